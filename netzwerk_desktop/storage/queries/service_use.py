"""How much of the catalogue an organisation used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import Connection, bindparam, case, func, select

from netzwerk_desktop.domain.clock import BERLIN

from ..entities import interaction
from .conditions import alive, end_of_day


@dataclass(frozen=True, slots=True)
class ServiceCount:
    """Interactions under one service: how many this year, and when the last one was (UTC)."""

    this_year: int
    last: datetime


def service_counts(connection: Connection, organisation_id: str, *, today: date) -> dict[str, ServiceCount]:
    """For every service the organisation ever used, up to and including today; read from an index alone."""
    new_year = datetime.combine(date(today.year, 1, 1), time(), BERLIN)
    asked = {"organisation": organisation_id, "new_year": new_year, "until": end_of_day(today)}
    return {service_id: ServiceCount(number, last) for service_id, number, last in connection.execute(_COUNTS, asked)}


# Put together once: it is asked for on every town's page.
_COUNTS = (
    select(
        interaction.c.service_id,
        func.sum(case((interaction.c.occurred_at >= bindparam("new_year"), 1), else_=0)),
        func.max(interaction.c.occurred_at),
    )
    .where(
        interaction.c.organisation_id == bindparam("organisation"),
        alive(interaction),
        interaction.c.service_id.is_not(None),
        interaction.c.occurred_at < bindparam("until"),
    )
    .group_by(interaction.c.service_id)
)
