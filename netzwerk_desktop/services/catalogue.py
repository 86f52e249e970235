"""The service catalogue: data the office edits. What was logged under a service keeps the verdict of its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NotFound, Problem, require_valid
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.service_catalogue import Service, Tier, check_service
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import versions
from netzwerk_desktop.storage.queries import memberships as queries

from .office import Office
from .values import columns_of

__all__ = ["add_service", "edit_service", "service_versions", "trash_service"]


def service_versions(office: Office, *, id: str) -> Mapping[str, str]:
    """The versions of a line of the catalogue, which a form remembers when it opens."""
    with office.read() as connection:
        return versions(connection, entities.service, id)


def add_service(
    office: Office,
    *,
    name: str,
    category: str,
    tier: Tier,
    valid_from: date | None = None,
    valid_until: date | None = None,
) -> Changes:
    """Enter a line at the end of the catalogue."""
    problems = list(check_service(Service("", name, category, tier, valid_from, valid_until)))
    with office.write("Leistung anlegen") as writer:
        rows = queries.services(writer.connection)
        if any(fold(row.name) == fold(name) and row.valid_until is None for row in rows):
            problems.append(Problem("name", f"Die Leistung „{name.strip()}“ steht schon im Katalog."))
        require_valid(problems)
        values = {
            "name": name,
            "category": category,
            "tier": tier,
            "valid_from": valid_from,
            "valid_until": valid_until,
            "position": max((row.position for row in rows), default=0) + 10,
        }
        created = writer.create(entities.service, columns_of(entities.service, values))
        return writer.changes(created=created)


def edit_service(
    office: Office, *, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None = None
) -> Changes:
    """Change a line of the catalogue (name, category, tier, days, place)."""
    with office.write("Leistung bearbeiten") as writer:
        row = queries.service_row(writer.connection, id)
        if row is None:
            raise NotFound("Diese Leistung gibt es nicht (mehr). Bitte die Seite neu öffnen.")
        rules = {name: value for name, value in values.items() if name != "position"}
        require_valid(check_service(replace(row.service, **rules)))
        writer.update(entities.service, id, columns_of(entities.service, values), seen=seen)
        return writer.changes()


def trash_service(office: Office, *, id: str) -> Changes:
    """Put a line that was entered by mistake into the bin. For one that is not offered any more there is an end day."""
    with office.write("Leistung löschen") as writer:
        writer.trash(entities.service, id)
        return writer.changes()
