"""What the map of the towns can show, and into which class a town falls.

Every mode answers with a few classes, from strong (much, or lately) to weak (nothing), each with its own words. A class
that somebody should act upon has a pattern besides its colour, so that the map says the same without colours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from netzwerk_desktop.domain.calendar_days import add_months
from netzwerk_desktop.domain.dates import format_day, format_number
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.membership import MembershipState
from netzwerk_desktop.domain.silence import SilenceLimits


class MapMode(Labelled):
    """By what the towns are coloured."""

    MEMBERSHIP = "membership", "Mitgliedschaft"
    LAST_CONTACT = "last-contact", "Letztes Gespräch"
    CONSULTATIONS = "consultations", "Beratungen"
    TOPIC = "topic", "Thema"

    @property
    def has_period(self) -> bool:
        """True when something is counted from a day until a day."""
        return self in (MapMode.CONSULTATIONS, MapMode.TOPIC)


class Pattern(Enum):
    """What lies over the colour of a class; AMBER and RED are stripes in the colours of the office's limits."""

    NONE = "none"
    STRIPES = "stripes"
    DOTS = "dots"
    AMBER = "amber"
    RED = "red"


STRENGTHS = 5
"""So many steps the scale of colours has, from 0 (the paper) to the strongest."""


@dataclass(frozen=True, slots=True)
class MapClass:
    """A class of the legend; ``strength`` is its step on the scale of colours."""

    label: str
    strength: int
    pattern: Pattern = Pattern.NONE


# -- the classes, strongest first --------------------------------------------------------------------------------------

MEMBERSHIP_CLASSES = (
    MapClass("Mitglied", 4),
    MapClass("künftiges Mitglied", 2, Pattern.STRIPES),
    MapClass("ehemaliges Mitglied", 1, Pattern.DOTS),
    MapClass("kein Mitglied", 0),
)
_MEMBERSHIP = (MembershipState.MEMBER, MembershipState.FUTURE, MembershipState.FORMER, MembershipState.NEVER)

TOPIC_CLASSES = (
    MapClass("Interesse und Vorgänge", 4),
    MapClass("Vorgänge im Zeitraum", 2),
    MapClass("nur Interesse", 1, Pattern.STRIPES),
    MapClass("nichts eingetragen", 0),
)


def class_of_membership(state: MembershipState) -> int:
    """The number of its class in :data:`MEMBERSHIP_CLASSES`."""
    return _MEMBERSHIP.index(state)


def class_of_topic(*, interested: bool, number: int) -> int:
    """The number of its class in :data:`TOPIC_CLASSES`."""
    if number:
        return 0 if interested else 1
    return 2 if interested else 3


def contact_classes(limits: SilenceLimits) -> tuple[MapClass, ...]:
    """Days since the last conversation by the office's limits: half the first, the first, the second, longer, never."""
    bounds = _contact_bounds(limits)
    return (
        *(MapClass(_days(low, high), strength) for (low, high), strength in zip(bounds[:-1], (4, 3), strict=False)),
        MapClass(_days(*bounds[-1]), 2, Pattern.AMBER),
        MapClass(f"länger als {format_number(limits.red_days)} Tage", 1, Pattern.RED),
        MapClass("noch nie", 0),
    )


def class_of_contact(days: int | None, limits: SilenceLimits) -> int:
    """The number of its class in :func:`contact_classes`; ``None`` when nobody was ever spoken to."""
    bounds = _contact_bounds(limits)
    if days is None:
        return len(bounds) + 1
    return next((number for number, (_, high) in enumerate(bounds) if days <= high), len(bounds))


def _contact_bounds(limits: SilenceLimits) -> list[tuple[int, int]]:
    half = limits.amber_days // 2
    recent = [(0, half), (half + 1, limits.amber_days)] if half else [(0, limits.amber_days)]
    return [*recent, (limits.amber_days + 1, limits.red_days)]


def _days(low: int, high: int) -> str:
    if low == high:
        return f"{format_number(low)} Tage"
    return f"{format_number(low)} bis {format_number(high)} Tage" if low else f"bis {format_number(high)} Tage"


def large_count(counts: Iterable[int]) -> int:
    """A number only one in twenty of the towns with any is above: a single very busy town does not pale all others."""
    some = sorted(count for count in counts if count)
    return some[(len(some) - 1) * 19 // 20] if some else 0


def count_bounds(large: int) -> tuple[int, int, int]:
    """Upper ends of the classes of a count, without the open one at the top: 1, 3, 6 or 2, 6, 12 or 5, 15, 30 …

    ``large`` (see :func:`large_count`) lies in the open one, so that the map shows differences in a small office as in
    a large one.
    """
    step = 1
    while 6 * (wider := _wider(step)) < large:
        step = wider
    return step, 3 * step, 6 * step


def _wider(step: int) -> int:
    """The next one of 1, 2, 5, 10, 20, 50 …"""
    return step * 5 // 2 if str(step).startswith("2") else step * 2


def count_classes(large: int) -> tuple[MapClass, ...]:
    """Numbers of consultations, the most first; the last class is none."""
    first, second, third = count_bounds(large)
    return (
        MapClass(f"mehr als {format_number(third)}", 4),
        MapClass(f"{format_number(second + 1)} bis {format_number(third)}", 3),
        MapClass(f"{format_number(first + 1)} bis {format_number(second)}", 2),
        MapClass("1" if first == 1 else f"1 bis {format_number(first)}", 1),
        MapClass("keine", 0),
    )


def class_of_count(number: int, large: int) -> int:
    """The number of its class in :func:`count_classes`."""
    bounds = count_bounds(large)
    return 3 - sum(number > bound for bound in bounds) if number else 4


# -- the question ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MapQuestion:
    """What the map shall show.

    Attributes:
        on: the day membership and the last conversation are judged on.
        since, until: what is counted happened on these days or between.
        topic_id: of the mode TOPIC; "" for all topics together.
    """

    mode: MapMode
    on: date
    since: date
    until: date
    topic_id: str = ""

    @property
    def stand(self) -> str:
        """For the caption of the picture: the day, or the period."""
        if self.mode.has_period:
            return f"{format_day(self.since)} bis {format_day(self.until)}"
        return f"Stand {format_day(self.on)}"


def last_twelve_months(today: date) -> tuple[date, date]:
    """The year that ends today."""
    return add_months(today, -12) + timedelta(days=1), today


def check_question(question: MapQuestion) -> tuple[Problem, ...]:
    """All problems of what somebody wants to see."""
    problems: list[Problem] = []
    if question.mode.has_period and question.since > question.until:
        problems.append(
            Problem("until", f"Der Zeitraum endet vor seinem Beginn am {format_day(question.since)}. Bitte tauschen.")
        )
    return tuple(problems)
