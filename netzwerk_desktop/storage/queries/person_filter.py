"""What a filter of the list of persons means in SQL; why there are two ways stands in :mod:`.people`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, column, exists, false, func, literal, literal_column, or_, select
from sqlalchemy import text as sql

from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.domain.search_text import words

from .. import search
from ..entities import person, position
from .conditions import alive, all_words, among, covers, people

FEW = 10_000
"""Up to so many candidates are collected and sorted; sorting more takes longer than walking until a window is full."""

MOST_INSIDE = 1_000
"""Persons found by parts of words, which is a way out where no word begins so."""

_MATCHING = f"""
SELECT CASE s.kind WHEN {search.KIND_PERSON} THEN s.record_id ELSE
    (SELECT q.person_id FROM position q WHERE q.id = s.record_id AND q.trashed = 0) END AS id
FROM {search.PEOPLE}_words w JOIN {search.PEOPLE} s ON s.id = w.rowid
WHERE {search.PEOPLE}_words MATCH :match
"""


def conditions(
    connection: Connection,
    *,
    today: date,
    text: str,
    role: Role | None,
    organisation_id: str | None,
    collect: bool = False,
) -> list[ColumnElement[bool]]:
    """The conditions on ``person`` for a filter; with ``collect`` for a statement that wants all that fit."""
    found: list[ColumnElement[bool]] = []
    if role is not None or organisation_id is not None:
        found.append(_holds(today, role, organisation_id))
    if organisation_id is not None:
        # Those of one organisation are few; nothing else has to narrow them down.
        found.append(person.c.id.in_(select(position.c.person_id).where(position.c.organisation_id == organisation_id)))
    wanted = words(text)
    if wanted:
        found.append(_fits(connection, text, wanted, collect=collect))
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
    return [among(person.c.id, sorted(ids))] if len(ids) <= FEW else []


def _fits(connection: Connection, text: str, wanted: Sequence[str], *, collect: bool) -> ColumnElement[bool]:
    """All words begin words of the person's entry or of one of their positions'; failing that, stand inside words.

    ``collect`` asks for the ids however many there are, which is the short way when all are wanted anyway.
    """
    match = search.words_query(text)
    assert match is not None  # there are words
    number = _up_to(connection, match, FEW + 1)
    if number == 0:
        return _inside(connection, text)
    if number <= FEW or collect:
        matching = sql(_MATCHING).bindparams(match=match).columns(column("id"))
        return person.c.id.in_(matching)
    own = exists().where(
        people.c.record_id == person.c.id, people.c.kind == search.KIND_PERSON, all_words(people, wanted)
    )
    in_position = exists().where(
        position.c.person_id == person.c.id,
        alive(position),
        people.c.record_id == position.c.id,
        people.c.kind == search.KIND_POSITION,
        all_words(people, wanted),
    )
    return or_(own, in_position)


def _up_to(connection: Connection, match: str, limit: int) -> int:
    """How many entries match, counted no further than ``limit``."""
    shelf = f"{search.PEOPLE}_words"
    statement = f"SELECT count(*) FROM (SELECT 1 FROM {shelf} WHERE {shelf} MATCH ? LIMIT ?)"
    return int(connection.exec_driver_sql(statement, (match, limit)).scalar_one())


def _inside(connection: Connection, text: str) -> ColumnElement[bool]:
    """The words stand anywhere inside the person's entries; of a great many the first ones."""
    found = search.find_parts(connection, search.PEOPLE, text, limit=MOST_INSIDE, newest_first=False)
    persons = [entry.record_id for entry in found if entry.kind == "person"]
    positions = [entry.record_id for entry in found if entry.kind == "position"]
    holders = select(position.c.person_id).where(among(position.c.id, positions), alive(position))
    return or_(among(person.c.id, persons), person.c.id.in_(holders))
