"""Four megabytes put by for the day the disk is full.

On a full disk even deleting needs room (the journal of the deletion), so people could neither finish nor tidy up. The
reserve lies beside the database, filled with random bytes so that no file system can compress or thin it out, and is
given up the first time the disk is full. It is laid down again at a later start, when there is plenty of room.
"""

import contextlib
import os
import shutil
from pathlib import Path
from typing import Final

from netzwerk_desktop.system.durable import write_atomically

RESERVE_BYTES: Final = 4 * 1024 * 1024
# Laying it down must not be what fills the disk.
_ROOM_NEEDED: Final = 64 * 1024 * 1024


def reserve_path(database: Path) -> Path:
    """`office.reserve` beside `office.db`."""
    return database.with_name(f"{database.stem}.reserve")


def ensure_reserve(database: Path) -> bool:
    """Lay the reserve down unless it is there; whether it is there now. Never raises: a reserve is a comfort."""
    path = reserve_path(database)
    try:
        if path.stat().st_size >= RESERVE_BYTES:
            return True
    except OSError:
        pass
    try:
        if shutil.disk_usage(database.parent).free < _ROOM_NEEDED:
            return False
        write_atomically(path, os.urandom(RESERVE_BYTES))
    except OSError:
        return False
    return True


def release_reserve(database: Path) -> bool:
    """Give the reserve up; whether that made room."""
    path = reserve_path(database)
    with contextlib.suppress(OSError):
        path.unlink()
        return True
    return False
