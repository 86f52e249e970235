"""The list of all persons, read in windows while one scrolls: typed into, filtered by role, sorted by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.position import Role as PositionRole
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, GrowingModel
from netzwerk_desktop.qt.theme import RADIUS_SMALL, SPACE_L, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.filter_line import FilterLine
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState, RowView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import counted, label, translate
from netzwerk_desktop.services import person as persons
from netzwerk_desktop.services.person import PersonRow

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office

#: rows read at a time
WINDOW = 100


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What of the list is shown.

    Attributes:
        start: sort key where the list begins, and the name that stands there ("" for the beginning).
    """

    text: str = ""
    role: PositionRole | None = None
    start: tuple[str, str] = ("", "")

    @property
    def filtered(self) -> bool:
        """True when some persons are not in the list."""
        return bool(self.text or self.role)


@dataclass(frozen=True, slots=True)
class PeopleWindow:
    """A portion of the list; ``shown`` says where it begins when it was sought for somebody."""

    rows: Sequence[PersonRow]
    more: bool
    shown: PeopleFilter


def read_people(
    office: Office,
    shown: PeopleFilter,
    *,
    after: tuple[str, str] | None = None,
    limit: int = WINDOW,
    seek: str = "",
) -> PeopleWindow:
    """A portion of the list (on a worker thread).

    ``seek`` is somebody who shall be in it: where they stand farther down, the list begins at them, so that one sees
    who stands around them.
    """
    if after is None and shown.start[0]:
        after = (shown.start[0], "")
    rows = persons.list_people(office, text=shown.text, role=shown.role, after=after, limit=limit + 1)
    if seek and not any(row.id == seek for row in rows[:limit]):
        start = find_start(office, seek)
        if start[0]:
            return read_people(office, PeopleFilter(start=start), limit=limit)
    return PeopleWindow(rows[:limit], len(rows) > limit, shown)


def find_start(office: Office, person_id: str) -> tuple[str, str]:
    """Sort key and last name of a person; empty for one that is not in the list."""
    try:
        detail = persons.person_detail(office, id=person_id)
    except NotFound:
        return "", ""
    name = f"{detail.first_name} {detail.last_name}".strip()
    rows = persons.list_people(office, text=name, limit=500)
    found = next((row.sort_key for row in rows if row.id == person_id), "")
    return found, detail.last_name or detail.first_name


def about(row: PersonRow) -> str:
    """ "Winterberg · Bürgermeisterin"."""
    parts = [row.organisation_name or "", row.position_summary]
    return " · ".join(part for part in parts if part) or translate("People", "zurzeit ohne Funktion")


class PersonRowPainter:
    """Name; below it town and function."""

    def height(self, index: QModelIndex, width: int) -> int:
        """Two lines."""
        return theme.current().scaled(49)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        now = theme.current()
        ground = rect.adjusted(8, 0, -8, -3)
        if state.selected or state.hovered:
            painting.box(painter, ground, now.colour(Role.SELECT if state.selected else Role.HOVER), RADIUS_SMALL)
        row: PersonRow | None = index.data(ROW)
        if row is None:
            return
        inner = ground.adjusted(12, 4, -12, -4)
        half = inner.height() // 2
        first = QRect(inner.left(), inner.top(), inner.width(), half)
        second = QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
        style = TextStyle.LIST_SELECTED if state.selected else TextStyle.LIST
        painting.words(painter, first, row.name, style, Role.TEXT)
        ink = Role.DIM if row.organisation_name else Role.FAINT
        painting.words(painter, second, about(row), TextStyle.CAPTION, ink)
        if state.focused:
            painting.focus_ring(painter, ground)


class PeopleList(QFrame):
    """The list.

    Signals:
        picked: id of the person that became the current one.
        opened: id of the person that was opened (Enter, double click).
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
        self.shown = PeopleFilter()
        self.model: GrowingModel[PersonRow] = GrowingModel(
            [
                Column("name", self.tr("Name"), lambda row: row.name),
                Column("about", self.tr("Funktion"), about),
                Column("phone", self.tr("Telefon"), lambda row: row.phone),
            ],
            self,
            accessible=lambda row: ", ".join(part for part in (row.name, about(row), row.phone) if part),
        )
        self.model.wanted.connect(self._read_more)
        self._build()
        self._question = desk.queries.question(self, self._show)
        self._more_question = desk.queries.question(self, self._add)
        self._count_question = desk.queries.question(self, self._show_count)

    def _build(self) -> None:
        self.count = Label("", TextStyle.CAPTION, Role.FAINT)
        title = QHBoxLayout()
        title.addWidget(Label(self.tr("Personen"), TextStyle.HEADING))
        title.addStretch(1)
        title.addWidget(self.count)
        self.filter_line = FilterLine(self.tr("Name, Funktion oder Kommune"))
        self.filter_line.wanted.connect(lambda text: self.set_filter(replace(self.shown, text=text, start=("", ""))))
        self.filter_line.left_down.connect(self._into_list)
        chips = QWidget()
        row = FlowLayout(chips, row_gap=SPACE_XS + 2)
        self.role = FilterChip(self.tr("Rolle"), Icon.FILTER)
        self.role.clicked.connect(self._choose_role)
        self.start = FilterChip("", Icon.CLOSE)
        self.start.clicked.connect(lambda: self.set_filter(replace(self.shown, start=("", ""))))
        self.start.hide()
        row.addWidget(self.role)
        row.addWidget(self.start)
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(SPACE_L, 0, SPACE_L - SPACE_XS, SPACE_XS)
        inner.setSpacing(SPACE_S)
        inner.addLayout(title)
        inner.addWidget(self.filter_line)
        inner.addWidget(chips)
        self.list = RowView(PersonRowPainter())
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Personen"))
        self.list.picked.connect(self._picked)
        self.list.opened.connect(self._opened)
        self.list.typed.connect(self.filter_line.type)
        self.empty = EmptyState(Icon.PEOPLE, "", do=self._fill_emptiness)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.list)
        self._pile.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_L, 0, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(head)
        layout.addWidget(self._pile, 1)
        self._tell_filter()

    # -- reading and showing --------------------------------------------------------------------------------------
    def reload(self, *, seek: str = "") -> None:
        """Read again as much as was loaded up to the current row; the current one stays the current one."""
        office, shown = self._desk.office, self.shown
        limit = max(WINDOW, self.list.current_row() + WINDOW // 2)
        self._more_question.forget()
        self._question.ask(lambda: read_people(office, shown, limit=limit, seek=seek))
        self._ask_count()

    def _ask_count(self) -> None:
        office, shown = self._desk.office, self.shown
        self._count_question.ask(lambda: persons.count_people(office, text=shown.text, role=shown.role))

    def set_filter(self, shown: PeopleFilter) -> None:
        """Show something else."""
        if shown != self.shown:
            self.shown = shown
            self._tell_filter()
            self.list.scrollToTop()
            self.reload()

    def reset_filter(self) -> None:
        """Show everybody again."""
        self.filter_line.show_text("")
        self.set_filter(PeopleFilter())

    def select(self, person_id: str, *, read: bool = False) -> None:
        """Mark a person, now or when their row is there; of one far away the list begins there (``read``: anew)."""
        self._wanted = person_id
        if (not self._mark() and person_id) or read:
            self.reload(seek=person_id)

    def current_id(self) -> str:
        """Id of the marked person, or ""."""
        return self._wanted

    def first_id(self) -> str:
        """Id of the first person in the list, or ""."""
        row = self.model.row(0)
        return row.id if row is not None else ""

    def neighbour(self, person_id: str) -> str:
        """Id of the person below, or above, or ""."""
        number = self.model.number_of(person_id)
        row = (self.model.row(number + 1) or self.model.row(number - 1)) if number >= 0 else None
        return row.id if row is not None else ""

    def _mark(self) -> bool:
        number = self.model.number_of(self._wanted) if self._wanted else -1
        out_of_sight = number not in self.list.rows_in_sight()
        self.list.blockSignals(True)
        self.list.set_current_row(number)
        self.list.blockSignals(False)
        if number >= 0 and out_of_sight:
            self.list.scrollTo(self.list.index_of(number), QAbstractItemView.ScrollHint.PositionAtCenter)
        return number >= 0

    def _show(self, window: PeopleWindow) -> None:
        if window.shown != self.shown:
            self.shown = window.shown
            self.filter_line.show_text(self.shown.text)
            self._tell_filter()
            self._ask_count()
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
            self._more_question.ask(lambda: read_people(office, shown, after=after))

    def _add(self, window: PeopleWindow) -> None:
        self.model.add(window.rows, more=window.more)

    def _show_count(self, count: int) -> None:
        self.count.setText(counted(count, "{n}", "{n}"))

    # -- what is shown --------------------------------------------------------------------------------------------
    def _tell_filter(self) -> None:
        role, (key, name) = self.shown.role, self.shown.start
        self.role.setCheckable(role is not None)
        self.role.setChecked(role is not None)
        self.role.setText(label(role) if role is not None else self.tr("Rolle"))
        self.role.setAccessibleName(
            self.tr("Rolle: {0}").format(label(role)) if role is not None else self.tr("Nach Rolle filtern")
        )
        self.start.setText(self.tr("ab {0}").format(name))
        self.start.setToolTip(self.tr("Die Liste wieder von vorn zeigen"))
        self.start.setAccessibleName(self.tr("Die Liste beginnt bei {0}; wieder von vorn zeigen").format(name))
        self.start.setVisible(bool(key))

    def _choose_role(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for role in (None, *PositionRole):
            action = QAction(label(role) if role is not None else self.tr("Alle Personen"), menu)
            action.setCheckable(True)
            action.setChecked(self.shown.role is role)
            action.triggered.connect(partial(self.choose_role, role))
            group.addAction(action)
            menu.addAction(action)
        menu.popup(self.role.mapToGlobal(QPoint(0, self.role.height() + SPACE_XS)))

    def choose_role(self, role: PositionRole | None) -> None:
        """Show only who has this role at present; None for everybody."""
        self.set_filter(replace(self.shown, role=role, start=("", "")))

    def _tell_emptiness(self) -> None:
        if self.shown.filtered:
            self.empty.set_words(
                self.tr("Niemand gefunden"),
                self.tr("Zu diesem Filter gibt es keine Person."),
                self.tr("Filter zurücksetzen"),
            )
        else:
            self.empty.set_words(
                self.tr("Noch niemand eingetragen"),
                self.tr("Hier stehen alle Ansprechpartnerinnen und Ansprechpartner mit ihren Funktionen."),
                self.tr("Person anlegen"),
            )

    def _fill_emptiness(self) -> None:
        if self.shown.filtered:
            self.reset_filter()
        else:
            from netzwerk_desktop.qt.registry import DialogId

            self._desk.open_dialog(DialogId.PERSON)

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
