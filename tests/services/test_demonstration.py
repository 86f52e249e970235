"""The demonstration office: the same for everyone, in the numbers promised, told in time."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.domain.clock import FixedClock, local_day
from netzwerk_desktop.services.address_list import lists as address_lists
from netzwerk_desktop.services.call_round import SlotState, month_plan
from netzwerk_desktop.services.demonstration import SIZES, demonstration_setup
from netzwerk_desktop.services.demonstration.walk import Walk, at, months, workday_before, workday_from, workdays
from netzwerk_desktop.services.history import record_history
from netzwerk_desktop.services.office import Office, open_office
from netzwerk_desktop.services.today import Term
from netzwerk_desktop.services.today import today as today_view
from netzwerk_desktop.services.undo import last_undoable, undo
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from tests.support.demonstration import SMALL, ask, build, digests
from tests.support.factories import WINTERBERG
from tests.support.vault import KEY

SUNDAY = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A small demonstration office, only looked at."""
    made = build(tmp_path_factory.mktemp("demonstration") / "office.db", clock=FixedClock(SUNDAY))
    yield made
    made.close()


@pytest.fixture
def own_office(store: Store, tmp_path: Path) -> Iterator[Office]:
    """A copy of it that may be changed."""
    clock = FixedClock(SUNDAY)
    shutil.copyfile(store.path, tmp_path / "office.db")
    made = Store.open(tmp_path / "office.db", KEY, clock=clock)
    yield open_office(made, clock=clock, paths=AppPaths.below(tmp_path / "office"))
    made.close()


# -- the same for everyone -------------------------------------------------------------------------------------------


def test_seed_size_and_day_decide_every_row(store: Store, tmp_path: Path) -> None:
    late = FixedClock(SUNDAY + timedelta(hours=13, minutes=7))
    again = build(tmp_path / "again.db", clock=late)

    assert late.today() == local_day(SUNDAY)
    assert digests(again) == digests(store)
    again.close()


def test_another_seed_makes_other_people_and_events(store: Store, tmp_path: Path) -> None:
    other = build(tmp_path / "other.db", clock=FixedClock(SUNDAY), seed=2)

    ours, theirs = digests(store), digests(other)
    for table in ("person", "position", "interaction", "follow_up", "membership", "service_grant"):
        assert ours[table] != theirs[table], table
    for table in ("municipality", "service", "topic", "network"):
        assert ours[table] == theirs[table], table
    other.close()


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2024, 2, 29, 8, 0, tzinfo=UTC),
        datetime(2026, 1, 1, 12, 0, tzinfo=UTC),
        datetime(2026, 3, 2, 6, 0, tzinfo=UTC),
        datetime(2026, 12, 31, 23, 30, tzinfo=UTC),
    ],
    ids=["leap day", "new year", "monday the second", "new year in Germany already"],
)
def test_any_day_will_do(tmp_path: Path, moment: datetime) -> None:
    clock = FixedClock(moment)
    made = build(tmp_path / "office.db", clock=clock)

    assert ask(made, "SELECT count(*) FROM interaction") == [SMALL.interactions]
    logged = ask(made, "SELECT max(at) FROM journal_transaction")[0]
    assert datetime.fromisoformat(logged) < moment
    made.close()


# -- how much there is -----------------------------------------------------------------------------------------------


def test_there_is_exactly_as_much_as_the_size_says(store: Store) -> None:
    assert ask(store, "SELECT count(*) FROM municipality") == [396]
    assert ask(store, "SELECT count(*) FROM person") == [SMALL.persons]
    assert ask(store, "SELECT count(*) FROM interaction") == [SMALL.interactions]
    assert ask(store, "SELECT count(*) FROM document") == [SMALL.letters]


def test_both_sizes_are_as_promised() -> None:
    assert (SIZES["office"].persons, SIZES["office"].interactions) == (2_000, 20_000)
    assert (SIZES["large"].persons, SIZES["large"].interactions) == (100_000, 1_000_000)


def test_members_are_the_published_ones_and_five_more_marked_as_an_example(store: Store) -> None:
    members = ask(
        store,
        "SELECT DISTINCT o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id"
        " JOIN municipality t ON t.id = o.id",
    )
    others = ask(
        store,
        "SELECT DISTINCT o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id"
        " WHERE o.kind <> 'municipality'",
    )
    assert len(members) == 80
    assert {"Beckum", "Kaarst", "Neuss", "Haltern am See", "Brakel", "Winterberg"} <= set(members)
    assert len(others) == 3
    assert set(ask(store, "SELECT DISTINCT note FROM membership")) == {
        "Beispiel der Demonstration, kein Nachweis einer Mitgliedschaft"
    }


def test_there_is_variety(store: Store) -> None:
    kinds = set(ask(store, "SELECT DISTINCT kind FROM interaction"))
    assert kinds == {"call", "consultation", "visit", "meeting", "letter", "email", "inquiry"}
    for what, statement in {
        "ended membership": "SELECT 1 FROM membership WHERE ended_on < '2026-11-22'",
        "membership that will end": "SELECT 1 FROM membership WHERE ended_on > '2026-11-22'",
        "vacant position": "SELECT 1 FROM position WHERE person_id IS NULL",
        "letter to a vacant position": "SELECT 1 FROM document WHERE person_id IS NULL",
        "grant without an end": "SELECT 1 FROM service_grant WHERE valid_until IS NULL",
        "confidential entry": "SELECT 1 FROM interaction WHERE confidential = 1",
        "service without entitlement": "SELECT 1 FROM interaction WHERE exception_reason IS NOT NULL",
        "overdue follow-up": "SELECT 1 FROM follow_up WHERE done_at IS NULL AND due_on < '2026-11-22'",
        "follow-up of today": "SELECT 1 FROM follow_up WHERE done_at IS NULL AND due_on = '2026-11-22'",
        "planned visit": "SELECT 1 FROM interaction WHERE occurred_at > '2026-11-23'",
        "interest": "SELECT 1 FROM organisation_topic",
        "case with several entries": "SELECT 1 FROM interaction WHERE case_id IS NOT NULL GROUP BY case_id"
        " HAVING count(*) > 2",
        "case that is closed": "SELECT 1 FROM consultation_case WHERE result IS NOT NULL",
        "agreement": "SELECT 1 FROM interaction WHERE asked IS NOT NULL AND agreed LIKE '- %'",
        "several towns": "SELECT 1 FROM interaction_participant p JOIN interaction i ON i.id = p.interaction_id"
        " WHERE p.organisation_id <> i.organisation_id",
        "swap": "SELECT 1 FROM call_round_change WHERE kind = 'swap'",
        "pause": "SELECT 1 FROM call_round_change WHERE kind = 'pause'",
        "handed over": "SELECT 1 FROM follow_up WHERE handover_note IS NOT NULL AND done_at IS NULL",
    }.items():
        assert ask(store, f"{statement} LIMIT 1") == [1], what


def test_it_says_that_it_is_a_demonstration(store: Store) -> None:
    assert demonstration_setup().is_demonstration
    assert ask(store, "SELECT is_demonstration FROM office") == [1]


# -- told in time ----------------------------------------------------------------------------------------------------


def test_the_journal_was_written_over_the_years_by_everybody(store: Store) -> None:
    first, last = ask(store, "SELECT min(at), max(at) FROM journal_transaction")[0]
    assert first.startswith("2024-11-22")
    assert last.startswith("2026-11-20")  # the Friday before
    assert ask(store, "SELECT count(DISTINCT staff_id) FROM journal_transaction") == [4]
    assert ask(store, "SELECT count(*) FROM staff") == [4]
    backwards = ask(
        store,
        "SELECT count(*) FROM journal_transaction a JOIN journal_transaction b ON b.seq = a.seq + 1 WHERE b.at < a.at",
    )
    assert backwards == [0]


def test_rows_were_changed_after_they_were_made(store: Store) -> None:
    changed = ask(store, "SELECT DISTINCT table_name FROM journal_operation WHERE kind = 'write'")
    assert {"organisation", "position", "person", "interaction", "follow_up"} <= set(changed)


def test_nothing_is_changed_before_it_was_made(store: Store) -> None:
    first_kinds = ask(
        store,
        "SELECT DISTINCT kind FROM (SELECT kind, row_number() OVER"
        " (PARTITION BY table_name, row_id ORDER BY seq, number) AS place FROM journal_operation) WHERE place = 1",
    )
    assert first_kinds == ["create"]


def test_the_town_of_the_pictures_has_a_history(own_office: Office) -> None:
    lines = record_history(own_office, "organisation", WINTERBERG)
    assert [(line.before, line.after) for line in lines[:2]] == [
        ("Parken hinter dem Rathaus.", "Nur vormittags anrufen. Parken hinter dem Rathaus."),
        (lines[1].before, "Parken hinter dem Rathaus."),
    ]
    assert len({line.staff for line in lines[:2]}) == 2


def test_today_has_something_to_show(own_office: Office) -> None:
    view = today_view(own_office)
    assert view.overdue and view.due_today and view.next_days
    assert view.silent_members and view.visits and view.recent and view.ending_memberships


def test_today_tells_of_decisions_colleagues_and_what_was_handed_over(own_office: Office) -> None:
    view = today_view(own_office)
    assert {row.term for row in view.ending_memberships} >= {Term.DECIDE, Term.ENDS}
    assert {action.staff_name for action in view.actions} == {"Tarek Lindhorst", "Mechthild Oberbeck"}
    handed = [row for row in (*view.overdue, *view.due_today, *view.next_days) if row.handover_note]
    assert [row.handed_over_by for row in handed] == ["Tarek Lindhorst"]


def test_the_plan_of_calls_runs_for_a_year(own_office: Office) -> None:
    months = [date(2025, 11, 1), *(date(2026, month, 1) for month in range(1, 11))]
    past = [month_plan(own_office, month=month) for month in months]
    states = {slot.state for plan in past for slot in plan.slots}
    assert states >= {SlotState.MET, SlotState.MOVED, SlotState.PAUSED}
    assert any(slot.carried_over for plan in past for slot in plan.slots)
    now = month_plan(own_office)
    assert {slot.state for slot in now.slots} == {SlotState.MET, SlotState.OPEN}
    assert any("getauscht" in slot.reason for slot in now.slots)


def test_two_lists_somebody_put_together(own_office: Office) -> None:
    lists = {row.name: row.count for row in address_lists(own_office)}
    assert lists["Smart City – Sonderprojekt"] == 7 and len(lists) == 2


def test_the_last_action_can_be_taken_back_and_the_foundation_cannot(own_office: Office) -> None:
    taken_back = []
    while step := last_undoable(own_office):
        undo(own_office, step.transaction)
        taken_back.append(step.action)
    assert taken_back[0] == "Wiedervorlage anlegen"
    assert "Demonstrationsbüro anlegen" not in taken_back
    assert ask(own_office.store, "SELECT count(*) FROM person WHERE trashed = 0") == [SMALL.persons]


def test_the_clock_of_the_store_goes_on_as_before(tmp_path: Path) -> None:
    clock = FixedClock(SUNDAY)
    made = build(tmp_path / "office.db", clock=clock)
    assert made.clock is clock
    made.close()


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    from netzwerk_desktop.services.demonstration import build_demonstration
    from netzwerk_desktop.system.resources import resource

    clock = FixedClock(SUNDAY)
    made = Store.create(tmp_path / "office.db", KEY, clock=clock)
    told: list[tuple[int, int]] = []
    build_demonstration(
        made,
        clock=clock,
        reference=resource("reference"),
        size=SMALL,
        progress=lambda written, total: told.append((written, total)),
    )
    assert {total for _, total in told} == {SMALL.interactions}
    assert [written for written, _ in told] == sorted(written for written, _ in told)
    assert told[-1][0] > 0.95 * SMALL.interactions
    made.close()


def test_the_file_is_in_order(store: Store) -> None:
    report = check_database(store.path, KEY)
    assert report.ok, report.sentence


# -- the calendar ----------------------------------------------------------------------------------------------------


def test_working_days() -> None:
    friday, monday = SUNDAY.date() - timedelta(days=2), SUNDAY.date() + timedelta(days=1)
    assert workday_before(SUNDAY.date()) == friday
    assert workday_before(monday) == friday
    assert workday_from(SUNDAY.date()) == monday
    assert workday_from(monday) == monday
    assert workdays(friday, monday) == [friday, monday]


def test_months_leave_out_what_has_no_working_day() -> None:
    first, last = datetime(2026, 10, 30).date(), datetime(2026, 11, 1).date()
    assert [[day.isoformat() for day in month] for month in months(first, last)] == [["2026-10-30"]]


def test_a_walk_never_goes_back() -> None:
    walk = Walk(at(SUNDAY.date(), 9))
    walk.go(at(SUNDAY.date(), 8))
    assert walk.now() == at(SUNDAY.date(), 9)
    walk.go(at(SUNDAY.date(), 10))
    assert walk.now() == at(SUNDAY.date(), 10)
    assert walk.today() == SUNDAY.date()
