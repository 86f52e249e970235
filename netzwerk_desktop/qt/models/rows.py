"""Tables of rows: fed as a whole (`RowsModel`) or window by window (`WindowedModel`)."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal

from netzwerk_desktop.qt.widgets.row_view import ROW

_Index = QModelIndex | QPersistentModelIndex


class HasId(Protocol):
    """Every row says which record it is of."""

    @property
    def id(self) -> str:
        """The identifier."""
        ...


R = TypeVar("R", bound=HasId)


def collator() -> QCollator:
    """Sorts as a German telephone book does: ä beside a, ß as ss, numbers by their value, capitals do not matter."""
    result = QCollator(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    result.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    result.setNumericMode(True)
    result.setIgnorePunctuation(True)
    return result


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column of a table.

    Attributes:
        key: its name in the settings.
        title: its header.
        text: what stands in the cell.
        sort: what it is sorted by (None: by its text); None as a key comes last in either direction.
        numeric: stands at the right.
        width: in pixels at 13-px text.
        shown: whether it is there before somebody chose columns.
        tip: more words for the header.
    """

    key: str
    title: str
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    numeric: bool = False
    width: int = 140
    shown: bool = True
    tip: str = field(default="")


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows of one kind, all of them fed by `show_rows`; sorts by any column, keeps no query."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        parent: Any = None,
        *,
        accessible: Callable[[R], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[R] = []
        self._accessible = accessible
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    # -- feeding --------------------------------------------------------------------------------------------------
    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead of those before, in the order the table is sorted in."""
        self.beginResetModel()
        self._rows = list(rows)
        if self._sorted_by is not None:
            self._sort(*self._sorted_by)
        self.endResetModel()

    @property
    def columns(self) -> tuple[Column[R], ...]:
        """The columns."""
        return self._columns

    def row(self, number: int) -> R | None:
        """A row; None when it is not loaded (yet)."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, wanted: str) -> int:
        """Where the row of a record is, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.id == wanted), -1)

    # -- what Qt asks ---------------------------------------------------------------------------------------------
    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == ROW:
            return row
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row) if row is not None else ""
        if role == Qt.ItemDataRole.AccessibleTextRole and row is not None:
            whole = index.column() == 0 and self._accessible is not None
            return self._accessible(row) if whole and self._accessible is not None else column.text(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 leaves the order of the feeder for the rows to come."""
        if column < 0:
            self._sorted_by = None
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [row.id if (row := self.row(index.row())) is not None else "" for index in before]
        self._sorted_by = (column, order)
        self._sort(column, order)
        places = {row.id: number for number, row in enumerate(self._rows)}
        after = [
            self.index(places[wanted], index.column()) if wanted in places else QModelIndex()
            for index, wanted in zip(before, ids, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sort(self, number: int, order: Qt.SortOrder) -> None:
        column = self._columns[number]
        descending = order == Qt.SortOrder.DescendingOrder
        if column.sort is None:
            order_of = collator()
            text = column.text
            self._rows.sort(key=lambda row: order_of.sortKey(text(row)), reverse=descending)
            return
        sort_value = column.sort
        known = [row for row in self._rows if sort_value(row) is not None]
        unknown = [row for row in self._rows if sort_value(row) is None]
        known.sort(key=sort_value, reverse=descending)
        self._rows = known + unknown


class WindowedModel(RowsModel[R]):
    """Rows that are fetched when somebody looks at them.

    It is told how many there are (`begin`) and asks for windows of rows with ``wanted``; whoever feeds it answers with
    `feed`. Only the windows looked at last are kept.

    Signals:
        wanted: offset and limit of rows that somebody looks at and that are not loaded.
    """

    wanted = Signal(int, int)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        parent: Any = None,
        *,
        accessible: Callable[[R], str] | None = None,
        window: int = 100,
        keep: int = 40,
    ) -> None:
        super().__init__(columns, parent, accessible=accessible)
        self._window = window
        self._keep = keep
        self._total = 0
        self._windows: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._asked: set[int] = set()

    def begin(self, total: int, rows: Sequence[R] = ()) -> None:
        """Show ``total`` rows, of which the first ``rows`` are known already."""
        self.beginResetModel()
        self._total = total
        self._windows.clear()
        self._asked.clear()
        for start in range(0, len(rows), self._window):
            part = rows[start : start + self._window]
            if len(part) == self._window or start + len(part) == total:
                self._windows[start // self._window] = part
        self.endResetModel()

    def show_rows(self, rows: Sequence[R]) -> None:
        """All rows at once."""
        self.begin(len(rows), rows)

    def feed(self, offset: int, rows: Sequence[R]) -> None:
        """The rows that were wanted."""
        number = offset // self._window
        self._asked.discard(number)
        self._windows[number] = rows
        self._windows.move_to_end(number)
        while len(self._windows) > self._keep:
            self._windows.popitem(last=False)
        if rows:
            last = min(self._total, offset + len(rows)) - 1
            self.dataChanged.emit(self.index(offset, 0), self.index(last, len(self._columns) - 1))

    def row(self, number: int) -> R | None:
        """A row; one that is not loaded is asked for."""
        if not 0 <= number < self._total:
            return None
        window, place = divmod(number, self._window)
        rows = self._windows.get(window)
        if rows is None:
            if window not in self._asked:
                self._asked.add(window)
                self.wanted.emit(window * self._window, self._window)
            return None
        return rows[place] if place < len(rows) else None

    def number_of(self, wanted: str) -> int:
        """Where the row of a record is among the loaded ones, or -1."""
        for window, rows in self._windows.items():
            for place, row in enumerate(rows):
                if row.id == wanted:
                    return window * self._window + place
        return -1

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows, loaded or not."""
        return 0 if parent is not None and parent.isValid() else self._total

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorting is up to the feeder: only it sees all rows."""
