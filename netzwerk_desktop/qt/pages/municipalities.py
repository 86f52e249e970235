"""Kommunen: the list at the left, the page of the chosen one beside it; in narrow windows one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.pages.organisation_list import OrganisationList
from netzwerk_desktop.qt.pages.organisation_view import OrganisationView
from netzwerk_desktop.qt.widgets.card import EmptyState

#: below this width list and page take turns
TURNS_WIDTH = 800
LIST_WIDTH = 340
NARROW_LIST_WIDTH = 290
SPLITTER = "municipalities"

#: walking through the list with the arrow keys reads a page only where one stops
_REST_MS = 90


class _Splitter(QSplitter):
    """Gives its left side the width it is to have at once: a page that is laid out twice takes twice as long."""

    def __init__(self, left_width: Callable[[], int | None]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._left_width = left_width

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        if not self.fit():
            super().resizeEvent(event)

    def fit(self) -> bool:
        """Share the width out, if somebody says how."""
        left = self._left_width()
        if left is None:
            return False
        self.setSizes([left, self.width() - left])
        return True


class MunicipalitiesPage(Page):
    """The page "Kommunen"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list = OrganisationList(desk)
        self.view = OrganisationView(desk, desk.actions)
        self._nothing = EmptyState(
            Icon.MUNICIPALITIES,
            self.tr("Keine Kommune gewählt"),
            self.tr("Wählen Sie links eine aus, oder tippen Sie ihren Namen in die Suche."),
        )
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(self.view)
        self._splitter = _Splitter(self._list_width)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self.list.setMinimumWidth(theme.current().scaled(240))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._as_table = False
        self._turns = False
        self._list_turn = True
        self._moved_by_hand = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._show_picked)
        self.list.picked.connect(self._picked)
        self.list.opened.connect(self._opened)
        self.list.table_wanted.connect(self.show_as_table)
        self.list.model.modelReset.connect(self._first_rows)
        self.view.shown.connect(self.record_shown)
        self._splitter.splitterMoved.connect(self._moved)
        self._loaded = False

    def minimumSizeHint(self) -> QSize:
        """List and page may take turns, so neither keeps the window wide."""
        return QSize(theme.current().scaled(420), theme.current().scaled(300))

    # -- coming here ----------------------------------------------------------------------------------------------
    def show_record(self, record: str) -> None:
        """Come for an organisation, or for whatever was shown last."""
        if not self._loaded:
            self._loaded = True
            self.list.reload()
        if record:
            self._leave_table()
            self.list.select(record)
            self._show_organisation(record)

    def _first_rows(self) -> None:
        """Beside the list there is room for a page: the first row's, until somebody chooses."""
        if not self.view.organisation_id and not self._turns and not self._as_table:
            first = self.list.first_id()
            if first:
                self.list.select(first)
                self._show_organisation(first)

    def _show_organisation(self, organisation_id: str) -> None:
        other = organisation_id != self.view.organisation_id
        self._right.setCurrentWidget(self.view)
        self._list_turn = False
        self._take_turns()
        if other:
            self.view.show_organisation(organisation_id)
            self.handlers_changed.emit()

    def _picked(self, organisation_id: str) -> None:
        if self._turns or self._as_table:
            return
        self._rest.start()

    def _show_picked(self) -> None:
        organisation_id = self.list.current_id()
        if organisation_id:
            self._show_organisation(organisation_id)

    def _opened(self, organisation_id: str) -> None:
        self._rest.stop()
        self._leave_table()
        self._show_organisation(organisation_id)
        self.view.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read list and page again."""
        self.list.reload()
        self.view.reload()

    # -- shape ----------------------------------------------------------------------------------------------------
    def show_as_table(self, as_table: bool) -> None:
        """The table takes the whole width; a town opened from it comes back to list and page."""
        self._as_table = as_table
        self.list.show_as_table(as_table)
        self._right.setVisible(not as_table)
        self.list.setMaximumWidth(_ANY_WIDTH)
        if not as_table:
            self._show_picked()
        self._take_turns()

    def _leave_table(self) -> None:
        if self._as_table:
            self.show_as_table(False)

    def show_list(self) -> None:
        """In narrow windows: back from the page to the list."""
        self._list_turn = True
        self._take_turns()
        self.list.list.setFocus()

    def _take_turns(self) -> None:
        if self._as_table:
            self.list.show()
            return
        if not self._turns:
            self.list.show()
            self._right.show()
            return
        self.list.setVisible(self._list_turn)
        self._right.setVisible(not self._list_turn)
        self.handlers_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide or narrow."""
        super().resizeEvent(event)
        turns = self.width() < theme.current().scaled(TURNS_WIDTH)
        if turns != self._turns:
            self._turns = turns
            self._list_turn = not self.view.organisation_id
            self._take_turns()
            self._splitter.fit()

    def _list_width(self) -> int | None:
        """How wide the list is to be; ``None`` where it keeps the width it has."""
        if self._moved_by_hand or self.width() < theme.current().scaled(TURNS_WIDTH):
            return None
        sizes = self.desk.preferences.splitter(SPLITTER)
        if len(sizes) == 2 and sum(sizes) > 0:
            return min(sizes[0], self.width() - 420)
        return theme.current().scaled(LIST_WIDTH if self.width() > 1150 else NARROW_LIST_WIDTH)

    def _moved(self) -> None:
        self._moved_by_hand = True
        sizes = self._splitter.sizes()
        self.desk.preferences.set_splitter(SPLITTER, (sizes[0], sizes[1]))

    # -- actions --------------------------------------------------------------------------------------------------
    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done here."""
        handlers: dict[ActionId, Handler] = {
            ActionId.FILTER: self._focus_filter,
            ActionId.SHOW_AS_TABLE: lambda: self.show_as_table(not self._as_table),
        }
        if not self._as_table:
            handlers |= self.view.handlers()
        if self._turns and not self._list_turn:
            handlers[ActionId.BACK] = self.show_list
        return handlers

    def _focus_filter(self) -> None:
        if self._turns:
            self.show_list()
        self.list.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.filter_line.selectAll()

    def focus_first(self) -> None:
        """The list."""
        self.list.shown_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """List, timeline, side."""
        return [self.list.shown_view(), self.view.timeline, self.view.side.people_list]


_ANY_WIDTH = 16_777_215
