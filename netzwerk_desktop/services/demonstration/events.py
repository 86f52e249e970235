"""Calls, consultations and visits of several years, in the order in which they happened."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from netzwerk_desktop.domain.clock import BERLIN
from netzwerk_desktop.domain.entitlement import check_entitlement
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.service_catalogue import Service

from . import notes
from .people import Row, Town
from .seeding import Ids

_KINDS = (InteractionKind.CALL, InteractionKind.CONSULTATION, InteractionKind.EMAIL, InteractionKind.VISIT)
_KIND_WEIGHTS = (62, 20, 12, 6)
_OUTCOMES = tuple(CallOutcome)
_OUTCOME_WEIGHTS = (70, 18, 7, 5)
_OPEN_SHARE = 0.12
"""Share of the follow-ups of the last months that are still open."""


@dataclass(slots=True)
class Batch:
    """Rows to be written together."""

    interactions: list[Row] = field(default_factory=list)
    topics: list[Row] = field(default_factory=list)
    follow_ups: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class World:
    """What the events happen to.

    Attributes:
        weights: how often each town is heard of, in relation to the others.
        topic_ids: id by name of topic.
        memberships: periods by organisation.
    """

    towns: Sequence[Town]
    weights: Sequence[float]
    services: Sequence[Service]
    topic_ids: Mapping[str, str]
    memberships: Mapping[str, tuple[Period, ...]]
    staff_ids: Sequence[str]


def workday_moment(rng: random.Random, day: date) -> datetime:
    """A moment within office hours of a day (or of the Monday after a weekend)."""
    while day.weekday() > 4:
        day += timedelta(days=1)
    local = datetime(day.year, day.month, day.day, rng.randint(8, 16), rng.randrange(0, 60, 5), tzinfo=BERLIN)
    return local.astimezone(UTC)


def events(world: World, count: int, *, years: int, today: date, rng: random.Random, ids: Ids) -> Iterator[Batch]:
    """``count`` interactions that end the working day before ``today``, in batches in the order of time."""
    first = today - timedelta(days=365 * years)
    span = (today - first).days - 4
    chosen = rng.choices(world.towns, weights=world.weights, k=count)
    neighbours = tuple(town.name for town in world.towns[:120])
    batch = Batch()
    for number, town in enumerate(chosen):
        day = first + timedelta(days=span * number // count)
        _event(batch, world, town, workday_moment(rng, day), rng, ids, today, neighbours)
        if len(batch.interactions) >= 10_000:
            yield batch
            batch = Batch()
    yield batch


def _event(
    batch: Batch,
    world: World,
    town: Town,
    moment: datetime,
    rng: random.Random,
    ids: Ids,
    today: date,
    neighbours: tuple[str, ...],
) -> None:
    kind = rng.choices(_KINDS, weights=_KIND_WEIGHTS)[0]
    topic, subject = notes.subject(rng)
    person_id, position_id = rng.choice(town.holders) if town.holders else (None, None)
    staff_id = rng.choice(world.staff_ids)
    values: dict[str, Any] = {
        "organisation_id": town.id,
        "kind": kind,
        "occurred_at": moment,
        "person_id": person_id,
        "position_id": position_id,
        "subject": subject,
        "staff_id": staff_id,
    }
    talked = True
    if kind is InteractionKind.CALL:
        outcome = rng.choices(_OUTCOMES, weights=_OUTCOME_WEIGHTS)[0]
        talked = outcome is CallOutcome.REACHED
        values |= {
            "direction": Direction.INCOMING if rng.random() < 0.45 else Direction.OUTGOING,
            "outcome": outcome,
            "channel": Channel.PHONE,
            "duration_min": rng.randint(2, 35) if talked else None,
        }
    elif kind is InteractionKind.CONSULTATION:
        values |= {"channel": rng.choice(tuple(Channel)), "duration_min": rng.randrange(30, 150, 15)}
    elif kind is InteractionKind.VISIT:
        values |= {"channel": Channel.ON_SITE, "duration_min": rng.randrange(60, 240, 30)}
    if talked:
        values["note"] = notes.note(rng, subject, neighbours)
        values |= _verdict(world, town, kind, moment.astimezone(BERLIN).date(), rng)
    else:
        values["note"] = rng.choice(notes.NOT_REACHED) or None
    interaction_id = ids.new()
    batch.interactions.append((interaction_id, values))
    if talked:
        topic_id = world.topic_ids[topic]
        link = {"interaction_id": interaction_id, "topic_id": topic_id}
        batch.topics.append((natural_id("interaction_topic", f"{interaction_id} {topic_id}"), link))
        if rng.random() < 0.05:
            batch.follow_ups.append(_follow_up(town, interaction_id, subject, moment, staff_id, rng, ids, today))


def _verdict(world: World, town: Town, kind: InteractionKind, day: date, rng: random.Random) -> dict[str, Any]:
    """The service a conversation was given under, as the log would have judged it on that day."""
    if kind is InteractionKind.EMAIL and rng.random() < 0.6:
        return {}
    periods = world.memberships.get(town.id, ())
    service = rng.choice(world.services)
    verdict = check_entitlement(organisation_name=town.name, service=service, on=day, memberships=periods, grants=())
    if verdict.needs_reason and rng.random() < 0.9:
        service = world.services[0]
        verdict = check_entitlement(
            organisation_name=town.name, service=service, on=day, memberships=periods, grants=()
        )
    return {
        "service_id": service.id,
        "entitlement_code": verdict.code,
        "entitlement_reason": verdict.reason,
        "exception_reason": rng.choice(notes.EXCEPTIONS) if verdict.needs_reason else None,
    }


def _follow_up(
    town: Town,
    interaction_id: str,
    subject: str,
    moment: datetime,
    staff_id: str,
    rng: random.Random,
    ids: Ids,
    today: date,
) -> Row:
    due = moment.date() + timedelta(days=rng.randint(3, 40))
    is_open = (today - moment.date()).days < 120 and rng.random() < _OPEN_SHARE
    done_at = None if is_open or due >= today else workday_moment(rng, min(due, today - timedelta(days=4)))
    return ids.new(), {
        "organisation_id": town.id,
        "interaction_id": interaction_id,
        "due_on": due,
        "subject": rng.choice(notes.FOLLOW_UPS).format(subject=subject),
        "assignee_id": staff_id,
        "done_at": done_at,
        "result": "erledigt" if done_at else None,
    }
