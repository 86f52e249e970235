"""Who works in the town halls of the demonstration office."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from netzwerk_desktop.domain.function import FUNCTIONS
from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.domain.position import Role

from . import names
from .seeding import Ids

ELECTIONS = (date(2014, 6, 1), date(2020, 11, 1), date(2025, 11, 1))
"""The days on which the terms of mayors begin after the municipal elections in North Rhine-Westphalia."""

_DEPARTMENTS = (
    ("Stadtplanung", "Fachbereich Stadtentwicklung"),
    ("Wirtschaftsförderung", "Stabsstelle Wirtschaftsförderung"),
    ("Citymanagement", "Stadtmarketing"),
    ("Stadtbaurat/-rätin", "Dezernat Planen und Bauen"),
    ("Pressestelle", "Büro des Bürgermeisters"),
    ("Klimaschutz", "Fachbereich Umwelt"),
    ("Sachbearbeitung Städtebauförderung", "Amt für Planung und Umwelt"),
    ("Straßenverkehrsamt", "Ordnung und Verkehr"),
    ("Sekretariat", "Büro des Bürgermeisters"),
)
_KNOWN = {function.neutral: function for function in FUNCTIONS}


@dataclass(slots=True)
class Town:
    """What the making of people and events has to know of an organisation."""

    id: str
    name: str
    is_city: bool
    is_municipality: bool
    holders: list[tuple[str | None, str]]
    """Person (or nobody) and position of those who are in office now."""


Row = tuple[str, dict[str, Any]]


def _function(name: str, form: SalutationForm) -> str:
    known = _KNOWN.get(name)
    return known.form_for(form) if known else name


def people_of(town: Town, count: int, rng: random.Random, ids: Ids, today: date) -> Iterator[tuple[Row | None, Row]]:
    """``count`` persons of a town with their positions; notes in ``town.holders`` who is in office now."""
    mayor = "Oberbürgermeister/in" if town.is_city else "Bürgermeister/in"
    places: list[tuple[str, str]] = [(mayor, "")] if town.is_municipality else [("Geschäftsführung", "")]
    places += [_DEPARTMENTS[n % len(_DEPARTMENTS)] for n in range(count - 1)]
    for number, (function, department) in enumerate(places):
        if number == 2 and rng.random() < 0.06:
            position_id = ids.new()
            town.holders.append((None, position_id))
            yield (
                None,
                (
                    position_id,
                    {
                        "organisation_id": town.id,
                        "function": function,
                        "department": department or None,
                        "phone": names.landline(rng),
                    },
                ),
            )
            continue
        yield _holder(town, number, function, department, rng, ids, today)


def _holder(
    town: Town, number: int, function: str, department: str, rng: random.Random, ids: Ids, today: date
) -> tuple[Row, Row]:
    made_up = names.person(rng)
    person_id, position_id = ids.new(), ids.new()
    past_elections = [day for day in ELECTIONS if day <= today] or [date(2009, 10, 21)]
    started = rng.choice(past_elections) if number == 0 else today - timedelta(days=rng.randint(60, 4000))
    ended = started + timedelta(days=rng.randint(200, 900)) if number > 3 and rng.random() < 0.15 else None
    if ended is not None and ended >= today:
        ended = None
    roles: list[Role] = []
    if number == 0:
        roles = [Role.VOTING]
    elif number == 1:
        roles = [Role.MAIN_CONTACT, Role.NEWSLETTER]
    elif rng.random() < 0.4:
        roles = [Role.NEWSLETTER]
    if "Presse" in function:
        roles = [Role.PRESS]
    if ended is None:
        town.holders.append((person_id, position_id))
    return (
        (
            person_id,
            {
                "form": made_up.form,
                "title": made_up.title or None,
                "first_name": made_up.first_name,
                "last_name": made_up.last_name,
            },
        ),
        (
            position_id,
            {
                "organisation_id": town.id,
                "person_id": person_id,
                "function": _function(function, made_up.form),
                "department": department or None,
                "started_on": started,
                "ended_on": ended,
                "phone": names.landline(rng),
                "mobile": names.mobile(rng) if rng.random() < 0.3 else None,
                "email": names.email(made_up.first_name, made_up.last_name, town.name),
                "roles": " ".join(sorted(roles)),
            },
        ),
    )
