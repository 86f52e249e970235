"""Who has the office file open, and who must be alone with it.

Two locks of the operating system, which it takes back by itself when a program dies, however it dies:

* `office.use.lock` is held *shared* by everything that has the database open (window and commands may read and write
  side by side: that is what WAL and `BEGIN IMMEDIATE` are for) and *exclusively* while the database is made,
  migrated or replaced. Replacing a file under somebody who has it open would send their next save into nothing.
* `office.window.lock` is held by the one window on this file. Its text says since when, which process, and under which
  local name the window listens, so that a second one can ask the first to come to the front instead of failing.

The files stay where they are; an empty lock file locks nothing, and removing one races with somebody just opening it.
"""

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.dates import format_moment
from netzwerk_desktop.domain.errors import AlreadyOpen, NetzwerkError, ReadOnlyPlace
from netzwerk_desktop.system.doorbell import server_name as server_name

_BUSY_FOR: Final = {
    "create": "Das Büro wird gerade eingerichtet.",
    "migrate": "Die Datenbank wird gerade auf die neue Version des Programms umgestellt.",
    "restore": "Die Datenbank wird gerade aus einer Sicherung wiederhergestellt.",
}

if sys.platform == "win32":
    import msvcrt

    # Locked far behind the text, because Windows lets nobody read what is locked. Windows knows no shared locks here:
    # every user takes one of 64 bytes, and who must be alone takes all of them.
    _LOCK_AT: Final = 1 << 30
    _SLOTS: Final = 64

    def _lock(handle: int, *, alone: bool) -> bool:
        """Try to lock an open file at once; False when somebody else holds it."""
        if alone:
            os.lseek(handle, _LOCK_AT, os.SEEK_SET)
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, _SLOTS)
            except OSError:
                return False
            return True
        for slot in range(_SLOTS):
            os.lseek(handle, _LOCK_AT + slot, os.SEEK_SET)
            with contextlib.suppress(OSError):
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
                return True
        return False

else:
    import fcntl

    def _lock(handle: int, *, alone: bool) -> bool:
        """Try to lock an open file at once; False when somebody else holds it."""
        # flock, not lockf: a POSIX record lock is lost when *any* handle of this process on the file is closed.
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the window of an office file: process number, since when (UTC), local name it listens under."""

    process: int
    since: datetime
    server: str


class Lock:
    """A held lock; closing it, or the end of the process, gives it back. Also a context manager."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle: int | None = handle

    @property
    def held(self) -> bool:
        """Whether the lock has not been given back yet."""
        return self._handle is not None

    def close(self) -> None:
        """Give the lock back; may be called twice."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    def __enter__(self) -> "Lock":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def window_lock_path(database: Path) -> Path:
    """`office.window.lock` beside `office.db`."""
    return database.with_name(f"{database.stem}.window.lock")


def use_lock_path(database: Path) -> Path:
    """`office.use.lock` beside `office.db`."""
    return database.with_name(f"{database.stem}.use.lock")


def share(database: Path) -> Lock:
    """Note that this process uses the database. Held by every open store.

    Raises AlreadyOpen while it is being migrated or restored, ReadOnlyPlace when the folder is not writable.
    """
    path = use_lock_path(database)
    handle = _open(path)
    if _attempt(handle, path, alone=False):
        return Lock(path, handle)
    sentence = _BUSY_FOR.get(_text(handle).strip(), "Die Datenbank wird gerade von einem anderen Vorgang gebraucht.")
    os.close(handle)
    raise AlreadyOpen(f"{sentence} Bitte warten Sie einen Moment und versuchen Sie es noch einmal.")


def alone_with(database: Path, purpose: str) -> Lock:
    """Be the only user of the database, for `purpose` "create", "migrate" or "restore".

    Raises AlreadyOpen (who has it open, what to close), ReadOnlyPlace. The caller must not hold `share` itself.
    """
    if purpose not in _BUSY_FOR:
        raise ValueError(f"unknown purpose {purpose!r}")
    path = use_lock_path(database)
    handle = _open(path)
    if _attempt(handle, path, alone=True):
        _note(handle, purpose)
        return Lock(path, handle)
    os.close(handle)
    holder = window_holder(database)
    who = f"noch geöffnet: {_described(holder)}" if holder else "noch von einem anderen Programm geöffnet"
    raise AlreadyOpen(f"Die Datenbank ist {who}. Bitte schließen Sie es dort und versuchen Sie es noch einmal.")


def claim_folder(folder: Path) -> Lock:
    """Be the only one who makes backups in `folder`. Raises AlreadyOpen, ReadOnlyPlace."""
    path = folder / "backup.lock"
    handle = _open(path)
    if _attempt(handle, path, alone=True):
        return Lock(path, handle)
    os.close(handle)
    raise AlreadyOpen(
        "In diesem Ordner wird gerade schon eine Sicherung gemacht. Bitte warten Sie, bis sie fertig ist."
    )


def claim_window(database: Path, clock: Clock) -> Lock:
    """Become the one window on `database`.

    Raises AlreadyOpen when there is one already (then `window_holder` tells which), ReadOnlyPlace.
    """
    path = window_lock_path(database)
    handle = _open(path)
    if not _attempt(handle, path, alone=True):
        os.close(handle)
        holder = window_holder(database)
        detail = f" ({_described(holder)})" if holder else ""
        raise AlreadyOpen(
            f"Das Programm ist mit dieser Datenbank schon geöffnet{detail}. Bitte arbeiten Sie in jenem Fenster weiter."
        )
    text = {"process": os.getpid(), "since": clock.now().isoformat(), "server": server_name(database)}
    _note(handle, json.dumps(text))
    return Lock(path, handle)


def window_holder(database: Path) -> Holder | None:
    """Who has the window on `database` open now; None when nobody has, or it cannot be told."""
    path = window_lock_path(database)
    try:
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    with _closing(handle):
        if _attempt(handle, path, alone=True):
            return None  # nobody held it; closing gives it back at once
        try:
            text = json.loads(_text(handle))
            return Holder(int(text["process"]), datetime.fromisoformat(text["since"]), str(text["server"]))
        except (ValueError, KeyError, TypeError):
            return None


def _described(holder: Holder) -> str:
    return f"Fenster seit {format_moment(holder.since)} Uhr, Prozess {holder.process}"


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    except FileNotFoundError:
        raise ReadOnlyPlace(f"Den Ordner {path.parent} gibt es nicht. Bitte prüfen Sie den Pfad.") from None
    except OSError:
        raise ReadOnlyPlace(
            f"In den Ordner {path.parent} lässt sich nicht schreiben. "
            "Bitte prüfen Sie die Rechte oder wählen Sie einen anderen Ordner für die Daten."
        ) from None


def _attempt(handle: int, path: Path, *, alone: bool) -> bool:
    try:
        return _lock(handle, alone=alone)
    except OSError:
        os.close(handle)
        raise NetzwerkError(
            f"Auf dem Laufwerk von {path.parent} lassen sich keine Dateien sperren (Netzlaufwerk?). "
            "Bitte legen Sie die Datenbank auf die Festplatte dieses Computers."
        ) from None


def _note(handle: int, text: str) -> None:
    """Write down who holds the lock. On a full disk the lock counts without the note."""
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, text.encode())


def _text(handle: int) -> str:
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, 4096).decode("utf-8", "replace")


@contextlib.contextmanager
def _closing(handle: int) -> Iterator[None]:
    try:
        yield
    finally:
        os.close(handle)
