"""The office itself: its name and network, what stands on its letters, and its staff. Data, none of it constants."""

from __future__ import annotations

from sqlalchemy import CheckConstraint

from .base import Flag, field, one_of, synchronised

staff = synchronised(
    "staff",
    field("name", "name", required=True),
    field("function", "name"),
    field("phone", "contact"),
    field("email", "contact"),
    field("sign", "sign"),
    field("active", "active", Flag, required=True, default="1"),
    CheckConstraint("length(trim(name)) > 0", name="name_not_blank"),
)

office = synchronised(
    "office",
    field("name", "name", required=True),
    field("network_id", "network", references="network.id"),
    field("street", "address"),
    field("postal_code", "address"),
    field("city", "address"),
    field("phone", "contact"),
    field("email", "contact"),
    field("website", "contact"),
    field("footer", "letter"),
    field("letter_form", "letter", required=True, default="'B'"),
    field("organisation_first", "letter", Flag, required=True, default="1"),
    field("neutral_salutation", "letter"),
    field("accent_colour", "letter"),
    field("logo_hash", "logo"),
    field("is_demonstration", "demonstration", Flag, required=True, default="0"),
    one_of("letter_form", ("A", "B")),
    CheckConstraint("length(trim(name)) > 0", name="name_not_blank"),
)
