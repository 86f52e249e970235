"""What every page of the main window is."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk


class Page(QWidget):
    """A place one can go to. It loads, shows, and hands wishes on.

    Signals:
        record_shown: id of the record that is shown now ("" for none), for the way back.
        handlers_changed: what can be done here is different now.
    """

    record_shown = Signal(str)
    handlers_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def show_record(self, record: str) -> None:
        """Somebody came here, perhaps for a record ("" for the page as it was left)."""

    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done here at the moment."""
        return {}

    def focus_first(self) -> None:
        """Put the keyboard where one begins here."""
        self.setFocus()

    def parts(self) -> list[QWidget]:
        """The parts F6 walks through."""
        return [self]

    def reload(self) -> None:
        """Read everything again."""
