"""Networks, the names they bore, who is a member from when to when, and what members and others may have."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Integer

from netzwerk_desktop.domain.service_catalogue import Tier

from .base import DateText, Flag, date_shape, field, in_order, one_of, synchronised

network = synchronised(
    "network",
    field("name", "name", required=True),
    field("short_name", "name"),
    field("is_own", "own", Flag, required=True, default="0"),
    field("note", "note"),
    CheckConstraint("length(trim(name)) > 0", name="name_not_blank"),
)

network_name = synchronised(
    "network_name",
    field("network_id", "name", required=True, references="network.id"),
    field("name", "name", required=True),
    field("valid_from", "name", DateText),
    field("valid_until", "name", DateText),
    *date_shape("valid_from", "valid_until"),
    in_order("valid_from", "valid_until"),
    Index("ix_network_name", "network_id"),
)

membership = synchronised(
    "membership",
    field("organisation_id", "organisation", required=True, references="organisation.id"),
    field("network_id", "organisation", required=True, references="network.id"),
    field("joined_on", "term", DateText, required=True),
    field("minimum_until", "term", DateText),
    field("ended_on", "term", DateText),
    field("note", "note"),
    *date_shape("joined_on", "minimum_until", "ended_on"),
    in_order("joined_on", "ended_on"),
    Index("ix_membership_organisation", "organisation_id", "network_id"),
)

service = synchronised(
    "service",
    field("name", "name", required=True),
    field("category", "name", required=True),
    field("tier", "tier", required=True),
    field("valid_from", "validity", DateText),
    field("valid_until", "validity", DateText),
    field("position", "order", Integer, required=True, default="0"),
    one_of("tier", Tier),
    *date_shape("valid_from", "valid_until"),
    in_order("valid_from", "valid_until"),
    CheckConstraint("length(trim(name)) > 0", name="name_not_blank"),
)

service_grant = synchronised(
    "service_grant",
    field("organisation_id", "organisation", required=True, references="organisation.id"),
    field("service_id", "service", required=True, references="service.id"),
    field("valid_from", "term", DateText, required=True),
    field("valid_until", "term", DateText),
    field("reason", "reason", required=True),
    field("granted_by", "reason", required=True),
    *date_shape("valid_from", "valid_until"),
    in_order("valid_from", "valid_until"),
    CheckConstraint("length(trim(reason)) > 0", name="reason_not_blank"),
    Index("ix_service_grant_organisation", "organisation_id"),
)
