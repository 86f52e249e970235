"""Printing a dossier: asked where, written beside the window, offered to be opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dossier import folder, print_dossier
from tests.support.factories import WINTERBERG
from tests.support.waiting import until_idle


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, tmp_path: Path) -> QWidget:
    """A window dialogs can stand over; letters go into a folder of the test."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    desk.dialog_parent = window
    desk.preferences.change(letters_dir=str(tmp_path))
    return window


def test_asked_where_then_saved_and_offered(
    desk: Desk, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)))
    told: list[str] = []
    desk.message.connect(lambda text, tone: told.append(text))
    print_dossier(desk, WINTERBERG)
    until_idle(desk)
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert "2026-03-16 Winterberg – Dossier.docx" in dialog.selectedFiles()[0]
    path = tmp_path / "Mappe.docx"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    until_idle(desk)
    assert path.read_bytes().startswith(b"PK")
    (box,) = window.findChildren(QMessageBox)
    assert "Mappe.docx" in box.text()
    box.defaultButton().click()
    QApplication.processEvents()
    assert [url.toLocalFile() for url in opened] == [str(path)]
    assert len(told) == 1 and str(path) in told[0]  # nobody opens Word files here


def test_a_town_that_is_gone_is_said(desk: Desk, window: QWidget) -> None:
    troubles: list[str] = []
    desk.trouble.connect(lambda text, tone: troubles.append(text))
    print_dossier(desk, WINTERBERG, "nobody")
    until_idle(desk)
    assert len(troubles) == 1 and "gibt es nicht" in troubles[0]
    assert window.findChildren(QFileDialog) == []


def test_dossiers_lie_beside_letters(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    assert folder(desk) == tmp_path
    desk.preferences.change(letters_dir=str(tmp_path / "gone"))
    assert folder(desk) != tmp_path / "gone"
