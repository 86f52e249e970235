"""Entering a person with their function, and changing who a person is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.person import Consent, PersonDraft, SalutationForm, check_person
from netzwerk_desktop.domain.position import FUNCTIONS, PositionDraft, Role, check_position
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.forms.ui_person import Ui_PersonForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import person as persons

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.organisation import NameRow
    from netzwerk_desktop.services.person import PersonDetail, PersonRow

TITLES = ("Dr.", "Prof.", "Prof. Dr.", "Dr.-Ing.", "Dipl.-Ing.")

_PERSON = (
    "form",
    "title",
    "first_name",
    "last_name",
    "phone",
    "mobile",
    "email",
    "personal_salutation",
    "consents",
    "note",
)
_POSITION = (
    "organisation_id",
    "function",
    "department",
    "position_phone",
    "position_mobile",
    "position_email",
    "roles",
)
#: fields of a position that are called differently here, because the person has some of the same name
_POSITION_NAMES = {"phone": "position_phone", "mobile": "position_mobile", "email": "position_email"}


@dataclass(frozen=True, slots=True)
class _Basis:
    names: Sequence[NameRow]
    detail: PersonDetail | None


class PersonDialog(FormDialog):
    """A new person (in ``organisation_id``, if given); with ``person_id`` somebody who is there."""

    table = "person"

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, person_id: str = "", organisation_id: str = ""
    ) -> None:
        icon = Icon.PERSON if person_id else Icon.ADD_PERSON
        super().__init__(desk, parent, translate("PersonDialog", "Person anlegen"), icon, width=680)
        self.person_id = person_id
        self._organisation_id = organisation_id
        self.ui, body = designed(Ui_PersonForm)
        ui = self.ui
        ui.form.set_options(options(SalutationForm))
        ui.form.set_value(SalutationForm.UNKNOWN)
        ui.title.set_suggestions(TITLES)
        ui.function.set_suggestions([function.neutral for function in FUNCTIONS])
        ui.roles.set_options(options(Role))
        ui.consents.set_options(options(Consent))
        ui.note.set_lines(2, 8)
        more = ui.more
        more.add("own", self.tr("Pr&ivate Nummern"), ui.own_part, ui.phone)
        more.add("salutation", self.tr("&Persönliche Anrede"), ui.salutation_part, ui.personal_salutation)
        more.add("consents", self.tr("Ein&willigungen"), ui.consents_part, ui.consents)
        more.add("note", self.tr("Noti&z"), ui.note_part, ui.note)
        names = _PERSON if person_id else (*_PERSON[:4], *_POSITION, *_PERSON[4:])
        self.set_form(ui, names, body)
        self.form.reveal = lambda name: more.open_for(self.form[name].widget)
        ui.position_part.setVisible(not person_id)
        self._known: Question[list[PersonRow]] = desk.queries.question(self, ui.known.show_rows)
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(300)
        self._look_soon.timeout.connect(self._look_for_same)
        ui.known.chosen.connect(self._same_person)
        office = desk.office
        self.ask(lambda: _read(office, person_id), self._begin)

    def _begin(self, basis: _Basis) -> None:
        self.ui.organisation_id.set_rows(basis.names)
        if basis.detail is not None:
            self._show(basis.detail)
        elif self._organisation_id:
            self.ui.organisation_id.set_value(self._organisation_id)
        self.loaded()
        self.keep_drafts(f"person:{self.person_id}" if self.person_id else "person")
        if not self.person_id:
            for name in ("first_name", "last_name"):
                self.form[name].widget.textEdited.connect(lambda _: self._look_soon.start())  # type: ignore[attr-defined]
        self.form.focus("form")

    def _show(self, detail: PersonDetail) -> None:
        self.seen = detail.versions
        self.title.setText(self.tr("Person bearbeiten"))
        self.setWindowTitle(self.title.text())
        places = [f"{row.function} {row.organisation_name}".strip() for row in detail.positions if row.is_current]
        self.set_subtitle(" · ".join([f"{detail.title} {detail.first_name} {detail.last_name}".strip(), *places[:1]]))
        values = {name: getattr(detail, name) for name in _PERSON}
        self.form.show_values(values)
        for key, names in (
            ("own", ("phone", "mobile", "email")),
            ("salutation", ("personal_salutation",)),
            ("consents", ("consents",)),
            ("note", ("note",)),
        ):
            if any(values[name] for name in names):
                self.ui.more.open(key)
        office = self.desk.office
        self.add_delete(lambda: persons.trash_person(office, id=self.person_id))

    # -- the same name --------------------------------------------------------------------------------------------
    def _look_for_same(self) -> None:
        last_name = self.ui.last_name.value().strip()
        name = f"{self.ui.first_name.value()} {last_name}".strip()
        if len(last_name) < 3:
            self._known.forget()
            self.ui.known.show_rows(())
            return
        office = self.desk.office
        self._known.ask(lambda: _of_that_name(office, name, last_name))

    def _same_person(self, person_id: str) -> None:
        """It is somebody who is there already: only the function is new."""
        organisation_id = self.ui.organisation_id.value() or self._organisation_id
        self.throw_away()
        self.desk.open_dialog(DialogId.POSITION, person_id=person_id, organisation_id=organisation_id)

    # -- checking and saving --------------------------------------------------------------------------------------
    def person_draft(self) -> PersonDraft:
        """The person that is typed."""
        values = self.form.values()
        return PersonDraft(**{name: values[name] for name in _PERSON})

    def position_draft(self) -> PositionDraft | None:
        """The function that is typed; None without one."""
        if self.person_id:
            return None
        values = self.form.values()
        said = (values[name] for name in _POSITION if name != "organisation_id")
        if values["organisation_id"] is None and not any(said):
            return None
        return PositionDraft(
            organisation_id=values["organisation_id"] or "",
            person_id="",
            function=values["function"],
            department=values["department"],
            phone=values["position_phone"],
            mobile=values["position_mobile"],
            email=values["position_email"],
            roles=values["roles"],
        )

    def check(self) -> Iterable[Problem]:
        """The rules of persons and of functions."""
        problems = list(check_person(self.person_draft()))
        position = self.position_draft()
        if position is not None:
            problems += (
                replace(problem, field=_POSITION_NAMES.get(problem.field, problem.field))
                for problem in check_position(position)
            )
        return problems

    def draft_title(self) -> str:
        """The name."""
        return f"{self.ui.first_name.value()} {self.ui.last_name.value()}".strip()

    def operation(self) -> Callable[[], Changes]:
        """Enter or change the person."""
        office = self.desk.office
        if not self.person_id:
            return partial(persons.create_person, office, person=self.person_draft(), position=self.position_draft())
        return partial(persons.edit_person, office, id=self.person_id, values=self.changed_values(), seen=self.seen)

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The person as they are now."""
        office, person_id = self.desk.office, self.person_id
        return lambda: persons.person_detail(office, id=person_id).versions


def _of_that_name(office: Office, name: str, last_name: str) -> list[PersonRow]:
    """Who is called so; the search finds parts of names as well, which would be no warning but noise."""
    wanted = fold(last_name)
    rows = persons.list_people(office, text=name, limit=20)
    return [row for row in rows if wanted in (fold(row.name.partition(",")[0]), fold(row.name))][:3]


def _read(office: Office, person_id: str) -> _Basis:
    detail = persons.person_detail(office, id=person_id) if person_id else None
    return _Basis(organisations.names(office), detail)
