"""Who is a member in the story, who was allowed a service all the same, and what towns are interested in."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from netzwerk_desktop.domain.entitlement import GrantPeriod
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.membership import Period, minimum_term
from netzwerk_desktop.domain.service_catalogue import Tier
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries.memberships import own_network_id

from .sender import HEAD_OF_OFFICE
from .towns import Row, Town, World
from .walk import Ids

EXAMPLE = "Beispiel der Demonstration, kein Nachweis einer Mitgliedschaft"
FURTHER_MEMBERS = ("Beckum", "Kaarst", "Neuss", "Haltern am See", "Brakel")
"""Towns the network names as members in public places since then."""

_FIRST_JOINED = date(2008, 1, 1)
_CAME_BACK_SHARE, _LEFT_SHARE, _LEAVES_SHARE = 0.08, 0.05, 0.03
_STEADY = ("Winterberg", "Münster", *FURTHER_MEMBERS)
"""Members that neither leave nor come back."""

UNDECIDED = "Kaarst"
"""Its minimum term ends soon: whether it stays has to be decided."""

_GRANTS = 14
_REASONS = (
    "Beitrittsbeschluss liegt vor, die Erklärung folgt",
    "Modellvorhaben des Ministeriums",
    "Erstberatung im Rahmen der Mitgliederwerbung",
    "Hochwasserfolgen in der Innenstadt",
    "Gemeinsames Vorhaben mit einer Mitgliedsstadt",
)


def add_members(writer: Writer, world: World, reference: Path, rng: random.Random, ids: Ids, today: date) -> None:
    """Enter the memberships, and the organisations among the members that are no towns."""
    network_id = own_network_id(writer.connection)
    rows: list[Row] = []
    for name, town in _members(writer, world, reference):
        periods = _periods(name, rng, today)
        world.memberships[town.id] = periods
        for period in periods:
            values = {
                "organisation_id": town.id,
                "network_id": network_id,
                "joined_on": period.joined_on,
                "minimum_until": period.minimum_until,
                "ended_on": period.ended_on,
                "note": EXAMPLE,
            }
            rows.append((ids.new(), values))
    writer.create_many(entities.membership, rows)


def _members(writer: Writer, world: World, reference: Path) -> list[tuple[str, Town]]:
    """The members by their published names; organisations that are no towns are entered."""
    from netzwerk_desktop.exchange import name_matching, organisation_names
    from netzwerk_desktop.exchange import reference as delivered

    matcher = name_matching.NameIndex(delivered.municipalities(reference))
    by_id = {town.id: town for town in world.towns}
    found = []
    for name in (*(member.name for member in delivered.members_2013(reference)), *FURTHER_MEMBERS):
        match = matcher.match(name)
        if match.ags is None:
            town = Town(natural_id("organisation", name), name, is_municipality=False)
            values = {
                "kind": organisation_names.guess_kind(name),
                "name": name,
                "street": "Musterallee 10",
                "postal_code": "40213",
                "city": "Düsseldorf",
            }
            writer.create(entities.organisation, values, row_id=town.id)
            world.towns.append(town)
        else:
            town = by_id[natural_id("municipality", match.ags)]
        found.append((name, town))
    return found


def _periods(name: str, rng: random.Random, today: date) -> tuple[Period, ...]:
    joined = (_FIRST_JOINED + timedelta(days=rng.randrange(1900))).replace(day=1)
    if name == "Winterberg":
        joined = date(2009, 3, 1)
    elif name in FURTHER_MEMBERS:
        joined = date(rng.randint(2014, 2021), rng.choice((1, 4, 7, 10)), 1)
    draw = rng.random()
    if name == UNDECIDED:
        joined = _three_years_before_the_end_of_next_month(today)
    first = Period(joined, None, minimum_term(joined))
    if name in _STEADY or draw > _CAME_BACK_SHARE + _LEFT_SHARE + _LEAVES_SHARE:
        return (first,)
    if draw > _CAME_BACK_SHARE + _LEFT_SHARE:
        return (Period(joined, today.replace(month=12, day=31), first.minimum_until),)
    left = date(rng.randint(2016, 2019), 12, 31)
    before = Period(joined, left, first.minimum_until)
    if draw > _CAME_BACK_SHARE:
        return (before,)
    back = date(left.year + 2, 3, 1)
    return (before, Period(back, None, minimum_term(back)))


def _three_years_before_the_end_of_next_month(today: date) -> date:
    year, month = divmod(today.year * 12 + today.month - 1 + 2, 12)
    return date(year - 3, month + 1, 1)


def add_grants(writer: Writer, world: World, rng: random.Random, ids: Ids, first: date, today: date) -> None:
    """Allow a few towns that are no members a service for a year or so."""
    for_members = [service for service in world.services if service.tier is Tier.MEMBER]
    others = [town for town in world.towns if town.is_municipality and town.id not in world.memberships]
    rows: list[Row] = []
    for town in rng.sample(others, _GRANTS):
        begins = first + timedelta(days=rng.randrange((today - first).days - 30))
        grant = GrantPeriod(
            service_id=rng.choice(for_members).id,
            valid_from=begins,
            valid_until=begins + timedelta(days=rng.choice((180, 365, 730))) if rng.random() < 0.8 else None,
            reason=rng.choice(_REASONS),
            granted_by=HEAD_OF_OFFICE,
        )
        world.grants[town.id] = (grant,)
        values = {
            "organisation_id": town.id,
            "service_id": grant.service_id,
            "valid_from": grant.valid_from,
            "valid_until": grant.valid_until,
            "reason": grant.reason,
            "granted_by": grant.granted_by,
        }
        rows.append((ids.new(), values))
    writer.create_many(entities.service_grant, rows)


def add_interests(writer: Writer, world: World, rng: random.Random) -> None:
    """What members said they are interested in."""
    topics = list(world.topic_ids.values())
    writer.create_many(
        entities.organisation_topic,
        [
            (
                natural_id("organisation_topic", f"{town_id} {topic_id}"),
                {"organisation_id": town_id, "topic_id": topic_id},
            )
            for town_id in world.memberships
            for topic_id in rng.sample(topics, rng.randint(0, 3))
        ],
    )
