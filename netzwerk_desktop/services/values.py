"""From what people type to what is stored: small helpers of the use cases.

Single lines lose stray blanks and line ends, long texts keep theirs; what is left empty is stored as nothing where the
table allows it. Telephone numbers and addresses stay as typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Table

from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.text import clean, clean_line

LONG_TEXTS = frozenset({"note", "footer", "reason"})
"""Columns that may hold several lines."""


def columns_of(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of ``table`` for typed values. Raises ``KeyError`` for one it does not have."""
    return {name: _stored(table, name, value) for name, value in values.items()}


def _stored(table: Table, name: str, value: Any) -> Any:
    column = table.columns[name]
    if isinstance(value, frozenset | set | tuple | list):
        return codes(value)
    if type(value) is not str:  # codes of enumerations are strings too, and stay as they are
        return value
    text = clean(value, name).strip() if name in LONG_TEXTS else clean_line(value, name)
    return text or (None if column.nullable else "")


def codes(values: Iterable[str]) -> str:
    """A handful of codes as one text, in an order that does not depend on how they were chosen."""
    return " ".join(sorted(str(value) for value in values))


def require_present(trashed: bool, what: str) -> None:
    """Refuse to change what lies in the bin; ``what`` is its German name with article ("Die Person")."""
    if trashed:
        raise NotFound(f"{what} wurde inzwischen gelöscht. Bitte holen Sie den Eintrag zurück, bevor Sie ihn ändern.")
