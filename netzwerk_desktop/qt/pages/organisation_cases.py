"""The open cases of a town, in the column beside its timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.delegates.side_rows import SideHit
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.pages.cases_list import standing
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import RADIUS, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.card import EmptyState, SectionHeader
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState
from netzwerk_desktop.qt.widgets.side_list import SideList
from netzwerk_desktop.services.case import CaseRow


class CaseLinePainter:
    """Title, and below it how it stands, in a box."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def height(self, index: QModelIndex, width: int) -> int:
        """Two lines in a box, and a gap."""
        return theme.current().scaled(52) + 8

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: CaseRow = index.data(ROW)
        now = theme.current()
        box = rect.adjusted(0, 0, 0, -8)
        line = now.colour(Role.EDGE) if state.hovered or state.selected else None
        painting.box(painter, box, now.colour(Role.CHIP), RADIUS, line)
        sign = QRect(box.left() + 12, box.top() + now.scaled(9), 18, 18)
        icons.paint(painter, sign, Icon.CASE, now.colour(Role.ACCENT))
        inner = box.adjusted(40, 7, -12, -7)
        half = inner.height() // 2
        first = QRect(inner.left(), inner.top(), inner.width(), half)
        painting.words(painter, first, row.title, TextStyle.STRONG, Role.TEXT)
        below = QRect(inner.left(), inner.top() + half, inner.width(), half)
        painting.words(painter, below, standing(row, self._clock), TextStyle.CAPTION, Role.DIM)
        if state.focused:
            painting.focus_ring(painter, box, RADIUS)

    def hit(self, index: QModelIndex, rect: QRect, point: QPoint) -> SideHit:
        """All of it opens the case."""
        return SideHit("open")


class CasesSection(QWidget):
    """Heading with "+ beginnen", and the open cases."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._organisation_id = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        head = SectionHeader(
            self.tr("Beratungsvorgänge"), self.tr("+ beginnen"), link_name=self.tr("Beratungsvorgang beginnen")
        )
        head.linked.connect(self._begin)
        self._rows: RowsModel[CaseRow] = RowsModel(
            [Column("title", self.tr("Beratungsvorgang"), lambda row: row.title)],
            self,
            accessible=lambda row: f"{row.title}, {standing(row, desk.clock)}",
        )
        self.list = SideList(CaseLinePainter(desk.clock), self.tr("Offene Beratungsvorgänge"))
        self.list.setModel(self._rows)
        self.list.pressed_at.connect(self._pressed)
        self.empty = EmptyState(
            Icon.CASE, self.tr("Nichts offen. Hier stehen Sachen, die über mehrere Gespräche laufen."), compact=True
        )
        for widget in (head, self.list, self.empty):
            layout.addWidget(widget)

    def show_cases(self, organisation_id: str, rows: Sequence[CaseRow]) -> None:
        """Show those of a town."""
        self._organisation_id = organisation_id
        self._rows.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _begin(self) -> None:
        self._desk.open_dialog(DialogId.CASE, organisation_id=self._organisation_id)

    def _pressed(self, number: int, what: str, value: str) -> None:
        row = self._rows.row(number)
        if row is not None and what == "open":
            self._desk.go(PageId.CASES, row.id)
