"""Is the office file whole, and does everything in it agree?

Five questions, each answered by looking and not by believing: is every encrypted page as it was written; is SQLite
content with structure and foreign keys; do the rows say what the journal says was last written (and is the journal
itself without gaps); do the search index and the numbers of callers hold exactly what can be found; are the contents
of documents there and what their hash says. The check only reads. Each answer is a code for scripts and a German
sentence for people.
"""

import hashlib
import itertools
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table
from sqlalchemy.exc import DatabaseError

from netzwerk_desktop.domain.errors import DamagedDatabase
from netzwerk_desktop.storage import phone_index, search
from netzwerk_desktop.storage.backup import cipher_problems, row_counts, structure_problems
from netzwerk_desktop.storage.engine import WRITING, create_store_engine
from netzwerk_desktop.storage.entities import WHOLE_ROW, synchronised_tables
from netzwerk_desktop.storage.faults import check_file, in_words
from netzwerk_desktop.storage.guards import PREFIX, guard_statements
from netzwerk_desktop.storage.journal import shape_of

_BATCH: Final = 500
_EXAMPLES: Final = 5
_REPAIR: Final = "Bitte bauen Sie es neu auf („netzwerk check --repair-search“)."
# https://www.sqlite.org/rescode.html
_BUSY: Final = 5
_CORRUPT: Final = 11
_PATIENCE_MS: Final = 500


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong. `code` is for scripts, `message` the German sentence, `examples` some ids (never names)."""

    code: str
    message: str
    count: int = 1
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The outcome of a check: `findings` is empty when all is well; `counts` are the rows of each table."""

    findings: tuple[Finding, ...]
    counts: Mapping[str, int] = field(repr=False)

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    @property
    def sentence(self) -> str:
        """The outcome in one German sentence."""
        if self.ok:
            rows = sum(self.counts.values())
            return f"Alles in Ordnung: {f'{rows:,}'.replace(',', '.')} Zeilen geprüft."
        return " ".join(finding.message for finding in self.findings)

    def as_json(self) -> dict[str, Any]:
        """The report as plain data for `check --json`."""
        return {
            "ok": self.ok,
            "sentence": self.sentence,
            "findings": [asdict(finding) for finding in self.findings],
            "counts": dict(self.counts),
        }


def check_database(database: Path, key: bytes) -> CheckReport:
    """Check an office file thoroughly; others may have it open. A damaged file is a report, not an error.

    Raises NotFound, WrongKey, ReadOnlyPlace, RefusedFile.
    """
    try:
        check_file(database)
        with in_words(database, key=key):
            engine = create_store_engine(database, key)
            try:
                with engine.connect() as connection, connection.begin():
                    report = check(connection)
                # Where its entries are wrong already, or pages are, the inside of the index has nothing to add.
                if report.counts and not any(finding.code == "search" for finding in report.findings):
                    return replace(report, findings=(*report.findings, *_full_text(engine)))
                return report
            finally:
                engine.dispose()
    except DamagedDatabase as error:
        return CheckReport((Finding("damaged", error.message),), {})


def check(connection: Connection) -> CheckReport:
    """Check through an open connection, in its snapshot."""
    driver = connection.connection.driver_connection
    assert driver is not None
    damage = cipher_problems(driver)
    if damage:
        message = (
            f"{len(damage)} Seiten der Datenbank sind beschädigt. Bitte stellen Sie die letzte Sicherung wieder her."
        )
        return CheckReport((Finding("page", message, len(damage), damage[:_EXAMPLES]),), {})
    found = itertools.chain(
        _structure(driver),
        _guards(connection),
        _journal(connection),
        *(_rows(connection, table) for table in synchronised_tables()),
        _search(connection),
        _phones(connection),
        _contents(connection),
    )
    return CheckReport(tuple(found), row_counts(driver))


def _structure(driver: Any) -> Iterator[Finding]:
    problems = structure_problems(driver)
    if problems:
        yield Finding(
            "structure",
            "Der Aufbau der Datenbank ist nicht in Ordnung. Bitte stellen Sie die letzte Sicherung wieder her.",
            len(problems),
            problems[:_EXAMPLES],
        )


def _guards(connection: Connection) -> Iterator[Finding]:
    """The triggers that keep writes out that are not in the journal."""
    present = set(
        connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, ?) = ?", (len(PREFIX), PREFIX)
        ).scalars()
    )
    missing = [statement.split()[2] for statement in guard_statements() if statement not in present]
    if missing:
        yield _finding("guards", missing, "{n} Schutzregeln des Änderungsverlaufs fehlen.")


def _journal(connection: Connection) -> Iterator[Finding]:
    """The journal by itself: counters without gaps, a clock that only goes forward, no transaction left open."""
    gaps = connection.exec_driver_sql(
        "SELECT device || ':' || max(seq) FROM journal_transaction GROUP BY device HAVING count(*) <> max(seq)"
    ).scalars()
    yield from _list("journal_gap", gaps, "Der Änderungsverlauf hat Lücken ({n} Geräte).")
    backwards = connection.exec_driver_sql(
        "SELECT b.device || ':' || b.seq FROM journal_transaction a JOIN journal_transaction b"
        " ON b.device = a.device AND b.seq = a.seq + 1 WHERE b.hlc <= a.hlc"
    ).scalars()
    yield from _list("journal_clock", backwards, "Die Reihenfolge im Änderungsverlauf stimmt an {n} Stellen nicht.")
    state = connection.exec_driver_sql(
        "SELECT s.device || ':' || s.seq FROM journal_state s WHERE s.open_seq IS NOT NULL OR s.seq <>"
        " (SELECT coalesce(max(seq), 0) FROM journal_transaction t WHERE t.device = s.device)"
    ).scalars()
    yield from _list("journal_state", state, "Der Zähler des Änderungsverlaufs stimmt nicht.")
    if connection.exec_driver_sql("SELECT count(*) FROM journal_state").scalar_one() != 1:
        yield Finding("journal_state", "Der Zähler des Änderungsverlaufs fehlt.")
    unknown = connection.exec_driver_sql(
        "SELECT device || ':' || seq || '/' || number FROM journal_operation WHERE table_name NOT IN"
        f" ({', '.join('?' * len(synchronised_tables()))})",
        tuple(table.name for table in synchronised_tables()),
    ).scalars()
    yield from _list("journal_unknown", unknown, "Der Änderungsverlauf nennt {n}-mal eine unbekannte Tabelle.")


def _rows(connection: Connection, table: Table) -> Iterator[Finding]:
    """The rows of a table against the last values in the journal, both ways, and the columns computed from them."""
    shape = shape_of(table)
    columns = (*shape.row_columns, *shape.derivations)
    listed = ", ".join(f'"{name}"' for name in columns)
    differing: list[str] = []
    missing: list[str] = []
    stale: list[str] = []
    for batch in _batched(_replayed(connection, table), _BATCH):
        marks = ", ".join("?" * len(batch))
        found = connection.exec_driver_sql(
            f'SELECT {listed} FROM "{table.name}" WHERE id IN ({marks})', tuple(row_id for row_id, _ in batch)
        ).mappings()
        rows = {row["id"]: dict(row) for row in found}
        for row_id, said in batch:
            row = rows.get(row_id)
            if row is None:
                missing.append(row_id)
                continue
            if any(row[name] != said.get(name) for name in shape.columns):
                differing.append(row_id)
            if any(row[name] != value for name, value in shape.derive(row).items()):
                stale.append(row_id)
    unknown = connection.exec_driver_sql(
        f'SELECT r.id FROM "{table.name}" r WHERE NOT EXISTS (SELECT 1 FROM journal_operation o'
        " WHERE o.row_id = r.id AND o.field_group = ? AND o.table_name = ?)",
        (WHOLE_ROW, table.name),
    ).scalars()
    where = f"in „{table.name}“"
    yield from _list("row_differs", differing, f"{{n}} Zeilen {where} weichen vom Änderungsverlauf ab.")
    yield from _list("row_missing", missing, f"{{n}} Zeilen {where} fehlen, obwohl der Änderungsverlauf sie kennt.")
    yield from _list("row_unknown", unknown, f"{{n}} Zeilen {where} kennt der Änderungsverlauf nicht.")
    yield from _list("row_derived", stale, f"{{n}} Zeilen {where} haben veraltete Sortierschlüssel.")


def _replayed(connection: Connection, table: Table) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row of a table as the journal alone says it is, one after the other."""
    operations = connection.execution_options(yield_per=_BATCH).exec_driver_sql(
        "SELECT o.row_id, o.field_group, o.value"
        " FROM journal_operation o JOIN journal_transaction t USING (device, seq)"
        " WHERE o.table_name = ? ORDER BY o.row_id, t.hlc, o.device, o.seq, o.number",
        (table.name,),
    )
    for row_id, group in itertools.groupby(operations, key=lambda operation: operation[0]):
        said: dict[str, Any] = {"trashed": 0}
        for _, field_group, text in group:
            value = json.loads(text)
            if field_group == WHOLE_ROW:
                for part in value.values():
                    said.update(part)
            else:
                said.update(value)
        yield str(row_id), said


def _search(connection: Connection) -> Iterator[Finding]:
    """The index against the rows: an entry for every record that can be found, with today's text, and no other."""
    wrong: list[str] = []
    expected: Counter[tuple[str, int]] = Counter()
    for table, (shelf, kind, source) in search.SOURCES.items():
        ids = connection.execution_options(yield_per=_BATCH).exec_driver_sql(f'SELECT id FROM "{table}"').scalars()
        for batch in _batched(ids, _BATCH):
            marks = ", ".join("?" * len(batch))
            should = {
                row_id: search.entry_texts(shelf, title, body)
                for row_id, title, body in connection.exec_driver_sql(source.format(ids=marks), tuple(batch))
            }
            entries = connection.exec_driver_sql(
                f"SELECT record_id, title, body FROM {shelf} WHERE kind = ? AND record_id IN ({marks})", (kind, *batch)
            )
            present = {row_id: (title, body) for row_id, title, body in entries}
            wrong.extend(row_id for row_id in batch if should.get(row_id) != present.get(row_id))
            expected[shelf, kind] += len(present)
    for shelf in {shelf for shelf, _, _ in search.SOURCES.values()}:
        # Entries of records that do not even exist are met by no batch above.
        for kind, count in connection.exec_driver_sql(f"SELECT kind, count(*) FROM {shelf} GROUP BY kind"):
            if expected[shelf, kind] != count:
                wrong.append(f"{shelf}:{kind}")
    if wrong:
        yield _finding(
            "search",
            wrong,
            f"Das Suchverzeichnis weicht bei {{n}} Einträgen ab; die Daten betrifft das nicht. {_REPAIR}",
        )


def _phones(connection: Connection) -> Iterator[Finding]:
    """The numbers callers are recognised by against those in the rows, both ways."""
    wrong: list[str] = []
    known = 0
    for kind in phone_index.SOURCES:
        ids = connection.execution_options(yield_per=_BATCH).exec_driver_sql(f'SELECT id FROM "{kind}"').scalars()
        for batch in _batched(ids, _BATCH):
            should = phone_index.wanted_entries(connection, kind, batch)
            present = phone_index.present_entries(connection, kind, batch)
            wrong.extend(row_id for row_id in batch if should.get(row_id) != present.get(row_id))
            known += sum(map(len, present.values()))
    # Entries that stand there twice, or of records that do not even exist, are met by no batch above.
    if not wrong and connection.exec_driver_sql("SELECT count(*) FROM phone_number").scalar_one() != known:
        wrong.append("phone_number")
    if wrong:
        yield _finding(
            "phone_number",
            wrong,
            f"Das Verzeichnis der Rufnummern weicht bei {{n}} Einträgen ab; die Daten betrifft das nicht. {_REPAIR}",
        )


def _full_text(engine: Engine) -> Iterator[Finding]:
    """The inside of the full-text indexes, which only FTS5 itself can look over.

    It asks for a writer's lock to do so; where somebody else is just writing, this is left for the next check.
    """
    damaged = []
    with engine.connect().execution_options(**{WRITING: True}) as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
        for shelf in search.SHELVES:
            for index in ("words", "parts"):
                name = f"{shelf}_{index}"
                try:
                    with connection.begin():
                        connection.exec_driver_sql(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")
                except DatabaseError as error:
                    code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
                    if code == _BUSY:
                        return
                    if code != _CORRUPT:
                        raise
                    damaged.append(name)
    if damaged:
        yield _finding(
            "search_index",
            damaged,
            f"{{n}} Teile des Suchverzeichnisses sind beschädigt; die Daten betrifft das nicht. {_REPAIR}",
        )


def repair_search(database: Path, key: bytes) -> None:
    """Make the search index and the numbers of callers anew from the rows, in one transaction; no row is touched.

    Raises NotFound, WrongKey, DamagedDatabase, DiskFull, ReadOnlyPlace.
    """
    check_file(database)
    with in_words(database, key=key):
        engine = create_store_engine(database, key)
        try:
            with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
                search.rebuild(connection)
                phone_index.rebuild(connection)
        finally:
            engine.dispose()


def _contents(connection: Connection) -> Iterator[Finding]:
    """Documents have their content, and content is what its hash says."""
    missing = connection.exec_driver_sql(
        "SELECT d.id FROM document d WHERE NOT EXISTS (SELECT 1 FROM document_content c WHERE c.hash = d.content_hash)"
    ).scalars()
    yield from _list("content_missing", missing, "Bei {n} Schriftstücken fehlt der Inhalt.")
    contents = connection.execution_options(yield_per=20).exec_driver_sql("SELECT hash, data FROM document_content")
    wrong = [name for name, data in contents if hashlib.sha256(data).hexdigest() != name]
    yield from _list("content_differs", wrong, "Bei {n} Schriftstücken ist der Inhalt verändert.")


def _list(code: str, ids: Iterable[Any], message: str) -> Iterator[Finding]:
    found = [str(one) for one in ids]
    if found:
        yield _finding(code, found, message)


def _finding(code: str, ids: list[str], message: str) -> Finding:
    return Finding(code, message.format(n=len(ids)), len(ids), tuple(ids[:_EXAMPLES]))


def _batched(items: Iterable[Any], size: int) -> Iterator[list[Any]]:
    iterator = iter(items)
    while batch := list(itertools.islice(iterator, size)):
        yield batch
