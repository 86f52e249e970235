"""Moving what hangs on one record to another, within a transaction, and tidying what became twice by that.

Which tables refer to a person or an organisation is read from the foreign keys of the entities, so that a table that is
added later is moved, too. What then says the same twice (two links, two positions with the same function, overlapping
memberships) becomes one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from netzwerk_desktop.domain.function import find_function
from netzwerk_desktop.domain.merging import joined_notes, merged_term, terms_overlap
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.entities import LIFE, groups_of, metadata
from netzwerk_desktop.storage.history import references_to
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries.conditions import alive, among

from .values import codes

Moved = dict[str, set[str]]
"""Ids of moved rows by their table."""

Row = Mapping[str, Any]

_LINKS = frozenset({"link", "holder"})
"""Field groups of tables that only connect others."""


def counts(connection: Connection, parent: str, row_id: str) -> dict[str, int]:
    """How many present rows of which table would be moved."""
    found: dict[str, int] = {}
    for child, column in references_to(parent):
        table = metadata.tables[child]
        rows = connection.execute(select(table.c.id).where(table.c[column] == row_id, alive(table))).all()
        if rows:
            found[child] = found.get(child, 0) + len(rows)
    return found


def move(writer: Writer, parent: str, into: Mapping[str, str]) -> Moved:
    """Let everything that refers to a key of ``into`` refer to its value; also what lies in the bin, so nothing hangs.

    All keys at once: not every reference has an index, and to look through a million entries takes seconds.
    """
    moved: Moved = {}
    for child, column in references_to(parent):
        table = metadata.tables[child]
        reference = table.c[column]
        rows = writer.connection.execute(select(table.c.id, reference).where(among(reference, into))).all()
        for child_id, row_id in rows:
            if child_id == row_id and child == parent:
                continue  # what goes refers to itself no more than to anything else
            itself = child == parent and child_id == into[row_id]
            writer.update(table, child_id, {column: None if itself else into[row_id]})
            moved.setdefault(child, set()).add(child_id)
    for child, ids in moved.items():
        _tidy(writer, metadata.tables[child], ids, parent)
    _drop_those_an_entry_stands_at(writer, moved.get(entities.interaction.name, ()))
    return moved


def _drop_those_an_entry_stands_at(writer: Writer, interaction_ids: Collection[str]) -> None:
    """Who was named as taking part in an entry that stands at them now need not be named twice."""
    table = entities.interaction_participant
    there = select(table).where(among(table.c.interaction_id, interaction_ids), alive(table)).order_by(table.c.id)
    for row in writer.connection.execute(there).mappings().all() if interaction_ids else ():
        if _is_main(writer.connection, dict(row)):
            writer.trash(table, row["id"])


def _tidy(writer: Writer, table: Table, ids: Collection[str], parent: str) -> None:
    """Put moved rows into the bin that say what another one says, or nothing at all any more."""
    groups = {group for group in groups_of(table) if group != LIFE}
    columns = [column.name for group in groups for column in groups_of(table)[group]]
    links = groups <= _LINKS
    same_parent = [column for child, column in references_to(parent) if child == table.name]
    for row_id in sorted(ids):
        row = _row(writer.connection, table, row_id)
        if row["trashed"]:
            continue
        says_nothing = _refers_to_itself(row, same_parent) or (
            table is entities.interaction_participant and _is_main(writer.connection, row)
        )
        if says_nothing or (links and _has_twin(writer.connection, table, row, columns)):
            writer.trash(table, row_id)


def _refers_to_itself(row: Row, columns: Collection[str]) -> bool:
    """A swap of a town with itself."""
    named = [row[column] for column in columns if row[column] is not None]
    return len(named) > 1 and len(set(named)) == 1


def _has_twin(connection: Connection, table: Table, row: Row, columns: Collection[str]) -> bool:
    same = (table.c[name].is_not_distinct_from(row[name]) for name in columns)
    return (
        connection.execute(select(table.c.id).where(table.c.id != row["id"], alive(table), *same)).first() is not None
    )


def _is_main(connection: Connection, participant: Row) -> bool:
    """Whether a participant is whom the entry stands at anyway."""
    table = entities.interaction
    main = connection.execute(
        select(table.c.organisation_id, table.c.person_id).where(table.c.id == participant["interaction_id"])
    ).one()
    if participant["organisation_id"] != main.organisation_id:
        return False
    return participant["person_id"] is None or participant["person_id"] == main.person_id


# -- positions -------------------------------------------------------------------------------------------------------


def unite_positions(writer: Writer, ids: Collection[str], owner: str, into: str) -> int:
    """Make one of positions with the same holder, organisation and function whose terms overlap.

    ``owner`` is the column that was moved (``person_id`` or ``organisation_id``), ``ids`` the positions that were
    moved. What was there before is kept and filled up. Returns how many were put into the bin.
    """
    united: dict[str, str] = {}
    table = entities.position
    for position_id in sorted(ids):
        row = _row(writer.connection, table, position_id)
        if row["trashed"]:
            continue
        others = writer.connection.execute(
            select(table.c.id)
            .where(table.c[owner] == into, alive(table), table.c.id != position_id)
            .order_by(table.c.id)
        )
        # What was there before comes first; of two that were moved, the older one stays.
        candidates = sorted(others.scalars().all(), key=lambda id: (id in ids, id))
        for other_id in candidates:
            kept = _row(writer.connection, table, other_id)
            if (other_id in ids and other_id > position_id) or not _same_office(kept, row):
                continue
            _unite(writer, kept, row)
            united[position_id] = other_id
            break
    if united:
        move(writer, "position", united)
    return len(united)


def _row(connection: Connection, table: Table, row_id: str) -> Row:
    return dict(connection.execute(select(table).where(table.c.id == row_id)).mappings().one())


class _Term:
    def __init__(self, row: Row) -> None:
        self.started_on = row["started_on"]
        self.ended_on = row["ended_on"]


def _same_office(one: Row, other: Row) -> bool:
    return (
        one["organisation_id"] == other["organisation_id"]
        and one["person_id"] == other["person_id"]
        and _function(one["function"]) == _function(other["function"])
        and terms_overlap(_Term(one), _Term(other))
    )


def _function(text: str) -> str:
    found = find_function(text)
    return fold(found.neutral if found is not None else text)


def _unite(writer: Writer, kept: Row, other: Row) -> None:
    started_on, ended_on = merged_term(_Term(kept), _Term(other))
    values: dict[str, Any] = {
        name: kept[name] or other[name] for name in ("department", "phone", "mobile", "email", "predecessor_id")
    }
    if values["predecessor_id"] in (kept["id"], other["id"]):
        values["predecessor_id"] = None
    writer.update(
        entities.position,
        kept["id"],
        {
            **values,
            "started_on": started_on,
            "ended_on": ended_on,
            "roles": codes({*kept["roles"].split(), *other["roles"].split()}),
            "note": joined_notes(kept["note"] or "", other["note"] or "") or None,
        },
    )
    writer.trash(entities.position, other["id"])


def settle_votes(writer: Writer, ids: Collection[str], organisation_id: str) -> None:
    """Take the vote from moved positions where the organisation has a voting representative at that time."""
    table = entities.position
    rows = writer.connection.execute(
        select(table).where(table.c.organisation_id == organisation_id, alive(table), table.c.roles != "")
    ).mappings()
    voting = [dict(row) for row in rows if Role.VOTING.value in row["roles"].split()]
    for row in voting:
        if row["id"] in ids and any(
            other["id"] not in ids and terms_overlap(_Term(row), _Term(other)) for other in voting
        ):
            writer.update(table, row["id"], {"roles": codes(set(row["roles"].split()) - {Role.VOTING.value})})


# -- memberships -----------------------------------------------------------------------------------------------------


class _Period:
    def __init__(self, row: Row) -> None:
        self.started_on = row["joined_on"]
        self.ended_on = row["ended_on"]


def unite_memberships(writer: Writer, ids: Collection[str]) -> None:
    """Make one period of memberships of the same organisation and network that overlap: nobody is a member twice."""
    table = entities.membership
    for membership_id in sorted(ids):
        row = _row(writer.connection, table, membership_id)
        if row["trashed"]:
            continue
        others = writer.connection.execute(
            select(table).where(
                table.c.organisation_id == row["organisation_id"],
                table.c.network_id == row["network_id"],
                table.c.id != membership_id,
                alive(table),
            )
        ).mappings()
        for kept in [dict(found) for found in others]:
            if terms_overlap(_Period(kept), _Period(row)):
                _unite_periods(writer, kept, row)
                break


def _unite_periods(writer: Writer, kept: Row, other: Row) -> None:
    table = entities.membership
    joined_on, ended_on = merged_term(_Period(kept), _Period(other))
    minimum = [row["minimum_until"] for row in (kept, other) if row["minimum_until"] is not None]
    writer.trash(table, other["id"])
    writer.update(
        table,
        kept["id"],
        {
            "joined_on": joined_on,
            "ended_on": ended_on,
            "minimum_until": max(minimum, default=None),
            "note": joined_notes(kept["note"] or "", other["note"] or "") or None,
        },
    )
    # The longer period may now reach one that it did not overlap before.
    unite_memberships(writer, [kept["id"]])
