"""Making a new office file, and knowing which version of the schema a file has.

A new file is made from the present entities in one go and stamped with the newest version; an older file is brought
here step by step by :mod:`.migrations`. A test compares both ways. See :mod:`.version`.
"""

from __future__ import annotations

import uuid
from datetime import UTC

from sqlalchemy import Connection

from netzwerk_desktop.domain.clock import Clock

from .entities import metadata
from .guards import create_guards
from .search import search_statements
from .version import APPLICATION_ID, SCHEMA_VERSION


def create_tables(connection: Connection) -> None:
    """All tables, indexes, search shelves and guards of the present schema, in an empty database."""
    metadata.create_all(connection)
    for statement in search_statements():
        connection.exec_driver_sql(statement)
    create_guards(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def register_device(connection: Connection, clock: Clock, *, name: str, device_id: str | None = None) -> int:
    """Enter a computer into the journal and return its local number."""
    now = clock.now().astimezone(UTC).replace(microsecond=0).isoformat()
    return int(
        connection.exec_driver_sql(
            "INSERT INTO journal_device (id, name, created_at) VALUES (?, ?, ?) RETURNING number",
            (device_id or str(uuid.uuid4()), name, now),
        ).scalar_one()
    )


def start_journal(connection: Connection, clock: Clock, *, office_id: str, device_name: str) -> None:
    """The first entry of the journal's state in a new file."""
    number = register_device(connection, clock, name=device_name)
    connection.exec_driver_sql(
        "INSERT INTO journal_state (id, office, device, seq, hlc) VALUES (1, ?, ?, 0, 0)", (office_id, number)
    )


def become_new_device(connection: Connection, clock: Clock, *, device_name: str) -> None:
    """Go on under a new device id: a restored or copied file must not continue the old one's counter."""
    number = register_device(connection, clock, name=device_name)
    connection.exec_driver_sql("UPDATE journal_state SET device = ?, seq = 0, open_seq = NULL", (number,))
