"""Going back to a backup: which ones there are, what is in them and what is in the office now, then back.

Nobody may have the office file open meanwhile, not even this window. The dialog therefore only says what is wanted
(`Desk.reopen_wanted`); the program closes the office, does it, and opens the office again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QProgressBar, QVBoxLayout, QWidget

from netzwerk_desktop.domain.dates import format_moment, format_number
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.frame import DeskFrame, Frame
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.operation import OperationRunner, Question
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card, EmptyState
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.table_view import TableView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import tr, translate
from netzwerk_desktop.services.backup import BackupRow, RestorePreview, backups, preview_restore, restore_office_file
from netzwerk_desktop.services.protection import key_of_open_office
from netzwerk_desktop.system.secrets import NoSecrets

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office

log = logging.getLogger(__name__)

#: what is counted before and after, in the order people think of it; the first is without the municipalities
_COUNTED = {
    "municipality": tr("Kommunen"),
    "organisation": tr("Weitere Organisationen"),
    "person": tr("Personen"),
    "membership": tr("Mitgliedschaften"),
    "interaction": tr("Vorgänge"),
    "follow_up": tr("Wiedervorlagen"),
    "document": tr("Schriftstücke"),
}


@dataclass(frozen=True, slots=True)
class BackupEntry:
    """A line of the list."""

    row: BackupRow

    @property
    def id(self) -> str:
        """Its file."""
        return str(self.row.path)


def backup_columns() -> tuple[Column[BackupEntry], ...]:
    """The columns of a list of backups."""
    return (
        Column(
            "made_at",
            translate("RestoreDialog", "Angelegt"),
            lambda entry: f"{format_moment(entry.row.made_at)} Uhr",
            lambda entry: -entry.row.made_at.timestamp(),
            width=170,
        ),
        Column("reason", translate("RestoreDialog", "Anlass"), lambda entry: entry.row.reason, width=200),
        Column(
            "size",
            translate("RestoreDialog", "Größe"),
            lambda entry: f"{format_number(max(entry.row.size / 1_000_000, 0.1), 1)} MB",
            lambda entry: entry.row.size,
            numeric=True,
            width=80,
        ),
    )


class RestoreDialog(DeskFrame):
    """The dialog; with ``backup`` this one is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, backup: Path | None = None) -> None:
        super().__init__(desk, parent, "", Icon.RESTORE, width=760)
        self.setWindowTitle(self.tr("Sicherung zurückholen"))
        self.title.setText(self.windowTitle())
        self.set_subtitle(self.tr("Der jetzige Stand wird vorher gesichert; Sie können also wieder zurück."))
        self.preview: RestorePreview | None = None
        self._wanted = backup
        self._file: Path | None = None
        self.model: RowsModel[BackupEntry] = RowsModel(backup_columns(), self)
        self.table = TableView(self.tr("Sicherungen"))
        self.table.show_model(self.model)
        self.table.setMinimumHeight(theme.current().scaled(190))
        self.empty = EmptyState(
            Icon.BACKUP,
            self.tr("Noch keine Sicherung in diesem Büro"),
            self.tr(
                "Beim ersten Start eines Tages wird eine angelegt. Liegt eine woanders, wählen Sie ihre Datei aus."
            ),
        )
        self.empty.hide()
        self.card = Card(ground="note", padding=SPACE_M)
        self.words = Label("", TextStyle.STRONG, wrap=True)
        self.counts = QGridLayout()
        self.counts.setHorizontalSpacing(SPACE_L)
        self.counts.setVerticalSpacing(4)
        self.card.body.addWidget(self.words)
        self.card.body.addLayout(self.counts)
        self.card.hide()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(SPACE_M)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.card)
        self.set_body(body)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(120)
        self.bar.hide()
        self.footer.addWidget(self.bar)
        self.file_button = self.add_button(self.tr("&Andere Datei …"), self.choose_file, flat=True)
        self.add_button(self.tr("Abbrechen"), self.reject)
        self.restore_button = self.add_button(self.tr("Zu&rückholen"), self.restore, primary=True)
        self.restore_button.setEnabled(False)
        self.on_keys("Ctrl+Return", self.restore)
        self.on_keys("Ctrl+Enter", self.restore)
        self._looking: Question[RestorePreview] = desk.queries.question(self, self._looked, self._refused)
        self.table.selectionModel().currentRowChanged.connect(lambda: self._picked())
        paths = desk.office.paths
        desk.queries.submit(lambda: backups(paths), self._show_backups, owner=self)

    # -- looking --------------------------------------------------------------------------------------------------
    def _show_backups(self, rows: tuple[BackupRow, ...]) -> None:
        self.model.show_rows([BackupEntry(row) for row in rows])
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if self._wanted is not None:
            number = self.model.number_of(str(self._wanted))
            if number < 0:
                self.look_at(self._wanted)
                return
            self.table.set_current_row(number)
        elif rows:
            self.table.set_current_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self) -> None:
        entry = self.model.row(self.table.current_row())
        if entry is not None:
            self.look_at(entry.row.path)

    def choose_file(self) -> None:
        """A backup that lies elsewhere."""
        folder = str(self.desk.office.paths.backup_dir)
        kinds = self.tr("Sicherungen (*.db);;Alle Dateien (*)")
        dialog = QFileDialog(self, self.tr("Sicherung auswählen"), folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.look_at(Path(name)))
        dialog.open()

    def look_at(self, file: Path) -> None:
        """Check a backup page by page and count what is in it."""
        self._file = file
        self.preview = None
        self.restore_button.setEnabled(False)
        self.hint.setText(self.tr("Wird geprüft …"))
        self.bar.show()
        office = self.desk.office
        self._looking.ask(lambda: _look(office, file))

    def _looked(self, preview: RestorePreview) -> None:
        self._rest()
        self.empty.hide()
        self.preview = preview
        self.restore_button.setEnabled(True)
        self._show_counts(preview)

    def _refused(self, error: Exception) -> None:
        self._rest()
        self.card.hide()
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)
            self.banner.say(self.tr("Diese Sicherung ließ sich nicht prüfen."), Tone.BAD)

    def _rest(self) -> None:
        self.banner.hide()
        self.hint.setText("")
        self.bar.hide()

    def _show_counts(self, preview: RestorePreview) -> None:
        while (item := self.counts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        when = f"{format_moment(preview.made_at)} Uhr" if preview.made_at else preview.backup.name
        self.words.setText(self.tr("Geprüft und in Ordnung: {0}").format(when))
        then = _people_count(preview.content.counts)
        now = _people_count(preview.present.counts) if preview.present else {}
        for column, title in enumerate((self.tr("In der Sicherung"), self.tr("Jetzt im Büro")), 1):
            self._cell(0, column, title, TextStyle.CAPTION_STRONG, Role.DIM)
        for line, (table, title) in enumerate(_COUNTED.items(), 1):
            self.counts.addWidget(Label(translate("", title), TextStyle.BODY, Role.DIM), line, 0)
            before, after = then[table], now.get(table)
            self._cell(line, 1, format_number(before), TextStyle.BODY_STRONG)
            words = "–" if after is None else format_number(after)
            self._cell(line, 2, words, TextStyle.STRONG if after != before else TextStyle.BODY)
            if after is not None and after != before:
                gone = after - before
                told = self.tr("{0} weniger als jetzt") if gone > 0 else self.tr("{0} mehr als jetzt")
                self.counts.addWidget(
                    Label(told.format(format_number(abs(gone))), TextStyle.CAPTION, Role.WARN), line, 3
                )
        self.counts.setColumnStretch(3, 1)
        self.card.show()
        self._fit_soon.start()

    def _cell(self, line: int, column: int, words: str, style: TextStyle, role: Role | None = None) -> None:
        label = Label(words, style, role)
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.counts.addWidget(label, line, column)

    # -- going back -----------------------------------------------------------------------------------------------
    def restore(self) -> None:
        """Ask the program to close the office, go back, and open it again."""
        if self.preview is None or self._file is None or not self.restore_button.isEnabled():
            return
        office = self.desk.office
        work = partial(_go_back, office, self._file, key_of_open_office(office))
        self.accept()
        self.desk.reopen_wanted.emit(work)


def _look(office: Office, file: Path) -> RestorePreview:
    return preview_restore(office.paths, file, secrets=NoSecrets(), recovery_key=key_of_open_office(office))


def _go_back(office: Office, file: Path, key: str) -> str:
    done = restore_office_file(office.paths, file, clock=office.clock, secrets=NoSecrets(), recovery_key=key)
    return done.sentence


def _people_count(counts: Mapping[str, int]) -> dict[str, int]:
    found = {table: counts.get(table, 0) for table in _COUNTED}
    found["organisation"] -= found["municipality"]
    return found


# -- while the office is closed ----------------------------------------------------------------------------------------


class ClosedOffice(Frame):
    """Stands there while the office is closed; it goes by itself.

    Attributes:
        sentence, tone: what came of it.
    """

    def __init__(self, work: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent, "", Icon.RESTORE, width=480)
        self.setWindowTitle("Netzwerk")
        self.setWindowIcon(icons.app_icon())
        self.title.setText(self.tr("Sicherung wird zurückgeholt"))
        self.sentence, self.tone = "", Tone.GOOD
        self._work = work
        self._runner = OperationRunner(self)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(SPACE_S)
        words = self.tr(
            "Der jetzige Stand wird gesichert, dann öffnet sich das Büro wieder. Bitte warten Sie so lange."
        )
        column.addWidget(Label(words, TextStyle.BODY, wrap=True))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.title.text())
        column.addWidget(bar)
        self.set_body(body)

    def begin(self) -> None:
        """Do it on the worker thread."""
        work = self._work
        self._runner.run_task(lambda _: work(), owner=self, done=self._done, failed=self._failed)

    def _done(self, sentence: str) -> None:
        self.sentence = sentence
        self._end()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, NetzwerkError):
            self.sentence, self.tone = error.message, Tone.WARN
        else:
            log.error("work on the closed office failed", exc_info=(type(error), error, error.__traceback__))
            self.sentence = self.tr("Das hat nicht geklappt. Das Büro ist, wie es war; der Fehler steht im Protokoll.")
            self.tone = Tone.BAD
        self._end()

    def _end(self) -> None:
        self._runner.close()
        super().reject()

    def reject(self) -> None:
        """It cannot be stopped half way."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nor closed."""
        event.ignore()


def while_closed(work: Callable[[], str]) -> tuple[str, Tone]:
    """Do something while the office is closed; what came of it (errors too), in a sentence with its tone."""
    dialog = ClosedOffice(work)
    dialog.begin()
    dialog.exec()
    answer = dialog.sentence, dialog.tone
    dialog.deleteLater()
    return answer
