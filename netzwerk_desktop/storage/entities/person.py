"""Persons, and the positions they hold or held in organisations (a position may be vacant and still be written to)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, text

from netzwerk_desktop.domain.person import PersonName, SalutationForm, sort_name
from netzwerk_desktop.domain.search_text import fold

from .base import DateText, date_shape, derived, field, in_order, one_of, synchronised


def _sort_key(row: Mapping[str, Any]) -> str:
    """Last name first, "von der" behind it, as the German rules of alphabetical order want."""
    return fold(sort_name(PersonName(first_name=row.get("first_name") or "", last_name=row.get("last_name") or "")))


person = synchronised(
    "person",
    field("form", "name", required=True),
    field("title", "name"),
    field("first_name", "name"),
    field("last_name", "name", required=True),
    field("personal_salutation", "salutation"),
    # The person's own; what belongs to an office stands in the position.
    field("phone", "phone"),
    field("mobile", "mobile"),
    field("email", "email"),
    # Space-separated, sorted codes, like a position's roles.
    field("consents", "consents", required=True, default="''"),
    field("note", "note"),
    # Into whom a person that had been entered twice was merged.
    field("merged_into_id", "merger", references="person.id"),
    derived("sort_key", Text, _sort_key),
    one_of("form", SalutationForm),
    CheckConstraint("length(trim(coalesce(first_name, '') || last_name)) > 0", name="name_not_blank"),
    Index("ix_person_list", "trashed", "sort_key", "id"),
)

position = synchronised(
    "position",
    field("organisation_id", "organisation", required=True, references="organisation.id"),
    field("person_id", "holder", references="person.id"),
    field("function", "function", required=True),
    field("department", "function"),
    field("started_on", "term", DateText),
    field("ended_on", "term", DateText),
    field("phone", "phone"),
    field("mobile", "mobile"),
    field("email", "email"),
    # Space-separated, sorted role codes: a handful of fixed words that are always edited together.
    field("roles", "roles", required=True, default="''"),
    field("note", "note"),
    # Whom the holder followed in office.
    field("predecessor_id", "succession", references="position.id"),
    *date_shape("started_on", "ended_on"),
    in_order("started_on", "ended_on"),
    Index("ix_position_organisation", "organisation_id"),
    Index("ix_position_person", "person_id"),
    # Only few positions have roles; whoever has a certain one is found without looking at all the others.
    Index("ix_position_roles", "roles", "person_id", sqlite_where=text("roles <> ''")),
)
