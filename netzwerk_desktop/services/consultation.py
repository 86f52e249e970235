"""Logging a consultation: by telephone, online or on site, of a service of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import Channel, InteractionDraft, InteractionKind

from .office import Office
from .recording import record

__all__ = ["Channel", "log_consultation"]


def log_consultation(
    office: Office,
    *,
    organisation_id: str,
    channel: Channel | None,
    service_id: str | None,
    subject: str,
    note: str,
    topic_ids: Iterable[str] = (),
    person_id: str | None = None,
    position_id: str | None = None,
    occurred_at: datetime | None = None,
    duration_min: int | None = None,
    exception_reason: str = "",
    confidential: bool = False,
    follow_up: FollowUpDraft | None = None,
) -> Changes:
    """Enter a consultation (now, unless ``occurred_at`` is given), its topics and what is to be done next.

    The verdict on the service is stored as it was on that day. ``Changes.created`` is the id of the consultation.

    Raises :class:`ValidationFailed` with all problems and their fields; without entitlement ``exception_reason`` has to
    say why the service was given all the same.
    """
    draft = InteractionDraft(
        kind=InteractionKind.CONSULTATION,
        organisation_id=organisation_id,
        occurred_at=occurred_at or office.clock.now(),
        subject=subject,
        note=note,
        person_id=person_id,
        position_id=position_id,
        duration_minutes=duration_min,
        channel=channel,
        service_id=service_id,
        topic_ids=frozenset(topic_ids),
        exception_reason=exception_reason,
    )
    return record(office, draft, action="Beratung erfassen", confidential=confidential, follow_up=follow_up)
