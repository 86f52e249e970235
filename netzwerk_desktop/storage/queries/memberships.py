"""Networks and their names, memberships, the service catalogue and grants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.entitlement import GrantPeriod
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.service_catalogue import Service, Tier

from ..entities import membership, network, network_name, service_grant
from ..journal import versions_of


@dataclass(frozen=True, slots=True)
class NetworkNameRow:
    """A name a network bears or bore; an open end is ``None``."""

    id: str
    name: str
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """A network; ``name_on_date`` is what it was called on the day asked about."""

    id: str
    name_on_date: str
    short_name: str
    is_own: bool
    names: tuple[NetworkNameRow, ...]


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """A period of membership of an organisation in a network."""

    id: str
    organisation_id: str
    network_id: str
    network_name: str
    joined_on: date
    minimum_until: date | None
    ended_on: date | None
    note: str
    versions: Mapping[str, str]

    @property
    def period(self) -> Period:
        """The period as the rules see it."""
        return Period(joined_on=self.joined_on, ended_on=self.ended_on, minimum_until=self.minimum_until)


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A line of the service catalogue."""

    id: str
    name: str
    category: str
    tier: Tier
    valid_from: date | None
    valid_until: date | None
    position: int

    @property
    def service(self) -> Service:
        """The service as the rules see it."""
        return Service(self.id, self.name, self.category, self.tier, self.valid_from, self.valid_until)


@dataclass(frozen=True, slots=True)
class GrantRow:
    """An exception for one organisation and one service."""

    id: str
    organisation_id: str
    service_id: str
    service_name: str
    valid_from: date
    valid_until: date | None
    reason: str
    granted_by: str
    versions: Mapping[str, str]

    @property
    def grant(self) -> GrantPeriod:
        """The grant as the rules see it."""
        return GrantPeriod(self.service_id, self.valid_from, self.valid_until, self.reason, self.granted_by)


def networks(connection: Connection, *, on: date) -> list[NetworkRow]:
    """All networks, the own one first, with the names they bear on that day."""
    names: dict[str, list[NetworkNameRow]] = {}
    for row in connection.execute(
        select(
            network_name.c.network_id,
            network_name.c.id,
            network_name.c.name,
            network_name.c.valid_from,
            network_name.c.valid_until,
        )
        .where(network_name.c.trashed.is_(False))
        .order_by(network_name.c.valid_from, network_name.c.id)
    ):
        names.setdefault(row.network_id, []).append(NetworkNameRow(row.id, row.name, row.valid_from, row.valid_until))
    rows = connection.execute(
        select(network.c.id, network.c.name, network.c.short_name, network.c.is_own)
        .where(network.c.trashed.is_(False))
        .order_by(network.c.is_own.desc(), network.c.name)
    )
    return [
        NetworkRow(
            id=row.id,
            name_on_date=_name_on(names.get(row.id, []), on) or row.name,
            short_name=row.short_name or "",
            is_own=row.is_own,
            names=tuple(names.get(row.id, [])),
        )
        for row in rows
    ]


def _name_on(names: list[NetworkNameRow], on: date) -> str:
    """The name on that day; of several that would fit the one that began last."""
    fitting = [
        entry.name
        for entry in names
        if (entry.valid_from is None or entry.valid_from <= on)
        and (entry.valid_until is None or on <= entry.valid_until)
    ]
    return fitting[-1] if fitting else ""


# Asked with every entry and on every town's page: putting such a statement together takes longer than answering it.
_MEMBERSHIPS = """
SELECT m.id, m.network_id, n.name, m.joined_on, m.minimum_until, m.ended_on, m.note
FROM membership m JOIN network n ON n.id = m.network_id
WHERE m.organisation_id = ? AND m.trashed = 0 ORDER BY m.joined_on DESC, m.id
"""
_PERIODS = """
SELECT id, joined_on, ended_on, minimum_until FROM membership
WHERE organisation_id = ? AND network_id = ? AND trashed = 0
"""
_SERVICES = "SELECT id, name, category, tier, valid_from, valid_until, position FROM service WHERE trashed = 0"
_GRANTS = """
SELECT g.id, g.service_id, s.name, g.valid_from, g.valid_until, g.reason, g.granted_by
FROM service_grant g JOIN service s ON s.id = g.service_id
WHERE g.organisation_id = ? AND g.trashed = 0 ORDER BY g.valid_from DESC, g.id
"""


def organisation_name(connection: Connection, organisation_id: str) -> str:
    """What an organisation is called (also from the bin). Raises :class:`NotFound`."""
    name = connection.exec_driver_sql("SELECT name FROM organisation WHERE id = ?", (organisation_id,)).scalar()
    if name is None:
        raise NotFound("Diese Organisation gibt es nicht (mehr). Bitte die Liste neu laden.")
    return str(name)


def own_network_id(connection: Connection) -> str | None:
    """The id of the office's network, or ``None`` in a file that has not been set up."""
    found = connection.exec_driver_sql("SELECT network_id FROM office").scalar()
    return None if found is None else str(found)


def own_network(connection: Connection, on: date) -> NetworkRow | None:
    """The office's network with its name on that day, or ``None`` in a file that has not been set up."""
    own = own_network_id(connection)
    return next((row for row in networks(connection, on=on) if row.id == own), None)


def memberships_of(connection: Connection, organisation_id: str) -> list[MembershipRow]:
    """The periods of membership of an organisation, the latest first."""
    rows = connection.exec_driver_sql(_MEMBERSHIPS, (organisation_id,)).all()
    seen = versions_of(connection, membership, [row[0] for row in rows])
    return [
        MembershipRow(
            id=id,
            organisation_id=organisation_id,
            network_id=network_id,
            network_name=network_name,
            joined_on=date.fromisoformat(joined_on),
            minimum_until=_day(minimum_until),
            ended_on=_day(ended_on),
            note=note or "",
            versions=seen[id],
        )
        for id, network_id, network_name, joined_on, minimum_until, ended_on, note in rows
    ]


def periods_of(connection: Connection, organisation_id: str, network_id: str) -> dict[str, Period]:
    """The periods of an organisation in a network by their ids, for the rules."""
    rows = connection.exec_driver_sql(_PERIODS, (organisation_id, network_id))
    return {
        id: Period(date.fromisoformat(joined_on), _day(ended_on), _day(minimum_until))
        for id, joined_on, ended_on, minimum_until in rows
    }


def services(connection: Connection) -> list[ServiceRow]:
    """The whole catalogue in its order, with what is not offered any more."""
    rows = connection.exec_driver_sql(f"{_SERVICES} ORDER BY position, name, id")
    return [_service_row(row) for row in rows]


def service_row(connection: Connection, service_id: str) -> ServiceRow | None:
    """One line of the catalogue, or ``None``."""
    row = connection.exec_driver_sql(f"{_SERVICES} AND id = ?", (service_id,)).first()
    return None if row is None else _service_row(row)


def _service_row(row: Sequence[Any]) -> ServiceRow:
    id, name, category, tier, valid_from, valid_until, position = row
    return ServiceRow(id, name, category, Tier(tier), _day(valid_from), _day(valid_until), position)


def grants_of(connection: Connection, organisation_id: str) -> list[GrantRow]:
    """The grants of an organisation, the latest first."""
    rows = connection.exec_driver_sql(_GRANTS, (organisation_id,)).all()
    seen = versions_of(connection, service_grant, [row[0] for row in rows])
    return [
        GrantRow(
            id=id,
            organisation_id=organisation_id,
            service_id=service_id,
            service_name=service_name,
            valid_from=date.fromisoformat(valid_from),
            valid_until=_day(valid_until),
            reason=reason,
            granted_by=granted_by,
            versions=seen[id],
        )
        for id, service_id, service_name, valid_from, valid_until, reason, granted_by in rows
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
