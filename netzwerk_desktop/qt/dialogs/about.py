"""What this program is: its version, where its data come from and under which terms, what it is built with."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib import metadata

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

import netzwerk_desktop
from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card, TextLink
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import tr, translate
from netzwerk_desktop.system.resources import resource

#: what the program is built with: (distribution, its name for people, licence, what it does here)
_PARTS = (
    ("PySide6-Essentials", tr("Qt für Python (PySide6)"), "LGPL-3.0", tr("Fenster und Dialoge")),
    ("SQLAlchemy", "SQLAlchemy", "MIT", tr("Datenbankzugriff")),
    ("sqlcipher3", tr("SQLCipher und sqlcipher3"), "BSD-3-Clause, zlib", tr("verschlüsselte Datenbank")),
    ("cryptography", "cryptography", tr("Apache-2.0 oder BSD-3-Clause"), tr("Schutz des Schlüssels")),
    ("argon2-cffi", "argon2-cffi", "MIT", tr("Schutz der Passphrase")),
    ("keyring", "keyring", "MIT", tr("Schlüsselbund")),
    ("python-docx", "python-docx", "MIT", tr("Word-Dateien")),
    ("lxml", "lxml", "BSD-3-Clause", tr("Word-Dateien")),
    ("python-calamine", "python-calamine", "MIT", tr("Excel-Dateien lesen")),
    ("RapidFuzz", "RapidFuzz", "MIT", tr("ähnliche Namen")),
    ("phonenumbers", "phonenumbers", "Apache-2.0", tr("Telefonnummern erkennen")),
    ("icalendar", "icalendar", "BSD-2-Clause", tr("Wiedervorlagen für den Kalender")),
    ("alembic", "Alembic", "MIT", tr("neue Fassungen der Datenbank")),
    ("platformdirs", "platformdirs", "MIT", tr("Ordner des Systems")),
    ("QtAwesome", "QtAwesome, Material Design Icons", "MIT, Apache-2.0", tr("Symbole")),
    ("tzdata", "tzdata", "Apache-2.0", tr("Zeitzonen")),
)


@dataclass(frozen=True, slots=True)
class Part:
    """Something the program is built with."""

    name: str
    version: str
    licence: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the dialog shows; read beside the window.

    Attributes:
        versions: (name, version) of the program and what carries it.
        sources: (title, publisher and day, terms) of the delivered data.
    """

    versions: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str, str], ...]
    parts: tuple[Part, ...]


def read_facts() -> Facts:
    """Collect them; looking at the installed packages takes a moment."""
    from netzwerk_desktop.exchange import reference

    as_of = translate("AboutDialog", "{0}, Stand {1}")
    sources = tuple(
        (source.title, as_of.format(source.publisher, _day(source.as_of)), source.licence)
        for source in reference.sources(resource("reference"))
    )
    parts = tuple(
        Part(translate("", title), _version(name), translate("", licence), translate("", purpose))
        for name, title, licence, purpose in _PARTS
    )
    versions = (
        ("Netzwerk", netzwerk_desktop.__version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("System", f"{platform.system()} {platform.release()}, {sys.platform}"),
    )
    return Facts(versions, sources, parts)


def _day(as_of: str) -> str:
    """ "30.11.2025", "04/2013" or "2021", as exactly as it is known."""
    year, *rest = as_of.split("-")
    return ".".join((*reversed(rest), year)) if len(rest) == 2 else "/".join((*rest, year))


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


class AboutDialog(DeskFrame):
    """The dialog."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, "", Icon.APP, width=720)
        self.setWindowTitle(self.tr("Über dieses Programm"))
        self.title.setText("Netzwerk")
        self.set_subtitle(self.tr("Fassung {0}").format(netzwerk_desktop.__version__))
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setSpacing(SPACE_L)
        self.set_body(body)
        self.facts: Facts | None = None
        self.copy_button = self.add_button(self.tr("&Angaben kopieren"), self.copy)
        self.copy_button.setIcon(icons.qicon(Icon.COPY))
        self.close_button = self.add_button(self.tr("&Schließen"), self.accept, primary=True)
        self.close_button.setDefault(True)
        desk.queries.submit(read_facts, self._show, owner=self)

    def _show(self, facts: Facts) -> None:
        self.facts = facts
        self._column.addWidget(self._place())
        self._head(self.tr("Woher die Daten kommen"))
        for title, publisher, licence in facts.sources:
            self._column.addLayout(_lines(title, publisher, licence))
        self._head(self.tr("Woraus das Programm gebaut ist"))
        self._column.addLayout(self._qt())
        self._column.addLayout(self._parts(facts))
        self._column.addStretch(1)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> Card:
        """Where the data of this office lie."""
        card = Card(ground="note", padding=SPACE_M)
        folder = self.desk.office.paths.data_dir
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        words = self.tr("Ihre Daten liegen verschlüsselt auf diesem Rechner: {0}").format(folder)
        row.addWidget(Label(words, TextStyle.BODY, wrap=True), 1)
        link = TextLink(self.tr("Ordner öffnen"), style=TextStyle.STRONG)
        link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        row.addWidget(link)
        card.body.addLayout(row)
        return card

    def _head(self, words: str) -> None:
        self._column.addWidget(Label(words, TextStyle.SECTION))

    def _qt(self) -> QVBoxLayout:
        words = self.tr(
            "Die Fenster zeichnet Qt, unverändert benutzt unter der GNU Lesser General Public License (LGPL) Version 3."
            " Sie dürfen Qt durch eine eigene Fassung ersetzen; ihr Quelltext liegt bei der Qt Company."
        )
        column = QVBoxLayout()
        column.addWidget(Label(words, TextStyle.BODY, Role.DIM, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        for title, address in (
            (self.tr("LGPL lesen"), "https://www.gnu.org/licenses/lgpl-3.0.html"),
            (self.tr("Quelltext von Qt"), "https://download.qt.io/official_releases/QtForPython/"),
        ):
            link = TextLink(title, style=TextStyle.BODY)
            link.setToolTip(address)
            link.clicked.connect(lambda _=False, url=address: QDesktopServices.openUrl(QUrl(url)))
            row.addWidget(link)
        row.addStretch(1)
        column.addLayout(row)
        return column

    def _parts(self, facts: Facts) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_XS)
        for line, part in enumerate(facts.parts):
            cells = (f"{part.name} {part.version}".strip(), part.purpose, part.licence)
            for column, words in enumerate(cells):
                role = None if column == 0 else Role.DIM
                grid.addWidget(Label(words, TextStyle.BODY, role), line, column)
        grid.setColumnStretch(1, 1)
        return grid

    def copy(self) -> None:
        """The versions for a message to whoever helps; nothing of the office is in it."""
        if self.facts is None:
            return
        lines = [f"{name} {version}" for name, version in self.facts.versions]
        lines += [f"{part.name} {part.version}" for part in self.facts.parts]
        QApplication.clipboard().setText("\n".join(lines))
        self.hint.setText(self.tr("Kopiert: Fassungen, nichts aus Ihrem Büro."))


def _lines(title: str, publisher: str, licence: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Label(title, TextStyle.BODY_STRONG, wrap=True))
    column.addWidget(Label(publisher, TextStyle.CAPTION, Role.DIM, wrap=True))
    column.addWidget(Label(licence, TextStyle.CAPTION, Role.DIM, wrap=True))
    return column
