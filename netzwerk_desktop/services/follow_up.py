"""Follow-ups: what is to be done, by when and by whom; and that it has been done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, require_valid
from netzwerk_desktop.domain.follow_up import FollowUpDraft, check_due, check_follow_up, stretch_days
from netzwerk_desktop.domain.follow_up import FollowUpState as FollowUpState
from netzwerk_desktop.domain.follow_up import Stretch as Stretch
from netzwerk_desktop.domain.text import MAX_NOTE, too_long
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import follow_ups as queries
from netzwerk_desktop.storage.queries.conditions import alive
from netzwerk_desktop.storage.queries.follow_ups import NOBODY as NOBODY
from netzwerk_desktop.storage.queries.follow_ups import FollowUpDetail as FollowUpDetail
from netzwerk_desktop.storage.queries.follow_ups import FollowUpRow as FollowUpRow

from . import references
from .office import Office
from .values import require_present

__all__ = [
    "NOBODY",
    "FollowUpDetail",
    "FollowUpRow",
    "FollowUpState",
    "FollowUpWindow",
    "Stretch",
    "complete",
    "complete_all",
    "count_by_stretch",
    "create_follow_up",
    "detail",
    "done_of_organisation",
    "edit_follow_up",
    "hand_over",
    "hand_over_all",
    "list_follow_ups",
    "mark_answered",
    "open_all",
    "open_of_organisation",
    "reopen",
    "snooze",
    "snooze_all",
    "take_over",
    "trash",
    "trash_all",
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
    only: bool = False,
    until: date | None = None,
    after: queries.Keyset | None = None,
    limit: int = 100,
) -> list[FollowUpRow]:
    """A window of everything open that is due until ``until``; ``assignee`` leaves out what others are to do.

    With ``only`` what nobody was named for is left out, too.
    """
    with office.read() as connection:
        return queries.open_all(
            connection, today=office.clock.today(), assignee=assignee, only=only, until=until, after=after, limit=limit
        )


@dataclass(frozen=True, slots=True)
class FollowUpWindow:
    """A portion of the list; ``after`` is where the next one begins (``None``: there is no more)."""

    rows: tuple[FollowUpRow, ...]
    after: queries.Keyset | None


def list_follow_ups(
    office: Office,
    *,
    stretch: Stretch = Stretch.OPEN,
    assignee: str | None = None,
    only: bool = False,
    text: str = "",
    after: queries.Keyset | None = None,
    limit: int = 100,
) -> FollowUpWindow:
    """A window of a part of the list, with who handed over what.

    Args:
        assignee: a member of staff, :data:`NOBODY` for what nobody was named for, or ``None`` for everybody's.
        only: leave out what nobody was named for, which ``assignee`` would otherwise see too.
        text: words that must stand in subject, note, result, town, person, colleague or case.
    """
    today = office.clock.today()
    with office.read() as connection:
        if stretch is Stretch.DONE:
            rows = queries.done_all(
                connection, today=today, assignee=assignee, only=only, text=text, after=after, limit=limit + 1
            )
        else:
            since, until = stretch_days(stretch, today)
            rows = queries.open_all(
                connection,
                today=today,
                assignee=assignee,
                only=only,
                since=since,
                until=until,
                text=text,
                after=after,
                limit=limit + 1,
            )
        shown = queries.with_hand_over(connection, rows[:limit])
    last = shown[-1] if len(rows) > limit else None
    return FollowUpWindow(tuple(shown), None if last is None else (last.done_at or last.due_on, last.id))


def count_by_stretch(
    office: Office, *, assignee: str | None = None, only: bool = False, text: str = ""
) -> dict[Stretch, int]:
    """How many open ones there are in each part of the list, filters as for :func:`list_follow_ups`."""
    with office.read() as connection:
        return queries.count_by_stretch(connection, today=office.clock.today(), assignee=assignee, only=only, text=text)


def detail(office: Office, *, id: str) -> FollowUpDetail:
    """One follow-up for a form, with who handed it over. Raises :class:`NotFound`."""
    with office.read() as connection:
        found = queries.follow_up_detail(connection, id, today=office.clock.today())
        (row,) = queries.with_hand_over(connection, [found.row])
        return replace(found, row=row)


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
    """Change fields of a follow-up: ``due_on``, ``subject``, ``note``, ``assignee_id``, ``person_id``, ``case_id``.

    A day in the past may stay, but not be chosen; so may a person or colleague who is in the bin by now. Given to
    somebody else, it loses the sentence of the last handing over. Raises :class:`ValidationFailed`,
    :class:`StaleWrite`, :class:`NotFound`.
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
            case_id=row.case_id,
        )
        draft = replace(before, **values)
        require_valid(check(writer.connection, draft, today=today, before=before))
        columns = _columns(draft)
        changed = {name: columns[name] for name in values}
        if draft.assignee_id != before.assignee_id:
            changed["handover_note"] = None
        writer.update(entities.follow_up, id, changed, seen=seen)
        return writer.changes()


def complete(office: Office, *, id: str, result: str = "", interaction_id: str | None = None) -> Changes:
    """Enter that a follow-up has been done, what came of it, and which conversation answered it, if one did."""
    return complete_all(office, ids=(id,), result=result, interaction_id=interaction_id)


def complete_all(office: Office, *, ids: Sequence[str], result: str = "", interaction_id: str | None = None) -> Changes:
    """Enter that several follow-ups have been done, in one transaction."""
    require_valid(too_long("result", "Das Ergebnis", result, MAX_NOTE))
    with office.write(_label(ids, "erledigen")) as writer:
        require_valid(_check_answer(writer.connection, interaction_id))
        for row in _all_open(office, writer, ids):
            values = {
                "done_at": office.clock.now(),
                "result": result.strip() or None,
                "done_interaction_id": interaction_id,
            }
            writer.update(entities.follow_up, row.id, values)
        return writer.changes()


def reopen(office: Office, *, id: str) -> Changes:
    """Take back that a follow-up has been done; its result goes with it (the history keeps it)."""
    with office.write("Wiedervorlage wieder öffnen") as writer:
        _present(writer.connection, id, office.clock.today())
        writer.update(entities.follow_up, id, {"done_at": None, "result": None, "done_interaction_id": None})
        return writer.changes()


def snooze(office: Office, *, id: str, until: date) -> Changes:
    """Put a follow-up off until another day, today or later."""
    return snooze_all(office, ids=(id,), until=until)


def snooze_all(office: Office, *, ids: Sequence[str], until: date) -> Changes:
    """Put several follow-ups off until the same day, in one transaction."""
    today = office.clock.today()
    require_valid([_refused(problem) for problem in check_due(until, today)])
    with office.write(_label(ids, "verschieben")) as writer:
        for row in _all_open(office, writer, ids):
            writer.update(entities.follow_up, row.id, {"due_on": until})
        return writer.changes()


def hand_over(office: Office, *, id: str, to: str, note: str = "") -> Changes:
    """Give a follow-up to a colleague, with a sentence they read beside it."""
    return hand_over_all(office, ids=(id,), to=to, note=note)


def hand_over_all(office: Office, *, ids: Sequence[str], to: str, note: str = "") -> Changes:
    """Give several follow-ups to the same colleague, in one transaction.

    Raises :class:`ValidationFailed` for somebody who has left, for oneself, and where a follow-up is theirs already.
    """
    require_valid(too_long("note", "Die Nachricht", note))
    with office.write(_label(ids, "übergeben")) as writer:
        name, problems = _check_successor(writer.connection, office, to)
        rows = _all_open(office, writer, ids)
        if not problems and any(row.assignee_id == to for row in rows):
            problems = [Problem("to", _already_theirs(name, len(rows)))]
        require_valid(problems)
        for row in rows:
            writer.update(entities.follow_up, row.id, {"assignee_id": to, "handover_note": note.strip() or None})
        return writer.changes()


def trash(office: Office, *, id: str) -> Changes:
    """Put a follow-up into the bin."""
    return trash_all(office, ids=(id,))


def trash_all(office: Office, *, ids: Sequence[str]) -> Changes:
    """Put several follow-ups into the bin, in one transaction."""
    with office.write(_label(ids, "löschen")) as writer:
        for id in ids:
            writer.trash(entities.follow_up, id)
        return writer.changes()


def take_over(office: Office, *, ids: Sequence[str]) -> Changes:
    """Take follow-ups upon oneself, whoever was to do them before."""
    with office.write(_label(ids, "übernehmen")) as writer:
        for row in _all_open(office, writer, ids):
            if row.assignee_id != office.staff_id:
                values = {"assignee_id": office.staff_id, "handover_note": None}
                writer.update(entities.follow_up, row.id, values)
        return writer.changes()


def _present(connection: Connection, id: str, today: date) -> FollowUpRow:
    """The follow-up, which must not lie in the bin."""
    found = queries.follow_up_detail(connection, id, today=today)
    require_present(found.trashed, "Die Wiedervorlage")
    return found.row


def _all_open(office: Office, writer: Writer, ids: Sequence[str]) -> list[FollowUpRow]:
    """The follow-ups, each once, which must be there and open."""
    rows = [_present(writer.connection, id, office.clock.today()) for id in dict.fromkeys(ids)]
    done = [row for row in rows if row.done_at is not None]
    if done and len(rows) == 1:
        raise NetzwerkError("Diese Wiedervorlage ist schon erledigt. Bitte die Seite neu öffnen.")
    if done:
        raise NetzwerkError(f"Die Wiedervorlage „{done[0].subject}“ ist schon erledigt. Bitte die Seite neu öffnen.")
    return rows


def _label(ids: Sequence[str], verb: str) -> str:
    """The name of an action: "Wiedervorlage verschieben", "3 Wiedervorlagen verschieben"."""
    number = len(set(ids))
    return f"Wiedervorlage {verb}" if number == 1 else f"{number} Wiedervorlagen {verb}"


def _check_answer(connection: Connection, interaction_id: str | None) -> list[Problem]:
    if interaction_id is None:
        return []
    interaction = entities.interaction
    statement = select(interaction.c.id).where(interaction.c.id == interaction_id, alive(interaction))
    if connection.execute(statement).first() is not None:
        return []
    return [Problem("interaction_id", "Diesen Vorgang gibt es nicht (mehr).")]


def _check_successor(connection: Connection, office: Office, to: str) -> tuple[str, list[Problem]]:
    """The name of the colleague, and why they cannot be given anything."""
    if not to:
        return "", [Problem("to", "Bitte wählen Sie, wer die Wiedervorlage bekommen soll.")]
    staff = entities.staff
    found = connection.execute(select(staff.c.name, staff.c.active).where(staff.c.id == to, alive(staff))).first()
    if found is None:
        return "", [Problem("to", "Diese Bearbeiterin oder diesen Bearbeiter gibt es nicht (mehr).")]
    if to == office.staff_id:
        return found.name, [Problem("to", "Das sind Sie selbst. Bitte wählen Sie eine Kollegin oder einen Kollegen.")]
    if not found.active:
        return found.name, [Problem("to", f"{found.name} arbeitet nicht mehr hier. Bitte wählen Sie jemand anderen.")]
    return found.name, []


def _already_theirs(name: str, number: int) -> str:
    if number == 1:
        return f"Diese Wiedervorlage liegt schon bei {name}."
    return f"Mindestens eine davon liegt schon bei {name}. Bitte nehmen Sie diese aus der Auswahl."


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
    if before is None or draft.case_id != before.case_id:
        problems += _check_case(connection, draft.case_id, draft.organisation_id)
    return tuple(problems)


def _check_case(connection: Connection, case_id: str | None, organisation_id: str) -> list[Problem]:
    if case_id is None:
        return []
    case = entities.consultation_case
    found = connection.execute(select(case.c.organisation_id).where(case.c.id == case_id, alive(case))).scalar()
    if found == organisation_id:
        return []
    return [Problem("case_id", "Diesen Beratungsvorgang gibt es bei dieser Organisation nicht (mehr).")]


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


def mark_answered(writer: Writer, id: str, *, interaction_id: str, at: datetime) -> bool:
    """Close a follow-up because a conversation answered it, within the transaction that enters the conversation.

    One that is done or in the bin by now stays as it is: what was said is to be written down all the same. Returns
    whether it was closed; raises :class:`NotFound`.
    """
    found = queries.follow_up_detail(writer.connection, id, today=local_day(at))
    if found.trashed or found.row.done_at is not None:
        return False
    return writer.update(entities.follow_up, id, {"done_at": at, "done_interaction_id": interaction_id})


def _columns(draft: FollowUpDraft) -> dict[str, Any]:
    return {
        "due_on": draft.due_on,
        "subject": draft.subject.strip(),
        "note": draft.note.strip() or None,
        "assignee_id": draft.assignee_id,
        "person_id": draft.person_id,
        "case_id": draft.case_id,
    }


def default_subject(kind_label: str, subject: str, on: date) -> str:
    """What a follow-up is called that was given a day and nothing else: after what it was set with."""
    return subject.strip() or f"Nachfassen zu: {kind_label} vom {format_day(on)}"
