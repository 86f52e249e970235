"""Settings that are lists: who works here, what is offered, what people ask about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_date
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.service_catalogue import Tier, check_service, is_offered
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.forms.ui_settings_service import Ui_SettingsServiceForm
from netzwerk_desktop.qt.forms.ui_settings_staff import Ui_SettingsStaffForm
from netzwerk_desktop.qt.forms.ui_settings_topic import Ui_SettingsTopicForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column
from netzwerk_desktop.qt.pages.settings_section import ListSection
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import label, translate
from netzwerk_desktop.services import catalogue
from netzwerk_desktop.services import entitlement as entitlements
from netzwerk_desktop.services import office as offices
from netzwerk_desktop.services import topic as topics

if TYPE_CHECKING:
    from netzwerk_desktop.services.entitlement import ServiceRow
    from netzwerk_desktop.services.office import StaffRow
    from netzwerk_desktop.services.topic import TopicRow


def _say(text: str) -> str:
    return translate("Settings", text)


# -- staff -------------------------------------------------------------------------------------------------------------

_STAFF = ("name", "sign", "function", "phone", "email", "active")


class StaffDialog(FormDialog):
    """Somebody who works here."""

    table = "staff"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, row: StaffRow | None = None) -> None:
        super().__init__(desk, parent, _say("Bearbeiter/in"), Icon.PERSON, subtitle=row.name if row else "", width=560)
        self.row = row
        self.ui, body = designed(Ui_SettingsStaffForm)
        self.set_form(self.ui, _STAFF, body)
        self.ui.active.set_value(True)
        if row is not None:
            self.seen = row.versions
            self.form.show_values({name: getattr(row, name) for name in _STAFF})
        else:
            for part in (self.ui.active, self.ui.active_hint):
                part.hide()
        self.loaded()
        self.form.focus("name")

    def check(self) -> list[Problem]:
        """Somebody who works on here cannot leave."""
        mine = self.row is not None and self.row.id == self.desk.office.staff_id
        if mine and not self.ui.active.value():
            return [Problem("active", _say("Das sind Sie selbst. Bitte lassen Sie das jemand anderen eintragen."))]
        return []

    def operation(self) -> Callable[[], Changes]:
        """Enter or change."""
        if self.row is None:
            values = {name: value for name, value in self.form.values().items() if name != "active"}
            return partial(offices.add_staff, self.desk.office, **values)
        return partial(
            offices.edit_staff, self.desk.office, id=self.row.id, values=self.changed_values(), seen=self.seen
        )

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The row as it is now."""
        office, wanted = self.desk.office, self.row.id if self.row else ""
        return lambda: next(row.versions for row in offices.staff(office) if row.id == wanted)


class StaffSection(ListSection["StaffRow"]):
    """Who works here."""

    kinds = ("staff",)

    def __init__(self, desk: Desk) -> None:
        columns: tuple[Column[StaffRow], ...] = (
            Column("name", _say("Name"), lambda row: row.name, width=190),
            Column("function", _say("Funktion"), lambda row: row.function or "–", width=140),
            Column("phone", _say("Durchwahl"), lambda row: row.phone or "–", width=130),
            Column("email", _say("E-Mail"), lambda row: row.email or "–", width=200),
            Column("active", _say("Arbeitet hier"), self._active, width=110),
        )
        super().__init__(
            desk,
            _say("Bearbeiter/innen"),
            _say("Ihr Name steht bei dem, was sie eintragen, und unter ihren Briefen."),
            columns,
            add=_say("&Neu …"),
            name=_say("Bearbeiter/innen"),
            more=((_say("&Das bin ich"), Icon.PERSON, self.work_as),),
        )

    def work_as(self) -> None:
        """Whoever is marked works on this computer from now on."""
        row = self.model.row(self.table.current_row())
        if row is not None and self._can_work_as(row):
            self.desk.work_as(row.id)
            self.desk.message.emit(_say("Sie arbeiten jetzt als {0}.").format(row.name), Tone.GOOD)

    def _can_work_as(self, row: StaffRow) -> bool:
        return row.active and row.id != self.desk.office.staff_id

    def _can_edit(self) -> None:
        super()._can_edit()
        row = self.model.row(self.table.current_row())
        for button in self.more_buttons:
            button.setEnabled(row is not None and self._can_work_as(row))

    def _active(self, row: StaffRow) -> str:
        if row.id == self.desk.office.staff_id:
            return _say("ja (Sie)")
        return _say("ja") if row.active else _say("nicht mehr")

    def reading(self) -> Callable[[], Sequence[StaffRow]]:
        """Everybody, those who left at the end."""
        return partial(offices.staff, self.desk.office)

    def dialog(self, row: StaffRow | None) -> QDialog:
        """Their dialog."""
        return StaffDialog(self.desk, self.window(), row=row)


# -- catalogue ---------------------------------------------------------------------------------------------------------

_SERVICE = ("name", "category", "position", "tier", "valid_from", "valid_until")


class ServiceDialog(FormDialog):
    """A line of the catalogue."""

    table = "service"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        row: ServiceRow | None = None,
        categories: Sequence[str] = (),
    ) -> None:
        super().__init__(desk, parent, _say("Leistung"), Icon.SERVICE, subtitle=row.name if row else "", width=560)
        self.row = row
        self.ui, body = designed(Ui_SettingsServiceForm)
        give_clock(self.ui, desk.clock)
        self.ui.tier.set_options(options(Tier))
        self.ui.category.set_suggestions(list(categories))
        self.ui.valid_from.set_placeholder(_say("von jeher"))
        self.ui.valid_until.set_placeholder(_say("unbegrenzt"))
        self.set_form(self.ui, _SERVICE, body)
        self.ui.tier.set_value(Tier.BASIC)
        if row is not None:
            self.form.show_values({name: getattr(row, name) for name in _SERVICE})
            self.save_button.setEnabled(False)
            self.ask(self.reread(), self._versions)
        else:
            # a new one comes at the end of the list
            for part in (self.ui.position, self.ui.position_label):
                part.hide()
        self.loaded()
        self.form.focus("name")

    def _versions(self, versions: Mapping[str, str]) -> None:
        self.seen = versions
        self.save_button.setEnabled(True)

    def check(self) -> list[Problem]:
        """The rules of the catalogue."""
        from netzwerk_desktop.domain.service_catalogue import Service

        values = self.form.values()
        service = Service(
            "", values["name"], values["category"], values["tier"], values["valid_from"], values["valid_until"]
        )
        problems = list(check_service(service))
        if self.row is not None and values["position"] is None:
            problems.append(Problem("position", _say("An welcher Stelle des Katalogs?")))
        return problems

    def operation(self) -> Callable[[], Changes]:
        """Enter or change."""
        if self.row is None:
            values = {name: value for name, value in self.form.values().items() if name != "position"}
            return partial(catalogue.add_service, self.desk.office, **values)
        return partial(
            catalogue.edit_service, self.desk.office, id=self.row.id, values=self.changed_values(), seen=self.seen
        )

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The line as it is now."""
        return partial(catalogue.service_versions, self.desk.office, id=self.row.id if self.row else "")


class CatalogueSection(ListSection["ServiceRow"]):
    """What is offered, to whom, and when."""

    kinds = ("service",)

    def __init__(self, desk: Desk) -> None:
        columns: tuple[Column[ServiceRow], ...] = (
            Column("name", _say("Leistung"), lambda row: row.name, width=220),
            Column("category", _say("Bereich"), lambda row: row.category, width=105),
            Column("tier", _say("Für wen"), lambda row: label(row.tier), width=135),
            Column("valid", _say("Angeboten"), self._valid, width=110),
            Column("position", _say("Platz"), lambda row: str(row.position), lambda row: row.position, True, 60),
        )
        super().__init__(
            desk,
            _say("Leistungskatalog"),
            _say("Was schon eingetragen ist, behält das Urteil seines Tages. Was endet, bekommt einen letzten Tag."),
            columns,
            add=_say("&Neue Leistung …"),
            name=_say("Leistungskatalog"),
        )
        self.table.sortByColumn(4, self.table.horizontalHeader().sortIndicatorOrder())

    def _valid(self, row: ServiceRow) -> str:
        if row.valid_until is not None:
            ended = not is_offered(row.service, self.desk.clock.today())
            words = _say("bis {0} (beendet)") if ended else _say("bis {0}")
            return words.format(format_date(row.valid_until))
        return _say("ab {0}").format(format_date(row.valid_from)) if row.valid_from else _say("unbegrenzt")

    def reading(self) -> Callable[[], Sequence[ServiceRow]]:
        """The whole catalogue."""
        return partial(entitlements.services, self.desk.office)

    def dialog(self, row: ServiceRow | None) -> QDialog:
        """Its dialog."""
        shown = [self.model.row(number) for number in range(self.model.rowCount())]
        categories = sorted({known.category for known in shown if known is not None})
        return ServiceDialog(self.desk, self.window(), row=row, categories=categories)


# -- topics ------------------------------------------------------------------------------------------------------------

_TOPIC = ("kind", "name", "position")


class TopicDialog(FormDialog):
    """A topic, or a subject of consultation."""

    table = "topic"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, row: TopicRow | None = None) -> None:
        super().__init__(desk, parent, _say("Thema"), Icon.TOPIC, subtitle=row.name if row else "", width=560)
        self.row = row
        self.ui, body = designed(Ui_SettingsTopicForm)
        self.ui.kind.set_options([(kind, _kind(kind)) for kind in (topics.TOPIC, topics.SUBJECT)])
        self.set_form(self.ui, _TOPIC, body)
        self.ui.kind.set_value(topics.TOPIC)
        if row is not None:
            self.seen = row.versions
            self.form.show_values({name: getattr(row, name) for name in _TOPIC})
            self.ui.kind.setEnabled(False)
        else:
            for part in (self.ui.position, self.ui.position_label):
                part.hide()
        self.loaded()
        self.form.focus("name")

    def check(self) -> list[Problem]:
        """A name, and a place."""
        values = self.form.values()
        problems = []
        if not values["name"].strip():
            problems.append(Problem("name", _say("Bitte geben Sie einen Namen ein.")))
        if self.row is not None and values["position"] is None:
            problems.append(Problem("position", _say("An welcher Stelle der Liste?")))
        return problems

    def operation(self) -> Callable[[], Changes]:
        """Enter or change."""
        values = self.form.values()
        if self.row is None:
            return partial(topics.add_topic, self.desk.office, name=values["name"], kind=values["kind"])
        return partial(
            topics.edit_topic, self.desk.office, id=self.row.id, values=self.changed_values(), seen=self.seen
        )

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The topic as it is now."""
        office, wanted = self.desk.office, self.row.id if self.row else ""
        return lambda: next(row.versions for row in topics.topics(office) if row.id == wanted)


class TopicsSection(ListSection["TopicRow"]):
    """What people ask about."""

    kinds = ("topic",)

    def __init__(self, desk: Desk) -> None:
        columns: tuple[Column[TopicRow], ...] = (
            Column("name", _say("Thema"), lambda row: row.name, width=320),
            Column("kind", _say("Art"), lambda row: _kind(row.kind), width=180),
            Column("position", _say("Platz"), lambda row: str(row.position), _topic_place, True, 70),
        )
        super().__init__(
            desk,
            _say("Themen"),
            _say("Wofür sich eine Kommune interessiert, und (Beratungsgegenstand) worum es in einer Beratung ging."),
            columns,
            add=_say("&Neues Thema …"),
            name=_say("Themen"),
            more=((_say("&Löschen"), Icon.DELETE, self.remove),),
        )
        self.table.sortByColumn(2, self.table.horizontalHeader().sortIndicatorOrder())

    def remove(self) -> None:
        """Put the current one into the bin; it can be taken back."""
        row = self.model.row(self.table.current_row())
        if row is not None:
            self.desk.run(partial(topics.trash_topic, self.desk.office, id=row.id), owner=self, failed=self.told)

    def reading(self) -> Callable[[], Sequence[TopicRow]]:
        """All of them."""
        return partial(topics.topics, self.desk.office)

    def dialog(self, row: TopicRow | None) -> QDialog:
        """Its dialog."""
        return TopicDialog(self.desk, self.window(), row=row)


def _kind(kind: str) -> str:
    return _say("Beratungsgegenstand") if kind == topics.SUBJECT else _say("Thema")


def _topic_place(row: TopicRow) -> tuple[str, int]:
    return row.kind, row.position
