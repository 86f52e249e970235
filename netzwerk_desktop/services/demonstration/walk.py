"""The clock that walks through the years of the story, and everything that depends on chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

from netzwerk_desktop.domain.clock import BERLIN, local_day
from netzwerk_desktop.domain.identity import IdSource
from netzwerk_desktop.storage.store import Store

_WEEKEND = 5
"""``date.weekday()`` of a Saturday."""


class Walk:
    """A clock that stands where the story is."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """The moment of the story, aware, in UTC."""
        return self._moment

    def today(self) -> date:
        """The calendar day of that moment in Germany."""
        return local_day(self._moment)

    def go(self, moment: datetime) -> None:
        """Go on to a later moment; the story does not go back."""
        self._moment = max(self._moment, moment)


class Ids:
    """Identifiers from a seed, in growing order."""

    def __init__(self, seed: int, walk: Walk) -> None:
        self._source = IdSource(chance(seed, "ids").getrandbits)
        self._walk = walk

    def new(self) -> str:
        """The next identifier."""
        return self._source.new(self._walk)


def chance(seed: int, what: str) -> random.Random:
    """Chance of its own for each part of the story, so that a change in one leaves the others as they were."""
    return random.Random(f"{seed} {what}")


@contextmanager
def in_its_time(store: Store, walk: Walk) -> Iterator[None]:
    """Let the journal of the store tell the story's time instead of the computer's."""
    clock = store.clock
    store.clock = walk
    try:
        yield
    finally:
        store.clock = clock


# -- the calendar of an office ---------------------------------------------------------------------------------------


def workdays(first: date, last: date) -> list[date]:
    """The days from Monday to Friday between the two, both included."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if day.weekday() < _WEEKEND]


def workday_before(day: date) -> date:
    """The last working day before a day."""
    return workdays(day - timedelta(days=4), day - timedelta(days=1))[-1]


def workday_from(day: date) -> date:
    """That day, or the Monday after a weekend."""
    return workdays(day, day + timedelta(days=2))[0]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment of that day in Germany, in UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def office_hours(rng: random.Random, day: date) -> datetime:
    """A moment of that day at which an office is open."""
    return at(day, 8 + int(rng.random() * 9), 5 * int(rng.random() * 12))


def months(first: date, last: date) -> Iterator[list[date]]:
    """The working days of each month from ``first`` to ``last``; a month without any is left out."""
    start = first
    while start <= last:
        following = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
        days = workdays(start, min(following - timedelta(days=1), last))
        if days:
            yield days
        start = following
