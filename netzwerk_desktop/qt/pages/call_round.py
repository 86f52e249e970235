"""Anrufplan: the calls of a month and everything for making them; and the round as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.call_round import SlotState, month_name
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import add_months
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler, keys_in_words
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.pages.call_round_month import MonthView
from netzwerk_desktop.qt.pages.call_round_progress import MonthProgress
from netzwerk_desktop.qt.pages.call_round_whole import RoundWhole
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.action_button import ActionButton, ActionRow
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.field import telephone_url
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label
from netzwerk_desktop.services import call_round, round_change

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import MonthPlan, RoundView, SlotView
    from netzwerk_desktop.services.office import Office

WIDEST = 1180
ROUND = "round"
"""The record under which the view of the round is found."""

_MONTH, _WHOLE = range(2)
_KINDS_SHOWN = (
    "interaction",
    "membership",
    "organisation",
    "municipality",
    "person",
    "position",
    "office",
    "call_round_rule",
    "call_round_change",
)


def read(office: Office, month: date | None, whole: bool) -> tuple[MonthPlan, RoundView | None]:
    """What the page shows (on a worker thread)."""
    return call_round.month_plan(office, month=month), call_round.round_view(office) if whole else None


class CallRoundPage(Page):
    """The page "Anrufplan"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.plan: MonthPlan | None = None
        self.month: date | None = None
        self._stale = True
        self._day = desk.clock.today()
        self.month_view = MonthView(desk.clock)
        self.whole = RoundWhole()
        self.progress = MonthProgress()
        self.outlook = Label(self.tr("Voraussichtlich: so, wie es heute steht"), TextStyle.CAPTION, Role.FAINT)
        self.title = Label("", TextStyle.HEADING)
        self.sentence = ElidedLabel("", TextStyle.BODY, Role.DIM)
        self._make_actions()
        self._build()
        self._question = desk.queries.question(self, self._show)
        self._connect()
        desk.changes.listen(self, _KINDS_SHOWN, self._changed)
        self._look()

    # -- the actions ----------------------------------------------------------------------------------------------
    def _make_actions(self) -> None:
        self.swap_action = self._action(
            self.tr("&Tauschen …"),
            Icon.SWAP,
            self.swap,
            "Ctrl+Shift+S",
            self.tr("Diesen Monat eine andere Kommune anrufen"),
        )
        self.pause_action = self._action(
            self.tr("&Pause …"), Icon.PAUSE, self.pause, "Ctrl+Shift+A", self.tr("Eine Zeit lang nicht anrufen")
        )
        self.resume_action = self._action(
            self.tr("Pause &beenden"), Icon.UNDO, self.resume, "", self.tr("Die Kommune wieder anrufen")
        )
        self.dial_action = self._action(
            self.tr("Nummer &wählen"), Icon.CALL_OUT, self.dial, "", self.tr("Die Nummer wählen (Strg+Eingabe)")
        )
        self.open_action = self._action(
            self.tr("&Kommune öffnen"), Icon.OPEN, self.open_town, "Ctrl+O", self.tr("Zur Seite der Kommune")
        )
        self.rule_action = self._action(
            self.tr("Anrufplan &einstellen …"),
            Icon.SETTINGS,
            partial(self.desk.open_dialog, DialogId.ROUND_RULE),
            "",
            self.tr("Wie viele Anrufe in welchen Monaten"),
        )
        self.earlier_action = self._action(
            self.tr("Voriger Monat"), Icon.LEFT, partial(self.step, -1), "Ctrl+PgUp", self.tr("Ein Monat zurück")
        )
        self.later_action = self._action(
            self.tr("Nächster Monat"), Icon.RIGHT, partial(self.step, 1), "Ctrl+PgDown", self.tr("Ein Monat weiter")
        )
        self.present_action = self._action(
            self.tr("Heute"), Icon.TODAY, self.show_present, "Ctrl+Home", self.tr("Zum laufenden Monat")
        )

    def _action(self, text: str, icon: Icon, do: Callable[[], object], keys: str, tip: str) -> QAction:
        action = QAction(icons.qicon(icon), text, self)
        action.setIconText(text.replace("&", "").removesuffix(" …"))
        action.setToolTip(f"{tip} ({keys_in_words(keys)})" if keys else tip)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        action.triggered.connect(lambda: do())
        return action

    # -- putting together -----------------------------------------------------------------------------------------
    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_L)
        head.addWidget(Label(self.tr("Anrufplan"), TextStyle.TITLE))
        self.views = ChoiceRow(
            [self.tr("Monat"), self.tr("Die Runde")],
            self.tr("Ansicht"),
            style=(TextStyle.BODY, TextStyle.STRONG),
            gap=SPACE_M,
        )
        head.addWidget(self.views, 1, Qt.AlignmentFlag.AlignBottom)
        actions = self.desk.actions
        self.buttons = ActionRow()
        self.buttons.set_buttons(
            [
                ActionButton(actions[ActionId.LOG_CALL], Icon.CALL, primary=True),
                ActionButton(self.swap_action, Icon.SWAP),
                ActionButton(self.pause_action, Icon.PAUSE),
                ActionButton(self.open_action, Icon.OPEN),
            ],
            [self.dial_action, self.resume_action, actions[ActionId.CALL_NEXT], self.rule_action],
        )
        self._month_row = QWidget()
        row = QHBoxLayout(self._month_row)
        row.setContentsMargins(0, 0, SPACE_M, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._arrow(self.earlier_action))
        row.addWidget(self.title)
        row.addWidget(self._arrow(self.later_action))
        self.present_button = QPushButton(self.tr("Heute"))
        self.present_button.setToolTip(self.present_action.toolTip())
        self.present_button.clicked.connect(self.show_present)
        row.addWidget(self.present_button)
        row.addStretch(1)
        row.addWidget(self.outlook)
        row.addWidget(self.progress)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.month_view)
        self._pile.addWidget(self.whole)
        self._column = QWidget()
        inner = QVBoxLayout(self._column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_S)
        inner.addLayout(head)
        inner.addWidget(self.sentence)
        inner.addSpacing(SPACE_XS)
        inner.addWidget(self.buttons)
        inner.addSpacing(SPACE_XS)
        inner.addWidget(self._month_row)
        inner.addWidget(self._pile, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_XL + SPACE_XS, SPACE_L + 2, SPACE_L, 0)
        layout.addWidget(self._column, 1)
        layout.addStretch(0)

    def _arrow(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.text())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _connect(self) -> None:
        self.views.chosen.connect(self._turn_to)
        self.month_view.chosen_changed.connect(self._look)
        self.month_view.dialog_wanted.connect(self.desk.open_dialog)
        self.month_view.list.opened.connect(lambda _: self.call())
        self.month_view.list.dialled.connect(lambda _: self.dial())
        self.month_view.list.menu_wanted.connect(self._menu)
        self.month_view.panel.opened.connect(self.open_town)
        self.month_view.panel.dialled.connect(self.call)
        self.whole.opened.connect(lambda _: self.open_town())
        self.whole.chosen_changed.connect(self._look)

    # -- reading and showing --------------------------------------------------------------------------------------
    def show_record(self, record: str) -> None:
        """Come here: for the round, for a town of this month, or as the page was left."""
        if record == ROUND:
            self.views.choose(_WHOLE)
            self._turn_to(_WHOLE)
        elif record:
            self.views.choose(_MONTH)
            self.month = None
            self.month_view.choose(record)
            self._turn_to(_MONTH)
        elif self._stale or self._day != self.desk.clock.today():
            self.reload()

    def reload(self) -> None:
        """Read again."""
        self._stale = False
        office, month, whole = self.desk.office, self.month, self._is_whole()
        self._question.ask(lambda: read(office, month, whole))

    def _is_whole(self) -> bool:
        return self.views.choice() == _WHOLE

    def _turn_to(self, view: int) -> None:
        self._month_row.setVisible(view == _MONTH)
        self._pile.setCurrentIndex(view)
        self.reload()
        self._look()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _show(self, answer: tuple[MonthPlan, RoundView | None]) -> None:
        self.plan, view = answer
        self._day = self.desk.clock.today()
        plan = self.plan
        self.sentence.setText(call_round.standing_sentence(plan.round))
        self.title.setText(month_name(plan.month))
        present = self._day.replace(day=1)
        self.progress.show_progress(plan.met, plan.size)
        # of a month to come nothing can be done yet
        self.progress.setVisible(bool(plan.size) and plan.month <= present)
        self.outlook.setVisible(bool(plan.size) and plan.month > present)
        self.earlier_action.setEnabled(plan.month > min(plan.first, present))
        self.later_action.setEnabled(plan.month < plan.last)
        self.present_action.setEnabled(plan.month != present)
        self.present_button.setEnabled(plan.month != present)
        self.month_view.show_plan(plan)
        if view is not None:
            self.whole.show_round(view)
        self._look()

    def step(self, months: int) -> None:
        """Another month."""
        if self.plan is not None and not self._is_whole():
            wanted = add_months(self.plan.month, months)
            if min(self.plan.first, self._day.replace(day=1)) <= wanted <= self.plan.last:
                self.month = wanted
                self.reload()

    def show_present(self) -> None:
        """The month it is now."""
        self.month = None
        self.reload()

    # -- doing ----------------------------------------------------------------------------------------------------
    def chosen(self) -> SlotView | None:
        """The chosen place of the month, if the month is shown."""
        return None if self._is_whole() else self.month_view.chosen()

    def chosen_id(self) -> str:
        """Id of the chosen town in either view."""
        if self._is_whole():
            return self.whole.current_id()
        slot = self.month_view.chosen()
        return slot.organisation_id if slot is not None else ""

    def _is_present(self) -> bool:
        return self.plan is not None and self.plan.month == self._day.replace(day=1)

    def _look(self) -> None:
        """What is chosen is something else now."""
        slot = self.chosen()
        now = slot is not None and self._is_present()
        paused = slot is not None and slot.pause_until is not None
        self.swap_action.setEnabled(bool(now and slot is not None and slot.state is not SlotState.MET))
        self.pause_action.setEnabled(bool(self.chosen_id()))
        self.resume_action.setEnabled(paused)
        self.dial_action.setEnabled(slot is not None and bool(slot.phone))
        self.open_action.setEnabled(bool(self.chosen_id()))
        self.handlers_changed.emit()

    def call(self) -> None:
        """Open the form for the call with the chosen town."""
        slot = self.chosen()
        if slot is not None:
            what = {"position_id": slot.position_id} if slot.position_id else {}
            self.desk.open_dialog(DialogId.LOG_CALL, organisation_id=slot.organisation_id, **what)
        elif self.chosen_id():
            self.desk.open_dialog(DialogId.LOG_CALL, organisation_id=self.chosen_id())

    def dial(self) -> None:
        """Let the telephone program dial, and open the form beside it."""
        slot = self.chosen()
        if slot is not None and slot.phone:
            QDesktopServices.openUrl(telephone_url(slot.phone))
            self.call()

    def swap(self) -> None:
        """Another town instead."""
        slot = self.chosen()
        if slot is not None and self.swap_action.isEnabled():
            self.desk.open_dialog(DialogId.ROUND_SWAP, organisation_id=slot.organisation_id)

    def pause(self) -> None:
        """No calls for a while."""
        if self.chosen_id():
            self.desk.open_dialog(DialogId.ROUND_PAUSE, organisation_id=self.chosen_id())

    def resume(self) -> None:
        """Calls again."""
        office, chosen = self.desk.office, self.chosen_id()
        if chosen:
            self.desk.run(lambda: round_change.end_pause(office, organisation_id=chosen), owner=self)

    def open_town(self) -> None:
        """Go to the town."""
        if self.chosen_id():
            self.desk.go(PageId.MUNICIPALITIES, self.chosen_id())

    def _menu(self, where: QPoint) -> None:
        actions = self.desk.actions
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([actions[ActionId.LOG_CALL], self.dial_action])
        menu.addSeparator()
        menu.addActions([self.swap_action, self.pause_action, self.resume_action])
        menu.addSeparator()
        menu.addActions([actions[ActionId.ADD_FOLLOW_UP], self.open_action])
        menu.popup(where)

    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done with what is chosen."""
        handlers: dict[ActionId, Handler] = {}
        if self._is_whole():
            handlers[ActionId.FILTER] = self._focus_filter
        chosen = self.chosen_id()
        if chosen:
            dialogs = {
                ActionId.LOG_CONSULTATION: DialogId.LOG_CONSULTATION,
                ActionId.LOG_INTERACTION: DialogId.INTERACTION,
                ActionId.ADD_FOLLOW_UP: DialogId.FOLLOW_UP,
                ActionId.WRITE_LETTER: DialogId.LETTER,
            }
            handlers[ActionId.LOG_CALL] = self.call
            handlers |= {
                action: partial(self.desk.open_dialog, dialog, organisation_id=chosen)
                for action, dialog in dialogs.items()
            }
        return handlers

    def _focus_filter(self) -> None:
        self.whole.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.whole.filter_line.selectAll()

    def focus_first(self) -> None:
        """The list."""
        (self.whole.list if self._is_whole() else self.month_view.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """The list, and what is beside it."""
        if self._is_whole():
            return [self.whole.filter_line, self.whole.list]
        return [self.month_view.list, self.month_view.panel.name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines as wide as one can read."""
        super().resizeEvent(event)
        self._column.setMaximumWidth(theme.current().scaled(WIDEST))
