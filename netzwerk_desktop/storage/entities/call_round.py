"""The 12 x 8 plan: by which rule members are called, and what the office changed by hand.

Only rules and changes are stored. Which towns a month has is computed from them, from the memberships and from the
calls (:mod:`netzwerk_desktop.domain.call_round`), so that the same data give the same list on every computer.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Integer

from .base import DateText, date_shape, field, in_order, one_of, synchronised

call_round_rule = synchronised(
    "call_round_rule",
    # The first day of the month from which it holds; the earliest one is when the plan began.
    field("starts_on", "rule", DateText, required=True),
    field("size", "rule", Integer, required=True),
    # Space-separated numbers of the months in which members are called, 1 to 12.
    field("months", "rule", required=True),
    *date_shape("starts_on"),
    CheckConstraint("starts_on LIKE '%-01'", name="starts_on_is_first"),
    CheckConstraint("size BETWEEN 0 AND 400", name="size_sensible"),
)

call_round_change = synchronised(
    "call_round_change",
    field("kind", "change", required=True),
    field("month", "change", DateText, required=True),
    field("organisation_id", "change", required=True, references="organisation.id"),
    # Of a swap: who takes the place.
    field("other_organisation_id", "change", references="organisation.id"),
    # Of a pause: its last day.
    field("until", "change", DateText),
    field("reason", "change", required=True),
    one_of("kind", ("swap", "pause")),
    *date_shape("month", "until"),
    in_order("month", "until"),
    CheckConstraint("month LIKE '%-01'", name="month_is_first"),
    CheckConstraint("(kind = 'swap') = (other_organisation_id IS NOT NULL)", name="swap_names_the_other"),
    CheckConstraint("(kind = 'pause') = (until IS NOT NULL)", name="pause_has_an_end"),
    CheckConstraint("length(trim(reason)) > 0", name="reason_not_blank"),
    Index("ix_call_round_change_organisation", "organisation_id"),
)
