from dataclasses import replace
from datetime import date

import pytest

from netzwerk_desktop.domain.position import FUNCTIONS, PositionDraft, Role, check_position, is_current

DRAFT = PositionDraft(
    organisation_id="o1",
    person_id="p1",
    function="Citymanagement",
    department="Fachbereich Stadtentwicklung",
    started_on=date(2020, 1, 1),
    ended_on=date(2025, 12, 31),
    phone="02981 8000",
    email="city@example.org",
    roles=frozenset({Role.VOTING, Role.MAIN_CONTACT}),
)
VACANT = PositionDraft(organisation_id="o1", function="Bürgermeister/in")


@pytest.mark.parametrize(
    ("started", "ended", "on", "current"),
    [
        (None, None, date(2026, 1, 1), True),
        (date(2020, 1, 1), None, date(2020, 1, 1), True),
        (date(2020, 1, 1), None, date(2019, 12, 31), False),
        (None, date(2025, 12, 31), date(2025, 12, 31), True),
        (None, date(2025, 12, 31), date(2026, 1, 1), False),
        (date(2020, 1, 1), date(2020, 1, 1), date(2020, 1, 1), True),
    ],
)
def test_first_and_last_day_belong_to_a_position(
    started: date | None, ended: date | None, on: date, current: bool
) -> None:
    assert is_current(replace(DRAFT, started_on=started, ended_on=ended), on) is current


def test_a_position_may_be_held_or_vacant() -> None:
    assert check_position(DRAFT) == ()
    assert check_position(VACANT) == ()


@pytest.mark.parametrize(
    ("change", "field", "blocking"),
    [
        ({"organisation_id": ""}, "organisation_id", True),
        ({"person_id": None, "function": " "}, "function", True),
        ({"started_on": date(1899, 12, 31)}, "started_on", True),
        ({"ended_on": date(2019, 12, 31)}, "ended_on", True),
        ({"function": "x" * 301}, "function", True),
        ({"department": "x" * 301}, "department", True),
        ({"note": "x" * 1_000_001}, "note", True),
        ({"phone": "x"}, "phone", False),
        ({"mobile": "x"}, "mobile", False),
        ({"email": "x"}, "email", False),
    ],
)
def test_each_problem_names_its_field(change: dict[str, object], field: str, blocking: bool) -> None:
    (problem,) = check_position(replace(DRAFT, **change))
    assert (problem.field, problem.blocking) == (field, blocking)


def test_the_end_is_explained_by_the_beginning() -> None:
    (problem,) = check_position(replace(DRAFT, ended_on=date(2019, 12, 31)))
    assert problem.message == "Das Ende liegt vor dem Beginn am 1.1.2020."


@pytest.mark.parametrize(
    ("started", "ended", "allowed"),
    [
        (date(2026, 1, 1), None, True),
        (date(2025, 12, 31), None, False),
        (None, date(2019, 12, 31), True),
        (None, date(2020, 1, 1), False),
        (None, None, False),
    ],
)
def test_a_member_has_one_voting_representative_at_a_time(
    started: date | None, ended: date | None, allowed: bool
) -> None:
    new = replace(DRAFT, person_id="p2", started_on=started, ended_on=ended)
    problems = check_position(new, others=[DRAFT])
    assert [problem.field for problem in problems] == ([] if allowed else ["roles"])


def test_other_roles_may_be_shared() -> None:
    new = replace(DRAFT, roles=frozenset({Role.NEWSLETTER, Role.MAIN_CONTACT}))
    assert check_position(new, others=[DRAFT]) == ()
    assert check_position(DRAFT, others=[new]) == ()


def test_the_usual_functions_are_at_hand() -> None:
    assert "Bürgermeister/in" in [function.neutral for function in FUNCTIONS]
