"""What the day begins with: what is due, who is visited, what colleagues did, who has not been called for long.

The first picture of the program: it is read without SQLAlchemy, see :mod:`netzwerk_desktop.storage.queries.today`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import BERLIN
from netzwerk_desktop.domain.silence import DEFAULT_LIMITS, SilenceLimits
from netzwerk_desktop.storage.queries import today as queries
from netzwerk_desktop.storage.queries.rows import FollowUpRow as FollowUpRow
from netzwerk_desktop.storage.queries.rows import TimelineRow as TimelineRow
from netzwerk_desktop.storage.queries.today import EndingMembership as EndingMembership
from netzwerk_desktop.storage.queries.today import SilentMember as SilentMember

if TYPE_CHECKING:
    from .context import Office

__all__ = ["EndingMembership", "FollowUpRow", "SilentMember", "TimelineRow", "TodayView", "today"]

DAYS_AHEAD = 7
"""So far ahead visits and follow-ups are shown: on a Friday one wants to see Monday."""
DAYS_OF_COLLEAGUES = 14
ENDING_DAYS = 90
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TodayView:
    """The page "Heute". Lists are cut off after some entries; the counts say how many there are.

    Attributes:
        overdue, due_today, next_days: follow-ups of this member of staff and of nobody in particular.
        visits: visits and meetings of today and the next days.
        recent: what colleagues entered of the last days.
        silent_members: members nobody has spoken to for longer than the office's limit, the longest silence first.
        limits: after how many days that is said, and after how many it is said louder.
        ending_memberships: memberships that end within three months.
    """

    day: date
    overdue: tuple[FollowUpRow, ...]
    overdue_count: int
    due_today: tuple[FollowUpRow, ...]
    due_today_count: int
    next_days: tuple[FollowUpRow, ...]
    visits: tuple[TimelineRow, ...]
    recent: tuple[TimelineRow, ...]
    silent_members: tuple[SilentMember, ...]
    ending_memberships: tuple[EndingMembership, ...]
    limits: SilenceLimits = DEFAULT_LIMITS


def today(office: Office, *, limit: int = 20) -> TodayView:
    """The view for this member of staff and this moment, at most ``limit`` entries a list."""
    day, now = office.clock.today(), office.clock.now()
    mine = office.staff_id

    def due(since: date, until: date) -> tuple[FollowUpRow, ...]:
        return tuple(
            queries.open_follow_ups(connection, today=day, assignee=mine, since=since, until=until, limit=limit)
        )

    with office.store.plain() as connection:
        network_id = queries.own_network_id(connection) or ""
        limits = queries.silence_limits(connection)
        return TodayView(
            day=day,
            overdue=due(date.min, day - _ONE_DAY),
            overdue_count=queries.count_follow_ups(connection, assignee=mine, since=date.min, until=day - _ONE_DAY),
            due_today=due(day, day),
            due_today_count=queries.count_follow_ups(connection, assignee=mine, since=day, until=day),
            next_days=due(day + _ONE_DAY, day + timedelta(days=DAYS_AHEAD)),
            visits=tuple(
                queries.planned(
                    connection, start=_begin(day), end=_begin(day + timedelta(days=DAYS_AHEAD + 1)), limit=limit
                )
            ),
            recent=tuple(
                queries.of_colleagues(
                    connection,
                    staff_id=mine,
                    since=_begin(day - timedelta(days=DAYS_OF_COLLEAGUES)),
                    until=now,
                    limit=limit,
                )
            ),
            silent_members=tuple(
                queries.silent_members(
                    connection,
                    network_id=network_id,
                    today=day,
                    now=now,
                    since=day - timedelta(days=limits.amber_days),
                    limit=limit,
                )
            ),
            ending_memberships=tuple(
                queries.ending_memberships(
                    connection, network_id=network_id, today=day, until=day + timedelta(days=ENDING_DAYS), limit=limit
                )
            ),
            limits=limits,
        )


def _begin(day: date) -> datetime:
    """The moment at which the day begins in Germany."""
    return datetime.combine(day, time(), BERLIN).astimezone(UTC)
