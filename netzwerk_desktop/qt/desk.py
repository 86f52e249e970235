"""What pages and dialogs are handed: the office, somebody who answers, somebody who writes, a way to go places.

A page or dialog knows the desk and nothing above it, so it can be shown alone in a test with a desk of its own.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt import registry
from netzwerk_desktop.qt.actions import Actions
from netzwerk_desktop.qt.changes import ChangeHub
from netzwerk_desktop.qt.operation import Cancelled, OperationRunner, QueryRunner
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.preferences import Preferences
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.widgets.painting import Tone

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office

log = logging.getLogger(__name__)


class Desk(QObject):
    """One open office and the means to work on it.

    Attributes:
        office: handed to every service function.
        queries: answers questions beside the window.
        operations: runs changes one after the other.
        changes: tells who has to look again.
        open_beside: opens the form for a call beside the page (the window has a place for it).
        preferences: how the window was left.

    Signals:
        go_wanted: a Place somebody wants to go to.
        message: words for the person, and their Tone (the window shows a toast).
        trouble: words that stay until they are read, and their Tone (the window shows a banner).
        reopen_wanted: something to do while nobody has the office file open, a callable that returns a sentence; the
            program closes the office, does it on a worker thread and opens the office again.
    """

    go_wanted = Signal(object)
    message = Signal(str, object)
    trouble = Signal(str, object)
    reopen_wanted = Signal(object)

    def __init__(self, office: Office, preferences: Preferences | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.preferences = preferences if preferences is not None else Preferences(parent=self)
        self.queries = QueryRunner(self)
        self.operations = OperationRunner(self)
        self.changes = ChangeHub(self)
        self.operations.changed.connect(self.changes.publish)
        self.queries.failed.connect(self.say_error)
        self.operations.failed.connect(self.say_error)
        self.dialog_parent: QWidget | None = None
        self.open_beside: Callable[..., QDialog] | None = None
        self._actions: Actions | None = None

    @property
    def actions(self) -> Actions:
        """The actions of the window (of a page shown alone: of its own)."""
        if self._actions is None:
            self._actions = Actions(self.dialog_parent)
        return self._actions

    @property
    def clock(self) -> Clock:
        """The clock of the office."""
        return self.office.clock

    def close(self) -> None:
        """Finish what is being written, drop what is being asked, remember how the window was left."""
        self.operations.close()
        self.queries.close()
        self.preferences.save()

    def work_as(self, staff_id: str) -> None:
        """From now on somebody else works on this computer, now and after the next start."""
        self.preferences.change(last_user_id=staff_id)
        self.preferences.save()
        # what is being written already keeps the name of whoever wrote it
        self.office = replace(self.office, staff_id=staff_id)
        self.changes.publish(Changes("", frozenset({"staff", "follow_up", "interaction"})))

    # -- going and opening ----------------------------------------------------------------------------------------
    def go(self, page: registry.PageId, record: str = "") -> None:
        """Go to a page and show a record there."""
        self.go_wanted.emit(Place(page, record))

    def open_dialog(self, dialog_id: DialogId, **what: Any) -> QDialog:
        """Open a dialog over the window, or beside the page; ``what`` goes to its constructor."""
        made = registry.load(registry.DIALOGS[dialog_id])
        if self.open_beside is not None and dialog_id in registry.BESIDE and getattr(made, "beside_the_window", False):
            return self.open_beside(**what)
        dialog: QDialog = made(self, self.dialog_parent, **what)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    # -- changing -------------------------------------------------------------------------------------------------
    def run(
        self,
        operation: Callable[[], Changes],
        *,
        owner: QObject | None = None,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run a service function on the writing thread (see `OperationRunner.run`)."""
        self.operations.run(operation, owner=owner, done=done, failed=failed)

    # -- telling --------------------------------------------------------------------------------------------------
    def say(self, text: str, tone: Tone = Tone.GOOD) -> None:
        """A quiet word."""
        self.message.emit(text, tone)

    def say_error(self, error: object) -> None:
        """The one place where errors nobody else wanted end."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, NetzwerkError):
            self.trouble.emit(error.message, Tone.WARN)
            return
        if isinstance(error, BaseException):
            log.error("unexpected error", exc_info=(type(error), error, error.__traceback__))
        self.trouble.emit(
            self.tr(
                "Das hat leider nicht geklappt; es liegt am Programm, nicht an Ihnen. Was gespeichert war, ist sicher. "
                "Der Fehler steht im Protokoll."
            ),
            Tone.BAD,
        )
