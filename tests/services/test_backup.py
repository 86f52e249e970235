"""Backing up, the backup of the day, going back, and the check, as window and command line use them."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import (
    AlreadyOpen,
    KeyMissing,
    NotFound,
    RefusedFile,
    ValidationFailed,
    WrongKey,
)
from netzwerk_desktop.services.backup import (
    back_up,
    back_up_if_due,
    backups,
    preview_restore,
    restore_office_file,
)
from netzwerk_desktop.services.check import check_office, check_office_file
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.office_file import Protection, open_office_file
from netzwerk_desktop.storage import key as keys
from netzwerk_desktop.storage.entities import organisation
from netzwerk_desktop.storage.key_file import KdfParameters, key_path
from netzwerk_desktop.storage.recovery import format_recovery_key
from netzwerk_desktop.storage.reserve import reserve_path
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import MemorySecrets, NoSecrets

PASSPHRASE = "vier Wörter und ein Punkt."


@pytest.fixture
def secrets(office: Office) -> MemorySecrets:
    """A keyring that knows the key of the office; its key file lies beside it."""
    store = MemorySecrets()
    with office.read() as connection:
        office_id = str(connection.exec_driver_sql("SELECT office FROM journal_state").scalar_one())
    keys.protect_with_keyring(office.store.key, office.paths.key_file, office_id, store)
    return store


def add_press(office: Office, name: str) -> None:
    with office.write("Presse") as writer:
        writer.create(organisation, {"kind": "press", "name": name})


def organisations(paths: AppPaths, key: bytes) -> int:
    from netzwerk_desktop.storage.connection import connect_raw

    connection = connect_raw(paths.office_file, key)
    try:
        return int(connection.execute("SELECT count(*) FROM organisation").fetchone()[0])
    finally:
        connection.close()


def test_a_backup_on_request(office: Office, secrets: MemorySecrets, tmp_path: Path) -> None:
    made = back_up(office)
    assert made.path.parent == office.paths.backup_dir and made.path.name.endswith("-manual.db")
    assert "396 Kommunen" in made.sentence and str(made.path) in made.sentence and "Schlüsseldatei" not in made.sentence
    data = json.loads(json.dumps(made.as_json()))
    assert data["counts"]["municipality"] == 396 and data["reason"] == "manual"
    elsewhere = back_up(office, to=tmp_path / "Sicherung.db")
    assert elsewhere.path == tmp_path / "Sicherung.db"
    with pytest.raises(RefusedFile, match="gibt es schon"):
        back_up(office, to=tmp_path / "Sicherung.db")


def test_a_backup_without_key_file_says_so(office: Office) -> None:
    assert "Die Schlüsseldatei fehlt" in back_up(office).sentence


def test_the_backup_of_the_day(office: Office, secrets: MemorySecrets, clock: FixedClock) -> None:
    assert back_up_if_due(office) is not None
    assert back_up_if_due(office) is None
    assert reserve_path(office.store.path).exists()
    for _ in range(20):
        clock.advance(timedelta(days=1))
        assert back_up_if_due(office) is not None
    rows = backups(office.paths)
    assert [row.made_at for row in rows] == sorted((row.made_at for row in rows), reverse=True)
    assert 14 <= len(rows) < 21 and {row.reason for row in rows} == {"täglich"}
    assert all(row.size > 0 for row in rows)


def test_going_back_shows_both_before_and_after(office: Office, secrets: MemorySecrets, clock: FixedClock) -> None:
    made = back_up(office)
    clock.advance(timedelta(hours=1))
    add_press(office, "Blatt")
    preview = preview_restore(office.paths, made.path, secrets=secrets)
    assert preview.present is not None
    assert preview.present.counts["organisation"] == preview.content.counts["organisation"] + 1
    assert "Sicherung vom 16.03.2026, 12:00 Uhr: 396 Kommunen, 0 weitere Organisationen" in preview.sentence
    assert "Derzeit im Büro: 396 Kommunen, 1 weitere Organisationen" in preview.sentence
    assert preview.as_json()["restored"] is False
    with pytest.raises(AlreadyOpen):
        restore_office_file(office.paths, made.path, clock=clock, secrets=secrets)
    office.store.close()
    done = restore_office_file(office.paths, made.path, clock=clock, secrets=secrets)
    data = json.loads(json.dumps(done.as_json()))
    assert data["restored"] and data["before"]["organisation"] == data["after"]["organisation"] + 1
    assert done.saved is not None and str(done.saved) in done.sentence and "Vorher: 396 Kommunen" in done.sentence
    store = open_office_file(office.paths, clock=clock, secrets=secrets)
    store.close()


def test_another_computer_with_the_passphrase(office: Office, clock: FixedClock, tmp_path: Path) -> None:
    fast = KdfParameters(memory_kib=8192, time_cost=1, parallelism=1)
    with office.read() as connection:
        office_id = str(connection.exec_driver_sql("SELECT office FROM journal_state").scalar_one())
    keys.protect_with_passphrase(office.store.key, PASSPHRASE, office.paths.key_file, office_id, kdf=fast)
    made = back_up(office)
    there = AppPaths.below(tmp_path / "there")
    stick = tmp_path / "stick" / "Sicherung.db"
    stick.parent.mkdir()
    shutil.copyfile(made.path, stick)
    shutil.copyfile(key_path(made.path), key_path(stick))
    with pytest.raises(KeyMissing, match="Passphrase"):
        restore_office_file(there, stick, clock=clock, secrets=NoSecrets())
    with pytest.raises(WrongKey):
        restore_office_file(there, stick, clock=clock, secrets=NoSecrets(), passphrase=lambda: "falsche Passphrase")
    assert not there.office_file.exists()
    preview = preview_restore(there, stick, secrets=NoSecrets(), passphrase=lambda: PASSPHRASE)
    assert preview.present is None and preview.made_at is None and "nichts Lesbares" in preview.sentence
    assert preview.as_json()["before"] is None and preview.as_json()["made_at"] is None
    done = restore_office_file(there, stick, clock=clock, secrets=NoSecrets(), passphrase=lambda: PASSPHRASE)
    assert done.before is None and done.as_json()["saved"] is None and "Vorher" not in done.sentence
    store = open_office_file(there, clock=clock, secrets=NoSecrets(), passphrase=lambda: PASSPHRASE)
    store.close()


@pytest.mark.parametrize("protection", [Protection(), Protection(PASSPHRASE)])
def test_another_computer_with_the_recovery_key(
    office: Office, clock: FixedClock, tmp_path: Path, protection: Protection
) -> None:
    """The bare file, without the key file beside it."""
    bare = tmp_path / "bare.db"
    shutil.copyfile(back_up(office).path, bare)
    there, keyring = AppPaths.below(tmp_path / "there"), MemorySecrets()
    paper = format_recovery_key(office.store.key).lower().replace("-", " ")
    with pytest.raises(KeyMissing, match="Wiederherstellungsschlüssel"):
        preview_restore(there, bare, secrets=keyring)
    with pytest.raises(ValidationFailed, match="Gruppe 1 stimmt nicht"):
        preview_restore(there, bare, secrets=keyring, recovery_key="Z" + paper[1:])
    with pytest.raises(WrongKey):
        preview_restore(there, bare, secrets=keyring, recovery_key=format_recovery_key(bytes(32)))
    assert preview_restore(there, bare, secrets=keyring, recovery_key=paper).content.counts["municipality"] == 396
    restore_office_file(there, bare, clock=clock, secrets=keyring, recovery_key=paper, protection=protection)
    store = open_office_file(there, clock=clock, secrets=keyring, passphrase=lambda: PASSPHRASE)
    store.close()
    assert organisations(there, office.store.key) == 396


def test_the_key_file_of_the_office_counts_before_the_one_of_the_backup(office: Office, secrets: MemorySecrets) -> None:
    made = back_up(office)
    with pytest.raises(KeyMissing, match="Schlüsselbund"):
        preview_restore(office.paths, made.path, secrets=MemorySecrets())
    office.paths.key_file.unlink()
    assert preview_restore(office.paths, made.path, secrets=secrets).content.counts["municipality"] == 396
    with pytest.raises(KeyMissing, match="Schlüsselbund"):
        preview_restore(office.paths, made.path, secrets=MemorySecrets())


def test_the_check_of_the_office(office: Office, secrets: MemorySecrets, clock: FixedClock) -> None:
    assert check_office(office).ok
    assert check_office_file(office.paths, secrets=secrets).ok
    office.store.close()
    assert check_office_file(office.paths, secrets=secrets).counts["municipality"] == 396
    office.paths.office_file.unlink()
    with pytest.raises(NotFound):
        check_office_file(office.paths, secrets=secrets)
