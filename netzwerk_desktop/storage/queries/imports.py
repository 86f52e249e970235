"""What an import has to know before it can say what it would change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.organisation import OrganisationKind

from ..entities import membership, municipality, organisation, person, position
from .conditions import alive


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A municipality as the official register sees it; ``city`` is the place of its town hall."""

    id: str
    ags: str
    name: str
    official_name: str
    type: MunicipalityType
    district_key: str
    district: str
    region: str
    postal_code: str
    several_postal_codes: bool
    population: int | None
    population_date: date | None
    area_km2: float | None
    area_date: date | None
    latitude: float | None
    longitude: float | None
    coordinates_date: date | None
    city: str


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """An organisation that is no municipality, by its names."""

    id: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Somebody who holds a position in an organisation, or a vacant position."""

    organisation_id: str
    first_name: str
    last_name: str
    email: str
    function: str


def register_rows(connection: Connection) -> list[RegisterRow]:
    """All municipalities that exist, by AGS; what was dissolved or lies in the bin is left out."""
    town = municipality.c
    rows = connection.execute(
        select(
            town.id,
            town.ags,
            organisation.c.name,
            town.official_name,
            town.type,
            town.district_key,
            town.district,
            town.region,
            town.register_postal_code,
            town.several_postal_codes,
            town.population,
            town.population_date,
            town.area_km2,
            town.area_date,
            town.latitude,
            town.longitude,
            town.coordinates_date,
            organisation.c.city,
        )
        .join_from(municipality, organisation, organisation.c.id == town.id)
        .where(alive(municipality), alive(organisation), town.dissolved_on.is_(None))
        .order_by(town.ags)
    )
    return [
        RegisterRow(
            id=row.id,
            ags=row.ags,
            name=row.name,
            official_name=row.official_name,
            type=MunicipalityType(row.type),
            district_key=row.district_key,
            district=row.district,
            region=row.region,
            postal_code=row.register_postal_code or "",
            several_postal_codes=bool(row.several_postal_codes),
            population=row.population,
            population_date=row.population_date,
            area_km2=row.area_km2,
            area_date=row.area_date,
            latitude=row.latitude,
            longitude=row.longitude,
            coordinates_date=row.coordinates_date,
            city=row.city or "",
        )
        for row in rows
    ]


def last_ags(connection: Connection, municipality_id: str) -> str | None:
    """The AGS a municipality has, or had when it was dissolved or put into the bin; ``None`` for one that never was."""
    return connection.execute(select(municipality.c.ags).where(municipality.c.id == municipality_id)).scalar()


def other_organisations(connection: Connection) -> list[OrganisationName]:
    """All organisations that are no municipalities, by name."""
    rows = connection.execute(
        select(organisation.c.id, organisation.c.name, organisation.c.short_name)
        .where(alive(organisation), organisation.c.kind != OrganisationKind.MUNICIPALITY.value)
        .order_by(organisation.c.sort_key, organisation.c.id)
    )
    return [OrganisationName(row.id, row.name, row.short_name or "") for row in rows]


def contact_rows(connection: Connection, *, today: date) -> list[ContactRow]:
    """Everybody who holds a position, and every vacant one; past positions are left out."""
    rows = connection.execute(
        select(
            position.c.organisation_id,
            person.c.first_name,
            person.c.last_name,
            position.c.email,
            person.c.email.label("own_email"),
            position.c.function,
        )
        .join_from(position, person, person.c.id == position.c.person_id, isouter=True)
        .where(alive(position), position.c.ended_on.is_(None) | (position.c.ended_on >= today))
        .order_by(position.c.organisation_id, position.c.id)
    )
    return [
        ContactRow(
            row.organisation_id,
            row.first_name or "",
            row.last_name or "",
            row.email or row.own_email or "",
            row.function,
        )
        for row in rows
    ]


def periods_by_organisation(connection: Connection, *, network_id: str) -> dict[str, list[tuple[str, Period]]]:
    """All periods of membership in a network with their ids, by organisation and in their order."""
    rows = connection.execute(
        select(
            membership.c.id,
            membership.c.organisation_id,
            membership.c.joined_on,
            membership.c.ended_on,
            membership.c.minimum_until,
        )
        .where(alive(membership), membership.c.network_id == network_id)
        .order_by(membership.c.joined_on, membership.c.id)
    )
    found: dict[str, list[tuple[str, Period]]] = defaultdict(list)
    for row in rows:
        found[row.organisation_id].append((row.id, Period(row.joined_on, row.ended_on, row.minimum_until)))
    return dict(found)
