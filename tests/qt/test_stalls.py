"""No way through the program keeps the window from answering.

What is measured depends on the machine, so what is asserted does not: a stall counts only when a line of ours was
running in it, as the median of several times, and by the time the thread was working, not by the clock on the wall. The
promise itself (50 ms with a million interactions) is measured by ``make bench``.
"""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.office import Office
from tests.support.stalls import Stall, StallWatch
from tests.support.waiting import until_idle
from tests.support.ways import WAYS, Walked, walk

TIMES = 3
LIMIT_MS = 50.0
"""Of work: what the thread waits for the processor while others have it is not counted."""
HANGS_MS = 1_000.0
"""And of whatever it may be that it waits for."""


@pytest.fixture
def window(app: QApplication, demo_office: Office) -> Iterator[MainWindow]:
    """The window of the demonstration office."""
    desk = Desk(demo_office)
    window = MainWindow(desk)
    window.resize(1280, 800)
    window.go(Place(PageId.TODAY))
    window.show()
    window.activateWindow()
    until_idle(desk)
    yield window
    window.close()
    desk.close()


def test_the_main_ways_never_keep_the_window_waiting(window: MainWindow) -> None:
    walked = list(walk(window, TIMES, WAYS))

    assert {way.name for way in walked} == set(WAYS)
    slow = [way for way in walked if way.usual.work_ms > LIMIT_MS or way.usual.ms > HANGS_MS]
    assert slow == [], "\n".join(f"{way.name}: {way.usual}" for way in slow)


# -- the measuring itself --------------------------------------------------------------------------------------------


def _spin(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def test_a_stall_is_seen_and_its_place_named(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    from netzwerk_desktop.qt import preferences

    def slow(self: object, **values: object) -> None:
        end = time.perf_counter() + 0.12
        while time.perf_counter() < end:
            pass

    # code of ours that keeps the thread: its place is told by the file it was compiled for
    path = preferences.__file__
    code = compile("def slow(wait):\n    wait(None)\n", path, "exec")
    names: dict[str, object] = {}
    exec(code, names)
    keep = names["slow"]
    watch = StallWatch()
    watch.start()
    QTimer.singleShot(5, app, lambda: keep(slow))  # type: ignore[operator]
    with watch.watching("try"):
        _spin(250)
    watch.stop()
    stalls = watch.take()

    assert stalls[0].ms > 100
    assert stalls[0].work_ms > 20
    assert stalls[0].ours
    assert stalls[0].stack[0].startswith("qt/preferences.py:2 slow")
    assert "try" in str(stalls[0])


def test_what_others_do_is_not_ours(app: QApplication) -> None:
    def busy() -> None:
        end = time.perf_counter() + 0.06
        while time.perf_counter() < end:
            pass

    watch = StallWatch()
    watch.start()
    QTimer.singleShot(5, app, busy)
    _spin(120)
    watch.stop()

    assert [stall for stall in watch.take() if stall.ours] == []


def test_the_first_time_is_kept_apart() -> None:
    way = Walked("Karte", tuple(Stall(ms, ms, ("x",)) for ms in (400.0, 12.0, 90.0, 20.0)))

    assert way.first.ms == 400.0
    assert way.usual.ms == 20.0
    assert Walked("Karte", (Stall(7.0, 7.0, ()),)).usual.ms == 7.0
