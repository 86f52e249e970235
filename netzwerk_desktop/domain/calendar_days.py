"""Arithmetic with days and months, and the German names of both."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
"""Names of the months, January first."""

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
"""Names of the days of the week, as ``date.weekday()`` counts them."""


def month_name(month: date) -> str:
    """ "November 2026"."""
    return f"{MONTHS[month.month - 1]} {month.year}"


def add_months(day: date, months: int) -> date:
    """``months`` later (or earlier); the 31st becomes the last day of a shorter month (§ 188 Abs. 3 BGB).

    Raises ``OverflowError`` outside the years 1 to 9999.
    """
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"year {year} is out of range")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_of_month(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def monday_of(day: date) -> date:
    """The Monday of the week."""
    return day - timedelta(days=day.weekday())


def full_months_between(earlier: date, later: date) -> int:
    """How many whole months lie between two days."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months if add_months(earlier, months) <= later else months - 1
