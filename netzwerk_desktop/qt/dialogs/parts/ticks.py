"""Boxes to tick and dots to choose, painted in the colours of the theme.

The platform's own are lost below a style sheet that gives check boxes a border.
"""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting

_SIDE = 18


def _size(button: QAbstractButton) -> QSize:
    metrics = theme.current().metrics(TextStyle.BODY)
    words = button.text().replace("&", "")
    width = _SIDE + (SPACE_S + metrics.horizontalAdvance(words) if words else 0) + 8
    return QSize(width, theme.current().scaled(26))


def _words(painter: QPainter, button: QAbstractButton, *, strong: bool = False) -> None:
    now = theme.current()
    style = TextStyle.STRONG if strong else TextStyle.BODY
    painter.setFont(now.font(style))
    painter.setPen(now.colour(Role.TEXT if button.isEnabled() else Role.FAINT))
    place = button.rect().adjusted(4 + _SIDE + SPACE_S, 0, -4, 0)
    text = now.metrics(style).elidedText(button.text(), Qt.TextElideMode.ElideRight, place.width() + 8)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, text)
    if button.hasFocus():
        painting.focus_ring(painter, button.rect(), 4)


def _sign(button: QAbstractButton) -> QRect:
    return QRect(4, (button.height() - _SIDE) // 2, _SIDE, _SIDE)


class TickBox(QCheckBox):
    """A box to tick."""

    def sizeHint(self) -> QSize:
        """Box and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """It can shrink, then its words end in an ellipsis."""
        return QSize(min(120, self.sizeHint().width()), self.sizeHint().height())

    def hitButton(self, pos: object) -> bool:
        """The words belong to it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        now = theme.current()
        painter = QPainter(self)
        box = _sign(self).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painting.box(painter, box, now.colour(Role.ACCENT if self.isEnabled() else Role.EDGE), 4)
            icons.paint(painter, box.adjusted(1, 1, -1, -1), Icon.CHECK, now.colour(Role.ON_ACCENT))
        else:
            line = Role.DIM if self.underMouse() and self.isEnabled() else Role.EDGE
            painting.box(painter, box, now.colour(Role.RAISED), 4, now.colour(line), 1.5)
        _words(painter, self)
        painter.end()


class ChoiceDot(QRadioButton):
    """One of several; the chosen one is written strongly."""

    def sizeHint(self) -> QSize:
        """Dot and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """It can shrink, then its words end in an ellipsis."""
        return QSize(min(120, self.sizeHint().width()), self.sizeHint().height())

    def hitButton(self, pos: object) -> bool:
        """The words belong to it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        now = theme.current()
        painter = QPainter(self)
        ring = _sign(self).adjusted(1, 1, -1, -1)
        chosen = self.isChecked()
        line = Role.ACCENT if chosen else Role.DIM if self.underMouse() else Role.EDGE
        painting.box(painter, ring, now.colour(Role.RAISED), ring.width() / 2, now.colour(line), 1.5)
        if chosen:
            painting.dot(painter, QPointF(ring.center()) + QPointF(0.5, 0.5), now.colour(Role.ACCENT), 8)
        _words(painter, self, strong=chosen)
        painter.end()
