"""What the database says when something outside the program goes wrong, put into words.

SQLite reports faults of the machine (full disk, read-only folder, damaged page) as error codes. Each becomes an error
that a person can act on, with a German sentence: what happened, what is safe, what to do. Everything else is a bug of
ours and is passed on untouched.

A wrong key and a damaged first page are the same code. Where the key file beside the database recognises the key (see
:mod:`.key_file`), it is the database that is damaged, or the two do not belong together; otherwise it may be the key as
well. The sentences say so. In neither case is a new database offered: the old one may be all there is.
"""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from netzwerk_desktop.domain.errors import (
    DamagedDatabase,
    DiskFull,
    NetzwerkError,
    NotFound,
    ReadOnlyPlace,
    RefusedFile,
    WrongKey,
)
from netzwerk_desktop.storage.key_file import KeyFile, key_path
from netzwerk_desktop.storage.reserve import release_reserve

# https://www.sqlite.org/rescode.html: the low byte is the primary code.
_PERM: Final = 3
_BUSY: Final = 5
_LOCKED: Final = 6
_NOMEM: Final = 7
_READONLY: Final = 8
_IOERR: Final = 10
_CORRUPT: Final = 11
_FULL: Final = 13
_CANTOPEN: Final = 14
_AUTH: Final = 23
_NOTADB: Final = 26
_READONLY_DBMOVED: Final = 8 | 4 << 8
_CORRUPT_VTAB: Final = 11 | 1 << 8

_FULL_ERRNOS: Final = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_READONLY_ERRNOS: Final = {errno.EROFS, errno.EACCES, errno.EPERM}

_PROBE_BYTES: Final = 256 * 1024
_PLAIN_HEADER: Final = b"SQLite format 3\0"

_RESTORE = "Bitte stellen Sie die letzte Sicherung wieder her (Einstellungen › Sicherung oder „netzwerk restore“)."


def check_file(database: Path) -> None:
    """Look at an office file before it is opened. Raises NotFound, DamagedDatabase (empty), RefusedFile, ReadOnlyPlace.

    An empty file must never get as far as the driver: to SQLite it is a fresh database, and opening it would quietly
    begin a new office where the old one had been.
    """
    try:
        with database.open("rb") as file:
            header = file.read(len(_PLAIN_HEADER))
    except FileNotFoundError:
        raise NotFound(
            f"Unter {database} liegt keine Datenbank. Bitte prüfen Sie den Ordner oder stellen Sie eine Sicherung her."
        ) from None
    except IsADirectoryError:
        raise RefusedFile(f"{database} ist ein Ordner und keine Datenbank.") from None
    except OSError as error:
        raise explain(error, database) or error from None
    if not header:
        raise DamagedDatabase(f"Die Datenbank {database.name} ist leer (0 Byte). {_RESTORE}")
    if header == _PLAIN_HEADER:
        raise RefusedFile(
            f"{database.name} ist nicht verschlüsselt und stammt nicht von diesem Programm. "
            "Bitte wählen Sie eine andere Datei."
        )


@contextlib.contextmanager
def in_words(database: Path, *, key: bytes | None = None, files: bool = False) -> Iterator[None]:
    """Turn faults of the machine inside the block into NetzwerkErrors; on a full disk give the reserve up as well.

    `key` is the key the database is opened with, to tell a wrong one from a damaged file. Errors of files are turned
    only with `files`: inside a transaction of a user action they may be about quite another file.
    """
    try:
        yield
    except NetzwerkError:
        raise
    except Exception as error:
        told = explain(error, database, key=key, files=files)
        if told is None:
            raise
        if isinstance(told, DiskFull) and release_reserve(database):
            raise DiskFull(
                f"{told.message} Eine Reserve von 4 MB wurde freigegeben, damit Sie das Begonnene noch sichern können."
            ) from error
        raise told from error


def explain(
    error: BaseException, database: Path, *, key: bytes | None = None, files: bool = True
) -> NetzwerkError | None:
    """The error in words, or None when it is no fault of the machine. Raises nothing."""
    if isinstance(error, NetzwerkError):
        return error
    error = getattr(error, "orig", None) or error  # SQLAlchemy wraps what the driver raised
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        if code & 0xFF == _NOTADB:
            return _damaged_at_its_beginning(database) if _recognised(database, key) else wrong_key_or_damaged(database)
        return _of_sqlite(code, database)
    if files and isinstance(error, OSError):
        return _of_system(error, database)
    return None


def _recognised(database: Path, key: bytes | None) -> bool:
    """Whether the key file beside the database vouches for the key."""
    if key is None:
        return False
    try:
        return KeyFile.read(key_path(database)).recognises(key)
    except NetzwerkError:
        return False


def _of_sqlite(code: int, database: Path) -> NetzwerkError | None:
    primary = code & 0xFF
    if code == _READONLY_DBMOVED:
        return NetzwerkError(
            "Die Datenbank wurde verschoben oder ersetzt, während das Programm lief. Bitte starten Sie es neu."
        )
    if code == _CORRUPT_VTAB:
        return DamagedDatabase(
            "Das Suchverzeichnis ist beschädigt, die Daten selbst sind davon nicht betroffen. "
            "Bitte prüfen Sie die Datenbank („netzwerk check“)."
        )
    if primary == _FULL:
        return _disk_full(database)
    if primary in (_READONLY, _PERM, _AUTH):
        return _read_only(database)
    if primary == _CANTOPEN:
        if not database.exists() and os.access(database.parent, os.W_OK):
            return NotFound(f"Unter {database} liegt keine Datenbank. Bitte prüfen Sie den Ordner.")
        return _read_only(database)
    if primary in (_BUSY, _LOCKED):
        return NetzwerkError(
            "Ein anderes Programm schreibt gerade in die Datenbank. Es wurde nichts geändert; "
            "bitte versuchen Sie es gleich noch einmal."
        )
    if primary == _CORRUPT:
        return _damaged(database)
    if primary == _IOERR:
        return _disk_full(database) if _no_room(database.parent) else _unreliable(database)
    if primary == _NOMEM:
        return NetzwerkError(
            "Der Arbeitsspeicher reicht gerade nicht. Es wurde nichts geändert; bitte schließen Sie andere Programme."
        )
    return None


def _of_system(error: OSError, database: Path) -> NetzwerkError | None:
    if error.errno in _FULL_ERRNOS:
        return _disk_full(database)
    if error.errno in _READONLY_ERRNOS:
        return _read_only(database)
    if error.errno == errno.EIO:
        return _unreliable(database)
    return None


def wrong_key_or_damaged(database: Path) -> WrongKey:
    """The sentence for a database that does not open with a key nobody vouches for."""
    return WrongKey(
        f"{database.name} lässt sich mit diesem Schlüssel nicht öffnen: Entweder gehört der Schlüssel zu einer anderen "
        "Datenbank, oder ihr Anfang ist beschädigt. Bitte prüfen Sie den Schlüssel, sonst stellen Sie eine Sicherung "
        "wieder her. Löschen Sie die Datei nicht; an ihr wurde nichts geändert."
    )


def _damaged(database: Path) -> DamagedDatabase:
    return DamagedDatabase(f"Die Datenbank {database.name} ist beschädigt. {_RESTORE} Löschen Sie die Datei nicht.")


def _damaged_at_its_beginning(database: Path) -> DamagedDatabase:
    """The key fits the key file. But files are also copied by hand, one of them without the other."""
    return DamagedDatabase(
        f"Die Datenbank {database.name} ist beschädigt, oder die Schlüsseldatei {key_path(database).name} daneben "
        f"stammt aus einem anderen Büro; dann legen Sie bitte die richtige dazu. Sonst: {_RESTORE} Löschen Sie keine "
        "der Dateien."
    )


def _disk_full(database: Path) -> DiskFull:
    return DiskFull(
        f"Auf dem Laufwerk von {database.parent} ist kein Platz mehr. Die letzte Änderung wurde nicht gespeichert, "
        "alles davor ist sicher. Bitte schaffen Sie Platz und speichern Sie noch einmal."
    )


def _read_only(database: Path) -> ReadOnlyPlace:
    return ReadOnlyPlace(
        f"In den Ordner {database.parent} lässt sich nicht schreiben. "
        "Bitte prüfen Sie die Rechte oder wählen Sie einen anderen Ordner für die Daten."
    )


def _unreliable(database: Path) -> NetzwerkError:
    return NetzwerkError(
        f"Das Laufwerk von {database.parent} meldet einen Fehler beim Lesen oder Schreiben. Die letzte Änderung wurde "
        "nicht gespeichert. Bitte sichern Sie die Daten auf ein anderes Laufwerk und lassen Sie dieses prüfen."
    )


def _no_room(folder: Path) -> bool:
    """Whether writing fails for want of room; a used-up quota reaches SQLite as an unspecific input/output error."""
    probe = folder / f".probe.{secrets.token_hex(4)}.tmp"
    try:
        with probe.open("xb") as file:
            file.write(os.urandom(_PROBE_BYTES))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return error.errno in _FULL_ERRNOS
    finally:
        with contextlib.suppress(OSError):
            probe.unlink()
    return False
