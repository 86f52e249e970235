"""Going back to a backup: only to a good one, only of this office, never losing what is there."""

import os
import shutil
import stat
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import (
    AlreadyOpen,
    DamagedDatabase,
    NewerDatabase,
    NotFound,
    RefusedFile,
    WrongKey,
)
from netzwerk_desktop.storage import restore as restore_module
from netzwerk_desktop.storage.backup import backup_folder, make_backup
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.entities import organisation
from netzwerk_desktop.storage.key_file import key_path
from netzwerk_desktop.storage.restore import check_backup, read_content, restore
from netzwerk_desktop.storage.rotation import Reason, backups_in
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.storage.version import SCHEMA_VERSION
from tests.storage.sample import STAFF
from tests.support.vault import (
    KEY,
    OFFICE_ID,
    OTHER_OFFICE_ID,
    dump,
    fingerprint,
    flip_bit,
    past_the_guards,
    raw,
    write_key_file,
)

Open = Callable[[Path], Store]


def add_press(path: Path, clock: FixedClock, name: str) -> None:
    store = Store.open(path, KEY, clock=clock)
    with store.write(staff_id=STAFF, action="Presse") as writer:
        writer.create(organisation, {"kind": "press", "name": name})
    store.close()


@pytest.fixture
def backup(database: Path, clock: FixedClock) -> Path:
    """A backup, after which the office went on."""
    path = make_backup(database, KEY, clock=clock, reason=Reason.DAILY).path
    clock.advance(timedelta(hours=1))
    add_press(database, clock, "Nach der Sicherung")
    return path


def untouched(database: Path, backup: Path, clock: FixedClock, error: type[Exception], match: str) -> None:
    """Restoring is refused with this error and changes nothing at all."""
    before, folder = fingerprint(database), sorted(path.name for path in database.parent.iterdir())
    with pytest.raises(error, match=match):
        restore(backup, database, KEY, clock=clock)
    assert fingerprint(database) == before
    assert sorted(path.name for path in database.parent.iterdir() if path.name != "office.use.lock") == [
        name for name in folder if name != "office.use.lock"
    ]


# --- what it does ---------------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights; the folder inherits the user's")
def test_backup_and_restored_office_are_for_this_user_only(database: Path, clock: FixedClock) -> None:
    before = os.umask(0o022)
    try:
        backup = make_backup(database, KEY, clock=clock, reason=Reason.MANUAL).path
        made = stat.S_IMODE(backup.stat().st_mode)
        backup.chmod(0o644)  # as copied from a stick
        restore(backup, database, KEY, clock=clock)
    finally:
        os.umask(before)
    assert (made, stat.S_IMODE(database.stat().st_mode)) == (0o600, 0o600)


def test_the_office_is_as_it_was_and_what_was_there_is_kept(database: Path, clock: FixedClock, backup: Path) -> None:
    latest = dump(database)
    report = restore(backup, database, KEY, clock=clock)
    assert report.before is not None
    assert (report.before.counts["organisation"], report.after.counts["organisation"]) == (3, 2)
    assert report.after.office_id == OFFICE_ID and report.after.office_name == "Geschäftsstelle"
    assert report.saved is not None and report.saved.name == "office-2026-11-22T10-00-00Z-restore.db"
    assert dump(report.saved) == latest
    restored, wanted = dump(database), dump(backup)
    for table in wanted.keys() - {"journal_device", "journal_state"}:
        assert restored[table] == wanted[table], table
    assert check_database(database, KEY).ok


def test_a_restored_office_writes_as_a_new_device(database: Path, clock: FixedClock, backup: Path) -> None:
    before = dump(database)
    restore(backup, database, KEY, clock=clock)
    add_press(database, clock, "Nach der Wiederherstellung")
    after = dump(database)
    assert len(after["journal_device"]) == 2
    numbers = {(row[0], row[1]) for row in after["journal_transaction"]}
    known = {(row[0], row[1]) for row in before["journal_transaction"]}
    assert (2, 1) in numbers and (2, 1) not in known
    assert len({row[1] for row in after["journal_device"]}) == 2


def test_going_there_and_back_again(database: Path, clock: FixedClock, backup: Path) -> None:
    latest = dump(database)
    saved = restore(backup, database, KEY, clock=clock).saved
    assert saved is not None
    clock.advance(timedelta(minutes=1))
    restore(saved, database, KEY, clock=clock)
    assert dump(database)["organisation"] == latest["organisation"]
    assert len(backups_in(backup_folder(database), "office")) == 3


def test_nothing_is_left_beside_the_database(database: Path, clock: FixedClock, backup: Path) -> None:
    leftover = database.with_name(".office.db.12345678.tmp-wal")
    leftover.write_text("of a killed restore")
    restore(backup, database, KEY, clock=clock)
    assert sorted(path.name for path in database.parent.iterdir()) == [
        "backups",
        "office.db",
        "office.key.json",
        "office.use.lock",
    ]


def test_an_older_backup_is_brought_up_to_date(
    database: Path, clock: FixedClock, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgraded: list[Path] = []

    def upgrade(path: Path, key: bytes) -> None:
        upgraded.append(path)
        with raw(path, key) as connection:
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    with raw(backup) as connection:
        connection.execute("PRAGMA user_version = 0")
        connection.execute("PRAGMA journal_mode = DELETE")
    monkeypatch.setattr("netzwerk_desktop.storage.migrations.runner.upgrade", upgrade)
    before = fingerprint(backup)
    assert restore(backup, database, KEY, clock=clock).after.version == SCHEMA_VERSION
    assert len(upgraded) == 1 and upgraded[0] not in (backup, database)
    assert fingerprint(backup) == before, "the backup itself is never changed"


def test_on_another_computer_the_backup_becomes_the_office(clock: FixedClock, backup: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "new computer" / "data" / "office.db"
    report = restore(backup, elsewhere, KEY, clock=clock)
    assert report.before is None and report.saved is None
    assert key_path(elsewhere).read_bytes() == key_path(backup).read_bytes()
    assert check_database(elsewhere, KEY).ok


def test_a_copy_made_by_hand_brings_its_log(
    database: Path, clock: FixedClock, tmp_path: Path, open_store: Open
) -> None:
    store = open_store(database)
    with store.write(staff_id=STAFF, action="Presse") as writer:
        writer.create(organisation, {"kind": "press", "name": "nur im Protokoll"})
    copy = tmp_path / "by hand" / "office.db"
    copy.parent.mkdir()
    for ending in ("", "-wal"):
        shutil.copyfile(database.with_name(database.name + ending), copy.with_name(copy.name + ending))
    store.close()
    restore(copy, database, KEY, clock=clock)
    assert "nur im Protokoll" in repr(dump(database)["organisation"])


# --- a damaged office -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("offset", [100, 20 * 4096 + 99])
def test_a_damaged_office_is_kept_and_replaced(database: Path, clock: FixedClock, backup: Path, offset: int) -> None:
    flip_bit(database, offset)
    damaged = fingerprint(database)
    database.with_name("office.db-wal").write_bytes(b"what was not yet in the file")
    report = restore(backup, database, KEY, clock=clock)
    assert report.saved is not None and report.saved.name == "office-2026-11-22T10-00-00Z-damaged"
    assert fingerprint(report.saved / "office.db") == damaged
    assert check_database(database, KEY).ok
    assert dump(database)["organisation"] == dump(backup)["organisation"]


def test_an_empty_file_is_kept_and_replaced(database: Path, clock: FixedClock, backup: Path) -> None:
    database.write_bytes(b"")
    report = restore(backup, database, KEY, clock=clock)
    assert report.saved is not None and (report.saved / "office.db").stat().st_size == 0
    assert check_database(database, KEY).ok


def test_the_old_log_is_never_played_into_the_new_file(database: Path, clock: FixedClock, backup: Path) -> None:
    """A write-ahead log left beside a replaced file would be replayed into it."""
    crashed = database.parent / "crashed"
    crashed.mkdir()
    store = Store.open(database, KEY, clock=clock)
    with store.write(staff_id=STAFF, action="Presse") as writer:
        writer.create(organisation, {"kind": "press", "name": "ungesichert"})
    for ending in ("", "-wal"):
        shutil.copyfile(database.with_name(database.name + ending), crashed / (database.name + ending))
    store.close()
    for ending in ("", "-wal"):  # the office as a crash left it
        shutil.copyfile(crashed / (database.name + ending), database.with_name(database.name + ending))
    report = restore(backup, database, KEY, clock=clock)
    assert not database.with_name("office.db-wal").exists()
    assert report.saved is not None and "ungesichert" in repr(dump(report.saved)["organisation"])
    assert "ungesichert" not in repr(dump(database)["organisation"])
    assert check_database(database, KEY).ok


# --- what is refused ------------------------------------------------------------------------------------------------


def test_nobody_may_have_the_office_open(database: Path, clock: FixedClock, backup: Path, open_store: Open) -> None:
    store = open_store(database)
    with pytest.raises(AlreadyOpen, match="noch von einem anderen Programm geöffnet"):
        restore(backup, database, KEY, clock=clock)
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM organisation").scalar_one() == 3


def test_a_missing_a_foreign_and_an_unencrypted_file(
    database: Path, clock: FixedClock, tmp_path: Path, backup: Path
) -> None:
    untouched(database, tmp_path / "gone.db", clock, NotFound, "gone.db")
    (tmp_path / "letter.docx").write_bytes(b"PK" + bytes(5000))
    untouched(database, tmp_path / "letter.docx", clock, WrongKey, "lässt sich mit diesem Schlüssel nicht öffnen")
    import sqlite3

    with sqlite3.connect(tmp_path / "plain.db") as plain:
        plain.execute("CREATE TABLE t (a)")
    plain.close()
    untouched(database, tmp_path / "plain.db", clock, RefusedFile, "nicht verschlüsselt")
    with raw(tmp_path / "other.db", create=True) as connection:
        connection.execute("CREATE TABLE t (a)")
    untouched(database, tmp_path / "other.db", clock, RefusedFile, "keine Datenbank dieses Programms")
    untouched(database, tmp_path, clock, RefusedFile, "Ordner")


def test_the_office_itself_is_no_backup(database: Path, clock: FixedClock) -> None:
    untouched(database, database, clock, RefusedFile, "die laufende Datenbank selbst")


@pytest.mark.parametrize("offset", [3000, 30 * 4096 + 5])
def test_a_damaged_backup(database: Path, clock: FixedClock, backup: Path, offset: int) -> None:
    flip_bit(backup, offset)
    untouched(database, backup, clock, DamagedDatabase, "beschädigt")


def test_a_backup_cut_short(database: Path, clock: FixedClock, backup: Path) -> None:
    with backup.open("r+b") as file:
        file.truncate(backup.stat().st_size // 2)
    untouched(database, backup, clock, DamagedDatabase, "beschädigt")
    backup.write_bytes(b"")
    untouched(database, backup, clock, DamagedDatabase, "leer")


def test_a_backup_of_a_newer_version(database: Path, clock: FixedClock, backup: Path) -> None:
    with raw(backup) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        connection.execute("PRAGMA journal_mode = DELETE")
    untouched(database, backup, clock, NewerDatabase, "neueren")


def test_a_backup_of_another_office(database: Path, clock: FixedClock, backup: Path) -> None:
    """Found by its key file when the key is another one, and by what is in it when the key is the same."""
    past_the_guards(backup, f"UPDATE journal_state SET office = '{OTHER_OFFICE_ID}'")
    untouched(database, backup, clock, RefusedFile, "anderen Büro")
    key_path(backup).unlink()
    write_key_file(key_path(backup), bytes(32), OTHER_OFFICE_ID)
    untouched(database, backup, clock, RefusedFile, "anderen Büro")


def test_a_damaged_office_knows_its_backups_by_the_key_file(database: Path, clock: FixedClock, backup: Path) -> None:
    past_the_guards(backup, f"UPDATE journal_state SET office = '{OTHER_OFFICE_ID}'")
    key_path(backup).unlink()
    flip_bit(database, 100)
    untouched(database, backup, clock, RefusedFile, "anderen Büro")


def test_a_wrong_key_is_told(database: Path, clock: FixedClock, backup: Path) -> None:
    with pytest.raises(WrongKey, match="Schlüssel"):
        check_backup(backup, bytes(32), database)
    with pytest.raises(WrongKey):
        read_content(backup, bytes(32))


# --- when it breaks off ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["_made_ready", "_put_by", "put_in_place"])
def test_until_the_last_step_everything_is_as_it_was(
    database: Path, clock: FixedClock, backup: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    before = dump(database)

    def fails(*_arguments: Any, **_options: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(restore_module, place, fails)
    with pytest.raises(KeyboardInterrupt):
        restore(backup, database, KEY, clock=clock)
    assert dump(database) == before
    assert not [path for path in database.parent.iterdir() if path.name.startswith(".")]


def test_the_content_of_a_backup_can_be_shown_before(backup: Path) -> None:
    before = fingerprint(backup)
    content = read_content(backup, KEY)
    assert content.office_name == "Geschäftsstelle" and content.version == SCHEMA_VERSION
    assert content.last_change is not None and content.last_change.isoformat() == "2026-11-22T08:50:00+00:00"
    assert content.counts["interaction"] == 1
    assert fingerprint(backup) == before
