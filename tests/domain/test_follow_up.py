from dataclasses import replace
from datetime import date

import pytest

from netzwerk_desktop.domain.follow_up import (
    FollowUpDraft,
    FollowUpState,
    Stretch,
    check_follow_up,
    follow_up_state,
    stretch_days,
    stretch_of,
)

TODAY = date(2026, 3, 15)
DRAFT = FollowUpDraft(organisation_id="o1", due_on=date(2026, 4, 1), subject="Unterlagen schicken")


@pytest.mark.parametrize("due_on", [TODAY, date(2026, 4, 1), date(2046, 12, 31)])
def test_a_complete_follow_up_has_no_problems(due_on: date) -> None:
    assert check_follow_up(replace(DRAFT, due_on=due_on), TODAY) == ()


@pytest.mark.parametrize(
    ("change", "field", "blocking"),
    [
        ({"organisation_id": ""}, "organisation_id", True),
        ({"subject": " "}, "subject", True),
        ({"subject": "x" * 301}, "subject", True),
        ({"note": "x" * 1_000_001}, "note", True),
        ({"due_on": None}, "due_on", True),
        ({"due_on": date(1999, 12, 31)}, "due_on", True),
        ({"due_on": date(2047, 1, 1)}, "due_on", True),
        ({"due_on": date(2026, 3, 14)}, "due_on", False),
    ],
)
def test_each_problem_names_its_field(change: dict[str, object], field: str, blocking: bool) -> None:
    (problem,) = check_follow_up(replace(DRAFT, **change), TODAY)
    assert (problem.field, problem.blocking) == (field, blocking)


@pytest.mark.parametrize(
    ("due_on", "done_on", "state"),
    [
        (date(2026, 3, 16), None, FollowUpState.OPEN),
        (date(2026, 3, 15), None, FollowUpState.DUE),
        (date(2026, 3, 14), None, FollowUpState.OVERDUE),
        (date(2026, 3, 14), date(2026, 3, 15), FollowUpState.DONE),
        (date(2026, 3, 16), date(2026, 3, 15), FollowUpState.DONE),
    ],
)
def test_where_a_follow_up_stands(due_on: date, done_on: date | None, state: FollowUpState) -> None:
    assert follow_up_state(due_on, done_on, TODAY) is state


@pytest.mark.parametrize(
    ("due_on", "stretch"),
    [
        (date(2026, 3, 15), Stretch.OVERDUE),
        (date(2026, 3, 16), Stretch.DUE),
        (date(2026, 3, 17), Stretch.SOON),
        (date(2026, 3, 23), Stretch.SOON),
        (date(2026, 3, 24), Stretch.LATER),
    ],
)
def test_the_part_of_the_list_and_its_days_agree(due_on: date, stretch: Stretch) -> None:
    today = date(2026, 3, 16)
    assert stretch_of(due_on, today) is stretch
    for part in (Stretch.OVERDUE, Stretch.DUE, Stretch.SOON, Stretch.LATER):
        since, until = stretch_days(part, today)
        inside = (since is None or since <= due_on) and (until is None or due_on <= until)
        assert inside is (part is stretch)
    assert stretch_days(Stretch.OPEN, today) == stretch_days(Stretch.DONE, today) == (None, None)
