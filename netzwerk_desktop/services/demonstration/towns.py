"""The organisations of the story and who works in them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from netzwerk_desktop.domain.entitlement import GrantPeriod
from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.service_catalogue import Service
from netzwerk_desktop.storage.journal import Writer

Row = tuple[str, dict[str, Any]]
"""Id and columns of a row that is to be made."""

_TRIES = 4


@dataclass(slots=True)
class Place:
    """A position: who holds it (nobody in a vacant one) and from when to when, both days included."""

    id: str
    person_id: str | None
    started_on: date | None = None
    ended_on: date | None = None

    def is_held_on(self, day: date) -> bool:
        """Whether the position is there on that day."""
        started = self.started_on is None or self.started_on <= day
        return started and (self.ended_on is None or day <= self.ended_on)


@dataclass(slots=True)
class Town:
    """An organisation, most often a municipality."""

    id: str
    name: str
    is_municipality: bool = True
    is_city: bool = False
    places: list[Place] = field(default_factory=list)

    def somebody(self, rng: random.Random, day: date) -> Place | None:
        """Somebody in office on that day, or nobody when luck is bad: not every call names a person."""
        if not self.places:
            return None
        for _ in range(_TRIES):
            place = self.places[int(rng.random() * len(self.places))]
            if place.is_held_on(day):
                return place
        return None


@dataclass(slots=True)
class World:
    """Everything the events happen to.

    Attributes:
        staff_ids: who works in the office, the one who sits at the program first.
        memberships, grants: by organisation.
        topic_ids, subject_ids: ids of topics and of consultation subjects by their name.
    """

    towns: list[Town]
    staff_ids: Sequence[str]
    services: Sequence[Service]
    topic_ids: Mapping[str, str]
    subject_ids: Mapping[str, str]
    memberships: dict[str, tuple[Period, ...]] = field(default_factory=dict)
    grants: dict[str, tuple[GrantPeriod, ...]] = field(default_factory=dict)

    def town(self, town_id: str) -> Town:
        """The organisation with this id."""
        return next(town for town in self.towns if town.id == town_id)

    def service(self, name: str) -> Service:
        """The line of the catalogue with this name."""
        return next(service for service in self.services if service.name == name)


def municipalities(writer: Writer) -> list[Town]:
    """The towns the office was set up with, by AGS."""
    found = writer.connection.exec_driver_sql(
        "SELECT o.id, o.name, m.type FROM organisation o JOIN municipality m ON m.id = o.id ORDER BY m.ags"
    )
    return [Town(row_id, name, is_city=kind == MunicipalityType.KREISFREIE_STADT) for row_id, name, kind in found]


def topic_ids(writer: Writer, kind: str) -> dict[str, str]:
    """Ids by name of the topics ("topic") or the subjects of consultation ("subject")."""
    found = writer.connection.exec_driver_sql("SELECT name, id FROM topic WHERE kind = ? ORDER BY position", (kind,))
    return {str(name): str(row_id) for name, row_id in found}
