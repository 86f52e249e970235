"""What the 12 x 8 plan is computed from, and what its page says about the towns of a month.

Ten years of calls are read at one go, and hardly more than the calls themselves: the index ``ix_interaction_calls`` is
walked month by month and ``ix_interaction_conversation`` town by town, both without a look at the rows, and each month
and each town becomes one row of JSON, which is put together and taken apart in C. Made of single rows it would take
three times as long. Months are asked for by the moments at which they begin in Germany, so that no row's time has to be
converted. Statements like these say best in SQL what they mean.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.call_round import (
    Change,
    ChangeKind,
    Facts,
    Rule,
    border,
    day_of,
    number_of,
)
from netzwerk_desktop.domain.call_schedule import beginning
from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.person import PersonName, SalutationForm, display_name
from netzwerk_desktop.domain.position import Role

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TownToCall:
    """What one needs to call a town.

    Attributes:
        phone: the number of the main contact, else of the town, else of whoever has one.
        function: of the person to be called, or the one that is vacant.
        last_conversation: UTC; ``None`` when nobody was ever spoken to.
        attempts: calls of the month asked about that reached nobody.
    """

    name: str
    phone: str
    position_id: str
    person_id: str
    person_name: str
    function: str
    last_conversation: datetime | None
    attempts: int


# -- what the plan is computed from ------------------------------------------------------------------------------------


def position_in_journal(connection: Connection) -> int:
    """How far the journal has come. Nothing the office knows can change without it."""
    return int(connection.exec_driver_sql("SELECT coalesce(max(rowid), 0) FROM journal_operation").scalar_one())


def rules(connection: Connection) -> list[Rule]:
    """The rules of the plan; without any, the usual one from the month on in which the office began."""
    found = connection.exec_driver_sql(
        "SELECT id, starts_on, size, months FROM call_round_rule WHERE trashed = 0 ORDER BY starts_on, id"
    )
    stored = [
        Rule(date.fromisoformat(starts_on), size, frozenset(map(int, months.split())), id)
        for id, starts_on, size, months in found
    ]
    if stored:
        return stored
    first = connection.exec_driver_sql("SELECT at FROM journal_transaction ORDER BY hlc, device, seq LIMIT 1").scalar()
    return [Rule(day_of(first).replace(day=1))] if first else []


def changes(connection: Connection) -> list[Change]:
    """Swaps and pauses, in the order in which they were made."""
    found = connection.exec_driver_sql(
        "SELECT id, kind, month, organisation_id, reason, other_organisation_id, until FROM call_round_change"
        " WHERE trashed = 0 ORDER BY id"
    )
    return [
        Change(
            id=id,
            kind=ChangeKind(kind),
            month=date.fromisoformat(month),
            organisation_id=organisation_id,
            reason=reason,
            other_id=other_id or "",
            until=date.fromisoformat(until) if until else None,
        )
        for id, kind, month, organisation_id, reason, other_id, until in found
    ]


# An organisation in the bin is a member no more from the day it was put there; the months before stay as they were.
_MEMBERS = """
SELECT m.organisation_id, m.joined_on, m.ended_on, t.dissolved_on, CASE WHEN o.trashed = 1 THEN coalesce((
        SELECT j.at FROM journal_operation p JOIN journal_transaction j USING (device, seq)
        WHERE p.row_id = o.id AND p.table_name = 'organisation' AND p.field_group = 'life'
        ORDER BY j.hlc DESC, j.device DESC, j.seq DESC LIMIT 1), '0001-01-02T00:00:00+00:00') END
FROM membership m JOIN organisation o ON o.id = m.organisation_id LEFT JOIN municipality t ON t.id = o.id
WHERE m.trashed = 0 AND m.network_id = (SELECT network_id FROM office) ORDER BY m.organisation_id, m.joined_on, m.id
"""


def members(connection: Connection) -> dict[str, list[Period]]:
    """The periods of membership in the own network, of who is or was a member."""
    periods: dict[str, list[Period]] = {}
    for id, joined_on, ended_on, dissolved_on, trashed_at in connection.exec_driver_sql(_MEMBERS):
        last_days = [date.fromisoformat(ended_on)] if ended_on else []
        last_days += [date.fromisoformat(dissolved_on) - _ONE_DAY] if dissolved_on else []
        last_days += [day_of(trashed_at) - _ONE_DAY] if trashed_at else []
        period = Period(date.fromisoformat(joined_on), min(last_days, default=None))
        if period.ended_on is None or period.ended_on >= period.joined_on:
            periods.setdefault(id, []).append(period)
    return periods


# Named indexes: SQLite has no statistics and would now and then begin with the members.
_CALLS = """
WITH month(number, begins, ends) AS MATERIALIZED (
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:months)
), member(id) AS MATERIALIZED (
    SELECT value FROM json_each(:members)
)
SELECT 1, month.number, (
    SELECT json_group_object(i.organisation_id, i.occurred_at ORDER BY i.occurred_at DESC)
        FILTER (WHERE i.outcome = 'reached' AND i.organisation_id IN (SELECT id FROM member))
    FROM interaction i INDEXED BY ix_interaction_calls
    WHERE i.trashed = 0 AND i.kind = 'call' AND i.occurred_at >= month.begins AND i.occurred_at < month.ends
) FROM month
UNION ALL
SELECT 2, member.id, (
    SELECT json_group_array(i.occurred_at ORDER BY i.occurred_at)
    FROM interaction i INDEXED BY ix_interaction_conversation
    WHERE i.trashed = 0 AND i.is_conversation = 1 AND i.organisation_id = member.id AND i.occurred_at >= coalesce((
        SELECT max(e.occurred_at) FROM interaction e WHERE e.trashed = 0 AND e.is_conversation = 1
            AND e.organisation_id = member.id AND e.occurred_at < :begins), '')
) FROM member
"""


def facts(connection: Connection, *, today: date) -> Facts:
    """All the plan is computed from."""
    known_rules, known_members = rules(connection), members(connection)
    begin = beginning(known_rules)
    reached: dict[int, dict[str, str]] = {}
    conversations: dict[str, list[str]] = {}
    if begin is not None and known_members:
        months = [(number, border(number), border(number + 1)) for number in range(begin, number_of(today) + 1)]
        parameters = {
            "months": json.dumps(months),
            "members": json.dumps(list(known_members)),
            "begins": border(begin),
        }
        for part, key, value in connection.exec_driver_sql(_CALLS, parameters):
            # The first call of a month stands last in its object, and the last of equal names counts.
            if part == 1:
                reached[key] = json.loads(value)
            else:
                conversations[key] = json.loads(value)
    return Facts(
        rules=known_rules,
        members=known_members,
        reached=reached,
        conversations=conversations,
        changes=changes(connection),
    )


# -- what a page says --------------------------------------------------------------------------------------------------

_TOWNS = """
SELECT o.id, o.name, o.phone,
    (SELECT max(i.occurred_at) FROM interaction i WHERE i.trashed = 0 AND i.is_conversation = 1
        AND i.organisation_id = o.id AND i.occurred_at <= :now),
    (SELECT count(*) FROM interaction i INDEXED BY ix_interaction_timeline WHERE i.trashed = 0
        AND i.organisation_id = o.id AND i.occurred_at >= :begins AND i.occurred_at < :ends
        AND i.kind = 'call' AND i.outcome <> 'reached')
FROM json_each(:ids) AS wanted JOIN organisation o ON o.id = wanted.value
"""
_CONTACTS = """
SELECT q.organisation_id, q.id, q.person_id, q.function, q.roles, q.phone, q.mobile, p.phone, p.mobile, p.form,
    p.title, p.first_name, p.last_name
FROM json_each(:ids) AS wanted CROSS JOIN position q ON q.organisation_id = wanted.value
    LEFT JOIN person p ON p.id = q.person_id
WHERE q.trashed = 0 AND (q.started_on IS NULL OR q.started_on <= :today)
    AND (q.ended_on IS NULL OR q.ended_on >= :today)
ORDER BY q.person_id IS NULL, p.sort_key, q.id
"""


def towns_to_call(
    connection: Connection, ids: Iterable[str], *, month: date, today: date, now: datetime
) -> dict[str, TownToCall]:
    """Names and numbers of organisations, when they were spoken to last, and how often they were tried in a month."""
    wanted = json.dumps(list(ids))
    contacts: dict[str, list[_Contact]] = {}
    for row in connection.exec_driver_sql(_CONTACTS, {"ids": wanted, "today": today.isoformat()}):
        contacts.setdefault(row[0], []).append(_contact(row))
    number = number_of(month)
    moments = {"now": _moment(now), "begins": border(number), "ends": border(number + 1)}
    found = {}
    for id, name, phone, last, attempts in connection.exec_driver_sql(_TOWNS, {"ids": wanted, **moments}):
        chosen, dialled = _whom_to_call(contacts.get(id, ()), phone or "")
        found[id] = TownToCall(
            name=name,
            phone=dialled,
            position_id=chosen.position_id if chosen else "",
            person_id=chosen.person_id if chosen else "",
            person_name=chosen.name if chosen else "",
            function=chosen.function if chosen else "",
            last_conversation=datetime.fromisoformat(last) if last else None,
            attempts=attempts,
        )
    return found


def names(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The names of organisations."""
    found = connection.exec_driver_sql(
        "SELECT o.id, o.name FROM json_each(:ids) AS wanted JOIN organisation o ON o.id = wanted.value",
        {"ids": json.dumps(list(ids))},
    )
    return {row[0]: row[1] for row in found}


@dataclass(frozen=True, slots=True)
class _Contact:
    position_id: str
    person_id: str
    name: str
    function: str
    phone: str
    is_main: bool


def _contact(row: Sequence[Any]) -> _Contact:
    _, position_id, person_id, function, roles, phone, mobile, own_phone, own_mobile, form, *name = row
    title, first_name, last_name = (part or "" for part in name)
    return _Contact(
        position_id=position_id,
        person_id=person_id or "",
        name=display_name(PersonName(title, first_name, last_name, SalutationForm(form))) if person_id else "",
        function=function,
        phone=phone or mobile or own_phone or own_mobile or "",
        is_main=Role.MAIN_CONTACT.value in roles.split(),
    )


def _whom_to_call(contacts: Sequence[_Contact], phone: str) -> tuple[_Contact | None, str]:
    """The main contact, with their number or the town's; without one the town, or whoever can be called at all."""
    main = next((contact for contact in contacts if contact.is_main), None)
    if main is not None:
        return main, main.phone or phone
    if phone:
        return None, phone
    other = next((contact for contact in contacts if contact.phone), None)
    return other, other.phone if other else ""


def _moment(moment: datetime) -> str:
    return moment.replace(microsecond=0).isoformat()
