"""Interactions: anything that happened with an organisation at a time.

All kinds share one timeline.  What is logged has happened; only a visit or a meeting may lie ahead, because it is
planned before it is reported.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from netzwerk_desktop.domain.clock import as_utc, to_local
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.entitlement import Entitlement
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.text import MAX_NOTE, too_long

FIRST_YEAR = 2000
"""Nothing is logged from before this year."""

YEARS_AHEAD = 10
"""So far ahead visits and meetings are planned; a year beyond is a slip of the keyboard."""

TOLERANCE = timedelta(minutes=5)
"""So far ahead a moment may lie and still be now: clocks differ."""

DAY_MINUTES = 24 * 60


class InteractionKind(Labelled):
    """What happened."""

    CALL = "call", "Telefonat"
    CONSULTATION = "consultation", "Beratung"
    VISIT = "visit", "Vor-Ort-Termin"
    MEETING = "meeting", "Besprechung"
    LETTER = "letter", "Brief"
    EMAIL = "email", "E-Mail"
    INQUIRY = "inquiry", "Anfrage"


PLANNABLE = frozenset({InteractionKind.VISIT, InteractionKind.MEETING})
"""Kinds that may lie in the future."""


class CallOutcome(Labelled):
    """How a call ended."""

    REACHED = "reached", "erreicht"
    NOT_REACHED = "not_reached", "nicht erreicht"
    CALLBACK = "callback", "Rückruf erbeten"
    VOICEMAIL = "voicemail", "Mailbox"


class Direction(Labelled):
    """Who began."""

    INCOMING = "incoming", "eingehend"
    OUTGOING = "outgoing", "ausgehend"


class Channel(Labelled):
    """How a consultation was given."""

    PHONE = "phone", "telefonisch"
    ONLINE = "online", "online"
    ON_SITE = "on_site", "vor Ort"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody else who took part: an organisation, and who spoke for it where that is known."""

    organisation_id: str
    person_id: str | None = None
    position_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionDraft:
    """An interaction as a form edits it.

    Attributes:
        occurred_at: when it happened or will happen; aware, UTC.
        duration_minutes: ``None`` when nobody looked at the clock.
        subject: what it was about.
        asked: of a consultation, what was asked (Markdown, like note and agreed).
        note: what was said; of a consultation, what was advised.
        agreed: of a consultation, what was agreed upon.
        participants: who took part beside the organisation and person the entry stands with.
        exception_reason: why the service was given without entitlement.
    """

    kind: InteractionKind
    organisation_id: str
    occurred_at: datetime
    subject: str = ""
    note: str = ""
    person_id: str | None = None
    position_id: str | None = None
    direction: Direction | None = None
    outcome: CallOutcome | None = None
    duration_minutes: int | None = None
    channel: Channel | None = None
    service_id: str | None = None
    topic_ids: frozenset[str] = frozenset()
    confidential: bool = False
    exception_reason: str = ""
    asked: str = ""
    agreed: str = ""
    case_id: str | None = None
    participants: tuple[Participant, ...] = ()


def check_interaction(
    draft: InteractionDraft, now: datetime, entitlement: Entitlement | None = None
) -> tuple[Problem, ...]:
    """All problems of the draft at the moment ``now`` (aware).

    ``entitlement`` is the answer for the draft's service and day, when it names a service: without entitlement a reason
    must be given.
    """
    problems: list[Problem] = []
    if not draft.organisation_id:
        problems.append(Problem("organisation_id", "Bitte wählen Sie die Kommune oder Organisation."))
    problems += _check_moment(draft, as_utc(now))
    problems += _check_duration(draft.duration_minutes)
    if draft.kind is InteractionKind.CALL and draft.outcome is None:
        problems.append(Problem("outcome", "Bitte wählen Sie, wie das Telefonat ausging."))
    if draft.kind is not InteractionKind.CALL and draft.outcome is not None:
        problems.append(Problem("outcome", "Nur ein Telefonat hat ein Ergebnis wie „erreicht“."))
    if draft.kind is InteractionKind.CONSULTATION and not draft.service_id:
        problems.append(
            Problem("service_id", "Welche Leistung war es? Ohne sie fehlt die Beratung im Bericht.", blocking=False)
        )
    if entitlement is not None and entitlement.needs_reason and not draft.exception_reason.strip():
        problems.append(Problem("exception_reason", f"{entitlement.reason}. Bitte geben Sie einen Grund an."))
    problems += too_long("subject", "Der Betreff", draft.subject)
    for field, what, text in (
        ("asked", "Die Frage", draft.asked),
        ("note", "Die Notiz", draft.note),
        ("agreed", "Das Vereinbarte", draft.agreed),
        ("exception_reason", "Der Grund", draft.exception_reason),
    ):
        problems += too_long(field, what, text, MAX_NOTE)
    return tuple(problems)


def _check_moment(draft: InteractionDraft, now: datetime) -> list[Problem]:
    if as_utc(draft.occurred_at).year > now.year + YEARS_AHEAD:
        # Asked first: the last hours there are have no German time.
        day = format_day(as_utc(draft.occurred_at).date())
        return [Problem("occurred_at", f"Der {day} liegt zu weit in der Zukunft.")]
    moment = to_local(draft.occurred_at)
    if moment.year < FIRST_YEAR:
        return [Problem("occurred_at", f"Der {format_day(moment.date())} liegt zu weit zurück.")]
    if draft.kind not in PLANNABLE and as_utc(draft.occurred_at) > now + TOLERANCE:
        return [
            Problem(
                "occurred_at",
                f"Der Zeitpunkt liegt in der Zukunft ({format_day(moment.date())}, {moment:%H:%M} Uhr). "
                "Für Künftiges gibt es die Wiedervorlage.",
            )
        ]
    return []


def _check_duration(minutes: int | None) -> list[Problem]:
    if minutes is None or 0 <= minutes < DAY_MINUTES:
        return []
    if minutes < 0:
        return [Problem("duration_minutes", "Die Dauer kann nicht negativ sein.")]
    return [Problem("duration_minutes", "Die Dauer muss unter 24 Stunden liegen.")]


# -- what an entry points to, on its day ------------------------------------------------------------------------------


def span_minutes(start: datetime, end: datetime) -> int:
    """How long something took, in minutes that passed.

    On the night the clocks change that is not the difference of what they showed: from 1:30 to 3:30 is one hour in
    March and three in October.
    """
    return int((as_utc(end) - as_utc(start)).total_seconds() // 60)


def check_span(start: datetime, end: datetime) -> tuple[Problem, ...]:
    """A problem when something ended before it began or took a day."""
    if as_utc(end) < as_utc(start):
        began = to_local(start)
        sentence = f"Das Ende liegt vor dem Beginn ({format_day(began.date())}, {began:%H:%M} Uhr)."
        return (Problem("ended_at", sentence),)
    return tuple(replace(problem, field="ended_at") for problem in _check_duration(span_minutes(start, end)))


def check_age_of_network(on: date, first_day: date | None, name: str) -> tuple[Problem, ...]:
    """A remark about what is dated before the network was there; ``first_day`` is ``None`` where nobody knows."""
    if first_day is None or on >= first_day:
        return ()
    sentence = f"„{name}“ gibt es erst seit dem {format_day(first_day)}. Stimmt der Tag?"
    return (Problem("occurred_at", sentence, blocking=False),)


def check_term(who: str, started_on: date | None, ended_on: date | None, on: date) -> tuple[Problem, ...]:
    """Whether somebody held a position on that day: who had left is refused, who came later is remarked upon."""
    if ended_on is not None and ended_on < on:
        sentence = (
            f"{who} hatte diese Funktion nur bis zum {format_day(ended_on)}. "
            "Bitte wählen Sie einen anderen Tag oder eine andere Person."
        )
        return (Problem("position_id", sentence),)
    if started_on is not None and on < started_on:
        sentence = f"{who} hat diese Funktion erst seit dem {format_day(started_on)}. Stimmt der Tag?"
        return (Problem("position_id", sentence, blocking=False),)
    return ()


def check_still_there(name: str, since: date | None, successor: str, on: date) -> tuple[Problem, ...]:
    """A problem when an organisation was merged into another or dissolved ``since`` a day, and the entry is later.

    Without a day it had only been entered twice, and the entry belongs to the other record on any day.
    """
    if since is not None and on < since:
        return ()
    if since is None and not successor:
        return ()
    if since is None:
        sentence = f"„{name}“ wurde mit „{successor}“ zusammengeführt. Bitte wählen Sie „{successor}“."
    elif successor:
        sentence = (
            f"„{name}“ gibt es seit dem {format_day(since)} nicht mehr; Nachfolgerin ist „{successor}“. "
            f"Bitte wählen Sie „{successor}“."
        )
    else:
        sentence = f"„{name}“ gibt es seit dem {format_day(since)} nicht mehr. Bitte prüfen Sie den Tag."
    return (Problem("organisation_id", sentence),)
