"""Entering what happened: what calls, consultations, visits and letters have in common.

The entry, its topics, who took part, a person met for the first time, a case begun with it, files, the follow-ups set
with it and those it answers are one transaction. The verdict on the service is asked for inside it, for the day on
which it happened, and stored with the entry: it stays, whatever becomes of the membership later.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import asdict, fields, replace
from typing import Any

from sqlalchemy import Connection, Table, select

from netzwerk_desktop.domain.case import CaseDraft, check_case
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.entitlement import Entitlement
from netzwerk_desktop.domain.errors import Problem, require_valid
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.interaction import (
    InteractionDraft,
    Participant,
    check_age_of_network,
    check_interaction,
)
from netzwerk_desktop.domain.person import PersonDraft, check_person
from netzwerk_desktop.domain.position import PositionDraft
from netzwerk_desktop.domain.text import clean_line
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries.conditions import alive
from netzwerk_desktop.storage.queries.interactions import network_since
from netzwerk_desktop.storage.queries.topics import offered

from . import document as documents
from . import follow_up as follow_up_rules
from . import position as positions
from . import references
from .document import FileToKeep
from .entitlement import judge
from .office import Office
from .values import columns_of

_FORM_FIELDS = {"duration_minutes": "duration_min"}
"""Fields that forms (and the database) call differently from the rules."""


NewPerson = tuple[PersonDraft, PositionDraft]
"""Somebody who is not known yet, and the function they have in the organisation of the entry."""


def record(
    office: Office,
    draft: InteractionDraft,
    *,
    action: str,
    confidential: bool = False,
    follow_up: FollowUpDraft | None = None,
    follow_ups: Sequence[FollowUpDraft] = (),
    answers: Collection[str] = (),
    new_person: NewPerson | None = None,
    new_case: CaseDraft | None = None,
    attachments: Sequence[FileToKeep] = (),
    also: Callable[[Writer, InteractionDraft], None] | None = None,
) -> Changes:
    """Enter what happened and everything that goes with it; ``Changes.created`` is the id of the entry.

    ``answers`` are open follow-ups that are done with this conversation. ``new_person`` and ``new_case`` are created
    with it and become its person, position and case. ``also`` writes something of its own in the same transaction.

    Raises :class:`ValidationFailed` with all problems; those of what goes with it have fields that begin with
    ``follow_up.``, ``follow_ups.0.``, ``person.``, ``position.`` or ``case.``. Without entitlement to the service a
    reason is asked for in ``exception_reason``.
    """
    with office.write(action) as writer:
        connection = writer.connection
        today = office.clock.today()
        draft, problems = with_person(connection, draft)
        entitlement = verdict(connection, draft)
        problems += check(office, connection, draft, entitlement)
        if new_person is not None:
            new_person = (new_person[0], _position_of(new_person[1], draft))
            problems += _check_new_person(connection, new_person)
        if new_case is not None:
            new_case = replace(new_case, organisation_id=draft.organisation_id)
            problems += _prefixed("case.", check_case(new_case, today))
        wanted: list[FollowUpDraft] = []
        single = () if follow_up is None else (("follow_up.", follow_up),)
        numbered = ((f"follow_ups.{number}.", each) for number, each in enumerate(follow_ups))
        for prefix, each in (*single, *numbered):
            each = _completed(each, draft)
            wanted.append(each)
            problems += _prefixed(prefix, follow_up_rules.check(connection, each, today=today))
        require_valid(problems)
        if new_person is not None:
            draft = _enter_person(writer, draft, new_person)
        if new_case is not None:
            draft = replace(draft, case_id=enter_case(writer, new_case, staff_id=office.staff_id))
        created = enter(writer, draft, entitlement, staff_id=office.staff_id, confidential=confidential)
        for each in wanted:
            person_id = each.person_id or draft.person_id
            case_id = each.case_id or draft.case_id
            follow_up_rules.enter(writer, replace(each, interaction_id=created, person_id=person_id, case_id=case_id))
        for id in sorted(answers):
            follow_up_rules.mark_answered(writer, id, interaction_id=created, at=office.clock.now())
        for file in attachments:
            documents.enter(writer, office, file, organisation_id=draft.organisation_id, interaction_id=created)
        if also is not None:
            also(writer, draft)
        return writer.changes(created=created)


def with_person(connection: Connection, draft: InteractionDraft) -> tuple[InteractionDraft, list[Problem]]:
    """The draft with the person who holds its position, where only the position was chosen."""
    if draft.position_id is None:
        return draft, []
    on = local_day(draft.occurred_at)
    holder, problems = references.holder_of(connection, draft.position_id, draft.organisation_id, on)
    return replace(draft, person_id=draft.person_id or holder), list(problems)


def remarks(connection: Connection, draft: InteractionDraft) -> tuple[Problem, ...]:
    """What is remarkable about an entry and does not forbid it: a form says so while one types."""
    on = local_day(draft.occurred_at)
    found = list(check_age_of_network(on, *network_since(connection)))
    if draft.position_id is not None:
        found += references.holder_of(connection, draft.position_id, draft.organisation_id, on)[1]
    return tuple(problem for problem in found if not problem.blocking)


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
    on = local_day(draft.occurred_at)
    problems += references.check_organisation_on(connection, draft.organisation_id, on)
    problems += references.check_person_reference(connection, draft.person_id)
    problems += references.check_service_reference(connection, draft.service_id)
    problems += references.check_topic_references(connection, draft.topic_ids)
    problems += references.check_participants(connection, draft.participants)
    problems += references.check_case_reference(connection, draft.case_id, draft.organisation_id, on)
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
    set_topics(writer, created, draft.topic_ids, seen=())
    set_participants(writer, created, draft.participants, seen=())
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
        "asked": draft.asked.strip() or None,
        "note": draft.note.strip() or None,
        "agreed": draft.agreed.strip() or None,
        "case_id": draft.case_id,
    }


def _code(member: str | None) -> str | None:
    return None if member is None else str(member)


# -- what hangs on an entry --------------------------------------------------------------------------------------------
#
# What was seen when the form was opened says what its editor added and took away; only that is done. Two people who tag
# the same entry at the same time both find their tags on it, and nobody takes away what they never saw.


def set_topics(writer: Writer, interaction_id: str, topic_ids: Iterable[str], *, seen: Collection[str]) -> None:
    """Tag an entry; ``seen`` are the topics its editor saw. Those in the bin cannot be seen, and stay."""
    wanted = set(topic_ids)
    for topic_id in sorted(wanted.difference(seen)):
        values = {"interaction_id": interaction_id, "topic_id": topic_id}
        writer.ensure(entities.interaction_topic, link_id(interaction_id, topic_id), values)
    for topic_id in sorted(offered(writer.connection, set(seen) - wanted)):
        _take_away(writer, entities.interaction_topic, interaction_id=interaction_id, topic_id=topic_id)


def set_participants(
    writer: Writer, interaction_id: str, participants: Iterable[Participant], *, seen: Collection[Participant]
) -> None:
    """Say who took part; ``seen`` are those its editor saw."""
    wanted = dict.fromkeys(participants)
    for each in wanted:
        if each not in seen:
            values = {"interaction_id": interaction_id, **asdict(each)}
            writer.ensure(entities.interaction_participant, participant_id(interaction_id, each), values)
    for each in seen:
        if each not in wanted:
            _take_away(writer, entities.interaction_participant, interaction_id=interaction_id, **asdict(each))


def _take_away(writer: Writer, table: Table, **link: str | None) -> None:
    """Put a link into the bin. Looked for by what it links: where two records were merged, its id tells of the other.

    One that somebody else took away meanwhile is not there any more, and nothing has to be done.
    """
    same = [table.c[name] == value for name, value in link.items()]
    for row_id in writer.connection.execute(select(table.c.id).where(alive(table), *same)).scalars().all():
        writer.trash(table, row_id)


def link_id(interaction_id: str, topic_id: str) -> str:
    """The id of the tag of a topic on an entry: two computers that set the same tag make the same row."""
    return natural_id("interaction_topic", f"{interaction_id} {topic_id}")


def participant_id(interaction_id: str, participant: Participant) -> str:
    """The id of somebody's part in an entry, the same on every computer."""
    who = f"{participant.organisation_id} {participant.person_id or ''} {participant.position_id or ''}"
    return natural_id("interaction_participant", f"{interaction_id} {who}")


# -- what goes with an entry -------------------------------------------------------------------------------------------


def enter_case(writer: Writer, draft: CaseDraft, *, staff_id: str) -> str:
    """Write a case that has been checked and return its id."""
    return writer.create(
        entities.consultation_case,
        {
            "organisation_id": draft.organisation_id,
            "title": clean_line(draft.title, "title"),
            "note": draft.note.strip() or None,
            "opened_on": draft.opened_on,
            "closed_on": draft.closed_on,
            "result": draft.result.strip() or None,
            "staff_id": staff_id,
        },
    )


def _position_of(position: PositionDraft, draft: InteractionDraft) -> PositionDraft:
    # The person has no id yet, but there is one: a function is not asked for.
    return replace(position, organisation_id=draft.organisation_id, person_id="")


def _check_new_person(connection: Connection, new: NewPerson) -> list[Problem]:
    person, position = new
    problems = _prefixed("person.", check_person(person))
    if position.organisation_id and not references.check_organisation_reference(connection, position.organisation_id):
        problems += _prefixed("position.", positions.check_new_position(connection, position))
    return problems


def _enter_person(writer: Writer, draft: InteractionDraft, new: NewPerson) -> InteractionDraft:
    person, position = new
    values = {field.name: getattr(person, field.name) for field in fields(person)}
    person_id = writer.create(entities.person, columns_of(entities.person, values))
    position_id = positions.add_position(writer, replace(position, person_id=person_id))
    return replace(draft, person_id=person_id, position_id=position_id)


def _completed(follow_up: FollowUpDraft, draft: InteractionDraft) -> FollowUpDraft:
    """The follow-up belongs to the organisation and, unless said otherwise, to the person of the entry."""
    on = local_day(draft.occurred_at)
    return replace(
        follow_up,
        organisation_id=draft.organisation_id,
        person_id=follow_up.person_id or draft.person_id,
        subject=follow_up.subject.strip() or follow_up_rules.default_subject(draft.kind.label, draft.subject, on),
    )


def _prefixed(prefix: str, problems: Iterable[Problem]) -> list[Problem]:
    # The organisation is that of the entry, and so are the problems with it.
    return [
        replace(problem, field=f"{prefix}{problem.field}") for problem in problems if problem.field != "organisation_id"
    ]
