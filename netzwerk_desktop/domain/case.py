"""Cases (Beratungsvorgänge): matters that run over several conversations, "ISEK Innenstadt".

A case belongs to one organisation. It is open until it is closed with a day and, if there is something to say, a
result; what is entered in it must not have happened after it was closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.text import MAX_NOTE, too_long

FIRST_YEAR = 2000
"""No case began before this year."""


class CaseState(Labelled):
    """Which cases a list shows."""

    OPEN = "open", "offen"
    CLOSED = "closed", "abgeschlossen"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDraft:
    """A case as a form edits it; ``opened_on`` is ``None`` as long as nobody chose a day."""

    organisation_id: str
    title: str
    opened_on: date | None
    note: str = ""
    closed_on: date | None = None
    result: str = ""

    @property
    def state(self) -> CaseState:
        """Whether it goes on."""
        return CaseState.OPEN if self.closed_on is None else CaseState.CLOSED


def check_case(draft: CaseDraft, today: date) -> tuple[Problem, ...]:
    """All problems of the draft on the day ``today``."""
    problems: list[Problem] = []
    if not draft.organisation_id:
        problems.append(Problem("organisation_id", "Bitte wählen Sie die Kommune oder Organisation."))
    if not draft.title.strip():
        problems.append(Problem("title", "Bitte geben Sie an, worum es geht, z. B. „ISEK Innenstadt“."))
    problems += _check_opened(draft.opened_on, today)
    problems += _check_closed(draft, today)
    problems += too_long("title", "Der Titel", draft.title)
    problems += too_long("note", "Die Notiz", draft.note, MAX_NOTE)
    problems += too_long("result", "Das Ergebnis", draft.result, MAX_NOTE)
    return tuple(problems)


def _check_opened(opened_on: date | None, today: date) -> list[Problem]:
    if opened_on is None:
        return [Problem("opened_on", "Bitte geben Sie an, seit wann der Beratungsvorgang läuft.")]
    if opened_on.year < FIRST_YEAR:
        return [Problem("opened_on", f"Der {format_day(opened_on)} liegt zu weit zurück.")]
    if opened_on > today:
        return [Problem("opened_on", f"Der {format_day(opened_on)} liegt in der Zukunft.")]
    return []


def _check_closed(draft: CaseDraft, today: date) -> list[Problem]:
    if draft.closed_on is None:
        if draft.result.strip():
            return [Problem("result", "Ein Ergebnis hat der Beratungsvorgang erst, wenn er abgeschlossen ist.")]
        return []
    if draft.opened_on is not None and draft.closed_on < draft.opened_on:
        return [Problem("closed_on", f"Das Ende liegt vor dem Beginn am {format_day(draft.opened_on)}.")]
    if draft.closed_on > today:
        return [Problem("closed_on", f"Der {format_day(draft.closed_on)} liegt in der Zukunft.")]
    return []


def check_entry_in_case(
    *, closed_on: date | None, same_organisation: bool, on: date, field: str = "case_id"
) -> tuple[Problem, ...]:
    """Whether an entry of the day ``on`` may stand in a case."""
    if not same_organisation:
        return (Problem(field, "Dieser Beratungsvorgang gehört zu einer anderen Organisation."),)
    if closed_on is not None and on > closed_on:
        return (
            Problem(
                field,
                f"Dieser Beratungsvorgang ist seit dem {format_day(closed_on)} abgeschlossen. Bitte öffnen Sie ihn"
                " wieder oder wählen Sie einen anderen.",
            ),
        )
    return ()
