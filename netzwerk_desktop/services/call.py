"""Logging a telephone call, with everything that comes of it in one step; and what the form for it has to know."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.contact import phone_is_plausible
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, Direction, InteractionDraft, InteractionKind
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import calls as queries
from netzwerk_desktop.storage.queries import people
from netzwerk_desktop.storage.queries.calls import ColleagueCall as ColleagueCall
from netzwerk_desktop.storage.queries.calls import Successor as Successor

from . import follow_up as follow_ups
from .follow_up import FollowUpRow
from .office import Office
from .recording import NewPerson, record

if TYPE_CHECKING:
    from .case import CaseRow

__all__ = [
    "CallFacts",
    "CallOutcome",
    "ColleagueCall",
    "Direction",
    "Successor",
    "call_facts",
    "log_call",
    "place_for_number",
    "same_number",
]

JUST_NOW = timedelta(minutes=30)
"""So long after a call a colleague who logs another one with the same town is told of it."""

_MOBILE = re.compile(r"0?1[5-7]")


# -- what the form has to know -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What matters for a call with one organisation.

    Attributes:
        follow_ups: what is open, due first comes first.
        cases: the open ones.
        colleagues: calls that others logged within the last half hour.
        successor: where the organisation went, when it is no more.
    """

    follow_ups: tuple[FollowUpRow, ...]
    cases: tuple[CaseRow, ...]
    colleagues: tuple[ColleagueCall, ...]
    successor: Successor | None


def call_facts(office: Office, *, organisation_id: str) -> CallFacts:
    """Read them."""
    from .case import cases_of_organisation

    now = office.clock.now()
    with office.read() as connection:
        colleagues = queries.calls_of_colleagues(
            connection, organisation_id, staff_id=office.staff_id, since=now - JUST_NOW, until=now
        )
        successor = queries.successor_of(connection, organisation_id)
    return CallFacts(
        follow_ups=tuple(follow_ups.open_of_organisation(office, organisation_id=organisation_id)),
        cases=tuple(cases_of_organisation(office, organisation_id=organisation_id)),
        colleagues=tuple(colleagues),
        successor=successor,
    )


# -- numbers -----------------------------------------------------------------------------------------------------------


def _digits(number: str) -> str:
    """The number as it is dialled within Germany, digits only: "+49 (0)251 414" and "0251/414" are one."""
    text = number.strip().replace("(0)", "")
    digits = "".join(letter for letter in text if letter.isascii() and letter.isdigit())
    if text.startswith("+49"):
        return "0" + digits[2:]
    if digits.startswith("0049"):
        return "0" + digits[4:]
    return digits


def same_number(one: str, other: str) -> bool:
    """Whether two numbers, however they are written, are the same."""
    return bool(_digits(one)) and _digits(one) == _digits(other)


def place_for_number(number: str, *, phone: str, mobile: str) -> str:
    """The field of a person or position a new number goes into: "phone", "mobile", or "" when it is known or both are
    taken."""
    if not phone_is_plausible(number) or any(same_number(number, known) for known in (phone, mobile)):
        return ""
    order = ("mobile", "phone") if _MOBILE.match(_digits(number)) else ("phone", "mobile")
    taken = {"phone": phone, "mobile": mobile}
    return next((field for field in order if not taken[field].strip()), "")


def _keep_number(office: Office, number: str) -> Callable[[Writer, InteractionDraft], None]:
    """Add a number to whoever was spoken to: to their position, or to themselves without one."""

    def write(writer: Writer, draft: InteractionDraft) -> None:
        today = office.clock.today()
        if draft.position_id is not None:
            row = people.position_row(writer.connection, draft.position_id, today=today)
            field = place_for_number(number, phone=row.phone, mobile=row.mobile)
            if field:
                writer.update(entities.position, row.id, {field: number.strip()})
        elif draft.person_id is not None:
            person = people.person_detail(writer.connection, draft.person_id, today=today)
            field = place_for_number(number, phone=person.phone, mobile=person.mobile)
            if field:
                writer.update(entities.person, person.id, {field: number.strip()})

    return write


# -- logging -----------------------------------------------------------------------------------------------------------


def log_call(
    office: Office,
    *,
    organisation_id: str,
    outcome: CallOutcome | None,
    direction: Direction | None,
    note: str,
    subject: str = "",
    person_id: str | None = None,
    position_id: str | None = None,
    occurred_at: datetime | None = None,
    duration_min: int | None = None,
    service_id: str | None = None,
    topic_ids: Iterable[str] = (),
    exception_reason: str = "",
    confidential: bool = False,
    case_id: str | None = None,
    follow_up: FollowUpDraft | None = None,
    follow_ups: Sequence[FollowUpDraft] = (),
    answers: Collection[str] = (),
    new_person: NewPerson | None = None,
    keep_number: str = "",
) -> Changes:
    """Enter a call (now, unless ``occurred_at`` is given), its topics, what it answers and what is to be done next.

    A position brings its holder along. Of a follow-up only the day is needed: organisation, person and, where it is
    empty, the subject come from the call. ``answers`` are open follow-ups that are done with it; ``new_person`` is
    somebody met for the first time; ``keep_number`` is written down with whoever was spoken to, unless it is known.
    ``Changes.created`` is the id of the call. All of it is one transaction.

    Raises :class:`ValidationFailed` with all problems and their fields; for a service the organisation was not entitled
    to on that day ``exception_reason`` has to say why it was given all the same.
    """
    draft = InteractionDraft(
        kind=InteractionKind.CALL,
        organisation_id=organisation_id,
        occurred_at=occurred_at or office.clock.now(),
        subject=subject,
        note=note,
        person_id=person_id,
        position_id=position_id,
        direction=direction,
        outcome=outcome,
        duration_minutes=duration_min,
        service_id=service_id,
        topic_ids=frozenset(topic_ids),
        exception_reason=exception_reason,
        case_id=case_id,
    )
    return record(
        office,
        draft,
        action="Telefonat erfassen",
        confidential=confidential,
        follow_up=follow_up,
        follow_ups=follow_ups,
        answers=answers,
        new_person=new_person,
        also=_keep_number(office, keep_number) if keep_number.strip() else None,
    )
