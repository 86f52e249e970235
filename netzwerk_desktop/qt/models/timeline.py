"""The timeline as a model: cards, newest first, fed in portions while one scrolls."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from netzwerk_desktop.qt.delegates.timeline_words import CardWords
from netzwerk_desktop.qt.widgets.row_view import ROW

_Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """Cards of one timeline.

    Signals:
        wanted: somebody has scrolled near the end and there is more; answer with `add`.
    """

    wanted = Signal()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._cards: list[CardWords] = []
        self._more = False
        self._asked = False
        self._unfolded: set[str] = set()

    def show_cards(self, cards: Sequence[CardWords], *, more: bool) -> None:
        """Show these cards instead of those before; ``more``: there are older ones."""
        self.beginResetModel()
        self._cards = list(cards)
        self._more = more
        self._asked = False
        self.endResetModel()

    def add(self, cards: Sequence[CardWords], *, more: bool) -> None:
        """The next older cards."""
        self._asked = False
        self._more = more
        if cards:
            first = len(self._cards)
            self.beginInsertRows(QModelIndex(), first, first + len(cards) - 1)
            self._cards.extend(cards)
            self.endInsertRows()

    def card(self, row: int) -> CardWords | None:
        """The card of a row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def number_of(self, card_id: str) -> int:
        """Where a card is, or -1."""
        return next((number for number, card in enumerate(self._cards) if card.id == card_id), -1)

    # -- folding --------------------------------------------------------------------------------------------------
    def unfolded(self, card_id: str) -> bool:
        """True when the whole text is shown."""
        return card_id in self._unfolded

    def begins_month(self, row: int) -> bool:
        """True when the card above is of another month."""
        return row == 0 or self._cards[row].month != self._cards[row - 1].month

    def toggle(self, row: int) -> None:
        """Fold a card out or in."""
        card = self.card(row)
        if card is not None:
            self._unfolded ^= {card.id}
            self.dataChanged.emit(self.index(row), self.index(row))

    def fold_all(self) -> None:
        """Another town: everything is folded."""
        self._unfolded.clear()

    # -- what Qt asks ---------------------------------------------------------------------------------------------
    def rowCount(self, parent: _Index | None = None) -> int:
        """How many cards are loaded."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The card, its title, or all of it for a screen reader."""
        card = self.card(index.row()) if index.isValid() else None
        if card is None:
            return None
        if role == ROW:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken()
        return None

    def canFetchMore(self, parent: _Index | None = None) -> bool:
        """True while there are older ones that nobody has asked for."""
        return self._more and not self._asked and not (parent is not None and parent.isValid())

    def fetchMore(self, parent: _Index | None = None) -> None:
        """Ask for the next older ones."""
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit()
