""" "Gespeichert · Rückgängig": what was done last, offered for taking back by name; and for holding again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.widgets.notice import Toast

if TYPE_CHECKING:
    from netzwerk_desktop.qt.desk import Desk
    from netzwerk_desktop.services.undo import UndoStep


class UndoKeeper(QObject):
    """Knows what can be undone and what can be restored, and does it.

    Signals:
        step_changed: name of the action that can be undone now ("" for none).
        redo_changed: name of the action that can be restored now ("" for none).
    """

    step_changed = Signal(str)
    redo_changed = Signal(str)

    def __init__(self, desk: Desk, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._toast = toast
        self._step: UndoStep | None = None
        self._redo_step: UndoStep | None = None
        self._offered = ""
        self._question = desk.queries.question(self, self._show)
        desk.changes.changed.connect(self._changed)
        toast.acted.connect(self._undo_offered)

    def look(self) -> None:
        """Ask the office what can be undone and restored."""
        from netzwerk_desktop.services.undo import last_redoable, last_undoable

        office = self._desk.office
        self._question.ask(lambda: (last_undoable(office), last_redoable(office)))

    def undo(self) -> None:
        """Take back what was done last."""
        if self._step is not None:
            self._take_back(self._step.transaction)

    def redo(self) -> None:
        """Let hold again what was taken back last."""
        if self._redo_step is not None:
            self._take_back(self._redo_step.transaction)
        else:
            self._desk.say(self.tr("Es gibt nichts, was sich wiederherstellen ließe."))

    def _show(self, steps: tuple[UndoStep | None, UndoStep | None]) -> None:
        self._step, self._redo_step = steps
        self.step_changed.emit(self._step.action if self._step is not None else "")
        name = self._redo_step.action if self._redo_step is not None else ""
        self._desk.actions[ActionId.REDO].setText(
            self.tr("W&iederherstellen: {0}").format(name.replace("&", "&&")) if name else self.tr("W&iederherstellen")
        )
        self.redo_changed.emit(name)

    def _changed(self, changes: Changes) -> None:
        if changes.transaction is not None:
            # what takes something back is told, not offered again; there are Ctrl+Z and Ctrl+Y for it
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
_UNDOING = ("Rückgängig: ", "Wiederherstellen: ")
