"""Ctrl+L until the form for a call takes keys, in the window with a town's page, beside showing an empty QDialog."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from typing import Any

from .measure import Figure, interleaved
from .offices import CLOCK, KEY, paths_of

ROUNDS = 25
_BARE = "tests.benchmarks.call_form"


def measure() -> list[Figure]:
    """In whatever window system this process has."""
    from PySide6.QtCore import QEventLoop, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QDialog

    from netzwerk_desktop.qt.application import make_application
    from netzwerk_desktop.qt.desk import Desk
    from netzwerk_desktop.qt.main_window import MainWindow
    from netzwerk_desktop.qt.places import Place
    from netzwerk_desktop.qt.registry import PageId
    from netzwerk_desktop.services.context import open_office
    from netzwerk_desktop.services.organisation import find_organisation
    from netzwerk_desktop.storage.store import Store

    from .page import settle

    app = make_application(["bench"])
    paths = paths_of("large")
    store = Store.open(paths.office_file, KEY, clock=CLOCK)
    office = open_office(store, clock=CLOCK, paths=paths)
    window = MainWindow(Desk(office))
    window.resize(1600, 1000)
    window.show()
    window.activateWindow()
    town = find_organisation(office, "Winterberg")
    window.go(Place(PageId.MUNICIPALITIES, town))
    settle(app, window)

    def until_painted(widget: Any) -> None:
        """Until everything that showing it set off has been done, painting it included."""
        while not (widget.isVisible() and QApplication.focusWidget() is not None):
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def ours() -> float:
        window.activateWindow()
        window.side.make_ready()
        settle(app, window)
        begun = time.perf_counter()
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        form = window.side.form
        assert form is not None
        until_painted(form)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_P)
        taken = (time.perf_counter() - begun) * 1000
        assert form.ui.position_id.text() == "p", "the form did not take the key"
        settle(app, window)
        form.throw_away()
        settle(app, window)
        return taken

    def bare() -> float:
        settle(app, window)
        begun = time.perf_counter()
        dialog = QDialog(window)
        dialog.resize(460, 640)
        dialog.show()
        dialog.activateWindow()
        dialog.setFocus()
        until_painted(dialog)
        taken = (time.perf_counter() - begun) * 1000
        dialog.close()
        dialog.deleteLater()
        settle(app, window)
        return taken

    where = QApplication.platformName()
    try:
        return [
            interleaved(
                f"Ctrl+L to a form that takes keys ({where})",
                ours,
                bare,
                rounds=ROUNDS,
                goal=2.0,
                remark="painted, and the first key typed into it; floor: an empty QDialog, shown and painted",
            )
        ]
    finally:
        window.close()
        window.desk.close()
        store.close()


def _in_a_real_window() -> list[Figure]:
    """The same in a window of an X server of its own: only there a dialog is a window that has to be made."""
    if shutil.which("xvfb-run") is None:
        return []
    command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24", sys.executable, "-m", _BARE]
    done = subprocess.run(
        command, env={**os.environ, "QT_QPA_PLATFORM": "xcb"}, capture_output=True, text=True, check=False, timeout=300
    )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return []
    return [Figure(**figure) for figure in json.loads(done.stdout.splitlines()[-1])]


def figures() -> list[Figure]:
    """In a real window where there can be one, and without any."""
    here = measure()
    # Without a window system an empty dialog is a few variables: told, but nothing anybody ever waits for.
    bare = [Figure(**{**_plain(figure), "goal": None}) for figure in here]
    return [*(_in_a_real_window() or here), *bare]


def _plain(figure: Figure) -> dict[str, Any]:
    return {name: value for name, value in figure.as_json().items() if name != "met"}


if __name__ == "__main__":
    print(json.dumps([_plain(figure) for figure in measure()]))
