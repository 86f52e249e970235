"""Days, keys and answers in cells."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.exchange.cell_values import read_day, read_digits, read_yes_no


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (date(2021, 3, 1), date(2021, 3, 1)),
        (datetime(2021, 3, 1, 12, 30), date(2021, 3, 1)),
        ("1.3.2021", date(2021, 3, 1)),
        ("01. 03. 2021", date(2021, 3, 1)),
        ("1.3.21", date(2021, 3, 1)),
        ("1.3.98", date(1998, 3, 1)),
        ("2021-03-01", date(2021, 3, 1)),
        ("2021-03-01 00:00:00", date(2021, 3, 1)),
        ("seit 1.3.2021", date(2021, 3, 1)),
        ("1. März 2021", date(2021, 3, 1)),
        ("März 2021", date(2021, 3, 1)),
        ("Mrz. 2021", date(2021, 3, 1)),
        ("MAERZ 2021", date(2021, 3, 1)),
        ("03/2021", date(2021, 3, 1)),
        ("3.2021", date(2021, 3, 1)),
        ("2021", date(2021, 1, 1)),
        (2021.0, date(2021, 1, 1)),
        (44256.0, date(2021, 3, 1)),
    ],
)
def test_a_day_is_read(cell: Any, day: date) -> None:
    assert read_day(cell) == (day, "")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2015", date(2015, 12, 31)),
        ("02/2016", date(2016, 2, 29)),
        ("Dezember 2015", date(2015, 12, 31)),
        ("bis 30.6.2015", date(2015, 6, 30)),
    ],
)
def test_leaving_is_on_the_last_day(cell: str, day: date) -> None:
    assert read_day(cell, last=True) == (day, "")


@pytest.mark.parametrize("cell", ["", "  ", "-", "unbekannt", "k.A.", "laufend"])
def test_nothing_is_no_day_and_no_problem(cell: str) -> None:
    assert read_day(cell) == (None, "")


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("31.02.2020", "Den Tag „31.02.2020“ gibt es nicht."),
        ("Quintember 2020", "gibt es nicht"),
        ("13/2020", "gibt es nicht"),
        ("3/1/2021", "kein eindeutiges Datum"),
        ("bald", "kein eindeutiges Datum"),
        ("x" * 50, "x…“ ist kein"),
        (True, "kein eindeutiges Datum"),
        (7, "kein eindeutiges Datum"),
        (10_000.0, "kann nicht stimmen"),
        (date(1813, 10, 18), "Der 18.10.1813 kann nicht stimmen."),
        (datetime(9999, 1, 1), "kann nicht stimmen"),
        ("1.1.0001", "kann nicht stimmen"),
        ("0000-01-01", "gibt es nicht"),
    ],
)
def test_what_is_no_day_is_said(cell: Any, words: str) -> None:
    day, said = read_day(cell)

    assert day is None
    assert words in said


@given(st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.booleans(), st.dates(), st.times()))
def test_any_cell_is_a_day_or_a_sentence(cell: Any) -> None:
    day, said = read_day(cell)

    assert day is None or said == ""


@pytest.mark.parametrize(
    ("cell", "length", "text"),
    [
        ("05 9 58 048", 8, "05958048"),
        (5958048.0, 8, "05958048"),
        (48143.0, 5, "48143"),
        (4109.0, 5, "04109"),
        ("D-48143", 5, "D-48143"),
        ("", 5, ""),
        (12.5, 5, "12,5"),
    ],
)
def test_keys_keep_their_zero(cell: Any, length: int, text: str) -> None:
    assert read_digits(cell, length) == text


@pytest.mark.parametrize(
    ("cell", "answer"),
    [("ja", True), ("X", True), (True, True), ("Nein", False), (0.0, False), ("Ahlen", None), ("", None)],
)
def test_yes_and_no(cell: Any, answer: bool | None) -> None:
    assert read_yes_no(cell) is answer
