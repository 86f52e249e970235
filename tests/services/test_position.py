"""Positions: who holds which function, from when to when."""

from datetime import date
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import Ambiguous, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import trash_person
from netzwerk_desktop.services.position import (
    create_position,
    draft_of,
    edit_position,
    end_position,
    find_position,
    position_detail,
    positions_of_organisation,
    positions_of_person,
    trash_position,
)
from tests.support.factories import AHLEN, WINTERBERG, add_person, add_position, make_position

VOTING = frozenset({Role.VOTING})


def functions(office: Office, **options: Any) -> list[str]:
    return [row.function for row in positions_of_organisation(office, organisation_id=WINTERBERG, **options)]


def test_the_main_contact_is_first_past_ones_are_last(office: Office) -> None:
    add_person(office, last_name="Zander", position=make_position(function="Stadtplanung"))
    add_person(office, last_name="Aden", position=make_position(function="Presse"))
    add_position(office, function="vakant")
    add_person(office, last_name="Past", position=make_position(function="früher", ended_on=date(2026, 3, 15)))
    add_person(office, last_name="Kommt", position=make_position(function="bald", started_on=date(2026, 4, 1)))
    add_person(
        office, last_name="Haupt", position=make_position(function="Leitung", roles=frozenset({Role.MAIN_CONTACT}))
    )
    assert functions(office) == ["Leitung", "Presse", "Stadtplanung", "vakant", "bald"]
    assert sorted(functions(office, include_past=True)[-2:]) == ["bald", "früher"]


def test_nobody_who_is_gone_is_given_a_function(office: Office) -> None:
    """Another window, or the command line, may have deleted the person since the form was opened."""
    person, held = add_person(office), add_position(office)
    trash_person(office, id=person)
    for nobody in (person, "nobody"):
        with pytest.raises(ValidationFailed) as caught:
            create_position(office, position=make_position(person_id=nobody))
        assert [problem.field for problem in caught.value.problems] == ["person_id"]
    with pytest.raises(ValidationFailed):
        edit_position(office, id=held, values={"person_id": person})
    assert positions_of_person(office, person_id=person) == []


def test_a_position_may_be_vacant(office: Office) -> None:
    created = create_position(office, position=make_position(department="FB 4", phone="1", note="x\ny")).created
    assert created is not None
    row = position_detail(office, id=created)
    assert (row.person_id, row.person_name, row.department, row.note) == (None, "", "FB 4", "x\ny")
    assert row.organisation_name == "Winterberg"
    assert row.is_current
    assert draft_of(row) == make_position(department="FB 4", phone="1", note="x\ny")


@pytest.mark.parametrize(
    ("differing", "field"),
    [
        ({"function": ""}, "function"),
        ({"organisation_id": ""}, "organisation_id"),
        ({"started_on": date(2026, 1, 2), "ended_on": date(2026, 1, 1)}, "ended_on"),
    ],
)
def test_impossible_positions_are_refused(office: Office, differing: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        create_position(office, position=make_position(**differing))
    assert [problem.field for problem in caught.value.problems] == [field]


def test_a_member_has_one_vote_at_a_time(office: Office) -> None:
    first = add_position(office, function="Bürgermeister/in", roles=VOTING)
    second = add_position(office, function="Beigeordnete/r")
    with pytest.raises(ValidationFailed, match="stimmberechtigte"):
        add_position(office, roles=VOTING)
    with pytest.raises(ValidationFailed, match="stimmberechtigte"):
        edit_position(office, id=second, values={"roles": VOTING})

    edit_position(office, id=first, values={"phone": "1"})  # it does not stand in its own way
    end_position(office, id=first, ended_on=date(2026, 3, 31))
    edit_position(office, id=second, values={"roles": VOTING, "started_on": date(2026, 4, 1)})
    add_position(office, organisation_id=AHLEN, roles=VOTING)
    assert position_detail(office, id=second).roles == (Role.VOTING,)


def test_a_position_can_be_edited(office: Office) -> None:
    position = add_position(office)
    person = add_person(office)
    seen = position_detail(office, id=position).versions
    edit_position(
        office,
        id=position,
        values={"person_id": person, "roles": [Role.PRESS, Role.INVOICE], "email": "kein at"},
        seen=seen,
    )
    row = position_detail(office, id=position)
    assert (row.person_name, row.roles, row.email) == ("Petra Probe", (Role.PRESS, Role.INVOICE), "kein at")
    with pytest.raises(StaleWrite):
        edit_position(office, id=position, values={"email": ""}, seen=seen)
    assert [held.id for held in positions_of_person(office, person_id=person)] == [position]


def test_a_position_stays_with_its_organisation(office: Office) -> None:
    position = add_position(office)
    with pytest.raises(ValidationFailed, match="legen Sie dort eine neue an"):
        edit_position(office, id=position, values={"organisation_id": AHLEN})


def test_a_position_ends_and_is_kept(office: Office) -> None:
    position = add_position(office)
    end_position(office, id=position, ended_on=date(2026, 3, 15))
    assert functions(office) == []
    assert functions(office, include_past=True) == ["Citymanagement"]
    with pytest.raises(ValidationFailed):
        edit_position(office, id=position, values={"started_on": date(2026, 3, 16)})


def test_a_mistake_goes_into_the_bin(office: Office) -> None:
    position = add_position(office)
    trash_position(office, id=position)
    assert functions(office, include_past=True) == []
    with pytest.raises(NotFound):
        position_detail(office, id=position)
    with pytest.raises(NotFound):
        edit_position(office, id=position, values={"phone": "1"})


# -- by name ---------------------------------------------------------------------------------------------------------


def test_a_position_is_found_by_name_function_or_both(office: Office) -> None:
    add_person(office, first_name="Anna", last_name="Müller", position=make_position(function="Bürgermeister/in"))
    add_person(office, first_name="Bernd", last_name="Müller", position=make_position(function="Stadtplanung"))
    vacant = add_position(office, function="Citymanagement", department="FB 4")

    for text in (vacant, "citymanagement", "city", "fb 4"):
        assert find_position(office, organisation_id=WINTERBERG, text=text).id == vacant
    for text in ("Anna Müller", "anna", "mueller buerger"):
        assert find_position(office, organisation_id=WINTERBERG, text=text).person_name == "Anna Müller"
    with pytest.raises(Ambiguous) as caught:
        find_position(office, organisation_id=WINTERBERG, text="Müller")
    assert set(caught.value.candidates) == {"Anna Müller, Bürgermeister/in", "Bernd Müller, Stadtplanung"}
    for text in ("Niemand", "", "%"):
        with pytest.raises(NotFound):
            find_position(office, organisation_id=WINTERBERG, text=text)
