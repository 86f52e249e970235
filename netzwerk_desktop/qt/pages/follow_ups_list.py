"""The painted list of the page "Wiedervorlagen": headings and follow-ups, several of which can be chosen at once."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, GrowingModel
from netzwerk_desktop.qt.pages.follow_ups_rows import FollowUpLine, tip_of
from netzwerk_desktop.qt.theme import RADIUS_SMALL, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.measured_view import MeasuredRowView
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState
from netzwerk_desktop.qt.words import translate

_LEFT = 48
_RIGHT = 16


class FollowUpModel(GrowingModel[FollowUpLine]):
    """The lines; headings cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        title = Column("line", translate("FollowUps", "Wiedervorlagen"), _title)
        super().__init__([title], parent, accessible=lambda line: line.spoken())
        self._tip = tip_of

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """What can be chosen."""
        line = self.row(index.row()) if index.isValid() else None
        return super().flags(index) if line is not None and not line.is_heading else Qt.ItemFlag.NoItemFlags


def _title(line: FollowUpLine) -> str:
    return line.title


class FollowUpPainter:
    """Paints headings and follow-ups.

    Attributes:
        ticked: ids of those whose box was pressed and that are still being stored.
    """

    def __init__(self) -> None:
        self.ticked: set[str] = set()

    # -- what the view asks ---------------------------------------------------------------------------------------
    def height(self, index: QModelIndex, width: int) -> int:
        """A follow-up has two lines, with something to say about it three."""
        line: FollowUpLine | None = index.data(ROW)
        now = theme.current()
        if line is None:
            return now.scaled(56)
        if line.is_heading:
            return now.scaled(40 if index.row() else 30)
        return now.scaled(76 if line.more else 56)

    def box_of(self, rect: QRect) -> QRect:
        """Where the box to tick is."""
        return QRect(rect.left() + 15, rect.top() + theme.current().scaled(56) // 2 - 10, 18, 18)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        line: FollowUpLine | None = index.data(ROW)
        if line is None:
            return
        if line.is_heading:
            self._paint_heading(painter, rect, line)
            return
        now = theme.current()
        ground = rect.adjusted(0, 0, -SPACE_S, -2)
        if state.selected or state.hovered:
            painting.box(painter, ground, now.colour(Role.SELECT if state.selected else Role.HOVER), RADIUS_SMALL)
        else:
            painter.fillRect(
                QRect(rect.left() + _LEFT, rect.bottom(), ground.width() - _LEFT, 1), now.colour(Role.LINE)
            )
        done = line.row is not None and (line.row.done_at is not None or line.id in self.ticked)
        ink = Role.GOOD if done else line.tone.words
        icons.paint(painter, self.box_of(rect), Icon.CHECKED if done else Icon.UNCHECKED, now.colour(ink))
        self._paint_words(painter, ground, line)
        if state.focused:
            painting.focus_ring(painter, ground)

    # -- strokes --------------------------------------------------------------------------------------------------
    @staticmethod
    def _paint_heading(painter: QPainter, rect: QRect, line: FollowUpLine) -> None:
        now = theme.current()
        words = QRect(rect.left() + 15, rect.bottom() - now.scaled(30), rect.width() - 15, now.scaled(26))
        painting.words(painter, words, line.title, TextStyle.SECTION, Role.TEXT)
        if line.when:
            left = words.left() + now.metrics(TextStyle.SECTION).horizontalAdvance(line.title) + SPACE_S
            size = painting.chip_size(line.when)
            chip = QRect(left, words.center().y() - now.scaled(20) // 2 + 1, size.width() - 4, now.scaled(20))
            painting.box(painter, chip, now.colour(line.tone.ground), chip.height() / 2)
            middle = Qt.AlignmentFlag.AlignHCenter
            painting.words(painter, chip, line.when, TextStyle.CAPTION_STRONG, line.tone.words, middle)

    def _paint_words(self, painter: QPainter, ground: QRect, line: FollowUpLine) -> None:
        now = theme.current()
        left, width, height = ground.left() + _LEFT, ground.width() - _LEFT - _RIGHT, now.scaled(20)
        top = ground.top() + now.scaled(56) // 2 - height - 1
        first = QRect(left, top, width, height)
        style = TextStyle.CAPTION if line.tone is Tone.NEUTRAL else TextStyle.CAPTION_STRONG
        painting.words(painter, first, line.when, style, line.tone.words, Qt.AlignmentFlag.AlignRight)
        first.setRight(first.right() - now.metrics(style).horizontalAdvance(line.when) - SPACE_M)
        ink = Role.FAINT if line.id in self.ticked else Role.TEXT
        painting.words(painter, first, line.title, TextStyle.STRONG, ink)
        painting.words(painter, QRect(left, top + height, width, height), line.line, TextStyle.CAPTION, Role.DIM)
        if line.more:
            third = QRect(left, top + 2 * height, width, height)
            painting.words(painter, third, line.more, TextStyle.CAPTION, Role.ACCENT)


class FollowUpList(MeasuredRowView):
    """The list.

    Signals:
        done_wanted: the box of a line was pressed, or Space; numbers of the lines.
        result_wanted: they are done and somebody wants to say what came of it (Ctrl+Enter).
        delete_wanted: Delete.
        menu_wanted: where (global) the menu of the chosen lines shall open.
        chosen_changed: other lines are chosen.
    """

    done_wanted = Signal(list)
    result_wanted = Signal()
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines = FollowUpPainter()
        super().__init__(self.lines, estimate=56, parent=parent)
        self.rows = FollowUpModel(self)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Wiedervorlagen"))

    # -- what is chosen -------------------------------------------------------------------------------------------
    def chosen(self) -> list[FollowUpLine]:
        """The chosen lines from top to bottom; where none is, the current one."""
        numbers = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        if not numbers and self.current_row() >= 0:
            numbers = [self.current_row()]
        lines = [self.rows.row(number) for number in numbers]
        return [line for line in lines if line is not None and not line.is_heading]

    def choose(self, ids: set[str], current: int) -> None:
        """Choose lines again after the list was read anew, and make one the current one."""
        selection = QItemSelection()
        for number in range(self.count()):
            line = self.rows.row(number)
            if line is not None and line.id in ids:
                selection.select(self.index_of(number), self.index_of(number))
        model, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        if current >= 0:
            model.setCurrentIndex(self.index_of(current), flag.NoUpdate)
            if not selection.indexes():
                selection.select(self.index_of(current), self.index_of(current))
        model.select(selection, flag.ClearAndSelect)

    def nearest_to(self, row: int) -> int:
        """The follow-up at this place or the next one below it, else above it; -1 for none."""
        below = self._nearest(row, 1)
        return below if below >= 0 else self._nearest(min(row, self.count() - 1), -1)

    def _nearest(self, row: int, step: int) -> int:
        while 0 <= row < self.count():
            line = self.rows.row(row)
            if line is not None and not line.is_heading:
                return row
            row += step
        return -1

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Other lines are chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    # -- the keyboard ---------------------------------------------------------------------------------------------
    def moveCursor(self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The arrow keys pass over headings."""
        action = QAbstractItemView.CursorAction
        back = (action.MoveUp, action.MovePrevious, action.MoveLeft, action.MovePageUp, action.MoveEnd)
        step = -1 if cursor_action in back and self.current_row() >= 0 else 1
        found = self._nearest(super().moveCursor(cursor_action, modifiers).row(), step)
        return self.index_of(found) if found >= 0 else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks off, with Ctrl+Enter one says what came of it, Delete deletes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.result_wanted.emit()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.done_wanted.emit([line.id for line in self.chosen()])
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in with the keyboard, the first follow-up is the current one."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            # Qt has made a line the current one by now, but chosen none
            found = self.nearest_to(max(0, self.current_row(), self.rows_in_sight().start))
            if found >= 0:
                self.set_current_row(found)

    # -- the mouse ------------------------------------------------------------------------------------------------
    def _box_at(self, point: QPoint) -> FollowUpLine | None:
        """The line whose box lies at this place."""
        index = self.indexAt(point)
        line = self.rows.row(index.row()) if index.isValid() else None
        if line is None or line.is_heading:
            return None
        box = self.lines.box_of(self.visualRect(index)).adjusted(-8, -8, 8, 8)
        return line if box.contains(point) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over the box."""
        super().mouseMoveEvent(event)
        over = self._box_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the box."""
        super().mouseReleaseEvent(event)
        line = self._box_at(event.position().toPoint())
        if line is not None and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self.done_wanted.emit([line.id])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is chosen; pressed elsewhere, of the line under the mouse."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        line = self.rows.row(index.row()) if index.isValid() else None
        if line is None or line.is_heading:
            return
        if not self.selectionModel().isSelected(index):
            self.set_current_row(index.row())
        where = event.globalPos()
        if keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(index).topLeft() + QPoint(_LEFT, 32))
        self.menu_wanted.emit(where)
