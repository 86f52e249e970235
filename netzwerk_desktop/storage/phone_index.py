"""Telephone numbers as a caller is recognised by them: how the table ``phone_number`` is kept.

Numbers stay in the rows as they were typed. Beside them stands each in E.164, with the trunk before its extension where
one can be told (:mod:`netzwerk_desktop.domain.phone_parts`), so that whoever calls is found by index look-ups alone.

The door makes the entries of every organisation, person and position it touched anew in the same transaction; what is
in the bin is not found. The library that knows which numbers are possible is imported when there is one to look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.phone_parts import GERMANY, PhoneParts, phone_parts

Entry = tuple[str, str | None, str]
"""Number, trunk, field."""

ORGANISATION, PERSON, POSITION = "organisation", "person", "position"

SOURCES: dict[str, str] = {
    ORGANISATION: (
        "SELECT o.id, o.phone, NULL FROM organisation o WHERE o.trashed = 0 AND o.phone IS NOT NULL AND o.id IN ({ids})"
    ),
    PERSON: (
        "SELECT p.id, p.phone, p.mobile FROM person p WHERE p.trashed = 0"
        " AND (p.phone IS NOT NULL OR p.mobile IS NOT NULL) AND p.id IN ({ids})"
    ),
    POSITION: (
        "SELECT q.id, q.phone, q.mobile FROM position q JOIN organisation o ON o.id = q.organisation_id"
        " WHERE q.trashed = 0 AND o.trashed = 0 AND (q.phone IS NOT NULL OR q.mobile IS NOT NULL) AND q.id IN ({ids})"
    ),
}
"""Kind of record → its numbers as they were typed: id, telephone, mobile."""

_BATCH = 500
_SHORTEST_LOCAL = 2
"""Digits a trunk has at least behind its area code, when it is only guessed from a 0 at the end."""


def refresh(connection: Connection, touched: Mapping[str, Iterable[str]]) -> None:
    """Make the entries of touched rows anew. ``touched`` maps table names to row ids; other tables do not matter."""
    ids = {kind: set(touched[kind]) for kind in SOURCES if kind in touched}
    for part in _batches(ids.get(ORGANISATION, ())):
        # Who works in an organisation goes into the bin and comes out of it with it.
        found = connection.exec_driver_sql(
            f"SELECT id FROM position WHERE organisation_id IN ({_places(part)})"
            " AND (phone IS NOT NULL OR mobile IS NOT NULL)",
            tuple(part),
        ).scalars()
        ids.setdefault(POSITION, set()).update(found)
    for kind, wanted in ids.items():
        for part in _batches(wanted):
            _refresh(connection, kind, part)


def rebuild(connection: Connection) -> None:
    """Make the whole table anew from the rows."""
    connection.exec_driver_sql("DELETE FROM phone_number")
    for kind in SOURCES:
        ids = list(connection.exec_driver_sql(f'SELECT id FROM "{kind}" WHERE trashed = 0 ORDER BY id').scalars())
        for part in _batches(ids):
            _refresh(connection, kind, part)


def wanted_entries(connection: Connection, kind: str, ids: list[str]) -> dict[str, set[Entry]]:
    """The entries these records should have; records without a number are left out."""
    rows = connection.exec_driver_sql(SOURCES[kind].format(ids=_places(ids)), tuple(ids)).all()
    wanted: dict[str, set[Entry]] = {}
    for record_id, phone, mobile in rows:
        entries = {
            (number, trunk, field)
            for text, field in ((phone, "phone"), (mobile, "mobile"))
            if text
            for number, trunk in _numbers(text, kind)
        }
        if entries:
            wanted[record_id] = entries
    return wanted


def present_entries(connection: Connection, kind: str, ids: list[str]) -> dict[str, set[Entry]]:
    """The entries these records have."""
    rows = connection.exec_driver_sql(
        f"SELECT record_id, number, trunk, field FROM phone_number WHERE kind = ? AND record_id IN ({_places(ids)})",
        (kind, *ids),
    ).all()
    present: dict[str, set[Entry]] = {}
    for record_id, *entry in rows:
        present.setdefault(record_id, set()).add(tuple(entry))
    return present


def _refresh(connection: Connection, kind: str, ids: list[str]) -> None:
    wanted, present = wanted_entries(connection, kind, ids), present_entries(connection, kind, ids)
    stale = [record_id for record_id, entries in present.items() if wanted.get(record_id) != entries]
    if stale:
        connection.exec_driver_sql(
            f"DELETE FROM phone_number WHERE kind = ? AND record_id IN ({_places(stale)})", (kind, *stale)
        )
    new: list[Any] = [
        (number, trunk, kind, record_id, field)
        for record_id, entries in wanted.items()
        if present.get(record_id) != entries
        for number, trunk, field in entries
    ]
    if new:
        connection.exec_driver_sql(
            "INSERT INTO phone_number (number, trunk, kind, record_id, field) VALUES (?, ?, ?, ?, ?)", new
        )


# -- numbers ---------------------------------------------------------------------------------------------------------


@cache
def _german_lengths() -> frozenset[int]:
    import phonenumbers

    metadata = phonenumbers.PhoneMetadata.metadata_for_region("DE")
    general = metadata.general_desc if metadata is not None else None
    return frozenset(general.possible_length if general is not None else ())


def possible(parts: PhoneParts) -> bool:
    """Whether there can be such a number."""
    if parts.german:
        # all the library looks at as well; an import of a hundred thousand persons notices the difference
        return len(parts.number) - len(GERMANY) in _german_lengths()
    import phonenumbers

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(parts.number))
    except phonenumbers.NumberParseException:
        return False


def area_code_of(number: str) -> str:
    """The area code of a German number, without 0; empty for a mobile telephone and for numbers abroad."""
    import phonenumbers

    if not number.startswith(GERMANY):
        return ""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return ""
    length = phonenumbers.length_of_geographical_area_code(parsed)
    return phonenumbers.national_significant_number(parsed)[:length]


def _numbers(text: str, kind: str) -> list[tuple[str, str | None]]:
    found = [(parts.number, parts.trunk or None) for parts in phone_parts(text) if possible(parts)]
    if kind == ORGANISATION:
        return [(number, trunk or _house(number)) for number, trunk in found]
    return found


def _house(number: str) -> str | None:
    """The trunk of a switchboard written without its dash: "02981 8000" is most likely 8000 of the house 800."""
    if not number.startswith(GERMANY) or not number.endswith("0"):
        return None
    area = area_code_of(number)
    trunk = number[:-1]
    return trunk if area and len(trunk) - len(GERMANY) - len(area) >= _SHORTEST_LOCAL else None


# -- helpers ---------------------------------------------------------------------------------------------------------


def _batches(ids: Iterable[str]) -> Iterable[list[str]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), _BATCH):
        yield ordered[start : start + _BATCH]


def _places(values: list[str]) -> str:
    return ", ".join("?" * len(values))
