"""The stage the screens are drawn on: the demonstration office on a day that never changes."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QThread
from PySide6.QtWidgets import QApplication, QWidget

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services.demonstration import SIZES, build_demonstration
from netzwerk_desktop.services.office import Office, open_office
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource

MOMENT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TOWN = "Winterberg"


class Stage:
    """An open demonstration office; screens take from it what they need."""

    def __init__(self, app: QApplication, folder: Path, size: str = "office") -> None:
        self.app = app
        self.clock = FixedClock(MOMENT)
        paths = AppPaths.below(folder)
        paths.ensure()
        self._store = _demonstration(folder / "pictures.db", self.clock, size)
        self.office: Office = open_office(self._store, clock=self.clock, paths=paths)
        self._desks: list[Desk] = []

    def close(self) -> None:
        """Let go of the office."""
        for desk in self._desks:
            desk.close()
        self._store.close()

    # -- what screens are made of ---------------------------------------------------------------------------------
    def town(self, name: str = TOWN) -> str:
        """Id of a town."""
        return organisations.find_organisation(self.office, name)

    def desk(self) -> Desk:
        """A desk of its own."""
        desk = Desk(self.office)
        desk.trouble.connect(_fail)
        self._desks.append(desk)
        return desk

    def window(self, page: PageId, record: str = "") -> MainWindow:
        """The main window with a page."""
        window = MainWindow(self.desk())
        window.go(Place(page, record))
        return window

    def dialog(self, dialog: DialogId, **what: object) -> QWidget:
        """A dialog alone."""
        return self.desk().open_dialog(dialog, **what)

    def settle(self, widget: QWidget | None = None) -> None:
        """Wait until nothing is being read and everything is painted."""
        deadline = QDeadlineTimer(20_000)
        quiet = 0
        while quiet < 5 and not deadline.hasExpired():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            busy = any(desk.queries.busy or desk.operations.busy for desk in self._desks)
            quiet = 0 if busy else quiet + 1
            QThread.msleep(2 if busy else 30)
        if deadline.hasExpired():
            raise TimeoutError("the screen never came to rest")


def _fail(text: str, tone: object) -> None:
    raise AssertionError(f"a screen shows trouble: {text}")


def _demonstration(path: Path, clock: FixedClock, size: str) -> Store:
    key = bytes(32)
    if path.exists():
        return Store.open(path, key, clock=clock)
    store = Store.create(path, key, clock=clock)
    build_demonstration(store, clock=clock, reference=resource("reference"), size=SIZES[size])
    return store


def temporary_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder that goes when the drawing is done."""
    return tempfile.TemporaryDirectory(prefix="netzwerk-screens-", ignore_cleanup_errors=True)
