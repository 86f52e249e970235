"""Positions: a person's function in an organisation, from a day until a day.

A position exists without a person too: a vacant one can be written to.  Roles say what the office uses it for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from netzwerk_desktop.domain.contact import check_email, check_phone
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.function import FUNCTIONS as FUNCTIONS
from netzwerk_desktop.domain.function import Function as Function
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.text import MAX_NOTE, too_long

EARLIEST = date(1900, 1, 1)
"""A day before this one is a slip of the keyboard."""


class Role(Labelled):
    """What the office uses a position for."""

    MAIN_CONTACT = "main_contact", "Hauptansprechpartner/in"
    VOTING = "voting", "stimmberechtigte Vertretung"
    NEWSLETTER = "newsletter", "Newsletter"
    PRESS = "press", "Presse"
    INVOICE = "invoice", "Rechnung"


class Dated(Protocol):
    """Anything with a first and a last day; an open end is ``None``."""

    @property
    def started_on(self) -> date | None:
        """First day, ``None`` when it is not known."""
        ...

    @property
    def ended_on(self) -> date | None:
        """Last day, ``None`` while it goes on."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionDraft:
    """A position as a form edits it; ``person_id`` is ``None`` while it is vacant."""

    organisation_id: str
    person_id: str | None = None
    function: str = ""
    department: str = ""
    started_on: date | None = None
    ended_on: date | None = None
    phone: str = ""
    mobile: str = ""
    email: str = ""
    roles: frozenset[Role] = frozenset()
    note: str = ""


def is_current(position: Dated, on: date) -> bool:
    """Whether the position is held on that day; first and last day belong to it."""
    started = position.started_on is None or position.started_on <= on
    return started and (position.ended_on is None or on <= position.ended_on)


def check_position(draft: PositionDraft, others: Iterable[PositionDraft] = ()) -> tuple[Problem, ...]:
    """All problems of the draft.

    ``others`` are the other positions of the same organisation: each member has one voting representative at a time.
    """
    problems: list[Problem] = []
    if not draft.organisation_id:
        problems.append(Problem("organisation_id", "Bitte wählen Sie die Organisation."))
    if draft.person_id is None and not draft.function.strip():
        problems.append(Problem("function", "Bitte geben Sie eine Funktion ein oder wählen Sie eine Person."))
    problems += _check_days(draft)
    if Role.VOTING in draft.roles and any(Role.VOTING in other.roles and _overlap(draft, other) for other in others):
        problems.append(
            Problem(
                "roles",
                "Jedes Mitglied hat nur eine stimmberechtigte Vertretung. "
                "Bitte beenden Sie zuerst die bisherige oder nehmen Sie ihr diese Rolle.",
            )
        )
    problems += too_long("function", "Die Funktion", draft.function)
    problems += too_long("department", "Der Fachbereich", draft.department)
    problems += too_long("note", "Die Notiz", draft.note, MAX_NOTE)
    problems += check_phone("phone", draft.phone)
    problems += check_phone("mobile", draft.mobile)
    problems += check_email("email", draft.email)
    return tuple(problems)


def _check_days(draft: PositionDraft) -> list[Problem]:
    problems: list[Problem] = []
    if draft.started_on is not None and draft.started_on < EARLIEST:
        problems.append(Problem("started_on", f"Der {format_day(draft.started_on)} liegt zu weit zurück."))
    if draft.started_on is not None and draft.ended_on is not None and draft.ended_on < draft.started_on:
        problems.append(Problem("ended_on", f"Das Ende liegt vor dem Beginn am {format_day(draft.started_on)}."))
    return problems


def _overlap(one: Dated, other: Dated) -> bool:
    return _starts_by(one, other.ended_on) and _starts_by(other, one.ended_on)


def _starts_by(position: Dated, last: date | None) -> bool:
    return last is None or position.started_on is None or position.started_on <= last
