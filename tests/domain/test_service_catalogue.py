from dataclasses import replace
from datetime import date

import pytest

from netzwerk_desktop.domain.service_catalogue import Service, Tier, check_service, is_offered

SERVICE = Service("s1", "Fachbörse", "Beratung", Tier.MEMBER, date(2020, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "on", "offered"),
    [
        (None, None, date(1999, 1, 1), True),
        (date(2020, 1, 1), None, date(2019, 12, 31), False),
        (date(2020, 1, 1), None, date(2020, 1, 1), True),
        (None, date(2025, 12, 31), date(2025, 12, 31), True),
        (None, date(2025, 12, 31), date(2026, 1, 1), False),
    ],
)
def test_first_and_last_day_belong_to_the_offer(
    valid_from: date | None, valid_until: date | None, on: date, offered: bool
) -> None:
    assert is_offered(replace(SERVICE, valid_from=valid_from, valid_until=valid_until), on) is offered


def test_a_complete_service_has_no_problems() -> None:
    assert check_service(SERVICE) == ()
    assert check_service(replace(SERVICE, valid_from=None)) == ()
    assert check_service(replace(SERVICE, valid_until=None)) == ()
    assert check_service(replace(SERVICE, valid_until=SERVICE.valid_from)) == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"category": ""}, "category"),
        ({"name": "x" * 301}, "name"),
        ({"category": "x" * 301}, "category"),
        ({"valid_until": date(2019, 12, 31)}, "valid_until"),
    ],
)
def test_each_problem_names_its_field(change: dict[str, object], field: str) -> None:
    (problem,) = check_service(replace(SERVICE, **change))
    assert problem.field == field
