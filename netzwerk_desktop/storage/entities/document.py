"""Documents: letters and reports the program made, and files filed with a record.

The bytes lie once in ``document_content`` under their SHA-256, encrypted like everything in the file; they are
immutable and therefore need no journal. What the document is, for whom and from when, is an ordinary synchronised row.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, Table, Text, text

from .base import TimeText, field, metadata, one_of, synchronised

document_content = Table(
    "document_content",
    metadata,
    Column("hash", Text, primary_key=True, nullable=False),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    CheckConstraint("length(hash) = 64", name="hash_is_sha256"),
    CheckConstraint("size = length(data)", name="size_matches"),
    sqlite_strict=True,
)

document = synchronised(
    "document",
    field("organisation_id", "organisation", required=True, references="organisation.id"),
    field("interaction_id", "origin", references="interaction.id"),
    field("person_id", "person", references="person.id"),
    field("position_id", "person", references="position.id"),
    field("kind", "content", required=True),
    field("title", "content", required=True),
    field("file_name", "content", required=True),
    field("content_hash", "content", required=True),
    field("content_text", "content"),
    field("made_at", "content", TimeText, required=True),
    field("staff_id", "staff", references="staff.id"),
    one_of("kind", ("letter", "file")),
    Index("ix_document_organisation", "organisation_id", "made_at", sqlite_where=text("trashed = 0")),
    Index("ix_document_interaction", "interaction_id"),
)
