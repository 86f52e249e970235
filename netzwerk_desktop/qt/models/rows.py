"""Tables of rows: fed as a whole (`RowsModel`) or window by window while one scrolls (`GrowingModel`)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal

from netzwerk_desktop.qt.tips import tip
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
        tip: Callable[[R], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._tip = tip
        self._columns = tuple(columns)
        self._rows: list[R] = []
        self._accessible = accessible
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._rank: Callable[[R], int] | None = None

    # -- feeding --------------------------------------------------------------------------------------------------
    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows instead of those before, in the order the table is sorted in."""
        self.beginResetModel()
        self._rows = list(rows)
        if self._sorted_by is not None:
            self._sort(*self._sorted_by)
        if self._rank is not None:
            self._rows.sort(key=self._rank)
        self.endResetModel()

    def set_rank(self, rank: Callable[[R], int] | None) -> None:
        """Rows to come stand in the order of their rank first, and within it as they are sorted."""
        self._rank = rank

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
        if role == Qt.ItemDataRole.ToolTipRole and row is not None and self._tip is not None:
            return tip(self._tip(row))
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


class GrowingModel(RowsModel[R]):
    """Rows fed in windows while one scrolls: the first window is painted before anybody has counted the rest.

    Signals:
        wanted: somebody has scrolled near the end and there is more; answer with `add`.
    """

    wanted = Signal()

    def __init__(
        self, columns: Sequence[Column[R]], parent: Any = None, *, accessible: Callable[[R], str] | None = None
    ) -> None:
        super().__init__(columns, parent, accessible=accessible)
        self._more = False
        self._asked = False

    def show_rows(self, rows: Sequence[R], *, more: bool = False) -> None:
        """Show these rows instead of those before; ``more``: they are only the first window."""
        self._more = more
        self._asked = False
        super().show_rows(rows)

    def add(self, rows: Sequence[R], *, more: bool) -> None:
        """The next window."""
        self._asked = False
        self._more = more
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def last_row(self) -> R | None:
        """The last row that is loaded; the next window begins after it."""
        return self._rows[-1] if self._rows else None

    def canFetchMore(self, parent: _Index | None = None) -> bool:
        """True while there are more rows that nobody has asked for."""
        return self._more and not self._asked and not (parent is not None and parent.isValid())

    def fetchMore(self, parent: _Index | None = None) -> None:
        """Ask for the next window."""
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorting is up to the feeder: only it sees all rows."""
