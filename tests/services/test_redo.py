"""Letting hold again what was taken back."""

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from netzwerk_desktop.domain.errors import NetzwerkError, NotFound
from netzwerk_desktop.services.merge import merge
from netzwerk_desktop.services.office import Office, add_staff
from netzwerk_desktop.services.organisation import organisation_detail, set_note
from netzwerk_desktop.services.person import person_detail
from netzwerk_desktop.services.undo import last_redoable, last_undoable, redo, undo
from netzwerk_desktop.services.undo_list import undoable_steps
from netzwerk_desktop.storage.store import Store
from tests.services.conftest import Template
from tests.services.test_merge import rows, tangled
from tests.support.factories import AHLEN, WINTERBERG, add_member, add_person, make_position


def take_back(office: Office) -> str:
    step = last_undoable(office)
    assert step is not None
    return undo(office, step.transaction).label


def restorable(office: Office) -> str:
    step = last_redoable(office)
    return "" if step is None else step.action


def note(office: Office) -> str:
    return organisation_detail(office, id=WINTERBERG).note


def test_what_was_taken_back_holds_again_by_name(office: Office) -> None:
    set_note(office, id=WINTERBERG, note="freitags")
    assert restorable(office) == ""
    assert take_back(office) == "Rückgängig: Notiz ändern"
    assert restorable(office) == "Notiz ändern"
    changes = redo(office)
    assert (changes.label, changes.kinds) == ("Wiederherstellen: Notiz ändern", {"organisation"})
    assert note(office) == "freitags"
    assert restorable(office) == ""


def test_back_and_forth_as_often_as_one_likes(office: Office) -> None:
    set_note(office, id=WINTERBERG, note="eins")
    set_note(office, id=WINTERBERG, note="zwei")
    add_member(office)
    for _ in range(3):
        for name in ("Mitgliedschaft anlegen", "Notiz ändern", "Notiz ändern"):
            assert take_back(office) == f"Rückgängig: {name}"
        assert note(office) == ""
        assert last_undoable(office) is None
        for name, text in (("Notiz ändern", "eins"), ("Notiz ändern", "zwei"), ("Mitgliedschaft anlegen", "zwei")):
            assert redo(office).label == f"Wiederherstellen: {name}"
            assert note(office) == text
        with pytest.raises(NetzwerkError, match="nichts, was sich wiederherstellen"):
            redo(office)


def test_something_new_ends_what_can_be_restored(office: Office) -> None:
    set_note(office, id=WINTERBERG, note="eins")
    take_back(office)
    set_note(office, id=AHLEN, note="neu")
    assert restorable(office) == ""
    with pytest.raises(NetzwerkError):
        redo(office)
    assert note(office) == ""


def test_what_holds_again_can_be_taken_back_again_and_stands_in_the_list(office: Office) -> None:
    set_note(office, id=WINTERBERG, note="eins")
    take_back(office)
    assert undoable_steps(office) == ()
    redo(office)
    assert [step.action for step in undoable_steps(office)] == ["Notiz ändern"]
    take_back(office)
    assert undoable_steps(office) == ()
    assert restorable(office) == "Notiz ändern"


def test_it_works_after_the_program_was_started_anew(office: Office, office_template: Template) -> None:
    set_note(office, id=WINTERBERG, note="eins")
    take_back(office)
    office.store.close()
    with closing(Store.open(office.paths.office_file, office_template.key, clock=office.clock)) as store:
        again = Office(store, office.clock, office.staff_id, office.paths)
        redo(again)
        assert note(again) == "eins"


def test_what_others_took_back_is_not_mine_to_restore(office: Office) -> None:
    set_note(office, id=WINTERBERG, note="eins")
    colleague = replace(office, staff_id=add_staff(office, name="Bernd Muster").created or "")
    set_note(colleague, id=AHLEN, note="seine")
    take_back(colleague)
    assert restorable(office) == ""
    assert restorable(colleague) == "Notiz ändern"


def test_what_was_overwritten_meanwhile_is_not_restored(office: Office) -> None:
    set_note(office, id=WINTERBERG, note="eins")
    undone = last_undoable(office)
    take_back(office)
    step = last_redoable(office)
    colleague = replace(office, staff_id=add_staff(office, name="Bernd Muster").created or "")
    set_note(colleague, id=WINTERBERG, note="von Bernd")
    assert step is not None
    assert undone is not None
    with pytest.raises(NetzwerkError, match="weitergearbeitet"):
        undo(office, step.transaction)
    assert note(office) == "von Bernd"


def test_taking_back_a_restoring_is_called_undo(office: Office) -> None:
    set_note(office, id=WINTERBERG, note="eins")
    take_back(office)
    restored = redo(office)
    assert restored.transaction is not None
    assert undo(office, restored.transaction).label == "Rückgängig: Notiz ändern"
    assert undoable_steps(office) == ()
    assert redo(office).label == "Wiederherstellen: Notiz ändern"
    with pytest.raises(NotFound):
        undo(office, "9:9")


def test_a_merge_goes_back_and_forth(office: Office) -> None:
    stays, goes = tangled(office)
    merge(office, kind="person", id=goes, into_id=stays)
    merged = rows(office)
    take_back(office)
    assert redo(office).label == "Wiederherstellen: Anna Beispeil zusammenführen"
    assert rows(office) == merged
    take_back(office)
    redo(office)
    assert rows(office) == merged


def test_a_new_person_with_a_position_goes_back_and_forth(office: Office) -> None:
    person = add_person(office, position=make_position(started_on=date(2026, 1, 1)))
    for _ in range(2):
        take_back(office)
        assert person_detail(office, id=person).positions == ()
        redo(office)
        assert len(person_detail(office, id=person).positions) == 1
