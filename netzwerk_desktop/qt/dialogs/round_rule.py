"""How many members are called, in which months, and from when on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.calendar_days import MONTHS, add_months
from netzwerk_desktop.domain.call_round import check_rule, month_name
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.follow_up_step import SmallForm
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.parts.choice import ChecksField, SegmentField
from netzwerk_desktop.qt.dialogs.parts.text import NumberField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import round_change

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import Rule


class _Fields(SmallForm):
    size: NumberField
    months: ChecksField
    next_month: SegmentField


class RoundRuleDialog(FormDialog):
    """The rule of the plan."""

    table = "call_round_rule"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            parent,
            translate("RoundRuleDialog", "Anrufplan einstellen"),
            Icon.CALL_ROUND,
            subtitle=translate("RoundRuleDialog", "Vergangene Monate bleiben, wie sie waren."),
            width=560,
        )
        self.ui = _Fields()
        self.ui.add("size", self.tr("&Anrufe im Monat"), NumberField())
        self.ui.add("months", self.tr("Monate mit Anrufen"), ChecksField())
        self.ui.add("next_month", self.tr("&Gilt ab"), SegmentField())
        self.ui.size.setMaximumWidth(120)
        self.ui.months.set_options([(number + 1, name) for number, name in enumerate(MONTHS)])
        present = desk.clock.today().replace(day=1)
        following = add_months(present, 1)
        self.ui.next_month.set_options([(False, month_name(present)), (True, month_name(following))])
        self.set_form(self.ui, ("size", "months", "next_month"), self.ui.body)
        office = desk.office
        # what somebody set for the next month already is what one goes on from
        self.ask(lambda: round_change.present_rule(office, month=following), self._begin)

    def _begin(self, rule: Rule) -> None:
        self.form.show_values({"size": rule.size, "months": rule.months, "next_month": True})
        self.loaded()
        self.form.focus("size")

    def check(self) -> Iterable[Problem]:
        """A number, and months."""
        size = self.ui.size.value()
        return check_rule(-1 if size is None else size, self.ui.months.value())

    def operation(self) -> Callable[[], Changes]:
        """Set it."""
        return partial(
            round_change.set_rule,
            self.desk.office,
            size=self.ui.size.value() or 0,
            months=self.ui.months.value(),
            next_month=bool(self.ui.next_month.value()),
        )

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """Nothing is handed back that could contradict."""
        return dict
