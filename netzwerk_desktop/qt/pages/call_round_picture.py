"""A picture of the round: every month a column, every member a square in the month of their call.

A filled square was reached, a ring with a dot is called this month, an empty one is still to come, two bars pause: what
they mean does not depend on their colour. The list beside the picture says the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from netzwerk_desktop.domain.calendar_days import MONTHS
from netzwerk_desktop.domain.call_round import RoundState
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.pages.call_round_words import town_state
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.words import label

if TYPE_CHECKING:
    from datetime import date

    from netzwerk_desktop.services.call_round import RoundTown, RoundView

_LARGEST, _SMALLEST = 18, 9


def paint_square(painter: QPainter, cell: QRect, state: RoundState) -> None:
    """One member."""
    now = theme.current()
    gap = max(1, cell.width() // 8)
    box = cell.adjusted(gap, gap, -gap, -gap)
    radius = max(1.5, box.width() / 5)
    if state is RoundState.MET:
        painting.box(painter, box, now.colour(Role.ACCENT), radius)
    elif state is RoundState.NOW:
        painting.box(painter, box, now.colour(Role.ACCENT_BG), radius, now.colour(Role.ACCENT), 1.5)
        centre = QPointF(box.center()) + QPointF(0.5, 0.5)
        painting.dot(painter, centre, now.colour(Role.ACCENT), max(3, box.width() / 3))
    elif state is RoundState.PAUSED:
        painting.box(painter, box, now.colour(Role.CHIP), radius)
        width = max(1, box.width() // 6)
        middle, height = box.center().x(), box.height() // 2
        for left in (middle - 2 * width, middle + width):
            bar = QRect(left, box.center().y() - height // 2, width, height)
            painting.box(painter, bar, now.colour(Role.DIM), 0)
    else:
        painting.box(painter, box, now.colour(Role.PANEL), radius, now.colour(Role.EDGE))


class RoundPicture(QWidget):
    """The picture; it is as wide as the months need, down to squares one can still see.

    Signals:
        chosen: id of the member whose square was pressed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[tuple[date | None, list[RoundTown]]] = []
        self._marked = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_round(self, view: RoundView) -> None:
        """Show another round."""
        columns: dict[date | None, list[RoundTown]] = {}
        for town in view.towns:
            columns.setdefault(town.month, []).append(town)
        known = sorted((month for month in columns if month is not None), key=lambda month: month)
        self._columns = [(month, columns[month]) for month in known]
        if None in columns:
            self._columns.append((None, columns[None]))
        self.setAccessibleName(self.tr("Bild der Runde"))
        self.setAccessibleDescription(view.sentence)
        self.updateGeometry()
        self.update()

    def mark(self, organisation_id: str) -> None:
        """Put a ring around a member."""
        self._marked = organisation_id
        self.update()

    # -- where things are -----------------------------------------------------------------------------------------
    def _tallest(self) -> int:
        return max((len(towns) for _, towns in self._columns), default=0)

    def _cell(self) -> int:
        if not self._columns:
            return _LARGEST
        return max(_SMALLEST, min(_LARGEST, self.width() // len(self._columns)))

    def _cell_high(self) -> int:
        """When hundreds are called in a month, they stand closer."""
        tallest = max(1, self._tallest())
        return min(self._cell(), max(4, 320 // tallest))

    def _words_high(self) -> int:
        return 2 * theme.current().metrics(TextStyle.CAPTION).height() + SPACE_XS

    def sizeHint(self) -> QSize:
        """Columns and the words below."""
        height = self._tallest() * self._cell_high() + self._words_high() + SPACE_S
        return QSize(max(200, len(self._columns) * _SMALLEST), height)

    def minimumSizeHint(self) -> QSize:
        """Squares one can still see."""
        return QSize(len(self._columns) * _SMALLEST, self.sizeHint().height())

    def _base(self) -> int:
        return self._tallest() * self._cell_high()

    def rect_of(self, organisation_id: str) -> QRect:
        """Where a member's square is."""
        wide, high = self._cell(), self._cell_high()
        for column, (_, towns) in enumerate(self._columns):
            for row, town in enumerate(towns):
                if town.organisation_id == organisation_id:
                    return QRect(column * wide, self._base() - (row + 1) * high, wide, high)
        return QRect()

    def town_at(self, point: QPoint) -> RoundTown | None:
        """Whose square lies there."""
        column = point.x() // self._cell() if point.x() >= 0 else -1
        row = (self._base() - 1 - point.y()) // self._cell_high()
        if 0 <= column < len(self._columns) and 0 <= row < len(self._columns[column][1]):
            return self._columns[column][1][row]
        return None

    # -- painting and the mouse -----------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        wide, high = self._cell(), self._cell_high()
        for column, (_, towns) in enumerate(self._columns):
            for row, town in enumerate(towns):
                cell = QRect(column * wide, self._base() - (row + 1) * high, wide, high)
                paint_square(painter, cell, town.state)
                if town.organisation_id == self._marked:
                    painting.focus_ring(painter, cell, 4)
        self._paint_months(painter, wide)
        painter.end()

    def _paint_months(self, painter: QPainter, wide: int) -> None:
        metrics = theme.current().metrics(TextStyle.CAPTION)
        top = self._base() + SPACE_XS
        # a letter for every month where there is room, and the years below
        free = 0
        for column, (month, _) in enumerate(self._columns):
            left = column * wide
            if month is None:
                # whoever leaves before their turn, or everybody while nobody is called
                place = QRect(left, top, wide, metrics.height())
                painting.words(painter, place, "–", TextStyle.CAPTION, Role.FAINT, Qt.AlignmentFlag.AlignHCenter)
                continue
            letter = MONTHS[month.month - 1][:1]
            if wide >= metrics.horizontalAdvance("M") + 2:
                place = QRect(left, top, wide, metrics.height())
                painting.words(painter, place, letter, TextStyle.CAPTION, Role.FAINT, Qt.AlignmentFlag.AlignHCenter)
            first = column == 0 or month.month == 1 or self._columns[column - 1][0] is None
            year = str(month.year)
            width = metrics.horizontalAdvance(year) + SPACE_S
            # the year one began in makes room for the next one
            crowded = column == 0 and any(
                other is not None and other.month == 1 and number * wide < width
                for number, (other, _) in enumerate(self._columns[1:], 1)
            )
            if first and left >= free and not crowded:
                place = QRect(left, top + metrics.height(), width, metrics.height())
                painting.words(painter, place, year, TextStyle.CAPTION, Role.DIM)
                free = place.right()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        town = self.town_at(event.position().toPoint())
        if town is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(town.organisation_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over the squares."""
        over = self.town_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Who that is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            town = self.town_at(event.pos())
            if town is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), f"{town.name}: {town_state(town)}", self)
            return True
        return super().event(event)


class RoundLegend(QWidget):
    """What the squares mean, and how many there are of each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[RoundState, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_round(self, view: RoundView) -> None:
        """Count."""
        self._counts = dict.fromkeys(RoundState, 0)
        for town in view.towns:
            self._counts[town.state] += 1
        self.setAccessibleName(", ".join(self._words()))
        self.update()

    def _words(self) -> list[str]:
        return [f"{label(state)}: {count}" for state, count in self._counts.items() if count]

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, theme.current().scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        metrics = theme.current().metrics(TextStyle.CAPTION)
        painter = QPainter(self)
        x = 0
        for state, count in self._counts.items():
            if not count:
                continue
            paint_square(painter, QRect(x, (self.height() - 16) // 2, 16, 16), state)
            words = f"{label(state)} {count}"
            width = metrics.horizontalAdvance(words) + 2
            place = QRect(x + 16 + SPACE_S, 0, width, self.height())
            painting.words(painter, place, words, TextStyle.CAPTION, Role.DIM)
            x = place.right() + SPACE_L
        painter.end()
