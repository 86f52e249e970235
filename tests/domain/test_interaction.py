from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from netzwerk_desktop.domain.entitlement import Entitlement, EntitlementCode
from netzwerk_desktop.domain.interaction import (
    PLANNABLE,
    CallOutcome,
    Channel,
    Direction,
    InteractionDraft,
    InteractionKind,
    check_interaction,
)

NOW = datetime(2026, 3, 15, 10, 0, tzinfo=UTC)
CALL = InteractionDraft(
    kind=InteractionKind.CALL,
    organisation_id="o1",
    occurred_at=NOW,
    direction=Direction.INCOMING,
    outcome=CallOutcome.REACHED,
    duration_minutes=7,
    subject="Verfügungsfonds",
    note="🏰 שלום",
)
CONSULTATION = InteractionDraft(
    kind=InteractionKind.CONSULTATION,
    organisation_id="o1",
    occurred_at=NOW,
    channel=Channel.ONLINE,
    service_id="s1",
    topic_ids=frozenset({"t1"}),
)
NOT_MEMBER = Entitlement(
    entitled=False,
    code=EntitlementCode.NOT_MEMBER,
    reason="Nur für Mitglieder – Münster war am 15.3.2026 kein Mitglied",
    needs_reason=True,
)
BASIC = Entitlement(entitled=True, code=EntitlementCode.BASIC, reason="Grundangebot – für alle", needs_reason=False)


@pytest.mark.parametrize("draft", [CALL, CONSULTATION], ids=["call", "consultation"])
def test_what_happened_can_be_logged(draft: InteractionDraft) -> None:
    assert check_interaction(draft, NOW) == ()


@pytest.mark.parametrize("kind", [kind for kind in InteractionKind if kind is not InteractionKind.CALL])
def test_little_is_needed_of_anything_but_a_call(kind: InteractionKind) -> None:
    draft = InteractionDraft(kind=kind, organisation_id="o1", occurred_at=NOW)
    assert [problem for problem in check_interaction(draft, NOW) if problem.blocking] == []


@pytest.mark.parametrize(
    ("change", "field", "blocking"),
    [
        ({"organisation_id": ""}, "organisation_id", True),
        ({"outcome": None}, "outcome", True),
        ({"kind": InteractionKind.EMAIL}, "outcome", True),
        ({"duration_minutes": -1}, "duration_minutes", True),
        ({"duration_minutes": 1440}, "duration_minutes", True),
        ({"subject": "x" * 301}, "subject", True),
        ({"note": "x" * 1_000_001}, "note", True),
        ({"exception_reason": "x" * 1_000_001}, "exception_reason", True),
        ({"occurred_at": datetime(1999, 12, 31, 22, 59, tzinfo=UTC)}, "occurred_at", True),
        ({"occurred_at": NOW + timedelta(minutes=6)}, "occurred_at", True),
        ({"kind": InteractionKind.CONSULTATION, "outcome": None}, "service_id", False),
    ],
)
def test_each_problem_names_its_field(change: dict[str, object], field: str, blocking: bool) -> None:
    (problem,) = check_interaction(replace(CALL, **change), NOW)
    assert (problem.field, problem.blocking) == (field, blocking)


@pytest.mark.parametrize(
    "change",
    [
        {"duration_minutes": 0},
        {"duration_minutes": 1439},
        {"duration_minutes": None},
        {"note": "x" * 100_000},
        {"note": "x" * 1_000_000},
        {"occurred_at": NOW + timedelta(minutes=5)},
        {"occurred_at": NOW - timedelta(days=3650)},
        {"occurred_at": datetime(1999, 12, 31, 23, 0, tzinfo=UTC)},  # midnight of 1.1.2000 in Germany
    ],
)
def test_limits_belong_to_what_is_allowed(change: dict[str, object]) -> None:
    assert check_interaction(replace(CALL, **change), NOW) == ()


@pytest.mark.parametrize("kind", InteractionKind)
def test_only_visits_and_meetings_may_lie_ahead(kind: InteractionKind) -> None:
    outcome = CallOutcome.REACHED if kind is InteractionKind.CALL else None
    draft = replace(CALL, kind=kind, outcome=outcome, service_id="s1", occurred_at=NOW + timedelta(days=30))
    problems = check_interaction(draft, NOW)
    assert [problem.field for problem in problems] == ([] if kind in PLANNABLE else ["occurred_at"])


def test_a_moment_in_the_future_is_shown_in_german_time() -> None:
    (problem,) = check_interaction(replace(CALL, occurred_at=NOW + timedelta(hours=1)), NOW)
    assert "(15.3.2026, 12:00 Uhr)" in problem.message


@pytest.mark.parametrize(
    ("entitlement", "reason", "fields"),
    [
        (NOT_MEMBER, "", ["exception_reason"]),
        (NOT_MEMBER, "  ", ["exception_reason"]),
        (NOT_MEMBER, "Auf Bitte des Ministeriums", []),
        (BASIC, "", []),
        (None, "", []),
    ],
)
def test_without_entitlement_a_reason_is_asked_for(
    entitlement: Entitlement | None, reason: str, fields: list[str]
) -> None:
    problems = check_interaction(replace(CONSULTATION, exception_reason=reason), NOW, entitlement)
    assert [problem.field for problem in problems] == fields
    assert all(problem.message.startswith(NOT_MEMBER.reason) for problem in problems)


def test_all_problems_are_told_at_once() -> None:
    draft = replace(CALL, organisation_id="", outcome=None, duration_minutes=-5, occurred_at=NOW + timedelta(days=1))
    fields = [problem.field for problem in check_interaction(draft, NOW)]
    assert fields == ["organisation_id", "occurred_at", "duration_minutes", "outcome"]
