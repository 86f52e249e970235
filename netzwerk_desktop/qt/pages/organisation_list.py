"""The list of towns: typed into, filtered, sorted; as a list beside the page or as a table as wide as the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.dates import format_date, format_number
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.delegates.organisation_row import OrganisationRowPainter, freshness_in_words, sub_line
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.row_view import RowView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import counted, label
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services.organisation import OrganisationFilter, OrganisationRow
from netzwerk_desktop.services.silence import SilenceLimits, silence_limits

if TYPE_CHECKING:
    from netzwerk_desktop.qt.pages.organisation_filter import Part
    from netzwerk_desktop.qt.widgets.table_view import TableView
    from netzwerk_desktop.qt.widgets.type_ahead import Choice

TABLE_NAME = "organisations"


class _FilterLine(QLineEdit):
    """Typing filters; Down and Enter go into the list, Esc empties."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class OrganisationList(QFrame):
    """The list.

    Signals:
        picked: id of the organisation that became the current one.
        opened: id of the organisation that was opened (Enter, double click).
        table_wanted: the table shall be shown (True) or the list (False).
    """

    picked = Signal(str)
    opened = Signal(str)
    table_wanted = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self._desk = desk
        self._shown = OrganisationFilter(member=None)
        self._wanted = ""
        self._total = 0
        self._topics: list[Choice] = []
        self._lists: list[Choice] = []
        self._table: TableView | None = None
        self._as_table = False
        self._painter = OrganisationRowPainter(desk.clock, self.tr("noch nie"))
        self.model: RowsModel[OrganisationRow] = RowsModel(
            self._columns(), self, accessible=self._say, tip=self._meaning_of_dot
        )
        self._build()
        self._rows_question = desk.queries.question(self, self._show_rows)
        self._total_question = desk.queries.question(self, self._show_total)
        kinds = (
            "organisation",
            "municipality",
            "membership",
            "interaction",
            "follow_up",
            "organisation_topic",
            "address_list_entry",
            "office",
        )
        desk.changes.listen(self, kinds, lambda changes: self.reload())

    # -- columns --------------------------------------------------------------------------------------------------
    def _columns(self) -> list[Column[OrganisationRow]]:
        return [
            Column("name", self.tr("Name"), lambda row: row.name, width=220),
            Column("kind", self.tr("Art"), _kind, width=120),
            Column("district", self.tr("Kreis"), lambda row: row.district or "", width=190),
            Column(
                "region",
                self.tr("Bezirk"),
                lambda row: row.region or "",
                width=105,
                tip=self.tr("Regierungsbezirk"),
            ),
            Column(
                "population",
                self.tr("Einwohner"),
                lambda row: format_number(row.population) if row.population is not None else "",
                lambda row: row.population,
                numeric=True,
                width=100,
            ),
            Column(
                "member",
                self.tr("Mitglied seit"),
                lambda row: format_date(row.member_since) if row.member_since else "",
                lambda row: row.member_since,
                numeric=True,
                width=110,
            ),
            Column(
                "contact",
                self.tr("Letzter Kontakt"),
                lambda row: format_date(local_day(row.last_contact)) if row.last_contact else "",
                lambda row: row.last_contact,
                numeric=True,
                width=130,
            ),
            Column(
                "follow_ups",
                self.tr("Offen"),
                lambda row: format_number(row.open_follow_ups) if row.open_follow_ups else "",
                lambda row: row.open_follow_ups or None,
                numeric=True,
                width=70,
                tip=self.tr("Offene Wiedervorlagen"),
            ),
            Column(
                "due",
                self.tr("Fällig"),
                lambda row: format_date(row.next_due) if row.next_due else "",
                lambda row: row.next_due,
                numeric=True,
                width=110,
                tip=self.tr("Wann die nächste Wiedervorlage fällig ist"),
            ),
            Column("ags", self.tr("AGS"), lambda row: row.ags or "", width=90, shown=False),
            Column("postal_code", self.tr("PLZ"), lambda row: row.postal_code, width=70, shown=False),
            Column("city", self.tr("Ort"), lambda row: row.city, width=160, shown=False),
        ]

    def _say(self, row: OrganisationRow) -> str:
        parts = [row.name, sub_line(row)]
        if row.member_since is not None:
            parts.append(self.tr("Mitglied seit {0}").format(row.member_since.year))
        when = self._painter.last_contact(row)
        if when:
            parts.append(self.tr("letzter Kontakt {0}").format(when))
        meaning = self._meaning_of_dot(row)
        if meaning:
            parts.append(meaning)
        return ", ".join(parts)

    def _meaning_of_dot(self, row: OrganisationRow) -> str:
        if row.member_since is None:
            return ""
        return freshness_in_words(row.last_contact, self._desk.clock.today(), self._painter.limits)

    # -- putting together -----------------------------------------------------------------------------------------
    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_L, 0, 0)
        layout.setSpacing(SPACE_S)
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(SPACE_L, 0, SPACE_L - SPACE_XS, SPACE_XS)
        inner.setSpacing(SPACE_S)
        title = QHBoxLayout()
        title.setSpacing(SPACE_XS)
        title.addWidget(Label(self.tr("Kommunen"), TextStyle.HEADING))
        title.addStretch(1)
        self.count = Label("", TextStyle.CAPTION, Role.FAINT)
        title.addWidget(self.count)
        self.sort_button = self._tool(Icon.SORTED_DOWN, self.tr("Sortieren"), self._choose_order)
        self.columns_button = self._tool(Icon.COLUMNS, self.tr("Spalten wählen"), self._choose_columns)
        self.table_button = self._tool(Icon.VIEW_TABLE, self.tr("Als Tabelle zeigen"), self.toggle_table)
        for button in (self.sort_button, self.columns_button, self.table_button):
            title.addWidget(button)
        inner.addLayout(title)
        self.filter_line = _FilterLine()
        self.filter_line.setPlaceholderText(self.tr("Liste filtern"))
        self.filter_line.setAccessibleName(self.tr("Liste filtern"))
        self.filter_line.setClearButtonEnabled(True)
        self.filter_line.textChanged.connect(self._typed)
        self.filter_line.left_down.connect(self._into_list)
        chips = QWidget()
        self._chip_row = FlowLayout(chips, row_gap=SPACE_XS + 2)
        self.members = FilterChip(self.tr("Mitglieder"), checkable=True)
        self.members.clicked.connect(self._members_clicked)
        self.more = FilterChip(self.tr("Filter"), Icon.FILTER)
        self.more.clicked.connect(self.open_filter)
        self.filter_line.setMaximumWidth(theme.current().scaled(420))
        inner.addWidget(self.filter_line)
        inner.addWidget(chips)
        layout.addWidget(head)
        self.list = RowView(self._painter)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Kommunen"))
        self.list.picked.connect(self._picked)
        self.list.opened.connect(self._opened)
        self.list.typed.connect(self._typed_in_list)
        self._empty = EmptyState(
            Icon.SEARCH,
            self.tr("Nichts gefunden"),
            self.tr("Zu diesem Filter gibt es keine Kommune."),
            self.tr("Filter zurücksetzen"),
            self.reset_filter,
        )
        self._pile = QStackedWidget()
        for widget in (self.list, self._empty):
            self._pile.addWidget(widget)
        layout.addWidget(self._pile, 1)
        self.columns_button.hide()
        self._show_chips()

    @property
    def table(self) -> TableView:
        """The table (made when it is shown first)."""
        if self._table is None:
            from netzwerk_desktop.qt.widgets.table_view import TableView

            table = TableView(self.tr("Kommunen"))
            table.show_model(self.model, self._desk.preferences.table(TABLE_NAME))
            table.opened.connect(self._opened)
            table.typed.connect(self._typed_in_list)
            table.state_changed.connect(lambda: self._desk.preferences.set_table(TABLE_NAME, table.saved_state()))
            self._pile.addWidget(table)
            self._table = table
            self.select(self._wanted)
        return self._table

    def shown_view(self) -> RowView | TableView:
        """The list or the table."""
        return self.table if self._as_table else self.list

    def views(self) -> list[RowView | TableView]:
        """The list, and the table if there is one yet."""
        return [self.list] if self._table is None else [self.list, self._table]

    def _tool(self, icon: Icon, name: str, do: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.qicon(icon))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: do())
        return button

    # -- reading and showing --------------------------------------------------------------------------------------
    @property
    def shown(self) -> OrganisationFilter:
        """The filter."""
        return self._shown

    def reload(self) -> None:
        """Read the rows again; the current one stays the current one."""
        office, shown = self._desk.office, self._shown
        self._rows_question.ask(
            lambda: (organisations.list_organisations(office, filter=shown), silence_limits(office))
        )
        unfiltered = OrganisationFilter(kinds=shown.kinds)
        if shown != unfiltered:
            self._total_question.ask(lambda: len(organisations.list_organisations(office, filter=unfiltered)))

    def set_filter(self, shown: OrganisationFilter) -> None:
        """Show something else."""
        if shown == self._shown:
            return
        self._shown = shown
        self._show_chips()
        self.reload()

    def reset_filter(self) -> None:
        """Show everything again."""
        self.filter_line.clear()
        self.set_filter(OrganisationFilter())

    def select(self, organisation_id: str) -> None:
        """Mark an organisation, now or when its row is there; it comes to the middle unless it is in sight."""
        self._wanted = organisation_id
        number = self.model.number_of(organisation_id)
        out_of_sight = number not in self.list.rows_in_sight()
        for view in self.views():
            view.blockSignals(True)
            view.set_current_row(number)
            view.blockSignals(False)
        if number >= 0 and out_of_sight:
            self.list.scrollTo(self.list.index_of(number), QAbstractItemView.ScrollHint.PositionAtCenter)

    def current_id(self) -> str:
        """Id of the marked organisation, or ""."""
        return self._wanted

    def first_id(self) -> str:
        """Id of the first organisation in the list, or ""."""
        row = self.model.row(0)
        return row.id if row is not None else ""

    def _show_rows(self, read: tuple[list[OrganisationRow], SilenceLimits]) -> None:
        rows, self._painter.limits = read
        unfiltered = self._shown == OrganisationFilter(kinds=self._shown.kinds)
        if unfiltered:
            self._total = len(rows)
        for view in self.views():
            view.blockSignals(True)
        self.model.set_rank(_best_first(self._shown.text) if self._shown.text else None)
        self.model.show_rows(rows)
        for view in self.views():
            view.blockSignals(False)
        self.select(self._wanted)
        self._show_count()
        self._pile.setCurrentWidget(self.shown_view() if rows else self._empty)

    def _show_total(self, total: int) -> None:
        self._total = total
        self._show_count()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        if count < self._total:
            self.count.setText(self.tr("{0} von {1}").format(format_number(count), format_number(self._total)))
        else:
            self.count.setText(counted(count, "{n}", "{n}"))

    # -- the filter -----------------------------------------------------------------------------------------------
    def _typed(self, text: str) -> None:
        self.set_filter(replace(self._shown, text=text.strip()))

    def _typed_in_list(self, text: str) -> None:
        self.filter_line.setFocus()
        self.filter_line.setText(self.filter_line.text() + text)

    def _into_list(self) -> None:
        view = self.shown_view()
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if view.current_row() < 0:
            view.set_current_row(0)

    def _members_clicked(self, on: bool) -> None:
        self.set_filter(replace(self._shown, member=True if on else None))

    def open_filter(self) -> None:
        """Open the panel with everything one can choose."""
        from netzwerk_desktop.qt.pages.organisation_filter import FilterPanel
        from netzwerk_desktop.qt.widgets.type_ahead import Choice
        from netzwerk_desktop.services.address_list import lists
        from netzwerk_desktop.services.topic import TOPIC, topics

        office = self._desk.office
        self._topics = [Choice(row.id, row.name) for row in topics(office, kind=TOPIC)]
        self._lists = [Choice(row.id, row.name, str(row.count)) for row in lists(office)]
        panel = FilterPanel(self._shown, organisations.districts(office), self._topics, self, lists=self._lists)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        panel.chosen.connect(lambda chosen: self.set_filter(replace(chosen, text=self._shown.text)))
        panel.open_below(self.more)

    def _show_chips(self) -> None:
        while (item := self._chip_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in (self.members, self.more):
                widget.hide()
                widget.deleteLater()
        self.members.setChecked(self._shown.member is True)
        self.members.updateGeometry()
        self._chip_row.addWidget(self.members)
        member = True if self._shown.member else None
        if self._shown == OrganisationFilter(text=self._shown.text, member=member):
            parts: list[tuple[Part, str]] = []
        else:
            from netzwerk_desktop.qt.pages.organisation_filter import chips_of

            parts = chips_of(self._shown, self._topics, self._lists)
        for part, text in parts:
            chip = FilterChip(text, Icon.CLOSE)
            chip.setToolTip(self.tr("Filter „{0}“ aufheben").format(text))
            chip.setAccessibleName(self.tr("Filter „{0}“ aufheben").format(text))
            chip.clicked.connect(partial(self._drop, part))
            self._chip_row.addWidget(chip)
        self._chip_row.addWidget(self.more)

    def _drop(self, part: Part) -> None:
        from netzwerk_desktop.qt.pages.organisation_filter import without

        self.set_filter(without(self._shown, part))

    # -- order and shape ------------------------------------------------------------------------------------------
    def _choose_order(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        head = self.table.horizontalHeader()
        orders = (
            (self.tr("Name"), "name", Qt.SortOrder.AscendingOrder),
            (self.tr("Länger nicht gesprochen zuerst"), "contact", Qt.SortOrder.AscendingOrder),
            (self.tr("Zuletzt gesprochen zuerst"), "contact", Qt.SortOrder.DescendingOrder),
            (self.tr("Wiedervorlage zuerst"), "due", Qt.SortOrder.AscendingOrder),
            (self.tr("Größte zuerst"), "population", Qt.SortOrder.DescendingOrder),
            (self.tr("Kleinste zuerst"), "population", Qt.SortOrder.AscendingOrder),
            (self.tr("Kreis"), "district", Qt.SortOrder.AscendingOrder),
        )
        keys = [column.key for column in self.model.columns]
        for text, key, order in orders:
            number = keys.index(key)
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(head.sortIndicatorSection() == number and head.sortIndicatorOrder() == order)
            action.triggered.connect(partial(self.table.sortByColumn, number, order))
            group.addAction(action)
            menu.addAction(action)
        menu.popup(self.sort_button.mapToGlobal(QPoint(0, self.sort_button.height())))

    def _choose_columns(self) -> None:
        self.table.choose_columns(self.columns_button.mapToGlobal(QPoint(0, self.columns_button.height())))

    def toggle_table(self) -> None:
        """From the list to the table and back."""
        self.table_wanted.emit(not self._as_table)

    def show_as_table(self, as_table: bool) -> None:
        """The shape of the list."""
        self._as_table = as_table
        self.columns_button.setVisible(as_table)
        self.sort_button.setVisible(not as_table)
        icon, words = (
            (Icon.VIEW_LIST, self.tr("Als Liste zeigen"))
            if as_table
            else (Icon.VIEW_TABLE, self.tr("Als Tabelle zeigen"))
        )
        self.table_button.setIcon(icons.qicon(icon))
        self.table_button.setToolTip(words)
        self.table_button.setAccessibleName(words)
        if self.model.rowCount():
            self._pile.setCurrentWidget(self.shown_view())

    # -- picking --------------------------------------------------------------------------------------------------
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


def _best_first(text: str) -> Callable[[OrganisationRow], int]:
    """Whose name begins with what was typed comes first, then whose name has it; then the others (district, note)."""
    wanted = fold(text)

    def rank(row: OrganisationRow) -> int:
        name = fold(row.name)
        return 0 if name.startswith(wanted) else 1 if f" {wanted}" in f" {name}" else 2

    return rank


def _kind(row: OrganisationRow) -> str:
    return label(row.type) if row.type is not None else label(row.kind)
