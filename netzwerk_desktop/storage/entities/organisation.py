"""Organisations and the municipalities among them.

A municipality is an organisation with a second row: the facts of the official register. Both rows share one id, made
from the AGS, so that two computers that learn of the same town make the same row.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import REAL, CheckConstraint, Index, Integer, Text

from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.search_text import fold

from .base import DateText, date_shape, derived, field, one_of, synchronised


def _sort_key(row: Mapping[str, Any]) -> str:
    return fold(str(row.get("name") or ""))


organisation = synchronised(
    "organisation",
    field("kind", "name", required=True),
    field("name", "name", required=True),
    field("short_name", "name"),
    field("street", "address"),
    field("po_box", "address"),
    field("po_box_postal_code", "address"),
    field("postal_code", "address"),
    field("city", "address"),
    field("country", "address"),
    field("phone", "contact"),
    field("email", "contact"),
    field("website", "contact"),
    field("note", "note"),
    # Into which an organisation that had been entered twice was merged (a town taken over: see municipality).
    field("merged_into_id", "duplicate", references="organisation.id"),
    derived("sort_key", Text, _sort_key),
    one_of("kind", OrganisationKind),
    CheckConstraint("length(trim(name)) > 0", name="name_not_blank"),
    Index("ix_organisation_list", "trashed", "kind", "sort_key"),
)

municipality = synchronised(
    "municipality",
    field("organisation_id", "register", required=True, references="organisation.id"),
    field("ags", "register", required=True),
    field("official_name", "register", required=True),
    field("type", "register", required=True),
    field("district_key", "register", required=True),
    field("district", "register", required=True),
    field("region", "register", required=True),
    field("population", "population", Integer),
    field("population_date", "population", DateText),
    field("area_km2", "area", REAL),
    field("area_date", "area", DateText),
    field("latitude", "coordinates", REAL),
    field("longitude", "coordinates", REAL),
    field("coordinates_date", "coordinates", DateText),
    field("register_postal_code", "postal", Text),
    field("several_postal_codes", "postal", Integer),
    field("merged_into_id", "merger", references="municipality.id"),
    field("dissolved_on", "merger", DateText),
    one_of("type", MunicipalityType),
    CheckConstraint("ags GLOB '05[13579][0-9][0-9][0-9][0-9][0-9]'", name="ags_shape"),
    CheckConstraint("organisation_id = id", name="shares_organisation_id"),
    CheckConstraint("population >= 0", name="population_not_negative"),
    CheckConstraint("area_km2 > 0", name="area_positive"),
    CheckConstraint("latitude BETWEEN 50.0 AND 53.0 AND longitude BETWEEN 5.0 AND 10.0", name="coordinates_in_nrw"),
    *date_shape("population_date", "area_date", "coordinates_date", "dissolved_on"),
    Index("ix_municipality_ags", "ags"),
    Index("ix_municipality_region", "region", "district"),
)
