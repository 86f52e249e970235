"""Persons and their positions.

The list may hold a hundred thousand persons and is read in windows cut by *keyset*. A filter is answered in one of two
ways. When few persons can fit (a rare name, one organisation, a role), their ids are collected first and sorted. When
many fit, the index of the list is walked in its order and each person looked at; a window is full soon then, just
because many fit. Either way the time does not depend on how many persons there are. See :mod:`.person_filter`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, func, select, tuple_

from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.function import function_for
from netzwerk_desktop.domain.person import Consent, PersonName, SalutationForm, display_name, sort_name
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.domain.search_text import fold

from .. import search
from ..entities import person, position
from ..journal import versions
from .conditions import alive
from .person_filter import conditions
from .search_results import persons_by_entry, persons_by_surname, persons_with

Keyset = tuple[str, str]
"""Sort key and id of the last row of a window; the next window begins after it."""


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A person's (or nobody's) function in an organisation.

    Attributes:
        person_name: as people say it; empty while the position is vacant.
        is_current: held on the day asked about.
    """

    id: str
    organisation_id: str
    organisation_name: str
    person_id: str | None
    person_name: str
    form: SalutationForm
    title: str
    first_name: str
    last_name: str
    function: str
    department: str
    started_on: date | None
    ended_on: date | None
    phone: str
    mobile: str
    email: str
    roles: tuple[Role, ...]
    note: str
    is_current: bool
    versions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A line of the list.

    Attributes:
        name: last name first, as the list is sorted.
        position_summary: function and department of the position people are reached in.
        phone: of that position, else the person's own.
    """

    id: str
    name: str
    sort_key: str
    position_summary: str
    organisation_id: str | None
    organisation_name: str | None
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """A person in full, with present and past positions."""

    id: str
    form: SalutationForm
    title: str
    first_name: str
    last_name: str
    personal_salutation: str
    phone: str
    mobile: str
    email: str
    consents: frozenset[Consent]
    note: str
    trashed: bool
    versions: Mapping[str, str]
    positions: tuple[PositionRow, ...]

    @property
    def name(self) -> PersonName:
        """The name as letters and lists need it."""
        return PersonName(self.title, self.first_name, self.last_name, self.form, self.personal_salutation)


# -- positions -------------------------------------------------------------------------------------------------------

# On every town's page and under every form: putting the statement together would take longer than answering it.
_POSITIONS = """
SELECT q.id, q.organisation_id, o.name, q.person_id, p.form, p.title, p.first_name, p.last_name, q.function,
    q.department, q.started_on, q.ended_on, q.phone, q.mobile, q.email, q.roles, q.note, p.sort_key
FROM position q JOIN organisation o ON o.id = q.organisation_id LEFT JOIN person p ON p.id = q.person_id
WHERE q.trashed = 0 AND
"""
_OF_PERSONS = f"{_POSITIONS} q.person_id IN (SELECT value FROM json_each(?))"


def _position_row(row: Sequence[Any], today: date, seen: Mapping[str, str]) -> PositionRow:
    (id, organisation_id, organisation_name, person_id, code, title, first_name, last_name, function, department) = row[
        :10
    ]
    form = _FORMS[code] if code else SalutationForm.UNKNOWN
    name = PersonName(title or "", first_name or "", last_name or "", form)
    started_on, ended_on = (date.fromisoformat(day) if day else None for day in row[10:12])
    phone, mobile, email, roles, note = row[12:17]
    return PositionRow(
        id=id,
        organisation_id=organisation_id,
        organisation_name=organisation_name,
        person_id=person_id,
        person_name=display_name(name),
        form=form,
        title=name.title,
        first_name=name.first_name,
        last_name=name.last_name,
        function=function,
        department=department or "",
        started_on=started_on,
        ended_on=ended_on,
        phone=phone or "",
        mobile=mobile or "",
        email=email or "",
        roles=roles_of(roles),
        note=note or "",
        is_current=(started_on is None or started_on <= today) and (ended_on is None or today <= ended_on),
        versions=seen,
    )


_FORMS = {form.value: form for form in SalutationForm}


@cache  # there are few combinations, and a hundred positions on a page
def roles_of(text: str) -> tuple[Role, ...]:
    """The roles behind the stored codes, in the order of the glossary; codes of a later version are passed over."""
    codes = set(text.split())
    return tuple(role for role in Role if role.value in codes)


def positions_of_organisation(
    connection: Connection, organisation_id: str, *, today: date, include_past: bool = False
) -> list[PositionRow]:
    """The positions of an organisation: the main contact first, then present ones by name, past ones last."""
    if include_past:
        rows = connection.exec_driver_sql(f"{_POSITIONS} q.organisation_id = ?", (organisation_id,))
    else:
        rows = connection.exec_driver_sql(_NOT_PAST, (organisation_id, today.isoformat()))
    return _sorted(rows.all(), today)


_NOT_PAST = f"{_POSITIONS} q.organisation_id = ? AND (q.ended_on IS NULL OR q.ended_on >= ?)"


def positions_of_person(
    connection: Connection, person_id: str, *, today: date, include_past: bool = True
) -> list[PositionRow]:
    """The positions of a person, present ones first."""
    rows = connection.exec_driver_sql(f"{_POSITIONS} q.person_id = ?", (person_id,)).all()
    return [row for row in _sorted(rows, today) if include_past or row.ended_on is None or row.ended_on >= today]


def position_row(connection: Connection, position_id: str, *, today: date) -> PositionRow:
    """One position. Raises :class:`NotFound`, also for one that is in the bin."""
    row = connection.exec_driver_sql(f"{_POSITIONS} q.id = ?", (position_id,)).first()
    if row is None:
        raise NotFound("Diese Funktion gibt es nicht (mehr). Bitte die Seite neu öffnen.")
    return _position_row(row, today, versions(connection, position, position_id))


def _sorted(rows: Iterable[Sequence[Any]], today: date) -> list[PositionRow]:
    # A list is not a form: asking for the versions of every row takes longer than the rows themselves.
    found = [(row[-1] or "", _position_row(row, today, {})) for row in rows]
    found.sort(key=lambda each: (not each[1].is_current, *_usefulness(each[1]), each[0], each[1].function, each[1].id))
    return [row for _, row in found]


def _usefulness(row: PositionRow) -> tuple[bool, bool]:
    """Whom one would ask for first: the main contact, then whoever is there at all."""
    return Role.MAIN_CONTACT not in row.roles, row.person_id is None


# -- persons ---------------------------------------------------------------------------------------------------------


def list_people(
    connection: Connection,
    *,
    today: date,
    text: str = "",
    role: Role | None = None,
    organisation_id: str | None = None,
    after: Keyset | None = None,
    limit: int = 100,
) -> list[PersonRow]:
    """A window of the list in the order of names; ``after`` is the keyset of the last row of the window above it.

    ``text`` is looked for in names, functions, organisations and ways to reach somebody; ``role`` and
    ``organisation_id`` ask for a present position.
    """
    statement = (
        select(
            person.c.id,
            person.c.title,
            person.c.first_name,
            person.c.last_name,
            person.c.sort_key,
            person.c.phone,
            person.c.mobile,
            person.c.email,
        )
        .where(
            alive(person), *conditions(connection, today=today, text=text, role=role, organisation_id=organisation_id)
        )
        .order_by(person.c.sort_key, person.c.id)
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(tuple_(person.c.sort_key, person.c.id) > after)
    rows = connection.execute(statement).all()
    reached = _best_positions(connection, [row.id for row in rows], today, organisation_id)
    return [_person_row(row, reached.get(row.id)) for row in rows]


def find_people(connection: Connection, *, today: date, text: str, limit: int) -> list[PersonRow]:
    """Whom a field proposes while one types: last names that begin so, then others with all words, then with parts.

    The list wants all that fit in the order of names; here the first few are enough, found without looking at the rest.
    """
    match = search.words_query(text)
    if match is None:
        return []
    hits = persons_by_surname(connection, fold(text), today=today, limit=limit)
    if len(hits) < limit:
        known = {hit.id for hit in hits}
        more = [hit for hit in persons_with(connection, match, today=today, limit=3 * limit) if hit.id not in known]
        hits += sorted(more, key=lambda hit: (hit.last_name, hit.first_name, hit.id))
    if not hits:
        patience = search.PATIENCE
        found = search.find_parts(
            connection, search.PEOPLE, text, limit=2 * limit, newest_first=False, patience=patience
        )
        hits = persons_by_entry(connection, [entry.record_id for entry in found], today=today)
    ids = [hit.id for hit in hits[:limit]]
    reached = _best_positions(connection, ids, today, None)
    rows = {row[0]: row for row in connection.exec_driver_sql(_PERSONS, (json.dumps(ids),))}
    return [_person_row(rows[id], reached.get(id)) for id in ids if id in rows]


_PERSONS = """
SELECT p.id, p.title, p.first_name, p.last_name, p.sort_key, p.phone, p.mobile, p.email
FROM json_each(?) w CROSS JOIN person p ON p.id = w.value AND p.trashed = 0
"""


def count_people(
    connection: Connection,
    *,
    today: date,
    text: str = "",
    role: Role | None = None,
    organisation_id: str | None = None,
) -> int:
    """How many persons the list has; takes longer than a window of it when many fit."""
    statement = select(func.count()).select_from(person)
    found = conditions(connection, today=today, text=text, role=role, organisation_id=organisation_id, collect=True)
    return int(connection.execute(statement.where(alive(person), *found)).scalar_one())


def _best_positions(
    connection: Connection, person_ids: Iterable[str], today: date, organisation_id: str | None
) -> dict[str, PositionRow]:
    """For every person the position they are reached in: in the organisation asked for, present, main contact."""
    rows = connection.exec_driver_sql(_OF_PERSONS, (json.dumps(list(person_ids)),)).all()
    found: dict[str, PositionRow] = {}
    for row in sorted(
        (row for row in (_position_row(each, today, {}) for each in rows) if row.is_current),
        key=lambda row: (row.organisation_id != organisation_id, *_usefulness(row), row.id),
    ):
        found.setdefault(row.person_id or "", row)
    return found


def _person_row(row: Row[*tuple[Any, ...]], reached: PositionRow | None) -> PersonRow:
    name = PersonName(row.title or "", row.first_name or "", row.last_name or "")
    own = row.phone or row.mobile or ""
    if reached is None:
        return PersonRow(row.id, sort_name(name), row.sort_key, "", None, None, own, row.email or "")
    function = function_for(reached.function, reached.form)
    return PersonRow(
        id=row.id,
        name=sort_name(name),
        sort_key=row.sort_key,
        position_summary=" · ".join(part for part in (function, reached.department) if part),
        organisation_id=reached.organisation_id,
        organisation_name=reached.organisation_name,
        phone=reached.phone or reached.mobile or own,
        email=reached.email or row.email or "",
    )


def person_detail(connection: Connection, id: str, *, today: date) -> PersonDetail:
    """A person in full (also from the bin). Raises :class:`NotFound`."""
    row = connection.execute(select(person).where(person.c.id == id)).mappings().first()
    if row is None:
        raise NotFound("Diese Person gibt es nicht (mehr). Bitte die Liste neu laden.")
    codes = set(row["consents"].split())
    return PersonDetail(
        id=id,
        form=SalutationForm(row["form"]),
        title=row["title"] or "",
        first_name=row["first_name"] or "",
        last_name=row["last_name"],
        personal_salutation=row["personal_salutation"] or "",
        phone=row["phone"] or "",
        mobile=row["mobile"] or "",
        email=row["email"] or "",
        consents=frozenset(consent for consent in Consent if consent.value in codes),
        note=row["note"] or "",
        trashed=row["trashed"],
        versions=versions(connection, person, id),
        positions=tuple(positions_of_person(connection, id, today=today)),
    )
