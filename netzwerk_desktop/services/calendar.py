"""Follow-ups as a calendar file, for the telephone or the office's own calendar. Nothing confidential gets into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from netzwerk_desktop.documents.files import write_document
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound
from netzwerk_desktop.exchange.calendar import CalendarEntry, render_calendar
from netzwerk_desktop.storage.queries import follow_ups as queries
from netzwerk_desktop.storage.queries.follow_ups import FollowUpRow

from .office import Office

SUFFIX = ".ics"
_NO_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class CalendarSaved:
    """Where the calendar is and how many entries it has."""

    path: Path
    count: int


def calendar_of_follow_ups(
    office: Office, *, ids: Sequence[str] | None = None, assignee: str | None = None, only: bool = False
) -> tuple[bytes, int]:
    """The file and how many open follow-ups are in it: these ``ids``, or all of a member of staff, or everybody's.

    What was set with a confidential entry stands in it with town and day, but without a word of what it is about.
    Raises :class:`NotFound` when nothing is open, so that nobody imports an empty calendar and wonders.
    """
    today = office.clock.today()
    with office.read() as connection:
        if ids is None:
            rows = queries.open_all(connection, today=today, assignee=assignee, only=only, limit=_NO_LIMIT)
        else:
            rows = queries.open_among(connection, ids, today=today)
        hidden = queries.from_confidential(connection, [row.id for row in rows])
    if not rows:
        raise NotFound("Es ist keine Wiedervorlage offen, die sich speichern ließe.")
    entries = [_entry(row, confidential=row.id in hidden) for row in rows]
    return render_calendar(entries, name="Wiedervorlagen", made_at=office.clock.now()), len(entries)


def save_calendar(
    office: Office,
    *,
    path: Path,
    ids: Sequence[str] | None = None,
    assignee: str | None = None,
    only: bool = False,
    overwrite: bool = False,
) -> CalendarSaved:
    """Write :func:`calendar_of_follow_ups` to a file; one that is there only with ``overwrite``.

    Raises :class:`NetzwerkError` in words when it cannot be written.
    """
    target = path if path.suffix.casefold() == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")
    if target.is_dir():
        raise NetzwerkError(f"„{target.name}“ ist ein Ordner. Bitte geben Sie einen Namen für die Datei an.")
    data, count = calendar_of_follow_ups(office, ids=ids, assignee=assignee, only=only)
    return CalendarSaved(write_document(target, data, overwrite=overwrite and target == path), count)


def _entry(row: FollowUpRow, *, confidential: bool) -> CalendarEntry:
    if confidential:
        return CalendarEntry(row.id, row.due_on, f"{row.organisation_name}: Wiedervorlage")
    about = [row.note]
    if row.person_name:
        about.append(f"Person: {row.person_name}")
    if row.case_title:
        about.append(f"Beratungsvorgang: {row.case_title}")
    if row.handover_note:
        about.append(f"Übergabe: {row.handover_note}")
    if row.assignee_name:
        about.append(f"Zuständig: {row.assignee_name}")
    text = "\n\n".join(part for part in about if part)
    return CalendarEntry(row.id, row.due_on, f"{row.organisation_name}: {row.subject}", text)
