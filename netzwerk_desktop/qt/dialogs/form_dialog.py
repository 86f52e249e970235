"""Dialogs that edit a copy of something and save it: checked, written beside the window, never over somebody else.

What a derived dialog does: make the form (`set_form`), read what it shows (`ask`), say what is wrong (`check`) and name
the use case that stores it (`operation`). The rest is the same everywhere: Ctrl+Enter saves, Esc closes and keeps what
was typed as a draft, problems stand at their fields, a conflict is shown with both versions.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, StaleWrite, ValidationFailed, blocking
from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.actions import keys_in_words
from netzwerk_desktop.qt.delegates.timeline_words import when_of
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.draft_keeper import DraftKeeper
from netzwerk_desktop.qt.dialogs.form import Form, submit_from
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.services import draft as drafts
from netzwerk_desktop.services.draft import Draft

log = logging.getLogger(__name__)

T = TypeVar("T")

_REMARKS_MS = 500


class FormDialog(DeskFrame):
    """A dialog with one form.

    Attributes:
        form: its fields.
        seen: versions of the record when it was read, handed back when it is saved.
        table: name of the record's table, for the words of a conflict.
    """

    table = ""

    def __init__(
        self, desk: Desk, parent: QWidget | None, title: str, icon: Icon, *, subtitle: str = "", width: int = 640
    ) -> None:
        super().__init__(desk, parent, title, icon, subtitle=subtitle, width=width)
        self.form: Form
        self.seen: Mapping[str, str] | None = None
        self._keeper: DraftKeeper | None = None
        self._saving = False
        self._done = False
        self._wanted_draft = ""
        self.hint.setText(self.tr("Strg+Eingabe speichert, Esc schließt"))
        self.discard_button = self.add_button(self.tr("&Verwerfen"), self.throw_away, flat=True)
        self.discard_button.hide()
        self.cancel_button = self.add_button(self.tr("Abbrechen"), self.reject)
        self.save_button = self.add_button(self.tr("&Speichern"), self.save, primary=True)
        self.save_button.setToolTip(keys_in_words("Ctrl+Return"))
        self.on_keys("Ctrl+Return", self.save)
        self.on_keys("Ctrl+Enter", self.save)
        self._remarks_soon = QTimer(self)
        self._remarks_soon.setSingleShot(True)
        self._remarks_soon.setInterval(_REMARKS_MS)
        self._remarks_soon.timeout.connect(self._show_remarks)

    # -- what derived dialogs do ----------------------------------------------------------------------------------
    def check(self) -> Iterable[Problem]:
        """All problems of what is typed, by the rules of the domain."""
        return ()

    def operation(self) -> Callable[[], Changes]:
        """The use case that stores what is typed, with everything it needs taken from the fields now."""
        raise NotImplementedError

    def draft_title(self) -> str:
        """What a draft is called, so that people know it again."""
        return self.subtitle.text()

    def draft_extra(self) -> Mapping[str, Any]:
        """What a draft needs besides the fields, as plain data."""
        return {}

    def take_draft_extra(self, extra: Mapping[str, Any]) -> None:
        """Take it back."""

    def after_draft(self) -> None:
        """A draft is shown now."""

    def saved(self, changes: Changes) -> None:
        """It is stored; the dialog closes now."""

    def add_delete(self, operation: Callable[[], Changes]) -> QPushButton:
        """A button at the left that puts the record into the bin; that can be taken back, so nobody is asked."""
        button = self.add_button(self.tr("Lös&chen"), lambda: self.delete(operation), flat=True)
        button.setIcon(icons.qicon(Icon.DELETE))
        self.footer.insertWidget(0, button)
        self.hint.setText("")
        return button

    def delete(self, operation: Callable[[], Changes]) -> None:
        """Put it into the bin and close."""
        if not self._saving and not self._done:
            self.store(operation)

    # -- beginning ------------------------------------------------------------------------------------------------
    def set_form(self, ui: object, names: Sequence[str], body: QWidget) -> None:
        """The fields and the widget they are on."""
        self.form = Form(ui, names, self)
        self.form.edited.connect(self._edited)
        submit_from(self.form, self.save)
        self.set_body(body)

    def keep_drafts(self, kind: str) -> None:
        """Keep what is typed from now on, and offer what was kept before."""
        self._keeper = DraftKeeper(self.desk, kind, self._draft, self)
        office = self.desk.office
        self.ask(lambda: drafts.drafts(office, kind=kind), self._offer)

    def ask(self, work: Callable[[], T], answer: Callable[[T], None]) -> None:
        """Read something beside the window."""
        self.desk.queries.submit(work, answer, owner=self, failed=self._not_read)

    def loaded(self) -> None:
        """The fields show what is stored: this is what there was before."""
        self.form.remember()
        self._tell_dirty()

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
            self.save_button.setEnabled(False)
        else:
            self.desk.say_error(error)

    # -- typing ---------------------------------------------------------------------------------------------------
    def _edited(self) -> None:
        self._tell_dirty()
        self._remarks_soon.start()
        if self._keeper is not None and self.form.dirty:
            self._keeper.touch()

    def _tell_dirty(self) -> None:
        self.discard_button.setVisible(self._keeper is not None and self.form.dirty)

    def _show_remarks(self) -> None:
        if not self._saving:
            self.form.show_remarks(self.check())

    # -- drafts ---------------------------------------------------------------------------------------------------
    def _draft(self) -> tuple[str, Mapping[str, Any]]:
        # Of a record that exists only what was changed: what somebody else changes until the draft is taken up again
        # must not look as if it had been changed back here.
        fields = self.form.state() if self.seen is None else self.form.changed_state()
        values = {"fields": fields, "seen": dict(self.seen or {}), "extra": dict(self.draft_extra())}
        return self.draft_title(), values

    def continue_draft(self, draft_id: str) -> None:
        """Go on with a certain draft without asking, as soon as the drafts were read."""
        self._wanted_draft = draft_id
        keeper, office = self._keeper, self.desk.office
        if keeper is not None:
            # the dialog was open already, or is one that was made ahead
            self.ask(lambda: drafts.drafts(office, kind=keeper.kind), self._offer)

    def _offer(self, found: list[Draft]) -> None:
        wanted = next((draft for draft in found if draft.id == self._wanted_draft), None)
        if wanted is not None:
            self._wanted_draft = ""
            self.go_on_with(wanted)
            return
        # what this dialog itself keeps is in its fields
        own = self._keeper.draft_id if self._keeper is not None else ""
        found = [draft for draft in found if draft.id != own]
        if not found:
            return
        draft = found[0]
        when = when_of(draft.saved_at, self.desk.clock)
        words = self.tr("Angefangen und nicht gespeichert: {0} ({1}).").format(draft.title or self.windowTitle(), when)
        if len(found) > 1:
            words += " " + self.tr("Es gibt noch {0} weitere.").format(len(found) - 1)
        self.banner.say(words, Tone.NEUTRAL, self.tr("Fortsetzen"), lambda: self.go_on_with(draft))

    def go_on_with(self, draft: Draft) -> None:
        """Show a draft; what is typed at the moment becomes a draft of its own."""
        if self._keeper is None:
            return
        if self.form.dirty:
            self._keeper.keep()
            self._keeper.begin_another()
        self._keeper.adopt(draft.id)
        if draft.values.get("seen"):
            self.seen = dict(draft.values["seen"])
        self.take_draft_extra(draft.values.get("extra", {}))
        self.form.set_state(draft.values.get("fields", {}))
        self.after_draft()

    def throw_away(self) -> None:
        """Close without saving and without a draft."""
        self._done = True
        if self._keeper is not None:
            self._keeper.discard()
        super().reject()

    # -- saving ---------------------------------------------------------------------------------------------------
    def save(self) -> None:
        """Check everything, then store it beside the window."""
        if self._saving or self._done or not self.save_button.isEnabled():
            return
        self._remarks_soon.stop()
        problems = self.form.typed_problems()
        told = {problem.field for problem in problems}
        problems += [problem for problem in self.check() if problem.field not in told]
        if blocking(problems):
            self.show_problems(problems)
            return
        self.store(self.operation())

    def store(self, operation: Callable[[], Changes]) -> None:
        """Run a use case; the dialog closes when it is done."""
        self._set_saving(True)
        self.desk.run(operation, owner=self, done=self._stored, failed=self._not_stored)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say what is wrong, at the fields; what belongs to none above them."""
        elsewhere = self.form.show_problems(problems)
        rest = [problem for problem in elsewhere if problem.blocking]
        if rest:
            self.banner.say(" ".join(problem.message for problem in rest), Tone.WARN)
        else:
            self.banner.hide()

    @property
    def is_saving(self) -> bool:
        """Whether it is being stored at the moment."""
        return self._saving

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self.save_button.setEnabled(not saving)
        self.save_button.setText(self.tr("Speichert …") if saving else self.tr("&Speichern"))
        self.cancel_button.setEnabled(not saving)

    def _stored(self, changes: Changes) -> None:
        self._set_saving(False)
        self._done = True
        if self._keeper is not None:
            self._keeper.discard()
        self.saved(changes)
        self.accept()

    def _not_stored(self, error: Exception) -> None:
        self._set_saving(False)
        if isinstance(error, ValidationFailed):
            self.show_problems(error.problems)
        elif isinstance(error, StaleWrite):
            self._decide(error)
        elif isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            # what is typed stays in sight; the window tells about the error
            self.desk.say_error(error)
            self.banner.say(self.tr("Das wurde nicht gespeichert. Ihre Eingaben sind noch da."), Tone.BAD)

    # -- conflicts ------------------------------------------------------------------------------------------------
    def reread(self) -> Callable[[], Mapping[str, str]]:
        """A question for the versions of the record as it is now (for saving again after a conflict)."""
        raise NotImplementedError

    def conflict_table(self, error: StaleWrite) -> str:
        """The table the fields of a conflict belong to."""
        return self.table

    def _decide(self, error: StaleWrite) -> None:
        # Versions are read before anybody looks at the conflict: what is written while they think is another conflict.
        self.ask(self.reread(), lambda versions: self._show_conflict(error, versions))

    def _show_conflict(self, error: StaleWrite, versions: Mapping[str, str]) -> None:
        from netzwerk_desktop.qt.dialogs.conflict import ConflictDialog

        dialog = ConflictDialog(self.desk, self, error.conflicts, self.conflict_table(error))
        dialog.decided.connect(lambda values: self._decided(values, versions))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _decided(self, values: Mapping[str, Any], versions: Mapping[str, str]) -> None:
        """Save again with what was chosen for each field, based on what was shown."""
        self.form.show_values(values)
        self._forced = dict(values)
        self.seen = versions
        self.save()

    _forced: Mapping[str, Any] = {}

    def changed_values(self) -> dict[str, Any]:
        """The fields to be stored: those that were changed, and those that were decided upon in a conflict."""
        values = self.form.changed_values()
        current = self.form.values()
        return {**values, **{name: current.get(name, value) for name, value in self._forced.items()}}

    # -- leaving --------------------------------------------------------------------------------------------------
    def reject(self) -> None:
        """Close; what was typed and not saved is kept as a draft."""
        if self._saving:
            return
        if not self._done and self._keeper is not None:
            if self.form.dirty:
                self._keeper.keep()
                self.desk.say(self.tr("Nicht gespeichert. Ihre Eingaben sind als Entwurf aufgehoben."), Tone.NEUTRAL)
            else:
                self._keeper.discard()
        self._done = True
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window means the same as Esc."""
        if self._saving:
            event.ignore()
            return
        super().closeEvent(event)
