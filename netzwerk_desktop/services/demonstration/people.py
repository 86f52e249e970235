"""Who works in the town halls of the story, from when to when."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from netzwerk_desktop.domain.function import find_function
from netzwerk_desktop.domain.person import Consent, SalutationForm
from netzwerk_desktop.domain.position import Role

from . import names
from .towns import Place, Row, Town
from .walk import Ids

ELECTIONS = (date(2014, 6, 1), date(2020, 11, 1), date(2025, 11, 1))
"""The days on which the terms of mayors begin after the municipal elections in North Rhine-Westphalia."""

_IN_TOWNS = (
    ("Stadtplanung", "Fachbereich Stadtentwicklung"),
    ("Wirtschaftsförderung", "Stabsstelle Wirtschaftsförderung"),
    ("Citymanagement", "Stadtmarketing"),
    ("Stadtbaurat/-rätin", "Dezernat Planen und Bauen"),
    ("Pressesprecher/in", "Bürgermeisterbüro"),
    ("Klimaschutzmanager/in", "Fachbereich Umwelt"),
    ("Sachbearbeiter/in", "Amt für Planung und Umwelt"),
    ("Abteilungsleiter/in", "Straßenverkehrsamt"),
    ("Sekretariat", "Bürgermeisterbüro"),
)
_ELSEWHERE = (
    ("Referent/in", "Handel und Stadtentwicklung"),
    ("Pressesprecher/in", ""),
    ("Sekretariat", ""),
    ("Referent/in", "Recht"),
)
_VACANT_SHARE, _PAST_SHARE, _MOBILE_SHARE, _CONSENT_SHARE = 0.06, 0.15, 0.3, 0.4


@dataclass(slots=True)
class Arrival:
    """Somebody takes a position, or it is vacant; ``place`` knows from when to when."""

    place: Place
    person: Row | None
    position: Row


def people_of(
    town: Town, count: int, *, is_member: bool, rng: random.Random, ids: Ids, today: date
) -> Iterator[Arrival]:
    """``count`` persons of an organisation with their positions, and now and then a vacant position on top."""
    others: tuple[tuple[str, str], ...]
    if town.is_municipality:
        head, others = "Oberbürgermeister/in" if town.is_city else "Bürgermeister/in", _IN_TOWNS
    else:
        head, others = "Geschäftsführer/in", _ELSEWHERE
    taken: list[tuple[str, str, date]] = []
    for number in range(count):
        if number > 3 and rng.random() < _PAST_SHARE:
            function, department, successor_from = rng.choice(taken)
            ended = successor_from - timedelta(days=1)
            started = ended - timedelta(days=rng.randint(300, 2500))
            yield _holder(town, (function, department), started, ended, (), rng, ids)
            continue
        function, department = (head, "") if number == 0 else others[(number - 1) % len(others)]
        if number == 0 and town.is_municipality:
            started = rng.choice([day for day in ELECTIONS if day <= today] or [ELECTIONS[0]])
        else:
            started = today - timedelta(days=rng.randint(60, 4000))
        taken.append((function, department, started))
        roles = _roles(number, function, is_member=is_member, rng=rng)
        yield _holder(town, (function, department), started, None, roles, rng, ids)
    if rng.random() < _VACANT_SHARE:
        function, department = rng.choice(others)
        place = Place(ids.new(), None)
        town.places.append(place)
        values = {
            "organisation_id": town.id,
            "function": function,
            "department": department or None,
            "phone": names.landline(rng),
        }
        yield Arrival(place, None, (place.id, values))


def _roles(number: int, function: str, *, is_member: bool, rng: random.Random) -> tuple[Role, ...]:
    if number == 0:
        return (Role.VOTING,) if is_member else ()
    if number == 1:
        return (Role.MAIN_CONTACT, Role.NEWSLETTER)
    if function.startswith("Presse"):
        return (Role.PRESS,)
    if function == "Sekretariat" and is_member:
        return (Role.INVOICE,)
    return (Role.NEWSLETTER,) if rng.random() < 0.4 else ()


def _holder(
    town: Town,
    what: tuple[str, str],
    started: date,
    ended: date | None,
    roles: tuple[Role, ...],
    rng: random.Random,
    ids: Ids,
) -> Arrival:
    function, department = what
    who = names.person(rng)
    place = Place(ids.new(), ids.new(), started, ended)
    town.places.append(place)
    assert place.person_id is not None
    consents = set(rng.sample(tuple(Consent), rng.randint(1, 3))) if rng.random() < _CONSENT_SHARE else set()
    if Role.NEWSLETTER in roles:
        consents.add(Consent.NEWSLETTER)
    person = {
        "form": who.form,
        "title": who.title or None,
        "first_name": who.first_name,
        "last_name": who.last_name,
        "consents": " ".join(sorted(consents)),
    }
    position = {
        "organisation_id": town.id,
        "person_id": place.person_id,
        "function": _written_for(function, who.form),
        "department": department or None,
        "started_on": started,
        "phone": names.landline(rng),
        "mobile": names.mobile(rng) if rng.random() < _MOBILE_SHARE else None,
        "email": names.email(who.first_name, who.last_name, town.name),
        "roles": " ".join(sorted(roles)),
    }
    return Arrival(place, (place.person_id, person), (place.id, position))


def _written_for(function: str, form: SalutationForm) -> str:
    """The function as the office would have typed it for a woman or a man."""
    known = find_function(function)
    return known.form_for(form) if known else function
