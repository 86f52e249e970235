"""Follow-ups: what is to be done, by when and by whom; and that it has been done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, require_valid
from netzwerk_desktop.domain.follow_up import FollowUpDraft, check_follow_up
from netzwerk_desktop.domain.follow_up import FollowUpState as FollowUpState
from netzwerk_desktop.domain.text import MAX_NOTE, too_long
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import follow_ups as queries
from netzwerk_desktop.storage.queries.follow_ups import FollowUpDetail as FollowUpDetail
from netzwerk_desktop.storage.queries.follow_ups import FollowUpRow as FollowUpRow

from . import references
from .office import Office
from .values import require_present

__all__ = [
    "FollowUpDetail",
    "FollowUpRow",
    "FollowUpState",
    "complete",
    "create_follow_up",
    "detail",
    "done_of_organisation",
    "edit_follow_up",
    "open_all",
    "open_of_organisation",
    "reopen",
    "trash",
]


# -- looking -----------------------------------------------------------------------------------------------------------


def open_of_organisation(office: Office, *, organisation_id: str) -> list[FollowUpRow]:
    """Everything open of one organisation, what is due first comes first."""
    with office.read() as connection:
        return queries.open_of_organisation(connection, organisation_id, today=office.clock.today())


def done_of_organisation(office: Office, *, organisation_id: str, limit: int = 50) -> list[FollowUpRow]:
    """What was done for one organisation, the latest first."""
    with office.read() as connection:
        return queries.done_of_organisation(connection, organisation_id, today=office.clock.today(), limit=limit)


def open_all(
    office: Office,
    *,
    assignee: str | None = None,
    until: date | None = None,
    after: queries.Keyset | None = None,
    limit: int = 100,
) -> list[FollowUpRow]:
    """A window of everything open that is due until ``until``; ``assignee`` leaves out what others are to do."""
    with office.read() as connection:
        return queries.open_all(
            connection, today=office.clock.today(), assignee=assignee, until=until, after=after, limit=limit
        )


def detail(office: Office, *, id: str) -> FollowUpDetail:
    """One follow-up for a form. Raises :class:`NotFound`."""
    with office.read() as connection:
        return queries.follow_up_detail(connection, id, today=office.clock.today())


# -- changing ----------------------------------------------------------------------------------------------------------


def create_follow_up(office: Office, *, follow_up: FollowUpDraft) -> Changes:
    """Set a follow-up for today or a later day."""
    with office.write("Wiedervorlage anlegen") as writer:
        require_valid(check(writer.connection, follow_up, today=office.clock.today()))
        created = enter(writer, follow_up)
        return writer.changes(created=created)


def edit_follow_up(
    office: Office, *, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None = None
) -> Changes:
    """Change fields of a follow-up: ``due_on``, ``subject``, ``note``, ``assignee_id``, ``person_id``.

    A day in the past may stay, but not be chosen; so may a person or colleague who is in the bin by now. Raises
    :class:`ValidationFailed`, :class:`StaleWrite`, :class:`NotFound`.
    """
    with office.write("Wiedervorlage bearbeiten") as writer:
        today = office.clock.today()
        row = _present(writer.connection, id, today)
        before = FollowUpDraft(
            organisation_id=row.organisation_id,
            due_on=row.due_on,
            subject=row.subject,
            note=row.note,
            assignee_id=row.assignee_id,
            person_id=row.person_id,
            interaction_id=row.interaction_id,
        )
        draft = replace(before, **values)
        require_valid(check(writer.connection, draft, today=today, before=before))
        columns = _columns(draft)
        writer.update(entities.follow_up, id, {name: columns[name] for name in values}, seen=seen)
        return writer.changes()


def complete(office: Office, *, id: str, result: str = "") -> Changes:
    """Enter that a follow-up has been done, and what came of it."""
    require_valid(too_long("result", "Das Ergebnis", result, MAX_NOTE))
    with office.write("Wiedervorlage erledigen") as writer:
        row = _present(writer.connection, id, office.clock.today())
        if row.done_at is not None:
            raise NetzwerkError("Diese Wiedervorlage ist schon erledigt. Bitte die Seite neu öffnen.")
        writer.update(entities.follow_up, id, {"done_at": office.clock.now(), "result": result.strip() or None})
        return writer.changes()


def reopen(office: Office, *, id: str) -> Changes:
    """Take back that a follow-up has been done; its result goes with it (the history keeps it)."""
    with office.write("Wiedervorlage wieder öffnen") as writer:
        _present(writer.connection, id, office.clock.today())
        writer.update(entities.follow_up, id, {"done_at": None, "result": None})
        return writer.changes()


def trash(office: Office, *, id: str) -> Changes:
    """Put a follow-up into the bin."""
    with office.write("Wiedervorlage löschen") as writer:
        writer.trash(entities.follow_up, id)
        return writer.changes()


def _present(connection: Connection, id: str, today: date) -> FollowUpRow:
    """The follow-up, which must not lie in the bin."""
    found = queries.follow_up_detail(connection, id, today=today)
    require_present(found.trashed, "Die Wiedervorlage")
    return found.row


# -- within the transaction of another use case ------------------------------------------------------------------------


def check(
    connection: Connection, draft: FollowUpDraft, *, today: date, before: FollowUpDraft | None = None
) -> tuple[Problem, ...]:
    """All problems of a follow-up. A day in the past is one, and a person who is gone, unless it was so ``before``."""
    due_before = None if before is None else before.due_on
    problems = [
        _refused(problem) if problem.field == "due_on" and draft.due_on != due_before else problem
        for problem in check_follow_up(draft, today)
    ]
    problems += references.check_organisation_reference(connection, draft.organisation_id)
    if before is None or draft.person_id != before.person_id:
        problems += references.check_person_reference(connection, draft.person_id)
    if before is None or draft.assignee_id != before.assignee_id:
        problems += references.check_staff_reference(connection, draft.assignee_id)
    return tuple(problems)


def _refused(problem: Problem) -> Problem:
    if problem.blocking:
        return problem
    return replace(problem, message=f"{problem.message} Bitte wählen Sie heute oder einen späteren Tag.", blocking=True)


def enter(writer: Writer, draft: FollowUpDraft) -> str:
    """Write a follow-up that has been checked and return its id."""
    return writer.create(
        entities.follow_up,
        {
            **_columns(draft),
            "organisation_id": draft.organisation_id,
            "interaction_id": draft.interaction_id,
        },
    )


def _columns(draft: FollowUpDraft) -> dict[str, Any]:
    return {
        "due_on": draft.due_on,
        "subject": draft.subject.strip(),
        "note": draft.note.strip() or None,
        "assignee_id": draft.assignee_id,
        "person_id": draft.person_id,
    }


def default_subject(kind_label: str, subject: str, on: date) -> str:
    """What a follow-up is called that was given a day and nothing else: after what it was set with."""
    return subject.strip() or f"Nachfassen zu: {kind_label} vom {format_day(on)}"
