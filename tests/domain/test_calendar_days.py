from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.calendar_days import (
    MONTHS,
    WEEKDAYS,
    add_months,
    full_months_between,
    last_of_month,
    monday_of,
)

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 15), 0, date(2026, 1, 15)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2026, 3, 31), -13, date(2025, 2, 28)),
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
    ],
)
def test_adding_months(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize("months", [12 * 9000, -12 * 9000])
def test_months_beyond_the_calendar(months: int) -> None:
    with pytest.raises(OverflowError):
        add_months(date(2026, 1, 1), months)


@given(DAYS)
def test_the_last_of_the_month_is_followed_by_a_first(day: date) -> None:
    last = last_of_month(day)
    assert (last.year, last.month) == (day.year, day.month)
    assert (last + timedelta(days=1)).day == 1


@given(DAYS)
def test_the_monday_of_the_week(day: date) -> None:
    monday = monday_of(day)
    assert monday.weekday() == 0
    assert 0 <= (day - monday).days < 7


@given(DAYS, st.integers(0, 600))
def test_months_between_undo_adding_months(day: date, months: int) -> None:
    assert full_months_between(day, add_months(day, months)) == months


def test_names() -> None:
    assert (MONTHS[0], MONTHS[2], MONTHS[11]) == ("Januar", "März", "Dezember")
    assert (len(MONTHS), len(WEEKDAYS)) == (12, 7)
    assert WEEKDAYS[date(2026, 3, 15).weekday()] == "Sonntag"
