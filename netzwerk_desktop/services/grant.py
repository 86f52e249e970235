"""Grants: exceptions from the rule that a service is for members, with a term, a reason and a name under them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.entitlement import GrantPeriod, check_grant
from netzwerk_desktop.domain.errors import NotFound, Problem, require_valid
from netzwerk_desktop.domain.text import MAX_NOTE, too_long
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries import memberships as queries
from netzwerk_desktop.storage.queries.memberships import GrantRow as GrantRow
from netzwerk_desktop.storage.queries.organisations import organisation_detail

from .office import Office
from .values import columns_of, require_present

__all__ = ["GrantRow", "edit_grant", "end_grant", "grant_service", "grants_of", "trash_grant"]


def grants_of(office: Office, *, organisation_id: str) -> list[GrantRow]:
    """The grants of an organisation, the latest first."""
    with office.read() as connection:
        return queries.grants_of(connection, organisation_id)


def grant_service(
    office: Office,
    *,
    organisation_id: str,
    service_id: str,
    valid_from: date,
    valid_until: date | None = None,
    reason: str,
    granted_by: str,
) -> Changes:
    """Allow an organisation a service it would not be entitled to."""
    grant = GrantPeriod(service_id, valid_from, valid_until, reason, granted_by)
    with office.write("Sonderfreigabe erteilen") as writer:
        require_present(organisation_detail(writer.connection, organisation_id).trashed, "Die Organisation")
        require_valid(_check(writer.connection, grant))
        values = {
            "organisation_id": organisation_id,
            "service_id": service_id,
            "valid_from": valid_from,
            "valid_until": valid_until,
            "reason": reason,
            "granted_by": granted_by,
        }
        created = writer.create(entities.service_grant, columns_of(entities.service_grant, values))
        return writer.changes(created=created)


def edit_grant(office: Office, *, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None = None) -> Changes:
    """Change fields of a grant; what was logged under it keeps its verdict."""
    return _change(office, "Sonderfreigabe bearbeiten", id, values, seen)


def end_grant(office: Office, *, id: str, valid_until: date, seen: Mapping[str, str] | None = None) -> Changes:
    """Note the last day of a grant."""
    return _change(office, "Sonderfreigabe beenden", id, {"valid_until": valid_until}, seen)


def trash_grant(office: Office, *, id: str) -> Changes:
    """Put a grant that was entered by mistake into the bin."""
    with office.write("Sonderfreigabe löschen") as writer:
        writer.trash(entities.service_grant, id)
        return writer.changes()


def _change(office: Office, action: str, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None) -> Changes:
    with office.write(action) as writer:
        grant = replace(_stored(writer.connection, id), **values)
        require_valid(_check(writer.connection, grant))
        writer.update(entities.service_grant, id, columns_of(entities.service_grant, values), seen=seen)
        return writer.changes()


def _stored(connection: Connection, id: str) -> GrantPeriod:
    table = entities.service_grant
    row = connection.execute(select(table).where(table.c.id == id)).first()
    if row is None or row.trashed:
        raise NotFound("Diese Sonderfreigabe gibt es nicht (mehr). Bitte die Seite neu öffnen.")
    return GrantPeriod(row.service_id, row.valid_from, row.valid_until, row.reason, row.granted_by)


def _check(connection: Connection, grant: GrantPeriod) -> list[Problem]:
    problems = [*check_grant(grant), *too_long("reason", "Der Grund", grant.reason, MAX_NOTE)]
    problems += too_long("granted_by", "Der Name", grant.granted_by)
    if grant.service_id and queries.service_row(connection, grant.service_id) is None:
        problems.append(Problem("service_id", "Diese Leistung gibt es nicht (mehr). Bitte wählen Sie eine andere."))
    return problems
