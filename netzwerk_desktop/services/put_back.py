"""The history of a record field by field, and putting one field back to what it was.

A value that is put back goes the way of every change: through the use case that edits the record, with its rules. What
breaks a rule now, belongs to somebody who is in the bin, or was changed meanwhile is refused in words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound
from netzwerk_desktop.storage.entities import metadata
from netzwerk_desktop.storage.history import FieldChange, HistoryEntry, history
from netzwerk_desktop.storage.journal import Writer, versions
from netzwerk_desktop.storage.queries.record_names import record_names

from .conflict import form_value
from .field_labels import TABLE_LABELS, field_label
from .history import HistoryLine, parts_of, record_changes
from .office import Office

__all__ = ["HistoryView", "RecordChange", "history_view", "put_back_field"]

_FIELDS: Mapping[str, frozenset[str]] = {
    "person": frozenset(
        {"form", "title", "first_name", "last_name", "personal_salutation", "phone", "mobile", "email", "note"}
    ),
    "organisation": frozenset(
        {
            *("kind", "name", "short_name", "street", "po_box", "po_box_postal_code", "postal_code", "city", "country"),
            *("phone", "email", "website", "note"),
        }
    ),
    "municipality": frozenset(
        {"official_name", "type", "population", "population_date", "area_km2", "area_date", "latitude", "longitude"}
    ),
    "position": frozenset(
        {
            *("person_id", "function", "department", "started_on", "ended_on", "phone", "mobile", "email"),
            *("roles", "note"),
        }
    ),
    "membership": frozenset({"joined_on", "minimum_until", "ended_on", "note"}),
    "interaction": frozenset(
        {
            *("occurred_at", "duration_min", "direction", "outcome", "channel", "person_id", "position_id"),
            *("service_id", "exception_reason", "subject", "asked", "note", "agreed", "case_id", "confidential"),
        }
    ),
    "follow_up": frozenset({"due_on", "subject", "note", "assignee_id", "person_id", "case_id"}),
    "consultation_case": frozenset({"title", "note", "opened_on", "closed_on", "result"}),
}
"""The fields that can be put back: those the use cases edit."""

_INSTEAD: Mapping[str, str] = {
    "consents": "Einwilligungen werden nicht zurückgeholt: Eine widerrufene gilt nicht wieder. Wer neu"
    " eingewilligt hat, wird im Formular der Person eingetragen.",
    "trashed": "Gelöschtes holen Sie über „Letzte Änderungen“ zurück.",
    "done_at": "Eine erledigte Wiedervorlage öffnen Sie auf ihrer Seite wieder.",
    "result": "Das Ergebnis gehört zum Erledigen. Bitte öffnen Sie die Wiedervorlage wieder und erledigen Sie sie neu.",
}
_NOT_THIS = "„{0}“ lässt sich nicht einzeln zurückholen. Bitte ändern Sie es im Formular."


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A line of the history, and what can be done with its values.

    Attributes:
        table: the table of the field, which for a municipality is one of two.
        was, became: whether the value before and after can be put back: it can be by itself, and is not there now.
    """

    line: HistoryLine
    table: str
    was: bool
    became: bool


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The history of a record for a dialog.

    Attributes:
        seen: the versions of its rows by table, to be handed back.
    """

    name: str
    kind: str
    changes: tuple[RecordChange, ...]
    seen: Mapping[str, Mapping[str, str]]


def history_view(office: Office, *, table: str, id: str) -> HistoryView:
    """The history of a record, newest first. Raises :class:`NotFound`."""
    with office.read() as connection:
        found = record_changes(connection, table, id)
        parts = parts_of(table)
        now: dict[tuple[str, str], Any] = {}
        seen: dict[str, Mapping[str, str]] = {}
        for part in parts:
            row = connection.exec_driver_sql(f'SELECT * FROM "{part}" WHERE id = ?', (id,)).mappings().first()
            if row is not None:
                now |= {(part, column): value for column, value in row.items()}
                seen[part] = versions(connection, metadata.tables[part], id)
        name = record_names(connection, table, [id]).get(id, "")
    trashed = any(now.get((part, "trashed")) for part in parts)
    kind = TABLE_LABELS["municipality" if "municipality" in seen else table]
    changes = tuple(_change(entry, line, {} if trashed else now, id) for entry, line in found)
    return HistoryView(name, kind, changes, seen)


def _change(entry: HistoryEntry, line: HistoryLine, now: Mapping[tuple[str, str], Any], id: str) -> RecordChange:
    place = (entry.table, line.field)
    possible = entry.row_id == id and line.field in _FIELDS.get(entry.table, ()) and place in now
    change = next((change for change in entry.fields if change.field == line.field), None)
    if not possible or change is None:
        return RecordChange(line, entry.table, was=False, became=False)
    created = entry.kind == "create"  # before it was there, a field was not empty: it was not
    return RecordChange(
        line, entry.table, was=not created and change.before != now[place], became=change.after != now[place]
    )


# -- putting back ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Named(Office):
    """The office, with another name for the one action that is done with it."""

    action: str = ""

    def write(self, action: str) -> AbstractContextManager[Writer]:
        return self.store.write(staff_id=self.staff_id, action=self.action)


def put_back_field(
    office: Office,
    *,
    table: str,
    id: str,
    field: str,
    version: str,
    before: bool = False,
    seen: Mapping[str, str] | None = None,
) -> Changes:
    """Give one field of a record the value it had in a version, or with ``before`` the one it had before that.

    ``seen`` are the versions of the record's row when the history was opened. Raises :class:`StaleWrite` when the field
    was changed since, :class:`ValidationFailed` when the value breaks a rule, :class:`NetzwerkError` for a field that
    is not put back by itself, :class:`NotFound`.
    """
    if field not in _FIELDS.get(table, ()):
        label = (
            field_label(table, field) if table in TABLE_LABELS and field in metadata.tables[table].columns else field
        )
        raise NetzwerkError(_INSTEAD.get(field, _NOT_THIS.format(label)))
    with office.read() as connection:
        entries = history(connection, table, id)
    change = _change_of(entries, field, version)
    value = form_value(table, field, change.before if before else change.after)
    named = _Named(
        office.store, office.clock, office.staff_id, office.paths, f"{field_label(table, field)} zurückholen"
    )
    return _EDITS[table](named, id, {field: value}, seen)


def _change_of(entries: list[HistoryEntry], field: str, version: str) -> FieldChange:
    for entry in entries:
        if entry.version == version:
            for change in entry.fields:
                if change.field == field:
                    return change
    raise NotFound("Diesen Stand gibt es nicht (mehr). Bitte öffnen Sie den Verlauf noch einmal.")


Seen = Mapping[str, str] | None


def _person(office: Office, id: str, values: dict[str, Any], seen: Seen) -> Changes:
    from .person import edit_person

    return edit_person(office, id=id, values=values, seen=seen)


def _organisation(office: Office, id: str, values: dict[str, Any], seen: Seen) -> Changes:
    from .organisation import edit_organisation

    return edit_organisation(office, id=id, values=values, seen=seen)


def _municipality(office: Office, id: str, values: dict[str, Any], seen: Seen) -> Changes:
    from .municipality import edit_municipality

    return edit_municipality(office, id=id, municipality_values=values, municipality_seen=seen)


def _position(office: Office, id: str, values: dict[str, Any], seen: Seen) -> Changes:
    from .position import edit_position

    return edit_position(office, id=id, values=values, seen=seen)


def _membership(office: Office, id: str, values: dict[str, Any], seen: Seen) -> Changes:
    from .membership import edit_membership

    return edit_membership(office, id=id, values=values, seen=seen)


def _interaction(office: Office, id: str, values: dict[str, Any], seen: Seen) -> Changes:
    from .interaction import edit_interaction

    return edit_interaction(office, id=id, values=values, seen=seen)


def _follow_up(office: Office, id: str, values: dict[str, Any], seen: Seen) -> Changes:
    from .follow_up import edit_follow_up

    return edit_follow_up(office, id=id, values=values, seen=seen)


def _case(office: Office, id: str, values: dict[str, Any], seen: Seen) -> Changes:
    from .case import edit_case

    return edit_case(office, id=id, values=values, seen=seen)


_EDITS: Mapping[str, Callable[[Office, str, dict[str, Any], Seen], Changes]] = {
    "person": _person,
    "organisation": _organisation,
    "municipality": _municipality,
    "position": _position,
    "membership": _membership,
    "interaction": _interaction,
    "follow_up": _follow_up,
    "consultation_case": _case,
}
