"""The one field that finds everything: results while one types, grouped, walked through with the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLineEdit, QVBoxLayout, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import RADIUS_SMALL, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.measured_view import MeasuredRowView
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState
from netzwerk_desktop.qt.widgets.text import Label

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A line of the results.

    Attributes:
        key: whatever the window needs to open it.
        group: heading it stands under ("Kommunen").
        hint: dim at the right (a shortcut, a day).
    """

    key: Any
    icon: Icon
    title: str
    subtitle: str = ""
    group: str = ""
    hint: str = ""


class _Results(QAbstractListModel):
    """The results (fed)."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[SearchResult] = ()

    def show(self, rows: Sequence[SearchResult]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def heads_group(self, row: int) -> bool:
        """True when a heading stands above the row."""
        return bool(self.rows[row].group) and (row == 0 or self.rows[row - 1].group != self.rows[row].group)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.subtitle, row.group) if part)
        return None


class _ResultPainter:
    """Icon, title, dim words behind it; a heading above the first of a group."""

    def __init__(self, results: _Results) -> None:
        self._results = results

    def height(self, index: QModelIndex, width: int) -> int:
        now = theme.current()
        return now.scaled(36) + (now.scaled(28) if self._results.heads_group(index.row()) else 0)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        now = theme.current()
        row: SearchResult = index.data(ROW)
        line = QRect(rect)
        if self._results.heads_group(index.row()):
            head = QRect(rect.left() + 12, rect.top(), rect.width() - 24, now.scaled(28))
            painting.words(painter, head, row.group, TextStyle.CAPTION_STRONG, Role.FAINT)
            line.setTop(head.bottom() + 1)
        if state.selected or state.hovered:
            painting.box(painter, line, now.colour(Role.SELECT if state.selected else Role.HOVER), RADIUS_SMALL)
        mark = QRect(line.left() + 12, line.center().y() - 8, 18, 18)
        icons.paint(painter, mark, row.icon, now.colour(Role.ACCENT if state.selected else Role.DIM))
        inner = line.adjusted(42, 0, -12, 0)
        if row.hint:
            painting.words(painter, inner, row.hint, TextStyle.CAPTION, Role.FAINT, Qt.AlignmentFlag.AlignRight)
            inner.setRight(inner.right() - now.metrics(TextStyle.CAPTION).horizontalAdvance(row.hint) - 12)
        painting.words(painter, inner, row.title, TextStyle.BODY_STRONG, Role.TEXT)
        inner.setLeft(inner.left() + now.metrics(TextStyle.BODY_STRONG).horizontalAdvance(row.title) + 12)
        if inner.width() > 40:
            painting.words(painter, inner, row.subtitle, TextStyle.CAPTION, Role.DIM)


class SearchPopup(QFrame):
    """The results below the field. It never takes the focus: one goes on typing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self.results = _Results(self)
        self.view = MeasuredRowView(_ResultPainter(self.results), estimate=36)
        self.view.setModel(self.results)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("Suchergebnisse"))
        self.view.margin_bottom = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XS, SPACE_XS, SPACE_XS, SPACE_XS)
        layout.addWidget(self.view)
        self.foot = Label("", TextStyle.CAPTION, Role.FAINT)
        self.foot.setText(self.tr("Enter öffnet · Strg+Eingabe erfasst ein Telefonat · Esc schließt"))
        self.foot.setContentsMargins(12, SPACE_XS, 12, SPACE_XS)
        layout.addWidget(self.foot)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(QPoint(0, 6))
        colour = QColor(theme.current().colour(Role.SHADOW))
        colour.setAlpha(70)
        shadow.setColor(colour)
        self.setGraphicsEffect(shadow)
        self.hide()

    def fit(self, top_left: QPoint, width: int, room: int) -> None:
        """Below the field, as high as the results, never beyond the window."""
        now = theme.current()
        layout_gap = SPACE_S
        headings = sum(self.results.heads_group(row) for row in range(len(self.results.rows)))
        wanted = now.scaled(36) * len(self.results.rows) + now.scaled(28) * headings + 2 * SPACE_XS + 2
        wanted += self.foot.sizeHint().height() + layout_gap
        self.setGeometry(top_left.x(), top_left.y(), width, min(wanted, room))


class SearchField(QLineEdit):
    """Type, walk, open.

    Signals:
        asked: the text to search for, whenever it changes.
        chosen: key of the result that shall be opened.
        called: key of the result a call shall be logged for (Ctrl+Enter).
    """

    asked = Signal(str)
    chosen = Signal(object)
    called = Signal(object)

    def __init__(self, placeholder: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setObjectName("search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(False)
        self.setMaximumWidth(theme.current().scaled(520))
        self.setTextMargins(26, 0, 48, 0)
        self.textEdited.connect(self._asked)
        self._popup: SearchPopup | None = None
        self._empty_text = ""

    # -- results --------------------------------------------------------------------------------------------------
    def popup(self) -> SearchPopup:
        """The list of results (made when it is needed first)."""
        if self._popup is None:
            self._popup = SearchPopup(self.window())
            self._popup.view.opened.connect(self._open_row)
            self._popup.view.viewport().installEventFilter(self)
            self.window().installEventFilter(self)
        return self._popup

    def show_results(self, results: Sequence[SearchResult]) -> None:
        """What was found for what stands in the field; the first one is marked."""
        popup = self.popup()
        popup.results.show(results)
        if not results or not self.hasFocus():
            popup.hide()
            return
        self._place()
        popup.view.set_current_row(0)
        popup.show()
        popup.raise_()

    def close_results(self) -> None:
        """Take the list away."""
        if self._popup is not None:
            self._popup.hide()

    def results_shown(self) -> bool:
        """True while the list is there."""
        return self._popup is not None and self._popup.isVisible()

    def leave(self) -> None:
        """Empty the field and close the list."""
        self.clear()
        self.close_results()

    def _place(self) -> None:
        window = self.window()
        below = self.mapTo(window, QPoint(0, self.height() + SPACE_XS))
        self.popup().fit(below, max(self.width(), 360), window.height() - below.y() - 40)

    def _asked(self, text: str) -> None:
        self.asked.emit(text)

    def _open_row(self, row: int) -> None:
        rows = self.popup().results.rows
        if 0 <= row < len(rows):
            key = rows[row].key
            self.leave()
            self.chosen.emit(key)

    # -- keys -----------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk through the results, Enter opens, Ctrl+Enter logs a call, Esc leaves."""
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key == Qt.Key.Key_Escape:
            if self.results_shown():
                self.close_results()
            elif self.text():
                self.leave()
                self.asked.emit("")
            else:
                self.clearFocus()
            return
        if self.results_shown():
            view = self.popup().view
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            step = steps.get(Qt.Key(key))
            if step is not None:
                count = view.count()
                row = view.current_row() + step
                view.set_current_row(row % count if abs(step) == 1 else max(0, min(count - 1, row)))
                return
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                result = self.popup().results.rows[view.current_row()]
                self.leave()
                self.called.emit(result.key)
                return
            if enter:
                self._open_row(view.current_row())
                return
        elif key == Qt.Key.Key_Down or enter:
            self.asked.emit(self.text())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in, everything is marked and the results of what stands there are shown again."""
        super().focusInEvent(event)
        self.asked.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere closes the list."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.close_results()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One click opens a result; the list follows the window."""
        if event.type() == QEvent.Type.MouseButtonRelease and self._popup is not None:
            if watched is self._popup.view.viewport():
                self._open_row(self._popup.view.current_row())
        elif event.type() == QEvent.Type.Resize and watched is self.window() and self.results_shown():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The magnifying glass and the shortcut inside the field."""
        super().paintEvent(event)
        now = theme.current()
        painter = QPainter(self)
        middle = self.height() // 2
        icons.paint(painter, QRect(10, middle - 8, 16, 16), Icon.SEARCH, now.colour(Role.FAINT))
        if not self.hasFocus():
            room = self.rect().adjusted(0, 0, -10, 0)
            painting.words(painter, room, self._hint, TextStyle.CAPTION, Role.FAINT, Qt.AlignmentFlag.AlignRight)
        painter.end()
