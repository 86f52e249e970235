from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.dates import (
    add_months,
    format_date,
    format_day,
    format_long_date,
    format_moment,
    format_number,
    format_weekday,
    parse_date,
    relative_day,
    relative_moment,
)

TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("day", "column", "sentence", "letter", "weekday"),
    [
        (date(2026, 3, 5), "05.03.2026", "5.3.2026", "5. März 2026", "Donnerstag"),
        (date(2021, 12, 31), "31.12.2021", "31.12.2021", "31. Dezember 2021", "Freitag"),
        (date(850, 1, 1), "01.01.0850", "1.1.850", "1. Januar 850", "Samstag"),
    ],
)
def test_days_are_written_as_in_germany(day: date, column: str, sentence: str, letter: str, weekday: str) -> None:
    assert (format_date(day), format_day(day)) == (column, sentence)
    assert format_long_date(day) == letter
    assert day.year < 1000 or format_weekday(day) == weekday


def test_moments_are_shown_in_german_time() -> None:
    assert format_moment(datetime(2026, 3, 5, 9, 5, tzinfo=UTC)) == "05.03.2026, 10:05"
    assert format_moment(datetime(2026, 7, 5, 22, 5, tzinfo=UTC)) == "06.07.2026, 00:05"


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1234.5, None, "1.234,5"),
        (34112.34, None, "34.112,34"),
        (18034454, None, "18.034.454"),
        (0, None, "0"),
        (100, None, "100"),
        (100, 0, "100"),
        (1000.0, None, "1.000"),
        (0.999, None, "1"),
        (2.675, None, "2,68"),  # as written, not as the binary fraction is stored
        (-1234.5, None, "-1.234,5"),
        (-0.001, None, "0"),
        (-0.001, 2, "0,00"),
        (1234.5, 2, "1.234,50"),
        (1234.5, 0, "1.235"),
        (2.5, 0, "3"),
        (Decimal("0.1"), None, "0,1"),
        (Decimal("12345678901234567890.12"), None, "12.345.678.901.234.567.890,12"),
    ],
)
def test_numbers_are_written_as_in_germany(value: int | float | Decimal, decimals: int | None, text: str) -> None:
    assert format_number(value, decimals) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 3, 15), "heute"),
        (date(2026, 3, 14), "gestern"),
        (date(2026, 3, 13), "vorgestern"),
        (date(2026, 3, 12), "vor 3 Tagen"),
        (date(2026, 3, 2), "vor 13 Tagen"),
        (date(2026, 3, 1), "vor 2 Wochen"),
        (date(2026, 2, 22), "vor 3 Wochen"),
        (date(2026, 1, 16), "vor 8 Wochen"),
        (date(2026, 1, 15), "vor 2 Monaten"),
        (date(2025, 3, 15), "vor 12 Monaten"),
        (date(2024, 3, 16), "vor 23 Monaten"),
        (date(2024, 3, 15), "vor 2 Jahren"),
        (date(2009, 5, 1), "vor 16 Jahren"),
        (date(2026, 3, 16), "morgen"),
        (date(2026, 3, 17), "übermorgen"),
        (date(2026, 3, 18), "in 3 Tagen"),
        (date(2026, 3, 29), "in 2 Wochen"),
        (date(2026, 5, 15), "in 2 Monaten"),
        (date(2029, 3, 15), "in 3 Jahren"),
    ],
)
def test_days_in_relation_to_today(day: date, text: str) -> None:
    assert relative_day(day, TODAY) == text


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_no_relation_is_in_the_singular(day: date) -> None:
    text = relative_day(day, TODAY)
    assert " 0 " not in text
    assert " 1 " not in text


NOON = datetime(2026, 3, 15, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "text"),
    [
        (timedelta(seconds=0), "gerade eben"),
        (timedelta(seconds=59), "gerade eben"),
        (timedelta(minutes=1), "vor 1 Minute"),
        (timedelta(minutes=59), "vor 59 Minuten"),
        (timedelta(hours=1), "vor 1 Stunde"),
        (timedelta(hours=11), "vor 11 Stunden"),
        (timedelta(hours=13), "gestern"),
        (timedelta(days=21), "vor 3 Wochen"),
        (timedelta(hours=-2), "heute"),
        (timedelta(days=-1), "morgen"),
    ],
)
def test_moments_in_relation_to_now(ago: timedelta, text: str) -> None:
    assert relative_moment(NOON - ago, NOON) == text


def test_reading_and_reckoning_are_at_hand() -> None:
    assert parse_date("morgen", TODAY) == date(2026, 3, 16)
    assert add_months(TODAY, 1) == date(2026, 4, 15)
