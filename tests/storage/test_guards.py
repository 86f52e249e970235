"""The triggers: nothing gets into a synchronised table past the journal, and nothing out of it at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.engine import WRITING
from netzwerk_desktop.storage.entities import groups_of, synchronised_tables
from netzwerk_desktop.storage.guards import PREFIX, create_guards, guard_statements
from netzwerk_desktop.storage.store import Store
from tests.support.vault import past_the_guards
from tests.support.world import ANNA, TOWN, World, new_world

REFUSED = "written past the journal"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, their clock and store."""
    with new_world(tmp_path) as world:
        yield world


def raw(store: Store, *statements: str) -> None:
    """Statements that come another way than through the door."""
    with store.engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.mark.parametrize(
    "statement",
    [
        f"INSERT INTO topic (id, name, kind) VALUES ('{natural_id('test', 'x')}', 'x', 'topic')",
        f"INSERT OR REPLACE INTO organisation (id, kind, name) VALUES ('{TOWN}', 'municipality', 'x')",
        f"REPLACE INTO organisation (id, kind, name) VALUES ('{TOWN}', 'municipality', 'x')",
        f"INSERT INTO organisation (id, kind, name) VALUES ('{TOWN}', 'municipality', 'x')"
        " ON CONFLICT (id) DO UPDATE SET name = 'x'",
        f"UPDATE organisation SET name = 'x' WHERE id = '{TOWN}'",
        f"UPDATE OR REPLACE organisation SET note = 'x' WHERE id = '{TOWN}'",
        f"UPDATE organisation SET trashed = 1 WHERE id = '{TOWN}'",
        f"UPDATE organisation SET id = '{natural_id('test', 'y')}' WHERE id = '{TOWN}'",
        f"DELETE FROM organisation WHERE id = '{TOWN}'",
        "DELETE FROM staff",
    ],
)
def test_no_other_way_leads_into_a_table(world: World, statement: str) -> None:
    with pytest.raises(Exception, match=f"{REFUSED}|FOREIGN KEY"):
        raw(world.store, statement)


@pytest.mark.parametrize("table", synchronised_tables(), ids=lambda table: table.name)
def test_every_table_and_every_field_group_is_guarded(table: Any) -> None:
    guarded = {statement.split()[2] for statement in guard_statements()}
    assert {f"{PREFIX}{table.name}_{what}" for what in ("insert", "delete", "id")} <= guarded
    assert {f"{PREFIX}{table.name}_update_{group}" for group in groups_of(table)} <= guarded


def test_only_the_group_that_is_in_the_open_transaction_may_be_changed(world: World) -> None:
    with pytest.raises(Exception, match=REFUSED), world.store.write(staff_id=ANNA, action="Test") as writer:
        writer.update(entities.organisation, TOWN, {"note": "x"})
        writer.connection.exec_driver_sql(
            "UPDATE organisation SET note = 'y' WHERE id = ?", (TOWN,)
        )  # its group: allowed
        writer.connection.exec_driver_sql("UPDATE organisation SET phone = '1' WHERE id = ?", (TOWN,))


def test_only_the_row_that_is_in_the_open_transaction_may_be_changed(world: World) -> None:
    with pytest.raises(Exception, match=REFUSED), world.store.write(staff_id=ANNA, action="Test") as writer:
        writer.update(entities.organisation, TOWN, {"note": "x"})
        writer.connection.exec_driver_sql("UPDATE organisation SET note = 'x' WHERE id <> ?", (TOWN,))


def test_what_earlier_transactions_wrote_opens_nothing(world: World) -> None:
    world.change(entities.organisation, TOWN, note="x")
    with pytest.raises(Exception, match=REFUSED):
        raw(world.store, "UPDATE organisation SET note = 'y'")


def test_the_value_that_stands_there_already_may_be_written(world: World) -> None:
    raw(world.store, "UPDATE organisation SET name = name, note = note, trashed = trashed")


@pytest.mark.parametrize("table", ["journal_operation", "journal_transaction"])
def test_the_journal_can_only_grow(world: World, table: str) -> None:
    column = {"journal_operation": "value", "journal_transaction": "action"}[table]
    for statement in (
        f"UPDATE {table} SET {column} = 'x'",
        f"DELETE FROM {table}",
        f"UPDATE {table} SET seq = seq + 1",
    ):
        with pytest.raises(Exception, match=REFUSED):
            raw(world.store, statement)


def test_the_journal_grows_only_within_a_transaction_of_the_door(world: World) -> None:
    operation = (
        "INSERT INTO journal_operation (device, seq, number, kind, table_name, row_id, field_group, value)"
        f" VALUES (1, 1, 99, 'write', 'organisation', '{TOWN}', 'note', '{{}}')"
    )
    transaction = (
        "INSERT INTO journal_transaction (device, seq, hlc, at, staff_id, action)"
        f" VALUES (1, 99, 1, 'x', '{ANNA}', 'x')"
    )
    for statement in (operation, transaction):
        with pytest.raises(Exception, match=REFUSED):
            raw(world.store, statement)


def test_guards_can_be_made_anew(world: World) -> None:
    with world.store.engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        connection.exec_driver_sql(f"DROP TRIGGER {PREFIX}organisation_update_note")
        create_guards(connection)
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    assert len(names) == len(guard_statements())
    with pytest.raises(Exception, match=REFUSED):
        raw(world.store, "UPDATE organisation SET note = 'y'")


def test_without_guards_the_tests_above_would_fail(world: World) -> None:
    """They are what refuses, not something else."""
    world.store.engine.dispose()
    past_the_guards(world.store.path, f"UPDATE organisation SET note = 'y' WHERE id = '{TOWN}'", key=world.store.key)
    with world.store.read() as connection:
        assert connection.exec_driver_sql("SELECT note FROM organisation WHERE id = ?", (TOWN,)).scalar() == "y"
