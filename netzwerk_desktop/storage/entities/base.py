"""The vocabulary in which the tables are written.

A *synchronised* table holds what the office knows. Each of its columns belongs to a **field group**, the unit in which
changes are recorded, compared and (later) merged with those of colleagues: street and postal code are one group,
because street A must never be married to postal code B; a note is another. Three rules follow, and tests hold them:

* a CHECK constraint never spans two groups, since two colleagues may rightly change one each;
* nothing that people type is UNIQUE; what has a natural key gets an id computed from it instead;
* rows are never deleted, they are put into the bin (``trashed``); foreign keys therefore always find their parent.

*Derived* columns (a sort key, for instance) are computed from the others by the one door through which everything is
written (:mod:`netzwerk_desktop.storage.journal`); they are in no group and in no journal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text, TextClause, text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

metadata = MetaData()

LIFE = "life"
"""The group of the bin: its one column is ``trashed``."""

Derivation = Callable[[Mapping[str, Any]], Any]


class DateText(TypeDecorator[date]):
    """A calendar date, stored as ``YYYY-MM-DD`` text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class TimeText(TypeDecorator[datetime]):
    """A moment, stored as UTC text of whole seconds (``2026-11-22T09:00:00+00:00``): text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored moment needs a time zone")
        return value.astimezone(UTC).replace(microsecond=0).isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """True or false, stored as 1 or 0 (STRICT tables know no BOOLEAN)."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


def field(
    name: str,
    group: str,
    type_: Any = Text,
    *,
    references: str | None = None,
    required: bool = False,
    default: str | None = None,
) -> Column[Any]:
    """A column of a field group. ``references`` is ``table.column``; ``default`` is SQL text for the default."""
    arguments: list[Any] = [name, type_]
    if references:
        arguments.append(ForeignKey(references))
    return Column(*arguments, nullable=not required, server_default=_sql(default), info={"group": group})


def _sql(default: str | None) -> TextClause | None:
    return None if default is None else text(default)


def derived(name: str, type_: Any, rule: Derivation, *, default: str = "''") -> Column[Any]:
    """A column the door computes from the whole row by ``rule``."""
    return Column(name, type_, nullable=False, server_default=_sql(default), info={"derived": rule})


def one_of(column: str, values: type[Any] | tuple[str, ...]) -> CheckConstraint:
    """A column holds one of the codes of an enumeration (or nothing, where it is nullable)."""
    codes = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({codes})", name=f"{column}_known")


def date_shape(*columns: str) -> list[CheckConstraint]:
    """Dates are ISO text of a day there is; a date that is not one cannot be stored, whoever writes it."""
    return [CheckConstraint(f"date({column}) IS {column}", name=f"{column}_is_date") for column in columns]


def in_order(start: str, end: str) -> CheckConstraint:
    """A period does not end before it starts."""
    return CheckConstraint(f"{end} IS NULL OR {start} IS NULL OR {end} >= {start}", name=f"{end}_after_{start}")


def synchronised(name: str, *parts: Any) -> Table:
    """Declare a synchronised table: ``id`` and ``trashed``, then the given columns, constraints and indexes."""
    return Table(
        name,
        metadata,
        Column("id", Text, primary_key=True, nullable=False),
        Column("trashed", Flag, nullable=False, server_default=text("0"), info={"group": LIFE}),
        *parts,
        CheckConstraint("length(id) = 36", name="id_is_uuid"),
        CheckConstraint("trashed IN (0, 1)", name="trashed_is_flag"),
        sqlite_strict=True,
        info={"synchronised": True},
    )


def groups_of(table: Table) -> dict[str, tuple[Column[Any], ...]]:
    """The field groups of a table and their columns."""
    found: dict[str, list[Column[Any]]] = {}
    for column in table.columns:
        group = column.info.get("group")
        if group:
            found.setdefault(group, []).append(column)
    return {group: tuple(columns) for group, columns in found.items()}


def derivations_of(table: Table) -> dict[str, Derivation]:
    """The derived columns of a table and their rules."""
    return {column.name: column.info["derived"] for column in table.columns if "derived" in column.info}


def synchronised_tables() -> tuple[Table, ...]:
    """All synchronised tables, parents before children."""
    return tuple(table for table in metadata.sorted_tables if table.info.get("synchronised"))
