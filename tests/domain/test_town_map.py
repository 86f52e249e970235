"""Which classes the map has, and into which a town falls."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.map_colours import PAPER, contrast, mix, scale
from netzwerk_desktop.domain.membership import MembershipState
from netzwerk_desktop.domain.silence import SilenceLimits
from netzwerk_desktop.domain.town_map import (
    MEMBERSHIP_CLASSES,
    STRENGTHS,
    TOPIC_CLASSES,
    MapMode,
    MapQuestion,
    check_question,
    class_of_contact,
    class_of_count,
    class_of_membership,
    class_of_topic,
    contact_classes,
    count_bounds,
    count_classes,
    large_count,
    last_twelve_months,
)

LIMITS = SilenceLimits(180, 275)


def test_every_state_of_membership_has_a_class_of_its_own() -> None:
    found = {state: MEMBERSHIP_CLASSES[class_of_membership(state)].label for state in MembershipState}

    assert found == {state: state.label if state is not MembershipState.MEMBER else "Mitglied" for state in found} | {
        MembershipState.FUTURE: "künftiges Mitglied",
        MembershipState.FORMER: "ehemaliges Mitglied",
    }


@pytest.mark.parametrize(
    ("days", "label"),
    [
        (0, "bis 90 Tage"),
        (90, "bis 90 Tage"),
        (91, "91 bis 180 Tage"),
        (180, "91 bis 180 Tage"),
        (181, "181 bis 275 Tage"),
        (275, "181 bis 275 Tage"),
        (276, "länger als 275 Tage"),
        (None, "noch nie"),
    ],
)
def test_the_last_conversation_is_judged_by_the_limits_of_the_office(days: int | None, label: str) -> None:
    assert contact_classes(LIMITS)[class_of_contact(days, LIMITS)].label == label


def test_very_short_limits_have_a_class_less() -> None:
    limits = SilenceLimits(1, 2)

    assert [one.label for one in contact_classes(limits)] == ["bis 1 Tage", "2 Tage", "länger als 2 Tage", "noch nie"]
    assert [class_of_contact(days, limits) for days in (0, 1, 2, 3, None)] == [0, 0, 1, 2, 3]


@given(st.integers(0, 100_000))
def test_the_largest_number_lies_in_the_open_class_and_none_in_its_own(large: int) -> None:
    classes = count_classes(large)

    assert class_of_count(0, large) == len(classes) - 1
    if large > 6:
        assert class_of_count(large, large) == 0
    first, second, third = count_bounds(large)
    assert [class_of_count(number, large) for number in (1, first, second, third, third + 1)] == [3, 3, 2, 1, 0]


def test_the_steps_grow_with_the_numbers() -> None:
    assert [one.label for one in count_classes(9)] == ["mehr als 6", "4 bis 6", "2 bis 3", "1", "keine"]
    assert [one.label for one in count_classes(40)] == ["mehr als 30", "16 bis 30", "6 bis 15", "1 bis 5", "keine"]
    assert count_bounds(2_000) == (200, 600, 1200)


def test_one_very_busy_town_does_not_pale_the_others() -> None:
    assert large_count([0, *[3] * 40, 900]) == 3
    assert large_count([0, 0]) == 0


@pytest.mark.parametrize(
    ("interested", "number", "label"),
    [
        (True, 2, "Interesse und Vorgänge"),
        (False, 1, "Vorgänge im Zeitraum"),
        (True, 0, "nur Interesse"),
        (False, 0, "nichts eingetragen"),
    ],
)
def test_a_topic_is_an_interest_or_something_that_happened(interested: bool, number: int, label: str) -> None:
    assert TOPIC_CLASSES[class_of_topic(interested=interested, number=number)].label == label


def test_the_year_that_ends_today() -> None:
    assert last_twelve_months(date(2026, 11, 22)) == (date(2025, 11, 23), date(2026, 11, 22))
    assert last_twelve_months(date(2024, 2, 29)) == (date(2023, 3, 1), date(2024, 2, 29))


def test_a_question_without_an_answer_is_told() -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)

    assert check_question(MapQuestion(MapMode.MEMBERSHIP, last, last, first)) == ()
    (swapped,) = check_question(MapQuestion(MapMode.CONSULTATIONS, last, last, first))
    assert "vor seinem Beginn am 31.12.2026" in swapped.message
    assert check_question(MapQuestion(MapMode.TOPIC, last, first, last)) == ()
    assert check_question(MapQuestion(MapMode.TOPIC, last, first, last, "topic")) == ()


def test_the_caption_names_the_day_or_the_period() -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)

    assert MapQuestion(MapMode.MEMBERSHIP, last, first, last).stand == "Stand 31.12.2026"
    assert MapQuestion(MapMode.CONSULTATIONS, last, first, last).stand == "1.1.2026 bis 31.12.2026"


# -- colours ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ends", [("#FFFFFF", "#0B6B76"), ("#22272D", "#5CC4CF")])
def test_neighbouring_classes_differ_by_the_same_contrast(ends: tuple[str, str]) -> None:
    colours = scale(*ends, STRENGTHS)

    assert (colours[0], colours[-1]) == ends
    steps = [contrast(one, other) for one, other in itertools.pairwise(colours)]
    assert min(steps) > 1.45
    assert max(steps) / min(steps) < 1.05


def test_colours_are_mixed_and_compared() -> None:
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast(PAPER.text, PAPER.ground) > 4.5
    assert contrast(PAPER.dim, PAPER.ground) > 4.5
