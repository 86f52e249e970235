"""The office itself: its name and network, what stands on its letters, and its staff. Data, none of it constants."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Integer

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
    # After so many days without a conversation a member is shown in amber, then in red.
    field("silent_after_days", "silence", Integer),
    field("forgotten_after_days", "silence", Integer),
    one_of("letter_form", ("A", "B")),
    CheckConstraint("silent_after_days BETWEEN 1 AND 3650", name="silent_after_days_sensible"),
    CheckConstraint("forgotten_after_days BETWEEN 1 AND 3650", name="forgotten_after_days_sensible"),
    CheckConstraint("length(trim(name)) > 0", name="name_not_blank"),
)
