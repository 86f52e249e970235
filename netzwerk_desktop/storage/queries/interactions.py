"""The timeline: what happened, newest first, in windows that cost the same however long the timeline is.

A window is cut by *keyset*: the caller hands back time and id of the last row it has, and the statement walks on from
there in an index (``ix_interaction_timeline`` for one organisation, ``ix_interaction_time`` for all). What belongs to
several rows at once (topics, documents, participants, follow-ups) is fetched for the ids of the window only, never
joined. What a filter means in SQL stands in :mod:`.interaction_filter`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Table, literal_column, select

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind, Participant
from netzwerk_desktop.domain.person import PersonName, display_name

from ..entities import interaction, interaction_participant
from ..journal import versions
from .conditions import alive
from .interaction_filter import TimelineQuestion, as_json, conditions
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
    case_id: str | None = None
    participants: tuple[Participant, ...] = ()


_COLUMNS = """
SELECT interaction.id, interaction.kind, interaction.organisation_id, organisation.name, interaction.occurred_at,
    interaction.duration_min, interaction.direction, interaction.outcome, interaction.channel, interaction.subject,
    interaction.asked, interaction.note, interaction.agreed, interaction.case_id, consultation_case.title, service.name,
    interaction.entitlement_code, interaction.entitlement_reason, interaction.exception_reason,
    interaction.confidential, person.title, person.first_name, person.last_name, position.function, staff.name
"""
# Outer joins all the way: they keep SQLite from starting anywhere else than at the index of the timeline.
_SOURCES = """
FROM interaction LEFT JOIN organisation ON organisation.id = interaction.organisation_id
LEFT JOIN person ON person.id = interaction.person_id LEFT JOIN position ON position.id = interaction.position_id
LEFT JOIN service ON service.id = interaction.service_id LEFT JOIN staff ON staff.id = interaction.staff_id
LEFT JOIN consultation_case ON consultation_case.id = interaction.case_id AND consultation_case.trashed = 0
"""
_NEWEST_FIRST = "ORDER BY interaction.occurred_at DESC, interaction.id DESC"
# By code and with nothing for nothing; a look-up is several times as fast as making a member from its code.
_KINDS = {str(member): member for member in InteractionKind}
_DIRECTIONS = {str(member): member for member in Direction}
_OUTCOMES = {str(member): member for member in CallOutcome}
_CHANNELS = {str(member): member for member in Channel}
_CODES = {str(member): member for member in EntitlementCode}
_AT, _ID = 4, 0


def timeline(
    connection: Connection,
    *,
    organisation_id: str | None = None,
    person_id: str | None = None,
    case_id: str | None = None,
    kinds: Sequence[InteractionKind] = (),
    topic_id: str | None = None,
    staff_id: str | None = None,
    text: str = "",
    shareable: bool = False,
    before: Keyset | None = None,
    limit: int = 100,
) -> list[TimelineRow]:
    """A window of the timeline, newest first; ``before`` is the keyset of the last row of the window above it.

    With ``shareable`` nothing confidential is in it: what goes into dossiers and reports.
    """
    asked = TimelineQuestion(
        organisation_id=organisation_id,
        person_id=person_id,
        case_id=case_id,
        kinds=kinds,
        topic_id=topic_id,
        staff_id=staff_id,
        text=text,
        shareable=shareable,
    )
    found: list[Sequence[Any]] = []
    portions = conditions(connection, asked)
    for where in portions:
        if before is not None:
            where.add("(interaction.occurred_at, interaction.id) < (?, ?)", _stored(before[0]), before[1])
        statement = f"{_COLUMNS} {_SOURCES} WHERE {where.text} {_NEWEST_FIRST} LIMIT ?"
        found += connection.exec_driver_sql(statement, (*where.values, limit)).all()
    if len(portions) > 1:
        found.sort(key=lambda row: (row[_AT], row[_ID]), reverse=True)
        del found[limit:]
    return _rows(connection, found)


def count_timeline(
    connection: Connection,
    *,
    organisation_id: str | None = None,
    person_id: str | None = None,
    case_id: str | None = None,
    kinds: Sequence[InteractionKind] = (),
    topic_id: str | None = None,
    staff_id: str | None = None,
    text: str = "",
    shareable: bool = False,
    up_to: int | None = None,
) -> int:
    """How many entries the timeline has with this filter; with ``up_to`` counting stops there."""
    asked = TimelineQuestion(
        organisation_id=organisation_id,
        person_id=person_id,
        case_id=case_id,
        kinds=kinds,
        topic_id=topic_id,
        staff_id=staff_id,
        text=text,
        shareable=shareable,
    )
    count = 0
    for where in conditions(connection, asked):
        statement = f"SELECT count(*) FROM (SELECT 1 FROM interaction WHERE {where.text} LIMIT ?)"
        count += connection.exec_driver_sql(statement, (*where.values, -1 if up_to is None else up_to)).scalar_one()
    return count if up_to is None else min(count, up_to)


def _stored(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()


def interaction_detail(connection: Connection, interaction_id: str) -> InteractionDetail:
    """One entry with everything a form needs, also when it lies in the bin. Raises :class:`NotFound`."""
    columns = (
        interaction.c.person_id,
        interaction.c.position_id,
        interaction.c.service_id,
        interaction.c.staff_id,
        interaction.c.case_id,
        interaction.c.trashed,
    )
    ids = connection.execute(select(*columns).where(interaction.c.id == interaction_id)).one_or_none()
    if ids is None:
        raise NotFound("Diesen Vorgang gibt es nicht (mehr). Bitte die Seite neu öffnen.")
    found = connection.exec_driver_sql(f"{_COLUMNS} {_SOURCES} WHERE interaction.id = ?", (interaction_id,)).all()
    topic_ids = connection.exec_driver_sql(_TOPICS, (as_json([interaction_id]),)).all()
    return InteractionDetail(
        row=_rows(connection, found)[0],
        person_id=ids.person_id,
        position_id=ids.position_id,
        service_id=ids.service_id,
        staff_id=ids.staff_id,
        topic_ids=tuple(topic_id for _, topic_id, _ in topic_ids),
        trashed=ids.trashed,
        versions=versions(connection, interaction, interaction_id),
        case_id=ids.case_id,
        participants=participants_of(connection, interaction_id),
    )


def participants_of(connection: Connection, interaction_id: str) -> tuple[Participant, ...]:
    """Who took part in an entry, in the order in which they were entered."""
    part = interaction_participant
    statement = select(part.c.organisation_id, part.c.person_id, part.c.position_id).where(
        part.c.interaction_id == interaction_id, alive(part)
    )
    # The row's number tells the order: ids of links are made of what they link.
    rows = connection.execute(statement.order_by(literal_column("rowid")))
    return tuple(Participant(*row) for row in rows)


# -- a window ----------------------------------------------------------------------------------------------------------

# One parameter with all ids of the window: the statement is the same for every window and prepared once.
_TOPICS = """
SELECT l.interaction_id, l.topic_id, t.name FROM json_each(?) w
CROSS JOIN interaction_topic l ON l.interaction_id = w.value AND l.trashed = 0
JOIN topic t ON t.id = l.topic_id ORDER BY t.position, t.name
"""
_DOCUMENTS = """
SELECT d.interaction_id, d.id, d.file_name FROM json_each(?) w
CROSS JOIN document d ON d.interaction_id = w.value AND d.trashed = 0 ORDER BY d.made_at, d.id
"""
_PARTICIPANTS = """
SELECT l.interaction_id, o.name, p.title, p.first_name, p.last_name, q.function FROM json_each(?) w
CROSS JOIN interaction_participant l ON l.interaction_id = w.value AND l.trashed = 0
JOIN organisation o ON o.id = l.organisation_id LEFT JOIN person p ON p.id = l.person_id
LEFT JOIN position q ON q.id = l.position_id ORDER BY l.rowid
"""
_DUE = """
SELECT f.interaction_id, min(f.due_on) FROM follow_up f WHERE f.trashed = 0 AND f.done_at IS NULL{town}
AND f.interaction_id IN (SELECT value FROM json_each(?)) GROUP BY f.interaction_id
"""
# What is open is little, of all organisations and of one; each has an index for just that.
_DUE_ANYWHERE = _DUE.format(town="")
_DUE_IN_TOWN = _DUE.format(town=" AND f.organisation_id = ?")


def _rows(connection: Connection, found: Sequence[Sequence[Any]]) -> list[TimelineRow]:
    """The rows of a window over :data:`_COLUMNS`, with what belongs to them."""
    if not found:
        return []
    ids = as_json(row[_ID] for row in found)
    topics: dict[str, list[str]] = defaultdict(list)
    for interaction_id, _, name in connection.exec_driver_sql(_TOPICS, (ids,)):
        topics[interaction_id].append(name)
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for interaction_id, document_id, file_name in connection.exec_driver_sql(_DOCUMENTS, (ids,)):
        documents[interaction_id].append((document_id, file_name))
    participants: dict[str, list[str]] = defaultdict(list)
    for interaction_id, town, title, first_name, last_name, function in connection.exec_driver_sql(
        _PARTICIPANTS, (ids,)
    ):
        who = _name(title, first_name, last_name) or function
        participants[interaction_id].append(f"{town} ({who})" if who else town)
    towns = {row[2] for row in found}
    if len(towns) == 1:
        open_ones = connection.exec_driver_sql(_DUE_IN_TOWN, (towns.pop(), ids))
    else:
        open_ones = connection.exec_driver_sql(_DUE_ANYWHERE, (ids,))
    due = {interaction_id: date.fromisoformat(due_on) for interaction_id, due_on in open_ones}
    return [
        _row(
            *row,
            topics=topics.get(row[_ID], ()),
            documents=documents.get(row[_ID], ()),
            participants=participants.get(row[_ID], ()),
            follow_up_due=due.get(row[_ID]),
        )
        for row in found
    ]


def _row(
    interaction_id: str,
    kind: str,
    organisation_id: str,
    organisation_name: str,
    occurred_at: str,
    duration_min: int | None,
    direction: str,
    outcome: str,
    channel: str,
    subject: str | None,
    asked: str | None,
    note: str | None,
    agreed: str | None,
    case_id: str | None,
    case_title: str | None,
    service_name: str | None,
    code: str,
    reason: str | None,
    exception_reason: str | None,
    confidential: int,
    title: str | None,
    first_name: str | None,
    last_name: str | None,
    function: str | None,
    staff_name: str | None,
    *,
    topics: Sequence[str],
    documents: Sequence[tuple[str, str]],
    participants: Sequence[str],
    follow_up_due: date | None,
) -> TimelineRow:
    """A row from the columns in their order: asking each for its name takes longer than the statement itself."""
    return TimelineRow(
        id=interaction_id,
        kind=_KINDS[kind],
        organisation_id=organisation_id,
        organisation_name=organisation_name,
        person_name=_name(title, first_name, last_name) or function or "",
        occurred_at=datetime.fromisoformat(occurred_at),
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
        confidential=bool(confidential),
        asked=asked or "",
        agreed=agreed or "",
        case_id=case_id if case_title is not None else None,
        case_title=case_title or "",
        participants=tuple(participants),
    )


def _name(title: str | None, first_name: str | None, last_name: str | None) -> str:
    return display_name(PersonName(title or "", first_name or "", last_name)) if last_name is not None else ""


def made_with(connection: Connection, table: Table, interaction_id: str) -> list[str]:
    """The ids of what came from an entry: rows of ``follow_up`` or ``document``."""
    statement = select(table.c.id).where(table.c.interaction_id == interaction_id).order_by(table.c.id)
    return list(connection.execute(statement).scalars())


def network_since(connection: Connection) -> tuple[date | None, str]:
    """The first day the own network is known to have existed on, if it is known, and its name now."""
    found = connection.exec_driver_sql(
        "SELECT (SELECT CASE WHEN count(*) = count(n.valid_from) THEN min(n.valid_from) END FROM network_name n"
        " WHERE n.network_id = w.id AND n.trashed = 0), w.name FROM network w WHERE w.is_own = 1 AND w.trashed = 0"
    ).first()
    if found is None:
        return None, ""
    return (date.fromisoformat(found[0]) if found[0] else None), found[1]


def services_since(connection: Connection, organisation_id: str, moment: datetime) -> int:
    """How many entries with a service an organisation has since then: a few steps in the index of its timeline."""
    count: int = connection.exec_driver_sql(
        "SELECT count(*) FROM interaction INDEXED BY ix_interaction_timeline WHERE organisation_id = ? AND trashed = 0"
        " AND occurred_at >= ? AND service_id IS NOT NULL",
        (organisation_id, _stored(moment)),
    ).scalar_one()
    return count
