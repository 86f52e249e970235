"""A short list on a page whose rows have places to press; the keyboard reaches all of it."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.delegates.side_rows import SideHit
from netzwerk_desktop.qt.widgets.measured_view import ListBox
from netzwerk_desktop.qt.widgets.row_view import RowPainter


class PressablePainter(RowPainter, Protocol):
    """Paints rows and knows what is where."""

    def hit(self, index: QModelIndex, rect: QRect, point: QPoint) -> SideHit:
        """What lies at a point of the row."""
        ...


class SideList(ListBox):
    """Rows with places to press.

    Signals:
        pressed_at: number of the row, what was pressed ("done", "dial", "open"), and its value. Enter presses "open",
            Space "done", Ctrl+Enter "dial".
        menu_wanted: number of the row and where (global) its menu shall open.
    """

    pressed_at = Signal(int, str, str)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, painter: PressablePainter, name: str, parent: QWidget | None = None) -> None:
        super().__init__(painter, parent)
        self._pressable = painter
        self.setAccessibleName(name)
        self.opened.connect(lambda row: self.pressed_at.emit(row, "open", ""))

    def _hit(self, point: QPoint) -> tuple[QModelIndex, SideHit]:
        index = self.indexAt(point)
        if not index.isValid():
            return index, SideHit("")
        return index, self._pressable.hit(index, self.visualRect(index), point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        super().mouseMoveEvent(event)
        _, hit = self._hit(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hit.what else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press."""
        super().mouseReleaseEvent(event)
        index, hit = self._hit(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and hit.what:
            self.pressed_at.emit(index.row(), hit.what, hit.value)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """One click was enough."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys for the places."""
        row = self.current_row()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if row >= 0 and enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pressed_at.emit(row, "dial", "")
        elif row >= 0 and event.key() == Qt.Key.Key_Space:
            self.pressed_at.emit(row, "done", "")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in with the keyboard, the first row is the current one."""
        if self.current_row() < 0 and self.count() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.set_current_row(0)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without the focus nothing is marked: these lists are for pressing, not for choosing."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.set_current_row(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a row."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if index.isValid():
            where = event.globalPos()
            if keyboard:
                where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(index.row(), where)
