"""One field that finds everything: towns, organisations, people, what happened, what was written.

It is asked at every letter, with a million interactions behind it. So each group takes as few statements as it can,
the next way of looking is tried only while a group is not full, and titles are fetched for what is shown alone. Towns
and people whose name begins with the text come before those that merely have it somewhere; what happened comes newest
first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.dates import format_date
from netzwerk_desktop.domain.function import function_for
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import PersonName, SalutationForm, display_name
from netzwerk_desktop.domain.search_text import fold, words
from netzwerk_desktop.storage import search as index
from netzwerk_desktop.storage.queries import search_results as rows

from .office import Office

__all__ = ["SearchGroup", "SearchHit", "SearchResults", "search"]

TOWNS, ORGANISATIONS, PERSONS, INTERACTIONS, DOCUMENTS = (
    "Kommunen",
    "Organisationen",
    "Personen",
    "Vorgänge",
    "Schriftstücke",
)

WORDS_BEFORE = 4
SNIPPET = 120
"""Longest excerpt of a note, in characters, and so many words of it stand before what was found."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing that was found.

    Attributes:
        kind: name of its table: "organisation", "person", "interaction", "document".
        organisation_id: the page to open for it; its own id for an organisation, ``None`` for a person without one.
        snippet: where the words stand in a long text, else empty.
    """

    kind: str
    id: str
    organisation_id: str | None
    title: str
    subtitle: str
    snippet: str = ""


@dataclass(frozen=True, slots=True)
class SearchGroup:
    """Hits of one kind under their title."""

    title: str
    hits: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The groups that have hits, in their fixed order."""

    groups: tuple[SearchGroup, ...]

    @property
    def first(self) -> SearchHit | None:
        """What Enter opens."""
        return self.groups[0].hits[0] if self.groups else None


def search(office: Office, text: str, *, limit: int = 8, thorough: bool = False) -> SearchResults:
    """Everything with all words of ``text``, at most ``limit`` of each group.

    Parts of words are found among the newest :data:`~netzwerk_desktop.storage.search.PATIENCE` candidates, which is
    instant; ``thorough`` looks at all of them, which may take a second.
    """
    wanted = words(text)
    if not wanted or limit < 1:
        return SearchResults(())
    patience = None if thorough else index.PATIENCE
    with office.read() as connection:
        found = _Directory(connection, text, limit, patience)
        towns, others = found.organisations()
        persons = found.persons()
        happened, written = _log(connection, text, limit, patience)
        people = rows.persons_by_id(connection, persons[:limit], today=office.clock.today()) if persons else []
        interactions = rows.interactions_by_id(connection, happened) if happened else []
        documents = rows.documents_by_id(connection, written) if written else []
    groups = (
        (TOWNS, [_organisation(row) for row in towns]),
        (ORGANISATIONS, [_organisation(row) for row in others]),
        (PERSONS, [_person(row) for row in people]),
        (INTERACTIONS, [_interaction(row, wanted) for row in interactions]),
        (DOCUMENTS, [_document(row, wanted) for row in documents]),
    )
    return SearchResults(tuple(SearchGroup(title, tuple(hits)) for title, hits in groups if hits))


# -- looking ---------------------------------------------------------------------------------------------------------


class _Directory:
    """Organisations and persons that have the words, from the surest way of looking to the last."""

    def __init__(self, connection: Connection, text: str, limit: int, patience: int | None) -> None:
        self._connection = connection
        self._text = text
        self._folded = fold(text)
        self._limit = limit
        self._patience = patience
        self._inside: list[index.Found] | None = None

    def organisations(self) -> tuple[list[rows.OrganisationHit], list[rows.OrganisationHit]]:
        """Towns and other organisations, by name before by anything else, each at most ``limit``."""
        hits = rows.organisations_with(self._connection, self._text, titles=True)
        if len(hits) < self._limit:
            hits += rows.organisations_with(self._connection, self._text, titles=False)
        if not hits:
            ids = [entry.record_id for entry in self._parts() if entry.kind == "organisation"]
            hits = rows.organisations_by_id(self._connection, ids) if ids else []
        in_order = sorted(dict.fromkeys(hits), key=self._rank)
        town = OrganisationKind.MUNICIPALITY
        return (
            [hit for hit in in_order if hit.kind == town][: self._limit],
            [hit for hit in in_order if hit.kind != town][: self._limit],
        )

    def _rank(self, hit: rows.OrganisationHit) -> tuple[bool, bool, str]:
        """Names that begin so, then names that have it, then the rest; each by the alphabet."""
        return not hit.sort_key.startswith(self._folded), self._folded not in hit.sort_key, hit.sort_key

    def persons(self) -> list[str]:
        """The ids of persons: by last name, by name, by function or town; failing these, by parts of words."""
        found = dict.fromkeys(rows.persons_by_surname(self._connection, self._folded, limit=self._limit))
        for kind in (index.KIND_PERSON, index.KIND_POSITION):
            if len(found) < self._limit:
                match = index.words_query(self._text, kind=kind)
                assert match is not None  # there are words
                entries = index.find_words(
                    self._connection, index.DIRECTORY, match, limit=2 * self._limit, newest_first=False
                )
                found.update(dict.fromkeys(self._behind(entries)))
        if not found:
            found.update(dict.fromkeys(self._behind(self._parts())))
        return list(found)

    def _behind(self, entries: Iterable[index.Found]) -> list[str]:
        """The persons behind entries of persons and of positions."""
        persons = [entry.record_id for entry in entries if entry.kind == "person"]
        positions = [entry.record_id for entry in entries if entry.kind == "position"]
        held = rows.holders(self._connection, positions) if positions else []
        return persons + [person_id for _, person_id, _ in held if person_id]

    def _parts(self) -> list[index.Found]:
        if self._inside is None:
            self._inside = index.find_parts(
                self._connection,
                index.DIRECTORY,
                self._text,
                limit=4 * self._limit,
                newest_first=False,
                patience=self._patience,
            )
        return self._inside


def _log(connection: Connection, text: str, limit: int, patience: int | None) -> tuple[list[str], list[str]]:
    """The ids of interactions and documents, newest first; parts of words only where words found little."""
    kinds = (("interaction", index.KIND_DOCUMENT, None), ("document", None, index.KIND_DOCUMENT))
    found: dict[str, list[str]] = {}
    for name, but, only in kinds:
        match = index.words_query(text, but=but, kind=only)
        assert match is not None  # there are words
        entries = index.find_words(connection, index.LOG, match, limit=limit, newest_first=True)
        found[name] = [entry.record_id for entry in entries]
    if all(len(ids) < limit for ids in found.values()):
        for entry in index.find_parts(
            connection, index.LOG, text, limit=2 * limit, newest_first=True, patience=patience
        ):
            ids = found[entry.kind]
            if len(ids) < limit and entry.record_id not in ids:
                ids.append(entry.record_id)
    return found["interaction"], found["document"]


# -- showing ---------------------------------------------------------------------------------------------------------


def _organisation(row: rows.OrganisationHit) -> SearchHit:
    kind = OrganisationKind(row.kind)
    subtitle = row.hint if kind is OrganisationKind.MUNICIPALITY else _joined(kind.label, row.hint)
    return SearchHit("organisation", row.id, row.id, row.name, subtitle)


def _person(row: rows.PersonHit) -> SearchHit:
    form = SalutationForm(row.form)
    title = display_name(PersonName(row.title, row.first_name, row.last_name, form))
    function = function_for(row.function, form) if row.function else ""
    return SearchHit("person", row.id, row.organisation_id, title, _joined(function, row.organisation_name))


def _interaction(row: rows.InteractionHit, wanted: Iterable[str]) -> SearchHit:
    kind = InteractionKind(row.kind).label
    first_line = row.note.strip().partition("\n")[0][:SNIPPET]
    title = ": ".join(part for part in (kind, row.subject or first_line) if part)
    subtitle = _joined(row.organisation_name, _day(row.occurred_at))
    return SearchHit("interaction", row.id, row.organisation_id, title, subtitle, excerpt(row.note, row.folded, wanted))


def _document(row: rows.DocumentHit, wanted: Iterable[str]) -> SearchHit:
    subtitle = _joined(row.organisation_name, _day(row.made_at))
    return SearchHit(
        "document", row.id, row.organisation_id, row.title, subtitle, excerpt(row.text, row.folded, wanted)
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _day(stored: str) -> str:
    return format_date(local_day(datetime.fromisoformat(stored)))


def excerpt(text: str, folded: str, wanted: Iterable[str]) -> str:
    """A line of ``text`` around the first of the wanted words; ``folded`` is the same text as it is indexed.

    Empty when none of them stands there. Folding keeps the number of words but for punctuation, so the place is near,
    and found without folding the text again.
    """
    places = [place for word in wanted if (place := folded.find(word)) >= 0]
    if not places:
        return ""
    before = folded.count(" ", 0, min(places))
    spans = [match.span() for match in _WORD.finditer(text)]
    if not spans:
        return ""
    first = max(0, min(before, len(spans) - 1) - WORDS_BEFORE)
    start = spans[first][0]
    line = " ".join(text[start : start + SNIPPET].split())
    return ("… " if first else "") + line + (" …" if start + SNIPPET < len(text) else "")
