"""What colleagues did, told from the journal."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table

from netzwerk_desktop.storage import entities, history
from netzwerk_desktop.storage.queries.colleagues import FIRST_OPERATIONS, ColleagueAction, actions_of_colleagues
from tests.support.world import ANNA, BERND, OTHER_TOWN, TOWN, World, moment, new_world

Row = tuple[Table, Mapping[str, Any]]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns and nothing that happened."""
    with new_world(tmp_path) as world:
        yield world


@pytest.fixture
def does(world: World) -> Callable[..., list[str]]:
    """Somebody does something: rows made in one transaction."""

    def act(action: str, *rows: Row, staff_id: str = BERND) -> list[str]:
        with world.store.write(staff_id=staff_id, action=action) as writer:
            return [writer.create(table, dict(values)) for table, values in rows]

    return act


def told(world: World, *, since: timedelta = timedelta(0), limit: int = 50) -> list[ColleagueAction]:
    with world.store.plain() as connection:
        begin = world.clock.now() - since
        return actions_of_colleagues(connection, staff_id=ANNA, since=begin, leaving_out=("Anfang",), limit=limit)


def call(organisation_id: str = TOWN, **values: Any) -> Row:
    columns = {"organisation_id": organisation_id, "kind": "call", "outcome": "reached", "staff_id": BERND, **values}
    return entities.interaction, {"occurred_at": moment("2026-03-16 09:00"), **columns}


def test_the_record_an_action_is_about_before_all_others(world: World, does: Callable[..., list[str]]) -> None:
    reminder = (entities.follow_up, {"organisation_id": TOWN, "subject": "Rückruf", "due_on": date(2026, 4, 1)})
    human = (entities.person, {"form": "frau", "title": "Dr.", "first_name": "Petra", "last_name": "Probe"})
    does("Telefonat erfassen", reminder, human, call(OTHER_TOWN, note="Zwei\nZeilen"))
    does("Wiedervorlage anlegen", reminder)
    does("Person anlegen", human)
    does("Thema anlegen", (entities.topic, {"name": "Handel", "kind": "topic"}))
    topic, person, follow_up, talk = told(world)
    assert (talk.action, talk.staff_name) == ("Telefonat erfassen", "Bernd Muster")
    assert (talk.table, talk.organisation_name, talk.text) == ("interaction", "Ahlen", "Zwei Zeilen")
    assert (follow_up.organisation_id, follow_up.text) == (TOWN, "Rückruf")
    assert (person.person_id, person.person_name) == (person.record_id, "Dr. Petra Probe")
    assert (topic.action, topic.table, topic.organisation_name) == ("Thema anlegen", "", "")


def test_neither_my_own_nor_older_nor_the_beginning(world: World, does: Callable[..., list[str]]) -> None:
    does("Früher", call())
    world.clock.advance(timedelta(hours=2))
    does("Ich selbst", call(), staff_id=ANNA)
    does("Anfang", call())
    does("Jetzt", call())
    does("Danach", call())
    assert [one.action for one in told(world, since=timedelta(hours=1))] == ["Danach", "Jetzt"]
    assert [one.action for one in told(world, since=timedelta(hours=1), limit=1)] == ["Danach"]
    assert [one.action for one in told(world, since=timedelta(hours=2))] == ["Danach", "Jetzt", "Früher"]


def test_what_was_taken_back_is_not_told(world: World, does: Callable[..., list[str]]) -> None:
    does("Versehen", call())
    does("Bleibt", call())
    (_, mistake) = told(world)
    with world.store.write(staff_id=BERND, action="Rückgängig: Versehen") as writer:
        history.revert(writer, mistake.transaction)
    assert [one.action for one in told(world)] == ["Bleibt"]
    with world.store.read() as connection:
        taken_back = history.redoable(connection, staff_id=BERND)
    assert taken_back is not None
    with world.store.write(staff_id=BERND, action="Wiederherstellen") as writer:
        history.revert(writer, taken_back.transaction)
    assert [one.action for one in told(world)] == ["Bleibt", mistake.action], "what was restored holds again"


def test_an_action_with_many_records_names_none(world: World, does: Callable[..., list[str]]) -> None:
    does("Einlesen", *(call() for _ in range(FIRST_OPERATIONS + 1)))
    does("Vieles", *(call() for _ in range(FIRST_OPERATIONS)))
    much, import_ = told(world)
    assert (import_.record_id, import_.organisation_name) == ("", "")
    assert much.organisation_name == "Winterberg"


def test_it_walks_along_the_clock_of_the_journal(world: World, does: Callable[..., list[str]]) -> None:
    does("Telefonat erfassen", call())
    asked: list[str] = []
    with world.store.plain() as connection:
        connection.set_trace_callback(asked.append)
        actions_of_colleagues(connection, staff_id=ANNA, since=world.clock.now(), limit=9)
        connection.set_trace_callback(None)
        plans = {
            statement.strip().split()[1]: " ".join(
                str(row[-1]) for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
            )
            for statement in asked
        }
    text = " | ".join(plans.values())
    assert "SEARCH t USING INDEX ix_journal_transaction_hlc (hlc>?)" in text
    assert "SCAN journal" not in text and "SCAN interaction" not in text
