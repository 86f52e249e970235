"""Joining, leaving, coming back. Whether periods overlap is looked at inside the transaction that writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NotFound, require_valid
from netzwerk_desktop.domain.membership import Period, check_membership, minimum_term
from netzwerk_desktop.domain.text import MAX_NOTE, too_long
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import memberships as queries
from netzwerk_desktop.storage.queries.memberships import MembershipRow as MembershipRow
from netzwerk_desktop.storage.queries.organisations import organisation_detail

from .office import Office
from .values import columns_of, require_present

__all__ = ["MembershipRow", "edit_membership", "join", "leave", "memberships_of", "own_network_id", "trash_membership"]


def memberships_of(office: Office, *, organisation_id: str) -> list[MembershipRow]:
    """The periods of membership of an organisation, the latest first."""
    with office.read() as connection:
        return queries.memberships_of(connection, organisation_id)


def own_network_id(office: Office) -> str:
    """The network of the office itself, "" before it was set up."""
    with office.read() as connection:
        return queries.own_network_id(connection) or ""


def join(
    office: Office,
    *,
    organisation_id: str,
    joined_on: date,
    network_id: str | None = None,
    minimum_until: date | None = None,
    ended_on: date | None = None,
    note: str = "",
) -> Changes:
    """Enter a period of membership; in the own network and bound for three years unless said otherwise."""
    with office.write("Mitgliedschaft anlegen") as writer:
        created = add_membership(
            writer,
            organisation_id=organisation_id,
            network_id=network_id,
            period=Period(joined_on, ended_on, minimum_until or minimum_term(joined_on)),
            note=note,
        )
        return writer.changes(created=created)


def add_membership(
    writer: Writer, *, organisation_id: str, network_id: str | None, period: Period, note: str = ""
) -> str:
    """Check and write a period within a transaction and return its id; imports use it too."""
    connection = writer.connection
    require_present(organisation_detail(connection, organisation_id).trashed, "Die Organisation")
    network = network_id or queries.own_network_id(connection)
    if network is None:
        raise NotFound("Dieses Büro hat noch kein Netzwerk. Bitte richten Sie es zuerst ein.")
    existing = queries.periods_of(connection, organisation_id, network)
    problems = check_membership(period, existing.values())
    require_valid([*problems, *too_long("note", "Die Notiz", note, MAX_NOTE)])
    values = {
        "organisation_id": organisation_id,
        "network_id": network,
        "joined_on": period.joined_on,
        "minimum_until": period.minimum_until,
        "ended_on": period.ended_on,
        "note": note,
    }
    return writer.create(entities.membership, columns_of(entities.membership, values))


def edit_membership(
    office: Office, *, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None = None
) -> Changes:
    """Change days or note of a membership (``joined_on``, ``minimum_until``, ``ended_on``, ``note``)."""
    with office.write("Mitgliedschaft bearbeiten") as writer:
        _change(writer, id, values, seen)
        return writer.changes()


def leave(office: Office, *, membership_id: str, ended_on: date, seen: Mapping[str, str] | None = None) -> Changes:
    """Note the last day of a membership. Leaving within the minimum term is possible: it happens by agreement."""
    with office.write("Mitgliedschaft beenden") as writer:
        _change(writer, membership_id, {"ended_on": ended_on}, seen)
        return writer.changes()


def trash_membership(office: Office, *, id: str) -> Changes:
    """Put a membership that was entered by mistake into the bin."""
    with office.write("Mitgliedschaft löschen") as writer:
        writer.trash(entities.membership, id)
        return writer.changes()


def _change(writer: Writer, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None) -> None:
    organisation_id, network_id = _place(writer.connection, id)
    others = queries.periods_of(writer.connection, organisation_id, network_id)
    days = {name: value for name, value in values.items() if name != "note"}
    period = replace(others.pop(id), **days)
    problems = check_membership(period, others.values())
    require_valid([*problems, *too_long("note", "Die Notiz", values.get("note") or "", MAX_NOTE)])
    writer.update(entities.membership, id, columns_of(entities.membership, values), seen=seen)


def _place(connection: Connection, id: str) -> tuple[str, str]:
    """Organisation and network of a membership that is not in the bin."""
    table = entities.membership
    row = connection.execute(
        select(table.c.organisation_id, table.c.network_id, table.c.trashed).where(table.c.id == id)
    )
    found = row.first()
    if found is None or found.trashed:
        raise NotFound("Diese Mitgliedschaft gibt es nicht (mehr). Bitte die Seite neu öffnen.")
    return found.organisation_id, found.network_id
