"""The words of the 12 x 8 plan."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netzwerk_desktop.domain.call_round import (
    ALL_MONTHS,
    CallPurpose,
    Change,
    ChangeKind,
    Rule,
    Slot,
    SlotState,
    Standing,
    border,
    check_rule,
    day_of,
    first_day,
    in_order,
    month_name,
    number_of,
    reason,
    rule_for,
    standing_sentence,
)

NOVEMBER = date(2026, 11, 1)
SLOT = Slot("b", NOVEMBER, 1, SlotState.OPEN, NOVEMBER, None, "")
STANDING = Standing(2, 130, 41, 89, 8, 17, date(2027, 10, 1))


def test_a_month_begins_at_midnight_in_germany() -> None:
    assert border(number_of(date(2026, 3, 1))) == "2026-02-28T23:00:00+00:00"
    # The clocks change on the 29th of March and on the 25th of October 2026.
    assert border(number_of(date(2026, 4, 1))) == "2026-03-31T22:00:00+00:00"
    assert border(number_of(date(2026, 11, 1))) == "2026-10-31T23:00:00+00:00"
    assert border(number_of(date(2024, 3, 1))) == "2024-02-29T23:00:00+00:00"


def test_borders_and_days_agree() -> None:
    for month in range(number_of(date(2024, 1, 1)), number_of(date(2027, 1, 1))):
        begins = border(month)
        assert day_of(begins) == first_day(month)
        before = date.fromisoformat(begins[:10])
        assert day_of(f"{before}T{begins[11:13]}:00:00+00:00") - timedelta(days=1) < first_day(month)


def test_months_are_counted_across_years() -> None:
    assert number_of(date(2027, 1, 31)) - number_of(date(2026, 12, 1)) == 1
    assert first_day(number_of(date(2028, 2, 29))) == date(2028, 2, 1)
    assert month_name(NOVEMBER) == "November 2026"


def test_the_latest_rule_holds_and_of_two_for_a_month_the_one_with_the_greater_id() -> None:
    rules = [Rule(date(2026, 3, 1), 5, id="b"), Rule(date(2026, 1, 1), 8), Rule(date(2026, 3, 1), 6, id="a")]
    assert rule_for(rules, date(2025, 12, 1)) is None
    assert [rule_for(rules, date(2026, month, 1)).size for month in (1, 2, 3, 12)] == [8, 8, 5, 5]  # type: ignore[union-attr]
    assert [rule.size for rule in in_order(rules)] == [8, 6, 5]


@pytest.mark.parametrize(
    ("size", "months", "fields"),
    [
        (8, ALL_MONTHS, []),
        (0, {1}, []),
        (400, {12}, []),
        (-1, {1}, ["size"]),
        (401, {1}, ["size"]),
        (8, set(), ["months"]),
        (8, {0, 1}, ["months"]),
        (-1, {13}, ["size", "months"]),
    ],
)
def test_rules_are_checked(size: int, months: set[int], fields: list[str]) -> None:
    assert [problem.field for problem in check_rule(size, months)] == fields


def test_a_slot_says_why_it_is_there() -> None:
    swap = Change("1", ChangeKind.SWAP, NOVEMBER, "a", "Urlaub", other_id="b")
    assert reason(SLOT, {}) == "noch nie gesprochen"
    assert reason(replace(SLOT, last_before="2026-02-02T23:30:00+00:00"), {}) == "zuletzt am 3.2.2026 gesprochen"
    assert reason(replace(SLOT, given_in=date(2026, 10, 1)), {}) == "aus Oktober übernommen"
    assert reason(replace(SLOT, given_in=date(2025, 10, 1)), {}) == "aus Oktober 2025 übernommen"
    assert reason(replace(SLOT, swap=swap), {"a": "Unna"}) == "getauscht mit Unna: Urlaub"
    assert reason(replace(SLOT, swap=swap), {}) == "getauscht mit einer anderen Kommune: Urlaub"


def test_a_round_is_told_in_one_sentence() -> None:
    assert standing_sentence(STANDING) == (
        "Runde 2: 41 von 130 erreicht, 89 offen; bei 8 Anrufen im Monat bis Oktober 2027"
    )
    assert standing_sentence(replace(STANDING, size=1)).endswith("; bei einem Anruf im Monat bis Oktober 2027")
    assert standing_sentence(replace(STANDING, ends_on=None)) == "Runde 2: 41 von 130 erreicht, 89 offen"
    assert standing_sentence(replace(STANDING, months=None)).endswith("zurzeit sind keine Anrufe vorgesehen")
    assert standing_sentence(replace(STANDING, members=0)).startswith("Noch keine Mitglieder")


def test_the_words_of_the_glossary() -> None:
    assert [state.label for state in SlotState] == ["offen", "erreicht", "ausgetreten", "Pause", "verschoben"]
    assert len(CallPurpose) == 5
