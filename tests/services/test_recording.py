"""What goes with an entry is written with it, in one transaction, or not at all."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from netzwerk_desktop.domain.case import CaseDraft
from netzwerk_desktop.domain.errors import ValidationFailed
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, InteractionDraft, InteractionKind, Participant
from netzwerk_desktop.domain.person import PersonDraft
from netzwerk_desktop.domain.position import PositionDraft
from netzwerk_desktop.services import document as documents
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import recording
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.storage import entities
from tests.support.factories import AHLEN, WINTERBERG


def call(office: Office, **values: object) -> InteractionDraft:
    defaults: dict[str, object] = {
        "kind": InteractionKind.CALL,
        "organisation_id": WINTERBERG,
        "occurred_at": office.clock.now(),
        "outcome": CallOutcome.REACHED,
    }
    return InteractionDraft(**(defaults | values))  # type: ignore[arg-type]


def count(office: Office, table: object) -> int:
    with office.read() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()  # type: ignore[arg-type]


def rows(office: Office, table: object) -> list[dict[str, object]]:
    with office.read() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]  # type: ignore[call-overload]


def test_everything_that_goes_with_it_is_one_transaction(office: Office, tmp_path: Path) -> None:
    asked = follow_ups.create_follow_up(
        office,
        follow_up=FollowUpDraft(organisation_id=WINTERBERG, due_on=office.clock.today(), subject="Nachfragen"),
    )
    paper = tmp_path / "Förderbescheid.txt"
    paper.write_bytes(b"Bescheid")
    before = count(office, entities.journal_transaction)
    day = office.clock.today() + timedelta(days=14)
    changes = recording.record(
        office,
        call(office, asked="Wie hoch?", agreed="- bis Mai", participants=(Participant(AHLEN),)),
        action="Telefonat erfassen",
        follow_ups=[FollowUpDraft(organisation_id="", due_on=day, subject="")] * 2,
        answers=[asked.created or ""],
        new_person=(PersonDraft(first_name="Nele", last_name="Neu"), PositionDraft(organisation_id="", function="")),
        new_case=CaseDraft(organisation_id="", title="ISEK", opened_on=office.clock.today()),
        attachments=[documents.read_file(paper)],
    )
    assert count(office, entities.journal_transaction) == before + 1
    (entry,) = rows(office, entities.interaction)
    (person,) = [row for row in rows(office, entities.person) if row["last_name"] == "Neu"]
    (position,) = [row for row in rows(office, entities.position) if row["person_id"] == person["id"]]
    (case,) = rows(office, entities.consultation_case)
    assert (entry["id"], entry["person_id"], entry["position_id"]) == (changes.created, person["id"], position["id"])
    assert (entry["case_id"], entry["asked"], entry["agreed"]) == (case["id"], "Wie hoch?", "- bis Mai")
    assert position["organisation_id"] == case["organisation_id"] == WINTERBERG
    (part,) = rows(office, entities.interaction_participant)
    assert (part["interaction_id"], part["organisation_id"]) == (entry["id"], AHLEN)
    answered, *new = sorted(rows(office, entities.follow_up), key=lambda row: row["done_at"] is None)
    assert (answered["id"], answered["done_interaction_id"]) == (asked.created, entry["id"])
    assert {(row["case_id"], row["person_id"], row["interaction_id"]) for row in new} == {
        (case["id"], person["id"], entry["id"])
    }
    (filed,) = documents.documents_of_organisation(office, organisation_id=WINTERBERG)
    assert (filed.interaction_id, filed.file_name) == (entry["id"], "Förderbescheid.txt")


def test_all_problems_are_told_at_once_and_nothing_is_written(office: Office) -> None:
    before = count(office, entities.journal_transaction)
    with pytest.raises(ValidationFailed) as error:
        recording.record(
            office,
            call(office, outcome=None),
            action="Telefonat erfassen",
            follow_up=FollowUpDraft(organisation_id="", due_on=None, subject="x"),
            follow_ups=[FollowUpDraft(organisation_id="", due_on=None, subject="y")],
            new_person=(
                PersonDraft(),
                PositionDraft(organisation_id="", started_on=date(2026, 2, 1), ended_on=date(2026, 1, 1)),
            ),
            new_case=CaseDraft(organisation_id="", title="", opened_on=office.clock.today()),
        )
    assert {problem.field for problem in error.value.problems} == {
        "outcome",
        "person.last_name",
        "position.ended_on",
        "case.title",
        "follow_up.due_on",
        "follow_ups.0.due_on",
    }
    assert count(office, entities.journal_transaction) == before


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"case_id": "00000000-0000-0000-0000-000000000000"}, "case_id"),
        ({"participants": (Participant("00000000-0000-0000-0000-000000000000"),)}, "participants"),
        ({"participants": (Participant(AHLEN, position_id="nobody"),)}, "participants"),
        ({"participants": (Participant(""),)}, "participants"),
    ],
)
def test_what_is_not_there_is_refused_in_words(office: Office, values: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationFailed) as error:
        recording.record(office, call(office, **values), action="Telefonat erfassen")
    assert [problem.field for problem in error.value.problems] == [field]
