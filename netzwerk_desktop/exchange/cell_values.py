"""What a cell of somebody's list means: a day, a postal code, a key, a yes or no.

Only what is beyond doubt is taken. A day that no calendar has, or that could be two days, comes back as a sentence.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from netzwerk_desktop.domain.dates import format_day

from .name_forms import key
from .spreadsheet import cell_text
from .workbook import Cell

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)
"""Days outside of this are slips of the keyboard, or numbers that are no days at all."""

_EXCEL_EPOCH = date(1899, 12, 30)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "jan", "jaenner"),
            ("februar", "feb", "febr"),
            ("maerz", "mrz", "mar"),
            ("april", "apr"),
            ("mai",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("dezember", "dez"),
        ),
        start=1,
    )
    for name in names
}
_PATTERNS = (
    re.compile(r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2})\.\s*(?P<year>\d{4}|\d{2})", re.ASCII),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})\.\s*(?P<word>[^\W\d_]+)\.?\s+(?P<year>\d{4})"),
    re.compile(r"(?P<word>[^\W\d_]+)\.?\s+(?P<year>\d{4})"),
    re.compile(r"(?P<month>\d{1,2})[/.](?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<year>(?:19|20)\d{2})", re.ASCII),
)
_LONGEST_DAY = 40
_NOTHING = frozenset({"", "unbekannt", "k a", "keine angabe", "offen", "n a", "entfaellt", "laufend", "heute"})
_YES = frozenset({"ja", "j", "x", "yes", "wahr", "true", "1", "mitglied"})
_NO = frozenset({"nein", "n", "no", "falsch", "false", "0", "kein mitglied"})


def read_day(cell: Cell, *, last: bool = False) -> tuple[date | None, str]:
    """A day, or a German sentence why there is none; both empty for an empty cell.

    A month or year alone is its first day, with ``last`` its last one (somebody joined in 2013, another left in 2013).
    """
    if isinstance(cell, datetime):
        return _within(cell.date())
    if isinstance(cell, date):
        return _within(cell)
    text = cell_text(cell).removeprefix("seit ").removeprefix("bis ").removeprefix("ab ").strip()
    if key(text) in _NOTHING:
        return None, ""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and 10_000 <= cell < 100_000:
        # A day that Excel shows as a bare number because the cell lost its format.
        return _within(_EXCEL_EPOCH + timedelta(days=int(cell)))
    for pattern in _PATTERNS if len(text) <= _LONGEST_DAY else ():
        if match := pattern.fullmatch(text):
            return _from_parts(match.groupdict(), text, last)
    return None, f"„{_shortened(text)}“ ist kein eindeutiges Datum."


def _from_parts(parts: dict[str, str], text: str, last: bool) -> tuple[date | None, str]:
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        # Lists of members reach back to the last century, never into the next.
        year += 2000 if year < 70 else 1900
    month = _MONTHS.get(key(parts["word"]), 0) if "word" in parts else int(parts.get("month") or 0)
    day = int(parts.get("day") or 0)
    whole_year = "word" not in parts and "month" not in parts
    try:
        if day:
            return _within(date(year, month, day))
        if not last:
            return _within(date(year, 1 if whole_year else month, 1))
        following = date(year + 1, 1, 1) if whole_year or month == 12 else date(year, month + 1, 1)
        return _within(following - timedelta(days=1))
    except ValueError:
        return None, f"Den Tag „{_shortened(text)}“ gibt es nicht."


def _within(day: date) -> tuple[date | None, str]:
    if EARLIEST <= day <= LATEST:
        return day, ""
    return None, f"Der {format_day(day)} kann nicht stimmen."


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"


def read_digits(cell: Cell, length: int) -> str:
    """A key or postal code as text; a leading zero that a number lost is put back."""
    text = cell_text(cell)
    if isinstance(cell, str):
        bare = "".join(text.split())
        return bare if bare.isdigit() else text
    return text.zfill(length) if text.isdigit() and len(text) == length - 1 else text


def read_yes_no(cell: Cell) -> bool | None:
    """Yes or no, None for anything else."""
    if isinstance(cell, bool):
        return cell
    word = key(cell_text(cell))
    return True if word in _YES else False if word in _NO else None
