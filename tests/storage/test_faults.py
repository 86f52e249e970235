"""What goes wrong outside the program is said in a German sentence, and nothing confirmed is lost."""

import contextlib
import errno
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import (
    DamagedDatabase,
    DiskFull,
    NetzwerkError,
    NotFound,
    ReadOnlyPlace,
    RefusedFile,
    ValidationFailed,
    WrongKey,
)
from netzwerk_desktop.storage import connection as connection_module
from netzwerk_desktop.storage import faults
from netzwerk_desktop.storage import schema as schema_module
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.entities import organisation
from netzwerk_desktop.storage.faults import check_file, explain, in_words
from netzwerk_desktop.storage.key_file import key_path
from netzwerk_desktop.storage.reserve import ensure_reserve, reserve_path
from netzwerk_desktop.storage.search import SHELVES
from netzwerk_desktop.storage.store import Store
from tests.storage.sample import STAFF
from tests.support.places import FULL, READ_ONLY, ROOT, run_in
from tests.support.vault import KEY, dump, fingerprint, flip_bit, raw

Open = Callable[[Path], Store]


class SqliteFault(Exception):
    def __init__(self, code: int) -> None:
        super().__init__("what SQLite said")
        self.sqlite_errorcode = code


def names_in(path: Path) -> set[str]:
    with raw(path) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM organisation")}


def add_press(store: Store, name: str, note: str | None = None) -> None:
    with store.write(staff_id=STAFF, action="Presse") as writer:
        writer.create(organisation, {"kind": "press", "name": name, "note": note})


# --- codes and sentences --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "kind", "sentence"),
    [
        (sqlite3.SQLITE_FULL, DiskFull, "kein Platz mehr"),
        (sqlite3.SQLITE_READONLY, ReadOnlyPlace, "nicht schreiben"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, ReadOnlyPlace, "nicht schreiben"),
        (sqlite3.SQLITE_PERM, ReadOnlyPlace, "nicht schreiben"),
        (sqlite3.SQLITE_CANTOPEN, ReadOnlyPlace, "nicht schreiben"),
        (sqlite3.SQLITE_READONLY_DBMOVED, NetzwerkError, "verschoben oder ersetzt"),
        (sqlite3.SQLITE_BUSY, NetzwerkError, "Ein anderes Programm schreibt gerade"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, NetzwerkError, "Ein anderes Programm schreibt gerade"),
        (sqlite3.SQLITE_LOCKED, NetzwerkError, "Ein anderes Programm schreibt gerade"),
        (sqlite3.SQLITE_NOTADB, WrongKey, "Schlüssel"),
        (sqlite3.SQLITE_CORRUPT, DamagedDatabase, "beschädigt"),
        (sqlite3.SQLITE_CORRUPT_VTAB, DamagedDatabase, "Suchverzeichnis"),
        (sqlite3.SQLITE_IOERR_WRITE, NetzwerkError, "Laufwerk"),
        (sqlite3.SQLITE_NOMEM, NetzwerkError, "Arbeitsspeicher"),
    ],
)
def test_every_fault_of_the_machine_has_a_sentence(
    database: Path, code: int, kind: type[NetzwerkError], sentence: str
) -> None:
    with pytest.raises(kind, match=sentence) as caught, in_words(database):
        raise SqliteFault(code)
    assert type(caught.value) is kind
    message = caught.value.message
    assert message.endswith(".") and "SQLite" not in message
    assert "neue Datenbank" not in message and "neu an" not in message
    assert any(word in message for word in ("Bitte", "bitte")), "a sentence says what to do"


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISUSE])
def test_mistakes_of_ours_are_passed_on(database: Path, code: int) -> None:
    with pytest.raises(SqliteFault), in_words(database):
        raise SqliteFault(code)
    with pytest.raises(ZeroDivisionError), in_words(database, files=True):
        _ = 1 / 0
    with pytest.raises(ValidationFailed), in_words(database):
        raise ValidationFailed(())
    assert explain(ValueError("x"), database) is None


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EROFS, ReadOnlyPlace),
        (errno.EACCES, ReadOnlyPlace),
        (errno.EIO, NetzwerkError),
    ],
)
def test_errors_of_files_count_only_where_they_are_about_ours(
    database: Path, number: int, kind: type[NetzwerkError]
) -> None:
    with pytest.raises(kind), in_words(database, files=True):
        raise OSError(number, "said the system")
    with pytest.raises(OSError, match="said the system"), in_words(database):
        raise OSError(number, "said the system")
    assert explain(OSError(errno.ENOTEMPTY, "x"), database) is None


def test_a_missing_file_is_not_a_question_of_rights(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="keine Datenbank"), in_words(tmp_path / "gone.db"):
        raise SqliteFault(sqlite3.SQLITE_CANTOPEN)


def test_a_quota_used_up_is_a_full_disk(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite calls it an input/output error; trying to write beside the file tells."""
    real = os.fsync

    def used_up(_handle: int) -> None:
        raise OSError(getattr(errno, "EDQUOT", errno.ENOSPC), "Disk quota exceeded")

    monkeypatch.setattr(os, "fsync", used_up)
    with pytest.raises(DiskFull), in_words(database):
        raise SqliteFault(sqlite3.SQLITE_IOERR_WRITE)
    monkeypatch.setattr(os, "fsync", real)
    assert not list(database.parent.glob(".probe*"))


# --- looking before opening -----------------------------------------------------------------------------------------


def test_a_file_is_looked_at_before_it_is_opened(tmp_path: Path, database: Path, clock: FixedClock) -> None:
    check_file(database)
    with pytest.raises(NotFound, match="Bitte prüfen Sie den Ordner"):
        check_file(tmp_path / "gone.db")
    with pytest.raises(RefusedFile, match="Ordner"):
        check_file(tmp_path)
    plain = tmp_path / "plain.db"
    with contextlib.closing(sqlite3.connect(plain)) as connection:
        connection.execute("CREATE TABLE t (a)")
    with pytest.raises(RefusedFile, match="nicht verschlüsselt"):
        Store.open(plain, KEY, clock=clock)


def test_an_emptied_file_never_becomes_a_new_office(database: Path, clock: FixedClock) -> None:
    database.write_bytes(b"")
    with pytest.raises(DamagedDatabase, match=r"leer \(0 Byte\).*Sicherung"):
        Store.open(database, KEY, clock=clock)
    assert database.stat().st_size == 0


def test_making_an_office_never_touches_a_file_and_leaves_nothing_behind(
    database: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(database)
    with pytest.raises(FileExistsError):
        Store.create(database, KEY, clock=clock)
    assert fingerprint(database) == before

    def breaks_off(_connection: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(schema_module, "create_tables", breaks_off)
    with pytest.raises(KeyboardInterrupt):
        Store.create(database.with_name("new.db"), KEY, clock=clock)
    assert not [path for path in database.parent.iterdir() if "new" in path.name]


def test_a_database_of_another_program_is_told(database: Path, clock: FixedClock) -> None:
    with raw(database) as connection:
        connection.execute("PRAGMA application_id = 1")
    before = fingerprint(database)
    with pytest.raises(DamagedDatabase, match="keine Büro-Datei"):
        Store.open(database, KEY, clock=clock)
    assert fingerprint(database) == before


# --- wrong key or damaged -------------------------------------------------------------------------------------------


def test_with_an_unknown_key_both_are_possible_and_said(database: Path, clock: FixedClock) -> None:
    before = fingerprint(database)
    with pytest.raises(
        WrongKey, match=r"anderen Datenbank, oder ihr Anfang ist beschädigt.*Löschen Sie die Datei nicht"
    ):
        Store.open(database, bytes(32), clock=clock)
    assert fingerprint(database) == before


def test_with_the_proven_key_it_is_the_database(database: Path, clock: FixedClock) -> None:
    flip_bit(database, 2000)
    before = fingerprint(database)
    with pytest.raises(DamagedDatabase, match=r"ist beschädigt.*aus einem anderen Büro.*Sicherung"):
        Store.open(database, KEY, clock=clock)
    key_path(database).unlink()
    with pytest.raises(WrongKey, match="oder ihr Anfang ist beschädigt"):
        Store.open(database, KEY, clock=clock)
    assert fingerprint(database) == before


def test_a_damaged_page_in_the_middle_is_told_when_it_is_read(database: Path, clock: FixedClock) -> None:
    whole = database.read_bytes()
    told = 0
    for page in range(1, len(whole) // 4096):
        database.write_bytes(whole)
        flip_bit(database, page * 4096 + 1000)
        store = None
        try:
            store = Store.open(database, KEY, clock=clock)
            with store.read() as connection:
                for table in ("organisation", "interaction", "journal_operation"):
                    connection.exec_driver_sql(f"SELECT * FROM {table}").all()
        except DamagedDatabase as error:
            told += 1
            assert "Sicherung" in error.message
        finally:
            if store:
                store.close()
    assert told >= 3


def test_nothing_is_written_to_standard_error(database: Path) -> None:
    flip_bit(database, 30 * 4096 + 100)
    program = (
        "import sys; from pathlib import Path\n"
        "from netzwerk_desktop.storage.check import check_database\n"
        f"print(check_database(Path({str(database)!r}), bytes.fromhex('{KEY.hex()}')).ok)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert (done.stdout, done.stderr) == ("False\n", "")


# --- no room --------------------------------------------------------------------------------------------------------


def test_a_full_disk_loses_only_what_was_not_confirmed(database: Path, open_store: Open) -> None:
    """SQLite's own limit on pages: the same error as a full disk, on every system."""
    store = open_store(database)
    assert ensure_reserve(database)
    limit = [200]

    @event.listens_for(store.engine, "connect")
    def _limited(connection: Any, _record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count = {limit[0]}")

    store.engine.dispose()
    confirmed = []
    with pytest.raises(DiskFull, match=r"kein Platz mehr.*Reserve von 4 MB") as caught:
        for number in range(1000):
            add_press(store, f"Blatt {number}", "x" * 3000)
            confirmed.append(f"Blatt {number}")
    assert "alles davor ist sicher" in caught.value.message
    assert not reserve_path(database).exists()
    with pytest.raises(DiskFull) as again:
        add_press(store, "noch eins", "x" * 3000)
    assert "Reserve" not in again.value.message
    limit[0] = 1_000_000
    store.engine.dispose()
    add_press(store, "danach geht es weiter")
    assert {*confirmed, "danach geht es weiter"} <= names_in(database)
    assert "noch eins" not in names_in(database)
    assert check_database(database, KEY).ok


ON_A_FULL_DISK = f"""
import json, os, sys
from datetime import UTC, datetime
from pathlib import Path
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.storage.backup import make_backup
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.entities import organisation
from netzwerk_desktop.storage.reserve import reserve_path
from netzwerk_desktop.storage.restore import restore
from netzwerk_desktop.storage.rotation import Reason
from netzwerk_desktop.storage.store import Store
key, clock = bytes.fromhex('{KEY.hex()}'), FixedClock(datetime(2026, 11, 22, 9, tzinfo=UTC))
database = Path(sys.argv[1]) / "office.db"
reserve_path(database).write_bytes(os.urandom(4 * 1024 * 1024))
store = Store.open(database, key, clock=clock)
told, confirmed = {{}}, []

def attempt(name, action):
    try:
        action()
    except NetzwerkError as error:
        told[name] = [type(error).__name__, error.message]

def add(name, note):
    with store.write(staff_id='{STAFF}', action='Presse') as writer:
        writer.create(organisation, {{"kind": "press", "name": name, "note": note}})
    confirmed.append(name)

def fill():
    for number in range(5000):
        add(f"Blatt {{number}}", "x" * 20000)

attempt("write", fill)
reserve_gone = not reserve_path(database).exists()
attempt("finish", lambda: add("zu Ende gebracht", "kurz"))
store.close()
ballast = open(database.with_name("ballast"), "wb", buffering=0)
try:
    while ballast.write(b"x" * 4096): pass
except OSError: pass
attempt("open", lambda: Store.open(database, key, clock=clock))
ballast.truncate(ballast.tell() - 150_000)
attempt("backup", lambda: make_backup(database, key, clock=clock, reason=Reason.DAILY))
outside = Path(sys.argv[1]).parent / "earlier.db"
attempt("restore", lambda: restore(outside, database, key, clock=clock))
attempt("create", lambda: Store.create(database.with_name("second.db"), key, clock=clock))
ballast.close()
database.with_name("ballast").unlink()
files = sorted(path.name for path in database.parent.rglob("*") if path.is_file())
store = Store.open(database, key, clock=clock)
with store.read() as connection:
    names = list(connection.exec_driver_sql("SELECT name FROM organisation").scalars())
store.close()
print(json.dumps({{"told": told, "confirmed": confirmed, "names": names, "ok": check_database(database, key).ok,
                  "reserve_gone": reserve_gone, "files": files}}))
"""


def test_a_disk_that_is_really_full(database: Path, tmp_path: Path) -> None:
    place = tmp_path / "small disk"
    place.mkdir()
    (tmp_path / "earlier.db").write_bytes(database.read_bytes())
    answer = run_in(FULL, place, database.parent, ON_A_FULL_DISK)
    told = answer["told"]
    assert told["write"][0] == "DiskFull" and "Reserve von 4 MB" in told["write"][1]
    assert "finish" not in told, "the reserve lets people finish"
    assert answer["reserve_gone"]
    assert told["open"][0] == "DiskFull", "not even the log has room"
    assert told["backup"][0] == "DiskFull" and "kein Platz für die Sicherung" in told["backup"][1]
    assert told["restore"][0] == "DiskFull"
    assert told["create"][0] == "DiskFull"
    assert set(answer["confirmed"]) <= set(answer["names"]) and "zu Ende gebracht" in answer["confirmed"]
    assert len(answer["confirmed"]) > 10
    assert answer["ok"]
    assert answer["files"] == ["backup.lock", "office.db", "office.key.json", "office.use.lock"]


AT_A_SIZE_LIMIT = f"""
import json, resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.storage.entities import organisation
from netzwerk_desktop.storage.store import Store
database = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = database.stat().st_size + 300_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
clock = FixedClock(datetime(2026, 11, 22, 9, tzinfo=UTC))
store = Store.open(database, bytes.fromhex('{KEY.hex()}'), clock=clock)
confirmed = []
try:
    for number in range(5000):
        with store.write(staff_id='{STAFF}', action='Presse') as writer:
            writer.create(organisation, {{"kind": "press", "name": f"Blatt {{number}}", "note": "x" * 9000}})
        confirmed.append(f"Blatt {{number}}")
    told = None
except NetzwerkError as error:
    told = error.message
print(json.dumps({{"told": told, "confirmed": confirmed}}))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no limit on the size of files")
def test_a_limit_on_the_size_of_files(database: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_A_SIZE_LIMIT, str(database)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    answer = json.loads(done.stdout)
    assert done.stderr == "" and answer["told"] and "Laufwerk" in answer["told"]
    assert answer["confirmed"] and set(answer["confirmed"]) <= names_in(database)
    assert check_database(database, KEY).ok


# --- no right to write ----------------------------------------------------------------------------------------------

IN_A_READ_ONLY_FOLDER = f"""
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.storage.backup import make_backup
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.instance import claim_window
from netzwerk_desktop.storage.key import protect_with_keyring
from netzwerk_desktop.storage.key_file import key_path
from netzwerk_desktop.storage.reserve import ensure_reserve
from netzwerk_desktop.storage.restore import read_content, restore
from netzwerk_desktop.storage.rotation import Reason
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.secrets import MemorySecrets
key, clock = bytes.fromhex('{KEY.hex()}'), FixedClock(datetime(2026, 11, 22, 9, tzinfo=UTC))
database = Path(sys.argv[1]) / "office.db"
outside = Path(sys.argv[1]).parent / "earlier.db"
told = {{}}

def attempt(name, action):
    try:
        action()
    except NetzwerkError as error:
        told[name] = [type(error).__name__, error.message]

attempt("open", lambda: Store.open(database, key, clock=clock))
attempt("window", lambda: claim_window(database, clock))
attempt("create", lambda: Store.create(database.with_name("new.db"), key, clock=clock))
attempt("backup", lambda: make_backup(outside, key, clock=clock, reason=Reason.MANUAL, folder=database.parent / "b"))
attempt("to", lambda: make_backup(outside, key, clock=clock, reason=Reason.MANUAL, target=database.with_name("b.db")))
attempt("restore", lambda: restore(outside, database, key, clock=clock))
attempt("key", lambda: protect_with_keyring(key, key_path(database), "0190f3c2-7a4b-7c11-8000-0123456789ab",
                                            MemorySecrets()))
content = read_content(outside, key)
print(json.dumps({{"told": told, "reserve": ensure_reserve(database), "towns": content.counts["municipality"]}}))
"""


def test_a_folder_nobody_may_write_to(database: Path, tmp_path: Path) -> None:
    (tmp_path / "earlier.db").write_bytes(database.read_bytes())
    before = {path.name: fingerprint(path) for path in database.parent.iterdir()}
    answer = run_in(READ_ONLY, database.parent, database.parent, IN_A_READ_ONLY_FOLDER)
    assert {name: kind for name, (kind, _) in answer["told"].items()} == dict.fromkeys(
        ["open", "window", "create", "backup", "to", "restore", "key"], "ReadOnlyPlace"
    )
    for _, message in answer["told"].values():
        assert "Bitte" in message and "schreib" in message
    assert answer["reserve"] is False and answer["towns"] == 1
    assert {path.name: fingerprint(path) for path in database.parent.iterdir()} == before


# --- others and power cuts ------------------------------------------------------------------------------------------


def test_somebody_else_writes_for_too_long(database: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_module, "BUSY_TIMEOUT_MS", 20)
    store = Store.open(database, KEY, clock=clock)
    with raw(database) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NetzwerkError, match="Ein anderes Programm schreibt gerade"):
            add_press(store, "Blatt")
        other.execute("ROLLBACK")
    add_press(store, "Blatt")
    store.close()
    assert "Blatt" in names_in(database)


def test_two_programs_write_side_by_side(database: Path, open_store: Open) -> None:
    first, second = open_store(database), open_store(database)
    for number in range(10):
        add_press(first, f"erstes {number}")
        add_press(second, f"zweites {number}")
    assert {f"{who} {n}" for who in ("erstes", "zweites") for n in range(10)} <= names_in(database)
    assert check_database(database, KEY).ok


def test_what_is_confirmed_survives_a_power_cut(database: Path, open_store: Open) -> None:
    """WAL with synchronous=FULL lost nothing in 500 simulated power cuts, NORMAL lost something in 321 of them."""
    store = open_store(database)
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "cipher_page_size": "4096",
        "cipher_use_hmac": "1",
    }
    with store.read() as reading, store.write(staff_id=STAFF, action="x") as writer:
        for connection in (reading, writer.connection):
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected}
            assert found == expected
        for shelf in (f"{shelf}_{index}" for shelf in SHELVES for index in ("words", "parts")):
            setting = reading.exec_driver_sql(f"SELECT v FROM {shelf}_config WHERE k = 'secure-delete'").scalar()
            assert setting == 1, shelf


def test_errors_of_the_database_never_quote_what_was_typed(database: Path, open_store: Open) -> None:
    store = open_store(database)
    with (
        pytest.raises(Exception, match=r"constraint|CHECK") as caught,
        store.write(staff_id=STAFF, action="x") as writer,
    ):
        writer.create(organisation, {"kind": "unbekannt", "name": "Geheime Person"})
    assert "Geheime Person" not in str(caught.value)
    assert "Geheime Person" not in repr(dump(database))


def test_the_full_table_of_codes_is_ours(database: Path) -> None:
    """The constants are those of SQLite."""
    for name in (
        "PERM",
        "BUSY",
        "LOCKED",
        "NOMEM",
        "READONLY",
        "IOERR",
        "CORRUPT",
        "FULL",
        "CANTOPEN",
        "AUTH",
        "NOTADB",
    ):
        assert getattr(faults, f"_{name}") == getattr(sqlite3, f"SQLITE_{name}")
    assert sqlite3.SQLITE_READONLY_DBMOVED == faults._READONLY_DBMOVED
    assert sqlite3.SQLITE_CORRUPT_VTAB == faults._CORRUPT_VTAB
