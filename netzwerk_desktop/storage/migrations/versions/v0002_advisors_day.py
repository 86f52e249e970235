"""Version 2: the advisor's day.

Cases, participants, what was asked and agreed; the rule of the rounds of calls; lists; successors and merged records;
telephone numbers as a caller is recognised by them, which the program fills in after the last step.
"""

from typing import Final

from alembic.operations import Operations

VERSION: Final = 2
REDERIVES: Final = ("phone_number",)


def upgrade(op: Operations) -> None:
    """Add tables and columns; no row is changed."""
    for statement in STATEMENTS:
        op.execute(statement)


# fmt: off
STATEMENTS: Final = (
    """CREATE TABLE consultation_case (
        id TEXT NOT NULL,
        trashed INTEGER DEFAULT 0 NOT NULL,
        organisation_id TEXT NOT NULL,
        title TEXT NOT NULL,
        note TEXT,
        opened_on TEXT NOT NULL,
        closed_on TEXT,
        result TEXT,
        staff_id TEXT,
        PRIMARY KEY (id),
        CONSTRAINT opened_on_is_date CHECK (date(opened_on) IS opened_on),
        CONSTRAINT closed_on_is_date CHECK (date(closed_on) IS closed_on),
        CONSTRAINT closed_on_after_opened_on
        CHECK (closed_on IS NULL
        OR opened_on IS NULL
        OR closed_on >= opened_on),
        CONSTRAINT title_not_blank CHECK (length(trim(title)) > 0),
        CONSTRAINT result_only_when_closed CHECK (result IS NULL OR closed_on IS NOT NULL),
        CONSTRAINT id_is_uuid CHECK (length(id) = 36),
        CONSTRAINT trashed_is_flag CHECK (trashed IN (0, 1)),
        FOREIGN KEY(organisation_id) REFERENCES organisation (id),
        FOREIGN KEY(staff_id) REFERENCES staff (id)
        ) STRICT""",
    """CREATE TABLE interaction_participant (
        id TEXT NOT NULL,
        trashed INTEGER DEFAULT 0 NOT NULL,
        interaction_id TEXT NOT NULL,
        organisation_id TEXT NOT NULL,
        person_id TEXT,
        position_id TEXT,
        PRIMARY KEY (id),
        CONSTRAINT id_is_uuid CHECK (length(id) = 36),
        CONSTRAINT trashed_is_flag CHECK (trashed IN (0, 1)),
        FOREIGN KEY(interaction_id) REFERENCES interaction (id),
        FOREIGN KEY(organisation_id) REFERENCES organisation (id),
        FOREIGN KEY(person_id) REFERENCES person (id),
        FOREIGN KEY(position_id) REFERENCES position (id)
        ) STRICT""",
    """CREATE TABLE call_round_rule (
        id TEXT NOT NULL,
        trashed INTEGER DEFAULT 0 NOT NULL,
        starts_on TEXT NOT NULL,
        size INTEGER NOT NULL,
        months TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT starts_on_is_date CHECK (date(starts_on) IS starts_on),
        CONSTRAINT starts_on_is_first CHECK (starts_on LIKE '%-01'),
        CONSTRAINT size_sensible CHECK (size BETWEEN 0 AND 400),
        CONSTRAINT id_is_uuid CHECK (length(id) = 36),
        CONSTRAINT trashed_is_flag CHECK (trashed IN (0, 1))
        ) STRICT""",
    """CREATE TABLE call_round_change (
        id TEXT NOT NULL,
        trashed INTEGER DEFAULT 0 NOT NULL,
        kind TEXT NOT NULL,
        month TEXT NOT NULL,
        organisation_id TEXT NOT NULL,
        other_organisation_id TEXT,
        until TEXT,
        reason TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kind_known CHECK (kind IN ('swap', 'pause')),
        CONSTRAINT month_is_date CHECK (date(month) IS month),
        CONSTRAINT until_is_date CHECK (date(until) IS until),
        CONSTRAINT until_after_month CHECK (until IS NULL OR month IS NULL OR until >= month),
        CONSTRAINT month_is_first CHECK (month LIKE '%-01'),
        CONSTRAINT swap_names_the_other CHECK ((kind = 'swap') = (other_organisation_id IS NOT NULL)),
        CONSTRAINT pause_has_an_end CHECK ((kind = 'pause') = (until IS NOT NULL)),
        CONSTRAINT reason_not_blank CHECK (length(trim(reason)) > 0),
        CONSTRAINT id_is_uuid CHECK (length(id) = 36),
        CONSTRAINT trashed_is_flag CHECK (trashed IN (0, 1)),
        FOREIGN KEY(organisation_id) REFERENCES organisation (id),
        FOREIGN KEY(other_organisation_id) REFERENCES organisation (id)
        ) STRICT""",
    """CREATE TABLE address_list (
        id TEXT NOT NULL,
        trashed INTEGER DEFAULT 0 NOT NULL,
        name TEXT NOT NULL,
        note TEXT,
        PRIMARY KEY (id),
        CONSTRAINT name_not_blank CHECK (length(trim(name)) > 0),
        CONSTRAINT id_is_uuid CHECK (length(id) = 36),
        CONSTRAINT trashed_is_flag CHECK (trashed IN (0, 1))
        ) STRICT""",
    """CREATE TABLE address_list_entry (
        id TEXT NOT NULL,
        trashed INTEGER DEFAULT 0 NOT NULL,
        address_list_id TEXT NOT NULL,
        organisation_id TEXT NOT NULL,
        position_id TEXT,
        PRIMARY KEY (id),
        CONSTRAINT id_is_uuid CHECK (length(id) = 36),
        CONSTRAINT trashed_is_flag CHECK (trashed IN (0, 1)),
        FOREIGN KEY(address_list_id) REFERENCES address_list (id),
        FOREIGN KEY(organisation_id) REFERENCES organisation (id),
        FOREIGN KEY(position_id) REFERENCES position (id)
        ) STRICT""",
    """CREATE TABLE distinct_pair (
        id TEXT NOT NULL,
        trashed INTEGER DEFAULT 0 NOT NULL,
        kind TEXT NOT NULL,
        first_id TEXT NOT NULL,
        second_id TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kind_known CHECK (kind IN ('person', 'organisation')),
        CONSTRAINT smaller_id_first CHECK (first_id < second_id),
        CONSTRAINT id_is_uuid CHECK (length(id) = 36),
        CONSTRAINT trashed_is_flag CHECK (trashed IN (0, 1))
        ) STRICT""",
    """CREATE TABLE phone_number (
        number TEXT NOT NULL,
        trunk TEXT,
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        field TEXT NOT NULL,
        CONSTRAINT kind_known CHECK (kind IN ('organisation', 'person', 'position')),
        CONSTRAINT field_known CHECK (field IN ('phone', 'mobile')),
        CONSTRAINT number_is_international CHECK (number LIKE '+%')
        ) STRICT""",
    """ALTER TABLE interaction ADD COLUMN asked TEXT""",
    """ALTER TABLE interaction ADD COLUMN agreed TEXT""",
    """ALTER TABLE interaction ADD COLUMN case_id TEXT REFERENCES consultation_case (id)""",
    """ALTER TABLE follow_up ADD COLUMN case_id TEXT REFERENCES consultation_case (id)""",
    """ALTER TABLE follow_up ADD COLUMN handover_note TEXT""",
    """ALTER TABLE follow_up ADD COLUMN done_interaction_id TEXT REFERENCES interaction (id)""",
    """ALTER TABLE person ADD COLUMN merged_into_id TEXT REFERENCES person (id)""",
    """ALTER TABLE position ADD COLUMN predecessor_id TEXT REFERENCES position (id)""",
    """ALTER TABLE organisation ADD COLUMN merged_into_id TEXT REFERENCES organisation (id)""",
    """ALTER TABLE office ADD COLUMN silent_after_days INTEGER
        CONSTRAINT silent_after_days_sensible CHECK (silent_after_days BETWEEN 1 AND 3650)""",
    """ALTER TABLE office ADD COLUMN forgotten_after_days INTEGER
        CONSTRAINT forgotten_after_days_sensible CHECK (forgotten_after_days BETWEEN 1 AND 3650)""",
    """CREATE INDEX ix_consultation_case_organisation ON consultation_case (organisation_id, opened_on)""",
    """CREATE INDEX ix_interaction_participant_interaction ON interaction_participant (interaction_id)""",
    """CREATE INDEX ix_interaction_participant_organisation
        ON interaction_participant (organisation_id, interaction_id)""",
    """CREATE INDEX ix_interaction_participant_person ON interaction_participant (person_id)
        WHERE person_id IS NOT NULL""",
    """CREATE INDEX ix_call_round_change_organisation ON call_round_change (organisation_id)""",
    """CREATE INDEX ix_address_list_entry_list ON address_list_entry (address_list_id)""",
    """CREATE INDEX ix_address_list_entry_organisation ON address_list_entry (organisation_id)""",
    """CREATE INDEX ix_address_list_entry_position ON address_list_entry (position_id)""",
    """CREATE INDEX ix_phone_number_number ON phone_number (number)""",
    """CREATE INDEX ix_phone_number_record ON phone_number (record_id, kind)""",
    """CREATE INDEX ix_phone_number_trunk ON phone_number (trunk) WHERE trunk IS NOT NULL""",
    """CREATE INDEX ix_interaction_calls ON interaction (occurred_at, organisation_id, outcome)
        WHERE trashed = 0 AND kind = 'call'""",
    """CREATE INDEX ix_interaction_case ON interaction (case_id, occurred_at) WHERE case_id IS NOT NULL""",
    """CREATE INDEX ix_journal_transaction_staff ON journal_transaction (staff_id, device, seq)""",
    """CREATE INDEX ix_interaction_position ON interaction (position_id) WHERE position_id IS NOT NULL""",
    """CREATE INDEX ix_follow_up_case ON follow_up (case_id) WHERE case_id IS NOT NULL""",
)
