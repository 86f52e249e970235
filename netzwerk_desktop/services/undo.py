"""Taking back the last action by name ("Rückgängig: Telefonat löschen").

Undo is an action like any other: it is in the journal and in the history, and nothing is erased by it. It refuses, and
says so, when somebody went on working with what would be taken back.
"""

from __future__ import annotations

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.storage import history
from netzwerk_desktop.storage.history import UndoStep as UndoStep

from .office import FOUNDATIONS, Office

__all__ = ["UndoStep", "last_undoable", "undo"]


def last_undoable(office: Office) -> UndoStep | None:
    """The latest action of this member of staff on this computer that can be taken back, or ``None``."""
    with office.read() as connection:
        steps = history.undoable(connection, staff_id=office.staff_id, limit=1)
    return next((step for step in steps if step.action not in FOUNDATIONS), None)


def undo(office: Office, transaction: str) -> Changes:
    """Take back the action ``device:seq``. Raises :class:`NotFound` and :class:`NetzwerkError` when it cannot be."""
    with office.read() as connection:
        action = history.action_of(connection, transaction)
    if action in FOUNDATIONS:
        raise NetzwerkError("Die Einrichtung des Büros lässt sich nicht rückgängig machen.")
    with office.write(f"Rückgängig: {action}") as writer:
        history.revert(writer, transaction)
        return writer.changes()
