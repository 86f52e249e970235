"""Building the demonstration office into an empty office file."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.membership import Period, minimum_term
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.services.office import OfficeSetup, set_up_office
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries.memberships import own_network_id, services
from netzwerk_desktop.storage.store import Store

from . import notes, showcase
from .events import World, events
from .people import Row, Town, people_of
from .seeding import Ids

EXAMPLE = "Beispiel der Demonstration, kein Nachweis einer Mitgliedschaft"
_ACTION = "Demonstrationsbüro anlegen"
_FURTHER_MEMBERS = ("Beckum", "Kaarst", "Neuss", "Haltern am See", "Brakel")
_FIRST_JOINED = date(2008, 1, 1)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is in a demonstration office.

    Attributes:
        persons, interactions: their numbers, about.
        years: how far back the interactions go.
        showcase_interactions: how many of them belong to Winterberg, the town with the longest history.
    """

    persons: int
    interactions: int
    years: int
    showcase_interactions: int


SIZES: dict[str, Size] = {
    "office": Size(persons=2_000, interactions=20_000, years=5, showcase_interactions=180),
    "large": Size(persons=100_000, interactions=1_000_000, years=18, showcase_interactions=5_000),
}


def demonstration_setup() -> OfficeSetup:
    """The sender of the demonstration office; its address and numbers lead nowhere."""
    return OfficeSetup(
        name="Geschäftsstelle Netzwerk Innenstadt NRW (Demonstration)",
        network_name="Netzwerk Innenstadt NRW",
        street="Musterstraße 1",
        postal_code="48143",
        city="Münster",
        phone="0221 4710-0",
        email="geschaeftsstelle@netzwerk.example.org",
        website="www.netzwerk.example.org",
        footer="Netzwerk Innenstadt NRW · Musterstraße 1 · 48143 Münster · Beispiel ohne Rechtsfolgen",
        staff_name="Jule Sommerfeld",
        staff_function="Beratung",
        staff_phone="0221 4710-112",
        staff_email="sommerfeld@netzwerk.example.org",
        is_demonstration=True,
    )


def build_demonstration(
    store: Store, *, clock: Clock, reference: Path, seed: int = 1, size: Size, progress: Progress | None = None
) -> str:
    """Fill an empty office file and return the id of its first member of staff.

    The same seed, size and day give the same office. ``progress`` hears how many interactions are written.
    """
    rng = random.Random(seed)
    ids = Ids(seed, clock)
    today = clock.today()
    staff_id = set_up_office(store, demonstration_setup(), clock=clock, reference=reference, staff_id=ids.new())
    with store.write(staff_id=staff_id, action=_ACTION) as writer:
        colleagues = _colleagues(writer, ids)
        towns = _towns(writer)
        memberships = _memberships(writer, towns, reference, rng, ids, today)
        _people(writer, towns, size, rng, ids, today)
        world = World(
            towns=towns,
            weights=_weights(towns, memberships, size),
            services=[row.service for row in services(writer.connection)],
            topic_ids=_topic_ids(writer),
            memberships=memberships,
            staff_ids=(staff_id, *colleagues),
        )
    written = 0
    for batch in events(world, size.interactions, years=size.years, today=today, rng=rng, ids=ids):
        with store.write(staff_id=staff_id, action=_ACTION) as writer:
            writer.create_many(entities.interaction, batch.interactions)
            writer.create_many(entities.interaction_topic, batch.topics)
            writer.create_many(entities.follow_up, batch.follow_ups)
        written += len(batch.interactions)
        if progress:
            progress(written, size.interactions)
    with store.write(staff_id=staff_id, action=_ACTION) as writer:
        showcase.add(writer, world, rng=rng, ids=ids, now=clock.now(), today=today)
    return staff_id


def _colleagues(writer: Writer, ids: Ids) -> list[str]:
    rows: list[Row] = [
        (ids.new(), {"name": "Tarek Lindhorst", "function": "Beratung", "phone": "0221 4710-113"}),
        (ids.new(), {"name": "Mechthild Oberbeck", "function": "Leitung", "phone": "0221 4710-110"}),
        (ids.new(), {"name": "Ole Brinkhues", "function": "Veranstaltungen", "phone": "0221 4710-114"}),
    ]
    return writer.create_many(entities.staff, rows)


def _towns(writer: Writer) -> list[Town]:
    found = writer.connection.exec_driver_sql(
        "SELECT o.id, o.name, m.type FROM organisation o JOIN municipality m ON m.id = o.id ORDER BY m.ags"
    )
    city = MunicipalityType.KREISFREIE_STADT
    return [Town(row_id, name, kind == city, True, []) for row_id, name, kind in found]


def _memberships(
    writer: Writer, towns: list[Town], reference: Path, rng: random.Random, ids: Ids, today: date
) -> dict[str, tuple[Period, ...]]:
    """The published members of 2013 and a few more, with invented dates; adds the organisations among them."""
    from netzwerk_desktop.exchange import name_matching
    from netzwerk_desktop.exchange import reference as delivered

    network_id = own_network_id(writer.connection)
    known = delivered.municipalities(reference)
    matcher = name_matching.NameIndex(known)
    by_id = {town.id: town for town in towns}
    periods: dict[str, tuple[Period, ...]] = {}
    rows: list[tuple[str, dict[str, Any]]] = []
    published = [member.name for member in delivered.members_2013(reference)]
    for name in (*published, *_FURTHER_MEMBERS):
        match = matcher.match(name)
        if match.ags is None:
            town = Town(natural_id("organisation", name), name, False, False, [])
            writer.create(
                entities.organisation,
                {"kind": OrganisationKind.ASSOCIATION, "name": name, "city": "Düsseldorf"},
                row_id=town.id,
            )
            towns.append(town)
        else:
            town = by_id[natural_id("municipality", match.ags)]
        joined = _FIRST_JOINED + timedelta(days=rng.randrange(0, 1900))
        if name == "Winterberg":
            joined = date(2009, 3, 1)
        elif name in _FURTHER_MEMBERS:
            joined = date(rng.randint(2014, 2021), rng.choice((1, 4, 7, 10)), 1)
        joined = joined.replace(day=1)
        stays = [Period(joined, None, minimum_term(joined))]
        if rng.random() < 0.08 and name != "Winterberg" and joined.year < 2014:
            left = date(rng.randint(2016, 2019), 12, 31)
            back = date(left.year + 2, 3, 1)
            stays = [
                Period(joined, left, minimum_term(joined)),
                Period(back, None, minimum_term(back)),
            ]
        elif rng.random() < 0.03 and name not in ("Winterberg", "Münster"):
            stays = [Period(joined, today.replace(month=12, day=31), minimum_term(joined))]
        periods[town.id] = tuple(stays)
        for period in stays:
            rows.append(
                (
                    ids.new(),
                    {
                        "organisation_id": town.id,
                        "network_id": network_id,
                        "joined_on": period.joined_on,
                        "minimum_until": period.minimum_until,
                        "ended_on": period.ended_on,
                        "note": EXAMPLE,
                    },
                )
            )
    writer.create_many(entities.membership, rows)
    return periods


def _people(writer: Writer, towns: list[Town], size: Size, rng: random.Random, ids: Ids, today: date) -> None:
    each, left_over = divmod(size.persons, len(towns))
    persons: list[Row] = []
    positions: list[Row] = []
    for number, town in enumerate(towns):
        count = each + (1 if number < left_over else 0)
        for person, position in people_of(town, count, rng, ids, today):
            if person is not None:
                persons.append(person)
            positions.append(position)
    for rows, table in ((persons, entities.person), (positions, entities.position)):
        for start in range(0, len(rows), 10_000):
            writer.create_many(table, rows[start : start + 10_000])
    for town in rng.sample(towns, 40):
        writer.update(entities.organisation, town.id, {"note": rng.choice(notes.GOOD_TO_KNOW)})


def _topic_ids(writer: Writer) -> dict[str, str]:
    found = writer.connection.exec_driver_sql("SELECT name, id FROM topic WHERE kind = 'topic'")
    return {str(name): str(row_id) for name, row_id in found}


def _weights(towns: Iterable[Town], memberships: dict[str, tuple[Period, ...]], size: Size) -> list[float]:
    """Members are heard of six times as often as others; Winterberg as often as the size says."""
    weights = {town.id: 6.0 if town.id in memberships else 1.0 for town in towns}
    winterberg = natural_id("municipality", showcase.AGS)
    others = sum(weights.values()) - weights[winterberg]
    share = size.showcase_interactions / size.interactions
    weights[winterberg] = others * share / (1 - share)
    return list(weights.values())
