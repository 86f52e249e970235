"""Lists whose rows have different heights: measured when they come into sight, so opening one costs a screenful."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.widgets.row_view import MeasuredHeights, RowPainter, RowView

if TYPE_CHECKING:
    # not worth making at the start: with it come all the kinds of pointing devices
    from PySide6.QtGui import QWheelEvent

_Index = QModelIndex | QPersistentModelIndex


class MeasuredRowView(RowView):
    """A `RowView` over rows of different heights.

    Heights above what is in sight are estimates; when such a row is scrolled into sight and turns out higher or lower,
    the rows below it stay where the eye has them.
    """

    def __init__(self, painter: RowPainter, *, estimate: int = 96, parent: QWidget | None = None) -> None:
        self._measured = MeasuredHeights(lambda: theme.current().scaled(estimate))
        self._settling = False
        self._width = -1
        super().__init__(painter, self._measured, parent)

    def measure_again(self, row: int | None = None) -> None:
        """The height of a row (None: of all) may have changed."""
        self._measured.forget(row)
        self._count_again()

    def _count_again(self) -> None:
        self.heights.set_count(self.count())
        self._settle()
        self.updateGeometries()
        self.viewport().update()

    def _look_again(self) -> None:
        self._measured.forget()
        super()._look_again()

    def _settle(self) -> None:
        """Measure what is in sight and not yet known."""
        if self._settling:
            return
        self._settling = True
        try:
            width = self.viewport().width()
            bar = self.verticalScrollBar()
            for _ in range(6):
                unknown = [row for row in self.rows_in_sight() if not self._measured.known(row)]
                if not unknown:
                    break
                for row in unknown:
                    above = self.margin_top + self._measured.top(row) < bar.value()
                    moved = self._measured.measure(row, self._painter.height(self.index_of(row), width))
                    if moved and above:
                        self.updateGeometries()
                        bar.setValue(bar.value() + moved)
            else:
                self.viewport().update()
        finally:
            self._settling = False
        self._ask_for_more()

    def reset(self) -> None:
        """Other rows: nothing is known of them."""
        self._measured.forget()
        super().reset()

    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:
        """More rows; those before the new ones keep their heights."""
        if start < self._measured.count():
            self._measured.forget()
        super().rowsInserted(parent, start, end)

    def dataChanged(self, topLeft: _Index, bottomRight: _Index, roles: object = ()) -> None:
        """Rows look different now, so they may be higher or lower."""
        super().dataChanged(topLeft, bottomRight, roles)
        for row in range(topLeft.row(), bottomRight.row() + 1):
            self._measured.forget(row)
        self._count_again()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Other rows come into sight."""
        self._settle()
        self.updateGeometries()
        self.viewport().update()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight; the way there is estimated, so look twice."""
        for _ in range(3):
            if index.isValid() and index.row() < self.count() and not self._measured.known(index.row()):
                width = self.viewport().width()
                self._measured.measure(index.row(), self._painter.height(self.index_of(index.row()), width))
                self.updateGeometries()
            super().scrollTo(index, hint)
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere; the first row in sight stays the first."""
        if self.viewport().width() != self._width:
            rows = self.rows_in_sight()
            first = rows.start if rows and self.verticalOffset() > 0 else -1
            self._width = self.viewport().width()
            self._measured.forget()
            super().resizeEvent(event)
            if first >= 0:
                self.scrollTo(self.index_of(first), QAbstractItemView.ScrollHint.PositionAtTop)
        else:
            super().resizeEvent(event)


class ListBox(MeasuredRowView):
    """A short list that stands on a page: as high as its rows, scrolled by the page around it."""

    def __init__(self, painter: RowPainter, parent: QWidget | None = None) -> None:
        super().__init__(painter, estimate=40, parent=parent)
        self.margin_bottom = 0
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _settle(self) -> None:
        """All rows are in sight."""
        width = self.viewport().width()
        for row in range(self.count()):
            if not self._measured.known(row):
                self._measured.measure(row, self._painter.height(self.index_of(row), width))
        height = self._measured.total()
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(200, self._measured.total())

    def minimumSizeHint(self) -> QSize:
        """The width may be anything."""
        return QSize(80, self._measured.total())

    def wheelEvent(self, event: "QWheelEvent") -> None:
        """The page scrolls, not the list."""
        event.ignore()
