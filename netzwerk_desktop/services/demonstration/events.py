"""Calls, consultations and visits of one month, in the order in which they happened."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import Any

from netzwerk_desktop.domain.entitlement import check_entitlement
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.domain.service_catalogue import Service
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.store import Store

from . import notes
from .towns import Row, Town, World
from .walk import Ids, Walk, office_hours, workday_from

BULK = "Demonstrationsbüro anlegen"
"""Action of everything that is entered in bulk; it is part of the foundation and cannot be taken back."""

_KINDS = (
    InteractionKind.CALL,
    InteractionKind.CONSULTATION,
    InteractionKind.EMAIL,
    InteractionKind.VISIT,
    InteractionKind.MEETING,
    InteractionKind.INQUIRY,
)
_KIND_WEIGHTS = (60, 19, 12, 4, 3, 2)
_OUTCOMES = tuple(CallOutcome)
_OUTCOME_WEIGHTS = (70, 18, 7, 5)
_CHANNELS = tuple(Channel)
_INCOMING_SHARE, _CONFIDENTIAL_SHARE, _SUBJECT_SHARE = 0.45, 0.01, 0.5
_WITHOUT_SERVICE = {InteractionKind.EMAIL: 0.6, InteractionKind.MEETING: 0.7, InteractionKind.INQUIRY: 0.8}
_QUIET_DAYS = 240
"""For so long nobody spoke to the quiet members."""

_STAYS_WITHIN_RIGHTS = 0.9
"""How often a town gets what it is entitled to when it asked for something it is not."""


@dataclass(slots=True)
class Batch:
    """What happened in a month, to be written together."""

    interactions: list[Row] = field(default_factory=list)
    topics: list[Row] = field(default_factory=list)
    follow_ups: list[Row] = field(default_factory=list)
    participants: list[Row] = field(default_factory=list)

    def write(self, store: Store, staff_id: str) -> None:
        """Enter all of it in one transaction."""
        with store.write(staff_id=staff_id, action=BULK) as writer:
            writer.create_many(entities.interaction, self.interactions)
            writer.create_many(entities.interaction_topic, self.topics)
            writer.create_many(entities.follow_up, self.follow_ups)
            writer.create_many(entities.interaction_participant, self.participants)


class Events:
    """Makes what happens, month by month."""

    def __init__(
        self,
        world: World,
        weights: Mapping[str, float],
        quiet: Collection[str],
        rng: random.Random,
        ids: Ids,
        *,
        follow_up_share: float,
        today: date,
    ) -> None:
        self._world = world
        self._rng = rng
        self._ids = ids
        self._follow_up_share = follow_up_share
        self._neighbours = tuple(town.name for town in world.towns[:120])
        self._weights = list(accumulate(weights[town.id] for town in world.towns))
        self._quiet_from = today - timedelta(days=_QUIET_DAYS)
        self._quiet_weights = list(accumulate(0 if town.id in quiet else weights[town.id] for town in world.towns))

    def month(self, days: Sequence[date], count: int, walk: Walk) -> Batch:
        """``count`` interactions on these working days; the clock stands at the last one then."""
        rng, batch = self._rng, Batch()
        weights = self._weights if days[0] < self._quiet_from else self._quiet_weights
        towns = rng.choices(self._world.towns, cum_weights=weights, k=count)
        for number, town in enumerate(towns):
            moment = office_hours(rng, days[number * len(days) // count])
            walk.go(moment)
            self._event(batch, town, moment)
        return batch

    def _event(self, batch: Batch, town: Town, moment: datetime) -> None:
        rng = self._rng
        day = moment.date()  # within office hours the same in UTC and in Germany
        kind = rng.choices(_KINDS, weights=_KIND_WEIGHTS)[0]
        topic, subject = notes.subject(rng)
        place = town.somebody(rng, day)
        values: dict[str, Any] = {
            "organisation_id": town.id,
            "kind": kind,
            "occurred_at": moment,
            "person_id": place and place.person_id,
            "position_id": place and place.id,
            "subject": subject,
            "staff_id": rng.choice(self._world.staff_ids),
            "confidential": rng.random() < _CONFIDENTIAL_SHARE,
            **_circumstances(kind, rng),
        }
        talked = values.get("outcome") in (None, CallOutcome.REACHED)
        interaction_id = self._ids.new()
        batch.interactions.append((interaction_id, values))
        if not talked:
            values["note"] = rng.choice(notes.NOT_REACHED) or None
            return
        values["note"] = notes.note(rng, subject, self._neighbours)
        if kind is InteractionKind.INQUIRY:
            values["note"] = f"{rng.choice(notes.INQUIRIES)} {values['note']}"
        if rng.random() >= _WITHOUT_SERVICE.get(kind, 0):
            values |= verdict(self._world, rng, town, day)
        self._tag(batch, interaction_id, self._world.topic_ids[topic])
        if kind is InteractionKind.CONSULTATION and rng.random() < _SUBJECT_SHARE:
            self._tag(batch, interaction_id, rng.choice(tuple(self._world.subject_ids.values())))
        if rng.random() < self._follow_up_share:
            batch.follow_ups.append(self._follow_up(town, interaction_id, values, day))

    @staticmethod
    def _tag(batch: Batch, interaction_id: str, topic_id: str) -> None:
        link = {"interaction_id": interaction_id, "topic_id": topic_id}
        batch.topics.append((natural_id("interaction_topic", f"{interaction_id} {topic_id}"), link))

    def _follow_up(self, town: Town, interaction_id: str, values: dict[str, Any], day: date) -> Row:
        rng = self._rng
        due = workday_from(day + timedelta(days=rng.randint(3, 40)))
        return self._ids.new(), {
            "organisation_id": town.id,
            "interaction_id": interaction_id,
            "person_id": values["person_id"],
            "due_on": due,
            "subject": rng.choice(notes.FOLLOW_UPS).format(subject=values["subject"]),
            "assignee_id": values["staff_id"],
        }


def verdict(
    world: World, rng: random.Random, town: Town, day: date, services: Sequence[Service] = ()
) -> dict[str, Any]:
    """The service (one of these) a conversation was given under, as the log would have judged it on that day."""
    facts: dict[str, Any] = {
        "organisation_name": town.name,
        "on": day,
        "memberships": world.memberships.get(town.id, ()),
        "grants": world.grants.get(town.id, ()),
    }
    service = rng.choice(services or world.services)
    answer = check_entitlement(service=service, **facts)
    if answer.needs_reason and rng.random() < _STAYS_WITHIN_RIGHTS:
        service = world.services[0]
        answer = check_entitlement(service=service, **facts)
    return {
        "service_id": service.id,
        "entitlement_code": answer.code,
        "entitlement_reason": answer.reason,
        "exception_reason": rng.choice(notes.EXCEPTIONS) if answer.needs_reason else None,
    }


def _circumstances(kind: InteractionKind, rng: random.Random) -> dict[str, Any]:
    """How it happened: what only calls have, how long it took, on which way."""
    if kind is InteractionKind.CALL:
        outcome = rng.choices(_OUTCOMES, weights=_OUTCOME_WEIGHTS)[0]
        reached = outcome is CallOutcome.REACHED
        incoming = reached and rng.random() < _INCOMING_SHARE
        return {
            "direction": Direction.INCOMING if incoming else Direction.OUTGOING,
            "outcome": outcome,
            "channel": Channel.PHONE,
            "duration_min": rng.randint(2, 35) if reached else None,
        }
    if kind is InteractionKind.CONSULTATION:
        return {"channel": rng.choice(_CHANNELS), "duration_min": rng.randrange(30, 150, 15)}
    if kind in (InteractionKind.VISIT, InteractionKind.MEETING):
        return {"channel": Channel.ON_SITE, "duration_min": rng.randrange(60, 240, 30)}
    if kind is InteractionKind.INQUIRY:
        return {"direction": Direction.INCOMING}
    return {"direction": Direction.INCOMING if rng.random() < _INCOMING_SHARE else Direction.OUTGOING}
