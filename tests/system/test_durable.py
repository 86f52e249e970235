"""Files are there in full or not at all."""

import os
import stat
from pathlib import Path

import pytest

from netzwerk_desktop.system import durable


def test_content_is_written_and_private(tmp_path: Path) -> None:
    target = tmp_path / "key.json"
    durable.write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["key.json"]


def test_a_failure_before_the_rename_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "key.json"
    target.write_bytes(b"old")

    def fails(_handle: int) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(durable.os, "fsync", fails)
    with pytest.raises(OSError, match="no space"):
        durable.write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_file_is_on_the_disk_before_its_name_and_the_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        real_fsync(handle)

    def replace(self: Path, target: Path) -> Path:
        steps.append("rename")
        return real_replace(self, target)

    monkeypatch.setattr(durable.os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    durable.write_atomically(tmp_path / "office.db", b"x")
    assert steps == ["file", "rename", *(["folder"] if os.name == "posix" else [])]


def test_temporary_names_never_repeat(tmp_path: Path) -> None:
    names = {durable.temporary_name(tmp_path / "office.db") for _ in range(100)}
    assert len(names) == 100
    assert all(name.parent == tmp_path and name.suffix == ".tmp" for name in names)


def test_a_file_that_is_there_is_not_overwritten_unless_asked(tmp_path: Path) -> None:
    finished, target = tmp_path / "finished", tmp_path / "target"
    finished.write_bytes(b"new")
    target.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        durable.put_in_place(finished, target, overwrite=False)
    assert (finished.read_bytes(), target.read_bytes()) == (b"new", b"old")
    durable.put_in_place(finished, tmp_path / "elsewhere", overwrite=False)
    assert not finished.exists() and (tmp_path / "elsewhere").read_bytes() == b"new"
    durable.put_in_place(tmp_path / "elsewhere", target)
    assert target.read_bytes() == b"new" and list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name != "posix", reason="Windows refuses to rename onto an existing file by itself")
def test_a_stick_without_second_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(_source: Path, _target: Path) -> None:
        raise OSError(1, "operation not permitted")

    monkeypatch.setattr(durable.os, "link", unsupported)
    finished, target = tmp_path / "finished", tmp_path / "target"
    finished.write_bytes(b"new")
    target.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        durable.put_in_place(finished, target, overwrite=False)
    assert target.read_bytes() == b"old"
    durable.put_in_place(finished, tmp_path / "elsewhere", overwrite=False)
    assert (tmp_path / "elsewhere").read_bytes() == b"new"


def test_windows_gets_a_few_tries_while_a_scanner_holds_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished, target = tmp_path / "finished", tmp_path / "target"
    finished.write_bytes(b"new")
    refusals = [PermissionError(13, "in use")] * 3
    real = Path.replace

    def held(self: Path, to: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return real(self, to)

    monkeypatch.setattr(durable, "_WINDOWS", True)
    monkeypatch.setattr(durable, "_RENAME_PAUSE", 0)
    monkeypatch.setattr(Path, "replace", held)
    durable.put_in_place(finished, target)
    assert target.read_bytes() == b"new" and not refusals
    refusals.extend([PermissionError(13, "in use")] * 100)
    target.rename(finished)
    with pytest.raises(PermissionError):
        durable.put_in_place(finished, target)
    assert finished.exists() and not target.exists()
    durable.put_in_place(finished, target, overwrite=False)
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits")
def test_elsewhere_a_refusal_is_one_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[Path] = []

    def refused(self: Path, _to: Path) -> Path:
        tries.append(self)
        raise PermissionError(13, "not yours")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(PermissionError):
        durable.write_atomically(tmp_path / "target", b"new")
    assert len(tries) == 1 and list(tmp_path.iterdir()) == []
