"""Taking back the last action by name ("Rückgängig: Telefonat löschen"), and letting it hold again after all.

Undo is an action like any other: it is in the journal and in the history, and nothing is erased by it. It refuses, and
says so, when somebody went on working with what would be taken back. Redo takes back the taking back; both work over
restarts, because all they need stands in the journal.
"""

from __future__ import annotations

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.storage import history
from netzwerk_desktop.storage.history import UndoStep as UndoStep

from .office import FOUNDATIONS, Office

__all__ = ["RESTORING", "UNDOING", "UndoStep", "last_redoable", "last_undoable", "redo", "undo"]

UNDOING = "Rückgängig"
RESTORING = "Wiederherstellen"
"""How an action is called that takes another one back, and one that lets it hold again."""


def last_undoable(office: Office) -> UndoStep | None:
    """The latest action of this member of staff on this computer that can be taken back, or ``None``."""
    with office.read() as connection:
        steps = history.undoable(connection, staff_id=office.staff_id, limit=1)
    return next((step for step in steps if step.action not in FOUNDATIONS), None)


def last_redoable(office: Office) -> UndoStep | None:
    """What was taken back last and may hold again, by the name of the action; ``None`` once something new was done."""
    with office.read() as connection:
        return history.redoable(connection, staff_id=office.staff_id)


def undo(office: Office, transaction: str) -> Changes:
    """Take back the action ``device:seq``. Raises :class:`NotFound` and :class:`NetzwerkError` when it cannot be."""
    with office.read() as connection:
        action, restores = history.origin_of(connection, transaction)
    if action in FOUNDATIONS:
        raise NetzwerkError("Die Einrichtung des Büros lässt sich nicht rückgängig machen.")
    with office.write(f"{RESTORING if restores else UNDOING}: {action}") as writer:
        history.revert(writer, transaction)
        return writer.changes()


def redo(office: Office) -> Changes:
    """Let the action hold again that was taken back last. Raises :class:`NetzwerkError` when there is none."""
    step = last_redoable(office)
    if step is None:
        raise NetzwerkError("Es gibt nichts, was sich wiederherstellen ließe.")
    return undo(office, step.transaction)
