"""The window: going places and back, narrow and wide, menus, undo, search, what stands around the page."""

from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.domain.interaction import CallOutcome, Direction
from netzwerk_desktop.qt import main_window, registry, theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.operation import Cancelled
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import Scheme, SchemeChoice
from netzwerk_desktop.services.call import log_call
from netzwerk_desktop.services.office import Office, add_staff
from netzwerk_desktop.services.organisation import find_organisation
from tests.support.waiting import until_idle


class Simple(Page):
    """A page that shows nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: list[str] = []
        self.reloaded = 0

    def show_record(self, record: str) -> None:
        self.shown.append(record)
        self.record_shown.emit(record)

    def handlers(self) -> Mapping[ActionId, Handler]:
        return {ActionId.EDIT: lambda: self.shown.append("edit")}

    def reload(self) -> None:
        self.reloaded += 1


class Silent(QDialog):
    """A dialog that remembers what it was opened for."""

    opened: list[dict[str, Any]] = []  # noqa: RUF012 - shared on purpose: dialogs close themselves

    def __init__(self, desk: Desk, parent: QWidget | None, **what: Any) -> None:
        super().__init__(parent)
        self.opened.append(what)

    def open(self) -> None:
        """Nothing is to be seen of it."""


@pytest.fixture
def window(desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with simple pages and silent dialogs."""
    here = f"{__name__}:"
    monkeypatch.setattr(registry, "PAGES", dict.fromkeys(PageId, f"{here}Simple"))
    monkeypatch.setattr(registry, "DIALOGS", dict.fromkeys(DialogId, f"{here}Silent"))
    monkeypatch.setattr(registry, "load", lambda path: {"Simple": Simple, "Silent": Silent}[path.split(":")[1]])
    Silent.opened.clear()
    window = MainWindow(desk)
    window.go(Place(PageId.TODAY))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    yield window
    window.close()


def test_pages_are_made_when_somebody_goes_there(window: MainWindow) -> None:
    assert set(window._pages) == {PageId.TODAY}
    window.navigation.chosen.emit("people")
    assert set(window._pages) == {PageId.TODAY, PageId.PEOPLE}
    assert window.stack.currentWidget() is window.page(PageId.PEOPLE)
    assert window.navigation.current() == "people"
    assert window.desk.preferences.settings.last_page == "people"


def test_the_way_back(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Place(PageId.MUNICIPALITIES, "a"))
    window.go(Place(PageId.MUNICIPALITIES, "b"))
    assert window.actions_[ActionId.BACK].isEnabled()
    assert not window.actions_[ActionId.FORWARD].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    page = window.page(PageId.MUNICIPALITIES)
    assert isinstance(page, Simple)
    assert page.shown[-1] == "a"
    window.actions_.trigger(ActionId.BACK)
    assert window.current_page() is window.page(PageId.TODAY)
    window.actions_.trigger(ActionId.FORWARD)
    window.actions_.trigger(ActionId.FORWARD)
    assert page.shown[-1] == "b"
    assert window.desk.preferences.settings.recent_ids[:2] == ("b", "a")


def test_a_page_brings_its_actions(window: MainWindow) -> None:
    assert window.actions_[ActionId.EDIT].isEnabled()
    window.actions_.trigger(ActionId.EDIT)
    page = window.page(PageId.TODAY)
    assert isinstance(page, Simple)
    assert page.shown[-1] == "edit"
    window.actions_.trigger(ActionId.RELOAD)
    assert page.reloaded == 1
    page.handlers_changed.emit()


def test_shortcuts_open_dialogs(window: MainWindow, qtbot: QtBot) -> None:
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert Silent.opened == [{}, {}]


def test_navigation_folds_with_the_window_and_by_hand(window: MainWindow) -> None:
    window.resize(1024, 640)
    assert not window.navigation.wide
    window.resize(1400, 800)
    assert window.navigation.wide
    window.actions_.trigger(ActionId.FOLD_NAVIGATION)
    assert not window.navigation.wide
    window.resize(1500, 800)
    assert not window.navigation.wide, "what somebody chose stays"
    assert window.desk.preferences.settings.navigation_collapsed


def test_light_and_dark(window: MainWindow) -> None:
    window.actions_.trigger(ActionId.SCHEME_DARK)
    try:
        assert theme.current().scheme is Scheme.DARK
        assert window.desk.preferences.settings.theme == "dark"
        assert not window.grab().isNull()
    finally:
        window.choose_scheme(SchemeChoice.LIGHT)
    window.actions_.trigger(ActionId.SCHEME_SYSTEM)
    assert window.desk.preferences.settings.theme == "system"
    window.choose_scheme(SchemeChoice.LIGHT)


def test_the_menu_opens_with_f10_and_with_alt(window: MainWindow, qtbot: QtBot) -> None:
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert window.top.menu().isVisible()
    window.top.menu().close()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert window.top.menu().isVisible()
    window.top.menu().close()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    qtbot.keyPress(window, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert not window.top.menu().isVisible(), "Alt with another key is something else"


def test_f6_walks_through_the_parts(window: MainWindow) -> None:
    page = window.current_page()
    assert page is not None
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    window.next_part()
    assert window.navigation.isAncestorOf(window.focusWidget())
    window.next_part()
    assert window.focusWidget() is page


def test_the_place_of_the_window_is_remembered(window: MainWindow, desk: Desk) -> None:
    window.resize(777, 555)  # the offscreen screen is 800 x 800
    window.close()
    again = MainWindow(desk)
    assert (again.width(), again.height()) == (777, 555)
    again.close()


def test_quiet_words_and_trouble(window: MainWindow) -> None:
    desk = window.desk
    desk.say("Gespeichert")
    assert window.toast.text() == "Gespeichert"
    desk.say_error(NetzwerkError("Der Datenträger ist voll."))
    assert window.banner.text() == "Der Datenträger ist voll."
    desk.say_error(Cancelled())
    assert window.banner.text() == "Der Datenträger ist voll."
    desk.say_error(ZeroDivisionError("bug"))
    assert "liegt am Programm" in window.banner.text()


def test_what_was_done_can_be_taken_back_by_name(window: MainWindow, idle: Callable[[Desk], None]) -> None:
    desk = window.desk
    idle(desk)
    town = find_organisation(desk.office, "Winterberg")
    desk.run(
        lambda: log_call(
            desk.office,
            organisation_id=town,
            outcome=CallOutcome.REACHED,
            direction=Direction.INCOMING,
            note="Probe",
        )
    )
    idle(desk)
    assert window.toast.text() == "Telefonat erfassen"
    assert window.actions_[ActionId.UNDO].text() == "Rückgängig: Telefonat erfassen"
    window.toast.acted.emit()
    idle(desk)
    assert window.toast.text() == "Rückgängig: Telefonat erfassen"
    assert window.toast.link.isHidden()
    assert not window.actions_[ActionId.UNDO].isEnabled()


def test_ctrl_z_takes_back_too(window: MainWindow, idle: Callable[[Desk], None], qtbot: QtBot) -> None:
    desk = window.desk
    idle(desk)
    town = find_organisation(desk.office, "Winterberg")
    desk.run(
        lambda: log_call(
            desk.office,
            organisation_id=town,
            outcome=CallOutcome.REACHED,
            direction=Direction.OUTGOING,
            note="Probe",
        )
    )
    idle(desk)
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    idle(desk)
    assert not window.actions_[ActionId.UNDO].isEnabled()


def test_what_stands_around_the_page(window: MainWindow, idle: Callable[[Desk], None]) -> None:
    idle(window.desk)
    assert "·" in window.status._who.text()
    assert window.status._state.text() == "noch keine Sicherung"
    window.actions_.trigger(ActionId.BACK_UP)
    assert window.status._bar.isVisible()
    idle(window.desk)
    assert "Sicherung angelegt" in window.toast.text()
    assert window.status._state.text().startswith("letzte Sicherung heute")


def test_trouble_with_the_backup_is_told(
    window: MainWindow, idle: Callable[[Desk], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from netzwerk_desktop.qt import surroundings

    def fail(office: object) -> str:
        raise NetzwerkError("Der Ordner ist schreibgeschützt.")

    monkeypatch.setattr(surroundings, "make_backup", fail)
    idle(window.desk)
    window.back_up()
    idle(window.desk)
    assert window.banner.text() == "Der Ordner ist schreibgeschützt."
    assert not window.status._bar.isVisible()


# -- search ---------------------------------------------------------------------------------------------------------


def lines(window: MainWindow) -> list[tuple[str, str]]:
    return [(line.group, line.title) for line in window.top.search.popup().results.rows]


def search(window: MainWindow, text: str, idle: Callable[[Desk], None]) -> None:
    window.focus_search()
    window.top.search.setText(text)
    window.top.search.asked.emit(text)
    idle(window.desk)


def test_the_search_finds_towns_and_commands(window: MainWindow, idle: Callable[[Desk], None]) -> None:
    search(window, "winterb", idle)
    assert lines(window)[0] == ("Kommunen", "Winterberg")
    search(window, "einst", idle)
    assert ("Befehle", "Einstellungen") in lines(window)
    search(window, "qqqq", idle)
    assert lines(window) == [("", "Nichts gefunden")]


def test_what_is_found_is_opened(window: MainWindow, idle: Callable[[Desk], None], qtbot: QtBot) -> None:
    search(window, "winterb", idle)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    here = window.history.here
    assert here is not None
    assert here.page is PageId.MUNICIPALITIES
    assert here.record == find_organisation(window.desk.office, "Winterberg")
    search(window, "heute", idle)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert window.current_page() is window.page(PageId.TODAY)


def test_ctrl_enter_logs_a_call_with_it(window: MainWindow, idle: Callable[[Desk], None], qtbot: QtBot) -> None:
    search(window, "winterb", idle)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert Silent.opened == [{"organisation_id": find_organisation(window.desk.office, "Winterberg")}]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("brief an winterb", "Brief an Winterberg"),
        ("tele winterb", "Telefonat mit Winterberg"),
        ("beratung für winterb", "Beratung für Winterberg"),
        ("anruf winterb", "Telefonat mit Winterberg"),
    ],
)
def test_a_command_and_a_town(
    window: MainWindow, idle: Callable[[Desk], None], qtbot: QtBot, typed: str, first: str
) -> None:
    search(window, typed, idle)
    assert lines(window)[0] == ("Befehle", first)
    qtbot.keyClick(window.top.search, Qt.Key.Key_Return)
    assert Silent.opened == [{"organisation_id": find_organisation(window.desk.office, "Winterberg")}]


def test_with_nothing_typed_it_offers_what_was_open_last(window: MainWindow, idle: Callable[[Desk], None]) -> None:
    town = find_organisation(window.desk.office, "Winterberg")
    window.desk.preferences.visited("gone")
    window.desk.preferences.visited(town)
    search(window, "", idle)
    assert lines(window)[0] == ("Zuletzt geöffnet", "Winterberg")
    assert ("Befehle", "Telefonat erfassen") in lines(window)


# -- screen readers ---------------------------------------------------------------------------------------------------


def test_every_control_has_a_name(window: MainWindow) -> None:
    nameless = []
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not isinstance(widget, Page):
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is not None and not interface.text(QAccessible.Text.Name):
                nameless.append(widget)
    assert nameless == []
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    assert all(button.toolTip() or button.text() for button in buttons)


def test_a_window_that_is_too_narrow_is_still_a_window(window: MainWindow) -> None:
    window.resize(100, 100)
    QApplication.processEvents()
    assert window.width() >= 760
    assert not window.grab().isNull()


def test_what_is_used_soon_is_loaded_after_the_first_picture(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(main_window, "import_module", loaded.append)
    monkeypatch.setattr(window.side, "make_ready", lambda: loaded.append("the form for a call"))
    monkeypatch.setattr(main_window, "_PART_MS", 0)
    window._get_ready()
    parts, pages = (
        [f"netzwerk_desktop.{name}" for name in names] for names in (main_window._USED_SOON, main_window._OPENED_SOON)
    )
    qtbot.waitUntil(lambda: list(dict.fromkeys(loaded)) == [*parts, "the form for a call", *pages])
    assert all(find_spec(name) is not None for name in (*parts, *pages))


def test_the_status_line_tells_who_works_here_now(window: MainWindow, office: Office) -> None:
    until_idle(window.desk)
    created = add_staff(office, name="Bernd Muster").created
    assert created
    window.desk.work_as(created)
    until_idle(window.desk)
    assert window.status._who.text().startswith("Bernd Muster · ")
