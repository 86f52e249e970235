"""What is open, in the order in which it is due."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.follow_up import FollowUpState, Stretch
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries.follow_ups import (
    NOBODY,
    count_by_stretch,
    count_open,
    done_all,
    done_of_organisation,
    follow_up_detail,
    open_all,
    open_of_organisation,
    with_hand_over,
)
from tests.support.world import ANNA, BERND, OTHER_TOWN, TOWN, World, moment, new_world, plan, statements_of

TODAY = date(2026, 3, 16)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns and nothing to be done."""
    with new_world(tmp_path) as world:
        yield world


def ids(world: World, **filters: Any) -> list[str]:
    with world.store.read() as connection:
        return [row.id for row in open_all(connection, today=TODAY, **filters)]


def test_a_row_shows_everything_about_a_follow_up(world: World) -> None:
    person, call = world.person("Große", first_name="Änne"), world.event("2026-03-02")
    made = world.follow_up(
        date(2026, 3, 16),
        person_id=person,
        interaction_id=call,
        subject="Rückruf",
        note="vormittags",
        assignee_id=BERND,
    )
    with world.store.read() as connection:
        (row,) = open_of_organisation(connection, TOWN, today=TODAY)
    assert (row.id, row.organisation_id, row.organisation_name) == (made, TOWN, "Winterberg")
    assert (row.person_id, row.person_name, row.interaction_id) == (person, "Änne Große", call)
    assert (row.due_on, row.subject, row.note) == (TODAY, "Rückruf", "vormittags")
    assert (row.assignee_id, row.assignee_name) == (BERND, "Bernd Muster")
    assert (row.done_at, row.result, row.state) == (None, "", FollowUpState.DUE)


@pytest.mark.parametrize(
    ("due_on", "state"),
    [
        (date(2026, 3, 15), FollowUpState.OVERDUE),
        (date(2026, 3, 16), FollowUpState.DUE),
        (date(2026, 3, 17), FollowUpState.OPEN),
    ],
)
def test_state_follows_from_the_day(world: World, due_on: date, state: FollowUpState) -> None:
    world.follow_up(due_on)
    with world.store.read() as connection:
        (row,) = open_of_organisation(connection, TOWN, today=TODAY)
    assert (row.state, row.person_name, row.assignee_name, row.note) == (state, "", "", "")


def test_what_is_done_or_in_the_bin_is_not_open(world: World) -> None:
    kept = world.follow_up(date(2026, 4, 1))
    done = world.follow_up(date(2026, 4, 1), done_at=moment("2026-03-10 23:30"), result="erledigt")
    earlier = world.follow_up(date(2026, 4, 1), done_at=moment("2026-03-09"))
    world.trash(entities.follow_up, world.follow_up(date(2026, 4, 1)))
    with world.store.read() as connection:
        assert [row.id for row in open_of_organisation(connection, TOWN, today=TODAY)] == [kept]
        finished = done_of_organisation(connection, TOWN, today=TODAY)
    assert [row.id for row in finished] == [done, earlier]
    assert (finished[0].state, finished[0].result) == (FollowUpState.DONE, "erledigt")
    assert ids(world) == [kept]


def test_windows_in_the_order_in_which_things_are_due(world: World) -> None:
    late = world.follow_up(date(2026, 5, 1))
    soon = [world.follow_up(date(2026, 4, 1), organisation_id=town) for town in (TOWN, OTHER_TOWN, TOWN)]
    with world.store.read() as connection:
        window = open_all(connection, today=TODAY, limit=2)
        rest = open_all(connection, today=TODAY, after=(window[-1].due_on, window[-1].id), limit=10)
    assert [row.id for row in window + rest] == [*soon, late]


def test_between_two_days(world: World) -> None:
    made = [world.follow_up(date(2026, 3, day)) for day in (14, 15, 16, 17)]
    assert ids(world, until=date(2026, 3, 15)) == made[:2]
    assert ids(world, since=date(2026, 3, 16), until=date(2026, 3, 16)) == [made[2]]
    assert ids(world, since=date(2026, 3, 16)) == made[2:]
    with world.store.read() as connection:
        assert count_open(connection) == 4
        assert count_open(connection, since=date(2026, 3, 15), until=date(2026, 3, 16)) == 2


def test_a_member_of_staff_sees_their_own_and_what_is_nobodys(world: World) -> None:
    mine = world.follow_up(date(2026, 4, 1), assignee_id=ANNA)
    nobodys = world.follow_up(date(2026, 4, 2))
    others = world.follow_up(date(2026, 4, 3), assignee_id=BERND)
    assert ids(world, assignee=ANNA) == [mine, nobodys]
    assert ids(world) == [mine, nobodys, others]
    with world.store.read() as connection:
        assert count_open(connection, assignee=BERND) == 2


def test_what_is_open_is_read_from_its_index(world: World) -> None:
    with statements_of(world.store) as seen, world.store.read() as connection:
        open_all(connection, today=TODAY, until=TODAY)
        open_of_organisation(connection, TOWN, today=TODAY)
    with world.store.read() as connection:
        plans = [plan(connection, text, values) for text, values in seen if text.startswith("SELECT follow_up.id")]
    assert "SEARCH follow_up USING INDEX ix_follow_up_open (due_on<?)" in plans[0]
    assert "SEARCH follow_up USING INDEX ix_follow_up_open_organisation (organisation_id=?)" in plans[1]
    assert not any("FOR ORDER BY" in text and "LAST TERM" not in text for text in plans)


def test_detail_has_versions_for_a_form(world: World) -> None:
    made = world.follow_up(date(2026, 4, 1))
    world.change(entities.follow_up, made, due_on=date(2026, 4, 2))
    world.trash(entities.follow_up, made)
    with world.store.read() as connection:
        detail = follow_up_detail(connection, made, today=TODAY)
        assert (detail.row.due_on, detail.trashed) == (date(2026, 4, 2), True)
        assert set(detail.versions) == {"*", "due", "life"}
        with pytest.raises(NotFound, match="Wiedervorlage"):
            follow_up_detail(connection, "nothing", today=TODAY)


def test_only_the_own_ones_or_those_of_nobody(world: World) -> None:
    mine = world.follow_up(date(2026, 4, 1), assignee_id=ANNA)
    world.follow_up(date(2026, 4, 1), assignee_id=BERND)
    nobodys = world.follow_up(date(2026, 4, 2))
    assert ids(world, assignee=ANNA) == [mine, nobodys]
    assert ids(world, assignee=ANNA, only=True) == [mine]
    assert ids(world, assignee=NOBODY) == [nobodys]


def test_text_stands_anywhere(world: World) -> None:
    person = world.person("Müller", first_name="Änne")
    made = world.follow_up(date(2026, 4, 1), subject="Richtlinie senden", note="an alle", person_id=person)
    other = world.follow_up(date(2026, 4, 1), organisation_id=OTHER_TOWN, assignee_id=BERND)
    assert ids(world, text="mueller RICHT") == [made]
    assert ids(world, text="ahlen") == ids(world, text="Bernd") == [other]
    assert ids(world, text="  ") == [made, other]
    assert ids(world, text="richt", after=(date(2026, 4, 1), made)) == []
    assert ids(world, text="e", limit=1) == [made]


def test_done_ones_the_latest_first(world: World) -> None:
    done = [
        world.follow_up(date(2026, 4, 1), done_at=moment(f"2026-03-0{day}"), result=f"Ergebnis {day}")
        for day in (1, 3, 2)
    ]
    world.follow_up(date(2026, 4, 1))
    with world.store.read() as connection:
        rows = done_all(connection, today=TODAY)
        first, second, third = rows
        assert [row.id for row in rows] == [done[1], done[2], done[0]]
        assert first.done_at is not None
        assert done_all(connection, today=TODAY, after=(first.done_at, first.id)) == [second, third]
        assert done_all(connection, today=TODAY, text="ergebnis 2") == [second]
        assert done_all(connection, today=TODAY, assignee=BERND) == rows
        assert done_all(connection, today=TODAY, assignee=BERND, only=True) == []


def test_counted_by_the_parts_of_the_list(world: World) -> None:
    for day in (date(2026, 3, 1), date(2026, 3, 15), TODAY, date(2026, 3, 23), date(2026, 3, 24)):
        world.follow_up(day, assignee_id=ANNA)
    world.follow_up(TODAY, assignee_id=BERND, subject="Anruf")
    with world.store.read() as connection:
        assert count_by_stretch(connection, today=TODAY) == {
            Stretch.OVERDUE: 2,
            Stretch.DUE: 2,
            Stretch.SOON: 1,
            Stretch.LATER: 1,
        }
        assert count_by_stretch(connection, today=TODAY, assignee=BERND, only=True) == {Stretch.DUE: 1}
        assert count_by_stretch(connection, today=TODAY, text="anruf") == {Stretch.DUE: 1}


def test_who_handed_it_over(world: World) -> None:
    plain, given, kept, nobodys = (world.follow_up(date(2026, 4, 1), assignee_id=ANNA) for _ in range(4))
    world.change(entities.follow_up, given, assignee_id=BERND, handover_note="Bitte")
    world.change(entities.follow_up, nobodys, assignee_id=None)
    with world.store.write(staff_id=BERND, action="Test") as writer:
        writer.update(entities.follow_up, kept, {"assignee_id": BERND})
    with world.store.read() as connection:
        rows = with_hand_over(connection, open_all(connection, today=TODAY))
        assert {row.id: row.handed_over_by for row in rows} == {
            plain: "",
            given: "Anna Beispiel",
            kept: "",
            nobodys: "",
        }
        assert next(row for row in rows if row.id == given).handover_note == "Bitte"
        assert with_hand_over(connection, []) == []
