"""Telephone numbers in one piece."""

import pytest

from netzwerk_desktop.domain.phone_search import joined_numbers, typed_number

SPELLINGS = (
    "030 23125-833",
    "030/23125833",
    "(030) 23125 833",
    "03023125833",
    "+49 30 23125-833",
    "+4930 23125833",
    "+49 (0)30 23125-833",
    "+49 (0) 30 / 23125 - 833",
    "0049 30 23125833",
    "030 – 23125\u00a0833",
)


@pytest.mark.parametrize("text", SPELLINGS)
def test_all_ways_of_writing_a_number_are_one(text: str) -> None:
    assert joined_numbers(text) == joined_numbers(f"Tel.: {text}, Zimmer 12") == ("03023125833",)
    assert typed_number(f" {text} ") == "03023125833"


def test_lines_and_words_keep_numbers_apart() -> None:
    assert joined_numbers("0251 5550\n0170 1234567") == ("02515550", "01701234567")
    assert joined_numbers("0251 5550, mobil 0170 1234567; 0251/5550") == ("02515550", "01701234567")


def test_other_countries_keep_their_code() -> None:
    assert joined_numbers("+31 20 123456") == joined_numbers("0031 20 123456") == ("003120123456",)


@pytest.mark.parametrize("text", ["12.03.2026", "2026-03-01", "59955", "", "0251", "+", "0", "A0251555", "0" * 40])
def test_dates_codes_and_words_are_no_numbers(text: str) -> None:
    assert joined_numbers(text) == ()
    assert typed_number(text) == ""


@pytest.mark.parametrize("text", ["030 23125 Muster", "Muster 030 23125", "030 23125833, 0251 5550", "23125-833"])
def test_only_a_number_by_itself_is_typed_as_one(text: str) -> None:
    assert typed_number(text) == ""


@pytest.mark.parametrize(
    ("text", "number"), [("030/231", "030231"), ("030 231-", "030231"), ("+49 30 2312", "0302312")]
)
def test_the_beginning_of_a_number(text: str, number: str) -> None:
    assert typed_number(text) == number
