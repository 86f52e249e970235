"""Cases (Beratungsvorgänge): beginning, telling, closing; which entries belong to one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.case import CaseDraft, check_case, check_entry_in_case
from netzwerk_desktop.domain.case import CaseState as CaseState
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, require_valid
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import cases as queries
from netzwerk_desktop.storage.queries import follow_ups as follow_up_queries
from netzwerk_desktop.storage.queries.cases import CaseDetail as CaseDetail
from netzwerk_desktop.storage.queries.cases import CaseRow as CaseRow
from netzwerk_desktop.storage.queries.conditions import alive, among
from netzwerk_desktop.storage.queries.follow_ups import FollowUpRow

from . import references
from .office import Office
from .recording import enter_case
from .values import columns_of, require_present

__all__ = [
    "CaseDetail",
    "CaseRow",
    "CaseState",
    "CaseStory",
    "case_detail",
    "case_story",
    "cases_of_organisation",
    "close_case",
    "count_cases",
    "edit_case",
    "list_cases",
    "open_case",
    "put_into_case",
    "reopen_case",
    "take_out_of_case",
    "trash_case",
]

WHAT = "Der Beratungsvorgang"


# -- looking -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CaseStory:
    """What a case's page tells beside its stream of entries: the case, and what is still to be done."""

    detail: CaseDetail
    follow_ups: tuple[FollowUpRow, ...]


def cases_of_organisation(office: Office, *, organisation_id: str, include_closed: bool = False) -> list[CaseRow]:
    """The cases of an organisation, what happened last first; closed ones after the open ones."""
    with office.read() as connection:
        return queries.cases_of_organisation(connection, organisation_id, include_closed=include_closed)


def list_cases(
    office: Office,
    *,
    state: CaseState | None = None,
    staff_id: str | None = None,
    text: str = "",
    after: queries.Keyset | None = None,
    limit: int = 100,
) -> list[CaseRow]:
    """A window of all cases, what happened last first; ``after`` is sort key and id of the last row above it."""
    with office.read() as connection:
        return queries.list_cases(connection, state=state, staff_id=staff_id, text=text, after=after, limit=limit)


def count_cases(office: Office, *, state: CaseState | None = None, staff_id: str | None = None, text: str = "") -> int:
    """How many cases the list has with this filter."""
    with office.read() as connection:
        return queries.count_cases(connection, state=state, staff_id=staff_id, text=text)


def case_detail(office: Office, *, id: str) -> CaseDetail:
    """One case for a form. Raises :class:`NotFound`."""
    with office.read() as connection:
        return queries.case_detail(connection, id)


def case_story(office: Office, *, id: str) -> CaseStory:
    """One case with what is open. Raises :class:`NotFound`."""
    with office.read() as connection:
        detail = queries.case_detail(connection, id)
        rows = follow_up_queries.open_of_organisation(
            connection, detail.row.organisation_id, today=office.clock.today()
        )
        return CaseStory(detail, tuple(row for row in rows if row.case_id == id))


# -- changing ----------------------------------------------------------------------------------------------------------


def open_case(
    office: Office,
    *,
    organisation_id: str,
    title: str,
    note: str = "",
    opened_on: date | None = None,
    interaction_ids: Iterable[str] = (),
) -> Changes:
    """Begin a case, with entries that belong to it already; ``Changes.created`` is its id.

    Without a day it began with the first of these entries, or today.
    """
    with office.write("Beratungsvorgang beginnen") as writer:
        entries = _entries(writer.connection, interaction_ids)
        draft = CaseDraft(
            organisation_id=organisation_id,
            title=title,
            note=note,
            opened_on=opened_on or min((entry.day for entry in entries), default=office.clock.today()),
        )
        problems = [*check_case(draft, office.clock.today())]
        problems += references.check_organisation_reference(writer.connection, organisation_id)
        problems += _misplaced(entries, draft)
        require_valid(problems)
        created = enter_case(writer, draft, staff_id=office.staff_id)
        _move(writer, entries, created)
        return writer.changes(created=created)


def edit_case(office: Office, *, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None = None) -> Changes:
    """Change ``title``, ``note``, ``opened_on``, and of a closed one ``closed_on`` and ``result``.

    Raises :class:`ValidationFailed`, :class:`StaleWrite`, :class:`NotFound`.
    """
    with office.write("Beratungsvorgang bearbeiten") as writer:
        _change(writer, office, id, values, seen)
        return writer.changes()


def close_case(
    office: Office,
    *,
    id: str,
    closed_on: date | None = None,
    result: str = "",
    seen: Mapping[str, str] | None = None,
) -> Changes:
    """Close a case (today, unless said otherwise); its open follow-ups stay open."""
    with office.write("Beratungsvorgang abschließen") as writer:
        if queries.case_detail(writer.connection, id).row.closed_on is not None and seen is None:
            raise NetzwerkError("Dieser Beratungsvorgang ist schon abgeschlossen. Bitte die Seite neu öffnen.")
        _change(writer, office, id, {"closed_on": closed_on or office.clock.today(), "result": result}, seen)
        return writer.changes()


def reopen_case(office: Office, *, id: str) -> Changes:
    """Let a closed case go on; its result goes (the history keeps it)."""
    with office.write("Beratungsvorgang wieder öffnen") as writer:
        _change(writer, office, id, {"closed_on": None, "result": ""}, None)
        return writer.changes()


def trash_case(office: Office, *, id: str) -> Changes:
    """Put a case into the bin; what happened in it stays in the timeline."""
    with office.write("Beratungsvorgang löschen") as writer:
        queries.case_detail(writer.connection, id)
        writer.trash(entities.consultation_case, id)
        return writer.changes()


def put_into_case(office: Office, *, id: str, interaction_ids: Iterable[str]) -> Changes:
    """File entries of the same organisation under a case, with the follow-ups that were set with them."""
    with office.write("Zum Beratungsvorgang nehmen") as writer:
        detail = queries.case_detail(writer.connection, id)
        require_present(detail.trashed, WHAT)
        entries = _entries(writer.connection, interaction_ids)
        require_valid(_misplaced(entries, _draft_of(detail)))
        _move(writer, entries, id)
        return writer.changes()


def take_out_of_case(office: Office, *, interaction_ids: Iterable[str]) -> Changes:
    """Let entries belong to no case any more."""
    with office.write("Aus dem Beratungsvorgang nehmen") as writer:
        _move(writer, _entries(writer.connection, interaction_ids), None)
        return writer.changes()


# -- inner workings ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry that is to stand in a case."""

    id: str
    organisation_id: str
    case_id: str | None
    day: date


def _entries(connection: Connection, interaction_ids: Iterable[str]) -> list[_Entry]:
    wanted = list(dict.fromkeys(interaction_ids))
    table = entities.interaction
    columns = (table.c.id, table.c.organisation_id, table.c.case_id, table.c.occurred_at)
    rows = connection.execute(select(*columns).where(alive(table), among(table.c.id, wanted))).all()
    if len(rows) < len(wanted):
        require_valid([Problem("interaction_ids", "Einen der Vorgänge gibt es nicht (mehr).")])
    return [_Entry(row.id, row.organisation_id, row.case_id, local_day(row.occurred_at)) for row in rows]


def _misplaced(entries: Iterable[_Entry], case: CaseDraft) -> list[Problem]:
    for entry in entries:
        problems = check_entry_in_case(
            closed_on=case.closed_on,
            same_organisation=entry.organisation_id == case.organisation_id,
            on=entry.day,
            field="interaction_ids",
        )
        if problems:
            return list(problems)
    return []


def _move(writer: Writer, entries: Iterable[_Entry], case_id: str | None) -> None:
    """Follow-ups that were set with an entry go with it; one that somebody filed elsewhere stays there."""
    follow_up = entities.follow_up
    for entry in entries:
        writer.update(entities.interaction, entry.id, {"case_id": case_id})
        statement = select(follow_up.c.id).where(
            alive(follow_up),
            # the town has an index, the entry has none
            follow_up.c.organisation_id == entry.organisation_id,
            follow_up.c.interaction_id == entry.id,
            follow_up.c.case_id.is_not_distinct_from(entry.case_id),
        )
        for follow_up_id in writer.connection.execute(statement).scalars().all():
            writer.update(follow_up, follow_up_id, {"case_id": case_id})


def _draft_of(detail: CaseDetail) -> CaseDraft:
    row = detail.row
    return CaseDraft(
        organisation_id=row.organisation_id,
        title=row.title,
        note=detail.note,
        opened_on=row.opened_on,
        closed_on=row.closed_on,
        result=row.result,
    )


def _change(writer: Writer, office: Office, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None) -> None:
    detail = queries.case_detail(writer.connection, id)
    require_present(detail.trashed, WHAT)
    require_valid(check_case(replace(_draft_of(detail), **values), office.clock.today()))
    columns = columns_of(
        entities.consultation_case, {name: value for name, value in values.items() if name != "result"}
    )
    if "result" in values:
        columns["result"] = values["result"].strip() or None
    writer.update(entities.consultation_case, id, columns, seen=seen)
