"""The light entry point: a caller reaches the running window without Qt and without the database."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop import app, launch
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.single_instance import Doorbell
from netzwerk_desktop.storage.instance import claim_window, server_name
from netzwerk_desktop.system.paths import AppPaths


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the program was started with, instead of starting it."""
    starts: list[list[str]] = []
    monkeypatch.setattr(app, "main", lambda argv: starts.append(argv) or 7)
    return starts


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    paths = AppPaths.below(tmp_path / "data")
    paths.ensure()
    return paths


def test_a_caller_is_handed_to_the_window_by_another_process(
    qtbot: QtBot, paths: AppPaths, fixed_clock: FixedClock
) -> None:
    program = (
        "import sys; from netzwerk_desktop.launch import main\n"
        "code = main(sys.argv)\n"
        "heavy = {'PySide6', 'sqlalchemy', 'sqlcipher3', 'shiboken6', 'phonenumbers'}\n"
        "print(code, sorted(heavy & {name.split('.')[0] for name in sys.modules}))"
    )
    door = Doorbell(server_name(paths.office_file))
    heard: list[str] = []
    door.called.connect(heard.append)
    command = [sys.executable, "-c", program, "--data-dir", str(paths.data_dir), "--caller", "tel:+49251414415"]
    said: list[str] = []

    def call() -> None:
        root = Path(launch.__file__).parents[1]
        said.append(subprocess.run(command, capture_output=True, text=True, cwd=root, timeout=30, check=False).stdout)

    with claim_window(paths.office_file, fixed_clock):
        thread = threading.Thread(target=call)
        thread.start()
        qtbot.waitUntil(lambda: not thread.is_alive(), timeout=30_000)
    assert said == ["0 []\n"]
    assert heard == ["tel:+49251414415"]
    door.close()


def test_without_a_window_the_program_starts_with_the_caller(paths: AppPaths, started: list[list[str]]) -> None:
    arguments = ["netzwerk-desktop", "--data-dir", str(paths.data_dir), "--caller", "0251 414415"]
    assert launch.main(arguments) == 7
    assert started == [arguments]


def test_without_a_caller_the_program_starts(paths: AppPaths, started: list[list[str]]) -> None:
    assert launch.main(["netzwerk-desktop"]) == 7
    assert started == [["netzwerk-desktop"]]


def test_a_window_that_is_just_opening_is_waited_for(
    qtbot: QtBot, paths: AppPaths, fixed_clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = threading.Event()
    monkeypatch.setattr("time.sleep", lambda seconds: opening.set())
    results: list[bool] = []
    with claim_window(paths.office_file, fixed_clock):
        thread = threading.Thread(target=lambda: results.append(launch.hand_over(paths, "0251")))
        thread.start()
        assert opening.wait(10), "it must have tried in vain once"
        door = Doorbell(server_name(paths.office_file))
        with qtbot.waitSignal(door.called, timeout=10_000):
            pass
        qtbot.waitUntil(lambda: not thread.is_alive(), timeout=10_000)
    assert results == [True]
    door.close()


def test_a_window_that_never_answers_is_given_up(paths: AppPaths, fixed_clock: FixedClock) -> None:
    with claim_window(paths.office_file, fixed_clock):
        assert not launch.hand_over(paths, "0251", patience=0.0)


@pytest.mark.parametrize("data_dir", [None, "somewhere", "~/büro", "/a/../b"])
@pytest.mark.parametrize("home", ["", "/data"])
def test_the_likely_office_file_is_the_right_one(
    data_dir: str | None, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", home)
    right = AppPaths.choose(Path(data_dir) if data_dir else None).office_file
    assert server_name(launch.likely_office_file(data_dir)) == server_name(right)


def test_nothing_is_imported_that_the_telephone_would_wait_for() -> None:
    program = (
        "import sys; before = set(sys.modules); import netzwerk_desktop.launch\n"
        "print(sorted(set(sys.modules) - before - {'__future__'}))"
    )
    root = Path(launch.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(root)!r}); {program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    ours = "netzwerk_desktop"
    modules = [ours, f"{ours}.launch", f"{ours}.system", f"{ours}.system.doorbell", f"{ours}.system.start_arguments"]
    assert done.stdout.strip() == repr(modules)


def test_the_program_itself_understands_the_caller(paths: AppPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, object]] = []
    monkeypatch.setattr(app, "run", lambda paths, **rest: bool(seen.append({"paths": paths, **rest})) or 7)
    hostile = ["netzwerk-desktop", "--data-dir", str(paths.data_dir), "--caller", "1", "-style", "--data-dir=/evil"]
    assert app.main(hostile) == 7
    assert seen[0]["caller"] == "1 -style --data-dir=/evil"
    assert seen[0]["arguments"] == ("netzwerk-desktop", "--data-dir", str(paths.data_dir))
    assert seen[0]["paths"] == paths
