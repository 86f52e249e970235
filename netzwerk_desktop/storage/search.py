"""The full-text index: what is in it, how it is kept, how it is asked.

There are four shelves: the *directory* of municipalities and organisations, *people* with their positions, the *log* of
interactions, of which there may be a million, with the cases they belong to, and *documents*. A shelf of its own for
each means that the few towns are found without looking at a hundred thousand persons who work in them.

A shelf is a table of folded text (umlauts, ß, case and accents folded as
:func:`netzwerk_desktop.domain.search_text.fold` does, on both sides) with two FTS5 indexes over it: one by words with
prefixes, one by trigrams, which finds "verkehr" inside "Straßenverkehrsamt".

The words index answers while somebody types; the trigram index is asked only when words found little. Neither ranks
by relevance (scoring a million matches takes longer than a frame): newest first is what people want in the log. What
people type is always cut into words and quoted, so ``%``, ``"``, ``*``, ``-`` and ``NEAR`` are text. The text is folded
and cut here, on both sides, so the index's own tokenizer has only to split at blanks; one with an opinion on what a
letter is would split words of scripts it does not know, and refuse to look for them.

The door refreshes the entries of every row it touched in the same transaction; what is in the bin is not found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.phone_search import joined_numbers, typed_number
from netzwerk_desktop.domain.search_text import fold, words

DIRECTORY = "search_directory"
PEOPLE = "search_people"
LOG = "search_log"
DOCUMENTS = "search_documents"

SHELVES = {DIRECTORY: "1 2 3", PEOPLE: "1 2 3 4 5", LOG: "1 2 3 4 5", DOCUMENTS: "1 2 3"}
"""The shelves, and of which beginnings of words (by their number of letters) they keep an index."""

LONGEST_BEGINNING = 5
"""Letters of the longest beginning of a word that the log keeps an index of."""

KIND_ORGANISATION = 1
KIND_PERSON = 2
KIND_POSITION = 3
KIND_INTERACTION = 4
KIND_DOCUMENT = 5
KIND_CASE = 6

CASE_MARK = "qzvorgangqz"
"""A word that stands in every entry of a case and nowhere else: so the few are found among a million interactions."""

_KIND_NAMES = {
    KIND_ORGANISATION: "organisation",
    KIND_PERSON: "person",
    KIND_POSITION: "position",
    KIND_INTERACTION: "interaction",
    KIND_DOCUMENT: "document",
    KIND_CASE: "consultation_case",
}
TRIGRAM_LENGTH = 3
MOST_WORDS = 40
"""More words than that are not looked for; who pastes half a page is found by its beginning."""

PATIENCE = 1_000
"""So many of the newest candidates of the trigram index are looked at while somebody types."""

_BATCH = 500

_WITH_NUMBERS = (DIRECTORY, PEOPLE)
"""The shelves whose telephone numbers are found in every way of writing them; lines are what keeps fields apart."""


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of the index: the kind of record (its table's name) and its id."""

    kind: str
    record_id: str


def search_statements() -> tuple[str, ...]:
    """The DDL of the index."""
    statements: list[str] = []
    for shelf, prefixes in SHELVES.items():
        content = f"content='{shelf}', content_rowid='id', detail=none, columnsize=0"
        statements += [
            f"CREATE TABLE {shelf} (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, record_id TEXT NOT NULL,"
            " title TEXT NOT NULL, body TEXT NOT NULL) STRICT",
            f"CREATE UNIQUE INDEX ix_{shelf}_record ON {shelf} (record_id, kind)",
            f"CREATE VIRTUAL TABLE {shelf}_words USING fts5(title, body, {content}, tokenize='ascii',"
            f" prefix='{prefixes}')",
            f"CREATE VIRTUAL TABLE {shelf}_parts USING fts5(title, body, {content},"
            " tokenize='trigram case_sensitive 1')",
            f"INSERT INTO {shelf}_words ({shelf}_words, rank) VALUES ('secure-delete', 1)",
            f"INSERT INTO {shelf}_parts ({shelf}_parts, rank) VALUES ('secure-delete', 1)",
        ]
    return tuple(statements)


# -- keeping ---------------------------------------------------------------------------------------------------------

_ORGANISATIONS = """
SELECT o.id, o.name, coalesce(o.short_name, '') || ' ' || coalesce(m.official_name, '') || ' ' || coalesce(m.ags, '')
    || ' ' || coalesce(m.district, '') || ' ' || coalesce(m.region, '') || ' ' || coalesce(o.postal_code, '') || ' '
    || coalesce(o.city, '') || char(10) || coalesce(o.note, '') || char(10) || coalesce(o.phone, '') || char(10)
    || coalesce(o.email, '')
FROM organisation o LEFT JOIN municipality m ON m.id = o.id WHERE o.trashed = 0 AND o.id IN ({ids})
"""
_PERSONS = """
SELECT p.id, coalesce(p.title, '') || ' ' || coalesce(p.first_name, '') || ' ' || p.last_name,
    coalesce(p.phone, '') || char(10) || coalesce(p.mobile, '') || char(10) || coalesce(p.email, '') || char(10)
    || coalesce(p.note, '')
FROM person p WHERE p.trashed = 0 AND p.id IN ({ids})
"""
_POSITIONS = """
SELECT q.id, q.function || ' ' || coalesce(q.department, ''), o.name || ' ' || coalesce(p.first_name, '') || ' '
    || coalesce(p.last_name, '') || char(10) || coalesce(q.phone, '') || char(10) || coalesce(q.mobile, '') || char(10)
    || coalesce(q.email, '') || char(10) || coalesce(q.note, '')
FROM position q JOIN organisation o ON o.id = q.organisation_id LEFT JOIN person p ON p.id = q.person_id
WHERE q.trashed = 0 AND o.trashed = 0 AND q.id IN ({ids})
"""
_INTERACTIONS = """
SELECT i.id, coalesce(i.subject, ''), coalesce(i.asked || char(10), '') || coalesce(i.note, '')
    || coalesce(char(10) || i.agreed, '')
FROM interaction i WHERE i.trashed = 0 AND i.id IN ({ids})
"""
_CASES = f"""
SELECT c.id, c.title, coalesce(c.note || char(10), '') || coalesce(c.result || char(10), '') || '{CASE_MARK}'
FROM consultation_case c WHERE c.trashed = 0 AND c.id IN ({{ids}})
"""
_DOCUMENTS = """
SELECT d.id, d.title, coalesce(d.content_text, '') FROM document d WHERE d.trashed = 0 AND d.id IN ({ids})
"""

SOURCES: dict[str, tuple[str, int, str]] = {
    "organisation": (DIRECTORY, KIND_ORGANISATION, _ORGANISATIONS),
    "person": (PEOPLE, KIND_PERSON, _PERSONS),
    "position": (PEOPLE, KIND_POSITION, _POSITIONS),
    "interaction": (LOG, KIND_INTERACTION, _INTERACTIONS),
    "consultation_case": (LOG, KIND_CASE, _CASES),
    "document": (DOCUMENTS, KIND_DOCUMENT, _DOCUMENTS),
}


def _affected(connection: Connection, touched: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The records whose entries have to be made anew: what was touched, and positions that quote a touched name."""
    ids: dict[str, set[str]] = {table: set(rows) for table, rows in touched.items() if table in SOURCES}
    if "municipality" in touched:
        ids.setdefault("organisation", set()).update(touched["municipality"])
    for column, table in (("organisation_id", "organisation"), ("person_id", "person")):
        for part in _batches(sorted(ids.get(table, ()))):
            found = connection.exec_driver_sql(
                f"SELECT id FROM position WHERE {column} IN ({_places(part)})", tuple(part)
            ).scalars()
            ids.setdefault("position", set()).update(found)
    return {table: sorted(rows) for table, rows in ids.items() if rows}


def _batches(ids: list[str]) -> Iterable[list[str]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]


def _places(values: list[Any]) -> str:
    return ", ".join("?" * len(values))


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry as it stands on a shelf."""

    number: int
    record_id: str
    title: str
    body: str


def refresh(connection: Connection, touched: Mapping[str, Iterable[str]]) -> None:
    """Make the entries of touched rows anew. ``touched`` maps table names to row ids.

    Entries that would be the same stay: a note on a town makes nothing new of its positions, which quote only its name.
    """
    for table, ids in _affected(connection, touched).items():
        shelf, kind, source = SOURCES[table]
        for part in _batches(ids):
            rows = connection.exec_driver_sql(source.format(ids=_places(part)), tuple(part)).all()
            wanted = {record_id: entry_texts(shelf, title, body) for record_id, title, body in rows}
            stale: dict[str, _Entry] = {}
            for entry in _present(connection, shelf, kind, part):
                if wanted.get(entry.record_id) == (entry.title, entry.body):
                    del wanted[entry.record_id]
                else:
                    stale[entry.record_id] = entry
            _remove(connection, shelf, stale.values())
            _add(connection, shelf, kind, wanted, stale)


def entry_texts(shelf: str, title: str, body: str) -> tuple[str, str]:
    """Title and body of an entry as they are stored: folded, with telephone numbers once more in one piece."""
    folded = fold(body)
    if shelf in _WITH_NUMBERS and (numbers := joined_numbers(body)):
        folded = " ".join((folded, *numbers))
    return fold(title), folded


def _present(connection: Connection, shelf: str, kind: int, ids: list[str]) -> list[_Entry]:
    """The entries of these records."""
    found = connection.exec_driver_sql(
        f"SELECT id, record_id, title, body FROM {shelf} WHERE kind = ? AND record_id IN ({_places(ids)})", (kind, *ids)
    )
    return [_Entry(*row) for row in found]


def _remove(connection: Connection, shelf: str, entries: Collection[_Entry]) -> None:
    """Take entries out."""
    if not entries:
        return
    for index in ("words", "parts"):
        # An index over external content must be told what was in it to take it out.
        connection.exec_driver_sql(
            f"INSERT INTO {shelf}_{index} ({shelf}_{index}, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            [(entry.number, entry.title, entry.body) for entry in entries],
        )
    connection.exec_driver_sql(f"DELETE FROM {shelf} WHERE id = ?", [(entry.number,) for entry in entries])
    # FTS5 collects what a transaction changes. When an entry without positions (detail=none) is taken out securely and
    # put in again before that is written, the entries after it are lost from the index; a savepoint writes it.
    connection.exec_driver_sql("SAVEPOINT search")
    connection.exec_driver_sql("RELEASE search")


def _add(
    connection: Connection,
    shelf: str,
    kind: int,
    texts: Mapping[str, tuple[str, str]],
    places: Mapping[str, _Entry],
) -> None:
    """Put entries in: at the end, or where they stood before, so that a corrected old call is not the newest one."""
    if not texts:
        return
    last = connection.exec_driver_sql(f"SELECT coalesce(max(id), 0) FROM {shelf}").scalar_one()
    first = max(last, *(entry.number for entry in places.values()), 0) + 1
    numbered = [
        (places[record_id].number if record_id in places else first + n, kind, record_id, *text)
        for n, (record_id, text) in enumerate(texts.items())
    ]
    connection.exec_driver_sql(
        f"INSERT INTO {shelf} (id, kind, record_id, title, body) VALUES (?, ?, ?, ?, ?)", numbered
    )
    indexed = [(number, title, body) for number, _, _, title, body in numbered]
    for index in ("words", "parts"):
        connection.exec_driver_sql(f"INSERT INTO {shelf}_{index} (rowid, title, body) VALUES (?, ?, ?)", indexed)


def rebuild(connection: Connection) -> None:
    """Empty the index and make it anew from the rows; what a check offers when the two disagree."""
    for shelf in SHELVES:
        connection.exec_driver_sql(f"DELETE FROM {shelf}")
        for index in ("words", "parts"):
            connection.exec_driver_sql(f"INSERT INTO {shelf}_{index} ({shelf}_{index}) VALUES ('rebuild')")
    for table in SOURCES:
        ids = list(connection.exec_driver_sql(f'SELECT id FROM "{table}" WHERE trashed = 0 ORDER BY id').scalars())
        refresh(connection, {table: ids})


# -- asking ----------------------------------------------------------------------------------------------------------


def words_query(text: str) -> str | None:
    """The MATCH expression for typed text: every word quoted and taken as a prefix (people type the beginnings of
    words: "mus mül" for Müller, museum); a telephone number also in one piece. ``None`` for text without a letter or
    digit."""
    wanted = sought_words(text)
    match = " ".join(f"{_quoted(word)} *" for word in wanted)
    number = typed_number(text)
    if number and wanted != (number,):
        return f"({match}) OR {_quoted(number)} *"
    return match or None


def short_query(text: str) -> tuple[str, tuple[str, ...]] | None:
    """A wider MATCH expression for the log that it answers at once, and the words that have to be confirmed.

    There is an index of beginnings up to some letters; those of longer ones are put together from all words that begin
    so, which takes long exactly where there are many. ``None`` when no word is that long, or it may be a number.
    """
    wanted = sought_words(text)
    if all(len(word) <= LONGEST_BEGINNING for word in wanted) or typed_number(text):
        return None
    return " ".join(f"{_quoted(word[:LONGEST_BEGINNING])} *" for word in wanted), wanted


def parts_query(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The MATCH expression for text anywhere inside words, and the pieces of text that confirm it.

    The trigram index keeps no positions, which makes it a third of the size; that all trigrams of a word stand in one
    entry does not yet mean that the word does, so the folded text is looked at once more.
    """
    wanted = sought_words(text)
    grams = {word[n : n + TRIGRAM_LENGTH] for word in wanted for n in range(len(word) - TRIGRAM_LENGTH + 1)}
    if not grams:
        return None
    return " ".join(_quoted(gram) for gram in sorted(grams)), wanted


def sought_words(text: str) -> tuple[str, ...]:
    """The folded words that are looked for, each once."""
    return tuple(dict.fromkeys(words(text)))[:MOST_WORDS]


def _quoted(word: str) -> str:
    return f'"{word}"'


def find(
    connection: Connection, shelf: str, text: str, *, limit: int, newest_first: bool, patience: int | None = None
) -> list[Found]:
    """Up to ``limit`` entries of a shelf with all words of ``text``: beginnings of words, then parts of them.

    With ``patience`` only so many candidates are looked at for the parts.
    """
    match = words_query(text)
    if match is None:
        return []
    order = "DESC" if newest_first else "ASC"
    rows = connection.exec_driver_sql(
        f"SELECT s.kind, s.record_id FROM {shelf}_words w JOIN {shelf} s ON s.id = w.rowid"
        f" WHERE {shelf}_words MATCH ? ORDER BY w.rowid {order} LIMIT ?",
        (match, limit),
    )
    found = [Found(_KIND_NAMES[kind], record_id) for kind, record_id in rows]
    if len(found) < limit:
        more = find_parts(connection, shelf, text, limit=limit, newest_first=newest_first, patience=patience)
        known = set(found)
        found += [entry for entry in more if entry not in known]
    return found[:limit]


def find_parts(
    connection: Connection,
    shelf: str,
    text: str,
    *,
    limit: int,
    newest_first: bool,
    patience: int | None = None,
    mark: str = "",
) -> list[Found]:
    """Up to ``limit`` entries in which all words of ``text`` stand anywhere, also inside words.

    With ``mark`` only cases, which bear this word: it is looked for to narrow them down, but nobody finds them by it.

    Where a text is made of trigrams that often occur together without it, a million entries may have to be looked at
    to find none; ``patience`` ends that after so many candidates.
    """
    parts = parts_query(text)
    if not parts:
        return []
    grams, pieces = parts
    if mark and (marked := parts_query(f"{text} {mark}")) is not None:
        grams, _ = marked
    order = "DESC" if newest_first else "ASC"
    body = f"iif(s.kind = {KIND_CASE}, replace(s.body, '{CASE_MARK}', ''), s.body)" if shelf == LOG else "s.body"
    confirmed = " AND ".join(f"(instr(s.title, ?) OR instr({body}, ?))" for _ in pieces)
    confirmed += f" AND s.kind = {KIND_CASE}" if mark else ""
    doubled = [piece for piece in pieces for _ in range(2)]
    rows = connection.exec_driver_sql(
        f"SELECT s.kind, s.record_id FROM (SELECT rowid AS id FROM {shelf}_parts"
        f" WHERE {shelf}_parts MATCH ? ORDER BY rowid {order} LIMIT ?) w CROSS JOIN {shelf} s ON s.id = w.id"
        f" WHERE {confirmed} LIMIT ?",
        (grams, -1 if patience is None else patience, *doubled, limit),
    )
    return [Found(_KIND_NAMES[kind], record_id) for kind, record_id in rows]
