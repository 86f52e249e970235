"""Saving follow-ups as a calendar file: these, one's own, or everybody's; where to, the system's dialog asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.follow_up_step import SmallForm
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.dialogs.parts.choice import ListField
from netzwerk_desktop.qt.dialogs.parts.labels import HintLabel
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import counted, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.calendar import CalendarSaved
    from netzwerk_desktop.services.office import Office


class _Fields(SmallForm):
    which: ListField


class CalendarDialog(DeskFrame):
    """Which follow-ups; ``follow_up_ids`` are those that are chosen on the page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, follow_up_ids: Sequence[str] = ()) -> None:
        title = translate("CalendarDialog", "Wiedervorlagen als Kalender")
        super().__init__(desk, parent, title, Icon.CALENDAR_EXPORT, width=560)
        self.set_subtitle(self.tr("Eine iCalendar-Datei für Outlook, Thunderbird oder das Telefon"))
        self.ids = tuple(follow_up_ids)
        self.ui = _Fields()
        self.ui.add("which", self.tr("&Welche"), ListField())
        options: list[tuple[Any, str]] = [
            ("mine", self.tr("Meine offenen und die noch niemandem zugeteilten")),
            ("all", self.tr("Alle offenen des Büros")),
        ]
        if self.ids:
            chosen = counted(len(self.ids), self.tr("Die gewählte"), self.tr("Die {n} gewählten"))
            options.insert(0, ("chosen", chosen))
        self.ui.which.set_options(options)
        self.ui.which.set_value(options[0][0])
        hint = HintLabel()
        hint.setText(
            self.tr(
                "Jede Wiedervorlage wird ein ganztägiger Eintrag, der keine Zeit belegt und morgens um acht erinnert. "
                "Wer die Datei später noch einmal speichert und einliest, bekommt nichts doppelt. Von vertraulichen "
                "Vorgängen stehen nur Tag und Kommune darin."
            )
        )
        self.ui.column.addWidget(hint)
        self.set_body(self.ui.body)
        self.hint.setText(self.tr("Strg+Eingabe speichert, Esc schließt"))
        self.add_button(self.tr("Abbrechen"), self.reject)
        self.save_button = self.add_button(self.tr("&Speichern unter …"), self.choose_file, primary=True)
        self.on_keys("Ctrl+Return", self.choose_file)
        self.on_keys("Ctrl+Enter", self.choose_file)
        self.ui.which.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_file(self) -> None:
        """The system's dialog; it asks before a file is replaced, and holds nothing up."""
        if not self.save_button.isEnabled():
            return
        name = str(Path.home() / self.tr("Wiedervorlagen.ics"))
        dialog = QFileDialog(self, self.tr("Kalender speichern"), name, self.tr("Kalender (*.ics)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # what is there when the dialog gives its name back, somebody has just been asked about
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen), overwrite=Path(chosen).exists()))
        dialog.open()

    def save_to(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the file beside the window and close."""
        which = self.ui.which.value()
        office = self.desk.office
        self.save_button.setEnabled(False)
        self.desk.queries.submit(
            partial(_save, office, path, which, self.ids, overwrite),
            self._saved,
            owner=self,
            failed=self._not_saved,
        )

    def _saved(self, saved: CalendarSaved) -> None:
        words = counted(
            saved.count, self.tr("{n} Wiedervorlage gespeichert"), self.tr("{n} Wiedervorlagen gespeichert")
        )
        self.desk.say(f"{words}: {saved.path.name}")
        self.accept()

    def _not_saved(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)


def _save(office: Office, path: Path, which: str, ids: Sequence[str], overwrite: bool) -> CalendarSaved:
    """On a worker thread: the library for calendars is loaded there, too."""
    from netzwerk_desktop.services.calendar import save_calendar

    return save_calendar(
        office,
        path=path,
        ids=ids if which == "chosen" else None,
        assignee=office.staff_id if which == "mine" else None,
        overwrite=overwrite,
    )
