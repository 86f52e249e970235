"""What can still be taken back, for somebody who wants another step than the last one."""

from __future__ import annotations

from netzwerk_desktop.storage import history
from netzwerk_desktop.storage.history import UndoStep as UndoStep

from .office import FOUNDATIONS, Office

__all__ = ["UndoStep", "undoable_steps"]


def undoable_steps(office: Office, *, limit: int = 50) -> tuple[UndoStep, ...]:
    """The latest actions of this member of staff on this computer that were not taken back, the last one first.

    Whether somebody went on working with what one of them wrote is only known when it is tried.
    """
    with office.read() as connection:
        steps = history.undoable(connection, staff_id=office.staff_id, limit=limit)
    return tuple(step for step in steps if step.action not in FOUNDATIONS)
