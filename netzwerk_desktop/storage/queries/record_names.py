"""What records are called, for a reference that shall be read by people instead of its id."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select

from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.dates import format_date
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.person import PersonName, display_name

from ..entities import interaction, membership, metadata, organisation, person, position, service, service_grant


def _person(row: Any) -> str:
    return display_name(PersonName(row.title or "", row.first_name or "", row.last_name))


def _position(row: Any) -> str:
    return ", ".join(part for part in (row.function, row.name) if part)


def _interaction(row: Any) -> str:
    day = format_date(local_day(row.occurred_at))
    return " ".join(part for part in (InteractionKind(row.kind).label, "vom", day, row.subject) if part)


_SPECIAL: Mapping[str, tuple[Select[Any], Callable[[Any], str]]] = {
    "person": (select(person.c.id, person.c.title, person.c.first_name, person.c.last_name), _person),
    "position": (
        select(position.c.id, position.c.function, organisation.c.name).join_from(
            position, organisation, organisation.c.id == position.c.organisation_id
        ),
        _position,
    ),
    "interaction": (
        select(interaction.c.id, interaction.c.kind, interaction.c.occurred_at, interaction.c.subject),
        _interaction,
    ),
    # A municipality is called what its organisation is called; they share their id.
    "municipality": (select(organisation.c.id, organisation.c.name), lambda row: str(row.name)),
}


def record_names(connection: Connection, table: str, ids: Collection[str]) -> dict[str, str]:
    """The names of records of a table by their ids, also of those in the bin; unknown ids are left out."""
    if not ids:
        return {}
    referenced = metadata.tables[table]
    plain = (select(referenced.c.id, referenced.c.name), lambda row: str(row.name)) if "name" in referenced.c else None
    statement, name_of = _SPECIAL.get(table) or plain or (None, None)
    if statement is None or name_of is None:
        return {}
    # The first column is the id of the record itself, whatever is joined to it.
    id_column = next(iter(statement.selected_columns))
    return {row.id: name_of(row) for row in connection.execute(statement.where(id_column.in_(sorted(ids))))}


@dataclass(frozen=True, slots=True)
class RelatedRecord:
    """A record that hangs on an organisation; ``about`` tells it from others of its table."""

    table: str
    id: str
    about: str


def records_of_organisation(connection: Connection, organisation_id: str, *, limit: int) -> list[RelatedRecord]:
    """The memberships, special grants and positions of an organisation, up to ``limit`` of each, the newest first.

    Also those in the bin: that they were deleted belongs to the history of the organisation.
    """
    statements: tuple[tuple[Any, Select[Any], Callable[[Any], str]], ...] = (
        (membership, select(membership.c.id, membership.c.joined_on), lambda row: f"ab {format_date(row.joined_on)}"),
        (
            service_grant,
            select(service_grant.c.id, service.c.name).join_from(
                service_grant, service, service.c.id == service_grant.c.service_id
            ),
            lambda row: str(row.name),
        ),
        (position, select(position.c.id, position.c.function), lambda row: str(row.function)),
    )
    found: list[RelatedRecord] = []
    for table, statement, about in statements:
        mine = statement.where(table.c.organisation_id == organisation_id).order_by(table.c.id.desc()).limit(limit)
        found += [RelatedRecord(table.name, row.id, about(row)) for row in connection.execute(mine)]
    return found
