"""Tables people keep: Excel workbooks and CSV files as one kind of :class:`Table`.

Offices put a title above the headings, hide a sheet, leave rows blank, separate with semicolons, commas or tabs and
wrap an address over two lines of one cell. What the columns mean is not known here: the reader of a certain list hands
in how well a row would do as its headings, and the best one is taken.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from netzwerk_desktop.domain.errors import RefusedFile, ValidationFailed
from netzwerk_desktop.domain.text import clean

from . import files, workbook
from .workbook import Cell

MAX_BYTES = 20_000_000
MAX_ROWS = 20_000
MAX_COLUMNS = 300
MAX_CELL = 100_000
"""Characters in one cell; a note may be as long as that."""

_HEADER_SEARCH_ROWS = 30
_SNIFF_ROWS = 200
_DELIMITERS = ";,\t"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One filled row: its number as people count (1 is the first row of the sheet or line of the file)."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What was read, and how.

    Attributes:
        headers: the cells of the heading row as text, empty if there is none.
        rows: the rows below it that hold anything; all padded to the same width.
        sheet: name of the worksheet, None for a text file.
        encoding: encoding of the text file, None for a workbook.
        notes: German remarks for the preview (other sheets, formulas without value, damaged umlauts).
    """

    headers: tuple[str, ...]
    rows: tuple[TableRow, ...]
    sheet: str | None
    encoding: str | None
    notes: tuple[str, ...] = ()


HeaderScore = Callable[[Sequence[str]], int]
"""How well a row would do as headings; 0 means not at all."""


def read_table(path: Path, *, header_score: HeaderScore) -> Table:
    """Read the table of a file: the sheet and heading row that score best, or the first filled sheet without headings.

    Raises :class:`RefusedFile` for everything that is neither an Excel workbook (.xlsx) nor a text table.
    """
    data = files.read_bytes(path, limit=MAX_BYTES)
    if files.is_zip(data):
        return _from_workbook(data, path.name, header_score)
    if kind := files.foreign_kind(data):
        raise RefusedFile(
            f"Die Datei „{path.name}“ ist {kind}. Bitte wählen Sie eine Excel-Arbeitsmappe (.xlsx) oder eine CSV-Datei."
        )
    return _from_text(data, path.name, header_score)


def read_pasted(text: str, *, name: str, header_score: HeaderScore) -> Table:
    """The table somebody copied from another program; ``name`` is what a refusal calls it. Raises :class:`RefusedFile`.

    Between its cells stand tabs, semicolons or commas, as in a file.
    """
    data = text.encode("utf-8", errors="replace")
    if len(data) > MAX_BYTES:
        raise RefusedFile(f"„{name}“ ist zu groß für eine eingefügte Tabelle. Bitte wählen Sie eine Datei aus.")
    return _from_text(data, name, header_score)


def cell_text(cell: Cell) -> str:
    """A cell as a person would read it: whole numbers without decimals, dates in ISO form."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "ja" if cell else "nein"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else str(cell).replace(".", ",")
    return str(cell)


def _from_workbook(data: bytes, name: str, header_score: HeaderScore) -> Table:
    book = workbook.parse_workbook(data, name=name)
    visible = [(sheet.name, _filled(sheet.rows, name)) for sheet in book.sheets if not sheet.hidden]
    hidden = [sheet.name for sheet in book.sheets if sheet.hidden]
    filled = [(title, rows) for title, rows in visible if rows]
    if not filled:
        aside = f" Ausgeblendete Blätter werden nicht gelesen: {', '.join(hidden)}." if hidden else ""
        raise RefusedFile(f"Die Arbeitsmappe „{name}“ enthält kein ausgefülltes Blatt.{aside}")

    scored = [(_find_header(rows, header_score), title, rows) for title, rows in filled]
    (score, header), title, rows = max(scored, key=lambda found: found[0][0])
    notes: list[str] = []
    if others := [other for other, _ in filled if other != title]:
        notes.append(f"Gelesen wurde das Blatt „{title}“. Nicht gelesen: {', '.join(others)}.")
    if hidden:
        notes.append(f"Ausgeblendete Blätter wurden nicht gelesen: {', '.join(hidden)}.")
    if book.formulas_without_value:
        notes.append(
            f"{book.formulas_without_value} Zellen enthalten Formeln ohne gespeichertes Ergebnis und gelten als leer. "
            "Öffnen und speichern Sie die Datei in Excel, wenn Sie die Ergebnisse brauchen."
        )
    return _table(rows, header if score else None, name, title, None, notes)


def _from_text(data: bytes, name: str, header_score: HeaderScore) -> Table:
    decoded = files.decode(data, name=name)
    rows = _filled(_parse_text(decoded.text, name), name)
    if not rows:
        raise RefusedFile(f"Die Datei „{name}“ enthält keine Zeile mit Inhalt.")
    score, header = _find_header(rows, header_score)
    return _table(rows, header if score else None, name, None, decoded.encoding, [])


def _table(
    rows: list[TableRow], header: int | None, name: str, sheet: str | None, encoding: str | None, notes: list[str]
) -> Table:
    broken = whole = 0
    for row in rows:
        for cell in row.cells:
            if isinstance(cell, str):
                broken += files.broken_letters(cell)
                whole += files.whole_letters(cell)
    if broken > whole:
        raise RefusedFile(
            f"Die Umlaute in „{name}“ sind beschädigt (zum Beispiel „MÃ¼nster“ statt „Münster“). Bitte speichern Sie "
            "die ursprüngliche Datei noch einmal als „CSV UTF-8“ oder als Excel-Arbeitsmappe (.xlsx)."
        )
    if broken:
        notes.append("Einzelne Umlaute in der Datei sind beschädigt. Bitte sehen Sie die Vorschau genau durch.")
    width = max(len(row.cells) for row in rows)
    padded = [TableRow(row.number, row.cells + ("",) * (width - len(row.cells))) for row in rows]
    headers: tuple[str, ...] = ()
    if header is not None:
        headers = tuple(" ".join(cell_text(cell).split()) for cell in padded[header].cells)
        padded = padded[header + 1 :]
    return Table(headers, tuple(padded), sheet, encoding, tuple(notes))


def _find_header(rows: Sequence[TableRow], header_score: HeaderScore) -> tuple[int, int]:
    """The best score among the first rows and the index of that row; the upper one of equals."""
    best = (0, 0)
    for index, row in enumerate(rows[:_HEADER_SEARCH_ROWS]):
        score = header_score([cell_text(cell) for cell in row.cells])
        if score > best[0]:
            best = (score, index)
    return best


def _filled(rows: Iterable[Sequence[Cell]], name: str) -> list[TableRow]:
    """The rows that hold anything, cleaned, without empty cells at their ends."""
    found: list[TableRow] = []
    for number, row in enumerate(rows, start=1):
        cells = [_clean_cell(cell, number, name) if isinstance(cell, str) else cell for cell in row]
        while cells and cells[-1] == "":
            cells.pop()
        if not cells:
            continue
        if len(cells) > MAX_COLUMNS or len(found) >= MAX_ROWS:
            raise RefusedFile(
                f"Die Datei „{name}“ ist zu groß: Möglich sind {MAX_ROWS} ausgefüllte Zeilen und {MAX_COLUMNS} Spalten."
            )
        found.append(TableRow(number, tuple(cells)))
    return found


def _clean_cell(cell: str, number: int, name: str) -> str:
    if len(cell) > MAX_CELL:
        raise RefusedFile(
            f"In „{name}“, Zeile {number}, ist eine Zelle länger als {MAX_CELL} Zeichen. "
            "Vielleicht fehlt dort ein schließendes Anführungszeichen?"
        )
    try:
        return clean(cell).strip()
    except ValidationFailed as problem:
        raise RefusedFile(f"„{name}“, Zeile {number}: {problem.message}") from problem


def _parse_text(text: str, name: str) -> list[list[str]]:
    """The records of a text table, one entry for every *line* so that numbers stay those of the file."""
    delimiter: str | None = None
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        # Excel's own hint in the first line.
        delimiter, text, skipped = first.strip()[4], rest, 1
    delimiter = delimiter or _find_delimiter(text)
    try:
        return _records(text, delimiter, skipped, name, strict=True)
    except csv.Error as error:
        if "end of data" in str(error):
            raise RefusedFile(
                f"In der Datei „{name}“ fehlt ein schließendes Anführungszeichen; der Rest der Tabelle wäre verloren. "
                "Bitte speichern Sie sie als Excel-Arbeitsmappe (.xlsx)."
            ) from error
    try:
        # Quotation marks in the middle of a cell ("Vor Ort" vernetzt) are no quoting; people write them.
        return _records(text, delimiter, skipped, name, strict=False)
    except csv.Error as error:
        raise RefusedFile(
            f"Die Datei „{name}“ ist keine lesbare Tabelle: Eine Zelle ist zu lang. "
            "Bitte speichern Sie sie als Excel-Arbeitsmappe (.xlsx)."
        ) from error


def _records(text: str, delimiter: str, skipped: int, name: str, *, strict: bool) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    lines: list[list[str]] = [[] for _ in range(skipped)]
    for record in reader:
        # A record that spans lines is numbered by its first one.
        start = len(lines)
        lines.append(record)
        lines.extend([] for _ in range(reader.line_num + skipped - start - 1))
        if len(lines) > MAX_ROWS * 20:
            raise RefusedFile(f"Die Datei „{name}“ hat zu viele Zeilen.")
    return lines


def _find_delimiter(text: str) -> str:
    """The separator that gives most rows the same number of columns; without any, the semicolon (one column)."""
    best = (0.0, 0, ";")
    for delimiter in _DELIMITERS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        widths: Counter[int] = Counter()
        try:
            for number, record in enumerate(reader):
                if number >= _SNIFF_ROWS:
                    break
                if any(cell.strip() for cell in record):
                    widths[len(record)] += 1
        except csv.Error:
            continue
        wide = {width: count for width, count in widths.items() if width > 1}
        if not wide:
            continue
        width, count = max(wide.items(), key=lambda found: (found[1], found[0]))
        candidate = (count / widths.total(), width, delimiter)
        if candidate[:2] > best[:2]:
            best = candidate
    # A comma here and there in a list of names makes no columns.
    return best[2] if best[0] > 0.5 else ";"
