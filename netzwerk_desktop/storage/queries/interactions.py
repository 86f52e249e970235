"""The timeline: what happened, newest first, in windows that cost the same however long the timeline is.

A window is cut by *keyset*: the caller hands back time and id of the last row it has, and the statement walks on from
there in an index (``ix_interaction_timeline`` for one organisation, ``ix_interaction_time`` for all). What belongs to
several rows at once (topics, documents, follow-ups) is fetched for the ids of the window only, never joined. What a
filter means in SQL stands in :mod:`.interaction_filter`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select, tuple_
from sqlalchemy import text as sql

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.domain.person import PersonName, display_name

from ..entities import follow_up, interaction, organisation, person, position, service, staff
from ..journal import versions
from .conditions import alive
from .interaction_filter import conditions
from .rows import TimelineRow as TimelineRow

Keyset = tuple[datetime, str]
"""Time (UTC) and id of the last row of a window; the next window begins after it."""


@dataclass(frozen=True, slots=True)
class InteractionDetail:
    """One entry for a form: what the timeline shows, the ids behind it, and the versions seen by whoever opens it."""

    row: TimelineRow
    person_id: str | None
    position_id: str | None
    service_id: str | None
    staff_id: str | None
    topic_ids: tuple[str, ...]
    trashed: bool
    versions: Mapping[str, str]


_COLUMNS = (
    interaction.c.id,
    interaction.c.kind,
    interaction.c.organisation_id,
    organisation.c.name.label("organisation_name"),
    interaction.c.occurred_at,
    interaction.c.duration_min,
    interaction.c.direction,
    interaction.c.outcome,
    interaction.c.channel,
    interaction.c.subject,
    interaction.c.note,
    service.c.name.label("service_name"),
    interaction.c.entitlement_code,
    interaction.c.entitlement_reason,
    interaction.c.exception_reason,
    interaction.c.confidential,
    person.c.title,
    person.c.first_name,
    person.c.last_name,
    position.c.function,
    staff.c.name.label("staff_name"),
)
# By code and with nothing for nothing; a look-up is several times as fast as making a member from its code.
_KINDS = {str(member): member for member in InteractionKind}
_DIRECTIONS = {str(member): member for member in Direction}
_OUTCOMES = {str(member): member for member in CallOutcome}
_CHANNELS = {str(member): member for member in Channel}
_CODES = {str(member): member for member in EntitlementCode}
# Outer joins all the way: they keep SQLite from starting anywhere else than at the index of the timeline.
_SOURCES = (
    interaction.outerjoin(organisation, organisation.c.id == interaction.c.organisation_id)
    .outerjoin(person, person.c.id == interaction.c.person_id)
    .outerjoin(position, position.c.id == interaction.c.position_id)
    .outerjoin(service, service.c.id == interaction.c.service_id)
    .outerjoin(staff, staff.c.id == interaction.c.staff_id)
)
NEWEST_FIRST = (interaction.c.occurred_at.desc(), interaction.c.id.desc())
# What every window begins with; asked once, because putting it together takes as long as the database needs for it.
EVERYTHING = select(*_COLUMNS).select_from(_SOURCES).where(alive(interaction))


def timeline(
    connection: Connection,
    *,
    organisation_id: str | None = None,
    person_id: str | None = None,
    kinds: Sequence[InteractionKind] = (),
    topic_id: str | None = None,
    text: str = "",
    before: Keyset | None = None,
    limit: int = 100,
) -> list[TimelineRow]:
    """A window of the timeline, newest first; ``before`` is the keyset of the last row of the window above it."""
    statement = EVERYTHING.where(
        *conditions(
            connection, organisation_id=organisation_id, person_id=person_id, kinds=kinds, topic_id=topic_id, text=text
        )
    )
    if before is not None:
        statement = statement.where(tuple_(interaction.c.occurred_at, interaction.c.id) < before)
    return rows_of(connection, statement.order_by(*NEWEST_FIRST).limit(limit))


def count_timeline(
    connection: Connection,
    *,
    organisation_id: str | None = None,
    person_id: str | None = None,
    kinds: Sequence[InteractionKind] = (),
    topic_id: str | None = None,
    text: str = "",
    up_to: int | None = None,
) -> int:
    """How many entries the timeline has with this filter; with ``up_to`` counting stops there."""
    found = (
        select(interaction.c.id)
        .where(alive(interaction))
        .where(
            *conditions(
                connection,
                organisation_id=organisation_id,
                person_id=person_id,
                kinds=kinds,
                topic_id=topic_id,
                text=text,
            )
        )
    )
    if up_to is not None:
        found = found.limit(up_to)
    return connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()


def interaction_detail(connection: Connection, interaction_id: str) -> InteractionDetail:
    """One entry with everything a form needs, also when it lies in the bin. Raises :class:`NotFound`."""
    columns = (
        interaction.c.person_id,
        interaction.c.position_id,
        interaction.c.service_id,
        interaction.c.staff_id,
        interaction.c.trashed,
    )
    ids = connection.execute(select(*columns).where(interaction.c.id == interaction_id)).one_or_none()
    if ids is None:
        raise NotFound("Diesen Vorgang gibt es nicht (mehr). Bitte die Seite neu öffnen.")
    statement = select(*_COLUMNS).select_from(_SOURCES).where(interaction.c.id == interaction_id)
    topic_ids = connection.execute(_TOPICS, {"ids": _as_json([interaction_id])}).all()
    return InteractionDetail(
        row=rows_of(connection, statement)[0],
        person_id=ids.person_id,
        position_id=ids.position_id,
        service_id=ids.service_id,
        staff_id=ids.staff_id,
        topic_ids=tuple(found.topic_id for found in topic_ids),
        trashed=ids.trashed,
        versions=versions(connection, interaction, interaction_id),
    )


# -- a window ----------------------------------------------------------------------------------------------------------

# One parameter with all ids of the window: the statement is the same for every window and prepared once.
_TOPICS = sql(
    "SELECT l.interaction_id, l.topic_id, t.name FROM json_each(:ids) w"
    " CROSS JOIN interaction_topic l ON l.interaction_id = w.value AND l.trashed = 0"
    " JOIN topic t ON t.id = l.topic_id ORDER BY t.position, t.name"
)
_DOCUMENTS = sql(
    "SELECT d.interaction_id, d.id, d.file_name FROM json_each(:ids) w"
    " CROSS JOIN document d ON d.interaction_id = w.value AND d.trashed = 0 ORDER BY d.made_at, d.id"
)
_DUE = (
    "SELECT f.interaction_id, min(f.due_on) AS due_on FROM follow_up f WHERE f.trashed = 0 AND f.done_at IS NULL{town}"
    " AND f.interaction_id IN (SELECT value FROM json_each(:ids)) GROUP BY f.interaction_id"
)
_DAY = {"due_on": follow_up.c.due_on.type}
# What is open is little, of all organisations and of one; each has an index for just that.
_DUE_ANYWHERE = sql(_DUE.format(town="")).columns(**_DAY)
_DUE_IN_TOWN = sql(_DUE.format(town=" AND f.organisation_id = :organisation_id")).columns(**_DAY)


def rows_of(connection: Connection, statement: Select[Any]) -> list[TimelineRow]:
    """The rows of a window over :data:`_COLUMNS`, with what belongs to them."""
    found = connection.execute(statement).all()
    if not found:
        return []
    ids = {"ids": _as_json(row[0] for row in found)}
    topics: dict[str, list[str]] = defaultdict(list)
    for interaction_id, _, name in connection.execute(_TOPICS, ids):
        topics[interaction_id].append(name)
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for interaction_id, document_id, file_name in connection.execute(_DOCUMENTS, ids):
        documents[interaction_id].append((document_id, file_name))
    towns = {row[2] for row in found}
    if len(towns) == 1:
        open_ones = connection.execute(_DUE_IN_TOWN, {**ids, "organisation_id": towns.pop()})
    else:
        open_ones = connection.execute(_DUE_ANYWHERE, ids)
    due: dict[str, date] = {row.interaction_id: row.due_on for row in open_ones}
    return [
        _row(
            *row,
            topics=topics.get(row[0], ()),
            documents=documents.get(row[0], ()),
            follow_up_due=due.get(row[0]),
        )
        for row in found
    ]


def _row(
    interaction_id: str,
    kind: str,
    organisation_id: str,
    organisation_name: str,
    occurred_at: datetime,
    duration_min: int | None,
    direction: str,
    outcome: str,
    channel: str,
    subject: str | None,
    note: str | None,
    service_name: str | None,
    code: str,
    reason: str | None,
    exception_reason: str | None,
    confidential: bool,
    title: str | None,
    first_name: str | None,
    last_name: str | None,
    function: str | None,
    staff_name: str | None,
    *,
    topics: Sequence[str],
    documents: Sequence[tuple[str, str]],
    follow_up_due: date | None,
) -> TimelineRow:
    """A row from the columns in their order: asking each for its name takes longer than the statement itself."""
    return TimelineRow(
        id=interaction_id,
        kind=_KINDS[kind],
        organisation_id=organisation_id,
        organisation_name=organisation_name,
        person_name=_name(title, first_name, last_name) or function or "",
        occurred_at=occurred_at,
        duration_min=duration_min,
        direction=_DIRECTIONS.get(direction),
        outcome=_OUTCOMES.get(outcome),
        channel=_CHANNELS.get(channel),
        subject=subject or "",
        note=note or "",
        service_name=service_name or "",
        entitlement_code=_CODES.get(code),
        entitlement_reason=reason or "",
        exception_reason=exception_reason or "",
        topics=tuple(topics),
        documents=tuple(documents),
        follow_up_due=follow_up_due,
        staff_name=staff_name or "",
        confidential=confidential,
    )


def _name(title: str | None, first_name: str | None, last_name: str | None) -> str:
    return display_name(PersonName(title or "", first_name or "", last_name)) if last_name is not None else ""


def _as_json(ids: Iterable[str]) -> str:
    return json.dumps(list(ids))


def made_with(connection: Connection, table: Table, interaction_id: str) -> list[str]:
    """The ids of what came from an entry: rows of ``follow_up`` or ``document``."""
    statement = select(table.c.id).where(table.c.interaction_id == interaction_id).order_by(table.c.id)
    return list(connection.execute(statement).scalars())
