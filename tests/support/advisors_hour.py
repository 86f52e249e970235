"""One hour of an advisor, played with the keyboard alone: a call comes in and is logged, the plan moves, Heute tells.

    python -m tests.support.advisors_hour OFFICE.db

plays it in a window on the display there is (a test starts a virtual one) and says how many keys were pressed.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.domain.call_round import SlotState
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.call import CallDialog
from netzwerk_desktop.qt.incoming_call import IncomingCalls
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.call_round import SlotView, month_plan
from netzwerk_desktop.services.caller import find_caller
from netzwerk_desktop.services.follow_up import open_of_organisation
from netzwerk_desktop.services.interaction import timeline
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.today import today
from tests.support.keyboard import Keyboard
from tests.support.waiting import until, until_idle

NOTE = "Frau fragt nach dem Verfügungsfonds für die Fußgängerzone, möchte Beispiele."
CONTROL = Qt.KeyboardModifier.ControlModifier


class CountingKeyboard(Keyboard):
    """A keyboard that counts; a key with its modifiers is one stroke."""

    def __init__(self) -> None:
        self.strokes = 0

    def type(self, text: str) -> None:
        self.strokes += len(text)
        super().type(text)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        self.strokes += times
        super().press(key, modifiers, times)


@dataclass(frozen=True, slots=True)
class Hour:
    """What came of it.

    Attributes:
        strokes: keys pressed from the ringing to the saved call, without the letters of the note.
    """

    town: str
    strokes: int


def play(window: MainWindow, keyboard: CountingKeyboard) -> Hour:
    """Play the hour in a window that is shown; asserts at each step what an advisor would look for."""
    desk = window.desk
    office = desk.office
    slot = _somebody_to_talk_to(office)
    before = month_plan(office)
    entries = len(timeline(office, organisation_id=slot.organisation_id))

    # the telephone rings
    calls = IncomingCalls(desk, window)
    calls.take(slot.phone)
    until(desk, lambda: _town_of(_form()) == slot.organisation_id)
    page = window.current_page()
    assert page is window.page(PageId.MUNICIPALITIES) and page.property("record") == slot.organisation_id
    form = _form()
    assert form is not None, "the form takes keys at once"

    # the call is logged
    keyboard.strokes = 0
    _to_the_note(form, keyboard)
    keyboard.type(NOTE)
    _to_the_follow_up(form, keyboard)
    keyboard.type("2t")
    keyboard.save()
    strokes = keyboard.strokes - len(NOTE)
    until_idle(desk)
    newest = timeline(office, organisation_id=slot.organisation_id, limit=1)[0]
    assert newest.note == NOTE and newest.person_name == slot.person_name

    # the plan moves, and Heute knows what is to be done
    keyboard.press(Qt.Key.Key_6, CONTROL)
    until_idle(desk)
    assert window.current_page() is window.page(PageId.CALL_ROUND)
    assert month_plan(office).met == before.met + 1
    keyboard.press(Qt.Key.Key_1, CONTROL)
    until_idle(desk)
    assert window.current_page() is window.page(PageId.TODAY)
    ahead = [row for row in today(office).next_days if row.organisation_id == slot.organisation_id]
    assert ahead, "the follow-up stands in Heute"

    # taken back, and done again after all
    keyboard.press(Qt.Key.Key_Z, CONTROL)
    until_idle(desk)
    assert len(timeline(office, organisation_id=slot.organisation_id)) == entries
    assert month_plan(office).met == before.met
    keyboard.press(Qt.Key.Key_Y, CONTROL)
    until_idle(desk)
    assert timeline(office, organisation_id=slot.organisation_id, limit=1)[0].note == NOTE
    assert month_plan(office).met == before.met + 1
    assert any(
        row.interaction_id == newest.id for row in open_of_organisation(office, organisation_id=slot.organisation_id)
    )

    # the next call of the plan is a key away
    assert desk.actions[ActionId.CALL_NEXT].isEnabled()
    keyboard.press(Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    until_idle(desk)
    keyboard.escape()
    until_idle(desk)
    return Hour(slot.organisation_name, strokes)


def _somebody_to_talk_to(office: Office) -> SlotView:
    """A town of this month that was not reached, whose main contact is recognised by the number."""
    for slot in month_plan(office).slots:
        if slot.state is SlotState.OPEN and slot.phone and slot.person_id:
            caller = find_caller(office, number=slot.phone)
            if caller.certain is not None and caller.certain.organisation_id == slot.organisation_id:
                return slot
    raise AssertionError("nobody in this month's plan has a number of their own")


def _form() -> CallDialog | None:
    """The form that has the keyboard."""
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, CallDialog):
        widget = widget.parentWidget()
    return widget


def _town_of(form: CallDialog | None) -> str | None:
    return None if form is None else form.ui.organisation_id.value()


def _to_the_note(form: CallDialog, keyboard: CountingKeyboard) -> None:
    _tab_to(form, "note", keyboard)


def _to_the_follow_up(form: CallDialog, keyboard: CountingKeyboard) -> None:
    _tab_to(form, "follow_up_on", keyboard)


def _tab_to(form: CallDialog, name: str, keyboard: CountingKeyboard) -> None:
    widget = form.form[name].widget
    for _ in range(10):
        focus = QApplication.focusWidget()
        if focus is not None and (focus is widget or widget.isAncestorOf(focus)):
            return
        keyboard.tab()
    raise AssertionError(f"{name} is not reached by Tab")


def main(file: str) -> int:
    """Play it on the display there is."""
    from netzwerk_desktop.qt.application import make_application
    from netzwerk_desktop.services.office import open_office
    from netzwerk_desktop.storage.store import Store
    from netzwerk_desktop.system.paths import AppPaths
    from tests.support.vault import KEY

    clock = FixedClock(datetime.fromisoformat(sys.argv[2]) if len(sys.argv) > 2 else datetime.now(UTC))
    path = Path(file)
    paths = AppPaths.below(path.parent)
    app = make_application(["hour"])
    store = Store.open(path, KEY, clock=clock)
    desk = Desk(open_office(store, clock=clock, paths=paths))
    window = MainWindow(desk)
    window.go(Place(PageId.TODAY))
    window.show()
    window.activateWindow()
    until_idle(desk)
    hour = play(window, CountingKeyboard())
    print(f"{app.platformName()} {hour.strokes}")
    window.close()
    desk.close()
    store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
