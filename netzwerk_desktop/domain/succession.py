"""A change in office: the predecessor's term ends the day before the successor's begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.position import EARLIEST

YEARS_AHEAD = 2
"""Elections are known a few months before the term begins; a day farther away is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Incumbent:
    """Who holds, or held, the office that changes hands.

    Attributes:
        name: as people say it; empty while the office is vacant.
        followed_by: who has been entered as the successor already; empty for nobody.
    """

    name: str
    person_id: str | None
    started_on: date | None
    ended_on: date | None
    followed_by: str = ""


def last_day(starts_on: date) -> date:
    """The predecessor's last day when the successor begins on that day."""
    return starts_on - timedelta(days=1)


def end_of_term(incumbent: Incumbent, starts_on: date) -> date:
    """The predecessor's last day; one who left earlier, so that the office was vacant, keeps that day."""
    last = last_day(starts_on)
    return last if incumbent.ended_on is None else min(incumbent.ended_on, last)


def check_succession(
    incumbent: Incumbent, *, starts_on: date | None, person_id: str | None, today: date
) -> tuple[Problem, ...]:
    """All problems of a change in office; that the office was vacant in between is only a remark."""
    problems: list[Problem] = []
    who = incumbent.name or "Die bisherige Funktion"
    if incumbent.followed_by:
        problems.append(
            Problem(
                "position_id",
                f"Für diese Funktion ist schon eine Nachfolge eingetragen: {incumbent.followed_by}. "
                "Bitte tragen Sie die Nachfolge dort ein.",
            )
        )
    if person_id is not None and person_id == incumbent.person_id:
        problems.append(Problem("person_id", f"{who} hat die Funktion schon. Bitte wählen Sie eine andere Person."))
    if starts_on is None:
        return (*problems, Problem("starts_on", "Bitte geben Sie an, ab wann die Nachfolge beginnt."))
    if starts_on <= EARLIEST:
        problems.append(Problem("starts_on", f"Der {format_day(starts_on)} liegt zu weit zurück."))
    elif starts_on.year > today.year + YEARS_AHEAD:
        problems.append(Problem("starts_on", f"Der {format_day(starts_on)} liegt zu weit in der Zukunft."))
    elif incumbent.started_on is not None and starts_on <= incumbent.started_on:
        problems.append(
            Problem(
                "starts_on",
                f"{who} ist erst seit dem {format_day(incumbent.started_on)} im Amt; die Nachfolge kann frühestens am "
                "Tag danach beginnen.",
            )
        )
    elif incumbent.ended_on is not None and incumbent.ended_on < last_day(starts_on):
        problems.append(
            Problem(
                "starts_on",
                f"Die Amtszeit endete schon am {format_day(incumbent.ended_on)}; dazwischen war die Funktion "
                "unbesetzt. Das Ende bleibt so.",
                blocking=False,
            )
        )
    return tuple(problems)
