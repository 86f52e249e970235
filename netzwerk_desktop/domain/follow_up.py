"""Follow-ups: what is to be done, by when, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.text import MAX_NOTE, too_long

FIRST_YEAR = 2000
YEARS_AHEAD = 20
"""A day farther away is a slip of the keyboard."""


class FollowUpState(Labelled):
    """Where a follow-up stands on a day."""

    OPEN = "open", "offen"
    DUE = "due", "heute fällig"
    OVERDUE = "overdue", "überfällig"
    DONE = "done", "erledigt"


class Stretch(Labelled):
    """The parts of the list of follow-ups."""

    OPEN = "open", "alle offenen"
    OVERDUE = "overdue", "überfällig"
    DUE = "due", "heute fällig"
    SOON = "soon", "nächste 7 Tage"
    LATER = "later", "später"
    DONE = "done", "erledigt"


DAYS_SOON = 7


def stretch_of(due_on: date, today: date) -> Stretch:
    """The part of the list in which something open stands."""
    if due_on < today:
        return Stretch.OVERDUE
    if due_on == today:
        return Stretch.DUE
    return Stretch.SOON if (due_on - today).days <= DAYS_SOON else Stretch.LATER


def stretch_days(stretch: Stretch, today: date) -> tuple[date | None, date | None]:
    """The first and the last due day of a part (``None``: any)."""
    day = timedelta(days=1)
    if stretch is Stretch.OVERDUE:
        return None, today - day
    if stretch is Stretch.DUE:
        return today, today
    if stretch is Stretch.SOON:
        return today + day, today + DAYS_SOON * day
    if stretch is Stretch.LATER:
        return today + (DAYS_SOON + 1) * day, None
    return None, None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpDraft:
    """A follow-up as a form edits it; ``due_on`` is ``None`` as long as nobody chose a day."""

    organisation_id: str
    due_on: date | None
    subject: str
    note: str = ""
    assignee_id: str | None = None
    person_id: str | None = None
    interaction_id: str | None = None
    case_id: str | None = None


def check_follow_up(draft: FollowUpDraft, today: date) -> tuple[Problem, ...]:
    """All problems of the draft; a day in the past is only a remark."""
    problems: list[Problem] = []
    if not draft.organisation_id:
        problems.append(Problem("organisation_id", "Bitte wählen Sie die Kommune oder Organisation."))
    if not draft.subject.strip():
        problems.append(Problem("subject", "Bitte geben Sie ein, was zu tun ist."))
    problems += check_due(draft.due_on, today)
    problems += too_long("subject", "Der Betreff", draft.subject)
    problems += too_long("note", "Die Notiz", draft.note, MAX_NOTE)
    return tuple(problems)


def check_due(due_on: date | None, today: date) -> list[Problem]:
    """All problems of the day; one in the past is only a remark."""
    if due_on is None:
        return [Problem("due_on", "Bitte geben Sie an, wann Sie erinnert werden möchten.")]
    if due_on.year < FIRST_YEAR:
        return [Problem("due_on", f"Der {format_day(due_on)} liegt zu weit zurück.")]
    if due_on.year > today.year + YEARS_AHEAD:
        return [Problem("due_on", f"Der {format_day(due_on)} liegt zu weit in der Zukunft.")]
    if due_on < today:
        return [Problem("due_on", f"Der {format_day(due_on)} ist schon vorbei.", blocking=False)]
    return []


def follow_up_state(due_on: date, done_on: date | None, today: date) -> FollowUpState:
    """Where a follow-up stands today."""
    if done_on is not None:
        return FollowUpState.DONE
    if due_on == today:
        return FollowUpState.DUE
    return FollowUpState.OVERDUE if due_on < today else FollowUpState.OPEN
