"""Giving follow-ups to a colleague, with a sentence they read beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.text import too_long
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.follow_up_step import FollowUpStep, SmallForm
from netzwerk_desktop.qt.dialogs.parts.choice import ListField
from netzwerk_desktop.qt.dialogs.parts.text import LineField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import office as offices

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import StaffRow


class _Fields(SmallForm):
    to: ListField
    note: LineField


class HandOverDialog(FollowUpStep):
    """To whom, and what they should know."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        follow_up_id: str = "",
        follow_up_ids: Sequence[str] = (),
    ) -> None:
        super().__init__(
            desk,
            parent,
            translate("HandOverDialog", "Wiedervorlage übergeben"),
            Icon.HAND_OVER,
            follow_up_id=follow_up_id,
            follow_up_ids=follow_up_ids,
            save=translate("HandOverDialog", "Über&geben"),
        )
        self.ui = _Fields()
        self.ui.add("to", self.tr("&An"), ListField())
        self.ui.add("note", self.tr("&Nachricht"), LineField())
        self.ui.note.setPlaceholderText(self.tr("z. B. Bin ab Montag im Urlaub, bitte zurückrufen"))
        self.set_form(self.ui, ("to", "note"), self.ui.body)
        office = desk.office
        self.ask(lambda: offices.staff(office), self._begin)

    def _begin(self, staff: Sequence[StaffRow]) -> None:
        colleagues = [(row.id, row.name) for row in staff if row.active and row.id != self.desk.office.staff_id]
        self.ui.to.set_options(colleagues)
        self.save_button.setEnabled(bool(colleagues))
        if not colleagues:
            words = self.tr(
                "Hier arbeitet sonst niemand. Kolleginnen und Kollegen tragen Sie in den Einstellungen ein."
            )
            self.banner.say(words, Tone.NEUTRAL)
        self.loaded()
        if len(self.ids) == 1:
            self.keep_drafts(f"follow_up_hand_over:{self.ids[0]}")
        self.form.focus("to" if len(colleagues) > 1 else "note")

    def check(self) -> Iterable[Problem]:
        """A colleague has to be chosen; a sentence is a sentence."""
        problems = list(too_long("note", self.tr("Die Nachricht"), self.ui.note.value()))
        if not self.ui.to.value():
            problems.append(Problem("to", self.tr("Bitte wählen Sie eine Kollegin oder einen Kollegen.")))
        return problems

    def operation(self) -> Callable[[], Changes]:
        """All of them at once."""
        return partial(
            follow_ups.hand_over_all,
            self.desk.office,
            ids=self.ids,
            to=self.ui.to.value() or "",
            note=self.ui.note.value(),
        )
