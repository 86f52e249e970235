"""Reading a day as people type it: "morgen", "mo", "in 2 wochen", "15.3.", "ende november", "2026-12-01".

What names no year or no week means the next such day from today on (``prefer="future"``, for follow-ups) or the last
one up to today (``prefer="past"``, for what has happened).  A day of the week is never today:
for that there is "heute".
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Literal

from netzwerk_desktop.domain.calendar_days import MONTHS, WEEKDAYS, add_months, last_of_month, monday_of
from netzwerk_desktop.domain.errors import Problem, ValidationFailed

Prefer = Literal["future", "past"]

EXAMPLES = "heute, morgen, mo, in 2 Wochen, 15.3., 15.03.2026, Ende November"
"""What may be typed, for hints and messages."""

_CENTURY_TURN = 80
"""Two-digit years from here on belong to the 1900s."""

_DAYS = {"heute": 0, "morgen": 1, "ubermorgen": 2, "gestern": -1, "vorgestern": -2}
_SPELT_OUT = (
    ("ueber", "uber"),
    ("naechst", "nachst"),
    ("maerz", "marz"),
    ("jaenner", "janner"),
    ("fuenf", "funf"),
    ("zwoelf", "zwolf"),
)
_NUMBERS = {
    word: number
    for number, spellings in enumerate(
        (
            "ein eine einem einer einen eines",
            "zwei",
            "drei",
            "vier",
            "funf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwolf",
            "dreizehn",
            "vierzehn",
        ),
        start=1,
    )
    for word in spellings.split()
}
_NUMBER = rf"(?P<number>[0-9]{{1,4}}|{'|'.join(_NUMBERS)})"
_UNIT = r"(?P<unit>tag|woche|monat|jahr|t|w|m|j)(?:e|en|n)?"
_NEXT = r"(?:nachste|kommende)[nrms]?"
_LAST = r"(?:letzte|vorige|vergangene)[nrms]?"


class _Impossible(Exception):
    """The text is a date, but the calendar does not have it; carries the sentence."""


def parse_date(text: str, today: date, *, prefer: Prefer = "future", field: str = "date") -> date:
    """The day that ``text`` means on the day ``today``.

    Raises ``ValidationFailed`` for ``field``, with a sentence, for what is no day and for days no calendar has.
    """
    simple = _simplified(text)
    try:
        for pattern, reader in _readers():
            match = pattern.fullmatch(simple)
            if match:
                return reader(match, today, prefer)
    except _Impossible as impossible:
        raise ValidationFailed([Problem(field, str(impossible))]) from None
    except (OverflowError, ValueError):
        raise ValidationFailed([Problem(field, f"„{text.strip()}“ liegt außerhalb des Kalenders.")]) from None
    if not simple:
        raise ValidationFailed([Problem(field, f"Bitte geben Sie ein Datum ein, zum Beispiel: {EXAMPLES}.")])
    raise ValidationFailed([Problem(field, f"„{text.strip()}“ ist kein Datum. Beispiele: {EXAMPLES}.")])


def _simplified(text: str) -> str:
    """Small letters without accents, ue for ü undone in the words we know, single blanks, none around inner points."""
    small = " ".join(unicodedata.normalize("NFKD", text).casefold().split())
    small = "".join(letter for letter in small if not unicodedata.combining(letter))
    for spelt_out, bare in _SPELT_OUT:
        small = small.replace(spelt_out, bare)
    small = re.sub(r"(?<=[0-9]) ?\. ?(?=[0-9])", ".", small)
    return re.sub("^(?:am|den|dem) ", "", small)


# --- readers: each gets the match, today and the preference ----------------------------------------------------------


def _read_day_word(match: re.Match[str], today: date, _prefer: Prefer) -> date:
    return today + timedelta(days=_DAYS[match["word"]])


def _read_weekday(match: re.Match[str], today: date, prefer: Prefer) -> date:
    wanted = _weekday_number(match["weekday"])
    if match["last"] or (prefer == "past" and not match["next"]):
        return today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _read_week(match: re.Match[str], today: date, _prefer: Prefer) -> date:
    monday = monday_of(today) + timedelta(weeks=_shift(match))
    weekday = match["before"] or match["after"]
    return monday + timedelta(days=_weekday_number(weekday) if weekday else 0)


def _read_span(match: re.Match[str], today: date, prefer: Prefer) -> date:
    count = _count(match["number"])
    backwards = match["sign"] in ("vor", "-") or (match["sign"] is None and prefer == "past")
    return _shifted(today, -count if backwards else count, match["unit"])


def _read_half_year(match: re.Match[str], today: date, _prefer: Prefer) -> date:
    return add_months(today, -6 if match["sign"] == "vor" else 6)


def _read_calendar_week(match: re.Match[str], today: date, prefer: Prefer) -> date:
    week = int(match["week"])
    if match["year"]:
        return _monday_of_week(_full_year(match["year"]), week)
    # The year of an ISO week is that of its Thursday; around New Year it is not the calendar year.
    this_year = today.isocalendar().year
    years = range(this_year, this_year + 8) if prefer == "future" else range(this_year, this_year - 8, -1)
    current = monday_of(today)
    for year in years:
        if 1 <= week <= _weeks_of(year):
            monday = date.fromisocalendar(year, week, 1)
            if (monday >= current) if prefer == "future" else (monday <= current):
                return monday
    raise _Impossible(f"Eine Kalenderwoche {week} gibt es nicht.")


def _read_month_part(match: re.Match[str], today: date, prefer: Prefer) -> date:
    month = _month_number(match["month"])
    part = match["part"]

    def in_year(year: int) -> date:
        first = date(year, month, 1)
        if part == "ende":
            return last_of_month(first)
        return first.replace(day=15) if part == "mitte" else first

    if match["year"]:
        return in_year(_full_year(match["year"]))
    return _nearest_year(in_year, today, prefer)


def _read_part_of(match: re.Match[str], today: date, _prefer: Prefer) -> date:
    part, unit, shift = match["part"], match["unit"], _shift(match)
    if unit.startswith("woche"):
        monday = monday_of(today) + timedelta(weeks=shift)
        return monday + timedelta(days={"anfang": 0, "mitte": 2, "ende": 4}[part])
    if unit.startswith("monat"):
        first = add_months(today.replace(day=1), shift)
        return {"anfang": first, "mitte": first.replace(day=15), "ende": last_of_month(first)}[part]
    year = today.year + shift
    return {"anfang": date(year, 1, 1), "mitte": date(year, 7, 1), "ende": date(year, 12, 31)}[part]


def _read_next_unit(match: re.Match[str], today: date, _prefer: Prefer) -> date:
    shift = _shift(match)
    if match["unit"] == "monat":
        return add_months(today.replace(day=1), shift)
    return date(today.year + shift, 1, 1)


def _read_weekend(_match: re.Match[str], today: date, prefer: Prefer) -> date:
    saturday = monday_of(today) + timedelta(days=5)
    return saturday - timedelta(weeks=1) if prefer == "past" and saturday > today else saturday


def _read_day(match: re.Match[str], today: date, prefer: Prefer) -> date:
    """A day of the month, with or without month and year."""
    day = int(match["day"])
    parts = match.groupdict()
    month_text = parts.get("month")
    if month_text is None:
        return _day_of_some_month(day, today, prefer)
    month = int(month_text) if month_text.isdigit() else _month_number(month_text)
    if parts.get("year"):
        return _existing(_full_year(match["year"]), month, day)
    _existing(2000, month, day, any_year=True)
    return _nearest_year(lambda year: date(year, month, day), today, prefer)


# --- helpers ---------------------------------------------------------------------------------------------------------


def _day_of_some_month(day: int, today: date, prefer: Prefer) -> date:
    if not 1 <= day <= 31:
        raise _Impossible(f"Einen {day}. gibt es in keinem Monat.")
    # A whole month lies between two that have the day at most; so the third month from here has it at the latest.
    firsts = (add_months(today.replace(day=1), months if prefer == "future" else -months) for months in range(3))
    found = (first.replace(day=day) for first in firsts if day <= last_of_month(first).day)
    return next(one for one in found if (one >= today if prefer == "future" else one <= today))


def _nearest_year(in_year: Callable[[int], date], today: date, prefer: Prefer) -> date:
    """The first fitting date from today on, or the last one up to today; leap days may be eight years away."""
    step = 1 if prefer == "future" else -1
    for distance in range(9):
        try:
            found = in_year(today.year + step * distance)
        except ValueError:
            continue
        if (found >= today) if prefer == "future" else (found <= today):
            return found
    raise OverflowError("no such day within eight years")


def _existing(year: int, month: int, day: int, *, any_year: bool = False) -> date:
    shown = f"{day}.{month}." if any_year else f"{day}.{month}.{year}"
    if not 1 <= month <= 12:
        raise _Impossible(f"Den {shown} gibt es nicht – ein Jahr hat zwölf Monate.")
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        when = MONTHS[month - 1] if any_year or month != 2 else f"{MONTHS[month - 1]} {year}"
        most = "höchstens " if any_year and month == 2 else ""
        raise _Impossible(f"Den {shown} gibt es nicht – der {when} hat {most}{days} Tage.")
    return date(year, month, day)


def _full_year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (1900 if year >= _CENTURY_TURN else 2000)


def _count(text: str) -> int:
    return _NUMBERS[text] if text in _NUMBERS else int(text)


def _shift(match: re.Match[str]) -> int:
    if match["next"]:
        return 1
    return -1 if match["last"] else 0


def _shifted(today: date, count: int, unit: str) -> date:
    if unit[0] == "t":
        return today + timedelta(days=count)
    if unit[0] == "w":
        return today + timedelta(weeks=count)
    return add_months(today, count if unit[0] == "m" else 12 * count)


def _weeks_of(year: int) -> int:
    # The 28th of December always lies in the last ISO week of its year.
    return date(year, 12, 28).isocalendar().week


def _monday_of_week(year: int, week: int) -> date:
    if not 1 <= week <= _weeks_of(year):
        raise _Impossible(f"Das Jahr {year} hat {_weeks_of(year)} Kalenderwochen.")
    return date.fromisocalendar(year, week, 1)


def _weekday_number(text: str) -> int:
    return _WEEKDAY_WORDS[text.rstrip(".")]


def _month_number(text: str) -> int:
    return _MONTH_WORDS[text.rstrip(".")]


_WEEKDAY_WORDS = {
    word: number
    for number, name in enumerate(WEEKDAYS)
    for word in (name.casefold(), name[:2].casefold(), *(("sonnabend",) if name == "Samstag" else ()))
}
_MONTH_WORDS = {
    word: number
    for number, name in enumerate(MONTHS, start=1)
    for word in (name.casefold().replace("ä", "a"), name[:3].casefold().replace("ä", "a"))
} | {"mrz": 3, "sept": 9, "janner": 1}

_WEEKDAY = "|".join(sorted(_WEEKDAY_WORDS, key=len, reverse=True))
_MONTH = "|".join(sorted(_MONTH_WORDS, key=len, reverse=True))
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"
_SHIFT = rf"(?:(?:de[rsmn] )?(?:(?P<next>{_NEXT})|(?P<last>{_LAST})|diese[nrms]?)|de[rsmn])"

_Reader = Callable[[re.Match[str], date, Prefer], date]
_READERS: tuple[tuple[str, _Reader], ...] = (
    (rf"(?P<word>{'|'.join(_DAYS)})", _read_day_word),
    (rf"(?:{_SHIFT} )?(?P<weekday>{_WEEKDAY})\.?", _read_weekday),
    (rf"(?:(?P<before>{_WEEKDAY})\.? )?{_SHIFT} woche(?: (?P<after>{_WEEKDAY})\.?)?", _read_week),
    (rf"(?:(?P<sign>in|vor|\+|-) ?)?{_NUMBER} ?{_UNIT}", _read_span),
    (r"(?P<sign>in|vor) einem halben jahr", _read_half_year),
    (rf"kw ?(?P<week>[0-9]{{1,2}})(?:[ /.]+{_YEAR})?", _read_calendar_week),
    (rf"(?:(?P<part>anfang|mitte|ende) )?(?P<month>{_MONTH})\.?(?: {_YEAR})?", _read_month_part),
    (rf"(?P<part>anfang|mitte|ende) (?:{_SHIFT} )?(?P<unit>woche|monats?|jahre?s?)", _read_part_of),
    (r"(?P<unit>monats|jahres)(?P<part>ende|anfang)(?P<next>)(?P<last>)", _read_part_of),
    (rf"{_SHIFT} (?P<unit>monat|jahr)", _read_next_unit),
    (r"(?:dieses )?wochenende", _read_weekend),
    (r"(?P<day>[0-9]{1,2})\.", _read_day),
    (r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.?", _read_day),
    (rf"(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.{_YEAR}", _read_day),
    (rf"(?P<day>[0-9]{{1,2}})\.? ?(?P<month>{_MONTH})\.?(?: ?{_YEAR})?", _read_day),
    (r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{4})", _read_day),
    (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})", _read_day),
)


@cache
def _readers() -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    """The patterns, compiled when the first date is read: starting the program needs none."""
    return tuple((re.compile(pattern), reader) for pattern, reader in _READERS)
