"""How the office advises: cases with their consultations, and the calls of the 12 x 8 plan of the last year.

Beside the events of a month and with chance of its own. What is logged here counts among the interactions of the size.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from netzwerk_desktop.domain.call_round import ChangeKind, Rule
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.domain.membership import period_on
from netzwerk_desktop.services.context import Office
from netzwerk_desktop.services.round_change import write_rule
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries import call_round
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths

from . import consulting
from .events import BULK, Batch, verdict
from .towns import Town, World
from .walk import Ids, Walk, at, office_hours, workday_from

SIZE = 8
MONTHS = 12
"""So long ago the plan of calls began."""

_MET_SHARE, _TRIED_SHARE = 0.4, 0.5
"""Of the slots still open, how many are met by a call of the plan; of the others, how many were tried."""

_MET_NOW = 2

_STORY_DAYS = 500
"""Cases were begun within so many days."""
_EVERY_DAYS = (20, 70)
_CONSULTATIONS = (3, 6)
_CLOSED_SHARE = 0.35
_CASES = 14
_NEIGHBOURS = 40
_ADVICE = "Beratung"
_SEVERAL_SHARE = 0.35
"""How many consultations of a case were held with another town, too."""


@dataclass(slots=True)
class _Case:
    """A matter that runs over several consultations, on the days that are planned for them."""

    id: str
    town: Town
    title: str
    topic: str
    days: list[date]
    closed_on: date | None
    staff_id: str


class Practice:
    """Writes it, month by month; to be asked before the other events of a month are counted."""

    def __init__(
        self, store: Store, world: World, rng: random.Random, ids: Ids, walk: Walk, *, last: date, showcase: str
    ) -> None:
        self._store = store
        self._world = world
        self._rng = rng
        self._ids = ids
        self._walk = walk
        self._last = last
        self._begins = _months_before(last, MONTHS)
        self._cases = self._plan_cases(showcase)
        self._begun: set[str] = set()
        self._advice = [service for service in world.services if service.category == _ADVICE]

    def month(self, days: Sequence[date]) -> int:
        """What is logged in the month of these working days; says how many interactions that were."""
        first = days[0].replace(day=1)
        self._walk.go(at(days[0], 8))
        if first == self._begins:
            self._begin_plan()
        batch = Batch()
        if first >= self._begins:
            self._calls(batch, days)
        consultations = len(batch.interactions)
        self._consult(batch, days)
        if batch.interactions:
            self._begin_cases(batch.interactions[consultations:])
            batch.write(self._store, self._world.staff_ids[0])
        self._close_cases(days)
        return len(batch.interactions)

    # -- the plan of calls -------------------------------------------------------------------------------------------

    def _begin_plan(self) -> None:
        with self._store.write(staff_id=self._world.staff_ids[0], action=BULK) as writer:
            # the one of the set-up would hold from the first day of the story on
            for rule in call_round.rules(writer.connection):
                writer.trash(entities.call_round_rule, rule.id)
            write_rule(writer, Rule(self._begins, SIZE))

    def _calls(self, batch: Batch, days: Sequence[date]) -> None:
        """Some of the month's members are reached, some only tried; the rest waits."""
        open_ids = self._open_slots()
        if days[0].replace(day=1) == _months_before(self._last, 1):
            self._pause(open_ids.pop(), days)
        rng, now = self._rng, days[0].replace(day=1) == self._last.replace(day=1)
        if now:
            self._swap(open_ids.pop(), open_ids, days)
        for number, organisation_id in enumerate(open_ids):
            # this month has calls left to make
            reached = number < _MET_NOW if now else rng.random() < _MET_SHARE
            if reached or rng.random() < _TRIED_SHARE:
                self._call(batch, self._world.town(organisation_id), office_hours(rng, rng.choice(days)), reached)

    def _open_slots(self) -> list[str]:
        """The members whose turn it is in the month of the walk."""
        from netzwerk_desktop.services.call_round import SlotState, month_plan

        paths = AppPaths.below(self._store.path.parent)
        plan = month_plan(Office(self._store, self._walk, self._world.staff_ids[0], paths))
        return [slot.organisation_id for slot in plan.slots if slot.state is SlotState.OPEN]

    def _call(self, batch: Batch, town: Town, moment: datetime, reached: bool) -> None:
        rng = self._rng
        place = town.somebody(rng, moment.date())
        purpose = rng.choice(tuple(consulting.PLAN_NOTES))
        values: dict[str, Any] = {
            "organisation_id": town.id,
            "kind": InteractionKind.CALL,
            "occurred_at": moment,
            "direction": Direction.OUTGOING,
            "outcome": CallOutcome.REACHED if reached else CallOutcome.NOT_REACHED,
            "channel": Channel.PHONE,
            "duration_min": rng.randint(8, 30) if reached else None,
            "person_id": place and place.person_id,
            "position_id": place and place.id,
            "subject": f"Anrufplan: {purpose.label}",
            "note": rng.choice(consulting.PLAN_NOTES[purpose]) if reached else None,
            "staff_id": rng.choice(self._world.staff_ids),
        }
        batch.interactions.append((self._ids.new(), values))

    def _pause(self, organisation_id: str, days: Sequence[date]) -> None:
        values = {
            "kind": ChangeKind.PAUSE,
            "month": days[0].replace(day=1),
            "organisation_id": organisation_id,
            "until": self._last + timedelta(days=90),
            "reason": "Die Stelle wird neu besetzt, bis dahin bitte nicht anrufen",
        }
        self._change(values)

    def _swap(self, organisation_id: str, taken: Sequence[str], days: Sequence[date]) -> None:
        first = days[0].replace(day=1)
        others = [
            town_id
            for town_id, periods in self._world.memberships.items()
            if period_on(periods, first) is not None and town_id not in taken and town_id != organisation_id
        ]
        values = {
            "kind": ChangeKind.SWAP,
            "month": first,
            "organisation_id": organisation_id,
            "other_organisation_id": self._rng.choice(others),
            "reason": "Bereisung steht an, das Gespräch lässt sich verbinden",
        }
        self._change(values)

    def _change(self, values: dict[str, Any]) -> None:
        with self._store.write(staff_id=self._world.staff_ids[0], action=BULK) as writer:
            writer.create(entities.call_round_change, values, row_id=self._ids.new())

    # -- cases ---------------------------------------------------------------------------------------------------------

    def _plan_cases(self, showcase: str) -> list[_Case]:
        rng, world = self._rng, self._world
        members = [town for town in world.towns if town.is_municipality and town.id in world.memberships]
        chosen = [town for town in members if town.id == showcase]
        chosen += rng.sample([town for town in members if town.id != showcase], _CASES - len(chosen))
        cases = []
        for town in chosen:
            topic, title = rng.choice(consulting.CASES)
            days = [workday_from(self._last - timedelta(days=rng.randint(_EVERY_DAYS[1], _STORY_DAYS)))]
            for _ in range(rng.randint(*_CONSULTATIONS)):
                days.append(workday_from(days[-1] + timedelta(days=rng.randint(*_EVERY_DAYS))))
            days = [day for day in days if day <= self._last]
            ends = days[-1] + timedelta(days=30)
            closed = ends if rng.random() < _CLOSED_SHARE and ends < self._last and town.id != showcase else None
            staff_id = rng.choice(world.staff_ids)
            cases.append(_Case(self._ids.new(), town, title, topic, days, closed, staff_id))
        return cases

    def _begin_cases(self, consultations: Sequence[tuple[str, dict[str, Any]]]) -> None:
        """Enter the cases whose first consultation this is."""
        wanted = {values["case_id"] for _, values in consultations} - self._begun
        cases = [case for case in self._cases if case.id in wanted]
        self._begun |= wanted
        rows = [
            (
                case.id,
                {
                    "organisation_id": case.town.id,
                    "title": case.title,
                    "opened_on": case.days[0],
                    "note": self._rng.choice(consulting.CASE_NOTES),
                    "staff_id": case.staff_id,
                },
            )
            for case in cases
        ]
        with self._store.write(staff_id=self._world.staff_ids[0], action=BULK) as writer:
            writer.create_many(entities.consultation_case, rows)

    def _close_cases(self, days: Sequence[date]) -> None:
        for case in self._cases:
            if case.closed_on is not None and days[0] <= case.closed_on <= days[-1] and case.id in self._begun:
                self._walk.go(at(case.closed_on, 16))
                with self._store.write(staff_id=case.staff_id, action="Beratungsvorgang abschließen") as writer:
                    result = self._rng.choice(consulting.RESULTS)
                    writer.update(entities.consultation_case, case.id, {"closed_on": case.closed_on, "result": result})

    def _consult(self, batch: Batch, days: Sequence[date]) -> None:
        for case in self._cases:
            for day in case.days:
                if days[0] <= day <= days[-1]:
                    self._consultation(batch, case, day)

    def _consultation(self, batch: Batch, case: _Case, day: date) -> None:
        rng = self._rng
        place = case.town.somebody(rng, day)
        number = case.days.index(day)
        asked, advised, agreed = consulting.TALKS[(number + len(case.title)) % len(consulting.TALKS)]
        interaction_id = self._ids.new()
        values: dict[str, Any] = {
            "organisation_id": case.town.id,
            "kind": InteractionKind.CONSULTATION,
            "occurred_at": at(day, rng.randint(9, 15)),
            "channel": rng.choice(tuple(Channel)),
            "duration_min": rng.randrange(30, 150, 15),
            "person_id": place and place.person_id,
            "position_id": place and place.id,
            "subject": case.title,
            "asked": asked,
            "note": advised,
            "agreed": agreed,
            "case_id": case.id,
            "staff_id": case.staff_id,
            "confidential": number == 1 and rng.random() < _SEVERAL_SHARE,
            **verdict(self._world, rng, case.town, day, self._advice),
        }
        batch.interactions.append((interaction_id, values))
        topic_id = self._world.topic_ids[case.topic]
        link = {"interaction_id": interaction_id, "topic_id": topic_id}
        batch.topics.append((natural_id("interaction_topic", f"{interaction_id} {topic_id}"), link))
        if rng.random() < _SEVERAL_SHARE:
            other = rng.choice(self._world.towns[:_NEIGHBOURS])
            guest = other.somebody(rng, day)
            if other.id != case.town.id:
                participant = {
                    "interaction_id": interaction_id,
                    "organisation_id": other.id,
                    "person_id": guest and guest.person_id,
                    "position_id": guest and guest.id,
                }
                batch.participants.append((self._ids.new(), participant))


def _months_before(day: date, count: int) -> date:
    """The first day of the month so many months before the one of a day."""
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return date(year, month + 1, 1)
