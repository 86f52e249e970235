"""Who has to look again: every change is announced once, and only pages that show something of its kind reload."""

from collections.abc import Callable, Iterable

import shiboken6
from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.domain.changes import Changes


class ChangeHub(QObject):
    """The one place where changes are announced.

    Signals:
        changed: the Changes, after every listener was called.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listeners: list[tuple[QObject, frozenset[str], Callable[[Changes], None]]] = []

    def listen(self, owner: QObject, kinds: Iterable[str], heard: Callable[[Changes], None]) -> None:
        """Call ``heard`` for changes of one of these kinds, as long as ``owner`` exists."""
        self._listeners.append((owner, frozenset(kinds), heard))

    def publish(self, changes: Changes) -> None:
        """Tell everybody whom it concerns."""
        self._listeners = [entry for entry in self._listeners if shiboken6.isValid(entry[0])]
        for owner, kinds, heard in list(self._listeners):
            if kinds & changes.kinds and shiboken6.isValid(owner):
                heard(changes)
        self.changed.emit(changes)
