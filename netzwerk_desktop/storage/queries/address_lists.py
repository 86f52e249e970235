"""Lists of organisations that somebody put together by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from netzwerk_desktop.domain.person import PersonName, display_name

from ..entities import address_list, address_list_entry, organisation, person, position
from .conditions import alive


@dataclass(frozen=True, slots=True)
class AddressListRow:
    """A list and how many organisations stand in it."""

    id: str
    name: str
    note: str
    count: int


@dataclass(frozen=True, slots=True)
class AddressListEntryRow:
    """Somebody on a list; ``holder`` is whom of the organisation, empty for nobody in particular."""

    id: str
    organisation_id: str
    organisation_name: str
    position_id: str | None
    holder: str


def address_lists(connection: Connection) -> list[AddressListRow]:
    """All lists by name."""
    entry = address_list_entry
    counted = (
        select(entry.c.address_list_id, func.count(entry.c.organisation_id.distinct()).label("number"))
        .join_from(entry, organisation, organisation.c.id == entry.c.organisation_id)
        .where(alive(entry), alive(organisation))
        .group_by(entry.c.address_list_id)
        .subquery()
    )
    rows = connection.execute(
        select(address_list.c.id, address_list.c.name, address_list.c.note, counted.c.number)
        .join_from(address_list, counted, counted.c.address_list_id == address_list.c.id, isouter=True)
        .where(alive(address_list))
    )
    found = [AddressListRow(row.id, row.name, row.note or "", row.number or 0) for row in rows]
    return sorted(found, key=lambda row: (row.name.casefold(), row.id))


def entries(connection: Connection, list_id: str) -> list[AddressListEntryRow]:
    """Who stands on a list, by the name of the organisation."""
    rows = connection.execute(
        select(
            address_list_entry.c.id,
            organisation.c.id.label("organisation_id"),
            organisation.c.name,
            address_list_entry.c.position_id,
            position.c.function,
            person.c.title,
            person.c.first_name,
            person.c.last_name,
        )
        .join_from(address_list_entry, organisation, organisation.c.id == address_list_entry.c.organisation_id)
        .join(position, (position.c.id == address_list_entry.c.position_id) & alive(position), isouter=True)
        .join(person, person.c.id == position.c.person_id, isouter=True)
        .where(address_list_entry.c.address_list_id == list_id, alive(address_list_entry), alive(organisation))
        .order_by(organisation.c.sort_key, address_list_entry.c.id)
    )
    return [
        AddressListEntryRow(
            row.id,
            row.organisation_id,
            row.name,
            row.position_id,
            display_name(PersonName(row.title or "", row.first_name or "", row.last_name or "")) or row.function or "",
        )
        for row in rows
    ]


def on_list(list_id: str) -> Select[Any]:
    """The ids of the organisations on a list, for a filter."""
    return select(address_list_entry.c.organisation_id).where(
        address_list_entry.c.address_list_id == list_id, alive(address_list_entry)
    )
