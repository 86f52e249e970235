"""The office's own data: what stands on its letters, its network, its staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, case, select

from netzwerk_desktop.domain.identity import natural_id

from ..content import read_content
from ..entities import office, staff
from ..journal import versions, versions_of
from .memberships import own_network

OFFICE_ID = natural_id("office", "office")
"""The id of the one office row, the same on every computer."""


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """The office as its settings page shows it. ``network_name`` is the one on the day asked about.

    Limits for silence that nobody chose are ``None``: those delivered hold then.
    """

    name: str
    network_id: str | None
    network_name: str
    street: str
    postal_code: str
    city: str
    phone: str
    email: str
    website: str
    footer: str
    letter_form: str
    organisation_first: bool
    neutral_salutation: str
    accent_colour: str
    has_logo: bool
    is_demonstration: bool
    silent_after_days: int | None
    forgotten_after_days: int | None
    versions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A member of staff; ``sign`` is the short sign on letters ("ab"); ``active`` is false for who has left."""

    id: str
    name: str
    function: str
    phone: str
    email: str
    sign: str
    active: bool
    versions: Mapping[str, str]


def office_exists(connection: Connection) -> bool:
    """Whether the file has been set up."""
    return connection.execute(select(office.c.id).where(office.c.id == OFFICE_ID)).first() is not None


def office_settings(connection: Connection, *, on: date) -> OfficeSettings | None:
    """The office's settings, or ``None`` in a file that has not been set up."""
    row = connection.execute(select(office).where(office.c.id == OFFICE_ID)).mappings().first()
    if row is None:
        return None
    network = own_network(connection, on)
    return OfficeSettings(
        name=row["name"],
        network_id=row["network_id"],
        network_name=network.name_on_date if network else "",
        street=row["street"] or "",
        postal_code=row["postal_code"] or "",
        city=row["city"] or "",
        phone=row["phone"] or "",
        email=row["email"] or "",
        website=row["website"] or "",
        footer=row["footer"] or "",
        letter_form=row["letter_form"],
        organisation_first=row["organisation_first"],
        neutral_salutation=row["neutral_salutation"] or "",
        accent_colour=row["accent_colour"] or "",
        has_logo=row["logo_hash"] is not None,
        is_demonstration=row["is_demonstration"],
        silent_after_days=row["silent_after_days"],
        forgotten_after_days=row["forgotten_after_days"],
        versions=versions(connection, office, OFFICE_ID),
    )


def office_logo(connection: Connection) -> bytes | None:
    """The picture for the letterhead, or ``None``."""
    digest = connection.execute(select(office.c.logo_hash).where(office.c.id == OFFICE_ID)).scalar()
    return read_content(connection, digest) if digest else None


def staff_rows(connection: Connection, *, include_former: bool = True) -> tuple[StaffRow, ...]:
    """The staff by name, those who left at the end."""
    query = select(staff).where(staff.c.trashed.is_(False)).order_by(case((staff.c.active, 0), else_=1), staff.c.name)
    if not include_former:
        query = query.where(staff.c.active.is_(True))
    rows = connection.execute(query).mappings().all()
    seen = versions_of(connection, staff, [row["id"] for row in rows])
    return tuple(
        StaffRow(
            id=row["id"],
            name=row["name"],
            function=row["function"] or "",
            phone=row["phone"] or "",
            email=row["email"] or "",
            sign=row["sign"] or "",
            active=row["active"],
            versions=seen[row["id"]],
        )
        for row in rows
    )
