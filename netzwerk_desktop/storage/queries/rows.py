"""Rows that more than one query returns, and the first picture among them: they know neither SQLAlchemy nor a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.follow_up import FollowUpState
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One entry of the timeline as it is shown; texts that are not there are empty.

    Attributes:
        person_name: the person it was with, or the function of a vacant position.
        entitlement_code, entitlement_reason: the verdict on ``service_name`` as it was on that day.
        exception_reason: why the service was given without entitlement.
        topics: their names, in the order of the catalogue.
        documents: id and file name of what was made or filed with it.
        follow_up_due: the next day on which something open is due that was set with it.
        asked, note, agreed: Markdown; of a consultation what was asked, advised and agreed upon.
        case_id, case_title: the case it belongs to, if any.
        participants: who took part beside organisation and person, in words: "Ahlen (Anna Beispiel)".
    """

    id: str
    kind: InteractionKind
    organisation_id: str
    organisation_name: str
    person_name: str
    occurred_at: datetime
    duration_min: int | None
    direction: Direction | None
    outcome: CallOutcome | None
    channel: Channel | None
    subject: str
    note: str
    service_name: str
    entitlement_code: EntitlementCode | None
    entitlement_reason: str
    exception_reason: str
    topics: tuple[str, ...]
    documents: tuple[tuple[str, str], ...]
    follow_up_due: date | None
    staff_name: str
    confidential: bool
    asked: str = ""
    agreed: str = ""
    case_id: str | None = None
    case_title: str = ""
    participants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """A follow-up as lists show it.

    Attributes:
        person_id, person_name: whom it is about; nothing and empty where it is about the organisation.
        interaction_id: the call or consultation it was set with.
        assignee_id, assignee_name: who is to do it; nothing and empty for whoever comes first.
        done_at: when it was done (UTC), ``None`` while it is open.
        state: open, due or overdue on the day asked about, or done.
        case_id, case_title: the case it belongs to, if any.
        handover_note: what the colleague had to say who handed it over.
        handed_over_by: who that was; only some lists ask for it.
        done_interaction_id: the conversation that answered it, if one did.
    """

    id: str
    organisation_id: str
    organisation_name: str
    person_id: str | None
    person_name: str
    interaction_id: str | None
    due_on: date
    subject: str
    note: str
    assignee_id: str | None
    assignee_name: str
    done_at: datetime | None
    result: str
    state: FollowUpState
    case_id: str | None = None
    case_title: str = ""
    handover_note: str = ""
    handed_over_by: str = ""
    done_interaction_id: str | None = None
