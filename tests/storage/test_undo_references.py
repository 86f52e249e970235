"""Taking back never leaves a living row on one in the bin, neither below what goes nor above what comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Table

from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.storage import entities, history
from netzwerk_desktop.storage.journal import Writer
from tests.support.world import ANNA, TOWN, World, new_world, plan, statements_of


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, their clock and store."""
    with new_world(tmp_path) as world:
        yield world


def trash(world: World, *rows: tuple[Table, str]) -> str:
    """Put rows into the bin as one action; returns its transaction."""
    with world.store.write(staff_id=ANNA, action="Löschen") as writer:
        for table, row_id in rows:
            writer.trash(table, row_id)
        return transaction_of(writer)


def transaction_of(writer: Writer) -> str:
    assert writer.transaction is not None
    return writer.transaction


def take_back(world: World, transaction: str) -> str:
    with world.store.write(staff_id=ANNA, action="Rückgängig") as writer:
        history.revert(writer, transaction)
        return transaction_of(writer)


def refused(world: World, transaction: str) -> None:
    with pytest.raises(NetzwerkError, match="inzwischen weitergearbeitet"):
        take_back(world, transaction)


def in_bin(world: World, table: str, row_id: str) -> bool:
    with world.store.read() as connection:
        return bool(connection.exec_driver_sql(f'SELECT trashed FROM "{table}" WHERE id = ?', (row_id,)).scalar_one())


def test_what_belonged_to_an_organisation_does_not_come_back_without_it(world: World) -> None:
    press = world.town("Westblatt")
    position = world.position("Redaktion", organisation_id=press)
    first = trash(world, (entities.position, position))
    second = trash(world, (entities.organisation, press))
    refused(world, first)
    assert in_bin(world, "position", position)
    take_back(world, second)
    take_back(world, first)
    assert not in_bin(world, "position", position)


def test_a_function_is_not_given_back_to_a_person_in_the_bin(world: World) -> None:
    leaving, coming = world.person("Alt"), world.person("Neu")
    position = world.position("Citymanagement", person_id=leaving)
    with world.store.write(staff_id=ANNA, action="Wechsel") as writer:
        writer.update(entities.position, position, {"person_id": coming})
        change = transaction_of(writer)
    gone = trash(world, (entities.person, leaving))
    refused(world, change)
    take_back(world, gone)
    take_back(world, change)


def test_organisation_and_functions_come_back_together(world: World) -> None:
    press = world.town("Westblatt")
    position = world.position("Redaktion", organisation_id=press)
    both = trash(world, (entities.position, position), (entities.organisation, press))
    take_back(world, both)
    assert not in_bin(world, "position", position)
    assert not in_bin(world, "organisation", press)


def test_what_came_back_stays_when_something_new_rests_upon_it(world: World) -> None:
    """The bringing back cannot be taken back under a call that was logged since; without the call it can."""
    press = world.town("Westblatt")
    position = world.position("Redaktion", organisation_id=press)
    back = take_back(world, trash(world, (entities.position, position), (entities.organisation, press)))
    call = world.event("2026-03-16 09:00", organisation_id=press)
    refused(world, back)
    world.trash(entities.interaction, call)
    take_back(world, back)
    assert in_bin(world, "position", position)
    assert in_bin(world, "organisation", press)


def test_what_rested_upon_it_in_the_bin_already_does_not_stand_in_the_way(world: World) -> None:
    """A tag stays when its topic goes into the bin, so it is no reason against putting the topic there again."""
    topic = world.topic("Leerstand")
    world.event("2026-03-16 09:00", topics=(topic,))
    back = take_back(world, trash(world, (entities.topic, topic)))
    take_back(world, back)
    assert in_bin(world, "topic", topic)


def test_taking_back_does_not_go_through_whole_tables(world: World) -> None:
    """A million entries would take seconds; what came to rest upon something stands at the end of the journal."""
    with world.store.write(staff_id=ANNA, action="Person anlegen") as writer:
        person = writer.create(entities.person, {"form": "frau", "last_name": "Neu"})
        values = {"organisation_id": TOWN, "person_id": person, "function": "Presse"}
        writer.create(entities.position, values)
        made = transaction_of(writer)
    with statements_of(world.store) as seen:
        take_back(world, made)
    asked = [(text, values) for text, values in seen if text.startswith("SELECT 1 FROM journal_transaction t")]
    with world.store.read() as connection:
        plans = [plan(connection, text, values) for text, values in asked]
    assert len(plans) == 11  # tables and columns that can refer to a person or a position
    assert all("ix_journal_transaction_hlc" in plan and "SCAN c" not in plan for plan in plans), plans


def test_what_can_be_taken_back_is_found_without_sorting_the_journal(world: World) -> None:
    """Asked after every change, to label the button."""
    with world.store.read() as connection, statements_of(world.store) as seen:
        history.undoable(connection, staff_id=ANNA, limit=1)
    asked = [(text, values) for text, values in seen if "journal_transaction" in text]
    assert len(asked) == 2
    with world.store.read() as connection:
        for text, values in asked:
            steps = plan(connection, text, values)
            assert "TEMP B-TREE" not in steps, steps
            assert "USING" in steps, steps
            # whoever did little is not looked for in what all others did
            assert "ix_journal_transaction_staff" in steps or text.startswith("SELECT undoes"), steps
