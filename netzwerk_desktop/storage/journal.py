"""The one door through which everything the office knows is written.

A :class:`Writer` lives as long as one transaction. For every row it is asked to create or change it first notes the
operation in the journal and then touches the row; triggers (:mod:`.guards`) refuse any other way. Nothing else in the
program contains an INSERT or UPDATE on a synchronised table.

A form that edits a row hands back the *versions* it had seen when it was opened. If a field group has been written by
somebody else meanwhile, the door raises :class:`StaleWrite` with what the editor saw, wants and would overwrite;
nothing is written until a person has decided.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any

from sqlalchemy import Column, Connection, DefaultClause, Table
from sqlalchemy.types import TypeDecorator

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import FieldConflict, NotFound, StaleWrite
from netzwerk_desktop.domain.identity import new_id
from netzwerk_desktop.domain.text import clean

from . import phone_index, search
from .entities import LIFE, WHOLE_ROW, derivations_of, groups_of

Values = Mapping[str, Any]
Versions = Mapping[str, str]
"""Field group → ``device:seq`` of the operation that wrote it last; ``*`` for groups untouched since the creation."""

_HLC_COUNTER_BITS = 16


def stored(column: Column[Any], value: Any) -> Any:
    """A value as it stands in database and journal (text, number or ``None``). Text is made NFC, NUL refused."""
    if isinstance(column.type, TypeDecorator):
        return column.type.process_bind_param(value, None)  # type: ignore[arg-type]  # our decorators need no dialect
    if isinstance(value, str):
        return clean(value)
    return value


def _converter(column: Column[Any]) -> Callable[[Any], Any]:
    """:func:`stored` for one column, for the many rows of an import."""
    if isinstance(column.type, TypeDecorator):
        return partial(stored, column)
    return _text_stored


def _text_stored(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


def _default(column: Column[Any]) -> int | str | None:
    """What the table gives a column that is not named."""
    if not isinstance(column.server_default, DefaultClause):
        return None
    text = str(column.server_default.arg).strip("'")
    return int(text) if text.lstrip("-").isdigit() else text


class Shape:
    """What the door has to know of a table, worked out once: its groups, columns and statements."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.name = table.name
        self.columns: dict[str, Column[Any]] = {}
        self.group_of: dict[str, str] = {}
        self.groups: dict[str, tuple[str, ...]] = {}
        for group, columns in groups_of(table).items():
            self.groups[group] = tuple(column.name for column in columns)
            for column in columns:
                self.columns[column.name] = column
                self.group_of[column.name] = group
        self.derivations = derivations_of(table)
        self._converters = tuple((name, _converter(column), _default(column)) for name, column in self.columns.items())
        self.row_columns = ("id", *self.columns)
        listed = ", ".join(f'"{name}"' for name in self.row_columns)
        self.select = f'SELECT {listed} FROM "{self.name}" WHERE id = ?'
        inserted = (*self.row_columns, *self.derivations)
        names = ", ".join(f'"{name}"' for name in inserted)
        self.insert = f'INSERT INTO "{self.name}" ({names}) VALUES ({", ".join("?" * len(inserted))})'

    def complete(self, values: Values) -> dict[str, Any]:
        """All stored columns of a new row; raises ``KeyError`` for a column the table does not have."""
        unknown = values.keys() - self.columns.keys()
        if unknown:
            raise KeyError(f"{self.name} has no column {', '.join(sorted(unknown))}")
        row: dict[str, Any] = {}
        for name, convert, default in self._converters:
            value = values.get(name)
            row[name] = default if value is None else convert(value)
        return row

    def derive(self, row: Values) -> dict[str, Any]:
        """The derived columns of a complete row."""
        return {name: rule(row) for name, rule in self.derivations.items()}


@cache
def shape_of(table: Table) -> Shape:
    """The shape of a synchronised table."""
    return Shape(table)


def versions(connection: Connection, table: Table, row_id: str) -> dict[str, str]:
    """The versions of a row's field groups now: what a form remembers when it opens.

    The table is asked for because a municipality and its organisation share their id.
    """
    return versions_of(connection, table, [row_id])[row_id]


def versions_of(connection: Connection, table: Table, row_ids: Sequence[str]) -> dict[str, dict[str, str]]:
    """:func:`versions` of several rows in one statement; an unknown row has none."""
    found: dict[str, dict[str, str]] = {row_id: {} for row_id in row_ids}
    if not found:
        return found
    rows = connection.exec_driver_sql(
        "SELECT o.row_id, o.field_group, o.device, o.seq"
        " FROM journal_operation o JOIN journal_transaction t USING (device, seq)"
        f" WHERE o.row_id IN ({', '.join('?' * len(found))}) AND o.table_name = ? ORDER BY t.hlc, o.device, o.seq",
        (*found, table.name),
    )
    for row_id, group, device, seq in rows:
        found[row_id][group] = f"{device}:{seq}"
    return found


def value_at(connection: Connection, table: Table, row_id: str, group: str, version: str) -> dict[str, Any]:
    """The values a field group had in a version (columns that were empty at creation are left out)."""
    device, seq = version.split(":")
    found = connection.exec_driver_sql(
        "SELECT field_group, value FROM journal_operation WHERE row_id = ? AND field_group IN (?, ?)"
        " AND table_name = ? AND device = ? AND seq = ? ORDER BY number DESC LIMIT 1",
        (row_id, group, WHOLE_ROW, table.name, int(device), int(seq)),
    ).first()
    if found is None:
        return {}
    value = json.loads(found[1])
    return dict(value.get(group, {})) if found[0] == WHOLE_ROW else dict(value)


# Made once: json.dumps makes a new encoder for every call with settings of its own.
_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Writer:
    """Writes rows and their journal within one transaction; made by :meth:`Store.write` only.

    Attributes:
        connection: the open writing connection, for reads that must see what was just written.
    """

    def __init__(self, connection: Connection, *, clock: Clock, staff_id: str, action: str) -> None:
        self.connection = connection
        self._clock = clock
        self._staff_id = staff_id
        self._action = action
        self._device = 0
        self._seq = 0
        self._number = 0
        self._undoes: str | None = None
        self._touched: dict[str, set[str]] = {}

    # -- transaction ---------------------------------------------------------------------------------------------------

    @property
    def transaction(self) -> str | None:
        """``device:seq`` of the journal transaction, or ``None`` while nothing has been written."""
        return f"{self._device}:{self._seq}" if self._seq else None

    def marks_undo_of(self, transaction: str) -> None:
        """Note that this transaction takes back another one. To be called before the first write."""
        self._undoes = transaction

    def _open(self) -> None:
        """Begin the journal transaction at the first write, so that a user action without effect leaves no trace."""
        now = self._clock.now()
        wall = int(now.timestamp() * 1000) << _HLC_COUNTER_BITS
        self._device, self._seq, hlc = self.connection.exec_driver_sql(
            "UPDATE journal_state SET seq = seq + 1, open_seq = seq + 1, hlc = max(hlc + 1, ?)"
            " RETURNING device, seq, hlc",
            (wall,),
        ).one()
        self.connection.exec_driver_sql(
            "INSERT INTO journal_transaction (device, seq, hlc, at, staff_id, action, undoes)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._device, self._seq, hlc, _iso(now), self._staff_id, clean(self._action), self._undoes),
        )

    def finish(self) -> None:
        """Refresh what is derived from the touched rows and close the journal transaction; the store commits then."""
        if not self._seq:
            return
        search.refresh(self.connection, self._touched)
        phone_index.refresh(self.connection, self._touched)
        self.connection.exec_driver_sql("UPDATE journal_state SET open_seq = NULL")

    def changes(self, *, created: str | None = None, label: str | None = None) -> Changes:
        """What was written so far, for the pages to refresh and for undo."""
        ids = frozenset(row_id for rows in self._touched.values() for row_id in rows)
        return Changes(
            label=label or self._action,
            kinds=frozenset(self._touched),
            ids=ids,
            created=created,
            transaction=self.transaction,
        )

    # -- writing -------------------------------------------------------------------------------------------------------

    def create(self, table: Table, values: Values, *, row_id: str | None = None) -> str:
        """Create a row and return its id (a new UUIDv7 unless a natural one is given)."""
        row_id = row_id or new_id(self._clock)
        self.create_many(table, [(row_id, values)])
        return row_id

    def create_many(self, table: Table, rows: Iterable[tuple[str, Values]]) -> list[str]:
        """Create many rows at once; what imports and the demonstration office use."""
        shape = shape_of(table)
        operations: list[tuple[Any, ...]] = []
        inserts: list[tuple[Any, ...]] = []
        ids: list[str] = []
        for row_id, values in rows:
            row = shape.complete(values)
            if not self._seq:
                self._open()
            grouped = {
                group: filled
                for group, names in shape.groups.items()
                if group != LIFE and (filled := {name: row[name] for name in names if row[name] is not None})
            }
            self._number += 1
            operations.append(self._operation("create", shape.name, row_id, WHOLE_ROW, grouped, []))
            inserts.append((row_id, *row.values(), *shape.derive(row).values()))
            ids.append(row_id)
        if ids:
            self._note(operations)
            self.connection.exec_driver_sql(shape.insert, inserts)
            self._touched.setdefault(shape.name, set()).update(ids)
        return ids

    def ensure(self, table: Table, row_id: str, values: Values) -> bool:
        """Make sure a row with a natural id exists and is not in the bin; returns whether anything had to be done."""
        row = self.connection.exec_driver_sql(shape_of(table).select, (row_id,)).mappings().first()
        if row is None:
            self.create(table, values, row_id=row_id)
            return True
        if row["trashed"]:
            self.restore(table, row_id)
            return True
        return False

    def update(self, table: Table, row_id: str, values: Values, *, seen: Versions | None = None) -> bool:
        """Change columns of a row; returns whether anything was different.

        ``seen`` are the versions the editor's form was opened with; without it the change is based on what is there.
        Raises :class:`NotFound` when there is no such row, :class:`StaleWrite` when a group changed since it was seen.
        """
        shape = shape_of(table)
        unknown = values.keys() - shape.columns.keys()
        if unknown:
            raise KeyError(f"{shape.name} has no column {', '.join(sorted(unknown))}")
        row = self._row(shape, row_id)
        wanted = {name: stored(shape.columns[name], value) for name, value in values.items()}
        wanted = {name: value for name, value in wanted.items() if value != row[name]}
        conflicts: list[FieldConflict] = []
        operations: list[tuple[str, dict[str, Any], str]] = []
        for group in dict.fromkeys(shape.group_of[name] for name in wanted):
            current = self._version(shape, row_id, group)
            if seen is not None and (base := seen.get(group, seen.get(WHOLE_ROW, ""))) != current:
                conflicts.extend(self._conflicts(shape, row, wanted, group, base, current))
            new = {name: wanted.get(name, row[name]) for name in shape.groups[group]}
            operations.append((group, new, current))
        if conflicts:
            raise StaleWrite(tuple(conflicts))
        if not operations:
            return False
        if not self._seq:
            self._open()
        noted = []
        for group, new, base in operations:
            kind = ("trash" if new["trashed"] else "restore") if group == LIFE else "write"
            self._number += 1
            noted.append(self._operation(kind, shape.name, row_id, group, new, [base]))
        self._note(noted)
        changed = {**wanted, **shape.derive({**row, **wanted})}
        assignments = ", ".join(f'"{name}" = ?' for name in changed)
        self.connection.exec_driver_sql(
            f'UPDATE "{shape.name}" SET {assignments} WHERE id = ?', (*changed.values(), row_id)
        )
        self._touched.setdefault(shape.name, set()).add(row_id)
        return True

    def trash(self, table: Table, row_id: str) -> bool:
        """Put a row into the bin; returns whether it was not there already."""
        return self.update(table, row_id, {"trashed": True})

    def restore(self, table: Table, row_id: str) -> bool:
        """Take a row out of the bin."""
        return self.update(table, row_id, {"trashed": False})

    def put_back(self, table: Table, row_id: str, values: Values) -> bool:
        """Like :meth:`update`, with values as they are stored (from the journal) instead of Python's."""
        columns = shape_of(table).columns
        return self.update(table, row_id, {name: _loaded(columns[name], value) for name, value in values.items()})

    # -- inner workings ------------------------------------------------------------------------------------------------

    def _row(self, shape: Shape, row_id: str) -> Mapping[str, Any]:
        row = self.connection.exec_driver_sql(shape.select, (row_id,)).mappings().first()
        if row is None:
            raise NotFound("Diesen Eintrag gibt es nicht (mehr). Bitte die Seite neu öffnen.")
        return dict(row)

    def _version(self, shape: Shape, row_id: str, group: str) -> str:
        device, seq = self.connection.exec_driver_sql(
            "SELECT o.device, o.seq FROM journal_operation o JOIN journal_transaction t USING (device, seq)"
            " WHERE o.row_id = ? AND o.field_group IN (?, ?) AND o.table_name = ?"
            " ORDER BY t.hlc DESC, o.device DESC, o.seq DESC LIMIT 1",
            (row_id, group, WHOLE_ROW, shape.name),
        ).one()
        return f"{device}:{seq}"

    def _conflicts(
        self, shape: Shape, row: Values, wanted: Values, group: str, base: str, current: str
    ) -> list[FieldConflict]:
        """What the editor saw, wants and would overwrite, for every column of the group that is in question."""
        device, seq = current.split(":")
        staff, at = self.connection.exec_driver_sql(
            "SELECT coalesce(s.name, t.staff_id), t.at FROM journal_transaction t"
            " LEFT JOIN staff s ON s.id = t.staff_id WHERE t.device = ? AND t.seq = ?",
            (int(device), int(seq)),
        ).one()
        before = value_at(self.connection, shape.table, str(row["id"]), group, base) if base else {}
        found = []
        for name in shape.groups[group]:
            mine = wanted.get(name, before.get(name))
            if mine == row[name]:
                continue
            found.append(
                FieldConflict(
                    group=group,
                    field=name,
                    base=before.get(name),
                    mine=mine,
                    theirs=row[name],
                    changed_by=staff,
                    changed_at=datetime.fromisoformat(at),
                )
            )
        return found

    def _operation(
        self, kind: str, table: str, row_id: str, group: str, value: Values, bases: list[str]
    ) -> tuple[Any, ...]:
        versions = _dump(bases) if bases else "[]"
        return (self._device, self._seq, self._number, kind, table, row_id, group, _dump(value), versions)

    def _note(self, operations: list[tuple[Any, ...]]) -> None:
        self.connection.exec_driver_sql(
            "INSERT INTO journal_operation (device, seq, number, kind, table_name, row_id, field_group, value, bases)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            operations,
        )


def _loaded(column: Column[Any], value: Any) -> Any:
    if isinstance(column.type, TypeDecorator):
        return column.type.process_result_value(value, None)  # type: ignore[arg-type]  # our decorators need no dialect
    return value


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()
