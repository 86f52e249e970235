"""Demonstration offices for tests: a small one that is made in a moment, and a digest of everything in one."""

import hashlib
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.services.demonstration import Size, build_demonstration
from netzwerk_desktop.storage.entities import synchronised_tables
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.resources import resource
from tests.support.vault import KEY

SMALL = Size(
    persons=800,
    interactions=900,
    years=2,
    showcase_interactions=40,
    follow_up_share=0.1,
    letters=3,
    monthly_edits=4,
)


def build(path: Path, *, clock: Clock, seed: int = 1, size: Size = SMALL) -> Store:
    """A demonstration office in a new file, open."""
    store = Store.create(path, KEY, clock=clock)
    build_demonstration(store, clock=clock, reference=resource("reference"), seed=seed, size=size)
    return store


def digests(store: Store) -> dict[str, str]:
    """A hash of all rows of every synchronised table."""
    with store.read() as connection:
        found = {}
        for table in synchronised_tables():
            rows = connection.exec_driver_sql(f'SELECT * FROM "{table.name}" ORDER BY id').all()
            found[table.name] = hashlib.sha256(repr([tuple(row) for row in rows]).encode()).hexdigest()
        return found


def ask(store: Store, statement: str, parameters: tuple[Any, ...] = ()) -> list[Any]:
    """Rows of a statement; of a single column its values."""
    with store.read() as connection:
        rows = connection.exec_driver_sql(statement, parameters).all()
    return [row[0] if len(row) == 1 else tuple(row) for row in rows]
