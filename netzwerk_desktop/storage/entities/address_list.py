"""Lists of organisations and people that somebody put together by hand, and pairs that are not duplicates."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index

from .base import field, one_of, synchronised

address_list = synchronised(
    "address_list",
    field("name", "name", required=True),
    field("note", "note"),
    CheckConstraint("length(trim(name)) > 0", name="name_not_blank"),
)

address_list_entry = synchronised(
    "address_list_entry",
    field("address_list_id", "link", required=True, references="address_list.id"),
    field("organisation_id", "link", required=True, references="organisation.id"),
    # Whom of the organisation; nobody in particular where empty.
    field("position_id", "holder", references="position.id"),
    Index("ix_address_list_entry_list", "address_list_id"),
    Index("ix_address_list_entry_organisation", "organisation_id"),
    Index("ix_address_list_entry_position", "position_id"),
)

distinct_pair = synchronised(
    "distinct_pair",
    # Two records that look like one and are not; the smaller id comes first.
    field("kind", "link", required=True),
    field("first_id", "link", required=True),
    field("second_id", "link", required=True),
    one_of("kind", ("person", "organisation")),
    CheckConstraint("first_id < second_id", name="smaller_id_first"),
)
