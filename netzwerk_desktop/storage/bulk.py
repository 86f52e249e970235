"""Filling a new office file in a hurry.

Every commit waits until the disk has it, some milliseconds each time; a demonstration office has thousands of them, and
nobody depends on its file before it is complete. While it is being filled nothing waits; at the end everything is
forced to the disk at once. Should the computer stop in between, the file is damaged: only for files that still have
their temporary name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from netzwerk_desktop.system.durable import sync_file

from .store import Store

_HASTE = (
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -262144",  # 256 MB: most of the indexes of a million rows
    "PRAGMA wal_autocheckpoint = 16000",
)


@contextmanager
def filling(store: Store) -> Iterator[None]:
    """Write without waiting for the disk; afterwards all is on the disk and the connections are as always.

    Nobody else may have the file open, and no transaction may be open around it.
    """

    def hurry(connection: Any, _: Any) -> None:
        for pragma in _HASTE:
            connection.execute(pragma)

    store.engine.dispose()
    event.listen(store.engine, "connect", hurry)
    try:
        yield
        with store.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        event.remove(store.engine, "connect", hurry)
        store.engine.dispose()
    sync_file(store.path)
