"""What the program says of itself."""

from collections.abc import Callable
from importlib import metadata

from PySide6.QtWidgets import QApplication, QLabel

import netzwerk_desktop
from netzwerk_desktop.exchange import reference
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.about import AboutDialog, read_facts
from netzwerk_desktop.system.resources import resource


def test_every_source_is_named_with_its_terms(desk: Desk, idle: Callable[[], None]) -> None:
    dialog = AboutDialog(desk)
    dialog.show()
    idle()
    words = {label.text() for label in dialog.findChildren(QLabel)}
    for source in reference.sources(resource("reference")):
        assert source.title in words and source.licence in words
    assert any("LGPL" in text for text in words)
    assert any(str(desk.office.paths.data_dir) in text for text in words)


def test_everything_the_program_needs_is_named() -> None:
    named = {part.name.casefold() for part in read_facts().parts if part.version}
    for requirement in metadata.requires("netzwerk-desktop") or ():
        name = requirement.split(">")[0].split(";")[0].strip()
        assert any(name.split("-")[0].casefold() in known for known in named), name


def test_versions_can_be_copied_and_hold_nothing_of_the_office(desk: Desk, idle: Callable[[], None]) -> None:
    dialog = AboutDialog(desk)
    dialog.show()
    idle()
    dialog.copy()
    text = QApplication.clipboard().text()
    assert f"Netzwerk {netzwerk_desktop.__version__}" in text and "SQLAlchemy" in text
    assert str(desk.office.paths.data_dir) not in text
