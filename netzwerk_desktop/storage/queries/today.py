"""What a working day begins with: follow-ups, visits ahead, what colleagues did, members to call, memberships that end.

This is the first picture of the program, and its start is measured. So these queries alone are written in SQL and asked
through the driver (:meth:`~netzwerk_desktop.storage.store.Store.plain`): importing SQLAlchemy and putting statements
together would take longer than everything else until the picture stands. Nothing else should follow the example.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any

from netzwerk_desktop.domain.clock import BERLIN
from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.follow_up import follow_up_state
from netzwerk_desktop.domain.interaction import PLANNABLE, CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.domain.person import PersonName, display_name
from netzwerk_desktop.domain.silence import DEFAULT_LIMITS, SilenceLimits, chosen_limits

from .rows import FollowUpRow, TimelineRow

Plain = Any
"""A connection of the driver, which has no types."""


@dataclass(frozen=True, slots=True)
class SilentMember:
    """A member nobody has spoken to for long; ``last_conversation`` (UTC) is ``None`` when nobody ever did."""

    organisation_id: str
    name: str
    member_since: date
    last_conversation: datetime | None


class Term(Enum):
    """Why a membership needs somebody's attention."""

    ENDED = "ended"
    ENDS = "ends"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True)
class EndingMembership:
    """A membership of the network that ends soon or has just ended, or whose minimum term ends.

    Attributes:
        ended_on: its last day; where it has to be decided upon, the last day of the minimum term.
    """

    membership_id: str
    organisation_id: str
    name: str
    ended_on: date
    term: Term = Term.ENDS


def own_network_id(connection: Plain) -> str | None:
    """The id of the office's network, or ``None`` in a file that has not been set up."""
    found = connection.execute("SELECT network_id FROM office").fetchone()
    return found[0] if found else None


def silence_limits(connection: Plain) -> SilenceLimits:
    """The office's limits for silence, or those delivered."""
    found = connection.execute("SELECT silent_after_days, forgotten_after_days FROM office").fetchone()
    return chosen_limits(*found) if found else DEFAULT_LIMITS


def staff_to_work_as(connection: Plain, wanted: str | None = None) -> str | None:
    """``wanted`` if that member of staff is still there, else whoever came first; ``None`` before the set-up.

    Should everybody have left, it is one of those: nobody else could open the office and enter a successor.
    """
    found = connection.execute(
        "SELECT id FROM staff ORDER BY trashed, active DESC, id = ? DESC, id LIMIT 1", (wanted,)
    ).fetchone()
    return found[0] if found else None


def names(connection: Plain, staff_id: str) -> tuple[str, str]:
    """The name of a member of staff and that of the office; empty where there is none."""
    person, office = connection.execute(
        "SELECT (SELECT name FROM staff WHERE id = ?), (SELECT name FROM office LIMIT 1)", (staff_id,)
    ).fetchone()
    return person or "", office or ""


# -- follow-ups --------------------------------------------------------------------------------------------------------

_MINE = (
    "f.trashed = 0 AND f.done_at IS NULL AND f.due_on BETWEEN :since AND :until"
    " AND (f.assignee_id = :assignee OR f.assignee_id IS NULL)"
)
_FOLLOW_UPS = f"""
SELECT f.id, f.organisation_id, o.name, f.person_id, p.title, p.first_name, p.last_name, f.interaction_id, f.due_on,
    f.subject, f.note, f.assignee_id, s.name, f.handover_note,
    CASE WHEN f.handover_note IS NOT NULL THEN (
        SELECT w.name FROM journal_operation j JOIN journal_transaction t USING (device, seq)
            LEFT JOIN staff w ON w.id = t.staff_id
        WHERE j.row_id = f.id AND j.field_group IN ('assignee', '*') ORDER BY t.hlc DESC LIMIT 1
    ) END
FROM follow_up f LEFT JOIN organisation o ON o.id = f.organisation_id LEFT JOIN person p ON p.id = f.person_id
    LEFT JOIN staff s ON s.id = f.assignee_id
WHERE {_MINE} ORDER BY f.due_on, f.id LIMIT :limit
"""


def open_follow_ups(
    connection: Plain, *, today: date, assignee: str, since: date, until: date, limit: int
) -> list[FollowUpRow]:
    """What is open and due from ``since`` until ``until`` (both included) for ``assignee`` or nobody in particular."""
    found = connection.execute(_FOLLOW_UPS, {**_between(assignee, since, until), "limit": limit})
    return [
        FollowUpRow(
            id=follow_up_id,
            organisation_id=organisation_id,
            organisation_name=organisation_name,
            person_id=person_id,
            person_name=_name(title, first_name, last_name),
            interaction_id=interaction_id,
            due_on=(due_on := date.fromisoformat(due)),
            subject=subject,
            note=note or "",
            assignee_id=assignee_id,
            assignee_name=assignee_name or "",
            done_at=None,
            result="",
            state=follow_up_state(due_on, None, today),
            handover_note=handover_note or "",
            handed_over_by=handed_over_by or "",
        )
        for (
            follow_up_id,
            organisation_id,
            organisation_name,
            person_id,
            title,
            first_name,
            last_name,
            interaction_id,
            due,
            subject,
            note,
            assignee_id,
            assignee_name,
            handover_note,
            handed_over_by,
        ) in found
    ]


def count_follow_ups(connection: Plain, *, assignee: str, since: date, until: date) -> int:
    """How many :func:`open_follow_ups` would give without a limit."""
    found = connection.execute(f"SELECT count(*) FROM follow_up f WHERE {_MINE}", _between(assignee, since, until))
    return int(found.fetchone()[0])


def _between(assignee: str, since: date, until: date) -> dict[str, str]:
    return {"assignee": assignee, "since": since.isoformat(), "until": until.isoformat()}


# -- what happened and is to happen ------------------------------------------------------------------------------------

# Outer joins all the way: they keep SQLite from starting anywhere else than at the index of times.
_ENTRIES = """
SELECT i.id, i.kind, i.organisation_id, o.name, p.title, p.first_name, p.last_name, q.function, i.occurred_at,
    i.duration_min, i.direction, i.outcome, i.channel, i.subject, i.note, v.name, i.entitlement_code,
    i.entitlement_reason, i.exception_reason, s.name, i.confidential
FROM interaction i LEFT JOIN organisation o ON o.id = i.organisation_id LEFT JOIN person p ON p.id = i.person_id
    LEFT JOIN position q ON q.id = i.position_id LEFT JOIN service v ON v.id = i.service_id
    LEFT JOIN staff s ON s.id = i.staff_id
WHERE i.trashed = 0 AND
"""
_PLANNED = ", ".join(f"'{kind.value}'" for kind in sorted(PLANNABLE))


def planned(connection: Plain, *, start: datetime, end: datetime, limit: int) -> list[TimelineRow]:
    """Visits and meetings from ``start`` up to (and without) ``end``, the next one first, without topics."""
    return _entries(
        connection,
        f"i.occurred_at >= ? AND i.occurred_at < ? AND i.kind IN ({_PLANNED}) ORDER BY i.occurred_at, i.id LIMIT ?",
        (_moment(start), _moment(end), limit),
    )


def of_colleagues(
    connection: Plain, *, staff_id: str, since: datetime, until: datetime, limit: int
) -> list[TimelineRow]:
    """What others than ``staff_id`` entered that happened after ``since`` and not after ``until``, newest first."""
    return _entries(
        connection,
        "i.occurred_at > ? AND i.occurred_at <= ? AND i.staff_id <> ? ORDER BY i.occurred_at DESC, i.id DESC LIMIT ?",
        (_moment(since), _moment(until), staff_id, limit),
    )


def _entries(connection: Plain, condition: str, parameters: tuple[Any, ...]) -> list[TimelineRow]:
    return [_entry(*row) for row in connection.execute(_ENTRIES + condition, parameters)]


def _entry(
    row_id: str,
    kind: str,
    organisation_id: str,
    organisation_name: str,
    title: str | None,
    first_name: str | None,
    last_name: str | None,
    function: str | None,
    occurred_at: str,
    duration_min: int | None,
    direction: str | None,
    outcome: str | None,
    channel: str | None,
    subject: str | None,
    note: str | None,
    service_name: str | None,
    code: str | None,
    reason: str | None,
    exception_reason: str | None,
    staff_name: str | None,
    confidential: int,
) -> TimelineRow:
    return TimelineRow(
        id=row_id,
        kind=InteractionKind(kind),
        organisation_id=organisation_id,
        organisation_name=organisation_name,
        person_name=_name(title, first_name, last_name) or function or "",
        occurred_at=datetime.fromisoformat(occurred_at),
        duration_min=duration_min,
        direction=Direction(direction) if direction else None,
        outcome=CallOutcome(outcome) if outcome else None,
        channel=Channel(channel) if channel else None,
        subject=subject or "",
        note=note or "",
        service_name=service_name or "",
        entitlement_code=EntitlementCode(code) if code else None,
        entitlement_reason=reason or "",
        exception_reason=exception_reason or "",
        topics=(),
        documents=(),
        follow_up_due=None,
        staff_name=staff_name or "",
        confidential=bool(confidential),
    )


# -- members -----------------------------------------------------------------------------------------------------------

# The index of conversations answers this with one look for each member, however many conversations there are.
_SILENT = """
SELECT id, name, joined_on, last FROM (
    SELECT o.id, o.name, o.sort_key, m.joined_on,
        (SELECT max(i.occurred_at) FROM interaction i WHERE i.trashed = 0 AND i.is_conversation = 1
            AND i.organisation_id = m.organisation_id AND i.occurred_at <= :now) AS last
    FROM membership m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.network_id = :network AND m.trashed = 0 AND o.trashed = 0 AND m.joined_on <= :since
        AND (m.ended_on IS NULL OR m.ended_on >= :today)
) WHERE last IS NULL OR last < :begin ORDER BY last IS NOT NULL, last, sort_key, id LIMIT :limit
"""


def silent_members(
    connection: Plain, *, network_id: str, today: date, now: datetime, since: date, limit: int
) -> list[SilentMember]:
    """Members of the network on the day ``today`` with whom nobody has spoken from ``since`` until ``now``.

    Whoever was never spoken to comes first, then the longest silence. Who joined after ``since`` is not silent yet.
    """
    found = connection.execute(
        _SILENT,
        {
            "network": network_id,
            "today": today.isoformat(),
            "now": _moment(now),
            "since": since.isoformat(),
            "begin": _moment(datetime.combine(since, time(), BERLIN)),
            "limit": limit,
        },
    )
    return [
        SilentMember(row_id, name, date.fromisoformat(joined_on), datetime.fromisoformat(last) if last else None)
        for row_id, name, joined_on, last in found
    ]


_ENDING = """
SELECT m.id, o.id, o.name, coalesce(m.ended_on, m.minimum_until) AS day, m.ended_on IS NULL
FROM membership m JOIN organisation o ON o.id = m.organisation_id
WHERE m.network_id = :network AND m.trashed = 0 AND o.trashed = 0
    AND (m.ended_on BETWEEN :since AND :until OR m.ended_on IS NULL AND m.minimum_until BETWEEN :today AND :until)
    AND NOT EXISTS (SELECT 1 FROM membership n WHERE n.organisation_id = m.organisation_id
        AND n.network_id = m.network_id AND n.trashed = 0 AND n.joined_on > m.joined_on AND n.id <> m.id)
ORDER BY day, o.sort_key, m.id LIMIT :limit
"""


def ending_memberships(
    connection: Plain, *, network_id: str, today: date, until: date, limit: int, since: date | None = None
) -> list[EndingMembership]:
    """Memberships of the network that need attention, the earliest day first.

    Their last day lies between ``since`` (today, if it is not given) and ``until``, or their minimum term ends between
    ``today`` and ``until``, all included. Where another period follows on, nothing ends.
    """
    found = connection.execute(
        _ENDING,
        {
            "network": network_id,
            "today": today.isoformat(),
            "since": (since or today).isoformat(),
            "until": until.isoformat(),
            "limit": limit,
        },
    )
    return [
        EndingMembership(row_id, organisation_id, name, (on := date.fromisoformat(day)), _term(on, today, bool(open_)))
        for row_id, organisation_id, name, day, open_ in found
    ]


def _term(day: date, today: date, goes_on: bool) -> Term:
    if goes_on:
        return Term.DECIDE
    return Term.ENDED if day < today else Term.ENDS


def _name(title: str | None, first_name: str | None, last_name: str | None) -> str:
    return display_name(PersonName(title or "", first_name or "", last_name)) if last_name is not None else ""


def _moment(moment: datetime) -> str:
    """A moment as it is stored: UTC text of whole seconds."""
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()
