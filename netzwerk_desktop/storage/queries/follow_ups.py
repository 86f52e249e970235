"""Follow-ups: what is open, for one organisation or for everybody, in the order in which it is due."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, func, select, tuple_

from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.follow_up import Stretch, follow_up_state, stretch_of
from netzwerk_desktop.domain.person import PersonName, display_name
from netzwerk_desktop.domain.search_text import fold, words

from ..entities import consultation_case, follow_up, interaction, organisation, person, staff
from ..journal import versions
from .conditions import alive
from .rows import FollowUpRow as FollowUpRow

Keyset = tuple[date, str]
"""Due day and id of the last row of a window; the next window begins after it. Of what is done: when (UTC), and id."""

NOBODY = ""
"""Stands for an assignee: what nobody was named for."""


@dataclass(frozen=True, slots=True)
class FollowUpDetail:
    """A follow-up for a form, and the versions seen by whoever opens it."""

    row: FollowUpRow
    trashed: bool
    versions: Mapping[str, str]


_SOURCES = (
    follow_up.outerjoin(organisation, organisation.c.id == follow_up.c.organisation_id)
    .outerjoin(person, person.c.id == follow_up.c.person_id)
    .outerjoin(staff, staff.c.id == follow_up.c.assignee_id)
    .outerjoin(consultation_case, (consultation_case.c.id == follow_up.c.case_id) & alive(consultation_case))
)
_ROWS = select(
    follow_up.c.id,
    follow_up.c.organisation_id,
    organisation.c.name.label("organisation_name"),
    follow_up.c.person_id,
    person.c.title,
    person.c.first_name,
    person.c.last_name,
    follow_up.c.interaction_id,
    follow_up.c.due_on,
    follow_up.c.subject,
    follow_up.c.note,
    follow_up.c.assignee_id,
    staff.c.name.label("assignee_name"),
    follow_up.c.done_at,
    follow_up.c.result,
    follow_up.c.case_id,
    consultation_case.c.title.label("case_title"),
    follow_up.c.handover_note,
    follow_up.c.done_interaction_id,
).select_from(_SOURCES)
# Both conditions as they stand in the indexes of what is open.
_OPEN = (alive(follow_up), follow_up.c.done_at.is_(None))
_IN_ORDER = (follow_up.c.due_on, follow_up.c.id)
# Put together once: it is asked for on every page and under every form.
_OPEN_OF_ORGANISATION: Select[Any] = _ROWS.where(
    *_OPEN, follow_up.c.organisation_id == bindparam("organisation")
).order_by(*_IN_ORDER)


def open_of_organisation(connection: Connection, organisation_id: str, *, today: date) -> list[FollowUpRow]:
    """Everything open of one organisation, what is due first comes first."""
    rows = connection.execute(_OPEN_OF_ORGANISATION, {"organisation": organisation_id})
    return [_row(row, today) for row in rows]


def done_of_organisation(
    connection: Connection, organisation_id: str, *, today: date, limit: int = 50
) -> list[FollowUpRow]:
    """What was done for one organisation, the latest first."""
    statement = _ROWS.where(
        alive(follow_up), follow_up.c.done_at.is_not(None), follow_up.c.organisation_id == organisation_id
    )
    return _rows(connection, statement.order_by(follow_up.c.done_at.desc(), follow_up.c.id).limit(limit), today)


def open_all(
    connection: Connection,
    *,
    today: date,
    assignee: str | None = None,
    only: bool = False,
    since: date | None = None,
    until: date | None = None,
    text: str = "",
    after: Keyset | None = None,
    limit: int = 100,
) -> list[FollowUpRow]:
    """A window of everything open that is due from ``since`` until ``until`` (both included), what is due first first.

    ``assignee`` asks for what that member of staff has to see: their own, and what nobody was named for; with ``only``
    for their own alone. ``text`` leaves out what does not hold all its words.
    """
    statement = _of(_ROWS.where(*_OPEN), assignee=assignee, only=only)
    statement = _due_between(statement, since=since, until=until)
    if after is not None:
        statement = statement.where(tuple_(follow_up.c.due_on, follow_up.c.id) > after)
    return _window(connection, statement.order_by(*_IN_ORDER), text, limit, today)


def open_among(connection: Connection, ids: Sequence[str], *, today: date) -> list[FollowUpRow]:
    """Those of ``ids`` that are open, what is due first first."""
    return _rows(connection, _ROWS.where(*_OPEN, _among(ids)).order_by(*_IN_ORDER), today)


def from_confidential(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Those of ``ids`` that were set with a confidential entry."""
    origin = follow_up.join(interaction, interaction.c.id == follow_up.c.interaction_id)
    statement = select(follow_up.c.id).select_from(origin).where(interaction.c.confidential.is_(True), _among(ids))
    return set(connection.execute(statement).scalars())


def _among(ids: Sequence[str]) -> ColumnElement[bool]:
    """All ids travel in one parameter, so there may be any number of them."""
    listed = func.json_each(json.dumps(list(ids))).table_valued("value")
    return follow_up.c.id.in_(select(listed.c.value))


def done_all(
    connection: Connection,
    *,
    today: date,
    assignee: str | None = None,
    only: bool = False,
    text: str = "",
    after: Keyset | None = None,
    limit: int = 100,
) -> list[FollowUpRow]:
    """A window of everything that was done, the latest first; filters as for :func:`open_all`."""
    statement = _of(_ROWS.where(alive(follow_up), follow_up.c.done_at.is_not(None)), assignee=assignee, only=only)
    if after is not None:
        statement = statement.where(tuple_(follow_up.c.done_at, follow_up.c.id) < after)
    newest = (follow_up.c.done_at.desc(), follow_up.c.id.desc())
    return _window(connection, statement.order_by(*newest), text, limit, today)


def count_by_stretch(
    connection: Connection, *, today: date, assignee: str | None = None, only: bool = False, text: str = ""
) -> dict[Stretch, int]:
    """How many open ones there are in each part of the list (parts without any are left out)."""
    counts: Counter[Stretch] = Counter()
    if text and not text.isspace():
        statement = _of(_ROWS.where(*_OPEN), assignee=assignee, only=only)
        for row in _holding(connection, statement, text):
            counts[stretch_of(row.due_on, today)] += 1
    else:
        columns = select(follow_up.c.due_on, func.count()).where(*_OPEN).group_by(follow_up.c.due_on)
        for due_on, count in connection.execute(_of(columns, assignee=assignee, only=only)):
            counts[stretch_of(due_on, today)] += count
    return dict(counts)


def with_hand_over(connection: Connection, rows: Sequence[FollowUpRow]) -> list[FollowUpRow]:
    """The rows with who gave them to whoever has to do them, as far as somebody else did."""
    given = {row.id: row.assignee_id for row in rows if row.assignee_id is not None}
    if not given:
        return list(rows)
    found = connection.exec_driver_sql(
        "SELECT o.row_id, t.staff_id, s.name, t.undoes FROM journal_operation o"
        " JOIN journal_transaction t USING (device, seq) LEFT JOIN staff s ON s.id = t.staff_id"
        " WHERE o.row_id IN (SELECT value FROM json_each(?)) AND o.table_name = ? AND o.field_group = ?"
        " ORDER BY t.hlc, o.device, o.seq",
        (json.dumps(list(given)), follow_up.name, "assignee"),
    )
    givers = {
        row_id: name if staff_id != given[row_id] and not undoes else "" for row_id, staff_id, name, undoes in found
    }
    return [replace(row, handed_over_by=givers.get(row.id) or "") for row in rows]


def count_open(
    connection: Connection, *, assignee: str | None = None, since: date | None = None, until: date | None = None
) -> int:
    """How many are open and due from ``since`` until ``until`` (both included)."""
    statement = select(func.count()).select_from(follow_up).where(*_OPEN)
    statement = _due_between(_of(statement, assignee=assignee), since=since, until=until)
    return int(connection.execute(statement).scalar_one())


def follow_up_detail(connection: Connection, follow_up_id: str, *, today: date) -> FollowUpDetail:
    """One follow-up for a form, also from the bin. Raises :class:`NotFound`."""
    row = connection.execute(_ROWS.add_columns(follow_up.c.trashed).where(follow_up.c.id == follow_up_id)).first()
    if row is None:
        raise NotFound("Diese Wiedervorlage gibt es nicht (mehr). Bitte die Seite neu öffnen.")
    return FollowUpDetail(_row(row, today), row.trashed, versions(connection, follow_up, follow_up_id))


def _of(statement: Select[Any], *, assignee: str | None, only: bool = False) -> Select[Any]:
    if assignee is None:
        return statement
    if assignee == NOBODY:
        return statement.where(follow_up.c.assignee_id.is_(None))
    mine = follow_up.c.assignee_id == assignee
    return statement.where(mine if only else mine | follow_up.c.assignee_id.is_(None))


def _due_between(statement: Select[Any], *, since: date | None, until: date | None) -> Select[Any]:
    if since is not None:
        statement = statement.where(follow_up.c.due_on >= since)
    if until is not None:
        statement = statement.where(follow_up.c.due_on <= until)
    return statement


def _window(connection: Connection, statement: Select[Any], text: str, limit: int, today: date) -> list[FollowUpRow]:
    if not text or text.isspace():
        return _rows(connection, statement.limit(limit), today)
    return [_row(row, today) for row in islice(_holding(connection, statement, text), limit)]


def _holding(connection: Connection, statement: Select[Any], text: str) -> Iterator[Row[Any]]:
    """The rows that hold every word of ``text``, read one after the other for as long as somebody wants more.

    No index knows the words of follow-ups: of the few thousand that are open that costs less than keeping one.
    """
    wanted = words(text)
    for row in connection.execute(statement):
        parts = (row.subject, row.note, row.organisation_name, row.title, row.first_name, row.last_name)
        said = fold(" ".join(part for part in (*parts, row.assignee_name, row.case_title, row.result) if part))
        if all(word in said for word in wanted):
            yield row


def _rows(connection: Connection, statement: Select[Any], today: date) -> list[FollowUpRow]:
    return [_row(row, today) for row in connection.execute(statement)]


def _row(row: Row[Any], today: date) -> FollowUpRow:
    done_on = None if row.done_at is None else local_day(row.done_at)
    return FollowUpRow(
        id=row.id,
        organisation_id=row.organisation_id,
        organisation_name=row.organisation_name,
        person_id=row.person_id,
        person_name=display_name(PersonName(row.title or "", row.first_name or "", row.last_name or "")),
        interaction_id=row.interaction_id,
        due_on=row.due_on,
        subject=row.subject,
        note=row.note or "",
        assignee_id=row.assignee_id,
        assignee_name=row.assignee_name or "",
        done_at=row.done_at,
        result=row.result or "",
        state=follow_up_state(row.due_on, done_on, today),
        case_id=row.case_id,
        case_title=row.case_title or "",
        handover_note=row.handover_note or "",
        done_interaction_id=row.done_interaction_id,
    )
