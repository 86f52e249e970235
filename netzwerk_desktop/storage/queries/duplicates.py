"""Who may have been entered twice: candidates found through indexes, never by looking at everybody.

A hundred thousand persons are in the file while somebody types a name; the few that come into question are those whose
sort key begins alike, whose words stand on the search shelf, who work in the same organisation, or who have the number.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.function import function_for
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import PersonName, SalutationForm, display_name, sort_name, split_prefix
from netzwerk_desktop.domain.phone_search import joined_numbers
from netzwerk_desktop.domain.position import is_current
from netzwerk_desktop.domain.search_text import fold, words

from .. import search
from ..entities import distinct_pair, organisation, person, position
from .conditions import alive, among

MOST_CANDIDATES = 300
"""So many of one way to be found are compared; a name that more people have needs a first name or a town beside it."""


@dataclass(frozen=True, slots=True)
class PersonEvidence:
    """What tells whether a person is the same as another.

    Attributes:
        numbers: all their telephone numbers in one piece, own and of their positions.
        emails: in small letters, own and of their positions.
        organisations: ids and names of where they work or worked; those of the present first.
        summary: function and organisation of the position they hold, for a line of a list.
    """

    id: str
    name: str
    first_name: str
    last_name: str
    numbers: frozenset[str]
    emails: frozenset[str]
    organisations: Mapping[str, str]
    current: frozenset[str]
    summary: str


def numbers_in(texts: Iterable[str | None]) -> frozenset[str]:
    """Telephone numbers as they are compared: in one piece, as dialled in Germany."""
    return frozenset(number for text in texts if text for number in joined_numbers(text))


def candidates(
    connection: Connection,
    *,
    first_name: str,
    last_name: str,
    organisation_id: str | None,
    numbers: Iterable[str] = (),
) -> list[str]:
    """The ids of persons who come into question, each once; not in the bin is for :func:`evidence` to see to."""
    found: dict[str, None] = {}
    for ids in (
        _by_number(connection, numbers),
        _by_sort_key(connection, first_name, last_name),
        _by_words(connection, first_name, last_name),
        _by_organisation(connection, organisation_id, first_name, last_name),
    ):
        found.update(dict.fromkeys(ids))
    return list(found)


def _by_sort_key(connection: Connection, first_name: str, last_name: str) -> list[str]:
    """The same last name, and the same first letter of the first one; or none; also with the two swapped."""
    found: list[str] = []
    for last, first in ((last_name, first_name), (first_name, last_name)):
        core = fold(split_prefix(last)[1])
        if not core:
            continue
        beginning = f"{core} {fold(first)[:1]}".rstrip()
        found += _from(connection, beginning, "%")
        if first:
            found += _from(connection, core[:3], f"% {fold(first)[:1]}%")
    return found


def _from(connection: Connection, beginning: str, like: str) -> Iterable[str]:
    return connection.exec_driver_sql(
        "SELECT id FROM person WHERE trashed = 0 AND sort_key >= ? AND sort_key < ? AND sort_key LIKE ? LIMIT ?",
        (beginning, beginning + "\U0010ffff", like, MOST_CANDIDATES),
    ).scalars()


def _by_words(connection: Connection, first_name: str, last_name: str) -> list[str]:
    """Names that begin alike: three letters of the first name and one of the last, or three of the last one."""
    firsts, lasts = words(first_name), words(split_prefix(last_name)[1])
    if not lasts:
        return []
    match = f'"{firsts[0][:3]}" * "{lasts[0][:1]}" *' if firsts else f'"{lasts[0][:4]}" *'
    return _on_the_shelf(connection, match, MOST_CANDIDATES)


def _by_number(connection: Connection, numbers: Iterable[str]) -> list[str]:
    return [
        found
        for number in list(numbers)[:4]
        for found in _on_the_shelf(connection, f'"{number}"', MOST_CANDIDATES // 6)
    ]


def _on_the_shelf(connection: Connection, match: str, limit: int) -> list[str]:
    return [
        found
        for found in connection.exec_driver_sql(
            f"SELECT CASE s.kind WHEN {search.KIND_PERSON} THEN s.record_id ELSE"
            " (SELECT q.person_id FROM position q WHERE q.id = s.record_id) END"
            f" FROM {search.PEOPLE}_words w JOIN {search.PEOPLE} s ON s.id = w.rowid"
            f" WHERE {search.PEOPLE}_words MATCH ? LIMIT ?",
            (match, limit),
        ).scalars()
        if found
    ]


def _by_organisation(connection: Connection, organisation_id: str | None, first_name: str, last_name: str) -> list[str]:
    """Who works there and has a name that begins with one of the same letters."""
    if not organisation_id:
        return []
    letters = sorted({word[0] for word in (*words(first_name), *words(last_name))})
    likes = " OR ".join("p.sort_key LIKE ? OR p.sort_key LIKE ?" for _ in letters)
    values = [pattern for letter in letters for pattern in (f"{letter}%", f"% {letter}%")]
    if not likes:
        return []
    return list(
        connection.exec_driver_sql(
            "SELECT DISTINCT p.id FROM position q JOIN person p ON p.id = q.person_id"
            f" WHERE q.organisation_id = ? AND q.trashed = 0 AND ({likes}) LIMIT ?",
            (organisation_id, *values, MOST_CANDIDATES),
        ).scalars()
    )


def at_home(connection: Connection, organisation_id: str, ids: Sequence[str]) -> frozenset[str]:
    """Which of these persons hold or held a position in the organisation, or none anywhere."""
    rows = connection.exec_driver_sql(
        "SELECT j.value FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM position q WHERE q.person_id = j.value"
        " AND q.trashed = 0 AND q.organisation_id = ?)"
        " OR NOT EXISTS (SELECT 1 FROM position q WHERE q.person_id = j.value AND q.trashed = 0)",
        (json.dumps(list(ids)), organisation_id),
    )
    return frozenset(rows.scalars())


def names(connection: Connection, ids: Sequence[str]) -> list[tuple[str, str, str]]:
    """Id, first and last name of these persons, without those in the bin: enough to leave most of them out."""
    rows = connection.exec_driver_sql(
        "SELECT p.id, coalesce(p.first_name, ''), p.last_name FROM json_each(?) j CROSS JOIN person p ON p.id = j.value"
        " WHERE p.trashed = 0",
        (json.dumps(list(ids)),),
    )
    return [(id, first, last) for id, first, last in rows]


def bearing(connection: Connection, first_name: str, last_name: str) -> list[str]:
    """The ids of everybody of exactly this name, however it is written, straight from the index of the list."""
    key = fold(sort_name(PersonName(first_name=first_name, last_name=last_name)))
    rows = connection.exec_driver_sql(
        "SELECT id FROM person WHERE trashed = 0 AND sort_key = ? ORDER BY id LIMIT ?", (key, MOST_CANDIDATES)
    )
    return list(rows.scalars())


def evidence(connection: Connection, ids: Sequence[str], *, today: date) -> list[PersonEvidence]:
    """What is known of these persons; those in the bin are left out."""
    rows = connection.execute(
        select(
            person.c.id,
            person.c.form,
            person.c.title,
            person.c.first_name,
            person.c.last_name,
            person.c.phone,
            person.c.mobile,
            person.c.email,
        ).where(alive(person), among(person.c.id, ids))
    ).all()
    held: dict[str, list[Any]] = {}
    for row in connection.execute(
        select(
            position.c.person_id,
            position.c.organisation_id,
            organisation.c.name,
            position.c.function,
            position.c.started_on,
            position.c.ended_on,
            position.c.phone,
            position.c.mobile,
            position.c.email,
        )
        .join_from(position, organisation, organisation.c.id == position.c.organisation_id)
        .where(alive(position), among(position.c.person_id, ids))
        .order_by(position.c.id)
    ):
        held.setdefault(row.person_id, []).append(row)
    return [_evidence(row, held.get(row.id, []), today) for row in rows]


def _evidence(row: Any, held: list[Any], today: date) -> PersonEvidence:
    held = sorted(held, key=lambda position: not is_current(position, today))
    form = SalutationForm(row.form)
    everywhere = (row, *held)
    return PersonEvidence(
        id=row.id,
        name=display_name(PersonName(row.title or "", row.first_name or "", row.last_name)),
        first_name=row.first_name or "",
        last_name=row.last_name,
        numbers=numbers_in(text for part in everywhere for text in (part.phone, part.mobile)),
        emails=frozenset(part.email.strip().casefold() for part in everywhere if part.email),
        organisations={position.organisation_id: position.name for position in held},
        current=frozenset(position.organisation_id for position in held if is_current(position, today)),
        summary=_summary(held[0], form) if held else "",
    )


def _summary(position: Any, form: SalutationForm) -> str:
    return " · ".join(part for part in (function_for(position.function, form), position.name) if part)


# -- everybody ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reach:
    """A way to reach somebody: of a person or their position, and whose it is."""

    person_id: str
    organisation_id: str | None
    phones: tuple[str, ...]
    email: str


@dataclass(frozen=True, slots=True)
class OrganisationEvidence:
    """What tells whether an organisation is the same as another; municipalities are none of these."""

    id: str
    name: str
    short_name: str
    city: str
    street: str
    numbers: frozenset[str]
    email: str
    website: str


def all_names(connection: Connection) -> list[tuple[str, str, str]]:
    """Id, first and last name of everybody who is not in the bin, in the order of the list."""
    rows = connection.exec_driver_sql(
        "SELECT id, coalesce(first_name, ''), last_name FROM person WHERE trashed = 0 ORDER BY sort_key, id"
    )
    return [(id, first, last) for id, first, last in rows]


def all_reaches(connection: Connection) -> Iterable[Reach]:
    """How everybody is reached, their own ways and those of their positions."""
    for id, phone, mobile, email in connection.exec_driver_sql(
        "SELECT id, phone, mobile, email FROM person WHERE trashed = 0"
        " AND (phone IS NOT NULL OR mobile IS NOT NULL OR email IS NOT NULL)"
    ):
        yield Reach(id, None, tuple(text for text in (phone, mobile) if text), email or "")
    for id, organisation_id, phone, mobile, email in connection.exec_driver_sql(
        "SELECT person_id, organisation_id, phone, mobile, email FROM position"
        " WHERE trashed = 0 AND person_id IS NOT NULL"
    ):
        yield Reach(id, organisation_id, tuple(text for text in (phone, mobile) if text), email or "")


def distinct_pairs(connection: Connection, kind: str) -> set[tuple[str, str]]:
    """The pairs somebody looked at and found to be two, the smaller id first."""
    rows = connection.execute(
        select(distinct_pair.c.first_id, distinct_pair.c.second_id).where(
            distinct_pair.c.kind == kind, alive(distinct_pair)
        )
    )
    return {(row.first_id, row.second_id) for row in rows}


def all_organisations(connection: Connection) -> list[OrganisationEvidence]:
    """All organisations that are no municipalities and not in the bin."""
    columns = organisation.c
    rows = connection.execute(
        select(
            columns.id,
            columns.name,
            columns.short_name,
            columns.city,
            columns.street,
            columns.phone,
            columns.email,
            columns.website,
        )
        .where(alive(organisation), columns.kind != OrganisationKind.MUNICIPALITY.value)
        .order_by(columns.sort_key, columns.id)
    )
    return [
        OrganisationEvidence(
            id=row.id,
            name=row.name,
            short_name=row.short_name or "",
            city=row.city or "",
            street=row.street or "",
            numbers=numbers_in([row.phone]),
            email=(row.email or "").strip().casefold(),
            website=fold((row.website or "").removeprefix("https://").removeprefix("http://")).removeprefix("www "),
        )
        for row in rows
    ]
