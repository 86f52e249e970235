"""What a working day begins with: visits ahead, what colleagues did, members to call, memberships that end.

Follow-ups: :mod:`.follow_ups`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, func, literal_column, select

from netzwerk_desktop.domain.interaction import PLANNABLE

from ..entities import interaction, membership, organisation
from .conditions import alive, covers, end_of_day
from .interactions import EVERYTHING, NEWEST_FIRST, TimelineRow, rows_of


@dataclass(frozen=True, slots=True)
class SilentMember:
    """A member nobody has spoken to for long; ``last_conversation`` (UTC) is ``None`` when nobody ever did."""

    organisation_id: str
    name: str
    member_since: date
    last_conversation: datetime | None


@dataclass(frozen=True, slots=True)
class EndingMembership:
    """A membership of the network that ends soon; ``ended_on`` is its last day."""

    membership_id: str
    organisation_id: str
    name: str
    ended_on: date


def planned(connection: Connection, *, start: datetime, end: datetime, limit: int) -> list[TimelineRow]:
    """Visits and meetings from ``start`` up to (and without) ``end``, the next one first."""
    statement = EVERYTHING.where(
        interaction.c.occurred_at >= start,
        interaction.c.occurred_at < end,
        interaction.c.kind.in_([kind.value for kind in sorted(PLANNABLE)]),
    )
    return rows_of(connection, statement.order_by(interaction.c.occurred_at, interaction.c.id).limit(limit))


def of_colleagues(
    connection: Connection, *, staff_id: str, since: datetime, until: datetime, limit: int
) -> list[TimelineRow]:
    """What others than ``staff_id`` entered that happened after ``since`` and not after ``until``, newest first."""
    statement = EVERYTHING.where(
        interaction.c.occurred_at > since, interaction.c.occurred_at <= until, interaction.c.staff_id != staff_id
    )
    return rows_of(connection, statement.order_by(*NEWEST_FIRST).limit(limit))


def silent_members(
    connection: Connection, *, network_id: str, today: date, now: datetime, since: date, limit: int
) -> list[SilentMember]:
    """Members of the network on the day ``today`` with whom nobody has spoken from ``since`` until ``now``.

    Whoever was never spoken to comes first, then the longest silence. Who joined after ``since`` is not silent yet.
    """
    # The index of conversations answers this with one look for each member, however many conversations there are.
    last = (
        select(func.max(interaction.c.occurred_at))
        .where(
            alive(interaction),
            interaction.c.is_conversation == literal_column("1"),
            interaction.c.organisation_id == membership.c.organisation_id,
            interaction.c.occurred_at <= now,
        )
        .scalar_subquery()
    )
    members = (
        select(
            organisation.c.id, organisation.c.name, organisation.c.sort_key, membership.c.joined_on, last.label("last")
        )
        .join_from(membership, organisation, organisation.c.id == membership.c.organisation_id)
        .where(
            membership.c.network_id == network_id,
            alive(membership),
            alive(organisation),
            membership.c.joined_on <= since,
            covers(membership.c.joined_on, membership.c.ended_on, today),
        )
        .subquery()
    )
    statement = (
        select(members.c.id, members.c.name, members.c.joined_on, members.c.last)
        .where(members.c.last.is_(None) | (members.c.last < end_of_day(since - timedelta(days=1))))
        .order_by(members.c.last.is_not(None), members.c.last, members.c.sort_key, members.c.id)
        .limit(limit)
    )
    return [SilentMember(row.id, row.name, row.joined_on, row.last) for row in connection.execute(statement)]


def ending_memberships(
    connection: Connection, *, network_id: str, today: date, until: date, limit: int
) -> list[EndingMembership]:
    """Memberships of the network whose last day lies between ``today`` and ``until`` (both included), the next first.

    Where another period follows on, nothing ends.
    """
    following = membership.alias("following")
    goes_on = (
        select(literal_column("1"))
        .where(
            following.c.organisation_id == membership.c.organisation_id,
            following.c.network_id == membership.c.network_id,
            alive(following),
            following.c.joined_on > membership.c.ended_on,
        )
        .exists()
    )
    statement = (
        select(membership.c.id, organisation.c.id, organisation.c.name, membership.c.ended_on)
        .join_from(membership, organisation, organisation.c.id == membership.c.organisation_id)
        .where(
            membership.c.network_id == network_id,
            alive(membership),
            alive(organisation),
            membership.c.ended_on.between(today, until),
            ~goes_on,
        )
        .order_by(membership.c.ended_on, organisation.c.sort_key, membership.c.id)
        .limit(limit)
    )
    return [EndingMembership(*row) for row in connection.execute(statement)]
