"""Two versions of the same fields, put so that a person can decide: what was there, what they want, what is there now.

A conflict carries values as they are stored. Here they get the names and words people know, and the values a form
shows, so that a choice for each field can go back into the form and be saved again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from netzwerk_desktop.domain.errors import FieldConflict
from netzwerk_desktop.storage.entities import metadata
from netzwerk_desktop.storage.entities.base import DateText, Flag, TimeText
from netzwerk_desktop.storage.queries.record_names import record_names

from .field_labels import CODES, field_label
from .history import parent_of, readable
from .office import Office

__all__ = ["FieldChoice", "field_choices"]

_SEVERAL = frozenset({("person", "consents"), ("position", "roles")})
"""Columns that hold several codes; a form has them as a set."""


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One field to decide upon.

    Attributes:
        base, mine, theirs: as people read them; empty for nothing.
        mine_value, theirs_value: as a form holds them.
        mine_changed: false where only the other one changed the field (it came along with its group).
    """

    field: str
    label: str
    base: str
    mine: str
    theirs: str
    mine_value: Any
    theirs_value: Any
    mine_changed: bool
    changed_by: str
    changed_at: datetime


def field_choices(office: Office, *, table: str, conflicts: Iterable[FieldConflict]) -> list[FieldChoice]:
    """The conflicts of a record of ``table`` (a name of :mod:`.field_labels`) for a person to decide."""
    every = tuple(conflicts)
    names: dict[str, dict[str, str]] = {}
    with office.read() as connection:
        for conflict in every:
            parent = parent_of(table, conflict.field)
            if parent:
                ids = {str(value) for value in (conflict.base, conflict.mine, conflict.theirs) if value}
                names.setdefault(parent, {}).update(record_names(connection, parent, ids))
    return [
        FieldChoice(
            field=conflict.field,
            label=field_label(table, conflict.field),
            base=readable(table, conflict.field, conflict.base, names),
            mine=readable(table, conflict.field, conflict.mine, names),
            theirs=readable(table, conflict.field, conflict.theirs, names),
            mine_value=form_value(table, conflict.field, conflict.mine),
            theirs_value=form_value(table, conflict.field, conflict.theirs),
            mine_changed=conflict.mine != conflict.base,
            changed_by=conflict.changed_by,
            changed_at=conflict.changed_at,
        )
        for conflict in every
    ]


def form_value(table: str, column: str, stored: Any) -> Any:
    """A stored value as a form holds it: days and moments, members of enumerations, sets of them, "" for no text."""
    if (table, column) in _SEVERAL:
        return frozenset(CODES[table, column](code) for code in str(stored or "").split())
    if (table, column) in CODES:
        return None if stored is None else CODES[table, column](stored)
    type_ = metadata.tables[table].columns[column].type
    if isinstance(type_, DateText | TimeText | Flag):
        return type_.process_result_value(stored, None)  # type: ignore[arg-type]  # our decorators need no dialect
    if stored is None and not parent_of(table, column) and type_.python_type is str:
        return ""
    return stored
