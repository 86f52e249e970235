"""The recovery key, shown once: to be printed, kept as text, copied, and confirmed by typing one group of it.

Nothing of it is kept by the program; whoever has the paper has the data, and without it nobody gets in any more when
this computer is gone.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontDatabase, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.dates import format_date
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card
from netzwerk_desktop.qt.widgets.field import Field
from netzwerk_desktop.qt.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_FORGET_COPY_MS = 60_000
_COLUMNS = 4


class RecoveryKeyView(QWidget):
    """The key in groups, what one can do with it, and the question for one group.

    Signals:
        confirmed: True when the group that is asked for is typed right.
    """

    confirmed = Signal(bool)

    def __init__(
        self,
        recovery_key: str,
        *,
        office: str,
        clock: Clock,
        ask: Callable[[int], int] = secrets.randbelow,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.groups = recovery_key.split("-")
        self.asked = ask(len(self.groups))
        self._office = office
        self._clock = clock
        self._copied = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(self._key_card())
        column.addLayout(self._buttons())
        self.told = Label("", TextStyle.CAPTION, Role.GOOD, wrap=True)
        self.told.hide()
        column.addWidget(self.told)
        self.line = QLineEdit()
        self.line.setMaximumWidth(theme.current().scaled(200))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        self.line.textChanged.connect(self._typed)
        question = self.tr("&Tippen Sie zur Kontrolle Gruppe {0} von Ihrem Ausdruck ab").format(self.asked + 1)
        self.field = Field(question, self.line)
        column.addWidget(self.field)
        column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FORGET_COPY_MS)
        self._timer.timeout.connect(self._forget_copy)

    def _key_card(self) -> Card:
        card = Card(ground="note", padding=SPACE_L)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_M)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(theme.current().body_px * 16 / 13))
        font.setWeight(QFont.Weight.DemiBold)
        for number, group in enumerate(self.groups):
            cell = QHBoxLayout()
            cell.setSpacing(SPACE_S)
            place = Label(f"{number + 1}", TextStyle.CAPTION, Role.DIM)
            place.setFixedWidth(theme.current().scaled(18))
            place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            letters = Label(group, TextStyle.STRONG)
            letters.setFont(font)
            letters.setAccessibleName(self.tr("Gruppe {0}: {1}").format(number + 1, " ".join(group)))
            cell.addWidget(place)
            cell.addWidget(letters, 1)
            grid.addLayout(cell, number // _COLUMNS, number % _COLUMNS)
        card.body.addLayout(grid)
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for words, icon, do in (
            (self.tr("&Drucken …"), Icon.PRINT, self.print),
            (self.tr("Als &Datei speichern …"), Icon.EXPORT, self.save),
            (self.tr("&Kopieren"), Icon.COPY, self.copy),
        ):
            button = QPushButton(icons.qicon(icon), words)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            row.addWidget(button)
        row.addStretch(1)
        return row

    # -- taking it along ------------------------------------------------------------------------------------------
    def text(self) -> str:
        """What is saved: for whom, how it is used, the groups."""
        lines = [
            self.tr("Wiederherstellungsschlüssel"),
            self._office,
            self.tr("Erstellt am {0}").format(format_date(self._clock.today())),
            "",
            *(f"{number:>2}  {group}" for number, group in enumerate(self.groups, start=1)),
            "",
            self._advice(),
        ]
        return "\n".join(lines) + "\n"

    def _advice(self) -> str:
        return self.tr(
            "Dieser Schlüssel öffnet die Büro-Datei und alle Sicherungen auf jedem Rechner. Bewahren Sie ihn getrennt"
            " vom Rechner auf, zum Beispiel im Tresor. Wer ihn hat, kann alle Daten lesen."
        )

    def document(self) -> QTextDocument:
        """The sheet to print."""
        document = QTextDocument()
        cells = [f"<td>{number}</td><td><b>{escape(group)}</b></td>" for number, group in enumerate(self.groups, 1)]
        rows = "".join(f"<tr>{''.join(cells[at : at + 2])}</tr>" for at in range(0, len(cells), 2))
        day = self.tr("Erstellt am {0}").format(format_date(self._clock.today()))
        document.setHtml(
            f"<h2>{escape(self.tr('Wiederherstellungsschlüssel'))}</h2><p>{escape(self._office)}<br>{escape(day)}</p>"
            f"<table cellpadding='8' style='font-family: monospace; font-size: 15pt'>{rows}</table>"
            f"<p>{escape(self._advice())}</p>"
        )
        return document

    def print(self) -> None:
        """Choose a printer and print; nothing waits for the dialog."""
        # Looking for printers takes a moment, and only few print anything here.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """Print on a printer that was chosen."""
        self.document().print_(printer)
        self._tell(self.tr("Gedruckt. Bitte prüfen Sie, dass alle {0} Gruppen lesbar sind.").format(len(self.groups)))

    def save(self) -> None:
        """Choose a place and save the key as text; best on a stick that is then put away."""
        name = str(Path.home() / self.tr("Wiederherstellungsschlüssel.txt"))
        dialog = QFileDialog(self, self.tr("Schlüssel speichern"), name, self.tr("Text (*.txt)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def save_to(self, file: Path) -> None:
        """Write the text."""
        try:
            file.touch(mode=0o600)
            file.write_text(self.text(), encoding="utf-8")
        except OSError:
            self._tell(self.tr("Dort lässt sich nicht speichern. Bitte wählen Sie einen anderen Ort."), Role.BAD)
            return
        self._tell(self.tr("Gespeichert: {0}. Bewahren Sie die Datei nicht auf diesem Rechner auf.").format(file))

    def copy(self) -> None:
        """Into the clipboard, which forgets it after a minute."""
        self._copied = "-".join(self.groups)
        QApplication.clipboard().setText(self._copied)
        self._timer.start()
        self._tell(self.tr("Kopiert, zum Beispiel für einen Kennwortspeicher. In einer Minute wird es vergessen."))

    def _forget_copy(self) -> None:
        if self._copied and QApplication.clipboard().text() == self._copied:
            QApplication.clipboard().clear()
        self._copied = ""

    def _tell(self, words: str, role: Role = Role.GOOD) -> None:
        self.told.set_tone(role)
        self.told.setText(words)
        self.told.show()

    # -- the question ---------------------------------------------------------------------------------------------
    @property
    def is_confirmed(self) -> bool:
        """Whether the group that is asked for is typed."""
        return self.line.text().strip().upper() == self.groups[self.asked]

    def _typed(self, text: str) -> None:
        right = self.is_confirmed
        wrong = len(text.strip()) >= len(self.groups[self.asked]) and not right
        words = self.tr("Das ist nicht Gruppe {0}. Bitte vergleichen Sie noch einmal.").format(self.asked + 1)
        self.field.say(words if wrong else "")
        self.confirmed.emit(right)
