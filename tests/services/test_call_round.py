"""The plan of a month and of a round as the page and the forms ask for it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services import call_round, round_change
from netzwerk_desktop.services.call_round import RoundState, SlotState, month_plan, next_slot, round_view, slot_of
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import edit_organisation
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries import call_round as queries
from tests.support.factories import (
    AHLEN,
    MUENSTER,
    WINTERBERG,
    add_event,
    add_member,
    add_organisation,
    add_person,
    make_position,
)

MARCH = date(2026, 3, 1)
APRIL = date(2026, 4, 1)


def ags(key: str) -> str:
    """A town by its key."""
    return natural_id("municipality", key)


@pytest.fixture
def towns(office: Office) -> list[str]:
    """Twelve members."""
    with office.read() as connection:
        found = connection.exec_driver_sql("SELECT id FROM municipality ORDER BY ags LIMIT 12").scalars().all()
    for town in found:
        add_member(office, town)
    return list(found)


def test_an_office_without_members_has_an_empty_plan(office: Office) -> None:
    plan = month_plan(office)
    assert (plan.month, plan.slots, plan.size, plan.met, plan.has_members) == (MARCH, (), 0, 0, False)
    assert plan.first == MARCH
    assert slot_of(office, organisation_id=WINTERBERG) is None
    assert next_slot(office) is None
    view = round_view(office)
    assert view.towns == ()
    assert view.sentence.startswith("Noch keine Mitglieder")


def test_the_set_up_writes_the_first_rule_in_its_one_transaction(office: Office) -> None:
    with office.read() as connection:
        (rule,) = queries.rules(connection)
        assert connection.exec_driver_sql("SELECT count(*) FROM journal_transaction").scalar_one() == 1
    assert (rule.starts_on, rule.size, len(rule.months)) == (MARCH, 8, 12)
    assert rule.id == natural_id("call_round_rule", "2026-03-01")


def test_without_a_rule_the_plan_begins_with_the_office(office: Office, clock: FixedClock) -> None:
    with office.write("Test") as writer:
        writer.trash(entities.call_round_rule, natural_id("call_round_rule", "2026-03-01"))
    clock.advance(timedelta(days=100))
    with office.read() as connection:
        assert [(rule.starts_on, rule.size, rule.id) for rule in queries.rules(connection)] == [(MARCH, 8, "")]


def test_the_month_has_eight_and_says_why(office: Office, towns: list[str]) -> None:
    for number, town in enumerate(towns[:6]):
        add_event(office, organisation_id=town, occurred_at=datetime(2026, 1, 10 + number, 9, tzinfo=UTC))
    plan = month_plan(office)
    assert (plan.size, plan.met, len(plan.slots)) == (8, 0, 8)
    assert [slot.reason for slot in plan.slots][:6] == ["noch nie gesprochen"] * 6
    assert [slot.reason for slot in plan.slots][6:] == [
        "zuletzt am 10.1.2026 gesprochen",
        "zuletzt am 11.1.2026 gesprochen",
    ]
    assert plan.slots[6].last_conversation == datetime(2026, 1, 10, 9, tzinfo=UTC)
    assert (plan.round.number, plan.round.members, plan.round.left) == (1, 12, 12)


def test_only_a_call_that_reached_somebody_meets_the_slot(office: Office, towns: list[str]) -> None:
    first, second, third, *_ = month_plan(office).slots
    add_event(office, organisation_id=first.organisation_id, outcome="not_reached")
    add_event(office, organisation_id=first.organisation_id, outcome="voicemail")
    add_event(office, organisation_id=second.organisation_id, direction="incoming")
    add_event(office, organisation_id=third.organisation_id, kind="consultation")
    plan = month_plan(office)
    assert plan.met == 1
    assert [slot.state for slot in plan.slots[:3]] == [SlotState.OPEN, SlotState.MET, SlotState.OPEN]
    assert [slot.attempts for slot in plan.slots[:3]] == [2, 0, 0]
    assert plan.slots[1].met_on == date(2026, 3, 16)
    assert slot_of(office, organisation_id=second.organisation_id) == plan.slots[1]
    following = next_slot(office)
    assert following is not None
    assert following.organisation_id == third.organisation_id, "who was tried comes after those who were not"


@pytest.mark.parametrize(
    ("at", "met"),
    [
        (datetime(2026, 3, 31, 21, 59, tzinfo=UTC), MARCH),
        (datetime(2026, 3, 31, 22, 0, tzinfo=UTC), APRIL),
        (datetime(2026, 2, 28, 23, 0, tzinfo=UTC), MARCH),
        (datetime(2026, 2, 28, 22, 59, tzinfo=UTC), None),
    ],
)
def test_a_day_is_one_in_germany(
    office: Office, clock: FixedClock, towns: list[str], at: datetime, met: date | None
) -> None:
    town = month_plan(office).slots[7].organisation_id
    clock.advance(timedelta(days=30))
    add_event(office, organisation_id=town, occurred_at=at)
    plans = {month: month_plan(office, month=month) for month in (MARCH, APRIL)}
    found = {
        month
        for month, plan in plans.items()
        for slot in plan.slots
        if slot.organisation_id == town and slot.state is SlotState.MET
    }
    # A conversation before the month puts the town behind the others who were never spoken to.
    assert found == ({met} if met else set())


def test_the_first_of_several_calls_counts(office: Office, towns: list[str]) -> None:
    town = month_plan(office).slots[0].organisation_id
    for day in (12, 3, 9):
        add_event(office, organisation_id=town, occurred_at=datetime(2026, 3, day, 9, tzinfo=UTC))
    slot = slot_of(office, organisation_id=town)
    assert slot is not None
    assert slot.met_on == date(2026, 3, 3)
    assert slot.last_conversation == datetime(2026, 3, 12, 9, tzinfo=UTC)


def test_what_is_open_is_carried_over(office: Office, clock: FixedClock, towns: list[str]) -> None:
    march = [slot.organisation_id for slot in month_plan(office).slots]
    clock.advance(timedelta(days=31))
    april = month_plan(office)
    assert [slot.organisation_id for slot in april.slots] == march
    assert {slot.reason for slot in april.slots} == {"aus März übernommen"}
    assert all(slot.carried_over for slot in april.slots)
    assert {slot.state for slot in month_plan(office, month=MARCH).slots} == {SlotState.MOVED}


def test_months_to_come_and_before_the_beginning(office: Office, towns: list[str]) -> None:
    assert month_plan(office, month=date(2025, 12, 24)).slots == ()
    assert month_plan(office, month=date(2025, 12, 24)).rule is None
    may = month_plan(office, month=date(2026, 5, 17))
    assert may.month == date(2026, 5, 1)
    assert len(may.slots) == 8
    assert month_plan(office).last == date(2036, 3, 1)
    with pytest.raises(NetzwerkError, match="bis März 2036"):
        month_plan(office, month=date(2036, 4, 1))


def test_whom_to_call(office: Office) -> None:
    add_member(office)
    edit_organisation(office, id=WINTERBERG, values={"phone": "02981 800-0"})

    def found() -> tuple[str, str, str]:
        slot = slot_of(office, organisation_id=WINTERBERG)
        assert slot is not None
        return slot.person_name, slot.function, slot.phone

    assert found() == ("", "", "02981 800-0")
    add_person(office, position=make_position(phone="02981 800-11"))
    assert found() == ("", "", "02981 800-0"), "not the main contact"
    add_person(
        office,
        last_name="Haupt",
        position=make_position(
            function="Bürgermeister/in", roles=frozenset({Role.MAIN_CONTACT}), mobile="0171 5550100"
        ),
    )
    assert found() == ("Petra Haupt", "Bürgermeister/in", "0171 5550100")
    edit_organisation(office, id=WINTERBERG, values={"phone": ""})
    assert found()[2] == "0171 5550100"


def test_without_any_number_of_the_town_whoever_has_one_is_called(office: Office) -> None:
    add_member(office)
    add_person(office, position=make_position(phone=""))
    slot = slot_of(office, organisation_id=WINTERBERG)
    assert slot is not None
    assert (slot.phone, slot.person_name) == ("", "")
    add_person(office, last_name="Zweite", position=make_position(phone="02981 800-11"))
    slot = slot_of(office, organisation_id=WINTERBERG)
    assert slot is not None
    assert (slot.phone, slot.person_name) == ("02981 800-11", "Petra Zweite")


def test_a_member_need_not_be_a_municipality(office: Office) -> None:
    chamber = add_organisation(office, name="IHK Beispiel")
    add_member(office, chamber)
    assert [slot.organisation_name for slot in month_plan(office).slots] == ["IHK Beispiel"]


def test_who_is_in_the_bin_or_dissolved_drops_out_and_the_past_stays(
    office: Office, clock: FixedClock, towns: list[str]
) -> None:
    march = month_plan(office).slots
    binned, dissolved = march[0].organisation_id, march[1].organisation_id
    with office.write("Test") as writer:
        writer.trash(entities.organisation, binned)
        writer.update(entities.municipality, dissolved, {"dissolved_on": date(2026, 3, 20)})
    assert [slot.state for slot in month_plan(office).slots[:2]] == [SlotState.LEFT, SlotState.OPEN]
    clock.advance(timedelta(days=31))
    assert [slot.organisation_id for slot in month_plan(office, month=MARCH).slots] == [
        s.organisation_id for s in march
    ]
    assert [slot.state for slot in month_plan(office, month=MARCH).slots[:2]] == [SlotState.LEFT] * 2
    assert not {binned, dissolved} & {slot.organisation_id for slot in month_plan(office).slots}


def test_a_member_only_in_the_bin_was_never_one(office: Office) -> None:
    with office.write("Test") as writer:
        own = writer.connection.exec_driver_sql("SELECT network_id FROM office").scalar_one()
        gone = writer.create(entities.organisation, {"kind": "press", "name": "Blatt", "trashed": True})
        values = {"organisation_id": gone, "network_id": own, "joined_on": date(2020, 1, 1)}
        writer.create(entities.membership, values)
    assert month_plan(office).slots == ()


def test_a_member_of_another_network_is_not_called(office: Office) -> None:
    with office.read() as connection:
        other = connection.exec_driver_sql("SELECT id FROM network WHERE is_own = 0 LIMIT 1").scalar_one()
    add_member(office, network_id=other)
    assert month_plan(office).slots == ()


def test_what_was_read_is_read_again_after_every_write(office: Office, towns: list[str]) -> None:
    reads = []
    original = queries.facts

    def counted(*arguments: object, **more: object) -> object:
        reads.append(1)
        return original(*arguments, **more)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(call_round.queries, "facts", counted)
        first = month_plan(office)
        month_plan(office)
        slot_of(office, organisation_id=towns[0])
        assert len(reads) == 1
        add_event(office, organisation_id=first.slots[0].organisation_id)
        assert month_plan(office).met == 1
        assert len(reads) == 2


def test_a_new_month_is_noticed_without_a_write(office: Office, clock: FixedClock, towns: list[str]) -> None:
    month_plan(office)
    clock.advance(timedelta(days=31))
    assert month_plan(office).month == APRIL
    assert all(slot.carried_over for slot in month_plan(office).slots)


def test_the_round_as_a_whole(office: Office, clock: FixedClock, towns: list[str]) -> None:
    march = month_plan(office).slots
    for slot in march[:5]:
        add_event(office, organisation_id=slot.organisation_id)
    round_change.pause(office, organisation_id=march[6].organisation_id, until=date(2026, 6, 30))
    view = round_view(office)
    assert view.sentence == "Runde 1: 5 von 12 erreicht, 7 offen; bei 8 Anrufen im Monat bis April 2026"
    states = [town.state for town in view.towns]
    assert states.count(RoundState.MET) == 5
    assert states.count(RoundState.NOW) == 2
    assert states.count(RoundState.PAUSED) == 1
    assert states.count(RoundState.LATER) == 4
    assert states[:7] == [RoundState.MET] * 5 + [RoundState.NOW] * 2
    assert {town.month for town in view.towns if town.state is RoundState.LATER} == {APRIL}
    (paused,) = [town for town in view.towns if town.state is RoundState.PAUSED]
    assert paused.month == date(2026, 7, 1)
    assert [(row.month.month, row.met, row.open, row.expected) for row in view.months] == [
        (3, 5, 2, 0),
        (4, 0, 0, 4),
        (7, 0, 0, 1),
    ]


def test_a_round_without_calls_has_no_end(office: Office, towns: list[str]) -> None:
    round_change.set_rule(office, size=0, months={1})
    view = round_view(office)
    assert view.sentence.endswith("zurzeit sind keine Anrufe vorgesehen")
    assert {town.month for town in view.towns} == {None}


def test_a_swap_and_its_undoing(office: Office, towns: list[str]) -> None:
    before = month_plan(office)
    others = [town for town in towns if town not in {slot.organisation_id for slot in before.slots}]
    given_up = before.slots[3]
    changes = round_change.swap(
        office, organisation_id=given_up.organisation_id, other_id=others[0], reason="Bürgermeisterwahl"
    )
    slot = month_plan(office).slots[3]
    assert slot.organisation_id == others[0]
    assert slot.reason == f"getauscht mit {given_up.organisation_name}: Bürgermeisterwahl"
    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert month_plan(office) == before


def test_other_towns_are_not_in_the_way(office: Office) -> None:
    for town in (MUENSTER, AHLEN):
        add_event(office, organisation_id=town)
    add_member(office)
    assert [slot.organisation_id for slot in month_plan(office).slots] == [WINTERBERG]
