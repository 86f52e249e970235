"""Waiting for work beside the window, by events and never by the clock."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.qt.desk import Desk

_PATIENCE_S = 20.0


def until_idle(desk: Desk) -> None:
    """Until both runners have nothing to do and all answers were delivered."""
    end = time.monotonic() + _PATIENCE_S
    QApplication.processEvents()
    while desk.queries.busy or desk.operations.busy:
        assert time.monotonic() < end, "still busy"
        loop = QEventLoop()
        desk.queries.busy_changed.connect(loop.quit)
        desk.operations.busy_changed.connect(loop.quit)
        QTimer.singleShot(50, loop.quit)
        loop.exec()
        QApplication.processEvents()
    QApplication.processEvents()


def until(desk: Desk, condition: Callable[[], bool]) -> None:
    """Until something is so that comes by a timer or after an answer, and nothing is under way."""
    end = time.monotonic() + _PATIENCE_S
    until_idle(desk)
    while not condition():
        assert time.monotonic() < end, "it never came"
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()
        until_idle(desk)
