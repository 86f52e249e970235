"""A change in office."""

from datetime import date

import pytest

from netzwerk_desktop.domain.errors import blocking
from netzwerk_desktop.domain.succession import Incumbent, check_succession, end_of_term

TODAY = date(2026, 3, 16)
HELD = Incumbent("Anna Beispiel", "anna", date(2020, 11, 1), None)


def sentences(incumbent: Incumbent, starts_on: date | None, person_id: str | None = "jana") -> list[str]:
    found = check_succession(incumbent, starts_on=starts_on, person_id=person_id, today=TODAY)
    return [problem.message for problem in found]


def test_the_predecessor_ends_the_day_before() -> None:
    assert sentences(HELD, date(2026, 11, 1)) == []
    assert end_of_term(HELD, date(2026, 11, 1)) == date(2026, 10, 31)
    assert end_of_term(HELD, date(2024, 3, 1)) == date(2024, 2, 29)


def test_an_office_may_become_vacant() -> None:
    assert sentences(HELD, date(2026, 11, 1), None) == []


def test_a_vacant_office_may_be_filled() -> None:
    assert sentences(Incumbent("", None, None, None), date(2026, 11, 1)) == []
    assert sentences(Incumbent("", None, None, None), date(2026, 11, 1), None) == []


@pytest.mark.parametrize("day", [date(2020, 11, 1), date(2020, 10, 31), date(2015, 1, 1)])
def test_nobody_is_followed_before_they_began(day: date) -> None:
    assert sentences(HELD, day) == [
        "Anna Beispiel ist erst seit dem 1.11.2020 im Amt; die Nachfolge kann frühestens am Tag danach beginnen."
    ]


def test_the_first_day_after_the_beginning_is_possible() -> None:
    assert sentences(HELD, date(2020, 11, 2)) == []
    assert end_of_term(HELD, date(2020, 11, 2)) == HELD.started_on


def test_a_slip_of_the_keyboard_is_noticed() -> None:
    assert sentences(HELD, date(2029, 1, 1)) == ["Der 1.1.2029 liegt zu weit in der Zukunft."]
    assert sentences(HELD, date(2028, 12, 31)) == []
    assert sentences(HELD, date(1900, 1, 1)) == ["Der 1.1.1900 liegt zu weit zurück."]
    assert sentences(HELD, None) == ["Bitte geben Sie an, ab wann die Nachfolge beginnt."]


def test_nobody_follows_themselves() -> None:
    assert sentences(HELD, date(2026, 11, 1), "anna") == [
        "Anna Beispiel hat die Funktion schon. Bitte wählen Sie eine andere Person."
    ]


def test_who_was_followed_already_is_not_followed_again() -> None:
    followed = Incumbent("Anna Beispiel", "anna", None, date(2026, 10, 31), "Jana Beispiel ab 1.11.2026")
    (problem,) = blocking(check_succession(followed, starts_on=date(2026, 11, 1), person_id=None, today=TODAY))
    assert "Jana Beispiel ab 1.11.2026" in problem.message


def test_who_left_earlier_keeps_their_last_day() -> None:
    left = Incumbent("Anna Beispiel", "anna", None, date(2025, 6, 30))
    (problem,) = check_succession(left, starts_on=date(2026, 4, 1), person_id="jana", today=TODAY)
    assert not problem.blocking
    assert "endete schon am 30.6.2025" in problem.message
    assert end_of_term(left, date(2026, 4, 1)) == date(2025, 6, 30)
    assert end_of_term(left, date(2025, 6, 1)) == date(2025, 5, 31)
    assert sentences(left, date(2025, 7, 1)) == []
