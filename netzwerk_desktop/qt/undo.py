""" "Gespeichert · Rückgängig": what was done last, offered for taking back by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.qt.widgets.notice import Toast

if TYPE_CHECKING:
    from netzwerk_desktop.qt.desk import Desk
    from netzwerk_desktop.services.undo import UndoStep


class UndoKeeper(QObject):
    """Knows what can be undone and does it.

    Signals:
        step_changed: name of the action that can be undone now ("" for none).
    """

    step_changed = Signal(str)

    def __init__(self, desk: Desk, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._toast = toast
        self._step: UndoStep | None = None
        self._offered = ""
        self._question = desk.queries.question(self, self._show)
        desk.changes.changed.connect(self._changed)
        toast.acted.connect(self._undo_offered)

    def look(self) -> None:
        """Ask the office what can be undone."""
        from netzwerk_desktop.services.undo import last_undoable

        office = self._desk.office
        self._question.ask(lambda: last_undoable(office))

    def undo(self) -> None:
        """Take back what was done last."""
        if self._step is not None:
            self._take_back(self._step.transaction)

    def _show(self, step: UndoStep | None) -> None:
        self._step = step
        self.step_changed.emit(step.action if step is not None else "")

    def _changed(self, changes: Changes) -> None:
        if changes.transaction is not None:
            # what was done in order to take something back is told, not offered again
            undoing = changes.label.startswith(_UNDOING)
            self._offered = "" if undoing else changes.transaction
            self._toast.say(changes.label, "" if undoing else self.tr("Rückgängig"))
        self.look()

    def _undo_offered(self) -> None:
        if self._offered:
            self._take_back(self._offered)

    def _take_back(self, transaction: str) -> None:
        from netzwerk_desktop.services.undo import undo

        office = self._desk.office
        self._offered = ""
        self._desk.run(lambda: undo(office, transaction), owner=self)


#: how services.undo names what it does
_UNDOING = "Rückgängig"
