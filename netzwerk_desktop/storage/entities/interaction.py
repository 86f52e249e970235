"""Everything that happened with an organisation, its topics, the case it belongs to, and what is to be done next.

All kinds share one table because they share one timeline. What a call was about (``content``), when and how it happened
(``event``), with whom (``person``) and under which entitlement (``service``) are groups of their own: a colleague who
corrects the person does not contradict one who corrects the note.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import CheckConstraint, Index, Integer, text

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind

from .base import DateText, Flag, TimeText, date_shape, derived, field, in_order, one_of, synchronised

_TALKS = (InteractionKind.CONSULTATION, InteractionKind.VISIT, InteractionKind.MEETING)


def _is_conversation(row: Mapping[str, Any]) -> int:
    """Whether somebody was spoken to: a call that reached them, or a consultation, visit or meeting."""
    return int(row.get("outcome") == CallOutcome.REACHED or row.get("kind") in _TALKS)


topic = synchronised(
    "topic",
    field("name", "name", required=True),
    field("kind", "name", required=True),
    field("position", "order", Integer, required=True, default="0"),
    one_of("kind", ("topic", "subject")),
    CheckConstraint("length(trim(name)) > 0", name="name_not_blank"),
)

consultation_case = synchronised(
    "consultation_case",
    field("organisation_id", "organisation", required=True, references="organisation.id"),
    field("title", "title", required=True),
    field("note", "note"),
    field("opened_on", "term", DateText, required=True),
    field("closed_on", "term", DateText),
    field("result", "term"),
    field("staff_id", "staff", references="staff.id"),
    *date_shape("opened_on", "closed_on"),
    in_order("opened_on", "closed_on"),
    CheckConstraint("length(trim(title)) > 0", name="title_not_blank"),
    CheckConstraint("result IS NULL OR closed_on IS NOT NULL", name="result_only_when_closed"),
    Index("ix_consultation_case_organisation", "organisation_id", "opened_on"),
)

interaction = synchronised(
    "interaction",
    field("organisation_id", "organisation", required=True, references="organisation.id"),
    field("kind", "event", required=True),
    field("occurred_at", "event", TimeText, required=True),
    field("duration_min", "event", Integer),
    field("direction", "event"),
    field("outcome", "event"),
    field("channel", "event"),
    field("person_id", "person", references="person.id"),
    field("position_id", "person", references="position.id"),
    field("service_id", "service", references="service.id"),
    field("entitlement_code", "service"),
    field("entitlement_reason", "service"),
    field("exception_reason", "service"),
    field("subject", "content"),
    # Of a consultation: what was asked, what was advised (the note), what was agreed upon, each as Markdown.
    field("asked", "content"),
    field("note", "content"),
    field("agreed", "content"),
    field("case_id", "case", references="consultation_case.id"),
    field("confidential", "confidential", Flag, required=True, default="0"),
    field("staff_id", "staff", references="staff.id"),
    derived("is_conversation", Integer, _is_conversation, default="0"),
    one_of("kind", InteractionKind),
    one_of("direction", Direction),
    one_of("outcome", CallOutcome),
    one_of("channel", Channel),
    one_of("entitlement_code", EntitlementCode),
    CheckConstraint("kind <> 'call' OR outcome IS NOT NULL", name="call_has_outcome"),
    CheckConstraint("duration_min BETWEEN 0 AND 1440", name="duration_within_a_day"),
    CheckConstraint("(entitlement_code IS NULL) = (service_id IS NULL)", name="verdict_stored_with_service"),
    Index("ix_interaction_timeline", "organisation_id", "occurred_at", "id", sqlite_where=text("trashed = 0")),
    Index("ix_interaction_time", "occurred_at", "id", sqlite_where=text("trashed = 0")),
    # For the rare kinds: the last hundred letters among a million calls.
    Index("ix_interaction_kind", "kind", "occurred_at", "id", sqlite_where=text("trashed = 0")),
    Index(
        "ix_interaction_conversation",
        "organisation_id",
        "occurred_at",
        sqlite_where=text("trashed = 0 AND is_conversation = 1"),
    ),
    # Which services a town used, how often and when last, without looking at the entries themselves.
    Index(
        "ix_interaction_service",
        "organisation_id",
        "service_id",
        "occurred_at",
        sqlite_where=text("trashed = 0 AND service_id IS NOT NULL"),
    ),
    Index("ix_interaction_person", "person_id", "occurred_at", sqlite_where=text("person_id IS NOT NULL")),
    Index("ix_interaction_case", "case_id", "occurred_at", sqlite_where=text("case_id IS NOT NULL")),
    # Functions that become one take their entries along.
    Index("ix_interaction_position", "position_id", sqlite_where=text("position_id IS NOT NULL")),
    # Who was called when, without a look at the notes: the round of calls reads ten years of it.
    Index(
        "ix_interaction_calls",
        "occurred_at",
        "organisation_id",
        "outcome",
        sqlite_where=text("trashed = 0 AND kind = 'call'"),
    ),
)

interaction_participant = synchronised(
    "interaction_participant",
    field("interaction_id", "link", required=True, references="interaction.id"),
    field("organisation_id", "link", required=True, references="organisation.id"),
    field("person_id", "link", references="person.id"),
    field("position_id", "link", references="position.id"),
    Index("ix_interaction_participant_interaction", "interaction_id"),
    Index("ix_interaction_participant_organisation", "organisation_id", "interaction_id"),
    Index("ix_interaction_participant_person", "person_id", sqlite_where=text("person_id IS NOT NULL")),
)

interaction_topic = synchronised(
    "interaction_topic",
    field("interaction_id", "link", required=True, references="interaction.id"),
    field("topic_id", "link", required=True, references="topic.id"),
    Index("ix_interaction_topic_interaction", "interaction_id"),
    Index("ix_interaction_topic_topic", "topic_id", "interaction_id"),
)

organisation_topic = synchronised(
    "organisation_topic",
    field("organisation_id", "link", required=True, references="organisation.id"),
    field("topic_id", "link", required=True, references="topic.id"),
    Index("ix_organisation_topic_organisation", "organisation_id"),
    Index("ix_organisation_topic_topic", "topic_id"),
)

follow_up = synchronised(
    "follow_up",
    field("organisation_id", "organisation", required=True, references="organisation.id"),
    field("interaction_id", "origin", references="interaction.id"),
    field("case_id", "case", references="consultation_case.id"),
    field("person_id", "person", references="person.id"),
    field("due_on", "due", DateText, required=True),
    field("subject", "content", required=True),
    field("note", "content"),
    field("assignee_id", "assignee", references="staff.id"),
    # What the colleague who handed it over had to say.
    field("handover_note", "assignee"),
    field("done_at", "done", TimeText),
    field("result", "done"),
    # The conversation that answered it.
    field("done_interaction_id", "done", references="interaction.id"),
    *date_shape("due_on"),
    CheckConstraint("length(trim(subject)) > 0", name="subject_not_blank"),
    CheckConstraint("result IS NULL OR done_at IS NOT NULL", name="result_only_when_done"),
    Index("ix_follow_up_open", "due_on", "id", sqlite_where=text("trashed = 0 AND done_at IS NULL")),
    Index("ix_follow_up_organisation", "organisation_id", "due_on"),
    # Every line of the list of towns asks for its number of open ones.
    Index(
        "ix_follow_up_open_organisation",
        "organisation_id",
        "due_on",
        sqlite_where=text("trashed = 0 AND done_at IS NULL"),
    ),
    Index("ix_follow_up_case", "case_id", sqlite_where=text("case_id IS NOT NULL")),
)
