"""Logging a telephone call, with topics and a follow-up in one step."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, Direction, InteractionDraft, InteractionKind

from .office import Office
from .recording import record

__all__ = ["CallOutcome", "Direction", "log_call"]


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
    follow_up: FollowUpDraft | None = None,
) -> Changes:
    """Enter a call (now, unless ``occurred_at`` is given), its topics and what is to be done next.

    A position brings its holder along. Of the follow-up only the day is needed: organisation, person and, where it is
    empty, the subject come from the call. ``Changes.created`` is the id of the call.

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
    )
    return record(office, draft, action="Telefonat erfassen", confidential=confidential, follow_up=follow_up)
