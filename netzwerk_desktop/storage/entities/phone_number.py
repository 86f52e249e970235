"""Telephone numbers in the form in which a caller is recognised.

Numbers are kept as they were typed, in the columns of organisations, persons and positions. Here they stand once more
in E.164, derived from those columns and made anew by the door whenever one changes, as the search index is
(:mod:`netzwerk_desktop.storage.phone_index`). Nothing here is synchronised or has a history.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Table, Text, text

from .base import metadata

phone_number = Table(
    "phone_number",
    metadata,
    # "+49251414415": in full, as it is dialled, with the extension
    Column("number", Text, nullable=False),
    # The part before the extension, where one can be told apart: "0251 4144-15" and "0251 4144-0" both have +492514144
    Column("trunk", Text),
    Column("kind", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("field", Text, nullable=False),
    CheckConstraint("kind IN ('organisation', 'person', 'position')", name="kind_known"),
    CheckConstraint("field IN ('phone', 'mobile')", name="field_known"),
    CheckConstraint("number LIKE '+%'", name="number_is_international"),
    Index("ix_phone_number_number", "number"),
    Index("ix_phone_number_trunk", "trunk", sqlite_where=text("trunk IS NOT NULL")),
    Index("ix_phone_number_record", "record_id", "kind"),
    sqlite_strict=True,
)
