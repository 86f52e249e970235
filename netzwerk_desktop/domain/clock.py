"""The clock is handed in, never looked up: so that a rule can be asked about any day.

Moments are aware UTC ``datetime``; the calendar day is the one in Germany (Europe/Berlin).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """The calendar day it is in Germany."""
        ...


class SystemClock:
    """The clock of the computer."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The calendar day it is in Germany."""
        return local_day(self.now())


class FixedClock:
    """A clock that stands still until it is moved; for tests and the demonstration."""

    def __init__(self, moment: datetime) -> None:
        self._moment = as_utc(moment)

    def now(self) -> datetime:
        """The moment the clock stands at, aware, in UTC."""
        return self._moment

    def today(self) -> date:
        """The calendar day of that moment in Germany."""
        return local_day(self._moment)

    def advance(self, step: timedelta) -> None:
        """Move the clock by ``step`` (forwards or backwards)."""
        self._moment += step


def as_utc(moment: datetime) -> datetime:
    """The same moment in UTC; a moment without time zone is a mistake of the program and raises ``ValueError``."""
    if moment.tzinfo is None:
        raise ValueError(f"moment without a time zone: {moment.isoformat()}")
    return moment.astimezone(UTC)


def to_local(moment: datetime) -> datetime:
    """The same moment as the clocks in Germany show it."""
    return as_utc(moment).astimezone(BERLIN)


def local_day(moment: datetime) -> date:
    """The calendar day of ``moment`` in Germany."""
    return to_local(moment).date()
