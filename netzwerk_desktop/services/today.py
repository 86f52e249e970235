"""What the day begins with: what is due, who is visited, what colleagues did, who has not been called for long.

The first picture of the program: :func:`today` is read without SQLAlchemy, see
:mod:`netzwerk_desktop.storage.queries.today`. What takes longer (the calls of the month, drafts) is read right after it
by :func:`rest_of_today`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import BERLIN
from netzwerk_desktop.domain.silence import DEFAULT_LIMITS, SilenceLimits
from netzwerk_desktop.storage.queries import colleagues
from netzwerk_desktop.storage.queries import today as queries
from netzwerk_desktop.storage.queries.colleagues import ColleagueAction as ColleagueAction
from netzwerk_desktop.storage.queries.rows import FollowUpRow as FollowUpRow
from netzwerk_desktop.storage.queries.rows import TimelineRow as TimelineRow
from netzwerk_desktop.storage.queries.today import EndingMembership as EndingMembership
from netzwerk_desktop.storage.queries.today import SilentMember as SilentMember
from netzwerk_desktop.storage.queries.today import Term as Term

from .context import FOUNDATIONS

if TYPE_CHECKING:
    from .call_round import MonthPlan, SlotView
    from .context import Office
    from .draft import Draft

__all__ = [
    "CallsOfMonth",
    "ColleagueAction",
    "EndingMembership",
    "FollowUpRow",
    "RestOfToday",
    "SilentMember",
    "Term",
    "TimelineRow",
    "TodayView",
    "rest_of_today",
    "since_last_working_day",
    "today",
]

DAYS_AHEAD = 7
"""So far ahead visits and follow-ups are shown: on a Friday one wants to see Monday."""
DAYS_OF_COLLEAGUES = 14
MOST_ACTIONS = 200
"""So many actions of colleagues are told of at most; whoever read in a list did hundreds."""
ENDING_DAYS = 90
ENDED_DAYS = 30
"""So long a membership that has ended is still worth a call."""
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TodayView:
    """The page "Heute". Lists are cut off after some entries; the counts say how many there are.

    Attributes:
        overdue, due_today, next_days: follow-ups of this member of staff and of nobody in particular.
        visits: visits and meetings of today and the next days.
        actions: what colleagues did since the last working day, the latest first.
        recent: what colleagues entered of the last days.
        silent_members: members nobody has spoken to for longer than the office's limit, the longest silence first.
        ending_memberships: memberships that end within three months, have just ended, or have to be decided upon.
        limits: after how many days silence is said, and after how many it is said louder.
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
    actions: tuple[ColleagueAction, ...] = ()
    limits: SilenceLimits = DEFAULT_LIMITS


@dataclass(frozen=True, slots=True)
class CallsOfMonth:
    """The month's places of the plan of calls, as far as "Heute" tells of them.

    Attributes:
        month: its first day.
        met: how many members were reached.
        size: how many places the month has.
        open: those that wait for a call, in the order of the plan.
    """

    month: date
    met: int
    size: int
    open: tuple[SlotView, ...]


@dataclass(frozen=True, slots=True)
class RestOfToday:
    """What is read after the first picture.

    Attributes:
        calls: ``None`` where no members are called this month.
        drafts: what this member of staff began and did not finish, the latest first.
    """

    calls: CallsOfMonth | None
    drafts: tuple[Draft, ...]


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
            actions=tuple(
                colleagues.actions_of_colleagues(
                    connection,
                    staff_id=mine,
                    since=_begin(since_last_working_day(day)),
                    leaving_out=FOUNDATIONS,
                    limit=MOST_ACTIONS,
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
                    connection,
                    network_id=network_id,
                    today=day,
                    since=day - timedelta(days=ENDED_DAYS),
                    until=day + timedelta(days=ENDING_DAYS),
                    limit=limit,
                )
            ),
            limits=limits,
        )


def rest_of_today(office: Office) -> RestOfToday:
    """The calls of this month and the drafts of this member of staff."""
    # Imported here: the first picture knows neither SQLAlchemy nor cryptography.
    from . import draft

    return RestOfToday(calls=_calls(office), drafts=tuple(draft.drafts(office)))


def _calls(office: Office) -> CallsOfMonth | None:
    from netzwerk_desktop.domain.call_round import SlotState

    from . import call_round

    plan: MonthPlan = call_round.month_plan(office)
    if not plan.size:
        return None
    waiting = tuple(slot for slot in plan.slots if slot.state is SlotState.OPEN)
    return CallsOfMonth(plan.month, plan.met, plan.size, waiting)


def since_last_working_day(day: date) -> date:
    """Yesterday; on a Monday and at the weekend Friday."""
    return day - timedelta(days={0: 3, 6: 2}.get(day.weekday(), 1))


def _begin(day: date) -> datetime:
    """The moment at which the day begins in Germany."""
    return datetime.combine(day, time(), BERLIN).astimezone(UTC)
