"""The round as a whole: a picture of it, and every member with when they were or will be called."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerk_desktop.domain.call_round import RoundState
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.pages.call_round_picture import RoundLegend, RoundPicture, paint_square
from netzwerk_desktop.qt.pages.call_round_words import town_state
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.card import Card
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.filter_line import FilterLine
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState, RowView
from netzwerk_desktop.services.call_round import RoundTown, RoundView

_ALL, _LEFT, _MET = range(3)


class TownRow(NamedTuple):
    """A member as a row of the list."""

    id: str
    town: RoundTown


class RoundTownPainter:
    """The square of the picture, the name, and when."""

    def height(self, index: QModelIndex, width: int) -> int:
        """One line."""
        return theme.current().scaled(30)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: TownRow | None = index.data(ROW)
        if row is None:
            return
        now = theme.current()
        if state.selected or state.hovered:
            painting.box(painter, rect, now.colour(Role.SELECT if state.selected else Role.HOVER), 4)
        paint_square(painter, QRect(rect.left() + 6, rect.center().y() - 7, 16, 16), row.town.state)
        inner = rect.adjusted(32, 0, -SPACE_S, 0)
        words = town_state(row.town)
        taken = now.metrics(TextStyle.CAPTION).horizontalAdvance(words)
        painting.words(painter, inner, words, TextStyle.CAPTION, Role.DIM, Qt.AlignmentFlag.AlignRight)
        painting.words(painter, inner.adjusted(0, 0, -taken - SPACE_M, 0), row.town.name, TextStyle.BODY, Role.TEXT)
        if state.focused:
            painting.focus_ring(painter, rect, 4)


class RoundWhole(QWidget):
    """The view.

    Signals:
        opened: id of the member whose page is wanted.
        chosen_changed: another member is chosen.
    """

    opened = Signal(str)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: RoundView | None = None
        self.picture = RoundPicture()
        self.legend = RoundLegend()
        self.filter_line = FilterLine(self.tr("Kommune oder Organisation"))
        self.which = ChoiceRow(
            [self.tr("Alle"), self.tr("Noch offen"), self.tr("Erreicht")], self.tr("Wer gezeigt wird")
        )
        self.list = RowView(RoundTownPainter())
        self.rows: RowsModel[TownRow] = RowsModel(
            [Column("town", self.tr("Mitglieder der Runde"), lambda row: row.town.name)],
            self,
            accessible=lambda row: f"{row.town.name}, {town_state(row.town)}",
        )
        self.list.setModel(self.rows)
        self.list.setAccessibleName(self.tr("Mitglieder der Runde"))
        self._build()
        self.picture.chosen.connect(self.choose)
        self.filter_line.wanted.connect(lambda _: self._fill())
        self.filter_line.left_down.connect(self._into_list)
        self.which.chosen.connect(lambda _: self._fill())
        self.list.picked.connect(self._picked)
        self.list.opened.connect(self._opened)
        self.list.typed.connect(self.filter_line.type)

    def _build(self) -> None:
        area = QScrollArea()
        area.setWidget(self.picture)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.picture.setProperty("ground", "clear")
        area.viewport().setAutoFillBackground(False)
        self._area = area
        card = Card(padding=SPACE_L)
        card.body.addWidget(area)
        card.body.addWidget(self.legend)
        filters = QHBoxLayout()
        filters.setSpacing(SPACE_M)
        filters.addWidget(self.filter_line, 1)
        filters.addWidget(self.which)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE_M, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(card)
        layout.addLayout(filters)
        layout.addWidget(self.list, 1)

    # -- showing --------------------------------------------------------------------------------------------------
    def show_round(self, view: RoundView) -> None:
        """Show the round; who was chosen stays chosen."""
        self.view = view
        self.picture.show_round(view)
        self.legend.show_round(view)
        self._fit()
        self._fill()

    def _fit(self) -> None:
        """As high as the picture, and the scroll bar where it is needed."""
        wide = self.picture.minimumSizeHint().width() > self._area.viewport().width()
        bar = self._area.horizontalScrollBar().sizeHint().height() if wide else 0
        self._area.setFixedHeight(self.picture.sizeHint().height() + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other squares."""
        super().resizeEvent(event)
        self._fit()

    def _fill(self) -> None:
        if self.view is None:
            return
        chosen = self.current_id()
        wanted = fold(self.filter_line.text())
        rows = [
            TownRow(town.organisation_id, town)
            for town in self.view.towns
            if (not wanted or wanted in fold(town.name)) and self._is_shown(town)
        ]
        self.list.blockSignals(True)
        self.rows.show_rows(rows)
        number = self.rows.number_of(chosen) if chosen else -1
        self.list.set_current_row(number)
        self.list.blockSignals(False)
        self._picked()

    def _is_shown(self, town: RoundTown) -> bool:
        choice = self.which.choice()
        return choice == _ALL or (town.state is RoundState.MET) == (choice == _MET)

    def choose(self, organisation_id: str) -> None:
        """Choose a member; one that is filtered out is shown again."""
        if self.rows.number_of(organisation_id) < 0:
            self.filter_line.show_text("")
            self.which.choose(_ALL)
            self._fill()
        self.list.set_current_row(self.rows.number_of(organisation_id))

    def current_id(self) -> str:
        """Id of the chosen member, or ""."""
        row = self.rows.row(self.list.current_row())
        return row.id if row is not None else ""

    def _picked(self) -> None:
        self.picture.mark(self.current_id())
        self.chosen_changed.emit()

    def _opened(self, number: int) -> None:
        row = self.rows.row(number)
        if row is not None:
            self.opened.emit(row.id)

    def _into_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.list.current_row() < 0:
            self.list.set_current_row(0)
