"""Not calling a member for a while."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.follow_up_step import SmallForm
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.text import LineField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import round_change
from netzwerk_desktop.services.organisation import organisation_detail


class _Fields(SmallForm):
    until: DayField
    reason: LineField


class RoundPauseDialog(FormDialog):
    """Until when, and why."""

    table = "call_round_change"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, organisation_id: str) -> None:
        super().__init__(desk, parent, translate("RoundPauseDialog", "Anrufpause"), Icon.PAUSE, width=520)
        self._organisation_id = organisation_id
        self.ui = _Fields()
        self.ui.add("until", self.tr("Keine Anrufe &bis einschließlich"), DayField())
        self.ui.add("reason", self.tr("&Grund (wenn Sie mögen)"), LineField())
        self.ui.until.set_clock(desk.clock)
        self.set_form(self.ui, ("until", "reason"), self.ui.body)
        office = desk.office
        self.ask(lambda: organisation_detail(office, id=organisation_id).name, self._begin)

    def _begin(self, name: str) -> None:
        self.set_subtitle(self.tr("{0} kommt nach der Pause zuerst an die Reihe").format(name))
        self.loaded()
        self.form.focus("until")

    def check(self) -> Iterable[Problem]:
        """A day that is not over yet."""
        return round_change.check_until(self.ui.until.value(), self.desk.clock.today())

    def operation(self) -> Callable[[], Changes]:
        """Pause."""
        return partial(
            round_change.pause,
            self.desk.office,
            organisation_id=self._organisation_id,
            until=self.ui.until.value(),
            reason=self.ui.reason.value(),
        )

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """Nothing is handed back that could contradict."""
        return dict
