"""Labels, chips, links, buttons, notices: what they show, how the keyboard reaches them, what is read aloud."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.action_button import ActionButton, ActionRow, key_hint
from netzwerk_desktop.qt.widgets.card import Card, EmptyState, SectionHeader, TextLink
from netzwerk_desktop.qt.widgets.chip import Chip, FilterChip
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.field import Field, MailLink, NoteEdit, PhoneLink, show_problems, telephone_url
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.navigation_bar import NARROW, WIDE, NavigationBar, NavigationEntry
from netzwerk_desktop.qt.widgets.notice import Banner, Toast
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.status_line import StatusLine
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label


def spoken(widget: QWidget) -> str:
    """What a screen reader says a widget is called."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


WINDOWS: list[QWidget] = []


@pytest.fixture(autouse=True)
def keep_windows() -> Iterator[None]:
    """Windows live as long as their test (qtbot does not hold them)."""
    yield
    WINDOWS.clear()


def shown(qtbot: QtBot, widget: QWidget, width: int = 400, height: int = 300) -> QWidget:
    """The widget in a window."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    window.resize(width, height)
    qtbot.addWidget(window)
    WINDOWS.append(window)
    window.show()
    return window


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that would have been opened by other programs."""
    addresses: list[str] = []

    def open_url(url: QUrl) -> bool:
        addresses.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return addresses


# -- words ----------------------------------------------------------------------------------------------------------


def test_text_from_the_database_is_never_markup(qtbot: QtBot) -> None:
    assert Label("<b>Müller</b> & Co").textFormat() == Qt.TextFormat.PlainText
    assert Chip("<i>Thema</i>").textFormat() == Qt.TextFormat.PlainText


def test_what_is_cut_off_is_in_the_tool_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("Hochsauerlandkreis · Regierungsbezirk Arnsberg\n13.168 Einwohner")
    shown(qtbot, label, 80)
    assert label.toolTip() == "Hochsauerlandkreis · Regierungsbezirk Arnsberg 13.168 Einwohner"
    assert not label.grab().isNull()
    label.window().resize(900, 100)
    qtbot.waitUntil(lambda: label.toolTip() == "")
    assert label.minimumSizeHint().width() < label.sizeHint().width()


# -- chips and links ------------------------------------------------------------------------------------------------


def test_a_filter_chip_shows_by_a_tick_that_it_is_on(qtbot: QtBot) -> None:
    chip = FilterChip("Mitglieder", checkable=True)
    shown(qtbot, chip)
    narrow = chip.sizeHint().width()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    assert chip.sizeHint().width() > narrow, "the tick takes room: colour is not alone"
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()
    assert spoken(chip) == "Mitglieder"
    assert not chip.grab().isNull()


def test_a_section_heading_has_a_link_the_keyboard_reaches(qtbot: QtBot, no_strays: Any) -> None:
    head = SectionHeader("Personen", "+ neu", link_name="Person anlegen")
    shown(qtbot, head)
    assert spoken(head.link) == "Person anlegen"
    assert head.link.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(head.linked):
        head.link.setFocus()
        qtbot.keyClick(head.link, Qt.Key.Key_Space)
    head.set_link("")
    assert head.link.isHidden()
    assert SectionHeader("ohne").link.isHidden()


def test_an_empty_place_offers_to_fill_it(qtbot: QtBot, no_strays: Any) -> None:
    done: list[str] = []
    empty = EmptyState(Icon.PERSON, "Noch niemand", "Hier stehen Personen.", "Anlegen", lambda: done.append("x"))
    shown(qtbot, empty)
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert done == ["x"]
    empty.set_words("Nichts gefunden", "", "")
    assert empty.button.isHidden()
    assert empty.text.isHidden()
    assert not empty.grab().isNull()
    assert EmptyState(Icon.PERSON, "kurz", compact=True).button.isHidden()


def test_a_telephone_number_dials(qtbot: QtBot, opened: list[str]) -> None:
    link = PhoneLink("0221 4710-100", "Anna Beispiel")
    shown(qtbot, link)
    with qtbot.waitSignal(link.dialled) as dialled:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert dialled.args == ["0221 4710-100"]
    assert opened == ["tel:02214710100"]
    assert spoken(link) == "Anna Beispiel anrufen: 0221 4710-100"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("+49 (0)221 4710-0", "tel:+4922147100"),
        ("0221/4710 12", "tel:0221471012"),
        ("0221 4710 App. 5", "tel:022147105"),
        ("*100#", "tel:*100%23"),
    ],
)
def test_numbers_as_they_are_typed(typed: str, address: str) -> None:
    assert telephone_url(typed).toString(QUrl.ComponentFormattingOption.FullyEncoded) == address


def test_a_mail_address_opens_a_mail(qtbot: QtBot, opened: list[str]) -> None:
    link = MailLink("info@example.org")
    shown(qtbot, link)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened == ["mailto:info@example.org"]


def test_a_choice_is_one_of_its_words(qtbot: QtBot) -> None:
    row = ChoiceRow(["Alle", "Telefonate", "Briefe"], "Art")
    shown(qtbot, row)
    words = row.findChildren(QWidget)
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.mouseClick(words[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [1]
    assert row.choice() == 1
    row.choose(2)
    assert row.choice() == 2
    row.set_shown(1, False)
    assert words[1].isHidden()
    assert not row.grab().isNull()


# -- layouts --------------------------------------------------------------------------------------------------------


def test_a_flow_begins_a_new_row_where_the_width_ends(qtbot: QtBot) -> None:
    box = QWidget()
    flow = FlowLayout(box, gap=8)
    for _ in range(4):
        part = QWidget()
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(220) == 48
    assert flow.heightForWidth(90) == 104
    flow.setGeometry(QRect(0, 0, 220, 100))
    assert [flow.itemAt(number).geometry().top() for number in range(4)] == [0, 0, 28, 28]  # type: ignore[union-attr]
    assert flow.itemAt(4) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 3
    assert flow.sizeHint().width() == 316


def test_actions_that_do_not_fit_wait_behind_the_dots(qtbot: QtBot) -> None:
    row = ActionRow()
    actions = [QAction(text) for text in ("Telefonat", "Beratung", "Wiedervorlage", "Brief")]
    only_in_menu = QAction("Bearbeiten")
    window = shown(qtbot, row, 900)
    row.set_buttons([ActionButton(action, Icon.CALL) for action in actions], [only_in_menu])
    assert row.hidden_actions() == []
    window.resize(300, 300)
    qtbot.waitUntil(lambda: [action.text() for action in row.hidden_actions()] == ["Wiedervorlage", "Brief"])
    row._fill_menu()
    assert [action.text() for action in row._menu.actions()] == ["Wiedervorlage", "Brief", "", "Bearbeiten"]
    assert row.minimumSizeHint().width() < 220


def test_a_button_gets_room_for_new_words(qtbot: QtBot) -> None:
    row = ActionRow()
    action = QAction()
    shown(qtbot, row, 900)
    row.set_buttons([ActionButton(action, Icon.DONE)])
    button = row._buttons[0]
    before = button.width()
    action.setText("Abschließen")
    assert button.width() == button.sizeHint().width() > before


def test_a_button_shows_what_its_action_is(qtbot: QtBot) -> None:
    action = QAction("&Telefonat erfassen")
    action.setIconText("Telefonat")
    action.setShortcut(QKeySequence("Ctrl+Shift+B"))
    button = ActionButton(action, Icon.CALL, primary=True)
    shown(qtbot, button)
    assert (button.text(), spoken(button)) == ("Telefonat", "Telefonat erfassen")
    assert key_hint(action) == "Strg ⇧B"
    with qtbot.waitSignal(action.triggered):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    action.setEnabled(False)
    assert not button.isEnabled()
    assert not button.grab().isNull()


# -- notices --------------------------------------------------------------------------------------------------------


def test_a_toast_offers_to_take_back(qtbot: QtBot) -> None:
    window = shown(qtbot, QWidget())
    toast = Toast(window)
    toast.say("Telefonat gelöscht", "Rückgängig")
    assert toast.isVisible()
    assert (toast.text(), spoken(toast)) == ("Telefonat gelöscht", "Telefonat gelöscht")
    with qtbot.waitSignal(toast.acted):
        qtbot.mouseClick(toast.link, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    toast.say("Gespeichert")
    assert toast.link.isHidden()
    before = toast.y()
    window.resize(500, 500)
    qtbot.waitUntil(lambda: toast.y() > before)


def test_a_banner_stays_until_it_is_dealt_with(qtbot: QtBot) -> None:
    banner = Banner()
    shown(qtbot, banner)
    done: list[int] = []
    banner.say("Der Datenträger ist voll.", Tone.BAD, "Prüfen", lambda: done.append(1))
    assert banner.isVisible()
    assert banner.property("ground") == "bad"
    qtbot.mouseClick(banner.link, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not banner.isVisible()
    banner.say("Hinweis", Tone.NEUTRAL)
    assert banner.property("ground") == "note"
    qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_the_bottom_line_says_how_things_are(qtbot: QtBot) -> None:
    line = StatusLine()
    shown(qtbot, line)
    line.set_state("letzte Sicherung heute 08:02")
    line.set_who("Jule Sommerfeld", "", "Geschäftsstelle")
    assert line._who.text() == "Jule Sommerfeld · Geschäftsstelle"
    line.show_work("Sicherung wird angelegt", 3, 10, can_stop=True)
    assert line._bar.isVisible()
    assert (line._bar.value(), line._bar.maximum()) == (3, 10)
    assert line.stop.isVisible()
    line.work_done()
    assert not line._bar.isVisible()


# -- fields ---------------------------------------------------------------------------------------------------------


def test_what_is_wrong_stands_beside_the_field_in_words(qtbot: QtBot, no_strays: Any) -> None:
    window = QWidget()
    layout = QHBoxLayout(window)
    fields = {
        "name": Field("&Name", NoteEdit(), "wie im Brief"),
        "due_on": Field("Fällig", NoteEdit()),
        "note": Field("Notiz", NoteEdit()),
    }
    for field in fields.values():
        layout.addWidget(field)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    left_over = show_problems(
        fields,
        [
            Problem("note", "Sehr lang.", blocking=False),
            Problem("due_on", "Bitte geben Sie einen Tag an."),
            Problem("elsewhere", "Etwas anderes."),
        ],
    )
    assert [problem.field for problem in left_over] == ["elsewhere"]
    assert fields["due_on"].error.text() == "Bitte geben Sie einen Tag an."
    assert fields["due_on"].widget.property("wrong") is True
    assert fields["due_on"].widget.hasFocus(), "the first that forbids storing, not the remark"
    assert not fields["note"].widget.property("wrong")
    assert fields["note"].error.isVisible()
    assert spoken(fields["name"].widget) == "Name"
    show_problems(fields, [])
    assert not fields["due_on"].error.isVisible()
    assert fields["due_on"].widget.property("wrong") is False


def test_a_note_grows_and_lets_tab_go_on(qtbot: QtBot) -> None:
    note = NoteEdit("Was wurde besprochen?", lines=(2, 4))
    window = shown(qtbot, note)
    small = note.height()
    note.setText("eins\nzwei\ndrei\nvier\nfünf\nsechs")
    assert note.height() > small
    four = note.height()
    note.setText("\n" * 50)
    assert note.height() == four
    assert note.tabChangesFocus()
    with qtbot.waitSignal(note.submitted):
        qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note.text() == "\n" * 50
    window.close()


# -- navigation -----------------------------------------------------------------------------------------------------


@pytest.fixture
def navigation(qtbot: QtBot) -> NavigationBar:
    bar = NavigationBar(
        "Netzwerk",
        [
            NavigationEntry("today", "Heute", Icon.TODAY, "Strg+1"),
            NavigationEntry("towns", "Kommunen", Icon.MUNICIPALITIES),
            NavigationEntry("settings", "Einstellungen", Icon.SETTINGS, below=True),
        ],
    )
    shown(qtbot, bar, 400, 500)
    return bar


def test_navigation_by_mouse_and_keyboard(navigation: NavigationBar, qtbot: QtBot) -> None:
    today, towns, settings = (navigation._entries[key] for key in ("today", "towns", "settings"))
    with qtbot.waitSignal(navigation.chosen) as chosen:
        qtbot.mouseClick(towns, Qt.MouseButton.LeftButton)
    assert chosen.args == ["towns"]
    assert navigation.current() == "towns"
    navigation.window().activateWindow()
    navigation.focus_current()
    assert towns.hasFocus()
    qtbot.keyClick(towns, Qt.Key.Key_Down)
    assert settings.hasFocus()
    qtbot.keyClick(settings, Qt.Key.Key_Down)
    assert today.hasFocus()
    with qtbot.waitSignal(navigation.chosen) as chosen:
        qtbot.keyClick(today, Qt.Key.Key_Space)
    assert chosen.args == ["today"]
    assert settings.y() > towns.y() + 100, "settings stand at the bottom"


def test_a_badge_is_read_aloud(navigation: NavigationBar) -> None:
    navigation.set_badge("today", "7", "7 Wiedervorlagen fällig")
    entry = navigation._entries["today"]
    assert spoken(entry) == "Heute, 7 Wiedervorlagen fällig"
    assert entry.toolTip() == "Heute, 7 Wiedervorlagen fällig (Strg+1)"
    assert not navigation.grab().isNull()
    role = QAccessible.queryAccessibleInterface(entry).role()
    assert role in (QAccessible.Role.RadioButton, QAccessible.Role.CheckBox, QAccessible.Role.PageTab)


def test_folding_leaves_the_icons(navigation: NavigationBar, qtbot: QtBot) -> None:
    assert navigation.width() == WIDE
    with qtbot.waitSignal(navigation.folded) as folded:
        navigation.set_wide(False)
    assert folded.args == [True]
    assert navigation.width() == NARROW
    navigation.set_badge("today", "3")
    assert not navigation.grab().isNull()
    navigation.set_wide(False)
    assert not navigation.wide


def test_a_card_has_a_ground(qtbot: QtBot) -> None:
    card = Card(ground="warn")
    card.body.addWidget(TextLink("öffnen"))
    assert card.property("ground") == "warn"
