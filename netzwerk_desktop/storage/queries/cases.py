"""Cases: those of one town, all of them in windows, and one for a form.

There are a few thousand at most, so the last thing that happened in each is asked for while the list is sorted: one
look into ``ix_interaction_case``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.case import CaseState
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.search_text import fold, words

from ..entities import consultation_case
from ..journal import versions
from .interaction_filter import as_json

Keyset = tuple[str, str]
"""``CaseRow.sort_key`` and id of the last row of a window; the next window begins after it."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as lists show it.

    Attributes:
        staff_id, staff_name: who began it.
        interactions: how many entries belong to it.
        open_follow_ups: how many of its follow-ups are open.
        last_at: when something happened in it last (UTC); nothing while it is empty.
        sort_key: the last thing that happened, or the day it was begun: what lists are sorted by, the latest first.
    """

    id: str
    organisation_id: str
    organisation_name: str
    title: str
    opened_on: date
    closed_on: date | None
    result: str
    staff_name: str
    interactions: int
    open_follow_ups: int
    last_at: datetime | None
    staff_id: str | None = None
    sort_key: str = ""

    @property
    def state(self) -> CaseState:
        """Whether it goes on."""
        return CaseState.OPEN if self.closed_on is None else CaseState.CLOSED


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """One case for its page and its form."""

    row: CaseRow
    note: str
    trashed: bool
    versions: Mapping[str, str]


_LAST = "(SELECT max(i.occurred_at) FROM interaction i WHERE i.case_id = c.id AND i.trashed = 0)"
_SORTED = f"""
SELECT c.id, c.organisation_id, o.name AS town, c.title, c.opened_on, c.closed_on, c.result, s.name AS staff_name,
    {_LAST} AS last_at, c.staff_id, coalesce({_LAST}, c.opened_on) AS sort_key, c.note, c.trashed
FROM consultation_case c JOIN organisation o ON o.id = c.organisation_id LEFT JOIN staff s ON s.id = c.staff_id
"""
# What is counted is counted for the rows of the window only.
_COUNTED = """
SELECT w.id, w.organisation_id, w.town, w.title, w.opened_on, w.closed_on, w.result, w.staff_name,
    (SELECT count(*) FROM interaction i WHERE i.case_id = w.id AND i.trashed = 0),
    (SELECT count(*) FROM follow_up f WHERE f.case_id = w.id AND f.trashed = 0 AND f.done_at IS NULL),
    w.last_at, w.staff_id, w.sort_key, w.note, w.trashed
FROM ({window}) w ORDER BY w.sort_key DESC, w.id DESC
"""


def cases_of_organisation(
    connection: Connection, organisation_id: str, *, include_closed: bool = False
) -> list[CaseRow]:
    """The cases of an organisation, the latest first; closed ones after the open ones."""
    closed = "" if include_closed else " AND c.closed_on IS NULL"
    window = f"{_SORTED} WHERE c.trashed = 0 AND c.organisation_id = ?{closed}"
    rows = _read(connection, window, (organisation_id,))
    return sorted(rows, key=lambda row: row.closed_on is not None)


def list_cases(
    connection: Connection,
    *,
    state: CaseState | None = None,
    staff_id: str | None = None,
    text: str = "",
    after: Keyset | None = None,
    limit: int = 100,
) -> list[CaseRow]:
    """A window of all cases, the latest first; ``staff_id`` leaves out those that others began.

    Every word of ``text`` has to stand in title, note, result or town.
    """
    where, values = _filter(state, staff_id)
    if after is not None:
        where += f" AND (coalesce({_LAST}, c.opened_on), c.id) < (?, ?)"
        values += after
    newest = "ORDER BY sort_key DESC, c.id DESC"
    pieces = words(text)
    if not pieces:
        return _read(connection, f"{_SORTED} WHERE {where} {newest} LIMIT ?", (*values, limit))
    fitting = _holding(connection, f"{_SORTED} WHERE {where}", values, pieces)
    return _read(
        connection,
        f"{_SORTED} WHERE c.id IN (SELECT value FROM json_each(?)) {newest} LIMIT ?",
        (as_json(fitting), limit),
    )


def count_cases(
    connection: Connection, *, state: CaseState | None = None, staff_id: str | None = None, text: str = ""
) -> int:
    """How many cases the list has with this filter."""
    where, values = _filter(state, staff_id)
    pieces = words(text)
    if pieces:
        return len(_holding(connection, f"{_SORTED} WHERE {where}", values, pieces))
    return int(
        connection.exec_driver_sql(
            f"SELECT count(*) FROM consultation_case c WHERE {where}", tuple(values)
        ).scalar_one()
    )


def case_detail(connection: Connection, case_id: str) -> CaseDetail:
    """One case, also from the bin. Raises :class:`NotFound`."""
    found = connection.exec_driver_sql(_COUNTED.format(window=f"{_SORTED} WHERE c.id = ?"), (case_id,)).first()
    if found is None:
        raise NotFound("Diesen Beratungsvorgang gibt es nicht (mehr). Bitte die Seite neu öffnen.")
    return CaseDetail(
        row=_row(found),
        note=found[_NOTE] or "",
        trashed=bool(found[_TRASHED]),
        versions=versions(connection, consultation_case, case_id),
    )


def _filter(state: CaseState | None, staff_id: str | None) -> tuple[str, list[Any]]:
    where, values = "c.trashed = 0", []
    if state is not None:
        where += f" AND c.closed_on IS {'NULL' if state is CaseState.OPEN else 'NOT NULL'}"
    if staff_id is not None:
        where += " AND c.staff_id = ?"
        values.append(staff_id)
    return where, values


def _holding(connection: Connection, statement: str, values: Sequence[Any], pieces: Sequence[str]) -> list[str]:
    """The ids of the cases in which all words stand, folded as in the search."""
    rows = connection.exec_driver_sql(
        f"SELECT w.id, w.title, w.note, w.result, w.town FROM ({statement}) w", tuple(values)
    )
    found = []
    for case_id, *texts in rows:
        said = fold(" ".join(text for text in texts if text))
        if all(piece in said for piece in pieces):
            found.append(case_id)
    return found


def _read(connection: Connection, window: str, values: Sequence[Any]) -> list[CaseRow]:
    return [_row(row) for row in connection.exec_driver_sql(_COUNTED.format(window=window), tuple(values))]


_NOTE, _TRASHED = 13, 14


def _row(row: Sequence[Any]) -> CaseRow:
    return CaseRow(
        id=row[0],
        organisation_id=row[1],
        organisation_name=row[2],
        title=row[3],
        opened_on=date.fromisoformat(row[4]),
        closed_on=date.fromisoformat(row[5]) if row[5] else None,
        result=row[6] or "",
        staff_name=row[7] or "",
        interactions=row[8],
        open_follow_ups=row[9],
        last_at=datetime.fromisoformat(row[10]) if row[10] else None,
        staff_id=row[11],
        sort_key=row[12],
    )
