"""Somebody who is not entered yet, asked about in the form for a call: name, function, number; who they may be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from netzwerk_desktop.domain.person import PersonDraft, SalutationForm, check_person
from netzwerk_desktop.domain.position import FUNCTIONS, PositionDraft
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.operation import Question

if TYPE_CHECKING:
    from netzwerk_desktop.domain.errors import Problem
    from netzwerk_desktop.services.duplicate import LikelyPerson

#: fields of the rules -> fields of the form
FORM_NAMES: Mapping[str, str] = {
    "person.form": "new_form",
    "person.first_name": "new_first_name",
    "person.last_name": "new_last_name",
    "person.title": "new_last_name",
    "position.function": "new_function",
    "position.phone": "new_phone",
    "position.mobile": "new_phone",
}
FIELDS = ("new_form", "new_first_name", "new_last_name", "new_function", "new_phone")
_SOON_MS = 250


class NewPersonPart(QObject):
    """The part of the form that folds out for somebody new.

    Signals:
        known: id and name of somebody who is entered already and is meant.
    """

    known = Signal(str, str)

    def __init__(self, desk: Desk, ui: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = ui
        self._organisation_id: str | None = None
        self.title = ""
        forms = (SalutationForm.FRAU, SalutationForm.HERR, SalutationForm.NEUTRAL)
        ui.new_form.set_options(options(forms))
        ui.new_function.set_suggestions([function.neutral for function in FUNCTIONS])
        ui.new_person_part.hide()
        self._question: Question[tuple[LikelyPerson, ...]] = desk.queries.question(self, ui.likely.show_likely)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._look)
        for name in ("new_first_name", "new_last_name", "new_phone"):
            getattr(ui, name).changed.connect(self._soon.start)
        ui.likely.chosen.connect(self.known)

    def begin(self, typed: str, number: str) -> None:
        """Take apart what was typed as a name, and show what is still to be said."""
        from netzwerk_desktop.services.person import read_name

        ui = self._ui
        name, function = read_name(typed)
        self.title = name.title
        ui.new_form.set_value(name.form if name.form is not SalutationForm.UNKNOWN else None)
        ui.new_first_name.set_value(name.first_name)
        ui.new_last_name.set_value(name.last_name)
        if function:
            ui.new_function.set_value(function)
        if number and not ui.new_phone.value():
            ui.new_phone.set_value(number)
        self.show(True)
        self._look()

    def show(self, wanted: bool) -> None:
        """Fold it out or in."""
        self._ui.new_person_part.setVisible(wanted)
        if not wanted:
            self._soon.stop()
            self._question.forget()
            self._ui.likely.show_likely(())

    def set_organisation(self, organisation_id: str | None) -> None:
        """Where they are."""
        self._organisation_id = organisation_id

    def drafts(self, organisation_id: str) -> tuple[PersonDraft, PositionDraft]:
        """Person and position as they are typed."""
        from netzwerk_desktop.services.call import place_for_number

        ui = self._ui
        person = PersonDraft(
            title=self.title,
            first_name=ui.new_first_name.value(),
            last_name=ui.new_last_name.value(),
            form=ui.new_form.value() or SalutationForm.UNKNOWN,
        )
        number = ui.new_phone.value()
        kind = place_for_number(number, phone="", mobile="") or "phone"
        position = PositionDraft(organisation_id=organisation_id, function=ui.new_function.value(), **{kind: number})
        return person, position

    def problems(self) -> Collection[Problem]:
        """What is wrong with the name."""
        from dataclasses import replace

        person, _ = self.drafts("")
        return [replace(problem, field=f"person.{problem.field}") for problem in check_person(person)]

    def _look(self) -> None:
        ui, office, organisation_id = self._ui, self._desk.office, self._organisation_id
        if ui.new_person_part.isHidden():
            return
        first, last, phone = ui.new_first_name.value(), ui.new_last_name.value(), ui.new_phone.value()

        def ask() -> tuple[LikelyPerson, ...]:
            from netzwerk_desktop.services.duplicate import likely_persons

            return likely_persons(
                office,
                first_name=first,
                last_name=last,
                organisation_id=organisation_id,
                phones=(phone,) if phone.strip() else (),
            )

        self._question.ask(ask)
