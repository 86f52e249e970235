"""Entering a change in office: who follows, from when, and what goes over from the predecessor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.person import PersonDraft, check_person, formal_name
from netzwerk_desktop.domain.position import Role as PositionRole
from netzwerk_desktop.domain.succession import check_succession
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.built_form import BuiltForm
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.parts.choice import ChecksField, ListField, SegmentField, options
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.finders import PeopleField, TownField
from netzwerk_desktop.qt.dialogs.parts.labels import HintLabel
from netzwerk_desktop.qt.dialogs.parts.text import LineField, NoteField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.theme import SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card, TextLink
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.widgets.type_ahead import Choice
from netzwerk_desktop.qt.words import label, translate
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import person as persons
from netzwerk_desktop.services import position as positions
from netzwerk_desktop.services import succession as successions

if TYPE_CHECKING:
    from netzwerk_desktop.services.duplicate import LikelyPerson
    from netzwerk_desktop.services.person import PersonRow
    from netzwerk_desktop.services.position import PositionRow
    from netzwerk_desktop.services.succession import SuccessionBasis

_NEW, _KNOWN, _VACANT = "new", "known", "vacant"


class _Likely(QWidget):
    """Who is probably meant and entered already; takes no room while there is nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen: Callable[[str, str], object] = lambda person_id, name: None
        self._card = Card(ground="note", padding=SPACE_S)
        self._card.body.setSpacing(SPACE_XS)
        self._card.body.addWidget(
            Label(self.tr("Ist vielleicht jemand gemeint, der schon eingetragen ist?"), TextStyle.CAPTION, Role.DIM)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.links: list[TextLink] = []
        self._lines: list[QWidget] = []
        self.hide()

    def show_likely(self, found: Sequence[LikelyPerson]) -> None:
        """Show them, the likeliest first."""
        for line in self._lines:
            self._card.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self.links = [], []
        for likely in found:
            words = " · ".join(part for part in (likely.name, likely.summary) if part)
            link = TextLink(words, style=TextStyle.BODY)
            link.setToolTip(self.tr("Diese Person folgt nach"))
            link.clicked.connect(lambda _=False, who=likely: self.chosen(who.person_id, who.name))
            reasons = Label(" · ".join(likely.reasons), TextStyle.CAPTION, Role.DIM, wrap=True)
            reasons.setContentsMargins(4, 0, 0, 0)
            for line in (link, reasons):
                self._card.body.addWidget(line)
                self._lines.append(line)
            self.links.append(link)
        self.setVisible(bool(found))


class SuccessionDialog(FormDialog):
    """Who follows in ``position_id``, or in one of the functions of ``organisation_id``."""

    table = "position"

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, position_id: str = "", organisation_id: str = ""
    ) -> None:
        super().__init__(desk, parent, translate("SuccessionDialog", "Nachfolge eintragen"), Icon.SUCCESSOR, width=680)
        self.basis: SuccessionBasis | None = None
        self.person = PersonDraft()
        self._fixed = position_id
        self._build(desk)
        self._likely: Question[Sequence[LikelyPerson]] = desk.queries.question(self, self._show_likely)
        self._people: Question[list[PersonRow]] = desk.queries.question(self, self.ui.person_id.show_people)
        self._reading: Question[SuccessionBasis] = desk.queries.question(self, self._begin, self._not_read)
        self._positions: Question[list[PositionRow]] = desk.queries.question(self, self._offer_positions)
        self.ui.show_field("town", not position_id and not organisation_id)
        self.ui.town.chosen.connect(self._town_chosen)
        self.ui.position_id.changed.connect(self._position_chosen)
        self.ui.kind.changed.connect(self._kind_chosen)
        self.ui.name.changed.connect(self._name_typed)
        self.ui.person_id.typed.connect(self._look_for)
        self._kind_chosen()
        self.save_button.setEnabled(False)
        office = desk.office
        if position_id:
            self._reading.ask(lambda: successions.succession_basis(office, position_id=position_id))
        elif organisation_id:
            self._town_chosen(organisation_id)
        else:
            self.ask(lambda: organisations.names(office), self.ui.town.set_rows)
            self.form.focus("town")

    def _build(self, desk: Desk) -> None:
        ui = self.ui = _Fields()
        ui.add("town", self.tr("&Kommune oder Organisation"), TownField())
        ui.town.setPlaceholderText(self.tr("Name eingeben"))
        ui.add("position_id", self.tr("&Funktion"), ListField())
        ui.show_field("position_id", not self._fixed)
        row = ui.row()
        ui.add("kind", self.tr("Wer folgt &nach"), SegmentField(), row=row, stretch=3)
        ui.add("starts_on", self.tr("&Ab"), DayField(), row=row, stretch=2)
        ui.starts_on.set_clock(desk.clock)
        ui.kind.set_options(
            [(_NEW, self.tr("Neue Person")), (_KNOWN, self.tr("Eingetragene Person")), (_VACANT, self.tr("Unbesetzt"))]
        )
        ui.kind.set_value(_NEW)
        ui.add("name", self.tr("&Name"), LineField())
        ui.name.setPlaceholderText(self.tr("z. B. Frau Dr. Jana Beispiel"))
        self.understood = HintLabel()
        self.likely = _Likely()
        self.likely.chosen = self.choose_person
        ui.column.addWidget(self.understood)
        ui.column.addWidget(self.likely)
        ui.add("person_id", self.tr("&Person"), PeopleField())
        ui.person_id.setPlaceholderText(self.tr("Name eingeben"))
        row = ui.row()
        ui.add("department", self.tr("Fac&hbereich"), LineField(), row=row)
        ui.add("phone", self.tr("&Telefon"), LineField(), row=row)
        row = ui.row()
        ui.add("email", self.tr("&E-Mail"), LineField(), row=row)
        ui.add("mobile", self.tr("&Mobil"), LineField(), row=row)
        ui.add("roles", self.tr("&Rollen gehen über"), ChecksField())
        ui.roles.set_options(options(PositionRole))
        ui.add("follow_up_ids", self.tr("Offene &Wiedervorlagen gehen über"), ChecksField())
        ui.add("list_entry_ids", self.tr("&Listen gehen über"), ChecksField())
        ui.add("note", self.tr("N&otiz zur neuen Amtszeit"), NoteField())
        ui.note.set_lines(1, 4)
        self.stays = HintLabel()
        ui.column.addWidget(self.stays)
        self.set_form(ui, ui.names, ui.body)

    # -- beginning ------------------------------------------------------------------------------------------------
    def _town_chosen(self, organisation_id: str) -> None:
        office = self.desk.office
        if organisation_id:
            self._positions.ask(lambda: positions.positions_of_organisation(office, organisation_id=organisation_id))

    def _offer_positions(self, rows: Sequence[PositionRow]) -> None:
        self.ui.position_id.set_options([(row.id, _position_words(row)) for row in rows])
        self.save_button.setEnabled(bool(rows))
        if rows:
            self.banner.hide()
        else:
            words = self.tr("Hier ist noch keine Funktion eingetragen. Bitte legen Sie zuerst eine Funktion an.")
            self.banner.say(words, Tone.WARN)

    def _position_chosen(self) -> None:
        chosen, office = self.ui.position_id.value(), self.desk.office
        if chosen and not self._fixed and (self.basis is None or chosen != self.basis.position.id):
            self._reading.ask(lambda: successions.succession_basis(office, position_id=chosen))

    def _begin(self, basis: SuccessionBasis) -> None:
        first = self.basis is None
        self.basis = basis
        held = basis.position
        self.seen = held.versions
        since = self.tr("seit {0}").format(format_day(held.started_on)) if held.started_on else ""
        who = held.person_name or self.tr("unbesetzt")
        now = self.tr("bisher {0}").format(" ".join(part for part in (who, since) if part))
        self.set_subtitle(" · ".join((held.function, held.organisation_name, now)))
        if not self._fixed:
            self.ui.position_id.set_value(held.id)
        else:
            self.ui.position_id.set_options([(held.id, _position_words(held))])
        self.ui.follow_up_ids.set_options(
            [(found.id, f"{format_day(found.due_on)} {found.subject}") for found in basis.follow_ups]
        )
        self.ui.list_entry_ids.set_options([(found.id, found.list_name) for found in basis.lists])
        self.ui.show_field("follow_up_ids", bool(basis.follow_ups))
        self.ui.show_field("list_entry_ids", bool(basis.lists))
        self.form.show_values(
            {
                "department": held.department,
                "phone": basis.phone,
                "email": basis.email,
                "roles": held.roles,
                "follow_up_ids": [found.id for found in basis.follow_ups],
                "list_entry_ids": [found.id for found in basis.lists],
            }
        )
        if first:
            self.ui.starts_on.set_value(successions.usual_start(self.desk.clock.today()))
        words = self.tr("Telefonate, Beratungen und Briefe bleiben bei {0}.").format(held.person_name)
        self.stays.setText(words if held.person_name else "")
        self.save_button.setEnabled(True)
        self.loaded()
        if first:
            self.keep_drafts(f"succession:{held.id}")
            self.form.focus("name")
        self._show_remarks()

    # -- who follows ----------------------------------------------------------------------------------------------
    def _kind_chosen(self) -> None:
        kind = self.ui.kind.value()
        self.ui.show_field("name", kind == _NEW)
        self.understood.setVisible(kind == _NEW and bool(self.understood.text()))
        self.ui.show_field("person_id", kind == _KNOWN)
        if kind != _NEW:
            self.likely.hide()
        else:
            self._name_typed()

    def _name_typed(self) -> None:
        typed = self.ui.name.value()
        self.person = successions.read_person(typed)
        self.understood.setText(_understood(self.person))
        self.understood.setVisible(self.ui.kind.value() == _NEW and bool(self.understood.text()))
        if not self.person.name or self.basis is None or self.ui.kind.value() != _NEW:
            self._likely.forget()
            self.likely.show_likely(())
            return
        from netzwerk_desktop.services.duplicate import likely_persons

        name, place = self.person.name, self.basis.position.organisation_id
        self._likely.ask(
            partial(
                likely_persons,
                self.desk.office,
                first_name=name.first_name,
                last_name=name.last_name,
                organisation_id=place,
            )
        )

    def _show_likely(self, found: Sequence[LikelyPerson]) -> None:
        before = self.basis.incumbent.person_id if self.basis is not None else None
        # nobody follows themselves
        self.likely.show_likely([likely for likely in found if likely.person_id != before])

    def choose_person(self, person_id: str, name: str) -> None:
        """Somebody who is entered already follows."""
        self.ui.kind.set_value(_KNOWN)
        self.ui.person_id.set_current(Choice(person_id, name))
        self.form.focus("starts_on")

    def _look_for(self, text: str) -> None:
        if len(text.strip()) < 2:
            self._people.forget()
            return
        office = self.desk.office
        self._people.ask(lambda: persons.find_people(office, text=text))

    # -- checking and saving --------------------------------------------------------------------------------------
    def draft(self) -> successions.SuccessionDraft:
        """What is typed."""
        values = self.form.values()
        kind = values["kind"]
        return successions.SuccessionDraft(
            position_id=self.basis.position.id if self.basis is not None else "",
            starts_on=values["starts_on"],
            person_id=values["person_id"] if kind == _KNOWN else None,
            new_person=self.person if kind == _NEW else None,
            **{name: values[name] for name in ("department", "phone", "mobile", "email", "note")},
            **{name: values[name] for name in ("roles", "follow_up_ids", "list_entry_ids")},
        )

    def check(self) -> Iterable[Problem]:
        """The rules of a change in office, and that somebody is named."""
        if self.basis is None:
            return ()
        draft, kind = self.draft(), self.ui.kind.value()
        today = self.desk.clock.today()
        problems = list(
            check_succession(self.basis.incumbent, starts_on=draft.starts_on, person_id=draft.person_id, today=today)
        )
        if kind == _NEW:
            problems += [Problem("name", problem.message) for problem in check_person(self.person) if problem.blocking]
        elif kind == _KNOWN and draft.person_id is None:
            problems.append(Problem("person_id", self.tr("Bitte wählen Sie, wer nachfolgt.")))
        return problems

    def operation(self) -> Callable[[], Changes]:
        """Both terms, and what goes over, in one step."""
        return partial(successions.succeed, self.desk.office, succession=self.draft(), seen=self.seen)

    def after_draft(self) -> None:
        """The fields follow what was chosen."""
        self._kind_chosen()

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The predecessor's position as it is now."""
        office, position_id = self.desk.office, self.draft().position_id
        return lambda: positions.position_detail(office, id=position_id).versions


class _Fields(BuiltForm):
    town: TownField
    position_id: ListField
    kind: SegmentField
    starts_on: DayField
    name: LineField
    person_id: PeopleField
    department: LineField
    phone: LineField
    mobile: LineField
    email: LineField
    roles: ChecksField
    follow_up_ids: ChecksField
    list_entry_ids: ChecksField
    note: NoteField


def _position_words(row: PositionRow) -> str:
    return ", ".join(
        part for part in (row.function, row.person_name or translate("SuccessionDialog", "unbesetzt")) if part
    )


def _understood(person: PersonDraft) -> str:
    """The name as it will be entered, and what stands where."""
    if not person.name:
        return ""
    parts = [formal_name(person.name)]
    parts.append(translate("SuccessionDialog", "Nachname: {0}").format(person.last_name))
    if person.form.value == "unknown":
        parts.append(translate("SuccessionDialog", "Anrede: {0}").format(label(person.form)))
    return " · ".join(parts)
