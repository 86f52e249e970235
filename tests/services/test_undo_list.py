"""The list of what can be taken back holds one's own actions, without the set-up and without what was taken back."""

from dataclasses import replace
from datetime import timedelta

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.services.office import Office, add_staff
from netzwerk_desktop.services.organisation import set_note
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.services.undo_list import undoable_steps
from tests.support.factories import AHLEN, WINTERBERG


def test_a_new_office_has_nothing_to_take_back(office: Office) -> None:
    assert undoable_steps(office) == ()


def test_the_last_action_comes_first_and_what_was_taken_back_goes(office: Office, clock: FixedClock) -> None:
    first = set_note(office, id=WINTERBERG, note="eins")
    clock.advance(timedelta(minutes=1))
    second = set_note(office, id=AHLEN, note="zwei")

    assert [step.transaction for step in undoable_steps(office)] == [second.transaction, first.transaction]
    assert first.transaction is not None
    undo(office, first.transaction)
    assert [step.transaction for step in undoable_steps(office)] == [second.transaction]


def test_what_colleagues_did_is_not_mine_to_take_back(office: Office) -> None:
    colleague = replace(office, staff_id=add_staff(office, name="Tarek Lindhorst").created or "")
    set_note(colleague, id=WINTERBERG, note="seine")

    assert [step.action for step in undoable_steps(office)] == ["Bearbeiter/in anlegen"]
    assert [step.action for step in undoable_steps(colleague)] == ["Notiz ändern"]


def test_the_list_is_cut_off(office: Office) -> None:
    for number in range(6):
        set_note(office, id=WINTERBERG, note=str(number))

    assert len(undoable_steps(office, limit=3)) == 3
