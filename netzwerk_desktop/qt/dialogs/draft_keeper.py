"""Keeps what is typed into a form while it is typed: see `services.draft`."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.services import draft as drafts

log = logging.getLogger(__name__)

_SOON_MS = 400


class DraftKeeper(QObject):
    """Writes the draft of one form, beside the window and never two at a time.

    Attributes:
        draft_id: the draft it writes.
        kept: whether anything was written (or is on its way).
    """

    def __init__(
        self,
        desk: Desk,
        kind: str,
        read: Callable[[], tuple[str, Mapping[str, Any]]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.kind = kind
        self._read = read
        self.draft_id = drafts.new_draft_id(desk.office)
        self.kept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self.keep)
        # The desk owns the question and not the form: what is on its way is written although the form closes.
        self._writing: Question[None] = desk.queries.question(desk, lambda _: None, self._failed)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.keep_at_once)

    def adopt(self, draft_id: str) -> None:
        """Go on with a draft that was found."""
        self._timer.stop()
        self.draft_id = draft_id
        self.kept = True

    def touch(self) -> None:
        """Something was typed."""
        self._timer.start()

    def keep(self) -> None:
        """Write what is typed."""
        self._timer.stop()
        office, draft_id, kind = self._desk.office, self.draft_id, self.kind
        title, values = self._read()
        self.kept = True
        self._writing.ask(lambda: drafts.keep_draft(office, id=draft_id, kind=kind, title=title, values=values))

    def keep_at_once(self) -> None:
        """The program ends: write what waits to be written, here and now."""
        if self._timer.isActive():
            self._timer.stop()
            title, values = self._read()
            try:
                drafts.keep_draft(self._desk.office, id=self.draft_id, kind=self.kind, title=title, values=values)
            except NetzwerkError as error:
                self._failed(error)

    def discard(self) -> None:
        """What was typed is stored, or not wanted any more."""
        self._timer.stop()
        if self.kept:
            self.kept = False
            office, draft_id = self._desk.office, self.draft_id
            self._writing.ask(lambda: drafts.discard_draft(office, id=draft_id))

    def begin_another(self) -> None:
        """The next entry is another draft."""
        self._timer.stop()
        self.draft_id = drafts.new_draft_id(self._desk.office)
        self.kept = False

    def _failed(self, error: Exception) -> None:
        # Nobody is disturbed on the telephone for this; saving itself will tell what is wrong with the disk.
        log.warning("a draft was not kept: %s", type(error).__name__)
