"""Excel workbooks (.xlsx) as rows of plain values, whatever somebody has put into the file.

The bytes are looked through first (:mod:`netzwerk_desktop.exchange.archive`); only then the reading library sees them.
Formulas give the value that was last computed and stored with them; nothing is ever computed or followed here.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from netzwerk_desktop.domain.errors import RefusedFile

from . import archive, files

Cell = str | int | float | bool | date | datetime | time | timedelta
"""What a cell holds; an empty one is the empty string."""

MAX_BYTES = 40_000_000
MAX_ROWS = 60_000
MAX_COLUMNS = 300
MAX_CELLS = 3_000_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet: its name, whether its author hid it, and its rows from the first row and column on."""

    name: str
    hidden: bool
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Workbook:
    """All worksheets, and how many formulas came without a stored value (their cells are empty)."""

    sheets: tuple[Sheet, ...]
    formulas_without_value: int


def read_workbook(path: Path) -> Workbook:
    """Read all worksheets of a file; raises :class:`RefusedFile`."""
    return parse_workbook(files.read_bytes(path, limit=MAX_BYTES), name=path.name)


def parse_workbook(data: bytes, *, name: str) -> Workbook:
    """Read all worksheets from bytes; ``name`` is only for the sentences. Raises :class:`RefusedFile`."""
    if not files.is_zip(data):
        kind = files.foreign_kind(data) or "keine Excel-Arbeitsmappe (.xlsx)"
        raise RefusedFile(f"Die Datei „{name}“ ist {kind}. Bitte wählen Sie eine Excel-Arbeitsmappe (.xlsx).")
    package = archive.open_archive(data, name=name)
    if not package.is_workbook:
        kind = package.foreign_kind or "ein Archiv ohne Excel-Arbeitsmappe"
        raise RefusedFile(f"Die Datei „{name}“ ist {kind}. Bitte speichern Sie sie als Excel-Arbeitsmappe (.xlsx).")
    missing = archive.check_worksheets(
        package, name=name, max_rows=MAX_ROWS, max_columns=MAX_COLUMNS, max_cells=MAX_CELLS
    )

    # Loaded here, not above: a program start reads no workbook.
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    sheets: list[Sheet] = []
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            for about in workbook.sheets_metadata:
                if about.typ is not SheetTypeEnum.WorkSheet:
                    continue
                sheet = workbook.get_sheet_by_name(about.name)
                rows = sheet.to_python(skip_empty_area=False)
                sheets.append(Sheet(about.name, about.visible is not SheetVisibleEnum.Visible, rows))
    except (CalamineError, ValueError, OSError) as error:
        raise _damaged(name) from error
    except BaseException as error:
        # The library is written in Rust; a bug of it arrives as a panic, which is not an Exception.
        if type(error).__name__ == "PanicException":
            raise _damaged(name) from error
        raise
    return Workbook(tuple(sheets), missing)


def _damaged(name: str) -> RefusedFile:
    return RefusedFile(
        f"Die Arbeitsmappe „{name}“ ist beschädigt. "
        "Bitte öffnen Sie sie in Excel, speichern Sie sie neu und versuchen Sie es noch einmal."
    )
