"""Swaps, pauses and the rule of the 12 x 8 plan."""

from datetime import date, timedelta

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError, ValidationFailed
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.services.call_round import SlotState, month_plan, slot_of
from netzwerk_desktop.services.membership import leave
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.round_change import end_pause, pause, present_rule, set_rule, swap
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from tests.support.factories import WINTERBERG, add_event, add_member

MARCH = date(2026, 3, 1)


@pytest.fixture
def towns(office: Office) -> list[str]:
    """Twelve members."""
    with office.read() as connection:
        found = connection.exec_driver_sql("SELECT id FROM municipality ORDER BY ags LIMIT 12").scalars().all()
    for town in found:
        add_member(office, town)
    return list(found)


def listed(office: Office, month: date | None = None) -> list[str]:
    """Who is called in a month."""
    return [slot.organisation_id for slot in month_plan(office, month=month).slots]


def others(office: Office, towns: list[str]) -> list[str]:
    """Who is not called in this month."""
    return [town for town in towns if town not in listed(office)]


def refused(office: Office, given_up: str, taken: str, reason: str = "Urlaub") -> tuple[str, str]:
    """Field and sentence of a swap that is not possible."""
    with pytest.raises(ValidationFailed) as caught:
        swap(office, organisation_id=given_up, other_id=taken, reason=reason)
    (problem,) = caught.value.problems
    return problem.field, problem.message


def test_a_swap_needs_a_slot_of_this_month_that_is_open(office: Office, towns: list[str]) -> None:
    inside, outside = listed(office), others(office, towns)
    assert refused(office, outside[0], outside[1])[0] == "organisation_id"
    assert "steht im März 2026 nicht im Anrufplan" in refused(office, outside[0], outside[1])[1]
    add_event(office, organisation_id=inside[0])
    assert refused(office, inside[0], outside[0])[0] == "organisation_id"
    assert "schon gesprochen" in refused(office, inside[0], outside[0])[1]


def test_a_swap_needs_a_member_who_can_take_the_slot(office: Office, clock: FixedClock, towns: list[str]) -> None:
    inside, outside = listed(office), others(office, towns)
    assert "schon im Anrufplan" in refused(office, inside[0], inside[1])[1]
    assert "schon im Anrufplan" in refused(office, inside[0], inside[0])[1]
    assert "kein Mitglied" in refused(office, inside[0], WINTERBERG)[1]
    assert refused(office, inside[0], WINTERBERG)[0] == "other_id"
    pause(office, organisation_id=outside[0], until=date(2026, 5, 1))
    assert "beenden Sie zuerst die Pause" in refused(office, inside[0], outside[0])[1]
    end_pause(office, organisation_id=outside[0])
    for town in inside:
        add_event(office, organisation_id=town)
    set_rule(office, size=2, months=range(1, 13), next_month=True)
    clock.advance(timedelta(days=31))
    april = listed(office)
    assert refused(office, april[0], inside[0])[1] == (
        f"{_name(office, inside[0])} war in Runde 1 schon an der Reihe (am 16.3.2026 erreicht)."
        " Bitte wählen Sie eine andere Kommune."
    )


def test_who_waits_with_an_open_slot_comes_next_anyway(office: Office, clock: FixedClock, towns: list[str]) -> None:
    inside = listed(office)
    set_rule(office, size=2, months=range(1, 13), next_month=True)
    clock.advance(timedelta(days=31))
    assert "kommt ohnehin als Nächstes" in refused(office, inside[0], inside[5])[1]


def test_a_swapped_in_town_had_its_turn(office: Office, clock: FixedClock, towns: list[str]) -> None:
    inside, outside = listed(office), others(office, towns)
    swap(office, organisation_id=inside[0], other_id=outside[0], reason="Urlaub")
    assert listed(office)[0] == outside[0]
    assert "schon im Anrufplan" in refused(office, inside[1], outside[0])[1]
    swap(office, organisation_id=outside[0], other_id=inside[0], reason="doch nicht")
    assert listed(office) == inside


def test_a_swap_needs_a_reason_and_two_towns(office: Office, towns: list[str]) -> None:
    inside, outside = listed(office), others(office, towns)
    assert refused(office, inside[0], outside[0], reason=" ")[0] == "reason"
    assert refused(office, inside[0], outside[0], reason="x" * 5000)[0] == "reason"
    assert refused(office, "", outside[0])[0] == "organisation_id"
    assert refused(office, inside[0], "")[0] == "other_id"
    assert refused(office, inside[0], natural_id("municipality", "nowhere"))[0] == "other_id"
    assert listed(office) == inside


def test_a_pause_shows_at_once_and_comes_first_afterwards(office: Office, clock: FixedClock, towns: list[str]) -> None:
    town = listed(office)[2]
    pause(office, organisation_id=town, until=date(2026, 4, 30), reason="Umbau im Rathaus")
    slot = slot_of(office, organisation_id=town)
    assert slot is not None
    assert (slot.state, slot.pause_until) == (SlotState.PAUSED, date(2026, 4, 30))
    assert town not in listed(office, date(2026, 4, 1))
    assert listed(office, date(2026, 5, 1))[0] == town


def test_a_second_pause_moves_the_end_of_the_first(office: Office, towns: list[str]) -> None:
    town = listed(office)[2]
    pause(office, organisation_id=town, until=date(2026, 4, 30), reason="Umbau")
    changes = pause(office, organisation_id=town, until=date(2026, 6, 30))
    assert changes.created is None
    with office.read() as connection:
        found = connection.exec_driver_sql("SELECT until, reason FROM call_round_change").all()
    assert [tuple(row) for row in found] == [("2026-06-30", "Pause")]


def test_two_pauses_entered_on_two_computers_become_one(office: Office, towns: list[str]) -> None:
    town = listed(office)[2]
    with office.write("Test") as writer:
        for until in (date(2026, 4, 30), date(2026, 5, 31)):
            values = {"kind": "pause", "month": MARCH, "organisation_id": town, "until": until, "reason": "Pause"}
            writer.create(entities.call_round_change, values)
    pause(office, organisation_id=town, until=date(2026, 3, 20))
    slot = slot_of(office, organisation_id=town)
    assert slot is not None
    assert slot.pause_until == date(2026, 3, 20)


def test_ending_a_pause_of_this_month_leaves_no_trace(office: Office, towns: list[str]) -> None:
    before = month_plan(office)
    town = before.slots[2].organisation_id
    pause(office, organisation_id=town, until=date(2026, 9, 30))
    end_pause(office, organisation_id=town)
    assert month_plan(office) == before
    with pytest.raises(NetzwerkError, match="pausieren keine Anrufe"):
        end_pause(office, organisation_id=town)


def test_after_a_longer_pause_that_was_ended_the_town_comes_first(
    office: Office, clock: FixedClock, towns: list[str]
) -> None:
    town = listed(office)[2]
    pause(office, organisation_id=town, until=date(2026, 9, 30))
    clock.advance(timedelta(days=31))
    april = listed(office)
    assert town not in april
    changes = end_pause(office, organisation_id=town)
    assert listed(office) == april
    assert listed(office, date(2026, 5, 1))[2] == town, "beside the others that were not reached in March"
    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert town not in listed(office, date(2026, 5, 1))


def test_a_pause_is_checked(office: Office, towns: list[str]) -> None:
    def problem(town: str, until: date | None, reason: str = "") -> str:
        with pytest.raises(ValidationFailed) as caught:
            pause(office, organisation_id=town, until=until, reason=reason)
        return caught.value.problems[0].field

    assert problem(towns[0], None) == "until"
    assert problem(towns[0], date(2026, 3, 15)) == "until"
    assert problem(towns[0], date(2029, 3, 17)) == "until"
    assert problem(towns[0], date(2026, 5, 1), "x" * 5000) == "reason"
    assert problem("", date(2026, 5, 1)) == "organisation_id"
    assert problem(WINTERBERG, date(2026, 5, 1)) == "organisation_id"
    pause(office, organisation_id=towns[0], until=date(2026, 3, 16))


def test_leaving_shows_at_the_slot(office: Office) -> None:
    membership = add_member(office)
    leave(office, membership_id=membership, ended_on=date(2026, 3, 15))
    slot = slot_of(office, organisation_id=WINTERBERG)
    assert slot is not None
    assert slot.state is SlotState.LEFT


def test_a_rule_holds_from_this_month_or_the_next(office: Office, clock: FixedClock, towns: list[str]) -> None:
    set_rule(office, size=3, months={3, 4, 6}, next_month=True)
    assert len(listed(office)) == 8
    assert [len(listed(office, date(2026, month, 1))) for month in (4, 5, 6)] == [3, 0, 3]
    assert present_rule(office).size == 8
    assert present_rule(office, month=date(2026, 4, 1)).size == 3
    set_rule(office, size=5, months=range(1, 13))
    assert [len(listed(office, date(2026, month, 1))) for month in (3, 4)] == [5, 5], "the later rule is gone"
    set_rule(office, size=3, months={3, 4, 6}, next_month=True)
    assert len(listed(office, date(2026, 4, 1))) == 3, "and may come back"
    clock.advance(timedelta(days=31))
    set_rule(office, size=1, months={4})
    assert len(listed(office, MARCH)) == 5


def test_a_rule_that_is_the_same_changes_nothing(office: Office) -> None:
    assert set_rule(office, size=8, months=range(1, 13)).transaction is None


def test_the_usual_rule_is_written_down_before_another_takes_its_place(
    office: Office, clock: FixedClock, towns: list[str]
) -> None:
    with office.write("Test") as writer:
        writer.trash(entities.call_round_rule, natural_id("call_round_rule", "2026-03-01"))
    clock.advance(timedelta(days=31))
    before = listed(office, MARCH)
    set_rule(office, size=2, months=range(1, 13))
    assert listed(office, MARCH) == before
    assert len(listed(office)) == 2


def test_a_rule_is_checked(office: Office) -> None:
    with pytest.raises(ValidationFailed):
        set_rule(office, size=401, months={1})
    with pytest.raises(ValidationFailed):
        set_rule(office, size=8, months=())


def test_an_office_that_begins_later_has_a_rule_all_the_same(office: Office, clock: FixedClock) -> None:
    clock.advance(timedelta(days=-365))
    assert present_rule(office).starts_on == MARCH


def _name(office: Office, town: str) -> str:
    with office.read() as connection:
        return str(connection.exec_driver_sql("SELECT name FROM organisation WHERE id = ?", (town,)).scalar_one())
