"""Printing the dossier of a visit: made beside the window, saved where somebody wants it, and offered to be opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.words import translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.dossier import Dossier
    from netzwerk_desktop.services.office import Office


def print_dossier(desk: Desk, organisation_id: str, interaction_id: str = "") -> None:
    """Make the dossier of a town (for a visit, if one is named), ask where to save it, offer to open it."""
    make = partial(_make, desk.office, organisation_id, interaction_id or None)
    desk.queries.submit(make, partial(ask_where, desk), owner=desk)


def ask_where(desk: Desk, dossier: Dossier) -> None:
    """The system's dialog; it asks before a file is replaced, and holds nothing up."""
    title = translate("Dossier", "Dossier speichern")
    kinds = translate("Dossier", "Word-Dokument (*.docx)")
    dialog = QFileDialog(desk.dialog_parent, title, str(folder(desk) / dossier.file_name), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("docx")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # what is there when the dialog gives its name back, somebody has just been asked about
    dialog.fileSelected.connect(lambda chosen: save(desk, dossier, Path(chosen), overwrite=Path(chosen).exists()))
    dialog.open()


def folder(desk: Desk) -> Path:
    """Where letters are put is a good place for dossiers, too."""
    chosen = desk.preferences.settings.letters_dir
    if chosen and Path(chosen).is_dir():
        return Path(chosen)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def save(desk: Desk, dossier: Dossier, path: Path, *, overwrite: bool = False) -> None:
    """Write the file beside the window."""
    write = partial(_save, dossier, path, overwrite)
    desk.queries.submit(write, partial(offer_to_open, desk), owner=desk)


def offer_to_open(desk: Desk, path: Path) -> None:
    """It is saved; whoever wants to look at it or print it opens it with one key."""
    box = QMessageBox(desk.dialog_parent)
    box.setWindowTitle(translate("Dossier", "Dossier"))
    box.setText(translate("Dossier", "Das Dossier ist gespeichert: {0}").format(path.name))
    box.setInformativeText(translate("Dossier", "Möchten Sie es öffnen, um es zu lesen oder zu drucken?"))
    look = box.addButton(translate("Dossier", "&Öffnen"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("Dossier", "&Schließen"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(look)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    look.clicked.connect(partial(_open, desk, path))
    box.open()


def _open(desk: Desk, path: Path, _: bool = False) -> None:
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        words = translate("Dossier", "Es ließ sich kein Programm für Word-Dateien finden. Die Datei liegt hier: {0}")
        desk.say(words.format(path))


def _make(office: Office, organisation_id: str, interaction_id: str | None) -> Dossier:
    """On a worker thread: it brings along the machinery of Word files."""
    from netzwerk_desktop.services.dossier import make_dossier

    return make_dossier(office, organisation_id=organisation_id, interaction_id=interaction_id)


def _save(dossier: Dossier, path: Path, overwrite: bool) -> Path:
    from netzwerk_desktop.services.dossier import save_dossier

    return save_dossier(dossier, path, overwrite=overwrite)
