"""A table as wide as the page: sorted by its headers, columns chosen and remembered, no lines but a hover."""

from PySide6.QtCore import QAbstractItemModel, QByteArray, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import RowsModel
from netzwerk_desktop.qt.theme import Role, TextStyle
from netzwerk_desktop.qt.widgets import painting

#: so far columns are made narrower than they are meant before the table is scrolled sideways
_NARROWEST = 0.8


class _CellDelegate(QStyledItemDelegate):
    """A cell: its text; the row below the mouse and the chosen one have a ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        now = theme.current()
        rect = QRect(option.rect)
        view = self.parent()
        hovered = isinstance(view, TableView) and view.hovered_row == index.row()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, now.colour(Role.SELECT))
        elif hovered:
            painter.fillRect(rect, now.colour(Role.HOVER))
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        side = Qt.AlignmentFlag.AlignRight if align & Qt.AlignmentFlag.AlignRight else Qt.AlignmentFlag.AlignLeft
        first = index.column() == 0
        style = TextStyle.BODY_STRONG if first else TextStyle.BODY
        role = Role.TEXT if first else Role.DIM
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        left = theme.SPACE_L if first else 8
        painting.words(painter, rect.adjusted(left, 0, -8, 0), text, style, role, side)
        if first and option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRect(rect.left(), rect.top() + 8, 3, rect.height() - 16), now.colour(Role.ACCENT))


class _Header(QHeaderView):
    """Titles, and a small arrow beside the one the table is sorted by (up: the smallest first)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().scaled(34))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        now = theme.current()
        painter.fillRect(rect, now.colour(Role.PANEL))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.colour(Role.LINE))
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        align = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        right = bool(align & Qt.AlignmentFlag.AlignRight)
        inner = rect.adjusted(theme.SPACE_L if logicalIndex == 0 else 8, 0, -8, 0)
        sorted_by = self.sortIndicatorSection() == logicalIndex
        style = TextStyle.CAPTION_BOLD if sorted_by else TextStyle.CAPTION_STRONG
        role = Role.TEXT if sorted_by else Role.DIM
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painting.words(painter, inner, title, style, role, side)
        if sorted_by:
            width = now.metrics(style).horizontalAdvance(title)
            x = inner.right() - width - 17 if right else inner.left() + width + 5
            if rect.left() <= x <= rect.right() - 12:
                up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
                mark = QRect(x, rect.center().y() - 5, 12, 12)
                icons.paint(painter, mark, Icon.SORTED_UP if up else Icon.SORTED_DOWN, now.colour(Role.ACCENT))


class TableView(QTableView):
    """The table of a `RowsModel`.

    Signals:
        opened: number of the row that was opened (double click, Enter).
        state_changed: what `saved_state` gives is different now.
        typed: text that was typed while the table had the focus.
    """

    opened = Signal(int)
    state_changed = Signal()
    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self._restoring = False
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setHorizontalHeader(_Header(self))
        self.setSortingEnabled(True)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_CellDelegate(self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.current().scaled(36))
        head = self.horizontalHeader()
        self._fitted = False
        head.customContextMenuRequested.connect(lambda where: self.choose_columns(head.mapToGlobal(where)))
        for changed in (head.sectionResized, head.sectionMoved, head.sortIndicatorChanged):
            changed.connect(self._tell)

    def show_model(self, model: RowsModel, state: str = "") -> None:  # type: ignore[type-arg]
        """Show a model, the columns as they were left (``state``) or as they are meant."""
        self._restoring = True
        head = self.horizontalHeader()
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setModel(model)
        for number, column in enumerate(model.columns):
            head.resizeSection(number, theme.current().scaled(column.width))
            head.setSectionHidden(number, not column.shown)
        if state:
            self._fitted = head.restoreState(QByteArray.fromBase64(QByteArray(state.encode("ascii", "ignore"))))
        head.setSectionHidden(0, False)
        self._restoring = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As long as nobody has chosen widths, the columns share the width of the table."""
        super().resizeEvent(event)
        model: QAbstractItemModel | None = self.model()
        if self._fitted or model is None or not isinstance(model, RowsModel):
            return
        head = self.horizontalHeader()
        shown = [number for number in range(head.count()) if not head.isSectionHidden(number)]
        wanted = {number: theme.current().scaled(model.columns[number].width) for number in shown}
        room = self.viewport().width()
        factor = max(_NARROWEST, room / max(1, sum(wanted.values())))
        self._restoring = True
        for number, width in wanted.items():
            head.resizeSection(number, int(width * factor))
        self._restoring = False

    def saved_state(self) -> str:
        """Columns, widths, order, sorting, for the settings."""
        return bytes(self.horizontalHeader().saveState().toBase64().data()).decode("ascii")

    def choose_columns(self, where: QPoint) -> None:
        """A menu of all columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = self.horizontalHeader()
        for number in range(1, self.model().columnCount()):
            title = self.model().headerData(number, Qt.Orientation.Horizontal)
            action = QAction(str(title), menu)
            action.setCheckable(True)
            action.setChecked(not head.isSectionHidden(number))
            action.toggled.connect(lambda shown, section=number: self._show_column(section, shown))
            menu.addAction(action)
        menu.popup(where)

    def _show_column(self, number: int, shown: bool) -> None:
        self.horizontalHeader().setSectionHidden(number, not shown)
        self._tell()

    def _tell(self) -> None:
        if not self._restoring:
            self._fitted = True
            self.state_changed.emit()

    def current_row(self) -> int:
        """The current row, or -1."""
        return self.currentIndex().row()

    def set_current_row(self, row: int) -> None:
        """Make a row the current one; -1 for none."""
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, 0))
        else:
            self.selectionModel().clear()

    def keyboardSearch(self, search: str) -> None:
        """Typing is for the filter of the page."""
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.current_row() >= 0:
                self.opened.emit(self.current_row())
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """So does a double click."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Which row the mouse is over."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: object) -> None:
        """None any more."""
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()
