"""Topics and subjects of consultation, and which of them an organisation is interested in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from ..entities import organisation_topic, topic
from ..journal import versions_of
from .conditions import alive, among

TOPIC = "topic"
SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic (``kind`` "topic") or a subject of consultation ("subject")."""

    id: str
    name: str
    kind: str
    position: int
    versions: Mapping[str, str]


def topics(connection: Connection, *, kind: str | None = None) -> list[TopicRow]:
    """Topics and subjects in their order; only one of the two where a kind is given."""
    statement = select(topic.c.id, topic.c.name, topic.c.kind, topic.c.position).where(alive(topic))
    if kind is not None:
        statement = statement.where(topic.c.kind == kind)
    rows = connection.execute(statement.order_by(topic.c.position, topic.c.name, topic.c.id)).all()
    seen = versions_of(connection, topic, [row.id for row in rows])
    return [TopicRow(row.id, row.name, row.kind, row.position, seen[row.id]) for row in rows]


def offered(connection: Connection, topic_ids: Iterable[str]) -> frozenset[str]:
    """Those of the topics that are not in the bin, and can therefore be chosen or left out."""
    wanted = list(topic_ids)
    if not wanted:
        return frozenset()
    return frozenset(connection.execute(select(topic.c.id).where(alive(topic), among(topic.c.id, wanted))).scalars())


def topic_name(connection: Connection, topic_id: str) -> str | None:
    """What a topic is called now, also in the bin; ``None`` for one there never was."""
    return connection.execute(select(topic.c.name).where(topic.c.id == topic_id)).scalar()


def topic_ids_of_organisation(connection: Connection, organisation_id: str) -> frozenset[str]:
    """What the organisation said it is interested in."""
    table = organisation_topic
    statement = select(table.c.topic_id).where(table.c.organisation_id == organisation_id, alive(table))
    return frozenset(connection.execute(statement).scalars())


def links_of_organisation(connection: Connection, organisation_id: str, topic_id: str) -> list[str]:
    """The ids of the rows that say so."""
    table = organisation_topic
    statement = select(table.c.id).where(
        table.c.organisation_id == organisation_id, table.c.topic_id == topic_id, alive(table)
    )
    return list(connection.execute(statement).scalars())
