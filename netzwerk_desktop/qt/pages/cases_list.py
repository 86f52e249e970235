"""The list of all cases, read in windows: open or closed ones, everybody's or one's own, found by their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.domain.clock import Clock, local_day
from netzwerk_desktop.domain.dates import format_day, relative_day
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, GrowingModel
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import RADIUS_SMALL, SPACE_L, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.filter_line import FilterLine
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState, RowView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import counted, translate
from netzwerk_desktop.services import case as cases
from netzwerk_desktop.services.case import CaseRow, CaseState

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office

#: rows read at a time
WINDOW = 100

_STATES: tuple[CaseState | None, ...] = (CaseState.OPEN, CaseState.CLOSED, None)


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What of the list is shown; at first what is open."""

    state: CaseState | None = CaseState.OPEN
    mine: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class CaseWindow:
    """A portion of the list."""

    rows: Sequence[CaseRow]
    more: bool


def read_cases(
    office: Office, shown: CaseFilter, *, after: tuple[str, str] | None = None, limit: int = WINDOW
) -> CaseWindow:
    """A portion of the list (on a worker thread)."""
    rows = cases.list_cases(
        office,
        state=shown.state,
        staff_id=office.staff_id if shown.mine else None,
        text=shown.text,
        after=after,
        limit=limit + 1,
    )
    return CaseWindow(rows[:limit], len(rows) > limit)


def standing(row: CaseRow, clock: Clock) -> str:
    """ "3 Vorgänge · zuletzt vor 2 Wochen", "abgeschlossen am 3.3.2026"."""
    if row.closed_on is not None:
        return translate("Case", "abgeschlossen am {0}").format(format_day(row.closed_on))
    parts = [counted(row.interactions, translate("Case", "{n} Vorgang"), translate("Case", "{n} Vorgänge"))]
    if row.last_at is not None:
        last = relative_day(local_day(row.last_at), clock.today())
        parts.append(translate("Case", "zuletzt {0}").format(last))
    return " · ".join(parts)


def open_words(row: CaseRow) -> str:
    """ "2 Wiedervorlagen"; "" when none is open."""
    if not row.open_follow_ups:
        return ""
    one, many = translate("Case", "{n} Wiedervorlage"), translate("Case", "{n} Wiedervorlagen")
    return counted(row.open_follow_ups, one, many)


class CasePainter:
    """Title; below it the town; below that how it stands."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def height(self, index: QModelIndex, width: int) -> int:
        """Three lines."""
        return theme.current().scaled(68)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        now = theme.current()
        ground = rect.adjusted(8, 0, -8, -3)
        if state.selected or state.hovered:
            painting.box(painter, ground, now.colour(Role.SELECT if state.selected else Role.HOVER), RADIUS_SMALL)
        row: CaseRow | None = index.data(ROW)
        if row is None:
            return
        inner = ground.adjusted(12, 5, -12, -5)
        third = inner.height() // 3
        lines = [QRect(inner.left(), inner.top() + n * third, inner.width(), third) for n in range(3)]
        style = TextStyle.LIST_SELECTED if state.selected else TextStyle.LIST
        ink = Role.TEXT if row.closed_on is None else Role.DIM
        painting.words(painter, lines[0], row.title, style, ink)
        painting.words(painter, lines[1], row.organisation_name, TextStyle.BODY, Role.DIM)
        painting.words(painter, lines[2], standing(row, self._clock), TextStyle.CAPTION, Role.FAINT)
        due = open_words(row)
        if due:
            width = now.metrics(TextStyle.CAPTION).horizontalAdvance(due) + 4
            right = QRect(lines[1].right() - width, lines[1].top(), width, third)
            painting.words(painter, right, due, TextStyle.CAPTION, Role.DIM, Qt.AlignmentFlag.AlignRight)
        if state.focused:
            painting.focus_ring(painter, ground)


class CasesList(QFrame):
    """The list.

    Signals:
        picked: id of the case that became the current one.
        opened: id of the case that was opened (Enter, double click).
        first_rows: other rows are shown.
    """

    picked = Signal(str)
    opened = Signal(str)
    first_rows = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self._desk = desk
        self._wanted = ""
        self.shown = CaseFilter()
        self.model: GrowingModel[CaseRow] = GrowingModel(
            [
                Column("title", self.tr("Beratungsvorgang"), lambda row: row.title),
                Column("town", self.tr("Kommune"), lambda row: row.organisation_name),
            ],
            self,
            accessible=lambda row: ", ".join(
                part for part in (row.title, row.organisation_name, standing(row, desk.clock), open_words(row)) if part
            ),
        )
        self.model.wanted.connect(self._read_more)
        self._build()
        self._question = desk.queries.question(self, self._show)
        self._more_question = desk.queries.question(self, self._add)
        self._count_question: Question[int] = desk.queries.question(self, lambda count: self.count.setText(str(count)))

    def _build(self) -> None:
        self.count = Label("", TextStyle.CAPTION, Role.FAINT)
        title = QHBoxLayout()
        title.addWidget(Label(self.tr("Beratungsvorgänge"), TextStyle.HEADING))
        title.addStretch(1)
        title.addWidget(self.count)
        self.filter_line = FilterLine(self.tr("Titel, Notiz oder Kommune"))
        self.filter_line.wanted.connect(lambda text: self.set_filter(replace(self.shown, text=text)))
        self.filter_line.left_down.connect(self._into_list)
        self.states = ChoiceRow(
            [self.tr("Offen"), self.tr("Abgeschlossen"), self.tr("Alle")], self.tr("Stand der Beratungsvorgänge")
        )
        self.states.chosen.connect(lambda number: self.set_filter(replace(self.shown, state=_STATES[number])))
        self.mine = FilterChip(self.tr("Meine"), checkable=True)
        self.mine.setToolTip(self.tr("Nur, was ich begonnen habe"))
        self.mine.setAccessibleName(self.tr("Nur meine Beratungsvorgänge"))
        self.mine.toggled.connect(lambda on: self.set_filter(replace(self.shown, mine=on)))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.states, 1)
        row.addWidget(self.mine, 0, Qt.AlignmentFlag.AlignTop)
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(SPACE_L, 0, SPACE_L - SPACE_XS, SPACE_XS)
        inner.setSpacing(SPACE_S)
        inner.addLayout(title)
        inner.addWidget(self.filter_line)
        inner.addLayout(row)
        self.list = RowView(CasePainter(self._desk.clock))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Beratungsvorgänge"))
        self.list.picked.connect(self._picked)
        self.list.opened.connect(self._opened)
        self.list.typed.connect(self.filter_line.type)
        self.empty = EmptyState(Icon.CASE, "", do=self._fill_emptiness)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.list)
        self._pile.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_L, 0, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(head)
        layout.addWidget(self._pile, 1)

    # -- reading and showing --------------------------------------------------------------------------------------
    def reload(self) -> None:
        """Read again as much as was loaded up to the current row; the current one stays the current one."""
        office, shown = self._desk.office, self.shown
        limit = max(WINDOW, self.list.current_row() + WINDOW // 2)
        self._more_question.forget()
        self._question.ask(lambda: read_cases(office, shown, limit=limit))
        staff_id = office.staff_id if shown.mine else None
        self._count_question.ask(
            lambda: cases.count_cases(office, state=shown.state, staff_id=staff_id, text=shown.text)
        )

    def set_filter(self, shown: CaseFilter) -> None:
        """Show something else."""
        if shown != self.shown:
            self.shown = shown
            self.list.scrollToTop()
            self.reload()

    def reset_filter(self) -> None:
        """Show everything there is."""
        self.filter_line.show_text("")
        self.states.choose(len(_STATES) - 1)
        self.mine.setChecked(False)
        self.set_filter(CaseFilter(state=None))

    def select(self, case_id: str) -> None:
        """Mark a case, now or when its row is there."""
        self._wanted = case_id
        self._mark()

    def first_id(self) -> str:
        """Id of the first case in the list, or ""."""
        row = self.model.row(0)
        return row.id if row is not None else ""

    def current_id(self) -> str:
        """Id of the marked case, or ""."""
        return self._wanted

    def _mark(self) -> None:
        number = self.model.number_of(self._wanted) if self._wanted else -1
        out_of_sight = number not in self.list.rows_in_sight()
        self.list.blockSignals(True)
        self.list.set_current_row(number)
        self.list.blockSignals(False)
        if number >= 0 and out_of_sight:
            self.list.scrollTo(self.list.index_of(number), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _show(self, window: CaseWindow) -> None:
        where = self.list.verticalScrollBar().value()
        self.list.blockSignals(True)
        self.model.show_rows(window.rows, more=window.more)
        self.list.verticalScrollBar().setValue(where)
        self.list.blockSignals(False)
        self._mark()
        self._pile.setCurrentWidget(self.list if window.rows else self.empty)
        if not window.rows:
            self._tell_emptiness()
        self.first_rows.emit()

    def _read_more(self) -> None:
        office, shown, last = self._desk.office, self.shown, self.model.last_row()
        if last is not None:
            after = (last.sort_key, last.id)
            self._more_question.ask(lambda: read_cases(office, shown, after=after))

    def _add(self, window: CaseWindow) -> None:
        self.model.add(window.rows, more=window.more)

    # -- emptiness ------------------------------------------------------------------------------------------------
    def _tell_emptiness(self) -> None:
        if self.shown != CaseFilter() and self.shown != CaseFilter(state=None):
            self.empty.set_words(
                self.tr("Nichts gefunden"),
                self.tr("Zu diesem Filter gibt es keinen Beratungsvorgang."),
                self.tr("Alle zeigen"),
            )
        else:
            self.empty.set_words(
                self.tr("Kein Beratungsvorgang offen"),
                self.tr("Eine Sache, die über mehrere Gespräche läuft, hält alles zusammen, was dazu gehört."),
                self.tr("Beratungsvorgang beginnen"),
            )

    def _fill_emptiness(self) -> None:
        if self.shown != CaseFilter() and self.shown != CaseFilter(state=None):
            self.reset_filter()
        else:
            self._desk.open_dialog(DialogId.CASE)

    # -- picking --------------------------------------------------------------------------------------------------
    def _into_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.list.current_row() < 0:
            self.list.set_current_row(0)

    def _picked(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self._wanted = row.id
            self.picked.emit(row.id)

    def _opened(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self._wanted = row.id
            self.opened.emit(row.id)
