"""Winterberg, the town the pictures show, and what waits for the office today."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

from netzwerk_desktop.domain.entitlement import check_entitlement
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer

from .events import World, workday_moment
from .people import Town
from .seeding import Ids

AGS = "05958048"


def add(writer: Writer, world: World, *, rng: random.Random, ids: Ids, now: datetime, today: date) -> None:
    """Recent events of Winterberg, visits of the coming days, and follow-ups due and overdue."""
    by_id = {town.id: town for town in world.towns}
    town = by_id[natural_id("municipality", AGS)]
    writer.update(entities.organisation, town.id, {"note": "Nur vormittags anrufen. Parken hinter dem Rathaus."})
    call = _interaction(
        writer,
        world,
        town,
        ids,
        kind=InteractionKind.CALL,
        occurred_at=now - timedelta(minutes=20),
        service="Telefonische Beratung und Anfragen",
        topic="Handel und Leerstand",
        direction=Direction.INCOMING,
        outcome=CallOutcome.REACHED,
        channel=Channel.PHONE,
        duration_min=12,
        subject="Verfügungsfonds",
        note="Wie weit darf die Stadt selbst einzahlen? Auf die Richtlinie hingewiesen, Beispiel Arnsberg genannt."
        " Unterlagen bis Freitag zugesagt.",
    )
    _interaction(
        writer,
        world,
        town,
        ids,
        kind=InteractionKind.CONSULTATION,
        occurred_at=workday_moment(rng, today - timedelta(days=10)),
        service="Beratung vor Ort",
        topic="Handel und Leerstand",
        channel=Channel.ON_SITE,
        duration_min=120,
        subject="ISEK Innenstadt",
        note="Rundgang Waltenberg, Leerstand ehemaliges Kaufhaus; Bürgermeister und Stadtplanung dabei."
        " Nächster Schritt: Beteiligungsformat im Januar.",
    )
    _interaction(
        writer,
        world,
        town,
        ids,
        kind=InteractionKind.CALL,
        occurred_at=workday_moment(rng, today - timedelta(days=45)),
        direction=Direction.OUTGOING,
        outcome=CallOutcome.NOT_REACHED,
        channel=Channel.PHONE,
        note="Zweiter Versuch.",
    )
    _follow_up(writer, world, town, ids, today - timedelta(days=2), "Richtlinie Verfügungsfonds senden", call)
    _follow_up(writer, world, town, ids, today + timedelta(days=5), "Beteiligungsformat abstimmen", None)
    others = [other for other in world.towns if other.id in world.memberships and other is not town]
    for days, what in ((0, "Beispiele heraussuchen"), (0, "Rückruf Citymanagement"), (1, "Termin bestätigen")):
        _follow_up(writer, world, rng.choice(others), ids, today + timedelta(days=days), what, None)
    for days, place in ((1, "Rundgang Innenstadt"), (3, "Auftakt ISEK"), (8, "Bereisung Leerstand")):
        _interaction(
            writer,
            world,
            rng.choice(others),
            ids,
            kind=InteractionKind.VISIT,
            occurred_at=workday_moment(rng, today + timedelta(days=days)),
            channel=Channel.ON_SITE,
            subject=place,
        )


def _interaction(
    writer: Writer,
    world: World,
    town: Town,
    ids: Ids,
    *,
    occurred_at: datetime,
    service: str | None = None,
    topic: str | None = None,
    **values: Any,
) -> str:
    if service:
        chosen = next(entry for entry in world.services if entry.name == service)
        periods = world.memberships.get(town.id, ())
        verdict = check_entitlement(
            organisation_name=town.name, service=chosen, on=occurred_at.date(), memberships=periods, grants=()
        )
        values |= {
            "service_id": chosen.id,
            "entitlement_code": verdict.code,
            "entitlement_reason": verdict.reason,
        }
    person_id, position_id = town.holders[0] if town.holders else (None, None)
    interaction_id = writer.create(
        entities.interaction,
        {
            "organisation_id": town.id,
            "occurred_at": occurred_at,
            "person_id": person_id,
            "position_id": position_id,
            "staff_id": world.staff_ids[0],
            **values,
        },
        row_id=ids.new(),
    )
    if topic:
        topic_id = world.topic_ids[topic]
        writer.create(
            entities.interaction_topic,
            {"interaction_id": interaction_id, "topic_id": topic_id},
            row_id=natural_id("interaction_topic", f"{interaction_id} {topic_id}"),
        )
    return interaction_id


def _follow_up(
    writer: Writer, world: World, town: Town, ids: Ids, due: date, subject: str, interaction_id: str | None
) -> None:
    writer.create(
        entities.follow_up,
        {
            "organisation_id": town.id,
            "interaction_id": interaction_id,
            "due_on": due,
            "subject": subject,
            "assignee_id": world.staff_ids[0],
        },
        row_id=ids.new(),
    )
