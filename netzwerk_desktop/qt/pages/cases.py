"""Beratungsvorgänge: the list at the left, the story of the chosen one beside it; narrow, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.pages.case_view import CaseView
from netzwerk_desktop.qt.pages.cases_list import CasesList
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.widgets.card import EmptyState

#: below this width list and page take turns
TURNS_WIDTH = 800
LIST_WIDTH = 330
SPLITTER = "cases"

_REST_MS = 90
_KINDS_LISTED = ("consultation_case", "interaction", "follow_up", "organisation", "staff")


class CasesPage(Page):
    """The page "Beratungsvorgänge"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list = CasesList(desk)
        self.view = CaseView(desk)
        self._nothing = EmptyState(
            Icon.CASE,
            self.tr("Kein Beratungsvorgang gewählt"),
            self.tr("Wählen Sie links einen aus. Seine Seite erzählt alles, was dazu gehört, in einem Verlauf."),
        )
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(self.view)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self.list.setMinimumWidth(theme.current().scaled(240))
        # less than its parts would like: below this width list and page take turns, and then there is room
        self._right.setMinimumWidth(theme.current().scaled(320))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._turns = False
        self._list_turn = True
        self._moved_by_hand = False
        self._stale = True
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._show_picked)
        self.list.picked.connect(self._picked)
        self.list.opened.connect(self._opened)
        self.list.first_rows.connect(self._first_rows)
        self.view.shown.connect(self.record_shown)
        self.view.gone.connect(self._gone)
        self.view.handlers_changed.connect(self.handlers_changed)
        self._splitter.splitterMoved.connect(self._moved)
        desk.changes.listen(self, _KINDS_LISTED, self._changed)

    # -- coming here ----------------------------------------------------------------------------------------------
    def show_record(self, record: str) -> None:
        """Come for a case, or for whichever was shown last."""
        if self._stale:
            self.list.reload()
        if record:
            self.list.select(record)
            self._show_case(record)
        self._stale = False

    def _first_rows(self) -> None:
        """Beside the list there is room for a page: the first row's, until somebody chooses."""
        first = self.list.first_id()
        if not self.view.case_id and not self._turns and first:
            self.list.select(first)
            self._show_case(first)

    def _show_case(self, case_id: str) -> None:
        self._right.setCurrentWidget(self.view)
        self._list_turn = False
        self._take_turns()
        if case_id != self.view.case_id:
            self.view.show_case(case_id)
            self.handlers_changed.emit()

    def _picked(self, case_id: str) -> None:
        if not self._turns:
            self._rest.start()

    def _show_picked(self) -> None:
        case_id = self.list.current_id()
        if case_id:
            self._show_case(case_id)

    def _opened(self, case_id: str) -> None:
        self._rest.stop()
        self._show_case(case_id)
        self.view.part.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gone(self) -> None:
        self._right.setCurrentWidget(self._nothing)
        if self._turns:
            self.show_list()
        # beside the list the next one is shown
        self.list.reload()
        self.handlers_changed.emit()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.list.reload()
        else:
            self._stale = True

    def reload(self) -> None:
        """Read list and page again."""
        self.list.reload()
        self.view.reload()

    # -- shape ----------------------------------------------------------------------------------------------------
    def show_list(self) -> None:
        """In narrow windows: back from the page to the list."""
        self._list_turn = True
        self._take_turns()
        self.list.list.setFocus()

    def _take_turns(self) -> None:
        self.list.setVisible(not self._turns or self._list_turn)
        self._right.setVisible(not self._turns or not self._list_turn)
        if self._turns:
            self.handlers_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide or narrow."""
        super().resizeEvent(event)
        turns = self.width() < theme.current().scaled(TURNS_WIDTH)
        if turns != self._turns:
            self._turns = turns
            self._list_turn = not self.view.case_id
            self._take_turns()
        if not self._moved_by_hand and not turns:
            sizes = self.desk.preferences.splitter(SPLITTER)
            left = theme.current().scaled(LIST_WIDTH)
            if len(sizes) == 2 and sum(sizes) > 0:
                left = min(sizes[0], self.width() - 420)
            self._splitter.setSizes([left, self.width() - left])

    def _moved(self) -> None:
        self._moved_by_hand = True
        sizes = self._splitter.sizes()
        self.desk.preferences.set_splitter(SPLITTER, (sizes[0], sizes[1]))

    # -- actions --------------------------------------------------------------------------------------------------
    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done here."""
        handlers: dict[ActionId, Handler] = {
            ActionId.FILTER: self._focus_filter,
            ActionId.ADD_CASE: partial(self.desk.open_dialog, DialogId.CASE),
            **self.view.handlers(),
        }
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
        self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """List, story, what is to be done."""
        return [self.list.list, self.view.part.timeline, self.view.follow_up_list]
