from datetime import date

import pytest

from netzwerk_desktop.domain.errors import ValidationFailed
from netzwerk_desktop.domain.month_parser import month_name, parse_month

TODAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("märz 2024", date(2024, 3, 1)),
        ("Maerz 24", date(2024, 3, 1)),
        ("MÄR 2024", date(2024, 3, 1)),
        ("3/2024", date(2024, 3, 1)),
        ("03.24", date(2024, 3, 1)),
        ("12 99", date(1999, 12, 1)),
        ("2024-03", date(2024, 3, 1)),
        ("2024/3", date(2024, 3, 1)),
        ("2023", date(2023, 12, 1)),
        ("2026", date(2026, 3, 1)),
        ("märz", date(2026, 3, 1)),
        ("april", date(2025, 4, 1)),
        ("Sept", date(2025, 9, 1)),
        (" heute ", date(2026, 3, 1)),
        ("letzter Monat", date(2026, 2, 1)),
        ("dieser monat", date(2026, 3, 1)),
        ("april 2027", date(2027, 4, 1)),
    ],
)
def test_a_month_as_people_type_it(typed: str, month: date) -> None:
    assert parse_month(typed, TODAY) == month


@pytest.mark.parametrize(
    "typed",
    ["ju 2024", "irgendwann", "13/2024", "0/2024", "2024-13", "0000", "mär 1850", "mai 2099", "jan feb", "1"],
)
def test_no_month_is_said_in_words(typed: str) -> None:
    with pytest.raises(ValidationFailed, match=r"ist kein Monat\. Beispiele: März 2024"):
        parse_month(typed, TODAY)


@pytest.mark.parametrize("typed", ["", "  ", "?!"])
def test_nothing_typed_asks_for_a_month(typed: str) -> None:
    with pytest.raises(ValidationFailed, match="Bitte geben Sie einen Monat ein"):
        parse_month(typed, TODAY)


def test_its_name() -> None:
    assert month_name(date(2024, 3, 1)) == "März 2024"
