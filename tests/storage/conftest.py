"""What the tests of the storage share: a small office with something in every table, made once and copied."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.storage.key_file import key_path
from netzwerk_desktop.storage.store import Store
from tests.storage.sample import fill
from tests.support.vault import KEY, OFFICE_ID, write_key_file


@pytest.fixture
def clock() -> FixedClock:
    """22 November 2026, 9:00 UTC; the sample ends ten minutes before."""
    return FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def sample_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, closed; to be copied and not to be opened."""
    path = tmp_path_factory.mktemp("sample") / "office.db"
    early = FixedClock(datetime(2026, 11, 22, 8, 40, tzinfo=UTC))
    store = Store.create(path, KEY, clock=early, office_id=OFFICE_ID)
    fill(store, early)
    store.close()
    return path


@pytest.fixture
def database(tmp_path: Path, sample_office: Path) -> Path:
    """A copy of the sample with its key file, in a folder of its own; nobody has it open."""
    path = tmp_path / "data" / "office.db"
    path.parent.mkdir()
    shutil.copyfile(sample_office, path)
    write_key_file(key_path(path))
    return path


@pytest.fixture
def open_store(clock: FixedClock) -> Iterator[Callable[[Path], Store]]:
    """Opens stores that are closed at the end of the test."""
    opened: list[Store] = []

    def open_one(path: Path) -> Store:
        opened.append(Store.open(path, KEY, clock=clock))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()
