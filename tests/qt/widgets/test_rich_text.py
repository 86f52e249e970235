"""The field for formed notes: Markdown in, the same Markdown out; what is pasted is reduced; nothing is loaded."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.markdown_text import Block, BlockKind, Run, normalised, to_markdown
from netzwerk_desktop.qt.action_catalogue import CATALOGUE
from netzwerk_desktop.qt.dialogs.link import LinkDialog
from netzwerk_desktop.qt.dialogs.parts.rich_text import FormatBar, RichTextField
from netzwerk_desktop.qt.widgets import rich_text
from netzwerk_desktop.qt.widgets.rich_text import RichTextEdit

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

LETTERS = st.text(alphabet=st.sampled_from(list("ab *\\[]()-.1•_`<ä€")), max_size=10)
LINKS = st.sampled_from(["", "", "https://x.de", "mailto:a@b.de"])
RUNS = st.builds(Run, LETTERS, st.booleans(), LINKS)
BLOCKS = st.lists(st.builds(Block, st.lists(RUNS, max_size=4).map(tuple), st.sampled_from(BlockKind)), max_size=5)


@pytest.fixture
def edit(qtbot: QtBot) -> RichTextField:
    field = RichTextField()
    qtbot.addWidget(field)
    field.resize(400, 200)
    field.show()
    return field


def paste(edit: RichTextEdit, *, html: str = "", text: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    edit.insertFromMimeData(data)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(BLOCKS)
def test_what_is_shown_comes_back_as_it_was(edit: RichTextField, blocks: list[Block]) -> None:
    markdown = to_markdown(blocks)
    edit.set_value(markdown)
    assert edit.value() == markdown


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.text(max_size=40))
def test_any_text_comes_back_in_its_written_form(edit: RichTextField, text: str) -> None:
    edit.set_value(text)
    shown = edit.value()
    edit.set_value(shown)
    assert edit.value() == shown


def test_keys_make_bold_lists_and_lines(edit: RichTextField) -> None:
    QTest.keyClicks(edit, "Gefragt: ")
    QTest.keyClick(edit, Qt.Key.Key_F, CONTROL | SHIFT)
    QTest.keyClicks(edit, "wie viel")
    QTest.keyClick(edit, Qt.Key.Key_F, CONTROL | SHIFT)
    QTest.keyClicks(edit, "?")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClick(edit, Qt.Key.Key_A, CONTROL | SHIFT)
    QTest.keyClicks(edit, "eins")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "zwei")
    QTest.keyClick(edit, Qt.Key.Key_R, CONTROL | SHIFT)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "Ende")
    assert edit.value() == "Gefragt: **wie viel**?\n- eins\n1. zwei\nEnde"


def test_a_list_begins_by_typing_and_ends_with_backspace(edit: RichTextField) -> None:
    QTest.keyClicks(edit, "- a")
    QTest.keyClick(edit, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(edit, "b")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keyClicks(edit, "1. c")
    assert edit.value() == "- a\n- b\n1. c"


def test_lines_that_are_chosen_become_a_list_and_lines_again(edit: RichTextField) -> None:
    edit.set_value("a\nb\nc")
    edit.selectAll()
    edit.toggle_list(BlockKind.NUMBER)
    assert edit.value() == "1. a\n2. b\n3. c"
    edit.toggle_list(BlockKind.NUMBER)
    assert edit.value() == "a\nb\nc"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<b>fett</b><script>alert(1)</script>", "**fett**"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<img src='file:///etc/passwd'><p style='color:red'>rot</p>", "rot"),
        ("<a href='javascript:x()'>böse</a> <a href='https://x.de'>gut</a>", "böse [gut](https://x.de)"),
    ],
)
def test_what_is_pasted_is_reduced(edit: RichTextField, html: str, markdown: str) -> None:
    paste(edit, html=html, text="Text")
    assert edit.value() == markdown


def test_pasted_words_stay_words_and_an_address_becomes_a_link(edit: RichTextField) -> None:
    paste(edit, text="C:\\*.txt **nicht fett**\nhttps://x.de/a")
    assert edit.value().endswith("\n[https://x.de/a](https://x.de/a)")
    assert edit.toPlainText() == "C:\\*.txt **nicht fett**\nhttps://x.de/a"
    again = edit.value()
    edit.set_value(again)
    assert edit.toPlainText() == "C:\\*.txt **nicht fett**\nhttps://x.de/a"


def test_html_that_is_too_long_is_taken_as_words(edit: RichTextField, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rich_text, "_MOST_HTML", 10)
    paste(edit, html="<b>fett und lang</b>", text="fett und lang")
    assert edit.value() == "fett und lang"


def test_files_are_for_the_dialog_and_nothing_is_loaded(edit: RichTextField) -> None:
    files, page = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/a.pdf")])
    files.setText("file:///tmp/a.pdf")
    page.setUrls([QUrl("https://x.de")])
    page.setText("https://x.de")
    assert not edit.canInsertFromMimeData(files)
    assert edit.canInsertFromMimeData(page)
    assert edit.loadResource(2, QUrl("file:///etc/passwd")) is None


def test_links_are_set_changed_and_left(edit: RichTextField) -> None:
    edit.set_link("Erlass", "https://x.de")
    QTest.keyClicks(edit, " lesen")
    assert edit.value() == "[Erlass](https://x.de) lesen"
    cursor = edit.textCursor()
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    assert (edit.link, edit.words_for_link()) == ("https://x.de", "Erlass")
    edit.set_link("Runderlass", "https://y.de")
    assert edit.value() == "[Runderlass](https://y.de) lesen"
    cursor = edit.textCursor()
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    edit.set_link("Runderlass", "")
    assert edit.value() == "Runderlass lesen"
    edit.set_value("[ab](https://x.de)")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, "c")
    assert edit.value() == "[ab](https://x.de)c"


def test_ctrl_and_click_open_a_link(edit: RichTextField, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    edit.set_value("[Ein langer Link](https://x.de)")
    place = edit.cursorRect().center() + QPoint(12, 0)
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert opened == []
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    assert opened == ["https://x.de"]
    assert QPointF(place).x() > 0


def test_the_link_dialog_takes_only_what_can_be_opened(qtbot: QtBot) -> None:
    dialog = LinkDialog(words="Erlass")
    qtbot.addWidget(dialog)
    taken: list[tuple[str, str]] = []
    dialog.chosen.connect(lambda words, link: taken.append((words, link)))
    dialog.address.setText("javascript:alert(1)")
    dialog.take_button.click()
    assert taken == []
    assert not dialog.banner.isHidden()
    dialog.address.setText("www.unna.de")
    assert dialog.banner.isHidden()
    dialog.take_button.click()
    assert taken == [("Erlass", "https://www.unna.de")]
    other = LinkDialog(words="x", link="https://x.de")
    qtbot.addWidget(other)
    other.chosen.connect(lambda words, link: taken.append((words, link)))
    other.remove_button.click()
    assert taken[-1] == ("x", "")


def test_the_shortcut_asks_for_a_link(edit: RichTextField, qtbot: QtBot) -> None:
    edit.set_value("Erlass")
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_K, CONTROL | SHIFT)
    dialog = edit.findChild(LinkDialog) or edit.window().findChild(LinkDialog)
    assert dialog is not None
    assert dialog.words.value() == "Erlass"
    dialog.address.setText("unna.de")
    dialog.take_button.click()
    assert edit.value() == "[Erlass](https://unna.de)"


def test_the_bar_forms_the_field_one_writes_in(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    bar, one, two, line = FormatBar(), RichTextField(), RichTextField(), QLineEdit()
    for widget in (bar, one, two, line):
        column.addWidget(widget)
    bar.attach(one)
    bar.attach(two)
    place.show()
    place.activateWindow()
    two.setFocus()
    qtbot.waitUntil(two.hasFocus)
    bar.bold.click()
    QTest.keyClicks(two, "x")
    assert (one.value(), two.value(), bar.bold.isChecked()) == ("", "**x**", True)
    bar.bullets.click()
    assert (two.value(), bar.bullets.isChecked(), bar.numbers.isChecked()) == ("- **x**", True, False)
    bar.numbers.click()
    assert two.value() == "1. **x**"
    one.setFocus()
    assert not bar.numbers.isChecked()
    assert "+" in bar.bold.toolTip()
    # the keyboard goes from field to field, never into the bar
    QTest.keyClick(one, Qt.Key.Key_Tab)
    assert two.hasFocus()
    QTest.keyClick(two, Qt.Key.Key_Tab)
    assert line.hasFocus()


def test_its_shortcuts_mean_nothing_else_in_the_program() -> None:
    taken = {QKeySequence(keys).toString() for spec in CATALOGUE for keys in spec.keys}
    own = {rich_text.BOLD_KEYS, rich_text.BULLET_KEYS, rich_text.NUMBER_KEYS, rich_text.LINK_KEYS}
    assert not taken & {QKeySequence(keys).toString() for keys in own}


def test_ctrl_enter_saves_and_typing_is_told(edit: RichTextField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(edit.submitted):
        QTest.keyClick(edit, Qt.Key.Key_Return, CONTROL)
    assert edit.value() == ""
    with qtbot.waitSignal(edit.changed):
        QTest.keyClicks(edit, "a")


def test_a_very_long_text_is_told_when_one_stops(edit: RichTextField, qtbot: QtBot) -> None:
    long = "Zeile mit Text\n" * 2_000
    with qtbot.waitSignal(edit.changed):
        edit.set_value(long)
    assert edit.value() == normalised(long)


def test_it_grows_with_what_is_written(edit: RichTextField) -> None:
    edit.set_lines(2, 6)
    small = edit.height()
    edit.set_value("a\n" * 4)
    grown = edit.height()
    edit.set_value("a\n" * 40)
    assert small < grown < edit.height()
    assert edit.sizeHint().height() == edit.height()
