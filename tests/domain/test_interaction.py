from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from netzwerk_desktop.domain.clock import BERLIN
from netzwerk_desktop.domain.entitlement import Entitlement, EntitlementCode
from netzwerk_desktop.domain.interaction import (
    PLANNABLE,
    CallOutcome,
    Channel,
    Direction,
    InteractionDraft,
    InteractionKind,
    check_age_of_network,
    check_interaction,
    check_span,
    check_still_there,
    check_term,
    span_minutes,
)
from netzwerk_desktop.domain.text import MAX_NOTE

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


@pytest.mark.parametrize("moment", [datetime(2037, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)])
def test_nothing_is_planned_for_another_generation(moment: datetime) -> None:
    draft = replace(CALL, kind=InteractionKind.VISIT, outcome=None, occurred_at=moment)
    (problem,) = check_interaction(draft, NOW)
    assert problem.field == "occurred_at"
    assert "zu weit in der Zukunft" in problem.message


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


# -- what an entry points to, on its day ------------------------------------------------------------------------------

DAY = date(2026, 3, 15)


def berlin(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN, fold=fold)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        (berlin("2026-03-15 10:00"), berlin("2026-03-15 10:45"), 45),
        (berlin("2026-03-15 10:00"), berlin("2026-03-15 10:00"), 0),
        (berlin("2026-03-29 01:30"), berlin("2026-03-29 03:30"), 60),  # spring: there is no 2:30
        (berlin("2026-10-25 01:30"), berlin("2026-10-25 03:30"), 180),  # autumn: 2:30 is there twice
        (berlin("2026-10-25 02:30"), berlin("2026-10-25 02:30", fold=1), 60),
        (berlin("2028-02-28 23:50"), berlin("2028-02-29 00:10"), 20),  # a leap day
        (berlin("2026-12-31 23:50"), berlin("2027-01-01 00:10"), 20),
    ],
)
def test_a_span_is_the_time_that_passed(start: datetime, end: datetime, minutes: int) -> None:
    assert span_minutes(start, end) == minutes
    assert check_span(start, end) == ()


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        (berlin("2026-03-15 10:00"), berlin("2026-03-15 09:59"), "vor dem Beginn (15.3.2026, 10:00 Uhr)"),
        (berlin("2026-10-25 02:30", fold=1), berlin("2026-10-25 02:45"), "vor dem Beginn"),
        (berlin("2026-03-15 10:00"), berlin("2026-03-16 10:00"), "unter 24 Stunden"),
        # a day of 25 hours: from the same time to the same time it is too long all the same
        (berlin("2026-10-25 00:00"), berlin("2026-10-26 00:00"), "unter 24 Stunden"),
    ],
)
def test_an_end_before_the_beginning_is_refused(start: datetime, end: datetime, says: str) -> None:
    (problem,) = check_span(start, end)
    assert (problem.field, problem.blocking) == ("ended_at", True)
    assert says in problem.message


@pytest.mark.parametrize(
    ("on", "first_day", "told"),
    [
        (DAY, None, False),
        (DAY, date(2009, 1, 1), False),
        (date(2009, 1, 1), date(2009, 1, 1), False),
        (date(2008, 12, 31), date(2009, 1, 1), True),
    ],
)
def test_before_the_network_was_there_is_only_a_remark(on: date, first_day: date | None, told: bool) -> None:
    problems = check_age_of_network(on, first_day, "Netzwerk Innenstadt NRW")
    assert [(problem.field, problem.blocking) for problem in problems] == ([("occurred_at", False)] if told else [])
    assert all("1.1.2009" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("started_on", "ended_on", "blocking"),
    [
        (None, None, None),
        (DAY, DAY, None),
        (date(2026, 3, 16), None, False),
        (None, date(2026, 3, 14), True),
        (date(2020, 1, 1), date(2026, 3, 14), True),
    ],
)
def test_who_had_left_was_not_spoken_to(started_on: date | None, ended_on: date | None, blocking: bool | None) -> None:
    problems = check_term("Anna Beispiel", started_on, ended_on, DAY)
    assert [problem.blocking for problem in problems] == ([] if blocking is None else [blocking])
    assert all(problem.message.startswith("Anna Beispiel") for problem in problems)


@pytest.mark.parametrize(
    ("since", "successor", "says"),
    [
        (None, "", ""),
        (date(2026, 3, 16), "Münster", ""),
        (DAY, "Münster", "Bitte wählen Sie „Münster“"),
        (None, "Münster", "mit „Münster“ zusammengeführt"),
        (DAY, "", "seit dem 15.3.2026 nicht mehr"),
    ],
)
def test_what_was_merged_names_its_successor(since: date | None, successor: str, says: str) -> None:
    problems = check_still_there("Wolbeck", since, successor, DAY)
    assert bool(problems) == bool(says)
    assert all(problem.field == "organisation_id" and says in problem.message for problem in problems)


@pytest.mark.parametrize("field", ["note", "asked", "agreed"])
def test_a_note_of_a_megabyte_is_kept_or_answered(field: str) -> None:
    kept = replace(CONSULTATION, **{field: "x" * MAX_NOTE})  # type: ignore[arg-type]
    assert check_interaction(kept, NOW) == ()
    (problem,) = check_interaction(replace(kept, **{field: "x" * 1_048_577}), NOW)  # type: ignore[arg-type]
    assert problem.field == field
    assert "1.000.000 Zeichen" in problem.message
