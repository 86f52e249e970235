"""Which members are called in which month: the rules of the 12 x 8 plan, computed from the beginning of the plan.

For every month in which members are called, in this order:

1. Slots that are still open from earlier months, the oldest first, up to the size of the month.
2. Of the members of the round who had no slot in it yet: the longest not reached first (the last conversation before
   the month; never is longest). Equal ones are ordered by a hash of round and id, so neither the order in which rows
   come nor a clock decides.
3. When everybody had a slot, the next round begins, also within a month, to fill its seats. No town is twice in a
   month, and one with an open slot gets no second one.
4. Who joins during the month takes seats that stay empty.
5. Swaps, in the order in which they were made. One that does not fit any more, because an entry was corrected since,
   is passed over.

A slot is met by a call that reached somebody on a day of its month, or of a later one as long as it is open: also of a
month without calls. What is not met is carried over; who leaves gives the slot up and, coming back within the same
round, starts as if new. A pause keeps the slot, which takes no seat in the months after it was entered and comes first
when the pause is over.

Nobody is skipped: a round ends only when every member has a slot in it. Who is paused then is *owed* one, which waits
like an open one. Whose slot of an earlier round is still open then keeps that one, and it stands for both rounds: one
conversation is owed, not one for each round the member could not be reached in.

Months to come are shown as things stand now: what is open in this month is carried over into the next one, and from
then on everybody is taken to be reached.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from heapq import nsmallest

from netzwerk_desktop.domain.calendar_days import last_of_month
from netzwerk_desktop.domain.call_round import (
    EARLIEST,
    Change,
    ChangeKind,
    Facts,
    Rule,
    Slot,
    SlotState,
    Standing,
    border,
    day_of,
    first_day,
    in_order,
    number_of,
    rule_for,
)
from netzwerk_desktop.domain.membership import Period, period_on

_FAR = 12 * 100
"""A round that takes more months than this never ends."""


class Place:
    """A slot from the month it is given until it is met.

    Attributes:
        rounds: the rounds it stands for.
        given_in: number of the month it was given in.
        met_on: the day somebody was reached; for months to come, the last day of the month they are taken to be.
    """

    __slots__ = ("given_in", "met_on", "organisation_id", "rounds", "swap")

    def __init__(self, organisation_id: str, round: int, given_in: int, swap: Change | None = None) -> None:
        self.organisation_id = organisation_id
        self.rounds = [round]
        self.given_in = given_in
        self.met_on: date | None = None
        self.swap = swap


@dataclass(frozen=True, slots=True)
class Schedule:
    """The plan from its beginning on.

    Attributes:
        today: the day it was computed for.
        months: number of the month → its slots, those carried over first.
        rounds: number of the round → member → its slot.
        round_in: number of the month → the round its first new slot belongs to.
        open: member → the slot that is open after the last month that was planned.
    """

    facts: Facts
    today: date
    months: Mapping[int, tuple[Slot, ...]]
    rounds: Mapping[int, Mapping[str, Place]]
    round_in: Mapping[int, int]
    open: Mapping[str, Place]

    def slots(self, month: date) -> tuple[Slot, ...]:
        """The slots of a month; none before the plan began, or in a month without calls."""
        return self.months.get(number_of(month), ())

    def standing(self, month: date) -> Standing:
        """Where the round stands: today, at the end of a past month, at the beginning of one to come.

        It is the round the first new slot of the month belongs to; when that one is complete, the next one.
        """
        number, current = number_of(month), number_of(self.today)
        on = first_day(number)
        if number <= current:
            on = self.today if number == current else last_of_month(on)
        members = members_on(self.facts.members, on)
        round_number = self.round_in.get(number, 1)
        met = self._met(round_number, members, on)
        if members and met == len(members):
            # With the last one reached, the next round is what people ask about, if it began within the month.
            round_number = max([round_number, *(slot.round for slot in self.months.get(number, ()))])
            met = self._met(round_number, members, on)
        round = self.rounds.get(round_number, {})
        rule = rule_for(self.facts.rules, first_day(number))
        size = rule.size if rule else 0
        return Standing(
            number=round_number,
            members=len(members),
            met=met,
            left=len(members) - met,
            size=size,
            months=-(-len(members) // size) if size else None,
            ends_on=self._end(number, self._to_come(number, round, members)),
        )

    def _met(self, round_number: int, members: Iterable[str], on: date) -> int:
        round = self.rounds.get(round_number, {})
        return sum(1 for id in members if (place := round.get(id)) and _met_by(place, on))

    def _to_come(self, number: int, round: Mapping[str, Place], members: Iterable[str]) -> int:
        """How many will still need a seat after this month, if everybody in it is reached."""
        seated = {slot.organisation_id for slot in self.months.get(number, ())}
        end = last_of_month(first_day(number))
        return sum(
            1
            for id in members
            if id not in seated
            and ((place := round.get(id)) is None or place.given_in > number or not _met_by(place, end))
        )

    def _end(self, number: int, to_come: int) -> date | None:
        for month in range(number, number + _FAR):
            if to_come <= 0:
                return first_day(month)
            to_come -= seats_in(self.facts.rules, month + 1)
        return None


def _met_by(place: Place, day: date) -> bool:
    return place.met_on is not None and place.met_on <= day


def schedule(facts: Facts, *, today: date, until: date, hopeful: bool = False) -> Schedule:
    """The plan up to the month of ``until``, or the present one when that is later.

    ``hopeful`` takes everybody to be reached in this month already, instead of carrying over who is open today.
    """
    run = _Run(facts, today, hopeful=hopeful)
    begin = beginning(facts.rules)
    if begin is not None:
        for number in range(begin, max(number_of(until), number_of(today)) + 1):
            run.month(number)
    return Schedule(facts, today, run.months, run.rounds, run.round_in, run.open)


def beginning(rules: Sequence[Rule]) -> int | None:
    """The number of the month in which the plan began, ``None`` without any rule."""
    return max(number_of(min(rule.starts_on for rule in rules)), number_of(EARLIEST)) if rules else None


def seats_in(rules: Sequence[Rule], number: int) -> int:
    """How many members are called in a month."""
    month = first_day(number)
    rule = rule_for(rules, month)
    return rule.size if rule is not None and month.month in rule.months else 0


def members_on(members: Mapping[str, Sequence[Period]], on: date) -> list[str]:
    """Who is a member on a day."""
    return [id for id, periods in members.items() if period_on(periods, on)]


def is_paused(changes: Iterable[Change], organisation_id: str, on: date) -> bool:
    """Whether a member's calls pause on a day."""
    return any(
        change.kind is ChangeKind.PAUSE
        and change.organisation_id == organisation_id
        and change.month <= on
        and change.until is not None
        and on <= change.until
        for change in changes
    )


def lot(round_number: int, organisation_id: str) -> bytes:
    """What orders members who were not reached for equally long: the same on every computer, another in every round."""
    return blake2b(f"{round_number} {organisation_id}".encode(), digest_size=8).digest()


class _Run:
    """The computation, month by month."""

    def __init__(self, facts: Facts, today: date, *, hopeful: bool) -> None:
        self.facts = facts
        self.hopeful = hopeful
        self.today = today
        self.current = number_of(today)
        self.months: dict[int, tuple[Slot, ...]] = {}
        self.rounds: dict[int, dict[str, Place]] = {1: {}}
        self.round_in: dict[int, int] = {}
        self._round = 1
        # Open slots by member, the oldest first.
        self.open: dict[str, Place] = {}
        # For months to come: when those who are taken to be reached were so last.
        self._assumed: dict[str, str] = {}
        self._lots: dict[str, bytes] = {}
        self._rules = in_order(facts.rules)
        self._members = _Members(facts.members)
        self._swaps: dict[int, list[Change]] = {}
        self._pauses: list[Change] = []
        for change in sorted(facts.changes, key=lambda change: change.id):
            if change.kind is ChangeKind.SWAP:
                self._swaps.setdefault(number_of(change.month), []).append(change)
            else:
                self._pauses.append(change)

    def month(self, number: int) -> None:
        """Plan a month, then see who was reached in it."""
        members = self._members.on_first_of(number)
        self._give_up(members)
        seats = seats_in(self._rules, number)
        seated = self._seat(number, seats, members) if seats else []
        new = next((place for place in seated if place.given_in == number), None)
        self.round_in[number] = self._round if new is None else new.rounds[-1]
        self._listen(number)
        self.months[number] = tuple(self._slot(place, number) for place in seated)
        if number > self.current or (self.hopeful and number == self.current):
            self._take_as_met(self.months[number])

    # -- who is called -------------------------------------------------------------------------------------------------

    def _give_up(self, members: set[str]) -> None:
        """Who has left needs no slot; coming back within the round they get a new one."""
        for id in [id for id in self.open if id not in members]:
            self._forget(self.open[id])

    def _forget(self, place: Place) -> None:
        del self.open[place.organisation_id]
        for round in place.rounds:
            del self.rounds[round][place.organisation_id]

    def _seat(self, number: int, seats: int, members: set[str]) -> list[Place]:
        paused = self._paused(number)
        seated = [place for id, place in self.open.items() if id not in paused][:seats]
        while (wanted := seats - len(seated)) > 0:
            free = [id for id in members if id not in self.open and id not in paused]
            if not free:
                break
            given = self.rounds[self._round]
            pool = [id for id in free if id not in given]
            if not pool:
                self._begin_round(number, members)
                continue
            last, lots = self._last_before(number, self._assumed), self._lots_of(pool)
            chosen = nsmallest(wanted, pool, key=lambda id: (last(id), lots[id]))
            seated += [self._give(id, number) for id in chosen]
        seated += [self._give(id, number) for id in self._late(number, paused)[: seats - len(seated)]]
        for change in self._swaps.get(number, ()):
            self._swap(change, number, seated, members, paused)
        return seated

    def _last_before(self, number: int, assumed: Mapping[str, str]) -> Callable[[str], str]:
        """What tells the last conversation before a month, empty for never. ``assumed`` ones go before those held."""
        # What lies ahead has not happened yet, be it planned or not.
        before = border(min(number, self.current + 1))
        conversations = self.facts.conversations

        def last(id: str) -> str:
            if id in assumed:
                return assumed[id]
            moments = conversations.get(id)
            index = bisect_left(moments, before) if moments else 0
            return moments[index - 1] if moments and index else ""

        return last

    def _lots_of(self, pool: list[str]) -> dict[str, bytes]:
        for id in pool:
            if id not in self._lots:
                self._lots[id] = lot(self._round, id)
        return self._lots

    def _give(self, organisation_id: str, number: int, swap: Change | None = None) -> Place:
        place = Place(organisation_id, self._round, number, swap)
        self.open[organisation_id] = self.rounds[self._round][organisation_id] = place
        return place

    def _begin_round(self, number: int, members: set[str]) -> None:
        """End the round. Who had no slot in it keeps an open one for it too, or is owed one."""
        given = self.rounds[self._round]
        # Sorted by lot, because a set has no order one could rely on.
        for id in sorted(members.difference(given), key=lambda id: lot(self._round, id)):
            if id in self.open:
                self.open[id].rounds.append(self._round)
                given[id] = self.open[id]
            else:
                self._give(id, number)
        self._round += 1
        self.rounds[self._round] = {}
        self._lots = {}

    def _late(self, number: int, paused: set[str]) -> list[str]:
        """Who joined during the month (up to today) and has no slot in the round, in the order of joining."""
        given = self.rounds[self._round]
        return [
            id
            for joined_on, _, id in sorted((day, lot(self._round, id), id) for day, id in self._members.during(number))
            if (number != self.current or joined_on <= self.today)
            and id not in given
            and id not in self.open
            and id not in paused
        ]

    def _swap(self, change: Change, number: int, seated: list[Place], members: set[str], paused: set[str]) -> None:
        given = self.rounds[self._round]
        place = self.open.get(change.organisation_id)
        other = change.other_id
        if place not in seated or other in self.open or other in given or other in paused:
            return
        if other not in members and other not in {id for _, id in self._members.during(number)}:
            return
        seat = seated.index(place)
        if place.rounds == [self._round]:
            self._forget(place)
        # Else its round is over and nothing is left to go back to: the slot stays open and comes first next month.
        seated[seat] = self._give(other, number, change)

    def _paused(self, number: int) -> set[str]:
        """Whose pause began in an earlier month and is not over on the first day of this one."""
        first = first_day(number)
        return {
            change.organisation_id
            for change in self._pauses
            if change.month < first and change.until is not None and first <= change.until
        }

    # -- who was reached -----------------------------------------------------------------------------------------------

    def _listen(self, number: int) -> None:
        """Close the slots of everybody who was reached in the month."""
        reached = self.facts.reached.get(number, {}) if number <= self.current else {}
        for id in [id for id in self.open if id in reached]:
            self.open.pop(id).met_on = day_of(reached[id])

    def _take_as_met(self, slots: Iterable[Slot]) -> None:
        for slot in slots:
            if slot.state is SlotState.OPEN:
                self.open.pop(slot.organisation_id).met_on = last_of_month(slot.month)
                # Later than any conversation there was.
                self._assumed[slot.organisation_id] = border(number_of(slot.month) + 1)

    def _slot(self, place: Place, number: int) -> Slot:
        return Slot(
            organisation_id=place.organisation_id,
            month=first_day(number),
            round=place.rounds[-1],
            state=self._state(place, number),
            given_in=first_day(place.given_in),
            met_on=place.met_on,
            # Only what was said: what the order of months to come takes for granted is nothing to tell people.
            last_before=self._last_before(number, {})(place.organisation_id),
            swap=place.swap if place.given_in == number else None,
        )

    def _state(self, place: Place, number: int) -> SlotState:
        if place.met_on is not None:
            return SlotState.MET
        id = place.organisation_id
        first, last = first_day(number), last_of_month(first_day(number))
        if number < self.current and not self._members.covers(id, first_day(number + 1)):
            return SlotState.LEFT
        if number == self.current and not self._members.covers(id, self.today):
            return SlotState.LEFT
        if is_paused(
            self._pauses, id, self.today if number == self.current else last if number < self.current else first
        ):
            return SlotState.PAUSED
        return SlotState.MOVED if number < self.current else SlotState.OPEN


class _Members:
    """Who is a member when. Months are asked for one after the other, so only what changes in them is looked at."""

    def __init__(self, members: Mapping[str, Sequence[Period]]) -> None:
        self._periods = members
        self._present: set[str] = set()
        self._changes: dict[int, set[str]] = {}
        self._joins: dict[int, list[tuple[date, str]]] = {}
        for id, periods in members.items():
            for period in periods:
                joined = number_of(period.joined_on)
                late = period.joined_on.day > 1
                self._changes.setdefault(joined + late, set()).add(id)
                if late:
                    self._joins.setdefault(joined, []).append((period.joined_on, id))
                if period.ended_on is not None:
                    self._changes.setdefault(number_of(period.ended_on) + 1, set()).add(id)
        self._numbers = sorted(self._changes, reverse=True)

    def on_first_of(self, number: int) -> set[str]:
        """Whose membership covers the first day of the month."""
        while self._numbers and self._numbers[-1] <= number:
            for id in self._changes[self._numbers.pop()]:
                if self.covers(id, first_day(number)):
                    self._present.add(id)
                else:
                    self._present.discard(id)
        return self._present

    def during(self, number: int) -> Iterable[tuple[date, str]]:
        """Who joined in the month after its first day."""
        return self._joins.get(number, ())

    def covers(self, organisation_id: str, day: date) -> bool:
        """Whether somebody is a member on that day."""
        return period_on(self._periods[organisation_id], day) is not None
