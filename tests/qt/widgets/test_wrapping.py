"""Notes that are no words, such as a picture pasted as text."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.widgets.field import NoteEdit
from netzwerk_desktop.qt.widgets.rich_text import RichTextEdit
from netzwerk_desktop.qt.widgets.wrapping import LONGEST_WORD

WORDS, ANYWHERE = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, QTextOption.WrapMode.WrapAnywhere
BLOB = "x" * 200_000


def test_a_word_nobody_wrote_is_broken_anywhere(qtbot: QtBot) -> None:
    note, rich = NoteEdit(), RichTextEdit()
    pasted = QMimeData()
    pasted.setText(BLOB)
    for field in (note, rich):
        qtbot.addWidget(field)
        assert field.wordWrapMode() == WORDS
        field.insertFromMimeData(pasted)
        assert field.wordWrapMode() == ANYWHERE
        assert field.toPlainText() == BLOB
    note.setText("Worte")
    rich.set_markdown("Worte")
    assert note.wordWrapMode() == rich.wordWrapMode() == WORDS
    note.setText(BLOB)
    rich.set_markdown(BLOB)
    assert note.wordWrapMode() == rich.wordWrapMode() == ANYWHERE


def test_a_long_text_of_words_is_broken_between_them(qtbot: QtBot) -> None:
    note = NoteEdit()
    qtbot.addWidget(note)
    pasted = QMimeData()
    pasted.setText("Wort " * LONGEST_WORD)
    note.insertFromMimeData(pasted)
    assert note.wordWrapMode() == WORDS
