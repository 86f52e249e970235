"""Tool tips show what people wrote and never take it for HTML."""

import pytest
from PySide6.QtGui import Qt, QTextDocument
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.theme import TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.text import ElidedLabel

HOSTILE = 'Amt <img src="//server/share/x.png"> & <b>Markt</b>'


@pytest.mark.parametrize("text", [HOSTILE, "1 &lt; 2", "<b>Markt</b>\nzwei Zeilen"])
def test_what_looks_like_html_is_shown_letter_by_letter(text: str) -> None:
    assert Qt.mightBeRichText(text)
    document = QTextDocument()
    document.setHtml(tip(text))
    assert document.toPlainText().replace("\u2028", "\n") == text


def test_an_ordinary_text_stays_as_it_is() -> None:
    assert tip("Handel & Wandel < 5 %") == "Handel & Wandel < 5 %"


def test_a_text_that_is_cut_off_is_told_in_full(qtbot: QtBot) -> None:
    label = ElidedLabel(HOSTILE, TextStyle.BODY)
    qtbot.addWidget(label)
    label.resize(30, 20)
    label.show()
    assert label.toolTip() == tip(HOSTILE)
    assert "<img" not in label.toolTip()
