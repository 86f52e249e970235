"""How the program connects to its encrypted file, at the level of the driver.

Every connection in the program is made here, so the rules that keep the file safe stand in one place and were
chosen by measurement:

* the key is the first statement on a connection, given raw (a raw key opens in under a millisecond, a passphrase
  would cost a tenth of a second each time); passphrases are dealt with in :mod:`.key`;
* WAL with ``synchronous=FULL``: with ``NORMAL`` confirmed transactions were lost in simulated power cuts;
* ``secure_delete`` here and in the FTS tables, so that what is deleted is gone from the pages;
* ``cipher_memory_security`` off, because full-text search is an order of magnitude slower with it;
* the driver never opens transactions by itself.

This module does without SQLAlchemy: the first picture of the program is read through it (see :mod:`.first_picture`).
"""

from __future__ import annotations

import contextlib
from pathlib import Path, PurePath
from typing import Any

import sqlcipher3.dbapi2 as driver

KEY_BYTES = 32
BUSY_TIMEOUT_MS = 10_000


def connect_raw(path: Path, key: bytes, *, readonly: bool = False, create: bool = False) -> Any:
    """Open a bare driver connection with key and pragmas set.

    ``key`` is 32 bytes. Raises the driver's ``OperationalError`` when the file is missing (and not ``create``) and its
    ``DatabaseError`` ("file is not a database") for a wrong key or a damaged first page, which look the same.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the key of an office file has 32 bytes")
    mode = "ro" if readonly else "rwc" if create else "rw"
    connection = driver.connect(
        f"{uri_of(path.absolute())}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_TIMEOUT_MS / 1000,
        cached_statements=256,
    )
    try:
        # SQLCipher writes every fault to standard error by itself; there people get one German sentence instead.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_memory_security = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA foreign_keys = ON")
        if not readonly:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def uri_of(path: PurePath) -> str:
    """The address of a file as SQLite wants it: a Windows share (``\\\\server\\share``) is part of the path there.

    Backups often go to a share, and the usual form, with the server in the place of a host, is refused by SQLite
    (https://www.sqlite.org/uri.html, "The URI Authority").
    """
    address = path.as_uri()
    return address if address.startswith("file:///") else address.replace("file://", "file:////", 1)


def remove_database(path: Path) -> None:
    """Remove an unfinished file nobody has open, with the files SQLite keeps beside it.

    What is missing or cannot be removed does not matter: this is tidying up, mostly after something else went wrong.
    """
    for name in (f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal", path.name):
        with contextlib.suppress(OSError):
            path.with_name(name).unlink()
