"""Calling another member this month instead of one that is in the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.follow_up_step import SmallForm
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.parts.finders import FindField
from netzwerk_desktop.qt.dialogs.parts.text import LineField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.type_ahead import Choice
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import round_change
from netzwerk_desktop.services.organisation import organisation_detail

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.round_change import Substitute


class _Fields(SmallForm):
    other_id: FindField
    reason: LineField


class RoundSwapDialog(FormDialog):
    """Who is called instead of ``organisation_id``, and why."""

    table = "call_round_change"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, organisation_id: str) -> None:
        super().__init__(desk, parent, translate("RoundSwapDialog", "Anruf tauschen"), Icon.SWAP, width=520)
        self._organisation_id = organisation_id
        self.ui = _Fields()
        self.ui.add("other_id", self.tr("&Stattdessen anrufen"), FindField())
        self.ui.add("reason", self.tr("&Grund"), LineField())
        self.ui.other_id.setPlaceholderText(self.tr("Wer in dieser Runde noch nicht an der Reihe war"))
        self.ui.reason.setPlaceholderText(self.tr("Zum Beispiel: im Urlaub, Wahl, ohnehin ein Termin"))
        self.set_form(self.ui, ("other_id", "reason"), self.ui.body)
        self._set_words(self.save_button.setText)
        office = desk.office
        self.ask(lambda: _read(office, organisation_id), self._begin)

    def _set_words(self, say: Callable[[str], object]) -> None:
        say(self.tr("&Tauschen"))

    def _begin(self, basis: tuple[str, Sequence[Substitute]]) -> None:
        name, found = basis
        self.set_subtitle(self.tr("Statt {0}; das kommt später wieder an die Reihe").format(name))
        self.ui.other_id.set_choices([Choice(row.id, row.name, row.reason, row.reason) for row in found])
        self.loaded()
        self.form.focus("other_id")

    def check(self) -> Iterable[Problem]:
        """Somebody, and a reason."""
        if self.ui.other_id.value() is None and not self.ui.other_id.text().strip():
            yield Problem("other_id", self.tr("Bitte wählen Sie, wer stattdessen angerufen wird."))
        if not self.ui.reason.value().strip():
            yield Problem("reason", self.tr("Bitte geben Sie an, warum getauscht wird; es steht später im Plan."))

    def operation(self) -> Callable[[], Changes]:
        """Swap."""
        return partial(
            round_change.swap,
            self.desk.office,
            organisation_id=self._organisation_id,
            other_id=self.ui.other_id.value() or "",
            reason=self.ui.reason.value(),
        )

    def _set_saving(self, saving: bool) -> None:
        super()._set_saving(saving)
        if not saving:
            self._set_words(self.save_button.setText)

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """Nothing is handed back that could contradict."""
        return dict


def _read(office: Office, organisation_id: str) -> tuple[str, Sequence[Substitute]]:
    return organisation_detail(office, id=organisation_id).name, round_change.substitutes(office)
