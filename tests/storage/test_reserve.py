"""The reserve for the day the disk is full."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from netzwerk_desktop.storage import reserve
from netzwerk_desktop.storage.reserve import RESERVE_BYTES, ensure_reserve, release_reserve, reserve_path


def test_it_is_laid_down_once_and_given_up_once(tmp_path: Path) -> None:
    database = tmp_path / "office.db"
    assert not release_reserve(database)
    assert ensure_reserve(database)
    path = reserve_path(database)
    assert path.stat().st_size == RESERVE_BYTES
    if hasattr(path.stat(), "st_blocks"):
        assert path.stat().st_blocks * 512 >= RESERVE_BYTES, "the reserve must really take up its room"
    made = path.stat().st_mtime_ns
    assert ensure_reserve(database)
    assert path.stat().st_mtime_ns == made
    assert release_reserve(database)
    assert not path.exists()
    assert not release_reserve(database)


def test_a_reserve_cut_short_is_laid_down_anew(tmp_path: Path) -> None:
    database = tmp_path / "office.db"
    reserve_path(database).write_bytes(b"short")
    assert ensure_reserve(database)
    assert reserve_path(database).stat().st_size == RESERVE_BYTES


def test_it_never_fills_the_disk_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=RESERVE_BYTES * 2))
    assert not ensure_reserve(tmp_path / "office.db")
    assert list(tmp_path.iterdir()) == []


def test_without_a_reserve_the_program_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_path: Path, _content: bytes) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(reserve, "write_atomically", fails)
    assert not ensure_reserve(tmp_path / "office.db")
    assert not ensure_reserve(tmp_path / "gone" / "office.db")
