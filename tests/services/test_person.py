"""Persons: the list in windows, one of them, and changing who they are."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.person import Consent, SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import (
    PersonRow,
    count_people,
    create_person,
    draft_of,
    edit_person,
    find_people,
    list_people,
    person_detail,
    trash_person,
)
from netzwerk_desktop.services.position import end_position, positions_of_organisation
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from tests.support.factories import AHLEN, WINTERBERG, add_person, add_position, make_person, make_position
from tests.support.world import plan, statements_of


def names(office: Office, **filter: Any) -> list[str]:
    return [row.name for row in list_people(office, **filter)]


def windows(office: Office, size: int, **filter: Any) -> Iterator[PersonRow]:
    """The whole list, window by window."""
    after: tuple[str, str] | None = None
    while rows := list_people(office, after=after, limit=size, **filter):
        assert len(rows) <= size
        yield from rows
        after = (rows[-1].sort_key, rows[-1].id)


# -- the list --------------------------------------------------------------------------------------------------------


def test_the_list_is_in_the_order_of_names(office: Office) -> None:
    for first, last in (("Petra", "Müller"), ("Anna", "von der Heide"), ("Bernd", "Muller"), ("Zoe", "Heide")):
        add_person(office, first_name=first, last_name=last)
    assert names(office) == ["Heide, Anna von der", "Heide, Zoe", "Muller, Bernd", "Müller, Petra"]


def test_a_row_shows_where_somebody_is_reached(office: Office) -> None:
    other = make_position(function="Referent/in", phone="1", email="eins@example.org")
    main = make_position(
        organisation_id=AHLEN,
        function="Bürgermeister/in",
        department="Rathaus",
        mobile="0170 2",
        roles=frozenset({Role.MAIN_CONTACT}),
    )
    person = add_person(office, position=other, title="Dr.", email="privat@example.org", phone="0")
    add_position(office, person_id=person, **{name: getattr(main, name) for name in ("organisation_id", "function")})
    with office.write("Rolle") as writer:
        row_id = positions_of_organisation(office, organisation_id=AHLEN)[0].id
        writer.update(entities.position, row_id, {"roles": "main_contact", "department": "Rathaus", "mobile": "0170 2"})

    [row] = list_people(office)

    assert (row.name, row.organisation_id, row.organisation_name) == ("Probe, Petra, Dr.", AHLEN, "Ahlen")
    assert row.position_summary == "Bürgermeisterin · Rathaus"
    assert (row.phone, row.email) == ("0170 2", "privat@example.org")
    [there] = list_people(office, organisation_id=WINTERBERG)
    assert (there.organisation_name, there.position_summary, there.phone) == ("Winterberg", "Referentin", "1")


def test_who_has_no_present_position_is_listed_without(office: Office) -> None:
    person = add_person(office, position=make_position(ended_on=date(2026, 3, 15)), mobile="0170 1")
    [row] = list_people(office)
    assert (row.id, row.position_summary, row.organisation_id, row.phone) == (person, "", None, "0170 1")
    assert names(office, organisation_id=WINTERBERG) == []


def test_windows_follow_each_other_without_gap_or_repetition(office: Office) -> None:
    for number in range(25):
        add_person(office, last_name=f"Name{number % 5}", first_name=f"{number % 3}")
    listed = [row.id for row in windows(office, 4)]
    assert len(listed) == len(set(listed)) == 25
    assert listed == [row.id for row in list_people(office, limit=100)]
    assert count_people(office) == 25


@pytest.mark.parametrize("few", [10_000, 0], ids=["collected", "walked"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mul", ["Müller, Anna", "Müller, Bernd"]),
        ("müller anna", ["Müller, Anna"]),
        ("anna", ["Müller, Anna", "Zander, Anna"]),
        ("winterberg", ["Müller, Anna", "Probe, Carl"]),
        ("bürgerm", ["Probe, Carl"]),
        ("0170", ["Zander, Anna"]),
        ("ander", ["Zander, Anna"]),
        ("xyz", []),
        ("%", []),
        ("", ["Müller, Anna", "Müller, Bernd", "Probe, Carl", "Zander, Anna"]),
    ],
)
def test_the_list_can_be_filtered_by_text(
    office: Office, monkeypatch: pytest.MonkeyPatch, few: int, text: str, expected: list[str]
) -> None:
    monkeypatch.setattr("netzwerk_desktop.storage.queries.person_filter.FEW", few)
    add_person(office, first_name="Anna", last_name="Müller", position=make_position())
    add_person(office, first_name="Bernd", last_name="Müller")
    add_person(office, first_name="Carl", last_name="Probe", position=make_position(function="Bürgermeister/in"))
    add_person(office, first_name="Anna", last_name="Zander", mobile="0170 1234567")
    gone = add_person(office, first_name="Anna", last_name="Müller-Weg")
    trash_person(office, id=gone)

    assert names(office, text=text) == expected
    assert [row.name for row in windows(office, 1, text=text)] == expected
    assert count_people(office, text=text) == len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mul", ["Müller, Anna", "Müller, Bernd", "Anders, Mulan"]),
        ("müller b", ["Müller, Bernd"]),
        ("b müller", ["Müller, Bernd"]),
        ("winterberg", ["Probe, Carla"]),
        ("ander", ["Anders, Mulan"]),
        ("nders", ["Anders, Mulan"]),
        ("xyz", []),
        ("%", []),
        (" ", []),
    ],
)
def test_a_field_proposes_whose_name_begins_so_first(office: Office, text: str, expected: list[str]) -> None:
    add_person(office, first_name="Mulan", last_name="Anders")
    add_person(office, first_name="Anna", last_name="Müller")
    add_person(office, first_name="Bernd", last_name="Müller")
    add_person(office, first_name="Carla", last_name="Probe", position=make_position(function="Bürgermeister/in"))
    trash_person(office, id=add_person(office, first_name="Anna", last_name="Müller-Weg"))

    found = find_people(office, text=text)

    assert [row.name for row in found] == expected
    assert {row.id for row in found} <= {row.id for row in list_people(office)}
    assert all(row in list_people(office) for row in found)
    assert [row.name for row in find_people(office, text=text, limit=1)] == expected[:1]


def test_a_field_asks_the_same_however_many_fit(office: Office) -> None:
    """The list of all that fit may be collected and sorted; a field is asked at every letter."""
    for number in range(30):
        add_person(office, first_name="Anna", last_name=f"Müller {number:02}")
    with statements_of(office.store) as seen:
        assert len(find_people(office, text="mül", limit=5)) == 5
    asked = [(sql, given) for sql, given in seen if not sql.startswith("BEGIN")]
    assert len(asked) == 3
    with office.read() as connection:
        lines = [line for sql, given in asked for line in plan(connection, sql, given).splitlines()]
    scans = [line for line in lines if line.startswith("SCAN")]
    assert all(line.split()[1] in ("w", "json_each") for line in scans), lines
    # a person is looked up by id or by the beginning of a name, never through all that are not in the bin
    assert not [line for line in lines if "(trashed=?)" in line], lines


@pytest.mark.parametrize("few", [10_000, 0], ids=["collected", "walked"])
def test_the_list_can_be_filtered_by_role_and_organisation(
    office: Office, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("netzwerk_desktop.storage.queries.person_filter.FEW", few)
    press, news = frozenset({Role.PRESS, Role.NEWSLETTER}), frozenset({Role.NEWSLETTER})
    add_person(office, last_name="Aden", position=make_position(roles=press))
    add_person(office, last_name="Berg", position=make_position(organisation_id=AHLEN, roles=news))
    add_person(office, last_name="Cramer", position=make_position(roles=press, ended_on=date(2020, 1, 1)))
    add_person(office, last_name="Dorn", position=make_position())

    assert names(office, role=Role.PRESS) == ["Aden, Petra"]
    assert names(office, role=Role.NEWSLETTER) == ["Aden, Petra", "Berg, Petra"]
    assert names(office, role=Role.VOTING) == []
    assert names(office, organisation_id=WINTERBERG) == ["Aden, Petra", "Dorn, Petra"]
    assert names(office, organisation_id=AHLEN, role=Role.NEWSLETTER) == ["Berg, Petra"]
    assert names(office, organisation_id=WINTERBERG, role=Role.PRESS, text="citym") == ["Aden, Petra"]
    assert names(office, role=Role.NEWSLETTER, text="ahlen") == ["Berg, Petra"]
    assert count_people(office, role=Role.NEWSLETTER) == 2
    assert [row.name for row in windows(office, 1, role=Role.NEWSLETTER)] == ["Aden, Petra", "Berg, Petra"]


# -- one of them -----------------------------------------------------------------------------------------------------


def test_a_person_is_entered_with_a_position(office: Office) -> None:
    changes = create_person(
        office,
        person=make_person(consents=frozenset({Consent.NEWSLETTER, Consent.INVITATIONS}), note=" a\nb "),
        position=make_position(phone="02981 1", roles=frozenset({Role.PRESS, Role.INVOICE})),
    )
    assert changes.created is not None
    assert changes.kinds == {"person", "position"}
    detail = person_detail(office, id=changes.created)
    assert (detail.first_name, detail.last_name, detail.form) == ("Petra", "Probe", SalutationForm.FRAU)
    assert detail.consents == {Consent.NEWSLETTER, Consent.INVITATIONS}
    assert detail.note == "a\nb"
    assert detail.name.first_name == "Petra"
    [held] = detail.positions
    assert (held.person_id, held.person_name, held.roles) == (detail.id, "Petra Probe", (Role.PRESS, Role.INVOICE))
    assert draft_of(detail).consents == detail.consents


def test_a_position_of_a_person_needs_no_function(office: Office) -> None:
    person = add_person(office, position=make_position(function=""))
    assert person_detail(office, id=person).positions[0].function == ""


def test_all_problems_of_person_and_position_are_told_at_once(office: Office) -> None:
    position = make_position(started_on=date(2026, 1, 2), ended_on=date(2026, 1, 1))
    with pytest.raises(ValidationFailed) as caught:
        create_person(office, person=make_person(first_name="", last_name=" "), position=position)
    assert {problem.field for problem in caught.value.problems} == {"last_name", "ended_on"}
    with pytest.raises(NotFound):
        create_person(office, person=make_person(), position=make_position(organisation_id="unknown"))
    assert count_people(office) == 0


def test_a_person_may_have_one_name_only(office: Office) -> None:
    assert person_detail(office, id=add_person(office, last_name="")).last_name == ""


def test_a_person_can_be_edited(office: Office) -> None:
    person = add_person(office)
    seen = person_detail(office, id=person).versions
    edit_person(
        office,
        id=person,
        values={"title": "Dr.", "consents": frozenset({Consent.PUBLICATION}), "form": SalutationForm.NEUTRAL},
        seen=seen,
    )
    detail = person_detail(office, id=person)
    assert (detail.title, detail.form, detail.consents) == ("Dr.", SalutationForm.NEUTRAL, {Consent.PUBLICATION})
    with pytest.raises(StaleWrite):
        edit_person(office, id=person, values={"title": ""}, seen=seen)
    with pytest.raises(ValidationFailed):
        edit_person(office, id=person, values={"first_name": "", "last_name": ""})


def test_who_is_deleted_takes_the_positions_along_and_brings_them_back(office: Office) -> None:
    person = add_person(office, position=make_position())
    changes = trash_person(office, id=person)
    assert positions_of_organisation(office, organisation_id=WINTERBERG) == []
    assert person_detail(office, id=person).trashed
    with pytest.raises(NotFound, match="gelöscht"):
        edit_person(office, id=person, values={"title": "Dr."})

    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert len(person_detail(office, id=person).positions) == 1
    assert names(office) == ["Probe, Petra"]


def test_an_unknown_person_is_not_found(office: Office) -> None:
    for act in (person_detail, trash_person):
        with pytest.raises(NotFound):
            act(office, id="unknown")


def test_present_positions_come_before_past_ones(office: Office) -> None:
    person = add_person(office, position=make_position(function="früher"))
    end_position(office, id=person_detail(office, id=person).positions[0].id, ended_on=date(2025, 12, 31))
    add_position(office, person_id=person, function="jetzt", organisation_id=AHLEN)
    held = person_detail(office, id=person).positions
    assert [(row.function, row.is_current) for row in held] == [("jetzt", True), ("früher", False)]
