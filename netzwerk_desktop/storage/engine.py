"""SQLAlchemy's side of the connections: a pool, and transactions that begin the way SQLite needs it.

A ``begin`` event emits ``BEGIN`` for reading and ``BEGIN IMMEDIATE`` for writing, because a deferred transaction that
turns into a writer fails at once when somebody else writes, whatever the busy timeout says. How a connection itself is
made stands in :mod:`.connection`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.pool import QueuePool

from .connection import connect_raw

POOL_SIZE = 6

WRITING = "netzwerk_writing"
"""Execution option of a connection whose transaction shall begin as a writer's."""


def create_store_engine(path: Path, key: bytes, *, readonly: bool = False, create: bool = False) -> Engine:
    """Make the SQLAlchemy engine of an office file; statements and parameters never appear in its errors or logs."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=lambda: connect_raw(path, key, readonly=readonly, create=create),
        poolclass=QueuePool,
        pool_size=POOL_SIZE,
        max_overflow=POOL_SIZE,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        writing = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
