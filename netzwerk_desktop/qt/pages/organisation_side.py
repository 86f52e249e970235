"""The column beside the timeline: follow-ups, people, entitlements, what is good to know."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QDesktopServices, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.service_catalogue import Tier
from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.delegates.side_rows import (
    FollowUpPainter,
    PositionPainter,
    ServicePainter,
    follow_up_line,
    position_line,
    position_number,
    position_tip,
    position_title,
    service_state,
)
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.pages.organisation_cases import CasesSection
from netzwerk_desktop.qt.pages.organisation_facts import OrganisationFacts
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import SPACE_S, SPACE_XL
from netzwerk_desktop.qt.widgets.card import Card, EmptyState, SectionHeader
from netzwerk_desktop.qt.widgets.field import NoteEdit, telephone_url
from netzwerk_desktop.qt.widgets.side_list import SideList
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services.entitlement import ServiceUse
from netzwerk_desktop.services.follow_up import FollowUpRow
from netzwerk_desktop.services.position import PositionRow

_SERVICES_SHOWN = 6
_PEOPLE_SHOWN = 6
#: letters of the sticking note that are shown beside the timeline; all of it is in the field
_NOTE_SHOWN = 1200


class ServiceLine:
    """A row of the entitlements for the model (a service use has no id of its own)."""

    __slots__ = ("use",)

    def __init__(self, use: ServiceUse) -> None:
        self.use = use

    @property
    def id(self) -> str:
        """Id of the service."""
        return self.use.service.id


def services_in_short(uses: Sequence[ServiceUse], count: int = _SERVICES_SHOWN) -> list[ServiceUse]:
    """The services worth showing when there is little room: given this year, by exception, then what it may have."""

    def weight(use: ServiceUse) -> tuple[int, int]:
        if use.used_this_year:
            return (0, -use.used_this_year)
        if use.entitlement.code is EntitlementCode.GRANT:
            return (1, 0)
        if use.entitlement.entitled:
            return (2 if use.service.tier is Tier.MEMBER else 3, 0)
        return (4, 0)

    return sorted(uses, key=weight)[:count]


class SidePanel(QWidget):
    """The sections below each other.

    Signals:
        dialled: id of the position whose number was pressed; the page offers to log the call.
    """

    dialled = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._organisation_id = ""
        self._name = ""
        self._facts: OrganisationFacts | None = None
        self._all_services = False
        self._all_people = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACE_XL)
        layout.setSpacing(SPACE_S)
        self._layout = layout
        self._add_follow_ups()
        self.cases = CasesSection(desk)
        self._section(self.cases)
        self._add_people()
        self._add_services()
        self.note = StickyNote(desk)
        layout.addWidget(self.note)
        layout.addStretch(1)
        self._note_first = False

    # -- sections -------------------------------------------------------------------------------------------------
    def _add_follow_ups(self) -> None:
        head = SectionHeader(self.tr("Wiedervorlagen"), self.tr("+ neu"), link_name=self.tr("Wiedervorlage anlegen"))
        head.linked.connect(self._new_follow_up)
        self._follow_ups: RowsModel[FollowUpRow] = RowsModel(
            [Column("subject", self.tr("Wiedervorlage"), lambda row: row.subject)], self, accessible=self._say_follow_up
        )
        painter = FollowUpPainter(self._desk.clock, lambda: self._desk.office.staff_id)
        self.follow_up_list = SideList(painter, self.tr("Wiedervorlagen"))
        self.follow_up_list.setModel(self._follow_ups)
        self.follow_up_list.pressed_at.connect(self._follow_up_pressed)
        self.follow_up_list.menu_wanted.connect(self._follow_up_menu)
        self._no_follow_ups = EmptyState(
            Icon.FOLLOW_UP, self.tr("Nichts offen. Hier steht, woran Sie erinnert werden möchten."), compact=True
        )
        self._section(head, self.follow_up_list, self._no_follow_ups)

    def _add_people(self) -> None:
        self._people_head = SectionHeader(
            self.tr("Personen"), self.tr("+ neu"), link_name=self.tr("Person mit Funktion anlegen")
        )
        self._people_head.linked.connect(self._new_person)
        self._people: RowsModel[PositionRow] = RowsModel(
            [
                Column("name", self.tr("Person"), position_title),
                Column("function", self.tr("Funktion"), lambda row: row.function),
                Column("phone", self.tr("Telefon"), position_number),
            ],
            self,
            accessible=self._say_position,
            tip=position_tip,
        )
        self.people_list = SideList(PositionPainter(), self.tr("Personen"))
        self.people_list.setModel(self._people)
        self.people_list.pressed_at.connect(self._person_pressed)
        self.people_list.menu_wanted.connect(self._person_menu)
        self._no_people = EmptyState(
            Icon.PERSON,
            self.tr("Noch niemand eingetragen. Hier stehen Ansprechpartner mit Telefonnummern."),
            compact=True,
        )
        self._more_people = SectionHeader("", "")
        self._more_people.linked.connect(self._toggle_people)
        self._section(self._people_head, self.people_list, self._no_people)
        self._layout.insertWidget(self._layout.count() - 1, self._more_people)

    def _add_services(self) -> None:
        self._service_head = SectionHeader(self.tr("Leistungsanspruch"), " ")
        self._service_head.linked.connect(self._toggle_services)
        self._services: RowsModel[ServiceLine] = RowsModel(
            [
                Column("service", self.tr("Leistung"), lambda row: row.use.service.name),
                Column("state", self.tr("Stand"), self._service_words),
            ],
            self,
            accessible=lambda row: f"{row.use.service.name}: {row.use.entitlement.reason}. {self._service_words(row)}",
            tip=lambda row: f"{row.use.service.name}\n{row.use.entitlement.reason}",
        )
        self.service_list = SideList(_LinePainter(self._desk), self.tr("Leistungsanspruch"))
        self.service_list.setModel(self._services)
        self.service_list.pressed_at.connect(self._service_pressed)
        self._section(self._service_head, self.service_list)

    def _section(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._layout.addWidget(widget)
        self._layout.addSpacing(SPACE_S)

    # -- showing --------------------------------------------------------------------------------------------------
    def show_facts(self, facts: OrganisationFacts) -> None:
        """Show an organisation."""
        if facts.detail.id != self._organisation_id:
            self._all_services = self._all_people = False
        self._facts = facts
        self._organisation_id = facts.detail.id
        self._name = facts.detail.name
        self._follow_ups.show_rows(facts.follow_ups)
        self.follow_up_list.setVisible(bool(facts.follow_ups))
        self._no_follow_ups.setVisible(not facts.follow_ups)
        self.cases.show_cases(facts.detail.id, facts.cases)
        self._show_people()
        self._show_services()
        self.note.show_note(facts.detail.id, facts.detail.note, facts.detail.versions)
        self._place_note(bool(facts.detail.note))

    def _place_note(self, first: bool) -> None:
        """What is good to know before calling stands first; an empty note is only offered, at the end."""
        if first != self._note_first:
            self._note_first = first
            self._layout.removeWidget(self.note)
            self._layout.insertWidget(0 if first else self._layout.count() - 1, self.note)

    def _show_people(self) -> None:
        if self._facts is None:
            return
        rows = self._facts.positions
        hidden = 0 if self._all_people else max(0, len(rows) - _PEOPLE_SHOWN)
        self._people.show_rows(rows[: len(rows) - hidden])
        self.people_list.setVisible(bool(rows))
        self._no_people.setVisible(not rows)
        self._more_people.setVisible(len(rows) > _PEOPLE_SHOWN)
        words = self.tr("Alle {0} zeigen").format(len(rows)) if hidden else self.tr("Weniger zeigen")
        self._more_people.set_link(words)

    def _show_services(self) -> None:
        if self._facts is None:
            return
        uses = self._facts.services
        shown = uses if self._all_services else services_in_short(uses)
        self._services.show_rows([ServiceLine(use) for use in shown])
        all_words = self.tr("{0} Leistungen").format(len(uses))
        self._service_head.set_link(
            self.tr("weniger") if self._all_services else all_words,
            self.tr("Weniger Leistungen zeigen") if self._all_services else self.tr("Alle Leistungen zeigen"),
        )

    def _toggle_people(self) -> None:
        self._all_people = not self._all_people
        self._show_people()

    def _toggle_services(self) -> None:
        self._all_services = not self._all_services
        self._show_services()

    # -- in words for screen readers ------------------------------------------------------------------------------
    def _say_follow_up(self, row: FollowUpRow) -> str:
        return f"{row.subject}, {follow_up_line(row, self._desk.clock, self._desk.office.staff_id)}"

    def _say_position(self, row: PositionRow) -> str:
        return ", ".join(part for part in (position_title(row), position_line(row), position_number(row)) if part)

    def _service_words(self, row: ServiceLine) -> str:
        return service_state(row.use, self._desk.clock.today().year)

    # -- doing ----------------------------------------------------------------------------------------------------
    def _new_follow_up(self) -> None:
        self._desk.open_dialog(DialogId.FOLLOW_UP, organisation_id=self._organisation_id)

    def _new_person(self) -> None:
        self._desk.open_dialog(DialogId.PERSON, organisation_id=self._organisation_id)

    def _follow_up_pressed(self, number: int, what: str, value: str) -> None:
        row = self._follow_ups.row(number)
        if row is None:
            return
        if what == "done":
            self.complete(row.id)
        elif what == "open":
            self._desk.open_dialog(DialogId.FOLLOW_UP, follow_up_id=row.id)

    def complete(self, follow_up_id: str) -> None:
        """Tick a follow-up off; what came of it can be written in its form."""
        office = self._desk.office
        self._desk.run(lambda: follow_ups.complete(office, id=follow_up_id))

    def _follow_up_menu(self, number: int, where: QPoint) -> None:
        row = self._follow_ups.row(number)
        if row is None:
            return
        office = self._desk.office
        self._menu(
            where,
            (self.tr("Erledigt"), Icon.DONE, partial(self.complete, row.id)),
            (self.tr("Bearbeiten …"), Icon.EDIT, partial(self._follow_up_pressed, number, "open", "")),
            (
                self.tr("Löschen"),
                Icon.DELETE,
                lambda: self._desk.run(lambda: follow_ups.trash(office, id=row.id)),
            ),
        )

    def _person_pressed(self, number: int, what: str, value: str) -> None:
        row = self._people.row(number)
        if row is None:
            return
        if what == "dial" and position_number(row):
            self._dial(row, position_number(row))
        elif what == "open":
            if row.person_id:
                self._desk.go(PageId.PEOPLE, row.person_id)
            else:
                self._desk.open_dialog(DialogId.POSITION, position_id=row.id)

    def _dial(self, row: PositionRow, number: str) -> None:
        QDesktopServices.openUrl(telephone_url(number))
        self.dialled.emit(row.id)

    def _person_menu(self, number: int, where: QPoint) -> None:
        row = self._people.row(number)
        if row is None:
            return
        entries: list[tuple[str, Icon, object]] = []
        for phone in (row.phone, row.mobile):
            if phone:
                entries.append((self.tr("{0} anrufen").format(phone), Icon.CALL, partial(self._dial, row, phone)))
        if row.email:
            entries.append((self.tr("E-Mail-Adresse kopieren"), Icon.COPY, partial(_copy, row.email)))
        if row.person_id:
            entries.append(
                (self.tr("Person öffnen"), Icon.PERSON, partial(self._desk.go, PageId.PEOPLE, row.person_id))
            )
        entries.append(
            (
                self.tr("Funktion bearbeiten …"),
                Icon.EDIT,
                partial(self._desk.open_dialog, DialogId.POSITION, position_id=row.id),
            )
        )
        entries.append(
            (
                self.tr("Nachfolge eintragen …"),
                Icon.SUCCESSOR,
                partial(self._desk.open_dialog, DialogId.SUCCESSION, position_id=row.id),
            )
        )
        entries.append(
            (
                self.tr("Brief schreiben …"),
                Icon.LETTER,
                partial(
                    self._desk.open_dialog,
                    DialogId.LETTER,
                    organisation_id=self._organisation_id,
                    position_id=row.id,
                ),
            )
        )
        self._menu(where, *entries)

    def _service_pressed(self, number: int, what: str, value: str) -> None:
        line = self._services.row(number)
        if line is not None:
            self._desk.open_dialog(
                DialogId.LOG_CONSULTATION, organisation_id=self._organisation_id, service_id=line.use.service.id
            )

    def _menu(self, where: QPoint, *entries: tuple[str, Icon, object]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, icon, do in entries:
            action = QAction(icons.qicon(icon), text, menu)
            action.triggered.connect(do)
            menu.addAction(action)
        menu.popup(where)


def _copy(text: str) -> None:
    QApplication.clipboard().setText(text)


class _LinePainter(ServicePainter):
    """Paints service lines of the model here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.clock)

    @staticmethod
    def use_of(row: object) -> ServiceUse:
        """The use within the row."""
        assert isinstance(row, ServiceLine)
        return row.use


class StickyNote(QWidget):
    """The note that sticks to an organisation; pressed or focused it becomes a field, leaving it saves.

    What was typed stays in the field until it is stored.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._organisation_id = ""
        self._stored = ""
        self._versions: object = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        self._head = SectionHeader(
            self.tr("Gut zu wissen"), self.tr("ändern"), link_name=self.tr("Notiz „Gut zu wissen“ ändern")
        )
        self._head.linked.connect(self.edit)
        layout.addWidget(self._head)
        self._card = Card(ground="note")
        self._text = Label("", wrap=True)
        self._card.body.addWidget(self._text)
        layout.addWidget(self._card)
        self._empty = EmptyState(
            Icon.TIP, self.tr("Zum Beispiel: nur vormittags anrufen, Parken hinter dem Rathaus."), compact=True
        )
        layout.addWidget(self._empty)
        self.field = _NoteField(self.tr("Was sollte man wissen, bevor man anruft oder hinfährt?"))
        self.field.setAccessibleName(self.tr("Gut zu wissen"))
        self.field.left.connect(self.save)
        self.field.submitted.connect(self.save)
        self.field.given_up.connect(self._give_up)
        self.field.hide()
        layout.addWidget(self.field)
        layout.addSpacing(SPACE_S)

    def show_note(self, organisation_id: str, note: str, versions: object) -> None:
        """Show a note; one that is being typed for the same organisation is left alone."""
        if self.field.isVisibleTo(self) and organisation_id == self._organisation_id:
            self._stored, self._versions = note, versions
            return
        if self.field.isVisibleTo(self):
            self.save()
        self._organisation_id, self._stored, self._versions = organisation_id, note, versions
        self._show_stored()

    def edit(self) -> None:
        """Write."""
        self.field.setText(self._stored)
        self.field.show()
        self._card.hide()
        self._empty.hide()
        self._head.set_link("")
        self.field.setFocus()

    def save(self) -> None:
        """Store what was typed, if it is something else."""
        if not self.field.isVisibleTo(self):
            return
        typed = self.field.text().strip()
        if typed == self._stored.strip():
            self._show_stored()
            return
        office, organisation_id, versions = self._desk.office, self._organisation_id, self._versions
        self._stored = typed
        self._show_stored()
        self._desk.run(
            lambda: organisations.set_note(office, id=organisation_id, note=typed, seen=versions),  # type: ignore[arg-type]
            owner=self,
            failed=partial(self._failed, organisation_id, typed),
        )

    def _failed(self, organisation_id: str, typed: str, error: Exception) -> None:
        """Not stored: the words come back into the field."""
        self._desk.say_error(error)
        if organisation_id == self._organisation_id:
            self.edit()
            self.field.setText(typed)

    def _give_up(self) -> None:
        self._show_stored()

    def _show_stored(self) -> None:
        self.field.hide()
        long = len(self._stored) > _NOTE_SHOWN
        self._text.setText(self._stored[:_NOTE_SHOWN] + " …" if long else self._stored)
        self._card.setVisible(bool(self._stored))
        self._empty.setVisible(not self._stored)
        self._head.set_link(self.tr("ändern") if self._stored else self.tr("+ neu"))


class _NoteField(NoteEdit):
    """Tells when it is left and when Esc is pressed."""

    left = Signal()
    given_up = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
