"""What the map of the towns is coloured by: one statement for all of them, whatever is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, literal_column, select, union_all

from netzwerk_desktop.domain.clock import BERLIN
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.membership import Period

from ..entities import (
    interaction,
    interaction_participant,
    interaction_topic,
    membership,
    municipality,
    organisation,
    organisation_topic,
)
from .conditions import alive, end_of_day


@dataclass(frozen=True, slots=True)
class MapTownRow:
    """A municipality of the register; one that was merged into another says into which and on which day."""

    id: str
    ags: str
    name: str
    district: str
    region: str
    population: int | None
    merged_into_id: str | None
    dissolved_on: date | None


def towns(connection: Connection) -> list[MapTownRow]:
    """All municipalities that are not in the bin, in the order of their names, also dissolved ones."""
    rows = connection.execute(
        select(
            organisation.c.id,
            municipality.c.ags,
            organisation.c.name,
            municipality.c.district,
            municipality.c.region,
            municipality.c.population,
            municipality.c.merged_into_id,
            municipality.c.dissolved_on,
        )
        .join_from(municipality, organisation, organisation.c.id == municipality.c.id)
        .where(alive(organisation), alive(municipality))
        .order_by(organisation.c.sort_key, organisation.c.id)
    )
    return [MapTownRow(*row) for row in rows]


def membership_periods(connection: Connection, network_id: str | None) -> dict[str, list[Period]]:
    """The periods of every organisation in the network."""
    found: dict[str, list[Period]] = {}
    for row in connection.execute(
        select(membership.c.organisation_id, membership.c.joined_on, membership.c.ended_on).where(
            membership.c.network_id == network_id, alive(membership)
        )
    ):
        found.setdefault(row.organisation_id, []).append(Period(row.joined_on, row.ended_on))
    return found


def last_conversations(connection: Connection, *, on: date) -> dict[str, datetime]:
    """When each municipality was spoken to last, up to that day; one look into the index for each."""
    last = (
        select(func.max(interaction.c.occurred_at))
        .where(
            interaction.c.organisation_id == municipality.c.id,
            alive(interaction),
            interaction.c.is_conversation == literal_column("1"),
            interaction.c.occurred_at < end_of_day(on),
        )
        .scalar_subquery()
    )
    rows = connection.execute(select(municipality.c.id, last.label("last")))
    return {row.id: row.last for row in rows if row.last is not None}


def count_consultations(connection: Connection, *, since: date, until: date) -> dict[str, int]:
    """How many consultations each organisation had on these days, as its own or as a participant in another's."""
    happened = and_(interaction.c.kind == InteractionKind.CONSULTATION, _open_to_see(since, until))
    return _count(connection, happened)


def count_about(connection: Connection, topic_id: str, *, since: date, until: date) -> dict[str, int]:
    """How many interactions about the topic each organisation had on these days, as its own or as a participant.

    Without a topic: those about any.
    """
    link = interaction_topic
    about = select(link.c.interaction_id).where(alive(link), *_of_topic(link.c.topic_id, topic_id))
    return _count(connection, and_(interaction.c.id.in_(about), _open_to_see(since, until)))


def interested(connection: Connection, topic_id: str) -> frozenset[str]:
    """The organisations that said they are interested in the topic; without a topic, in any."""
    link = organisation_topic
    found = select(link.c.organisation_id).where(alive(link), *_of_topic(link.c.topic_id, topic_id))
    return frozenset(connection.execute(found).scalars())


def _of_topic(column: ColumnElement[str], topic_id: str) -> tuple[ColumnElement[bool], ...]:
    return (column == topic_id,) if topic_id else ()


def _open_to_see(since: date, until: date) -> ColumnElement[bool]:
    """Of these days and not confidential: a map is handed on as a picture."""
    return and_(
        alive(interaction),
        interaction.c.confidential.is_(False),
        interaction.c.occurred_at >= datetime.combine(since, time(), BERLIN),
        interaction.c.occurred_at < end_of_day(until),
    )


def _count(connection: Connection, condition: ColumnElement[bool]) -> dict[str, int]:
    own: Any = select(interaction.c.id, interaction.c.organisation_id).where(condition)
    guests = (
        select(interaction.c.id, interaction_participant.c.organisation_id)
        .join_from(interaction_participant, interaction, interaction.c.id == interaction_participant.c.interaction_id)
        .where(condition, alive(interaction_participant))
    )
    every = union_all(own, guests).subquery()
    rows = connection.execute(
        select(every.c.organisation_id, func.count(every.c.id.distinct())).group_by(every.c.organisation_id)
    )
    return {row[0]: row[1] for row in rows}
