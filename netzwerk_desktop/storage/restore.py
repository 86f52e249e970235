"""Going back to a backup.

The present database is never worked on. The backup is copied beside it under a temporary name, checked, brought up to
the present version, given a new device id (sync would otherwise meet the same counter twice with different contents),
closed and forced to the disk. Then one rename puts it in the place of the present one, of which a backup was made
before; if that one is too damaged for a backup, its files are kept as they are. Until the rename everything is as it
was, whatever happens.

The write-ahead log of the present database must be gone before the rename: SQLite would play it into the new file.
"""

import contextlib
import platform
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import DamagedDatabase, NetzwerkError, NewerDatabase, RefusedFile, WrongKey
from netzwerk_desktop.storage.backup import backup_folder, cipher_problems, make_backup, row_counts
from netzwerk_desktop.storage.connection import connect_raw, remove_database
from netzwerk_desktop.storage.engine import WRITING, create_store_engine
from netzwerk_desktop.storage.faults import check_file, explain, in_words
from netzwerk_desktop.storage.instance import alone_with
from netzwerk_desktop.storage.key_file import KeyFile, key_path
from netzwerk_desktop.storage.rotation import Reason
from netzwerk_desktop.storage.schema import become_new_device
from netzwerk_desktop.storage.version import APPLICATION_ID, SCHEMA_VERSION
from netzwerk_desktop.system.durable import put_in_place, sync_file, sync_folder, temporary_name


@dataclass(frozen=True, slots=True)
class OfficeContent:
    """What is in an office file, to be shown before anybody decides.

    Attributes:
        office_id: which office it is.
        office_name: how it calls itself, "" when it has not been named yet.
        version: its schema version.
        last_change: the time of the last change in it (UTC), None when there is none.
        counts: rows of each table.
    """

    office_id: str
    office_name: str
    version: int
    last_change: datetime | None
    counts: Mapping[str, int] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What a restore did.

    Attributes:
        before: what was in the present database; None when there was none or it could not be read.
        after: what is in it now.
        saved: where the former database lies now: a backup, or the folder with its damaged files; None without one.
    """

    before: OfficeContent | None
    after: OfficeContent
    saved: Path | None


def read_content(file: Path, key: bytes) -> OfficeContent:
    """Check an office file or backup page by page and tell what is in it; the file is not changed.

    Raises NotFound, WrongKey, DamagedDatabase, NewerDatabase, RefusedFile (no office file).
    """
    check_file(file)
    try:
        with contextlib.closing(connect_raw(file, key, readonly=True)) as connection:
            if cipher_problems(connection):
                raise _damaged(file)
            return _content(connection)
    except NetzwerkError:
        raise
    except Exception as error:
        told = explain(error, file, key=key)
        if isinstance(told, DamagedDatabase):
            raise _damaged(file) from error
        if told is None:
            raise
        raise told from error


def present_content(database: Path, key: bytes) -> OfficeContent | None:
    """What is in the present database, changes still in its log included; None when it is missing or unreadable."""
    if not database.exists():
        return None
    with contextlib.suppress(NetzwerkError):
        return _present(database, key)
    return None


def check_backup(backup: Path, key: bytes, database: Path) -> OfficeContent:
    """What is in a backup that is to take the place of `database`.

    Raises as `read_content`, and RefusedFile when the backup belongs to another office.
    """
    expected = _office_of(database, key)
    theirs = _office_of_key_file(backup)
    if expected and theirs and theirs != expected:
        raise _foreign(backup)
    content = read_content(backup, key)
    if expected and content.office_id != expected:
        raise _foreign(backup)
    return content


def restore(backup: Path, database: Path, key: bytes, *, clock: Clock, folder: Path | None = None) -> RestoreReport:
    """Put the content of `backup` in the place of `database`, which nobody may have open (not even we).

    The present database is backed up before, into `folder` (default `backups` beside it). Works as well where there is
    no database yet: another computer, with the key from the passphrase or the recovery key. Raises as `check_backup`,
    and AlreadyOpen, DiskFull, ReadOnlyPlace; then everything is as it was.
    """
    if backup.resolve() == database.resolve():
        raise RefusedFile(f"{backup.name} ist die laufende Datenbank selbst. Bitte wählen Sie eine Sicherung.")
    with in_words(database, files=True):
        database.parent.mkdir(parents=True, exist_ok=True)
    with in_words(database, files=True), alone_with(database, "restore"):
        check_backup(backup, key, database)
        _remove_leftovers(database)
        unfinished = temporary_name(database)
        try:
            unfinished.touch(mode=0o600)  # for this user only, wherever the backup came from
            shutil.copyfile(backup, unfinished)
            log = backup.with_name(backup.name + "-wal")
            if log.exists():  # not one of our backups but a copy of a live file, made by hand
                shutil.copyfile(log, unfinished.with_name(unfinished.name + "-wal"))
            after = _made_ready(unfinished, key, clock)
            before, saved = _put_by(database, key, clock, folder or backup_folder(database))
            if not key_path(database).exists() and (file := _key_file_of(backup)):
                file.write(key_path(database))
            put_in_place(unfinished, database)
        finally:
            remove_database(unfinished)
    return RestoreReport(before, after, saved)


def _made_ready(copy: Path, key: bytes, clock: Clock) -> OfficeContent:
    """Bring a copy of a backup up to date, under a new device id, as one closed and durable file."""
    with contextlib.closing(connect_raw(copy, key)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < SCHEMA_VERSION:
        from .migrations.runner import upgrade  # alembic is heavy and old backups are rare

        upgrade(copy, key)
    engine = create_store_engine(copy, key)
    try:
        with engine.connect().execution_options(**{WRITING: True}) as session, session.begin():
            become_new_device(session, clock, device_name=platform.node() or "?")
    finally:
        engine.dispose()
    with contextlib.closing(connect_raw(copy, key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")  # everything into the one file
    content = read_content(copy, key)
    sync_file(copy)
    return content


def _put_by(database: Path, key: bytes, clock: Clock, folder: Path) -> tuple[OfficeContent | None, Path | None]:
    """Save the present database and leave it without a write-ahead log, ready to be replaced."""
    if not database.exists():
        return None, None
    try:
        before = _present(database, key)
        saved = make_backup(database, key, clock=clock, reason=Reason.BEFORE_RESTORE, folder=folder).path
        with contextlib.closing(connect_raw(database, key)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
    except (DamagedDatabase, WrongKey, RefusedFile):
        before, saved = None, _kept_as_it_is(database, clock, folder)
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    sync_folder(database.parent)
    return before, saved


def _present(database: Path, key: bytes) -> OfficeContent:
    """What is in the present database; opened for writing, so that what only its log holds is counted too."""
    check_file(database)
    with in_words(database, key=key), contextlib.closing(connect_raw(database, key)) as connection:
        return _content(connection)


def _kept_as_it_is(database: Path, clock: Clock, folder: Path) -> Path:
    """Copy the files of a database that cannot be read, for those who can do more than we."""
    place = folder / f"{database.stem}-{clock.now():%Y-%m-%dT%H-%M-%SZ}-damaged"
    place.mkdir(parents=True, exist_ok=True)
    for ending in ("", "-wal", "-shm"):
        file = database.with_name(database.name + ending)
        if file.exists():
            shutil.copyfile(file, place / file.name)
            sync_file(place / file.name)
    sync_folder(place)
    return place


def _content(connection: Any) -> OfficeContent:
    """Raises RefusedFile, NewerDatabase."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise RefusedFile("Diese Datei ist keine Datenbank dieses Programms. Es wurde nichts geändert.")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise NewerDatabase()
    office_id = connection.execute("SELECT office FROM journal_state").fetchone()[0]
    name = connection.execute("SELECT name FROM office ORDER BY id LIMIT 1").fetchone()
    (last,) = connection.execute("SELECT max(at) FROM journal_transaction").fetchone()
    return OfficeContent(
        office_id=office_id,
        office_name=name[0] if name else "",
        version=version,
        last_change=datetime.fromisoformat(last).astimezone(UTC) if last else None,
        counts=row_counts(connection),
    )


def _office_of(database: Path, key: bytes) -> str | None:
    """Which office the present database is, as far as that can be told."""
    present = present_content(database, key)
    return present.office_id if present else _office_of_key_file(database)


def _office_of_key_file(database: Path) -> str | None:
    file = _key_file_of(database)
    return file.office_id if file else None


def _key_file_of(database: Path) -> KeyFile | None:
    with contextlib.suppress(NetzwerkError):
        return KeyFile.read(key_path(database))
    return None


def _remove_leftovers(database: Path) -> None:
    """Remove what a killed restore left; nobody else is here."""
    for path in database.parent.glob(f".{database.name}.*.tmp*"):
        with contextlib.suppress(OSError):
            path.unlink()


def _foreign(backup: Path) -> RefusedFile:
    return RefusedFile(
        f"{backup.name} gehört zu einem anderen Büro und wird nicht über dieses gelegt. Es wurde nichts geändert. "
        "Bitte wählen Sie eine Sicherung dieses Büros oder einen anderen Ordner für die Daten."
    )


def _damaged(file: Path) -> DamagedDatabase:
    return DamagedDatabase(
        f"{file.name} ist beschädigt und wird nicht verwendet. Es wurde nichts geändert. "
        "Bitte wählen Sie eine andere Sicherung."
    )
