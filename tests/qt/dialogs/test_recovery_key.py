"""The recovery key on screen: to be taken along, and confirmed by one group."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.dialogs.recovery_key import RecoveryKeyView
from netzwerk_desktop.services.protection import GROUPS

GROUP_LIST = tuple(f"{number:02}ABCD" for number in range(GROUPS))


@pytest.fixture
def view(app: QApplication, clock: FixedClock) -> Iterator[RecoveryKeyView]:
    """A key of which the fourth group is asked for."""
    view = RecoveryKeyView("-".join(GROUP_LIST), office="Büro <Süd>", clock=clock, ask=lambda count: 3)
    view.show()
    yield view
    view.deleteLater()
    app.processEvents()


def test_only_the_group_that_is_asked_for_confirms(view: RecoveryKeyView) -> None:
    heard: list[bool] = []
    view.confirmed.connect(heard.append)
    view.line.setText(GROUP_LIST[2])
    assert "nicht Gruppe 4" in view.field.error.text()
    view.line.setText(f" {GROUP_LIST[3].lower()} ")
    assert heard == [False, True]
    assert view.field.error.text() == ""


def test_the_saved_text_has_everything_one_needs(view: RecoveryKeyView, tmp_path: Path) -> None:
    file = tmp_path / "key.txt"
    view.save_to(file)
    text = file.read_text(encoding="utf-8")
    assert all(group in text for group in GROUP_LIST)
    assert "Büro <Süd>" in text and "16.03.2026" in text
    assert str(file) in view.told.text()


def test_a_place_that_cannot_be_written_is_told(view: RecoveryKeyView, tmp_path: Path) -> None:
    view.save_to(tmp_path / "missing" / "key.txt")
    assert "anderen Ort" in view.told.text()


def test_the_copy_is_forgotten_after_a_while(view: RecoveryKeyView) -> None:
    view.copy()
    assert QApplication.clipboard().text() == "-".join(GROUP_LIST)
    view._forget_copy()
    assert QApplication.clipboard().text() == ""
    view.copy()
    QApplication.clipboard().setText("etwas anderes")
    view._forget_copy()
    assert QApplication.clipboard().text() == "etwas anderes"


def test_it_prints_on_one_sheet(view: RecoveryKeyView, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "key.pdf"))
    view.print_on(printer)
    assert (tmp_path / "key.pdf").stat().st_size > 1000
    plain = view.document().toPlainText()
    assert all(group in plain for group in GROUP_LIST) and "Büro <Süd>" in plain
    assert "Gedruckt" in view.told.text()
