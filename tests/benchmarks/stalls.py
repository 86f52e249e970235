"""The longest time the window stands still on the main ways through the program, with a million interactions.

There is no floor to measure beside: the promise is in milliseconds, by the clock on the wall. How much of it the
window's thread was at work stands in the remark, with the line of ours that was running. Every way is walked several
times; the first time modules are imported and pages made.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.context import open_office
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from tests.support.stalls import Stall
from tests.support.waiting import until_idle
from tests.support.ways import RESTYLING, WAYS, Walked, walk

from .measure import Figure
from .offices import CLOCK, KEY, paths_of

LIMIT_MS = 50.0
TIMES = 5


def figures() -> list[Figure]:
    """Of every way the usual stall, then the longest of all and the longest of a first time."""
    with tempfile.TemporaryDirectory(prefix="netzwerk-stalls-", ignore_cleanup_errors=True) as folder:
        # the ways write: the measured office stays as it is
        paths = AppPaths.below(Path(folder))
        paths.ensure()
        shutil.copyfile(paths_of("large").office_file, paths.office_file)
        walked = _walked(paths)
    asked = [way for way in walked if way.name in WAYS]
    usual = max(asked, key=lambda way: way.usual.ms)
    first = max(asked, key=lambda way: way.first.ms)
    return [
        *(_figure(f"longest stall: {way.name}", way.usual, LIMIT_MS, goal=None) for way in walked),
        _figure("longest stall of all ways, walked before", usual.usual, LIMIT_MS, goal=1.0),
        _figure("longest stall of all ways, the very first time", first.first, LIMIT_MS, goal=None),
    ]


def _walked(paths: AppPaths) -> list[Walked]:
    app = make_application(["bench"])
    store = Store.open(paths.office_file, KEY, clock=CLOCK)
    desk = Desk(open_office(store, clock=CLOCK, paths=paths))
    window = MainWindow(desk)
    window.resize(1600, 1000)
    window.go(Place(PageId.TODAY))
    window.show()
    window.activateWindow()
    until_idle(desk)
    try:
        return list(walk(window, TIMES, {**WAYS, **RESTYLING}))
    finally:
        window.close()
        desk.close()
        store.close()
        app.processEvents()


def _figure(name: str, stall: Stall, limit: float, *, goal: float | None) -> Figure:
    return Figure(
        name=name,
        ours=round(stall.ms, 1),
        beside=limit,
        ratio=round(stall.ms / limit, 3),
        goal=goal,
        remark=str(stall),
    )
