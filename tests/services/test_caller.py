"""Whoever calls is recognised, or there is a sentence; never anything else."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerk_desktop.services import caller
from netzwerk_desktop.services.caller import Caller, find_caller, get_ready, towns_of_postal_code
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import edit_organisation, trash_organisation
from netzwerk_desktop.services.position import edit_position, trash_position
from netzwerk_desktop.storage.queries import phones
from tests.support.factories import (
    AHLEN,
    MUENSTER,
    WINTERBERG,
    add_organisation,
    add_person,
    add_position,
    make_position,
)
from tests.support.world import statements_of


@pytest.fixture
def winterberg(office: Office) -> Office:
    """Winterberg with its switchboard, Petra Probe with an extension and a mobile telephone."""
    edit_organisation(office, id=WINTERBERG, values={"phone": "02981 800-0"})
    add_person(office, position=make_position(phone="02981 800-130"), mobile="0171 1234567")
    return office


def short(caller: Caller) -> list[tuple[str, str]]:
    return [(hit.person_name, hit.organisation_name) for hit in caller.hits]


@pytest.mark.parametrize(
    "number",
    [
        "02981 800-130",
        "02981800130",
        "02981/800 130",
        "(02981) 800-130",
        "+492981800130",
        "+49 (0)2981 800-130",
        "00492981800130",
        "492981800130",
        "0 02981 800130",  # with the 0 of a telephone system
        "tel:+49-2981-800-130",
        "callto://+492981800130",
        "sip:+492981800130@example.org;user=phone",
        "sip:02981800130@192.168.1.1:5060",
        '"Probe" <02981 800-130>',
        "0171 1234567",
        "+491711234567",
    ],
)
def test_a_person_is_recognised(winterberg: Office, number: str) -> None:
    caller = find_caller(winterberg, number=number)
    assert short(caller) == [("Petra Probe", "Winterberg")]
    hit = caller.certain
    assert hit is not None and hit.exact and hit.current and hit.organisation_id == WINTERBERG and hit.position_id
    assert hit.function == "Citymanagement"
    assert caller.sentence == "Anruf: Petra Probe, Citymanagement, Winterberg."


@pytest.mark.parametrize(
    ("number", "exact"),
    [("02981 800-0", True), ("02981 800-99", False), ("02981 8001", False), ("02981 800", False)],
)
def test_an_extension_nobody_has_finds_the_house(winterberg: Office, number: str, exact: bool) -> None:
    caller = find_caller(winterberg, number=number)
    assert short(caller) == [("", "Winterberg")]
    assert caller.hits[0].exact is exact
    assert caller.certain is not None and caller.certain.position_id == ""


def test_the_longest_trunk_wins(winterberg: Office) -> None:
    add_organisation(winterberg, name="Skischule", phone="02981 8005-0")
    assert short(find_caller(winterberg, number="02981 8005-17")) == [("", "Skischule")]
    assert short(find_caller(winterberg, number="02981 8004-17")) == [("", "Winterberg")]


def test_a_house_known_only_by_an_extension_is_found(office: Office) -> None:
    add_position(office, phone="0251 414415-30")
    for number in ("0251 414415-0", "0251 414415-99", "0251 414415"):
        caller = find_caller(office, number=number)
        assert short(caller) == [("", "Winterberg")]
        assert "Durchwahl" in caller.sentence


def test_several_are_told_best_first(office: Office) -> None:
    number = "0251 5550000"
    past = add_person(
        office, last_name="Alt", position=make_position(phone=number, ended_on=date(2024, 12, 31), function="Planung")
    )
    edit_organisation(office, id=AHLEN, values={"phone": number})
    vacant = add_position(office, phone=number, function="Sekretariat", organisation_id=MUENSTER)
    add_person(office, last_name="Neu", position=make_position(phone=number))
    caller = find_caller(office, number=number)
    assert short(caller) == [
        ("Petra Neu", "Winterberg"),
        ("", "Münster"),
        ("", "Ahlen"),
        ("Petra Alt", "Winterberg"),
    ]
    assert [hit.current for hit in caller.hits] == [True, True, True, False]
    assert (caller.hits[1].position_id, caller.hits[3].person_id) == (vacant, past)
    assert caller.certain is None
    assert caller.sentence.startswith("Diese Nummer steht bei 4 Einträgen.")


def test_a_person_leads_to_all_present_positions_and_else_to_the_past_ones(office: Office) -> None:
    person = add_person(office, phone="0251 777777")
    alone = find_caller(office, number="0251 777777")
    assert short(alone) == [("Petra Probe", "")] and alone.certain is not None
    first = add_position(office, person_id=person, ended_on=date(2024, 12, 31))
    past = find_caller(office, number="0251 777777")
    assert [hit.position_id for hit in past.hits] == [first]
    assert past.sentence == "Anruf: Petra Probe, früher Citymanagement, Winterberg."
    add_position(office, person_id=person, organisation_id=AHLEN)
    add_position(office, person_id=person, organisation_id=MUENSTER)
    now = find_caller(office, number="0251 777777")
    assert short(now) == [("Petra Probe", "Ahlen"), ("Petra Probe", "Münster")]
    assert now.certain is None


def test_the_same_number_at_person_and_position_is_one_hit(office: Office) -> None:
    add_person(office, phone="0251 777777", position=make_position(phone="0251 777777"))
    assert len(find_caller(office, number="0251 777777").hits) == 1


def test_somebody_at_the_number_of_the_house_is_certain(office: Office) -> None:
    edit_organisation(office, id=WINTERBERG, values={"phone": "02981 800-0"})
    add_person(office, position=make_position(phone="02981 800-0"))
    caller = find_caller(office, number="02981 8000")
    assert short(caller) == [("Petra Probe", "Winterberg"), ("", "Winterberg")]
    assert caller.certain == caller.hits[0]
    add_person(office, last_name="Zweite", position=make_position(phone="02981 800-0"))
    assert find_caller(office, number="02981 8000").certain is None


def test_what_ends_or_goes_into_the_bin(winterberg: Office) -> None:
    position = find_caller(winterberg, number="02981 800-130").hits[0].position_id
    edit_position(winterberg, id=position, values={"ended_on": date(2026, 3, 15)})
    assert not find_caller(winterberg, number="02981 800-130").hits[0].current
    trash_position(winterberg, id=position)
    assert short(find_caller(winterberg, number="02981 800-130")) == [("", "Winterberg")]
    press = add_organisation(winterberg, phone="0221 123456")
    trash_organisation(winterberg, id=press)
    assert find_caller(winterberg, number="0221 123456").hits == ()


@pytest.mark.parametrize(
    ("number", "towns", "reason"),
    [
        ("02981 4711", ["Winterberg"], "Vorwahl 02981"),
        ("02983 4711", ["Winterberg"], "Vorwahl 02983, Winterberg-Siedlinghausen"),
        ("0251 1", ["Münster"], "Vorwahl 0251"),
        ("05251 123456", ["Paderborn", "Borchen"], "Vorwahl 05251"),
        ("02364 123456", ["Haltern am See"], "Vorwahl 02364"),
        ("59955", ["Winterberg"], "Postleitzahl 59955"),
        ("48147", ["Münster"], "Postleitzahl 4814…"),
    ],
)
def test_towns_are_offered_for_a_number_nobody_has(office: Office, number: str, towns: list[str], reason: str) -> None:
    caller = find_caller(office, number=number)
    assert caller.hits == ()
    assert [town.name for town in caller.towns] == towns
    assert caller.towns[0].reason == reason


def test_towns_with_numbers_of_that_area_code_come_behind(office: Office) -> None:
    edit_organisation(office, id=AHLEN, values={"phone": "02981 4444"})
    add_position(office, organisation_id=MUENSTER, phone="02981 5555")
    caller = find_caller(office, number="02981 4711")
    assert [town.name for town in caller.towns] == ["Winterberg", "Ahlen", "Münster"]
    assert caller.towns[1].reason == "dort gibt es Nummern mit 02981"
    assert caller.sentence.endswith("Die Vorwahl haben 3 Kommunen.")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("", "nicht übertragen"),
        ("anonymous", "nicht übertragen"),
        ("Unterdrückt", "nicht übertragen"),
        ("sip:anonymous@anonymous.invalid", "nicht übertragen"),
        ("110", "Kurzwahl"),
        ("99999", "fehlt die Vorwahl"),
        ("**621", "Kurzwahl"),
        ("22", "Kurzwahl"),
        ("414415", "fehlt die Vorwahl"),
        ("x" * 500, "keine Telefonnummer"),
        ("0" * 500, "keine Telefonnummer"),
        ("9" * 500, "keine Telefonnummer"),
        ("+49", "keine Telefonnummer"),
        ("+999 12345678", "Ausland"),
        ("+32 2 1234567", "Ausland"),
        ("0171 1234567", "noch nicht bekannt"),
        ("0800 1234567", "noch nicht bekannt"),
        ("030 1234567", "zur Vorwahl 030 gehört keine"),
        ("00000", "keine Telefonnummer"),
        ("'; DROP TABLE phone_number; --", "keine Telefonnummer"),
        ("--data-dir=/tmp", "keine Telefonnummer"),
        ("\x00\ud800💥", "keine Telefonnummer"),
        ("01000", "noch nicht bekannt"),
    ],
)
def test_there_is_always_a_sentence(office: Office, number: str, words: str) -> None:
    caller = find_caller(office, number=number)
    assert caller.hits == ()
    assert words in caller.sentence
    assert len(caller.sentence) < 200


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.text(max_size=40) | st.text(st.sampled_from("+0123456789 -/()"), max_size=30))
def test_whatever_is_handed_over_gives_a_sentence(office: Office, number: str) -> None:
    assert find_caller(office, number=number).sentence.endswith(".")


def test_a_postal_code_may_belong_to_several_towns(office: Office) -> None:
    edit_organisation(office, id=AHLEN, values={"postal_code": "59955"})
    caller = find_caller(office, number=" 59955 ")
    assert [town.name for town in caller.towns] == ["Ahlen", "Winterberg"]
    assert caller.sentence == "Die Postleitzahl 59955 haben 2 Kommunen."


def test_a_number_a_thousand_share_is_answered_at_once(office: Office) -> None:
    from netzwerk_desktop.domain.identity import new_id
    from netzwerk_desktop.storage import entities

    edit_organisation(office, id=WINTERBERG, values={"phone": "02981 800-0"})
    with office.write("Einlesen") as writer:
        rows = [
            (new_id(office.clock), {"organisation_id": WINTERBERG, "function": "x", "phone": f"02981 800-{n:03d}"})
            for n in range(1, 900)
        ]
        writer.create_many(entities.position, rows)
    with office.read() as connection:
        rows_read = phones.with_trunk_of(connection, "+492981800999", today=office.clock.today())
    assert len(rows_read) <= phones.MOST
    assert short(find_caller(office, number="02981 800-999")) == [("", "Winterberg")]


def test_only_indexes_are_asked(winterberg: Office) -> None:
    with statements_of(winterberg.store) as seen:
        for number in ("02981 800-130", "02981 800-99", "0171 1234567", "02985 4711"):
            find_caller(winterberg, number=number)
    asked = [(sql, parameters) for sql, parameters in seen if sql.startswith("SELECT")]
    with winterberg.read() as connection:
        for sql, parameters in asked:
            steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", parameters).all()
            assert not [step[3] for step in steps if step[3].startswith("SCAN") and "SUBQUERY" not in step[3]], sql
    assert len(asked) >= 8


def test_towns_of_the_beginning_of_a_postal_code(office: Office) -> None:
    assert ("Winterberg", "Postleitzahl 599…") in [
        (town.name, town.reason) for town in towns_of_postal_code(office, beginning="599")
    ]
    assert [town.reason for town in towns_of_postal_code(office, beginning="59955")] == ["Postleitzahl 59955"]


def test_getting_ready_reads_the_area_codes_before_anybody_calls(office: Office) -> None:
    caller._area_codes.cache_clear()
    get_ready(office)
    assert caller._area_codes.cache_info().currsize == 1
