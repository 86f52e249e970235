"""Settings of the office itself: what stands on its letters, and what its network is called from which day on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_date
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.forms.ui_settings_network import Ui_SettingsNetworkForm
from netzwerk_desktop.qt.forms.ui_settings_office import Ui_SettingsOfficeForm
from netzwerk_desktop.qt.pages.settings_section import FormSection
from netzwerk_desktop.qt.theme import SPACE_L, Role, TextStyle
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import office as offices

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import NetworkRow, Office, OfficeSettings

_FIELDS = (
    "name",
    "street",
    "postal_code",
    "city",
    "phone",
    "email",
    "website",
    "letter_form",
    "organisation_first",
    "neutral_salutation",
    "footer",
    "silent_after_days",
    "forgotten_after_days",
    "logo",
)


class OfficeSection(FormSection):
    """Name, address, letters, logo."""

    table = "office"
    draft_kind = "settings:office"
    kinds = ("office",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("Settings", "Büro und Absender"),
            translate(
                "Settings", "Steht im Briefkopf und in der Fußzeile; gilt für Briefe, die Sie ab jetzt schreiben."
            ),
        )
        self.set_form(Ui_SettingsOfficeForm, _FIELDS, self.tr("&Speichern"))
        self.column.addStretch(1)

    def prepare(self) -> None:
        """What there is to choose."""
        self.ui.letter_form.set_options([("B", self.tr("Form B (üblich)")), ("A", self.tr("Form A"))])
        self.ui.organisation_first.set_options([(True, self.tr("Kommune zuerst")), (False, self.tr("Person zuerst"))])
        self.ui.footer.set_lines(2, 6)
        self.ui.silent_after_days.setPlaceholderText(str(offices.DEFAULT_LIMITS.amber_days))
        self.ui.forgotten_after_days.setPlaceholderText(str(offices.DEFAULT_LIMITS.red_days))

    def load(self) -> None:
        """Read it, with the picture."""
        self.ask(partial(_read_office, self.desk.office), self._show)

    def _show(self, read: tuple[OfficeSettings, bytes | None]) -> None:
        settings, logo = read
        values = {name: getattr(settings, name) for name in _FIELDS if name != "logo"}
        self.show_values({**values, "logo": logo}, settings.versions)

    def operation(self) -> Callable[[], Changes]:
        """Store what is different."""
        return partial(offices.edit_office, self.desk.office, values=self.changed_values(), seen=self.seen)

    def versions(self) -> Callable[[], Mapping[str, str]]:
        """The office as it is now."""
        office = self.desk.office
        return lambda: offices.office_settings(office).versions


def _read_office(office: Office) -> tuple[OfficeSettings, bytes | None]:
    return offices.office_settings(office), offices.office_logo(office)


class NetworkSection(FormSection):
    """The names the network bore, and another one from a day on."""

    table = "network"
    kinds = ("network", "network_name", "office")

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("Settings", "Netzwerk"),
            translate("Settings", "Briefe und Mitgliedschaften nennen das Netzwerk so, wie es an ihrem Tag hieß."),
        )
        self._names = QGridLayout()
        self._names.setHorizontalSpacing(SPACE_L)
        self._names.setColumnStretch(1, 1)
        self.column.addLayout(self._names)
        self.heading(self.tr("Umbenennen"))
        self.set_form(Ui_SettingsNetworkForm, ("name", "valid_from"), self.tr("&Umbenennen"))
        self.column.addStretch(1)

    def prepare(self) -> None:
        """Which day it is."""
        give_clock(self.ui, self.desk.clock)

    def load(self) -> None:
        """Read the names."""
        office = self.desk.office
        self.ask(lambda: next((row for row in offices.networks(office) if row.is_own), None), self._show)

    def _show(self, network: NetworkRow | None) -> None:
        while (item := self._names.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names = network.names if network is not None else ()
        for line, entry in enumerate(reversed(names)):
            now = network is not None and entry.name == network.name_on_date
            begun = format_date(entry.valid_from) if entry.valid_from else "…"
            ended = format_date(entry.valid_until) if entry.valid_until else self.tr("heute")
            self._names.addWidget(Label(f"{begun} – {ended}", TextStyle.BODY, Role.DIM), line, 0)
            style = TextStyle.STRONG if now else TextStyle.BODY
            self._names.addWidget(Label(entry.name, style, wrap=True), line, 1)

    def check(self) -> list[Problem]:
        """Both are needed."""
        problems = []
        if not self.ui.name.value().strip():
            problems.append(Problem("name", self.tr("Bitte geben Sie den neuen Namen ein.")))
        if self.ui.valid_from.value() is None and not self.ui.valid_from.problem():
            problems.append(Problem("valid_from", self.tr("Ab wann gilt der neue Name?")))
        return problems

    def operation(self) -> Callable[[], Changes]:
        """Rename it."""
        values = self.form.values()
        return partial(offices.rename_network, self.desk.office, name=values["name"], valid_from=values["valid_from"])

    def stored(self) -> None:
        """Ready for another name, some day."""
        self.form.show_values({"name": "", "valid_from": None})
        self.form.remember()
        self.form.show_problems(())
        super().stored()
        self._edited()
