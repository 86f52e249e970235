"""Sessions to read, one door to write, and files that are what they say they are."""

import os
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import (
    AlreadyOpen,
    DamagedDatabase,
    NetzwerkError,
    NewerDatabase,
    NotFound,
    WrongKey,
)
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.connection import remove_database
from netzwerk_desktop.storage.instance import alone_with
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.storage.version import APPLICATION_ID, SCHEMA_VERSION
from tests.support.vault import KEY, fingerprint, raw
from tests.support.world import ANNA, TOWN, World, new_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, their clock and store."""
    with new_world(tmp_path) as world:
        yield world


def number_of_persons(store: Store) -> int:
    with store.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM person").scalar_one())


def test_a_new_file_is_stamped(world: World) -> None:
    with world.store.read() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == SCHEMA_VERSION
        assert connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID


def test_a_file_that_exists_is_never_made_anew(database: Path, clock: FixedClock) -> None:
    before = fingerprint(database)
    with pytest.raises(FileExistsError):
        Store.create(database, KEY, clock=clock)
    assert fingerprint(database) == before


def test_a_file_that_could_not_be_finished_leaves_nothing(
    tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("stop")

    def remove(path: Path) -> None:
        still_open.extend(file.path for file in psutil.Process().open_files() if path.name in file.path)
        remove_database(path)

    still_open: list[str] = []  # Windows would not remove these
    monkeypatch.setattr("netzwerk_desktop.storage.store.remove_database", remove)
    monkeypatch.setattr("netzwerk_desktop.storage.schema.start_journal", fail)
    with pytest.raises(RuntimeError, match="stop"):
        Store.create(tmp_path / "office.db", KEY, clock=clock)
    assert not list(tmp_path.iterdir())
    assert still_open == []


def test_what_was_written_is_there_after_opening_again(database: Path, open_store: Callable[[Path], Store]) -> None:
    store = open_store(database)
    before = number_of_persons(store)
    with store.write(staff_id=ANNA, action="Test") as writer:
        writer.create(entities.person, {"form": "frau", "last_name": "Muster"})
    store.close()

    assert number_of_persons(open_store(database)) == before + 1


def test_a_missing_file_is_not_made_by_opening(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(NotFound):
        Store.open(tmp_path / "office.db", KEY, clock=clock)
    assert not (tmp_path / "office.db").exists()


def test_a_wrong_key_opens_nothing(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "office.db"
    Store.create(path, KEY, clock=clock).close()
    with pytest.raises(WrongKey):
        Store.open(path, bytes(32), clock=clock)
    with pytest.raises(ValueError, match="32 bytes"):
        Store.open(path, b"short", clock=clock)


def test_a_file_of_another_program_is_refused_in_words(database: Path, clock: FixedClock) -> None:
    with raw(database) as connection:
        connection.execute("PRAGMA application_id = 1")
    before = fingerprint(database)
    with pytest.raises(DamagedDatabase, match="keine Büro-Datei"):
        Store.open(database, KEY, clock=clock)
    assert fingerprint(database) == before


def test_a_file_of_a_newer_version_is_refused_in_words_and_untouched(database: Path, clock: FixedClock) -> None:
    with raw(database) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = fingerprint(database)
    with pytest.raises(NewerDatabase, match="neueren Version"):
        Store.open(database, KEY, clock=clock)
    assert fingerprint(database) == before


def test_neither_key_nor_values_show_in_words_for_developers(world: World) -> None:
    assert world.store.key.hex() not in repr(world.store)
    assert str(world.store.path.parent) not in repr(world.store)
    with pytest.raises(Exception, match="hide_parameters") as caught:
        world.make(entities.staff, {"name": "", "email": "geheim@example.org"})
    assert "geheim" not in str(caught.value)


def test_a_reader_keeps_its_snapshot_while_others_write(world: World) -> None:
    with world.store.read() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM person").scalar_one()
        world.person("Muster")
        assert connection.exec_driver_sql("SELECT count(*) FROM person").scalar_one() == before
    assert number_of_persons(world.store) == before + 1


def test_a_reader_cannot_change_what_is_guarded(world: World) -> None:
    with pytest.raises(Exception, match="written past the journal"), world.store.read() as connection:
        connection.exec_driver_sql("UPDATE organisation SET note = 'x'")


def test_writers_wait_for_each_other(world: World) -> None:
    """Each is one transaction with a counter of its own, whichever thread it came from."""

    def write(number: int) -> None:
        for step in range(5):
            world.person(f"Person {number}.{step}")

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert number_of_persons(world.store) == 20
    with world.store.read() as connection:
        last, count = connection.exec_driver_sql("SELECT max(seq), count(*) FROM journal_transaction").one()
    assert last == count


def test_a_transaction_inside_another_is_refused_at_once(world: World) -> None:
    """It would wait for itself until the busy timeout runs out."""
    with world.store.write(staff_id=ANNA, action="Außen") as outer:
        outer.update(entities.organisation, TOWN, {"note": "außen"})
        with pytest.raises(RuntimeError, match="within another"), world.store.write(staff_id=ANNA, action="Innen"):
            pass
    with world.store.read() as connection:
        assert connection.exec_driver_sql("SELECT note FROM organisation WHERE id = ?", (TOWN,)).scalar() == "außen"


def test_a_second_program_that_writes_is_waited_for_and_then_named(
    database: Path, open_store: Callable[[Path], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netzwerk_desktop.storage.connection.BUSY_TIMEOUT_MS", 50)
    store = open_store(database)
    with raw(database) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NetzwerkError, match="anderes Programm schreibt"), store.write(staff_id=ANNA, action="Test"):
            pass
        other.execute("ROLLBACK")


def test_a_closed_office_is_not_opened_again_by_whoever_comes_late(world: World) -> None:
    """A page's question may still be on its way when the window closes; its connection would outlive the lock."""
    store = world.store
    number_of_persons(store)
    store.close()
    with pytest.raises(NetzwerkError, match="geschlossen"):
        number_of_persons(store)
    with pytest.raises(NetzwerkError, match="geschlossen"), store.plain():
        pass
    with pytest.raises(NetzwerkError, match="geschlossen"):
        world.person("Muster")
    store.close()


def test_closing_waits_for_what_is_being_written(world: World, clock: FixedClock) -> None:
    store, writing, go_on, closing = world.store, threading.Event(), threading.Event(), threading.Event()

    def write() -> None:
        with store.write(staff_id=ANNA, action="Test") as writer:
            writer.update(entities.organisation, TOWN, {"note": "noch gespeichert"})
            writing.set()
            go_on.wait(10)

    def close() -> None:
        closing.set()
        store.close()

    threads = [threading.Thread(target=write), threading.Thread(target=close)]
    threads[0].start()
    assert writing.wait(10)
    threads[1].start()
    assert closing.wait(10)
    # Still noted as in use, so that nobody replaces the file under the writer.
    with pytest.raises(AlreadyOpen):
        alone_with(store.path, "restore").close()
    go_on.set()
    for thread in threads:
        thread.join()

    alone_with(store.path, "restore").close()
    again = Store.open(store.path, store.key, clock=clock)
    with again.read() as connection:
        note = connection.exec_driver_sql("SELECT note FROM organisation WHERE id = ?", (TOWN,)).scalar()
    again.close()
    assert note == "noch gespeichert"


def test_connections_are_safe_by_their_settings(world: World) -> None:
    with world.store.read() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "temp_store": 2}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights; the folder inherits the user's")
def test_a_new_file_is_for_this_user_only(tmp_path: Path, clock: FixedClock) -> None:
    before = os.umask(0o022)
    try:
        Store.create(tmp_path / "office.db", KEY, clock=clock).close()
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "office.db").stat().st_mode) == 0o600
