"""Conditions that several queries need, written so that SQLite recognises them.

A partial index is used only for a condition that stands in the statement exactly as in the index: ``trashed = 0`` with
a literal, neither ``IS 0`` nor a parameter whose value is learnt later.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, column, func, literal, literal_column, or_, select, table
from sqlalchemy.sql import FromClause, TableClause

from netzwerk_desktop.domain.clock import BERLIN

from ..search import DIRECTORY, MOST_WORDS, PEOPLE


def _shelf(name: str) -> TableClause:
    return table(name, column("id"), column("kind"), column("record_id"), column("title"), column("body"))


directory = _shelf(DIRECTORY)
"""The shelf of the search index that holds organisations."""

people = _shelf(PEOPLE)
"""The shelf that holds persons and positions."""


def alive(table: Table | FromClause) -> ColumnElement[bool]:
    """The row is not in the bin."""
    return table.c.trashed == literal_column("0")


def in_bin(table: Table | FromClause) -> ColumnElement[bool]:
    """The row is in the bin, where few are: their index spares a look at all the others."""
    return table.c.trashed == literal_column("1")


def covers(start: ColumnElement[Any], end: ColumnElement[Any], on: date) -> ColumnElement[bool]:
    """The period from ``start`` to ``end`` (both included, open when NULL) covers that day."""
    return and_(or_(start.is_(None), start <= on), or_(end.is_(None), end >= on))


def end_of_day(day: date) -> datetime:
    """The moment at which that day is over in Germany."""
    return datetime.combine(day + timedelta(days=1), time(), BERLIN)


def among(id_column: ColumnElement[Any], ids: Iterable[str]) -> ColumnElement[bool]:
    """The id is one of these. All travel in one parameter, so the statement is prepared once for any number of them."""
    listed = func.json_each(json.dumps(list(ids))).table_valued("value")
    return id_column.in_(select(listed.c.value))


def all_words(shelf: Table | FromClause, words: Sequence[str], *, inside_titles: bool = False) -> ColumnElement[bool]:
    """Every (folded) word begins a word of the entry, as the words index understands it; or stands in its title.

    Of a pasted page only the first words count, as in the search: SQLite takes no condition of a thousand parts.
    """
    words = tuple(dict.fromkeys(words))[:MOST_WORDS]
    whole = literal(" ") + shelf.c.title + literal(" ") + shelf.c.body
    begins = [func.instr(whole, " " + word) > 0 for word in words]
    if not inside_titles:
        return and_(*begins)
    return and_(*(or_(begin, func.instr(shelf.c.title, word) > 0) for begin, word in zip(begins, words, strict=True)))
