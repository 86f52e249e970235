"""The history of a record for people: when, who, in the course of what, which field, from what to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.dates import format_date, format_moment, format_number
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.storage import history
from netzwerk_desktop.storage.entities import metadata
from netzwerk_desktop.storage.entities.base import DateText, Flag, TimeText
from netzwerk_desktop.storage.history import FieldChange, HistoryEntry
from netzwerk_desktop.storage.queries.conditions import in_bin
from netzwerk_desktop.storage.queries.record_names import record_names, records_of_organisation

from .field_labels import CODES, FLAGS, HASHES, OTHER_CODES, TABLE_LABELS, field_label
from .office import Office

__all__ = ["HistoryLine", "organisation_history", "record_history"]

KIND_LABELS: Mapping[str, str] = {
    "create": "angelegt",
    "write": "geändert",
    "trash": "gelöscht",
    "restore": "zurückgeholt",
}

_SEEMS_ONE = {"organisation": ("organisation", "municipality"), "municipality": ("organisation", "municipality")}
"""A municipality is one record to people, and two rows here."""

MOST_RECORDS = 200
"""So many memberships, special grants and positions of an organisation, the newest, are gone through for its page."""

MOST_LINES = 500
"""So many changed fields, the latest, are shown on the page of an organisation."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One changed field.

    Attributes:
        at: when (UTC).
        staff: who; empty for somebody the office does not know any more.
        action: in the course of which action.
        kind: "create", "write", "trash" or "restore"; ``kind_label`` says it in German.
        before, after: values as people read them; empty for nothing. Of what was put into the bin and back they are
            empty both.
        version: "device:seq" of the transaction.
        about: which of several it was, e.g. the function of a position, or the name of a record that was merged into
            this one; empty for the record that was asked for.
    """

    at: datetime
    staff: str
    action: str
    kind: str
    kind_label: str
    record: str
    field: str
    field_label: str
    before: str
    after: str
    version: str
    about: str = ""


def record_history(office: Office, table: str, id: str) -> list[HistoryLine]:
    """The history of a record, newest first. ``table`` is the kind of record, e.g. "organisation", "person".

    Raises :class:`NotFound` for a kind there is not, and for an unknown id.
    """
    with office.read() as connection:
        return [line for _, line in record_changes(connection, table, id)]


def record_changes(connection: Connection, table: str, id: str) -> list[tuple[HistoryEntry, HistoryLine]]:
    """The lines of :func:`record_history`, each with the entry of the journal it comes from."""
    if table not in TABLE_LABELS:
        raise NotFound(f"Die Art „{table}“ gibt es nicht. Möglich sind: {', '.join(sorted(TABLE_LABELS))}.")
    entries = [entry for part in parts_of(table) for entry in history.history(connection, part, id)]
    if not entries:
        raise NotFound("Diesen Eintrag gibt es nicht. Bitte prüfen Sie die Kennung.")
    merged = merged_into(connection, table, id)
    for other in merged:
        entries += history.history(connection, table, other)
    names = {parent: record_names(connection, parent, ids) for parent, ids in _references(entries).items()}
    about = record_names(connection, table, merged)
    entries.sort(key=lambda entry: entry.hlc, reverse=True)
    return [
        (entry, replace(line, about=about.get(entry.row_id, ""))) for entry in entries for line in _lines(entry, names)
    ]


def parts_of(table: str) -> tuple[str, ...]:
    """The tables of which a record that is one to people consists."""
    return _SEEMS_ONE.get(table, (table,))


MOST_MERGED = 100
"""So many records that were merged into one tell their history beside its own."""


def merged_into(connection: Connection, table: str, id: str) -> list[str]:
    """The ids of records that were merged into this one, also over several steps."""
    into = metadata.tables[table].columns.get("merged_into_id")
    found: list[str] = []
    if into is None or table == "municipality":
        return found
    waiting = [id]
    while waiting and len(found) < MOST_MERGED:
        ids = connection.execute(select(into.table.c.id).where(into.in_(waiting), in_bin(into.table))).scalars().all()
        waiting = [other for other in ids if other not in found and other != id]
        found += waiting
    return found


def organisation_history(office: Office, id: str, *, limit: int = MOST_LINES) -> list[HistoryLine]:
    """What the page of an organisation tells, newest first: its own history, and that of what hangs on it.

    That is its memberships, special grants and positions, also those in the bin. At most ``limit`` lines.

    Raises :class:`NotFound` for an unknown id.
    """
    with office.read() as connection:
        entries = [entry for part in _SEEMS_ONE["organisation"] for entry in history.history(connection, part, id)]
        if not entries:
            raise NotFound("Diesen Eintrag gibt es nicht. Bitte prüfen Sie die Kennung.")
        records = records_of_organisation(connection, id, limit=MOST_RECORDS)
        for record in records:
            entries += history.history(connection, record.table, record.id)
        names = {parent: record_names(connection, parent, ids) for parent, ids in _references(entries).items()}
    about = {record.id: record.about for record in records}
    entries.sort(key=lambda entry: entry.hlc, reverse=True)
    lines = (replace(line, about=about.get(entry.row_id, "")) for entry in entries for line in _lines(entry, names))
    return list(islice(lines, limit))


def _references(entries: Iterable[HistoryEntry]) -> dict[str, set[str]]:
    """The ids that occur as values, by the table they refer to."""
    found: dict[str, set[str]] = {}
    for entry in entries:
        for change in entry.fields:
            parent = parent_of(entry.table, change.field)
            if parent:
                found.setdefault(parent, set()).update(value for value in (change.before, change.after) if value)
    return found


def parent_of(table: str, column: str) -> str:
    """The table a column refers to, or nothing."""
    return next((key.column.table.name for key in metadata.tables[table].columns[column].foreign_keys), "")


def _lines(entry: HistoryEntry, names: Mapping[str, Mapping[str, str]]) -> list[HistoryLine]:
    if entry.kind in ("trash", "restore"):
        return [_line(entry, "trashed", "", "")]
    return [
        _line(entry, change.field, *(readable(entry.table, change.field, value, names) for value in _values(change)))
        for change in entry.fields
        if change.field not in ("trashed", "content_text")
    ]


def _values(change: FieldChange) -> tuple[Any, Any]:
    return change.before, change.after


def _line(entry: HistoryEntry, field: str, before: str, after: str) -> HistoryLine:
    return HistoryLine(
        at=entry.at,
        staff=entry.staff,
        action=entry.action,
        kind=entry.kind,
        kind_label=KIND_LABELS[entry.kind],
        record=TABLE_LABELS[entry.table],
        field=field,
        field_label=field_label(entry.table, field),
        before=before,
        after=after,
        version=entry.version,
    )


def readable(table: str, column: str, value: Any, names: Mapping[str, Mapping[str, str]]) -> str:
    """A stored value as people read it; what a later version of the program stored is shown as it is."""
    if value is None or value == "":
        return ""
    if column in HASHES:
        return "vorhanden"
    parent = parent_of(table, column)
    if parent:
        return names.get(parent, {}).get(value, str(value))
    if (table, column) in CODES:
        known = {str(member): member.label for member in CODES[table, column]}
        return ", ".join(known.get(code, code) for code in str(value).split())
    if (table, column) in OTHER_CODES:
        return OTHER_CODES[table, column].get(value, str(value))
    type_ = metadata.tables[table].columns[column].type
    if isinstance(type_, Flag) or (table, column) in FLAGS:
        return "ja" if value else "nein"
    if isinstance(type_, DateText):
        return format_date(date.fromisoformat(value))
    if isinstance(type_, TimeText):
        return format_moment(datetime.fromisoformat(value))
    if isinstance(value, int | float):
        return str(value) if column in ("latitude", "longitude") else format_number(value)
    return str(value)
