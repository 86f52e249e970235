"""Filling a new file in a hurry: afterwards it is as if nobody had hurried."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.bulk import filling
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.store import Store
from tests.support.vault import KEY

CLOCK = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
STAFF = "0190f3c2-7a4b-7c11-8000-0123456789ab"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A new, empty office file."""
    return Store.create(tmp_path / "office.db", KEY, clock=CLOCK)


def _pragma(store: Store, name: str) -> int:
    with store.read() as connection:
        return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def _fill(store: Store, count: int) -> None:
    for number in range(count):
        with store.write(staff_id=STAFF, action="Test") as writer:
            writer.create(entities.staff, {"name": f"Anna {number}"})


def test_nothing_waits_while_it_lasts_and_everything_does_afterwards(store: Store) -> None:
    before = _pragma(store, "synchronous")
    with filling(store):
        assert _pragma(store, "synchronous") == 0
    assert _pragma(store, "synchronous") == before == 2
    store.close()


def test_the_file_alone_is_complete(store: Store, tmp_path: Path) -> None:
    with filling(store):
        _fill(store, 30)
    shutil.copyfile(store.path, tmp_path / "copy.db")
    assert check_database(tmp_path / "copy.db", KEY).counts["staff"] == 30
    assert check_database(store.path, KEY).ok
    store.close()


def test_it_is_forced_to_the_disk_at_the_end(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (synced.append(handle), real(handle))[1])
    with filling(store):
        _fill(store, 1)
        assert synced == []
    assert len(synced) == 1
    store.close()


def test_a_failure_leaves_the_store_as_always(store: Store) -> None:
    with pytest.raises(ValueError, match="half way"), filling(store):
        _fill(store, 1)
        raise ValueError("half way")
    assert _pragma(store, "synchronous") == 2
    assert check_database(store.path, KEY).ok
    store.close()
