"""A change in office in one transaction."""

from datetime import date

import pytest

from netzwerk_desktop.domain.errors import Ambiguous, NetzwerkError, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.person import PersonDraft, SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services import succession as successions
from netzwerk_desktop.services.follow_up import complete
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import person_detail, trash_person
from netzwerk_desktop.services.position import edit_position, position_detail, positions_of_organisation
from netzwerk_desktop.services.succession import (
    SuccessionDraft,
    find_office,
    named_person,
    succeed,
    succession_basis,
    usual_start,
)
from netzwerk_desktop.services.undo import last_undoable, undo
from netzwerk_desktop.storage import entities
from tests.services.test_merge import row, rows
from tests.support.factories import AHLEN, WINTERBERG, add_event, add_person, add_position, make_position

NOVEMBER = date(2026, 11, 1)
JANA = PersonDraft(title="Dr.", first_name="Jana", last_name="Beispiel", form=SalutationForm.FRAU)


def mayor(office: Office) -> str:
    """The position of a mayor with all that an office has."""
    add_person(
        office,
        first_name="Kurt",
        last_name="Zander",
        form=SalutationForm.HERR,
        position=make_position(
            function="Bürgermeister/in",
            started_on=date(2020, 11, 1),
            phone="02981 800100",
            email="buergermeister@winterberg.example",
            roles=frozenset({Role.MAIN_CONTACT, Role.VOTING}),
        ),
    )
    return positions_of_organisation(office, organisation_id=WINTERBERG)[0].id


def follow_up(office: Office, position_id: str, **more: object) -> str:
    person_id = position_detail(office, id=position_id).person_id
    with office.write("Wiedervorlage") as writer:
        return writer.create(
            entities.follow_up,
            {
                "organisation_id": WINTERBERG,
                "person_id": person_id,
                "subject": "Nachfassen",
                "due_on": date(2026, 4, 1),
                **more,
            },
        )


def list_entry(office: Office, position_id: str) -> str:
    with office.write("Liste") as writer:
        made = writer.create(entities.address_list, {"name": "Rathäuser"})
        return writer.create(
            entities.address_list_entry,
            {"address_list_id": made, "organisation_id": WINTERBERG, "position_id": position_id},
        )


def test_the_predecessor_ends_the_day_before_and_what_is_ticked_goes_over(office: Office) -> None:
    before = mayor(office)
    call = add_event(office, position_id=before, person_id=position_detail(office, id=before).person_id)
    stays, goes = follow_up(office, before), follow_up(office, before, subject="Brief")
    complete(office, id=follow_up(office, before, subject="Erledigt"))
    entry = list_entry(office, before)

    basis = succession_basis(office, position_id=before)
    assert basis.incumbent.name == "Kurt Zander"
    assert (basis.phone, basis.email) == ("02981 800100", "buergermeister@winterberg.example")
    assert {found.id for found in basis.follow_ups} == {stays, goes}
    assert [found.list_name for found in basis.lists] == ["Rathäuser"]

    changes = succeed(
        office,
        succession=SuccessionDraft(
            position_id=before,
            starts_on=NOVEMBER,
            new_person=JANA,
            phone=basis.phone,
            roles=frozenset({Role.MAIN_CONTACT, Role.VOTING}),
            follow_up_ids=frozenset({goes}),
            list_entry_ids=frozenset({entry}),
        ),
        seen=basis.position.versions,
    )
    assert changes.label == "Amtswechsel: Bürgermeister/in, Winterberg"
    assert changes.created is not None
    old, new = position_detail(office, id=before), position_detail(office, id=changes.created)
    assert (old.ended_on, old.roles) == (date(2026, 10, 31), (Role.MAIN_CONTACT, Role.VOTING))
    assert (new.person_name, new.function, new.phone) == ("Dr. Jana Beispiel", "Bürgermeister/in", "02981 800100")
    assert (new.started_on, new.ended_on, new.roles) == (NOVEMBER, None, (Role.MAIN_CONTACT, Role.VOTING))
    assert row(office, "position", new.id)["predecessor_id"] == before
    assert row(office, "follow_up", goes)["person_id"] == new.person_id
    assert row(office, "follow_up", stays)["person_id"] == old.person_id
    assert row(office, "address_list_entry", entry)["position_id"] == new.id
    # history stays where it was
    assert row(office, "interaction", call)["position_id"] == before
    assert succession_basis(office, position_id=before).incumbent.followed_by == "Dr. Jana Beispiel ab 1.11.2026"


def test_one_undo_takes_all_of_it_back(office: Office) -> None:
    before = mayor(office)
    moved = follow_up(office, before)
    present = rows(office)
    succeed(
        office,
        succession=SuccessionDraft(
            position_id=before, starts_on=NOVEMBER, new_person=JANA, follow_up_ids=frozenset({moved})
        ),
    )
    step = last_undoable(office)
    assert step is not None
    undo(office, step.transaction)
    after = rows(office)
    for table in ("position", "person"):
        after[table] = [found for found in after[table] if not found["trashed"]]
    assert after == present


def test_an_office_becomes_vacant(office: Office) -> None:
    before = mayor(office)
    moved = follow_up(office, before)
    changes = succeed(
        office,
        succession=SuccessionDraft(position_id=before, starts_on=NOVEMBER, follow_up_ids=frozenset({moved})),
    )
    assert changes.created is not None
    assert position_detail(office, id=changes.created).person_id is None
    assert row(office, "follow_up", moved)["person_id"] is None


def test_a_vacant_office_is_filled_by_somebody_who_is_there(office: Office) -> None:
    vacant = add_position(office, function="Stadtbaurat/-rätin")
    person = add_person(office, first_name="Jana", last_name="Beispiel")
    draft = SuccessionDraft(position_id=vacant, starts_on=NOVEMBER, person_id=person)
    assert not draft.is_vacant
    changes = succeed(office, succession=draft)
    assert changes.created is not None
    assert position_detail(office, id=changes.created).person_name == "Jana Beispiel"
    assert position_detail(office, id=vacant).ended_on == date(2026, 10, 31)


def test_the_own_address_does_not_go_over(office: Office) -> None:
    add_person(office, position=make_position(email="petra.probe@winterberg.example"))
    held = positions_of_organisation(office, organisation_id=WINTERBERG)[0]
    assert succession_basis(office, position_id=held.id).email == ""


def test_rules_are_sentences_and_nothing_is_written(office: Office) -> None:
    before = mayor(office)
    kurt = position_detail(office, id=before).person_id
    gone = add_person(office, last_name="Weg")
    trash_person(office, id=gone)
    done = follow_up(office, before)
    complete(office, id=done)
    present = rows(office)
    for draft, words in (
        (SuccessionDraft(position_id=before, starts_on=None, new_person=JANA), "ab wann"),
        (SuccessionDraft(position_id=before, starts_on=date(2020, 11, 1), new_person=JANA), "erst seit dem 1.11.2020"),
        (SuccessionDraft(position_id=before, starts_on=date(2040, 1, 1), new_person=JANA), "Zukunft"),
        (SuccessionDraft(position_id=before, starts_on=NOVEMBER, person_id=kurt), "hat die Funktion schon"),
        (SuccessionDraft(position_id=before, starts_on=NOVEMBER, person_id=gone), "Diese Person gibt es nicht"),
        (SuccessionDraft(position_id=before, starts_on=NOVEMBER, new_person=PersonDraft()), "einen Namen"),
        (
            SuccessionDraft(position_id=before, starts_on=NOVEMBER, follow_up_ids=frozenset({done})),
            "inzwischen geändert",
        ),
        (SuccessionDraft(position_id=before, starts_on=NOVEMBER, list_entry_ids=frozenset({"x"})), "inzwischen"),
        (SuccessionDraft(position_id=before, starts_on=NOVEMBER, new_person=JANA, department="x" * 400), "Fachbereich"),
    ):
        with pytest.raises(ValidationFailed, match=words):
            succeed(office, succession=draft)
    with pytest.raises(NotFound):
        succeed(office, succession=SuccessionDraft(position_id="nowhere", starts_on=NOVEMBER))
    assert rows(office) == present


def test_nobody_is_followed_twice(office: Office) -> None:
    before = mayor(office)
    draft = SuccessionDraft(position_id=before, starts_on=NOVEMBER, new_person=JANA)
    changes = succeed(office, succession=draft)
    with pytest.raises(ValidationFailed, match="schon eine Nachfolge eingetragen: Dr"):
        succeed(office, succession=draft)
    assert changes.transaction is not None
    undo(office, changes.transaction)
    succeed(office, succession=draft)


def test_a_position_changed_meanwhile_is_not_overwritten(office: Office) -> None:
    before = mayor(office)
    basis = succession_basis(office, position_id=before)
    edit_position(office, id=before, values={"ended_on": date(2026, 9, 30)})
    with pytest.raises(StaleWrite):
        succeed(
            office,
            succession=SuccessionDraft(position_id=before, starts_on=date(2026, 8, 1), new_person=JANA),
            seen=basis.position.versions,
        )


def test_the_office_is_found_by_its_function_in_any_form(office: Office) -> None:
    before = mayor(office)
    past = add_position(office, function="Bürgermeister/in", ended_on=date(2020, 10, 31))
    assert find_office(office, organisation_id=WINTERBERG, function="bürgermeisterin") == before
    edit_position(office, id=before, values={"ended_on": date(2026, 1, 31)})
    assert find_office(office, organisation_id=WINTERBERG, function="Bürgermeister") == before
    with pytest.raises(NotFound, match="Eingetragen sind: Bürgermeister/in"):
        find_office(office, organisation_id=WINTERBERG, function="Landrat")
    with pytest.raises(NotFound, match="legen Sie die Funktion zuerst an"):
        find_office(office, organisation_id=AHLEN, function="Landrat")
    add_position(office, function="Bürgermeister/in")
    edit_position(office, id=past, values={"ended_on": None})
    with pytest.raises(Ambiguous, match="unbesetzt"):
        find_office(office, organisation_id=WINTERBERG, function="Bürgermeister")


def test_a_name_is_somebody_or_a_new_person(office: Office) -> None:
    def named(text: str) -> tuple[str | None, PersonDraft | None]:
        return named_person(office, text, organisation_id=WINTERBERG)

    assert named("Frau Dr. Jana Beispiel") == (None, JANA)
    add_person(office, first_name="Jana", last_name="Beispiel", position=make_position(organisation_id=AHLEN))
    assert named("Frau Dr. Jana Beispiel") == (None, JANA), "who works elsewhere is somebody else"
    jana = add_person(office, first_name="Jana", last_name="Beispiel", position=make_position())
    assert named("jana beispiel") == (jana, None)
    other = add_person(office, first_name="Jana", last_name="Beispiel")
    with pytest.raises(Ambiguous, match="Citymanagement · Winterberg") as caught:
        named("Jana Beispiel")
    assert other in caught.value.message
    with pytest.raises(NotFound, match="kein Name"):
        named("N.N.")
    assert len(person_detail(office, id=jana).positions) == 1


def test_the_usual_start_is_the_first_of_the_next_month() -> None:
    assert usual_start(date(2026, 1, 31)) == date(2026, 2, 1)
    assert usual_start(date(2026, 12, 1)) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("end_of_term", lambda incumbent, starts_on: starts_on),
        ("add_position", lambda writer, position: writer.create(entities.person, {"form": "frau", "last_name": "x"})),
    ],
)
def test_mutants_are_noticed(office: Office, monkeypatch: pytest.MonkeyPatch, name: str, broken: object) -> None:
    monkeypatch.setattr(successions, name, broken)
    with pytest.raises((AssertionError, NetzwerkError)):
        test_the_predecessor_ends_the_day_before_and_what_is_ticked_goes_over(office)
