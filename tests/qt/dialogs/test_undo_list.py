"""Taking back another action than the last one."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.undo_list import UndoListDialog
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import organisation_detail, set_note
from tests.support.factories import AHLEN, WINTERBERG
from tests.support.keyboard import Keyboard

Idle = Callable[[], None]


def opened(desk: Desk, idle: Idle) -> UndoListDialog:
    dialog = UndoListDialog(desk, None)
    dialog.open()
    dialog.activateWindow()
    idle()
    return dialog


def test_an_earlier_action_is_taken_back_with_the_keyboard(
    office: Office, desk: Desk, idle: Idle, keyboard: Keyboard
) -> None:
    set_note(office, id=WINTERBERG, note="bleibt nicht")
    set_note(office, id=AHLEN, note="bleibt")
    dialog = opened(desk, idle)
    assert dialog.model.rowCount() == 2

    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Return)
    idle()

    assert organisation_detail(office, id=WINTERBERG).note == ""
    assert organisation_detail(office, id=AHLEN).note == "bleibt"
    assert dialog.model.rowCount() == 1
    assert dialog.isVisible()


def test_what_somebody_went_on_with_is_refused_in_words(office: Office, desk: Desk, idle: Idle) -> None:
    set_note(office, id=WINTERBERG, note="eins")
    set_note(office, id=WINTERBERG, note="zwei")
    dialog = opened(desk, idle)
    dialog.view.set_current_row(1)
    dialog.take_back()
    idle()

    assert "weitergearbeitet" in dialog.banner.text()
    assert organisation_detail(office, id=WINTERBERG).note == "zwei"
    assert dialog.undo_button.isEnabled()


def test_nothing_to_take_back_says_so(desk: Desk, idle: Idle) -> None:
    dialog = opened(desk, idle)

    assert not dialog.undo_button.isEnabled()
    assert dialog.view.isHidden() or not dialog.view.isVisible()
    dialog.take_back()
