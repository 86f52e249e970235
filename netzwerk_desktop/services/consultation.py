"""Logging a consultation: by telephone, online or on site, of a service of the catalogue."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from netzwerk_desktop.domain.case import CaseDraft
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.errors import require_valid
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import (
    Channel,
    InteractionDraft,
    InteractionKind,
    Participant,
    check_span,
    span_minutes,
)

from . import document as documents
from .office import Office
from .recording import NewPerson, record

__all__ = ["Channel", "Participant", "log_consultation"]


def log_consultation(
    office: Office,
    *,
    organisation_id: str,
    channel: Channel | None,
    service_id: str | None,
    subject: str,
    note: str,
    asked: str = "",
    agreed: str = "",
    topic_ids: Iterable[str] = (),
    person_id: str | None = None,
    position_id: str | None = None,
    participants: Iterable[Participant] = (),
    occurred_at: datetime | None = None,
    ended_at: datetime | None = None,
    duration_min: int | None = None,
    exception_reason: str = "",
    confidential: bool = False,
    case_id: str | None = None,
    case_title: str = "",
    attachments: Iterable[Path] = (),
    follow_up: FollowUpDraft | None = None,
    follow_ups: Sequence[FollowUpDraft] = (),
    answers: Collection[str] = (),
    new_person: NewPerson | None = None,
) -> Changes:
    """Enter a consultation (now, unless ``occurred_at`` is given) and everything that comes of it.

    ``asked``, ``note`` (what was advised) and ``agreed`` are Markdown. ``case_title`` begins a case with it;
    ``attachments`` are files that are filed with it; ``answers`` are follow-ups it answers. The verdict on the service
    is stored as it was on that day. ``Changes.created`` is the id of the consultation.

    Raises :class:`ValidationFailed` with all problems and their fields; without entitlement ``exception_reason`` has to
    say why the service was given all the same. Raises :class:`RefusedFile` for a file that cannot be filed.
    """
    at = occurred_at or office.clock.now()
    if ended_at is not None:
        require_valid(check_span(at, ended_at))
        duration_min = span_minutes(at, ended_at) if duration_min is None else duration_min
    draft = InteractionDraft(
        kind=InteractionKind.CONSULTATION,
        organisation_id=organisation_id,
        occurred_at=at,
        subject=subject,
        asked=asked,
        note=note,
        agreed=agreed,
        person_id=person_id,
        position_id=position_id,
        participants=tuple(participants),
        duration_minutes=duration_min,
        channel=channel,
        service_id=service_id,
        topic_ids=frozenset(topic_ids),
        exception_reason=exception_reason,
        case_id=case_id,
    )
    case = None
    if case_title.strip():
        case = CaseDraft(organisation_id=organisation_id, title=case_title, opened_on=local_day(at))
    # Before the transaction: reading takes a while, and nobody else could write meanwhile.
    files = [documents.read_file(path) for path in attachments]
    return record(
        office,
        draft,
        action="Beratung erfassen",
        confidential=confidential,
        follow_up=follow_up,
        follow_ups=follow_ups,
        answers=answers,
        new_person=new_person,
        new_case=case,
        attachments=files,
    )
