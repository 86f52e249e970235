"""Settings about keeping things safe: where the key is, another passphrase, backups, looking the file over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, WrongKey
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.protection_fields import StrengthHint, passphrase_pair
from netzwerk_desktop.qt.dialogs.restore import BackupEntry, backup_columns
from netzwerk_desktop.qt.forms.ui_settings_passphrase import Ui_SettingsPassphraseForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import RowsModel
from netzwerk_desktop.qt.pages.settings_section import FormSection, Section
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.status_line import IconLabel
from netzwerk_desktop.qt.widgets.table_view import TableView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import backup as backup_service
from netzwerk_desktop.services.check import CheckReport, check_office
from netzwerk_desktop.services.protection import change_passphrase, protection_of

if TYPE_CHECKING:
    from netzwerk_desktop.services.backup import BackupMade, BackupRow


class ProtectionSection(FormSection):
    """Where the key is; another passphrase where there is one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("Settings", "Schutz"),
            translate("Settings", "Die Büro-Datei und alle Sicherungen sind verschlüsselt."),
        )
        card = Card(ground="note", padding=SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        self.where = Label("", TextStyle.BODY, wrap=True)
        row.addWidget(IconLabel(Icon.KEY, Role.ACCENT, 20))
        row.addWidget(self.where, 1)
        card.body.addLayout(row)
        paper = self.tr(
            "Auf einem anderen Rechner öffnet der Wiederherstellungsschlüssel das Büro, den Sie beim Einrichten"
            " ausgedruckt haben. Er wird nicht noch einmal gezeigt."
        )
        card.body.addWidget(Label(paper, TextStyle.CAPTION, Role.DIM, wrap=True))
        self.column.addWidget(card)
        self.passphrase_heading = Label(self.tr("Passphrase ändern"), TextStyle.SECTION)
        self.column.addWidget(self.passphrase_heading)
        self.strength = StrengthHint()
        self.set_form(Ui_SettingsPassphraseForm, ("old_passphrase", "passphrase", "again"), self.tr("&Ändern"))
        self.column.addStretch(1)
        self.load()

    def prepare(self) -> None:
        """The hint below the new one."""
        self.ui.passphrase_box.addWidget(self.strength)
        self.ui.passphrase.changed.connect(lambda: self.strength.look_at(self.ui.passphrase.value()))
        self.strength.look_at("")

    def load(self) -> None:
        """Say where the key is."""
        way = protection_of(self.desk.office.paths)
        words = {
            "keyring": self.tr("Der Schlüssel liegt im Schlüsselbund dieses Rechners und öffnet das Büro von selbst."),
            "passphrase": self.tr("Der Schlüssel liegt neben der Büro-Datei, verschlossen mit Ihrer Passphrase."),
            None: self.tr("Die Schlüsseldatei neben der Büro-Datei fehlt; es hilft der Wiederherstellungsschlüssel."),
        }
        self.where.setText(words[way])
        body = self.ui.old_passphrase.parentWidget()
        for widget in (self.passphrase_heading, body):
            widget.setVisible(way == "passphrase")

    def _edited(self) -> None:
        # what a passphrase field holds is no state that is kept, so it does not count as changed by itself
        typed = any(field.part.value() for field in self.form)
        self.strip.setVisible(typed)
        self.save_button.setEnabled(typed and not self._saving)

    def check(self) -> list[Problem]:
        """The old one is needed, the new one must do."""
        problems = passphrase_pair(self.ui.passphrase.value(), self.ui.again.value())
        if not self.ui.old_passphrase.value():
            words = self.tr("Bitte geben Sie die bisherige Passphrase ein.")
            problems.insert(0, Problem("old_passphrase", words))
        return problems

    def save(self) -> None:
        """Change it beside the window; it is no change of the office's data."""
        if self._saving or not self.save_button.isEnabled():
            return
        problems = self.check()
        self.form.show_problems(problems)
        if problems:
            return
        self._saving = True
        self._edited()
        paths = self.desk.office.paths
        old, new = self.ui.old_passphrase.value(), self.ui.passphrase.value()
        self.desk.queries.submit(
            lambda: change_passphrase(paths, old=old, new=new), self._changed, owner=self, failed=self._not_changed
        )

    def _changed(self, _: Any) -> None:
        self._saving = False
        self._empty()
        self.banner.say(
            self.tr("Die Passphrase ist geändert. Sicherungen von bisher öffnen sich noch mit der alten."), Tone.GOOD
        )

    def _not_changed(self, error: Exception) -> None:
        self._saving = False
        self._edited()
        if isinstance(error, WrongKey):
            self.form.show_problems([Problem("old_passphrase", error.message)])
        else:
            self._not_stored(error)

    def discard(self) -> None:
        """Nothing of it stays in the fields."""
        self._empty()
        self.banner.hide()

    def _empty(self) -> None:
        self.form.show_values({"old_passphrase": "", "passphrase": "", "again": ""})
        self.form.show_problems(())
        self._edited()

    def operation(self) -> Callable[[], Changes]:
        """Not a change of the office's data, see `save`."""
        raise NotImplementedError


class BackupSection(Section):
    """The backups, making one, going back, and looking the file over."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("Settings", "Sicherung"),
            translate(
                "Settings",
                "Jeden Tag wird beim ersten Start eine Sicherung angelegt und geprüft; aufgehoben werden 14 Tage,"
                " 8 Wochen und 12 Monate.",
            ),
            scrolled=False,
        )
        self.back_up_button, self.restore_button, self.check_button, self.folder_button = self.button_row(
            (self.tr("Jetzt &sichern"), Icon.BACKUP, self.back_up),
            (self.tr("&Zurückholen …"), Icon.RESTORE, self.restore),
            (self.tr("Büro-Datei &prüfen"), Icon.SHIELD, self.check),
            (self.tr("&Ordner öffnen"), Icon.FOLDER, self.open_folder),
        )
        work = QHBoxLayout()
        work.setSpacing(SPACE_S)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.work = Label("", TextStyle.CAPTION, Role.DIM)
        work.addWidget(self.bar)
        work.addWidget(self.work, 1)
        self.column.addLayout(work)
        self.model: RowsModel[BackupEntry] = RowsModel(backup_columns(), self)
        self.table = TableView(self.tr("Sicherungen"))
        self.table.show_model(self.model)
        self.table.setMinimumHeight(theme.current().scaled(160))
        self.table.opened.connect(lambda row: self.restore())
        self.column.addWidget(self.table, 1)
        self._working("")

    def load(self) -> None:
        """Read the list; no backup is opened for it."""
        paths = self.desk.office.paths
        self.ask(lambda: backup_service.backups(paths), self._show)

    def _show(self, rows: tuple[BackupRow, ...]) -> None:
        current = self.model.row(self.table.current_row())
        self.model.show_rows([BackupEntry(row) for row in rows])
        self.table.set_current_row(self.model.number_of(current.id) if current else 0)

    def _working(self, words: str) -> None:
        self.work.setText(words)
        self.bar.setAccessibleName(words)
        for widget in (self.bar, self.work):
            widget.setVisible(bool(words))
        for button in (self.back_up_button, self.check_button):
            button.setEnabled(not words)

    def back_up(self) -> None:
        """Make one now."""
        self._working(self.tr("Sicherung wird angelegt und geprüft …"))
        self.desk.queries.submit(
            partial(backup_service.back_up, self.desk.office), self._backed_up, owner=self, failed=self._failed
        )

    def _backed_up(self, made: BackupMade) -> None:
        self._working("")
        self.banner.say(made.sentence, Tone.GOOD)
        self.load()

    def check(self) -> None:
        """Look the office file over, page by page."""
        self._working(self.tr("Die Büro-Datei wird geprüft …"))
        self.desk.queries.submit(
            partial(check_office, self.desk.office), self._checked, owner=self, failed=self._failed
        )

    def _checked(self, report: CheckReport) -> None:
        self._working("")
        self.banner.say(report.sentence, Tone.GOOD if report.ok else Tone.BAD)

    def _failed(self, error: Exception) -> None:
        self._working("")
        self.told(error)
        if not isinstance(error, NetzwerkError):
            self.banner.say(self.tr("Das hat leider nicht geklappt; der Fehler steht im Protokoll."), Tone.BAD)

    def restore(self) -> None:
        """Look at the current one and, perhaps, go back to it."""
        entry = self.model.row(self.table.current_row())
        what = {} if entry is None else {"backup": entry.row.path}
        self.desk.open_dialog(DialogId.RESTORE, **what)

    def open_folder(self) -> None:
        """Show the files, to copy them to a stick."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.office.paths.backup_dir)))

    def focus_first(self) -> None:
        """The first button."""
        self.back_up_button.setFocus()
