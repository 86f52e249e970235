"""What colleagues did, told from the journal: who, in the course of which action, for which organisation or person.

Part of the first picture and therefore asked through the driver, see :mod:`.today`. A colleague's day is a few hundred
transactions; which record a transaction is about is found among its first operations only, so that one that reads in
ten thousand rows costs no more than a telephone call.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from netzwerk_desktop.domain.person import PersonName, display_name

Plain = Any
"""A connection of the driver, which has no types."""

FIRST_OPERATIONS = 40
"""A transaction with more of them is about many records, and none of them is named."""


@dataclass(frozen=True, slots=True)
class ColleagueAction:
    """One action of a colleague.

    Attributes:
        at: when (UTC).
        action: its name, as in the history.
        table, record_id: the record it is about before all others; empty where there is none to name.
        organisation_id, organisation_name: the organisation it happened with, empty without one.
        person_id, person_name: the person whose data it was, where no organisation is meant.
        text: of a conversation its subject, else the beginning of its note.
    """

    transaction: str
    at: datetime
    staff_id: str
    staff_name: str
    action: str
    table: str = ""
    record_id: str = ""
    organisation_id: str = ""
    organisation_name: str = ""
    person_id: str = ""
    person_name: str = ""
    text: str = ""


# What was taken back and then restored holds again.
# The plus keeps SQLite from looking for everything that takes nothing back, which is nearly everything there ever was.
_TRANSACTIONS = """
SELECT t.device, t.seq, t.at, t.staff_id, s.name, t.action
FROM journal_transaction t LEFT JOIN staff s ON s.id = t.staff_id
WHERE t.hlc >= ? AND t.staff_id <> ? AND +t.undoes IS NULL AND t.action NOT IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM journal_transaction u WHERE u.undoes = t.device || ':' || t.seq
        AND NOT EXISTS (SELECT 1 FROM journal_transaction r WHERE r.undoes = u.device || ':' || u.seq))
ORDER BY t.hlc DESC, t.device, t.seq DESC LIMIT ?
"""
_OPERATIONS = """
SELECT table_name, row_id FROM journal_operation WHERE device = ? AND seq = ? AND number <= ? ORDER BY number LIMIT ?
"""

# What a transaction is about: the first of these it touched. Where a table has an organisation, how it is found.
_BY_ORGANISATION: Final = {
    "interaction": "coalesce(r.subject, substr(r.note, 1, 200))",
    "consultation_case": "r.title",
    "document": "r.title",
    "follow_up": "r.subject",
    "membership": "NULL",
    "service_grant": "NULL",
    "call_round_change": "r.reason",
    "position": "r.function",
    "organisation": "NULL",
    "municipality": "NULL",
    "organisation_topic": "NULL",
    "address_list_entry": "NULL",
}
_ABOUT: Final = (*_BY_ORGANISATION, "person")


def actions_of_colleagues(
    connection: Plain, *, staff_id: str, since: datetime, leaving_out: Iterable[str] = (), limit: int
) -> list[ColleagueAction]:
    """What others than ``staff_id`` did from ``since`` on, the latest first, without what was taken back.

    ``leaving_out`` are actions that are no work on records, such as setting up the office.
    """
    import json

    first = int(since.timestamp() * 1000) << 16  # the journal's clock: milliseconds, and a counter below
    names = json.dumps(list(leaving_out))
    transactions = connection.execute(_TRANSACTIONS, (first, staff_id, names, limit)).fetchall()
    about = {(device, seq): _about(connection, device, seq) for device, seq, *_ in transactions}
    found = _records(connection, [record for record in about.values() if record is not None])
    actions = []
    for device, seq, at, who, name, action in transactions:
        record = about[device, seq]
        organisation_id, organisation_name, person_id, person_name, text = found.get(record, ("",) * 5)
        actions.append(
            ColleagueAction(
                transaction=f"{device}:{seq}",
                at=datetime.fromisoformat(at),
                staff_id=who,
                staff_name=name or "",
                action=action,
                table=record[0] if record else "",
                record_id=record[1] if record else "",
                organisation_id=organisation_id,
                organisation_name=organisation_name,
                person_id=person_id,
                person_name=person_name,
                text=" ".join(text.split()),
            )
        )
    return actions


_Record = tuple[str, str]


def _about(connection: Plain, device: int, seq: int) -> _Record | None:
    """Table and id of the record a transaction is about before all others."""
    most = FIRST_OPERATIONS + 1
    operations = connection.execute(_OPERATIONS, (device, seq, most, most)).fetchall()
    if len(operations) > FIRST_OPERATIONS:
        return None
    known = [(_ABOUT.index(table), number) for number, (table, _) in enumerate(operations) if table in _ABOUT]
    return tuple(operations[min(known)[1]]) if known else None


def _records(connection: Plain, wanted: Sequence[_Record]) -> dict[_Record | None, tuple[str, str, str, str, str]]:
    """Organisation, person and words of records."""
    found: dict[_Record | None, tuple[str, str, str, str, str]] = {}
    for table in {table for table, _ in wanted}:
        ids = sorted({row_id for one, row_id in wanted if one == table})
        places = ", ".join("?" * len(ids))
        if table == "person":
            rows = connection.execute(
                f"SELECT id, title, first_name, last_name FROM person WHERE id IN ({places})", ids
            ).fetchall()
            for row_id, title, first_name, last_name in rows:
                name = display_name(PersonName(title or "", first_name or "", last_name or ""))
                found[table, row_id] = ("", "", row_id, name, "")
            continue
        key = "id" if table in ("organisation", "municipality") else "organisation_id"
        rows = connection.execute(
            f"SELECT r.id, o.id, o.name, {_BY_ORGANISATION[table]} FROM {table} r JOIN organisation o ON o.id = r.{key}"
            f" WHERE r.id IN ({places})",
            ids,
        ).fetchall()
        for row_id, organisation_id, organisation_name, text in rows:
            found[table, row_id] = (organisation_id, organisation_name, "", "", text or "")
    return found
