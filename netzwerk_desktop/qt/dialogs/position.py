"""A function in an organisation: who holds it, how they are reached there, what the office uses it for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.person import display_name
from netzwerk_desktop.domain.position import FUNCTIONS, PositionDraft, Role, check_position
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.dialogs.parts.finders import PeopleField
from netzwerk_desktop.qt.forms.ui_position import Ui_PositionForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.widgets.type_ahead import Choice
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import person as persons
from netzwerk_desktop.services import position as positions

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.organisation import NameRow
    from netzwerk_desktop.services.person import PersonDetail, PersonRow
    from netzwerk_desktop.services.position import PositionRow

_FIELDS = (
    "organisation_id",
    "person_id",
    "function",
    "department",
    "phone",
    "mobile",
    "email",
    "roles",
    "started_on",
    "ended_on",
    "note",
)


@dataclass(frozen=True, slots=True)
class _Basis:
    names: Sequence[NameRow]
    row: PositionRow | None
    person: PersonDetail | None


class PositionDialog(FormDialog):
    """A new function (of ``person_id``, in ``organisation_id``); with ``position_id`` one that is there."""

    table = "position"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        position_id: str = "",
        organisation_id: str = "",
        person_id: str = "",
    ) -> None:
        super().__init__(desk, parent, translate("PositionDialog", "Funktion"), Icon.PERSON, width=680)
        self.position_id = position_id
        self._organisation_id = organisation_id
        self._person_id = person_id
        self.ui, body = designed(Ui_PositionForm)
        ui = self.ui
        give_clock(ui, desk.clock, past=frozenset({"started_on", "ended_on"}))
        ui.function.set_suggestions([function.neutral for function in FUNCTIONS])
        ui.roles.set_options(options(Role))
        ui.note.set_lines(2, 6)
        self.set_form(ui, _FIELDS, body)
        people: PeopleField = ui.person_id
        self._people: Question[list[PersonRow]] = desk.queries.question(self, people.show_people)
        people.typed.connect(self._look_for)
        office = desk.office
        self.ask(lambda: _read(office, position_id, person_id), self._begin)

    def _begin(self, basis: _Basis) -> None:
        ui = self.ui
        ui.organisation_id.set_rows(basis.names)
        row = basis.row
        if row is not None:
            self.seen = row.versions
            self.set_subtitle(" · ".join(part for part in (row.person_name, row.organisation_name) if part))
            if row.person_id is not None:
                ui.person_id.set_current(Choice(row.person_id, row.person_name))
            self.form.show_values({name: getattr(row, name) for name in _FIELDS if name not in ("person_id", "roles")})
            ui.roles.set_value(row.roles)
            ui.organisation_id.setEnabled(False)
            office, position_id = self.desk.office, self.position_id
            self.add_delete(lambda: positions.trash_position(office, id=position_id))
        else:
            ui.organisation_id.set_value(self._organisation_id or None)
            if basis.person is not None:
                ui.person_id.set_current(Choice(basis.person.id, display_name(basis.person.name)))
        self.loaded()
        self.keep_drafts(f"position:{self.position_id}" if self.position_id else "position")
        self.form.focus("function" if row is not None or self._organisation_id else "organisation_id")

    def _look_for(self, text: str) -> None:
        if len(text.strip()) < 2:
            self._people.forget()
            return
        office = self.desk.office
        self._people.ask(lambda: persons.find_people(office, text=text))

    # -- checking and saving --------------------------------------------------------------------------------------
    def draft(self) -> PositionDraft:
        """What is typed."""
        values = self.form.values()
        return PositionDraft(**{**values, "organisation_id": values["organisation_id"] or ""})

    def check(self) -> Iterable[Problem]:
        """The rules; who has a vote already is looked at when it is stored."""
        return check_position(self.draft())

    def draft_title(self) -> str:
        """Town and function."""
        return " · ".join(part for part in (self.ui.organisation_id.text(), self.ui.function.value()) if part)

    def operation(self) -> Callable[[], Changes]:
        """Enter or change it."""
        office = self.desk.office
        if not self.position_id:
            return partial(positions.create_position, office, position=self.draft())
        values = self.changed_values()
        return partial(positions.edit_position, office, id=self.position_id, values=values, seen=self.seen)

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The function as it is now."""
        office, position_id = self.desk.office, self.position_id
        return lambda: positions.position_detail(office, id=position_id).versions


def _read(office: Office, position_id: str, person_id: str) -> _Basis:
    return _Basis(
        names=organisations.names(office),
        row=positions.position_detail(office, id=position_id) if position_id else None,
        person=persons.person_detail(office, id=person_id) if person_id and not position_id else None,
    )
