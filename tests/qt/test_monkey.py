"""Random sessions of the window: whatever somebody presses, nothing breaks, nothing hangs, nothing is lost.

Twenty-five short sessions in the ordinary run, a thousand under the `soak` marker. A session that fails names its seed
and what was done; ``MONKEY_SEED=17 python -m pytest tests/qt/test_monkey.py -k again`` plays it once more. One that
never ends is ended, and what every thread was doing stands in ``build/monkey.txt`` below what had been done.
"""

import faulthandler
import gc
import logging
import os
import shutil
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from pytestqt.exceptions import CapturedExceptions, capture_exceptions

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.qt.theme import SchemeChoice
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.services.check import check_office
from netzwerk_desktop.services.demonstration import Size
from netzwerk_desktop.services.office import open_office
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from tests.services.conftest import NOON
from tests.support import demonstration
from tests.support.dev_script import ROOT
from tests.support.monkey import Monkey, Session, harmless
from tests.support.stalls import StallWatch
from tests.support.vault import KEY
from tests.support.waiting import until_idle

SESSIONS, ACTIONS = 25, 40
SOAK_SESSIONS, SOAK_ACTIONS = 1_000, 120

SMALL = Size(
    persons=90, interactions=160, years=1, showcase_interactions=12, follow_up_share=0.15, letters=1, monthly_edits=2
)
"""As small as an office with a little of everything can be: it is checked row by row after each session."""

HANGS_MS = 3_000
"""An action that takes so long hangs, whatever else the machine is doing; stalls are measured elsewhere."""

NEVER_ENDS_S = 240
DIARY = ROOT / "build" / "monkey.txt"

Play = Callable[[int, int], Session]


@pytest.fixture(scope="session")
def monkey_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office all sessions begin with."""
    path = tmp_path_factory.mktemp("monkey") / "office.db"
    demonstration.build(path, clock=FixedClock(NOON), size=SMALL).close()
    return path


class _Ears(logging.Handler):
    """Hears what the program logs as an error."""

    def __init__(self, session: Session) -> None:
        super().__init__(logging.WARNING)
        self._session = session

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR:
            what = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
            self._session.unexpected.append(f"{record.name}: {record.getMessage()} {what}")


@pytest.fixture
def diary() -> Iterator[TextIO]:
    """What was done, written at once: a session that never ends cannot tell it."""
    DIARY.parent.mkdir(exist_ok=True)
    with DIARY.open("w", encoding="utf-8") as file:
        yield file


@pytest.fixture
def play(app: QApplication, monkey_file: Path, tmp_path: Path, qtlog: object, diary: TextIO) -> Play:
    """Plays the session of a seed with so many actions, and looks whether everything is well afterwards."""

    def play(seed: int, actions: int) -> Session:
        session = Session(seed, diary)
        folder = tmp_path / f"session-{seed}"
        paths = AppPaths.below(folder)
        paths.ensure()
        shutil.copyfile(monkey_file, paths.office_file)
        clock = FixedClock(NOON)
        ears = _Ears(session)
        logger = logging.getLogger("netzwerk_desktop")
        logger.addHandler(ears)
        faulthandler.dump_traceback_later(NEVER_ENDS_S, exit=True, file=diary)
        try:
            with capture_exceptions() as exceptions, harmless(folder / "files", seed):
                store = Store.open(paths.office_file, KEY, clock=clock)
                try:
                    desk = Desk(open_office(store, clock=clock, paths=paths))
                    _in_window(app, desk, session, actions, exceptions, qtlog)
                    found = check_office(desk.office)
                    assert found.ok, f"{session.told()}\n{found.sentence} {found.findings}"
                finally:
                    store.close()
        finally:
            faulthandler.cancel_dump_traceback_later()
            logger.removeHandler(ears)
            theme.current().choose(SchemeChoice.LIGHT)
        shutil.rmtree(folder, ignore_errors=True)
        return session

    return play


def _in_window(
    app: QApplication, desk: Desk, session: Session, actions: int, exceptions: CapturedExceptions, qtlog: object
) -> None:
    """The session itself."""
    # what Qt said in earlier sessions was told with them
    qtlog = _Since(qtlog)
    desk.trouble.connect(
        lambda text, tone: session.unexpected.append(f"said: {text}") if tone is Tone.BAD else None
    )  # fmt: skip
    window = MainWindow(desk)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.go(Place(PageId.TODAY))
    until_idle(desk)
    watch = StallWatch()
    watch.start()
    monkey = Monkey(app, window, session)
    try:
        for _ in range(actions):
            with watch.watching(f"action {len(session.steps)}"):
                try:
                    monkey.act()
                except Exception as error:
                    raise AssertionError(f"{session.told()}\n{traceback.format_exc()}") from error
                app.processEvents()
            if monkey.random.random() < 0.7:
                until_idle(desk)
            _expect_nothing_wrong(session, exceptions, qtlog)
        watch.stop()
        hanging = [stall for stall in watch.take() if stall.ours and stall.ms > HANGS_MS]
        assert hanging == [], f"{session.told()}\n{hanging[0]}"
    finally:
        watch.stop()
        monkey.leave()
        until_idle(desk)
        window.close()
        desk.close()
        # by the event loop, not by the collector in the middle of something else
        desk.deleteLater()
        _put_away(app)
    _expect_nothing_wrong(session, exceptions, qtlog)


class _Since:
    """What Qt has said since now."""

    def __init__(self, qtlog: Any) -> None:
        self._qtlog = qtlog
        self._before = len(qtlog.records)

    @property
    def records(self) -> list[Any]:
        return list(self._qtlog.records[self._before :])


def _expect_nothing_wrong(session: Session, exceptions: CapturedExceptions, qtlog: object) -> None:
    if exceptions:
        words = "".join(traceback.format_exception(*exceptions[0]))
        exceptions.clear()
        raise AssertionError(f"{session.told()}\n{words}")
    assert session.unexpected == [], session.told() + "\n" + "\n".join(session.unexpected)
    bad = [record.message for record in qtlog.records if not record.ignored and "WARN" in str(record.log_type_name)]  # type: ignore[attr-defined]
    assert bad == [], f"{session.told()}\nQt says: {bad}"


def _put_away(app: QApplication) -> None:
    for window in app.topLevelWidgets():
        if isinstance(window, QDialog | QMainWindow):
            window.hide()
            window.deleteLater()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_short_sessions_of_a_monkey(play: Play) -> None:
    sessions = [play(seed, ACTIONS) for seed in range(SESSIONS)]

    # it did something: a monkey that sits still finds nothing
    done = {step.split()[0] for session in sessions for step in session.steps}
    assert {"click", "type", "press", "action", "go"} <= done


@pytest.mark.skipif("MONKEY_SEED" not in os.environ, reason="plays the session of MONKEY_SEED again")
def test_again(play: Play) -> None:
    session = play(int(os.environ["MONKEY_SEED"]), int(os.environ.get("MONKEY_ACTIONS", ACTIONS)))
    print(session.told())


@pytest.mark.soak
def test_a_thousand_sessions_of_a_monkey(play: Play) -> None:
    begun = time.monotonic()
    before = len(threading.enumerate())
    failed: list[str] = []
    for seed in range(1_000_000, 1_000_000 + SOAK_SESSIONS):
        try:
            play(seed, SOAK_ACTIONS)
        except AssertionError as error:
            failed.append(str(error))
            if len(failed) == 10:
                break
        if seed % 50 == 0:
            gc.collect()
    assert failed == [], "\n\n".join(failed)
    # the process still answers, and nothing goes on behind it
    assert len(threading.enumerate()) <= before + 1
    print(f"{SOAK_SESSIONS} sessions in {time.monotonic() - begun:.0f} s")


def test_the_monkey_is_the_same_for_the_same_seed(play: Play) -> None:
    assert play(3, 12).steps == play(3, 12).steps
