"""Visits ahead, what colleagues did, silent members and memberships that end."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries.today import (
    EndingMembership,
    SilentMember,
    Term,
    ending_memberships,
    of_colleagues,
    open_follow_ups,
    planned,
    silent_members,
)
from tests.support.world import ANNA, BERND, NETWORK, OTHER_TOWN, TOWN, World, moment, new_world

TODAY = date(2026, 3, 16)
NOW = moment("2026-03-16 11:00")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, neither a member, and nothing that happened."""
    with new_world(tmp_path) as world:
        yield world


def silent(world: World, limit: int = 10, since: date = date(2025, 9, 17)) -> list[SilentMember]:
    with world.store.plain() as connection:
        return silent_members(connection, network_id=NETWORK, today=TODAY, now=NOW, since=since, limit=limit)


def test_visits_and_meetings_ahead_the_next_first(world: World) -> None:
    world.event("2026-03-15 23:59", kind="visit")
    later = world.event("2026-03-18 09:00", kind="meeting")
    next_one = world.event("2026-03-16 14:00", kind="visit")
    world.event("2026-03-17 09:00")
    world.event("2026-03-20 00:00", kind="visit")
    with world.store.plain() as connection:
        start, end = moment("2026-03-16"), moment("2026-03-20")
        assert [row.id for row in planned(connection, start=start, end=end, limit=9)] == [next_one, later]
        assert [row.id for row in planned(connection, start=start, end=end, limit=1)] == [next_one]


def test_what_colleagues_did_lately(world: World) -> None:
    world.event("2026-03-15")
    theirs = world.event("2026-03-14", staff_id=BERND)
    newer = world.event("2026-03-16 11:00", staff_id=BERND)
    world.event("2026-03-17", kind="visit", staff_id=BERND)
    world.event("2026-03-01", staff_id=BERND)
    world.event("2026-03-15", staff_id=None)
    with world.store.plain() as connection:
        rows = of_colleagues(connection, staff_id=ANNA, since=moment("2026-03-02"), until=NOW, limit=9)
    assert [row.id for row in rows] == [newer, theirs]


def test_the_longest_silence_first(world: World) -> None:
    never, long = world.town("Unna"), world.town("Aachen")
    for town in (TOWN, OTHER_TOWN, never, long):
        world.membership(date(2020, 1, 1), organisation_id=town)
    world.event("2025-09-16 21:59", organisation_id=OTHER_TOWN)
    world.event("2025-01-01", organisation_id=long)
    world.event("2025-09-16 22:00", organisation_id=TOWN)  # the 17th in Germany
    assert silent(world) == [
        SilentMember(never, "Unna", date(2020, 1, 1), None),
        SilentMember(long, "Aachen", date(2020, 1, 1), moment("2025-01-01")),
        SilentMember(OTHER_TOWN, "Ahlen", date(2020, 1, 1), moment("2025-09-16 21:59")),
    ]
    assert len(silent(world, limit=2)) == 2


def test_silence_is_read_from_the_index_of_conversations(world: World) -> None:
    asked: list[str] = []
    with world.store.plain() as connection:
        connection.set_trace_callback(asked.append)
        silent_members(connection, network_id=NETWORK, today=TODAY, now=NOW, since=date(2025, 9, 17), limit=9)
        connection.set_trace_callback(None)
        (statement,) = [one for one in asked if "is_conversation" in one]
        text = " ".join(str(row[-1]) for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"))
    assert "SEARCH i USING COVERING INDEX ix_interaction_conversation (organisation_id=?" in text


def test_only_a_conversation_breaks_the_silence(world: World) -> None:
    world.membership(date(2020, 1, 1))
    world.event("2026-03-01", outcome="not_reached")
    world.event("2026-03-02", kind="email")
    world.event("2026-03-20", kind="visit")
    world.trash(entities.interaction, world.event("2026-03-03"))
    assert [row.last_conversation for row in silent(world)] == [None]
    world.event("2026-03-04", kind="consultation")
    assert silent(world) == []


def test_only_present_members_can_be_silent(world: World) -> None:
    world.membership(date(2020, 1, 1), ended_on=date(2026, 3, 15))
    world.membership(date(2026, 3, 17), organisation_id=OTHER_TOWN)
    new, gone = world.town("Unna"), world.town("Aachen")
    world.membership(date(2025, 9, 18), organisation_id=new)
    world.trash(entities.membership, world.membership(date(2020, 1, 1), organisation_id=gone))
    assert silent(world) == []


def test_memberships_that_end_soon(world: World) -> None:
    today = world.membership(date(2020, 1, 1), ended_on=TODAY)
    soon = world.membership(date(2020, 1, 1), ended_on=date(2026, 6, 14), organisation_id=OTHER_TOWN)
    over, goes_on, late = world.town("Unna"), world.town("Aachen"), world.town("Brakel")
    world.membership(date(2020, 1, 1), ended_on=date(2026, 3, 15), organisation_id=over)
    world.membership(date(2020, 1, 1), ended_on=date(2026, 4, 30), organisation_id=goes_on)
    world.membership(date(2026, 5, 1), organisation_id=goes_on)
    world.membership(date(2020, 1, 1), ended_on=date(2026, 6, 15), organisation_id=late)
    with world.store.plain() as connection:
        rows = ending_memberships(connection, network_id=NETWORK, today=TODAY, until=date(2026, 6, 14), limit=9)
        assert rows == [
            EndingMembership(today, TOWN, "Winterberg", TODAY),
            EndingMembership(soon, OTHER_TOWN, "Ahlen", date(2026, 6, 14)),
        ]
        lately = ending_memberships(
            connection, network_id=NETWORK, today=TODAY, since=date(2026, 3, 15), until=TODAY, limit=9
        )
        assert [(row.name, row.term) for row in lately] == [("Unna", Term.ENDED), ("Winterberg", Term.ENDS)]
        assert len(ending_memberships(connection, network_id=NETWORK, today=TODAY, until=TODAY, limit=9)) == 1


def test_memberships_somebody_has_to_decide_about(world: World) -> None:
    def minimum(town: str, until: date, **more: Any) -> None:
        world.membership(date(2023, 6, 1), organisation_id=town, minimum_until=until, **more)

    minimum(TOWN, TODAY)
    minimum(OTHER_TOWN, date(2026, 6, 14))
    minimum(world.town("Unna"), date(2026, 6, 15))
    minimum(world.town("Aachen"), date(2026, 3, 15))
    # that one ends is said once, and of its minimum term nothing
    minimum(world.town("Brakel"), date(2026, 4, 1), ended_on=date(2026, 5, 1))
    with world.store.plain() as connection:
        rows = ending_memberships(connection, network_id=NETWORK, today=TODAY, until=date(2026, 6, 14), limit=9)
    assert [(row.name, row.ended_on, row.term) for row in rows] == [
        ("Winterberg", TODAY, Term.DECIDE),
        ("Brakel", date(2026, 5, 1), Term.ENDS),
        ("Ahlen", date(2026, 6, 14), Term.DECIDE),
    ]


def test_who_handed_a_follow_up_over_and_what_they_said(world: World) -> None:
    given = world.follow_up(TODAY, assignee_id=BERND)
    with world.store.write(staff_id=BERND, action="Wiedervorlage übergeben") as writer:
        writer.update(entities.follow_up, given, {"assignee_id": ANNA, "handover_note": "Bitte du"})
    own = world.follow_up(TODAY, assignee_id=ANNA)
    with world.store.plain() as connection:
        rows = open_follow_ups(connection, today=TODAY, assignee=ANNA, since=TODAY, until=TODAY, limit=9)
    words = {row.id: (row.handover_note, row.handed_over_by) for row in rows}
    assert words == {given: ("Bitte du", "Bernd Muster"), own: ("", "")}


def test_the_first_picture_walks_along_indexes(world: World) -> None:
    world.follow_up(TODAY, assignee_id=ANNA, handover_note="Bitte du")
    asked: list[str] = []
    with world.store.plain() as connection:
        connection.set_trace_callback(asked.append)
        open_follow_ups(connection, today=TODAY, assignee=ANNA, since=TODAY, until=TODAY, limit=9)
        of_colleagues(connection, staff_id=ANNA, since=moment("2026-03-02"), until=NOW, limit=9)
        planned(connection, start=NOW, end=moment("2026-03-24"), limit=9)
        connection.set_trace_callback(None)
        plans = [[str(row[-1]) for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")] for statement in asked]
    follow_ups, colleagues, ahead = plans
    assert "SEARCH f USING INDEX ix_follow_up_open (due_on>? AND due_on<?)" in follow_ups
    assert any(step.startswith("SEARCH j USING COVERING INDEX ix_journal_operation_row") for step in follow_ups)
    assert colleagues[0].startswith("SEARCH i USING INDEX ix_interaction_time (occurred_at>? AND")
    assert ahead[0].startswith(("SEARCH i USING INDEX ix_interaction_time", "SEARCH i USING INDEX ix_interaction_kind"))
    assert not [step for plan in plans for step in plan if step.startswith("SCAN")]
