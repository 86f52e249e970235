"""Documents: the list of an organisation, and the bytes of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, select, tuple_

from netzwerk_desktop.domain.errors import DamagedDatabase, NotFound

from ..content import read_content
from ..entities import document, document_content, staff
from .conditions import alive

Keyset = tuple[datetime, str]
"""Moment and id of the last row of a window; the next window begins after it."""


class DocumentKind(StrEnum):
    """Made by the program, or a file somebody filed."""

    LETTER = "letter"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as lists show it.

    Attributes:
        interaction_id: the entry of the timeline it belongs to.
        made_at: when it was written or filed (UTC).
        size: in bytes.
        staff_name: who wrote or filed it.
    """

    id: str
    organisation_id: str
    interaction_id: str | None
    title: str
    file_name: str
    kind: DocumentKind
    made_at: datetime
    size: int
    staff_name: str


_ROWS = select(
    document.c.id,
    document.c.organisation_id,
    document.c.interaction_id,
    document.c.title,
    document.c.file_name,
    document.c.kind,
    document.c.made_at,
    document_content.c.size,
    staff.c.name.label("staff_name"),
).select_from(
    document.outerjoin(document_content, document_content.c.hash == document.c.content_hash).outerjoin(
        staff, staff.c.id == document.c.staff_id
    )
)
_GONE = "Dieses Schriftstück gibt es nicht (mehr). Bitte die Seite neu öffnen."


def documents_of_organisation(
    connection: Connection, organisation_id: str, *, before: Keyset | None = None, limit: int = 100
) -> list[DocumentRow]:
    """A window of the documents of an organisation, the latest first."""
    statement = _ROWS.where(alive(document), document.c.organisation_id == organisation_id)
    if before is not None:
        statement = statement.where(tuple_(document.c.made_at, document.c.id) < before)
    rows = connection.execute(statement.order_by(document.c.made_at.desc(), document.c.id.desc()).limit(limit))
    return [_row(row) for row in rows]


def document_row(connection: Connection, document_id: str) -> DocumentRow:
    """One document. Raises :class:`NotFound`, also for one that is in the bin."""
    row = connection.execute(_ROWS.where(alive(document), document.c.id == document_id)).first()
    if row is None:
        raise NotFound(_GONE)
    return _row(row)


def document_data(connection: Connection, document_id: str) -> tuple[str, bytes]:
    """File name and bytes of a document (also from the bin). Raises :class:`NotFound`."""
    found = connection.execute(
        select(document.c.file_name, document.c.content_hash).where(document.c.id == document_id)
    ).first()
    if found is None:
        raise NotFound(_GONE)
    data = read_content(connection, found.content_hash)
    if data is None:
        raise DamagedDatabase(
            f"Der Inhalt von „{found.file_name}“ fehlt in der Datenbank. Bitte prüfen Sie sie („netzwerk check“) oder"
            " holen Sie das Schriftstück aus einer Sicherung."
        )
    return found.file_name, data


def _row(row: Row[*tuple[Any, ...]]) -> DocumentRow:
    return DocumentRow(
        id=row.id,
        organisation_id=row.organisation_id,
        interaction_id=row.interaction_id,
        title=row.title,
        file_name=row.file_name,
        kind=DocumentKind(row.kind),
        made_at=row.made_at,
        size=row.size or 0,
        staff_name=row.staff_name or "",
    )
