"""Triggers that refuse every write which is not in the journal.

A history with holes is worse than none, so the database itself refuses: a row can be inserted only when the open
journal transaction has an operation that creates it, and a field group can be changed only when that transaction has an
operation that writes it. Nobody can forget the journal, neither a later developer nor somebody with the key and a
database browser. Rows are never deleted, and the journal is append-only.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Table

from .entities import WHOLE_ROW, groups_of, synchronised_tables

PREFIX = "guard_"
_REFUSED = "written past the journal"

_IN_JOURNAL = (
    "EXISTS (SELECT 1 FROM journal_state s JOIN journal_operation o ON o.row_id = NEW.id"
    " AND o.field_group = '{group}' AND o.table_name = '{table}' AND o.device = s.device AND o.seq = s.open_seq)"
)


def _trigger(name: str, event: str, table: str, condition: str) -> str:
    when = f" WHEN {condition}" if condition else ""
    return (
        f"CREATE TRIGGER {PREFIX}{name} BEFORE {event} ON {table}{when}"
        f" BEGIN SELECT RAISE(ABORT, '{_REFUSED}: {table}'); END"
    )


def _table_guards(table: Table) -> Iterator[str]:
    name = table.name
    yield _trigger(f"{name}_insert", "INSERT", name, "NOT " + _IN_JOURNAL.format(group=WHOLE_ROW, table=name))
    yield _trigger(f"{name}_delete", "DELETE", name, "")
    yield _trigger(f"{name}_id", "UPDATE OF id", name, "NEW.id IS NOT OLD.id")
    for group, columns in groups_of(table).items():
        changed = " OR ".join(f'NEW."{column.name}" IS NOT OLD."{column.name}"' for column in columns)
        listed = ", ".join(f'"{column.name}"' for column in columns)
        condition = f"({changed}) AND NOT {_IN_JOURNAL.format(group=group, table=name)}"
        yield _trigger(f"{name}_update_{group}", f"UPDATE OF {listed}", name, condition)


def guard_statements() -> tuple[str, ...]:
    """The DDL of all guard triggers for the present tables."""
    statements = [statement for table in synchronised_tables() for statement in _table_guards(table)]
    for name in ("journal_operation", "journal_transaction"):
        statements.append(_trigger(f"{name}_update", "UPDATE", name, ""))
        statements.append(_trigger(f"{name}_delete", "DELETE", name, ""))
        outside = "NEW.seq IS NOT (SELECT open_seq FROM journal_state)"
        statements.append(_trigger(f"{name}_insert", "INSERT", name, outside))
    return tuple(statements)


def create_guards(connection: Connection) -> None:
    """(Re)create the guard triggers; migrations call this at their end, as SQLite drops triggers with their table."""
    present = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, ?) = ?", (len(PREFIX), PREFIX)
    ).scalars()
    for name in list(present):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for statement in guard_statements():
        connection.exec_driver_sql(statement)
