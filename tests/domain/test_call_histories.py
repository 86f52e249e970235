"""What holds for the 12 x 8 plan over any history of joins, leaves, calls, swaps, pauses and changes of size.

A history is played month by month, as people would live it: the list is looked at, some on it are reached, some are
swapped or paused, some join and some leave. At the end the whole plan is computed once more and judged. That the judge
can find something is shown at the end: broken rules are found.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain import call_schedule
from netzwerk_desktop.domain.call_round import Change, Facts, Rule, Slot, SlotState, first_day, number_of, rule_for
from netzwerk_desktop.domain.call_schedule import Schedule, is_paused, schedule, seats_in
from netzwerk_desktop.domain.dates import add_months
from netzwerk_desktop.domain.membership import Period, period_on
from tests.support.rounds import facts, last_day, names, pause, swap

BEGIN = date(2023, 11, 1)
"""So that the 29th of February 2024 lies within."""


def played(seed: int, months: int = 14) -> tuple[Facts, date, dict[date, tuple[str, ...]]]:
    """A history, the day on which it ends, and the lists as they stood at the end of each month."""
    chance = Random(seed)
    count = chance.choice((0, 1, 7, 12, 25, 40))
    size = chance.choice((0, 1, 3, 7, 8, 400))
    used = frozenset(range(1, 13)) if chance.random() < 0.6 else frozenset(chance.sample(range(1, 13), 8))
    rules = [Rule(BEGIN, size, used)]
    members: dict[str, list[Period]] = {town: [Period(date(2020, 1, 1))] for town in names(count)}
    calls: list[tuple[str, date]] = []
    talks: list[tuple[str, date]] = []
    changes: list[Change] = []
    lists: dict[date, tuple[str, ...]] = {}

    def now() -> Facts:
        return facts(members, reached=calls, talks=talks, changes=changes, rules=rules)

    month = BEGIN
    for step in range(months):
        month = add_months(BEGIN, step)
        end = last_day(month)
        if chance.random() < 0.15:
            rules.append(Rule(month, chance.choice((0, 1, 2, 8, 10)), used, id=str(step)))
        if chance.random() < 0.3:
            members[f"new{step:02}"] = [Period(month + timedelta(days=chance.randrange(28)))]
        if members and chance.random() < 0.3:
            _leave_or_return(chance, members, month)
        planned = [slot.organisation_id for slot in schedule(now(), today=end, until=month).slots(month)]
        for _ in range(chance.randrange(3)):
            if planned and members:
                other = chance.choice(sorted(members))
                changes.append(swap(month, chance.choice(planned), other, id=f"{len(changes):03}"))
            if members and chance.random() < 0.4:
                until = month + timedelta(days=chance.randrange(200))
                changes.append(pause(month, chance.choice(sorted(members)), until, id=f"{len(changes):03}"))
        slots = schedule(now(), today=end, until=month).slots(month)
        diligence = chance.choice((0.0, 0.5, 0.9, 1.0))
        calls += [
            (slot.organisation_id, month + timedelta(days=chance.randrange(28)))
            for slot in slots
            if chance.random() < diligence
        ]
        for town in sorted(members):
            if chance.random() < 0.05:
                chance.choice((calls, talks)).append((town, month + timedelta(days=chance.randrange(28))))
        slots = schedule(now(), today=end, until=month).slots(month)
        lists[month] = tuple(slot.organisation_id for slot in slots)
    return now(), last_day(month), lists


def _leave_or_return(chance: Random, members: dict[str, list[Period]], month: date) -> None:
    town = chance.choice(sorted(members))
    last = members[town][-1]
    if last.ended_on is None and last.joined_on <= month:
        members[town][-1] = replace(last, ended_on=month + timedelta(days=chance.randrange(28)))
    elif last.ended_on is not None and last.ended_on < month - timedelta(days=1):
        members[town].append(Period(month + timedelta(days=chance.randrange(28))))


# -- the judge ---------------------------------------------------------------------------------------------------------


def judged(known: Facts, today: date) -> list[str]:
    """Everything that is wrong with the plan."""
    planned = schedule(known, today=today, until=today)
    wrong: list[str] = []
    before: tuple[Slot, ...] = ()
    for number in sorted(planned.months):
        month, slots = first_day(number), planned.months[number]
        towns = [slot.organisation_id for slot in slots]
        seats = seats_in(known.rules, number)
        if len(slots) > seats:
            wrong.append(f"{month}: more than {seats}")
        if len(set(towns)) < len(towns):
            wrong.append(f"{month}: a town twice")
        if any(slot.state is SlotState.MET and slot.met_on and slot.met_on.replace(day=1) != month for slot in slots):
            wrong.append(f"{month}: met in another month")
        wrong += _carried(known, month, slots)
        if seats:
            wrong += _forgotten(known, month, before, slots, seats)
            before = slots
        wrong += _order(known, month, slots)
        wrong += _empty_seats(known, planned, month, slots, seats)
    return wrong + _once_a_round(known, planned)


def _carried(known: Facts, month: date, slots: tuple[Slot, ...]) -> list[str]:
    """What is carried over stands first, the oldest first; a swap puts somebody else on such a seat."""
    own = [slot for slot in slots if slot.swap is None]
    since = [slot.given_in for slot in own]
    return [] if since == sorted(since) else [f"{month}: what is carried over does not come first"]


def _forgotten(known: Facts, month: date, before: tuple[Slot, ...], slots: tuple[Slot, ...], seats: int) -> list[str]:
    """Whoever was not reached is there again, unless they left, pause, were reached since, swapped, or all is full."""
    present = {slot.organisation_id for slot in slots}
    swapped = {change.organisation_id for change in known.changes if change.month == month}
    full = sum(slot.carried_over for slot in slots) + len(swapped) >= seats
    wrong = []
    for slot in before:
        id = slot.organisation_id
        excused = (
            slot.state is not SlotState.MOVED
            or not period_on(known.members[id], month)
            or is_paused(known.changes, id, month)
            or id in swapped
            or any(
                slot.month <= date.fromisoformat(moment[:10]) < month
                for number, reached in known.reached.items()
                if number_of(slot.month) < number < number_of(month)
                for moment in [reached.get(id, "9999-01-01")]
            )
        )
        if not excused and id not in present and not full:
            wrong.append(f"{month}: {id} was forgotten")
    return wrong


def _order(known: Facts, month: date, slots: tuple[Slot, ...]) -> list[str]:
    """Within a round the longest not reached come first; who joined during the month comes after them."""
    new = [
        slot
        for slot in slots
        if not slot.carried_over and slot.swap is None and period_on(known.members[slot.organisation_id], month)
    ]
    keys = [(slot.round, slot.last_before) for slot in new]
    return [] if keys == sorted(keys) else [f"{month}: not the longest not reached first"]


def _empty_seats(known: Facts, planned: Schedule, month: date, slots: tuple[Slot, ...], seats: int) -> list[str]:
    """A seat stays empty only when everybody has one, pauses, or waits after a swap."""
    if not seats or len(slots) >= seats:
        return []
    present = {slot.organisation_id for slot in slots}
    swapped = {change.organisation_id for change in known.changes if change.month == month}
    idle = [
        id
        for id, periods in known.members.items()
        if period_on(periods, month)
        and id not in present | swapped
        and not any(
            change.organisation_id == id and change.until and change.month <= month <= change.until
            for change in known.changes
        )
    ]
    return [f"{month}: a seat is empty though {idle[0]} could have it"] if idle else []


def _once_a_round(known: Facts, planned: Schedule) -> list[str]:
    """Who stayed a member has exactly one slot in every round that is over, and no two new ones in one round."""
    wrong = []
    last = max(planned.rounds)
    for number, round in planned.rounds.items():
        if number == last:
            continue
        # A slot that outlived its round stands for this one too, but was given long before.
        months = [place.given_in for place in round.values() if place.rounds[0] == number]
        following = [place.given_in for place in planned.rounds[number + 1].values() if place.rounds[0] > number]
        if not months or not following:
            continue
        for id, periods in known.members.items():
            if periods[0].ended_on is None and periods[0].joined_on <= first_day(min(months)) and id not in round:
                wrong.append(f"round {number}: {id} was skipped")
    # Whose slot was swapped away goes back to the pool and gets another one.
    back = {change.organisation_id for change in known.changes if change.other_id}
    given: dict[tuple[int, str], date] = {}
    for month in sorted(planned.months):
        for slot in planned.months[month]:
            if slot.carried_over or slot.organisation_id in back or len(known.members[slot.organisation_id]) > 1:
                continue
            key = slot.round, slot.organisation_id
            if key in given:
                wrong.append(f"round {slot.round}: {slot.organisation_id} has two slots")
            given[key] = slot.month
    return wrong


# -- what holds --------------------------------------------------------------------------------------------------------

SEEDS = st.integers(min_value=0, max_value=2**32)


@given(SEEDS)
def test_the_rules_hold_over_any_history(seed: int) -> None:
    known, today, _ = played(seed)
    assert judged(known, today) == []


@given(SEEDS)
def test_past_months_stay_as_they_were(seed: int) -> None:
    known, today, lists = played(seed)
    planned = schedule(known, today=today, until=today)
    for month, towns in lists.items():
        assert tuple(slot.organisation_id for slot in planned.slots(month)) == towns


@given(SEEDS)
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    known, today, _ = played(seed, months=8)
    chance = Random(seed)
    wanted = schedule(known, today=today, until=add_months(today, 6))
    mixed = Facts(
        rules=chance.sample(known.rules, len(known.rules)),
        members=dict(chance.sample(sorted(known.members.items()), len(known.members))),
        reached={
            number: dict(chance.sample(sorted(towns.items()), len(towns)))
            for number, towns in chance.sample(sorted(known.reached.items()), len(known.reached))
        },
        conversations=dict(chance.sample(sorted(known.conversations.items()), len(known.conversations))),
        changes=chance.sample(known.changes, len(known.changes)),
    )
    again = schedule(mixed, today=today, until=add_months(today, 6))
    assert again.months == wanted.months
    for number in wanted.months:
        assert again.standing(first_day(number)) == wanted.standing(first_day(number))


@given(SEEDS)
def test_the_standing_agrees_with_the_slots(seed: int) -> None:
    known, today, _ = played(seed)
    planned = schedule(known, today=today, until=add_months(today, 24))
    for number in planned.months:
        standing = planned.standing(first_day(number))
        assert standing.met + standing.left == standing.members
        assert 0 <= standing.met <= standing.members
        rule = rule_for(known.rules, first_day(number))
        assert standing.size == (rule.size if rule else 0)


@given(SEEDS)
@settings(max_examples=15)
def test_with_nobody_missing_a_round_takes_as_long_as_it_says(seed: int) -> None:
    chance = Random(seed)
    members, size = chance.randrange(1, 60), chance.randrange(1, 12)
    known = facts(names(members), rules=[Rule(BEGIN, size)])
    planned = schedule(known, today=BEGIN, until=add_months(BEGIN, 80))
    standing = planned.standing(BEGIN)
    first = planned.slots(BEGIN)
    # What nobody was reached of in the first month is called again in the second one: one month more at most.
    assert len(first) == min(size, members)
    assert standing.ends_on == add_months(BEGIN, -(-members // size) - 1)
    assert sorted(planned.rounds[1]) == names(members)


# -- broken rules are found --------------------------------------------------------------------------------------------

_Run: Any = call_schedule._Run


def _new_ones_first(run: Any, original: Callable[..., Any]) -> Callable[..., Any]:
    def seat(self: Any, number: int, seats: int, members: set[str]) -> Any:
        return list(reversed(original(self, number, seats, members)))

    return seat


def _skips_the_paused(run: Any, original: Callable[..., Any]) -> Callable[..., Any]:
    def begin(self: Any, number: int, members: set[str]) -> None:
        original(self, number, {id for id in members if id in self.rounds[self._round]})

    return begin


def _forgets_what_is_open(run: Any, original: Callable[..., Any]) -> Callable[..., Any]:
    def give_up(self: Any, members: set[str]) -> None:
        original(self, members)
        for place in list(self.open.values())[:1]:
            self._forget(place)

    return give_up


@pytest.mark.parametrize(
    ("broken", "how"),
    [
        ("_seat", _new_ones_first),
        ("_begin_round", _skips_the_paused),
        ("_give_up", _forgets_what_is_open),
    ],
)
def test_broken_rules_are_found(monkeypatch: pytest.MonkeyPatch, broken: str, how: Callable[..., Any]) -> None:
    monkeypatch.setattr(_Run, broken, how(_Run, getattr(_Run, broken)))
    assert any(judged(known, today) for known, today, _ in map(played, range(12)))


def test_an_order_that_depends_on_the_rows_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_schedule, "lot", lambda round_number, organisation_id: b"")
    known = facts(names(30), rules=[Rule(BEGIN, 8)])
    mixed = replace(known, members=dict(reversed(known.members.items())))
    months = [schedule(one, today=BEGIN, until=add_months(BEGIN, 3)).months for one in (known, mixed)]
    assert months[0] != months[1]
