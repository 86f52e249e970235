"""Histories of the 12 x 8 plan, for tests of its rules: members, calls and changes without an office file."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from netzwerk_desktop.domain.call_round import Change, ChangeKind, Facts, Rule, number_of
from netzwerk_desktop.domain.clock import BERLIN
from netzwerk_desktop.domain.membership import Period

JANUARY = date(2026, 1, 1)
MEMBER = (Period(date(2020, 1, 1)),)


def at(day: date, hour: int = 10) -> str:
    """A moment of that day in Germany, as the office file holds moments."""
    return datetime.combine(day, time(hour), BERLIN).astimezone(UTC).isoformat()


def names(count: int) -> list[str]:
    """So many members."""
    return [f"town{number:03}" for number in range(count)]


def swap(month: date, given_up: str, taken: str, id: str = "1") -> Change:
    """``taken`` instead of ``given_up``."""
    return Change(id, ChangeKind.SWAP, month, given_up, "Grund", other_id=taken)


def pause(month: date, town: str, until: date, id: str = "1") -> Change:
    """No calls to a town from a month on."""
    return Change(id, ChangeKind.PAUSE, month, town, "Grund", until=until)


def facts(
    members: Iterable[str] | Mapping[str, Iterable[Period]],
    *,
    reached: Iterable[tuple[str, date]] = (),
    talks: Iterable[tuple[str, date]] = (),
    changes: Iterable[Change] = (),
    rules: Iterable[Rule] = (Rule(JANUARY),),
) -> Facts:
    """What the plan is computed from: who was ``reached`` by telephone on which day, and spoken to otherwise."""
    if not isinstance(members, Mapping):
        members = dict.fromkeys(members, MEMBER)
    reached = list(reached)
    first: dict[int, dict[str, str]] = {}
    for town, day in sorted(reached, key=lambda call: call[1], reverse=True):
        first.setdefault(number_of(day), {})[town] = at(day)
    spoken: dict[str, list[str]] = {}
    for town, day in [*reached, *talks]:
        spoken.setdefault(town, []).append(at(day))
    return Facts(
        rules=list(rules),
        members={town: list(periods) for town, periods in members.items()},
        reached=first,
        conversations={town: sorted(moments) for town, moments in spoken.items()},
        changes=list(changes),
    )


def last_day(month: date) -> date:
    """The last day of a month."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
