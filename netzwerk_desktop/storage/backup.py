"""Backups that are known to be good before they count as made.

`VACUUM INTO` writes a compact copy of one consistent moment, encrypted with the same key, while others go on working.
The copy is made under a temporary name, opened anew, decrypted page by page, checked, counted table by table against
the database it came from, forced to the disk and only then given its name. A file with the name of a backup is
therefore a backup. The key file lies beside it, so that a passphrase (or the recovery key) opens it anywhere.
"""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import DamagedDatabase, DiskFull, NetzwerkError, ReadOnlyPlace, RefusedFile
from netzwerk_desktop.storage.connection import connect_raw, remove_database
from netzwerk_desktop.storage.faults import check_file, explain, in_words
from netzwerk_desktop.storage.instance import claim_folder
from netzwerk_desktop.storage.key_file import KeyFile, key_path
from netzwerk_desktop.storage.rotation import Reason, backup_name, backups_in, to_keep
from netzwerk_desktop.system.durable import put_in_place, sync_file, temporary_name

FOLDER: Final = "backups"


class BackupFailed(NetzwerkError):
    """A copy was made but did not pass its checks; it has been thrown away, the database is untouched."""


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup that was made and checked.

    Attributes:
        path: where it lies.
        made_at: when (UTC).
        reason: why.
        size: bytes.
        counts: rows of each table.
        with_key_file: whether the key file lies beside it; without one only this computer or the recovery key opens it.
        inherited: faults that the database itself has (a missing parent row, say); the backup is faithful to them.
    """

    path: Path
    made_at: datetime
    reason: Reason
    size: int
    counts: Mapping[str, int] = field(repr=False)
    with_key_file: bool
    inherited: tuple[str, ...] = ()


def backup_folder(database: Path) -> Path:
    """Where the backups of a database lie unless somebody names another place."""
    return database.parent / FOLDER


def row_counts(connection: Any) -> dict[str, int]:
    """The number of rows of every table, search index left out. `connection` is a bare driver connection."""
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name"
    ).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}


def make_backup(
    database: Path, key: bytes, *, clock: Clock, reason: Reason, folder: Path | None = None, target: Path | None = None
) -> BackupInfo:
    """Back a database up, into `folder` (default: `backups` beside it) or to exactly `target`, which must not exist.

    Other connections may read and write meanwhile. Raises BackupFailed, DiskFull, ReadOnlyPlace, RefusedFile (target
    exists), DamagedDatabase, WrongKey, AlreadyOpen (somebody else is just making one there); nothing is left behind.
    """
    check_file(database)
    now = clock.now()
    with contextlib.ExitStack() as stack:
        if target is None:
            place = folder or backup_folder(database)
            with _in_words_of(place):
                if place.exists() and not place.is_dir():
                    raise NotADirectoryError(place)
                place.mkdir(parents=True, exist_ok=True)
            stack.enter_context(claim_folder(place))
            _remove_leftovers(place)
            target = _free_name(place, database.stem, now, reason)
        elif target.exists():
            raise _exists(target)
        unfinished = temporary_name(target)
        try:
            with _in_words_of(target.parent):
                counts = _copy(database, key, unfinished)
                inherited = _check_copy(unfinished, key, counts, database)
                sync_file(unfinished)
                with_key_file = _copy_key_file(database, target)
                size = unfinished.stat().st_size
                put_in_place(unfinished, target, overwrite=False)
        except FileExistsError:
            raise _exists(target) from None
        finally:
            remove_database(unfinished)
    return BackupInfo(target, now, reason, size, counts, with_key_file, inherited)


def rotate(database: Path, *, now: datetime, folder: Path | None = None) -> tuple[Path, ...]:
    """Delete the daily backups that need not stay and their key files; returns what was deleted."""
    place = folder or backup_folder(database)
    present = backups_in(place, database.stem)
    kept = to_keep(present, now)
    deleted = []
    for backup in present:
        if backup not in kept:
            with contextlib.suppress(OSError):
                backup.path.unlink()
                key_path(backup.path).unlink(missing_ok=True)
                deleted.append(backup.path)
    return tuple(deleted)


def _copy(database: Path, key: bytes, unfinished: Path) -> dict[str, int]:
    """Copy a consistent moment of the database; returns the rows of each table in that moment.

    Usually nobody writes during the second this takes, and the rows counted before are those of the copy. If somebody
    did, the copy is made again with writers held back (they wait; readers do not).
    """
    with in_words(database, key=key):
        watching = connect_raw(database, key)
    with contextlib.closing(watching), contextlib.closing(connect_raw(database, key)) as copying:
        with in_words(database, key=key):
            before = watching.execute("PRAGMA data_version").fetchone()
            counts = row_counts(watching)
        _vacuum_into(copying, unfinished)
        if watching.execute("PRAGMA data_version").fetchone() == before:
            return counts
        remove_database(unfinished)
        with in_words(database, key=key):
            watching.execute("BEGIN IMMEDIATE")
        try:
            counts = row_counts(watching)
            _vacuum_into(copying, unfinished)
        finally:
            watching.execute("ROLLBACK")
        return counts


def _vacuum_into(connection: Any, target: Path) -> None:
    target.touch(mode=0o600)  # for this user only, like the database; SQLite takes an empty file
    connection.execute("VACUUM INTO ?", (str(target),))


def _check_copy(copy: Path, key: bytes, counts: Mapping[str, int], database: Path) -> tuple[str, ...]:
    """Open the copy anew and look at all of it; returns the faults the database itself has. Raises BackupFailed."""
    try:
        with contextlib.closing(connect_raw(copy, key, readonly=True)) as connection:
            damage = cipher_problems(connection)
            problems = () if damage else structure_problems(connection)
            found = {} if damage else row_counts(connection)
    except Exception as error:
        if isinstance(explain(error, copy, key=key), DiskFull):
            raise
        raise _failed("Sie lässt sich nicht öffnen.") from error
    if damage:
        raise _failed("Sie ist beschädigt.")
    if found != counts:
        raise _failed("Es fehlen Zeilen.")
    if problems:
        # No backup at all would be worse than one that is as good as the database.
        with contextlib.closing(connect_raw(database, key)) as connection:
            if not set(problems) <= set(structure_problems(connection)):
                raise _failed("Sie ist in sich nicht stimmig.")
    return problems


def cipher_problems(connection: Any) -> tuple[str, ...]:
    """Pages that are not as they were written: every one is authenticated (this found 200 of 200 flipped bits)."""
    return tuple(str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check"))


def structure_problems(connection: Any) -> tuple[str, ...]:
    """What SQLite finds wrong with structure and foreign keys, in its own words; the first twenty of each."""
    problems = [str(row[0]) for row in connection.execute("PRAGMA quick_check(20)") if row[0] != "ok"]
    problems += [
        f"foreign key of {table} to {parent} ({row})"
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(20)
    ]
    return tuple(problems)


def _copy_key_file(database: Path, target: Path) -> bool:
    """Lay the key file beside the backup, before the backup gets its name. Whether there was a readable one."""
    try:
        file = KeyFile.read(key_path(database))
    except NetzwerkError:
        return False
    file.write(key_path(target))
    return True


def _free_name(folder: Path, stem: str, now: datetime, reason: Reason) -> Path:
    number = 1
    while (path := folder / backup_name(stem, now, reason, number)).exists():
        number += 1
    return path


def _remove_leftovers(folder: Path) -> None:
    """Remove what a killed program left; the folder is claimed, so nobody is still writing it."""
    for path in folder.glob(".*.tmp*"):
        with contextlib.suppress(OSError):
            path.unlink()


def _exists(target: Path) -> RefusedFile:
    return RefusedFile(f"{target} gibt es schon und wird nicht überschrieben. Bitte wählen Sie einen anderen Namen.")


def _failed(why: str) -> BackupFailed:
    return BackupFailed(
        f"Die Sicherung ist nicht gelungen. {why} Die fehlerhafte Kopie wurde verworfen, an der Datenbank wurde nichts "
        "geändert. Bitte versuchen Sie es noch einmal, am besten auf einem anderen Laufwerk."
    )


@contextlib.contextmanager
def _in_words_of(folder: Path) -> Iterator[None]:
    """Faults of the place the backup goes to, in words that name that place and not the database's."""
    try:
        yield
    except (NetzwerkError, FileExistsError):
        raise
    except Exception as error:
        told = explain(error, folder / "x")
        if isinstance(told, DiskFull):
            raise DiskFull(
                f"Auf dem Laufwerk von {folder} ist kein Platz für die Sicherung. An der Datenbank wurde nichts "
                "geändert; bitte schaffen Sie Platz oder wählen Sie ein anderes Laufwerk."
            ) from error
        if isinstance(told, DamagedDatabase):
            raise DamagedDatabase(
                "Die Datenbank ist beschädigt und lässt sich nicht sichern. "
                "Bitte stellen Sie die letzte Sicherung wieder her. Löschen Sie die Datei nicht."
            ) from error
        if told is not None or isinstance(error, OSError):
            raise ReadOnlyPlace(
                f"In den Ordner {folder} lässt sich keine Sicherung schreiben. "
                "Bitte prüfen Sie, ob es ihn gibt und ob er beschreibbar ist, oder wählen Sie einen anderen."
            ) from error
        raise
