"""A column of the page "Heute": sections of lines in one painted list, instead of a widget for each line."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.pages.today_line import DayLine, LineKind
from netzwerk_desktop.qt.theme import RADIUS, SPACE_L, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.measured_view import MeasuredRowView
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState
from netzwerk_desktop.qt.words import translate

#: where the words begin, beside the sign
_LEFT = 56
_RIGHT = 16
#: so much of the column is left to the scroll bar
_BAR = 12


class DayHit(NamedTuple):
    """What was pressed: "done", "edit", "call", "dossier", "open"; "" for nothing."""

    what: str


class DayModel(RowsModel[DayLine]):
    """The lines; headings and remarks cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        title = Column("line", translate("Today", "Was ansteht"), _title)
        super().__init__([title], parent, accessible=lambda row: row.spoken(), tip=lambda row: row.line)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """What can be chosen."""
        row = self.row(index.row()) if index.isValid() else None
        return super().flags(index) if row is not None and row.can_be_chosen else Qt.ItemFlag.NoItemFlags


class DayPainter:
    """Paints headings, remarks and lines.

    Attributes:
        ticked: ids of follow-ups whose box was pressed and that are still being stored.
    """

    def __init__(self) -> None:
        self.ticked: set[str] = set()

    # -- what the view asks ---------------------------------------------------------------------------------------
    def height(self, index: QModelIndex, width: int) -> int:
        """Lines are equally high; below the last one of a section is room."""
        row: DayLine | None = index.data(ROW)
        now = theme.current()
        if row is None:
            return now.scaled(54)
        if row.kind is LineKind.HEADING:
            return now.scaled(34)
        if row.kind is LineKind.EMPTY:
            return self._words_height(row, width) + SPACE_L
        height = now.scaled(34 if row.kind is LineKind.MORE else 54)
        return height + (SPACE_L if row.last else 0)

    def hit(self, index: QModelIndex, rect: QRect, point: QPoint) -> DayHit:
        """What lies at a point of the line."""
        row: DayLine | None = index.data(ROW)
        if row is None or not row.can_be_chosen or not self._line(row, rect).contains(point):
            return DayHit("")
        if row.kind is LineKind.FOLLOW_UP and self._sign(row, rect).adjusted(-8, -8, 6, 8).contains(point):
            return DayHit("done")
        if row.can_be_called and self._call(row, rect).adjusted(-8, -8, 8, 8).contains(point):
            return DayHit("call")
        if row.has_dossier and self._dossier(row, rect).adjusted(-4, -4, 4, 4).contains(point):
            return DayHit("dossier")
        if _can_be_edited(row) and self._pencil(row, rect).adjusted(-5, -5, 5, 5).contains(point):
            return DayHit("edit")
        return DayHit("open")

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: DayLine | None = index.data(ROW)
        if row is None:
            return
        now = theme.current()
        if row.kind is LineKind.HEADING:
            self._paint_heading(painter, rect, row)
            return
        if row.kind is LineKind.EMPTY:
            painter.setFont(now.font(TextStyle.BODY))
            painter.setPen(now.colour(Role.DIM))
            inner = rect.adjusted(0, 0, -_BAR, -SPACE_L)
            painter.drawText(inner, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, row.title)
            return
        line = self._line(row, rect)
        self._paint_ground(painter, line, row, state)
        if row.kind is LineKind.WAITING:
            for top, width in ((14, 120), (32, 200)):
                painting.box(painter, QRect(line.left() + _LEFT, line.top() + top, width, 8), now.colour(Role.CHIP), 4)
            return
        if row.kind is LineKind.MORE:
            painting.words(painter, line.adjusted(_LEFT, 0, -_RIGHT, 0), row.title, TextStyle.CAPTION, Role.ACCENT)
        else:
            self._paint_sign(painter, line, row)
            self._paint_words(painter, line, row, state)
        if state.focused:
            painting.focus_ring(painter, line.adjusted(3, 3, -3, -3))

    # -- where things are -----------------------------------------------------------------------------------------
    @staticmethod
    def _line(row: DayLine, rect: QRect) -> QRect:
        return rect.adjusted(0, 0, -_BAR, -SPACE_L if row.last else 0)

    @staticmethod
    def _sign(row: DayLine, rect: QRect) -> QRect:
        line = DayPainter._line(row, rect)
        return QRect(line.left() + 19, line.center().y() - 8, 18, 18)

    @staticmethod
    def _call(row: DayLine, rect: QRect) -> QRect:
        line = DayPainter._line(row, rect)
        return QRect(line.right() - _RIGHT - 18, line.center().y() - 8, 18, 18)

    @staticmethod
    def _dossier(row: DayLine, rect: QRect) -> QRect:
        """The button at the end of the second line."""
        line = DayPainter._line(row, rect)
        now = theme.current()
        width = now.metrics(TextStyle.CAPTION_STRONG).horizontalAdvance(_dossier_word()) + 20 + SPACE_S
        height = now.scaled(20)
        return QRect(line.right() - _RIGHT - width + SPACE_S // 2, line.bottom() - height - 5, width, height)

    @staticmethod
    def _pencil(row: DayLine, rect: QRect) -> QRect:
        line = DayPainter._line(row, rect)
        taken = theme.current().metrics(TextStyle.CAPTION).horizontalAdvance(row.when)
        top = line.top() + (line.height() // 2 - 16) // 2 + 4
        return QRect(line.right() - _RIGHT - taken - 26, top, 16, 16)

    @staticmethod
    def _words_height(row: DayLine, width: int) -> int:
        room = QRect(0, 0, max(80, width - _BAR), 1000)
        metrics = theme.current().metrics(TextStyle.BODY)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, row.title).height() + SPACE_S

    # -- strokes --------------------------------------------------------------------------------------------------
    @staticmethod
    def _paint_heading(painter: QPainter, rect: QRect, row: DayLine) -> None:
        now = theme.current()
        line = rect.adjusted(0, 0, -_BAR, -6)
        painting.words(painter, line, row.title, TextStyle.SECTION, Role.TEXT)
        if row.when:
            left = line.left() + now.metrics(TextStyle.SECTION).horizontalAdvance(row.title) + SPACE_S
            size = painting.chip_size(row.when)
            chip = QRect(left, line.center().y() - now.scaled(20) // 2 + 1, size.width() - 4, now.scaled(20))
            painting.box(painter, chip, now.colour(row.tone.ground), chip.height() / 2)
            painting.words(
                painter, chip, row.when, TextStyle.CAPTION_STRONG, row.tone.words, Qt.AlignmentFlag.AlignHCenter
            )

    @staticmethod
    def _paint_ground(painter: QPainter, line: QRect, row: DayLine, state: RowState) -> None:
        """The part of the section's card that lies behind this line."""
        now = theme.current()
        painter.save()
        painter.setClipRect(line)
        card = line.adjusted(0, 0 if row.first else -SPACE_L, 0, 0 if row.last else SPACE_L)
        painting.box(painter, card, now.colour(Role.RAISED), RADIUS, now.colour(Role.LINE))
        if state.selected or state.hovered:
            ground = now.colour(Role.SELECT if state.selected else Role.HOVER)
            painting.box(painter, card.adjusted(1, 1, -1, -1), ground, RADIUS - 1)
        painter.restore()
        if not row.last:
            rule = QRect(line.left() + _LEFT, line.bottom(), line.width() - _LEFT - 1, 1)
            painter.fillRect(rule, now.colour(Role.LINE))

    def _paint_sign(self, painter: QPainter, line: QRect, row: DayLine) -> None:
        now = theme.current()
        if row.kind is LineKind.FOLLOW_UP:
            box = QRect(line.left() + 19, line.center().y() - 8, 18, 18)
            done = row.record_id in self.ticked
            ink = Role.GOOD if done else row.tone.words
            icons.paint(painter, box, Icon.CHECKED if done else Icon.UNCHECKED, now.colour(ink))
        elif row.kind is LineKind.SILENT:
            painting.dot(painter, QPointF(line.left() + 28, line.center().y() + 1), now.colour(row.tone.words), 10)
        elif row.icon is not None:
            ground = QRect(line.left() + 14, line.center().y() - 13, 28, 28)
            tone = Tone.ACCENT if row.tone is Tone.NEUTRAL else row.tone
            painting.box(painter, ground, now.colour(tone.ground), 14)
            icons.paint(painter, ground.adjusted(6, 6, -6, -6), row.icon, now.colour(tone.words))

    def _paint_words(self, painter: QPainter, line: QRect, row: DayLine, state: RowState) -> None:
        now = theme.current()
        inner = line.adjusted(_LEFT, 7, -_RIGHT, -7)
        half = inner.height() // 2
        first = QRect(inner.left(), inner.top(), inner.width(), half)
        second = QRect(inner.left(), inner.top() + half, inner.width(), half)
        if row.can_be_called:
            mark = QRect(line.right() - _RIGHT - 18, line.center().y() - 8, 18, 18)
            icons.paint(painter, mark, Icon.CALL, now.colour(Role.ACCENT if state.hovered else Role.DIM))
            first.setRight(mark.left() - SPACE_M)
            second.setRight(mark.left() - SPACE_M)
        if row.has_dossier:
            second.setRight(self._paint_dossier(painter, row, line, state))
        if row.when:
            style = TextStyle.CAPTION if row.tone is Tone.NEUTRAL else TextStyle.CAPTION_STRONG
            ink = row.tone.words
            if row.kind is LineKind.CALL:
                # a number to dial, which is never alarming
                style, ink = TextStyle.CAPTION_STRONG, Role.TEXT
            painting.words(painter, first, row.when, style, ink, Qt.AlignmentFlag.AlignRight)
            first.setRight(first.right() - now.metrics(style).horizontalAdvance(row.when) - SPACE_M)
        if _can_be_edited(row) and (state.hovered or state.selected):
            taken = now.metrics(TextStyle.CAPTION).horizontalAdvance(row.when)
            pencil = QRect(line.right() - _RIGHT - taken - 26, line.top() + (line.height() // 2 - 16) // 2 + 4, 16, 16)
            icons.paint(painter, pencil, Icon.EDIT, now.colour(Role.DIM))
            first.setRight(pencil.left() - SPACE_S)
        if row.place:
            role = Role.ACCENT if row.title else Role.TEXT
            painting.words(painter, first, row.place, TextStyle.STRONG, role)
            taken = now.metrics(TextStyle.STRONG).horizontalAdvance(row.place) + 10
            first.setLeft(min(first.right(), first.left() + taken))
        style = TextStyle.BODY_STRONG if row.place else TextStyle.STRONG
        ink = Role.FAINT if row.record_id in self.ticked else Role.TEXT
        painting.words(painter, first, row.title, style, ink)
        painting.words(painter, second, row.line, TextStyle.CAPTION, Role.DIM)

    def _paint_dossier(self, painter: QPainter, row: DayLine, line: QRect, state: RowState) -> int:
        """The button; says where it begins."""
        now = theme.current()
        button = self._dossier(row, line.adjusted(0, 0, _BAR, SPACE_L if row.last else 0))
        if state.hovered or state.selected:
            painting.box(painter, button, now.colour(Role.ACCENT_BG), RADIUS)
        icon = QRect(button.left() + SPACE_S // 2, button.center().y() - 6, 14, 14)
        icons.paint(painter, icon, Icon.DOSSIER, now.colour(Role.ACCENT))
        words = button.adjusted(20 + SPACE_S // 2, 0, 0, 0)
        painting.words(painter, words, _dossier_word(), TextStyle.CAPTION_STRONG, Role.ACCENT)
        return button.left() - SPACE_M


class DayList(MeasuredRowView):
    """A column of lines.

    Signals:
        pressed_at: number of the line and what was pressed: "open" (click, Enter), "done" (the box, Space), "edit"
            (the pencil), "call" (the telephone, Ctrl+Enter), "dossier" (its button).
        menu_wanted: number of the line and where (global) its menu shall open.
    """

    pressed_at = Signal(int, str)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.lines = DayPainter()
        super().__init__(self.lines, estimate=54, parent=parent)
        self.rows = DayModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.margin_bottom = SPACE_S
        self.opened.connect(lambda row: self.pressed_at.emit(row, "open"))

    def minimumSizeHint(self) -> QSize:
        """A line should fit."""
        return QSize(280, 120)

    def line(self) -> DayLine | None:
        """The line that is chosen."""
        return self.rows.row(self.current_row())

    def nearest_to(self, row: int) -> int:
        """The line at this place or the next one below it, else above it, that can be chosen; -1 for none."""
        below = self._nearest(row, 1)
        return below if below >= 0 else self._nearest(min(row, self.count() - 1), -1)

    # -- the keyboard ---------------------------------------------------------------------------------------------
    def moveCursor(self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The arrow keys pass over headings."""
        action = QAbstractItemView.CursorAction
        back = (action.MoveUp, action.MovePrevious, action.MoveLeft, action.MovePageUp, action.MoveEnd)
        step = -1 if cursor_action in back and self.current_row() >= 0 else 1
        index = super().moveCursor(cursor_action, modifiers)
        found = self._nearest(index.row(), step)
        return self.index_of(found) if found >= 0 else self.currentIndex()

    def _nearest(self, row: int, step: int) -> int:
        """The next line in this direction that can be chosen, or -1."""
        while 0 <= row < self.count():
            line = self.rows.row(row)
            if line is not None and line.can_be_chosen:
                return row
            row += step
        return -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks off, Ctrl+Enter logs a call."""
        row = self.current_row()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if row >= 0 and enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pressed_at.emit(row, "call")
        elif row >= 0 and event.key() == Qt.Key.Key_Space:
            self.pressed_at.emit(row, "done")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Walking in with Tab or F6 the first line is chosen; otherwise nothing is before somebody chooses."""
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self.current_row() < 0 and event.reason() in reasons:
            self.set_current_row(self._nearest(max(0, self.rows_in_sight().start), 1))
        nothing_chosen = self.current_row() < 0
        self.blockSignals(True)
        super().focusInEvent(event)
        if nothing_chosen and self.current_row() >= 0:
            # Qt makes the first line the current one without marking it: a call would be logged for its town unasked
            self.selectionModel().clearCurrentIndex()
        self.blockSignals(False)

    # -- the mouse ------------------------------------------------------------------------------------------------
    def _hit(self, point: QPoint) -> tuple[QModelIndex, DayHit]:
        index = self.indexAt(point)
        return index, self.lines.hit(index, self.visualRect(index), point) if index.isValid() else DayHit("")

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
            self.pressed_at.emit(index.row(), hit.what)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """One click was enough."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a line."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        line = self.rows.row(index.row())
        if line is None or not line.can_be_chosen or line.kind is LineKind.MORE:
            return
        where = event.globalPos()
        if keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(index).topLeft() + QPoint(_LEFT, 32))
        self.menu_wanted.emit(index.row(), where)


def _dossier_word() -> str:
    return translate("Today", "Dossier drucken")


def _can_be_edited(row: DayLine) -> bool:
    return row.kind in (LineKind.FOLLOW_UP, LineKind.ENTRY)


def _title(row: DayLine) -> str:
    return row.title or row.place
