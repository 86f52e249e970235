"""One field that finds everything: towns, organisations, people, what happened, what was written.

It is asked at every letter, with a million interactions behind it. So each group is one statement, and the next way of
looking is tried only while a group is not full. Towns and people whose name begins with the text come before those that
merely have it somewhere; what happened comes newest first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from sqlalchemy import Connection

from netzwerk_desktop.domain.case import CaseState
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.dates import format_date
from netzwerk_desktop.domain.function import function_for
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.markdown_text import plain
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import PersonName, SalutationForm, display_name
from netzwerk_desktop.domain.search_text import fold, words
from netzwerk_desktop.storage import search as index
from netzwerk_desktop.storage.queries import search_results as rows

from .office import Office

__all__ = ["SearchGroup", "SearchHit", "SearchResults", "search"]

TOWNS, ORGANISATIONS, PERSONS, CASES, INTERACTIONS, DOCUMENTS = (
    "Kommunen",
    "Organisationen",
    "Personen",
    "Beratungsvorgänge",
    "Vorgänge",
    "Schriftstücke",
)

WORDS_BEFORE = 4
SNIPPET = 120
"""Longest excerpt of a note, in characters, and so many words of it stand before what was found."""

_WORD = re.compile(r"\S+")


class _ByWords(Protocol):
    def __call__(self, connection: Connection, text: str, *, limit: int) -> list[rows.EntryHit]: ...


_ById = Callable[[Connection, list[str]], list[rows.EntryHit]]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing that was found.

    Attributes:
        kind: name of its table: "organisation", "person", "consultation_case", "interaction", "document".
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
    match = index.words_query(text)
    if match is None or limit < 1:
        return SearchResults(())
    with office.read() as connection:
        asked = _Question(connection, text, match, limit, None if thorough else index.PATIENCE, office.clock.today())
        organisations = asked.organisations()
        persons = asked.persons()
        cases = asked.cases()
        interactions = asked.entries(index.LOG, rows.interactions_with, rows.interactions_by_id)
        documents = asked.entries(index.DOCUMENTS, rows.documents_with, rows.documents_by_id)
    town = OrganisationKind.MUNICIPALITY
    wanted = words(text)
    groups = (
        (TOWNS, [_organisation(row) for row in [row for row in organisations if row.kind == town][:limit]]),
        (ORGANISATIONS, [_organisation(row) for row in [row for row in organisations if row.kind != town][:limit]]),
        (PERSONS, [_person(row) for row in persons[:limit]]),
        (CASES, [_case(row, wanted) for row in cases[:limit]]),
        (INTERACTIONS, [_interaction(row, wanted) for row in interactions[:limit]]),
        (DOCUMENTS, [_document(row, wanted) for row in documents[:limit]]),
    )
    return SearchResults(tuple(SearchGroup(title, tuple(hits)) for title, hits in groups if hits))


# -- looking ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Question:
    """What was typed, and how each kind of thing is looked for, from the surest way to the last."""

    connection: Connection
    text: str
    match: str
    limit: int
    patience: int | None
    today: date

    def organisations(self) -> list[rows.OrganisationHit]:
        """Names that begin so, then names that have it, then the rest; each by the alphabet."""
        hits = rows.organisations_with(self.connection, self.match)
        if not hits:
            inside = self._inside(index.DIRECTORY)
            hits = rows.organisations_by_id(self.connection, inside) if inside else []
        wanted = fold(self.text)
        hits.sort(key=lambda hit: (not hit.sort_key.startswith(wanted), wanted not in hit.sort_key, hit.sort_key))
        return hits

    def persons(self) -> list[rows.PersonHit]:
        """By last name; then by any name, function or town; failing these, by parts of words."""
        found = rows.persons_by_surname(self.connection, fold(self.text), today=self.today, limit=self.limit)
        if len(found) < self.limit:
            more = rows.persons_with(self.connection, self.match, today=self.today, limit=3 * self.limit)
            found += _by_name(more, but=found)
        if not found:
            inside = self._inside(index.PEOPLE)
            found = _by_name(rows.persons_by_entry(self.connection, inside, today=self.today)) if inside else []
        return found

    def cases(self) -> list[rows.EntryHit]:
        """The newest with the words, then with parts of words; in the index only where there are too many to look."""
        found, complete = rows.newest_cases_with(self.connection, self.text, limit=self.limit)
        if complete:
            return found
        return self.entries(index.LOG, rows.cases_with, rows.cases_by_id, mark=index.CASE_MARK)

    def entries(self, shelf: str, by_words: _ByWords, by_id: _ById, *, mark: str = "") -> list[rows.EntryHit]:
        """The newest with the words; where these are few, those with parts of words behind them."""
        found = by_words(self.connection, self.text, limit=self.limit)
        if len(found) < self.limit:
            known = {hit.id for hit in found}
            inside = [record_id for record_id in self._inside(shelf, mark) if record_id not in known]
            found += by_id(self.connection, inside) if inside else []
        return found

    def _inside(self, shelf: str, mark: str = "") -> list[str]:
        entries = index.find_parts(
            self.connection,
            shelf,
            self.text,
            limit=2 * self.limit,
            newest_first=shelf in (index.LOG, index.DOCUMENTS),
            patience=self.patience,
            mark=mark,
        )
        return [entry.record_id for entry in entries]


def _by_name(hits: Iterable[rows.PersonHit], *, but: Iterable[rows.PersonHit] = ()) -> list[rows.PersonHit]:
    known = {hit.id for hit in but}
    return sorted((hit for hit in hits if hit.id not in known), key=lambda hit: (hit.last_name, hit.first_name, hit.id))


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


def _case(row: rows.EntryHit, wanted: Iterable[str]) -> SearchHit:
    day = format_date(date.fromisoformat(row.at))
    standing = f"seit {day}" if row.kind == CaseState.OPEN else f"abgeschlossen am {day}"
    snippet = excerpt(row.text, row.folded, wanted)
    return SearchHit(
        "consultation_case", row.id, row.organisation_id, row.title, _joined(row.organisation_name, standing), snippet
    )


def _interaction(row: rows.EntryHit, wanted: Iterable[str]) -> SearchHit:
    kind = InteractionKind(row.kind).label
    row = replace(row, text=plain(row.text))
    first_line = row.text.strip().partition("\n")[0][:SNIPPET]
    title = ": ".join(part for part in (kind, row.title or first_line) if part)
    return _entry("interaction", row, title, wanted)


def _document(row: rows.EntryHit, wanted: Iterable[str]) -> SearchHit:
    return _entry("document", row, row.title, wanted)


def _entry(kind: str, row: rows.EntryHit, title: str, wanted: Iterable[str]) -> SearchHit:
    day = format_date(local_day(datetime.fromisoformat(row.at)))
    snippet = excerpt(row.text, row.folded, wanted)
    return SearchHit(kind, row.id, row.organisation_id, title, _joined(row.organisation_name, day), snippet)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


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
