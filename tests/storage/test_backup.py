"""A file with the name of a backup is a backup: checked, complete, and opened by the same key."""

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import (
    AlreadyOpen,
    DamagedDatabase,
    DiskFull,
    NetzwerkError,
    NotFound,
    ReadOnlyPlace,
    RefusedFile,
    WrongKey,
)
from netzwerk_desktop.storage import backup as backup_module
from netzwerk_desktop.storage.backup import BackupFailed, backup_folder, make_backup, rotate
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.entities import organisation
from netzwerk_desktop.storage.instance import claim_folder
from netzwerk_desktop.storage.key_file import KeyFile, key_path
from netzwerk_desktop.storage.rotation import Reason, backups_in
from netzwerk_desktop.storage.store import Store
from tests.storage.sample import STAFF
from tests.support.vault import KEY, PAGE, dump, fingerprint, flip_bit, past_the_guards, raw

Open = Callable[[Path], Store]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "backup.lock")


def add_press(store: Store, name: str) -> None:
    with store.write(staff_id=STAFF, action="Presse") as writer:
        writer.create(organisation, {"kind": "press", "name": name})


def test_a_backup_is_the_office_with_its_key_file(database: Path, clock: FixedClock) -> None:
    info = make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    assert info.path == database.parent / "backups" / "office-2026-11-22T09-00-00Z-daily.db"
    assert dump(info.path) == dump(database)
    assert (info.made_at, info.reason, info.size) == (clock.now(), Reason.DAILY, info.path.stat().st_size)
    assert info.counts["organisation"] == 2 and info.with_key_file and info.inherited == ()
    assert KeyFile.read(key_path(info.path)).recognises(KEY)
    assert names(info.path.parent) == [f"{info.path.stem}.db", f"{info.path.stem}.key.json"]
    assert check_database(info.path, KEY).ok


def test_a_backup_is_encrypted(database: Path, clock: FixedClock) -> None:
    content = make_backup(database, KEY, clock=clock, reason=Reason.DAILY).path.read_bytes()
    assert not content.startswith(b"SQLite") and b"Winterberg" not in content and b"CREATE TABLE" not in content


def test_what_only_the_log_holds_is_backed_up_too(database: Path, clock: FixedClock, open_store: Open) -> None:
    store = open_store(database)
    before = fingerprint(database)
    add_press(store, "Westfälischer Bote")
    assert fingerprint(database) == before, "the change is in the write-ahead log only"
    info = make_backup(database, KEY, clock=clock, reason=Reason.MANUAL)
    assert "Westfälischer Bote" in repr(dump(info.path)["organisation"])


def test_two_within_a_second_do_not_meet(database: Path, clock: FixedClock) -> None:
    first = make_backup(database, KEY, clock=clock, reason=Reason.MANUAL)
    second = make_backup(database, KEY, clock=clock, reason=Reason.MANUAL)
    assert second.path.name == "office-2026-11-22T09-00-00Z-manual-2.db"
    assert {found.path for found in backups_in(backup_folder(database), "office")} == {first.path, second.path}


def test_a_named_file_is_never_overwritten(database: Path, clock: FixedClock, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "Sicherung März.db"
    with pytest.raises(ReadOnlyPlace, match="stick"):
        make_backup(database, KEY, clock=clock, reason=Reason.MANUAL, target=target)
    target.parent.mkdir()
    make_backup(database, KEY, clock=clock, reason=Reason.MANUAL, target=target)
    assert names(target.parent) == ["Sicherung März.db", "Sicherung März.key.json"]
    before = fingerprint(target)
    with pytest.raises(RefusedFile, match="gibt es schon"):
        make_backup(database, KEY, clock=clock, reason=Reason.MANUAL, target=target)
    assert fingerprint(target) == before


def test_a_file_that_appears_meanwhile_is_not_overwritten(
    database: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.db"

    def slow(connection: Any, unfinished: Path) -> None:
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        target.write_text("somebody was faster")

    monkeypatch.setattr(backup_module, "_vacuum_into", slow)
    with pytest.raises(RefusedFile, match="gibt es schon"):
        make_backup(database, KEY, clock=clock, reason=Reason.MANUAL, target=target)
    assert target.read_text() == "somebody was faster"
    assert not list(tmp_path.glob(".*"))


def test_without_a_key_file_there_is_a_backup_all_the_same(database: Path, clock: FixedClock) -> None:
    key_path(database).write_text("{")
    info = make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    assert not info.with_key_file and not key_path(info.path).exists()


def test_only_one_at_a_time_in_a_folder_and_leftovers_go(database: Path, clock: FixedClock) -> None:
    folder = backup_folder(database)
    folder.mkdir()
    leftover = folder / ".office-2026-11-21T09-00-00Z-daily.db.12345678.tmp"
    leftover.write_text("half a backup of a killed program")
    with claim_folder(folder), pytest.raises(AlreadyOpen, match="gerade schon eine Sicherung"):
        make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    assert leftover.exists()
    make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    assert not leftover.exists()


# --- while others write ---------------------------------------------------------------------------------------------


def test_others_write_while_a_backup_is_made(
    database: Path, clock: FixedClock, open_store: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody commits between counting and copying: the copy is made again, with writers held back."""
    store = open_store(database)
    copies: list[Path] = []

    def interrupted(connection: Any, unfinished: Path) -> None:
        if not copies:
            add_press(store, "Zwischenruf")
        copies.append(unfinished)
        connection.execute("VACUUM INTO ?", (str(unfinished),))

    monkeypatch.setattr(backup_module, "_vacuum_into", interrupted)
    info = make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    assert len(copies) == 2
    assert "Zwischenruf" in repr(dump(info.path)["organisation"])
    add_press(store, "nach der Sicherung")


def test_a_writer_in_another_thread_is_not_disturbed(database: Path, clock: FixedClock, open_store: Open) -> None:
    store = open_store(database)
    stop = threading.Event()
    written: list[str] = []

    def write() -> None:
        while not stop.is_set():
            name = f"Nummer {len(written)}"
            add_press(store, name)
            written.append(name)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        infos = [make_backup(database, KEY, clock=clock, reason=Reason.MANUAL) for _ in range(5)]
    finally:
        stop.set()
        thread.join()
    counts = [info.counts["organisation"] for info in infos]
    assert counts == sorted(counts)
    for info in infos:
        assert check_database(info.path, KEY).ok
        found = [row for row in dump(info.path)["organisation"] if "Nummer" in repr(row)]
        assert len(found) == info.counts["organisation"] - 2
    assert len(written) > 5


# --- backups that are none ------------------------------------------------------------------------------------------


def loses_a_row(connection: Any, target: Path) -> None:
    connection.execute("VACUUM INTO ?", (str(target),))
    past_the_guards(target, "DELETE FROM follow_up")


def loses_a_page(connection: Any, target: Path) -> None:
    connection.execute("VACUUM INTO ?", (str(target),))
    with target.open("r+b") as file:
        file.truncate(target.stat().st_size - PAGE)


def flips_a_bit(connection: Any, target: Path) -> None:
    connection.execute("VACUUM INTO ?", (str(target),))
    flip_bit(target, target.stat().st_size // 2 + 77)


def orphans_a_row(connection: Any, target: Path) -> None:
    connection.execute("VACUUM INTO ?", (str(target),))
    past_the_guards(target, "UPDATE position SET person_id = 'nobody'")


def writes_nothing(_connection: Any, target: Path) -> None:
    target.touch()


MISTAKES = [loses_a_row, loses_a_page, flips_a_bit, orphans_a_row, writes_nothing]


@pytest.mark.parametrize("copy", MISTAKES)
def test_a_bad_copy_never_becomes_a_backup(
    database: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, copy: Callable[[Any, Path], None]
) -> None:
    monkeypatch.setattr(backup_module, "_vacuum_into", copy)
    assert bad_backup_is_made(database, clock) is False
    assert names(backup_folder(database)) == []


@pytest.mark.parametrize("copy", MISTAKES)
def test_the_test_finds_a_backup_that_is_not_checked(
    database: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, copy: Callable[[Any, Path], None]
) -> None:
    """Mutant: the check of the copy left out."""
    monkeypatch.setattr(backup_module, "_vacuum_into", copy)
    monkeypatch.setattr(backup_module, "_check_copy", lambda *_: ())
    assert bad_backup_is_made(database, clock) is True


def bad_backup_is_made(database: Path, clock: FixedClock) -> bool:
    """Whether a file with the name of a backup appears that is not the database."""
    try:
        info = make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    except BackupFailed as error:
        assert "verworfen" in error.message
        return False
    try:
        return not check_database(info.path, KEY).ok or dump(info.path) != dump(database)
    except Exception:
        return True


def test_faults_the_database_has_are_inherited_and_told(database: Path, clock: FixedClock) -> None:
    past_the_guards(database, "UPDATE position SET person_id = 'nobody'")
    info = make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    assert len(info.inherited) == 1 and "person" in info.inherited[0]


# --- what cannot be backed up ---------------------------------------------------------------------------------------


def test_wrong_key_missing_file_and_damage_are_sentences(database: Path, clock: FixedClock, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        make_backup(tmp_path / "gone.db", KEY, clock=clock, reason=Reason.DAILY)
    with pytest.raises(WrongKey):
        make_backup(database, bytes(32), clock=clock, reason=Reason.DAILY)
    assert names(backup_folder(database)) == []
    flip_bit(database, database.stat().st_size // 2 + 50)
    with pytest.raises(DamagedDatabase, match="beschädigt"):
        make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    assert names(backup_folder(database)) == []


def test_a_place_that_is_a_file(database: Path, clock: FixedClock, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReadOnlyPlace, match=r"keine Sicherung|lässt sich nicht schreiben"):
        make_backup(database, KEY, clock=clock, reason=Reason.DAILY, folder=tmp_path / "file")


def test_a_full_disk_is_told_with_its_place(database: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    def fills_up(connection: Any, target: Path) -> None:
        connection.execute("VACUUM INTO ?", (str(target),))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_module, "_vacuum_into", fills_up)
    with pytest.raises(DiskFull, match=r"backups ist kein Platz für die Sicherung"):
        make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    assert names(backup_folder(database)) == []


def test_a_mistake_of_ours_stays_one(database: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    def buggy(_connection: Any, _target: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(backup_module, "_vacuum_into", buggy)
    with pytest.raises(ZeroDivisionError):
        make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    assert not issubclass(ZeroDivisionError, NetzwerkError) and names(backup_folder(database)) == []


# --- rotation on the disk -------------------------------------------------------------------------------------------


def test_old_backups_go_with_their_key_files(database: Path, clock: FixedClock) -> None:
    folder = backup_folder(database)
    make_backup(database, KEY, clock=clock, reason=Reason.MANUAL)
    template = make_backup(database, KEY, clock=clock, reason=Reason.DAILY).path
    for hour in range(1, 4):
        old = folder / f"office-2026-11-22T0{hour}-00-00Z-daily.db"
        old.write_bytes(template.read_bytes())
        key_path(old).write_bytes(key_path(template).read_bytes())
    (folder / "notes.txt").touch()
    deleted = rotate(database, now=clock.now() + timedelta(hours=1))
    assert [path.name for path in deleted] == [f"office-2026-11-22T0{hour}-00-00Z-daily.db" for hour in (3, 2, 1)]
    assert names(folder) == [
        "notes.txt",
        "office-2026-11-22T09-00-00Z-daily.db",
        "office-2026-11-22T09-00-00Z-daily.key.json",
        "office-2026-11-22T09-00-00Z-manual.db",
        "office-2026-11-22T09-00-00Z-manual.key.json",
    ]
    assert rotate(database, now=clock.now()) == ()


def test_a_backup_survives_its_database(database: Path, clock: FixedClock) -> None:
    info = make_backup(database, KEY, clock=clock, reason=Reason.DAILY)
    before = dump(database)
    database.unlink()
    with raw(info.path, readonly=True) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",), "one file, nothing beside it"
    assert dump(info.path) == before
