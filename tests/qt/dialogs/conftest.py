"""What the tests of dialogs share: a real office with a real desk, and a person who only has a keyboard."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.theme import SchemeChoice
from netzwerk_desktop.services.office import Office
from tests.services.conftest import clock, office, office_template
from tests.support.keyboard import Keyboard
from tests.support.waiting import until_idle

__all__ = ["clock", "office", "office_template"]


@pytest.fixture(scope="session")
def app(qapp: QApplication) -> QApplication:
    """The application in our colours."""
    return make_application([], scheme=SchemeChoice.LIGHT)


@pytest.fixture
def desk(app: QApplication, office: Office) -> Iterator[Desk]:
    """The office on a desk."""
    desk = Desk(office)
    yield desk
    desk.close()
    for window in app.topLevelWidgets():
        if isinstance(window, QDialog | QMainWindow):
            window.hide()
            window.deleteLater()
    desk.deleteLater()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def idle(desk: Desk) -> Callable[[], None]:
    """Wait until nothing is read or written any more."""
    return lambda: until_idle(desk)


@pytest.fixture
def keyboard(app: QApplication) -> Keyboard:
    """Somebody who types."""
    return Keyboard()
