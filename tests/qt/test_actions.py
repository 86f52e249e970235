"""The catalogue of actions: complete, without clashes, and made into menus, buttons and the sheet of shortcuts."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.action_catalogue import CATALOGUE, ActionId, Group
from netzwerk_desktop.qt.actions import Actions, keys_in_words
from netzwerk_desktop.qt.application import install_translations
from netzwerk_desktop.qt.command_words import begins_a_name, matching_commands
from netzwerk_desktop.qt.shortcut_sheet import KeyCaps, ShortcutSheet
from netzwerk_desktop.qt.top_bar import TopBar


@pytest.fixture
def actions(qtbot: QtBot) -> Iterator[Actions]:
    window = QWidget()
    qtbot.addWidget(window)
    yield Actions(window)


def test_every_action_is_in_the_catalogue_once() -> None:
    assert [spec.id for spec in CATALOGUE] == list(dict.fromkeys(spec.id for spec in CATALOGUE))
    assert {spec.id for spec in CATALOGUE} == set(ActionId)


def test_no_two_actions_share_a_shortcut() -> None:
    keys = [QKeySequence(key).toString() for spec in CATALOGUE for key in spec.keys]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_mnemonics_within_a_menu_do_not_clash() -> None:
    for group in Group:
        letters = [spec.text.partition("&")[2][:1].lower() for spec in CATALOGUE if spec.group is group]
        assert all(letters), group
        assert len(letters) == len(set(letters)), f"{group.title}: {letters}"


def test_every_action_has_words_and_a_tool_tip_with_its_keys(actions: Actions) -> None:
    for spec in CATALOGUE:
        action = actions[spec.id]
        assert action.text()
        assert action.toolTip()
        if spec.keys:
            assert keys_in_words(spec.keys[0]) in action.toolTip()
    assert actions[ActionId.LOG_CALL].toolTip().endswith("(Strg+L)")


def test_only_what_can_be_done_is_enabled(actions: Actions) -> None:
    done: list[str] = []
    assert not actions[ActionId.LOG_CALL].isEnabled()
    assert not actions.trigger(ActionId.LOG_CALL)
    actions.set_window_handlers({ActionId.LOG_CALL: lambda: done.append("window")})
    actions[ActionId.LOG_CALL].trigger()
    actions.set_page_handlers({ActionId.LOG_CALL: lambda: done.append("page"), ActionId.EDIT: lambda: None})
    actions[ActionId.LOG_CALL].trigger()
    assert done == ["window", "page"]
    assert actions[ActionId.EDIT].isEnabled()
    actions.set_page_handlers({})
    assert not actions[ActionId.EDIT].isEnabled()
    actions[ActionId.LOG_CALL].trigger()
    assert done[-1] == "window"


def test_the_menu_reaches_every_action_that_is_for_menus(actions: Actions, qtbot: QtBot) -> None:
    bar = TopBar(actions)
    qtbot.addWidget(bar)
    reached = set()
    for action in bar.menu().actions():
        menu = action.menu()
        reached |= set(menu.actions()) if menu is not None else {action}  # type: ignore[attr-defined]
    on_a_page = {ActionId.EDIT, ActionId.EDIT_MEMBERSHIP, ActionId.ADD_GRANT, ActionId.DELETE}
    missing = [spec.id for spec in CATALOGUE if actions[spec.id] not in reached and spec.id not in on_a_page]
    assert missing == []


def test_undo_is_called_by_what_it_takes_back(actions: Actions, qtbot: QtBot) -> None:
    bar = TopBar(actions)
    qtbot.addWidget(bar)
    assert bar.undo.isHidden()
    bar.set_undo("Telefonat löschen")
    assert not bar.undo.isHidden()
    assert actions[ActionId.UNDO].text() == "Rückgängig: Telefonat löschen"
    assert actions[ActionId.UNDO].isEnabled()
    bar.set_undo("")
    assert bar.undo.isHidden()
    assert not actions[ActionId.UNDO].isEnabled()


def test_redo_can_be_done_when_something_was_taken_back(actions: Actions, qtbot: QtBot) -> None:
    bar = TopBar(actions)
    qtbot.addWidget(bar)
    assert not actions[ActionId.REDO].isEnabled()
    bar.set_redo("Telefonat löschen")
    assert actions[ActionId.REDO].isEnabled()
    bar.set_redo("")
    assert not actions[ActionId.REDO].isEnabled()


def test_every_action_runs_by_name(actions: Actions) -> None:
    done: list[ActionId] = []
    actions.set_window_handlers({spec.id: lambda action=spec.id: done.append(action) for spec in CATALOGUE})
    actions[ActionId.UNDO].setEnabled(True)
    actions[ActionId.REDO].setEnabled(True)
    named = [spec.id for spec in CATALOGUE if spec.id not in (ActionId.SEARCH, ActionId.NEXT_PART)]
    for action_id in named:
        name = actions[action_id].text().replace("&", "").replace("…", "").strip()
        assert matching_commands(actions, name, 1) == [action_id], name
        assert begins_a_name(actions, action_id, name) or len(name) < 4


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("anrufen", ActionId.LOG_CALL),
        ("telefonier", ActionId.LOG_CALL),
        ("drucken", ActionId.PRINT_DOSSIER),
        ("nachfolger", ActionId.ENTER_SUCCESSOR),
        ("outlook", ActionId.EXPORT_CALENDAR),
        ("backup", ActionId.BACK_UP),
        ("dunkel", ActionId.SCHEME_DARK),
        ("vorschau gemeindeverzeichnis", ActionId.IMPORT_REGISTER),
        ("zurücknehmen", ActionId.UNDO),
    ],
)
def test_actions_are_found_by_verbs_and_by_what_they_explain(actions: Actions, typed: str, found: ActionId) -> None:
    actions.set_window_handlers({spec.id: lambda: None for spec in CATALOGUE})
    actions[ActionId.UNDO].setEnabled(True)
    assert found in matching_commands(actions, typed, 3)


def test_what_cannot_be_done_here_is_not_offered(actions: Actions) -> None:
    actions.set_window_handlers({ActionId.LOG_CALL: lambda: None})
    assert matching_commands(actions, "telefonat", 4) == [ActionId.LOG_CALL]
    assert matching_commands(actions, "dossier drucken", 4) == []
    assert matching_commands(actions, "  ", 4) == []


def test_the_sheet_shows_every_shortcut(qtbot: QtBot) -> None:
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    shown = {caps.accessibleName() for caps in sheet.findChildren(KeyCaps)}
    assert {keys_in_words(key) for spec in CATALOGUE for key in spec.keys} <= shown
    assert not sheet.grab().isNull()


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_of_the_sheet_is_cut_off_at_the_right(app: QApplication, qtbot: QtBot, language: str) -> None:
    install_translations(app, language)
    try:
        sheet = ShortcutSheet()
        qtbot.addWidget(sheet)
        sheet.show()
        area = sheet.findChild(QScrollArea)
        assert area is not None
        assert area.widget().width() <= area.viewport().width()
    finally:
        install_translations(app, "de")


def test_the_key_plus_is_drawn_as_a_key(qtbot: QtBot) -> None:
    caps = KeyCaps("Ctrl++")
    qtbot.addWidget(caps)
    assert caps._caps == ["Strg", "+", "+"] or caps._caps == ["Strg", "+"]
