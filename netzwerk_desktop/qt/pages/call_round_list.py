"""The towns of a month: state, name, why they are called, whom to call, and the number to press."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.call_round import SlotState
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.pages.call_round_words import SIGNS, slot_line, slot_spoken, state_words
from netzwerk_desktop.qt.theme import RADIUS, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState, RowView

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import SlotView

#: where the words begin, beside the sign
_LEFT = 52
_SIGN = 30
_GAP = 6


class SlotRow(NamedTuple):
    """A slot as a row of the list."""

    id: str
    slot: SlotView


class SlotPainter:
    """Paints a slot as a card of two lines."""

    def height(self, index: QModelIndex, width: int) -> int:
        """Two lines and a gap."""
        return theme.current().scaled(58) + _GAP

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: SlotRow | None = index.data(ROW)
        if row is None:
            return
        slot, now = row.slot, theme.current()
        box = rect.adjusted(1, 0, -1, -_GAP)
        ground = Role.SELECT if state.selected else Role.HOVER if state.hovered else Role.PANEL
        edge = Role.ACCENT if state.selected else Role.LINE
        painting.box(painter, box, now.colour(ground), RADIUS, now.colour(edge))
        icon, tone = SIGNS[slot.state]
        sign = QRect(box.left() + 12, box.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
        painting.box(painter, sign, now.colour(tone.ground), _SIGN / 2)
        icons.paint(painter, sign.adjusted(7, 7, -7, -7), icon, now.colour(tone.words))
        inner = box.adjusted(_LEFT, 9, -SPACE_M, -9)
        half = inner.height() // 2
        first = QRect(inner.left(), inner.top(), inner.width(), half)
        words = state_words(slot)
        taken = now.metrics(TextStyle.CAPTION_STRONG).horizontalAdvance(words)
        painting.words(painter, first, words, TextStyle.CAPTION_STRONG, tone.words, Qt.AlignmentFlag.AlignRight)
        # what was done steps back behind what is to be done
        name_role = Role.DIM if slot.state in (SlotState.LEFT, SlotState.PAUSED) else Role.TEXT
        name = first.adjusted(0, 0, -taken - SPACE_M, 0)
        painting.words(painter, name, slot.organisation_name, TextStyle.STRONG, name_role)
        second = QRect(inner.left(), inner.top() + half, inner.width(), half)
        number = self.number_rect(rect, slot)
        if not number.isNull():
            mark = QRect(number.left() - 18, number.center().y() - 6, 14, 14)
            icons.paint(painter, mark, Icon.CALL_OUT, now.colour(Role.ACCENT))
            painting.words(painter, number, slot.phone, TextStyle.CAPTION, Role.ACCENT, Qt.AlignmentFlag.AlignRight)
            second.setRight(mark.left() - SPACE_S)
        painting.words(painter, second, slot_line(slot), TextStyle.CAPTION, Role.DIM)
        if state.focused:
            painting.focus_ring(painter, box.adjusted(2, 2, -2, -2), RADIUS - 2)

    def number_rect(self, rect: QRect, slot: SlotView) -> QRect:
        """Where the telephone number stands."""
        if not slot.phone:
            return QRect()
        box = rect.adjusted(1, 0, -1, -_GAP).adjusted(_LEFT, 9, -SPACE_M, -9)
        half = box.height() // 2
        width = min(theme.current().metrics(TextStyle.CAPTION).horizontalAdvance(slot.phone) + 1, box.width() // 2)
        return QRect(box.right() - width + 1, box.top() + half, width, half)


class CallList(RowView):
    """The list.

    Signals:
        dialled: number of the row whose telephone number was pressed.
        menu_wanted: where (global) the menu of the current row shall open.
    """

    dialled = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.slots = SlotPainter()
        super().__init__(self.slots, parent=parent)
        self.rows: RowsModel[SlotRow] = RowsModel(
            [Column("slot", self.tr("Anrufe des Monats"), lambda row: row.slot.organisation_name)],
            self,
            accessible=lambda row: slot_spoken(row.slot),
            tip=lambda row: slot_line(row.slot),
        )
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Anrufe des Monats"))

    def current_slot(self) -> SlotView | None:
        """The slot that is chosen."""
        row = self.rows.row(self.current_row())
        return row.slot if row is not None else None

    def _number_at(self, point: QPoint) -> int:
        index = self.indexAt(point)
        row = self.rows.row(index.row()) if index.isValid() else None
        if row is None:
            return -1
        place = self.slots.number_rect(self.visualRect(index), row.slot)
        return index.row() if place.adjusted(-22, -4, 4, 4).contains(point) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over the number."""
        super().mouseMoveEvent(event)
        over = self._number_at(event.position().toPoint()) >= 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the number."""
        super().mouseReleaseEvent(event)
        row = self._number_at(event.position().toPoint())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.dialled.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter dials."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.current_row() >= 0:
            self.dialled.emit(self.current_row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in with the keyboard, a row is the current one."""
        if self.current_row() < 0 and self.count():
            self.set_current_row(0)
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a row."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if index.isValid():
            self.set_current_row(index.row())
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(below if keyboard else event.globalPos())
