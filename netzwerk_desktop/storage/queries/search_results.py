"""What the global search shows of the entries it finds: titles, and what tells two of the same name apart.

Asked at every letter, so every function here is one statement, reads no more entries than are shown, and takes its ids
in one parameter (the statement stays prepared whatever their number). The index itself: :mod:`..search`.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from ..search import DIRECTORY, KIND_ORGANISATION, words_query

EXCERPT = 4_000
"""So much of a note is looked at for the words that were found, in characters."""

MOST_ORGANISATIONS = 600
"""More than there are municipalities."""


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
class InteractionHit:
    """An interaction; ``note`` and ``folded`` are its beginning as it was typed and as it is indexed."""

    id: str
    kind: str
    organisation_id: str
    organisation_name: str
    occurred_at: str
    subject: str
    note: str
    folded: str


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A letter or file."""

    id: str
    organisation_id: str
    organisation_name: str
    title: str
    made_at: str
    text: str
    folded: str


_ORGANISATIONS = f"""
SELECT o.id, o.kind, o.name, o.sort_key, coalesce(m.district, o.city, '')
FROM (SELECT rowid AS id FROM {DIRECTORY}_words WHERE {DIRECTORY}_words MATCH ? LIMIT ?) w
CROSS JOIN {DIRECTORY} s ON s.id = w.id CROSS JOIN organisation o ON o.id = s.record_id
LEFT JOIN municipality m ON m.id = o.id
"""

_ORGANISATIONS_BY_ID = """
SELECT o.id, o.kind, o.name, o.sort_key, coalesce(m.district, o.city, '')
FROM json_each(?) w CROSS JOIN organisation o ON o.id = w.value LEFT JOIN municipality m ON m.id = o.id ORDER BY w.key
"""

_SURNAMES = """
SELECT id FROM person WHERE trashed = 0 AND sort_key >= ? AND sort_key < ? ORDER BY sort_key, id LIMIT ?
"""

_HOLDERS = """
SELECT w.value, q.person_id, q.organisation_id FROM json_each(?) w CROSS JOIN position q ON q.id = w.value
ORDER BY w.key
"""

# Of several present positions the one as main contact, else any; the same rule as in the list of persons.
_PERSONS = """
SELECT p.id, coalesce(p.title, ''), coalesce(p.first_name, ''), p.last_name, p.form, coalesce(q.function, ''),
    q.organisation_id, coalesce(o.name, '')
FROM json_each(?1) w CROSS JOIN person p ON p.id = w.value
LEFT JOIN position q ON q.id = (
    SELECT r.id FROM position r WHERE r.person_id = p.id AND r.trashed = 0
        AND (r.started_on IS NULL OR r.started_on <= ?2) AND (r.ended_on IS NULL OR r.ended_on >= ?2)
    ORDER BY instr(' ' || r.roles || ' ', ' main_contact ') = 0, r.id LIMIT 1)
LEFT JOIN organisation o ON o.id = q.organisation_id
WHERE p.trashed = 0 ORDER BY w.key
"""

_INTERACTIONS = f"""
SELECT i.id, i.kind, i.organisation_id, o.name, i.occurred_at, coalesce(i.subject, ''),
    substr(coalesce(i.note, ''), 1, {EXCERPT}), substr(s.body, 1, {EXCERPT})
FROM json_each(?) w CROSS JOIN interaction i ON i.id = w.value CROSS JOIN organisation o ON o.id = i.organisation_id
CROSS JOIN search_log s ON s.record_id = i.id AND s.kind = 4
ORDER BY w.key
"""

_DOCUMENTS = f"""
SELECT d.id, d.organisation_id, o.name, d.title, d.made_at,
    substr(coalesce(d.content_text, ''), 1, {EXCERPT}), substr(s.body, 1, {EXCERPT})
FROM json_each(?) w CROSS JOIN document d ON d.id = w.value CROSS JOIN organisation o ON o.id = d.organisation_id
CROSS JOIN search_log s ON s.record_id = d.id AND s.kind = 5
ORDER BY w.key
"""


def organisations_with(connection: Connection, text: str, *, titles: bool) -> list[OrganisationHit]:
    """The organisations that have all words of ``text`` (in their names, or anywhere), in no order."""
    match = words_query(text, kind=KIND_ORGANISATION, titles=titles)
    rows = connection.exec_driver_sql(_ORGANISATIONS, (match, MOST_ORGANISATIONS))
    return [OrganisationHit(*row) for row in rows]


def organisations_by_id(connection: Connection, ids: Collection[str]) -> list[OrganisationHit]:
    """Organisations in the order of their ids given."""
    rows = connection.exec_driver_sql(_ORGANISATIONS_BY_ID, (_listed(ids),))
    return [OrganisationHit(*row) for row in rows]


def persons_by_surname(connection: Connection, beginning: str, *, limit: int) -> list[str]:
    """The ids of persons whose (folded) last name, or last and first name, begins so, in the order of names."""
    # The highest character there is ends the range of all texts with this beginning.
    return list(connection.exec_driver_sql(_SURNAMES, (beginning, f"{beginning}\U0010ffff", limit)).scalars())


def holders(connection: Connection, position_ids: Collection[str]) -> list[tuple[str, str | None, str]]:
    """For positions their ids, holders and organisations, in the order given."""
    rows = connection.exec_driver_sql(_HOLDERS, (_listed(position_ids),))
    return [(position_id, person_id, organisation_id) for position_id, person_id, organisation_id in rows]


def persons_by_id(connection: Connection, ids: Collection[str], *, today: date) -> list[PersonHit]:
    """Persons in the order of their ids given."""
    rows = connection.exec_driver_sql(_PERSONS, (_listed(ids), today.isoformat()))
    return [PersonHit(*row) for row in rows]


def interactions_by_id(connection: Connection, ids: Collection[str]) -> list[InteractionHit]:
    """Interactions in the order of their ids given."""
    return [InteractionHit(*row) for row in connection.exec_driver_sql(_INTERACTIONS, (_listed(ids),))]


def documents_by_id(connection: Connection, ids: Collection[str]) -> list[DocumentHit]:
    """Documents in the order of their ids given."""
    return [DocumentHit(*row) for row in connection.exec_driver_sql(_DOCUMENTS, (_listed(ids),))]


def _listed(ids: Any) -> str:
    return json.dumps(list(ids))
