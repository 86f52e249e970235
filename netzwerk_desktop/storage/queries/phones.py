"""Whose number that is: index look-ups only, because a telephone is ringing.

A number that many share (a switchboard that was imported with every one of its people) ends the reading early: nobody
looks through more than a screenful while the caller is speaking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

MOST = 60
"""So many records of one number are looked at."""

_SHORTEST_TRUNK = 6
"""Fewer signs ("+4925") are no trunk."""


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """A record with a number, at one of the organisations it leads to.

    Attributes:
        organisation_id: empty for a person who never worked anywhere.
        position_id, person_id, function: empty where there is none.
        current: whether the position is held on the day asked about; an organisation always is.
    """

    organisation_id: str
    organisation_name: str
    position_id: str
    person_id: str
    form: str
    title: str
    first_name: str
    last_name: str
    function: str
    current: bool


_CURRENT = "(q.started_on IS NULL OR q.started_on <= ?) AND (q.ended_on IS NULL OR q.ended_on >= ?)"
_PERSON = "coalesce(p.form, ''), coalesce(p.title, ''), coalesce(p.first_name, ''), coalesce(p.last_name, '')"

_ORGANISATIONS = "SELECT o.id, o.name, '', '', '', '', '', '', '', 1 FROM organisation o WHERE o.id IN ({ids})"
_POSITIONS = f"""
SELECT o.id, o.name, q.id, coalesce(p.id, ''), {_PERSON}, q.function, {_CURRENT}
FROM position q JOIN organisation o ON o.id = q.organisation_id
LEFT JOIN person p ON p.id = q.person_id AND p.trashed = 0
WHERE q.id IN ({{ids}})
"""
_PERSONS = f"""
SELECT coalesce(o.id, ''), coalesce(o.name, ''), CASE WHEN o.id IS NULL THEN '' ELSE coalesce(q.id, '') END, p.id,
    {_PERSON}, CASE WHEN o.id IS NULL THEN '' ELSE coalesce(q.function, '') END, coalesce({_CURRENT}, 0)
FROM person p LEFT JOIN position q ON q.person_id = p.id AND q.trashed = 0
LEFT JOIN organisation o ON o.id = q.organisation_id AND o.trashed = 0
WHERE p.id IN ({{ids}})
"""


def with_number(connection: Connection, numbers: Sequence[str], *, today: date) -> list[PhoneRow]:
    """The records that have one of these numbers; persons at every organisation they are or were in."""
    return _rows(connection, _records(connection, "number", numbers), today)


def with_trunk_of(connection: Connection, number: str, *, today: date) -> list[PhoneRow]:
    """The records whose trunk is the longest that ``number`` begins with."""
    prefixes = [number[:length] for length in range(_SHORTEST_TRUNK, len(number) + 1)]
    longest = connection.exec_driver_sql(
        f"SELECT trunk FROM phone_number WHERE trunk IN ({_places(prefixes)}) ORDER BY length(trunk) DESC LIMIT 1",
        tuple(prefixes),
    ).scalar()
    return _rows(connection, _records(connection, "trunk", [longest]), today) if longest else []


def _records(connection: Connection, column: str, values: Sequence[str]) -> dict[str, list[str]]:
    # An organisation of the number is read before its thousand extensions.
    rows = connection.exec_driver_sql(
        f"SELECT kind, record_id FROM phone_number WHERE {column} IN ({_places(values)}) ORDER BY kind LIMIT ?",
        (*values, MOST),
    )
    found: dict[str, list[str]] = {}
    for kind, record_id in rows:
        found.setdefault(kind, []).append(record_id)
    return found


def _rows(connection: Connection, records: dict[str, list[str]], today: date) -> list[PhoneRow]:
    day = today.isoformat()
    found: list[PhoneRow] = []
    for kind, statement, days in (
        ("position", _POSITIONS, (day, day)),
        ("person", _PERSONS, (day, day)),
        ("organisation", _ORGANISATIONS, ()),
    ):
        ids = records.get(kind, [])
        if ids:
            rows = connection.exec_driver_sql(statement.format(ids=_places(ids)), (*days, *ids))
            found += [PhoneRow(*row) for row in rows]
    return found


# -- towns for a number nobody has ----------------------------------------------------------------------------------

Town = tuple[str, str]
"""Id and name."""


def towns(connection: Connection, ids: Sequence[str]) -> list[Town]:
    """Those of the municipalities that (still) exist, by name."""
    if not ids:
        return []
    rows = connection.exec_driver_sql(
        f"SELECT id, name FROM organisation WHERE id IN ({_places(ids)}) AND trashed = 0 ORDER BY sort_key", tuple(ids)
    )
    return [(row[0], row[1]) for row in rows]


def towns_with_numbers_like(connection: Connection, beginning: str, *, limit: int) -> list[Town]:
    """Municipalities one of whose known numbers begins with ``beginning``, the country and area code."""
    after = f"{beginning[:-1]}{chr(ord(beginning[-1]) + 1)}"
    rows = connection.exec_driver_sql(
        "SELECT o.id, o.name, o.sort_key FROM phone_number n CROSS JOIN organisation o ON o.id = n.record_id"
        " WHERE n.number >= ? AND n.number < ? AND n.kind = 'organisation' AND o.kind = 'municipality'"
        " UNION SELECT o.id, o.name, o.sort_key FROM phone_number n CROSS JOIN position q ON q.id = n.record_id"
        " CROSS JOIN organisation o ON o.id = q.organisation_id"
        " WHERE n.number >= ? AND n.number < ? AND n.kind = 'position' AND o.kind = 'municipality'"
        " ORDER BY 3 LIMIT ?",
        (beginning, after, beginning, after, limit),
    )
    return [(row[0], row[1]) for row in rows]


def towns_with_postal_code(connection: Connection, postal_code: str, *, limit: int) -> list[Town]:
    """Municipalities of a postal code or of one that begins so, in the address or in the register."""
    rows = connection.exec_driver_sql(
        "SELECT o.id, o.name FROM municipality m JOIN organisation o ON o.id = m.id"
        " WHERE o.trashed = 0 AND m.dissolved_on IS NULL"
        " AND (substr(o.postal_code, 1, ?) = ? OR substr(m.register_postal_code, 1, ?) = ?)"
        " ORDER BY o.sort_key LIMIT ?",
        (len(postal_code), postal_code, len(postal_code), postal_code, limit),
    )
    return [(row[0], row[1]) for row in rows]


def _places(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
