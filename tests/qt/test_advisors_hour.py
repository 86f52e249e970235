"""One advisor's hour by keys alone: in a window that is only drawn, and in a real one on a virtual display."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.office import Office
from tests.services.conftest import NOON
from tests.support.advisors_hour import CountingKeyboard, play
from tests.support.dev_script import ROOT

MOST_STROKES = 20


@pytest.fixture
def window(demo_office: Office, idle: Callable[[Desk], None]) -> Iterator[MainWindow]:
    """The window of the demonstration office, as it stands after a start."""
    desk = Desk(demo_office)
    window = MainWindow(desk)
    window.resize(1280, 800)
    window.go(Place(PageId.TODAY))
    window.show()
    window.activateWindow()
    idle(desk)
    yield window
    window.close()
    desk.close()


def test_the_hour_by_keys_alone(window: MainWindow) -> None:
    hour = play(window, CountingKeyboard())
    assert hour.strokes <= MOST_STROKES, f"{hour.strokes} keys besides the note"


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed: the real window is not tried")
def test_the_hour_in_a_real_window(demonstration_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "office" / "office.db"
    file.parent.mkdir()
    shutil.copyfile(demonstration_file, file)
    with VirtualDisplay() as display:
        done = subprocess.run(
            [sys.executable, "-m", "tests.support.advisors_hour", str(file), NOON.isoformat()],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb", "XAUTHORITY": ""},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    platform, strokes = done.stdout.split()
    assert platform == "xcb"
    assert int(strokes) <= MOST_STROKES


class VirtualDisplay:
    """An X server of our own that picks its number itself."""

    name = ""

    def __enter__(self) -> "VirtualDisplay":
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        self.name = f":{number}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait(10)
