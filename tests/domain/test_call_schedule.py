"""Which members are called in which month, rule by rule. What holds for any history is in test_call_histories."""

from collections.abc import Iterable
from datetime import date

import pytest

from netzwerk_desktop.domain.call_round import Facts, Rule, Slot, SlotState, number_of
from netzwerk_desktop.domain.call_schedule import is_paused, schedule, seats_in
from netzwerk_desktop.domain.membership import Period
from tests.support.rounds import JANUARY, MEMBER, facts, names, pause, swap


def month(number: int, year: int = 2026) -> date:
    """The first day of a month."""
    return date(year, number, 1)


def towns(slots: Iterable[Slot]) -> list[str]:
    """Whom they are for."""
    return [slot.organisation_id for slot in slots]


def slots(known: Facts, wanted: date, today: date) -> tuple[Slot, ...]:
    """The slots of a month, seen from a day."""
    return schedule(known, today=today, until=wanted).slots(wanted)


def reached_all(known: Facts, *months: date) -> list[tuple[str, date]]:
    """Calls that reached everybody on the fifth of each of these months, one after the other."""
    calls: list[tuple[str, date]] = []
    for wanted in months:
        planned = facts(known.members, reached=calls, rules=known.rules, changes=known.changes)
        calls += [(slot.organisation_id, wanted.replace(day=5)) for slot in slots(planned, wanted, wanted)]
    return calls


def test_the_longest_not_reached_come_first_and_who_never_was_before_all() -> None:
    known = facts(
        names(4),
        talks=[("town000", date(2025, 6, 1)), ("town001", date(2025, 3, 1)), ("town002", date(2025, 12, 31))],
        rules=[Rule(JANUARY, 3)],
    )
    assert towns(slots(known, JANUARY, JANUARY)) == ["town003", "town001", "town000"]


def test_a_conversation_within_the_month_changes_nothing() -> None:
    before = slots(facts(names(20)), JANUARY, JANUARY)
    after = slots(facts(names(20), talks=[(towns(before)[0], JANUARY)]), JANUARY, JANUARY)
    assert towns(after) == towns(before)


def test_ties_are_broken_by_a_hash_that_differs_from_round_to_round() -> None:
    known = facts(names(40), rules=[Rule(JANUARY, 40)])
    first, second = slots(known, month(1), JANUARY), slots(known, month(3), JANUARY)
    assert towns(first) != names(40)
    assert sorted(towns(first)) == sorted(towns(second)) == names(40)
    assert towns(first) != towns(second)
    assert towns(first)[:3] == ["town011", "town038", "town005"], "the same on every computer, in every version"


def test_only_calls_that_reached_somebody_in_the_month_meet_a_slot() -> None:
    known = facts(names(3), reached=[("town000", date(2026, 1, 31)), ("town001", date(2025, 12, 31))])
    found = {slot.organisation_id: slot for slot in slots(known, JANUARY, date(2026, 1, 31))}
    assert (found["town000"].state, found["town000"].met_on) == (SlotState.MET, date(2026, 1, 31))
    assert found["town001"].state is SlotState.OPEN
    spoken = facts(names(3), talks=[("town002", date(2026, 1, 5))])
    assert {slot.state for slot in slots(spoken, JANUARY, date(2026, 1, 31))} == {SlotState.OPEN}


def test_what_is_not_met_is_carried_over_first() -> None:
    known = facts(names(20), rules=[Rule(JANUARY, 3)])
    first = towns(slots(known, JANUARY, JANUARY))
    known = facts(names(20), rules=[Rule(JANUARY, 3)], reached=[(first[1], date(2026, 1, 9))])
    past = slots(known, JANUARY, month(2))
    assert [slot.state for slot in past] == [SlotState.MOVED, SlotState.MET, SlotState.MOVED]
    second = slots(known, month(2), month(2))
    assert towns(second)[:2] == [first[0], first[2]]
    assert [slot.carried_over for slot in second] == [True, True, False]
    assert [slot.given_in for slot in second] == [JANUARY, JANUARY, month(2)]


def test_the_oldest_open_slots_come_first_when_fewer_are_called() -> None:
    rules = [Rule(JANUARY, 2), Rule(month(3), 1)]
    known = facts(names(9), rules=rules)
    january = towns(slots(known, JANUARY, JANUARY))
    assert towns(slots(known, month(3), month(3))) == january[:1]
    met = facts(names(9), rules=rules, reached=[(january[0], date(2026, 3, 2)), (january[1], date(2026, 3, 3))])
    # The second one had no seat in March, but its slot was open, and met all the same.
    fourth = slots(met, month(4), month(4))
    assert len(fourth) == 1
    assert fourth[0].organisation_id not in january
    assert not fourth[0].carried_over


def test_months_without_calls_have_no_slots_but_meet_open_ones() -> None:
    rules = [Rule(JANUARY, 2, frozenset({1, 3}))]
    known = facts(names(6), rules=rules)
    january = towns(slots(known, JANUARY, JANUARY))
    assert slots(known, month(2), month(2)) == ()
    known = facts(names(6), rules=rules, reached=[(january[0], date(2026, 2, 10))])
    march = slots(known, month(3), month(3))
    assert towns(march)[0] == january[1]
    assert january[0] not in towns(march)
    assert seats_in(rules, number_of(month(2))) == 0


def test_the_next_round_begins_within_a_month_to_fill_its_seats() -> None:
    known = facts(names(10), rules=[Rule(JANUARY, 8)])
    known = facts(names(10), rules=[Rule(JANUARY, 8)], reached=reached_all(known, JANUARY))
    second = slots(known, month(2), month(2))
    assert [slot.round for slot in second] == [1, 1, 2, 2, 2, 2, 2, 2]
    assert len(set(towns(second))) == 8
    assert schedule(known, today=month(2), until=month(2)).standing(month(2)).number == 1


def test_no_town_is_twice_in_a_month() -> None:
    known = facts(names(3))
    assert sorted(towns(slots(known, JANUARY, JANUARY))) == names(3)


@pytest.mark.parametrize("size", [0, 1, 7, 400])
def test_any_size_has_its_month(size: int) -> None:
    known = facts(names(30), rules=[Rule(JANUARY, size)])
    planned = schedule(known, today=JANUARY, until=month(12))
    assert len(planned.slots(JANUARY)) == min(size, 30)
    standing = planned.standing(JANUARY)
    assert (standing.members, standing.met, standing.left) == (30, 0, 30)
    assert standing.months == {0: None, 1: 30, 7: 5, 400: 1}[size]
    assert standing.ends_on == {0: None, 1: date(2028, 6, 1), 7: month(5), 400: JANUARY}[size]


def test_a_round_of_130_takes_17_months_and_one_of_168_takes_21() -> None:
    for members, months, end in ((130, 17, date(2027, 5, 1)), (168, 21, date(2027, 9, 1))):
        standing = schedule(facts(names(members)), today=JANUARY, until=JANUARY).standing(JANUARY)
        assert (standing.months, standing.ends_on) == (months, end)


def test_who_joins_during_the_month_fills_empty_seats_only() -> None:
    late = {
        "late1": [Period(date(2026, 1, 20))],
        "late2": [Period(date(2026, 1, 5))],
        "later": [Period(date(2026, 1, 25))],
    }
    few = facts({**dict.fromkeys(names(2), MEMBER), **late}, rules=[Rule(JANUARY, 4)])
    assert towns(slots(few, JANUARY, date(2026, 1, 22)))[2:] == ["late2", "late1"]
    assert towns(slots(few, JANUARY, date(2026, 1, 10)))[2:] == ["late2"]
    assert towns(slots(few, JANUARY, date(2026, 2, 10)))[2:] == ["late2", "late1"]
    many = facts({**dict.fromkeys(names(4), MEMBER), **late}, rules=[Rule(JANUARY, 4)])
    assert sorted(towns(slots(many, JANUARY, date(2026, 1, 31)))) == names(4)
    assert set(towns(slots(many, month(2), month(2)))) >= set(), "open ones first"
    met = facts(many.members, rules=many.rules, reached=reached_all(many, JANUARY))
    # Never reached and not in the round yet: they are the first of all.
    assert sorted(towns(slots(met, month(2), month(2)))[:3]) == ["late1", "late2", "later"]


def test_who_leaves_gives_the_slot_up_and_coming_back_starts_as_if_new() -> None:
    rules = [Rule(JANUARY, 4)]
    leaver, *_ = towns(slots(facts(names(20), rules=rules), JANUARY, JANUARY))
    periods = (Period(date(2020, 1, 1), date(2026, 1, 15)), Period(date(2026, 3, 10)))
    members = dict.fromkeys(names(20), MEMBER) | {leaver: periods}
    known = facts(members, rules=rules)
    seen = [slots(known, JANUARY, day)[0].state for day in (date(2026, 1, 15), date(2026, 1, 16), month(2))]
    assert seen == [SlotState.OPEN, SlotState.LEFT, SlotState.LEFT]
    calls = [call for call in reached_all(known, JANUARY) if call[0] != leaver]
    for number in (2, 3):
        planned = towns(slots(facts(members, rules=rules, reached=calls), month(number), month(number)))
        assert leaver not in planned
        calls += [(town, month(number)) for town in planned]
    april = slots(facts(members, rules=rules, reached=calls), month(4), month(4))
    (back,) = [slot for slot in april if slot.organisation_id == leaver]
    assert (back.round, back.carried_over) == (1, False)


def test_leaving_on_the_last_day_of_a_month_is_leaving() -> None:
    members = {"one": [Period(date(2020, 1, 1), date(2026, 1, 31))]}
    known = facts(members)
    assert slots(known, JANUARY, date(2026, 1, 31))[0].state is SlotState.OPEN
    assert slots(known, JANUARY, month(2))[0].state is SlotState.LEFT
    assert slots(known, month(2), month(2)) == ()


def test_a_paused_slot_takes_no_seat_and_comes_first_afterwards() -> None:
    rules = [Rule(JANUARY, 3)]
    known = facts(names(20), rules=rules)
    first = towns(slots(known, JANUARY, JANUARY))
    known = facts(names(20), rules=rules, changes=[pause(JANUARY, first[2], date(2026, 3, 15))])
    assert [slot.state for slot in slots(known, JANUARY, date(2026, 1, 20))][2] is SlotState.PAUSED
    assert [slot.state for slot in slots(known, JANUARY, month(2))][2] is SlotState.PAUSED
    calls = reached_all(known, month(1))[:2] + reached_all(known, month(1), month(2))[3:]
    known = facts(names(20), rules=rules, changes=known.changes, reached=calls)
    for paused_month in (month(2), month(3)):
        assert first[2] not in towns(slots(known, paused_month, paused_month))
        assert len(slots(known, paused_month, paused_month)) == 3
    april = slots(known, month(4), month(4))
    assert first[2] in towns(slot for slot in april if slot.carried_over)
    assert april[0].organisation_id == first[2]


def test_a_pause_that_is_over_within_its_month_is_over() -> None:
    known = facts(names(3), changes=[pause(JANUARY, "town000", date(2026, 1, 10))])
    state = {slot.organisation_id: slot.state for slot in slots(known, JANUARY, date(2026, 1, 11))}
    assert state["town000"] is SlotState.OPEN
    state = {slot.organisation_id: slot.state for slot in slots(known, JANUARY, month(2))}
    assert state["town000"] is SlotState.MOVED
    assert is_paused(known.changes, "town000", date(2026, 1, 10))
    assert not is_paused(known.changes, "town000", date(2026, 1, 11))
    assert not is_paused(known.changes, "town001", date(2026, 1, 10))


def test_a_pause_in_a_month_to_come_keeps_its_seat_open() -> None:
    known = facts(names(3), changes=[pause(month(3), "town000", date(2026, 4, 15))])
    state = {slot.organisation_id: slot.state for slot in slots(known, month(3), JANUARY)}
    assert state["town000"] is SlotState.PAUSED
    assert "town000" not in towns(slots(known, month(4), JANUARY))
    assert towns(slots(known, month(5), JANUARY))[0] == "town000"


def test_who_is_paused_when_the_round_ends_is_owed_a_slot() -> None:
    rules = [Rule(JANUARY, 4)]
    changes = [pause(date(2025, 12, 1), "town000", date(2026, 3, 31))]
    known = facts(names(6), rules=rules, changes=changes)
    calls = reached_all(known, month(1), month(2), month(3))
    assert "town000" not in {town for town, _ in calls}
    known = facts(names(6), rules=rules, changes=changes, reached=calls)
    april = slots(known, month(4), month(4))
    assert april[0].organisation_id == "town000"
    assert april[0].carried_over
    later = facts(
        names(6), rules=rules, changes=changes, reached=[*calls, *((slot.organisation_id, month(4)) for slot in april)]
    )
    assert not any(slot.carried_over for slot in slots(later, month(5), month(5))), "one is owed, not several"


def test_an_open_slot_stands_for_the_rounds_it_outlives() -> None:
    rules = [Rule(JANUARY, 3)]
    known = facts(names(4), rules=rules)
    never = towns(slots(known, JANUARY, JANUARY))[0]
    calls: list[tuple[str, date]] = []
    for number in range(1, 7):
        known = facts(names(4), rules=rules, reached=calls)
        planned = slots(known, month(number), month(number))
        assert towns(planned)[0] == never
        calls += [(town, month(number)) for town in towns(planned)[1:]]
    known = facts(names(4), rules=rules, reached=[*calls, (never, month(6))])
    planned_all = schedule(known, today=month(7), until=month(7))
    rounds = [round[never] for round in planned_all.rounds.values() if never in round]
    assert len(rounds) > 3
    assert len({id(place) for place in rounds[:-1]}) == 1
    assert rounds[-1].given_in == number_of(month(7))
    assert sum(slot.carried_over for slot in planned_all.slots(month(7))) == 0


def test_a_swap_gives_the_slot_to_another_and_puts_the_first_back() -> None:
    rules = [Rule(JANUARY, 2)]
    before = towns(slots(facts(names(6), rules=rules), JANUARY, JANUARY))
    other = next(town for town in names(6) if town not in before)
    known = facts(names(6), rules=rules, changes=[swap(JANUARY, before[0], other)])
    after = slots(known, JANUARY, JANUARY)
    assert towns(after) == [other, before[1]]
    assert after[0].swap is not None
    # Back in the pool: still never reached, so one of the next.
    reached = [(other, date(2026, 1, 5)), (before[1], date(2026, 1, 6))]
    known = facts(names(6), rules=rules, changes=known.changes, reached=reached)
    seen = [town for number in (2, 3, 4) for town in towns(slots(known, month(number), JANUARY))]
    assert before[0] in seen[:4]
    carried = slots(facts(names(6), rules=rules, changes=known.changes), month(2), month(2))
    assert carried[0].swap is None, "the reason of a carried over slot is that it was carried over"


def test_swaps_count_in_the_order_in_which_they_were_made() -> None:
    rules = [Rule(JANUARY, 1)]
    (first,) = towns(slots(facts(names(4), rules=rules), JANUARY, JANUARY))
    b, c = [town for town in names(4) if town != first][:2]
    chain = [swap(JANUARY, b, c, id="2"), swap(JANUARY, first, b, id="1")]
    assert towns(slots(facts(names(4), rules=rules, changes=chain), JANUARY, JANUARY)) == [c]
    crossed = [swap(JANUARY, b, c, id="1"), swap(JANUARY, first, b, id="2")]
    assert towns(slots(facts(names(4), rules=rules, changes=crossed), JANUARY, JANUARY)) == [b]


def test_a_swap_that_does_not_fit_any_more_is_passed_over() -> None:
    rules = [Rule(JANUARY, 2)]
    members = dict.fromkeys(names(6), MEMBER) | {"guest": (Period(date(2027, 1, 1)),)}
    before = towns(slots(facts(members, rules=rules), JANUARY, JANUARY))
    outside = [town for town in names(6) if town not in before]
    for change in (
        swap(JANUARY, outside[0], outside[1]),
        swap(JANUARY, before[0], before[1]),
        swap(JANUARY, before[0], "guest"),
        swap(JANUARY, before[0], "unknown"),
    ):
        assert towns(slots(facts(members, rules=rules, changes=[change]), JANUARY, JANUARY)) == before
    paused = [pause(date(2025, 12, 1), outside[0], date(2026, 2, 1)), swap(JANUARY, before[0], outside[0], id="2")]
    assert outside[0] not in towns(slots(facts(members, rules=rules, changes=paused), JANUARY, JANUARY))
    # Who had a slot in this round gets no second one by a swap.
    calls = [(town, date(2026, 1, 5)) for town in before]
    known = facts(members, rules=rules, reached=calls)
    february = towns(slots(known, month(2), month(2)))
    known = facts(members, rules=rules, reached=calls, changes=[swap(month(2), february[0], before[0])])
    assert towns(slots(known, month(2), month(2))) == february


def test_a_late_joiner_may_take_a_seat_by_a_swap() -> None:
    members = dict.fromkeys(names(6), MEMBER) | {"late": (Period(date(2026, 1, 10)),)}
    rules = [Rule(JANUARY, 2)]
    before = towns(slots(facts(members, rules=rules), JANUARY, date(2026, 1, 12)))
    known = facts(members, rules=rules, changes=[swap(JANUARY, before[1], "late")])
    assert towns(slots(known, JANUARY, date(2026, 1, 12))) == [before[0], "late"]


def test_a_slot_of_a_round_that_is_over_stays_open_when_it_is_swapped() -> None:
    rules = [Rule(JANUARY, 3)]
    never, early, other = towns(slots(facts(names(6), rules=rules), JANUARY, JANUARY))
    # Whoever was spoken to last comes last in the second round.
    calls, talks = [(early, date(2026, 1, 5)), (other, date(2026, 1, 6))], [(other, date(2026, 2, 20))]
    february = towns(slots(facts(names(6), rules=rules, reached=calls, talks=talks), month(2), month(2)))
    calls += [(town, date(2026, 2, 5)) for town in february[1:]]
    march = slots(facts(names(6), rules=rules, reached=calls, talks=talks), month(3), month(3))
    assert [slot.round for slot in march] == [1, 1, 2]
    assert march[0].organisation_id == never
    known = facts(names(6), rules=rules, reached=calls, talks=talks, changes=[swap(month(3), never, other)])
    assert towns(slots(known, month(3), month(3))) == [other, *towns(march)[1:]]
    assert towns(slots(known, month(4), month(4)))[0] == never


def test_months_to_come_are_shown_as_things_stand() -> None:
    known = facts(names(20), rules=[Rule(JANUARY, 3)])
    january = slots(known, JANUARY, JANUARY)
    february, march = slots(known, month(2), JANUARY), slots(known, month(3), JANUARY)
    assert towns(february) == towns(january), "nobody was reached yet"
    assert {slot.state for slot in february} == {SlotState.OPEN}
    assert not set(towns(march)) & set(towns(february)), "from then on everybody is taken to be reached"
    whole = [town for number in range(3, 9) for town in towns(slots(known, month(number), JANUARY))]
    assert len(set(whole[:17])) == 17


def test_a_conversation_taken_for_granted_is_not_told_as_held() -> None:
    known = facts(["a", "b"], rules=[Rule(JANUARY, 2)], talks=[("a", date(2025, 5, 5))])
    march = {slot.organisation_id: slot.last_before for slot in slots(known, month(3), JANUARY)}
    assert set(march) == {"a", "b"}, "both had their turn in February and come again"
    assert march["b"] == ""
    assert march["a"].startswith("2025-05-05")


def test_what_lies_ahead_counts_as_no_conversation() -> None:
    known = facts(["a", "b"], talks=[("a", date(2025, 1, 1)), ("b", date(2025, 2, 1)), ("a", date(2026, 6, 5))])
    known = Facts(rules=[Rule(month(7), 1)], members=known.members, conversations=known.conversations)
    assert towns(slots(known, month(7), JANUARY)) == ["a"]


def test_the_standing_is_that_of_the_month() -> None:
    known = facts(names(10), rules=[Rule(JANUARY, 4)])
    calls = [(town, day.replace(day=5)) for town, day in reached_all(known, month(1), month(2))]
    known = facts(names(10), rules=[Rule(JANUARY, 4)], reached=calls)
    planned = schedule(known, today=date(2026, 3, 20), until=month(6))
    assert [planned.standing(month(number)).met for number in (1, 2, 3)] == [4, 8, 8]
    assert [planned.standing(month(number)).left for number in (1, 2, 3)] == [6, 2, 2]
    assert planned.standing(JANUARY).ends_on == month(3)
    assert planned.standing(month(3)).ends_on == month(3)
    before = planned.standing(date(2025, 12, 1))
    assert (before.number, before.size, before.months) == (1, 0, None)
    # Two of April's belong to what March leaves open; seen from March, both rounds go on.
    assert planned.standing(month(5)).number == 2


def test_who_was_reached_and_left_counts_no_more() -> None:
    members = dict.fromkeys(names(4), MEMBER) | {"gone": (Period(date(2020, 1, 1), date(2026, 1, 20)),)}
    known = facts(members, reached=[("gone", date(2026, 1, 5)), ("town000", date(2026, 1, 6))])
    planned = schedule(known, today=date(2026, 1, 10), until=JANUARY)
    assert (planned.standing(JANUARY).members, planned.standing(JANUARY).met) == (5, 2)
    planned = schedule(known, today=date(2026, 1, 25), until=JANUARY)
    assert (planned.standing(JANUARY).members, planned.standing(JANUARY).met) == (4, 1)


def test_nothing_is_planned_without_rules_or_before_the_first() -> None:
    assert slots(facts(names(3), rules=[]), JANUARY, JANUARY) == ()
    known = facts(names(3), rules=[Rule(month(3))])
    assert slots(known, JANUARY, JANUARY) == ()
    assert len(slots(known, month(3), JANUARY)) == 3
    ancient = facts(names(3), rules=[Rule(date(1, 1, 1))])
    assert min(schedule(ancient, today=JANUARY, until=JANUARY).months) == number_of(date(2000, 1, 1))
