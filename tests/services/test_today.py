"""The page "Heute"."""

from datetime import UTC, date, datetime, timedelta

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.services import draft, follow_up, interaction, membership
from netzwerk_desktop.services.call import CallOutcome, Direction, log_call
from netzwerk_desktop.services.office import Office, add_staff, edit_office, silence_limits
from netzwerk_desktop.services.today import Term, rest_of_today, since_last_working_day, today
from netzwerk_desktop.storage.store import Store
from tests.support.factories import AHLEN, MUENSTER, WINTERBERG


def remind(office: Office, due_on: date, assignee_id: str | None = None) -> str:
    draft = FollowUpDraft(organisation_id=WINTERBERG, due_on=due_on, subject="x", assignee_id=assignee_id)
    created = follow_up.create_follow_up(office, follow_up=draft).created
    assert created is not None
    return created


def test_an_office_that_has_just_begun(office: Office) -> None:
    view = today(office)
    assert view.day == date(2026, 3, 16)
    assert (view.overdue_count, view.due_today_count) == (0, 0)
    assert not any(
        (
            *(view.overdue, view.due_today, view.next_days, view.visits),
            *(view.recent, view.silent_members, view.ending_memberships),
        )
    )


def test_a_file_that_has_not_been_set_up(empty_store: Store, office: Office) -> None:
    view = today(Office(empty_store, office.clock, office.staff_id, office.paths))
    assert (view.silent_members, view.ending_memberships) == ((), ())


def test_follow_ups_by_the_day_they_are_due(office: Office, clock: FixedClock) -> None:
    colleague = add_staff(office, name="Bernd Muster").created
    late = [remind(office, date(2026, 3, 16)) for _ in range(3)]
    now = remind(office, date(2026, 3, 18), office.staff_id)
    soon, last = remind(office, date(2026, 3, 19)), remind(office, date(2026, 3, 25))
    remind(office, date(2026, 3, 26))
    remind(office, date(2026, 3, 18), colleague)
    clock.advance(timedelta(days=2))
    view = today(office, limit=2)
    assert ([row.id for row in view.overdue], view.overdue_count) == (late[:2], 3)
    assert ([row.id for row in view.due_today], view.due_today_count) == ([now], 1)
    assert [row.id for row in view.next_days] == [soon, last]


def test_visits_of_the_next_days_are_those_of_german_days(office: Office, clock: FixedClock) -> None:
    def visit(at: datetime) -> str | None:
        return interaction.log_interaction(
            office,
            kind=interaction.InteractionKind.VISIT,
            organisation_id=WINTERBERG,
            subject="Bereisung",
            note="",
            occurred_at=at,
        ).created

    visit(datetime(2026, 3, 15, 22, 59, tzinfo=UTC))
    first = visit(datetime(2026, 3, 15, 23, 0, tzinfo=UTC))
    last = visit(datetime(2026, 3, 23, 22, 59, tzinfo=UTC))
    visit(datetime(2026, 3, 23, 23, 0, tzinfo=UTC))
    assert [row.id for row in today(office).visits] == [first, last]


def test_what_colleagues_did_and_not_what_i_did(office: Office, clock: FixedClock) -> None:
    colleague = add_staff(office, name="Bernd Muster").created
    assert colleague is not None
    theirs = Office(office.store, clock, colleague, office.paths)
    for who in (office, theirs):
        log_call(
            who, organisation_id=AHLEN, outcome=CallOutcome.REACHED, direction=Direction.INCOMING, note=who.staff_id
        )
    assert [row.note for row in today(office).recent] == [colleague]
    clock.advance(timedelta(days=15))
    assert today(office).recent == ()


def test_members_to_call_and_members_who_leave(office: Office) -> None:
    for town in (WINTERBERG, AHLEN):
        membership.join(office, organisation_id=town, joined_on=date(2020, 1, 1))
    membership.join(
        office,
        organisation_id=MUENSTER,
        joined_on=date(2025, 12, 1),
        minimum_until=date(2026, 6, 14),
        ended_on=date(2026, 6, 14),
    )
    log_call(
        office,
        organisation_id=AHLEN,
        outcome=CallOutcome.REACHED,
        direction=Direction.INCOMING,
        note="",
        occurred_at=datetime(2025, 9, 16, 12, tzinfo=UTC),
    )
    view = today(office)
    assert [row.name for row in view.silent_members] == ["Winterberg", "Ahlen"]
    assert [row.organisation_id for row in view.ending_memberships] == [MUENSTER]


def test_the_office_says_how_long_is_too_long(office: Office) -> None:
    membership.join(office, organisation_id=AHLEN, joined_on=date(2020, 1, 1))
    at = datetime(2026, 2, 1, 12, tzinfo=UTC)
    reached, incoming = CallOutcome.REACHED, Direction.INCOMING
    log_call(office, organisation_id=AHLEN, outcome=reached, direction=incoming, note="", occurred_at=at)
    assert today(office).silent_members == ()
    edit_office(office, values={"silent_after_days": 42, "forgotten_after_days": 60})
    assert [row.name for row in today(office).silent_members] == ["Ahlen"]
    assert today(office).limits == silence_limits(office)


def test_what_colleagues_did_since_the_last_working_day(office: Office, clock: FixedClock) -> None:
    colleague = add_staff(office, name="Bernd Muster").created
    assert colleague is not None
    theirs = Office(office.store, clock, colleague, office.paths)
    remind(theirs, date(2026, 4, 1))
    clock.advance(timedelta(days=1))  # Tuesday
    assert [row.action for row in today(office).actions] == ["Wiedervorlage anlegen"]
    # neither one's own nor the setting up
    assert [row.action for row in today(theirs).actions] == ["Bearbeiter/in anlegen"]
    clock.advance(timedelta(days=1))
    assert today(office).actions == ()


@pytest.mark.parametrize(
    ("day", "since"),
    [
        (date(2026, 3, 16), date(2026, 3, 13)),  # Monday
        (date(2026, 3, 17), date(2026, 3, 16)),
        (date(2026, 3, 21), date(2026, 3, 20)),  # Saturday
        (date(2026, 3, 22), date(2026, 3, 20)),  # Sunday
    ],
)
def test_the_last_working_day(day: date, since: date) -> None:
    assert since_last_working_day(day) == since


def test_memberships_that_ended_or_are_to_be_decided(office: Office) -> None:
    membership.join(office, organisation_id=AHLEN, joined_on=date(2020, 1, 1), ended_on=date(2026, 2, 28))
    membership.join(office, organisation_id=MUENSTER, joined_on=date(2023, 4, 1), minimum_until=date(2026, 3, 31))
    rows = today(office).ending_memberships
    assert [(row.name, row.term) for row in rows] == [("Ahlen", Term.ENDED), ("Münster", Term.DECIDE)]


def test_drafts_are_read_after_the_first_picture(office: Office) -> None:
    assert rest_of_today(office).drafts == ()
    draft_id = draft.new_draft_id(office)
    draft.keep_draft(office, id=draft_id, kind="call", title="Winterberg", values={"fields": {}})
    (found,) = rest_of_today(office).drafts
    assert (found.id, found.kind, found.title) == (draft_id, "call", "Winterberg")
