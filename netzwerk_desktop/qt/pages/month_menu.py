"""Jumping to a month: typed as one says it, or one of the last ones from a list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget, QWidgetAction

from netzwerk_desktop.domain.calendar_days import add_months
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.domain.month_parser import month_name, parse_month
from netzwerk_desktop.qt.theme import SPACE_S, SPACE_XS
from netzwerk_desktop.qt.widgets.field import FieldError

#: so many months are offered; for others there is the line
_OFFERED = 6


class _Line(QLineEdit):
    """Up and down are for the months below it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            event.accept()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class MonthMenu(QMenu):
    """The menu; it has the keyboard in its line.

    Signals:
        chosen: the first day of the month, or None for the newest.
    """

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None, *, jumped: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._today = today
        self.line = _Line()
        self.line.setPlaceholderText(self.tr("z. B. märz 2024"))
        self.line.setAccessibleName(self.tr("Monat"))
        self.line.entered.connect(self._entered)
        self.error = FieldError()
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_XS)
        column.addWidget(self.line)
        column.addWidget(self.error)
        self.line.textChanged.connect(lambda: self.error.say(""))
        action = QWidgetAction(self)
        action.setDefaultWidget(place)
        self.addAction(action)
        if jumped:
            self._offer(self.tr("Wieder das Neueste zeigen"), None)
        month = today().replace(day=1)
        for number in range(_OFFERED):
            then = add_months(month, -number)
            self._offer(month_name(then), then)

    def _offer(self, words: str, month: date | None) -> None:
        action = QAction(words, self)
        action.triggered.connect(partial(self.chosen.emit, month))
        self.addAction(action)

    def _entered(self) -> None:
        try:
            month = parse_month(self.line.text(), self._today())
        except NetzwerkError as error:
            self.error.say(error.message)
            self.adjustSize()
            return
        self.chosen.emit(month)
        self.close()
