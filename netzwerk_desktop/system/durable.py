"""Files that are either there in full or not there at all.

A key file, a backup, a restored database: for each of them half a file is worse than none. They are written under a
temporary name beside their place, forced to the disk, renamed (the one step a file system does at once) and the folder
is forced to the disk as well, because the name lives in the folder and not in the file.
"""

import contextlib
import os
import secrets
import time
from pathlib import Path

_WINDOWS = os.name == "nt"
# A virus scanner on Windows may hold a new file for a moment; renaming it then fails and works shortly after.
_RENAME_TRIES = 10
_RENAME_PAUSE = 0.05


def temporary_name(target: Path) -> Path:
    """A name beside `target` that nobody else uses; it ends in `.tmp`, so that leftovers are known as such."""
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")


def sync_file(path: Path) -> None:
    """Force what was written to `path` onto the disk. Raises OSError."""
    # Windows flushes only handles that may write.
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Force the names in `folder` onto the disk; nothing to do on Windows, where a folder cannot be opened for this."""
    if _WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put_in_place(finished: Path, target: Path, *, overwrite: bool = True) -> None:
    """Rename a finished file (already forced to the disk) to its place, durably.

    Without `overwrite` a file that is already there stays and FileExistsError is raised. Raises OSError.
    """
    for attempt in range(_RENAME_TRIES):
        try:
            if overwrite:
                finished.replace(target)
            else:
                _rename_to_new(finished, target)
            break
        except PermissionError:
            if not _WINDOWS or attempt == _RENAME_TRIES - 1:
                raise
            time.sleep(_RENAME_PAUSE)
    sync_folder(target.parent)


def _rename_to_new(finished: Path, target: Path) -> None:
    if _WINDOWS:
        finished.rename(target)  # fails there when the target exists
        return
    try:
        os.link(finished, target)
    except FileExistsError:
        raise
    except OSError:
        # A stick with FAT knows no second names; looking first is the best there is.
        if target.exists():
            raise FileExistsError(target) from None
        finished.replace(target)
    else:
        finished.unlink()


def write_atomically(target: Path, content: bytes, *, mode: int = 0o600) -> None:
    """Write `content` to `target` so that a crash leaves the old file or the new one, never a mixture.

    `mode` are the POSIX permissions of the new file (private by default). Raises OSError; then `target` is as before.
    """
    temporary = temporary_name(target)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
