"""What the filters of the timeline mean in SQL, and which way to the rows is the short one.

A filter that many entries pass is best asked while walking down the timeline: the window is full after a few steps. A
filter that few entries pass is best asked the other way round, from its own index to the entries: walking would visit a
million of them to find ten. So topic and text are first asked for at most :data:`FEW` entries. Are these all there are,
the window is chosen among them; are there more, they cannot be far apart and the timeline is walked.

An entry belongs to a town because it stands with it or because it took part. The second kind is little, and read from
its own index into a window of its own; asking for both in one condition would cost the walk through the timeline its
index.

The statements are put together as text: the timeline is on every page, and building them anew from parts took several
times as long as the database needs to answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.search_text import words

from .. import search

FEW = 5_000

SHAREABLE = "interaction.confidential = 0"
"""What may stand in a dossier, a report or anything else that leaves the office."""

_LINKS = "SELECT interaction_id FROM interaction_topic WHERE topic_id = ? AND trashed = 0 LIMIT ?"
_PARTS = {
    name: f"SELECT DISTINCT interaction_id FROM interaction_participant WHERE {name} = ? AND trashed = 0"
    for name in ("organisation_id", "person_id")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineQuestion:
    """What of the timeline is wanted; what is not given does not filter.

    Attributes:
        shareable: leave out what is confidential.
    """

    organisation_id: str | None = None
    person_id: str | None = None
    case_id: str | None = None
    kinds: Sequence[InteractionKind] = ()
    topic_id: str | None = None
    staff_id: str | None = None
    text: str = ""
    shareable: bool = False


@dataclass(slots=True)
class Where:
    """Conditions on ``interaction`` and the values of their parameters, in order."""

    clauses: list[str] = field(default_factory=lambda: ["interaction.trashed = 0"])
    values: list[Any] = field(default_factory=list)

    def add(self, clause: str, *values: Any) -> None:
        """One more condition."""
        self.clauses.append(clause)
        self.values += values

    @property
    def text(self) -> str:
        """All of them."""
        return " AND ".join(self.clauses)


def conditions(connection: Connection, asked: TimelineQuestion) -> list[Where]:
    """The conditions of every portion the timeline consists of: what stands there, then what took part."""
    common = Where()
    if asked.case_id is not None:
        common.add("interaction.case_id = ?", asked.case_id)
    _of_kinds(common, asked.kinds)
    if asked.staff_id is not None:
        # a handful of people entered everything, so those of one are never far apart
        common.add("interaction.staff_id = ?", asked.staff_id)
    if asked.shareable:
        common.add(SHAREABLE)
    if asked.topic_id is not None:
        _about(connection, common, asked.topic_id)
    if asked.text and not asked.text.isspace():
        _says(connection, common, asked.text)
    owners = [(name, value) for name in _PARTS if (value := getattr(asked, name)) is not None]
    portions = [_with(common, *((f"interaction.{name} = ?", value) for name, value in owners))]
    if len(owners) == 1:
        ((name, value),) = owners
        took_part = list(connection.exec_driver_sql(_PARTS[name], (value,)).scalars())
        if took_part:
            portions.append(
                _with(
                    common,
                    ("interaction.id IN (SELECT value FROM json_each(?))", as_json(took_part)),
                    (f"interaction.{name} IS NOT ?", value),
                )
            )
    return portions


def _with(common: Where, *more: tuple[str, Any]) -> Where:
    # Before the others: SQLite need not care, but people who read a slow statement do.
    return Where(
        [common.clauses[0], *(clause for clause, _ in more), *common.clauses[1:]],
        [*(value for _, value in more), *common.values],
    )


def as_json(ids: Iterable[str]) -> str:
    """Any number of ids in one parameter, so that the statement is prepared once for all of them."""
    return json.dumps(list(ids))


def _of_kinds(where: Where, kinds: Sequence[InteractionKind]) -> None:
    if len(kinds) == 1:
        where.add("interaction.kind = ?", kinds[0].value)
    elif kinds:
        # With a sign in front no index of kinds is used: several kinds do not lie in the order of time in it.
        where.add(f"+interaction.kind IN ({', '.join('?' * len(kinds))})", *(kind.value for kind in kinds))


def _among(where: Where, ids: Iterable[str]) -> None:
    where.add("interaction.id IN (SELECT value FROM json_each(?))", as_json(ids))


def _about(connection: Connection, where: Where, topic_id: str) -> None:
    """The entry is about this topic."""
    ids = connection.exec_driver_sql(_LINKS, (topic_id, FEW + 1)).scalars().all()
    if len(ids) <= FEW:
        _among(where, ids)
        return
    where.add(
        "EXISTS (SELECT 1 FROM interaction_topic l WHERE l.interaction_id = interaction.id AND l.topic_id = ?"
        " AND l.trashed = 0)",
        topic_id,
    )


def _says(connection: Connection, where: Where, text: str) -> None:
    """Every word of ``text`` stands in the subject or the texts of the entry, as the search understands it."""
    found = search.find(connection, search.LOG, text, limit=FEW + 1, newest_first=True)
    if len(found) <= FEW:
        _among(where, (entry.record_id for entry in found if entry.kind == "interaction"))
        return
    pieces = words(text)[: search.MOST_WORDS]
    # Like the search: anywhere inside words, but pieces too short for trigrams only at the beginning of one.
    anywhere = max(map(len, pieces)) >= search.TRIGRAM_LENGTH
    holds = (
        "(instr(s.title, ?) OR instr(s.body, ?))"
        if anywhere
        else "(instr(' ' || s.title, ?) OR instr(' ' || s.body, ?))"
    )
    values = [piece if anywhere else f" {piece}" for piece in pieces for _ in range(2)]
    where.add(
        f"EXISTS (SELECT 1 FROM {search.LOG} s WHERE s.record_id = interaction.id"
        f" AND s.kind = {search.KIND_INTERACTION} AND {' AND '.join([holds] * len(pieces))})",
        *values,
    )
