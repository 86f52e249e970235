"""Taking back the last action by name."""

from datetime import date

import pytest

from netzwerk_desktop.domain.errors import NetzwerkError, NotFound
from netzwerk_desktop.services.demonstration.events import BULK
from netzwerk_desktop.services.membership import memberships_of
from netzwerk_desktop.services.office import BUILD_DEMONSTRATION, Office, add_staff
from netzwerk_desktop.services.organisation import organisation_detail, set_note
from netzwerk_desktop.services.undo import last_undoable, undo
from tests.support.factories import WINTERBERG, add_member


def test_the_last_action_is_offered_by_name_and_taken_back(office: Office) -> None:
    add_member(office)
    set_note(office, id=WINTERBERG, note="freitags")

    step = last_undoable(office)
    assert step is not None
    assert step.action == "Notiz ändern"
    changes = undo(office, step.transaction)

    assert changes.label == "Rückgängig: Notiz ändern"
    assert changes.kinds == {"organisation"}
    assert organisation_detail(office, id=WINTERBERG).note == ""
    before = last_undoable(office)
    assert before is not None
    assert before.action == "Mitgliedschaft anlegen"
    undo(office, before.transaction)
    assert memberships_of(office, organisation_id=WINTERBERG) == []
    assert last_undoable(office) is None


def test_the_setup_is_not_taken_back(office: Office) -> None:
    assert last_undoable(office) is None
    with pytest.raises(NetzwerkError, match="Einrichtung"):
        undo(office, "1:1")
    assert BULK == BUILD_DEMONSTRATION


def test_what_colleagues_did_is_not_offered(office: Office) -> None:
    colleague = add_staff(office, name="Bernd Muster").created
    assert colleague is not None
    theirs = Office(office.store, office.clock, colleague, office.paths)
    set_note(theirs, id=WINTERBERG, note="von Bernd")
    mine, others = last_undoable(office), last_undoable(theirs)
    assert mine is not None
    assert others is not None
    assert (mine.action, others.action) == ("Bearbeiter/in anlegen", "Notiz ändern")


def test_it_says_so_when_it_cannot_be_taken_back(office: Office) -> None:
    first = set_note(office, id=WINTERBERG, note="eins").transaction
    set_note(office, id=WINTERBERG, note="zwei")
    assert first is not None
    with pytest.raises(NetzwerkError, match="inzwischen weitergearbeitet"):
        undo(office, first)
    assert organisation_detail(office, id=WINTERBERG).note == "zwei"
    with pytest.raises(NotFound):
        undo(office, "1:999")
    add_member(office, joined_on=date(2022, 1, 1))
