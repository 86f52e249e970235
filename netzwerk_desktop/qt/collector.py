"""Garbage is collected on the window's thread and nowhere else.

Python collects objects that refer to each other in a circle whenever enough new ones were made, on whatever thread that
happens. Closed dialogs and their models are such circles, and Qt's objects must not die on a worker thread: a query
that puts a long statement together there would, once in tens of thousands, take a window's parts down in the middle of
something else. So the automatic collection is switched off, and a timer of the window's thread does the same work by
the same thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
MANY = 20_000
"""More new objects than that take longer than a frame to go through. Somebody is at work on a worker thread, and most
of them will be gone in a moment."""
PATIENCE = 30
"""So often collecting is put off because of that."""


class Collector(QObject):
    """Looks once a second whether there is enough to collect."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._put_off = 0
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Collect what is due, the youngest generation first."""
        if gc.get_count()[0] > MANY and self._put_off < PATIENCE:
            self._put_off += 1
            return
        self._put_off = 0
        for generation, threshold in enumerate(gc.get_threshold()):
            if gc.get_count()[generation] > threshold:
                gc.collect(generation)


def keep_what_stays() -> None:
    """The program is up: what there is now stays, and is not gone through at every collection (50 ms otherwise).

    Once in a process: a second window (after a return to a backup) finds the first one's remains among what there is.
    """
    if not gc.get_freeze_count():
        gc.freeze()
