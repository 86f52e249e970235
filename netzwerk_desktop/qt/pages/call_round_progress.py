"""How much of a month is done: "5 / 8" and a quiet bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import Role, TextStyle
from netzwerk_desktop.qt.widgets import painting

_BAR = 120


class MonthProgress(QWidget):
    """The bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.met, self.size_of_month = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_progress(self, met: int, size: int) -> None:
        """So many of so many."""
        self.met, self.size_of_month = met, size
        words = self.tr("{0} von {1} erreicht").format(met, size)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return f"{self.met} / {self.size_of_month}"

    def sizeHint(self) -> QSize:
        """Words and bar."""
        now = theme.current()
        return QSize(now.metrics(TextStyle.SECTION).horizontalAdvance(self._words()) + 12 + _BAR, now.scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        now = theme.current()
        painter = QPainter(self)
        done = self.met >= self.size_of_month > 0
        role = Role.GOOD if done else Role.TEXT
        painting.words(painter, self.rect(), self._words(), TextStyle.SECTION, role, Qt.AlignmentFlag.AlignLeft)
        track = QRect(self.width() - _BAR, self.height() // 2 - 3, _BAR, 6)
        painting.box(painter, track, now.colour(Role.CHIP), 3, now.colour(Role.LINE))
        if self.met and self.size_of_month:
            length = max(6, track.width() * min(self.met, self.size_of_month) // self.size_of_month)
            filled = QRect(track.left(), track.top(), length, track.height())
            painting.box(painter, filled, now.colour(Role.GOOD if done else Role.ACCENT), 3)
        painter.end()
