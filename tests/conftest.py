"""What holds for all tests: an empty home, no real window, no real keyring, a clock that stands still.

All of it is set before anything else is imported, because Qt and platformdirs read the environment once.
"""

import gc
import os
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.support.home import move_into_empty_home

if TYPE_CHECKING:
    from netzwerk_desktop.domain.clock import FixedClock
    from netzwerk_desktop.system.paths import AppPaths
    from tests.support.keyring import MemoryKeyring

HOME = move_into_empty_home()
if hasattr(time, "tzset"):
    time.tzset()

# The same examples on every machine and every day; "thorough" looks for new ones (HYPOTHESIS_PROFILE=thorough).
settings.register_profile(
    "ci", derandomize=True, max_examples=40, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", max_examples=2000, deadline=None, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


_TESTS = count(1)
_WHOLE = 200


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Circles that a test leaves behind die on this thread, as in the program (`qt/collector.py`)."""
    yield
    if not gc.isenabled():
        gc.collect(2 if next(_TESTS) % _WHOLE == 0 else 1)


def pytest_unconfigure() -> None:
    """Remove the empty home."""
    HOME.cleanup()


@pytest.fixture
def fixed_clock() -> "FixedClock":
    """The clock stands at 22 November 2026, 9:00 UTC, which is 10:00 in Germany."""
    from netzwerk_desktop.domain.clock import FixedClock

    return FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))


@pytest.fixture
def app_paths(tmp_path: Path) -> "AppPaths":
    """All folders of the program below this test's own folder; they exist."""
    from netzwerk_desktop.system.paths import AppPaths

    paths = AppPaths.below(tmp_path / "office")
    paths.ensure()
    return paths


@pytest.fixture
def memory_keyring() -> Iterator["MemoryKeyring"]:
    """A keyring the `keyring` package uses for the time of this test; otherwise there is none."""
    import keyring

    from tests.support.keyring import MemoryKeyring

    before = keyring.get_keyring()
    mine = MemoryKeyring()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(before)


@pytest.fixture(scope="session")
def libreoffice() -> Path:
    """The program that turns a letter into a PDF; without it the test says so and is left out."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-writer)")
    return Path(found)


@pytest.fixture(scope="session")
def pdftoppm() -> Path:
    """The program that draws a PDF; without it the test says so and is left out."""
    found = shutil.which("pdftoppm")
    if found is None:
        pytest.skip("pdftoppm is not installed (Debian: poppler-utils)")
    return Path(found)
