"""Fields for a file and for a picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QImageReader,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.theme import SPACE_S

_LOGO_ROOM: Final = QSize(150, 56)
_MAX_LOGO: Final = 5_000_000


def _is_there(look: Callable[[], bool]) -> bool:
    """Whether there is such a file or folder; what cannot be a name at all (a whole text was pasted) is not there."""
    try:
        return look()
    except (OSError, ValueError):
        return False


class FileField(QWidget, Part):
    """A file that is there: typed, chosen or dropped. The value is a Path or None. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self.tr("Datei auswählen")
        self._filter = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Datei auswählen oder hierher ziehen"))
        self.line.setAcceptDrops(False)
        self.line.textChanged.connect(lambda: self.changed.emit())
        self.button = QPushButton(self.tr("&Auswählen …"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.choose)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.line)
        self.setAcceptDrops(True)

    def set_kinds(self, title: str, kinds: str) -> None:
        """Title of the dialog and the kinds of files it shows ("Listen (*.xlsx *.csv)")."""
        self._title, self._filter = title, kinds

    def choose(self) -> None:
        """Show the system's dialog; it does not hold the window up."""
        dialog = QFileDialog(self, self._title, str(self._folder()), self._filter)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.set_value(Path(name)))
        dialog.open()

    def _folder(self) -> Path:
        typed = self.value()
        return typed.parent if typed is not None and _is_there(typed.parent.is_dir) else Path.home()

    def value(self) -> Path | None:
        """The file that is named."""
        typed = self.line.text().strip().strip('"')
        try:
            return Path(typed).expanduser() if typed else None
        except RuntimeError:  # "~somebody" whom this computer does not know
            return Path(typed)

    def set_value(self, value: Path | None) -> None:
        """Name a file."""
        self.line.setText("" if value is None else str(value))

    def problem(self) -> str:
        """There is no such file."""
        file = self.value()
        if file is not None and not _is_there(file.is_file):
            return self.tr("Diese Datei gibt es nicht (mehr). Bitte wählen Sie sie noch einmal aus.")
        return ""

    def state(self) -> str:
        """What is typed."""
        return self.line.text()

    def set_state(self, state: str) -> None:
        """Show what was typed."""
        self.line.setText(state)

    def marked(self) -> QWidget:
        """The line."""
        return self.line

    def setAccessibleName(self, name: str) -> None:
        """The name belongs to what has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.button.setAccessibleName(self.tr("{0} auswählen").format(name))

    def setAccessibleDescription(self, description: str) -> None:
        """So does what is wrong."""
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file may be dropped."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """It is the one that is meant."""
        self.set_value(Path(event.mimeData().urls()[0].toLocalFile()))


class LogoField(QWidget, Part):
    """A picture; the value is its bytes or None. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: bytes | None = None
        self._problem = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self._picture = QLabel()
        self._picture.setProperty("tone", "faint")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.hide()
        self.choose_button = QPushButton(self.tr("Bild auswählen …"))
        self.remove_button = QPushButton(self.tr("Entfernen"))
        self.remove_button.setFlat(True)
        for button, do in ((self.choose_button, self.choose), (self.remove_button, self.remove)):
            button.setAutoDefault(False)
            button.clicked.connect(do)
        row.addWidget(self._picture)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.choose_button)
        self._show()

    def choose(self) -> None:
        """Show the system's dialog."""
        kinds = self.tr("Bilder (*.png *.jpg *.jpeg *.gif)")
        dialog = QFileDialog(self, self.tr("Logo auswählen"), str(Path.home()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, file: Path) -> None:
        """Take the picture in a file; what is none stays outside, with a word about it."""
        try:
            large = file.stat().st_size > _MAX_LOGO
            data = b"" if large else file.read_bytes()
        except OSError:
            self._refuse(self.tr("Die Datei lässt sich nicht lesen."))
            return
        if large:
            self._refuse(self.tr("Das Bild ist größer als 5 MB. Bitte nehmen Sie ein kleineres."))
        elif _pixmap(data).isNull():
            self._refuse(self.tr("Das ist kein Bild, das Word anzeigen kann. Bitte wählen Sie PNG oder JPEG."))
        else:
            self.set_value(data)

    def _refuse(self, words: str) -> None:
        self._problem = words
        self.setToolTip(words)
        self._picture.setText(words)
        self._picture.setWordWrap(True)
        self._picture.show()

    def remove(self) -> None:
        """Without a picture."""
        self.set_value(None)

    def value(self) -> bytes | None:
        """The bytes."""
        return self._data

    def set_value(self, value: bytes | None) -> None:
        """Show a picture, or that there is none."""
        self._problem = ""
        changed = value != self._data
        self._data = value or None
        self._show()
        if changed:
            self.changed.emit()

    def problem(self) -> str:
        """Why the file that was chosen last was not taken."""
        return self._problem

    def state(self) -> str:
        """Pictures are not kept in drafts; only whether there is one counts."""
        return "" if self._data is None else str(hash(self._data))

    def set_state(self, state: str) -> None:
        """There is nothing to show."""

    def setAccessibleName(self, name: str) -> None:
        """Both buttons say what they are about."""
        super().setAccessibleName(name)
        self.choose_button.setAccessibleName(self.tr("{0}: Bild auswählen").format(name))
        self.remove_button.setAccessibleName(self.tr("{0}: Bild entfernen").format(name))

    def _show(self) -> None:
        there = self._data is not None
        self._picture.setToolTip("")
        self._picture.clear()
        if self._data is not None:
            self._picture.setPixmap(_pixmap(self._data))
        self._picture.setVisible(there)
        self.remove_button.setVisible(there)


def _pixmap(data: bytes) -> QPixmap:
    """The picture, made to fit; a null one when it is none that letters can show."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in (b"png", b"jpeg", b"jpg", b"gif"):
        return QPixmap()
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(_LOGO_ROOM, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
