"""The facts delivered with the program, read from the CSV files of ``resources/reference``.

They are the start of a new office: everything in them is data that the office may change afterwards. Where they come
from stands in ``SOURCES.md`` beside them; ``packaging/build_reference.py`` makes the municipalities anew from official
files. The files are our own, so a mistake in them is a bug (``ValueError``, ``KeyError``), not a refused file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.service_catalogue import Tier

from .known import KnownMunicipality

_TYPES = {kind.label: kind for kind in MunicipalityType}


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality(KnownMunicipality):
    """A municipality as delivered: the register's facts and the address of the town hall with its date."""

    town_hall_name: str
    town_hall_street: str
    town_hall_postal_code: str
    town_hall_city: str
    town_hall_date: date | None


@dataclass(frozen=True, slots=True)
class CatalogueLine:
    """A line of the service catalogue as delivered; ``order`` is its place in the list."""

    category: str
    name: str
    tier: Tier
    valid_from: date | None
    order: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic (``kind`` "topic") or a subject of consultation ("subject")."""

    kind: str
    name: str
    order: int


@dataclass(frozen=True, slots=True)
class Format:
    """A format of events, with a line that says what is usual."""

    name: str
    description: str
    order: int


@dataclass(frozen=True, slots=True)
class NetworkName:
    """The name a network bore from a day until a day (both included, None when open or not known).

    Attributes:
        network: key of the network in this file; a network has one line for every name.
        kind: "own", "partner" or "roof".
        roof: key of the network under whose roof it worked in that time, or empty.
    """

    network: str
    kind: str
    name: str
    valid_from: date | None
    valid_until: date | None
    roof: str
    note: str


@dataclass(frozen=True, slots=True)
class PublishedMember:
    """A name of the member list the ministry published in April 2013, as it was printed."""

    name: str
    as_of: str
    source: str


@dataclass(frozen=True, slots=True)
class SimilarName:
    """A municipality of another Land whose name could be taken for a misspelt one of North Rhine-Westphalia."""

    name: str
    land: str


@dataclass(frozen=True, slots=True)
class AreaCode:
    """A town that is reached under an area code ("0251"); ``place`` is what the telephone company calls it."""

    area_code: str
    ags: str
    place: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a kind of fact comes from; ``as_of`` is an ISO date, a month or a year."""

    key: str
    title: str
    publisher: str
    as_of: str
    licence: str


def municipalities(folder: Path) -> tuple[Municipality, ...]:
    """All municipalities, sorted by AGS."""
    return tuple(municipality(row) for row in _rows(folder / "municipalities.csv"))


def municipality(row: Mapping[str, str]) -> Municipality:
    """One municipality from a line of ``municipalities.csv``."""
    return Municipality(
        ags=row["ags"],
        name=row["name"],
        official_name=row["official_name"],
        type=_TYPES[row["type"]],
        district_key=row["district_key"],
        district=row["district"],
        region=row["region"],
        postal_code=row["postal_code"],
        several_postal_codes=row["several_postal_codes"] == "yes",
        population=int(row["population"]),
        population_date=_day(row["population_date"]),
        area_km2=float(row["area_km2"]),
        area_date=_day(row["area_date"]),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        coordinates_date=_day(row["coordinates_date"]),
        town_hall_name=row["town_hall_name"],
        town_hall_street=row["town_hall_street"],
        town_hall_postal_code=row["town_hall_postal_code"],
        town_hall_city=row["town_hall_city"],
        town_hall_date=_day(row["town_hall_date"]),
    )


def services(folder: Path) -> tuple[CatalogueLine, ...]:
    """The service catalogue in its order."""
    return tuple(
        CatalogueLine(row["category"], row["name"], Tier(row["tier"]), _day(row["valid_from"]), int(row["order"]))
        for row in _rows(folder / "services.csv")
    )


def topics(folder: Path) -> tuple[Topic, ...]:
    """Topics and subjects of consultation in their order."""
    return tuple(Topic(row["kind"], row["name"], int(row["order"])) for row in _rows(folder / "topics.csv"))


def formats(folder: Path) -> tuple[Format, ...]:
    """The formats of events in their order."""
    return tuple(Format(row["name"], row["description"], int(row["order"])) for row in _rows(folder / "formats.csv"))


def networks(folder: Path) -> tuple[NetworkName, ...]:
    """The own network, its partners and their common roof, one line for every name they bore."""
    return tuple(
        NetworkName(
            network=row["network"],
            kind=row["kind"],
            name=row["name"],
            valid_from=_day(row["valid_from"]),
            valid_until=_day(row["valid_until"]),
            roof=row["roof"],
            note=row["note"],
        )
        for row in _rows(folder / "networks.csv")
    )


def members_2013(folder: Path) -> tuple[PublishedMember, ...]:
    """The 78 names of the published list, for the demonstration and for tests."""
    return tuple(PublishedMember(**row) for row in _rows(folder / "members_2013.csv"))


def similar_names(folder: Path) -> tuple[SimilarName, ...]:
    """Names of municipalities elsewhere in Germany that must not be taken for one of North Rhine-Westphalia."""
    return tuple(SimilarName(**row) for row in _rows(folder / "similar_names.csv"))


def area_codes(folder: Path) -> tuple[AreaCode, ...]:
    """The area codes of the towns, sorted; a code may belong to several towns, and a town has several codes."""
    return tuple(AreaCode(**row) for row in _rows(folder / "area_codes.csv"))


def sources(folder: Path) -> tuple[Source, ...]:
    """The sources to name in the about box; the line with key "register" has the day of names and borders."""
    return tuple(Source(**row) for row in _rows(folder / "sources.csv"))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream, delimiter=";", strict=True)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
