"""Keys for tests, and hands that break office files in known ways."""

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from netzwerk_desktop.storage.connection import connect_raw
from netzwerk_desktop.storage.key_file import KeyFile, check_value

KEY = bytes(range(1, 33))
OFFICE_ID = "0190f3c2-7a4b-7c11-8000-0123456789ab"
OTHER_OFFICE_ID = "0190f3c2-7a4b-7c11-8000-ba9876543210"
PAGE = 4096


def write_key_file(path: Path, key: bytes = KEY, office_id: str = OFFICE_ID) -> None:
    """A key file that recognises `key`, for a key in the keyring."""
    KeyFile(office_id, "keyring", check_value(key, office_id)).write(path)


@contextlib.contextmanager
def raw(path: Path, key: bytes = KEY, **options: bool) -> Iterator[Any]:
    """A bare connection that is closed at the end."""
    with contextlib.closing(connect_raw(path, key, **options)) as connection:
        yield connection


def past_the_guards(path: Path, *statements: str, key: bytes = KEY) -> None:
    """Run SQL with all triggers switched off: what a fault, or somebody with the key and a browser, might do."""
    with raw(path, key) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        connection.execute("BEGIN")
        for name, _ in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def flip_bit(path: Path, offset: int) -> None:
    """Damage one bit of a file."""
    with path.open("r+b") as file:
        file.seek(offset)
        byte = file.read(1)[0]
        file.seek(offset)
        file.write(bytes([byte ^ 1]))


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def dump(path: Path, key: bytes = KEY) -> dict[str, list[Any]]:
    """Everything in an office file: the schema and all rows of all tables, in a fixed order."""
    with raw(path, key) as connection:
        content: dict[str, list[Any]] = {
            "schema": connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall(),
            "version": connection.execute("PRAGMA user_version").fetchall(),
        }
        names = connection.execute(
            "SELECT name FROM pragma_table_list"
            " WHERE schema = 'main' AND type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
        ).fetchall()
        for (name,) in names:
            content[name] = sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
        return content
