"""Making, opening and recovering the office file: whole or not at all, and never without a key to it."""

import os
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import KeyMissing, NetzwerkError, ReadOnlyPlace, ValidationFailed, WrongKey
from netzwerk_desktop.services import office_file
from netzwerk_desktop.services.office import OfficeSetup, set_up_office
from netzwerk_desktop.services.office_file import (
    Protection,
    create_office_file,
    keyring_available,
    open_office_file,
    recover_office_file,
    refuse_existing,
)
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.durable import put_in_place
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource
from netzwerk_desktop.system.secrets import MemorySecrets, NoSecrets, SecretStore

PASSPHRASE = "vier gute lange Worte"


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    """The folders of an office that does not exist yet."""
    return AppPaths.below(tmp_path / "office")


def create(
    paths: AppPaths, clock: FixedClock, secrets: SecretStore, passphrase: str | None = None, fill: Any = None
) -> str:
    """Make an office file with next to nothing in it; its recovery key."""
    return create_office_file(
        paths, clock=clock, secrets=secrets, protection=Protection(passphrase), fill=fill or (lambda store: None)
    )


def left_in(paths: AppPaths) -> list[str]:
    """The files in the folder of the office."""
    return sorted(path.name for path in paths.data_dir.rglob("*") if path.is_file()) if paths.data_dir.exists() else []


# -- making ----------------------------------------------------------------------------------------------------------


def test_a_new_office_is_filled_and_opens_with_the_keyring(
    paths: AppPaths, clock: FixedClock, secrets: MemorySecrets, setup: OfficeSetup
) -> None:
    create(
        paths,
        clock,
        secrets,
        fill=lambda store: set_up_office(store, setup, clock=clock, reference=resource("reference")),
    )
    assert left_in(paths) == ["office.db", "office.key.json", "office.use.lock"]
    store = open_office_file(paths, clock=clock, secrets=secrets)
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM municipality").scalar_one() == 396
    store.close()


def test_a_new_office_opens_with_its_passphrase(paths: AppPaths, clock: FixedClock) -> None:
    create(paths, clock, NoSecrets(), PASSPHRASE)
    open_office_file(paths, clock=clock, secrets=NoSecrets(), passphrase=lambda: PASSPHRASE).close()
    with pytest.raises(WrongKey):
        open_office_file(paths, clock=clock, secrets=NoSecrets(), passphrase=lambda: "eine ganz andere")
    with pytest.raises(KeyMissing):
        open_office_file(paths, clock=clock, secrets=NoSecrets())


def test_an_office_that_is_there_stays(paths: AppPaths, clock: FixedClock, secrets: MemorySecrets) -> None:
    create(paths, clock, secrets)
    before = paths.office_file.read_bytes()
    with pytest.raises(NetzwerkError, match="gibt es schon ein Büro"):
        create(paths, clock, secrets)
    with pytest.raises(NetzwerkError, match="gibt es schon ein Büro"):
        refuse_existing(paths)
    assert paths.office_file.read_bytes() == before


def test_the_first_of_two_who_make_an_office_at_once_has_it(
    paths: AppPaths, clock: FixedClock, secrets: MemorySecrets
) -> None:
    """The second must not put its key file in the place of the first one's: nothing would open the office then."""
    with pytest.raises(NetzwerkError, match="schon ein Büro"):
        create(paths, clock, secrets, fill=lambda store: create(paths, clock, secrets))
    open_office_file(paths, clock=clock, secrets=secrets).close()
    assert left_in(paths) == ["office.db", "office.key.json", "office.use.lock"]


def test_of_two_who_come_to_the_end_at_once_one_is_refused(
    paths: AppPaths, clock: FixedClock, secrets: MemorySecrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Locking the key with a passphrase takes long enough for another program to do the same."""

    def late(*arguments: Any, **settings: Any) -> None:
        monkeypatch.setattr(office_file, "put_in_place", put_in_place)
        with pytest.raises(NetzwerkError, match="von einem anderen Programm"):
            create(paths, clock, secrets, PASSPHRASE)
        put_in_place(*arguments, **settings)

    monkeypatch.setattr(office_file, "put_in_place", late)
    create(paths, clock, secrets, PASSPHRASE)
    open_office_file(paths, clock=clock, secrets=secrets, passphrase=lambda: PASSPHRASE).close()
    assert left_in(paths) == ["office.db", "office.key.json", "office.use.lock"]


def test_what_a_killed_program_left_is_tidied_up(paths: AppPaths, clock: FixedClock, secrets: MemorySecrets) -> None:
    paths.ensure()
    for name in (".office.db.0a1b.tmp", "..office.db.0a1b.tmp.2c3d.tmp-wal", ".office.key.json.4e5f.tmp", "notiz.tmp"):
        (paths.data_dir / name).write_bytes(b"half")
    create(paths, clock, secrets)
    assert left_in(paths) == ["notiz.tmp", "office.db", "office.key.json", "office.use.lock"]


def test_a_weak_passphrase_is_refused_before_anything_is_made(
    paths: AppPaths, clock: FixedClock, secrets: MemorySecrets
) -> None:
    with pytest.raises(ValidationFailed, match="mindestens 12 Zeichen"):
        create(paths, clock, secrets, "kurz")
    assert not paths.data_dir.exists()


def test_without_keyring_and_passphrase_nothing_is_made(paths: AppPaths, clock: FixedClock) -> None:
    with pytest.raises(KeyMissing, match="NETZWERK_PASSPHRASE"):
        create(paths, clock, NoSecrets())
    assert not paths.data_dir.exists()
    assert not keyring_available(NoSecrets()) and keyring_available(MemorySecrets())


def test_a_failure_while_it_is_filled_leaves_nothing(
    paths: AppPaths, clock: FixedClock, secrets: MemorySecrets
) -> None:
    def fail(store: Store) -> None:
        assert store.path.parent == paths.data_dir  # beside its place, so that the last step is a rename
        assert store.path != paths.office_file
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        create(paths, clock, secrets, fill=fail)
    assert left_in(paths) == []
    create(paths, clock, secrets)


def test_the_key_is_kept_before_the_file_gets_its_name(
    paths: AppPaths, clock: FixedClock, secrets: MemorySecrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        assert paths.key_file.exists() and secrets._kept
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(office_file, "put_in_place", fail)
    with pytest.raises(NetzwerkError):
        create(paths, clock, secrets)
    assert left_in(paths) == [
        "office.key.json",
        "office.use.lock",
    ]  # a key without a file harms nobody; the next try makes both anew
    monkeypatch.undo()
    create(paths, clock, secrets)
    open_office_file(paths, clock=clock, secrets=secrets).close()


def test_a_place_that_cannot_be_written(tmp_path: Path, clock: FixedClock, secrets: MemorySecrets) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ReadOnlyPlace, match="lässt sich nicht anlegen"):
        create(AppPaths.below(tmp_path / "file" / "office"), clock, secrets)


def test_the_file_is_private(paths: AppPaths, clock: FixedClock, secrets: MemorySecrets) -> None:
    create(paths, clock, secrets)
    if os.name == "posix":
        assert paths.data_dir.stat().st_mode & 0o077 == 0


def test_a_protection_shows_no_passphrase() -> None:
    assert PASSPHRASE not in repr(Protection(PASSPHRASE))


# -- opening ---------------------------------------------------------------------------------------------------------


def test_before_there_is_an_office(paths: AppPaths, clock: FixedClock, secrets: MemorySecrets) -> None:
    with pytest.raises(NetzwerkError, match="noch kein Büro"):
        open_office_file(paths, clock=clock, secrets=secrets)
    assert not paths.data_dir.exists()


# -- recovering ------------------------------------------------------------------------------------------------------


def test_the_recovery_key_opens_it_where_the_keyring_does_not_know_it(
    paths: AppPaths, clock: FixedClock, secrets: MemorySecrets
) -> None:
    recovery_key = create(paths, clock, secrets)
    elsewhere = MemorySecrets()

    recover_office_file(paths, recovery_key, clock=clock, secrets=elsewhere, protection=Protection()).close()

    open_office_file(paths, clock=clock, secrets=elsewhere).close()


def test_the_recovery_key_gives_it_a_new_passphrase(paths: AppPaths, clock: FixedClock, secrets: MemorySecrets) -> None:
    recovery_key = create(paths, clock, secrets)
    recover_office_file(
        paths, recovery_key.lower(), clock=clock, secrets=NoSecrets(), protection=Protection(PASSPHRASE)
    ).close()
    open_office_file(paths, clock=clock, secrets=NoSecrets(), passphrase=lambda: PASSPHRASE).close()


def test_a_mistyped_recovery_key_changes_nothing(paths: AppPaths, clock: FixedClock, secrets: MemorySecrets) -> None:
    recovery_key = create(paths, clock, secrets)
    before = paths.key_file.read_bytes()
    with pytest.raises(ValidationFailed):
        recover_office_file(
            paths, f"X{recovery_key[1:]}X", clock=clock, secrets=secrets, protection=Protection(PASSPHRASE)
        )
    assert paths.key_file.read_bytes() == before


def test_the_recovery_key_of_another_office_changes_nothing(
    paths: AppPaths, tmp_path: Path, clock: FixedClock, secrets: MemorySecrets
) -> None:
    create(paths, clock, secrets)
    foreign = create(AppPaths.below(tmp_path / "other"), clock, secrets)
    before = paths.key_file.read_bytes()
    with pytest.raises(WrongKey):
        recover_office_file(paths, foreign, clock=clock, secrets=secrets, protection=Protection())
    assert paths.key_file.read_bytes() == before


def test_a_protection_that_fails_closes_the_file_again(
    paths: AppPaths, clock: FixedClock, secrets: MemorySecrets
) -> None:
    recovery_key = create(paths, clock, secrets)
    with pytest.raises(KeyMissing):
        recover_office_file(paths, recovery_key, clock=clock, secrets=NoSecrets(), protection=Protection())
    open_office_file(paths, clock=clock, secrets=secrets).close()
