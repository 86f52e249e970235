"""A list that costs what can be seen of it, however many rows there are.

Qt's own list view walks through all rows before it paints the first. This view asks a `Heights` where a row lies and
paints only those in sight, through a `RowPainter`. It is a QListView all the same: selection model, keyboard and screen
readers work as everywhere (they know the class, and would not know one of our own). Of QListView's arranging nothing is
used: where it would, the methods of QAbstractItemView are called past it.
"""

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple, Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from netzwerk_desktop.qt import theme

#: role under which models hand out the row itself (None: not loaded yet)
ROW = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex

#: so close to the end (in rows) more rows are asked for
_NEAR_END = 12


_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RowState(NamedTuple):
    """How a row is to be painted."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False


class RowPainter(Protocol):
    """Paints rows and knows how high they are."""

    def height(self, index: QModelIndex, width: int) -> int:
        """Height of the row at this width, in pixels."""
        ...

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Paint the row into ``rect``."""
        ...


class Heights(Protocol):
    """Where rows lie, in pixels from the top."""

    def set_count(self, count: int) -> None: ...
    def top(self, row: int) -> int: ...
    def height(self, row: int) -> int: ...
    def row_at(self, y: int) -> int: ...
    def total(self) -> int: ...


class EqualHeights:
    """All rows are equally high: nothing to remember."""

    def __init__(self, height: Callable[[], int]) -> None:
        self._height = height
        self._count = 0

    def set_count(self, count: int) -> None:
        """How many rows there are."""
        self._count = count

    def top(self, row: int) -> int:
        """Where a row begins."""
        return row * self._height()

    def height(self, row: int) -> int:
        """How high it is."""
        return self._height()

    def row_at(self, y: int) -> int:
        """The row at this place, -1 when there is none."""
        row = y // self._height()
        return row if 0 <= row < self._count else -1

    def total(self) -> int:
        """All together."""
        return self._count * self._height()


class MeasuredHeights:
    """Rows of different heights, estimated until somebody looks at them."""

    def __init__(self, estimate: Callable[[], int]) -> None:
        self._estimate = estimate
        self._known: list[int | None] = []
        self._tops: list[int] | None = None

    def set_count(self, count: int) -> None:
        """How many rows there are; what is known of the first ones stays."""
        if count < len(self._known):
            del self._known[count:]
        else:
            self._known.extend([None] * (count - len(self._known)))
        self._tops = None

    def forget(self, row: int | None = None) -> None:
        """Measure a row again (None: all of them)."""
        if row is None:
            self._known = [None] * len(self._known)
        elif row < len(self._known):
            self._known[row] = None
        self._tops = None

    def known(self, row: int) -> bool:
        """True when the row was measured."""
        return self._known[row] is not None

    def count(self) -> int:
        """How many rows there are."""
        return len(self._known)

    def measure(self, row: int, height: int) -> int:
        """Remember a height; returns by how much all rows below have moved."""
        before = self.height(row)
        self._known[row] = height
        if height != before:
            self._tops = None
        return height - before

    def top(self, row: int) -> int:
        """Where a row begins."""
        return self._all_tops()[row]

    def height(self, row: int) -> int:
        """How high it is, or is thought to be."""
        known = self._known[row]
        return self._estimate() if known is None else known

    def row_at(self, y: int) -> int:
        """The row at this place, -1 when there is none."""
        tops = self._all_tops()
        row = bisect_right(tops, y) - 1
        return row if 0 <= row < len(self._known) else -1

    def total(self) -> int:
        """All together."""
        return self._all_tops()[-1]

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            estimate = self._estimate()
            self._tops = [0, *accumulate(estimate if height is None else height for height in self._known)]
        return self._tops


class RowView(QListView):
    """The view; rows are in column 0 of the model.

    Signals:
        picked: the row that became the current one (by mouse, keyboard or program); -1 for none.
        opened: the row that was opened (double click, Enter).
        typed: text that was typed while the list had the focus (the page puts it into its filter).
    """

    picked = Signal(int)
    opened = Signal(int)
    typed = Signal(str)

    def __init__(self, painter: RowPainter, heights: Heights | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._row_height = 0
        self.heights: Heights = heights if heights is not None else EqualHeights(self._equal_height)
        self._hovered = -1
        self._by_keyboard = False
        self.margin_top = 0
        self.margin_bottom = 8
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.activated.connect(lambda index: self.opened.emit(index.row()))
        theme.current().changed.connect(self._look_again)

    # -- rows -----------------------------------------------------------------------------------------------------
    def count(self) -> int:
        """How many rows the model has."""
        model: QAbstractItemModel | None = self.model()
        return model.rowCount(self.rootIndex()) if model is not None else 0

    def index_of(self, row: int) -> QModelIndex:
        """The index of a row."""
        return self.model().index(row, 0, self.rootIndex())

    def current_row(self) -> int:
        """The current row, or -1."""
        return self.currentIndex().row()

    def set_current_row(self, row: int) -> None:
        """Make a row the current one and bring it into sight; -1 for none."""
        if 0 <= row < self.count():
            self.setCurrentIndex(self.index_of(row))
        else:
            self.selectionModel().clear()

    def rows_in_sight(self) -> range:
        """The rows of which something can be seen."""
        count = self.count()
        if not count:
            return range(0)
        top = max(0, self.verticalOffset() - self.margin_top)
        bottom = self.verticalOffset() - self.margin_top + self.viewport().height() - 1
        if bottom < 0:
            return range(0)
        first = self.heights.row_at(top)
        last = self.heights.row_at(bottom)
        return range(0) if first < 0 else range(first, (last if last >= 0 else count - 1) + 1)

    def _equal_height(self) -> int:
        if not self._row_height:
            self._row_height = max(1, self._painter.height(QModelIndex(), self.viewport().width()))
        return self._row_height

    def _update_rows(self, *rows: int) -> None:
        """These rows look different now."""
        for row in rows:
            if 0 <= row < self.count():
                self.viewport().update(self.visualRect(self.index_of(row)))

    def _look_again(self) -> None:
        self._row_height = 0
        self._count_again()

    def _count_again(self) -> None:
        self.heights.set_count(self.count())
        self.updateGeometries()
        self.viewport().update()
        self._ask_for_more()

    # -- what Qt asks of an item view -----------------------------------------------------------------------------
    def reset(self) -> None:
        """Other rows."""
        QAbstractItemView.reset(self)
        self._hovered = -1
        self._count_again()

    def doItemsLayout(self) -> None:
        """Qt asks to arrange everything: here that is only counting."""
        QAbstractItemView.doItemsLayout(self)
        self._count_again()

    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:
        """More rows."""
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self._count_again()

    def dataChanged(self, topLeft: _Index, bottomRight: _Index, roles: object = ()) -> None:
        """Rows look different now."""
        QAbstractItemView.dataChanged(self, topLeft, bottomRight)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Rows that stay in sight need not be painted again."""
        self.viewport().scroll(dx, dy)

    def updateGeometries(self) -> None:
        """How far one can scroll."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        whole = self.margin_top + self.heights.total() + self.margin_bottom
        bar.setPageStep(max(1, height))
        bar.setSingleStep(theme.current().scaled(40))
        bar.setRange(0, max(0, whole - height))
        QAbstractItemView.updateGeometries(self)

    def visualRect(self, index: _Index) -> QRect:
        """Where a row is in the window."""
        if not index.isValid() or index.row() >= self.count():
            return QRect()
        top = self.margin_top + self.heights.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.heights.height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """What is at this place of the window."""
        row = self.heights.row_at(point.y() + self.verticalOffset() - self.margin_top)
        return self.index_of(row) if 0 <= row < self.count() else QModelIndex()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight."""
        if not index.isValid() or index.row() >= self.count():
            return
        bar = self.verticalScrollBar()
        top = self.margin_top + self.heights.top(index.row())
        height = self.heights.height(index.row())
        room = self.viewport().height()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (room - height) // 2)
        elif hint == QAbstractItemView.ScrollHint.PositionAtTop or top < bar.value():
            bar.setValue(top if index.row() else 0)
        elif hint == QAbstractItemView.ScrollHint.PositionAtBottom or top + height > bar.value() + room:
            bar.setValue(min(top, top + height - room))

    def horizontalOffset(self) -> int:
        """Rows are as wide as the view."""
        return 0

    def verticalOffset(self) -> int:
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: _Index) -> bool:
        """No row is."""
        return False

    def moveCursor(self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where the arrow keys lead to."""
        count = self.count()
        if not count:
            return QModelIndex()
        row = self.current_row()
        action = QAbstractItemView.CursorAction
        if row < 0:
            return self.index_of(0)
        if cursor_action in (action.MoveUp, action.MovePrevious, action.MoveLeft):
            row -= 1
        elif cursor_action in (action.MoveDown, action.MoveNext, action.MoveRight):
            row += 1
        elif cursor_action == action.MoveHome:
            row = 0
        elif cursor_action == action.MoveEnd:
            row = count - 1
        else:
            page = max(1, self.viewport().height() - self.heights.height(row))
            step = page if cursor_action == action.MovePageDown else -page
            there = self.heights.row_at(max(0, self.heights.top(row) + step))
            row = there if there >= 0 else count - 1
        return self.index_of(max(0, min(count - 1, row)))

    def setSelection(self, rect: QRect, command: object) -> None:
        """Select what lies in ``rect``."""
        first = self.indexAt(QPoint(0, max(rect.top(), -self.verticalOffset())))
        last = self.indexAt(QPoint(0, rect.bottom()))
        selection = QItemSelection(first, last if last.isValid() else first) if first.isValid() else QItemSelection()
        self.selectionModel().select(selection, command)  # type: ignore[call-overload]

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Where the selected rows are."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Another row is the current one."""
        QAbstractItemView.currentChanged(self, current, previous)
        self._update_rows(current.row(), previous.row())
        if self.hasFocus() and current.isValid():
            self._tell_screen_reader(current.row())
        self.picked.emit(current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Other rows are selected."""
        QAbstractItemView.selectionChanged(self, selected, deselected)
        self._update_rows(*(index.row() for chosen in (selected, deselected) for index in chosen.indexes()))

    def _tell_screen_reader(self, row: int) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        if QAccessible.isActive():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    def verticalScrollbarValueChanged(self, value: int) -> None:
        """Near the end, more rows are asked for."""
        super().verticalScrollbarValueChanged(value)
        self._ask_for_more()

    def _ask_for_more(self) -> None:
        rows = self.rows_in_sight()
        if self.count() and rows.stop + _NEAR_END >= self.count():
            model = self.model()
            if model.canFetchMore(self.rootIndex()):
                model.fetchMore(self.rootIndex())

    def keyboardSearch(self, search: str) -> None:
        """Typing is for the filter of the page; walking through all rows would take too long."""
        self.typed.emit(search)

    # -- painting and the mouse -----------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        model: QItemSelectionModel | None = self.selectionModel()
        selected = {index.row() for index in model.selectedIndexes()} if model is not None else set()
        # as in a browser: the ring is for those who came with the keyboard
        current = self.current_row() if self.hasFocus() and self._by_keyboard else -1
        for row in self.rows_in_sight():
            index = self.index_of(row)
            rect = self.visualRect(index)
            if rect.intersects(event.rect()):
                state = RowState(row in selected, row == current, row == self._hovered)
                self._painter.paint(painter, rect, index, state)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        QAbstractItemView.resizeEvent(self, event)
        self._count_again()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What the mouse is over."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is elsewhere."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._update_rows(row, self._hovered)
            self._hovered = row

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming with the keyboard shows where it is."""
        if event.reason() in _KEYBOARD_REASONS:
            self._by_keyboard = True
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With the mouse the eye is there already."""
        self._by_keyboard = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every platform (Qt leaves it to the style)."""
        self._by_keyboard = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.current_row())
            return
        super().keyPressEvent(event)
