"""What the tests of dialogs share beside what all tests of windows do."""

from collections.abc import Callable

import pytest

from netzwerk_desktop.qt.desk import Desk
from tests.support.waiting import until_idle


@pytest.fixture
def idle(desk: Desk) -> Callable[[], None]:
    """Wait until nothing is read or written any more on the desk of the test."""
    return lambda: until_idle(desk)
