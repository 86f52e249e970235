"""Reading a month as people type it, to jump to in a timeline: "märz 2024", "3/24", "2024-03", "letzter monat"."""

from __future__ import annotations

import re
from datetime import date

from netzwerk_desktop.domain.calendar_days import MONTHS, add_months
from netzwerk_desktop.domain.calendar_days import month_name as month_name
from netzwerk_desktop.domain.errors import Problem, ValidationFailed
from netzwerk_desktop.domain.search_text import spelt_out

EXAMPLES = "März 2024, 3/2024, letzter Monat, 2023"
_FIRST_YEAR = 1900
_CENTURY_TURN = 80
_SHORTEST = 3

_NAMED = re.compile(r"([a-z]+)(?: (\d{4}|\d{2}))?")
_FIGURES = re.compile(r"(\d{1,2}) (\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4}) (\d{1,2})")
_YEAR = re.compile(r"\d{4}")
_WORDS = {"heute": 0, "dieser monat": 0, "diesen monat": 0, "letzter monat": -1, "letzten monat": -1, "vormonat": -1}


def parse_month(text: str, today: date, *, field: str = "month") -> date:
    """The first day of the month that ``text`` means on the day ``today``.

    A month without a year is the last such one, a year alone its last month that has begun. Raises
    :class:`ValidationFailed` with a sentence for anything else.
    """
    simple = spelt_out(text)
    found = _read(simple, today)
    if found is None or not _FIRST_YEAR <= found.year <= today.year + 1:
        words = f"„{text.strip()}“ ist kein Monat. Beispiele: {EXAMPLES}."
        raise ValidationFailed([Problem(field, words if simple else f"Bitte geben Sie einen Monat ein: {EXAMPLES}.")])
    return found


def _read(simple: str, today: date) -> date | None:
    this_month = today.replace(day=1)
    if simple in _WORDS:
        return add_months(this_month, _WORDS[simple])
    if _YEAR.fullmatch(simple):
        december = _first(int(simple), 12)
        return december and min(december, this_month)
    if match := _ISO.fullmatch(simple):
        return _first(int(match[1]), int(match[2]))
    if match := _FIGURES.fullmatch(simple):
        return _first(_year(match[2]), int(match[1]))
    match = _NAMED.fullmatch(simple)
    number = _number(match[1]) if match else 0
    if match is None or not number:
        return None
    if match[2]:
        return _first(_year(match[2]), number)
    year = today.year if number <= today.month else today.year - 1
    return date(year, number, 1)


def _number(name: str) -> int:
    """Which month begins like this (0: none); so short that several do, it is none."""
    if len(name) < _SHORTEST:
        return 0
    fitting = [number for number, month in enumerate(MONTHS, start=1) if spelt_out(month).startswith(name)]
    return fitting[0] if len(fitting) == 1 else 0


def _year(figures: str) -> int:
    year = int(figures)
    if len(figures) == 4:
        return year
    return 1900 + year if year >= _CENTURY_TURN else 2000 + year


def _first(year: int, month: int) -> date | None:
    return date(year, month, 1) if 1 <= month <= 12 and year >= 1 else None
