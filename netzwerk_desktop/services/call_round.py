"""The 12 x 8 plan: this month's calls, any other month's, and the round as a whole.

Computing the plan means reading all calls since it began. What was read is kept until something is written: the journal
only grows and nothing the office knows changes without it, so its length (and the month it is) tells whether what was
read still holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from netzwerk_desktop.domain.call_round import (
    YEARS_AHEAD,
    Facts,
    Slot,
    first_day,
    number_of,
    reason,
    rule_for,
)
from netzwerk_desktop.domain.call_round import CallPurpose as CallPurpose
from netzwerk_desktop.domain.call_round import RoundState as RoundState
from netzwerk_desktop.domain.call_round import Rule as Rule
from netzwerk_desktop.domain.call_round import SlotState as SlotState
from netzwerk_desktop.domain.call_round import Standing as RoundStanding
from netzwerk_desktop.domain.call_round import month_name as month_title
from netzwerk_desktop.domain.call_round import standing_sentence as standing_sentence
from netzwerk_desktop.domain.call_schedule import Schedule, beginning, is_paused, members_on, schedule
from netzwerk_desktop.domain.dates import add_months
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.storage.queries import call_round as queries
from netzwerk_desktop.storage.queries.call_round import TownToCall

from .context import Office

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from netzwerk_desktop.storage.store import Store

__all__ = [
    "CallPurpose",
    "MonthPlan",
    "RoundMonth",
    "RoundStanding",
    "RoundState",
    "RoundTown",
    "RoundView",
    "Rule",
    "SlotState",
    "SlotView",
    "month_plan",
    "month_title",
    "next_slot",
    "round_view",
    "slot_of",
    "standing_sentence",
]


@dataclass(frozen=True, slots=True)
class SlotView:
    """A town's place in a month, with what one needs to call it.

    Attributes:
        reason: why it is called in this month, in words.
        attempts: calls of that month that reached nobody.
        phone: of the main contact, else of the town; empty when there is none.
        position_id, person_id, person_name, function: the main contact; empty when there is none, without a person
            when the function is vacant.
        last_conversation: whenever that was (UTC), also within the month.
        met_on: the day somebody was reached in this month.
        pause_until: the last day of a pause that has not ended yet.
    """

    organisation_id: str
    organisation_name: str
    state: SlotState
    carried_over: bool
    attempts: int
    reason: str
    phone: str
    position_id: str
    person_id: str
    person_name: str
    function: str
    last_conversation: datetime | None
    met_on: date | None
    pause_until: date | None = None


@dataclass(frozen=True, slots=True)
class MonthPlan:
    """A month of the plan.

    Attributes:
        slots: those carried over first.
        met: how many slots were met.
        size: how many slots the month has: fewer than planned when there are not so many members.
        round: the round its first new slot belongs to; as it stands today, or stood at the end of a past month.
        rule: what holds in the month, ``None`` before the plan began.
        first, last: the first and the last month one can ask for.
        has_members: whether anybody is a member now.
    """

    month: date
    slots: tuple[SlotView, ...]
    met: int
    size: int
    round: RoundStanding
    rule: Rule | None
    first: date
    last: date
    has_members: bool


@dataclass(frozen=True, slots=True)
class RoundTown:
    """A member in a round.

    Attributes:
        month: when it was reached, is called, or will probably be called; ``None`` when there is no telling.
    """

    organisation_id: str
    name: str
    state: RoundState
    month: date | None
    met_on: date | None


@dataclass(frozen=True, slots=True)
class RoundMonth:
    """How many of a round were reached in a month, are open in it, and are expected in it."""

    month: date
    met: int
    open: int
    expected: int


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round as a whole.

    Attributes:
        towns: every member of today: reached ones by day, then this month's, then those to come.
        months: from the first to the last month of the round, without months in which nobody is called.
    """

    standing: RoundStanding
    sentence: str
    towns: tuple[RoundTown, ...]
    months: tuple[RoundMonth, ...]


# -- what was read -----------------------------------------------------------------------------------------------------

_read: WeakKeyDictionary[Store, tuple[tuple[int, int], Facts]] = WeakKeyDictionary()


def facts_of(connection: Connection, office: Office) -> Facts:
    """What the plan is computed from, read again only when something was written or a month has passed.

    ``connection`` only reads: what a transaction has written that may yet be taken back must not be kept.
    """
    today = office.clock.today()
    state = queries.position_in_journal(connection), number_of(today)
    known = _read.get(office.store)
    if known is not None and known[0] == state:
        return known[1]
    facts = queries.facts(connection, today=today)
    _read[office.store] = state, facts
    return facts


# -- a month -----------------------------------------------------------------------------------------------------------


def month_plan(office: Office, *, month: date | None = None) -> MonthPlan:
    """The calls of a month (any day of it), of this one unless said otherwise.

    Raises :class:`NetzwerkError` for a month farther ahead than the plan is looked at.
    """
    today = office.clock.today()
    wanted = (month or today).replace(day=1)
    last = add_months(today.replace(day=1), 12 * YEARS_AHEAD)
    if wanted > last:
        raise NetzwerkError(
            f"So weit voraus gibt es keinen Anrufplan. Bitte wählen Sie einen Monat bis {month_title(last)}."
        )
    with office.read() as connection:
        facts = facts_of(connection, office)
        planned = schedule(facts, today=today, until=wanted)
        slots = _views(connection, office, facts, planned.slots(wanted), wanted)
    begin = beginning(facts.rules)
    return MonthPlan(
        month=wanted,
        slots=slots,
        met=sum(slot.state is SlotState.MET for slot in slots),
        size=len(slots),
        round=planned.standing(wanted),
        rule=rule_for(facts.rules, wanted),
        first=wanted if begin is None else first_day(begin),
        last=last,
        has_members=bool(members_on(facts.members, today)),
    )


def slot_of(office: Office, *, organisation_id: str) -> SlotView | None:
    """The place a town has in this month's calls, or ``None``."""
    today = office.clock.today()
    with office.read() as connection:
        facts = facts_of(connection, office)
        if organisation_id not in facts.members:
            return None
        slots = schedule(facts, today=today, until=today).slots(today)
        own = [slot for slot in slots if slot.organisation_id == organisation_id]
        views = _views(connection, office, facts, own, today.replace(day=1))
    return views[0] if views else None


def next_slot(office: Office) -> SlotView | None:
    """Whom to call next in this month: of the open ones the first that was tried least often, or ``None``."""
    waiting = [slot for slot in month_plan(office).slots if slot.state is SlotState.OPEN]
    return min(waiting, key=lambda slot: slot.attempts, default=None)


def _views(
    connection: Connection, office: Office, facts: Facts, slots: tuple[Slot, ...] | list[Slot], month: date
) -> tuple[SlotView, ...]:
    if not slots:
        return ()
    today = office.clock.today()
    ids = {slot.organisation_id for slot in slots} | {slot.swap.organisation_id for slot in slots if slot.swap}
    towns = queries.towns_to_call(connection, ids, month=month, today=today, now=office.clock.now())
    names = {id: town.name for id, town in towns.items()}
    return tuple(_view(slot, towns[slot.organisation_id], names, facts, today) for slot in slots)


def _view(slot: Slot, town: TownToCall, names: Mapping[str, str], facts: Facts, today: date) -> SlotView:
    pauses = [
        change.until
        for change in facts.changes
        if change.until and is_paused([change], slot.organisation_id, max(today, slot.month))
    ]
    return SlotView(
        organisation_id=slot.organisation_id,
        organisation_name=town.name,
        state=slot.state,
        carried_over=slot.carried_over,
        attempts=town.attempts,
        reason=reason(slot, names),
        phone=town.phone,
        position_id=town.position_id,
        person_id=town.person_id,
        person_name=town.person_name,
        function=town.function,
        last_conversation=town.last_conversation,
        met_on=slot.met_on,
        pause_until=max(pauses, default=None),
    )


# -- the round ---------------------------------------------------------------------------------------------------------


def round_view(office: Office) -> RoundView:
    """The present round: who was reached when, who is left, and when they will probably be called.

    That this month's calls reach everybody is taken for granted here, as in the sentence about its end.
    """
    today = office.clock.today()
    with office.read() as connection:
        facts = facts_of(connection, office)
        standing = schedule(facts, today=today, until=today).standing(today)
        # Whoever pauses comes after the pause, which may last longer than the round.
        last = add_months(today.replace(day=1), 12 * YEARS_AHEAD)
        ends = [change.until for change in facts.changes if change.until and change.until >= today]
        until = last if standing.ends_on is None else min(last, add_months(max([standing.ends_on, *ends]), 2))
        planned = schedule(facts, today=today, until=until, hopeful=True)
        members = members_on(facts.members, today)
        names = queries.names(connection, members)
    towns = sorted(_towns(planned, facts, standing, members, names, today), key=_in_round)
    return RoundView(standing, standing_sentence(standing), tuple(towns), _months(towns, number_of(today)))


def _towns(
    planned: Schedule, facts: Facts, standing: RoundStanding, members: list[str], names: Mapping[str, str], today: date
) -> list[RoundTown]:
    now = {slot.organisation_id for slot in planned.slots(today) if slot.state is SlotState.OPEN}
    places = planned.rounds.get(standing.number, {})
    expected: dict[str, date] = {}
    for number in sorted(number for number in planned.months if number > number_of(today)):
        for slot in planned.months[number]:
            if slot.round >= standing.number or slot.carried_over:
                expected.setdefault(slot.organisation_id, slot.month)
    towns = []
    for id in members:
        place, month, met_on = places.get(id), expected.get(id), None
        if place is not None and place.met_on is not None and place.met_on <= today:
            state, month, met_on = RoundState.MET, place.met_on.replace(day=1), place.met_on
        elif id in now:
            state, month = RoundState.NOW, today.replace(day=1)
        elif is_paused(facts.changes, id, today):
            state = RoundState.PAUSED
        else:
            state = RoundState.LATER
        towns.append(RoundTown(id, names[id], state, month, met_on))
    return towns


_ORDER = {RoundState.MET: 0, RoundState.NOW: 1, RoundState.LATER: 2, RoundState.PAUSED: 2}


def _in_round(town: RoundTown) -> tuple[int, date, str, str]:
    return _ORDER[town.state], town.met_on or town.month or date.max, town.name, town.organisation_id


def _months(towns: list[RoundTown], current: int) -> tuple[RoundMonth, ...]:
    counts: dict[date, list[int]] = {}
    for town in towns:
        if town.month is not None:
            kind = 0 if town.state is RoundState.MET else 1 if town.state is RoundState.NOW else 2
            counts.setdefault(town.month, [0, 0, 0])[kind] += 1
    counts.setdefault(first_day(current), [0, 0, 0])
    return tuple(RoundMonth(month, *counts[month]) for month in sorted(counts))
