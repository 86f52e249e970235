"""A month of the plan: its towns as a list, the chosen one beside it, and why there may be none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from netzwerk_desktop.domain.call_round import SlotState, month_name
from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.pages.call_round_list import CallList, SlotRow
from netzwerk_desktop.qt.pages.call_round_town import TownToCallPanel
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.widgets.card import EmptyState

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import MonthPlan, SlotView

#: below this width the town stands below the list
BESIDE_WIDTH = 700
PANEL_WIDTH = 330


class MonthView(QWidget):
    """The view.

    Signals:
        chosen_changed: another town is chosen.
        dialog_wanted: a dialog that an empty month leads to (a DialogId).
    """

    chosen_changed = Signal()
    dialog_wanted = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._wanted = ""
        self._leads_to: DialogId | None = None
        self.list = CallList()
        self.panel = TownToCallPanel(clock)
        self.empty = EmptyState(Icon.CALL_ROUND, "", do=self._lead)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self.list.setMinimumSize(280, 120)
        self.panel.setMinimumSize(260, 120)
        self._pile = QStackedWidget()
        self._pile.addWidget(self._splitter)
        self._pile.addWidget(self.empty)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pile)
        self.list.picked.connect(self._picked)

    # -- showing --------------------------------------------------------------------------------------------------
    def show_plan(self, plan: MonthPlan) -> None:
        """Show a month; who was chosen stays chosen, else the first that is open."""
        current = self.list.current_slot()
        wanted = self._wanted or (current.organisation_id if current is not None else "")
        self._wanted = ""
        self.list.blockSignals(True)
        self.list.rows.show_rows([SlotRow(slot.organisation_id, slot) for slot in plan.slots])
        number = self.list.rows.number_of(wanted) if wanted else -1
        if number < 0:
            still_open = [n for n, slot in enumerate(plan.slots) if slot.state is SlotState.OPEN]
            number = still_open[0] if still_open else 0
        self.list.set_current_row(number)
        self.list.blockSignals(False)
        self._pile.setCurrentWidget(self._splitter if plan.slots else self.empty)
        if not plan.slots:
            self._tell_emptiness(plan)
        self._picked()

    def choose(self, organisation_id: str) -> None:
        """Choose a town, now or when it is there."""
        self._wanted = organisation_id
        number = self.list.rows.number_of(organisation_id)
        if number >= 0:
            self._wanted = ""
            self.list.set_current_row(number)

    def chosen(self) -> SlotView | None:
        """The chosen town."""
        return self.list.current_slot()

    def _picked(self) -> None:
        slot = self.chosen()
        self.panel.setVisible(slot is not None)
        if slot is not None:
            self.panel.show_slot(slot)
        self.chosen_changed.emit()

    def _tell_emptiness(self, plan: MonthPlan) -> None:
        self._leads_to = None
        if not plan.has_members:
            self._leads_to = DialogId.IMPORT_MEMBERS
            self.empty.set_words(
                self.tr("Noch keine Mitglieder"),
                self.tr(
                    "Angerufen werden die Mitglieder des Netzwerks. Der Plan füllt sich, sobald sie eingetragen sind."
                ),
                self.tr("Mitgliederliste einlesen"),
            )
        elif plan.month < plan.first:
            words = self.tr("Der Anrufplan beginnt im {0}.").format(month_name(plan.first))
            self.empty.set_words(self.tr("Noch kein Anrufplan"), words, "")
        else:
            self._leads_to = DialogId.ROUND_RULE
            self.empty.set_words(
                self.tr("Keine Anrufe in diesem Monat"),
                self.tr("Was noch offen ist, wird in den nächsten Monat mit Anrufen übernommen."),
                self.tr("Anrufplan einstellen"),
            )

    def _lead(self) -> None:
        if self._leads_to is not None:
            self.dialog_wanted.emit(self._leads_to)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or one below the other."""
        super().resizeEvent(event)
        beside = self.width() >= theme.current().scaled(BESIDE_WIDTH)
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        self._splitter.setOrientation(way)
        panel = theme.current().scaled(PANEL_WIDTH) if beside else self.height() * 2 // 5
        whole = self.width() if beside else self.height()
        self._splitter.setSizes([max(1, whole - panel), panel])
