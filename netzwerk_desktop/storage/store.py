"""The open office file: sessions to read, one door to write.

Reading happens on any number of threads, each with a connection and a consistent snapshot of its own. Writing happens
on one thread at a time; a transaction that began is finished or leaves nothing behind.

Opening a file and reading the first picture (:meth:`Store.plain`) does without SQLAlchemy, whose import takes longer
than everything else in a start; the pool of connections is made when somebody reads or writes in earnest.
"""

from __future__ import annotations

import platform
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import DamagedDatabase, NetzwerkError, NewerDatabase
from netzwerk_desktop.system.durable import put_in_place, sync_file, temporary_name

from .connection import connect_raw, remove_database
from .faults import check_file, in_words
from .instance import Lock, share
from .version import APPLICATION_ID, SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.engine import Engine

    from .journal import Writer


class Store:
    """An office file that is open.

    Attributes:
        path: where the file lies.
        key: its 256-bit key, needed again for backups; never logged, never in a ``repr``.
    """

    def __init__(self, path: Path, key: bytes, plain: Any, clock: Clock, use: Lock) -> None:
        self.path = path
        self.key = key
        self.clock = clock
        self._use = use
        self._plain = plain
        self._plain_lock = threading.Lock()
        self._engine: Engine | None = None
        self._engine_lock = threading.Lock()
        self._write_lock = threading.Lock()
        self._writing_thread: int | None = None
        self._closed = False

    @classmethod
    def create(cls, path: Path, key: bytes, *, clock: Clock, office_id: str | None = None) -> Store:
        """Make a new, empty office file; an existing file is never touched (``FileExistsError``).

        It is made under a temporary name and renamed when it is complete: a file at ``path`` is always an office.
        """
        if path.exists():
            raise FileExistsError(path)
        # Imported here, as below: SQLAlchemy is not needed for the first picture.
        from .engine import WRITING, create_store_engine
        from .schema import create_tables, start_journal

        unfinished = temporary_name(path)
        try:
            with in_words(path, files=True):
                unfinished.touch(mode=0o600)  # for this user only, whatever the umask says
                engine = create_store_engine(unfinished, key, create=True)
                try:
                    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
                        create_tables(connection)
                        office = office_id or str(uuid.uuid4())
                        start_journal(connection, clock, office_id=office, device_name=platform.node() or "?")
                finally:
                    engine.dispose()  # Windows removes no file that is open
                sync_file(unfinished)
                put_in_place(unfinished, path, overwrite=False)
        except BaseException:
            remove_database(unfinished)
            raise
        return cls.open(path, key, clock=clock)

    @classmethod
    def open(cls, path: Path, key: bytes, *, clock: Clock) -> Store:
        """Open an existing office file and bring an older one up to date (with a backup before).

        Raises :class:`NotFound`, :class:`WrongKey` (or a damaged first page, which looks the same),
        :class:`NewerDatabase`, :class:`DamagedDatabase`, :class:`AlreadyOpen` (while it is being migrated or restored,
        or when it must be migrated and somebody else has it open); in none of these cases is the file changed.
        """
        check_file(path)
        use = share(path)
        try:
            plain, version = _checked(path, key)
            if version < SCHEMA_VERSION:
                plain.close()
                use.close()
                from .migrations.runner import migrate  # alembic is heavy and needed on few days only

                migrate(path, key, clock=clock)
                use = share(path)
                plain, _ = _checked(path, key)
        except BaseException:
            use.close()
            raise
        return cls(path, key, plain, clock, use)

    def __repr__(self) -> str:
        return f"Store({self.path.name})"

    @property
    def engine(self) -> Engine:
        """The pool of connections, made when it is first needed; for this package only."""
        with self._engine_lock:
            self._require_open()
            if self._engine is None:
                from .engine import create_store_engine

                self._engine = create_store_engine(self.path, self.key)
            return self._engine

    @contextmanager
    def plain(self) -> Iterator[Any]:
        """The driver's own connection with one consistent snapshot, for the first picture; one thread at a time."""
        with in_words(self.path, key=self.key), self._plain_lock:
            self._require_open()
            self._plain.execute("BEGIN")
            try:
                yield self._plain
            finally:
                self._plain.rollback()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection with one consistent snapshot, for queries."""
        with in_words(self.path), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, *, staff_id: str, action: str) -> Iterator[Writer]:
        """One user action: everything written inside is there afterwards, or nothing of it.

        ``action`` is the name people see in the history and at "Rückgängig". A transaction within another one is a
        mistake of the program (``RuntimeError``): it would wait for itself.
        """
        from .engine import WRITING
        from .journal import Writer

        if self._writing_thread == threading.get_ident():
            raise RuntimeError("a write transaction within another one")
        with (
            self._alone(),
            in_words(self.path),
            self.engine.connect().execution_options(**{WRITING: True}) as connection,
            connection.begin(),
        ):
            writer = Writer(connection, clock=self.clock, staff_id=staff_id, action=action)
            yield writer
            writer.finish()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """The right to write, which one thread has at a time."""
        with self._write_lock:
            self._writing_thread = threading.get_ident()
            try:
                yield
            finally:
                self._writing_thread = None

    def become_new_device(self) -> None:
        """Give this file a new device id (after a restore, or when it was copied to another computer)."""
        from .engine import WRITING
        from .schema import become_new_device

        with self.engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
            become_new_device(connection, self.clock, device_name=platform.node() or "?")

    def close(self) -> None:
        """Give back all connections; the last one to close moves the write-ahead log into the file.

        Waits for a transaction that is being written. Whoever comes later is refused in words, and must be: the file is
        no longer noted as in use, and a restore may put another one in its place.
        """
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("closed within a write transaction")
        with self._write_lock, self._plain_lock, self._engine_lock:
            if self._closed:
                return
            self._closed = True
            self._plain.close()
            if self._engine is not None:
                self._engine.dispose()
            self._use.close()

    def _require_open(self) -> None:
        if self._closed:
            raise NetzwerkError("Das Büro ist schon geschlossen. Es wurde nichts geändert; bitte öffnen Sie es neu.")


def _checked(path: Path, key: bytes) -> tuple[Any, int]:
    """A driver's connection to an office file and its schema version, not newer than ours."""
    with in_words(path, key=key):
        connection = connect_raw(path, key)
        try:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (application,) = connection.execute("PRAGMA application_id").fetchone()
        except BaseException:
            connection.close()
            raise
    if application != APPLICATION_ID:
        connection.close()
        raise DamagedDatabase(
            "Diese Datei ist keine Büro-Datei dieses Programms. Bitte eine andere wählen oder eine Sicherung"
            " zurückspielen."
        )
    if version > SCHEMA_VERSION:
        connection.close()
        raise NewerDatabase(
            "Diese Büro-Datei wurde mit einer neueren Version des Programms geschrieben. Sie wurde nicht verändert."
            " Bitte das Programm auf diesem Rechner aktualisieren."
        )
    return connection, int(version)
