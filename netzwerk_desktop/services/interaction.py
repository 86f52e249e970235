"""The timeline, and entering, changing and deleting what stands in it. Calls and consultations: :mod:`.call`,
:mod:`.consultation`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import BERLIN, local_day
from netzwerk_desktop.domain.entitlement import Entitlement, EntitlementCode
from netzwerk_desktop.domain.errors import Problem, require_valid
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome as CallOutcome
from netzwerk_desktop.domain.interaction import Channel as Channel
from netzwerk_desktop.domain.interaction import Direction as Direction
from netzwerk_desktop.domain.interaction import InteractionDraft, check_span, span_minutes
from netzwerk_desktop.domain.interaction import InteractionKind as InteractionKind
from netzwerk_desktop.domain.interaction import Participant as Participant
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import interactions as queries
from netzwerk_desktop.storage.queries.interactions import InteractionDetail as InteractionDetail
from netzwerk_desktop.storage.queries.interactions import TimelineRow as TimelineRow

from . import recording
from .office import Office
from .values import require_present

__all__ = [
    "CallOutcome",
    "Channel",
    "Direction",
    "InteractionDetail",
    "InteractionKind",
    "Participant",
    "TimelineRow",
    "count_timeline",
    "detail",
    "edit_interaction",
    "log_interaction",
    "remarks",
    "services_this_month",
    "timeline",
    "trash_interaction",
]

_LOGGED_HERE = {
    InteractionKind.VISIT: "Vor-Ort-Termin erfassen",
    InteractionKind.MEETING: "Besprechung erfassen",
    InteractionKind.EMAIL: "E-Mail erfassen",
    InteractionKind.INQUIRY: "Anfrage erfassen",
}
_NOT_ENTITLED = frozenset({EntitlementCode.NOT_MEMBER, EntitlementCode.NOT_OFFERED})


# -- looking -----------------------------------------------------------------------------------------------------------


def timeline(
    office: Office,
    *,
    organisation_id: str | None = None,
    person_id: str | None = None,
    case_id: str | None = None,
    kinds: Sequence[InteractionKind] = (),
    topic_id: str | None = None,
    staff_id: str | None = None,
    text: str = "",
    shareable: bool = False,
    before: queries.Keyset | None = None,
    limit: int = 100,
) -> list[TimelineRow]:
    """A window of the timeline, newest first; ``before`` is time and id of the last row of the window above it.

    An organisation's shows what it took part in too. With ``shareable`` nothing confidential is in it.
    """
    with office.read() as connection:
        return queries.timeline(
            connection,
            organisation_id=organisation_id,
            person_id=person_id,
            case_id=case_id,
            kinds=kinds,
            topic_id=topic_id,
            staff_id=staff_id,
            text=text,
            shareable=shareable,
            before=before,
            limit=limit,
        )


def count_timeline(
    office: Office,
    *,
    organisation_id: str | None = None,
    person_id: str | None = None,
    case_id: str | None = None,
    kinds: Sequence[InteractionKind] = (),
    topic_id: str | None = None,
    staff_id: str | None = None,
    text: str = "",
    shareable: bool = False,
    up_to: int | None = None,
) -> int:
    """How many entries the timeline has with this filter; with ``up_to`` counting stops there."""
    with office.read() as connection:
        return queries.count_timeline(
            connection,
            organisation_id=organisation_id,
            person_id=person_id,
            case_id=case_id,
            kinds=kinds,
            topic_id=topic_id,
            staff_id=staff_id,
            text=text,
            shareable=shareable,
            up_to=up_to,
        )


def services_this_month(office: Office, *, organisation_id: str) -> int:
    """How many services the organisation was given since the first of this month."""
    first = datetime.combine(office.clock.today().replace(day=1), time(), BERLIN)
    with office.read() as connection:
        return queries.services_since(connection, organisation_id, first)


def detail(office: Office, *, id: str) -> InteractionDetail:
    """One entry for a form. Raises :class:`NotFound`."""
    with office.read() as connection:
        return queries.interaction_detail(connection, id)


def remarks(office: Office, *, organisation_id: str, position_id: str | None, occurred_at: datetime) -> list[Problem]:
    """What is remarkable about an entry of that moment with that town and person, for a form while one types."""
    draft = InteractionDraft(
        kind=InteractionKind.EMAIL,
        organisation_id=organisation_id,
        position_id=position_id,
        occurred_at=occurred_at,
    )
    with office.read() as connection:
        return list(recording.remarks(connection, draft))


# -- changing ----------------------------------------------------------------------------------------------------------


def log_interaction(
    office: Office,
    *,
    kind: InteractionKind,
    organisation_id: str,
    subject: str,
    note: str,
    topic_ids: Iterable[str] = (),
    person_id: str | None = None,
    position_id: str | None = None,
    occurred_at: datetime | None = None,
    ended_at: datetime | None = None,
    duration_min: int | None = None,
    direction: Direction | None = None,
    channel: Channel | None = None,
    service_id: str | None = None,
    exception_reason: str = "",
    confidential: bool = False,
    case_id: str | None = None,
    participants: Iterable[Participant] = (),
    follow_up: FollowUpDraft | None = None,
) -> Changes:
    """Enter a visit, meeting, e-mail or inquiry; visits and meetings may lie ahead. ``Changes.created`` is its id.

    ``ended_at`` says how long it took where no duration is given.
    """
    if occurred_at is not None and ended_at is not None:
        require_valid(check_span(occurred_at, ended_at))
        duration_min = span_minutes(occurred_at, ended_at) if duration_min is None else duration_min
    draft = InteractionDraft(
        kind=kind,
        organisation_id=organisation_id,
        occurred_at=occurred_at or office.clock.now(),
        subject=subject,
        note=note,
        person_id=person_id,
        position_id=position_id,
        direction=direction,
        duration_minutes=duration_min,
        channel=channel,
        service_id=service_id,
        topic_ids=frozenset(topic_ids),
        exception_reason=exception_reason,
        case_id=case_id,
        participants=tuple(participants),
    )
    if kind not in _LOGGED_HERE:
        require_valid([Problem("kind", f"Ein Eintrag „{kind.label}“ wird auf eigenem Weg erfasst.")])
    return recording.record(office, draft, action=_LOGGED_HERE[kind], confidential=confidential, follow_up=follow_up)


def edit_interaction(
    office: Office,
    *,
    id: str,
    values: Mapping[str, Any],
    topic_ids: Iterable[str] | None = None,
    participants: Iterable[Participant] | None = None,
    seen: Mapping[str, str] | None = None,
    seen_topic_ids: Collection[str] | None = None,
    seen_participants: Collection[Participant] | None = None,
) -> Changes:
    """Change fields of an entry, and its topics and participants where they are given.

    ``values`` may name ``kind``, ``organisation_id``, ``occurred_at``, ``duration_min``, ``direction``, ``outcome``,
    ``channel``, ``person_id``, ``position_id``, ``service_id``, ``exception_reason``, ``subject``, ``asked``, ``note``,
    ``agreed``, ``case_id``, ``confidential``. Service, day or organisation changed, the verdict is asked for anew, as
    on the day of the entry; otherwise it stays what it was. An entry that moves to another organisation takes
    follow-ups and documents along, and leaves a case of the old one, unless another case is named.

    ``seen_topic_ids`` and ``seen_participants`` are what the form showed when it was opened: what was added or taken
    away since is done, and what somebody else added meanwhile stays.

    Raises :class:`ValidationFailed`, :class:`StaleWrite`, :class:`NotFound`.
    """
    with office.write("Vorgang bearbeiten") as writer:
        before = queries.interaction_detail(writer.connection, id)
        require_present(before.trashed, "Der Vorgang")
        old = _draft_of(before)
        wanted = dict(values)
        confidential = wanted.pop("confidential", before.row.confidential)
        if "duration_min" in wanted:
            wanted["duration_minutes"] = wanted.pop("duration_min")
        shown_topics = old.topic_ids if seen_topic_ids is None else frozenset(seen_topic_ids)
        shown_parts = old.participants if seen_participants is None else tuple(seen_participants)
        draft = replace(
            old,
            **wanted,
            topic_ids=shown_topics if topic_ids is None else frozenset(topic_ids),
            participants=shown_parts if participants is None else tuple(participants),
        )
        if draft.organisation_id != old.organisation_id and "case_id" not in wanted:
            draft = replace(draft, case_id=None)
        draft, problems = _with_person(writer, draft, old)
        anew = _asks_anew(draft, old)
        entitlement = recording.verdict(writer.connection, draft) if anew else _stored(before)
        require_valid(problems + recording.check(office, writer.connection, _newly_chosen(draft, old), entitlement))
        columns = {**recording.columns(draft, entitlement), "confidential": confidential}
        columns["organisation_id"] = draft.organisation_id
        writer.update(entities.interaction, id, columns, seen=seen)
        recording.set_topics(writer, id, draft.topic_ids, seen=shown_topics)
        recording.set_participants(writer, id, draft.participants, seen=shown_parts)
        if draft.organisation_id != old.organisation_id:
            _take_along(writer, id, draft.organisation_id)
        return writer.changes()


def trash_interaction(office: Office, *, id: str) -> Changes:
    """Put an entry into the bin; follow-ups and documents that came from it stay."""
    with office.write("Vorgang löschen") as writer:
        label = queries.interaction_detail(writer.connection, id).row.kind.label
        writer.trash(entities.interaction, id)
        return writer.changes(label=f"{label} löschen")


def _draft_of(detail: InteractionDetail) -> InteractionDraft:
    row = detail.row
    return InteractionDraft(
        kind=row.kind,
        organisation_id=row.organisation_id,
        occurred_at=row.occurred_at,
        subject=row.subject,
        note=row.note,
        person_id=detail.person_id,
        position_id=detail.position_id,
        direction=row.direction,
        outcome=row.outcome,
        duration_minutes=row.duration_min,
        channel=row.channel,
        service_id=detail.service_id,
        topic_ids=frozenset(detail.topic_ids),
        exception_reason=row.exception_reason,
        asked=row.asked,
        agreed=row.agreed,
        case_id=detail.case_id,
        participants=detail.participants,
    )


def _with_person(
    writer: Writer, draft: InteractionDraft, old: InteractionDraft
) -> tuple[InteractionDraft, list[Problem]]:
    """A position newly chosen brings its holder along; one that was there before may have ended meanwhile."""
    if (draft.position_id, draft.organisation_id) == (old.position_id, old.organisation_id):
        return draft, []
    if draft.person_id == old.person_id and draft.position_id != old.position_id:
        draft = replace(draft, person_id=None)
    return recording.with_person(writer.connection, draft)


def _stored(detail: InteractionDetail) -> Entitlement | None:
    """The verdict as it was stored with the entry."""
    code = detail.row.entitlement_code
    if code is None:
        return None
    refused = code in _NOT_ENTITLED
    return Entitlement(not refused, code, detail.row.entitlement_reason, needs_reason=refused)


def _asks_anew(draft: InteractionDraft, old: InteractionDraft) -> bool:
    """Whether anything changed on which the verdict depends."""
    return (draft.service_id, draft.organisation_id, local_day(draft.occurred_at)) != (
        old.service_id,
        old.organisation_id,
        local_day(old.occurred_at),
    )


def _newly_chosen(draft: InteractionDraft, old: InteractionDraft) -> InteractionDraft:
    """The draft without what was chosen before: a person or topic that is gone may stay on an entry that has it."""
    return replace(
        draft,
        topic_ids=draft.topic_ids - old.topic_ids,
        participants=tuple(each for each in draft.participants if each not in old.participants),
        case_id=None if draft.case_id == old.case_id else draft.case_id,
        person_id=None if draft.person_id == old.person_id else draft.person_id,
        service_id=draft.service_id if _asks_anew(draft, old) else None,
    )


def _take_along(writer: Writer, interaction_id: str, organisation_id: str) -> None:
    """What came from an entry goes with it; a case of the old organisation stays behind."""
    for row_id in queries.made_with(writer.connection, entities.follow_up, interaction_id):
        writer.update(entities.follow_up, row_id, {"organisation_id": organisation_id, "case_id": None})
    for row_id in queries.made_with(writer.connection, entities.document, interaction_id):
        writer.update(entities.document, row_id, {"organisation_id": organisation_id})
