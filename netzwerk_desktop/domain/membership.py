"""Membership of an organisation in a network, in periods.

A period runs from its first to its last day, both included.  Periods of one organisation in one network may touch (one
ends on the 31st of December, the next begins on the 1st of January) but share no day; an organisation may leave and
come back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from netzwerk_desktop.domain.dates import add_months, format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled

MINIMUM_YEARS = 3
"""Years a member stays at least, as the network's terms have it."""

EARLIEST = date(1950, 1, 1)
LATEST = date(2099, 12, 31)
"""A membership that begins before or after these days is a slip of the keyboard."""

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """One stretch of membership.

    Attributes:
        joined_on: first day.
        ended_on: last day, ``None`` while it goes on.
        minimum_until: last day of the minimum term; ``None`` when none was agreed.
    """

    joined_on: date
    ended_on: date | None = None
    minimum_until: date | None = None


class MembershipState(Labelled):
    """Where an organisation stands on a day."""

    MEMBER = "member", "Mitglied"
    FUTURE = "future", "künftiges Mitglied"
    FORMER = "former", "ehemaliges Mitglied"
    NEVER = "never", "kein Mitglied"


def minimum_term(joined_on: date) -> date:
    """Last day of the minimum term of three years.

    Who joins on 1.3.2021 is bound until 29.2.2024: a term that begins with a day ends the day before the one with the
    same date (§ 187 Abs. 2, § 188 Abs. 2 BGB).
    """
    corresponding = add_months(joined_on, 12 * MINIMUM_YEARS)
    # Who joins on a 29th of February has no corresponding day; the month's last day ends the term (§ 188 Abs. 3 BGB).
    return corresponding - _ONE_DAY if corresponding.day == joined_on.day else corresponding


def check_membership(new: Period, existing: Iterable[Period]) -> tuple[Problem, ...]:
    """All problems of a period beside the other periods of the same organisation in the same network.

    Leaving within the minimum term is only a remark: it happens by agreement.
    """
    problems: list[Problem] = []
    if new.joined_on < EARLIEST:
        problems.append(Problem("joined_on", f"Der {format_day(new.joined_on)} liegt zu weit zurück."))
    if new.joined_on > LATEST:
        problems.append(Problem("joined_on", f"Der {format_day(new.joined_on)} liegt zu weit in der Zukunft."))
    if new.ended_on is not None and new.ended_on < new.joined_on:
        problems.append(Problem("ended_on", f"Der Austritt liegt vor dem Beitritt am {format_day(new.joined_on)}."))
        return tuple(problems)
    problems += (_overlap_problem(new, other) for other in existing if _overlap(new, other))
    if new.ended_on is not None and new.minimum_until is not None and new.ended_on < new.minimum_until:
        problems.append(
            Problem(
                "ended_on",
                f"Die Mindestlaufzeit reicht bis {format_day(new.minimum_until)}; "
                "ein früherer Austritt ist nur im Einvernehmen möglich.",
                blocking=False,
            )
        )
    return tuple(problems)


def _overlap(one: Period, other: Period) -> bool:
    return (other.ended_on is None or one.joined_on <= other.ended_on) and (
        one.ended_on is None or other.joined_on <= one.ended_on
    )


def _overlap_problem(new: Period, other: Period) -> Problem:
    if other.joined_on > new.joined_on:
        last = format_day(other.joined_on - _ONE_DAY)
        return Problem(
            "ended_on",
            f"Ab {format_day(other.joined_on)} gibt es schon eine Mitgliedschaft; diese kann bis {last} gehen.",
        )
    if other.ended_on is None:
        return Problem(
            "joined_on",
            f"Es gibt schon eine laufende Mitgliedschaft seit {format_day(other.joined_on)}. "
            "Bitte beenden Sie diese zuerst.",
        )
    return Problem(
        "joined_on",
        f"Vom {format_day(other.joined_on)} bis {format_day(other.ended_on)} gibt es schon eine Mitgliedschaft; "
        f"frühester Beitritt ist der {format_day(other.ended_on + _ONE_DAY)}.",
    )


def period_on(periods: Iterable[Period], on: date) -> Period | None:
    """The period that covers that day, or ``None``."""
    for period in periods:
        if period.joined_on <= on and (period.ended_on is None or on <= period.ended_on):
            return period
    return None


def member_since(periods: Iterable[Period], on: date) -> date | None:
    """First day of the period that covers that day, or ``None``."""
    period = period_on(periods, on)
    return period.joined_on if period else None


def membership_state(periods: Iterable[Period], on: date) -> MembershipState:
    """Where the organisation stands on that day; who left and will come back counts as a future member."""
    every = tuple(periods)
    if period_on(every, on):
        return MembershipState.MEMBER
    if any(period.joined_on > on for period in every):
        return MembershipState.FUTURE
    return MembershipState.FORMER if every else MembershipState.NEVER


def membership_sentence(periods: Iterable[Period], on: date) -> str:
    """What a chip says on that day: "Mitglied seit 1.3.2021", "Mitglied bis 31.12.2020", "kein Mitglied"."""
    every = sorted(periods, key=lambda period: period.joined_on)
    current = period_on(every, on)
    if current:
        return f"Mitglied seit {format_day(current.joined_on)}"
    future = [period.joined_on for period in every if period.joined_on > on]
    if future:
        return f"Mitglied ab {format_day(future[0])}"
    ended = [period.ended_on for period in every if period.ended_on is not None]
    return f"Mitglied bis {format_day(max(ended))}" if ended else "kein Mitglied"
