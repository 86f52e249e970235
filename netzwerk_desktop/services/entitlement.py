"""May this organisation have this service on this day? The rules are the domain's; here they get their facts.

Judged is membership in the office's own network, whatever it was called on that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from netzwerk_desktop.domain.entitlement import Entitlement, GrantPeriod, check_entitlement
from netzwerk_desktop.domain.errors import Ambiguous, NotFound
from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.search_text import fold, words
from netzwerk_desktop.domain.service_catalogue import Service, is_offered
from netzwerk_desktop.storage.queries import memberships as queries
from netzwerk_desktop.storage.queries.memberships import ServiceRow as ServiceRow
from netzwerk_desktop.storage.queries.service_use import service_counts

from .office import Office

__all__ = ["ServiceRow", "ServiceUse", "entitlement", "find_service", "judge", "service_uses", "services"]


@dataclass(frozen=True, slots=True)
class ServiceUse:
    """A line of the table of entitlements: the service, whether it may be had today, and how much of it was."""

    service: Service
    entitlement: Entitlement
    used_this_year: int
    last_used: datetime | None


def entitlement(office: Office, *, organisation_id: str, service_id: str, on: date) -> Entitlement:
    """The answer for that day. Raises :class:`NotFound` for an unknown organisation or service."""
    with office.read() as connection:
        return judge(connection, organisation_id=organisation_id, service_id=service_id, on=on)


def judge(connection: Connection, *, organisation_id: str, service_id: str, on: date) -> Entitlement:
    """The same within a transaction, for the use cases that store the verdict."""
    service = queries.service_row(connection, service_id)
    if service is None:
        raise NotFound("Diese Leistung gibt es nicht (mehr). Bitte wählen Sie eine andere.")
    name, periods, grants = _facts(connection, organisation_id)
    return check_entitlement(organisation_name=name, service=service.service, on=on, memberships=periods, grants=grants)


def _facts(connection: Connection, organisation_id: str) -> tuple[str, list[Period], list[GrantPeriod]]:
    name = queries.organisation_name(connection, organisation_id)
    network_id = queries.own_network_id(connection)
    periods = queries.periods_of(connection, organisation_id, network_id) if network_id else {}
    return name, list(periods.values()), [row.grant for row in queries.grants_of(connection, organisation_id)]


def service_uses(office: Office, *, organisation_id: str, on: date | None = None) -> list[ServiceUse]:
    """The catalogue of a day (today unless given) with the organisation's entitlements, in its order.

    What is not offered any more is listed only when the organisation had it this year.
    """
    with office.read() as connection:
        return uses_of(connection, organisation_id=organisation_id, on=on or office.clock.today())


def uses_of(connection: Connection, *, organisation_id: str, on: date) -> list[ServiceUse]:
    """:func:`service_uses` on an open connection."""
    name, periods, grants = _facts(connection, organisation_id)
    counts = service_counts(connection, organisation_id, today=on)
    found = []
    for row in queries.services(connection):
        count = counts.get(row.id)
        if not is_offered(row.service, on) and not (count and count.this_year):
            continue
        answer = check_entitlement(
            organisation_name=name, service=row.service, on=on, memberships=periods, grants=grants
        )
        found.append(ServiceUse(row.service, answer, count.this_year if count else 0, count.last if count else None))
    return found


def services(office: Office, *, on: date | None = None) -> list[ServiceRow]:
    """The catalogue in its order; with a day only what was offered then."""
    with office.read() as connection:
        return _offered(queries.services(connection), on)


def _offered(rows: Sequence[ServiceRow], on: date | None) -> list[ServiceRow]:
    return [row for row in rows if on is None or is_offered(row.service, on)]


def find_service(office: Office, text: str) -> ServiceRow:
    """The line of the catalogue people mean by ``text``: its id, its name, or words only its name has.

    Raises :class:`NotFound` and :class:`Ambiguous`.
    """
    rows = services(office)
    wanted = words(text)
    for fitting in (
        [row for row in rows if row.id == text.strip()],
        [row for row in rows if fold(row.name) == fold(text)],
        [row for row in rows if wanted and fold(row.name).startswith(fold(text))],
        [row for row in rows if wanted and all(word in fold(row.name) for word in wanted)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise Ambiguous([row.name for row in fitting])
    raise NotFound(f"Eine Leistung „{text.strip()}“ gibt es im Katalog nicht. Bitte prüfen Sie die Schreibweise.")
