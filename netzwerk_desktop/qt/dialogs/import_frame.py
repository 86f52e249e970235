"""What both imports share: choose a file, look at what it would do, take it over in one step, and take that back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QProgressBar, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form import Form
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.widgets.painting import Tone


class ImportFrame(DeskFrame):
    """A dialog that reads a file, shows a preview and applies it.

    Attributes:
        form: the fields above the preview; one of them is called ``file``.
        preview: what was read last, or None.
        applied: the changes, once they are made.
    """

    form: Form

    def __init__(self, desk: Desk, parent: QWidget | None, title: str, *, width: int) -> None:
        super().__init__(desk, parent, title, Icon.IMPORT, width=width)
        self.preview: Any = None
        self.applied: Changes | None = None
        self._busy = False
        self._reading: Question[Any] = desk.queries.question(self, self._read, self._not_read)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(120)
        self.bar.hide()
        self.footer.addWidget(self.bar)
        self.undo_button = self.add_button(self.tr("&Rückgängig machen"), self.take_back, flat=True)
        self.undo_button.hide()
        self.cancel_button = self.add_button(self.tr("Abbrechen"), self.reject)
        self.apply_button = self.add_button(self.tr("Ü&bernehmen"), self.apply, primary=True)
        self.apply_button.setEnabled(False)
        self.on_keys("Ctrl+Return", self.apply)
        self.on_keys("Ctrl+Enter", self.apply)

    # -- what derived dialogs do ----------------------------------------------------------------------------------
    def reading(self, file: Path) -> Callable[[], Any]:
        """How the preview is made."""
        raise NotImplementedError

    def applying(self) -> Callable[[], Changes]:
        """How it is carried out."""
        raise NotImplementedError

    def show_preview(self) -> None:
        """Show what was read, or nothing."""
        raise NotImplementedError

    def outcome(self) -> str:
        """What was done, in words."""
        raise NotImplementedError

    # -- reading --------------------------------------------------------------------------------------------------
    def read(self) -> None:
        """Read the file that is named, beside the window; the preview before stays until there is another."""
        if self.applied is not None:
            return
        self.apply_button.setEnabled(False)
        problems = self.form.typed_problems()
        file = self.form["file"].part.value()
        if file is None or problems:
            self._reading.forget()
            self.form.show_problems(problems)
            self._working("")
            self._show(None)
            return
        self._working(self.tr("Wird gelesen …"))
        self._reading.ask(self.reading(file))

    def _read(self, preview: Any) -> None:
        self._working("")
        self.banner.hide()
        self.form.show_problems(())
        self._show(preview)

    def _show(self, preview: Any) -> None:
        self.preview = preview
        self.show_preview()
        self._fit_soon.start()

    def _not_read(self, error: Exception) -> None:
        self._working("")
        self._show(None)
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)
            self.banner.say(self.tr("Die Datei ließ sich nicht lesen. Es wurde nichts geändert."), Tone.BAD)

    def _working(self, words: str) -> None:
        self.hint.setText(words)
        self.bar.setVisible(bool(words))
        self.bar.setAccessibleName(words)

    # -- applying -------------------------------------------------------------------------------------------------
    def apply(self) -> None:
        """Carry it out, all or nothing; pressed again afterwards it closes."""
        if self.applied is not None:
            self.accept()
            return
        if self._busy or not self.apply_button.isEnabled():
            return
        self._set_busy(True)
        self._working(self.tr("Wird übernommen …"))
        self.desk.run(self.applying(), owner=self, done=self._done, failed=self._failed)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.apply_button.setEnabled(not busy)
        self.cancel_button.setEnabled(not busy)
        for field in self.form:
            field.widget.setEnabled(not busy and self.applied is None)

    def _done(self, changes: Changes) -> None:
        self.applied = changes
        self._set_busy(False)
        self._working("")
        self.banner.say(self.outcome(), Tone.GOOD)
        self.hint.setText(self.tr("Rückgängig machen geht auch später mit Strg+Z."))
        self.undo_button.setVisible(changes.transaction is not None)
        self.cancel_button.hide()
        self.apply_button.setText(self.tr("&Schließen"))
        self.apply_button.setFocus()
        self.finished_applying()

    def finished_applying(self) -> None:
        """It is done; nothing can be chosen any more."""

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        self._working("")
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN, self.tr("Neu einlesen"), self.read)
        else:
            self.desk.say_error(error)
            self.banner.say(self.tr("Das hat nicht geklappt. Es wurde nichts übernommen."), Tone.BAD)

    def take_back(self) -> None:
        """Undo the whole import."""
        from netzwerk_desktop.services.undo import undo

        if self.applied is None or self.applied.transaction is None or self._busy:
            return
        self.undo_button.setEnabled(False)
        operation = partial(undo, self.desk.office, self.applied.transaction)
        self.desk.run(operation, owner=self, done=lambda _: self._taken_back(), failed=self._not_taken_back)

    def _taken_back(self) -> None:
        self.undo_button.hide()
        self.hint.setText("")
        self.banner.say(self.tr("Rückgängig gemacht: Alles ist wieder wie vor dem Einlesen."), Tone.NEUTRAL)

    def _not_taken_back(self, error: Exception) -> None:
        self.undo_button.setEnabled(True)
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)

    def reject(self) -> None:
        """Leave; what is being written is waited for."""
        if not self._busy:
            super().reject()
