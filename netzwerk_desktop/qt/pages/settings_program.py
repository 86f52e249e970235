"""Settings of the program: templates of letters, light and dark, the morning's reminder, the way to the imports."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form import Form
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.choice import ListField
from netzwerk_desktop.qt.dialogs.parts.text import CheckField
from netzwerk_desktop.qt.forms.ui_settings_look import Ui_SettingsLookForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.pages.settings_section import Section
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_S, Role, SchemeChoice, TextStyle
from netzwerk_desktop.qt.widgets.card import Card
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.letter_templates import TemplateRow


class TemplatesSection(Section):
    """The Word templates of letters, and the way back to the delivered ones."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("Settings", "Vorlagen"),
            translate(
                "Settings",
                "Briefe entstehen aus Word-Vorlagen. Passen Sie sie an; nur die Platzhalter in {{ }} bleiben stehen.",
            ),
        )
        self.cards: list[Card] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(SPACE_M)
        self.column.addLayout(self._place)
        self.button_row((self.tr("&Ordner öffnen"), Icon.FOLDER, self.open_folder))
        self.column.addStretch(1)

    def load(self) -> None:
        """Look the templates over."""
        paths = self.desk.office.paths

        def read() -> tuple[TemplateRow, ...]:
            from netzwerk_desktop.services.letter_templates import letter_templates  # the machinery of Word files

            return letter_templates(paths)

        self.ask(read, self._show)

    def _show(self, rows: tuple[TemplateRow, ...]) -> None:
        for card in self.cards:
            self._place.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(row) for row in rows]
        for card in self.cards:
            self._place.addWidget(card)

    def _card(self, row: TemplateRow) -> Card:
        card = Card(ground="warn" if row.problems else "card", padding=SPACE_M)
        usual = self.tr("Brief, Form {0} (üblich)") if row.form == "B" else self.tr("Brief, Form {0}")
        card.body.addWidget(Label(usual.format(row.form), TextStyle.STRONG))
        words = self.tr("Von Ihnen angepasst: {0}").format(row.path) if row.is_own else self.tr("Wie ausgeliefert")
        card.body.addWidget(Label(words, TextStyle.CAPTION, Role.DIM, wrap=True))
        for problem in row.problems:
            card.body.addWidget(Label(problem, TextStyle.BODY, Role.WARN, wrap=True))
        line = QHBoxLayout()
        line.setSpacing(SPACE_S)
        edit = QPushButton(self.tr("In Word bearbeiten"))
        edit.clicked.connect(lambda: self.edit(row.id))
        line.addWidget(edit)
        if row.is_own:
            reset = QPushButton(self.tr("Auf Auslieferung zurücksetzen"))
            reset.setFlat(True)
            reset.clicked.connect(lambda: self.reset(row.id))
            line.addWidget(reset)
        line.addStretch(1)
        card.body.addLayout(line)
        for button in card.findChildren(QPushButton):
            button.setAutoDefault(False)
            button.setAccessibleName(f"{usual.format(row.form)}: {button.text()}")
        return card

    def edit(self, name: str) -> None:
        """Copy the delivered one, if need be, and open it in the word processor."""
        paths = self.desk.office.paths

        def adopt() -> Path:
            from netzwerk_desktop.services.letter_templates import adopt_template

            return adopt_template(paths, name)

        self.ask(adopt, self._edit)

    def _edit(self, file: Path) -> None:
        self.load()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self.banner.say(self.tr("Für Word-Dateien ist kein Programm eingerichtet: {0}").format(file), Tone.WARN)

    def reset(self, name: str) -> None:
        """Back to the delivered one; the office's copy is kept under another name."""
        paths = self.desk.office.paths

        def go_back() -> Path | None:
            from netzwerk_desktop.services.letter_templates import reset_template

            return reset_template(paths, name)

        self.ask(go_back, self._reset)

    def _reset(self, kept: Path | None) -> None:
        self.load()
        if kept is not None:
            words = self.tr("Es gilt wieder die ausgelieferte Vorlage. Ihre liegt unter {0}.")
            self.banner.say(words.format(kept), Tone.GOOD)

    def open_folder(self) -> None:
        """Show the office's own templates."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.office.paths.templates_dir)))


class LookSection(Section):
    """Light or dark, German or English; of this computer, so it is not in the office's data."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("Settings", "Darstellung"),
            translate("Settings", "Gilt nur auf diesem Rechner und sofort."),
        )
        self.ui, body = designed(Ui_SettingsLookForm)
        body.setProperty("ground", "clear")
        self.ui.form_layout.setContentsMargins(0, 0, 0, 0)
        body.setMaximumWidth(theme.current().scaled(460))
        self.ui.theme.set_options(
            [
                (SchemeChoice.SYSTEM.value, self.tr("Wie das System")),
                (SchemeChoice.LIGHT.value, self.tr("Hell")),
                (SchemeChoice.DARK.value, self.tr("Dunkel")),
            ]
        )
        self.ui.language.set_options([("de", "Deutsch"), ("en", "English")])
        self.form = Form(self.ui, ("theme", "language"), self)
        self.load()
        self.ui.theme.changed.connect(self._choose_theme)
        self.ui.language.changed.connect(self._choose_language)
        self.column.addWidget(body)
        self.column.addStretch(1)
        desk.preferences.changed.connect(self.load)

    def load(self) -> None:
        """What is chosen."""
        settings = self.desk.preferences.settings
        for field, value in ((self.ui.theme, settings.theme), (self.ui.language, settings.language)):
            if field.value() != value:
                field.set_value(value)

    def _choose_theme(self) -> None:
        choice = self.ui.theme.value()
        if choice is not None and choice != self.desk.preferences.settings.theme:
            theme.current().choose(SchemeChoice(choice))
            self.desk.preferences.change(theme=choice)

    def _choose_language(self) -> None:
        language = self.ui.language.value()
        if language is not None and language != self.desk.preferences.settings.language:
            self.desk.preferences.change(language=language)
            self.banner.say(self.tr("Die andere Sprache gilt ab dem nächsten Start."), Tone.NEUTRAL)

    def focus_first(self) -> None:
        """The colours."""
        self.form.focus("theme")


class ReminderSection(Section):
    """The word of the system in the morning; of this computer, like light and dark."""

    _FIELDS = ("morning_reminder", "reminder_hour", "reminder_names", "tray_icon")

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("Settings", "Erinnerung"),
            translate(
                "Settings",
                "Einmal am Morgen meldet sich das System mit den Wiedervorlagen, die fällig sind; wird das Programm "
                "später gestartet, dann. Gilt nur auf diesem Rechner und sofort.",
            ),
        )
        self.morning_reminder = CheckField()
        self.morning_reminder.setText(self.tr("&Am Morgen an fällige Wiedervorlagen erinnern"))
        self.reminder_hour = ListField()
        self.reminder_hour.set_options([(hour, self.tr("ab {0} Uhr").format(hour)) for hour in range(5, 13)])
        self.reminder_hour.setAccessibleName(self.tr("Uhrzeit der Erinnerung"))
        self.reminder_names = CheckField()
        self.reminder_names.setText(self.tr("&Kommunen und Betreffe nennen (sonst nur, wie viele es sind)"))
        self.tray_icon = CheckField()
        self.tray_icon.setText(self.tr("&Symbol neben der Uhr des Systems zeigen"))
        line = QHBoxLayout()
        line.addWidget(self.reminder_hour)
        line.addStretch(1)
        self.column.addWidget(self.morning_reminder)
        self.column.addLayout(line)
        for field in (self.reminder_names, self.tray_icon):
            self.column.addWidget(field)
        self.column.addStretch(1)
        self.load()
        for name in self._FIELDS:
            getattr(self, name).changed.connect(partial(self._choose, name))
        desk.preferences.changed.connect(self.load)

    def load(self) -> None:
        """What is chosen."""
        settings = self.desk.preferences.settings
        for name in self._FIELDS:
            field = getattr(self, name)
            if field.value() != getattr(settings, name):
                field.set_value(getattr(settings, name))
        for field in (self.reminder_hour, self.reminder_names):
            field.setEnabled(settings.morning_reminder)

    def _choose(self, name: str) -> None:
        value = getattr(self, name).value()
        if value is not None:
            self.desk.preferences.change(**{name: value})

    def focus_first(self) -> None:
        """Whether at all."""
        self.morning_reminder.setFocus()


class ImportSection(Section):
    """The way to the imports."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("Settings", "Einlesen"),
            translate("Settings", "Beides zeigt vorher, was geschehen würde, und lässt sich rückgängig machen."),
        )
        self.buttons: list[QPushButton] = []
        for title, words, button, dialog in (
            (
                self.tr("Mitglieder und Kontakte"),
                self.tr("Aus Excel oder CSV. Namen von Kommunen werden auch in anderer Schreibweise erkannt."),
                self.tr("&Mitglieder einlesen …"),
                DialogId.IMPORT_MEMBERS,
            ),
            (
                self.tr("Amtliches Gemeindeverzeichnis"),
                self.tr("Namen, Gebietsstand, Einwohnerzahlen und Flächen aus GV100AD oder AuszugGV."),
                self.tr("&Verzeichnis einlesen …"),
                DialogId.IMPORT_REGISTER,
            ),
        ):
            self._card(title, words, button, partial(desk.open_dialog, dialog))
        self.column.addStretch(1)

    def _card(self, title: str, words: str, button: str, do: Callable[[], object]) -> None:
        card = Card(padding=SPACE_M)
        card.body.addWidget(Label(title, TextStyle.STRONG))
        card.body.addWidget(Label(words, TextStyle.BODY, Role.DIM, wrap=True))
        row = QHBoxLayout()
        press = QPushButton(button)
        press.setAutoDefault(False)
        press.clicked.connect(lambda: do())
        row.addWidget(press)
        row.addStretch(1)
        card.body.addLayout(row)
        self.buttons.append(press)
        self.column.addWidget(card)

    def focus_first(self) -> None:
        """The first of them."""
        self.buttons[0].setFocus()
