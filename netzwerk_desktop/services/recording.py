"""Entering what happened: what calls, consultations, visits and letters have in common.

The entry, its topics and the follow-up set with it are one transaction. The verdict on the service is asked for inside
it, for the day on which it happened, and stored with the entry: it stays, whatever becomes of the membership later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.entitlement import Entitlement
from netzwerk_desktop.domain.errors import Problem, require_valid
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.interaction import InteractionDraft, check_interaction
from netzwerk_desktop.domain.text import clean_line
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries.topics import offered

from . import follow_up as follow_ups
from . import references
from .entitlement import judge
from .office import Office

_FORM_FIELDS = {"duration_minutes": "duration_min"}
"""Fields that forms (and the database) call differently from the rules."""


def record(
    office: Office,
    draft: InteractionDraft,
    *,
    action: str,
    confidential: bool = False,
    follow_up: FollowUpDraft | None = None,
) -> Changes:
    """Enter what happened, its topics and a follow-up; ``Changes.created`` is the id of the entry.

    Raises :class:`ValidationFailed` with all problems; those of the follow-up have fields that begin with
    ``follow_up.``. Without entitlement to the service a reason is asked for in ``exception_reason``.
    """
    with office.write(action) as writer:
        draft, problems = with_person(writer.connection, draft)
        entitlement = verdict(writer.connection, draft)
        problems += check(office, writer.connection, draft, entitlement)
        if follow_up is not None:
            follow_up = _completed(follow_up, draft)
            problems += _of_follow_up(follow_ups.check(writer.connection, follow_up, today=office.clock.today()))
        require_valid(problems)
        created = enter(writer, draft, entitlement, staff_id=office.staff_id, confidential=confidential)
        if follow_up is not None:
            follow_ups.enter(writer, replace(follow_up, interaction_id=created))
        return writer.changes(created=created)


def with_person(connection: Connection, draft: InteractionDraft) -> tuple[InteractionDraft, list[Problem]]:
    """The draft with the person who holds its position, where only the position was chosen."""
    if draft.position_id is None:
        return draft, []
    holder, problems = references.holder_of(connection, draft.position_id, draft.organisation_id)
    return replace(draft, person_id=draft.person_id or holder), list(problems)


def verdict(connection: Connection, draft: InteractionDraft) -> Entitlement | None:
    """The verdict on the draft's service on its day; ``None`` without a service or with one that is not there."""
    if draft.service_id is None or references.check_service_reference(connection, draft.service_id):
        return None
    if references.check_organisation_reference(connection, draft.organisation_id) or not draft.organisation_id:
        return None
    on = local_day(draft.occurred_at)
    return judge(connection, organisation_id=draft.organisation_id, service_id=draft.service_id, on=on)


def check(
    office: Office, connection: Connection, draft: InteractionDraft, entitlement: Entitlement | None
) -> list[Problem]:
    """All problems of the entry, with the names forms have for the fields."""
    problems: list[Problem] = [
        replace(problem, field=_FORM_FIELDS.get(problem.field, problem.field))
        for problem in check_interaction(draft, office.clock.now(), entitlement)
    ]
    problems += references.check_organisation_reference(connection, draft.organisation_id)
    problems += references.check_person_reference(connection, draft.person_id)
    problems += references.check_service_reference(connection, draft.service_id)
    problems += references.check_topic_references(connection, draft.topic_ids)
    return problems


def enter(
    writer: Writer,
    draft: InteractionDraft,
    entitlement: Entitlement | None,
    *,
    staff_id: str,
    confidential: bool = False,
) -> str:
    """Write an entry that has been checked, with its topics, and return its id."""
    created = writer.create(
        entities.interaction,
        {
            **columns(draft, entitlement),
            "organisation_id": draft.organisation_id,
            "staff_id": staff_id,
            "confidential": confidential,
        },
    )
    set_topics(writer, created, draft.topic_ids, before=())
    return created


def columns(draft: InteractionDraft, entitlement: Entitlement | None) -> dict[str, Any]:
    """The columns of an entry that a form edits, and the verdict."""
    reason = draft.exception_reason.strip() if entitlement is not None and entitlement.needs_reason else ""
    return {
        "kind": draft.kind.value,
        "occurred_at": draft.occurred_at,
        "duration_min": draft.duration_minutes,
        "direction": _code(draft.direction),
        "outcome": _code(draft.outcome),
        "channel": _code(draft.channel),
        "person_id": draft.person_id,
        "position_id": draft.position_id,
        "service_id": draft.service_id,
        "entitlement_code": entitlement.code.value if entitlement else None,
        "entitlement_reason": entitlement.reason if entitlement else None,
        "exception_reason": reason or None,
        "subject": clean_line(draft.subject, "subject") or None,
        "note": draft.note.strip() or None,
    }


def _code(member: str | None) -> str | None:
    return None if member is None else str(member)


def set_topics(writer: Writer, interaction_id: str, topic_ids: Iterable[str], *, before: Sequence[str]) -> None:
    """Tag an entry with these topics; ``before`` are the ones it had. Those in the bin cannot be seen, and stay."""
    wanted = set(topic_ids)
    for topic_id in sorted(wanted.difference(before)):
        values = {"interaction_id": interaction_id, "topic_id": topic_id}
        writer.ensure(entities.interaction_topic, link_id(interaction_id, topic_id), values)
    for topic_id in sorted(offered(writer.connection, set(before) - wanted)):
        writer.trash(entities.interaction_topic, link_id(interaction_id, topic_id))


def link_id(interaction_id: str, topic_id: str) -> str:
    """The id of the tag of a topic on an entry: two computers that set the same tag make the same row."""
    return natural_id("interaction_topic", f"{interaction_id} {topic_id}")


def _completed(follow_up: FollowUpDraft, draft: InteractionDraft) -> FollowUpDraft:
    """The follow-up belongs to the organisation and, unless said otherwise, to the person of the entry."""
    on = local_day(draft.occurred_at)
    return replace(
        follow_up,
        organisation_id=draft.organisation_id,
        person_id=follow_up.person_id or draft.person_id,
        subject=follow_up.subject.strip() or follow_ups.default_subject(draft.kind.label, draft.subject, on),
    )


def _of_follow_up(problems: Iterable[Problem]) -> list[Problem]:
    # The organisation is that of the entry, and so are the problems with it.
    return [
        replace(problem, field=f"follow_up.{problem.field}")
        for problem in problems
        if problem.field != "organisation_id"
    ]
