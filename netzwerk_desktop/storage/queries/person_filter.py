"""What a filter of the list of persons means in SQL; why there are two ways stands in :mod:`.people`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, Connection, exists, false, func, literal, literal_column, or_, select

from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.domain.search_text import words

from .. import search
from ..entities import person, position
from .conditions import alive, all_words, covers, directory

FEW = 1_000
"""Up to so many candidates are collected and sorted; sorting more takes longer than walking until a window is full."""


def conditions(
    connection: Connection, *, today: date, text: str, role: Role | None, organisation_id: str | None
) -> list[ColumnElement[bool]]:
    """The conditions on ``person`` for a filter."""
    found: list[ColumnElement[bool]] = []
    if role is not None or organisation_id is not None:
        found.append(_holds(today, role, organisation_id))
    if organisation_id is not None:
        # Those of one organisation are few; nothing else has to narrow them down.
        found.append(person.c.id.in_(select(position.c.person_id).where(position.c.organisation_id == organisation_id)))
    wanted = words(text)
    if wanted:
        found.append(_fits(connection, text, wanted))
    elif text.strip():
        found.append(false())  # signs only, which nothing is made of
    if role is not None and organisation_id is None and not wanted:
        found += _few_with(connection, role)
    return found


def _holds(today: date, role: Role | None, organisation_id: str | None) -> ColumnElement[bool]:
    """Holds a present position, with that role and in that organisation where they are asked for."""
    holds = exists().where(
        position.c.person_id == person.c.id,
        alive(position),
        covers(position.c.started_on, position.c.ended_on, today),
    )
    if role is not None:
        holds = holds.where(_has(role))
    if organisation_id is not None:
        holds = holds.where(position.c.organisation_id == organisation_id)
    return holds


def _has(role: Role) -> ColumnElement[bool]:
    return func.instr(literal(" ") + position.c.roles + literal(" "), f" {role.value} ") > 0


def _few_with(connection: Connection, role: Role) -> list[ColumnElement[bool]]:
    """The holders of a rare role by their ids; nothing for a frequent one."""
    statement = (
        select(position.c.person_id)
        .where(position.c.roles != literal_column("''"), position.c.person_id.is_not(None), _has(role))
        .limit(FEW + 1)
    )
    ids = set(connection.execute(statement).scalars())
    return [person.c.id.in_(sorted(ids))] if len(ids) <= FEW else []


def _fits(connection: Connection, text: str, wanted: Iterable[str]) -> ColumnElement[bool]:
    """All words begin words of the person's entry or of one of their positions'."""
    match = search.words_query(text)
    found = _entries(connection, "words", match, ())
    if not found:
        parts = search.parts_query(text)
        found = _entries(connection, "parts", *parts) if parts else []
    if len(found) <= FEW:
        persons = {record_id for kind, record_id in found if kind == search.KIND_PERSON}
        positions = {record_id for kind, record_id in found if kind == search.KIND_POSITION}
        holders = select(position.c.person_id).where(position.c.id.in_(sorted(positions)), alive(position))
        return or_(person.c.id.in_(sorted(persons)), person.c.id.in_(holders))
    own = exists().where(
        directory.c.record_id == person.c.id, directory.c.kind == search.KIND_PERSON, all_words(directory, wanted)
    )
    in_position = exists().where(
        position.c.person_id == person.c.id,
        alive(position),
        directory.c.record_id == position.c.id,
        directory.c.kind == search.KIND_POSITION,
        all_words(directory, wanted),
    )
    return or_(own, in_position)


def _entries(connection: Connection, index: str, match: str | None, pieces: Iterable[str]) -> list[tuple[int, str]]:
    """Up to one more than few entries of the directory that match."""
    confirmed = list(pieces)
    shelf = search.DIRECTORY
    looked_at = "".join(" AND (instr(s.title, ?) OR instr(s.body, ?))" for _ in confirmed)
    rows = connection.exec_driver_sql(
        f"SELECT s.kind, s.record_id FROM {shelf}_{index} w JOIN {shelf} s ON s.id = w.rowid"
        f" WHERE {shelf}_{index} MATCH ?{looked_at} LIMIT ?",
        (match, *(piece for piece in confirmed for _ in range(2)), FEW + 1),
    )
    return [(kind, record_id) for kind, record_id in rows]
