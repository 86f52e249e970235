"""The bytes of documents and logos: kept once under their SHA-256, never changed.

They are not in the journal, because a hash says which bytes are meant; the row that names the hash is.
"""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, select

from .entities import document_content


def keep_content(connection: Connection, data: bytes) -> str:
    """Store bytes (once) within the open write transaction and return their hash."""
    digest = hashlib.sha256(data).hexdigest()
    connection.exec_driver_sql(
        "INSERT INTO document_content (hash, size, data) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
        (digest, len(data), data),
    )
    return digest


def read_content(connection: Connection, digest: str) -> bytes | None:
    """The bytes with this hash, or ``None`` when they are not here."""
    found = connection.execute(select(document_content.c.data).where(document_content.c.hash == digest)).scalar()
    return None if found is None else bytes(found)
