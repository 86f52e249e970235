"""Days and numbers as people in Germany write and say them.

Two forms of a day: ``format_date`` with leading zeros for columns (05.03.2026), ``format_day`` without for sentences
(5.3.2026).  Reading what people type is the business of :mod:`netzwerk_desktop.domain.date_parser`.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from netzwerk_desktop.domain.calendar_days import MONTHS, WEEKDAYS, full_months_between
from netzwerk_desktop.domain.calendar_days import add_months as add_months
from netzwerk_desktop.domain.clock import as_utc, local_day, to_local
from netzwerk_desktop.domain.date_parser import parse_date as parse_date

_MOST_DECIMALS = 2
_NEAR = {0: "heute", 1: "morgen", 2: "übermorgen", -1: "gestern", -2: "vorgestern"}


def format_date(day: date) -> str:
    """For columns, always ten characters: "05.03.2026"."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def format_day(day: date) -> str:
    """For sentences: "5.3.2026"."""
    return f"{day.day}.{day.month}.{day.year}"


def format_long_date(day: date) -> str:
    """For letters: "5. März 2026"."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def format_weekday(day: date) -> str:
    """The name of the day of the week: "Donnerstag"."""
    return WEEKDAYS[day.weekday()]


def format_moment(moment: datetime) -> str:
    """Day and time in Germany: "05.03.2026, 14:30"."""
    local = to_local(moment)
    return f"{format_date(local.date())}, {local:%H:%M}"


def format_number(value: int | float | Decimal, decimals: int | None = None) -> str:
    """With points for thousands and a decimal comma: "1.234,5".

    ``decimals`` fixes the places behind the comma; without it there are as many as needed, at most two.  Halves are
    rounded away from zero, as people do.
    """
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    places = _MOST_DECIMALS if decimals is None else decimals
    text = f"{exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP):,f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if not text.strip("-0.,"):
        text = text.removeprefix("-")
    return text.translate({ord(","): ".", ord("."): ","})


def relative_day(day: date, today: date) -> str:
    """How far a day is from today: "heute", "gestern", "vor 3 Wochen", "in 2 Monaten".

    Days up to two weeks, then weeks up to two months, then months up to two years, then years.
    """
    distance = (day - today).days
    if distance in _NEAR:
        return _NEAR[distance]
    months = full_months_between(min(day, today), max(day, today))
    if abs(distance) < 14:
        span = f"{abs(distance)} Tagen"
    elif months < 2:
        span = f"{abs(distance) // 7} Wochen"
    elif months < 24:
        span = f"{months} Monaten"
    else:
        span = f"{months // 12} Jahren"
    return f"vor {span}" if distance < 0 else f"in {span}"


def relative_moment(moment: datetime, now: datetime) -> str:
    """How long ago a moment was: "gerade eben", "vor 5 Minuten", "vor 2 Stunden", otherwise by its day in Germany."""
    minutes = int((as_utc(now) - as_utc(moment)).total_seconds() // 60)
    if 0 <= minutes < 1:
        return "gerade eben"
    day, today = local_day(moment), local_day(now)
    if minutes < 0 or day != today:
        return relative_day(day, today)
    if minutes < 60:
        return "vor 1 Minute" if minutes == 1 else f"vor {minutes} Minuten"
    hours = minutes // 60
    return "vor 1 Stunde" if hours == 1 else f"vor {hours} Stunden"
