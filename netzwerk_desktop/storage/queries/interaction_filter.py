"""What the filters of the timeline mean in SQL, and which way to the rows is the short one.

A filter that many entries pass is best asked while walking down the timeline: the window is full after a few steps. A
filter that few entries pass is best asked the other way round, from its own index to the entries: walking would visit a
million of them to find ten. So topic and text are first asked for at most :data:`FEW` entries. Are these all there are,
the window is chosen among them; are there more, they cannot be far apart and the timeline is walked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, Integer, Text, column, func, literal, literal_column, select, table
from sqlalchemy import text as sql

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.search_text import words

from .. import search
from ..entities import interaction, interaction_topic

FEW = 5_000

_LINKS = sql("SELECT interaction_id FROM interaction_topic WHERE topic_id = :topic_id AND trashed = 0 LIMIT :limit")
_SHELF = table(
    search.LOG, column("record_id", Text), column("kind", Integer), column("title", Text), column("body", Text)
)


def conditions(
    connection: Connection,
    *,
    organisation_id: str | None = None,
    person_id: str | None = None,
    kinds: Sequence[InteractionKind] = (),
    topic_id: str | None = None,
    text: str = "",
) -> Iterator[ColumnElement[bool]]:
    """The conditions on ``interaction`` for these filters; what is not given does not filter."""
    if organisation_id is not None:
        yield interaction.c.organisation_id == organisation_id
    if person_id is not None:
        yield interaction.c.person_id == person_id
    if len(kinds) == 1:
        yield interaction.c.kind == kinds[0].value
    elif kinds:
        # With a sign in front no index of kinds is used: several kinds do not lie in the order of time in it.
        yield literal_column("+interaction.kind").in_([kind.value for kind in kinds])
    if topic_id is not None:
        yield _about(connection, topic_id)
    if text and not text.isspace():
        yield _says(connection, text)


def among(ids: Iterable[str]) -> ColumnElement[bool]:
    """The entry is one of these. All ids travel in one parameter, so the statement is prepared once for any number."""
    listed = func.json_each(json.dumps(list(ids))).table_valued("value")
    return interaction.c.id.in_(select(listed.c.value))


def _about(connection: Connection, topic_id: str) -> ColumnElement[bool]:
    """The entry is about this topic."""
    ids = connection.execute(_LINKS, {"topic_id": topic_id, "limit": FEW + 1}).scalars().all()
    if len(ids) <= FEW:
        return among(ids)
    link = interaction_topic
    return (
        select(literal_column("1"))
        .where(link.c.interaction_id == interaction.c.id, link.c.topic_id == topic_id, link.c.trashed.is_(False))
        .exists()
    )


def _says(connection: Connection, text: str) -> ColumnElement[bool]:
    """Every word of ``text`` stands in the subject or note of the entry, as the search understands it."""
    found = search.find(connection, search.LOG, text, limit=FEW + 1, newest_first=True)
    if len(found) <= FEW:
        return among(entry.record_id for entry in found if entry.kind == interaction.name)
    pieces = words(text)[: search.MOST_WORDS]
    # Like the search: anywhere inside words, but pieces too short for trigrams only at the beginning of one.
    anywhere = max(map(len, pieces)) >= search.TRIGRAM_LENGTH
    holds = (_inside(piece) if anywhere else _at_beginning(piece) for piece in pieces)
    return (
        select(literal_column("1"))
        .where(_SHELF.c.record_id == interaction.c.id, _SHELF.c.kind == search.KIND_INTERACTION, *holds)
        .exists()
    )


def _inside(piece: str) -> ColumnElement[bool]:
    return (func.instr(_SHELF.c.title, piece) > 0) | (func.instr(_SHELF.c.body, piece) > 0)


def _at_beginning(piece: str) -> ColumnElement[bool]:
    title, body = (literal(" ") + _SHELF.c[name] for name in ("title", "body"))
    return (func.instr(title, f" {piece}") > 0) | (func.instr(body, f" {piece}") > 0)
