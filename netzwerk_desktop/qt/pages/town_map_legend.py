"""The legend of the map: each class with its colour and pattern, its words and how many towns are in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from netzwerk_desktop.domain.dates import format_number
from netzwerk_desktop.domain.town_map import MapClass
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.pages.town_map_scene import class_brush, colours_of_theme, upright
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.services.town_map import TownMap

_SWATCH = QSize(24, 16)


def paint_swatch(painter: QPainter, rect: QRect, one: MapClass) -> None:
    """A piece of the map of that class."""
    colours = colours_of_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrushOrigin(QPointF(rect.topLeft()))
    painter.setBrush(upright(class_brush(one, colours), 1.0))
    painter.drawRoundedRect(QRectF(rect), 3, 3)
    painting.box(painter, rect, None, 3, QColor(colours.district))


class _Entry(QAbstractButton):
    """A class; pressing it chooses its towns."""

    def __init__(self, one: MapClass, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._class = one
        self._count = format_number(count)
        self.setText(one.label)
        self.setAccessibleName(self.tr("{0}: {1} Kommunen; auswählen").format(one.label, self._count))
        self.setToolTip(self.tr("Diese Kommunen auswählen"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        now = theme.current()
        words = now.metrics(TextStyle.CAPTION).horizontalAdvance(self.text())
        number = now.metrics(TextStyle.CAPTION_BOLD).horizontalAdvance(self._count)
        return QSize(
            _SWATCH.width() + SPACE_S + words + SPACE_S + number + 2 * SPACE_XS,
            max(_SWATCH.height(), now.metrics(TextStyle.CAPTION).height()) + 8,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        inner = self.rect().adjusted(SPACE_XS, 0, -SPACE_XS, 0)
        top = (self.height() - _SWATCH.height()) // 2
        paint_swatch(painter, QRect(inner.left(), top, _SWATCH.width(), _SWATCH.height()), self._class)
        inner.setLeft(inner.left() + _SWATCH.width() + SPACE_S)
        role = Role.ACCENT if self.underMouse() else Role.TEXT
        painting.words(painter, inner, self.text(), TextStyle.CAPTION, role)
        inner.setLeft(inner.left() + now.metrics(TextStyle.CAPTION).horizontalAdvance(self.text()) + SPACE_S)
        painting.words(painter, inner, self._count, TextStyle.CAPTION_BOLD, Role.DIM)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 4)
        painter.end()


class MapLegend(QWidget):
    """All classes.

    Signals:
        chosen: number of the class that was pressed.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Legende"))
        self._layout = FlowLayout(self, gap=SPACE_M, row_gap=0)
        self._entries: list[_Entry] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_map(self, town_map: TownMap) -> None:
        """The classes of a map."""
        for entry in self._entries:
            self._layout.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = []
        for number, (one, count) in enumerate(zip(town_map.classes, town_map.counts, strict=True)):
            entry = _Entry(one, count, self)
            entry.clicked.connect(lambda _=False, pressed=number: self.chosen.emit(pressed))
            self._layout.addWidget(entry)
            entry.show()
            self._entries.append(entry)
        self.updateGeometry()

    def entries(self) -> list[QAbstractButton]:
        """The classes as buttons."""
        return list(self._entries)
