"""What the tests of the windows share: our colours, a real office on a desk, a watch for windows nobody asked for."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.theme import SchemeChoice
from netzwerk_desktop.services.office import Office, open_office
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from tests.services.conftest import NOON, clock, office, office_template
from tests.support import demonstration
from tests.support.keyboard import Keyboard
from tests.support.vault import KEY
from tests.support.waiting import until_idle

__all__ = ["clock", "office", "office_template"]


@pytest.fixture(scope="session")
def app(qapp: QApplication) -> QApplication:
    """The application in our colours."""
    return make_application([], scheme=SchemeChoice.LIGHT)


@pytest.fixture(autouse=True)
def colours(app: QApplication) -> None:
    """Every test of a window runs in our colours."""


class _Watch(QObject):
    """Notes widgets that became windows of their own although they are parts of others."""

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            module = type(watched).__module__
            if module.startswith("netzwerk_desktop.qt.widgets") and watched.property("alone") is None:
                self.strays.append(type(watched).__name__)
        return False


@pytest.fixture
def no_strays(app: QApplication) -> Iterator[_Watch]:
    """Fails when a part of a page flashed up as a window of its own (made visible before it had a parent)."""
    watch = _Watch()
    app.installEventFilter(watch)
    yield watch
    app.removeEventFilter(watch)
    assert watch.strays == []


@pytest.fixture(scope="session")
def demonstration_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small demonstration office, made once."""
    path = tmp_path_factory.mktemp("demonstration") / "office.db"
    demonstration.build(path, clock=FixedClock(NOON)).close()
    return path


@pytest.fixture
def demo_office(tmp_path: Path, clock: FixedClock, demonstration_file: Path) -> Iterator[Office]:
    """A copy of it, open."""
    paths = AppPaths.below(tmp_path / "demonstration")
    paths.ensure()
    shutil.copyfile(demonstration_file, paths.office_file)
    store = Store.open(paths.office_file, KEY, clock=clock)
    yield open_office(store, clock=clock, paths=paths)
    store.close()


def _put_away(app: QApplication, desk: Desk) -> None:
    desk.close()
    for window in app.topLevelWidgets():
        if isinstance(window, QDialog | QMainWindow):
            window.hide()
            window.deleteLater()
    desk.deleteLater()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(app: QApplication, office: Office) -> Iterator[Desk]:
    """An office with nothing but the towns on a desk."""
    desk = Desk(office)
    yield desk
    _put_away(app, desk)


@pytest.fixture
def demo_desk(app: QApplication, demo_office: Office) -> Iterator[Desk]:
    """The demonstration office on a desk; trouble fails the test."""
    desk = Desk(demo_office)
    troubles: list[str] = []
    desk.trouble.connect(lambda text, tone: troubles.append(text))
    yield desk
    _put_away(app, desk)
    assert troubles == []


@pytest.fixture
def idle() -> Callable[[Desk], None]:
    """Wait until nothing is read or written any more."""
    return until_idle


@pytest.fixture
def keyboard(app: QApplication) -> Keyboard:
    """Somebody who types."""
    return Keyboard()
