"""What the form for a call has to know at once, beside the town itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.person import PersonName, display_name

from ..entities import interaction, municipality, organisation, person, staff
from .conditions import alive


@dataclass(frozen=True, slots=True)
class ColleagueCall:
    """A call that a colleague has just logged with the same organisation."""

    staff_name: str
    occurred_at: datetime
    person_id: str | None
    person_name: str


@dataclass(frozen=True, slots=True)
class Successor:
    """The organisation that another one was merged into; ``since`` is the day, where it is known."""

    id: str
    name: str
    since: date | None


def calls_of_colleagues(
    connection: Connection, organisation_id: str, *, staff_id: str, since: datetime, until: datetime
) -> list[ColleagueCall]:
    """Calls with an organisation between two moments that somebody else logged, the latest first."""
    statement = (
        select(
            staff.c.name,
            interaction.c.occurred_at,
            interaction.c.person_id,
            person.c.title,
            person.c.first_name,
            person.c.last_name,
        )
        .select_from(
            interaction.join(staff, staff.c.id == interaction.c.staff_id).outerjoin(
                person, person.c.id == interaction.c.person_id
            )
        )
        .where(
            alive(interaction),
            interaction.c.organisation_id == organisation_id,
            interaction.c.kind == InteractionKind.CALL.value,
            interaction.c.occurred_at.between(since, until),
            interaction.c.staff_id != staff_id,
        )
        .order_by(interaction.c.occurred_at.desc(), interaction.c.id.desc())
    )
    return [
        ColleagueCall(
            row.name,
            row.occurred_at,
            row.person_id,
            display_name(PersonName(row.title or "", row.first_name or "", row.last_name or "")),
        )
        for row in connection.execute(statement)
    ]


def successor_of(connection: Connection, organisation_id: str) -> Successor | None:
    """Where an organisation went: the town that took it over, or the record it was entered a second time as."""
    heir = organisation.alias("heir")
    into = func.coalesce(municipality.c.merged_into_id, organisation.c.merged_into_id)
    statement = (
        select(heir.c.id, heir.c.name, municipality.c.dissolved_on)
        .select_from(
            organisation.outerjoin(municipality, municipality.c.id == organisation.c.id).join(heir, heir.c.id == into)
        )
        .where(organisation.c.id == organisation_id, alive(heir))
    )
    row = connection.execute(statement).first()
    return None if row is None else Successor(row.id, row.name, row.dissolved_on)
