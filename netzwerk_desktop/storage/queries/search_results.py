"""What the global search finds, with titles and what tells two of the same name apart.

Asked at every letter, so a group is one statement: it walks the index (:mod:`..search`) only as far as it has to and
reads the rows of what is shown, no more. Ids that are known already travel in one parameter, so that the statement
stays prepared whatever their number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection

from ..search import (
    CASE_MARK,
    DIRECTORY,
    DOCUMENTS,
    KIND_CASE,
    KIND_DOCUMENT,
    KIND_INTERACTION,
    KIND_PERSON,
    LOG,
    PEOPLE,
    parts_query,
    short_query,
    sought_words,
    words_query,
)

_Hit = TypeVar("_Hit")

EXCERPT = 4_000
"""So much of a note is looked at for the words that were found, in characters."""

NEWEST_ENTRIES = 200
"""So many of the newest candidates are looked at themselves, before the index has to put a long beginning together."""

NEWEST_CASES = 1_000
"""So many of the newest cases are looked at themselves: they are few beside a million interactions."""

MOST_ORGANISATIONS = 600
"""More than there are municipalities; all that match are looked at, for those whose name begins so."""


@dataclass(frozen=True, slots=True)
class OrganisationHit:
    """A municipality or organisation; ``hint`` is its district, or its place."""

    id: str
    kind: str
    name: str
    sort_key: str
    hint: str


@dataclass(frozen=True, slots=True)
class PersonHit:
    """A person with the function they are reached in (empty where there is none)."""

    id: str
    title: str
    first_name: str
    last_name: str
    form: str
    function: str
    organisation_id: str | None
    organisation_name: str


@dataclass(frozen=True, slots=True)
class EntryHit:
    """An interaction, a case or a document.

    Attributes:
        kind: of interaction, or of document; of a case, whether it is open.
        at: when it happened, was begun or closed, or was made, as stored.
        title: subject of the interaction, title of case or document.
        text, folded: the beginning of note or content, as it was typed and as it is indexed.
    """

    id: str
    kind: str
    organisation_id: str
    organisation_name: str
    at: str
    title: str
    text: str
    folded: str


# The index first and then row by row: CROSS JOIN keeps SQLite from any other way.

_ORGANISATION_COLUMNS = "SELECT o.id, o.kind, o.name, o.sort_key, coalesce(m.district, o.city, '')"
_ORGANISATION_TABLES = "CROSS JOIN organisation o ON o.id = w.id LEFT JOIN municipality m ON m.id = o.id"

_ORGANISATIONS = f"""
{_ORGANISATION_COLUMNS} FROM (SELECT s.record_id AS id FROM {DIRECTORY}_words f CROSS JOIN {DIRECTORY} s
    ON s.id = f.rowid WHERE {DIRECTORY}_words MATCH ? LIMIT {MOST_ORGANISATIONS}) w {_ORGANISATION_TABLES}
"""
_ORGANISATIONS_BY_ID = f"""
{_ORGANISATION_COLUMNS} FROM (SELECT value AS id FROM json_each(?)) w {_ORGANISATION_TABLES}
"""

# Of several present positions the one as main contact, else any; the same rule as in the list of persons.
_PERSON_COLUMNS = """
SELECT p.id, coalesce(p.title, ''), coalesce(p.first_name, ''), p.last_name, p.form, coalesce(q.function, ''),
    q.organisation_id, coalesce(o.name, '')
"""
_PERSON_TABLES = """
CROSS JOIN person p ON p.id = w.id AND p.trashed = 0
LEFT JOIN position q ON q.id = (
    SELECT r.id FROM position r WHERE r.person_id = p.id AND r.trashed = 0
        AND (r.started_on IS NULL OR r.started_on <= ?2) AND (r.ended_on IS NULL OR r.ended_on >= ?2)
    ORDER BY instr(' ' || r.roles || ' ', ' main_contact ') = 0, r.id LIMIT 1)
LEFT JOIN organisation o ON o.id = q.organisation_id
"""
_SURNAMES = f"""
{_PERSON_COLUMNS} FROM (SELECT id FROM person WHERE trashed = 0 AND sort_key >= ?1 AND sort_key < ?3
    ORDER BY sort_key, id LIMIT ?4) w {_PERSON_TABLES}
"""
_HOLDER = f"""
CASE s.kind WHEN {KIND_PERSON} THEN s.record_id ELSE (SELECT person_id FROM position WHERE id = s.record_id) END
"""
_PERSONS = f"""
{_PERSON_COLUMNS} FROM (SELECT {_HOLDER} AS id FROM (SELECT rowid AS id FROM {PEOPLE}_words
    WHERE {PEOPLE}_words MATCH ?1 LIMIT ?3) f CROSS JOIN {PEOPLE} s ON s.id = f.id GROUP BY 1) w {_PERSON_TABLES}
"""
_PERSONS_BY_ENTRY = f"""
{_PERSON_COLUMNS} FROM (SELECT DISTINCT {_HOLDER} AS id FROM json_each(?1) f
    CROSS JOIN {PEOPLE} s ON s.record_id = f.value) w {_PERSON_TABLES}
"""

_INTERACTION_COLUMNS = f"""
SELECT i.id, i.kind, i.organisation_id, o.name, i.occurred_at, coalesce(i.subject, ''),
    substr(coalesce(i.asked || char(10), '') || coalesce(i.note, '') || coalesce(char(10) || i.agreed, ''),
        1, {EXCERPT}), substr(s.body, 1, {EXCERPT})
"""
_INTERACTION_TABLES = "CROSS JOIN interaction i ON i.id = s.record_id JOIN organisation o ON o.id = i.organisation_id"

_DOCUMENT_COLUMNS = f"""
SELECT i.id, i.kind, i.organisation_id, o.name, i.made_at, i.title,
    substr(coalesce(i.content_text, ''), 1, {EXCERPT}), substr(s.body, 1, {EXCERPT})
"""
_DOCUMENT_TABLES = "CROSS JOIN document i ON i.id = s.record_id JOIN organisation o ON o.id = i.organisation_id"


_CASE_COLUMNS = f"""
SELECT i.id, CASE WHEN i.closed_on IS NULL THEN 'open' ELSE 'closed' END, i.organisation_id, o.name,
    coalesce(i.closed_on, i.opened_on), i.title,
    substr(coalesce(i.note || char(10), '') || coalesce(i.result, ''), 1, {EXCERPT}), substr(s.body, 1, {EXCERPT})
"""
_CASE_TABLES = (
    f"CROSS JOIN consultation_case i ON i.id = s.record_id AND s.kind = {KIND_CASE}"
    " JOIN organisation o ON o.id = i.organisation_id"
)


def _newest(columns: str, shelf: str, tables: str) -> str:
    return f"""{columns} FROM (SELECT rowid AS id FROM {shelf}_words WHERE {shelf}_words MATCH ?
    ORDER BY rowid DESC LIMIT ?) w CROSS JOIN {shelf} s ON s.id = w.id {tables} ORDER BY w.id DESC"""


def _by_id(columns: str, shelf: str, kind: int, tables: str) -> str:
    return f"""{columns} FROM json_each(?) w CROSS JOIN {shelf} s ON s.record_id = w.value AND s.kind = {kind} {tables}
    ORDER BY w.key"""


_INTERACTIONS = _newest(_INTERACTION_COLUMNS, LOG, _INTERACTION_TABLES)
_INTERACTIONS_BY_ID = _by_id(_INTERACTION_COLUMNS, LOG, KIND_INTERACTION, _INTERACTION_TABLES)
_CASES = _newest(_CASE_COLUMNS, LOG, _CASE_TABLES)
_CASES_BY_ID = _by_id(_CASE_COLUMNS, LOG, KIND_CASE, _CASE_TABLES)
_CONFIRMED = f"""
FROM (SELECT s.id FROM (SELECT rowid AS id FROM {LOG}_words WHERE {LOG}_words MATCH ? ORDER BY rowid DESC
    LIMIT ?) c CROSS JOIN {LOG} s ON s.id = c.id WHERE s.kind = {KIND_INTERACTION}{{words}} LIMIT ?) w
CROSS JOIN {LOG} s ON s.id = w.id
"""
_BEGINS = " AND instr(' ' || s.title || ' ' || s.body, ?)"

_LOOKED_AT = f"""
FROM (SELECT c.id, {{every}} AS begins FROM (SELECT s.id, s.title || ' ' || replace(s.body, '{CASE_MARK}', '') AS text
    FROM (SELECT rowid AS id FROM {LOG}_words WHERE {LOG}_words MATCH '"{CASE_MARK}"' ORDER BY rowid DESC
        LIMIT ?) n CROSS JOIN {LOG} s ON s.id = n.id WHERE s.kind = {KIND_CASE}) c
    WHERE {{every}} ORDER BY begins DESC, c.id DESC LIMIT ?) w
CROSS JOIN {LOG} s ON s.id = w.id
"""
_ALL_LOOKED_AT = f"""
SELECT NOT EXISTS (SELECT 1 FROM {LOG}_words WHERE {LOG}_words MATCH '"{CASE_MARK}"' LIMIT 1 OFFSET ?)
"""

_DOCUMENTS = _newest(_DOCUMENT_COLUMNS, DOCUMENTS, _DOCUMENT_TABLES)
_DOCUMENTS_BY_ID = _by_id(_DOCUMENT_COLUMNS, DOCUMENTS, KIND_DOCUMENT, _DOCUMENT_TABLES)


def organisations_with(connection: Connection, match: str) -> list[OrganisationHit]:
    """The organisations that fit an expression of ``words_query``, in no order."""
    return _read(connection, OrganisationHit, _ORGANISATIONS, (match,))


def organisations_by_id(connection: Connection, ids: Collection[str]) -> list[OrganisationHit]:
    """These organisations, in no order."""
    return _read(connection, OrganisationHit, _ORGANISATIONS_BY_ID, (_listed(ids),))


def persons_by_surname(connection: Connection, beginning: str, *, today: date, limit: int) -> list[PersonHit]:
    """Persons whose (folded) last name, or last and first name, begins so, in the order of names."""
    # The highest character there is ends the range of all texts with this beginning.
    parameters = (beginning, today.isoformat(), f"{beginning}\U0010ffff", limit)
    return _read(connection, PersonHit, _SURNAMES, parameters)


def persons_with(connection: Connection, match: str, *, today: date, limit: int) -> list[PersonHit]:
    """Persons behind up to ``limit`` entries (their own, or their positions') that fit, in no order."""
    parameters = (match, today.isoformat(), limit)
    return _read(connection, PersonHit, _PERSONS, parameters)


def persons_by_entry(connection: Connection, record_ids: Collection[str], *, today: date) -> list[PersonHit]:
    """Persons behind these entries, in no order."""
    parameters = (_listed(record_ids), today.isoformat())
    return _read(connection, PersonHit, _PERSONS_BY_ENTRY, parameters)


def interactions_with(connection: Connection, text: str, *, limit: int) -> list[EntryHit]:
    """The newest interactions with words that begin as those of ``text`` do."""
    quick = short_query(text)
    if quick is not None:
        match, wanted = quick
        statement = f"{_INTERACTION_COLUMNS} {_CONFIRMED} {_INTERACTION_TABLES} ORDER BY w.id DESC"
        statement = statement.format(words=_BEGINS * len(wanted))
        found = _read(connection, EntryHit, statement, (match, NEWEST_ENTRIES, *(f" {word}" for word in wanted), limit))
        # The newest that fit are among the newest candidates; with fewer there may be others behind these.
        if len(found) == limit:
            return found
    return _read(connection, EntryHit, _INTERACTIONS, (f'({words_query(text)}) NOT "{CASE_MARK}"', limit))


def interactions_by_id(connection: Connection, ids: Collection[str]) -> list[EntryHit]:
    """Interactions in the order of their ids given."""
    return _read(connection, EntryHit, _INTERACTIONS_BY_ID, (_listed(ids),))


def newest_cases_with(connection: Connection, text: str, *, limit: int) -> tuple[list[EntryHit], bool]:
    """Those of the newest cases that have all words of ``text``, and whether nobody has to look further.

    As in the index a single letter or two are looked for at the beginning of a word only, where nothing else is asked.
    """
    wanted = sought_words(text)
    beginnings = [f" {word}" for word in wanted]
    every = " AND ".join(["instr(' ' || text, ?) > 0"] * len(wanted))
    pieces = wanted if parts_query(text) else beginnings
    statement = f"{_CASE_COLUMNS} {_LOOKED_AT} {_CASE_TABLES} ORDER BY w.begins DESC, w.id DESC"
    parameters = (*beginnings, NEWEST_CASES, *pieces, limit)
    found = _read(connection, EntryHit, statement.format(every=every), parameters)
    complete = len(found) == limit or bool(connection.exec_driver_sql(_ALL_LOOKED_AT, (NEWEST_CASES,)).scalar_one())
    return found, complete


def cases_with(connection: Connection, text: str, *, limit: int) -> list[EntryHit]:
    """The newest cases with words that begin as those of ``text`` do."""
    return _read(connection, EntryHit, _CASES, (f'({words_query(text)}) AND "{CASE_MARK}"', limit))


def cases_by_id(connection: Connection, ids: Collection[str]) -> list[EntryHit]:
    """Cases in the order of their ids given."""
    return _read(connection, EntryHit, _CASES_BY_ID, (_listed(ids),))


def documents_with(connection: Connection, text: str, *, limit: int) -> list[EntryHit]:
    """The newest documents with words that begin as those of ``text`` do."""
    return _read(connection, EntryHit, _DOCUMENTS, (words_query(text), limit))


def documents_by_id(connection: Connection, ids: Collection[str]) -> list[EntryHit]:
    """Documents in the order of their ids given."""
    return _read(connection, EntryHit, _DOCUMENTS_BY_ID, (_listed(ids),))


def _read(connection: Connection, hit: Callable[..., _Hit], statement: str, parameters: tuple[Any, ...]) -> list[_Hit]:
    return [hit(*row) for row in connection.exec_driver_sql(statement, parameters).all()]


def _listed(ids: Collection[str]) -> str:
    return json.dumps(list(ids))
