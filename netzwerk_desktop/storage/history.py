"""Reading the journal: the history of a record, taking a transaction back, and replaying rows.

All three rest on the same fact: a field group's value before an operation is the value of the operation before it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, RowMapping

from netzwerk_desktop.domain.errors import NetzwerkError, NotFound

from .entities import LIFE, WHOLE_ROW, groups_of, metadata, synchronised_tables
from .journal import Writer


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as stored (text, number or nothing)."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One operation on a record: when (UTC), who, in the course of which action, of which kind, and the fields changed.

    ``kind`` is ``create``, ``write``, ``trash`` or ``restore``; ``version`` is ``device:seq``. ``hlc`` is the order in
    which things happened; ``at`` is what a clock said, which may have been put back.
    """

    at: datetime
    staff: str
    action: str
    kind: str
    table: str
    row_id: str
    group: str
    version: str
    hlc: int
    fields: tuple[FieldChange, ...]


def _operations(connection: Connection, row_id: str) -> Sequence[RowMapping]:
    return (
        connection.exec_driver_sql(
            "SELECT o.device, o.seq, o.number, o.kind, o.table_name, o.row_id, o.field_group, o.value, t.hlc, t.at,"
            " t.action,"
            " coalesce(s.name, '') AS staff FROM journal_operation o JOIN journal_transaction t USING (device, seq)"
            " LEFT JOIN staff s ON s.id = t.staff_id WHERE o.row_id = ? ORDER BY t.hlc, o.device, o.seq, o.number",
            (row_id,),
        )
        .mappings()
        .all()
    )


def history(connection: Connection, table: str, row_id: str) -> list[HistoryEntry]:
    """The history of a row of ``table`` field by field, newest first."""
    entries: list[HistoryEntry] = []
    known: dict[str, Any] = {}
    for operation in _operations(connection, row_id):
        if operation["table_name"] != table:
            continue
        value = json.loads(operation["value"])
        after = {name: v for group in value.values() for name, v in group.items()} if _creates(operation) else value
        changes = tuple(
            FieldChange(name, known.get(name), new) for name, new in after.items() if known.get(name) != new
        )
        known.update(after)
        entries.append(
            HistoryEntry(
                at=datetime.fromisoformat(operation["at"]),
                staff=operation["staff"],
                action=operation["action"],
                kind=operation["kind"],
                table=operation["table_name"],
                row_id=row_id,
                group=operation["field_group"],
                version=f"{operation['device']}:{operation['seq']}",
                hlc=operation["hlc"],
                fields=changes,
            )
        )
    entries.reverse()
    return entries


def _creates(operation: RowMapping) -> bool:
    return bool(operation["field_group"] == WHOLE_ROW)


def replayed_row(connection: Connection, table: str, row_id: str) -> dict[str, Any] | None:
    """The columns of a row as the journal alone says they are; ``None`` when the journal does not know the row."""
    columns: dict[str, Any] = {}
    for operation in _operations(connection, row_id):
        if operation["table_name"] != table:
            continue
        value = json.loads(operation["value"])
        if _creates(operation):
            for group in value.values():
                columns.update(group)
            columns.setdefault("trashed", 0)
        else:
            columns.update(value)
    return columns or None


@dataclass(frozen=True, slots=True)
class UndoStep:
    """A transaction that can be taken back: ``device:seq``, its action's name, when and by whom."""

    transaction: str
    action: str
    at: datetime
    staff_id: str


_BY_STAFF = "INDEXED BY ix_journal_transaction_staff"
"""SQLite would rather walk through what everybody did."""


def undoable(connection: Connection, *, staff_id: str | None = None, limit: int = 50) -> list[UndoStep]:
    """The latest transactions of this computer that are in force and do not themselves take one back.

    What was taken back and then restored is in force again.
    """
    undone_by = _undone_by(connection)
    rows = connection.exec_driver_sql(
        # Walks the transactions from the last one backwards; a join with the state would sort all there ever were.
        # Those of one member of staff have an index of their own: whoever did little would be looked for in all.
        f"SELECT t.device, t.seq, t.action, t.at, t.staff_id FROM journal_transaction t {_BY_STAFF if staff_id else ''}"
        f" WHERE t.device = (SELECT device FROM journal_state){' AND t.staff_id = ?' if staff_id else ''}"
        " AND t.undoes IS NULL ORDER BY t.seq DESC",
        (staff_id,) if staff_id else (),
    )
    found: list[UndoStep] = []
    for device, seq, action, at, staff in rows:
        transaction = f"{device}:{seq}"
        if _in_force(transaction, undone_by):
            found.append(UndoStep(transaction, action, datetime.fromisoformat(at), staff))
            if len(found) == limit:
                break
    rows.close()
    return found


def redoable(connection: Connection, *, staff_id: str) -> UndoStep | None:
    """The latest taking back of this member of staff on this computer that can itself be taken back, or ``None``.

    It carries the name of the action that would hold again. Whoever did something new since goes on from there.
    """
    (latest,) = connection.exec_driver_sql(
        f"SELECT coalesce((SELECT t.seq FROM journal_transaction t {_BY_STAFF}"
        " WHERE t.device = (SELECT device FROM journal_state) AND t.staff_id = ? AND t.undoes IS NULL"
        " ORDER BY t.seq DESC LIMIT 1), 0)",
        (staff_id,),
    ).one()
    rows = connection.exec_driver_sql(
        f"SELECT t.device, t.seq, t.at FROM journal_transaction t {_BY_STAFF}"
        " WHERE t.device = (SELECT device FROM journal_state) AND t.seq > ? AND t.undoes IS NOT NULL AND t.staff_id = ?"
        " ORDER BY t.seq DESC",
        (latest, staff_id),
    ).all()
    undone_by = _undone_by(connection) if rows else {}
    for device, seq, at in rows:
        transaction = f"{device}:{seq}"
        action, restores = origin_of(connection, transaction)
        if restores and _in_force(transaction, undone_by):
            return UndoStep(transaction, action, datetime.fromisoformat(at), staff_id)
    return None


def origin_of(connection: Connection, transaction: str) -> tuple[str, bool]:
    """The name of the action that is at the beginning of a chain of taking back, and whether it would hold again.

    Raises :class:`NotFound`.
    """
    steps = 0
    while True:
        device, seq = _numbers(transaction)
        found = connection.exec_driver_sql(
            "SELECT action, undoes FROM journal_transaction WHERE device = ? AND seq = ?", (device, seq)
        ).first()
        if found is None:
            raise NotFound("Diese Änderung gibt es nicht (mehr).")
        if found[1] is None:
            return str(found[0]), steps % 2 == 1
        steps += 1
        transaction = found[1]


_WORKED_ON = (
    "Das lässt sich nicht mehr rückgängig machen, weil inzwischen weitergearbeitet wurde. Bitte im Änderungsverlauf des"
    " Eintrags einzeln ändern."
)


def revert(writer: Writer, transaction: str) -> None:
    """Take a transaction back: every field group gets the value it had before, rows it created go into the bin.

    Raises :class:`NetzwerkError` when it was taken back before, when something it wrote was changed again since, when
    something else came to rest on a row it created or brought back, or when what would come back belongs to something
    that is in the bin now. The caller's transaction must then not be committed, and :meth:`Store.write` does not.
    """
    device, seq = _numbers(transaction)
    connection = writer.connection
    operations = (
        connection.exec_driver_sql(
            "SELECT kind, table_name, row_id, field_group, bases FROM journal_operation WHERE device = ? AND seq = ?"
            " ORDER BY number",
            (device, seq),
        )
        .mappings()
        .all()
    )
    if not operations:
        raise NotFound("Diese Änderung gibt es nicht (mehr).")
    undone_by = _undone_by(connection)
    if not _in_force(transaction, undone_by):
        raise NetzwerkError("Das wurde schon rückgängig gemacht.")
    later = _later_transactions(connection, device, seq)
    if any(_in_force(other, undone_by) for other in later) or _rested_upon(connection, operations, device, seq):
        raise NetzwerkError(_WORKED_ON)
    writer.marks_undo_of(transaction)
    created = {
        (operation["table_name"], operation["row_id"]) for operation in operations if operation["kind"] == "create"
    }
    for operation in reversed(operations):
        table = metadata.tables[operation["table_name"]]
        row_id = operation["row_id"]
        if operation["kind"] == "create":
            writer.trash(table, row_id)
        elif (table.name, row_id) not in created:
            before = _before(connection, operation, device, seq)
            if operation["field_group"] == LIFE:
                before.setdefault("trashed", 0)
            columns = groups_of(table)[operation["field_group"]]
            writer.put_back(table, row_id, {column.name: before.get(column.name) for column in columns})
    if _left_hanging(connection, device, seq):
        raise NetzwerkError(_WORKED_ON)


def _numbers(transaction: str) -> tuple[int, int]:
    device, _, seq = transaction.partition(":")
    if not (device.isdecimal() and seq.isdecimal()):
        raise NotFound("Diese Änderung gibt es nicht (mehr).")
    return int(device), int(seq)


def _undone_by(connection: Connection) -> dict[str, list[str]]:
    """For every transaction that was taken back, those that took it back."""
    found: dict[str, list[str]] = {}
    for undoes, device, seq in connection.exec_driver_sql(
        "SELECT undoes, device, seq FROM journal_transaction WHERE undoes IS NOT NULL"
    ):
        found.setdefault(undoes, []).append(f"{device}:{seq}")
    return found


def _in_force(transaction: str, undone_by: Mapping[str, list[str]]) -> bool:
    """Whether what a transaction did still holds; what takes back a taking back puts it in force again."""
    return not any(_in_force(other, undone_by) for other in undone_by.get(transaction, ()))


def _later_transactions(connection: Connection, device: int, seq: int) -> list[str]:
    """Later transactions that wrote a group (or, for created rows, anything) that this one wrote.

    Those that take something back are left out: what they leave behind is what was there before, so that several
    actions can be undone one after the other.
    """
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT lt.device, lt.seq FROM journal_operation o JOIN journal_transaction t USING (device, seq)"
        " JOIN journal_operation later ON later.row_id = o.row_id AND later.table_name = o.table_name"
        "  AND (later.field_group = o.field_group OR o.field_group = ?)"
        " JOIN journal_transaction lt ON lt.device = later.device AND lt.seq = later.seq AND lt.hlc > t.hlc"
        " WHERE o.device = ? AND o.seq = ? AND lt.undoes IS NULL",
        (WHOLE_ROW, device, seq),
    )
    return [f"{later_device}:{later_seq}" for later_device, later_seq in rows]


def _rested_upon(connection: Connection, operations: Sequence[RowMapping], device: int, seq: int) -> bool:
    """Whether a row refers to one that would go into the bin: a call logged with a new organisation.

    Whatever came to rest there was written later, and is looked for in what the journal has of later transactions:
    that is little, and the tables may hold a million rows. What the transaction itself put there (the functions of the
    new organisation) goes with it; what was content with a row that lay in the bin before stays so.
    """
    going = {operation["table_name"] for operation in operations if operation["kind"] in ("create", "restore")}
    return any(
        connection.exec_driver_sql(
            "SELECT 1 FROM journal_transaction t"
            " CROSS JOIN journal_operation made ON made.device = t.device AND made.seq = t.seq"
            f' CROSS JOIN "{child}" c ON c.id = made.row_id AND c.trashed = 0'
            " WHERE t.hlc > (SELECT hlc FROM journal_transaction WHERE device = :device AND seq = :seq)"
            f" AND made.table_name = :child AND made.field_group IN ('{WHOLE_ROW}', '{LIFE}', :group)"
            f' AND c."{column}" IN (SELECT o.row_id FROM journal_operation o WHERE o.device = :device AND o.seq = :seq'
            "  AND o.kind IN ('create', 'restore') AND o.table_name = :parent)"
            " AND NOT EXISTS (SELECT 1 FROM journal_operation same WHERE same.row_id = c.id"
            f"  AND same.field_group IN ('{WHOLE_ROW}', '{LIFE}', :group) AND same.table_name = :child"
            "  AND same.device = :device AND same.seq = :seq) LIMIT 1",
            {
                "device": device,
                "seq": seq,
                "parent": parent,
                "child": child,
                "group": metadata.tables[child].columns[column].info["group"],
            },
        ).first()
        for child, column, parent in _references()
        if parent in going
    )


def _left_hanging(connection: Connection, device: int, seq: int) -> bool:
    """Whether something that was brought back, or given back a reference, belongs to something in the bin."""
    return any(
        connection.exec_driver_sql(
            f'SELECT 1 FROM journal_operation o JOIN "{child}" c ON c.id = o.row_id AND c.trashed = 0'
            f' JOIN "{parent}" p ON p.id = c."{column}" AND p.trashed = 1'
            " WHERE o.device = ? AND o.seq = ? AND o.table_name = ? AND o.field_group IN (?, ?) LIMIT 1",
            (device, seq, child, LIFE, metadata.tables[child].columns[column].info["group"]),
        ).first()
        for child, column, parent in _references()
        if (child, column) == ("position", "person_id")
        or (parent == "organisation" and not metadata.tables[child].columns[column].nullable)
    )


def references_to(parent: str) -> tuple[tuple[str, str], ...]:
    """Every table and column that refers to ``parent``: found from the foreign keys, so that none is forgotten."""
    return tuple((child, column) for child, column, of in _references() if of == parent)


@cache
def _references() -> tuple[tuple[str, str, str], ...]:
    """Every reference between synchronised tables: child, column, parent."""
    return tuple(
        (table.name, key.parent.name, key.column.table.name)
        for table in synchronised_tables()
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
    )


def _before(connection: Connection, operation: RowMapping, device: int, seq: int) -> dict[str, Any]:
    """The value of the operation's field group before the transaction ``device:seq``."""
    group = operation["field_group"]
    found = connection.exec_driver_sql(
        "SELECT o.field_group, o.value FROM journal_operation o JOIN journal_transaction t USING (device, seq)"
        " WHERE o.row_id = ? AND o.field_group IN (?, ?) AND o.table_name = ? AND NOT (o.device = ? AND o.seq = ?)"
        " AND t.hlc < (SELECT hlc FROM journal_transaction WHERE device = ? AND seq = ?)"
        " ORDER BY t.hlc DESC, o.device DESC, o.seq DESC, o.number DESC LIMIT 1",
        (operation["row_id"], group, WHOLE_ROW, operation["table_name"], device, seq, device, seq),
    ).one()  # at least the creation
    value = json.loads(found[1])
    return dict(value.get(group, {})) if found[0] == WHOLE_ROW else dict(value)
