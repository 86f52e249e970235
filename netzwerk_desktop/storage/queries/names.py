"""Organisations by what people call them: to choose while typing, and to find the one a command line means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from netzwerk_desktop.domain.errors import Ambiguous, NotFound
from netzwerk_desktop.domain.municipality import comparison_names, short_name
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.search_text import fold, spelt_out

from ..entities import municipality, organisation
from .conditions import alive


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name to choose while typing; ``hint`` tells two of the same name apart."""

    id: str
    name: str
    kind: OrganisationKind
    hint: str


def names(connection: Connection, *, kinds: Sequence[OrganisationKind] = ()) -> list[NameRow]:
    """The names of all organisations, municipalities first, for choosing while typing."""
    statement = _name_columns().where(alive(organisation), municipality.c.dissolved_on.is_(None))
    if kinds:
        statement = statement.where(organisation.c.kind.in_(kinds))
    first = organisation.c.kind != OrganisationKind.MUNICIPALITY
    rows = connection.execute(statement.order_by(first, organisation.c.sort_key, organisation.c.id))
    return [_name_row(row) for row in rows]


def _name_columns() -> Select[Any]:
    return select(
        organisation.c.id,
        organisation.c.name,
        organisation.c.short_name,
        organisation.c.kind,
        organisation.c.city,
        municipality.c.district,
        municipality.c.ags,
        municipality.c.official_name,
    ).select_from(organisation.outerjoin(municipality, municipality.c.id == organisation.c.id))


def _name_row(row: Row[Any]) -> NameRow:
    kind = OrganisationKind(row.kind)
    hint = row.district or ", ".join(part for part in (kind.label, row.city) if part)
    return NameRow(row.id, row.name, kind, hint)


@dataclass(frozen=True, slots=True)
class RegisterName:
    """A municipality as the official register names it."""

    id: str
    ags: str
    name: str
    official_name: str


def register(connection: Connection) -> list[RegisterName]:
    """The names of all municipalities that exist, by AGS."""
    statement = _name_columns().where(alive(municipality), municipality.c.dissolved_on.is_(None))
    rows = connection.execute(statement.order_by(municipality.c.ags))
    return [RegisterName(row.id, row.ags, row.name, row.official_name) for row in rows]


def find_by_name(connection: Connection, text: str) -> str:
    """The id of the organisation people mean by ``text``: its id, AGS, name in any spelling, or a unique beginning.

    Raises :class:`NotFound` with the nearest names, :class:`Ambiguous` with all that fit.
    """
    wanted = text.strip()
    rows = connection.execute(
        _name_columns()
        .where(alive(organisation), municipality.c.dissolved_on.is_(None))
        .order_by(organisation.c.sort_key)
    ).all()
    for row in rows:
        if wanted and wanted in (row.id, row.ags):
            return str(row.id)
    forms = comparison_names(wanted)
    if not forms:
        raise NotFound("Bitte geben Sie einen Namen oder AGS an.")
    for fitting in (_spelt_so(rows, wanted), _same(rows, forms), _beginning(rows, forms[0])):
        if len(fitting) == 1:
            return str(fitting[0].id)
        if fitting:
            raise Ambiguous([_described(row) for row in fitting])
    raise NotFound(f"„{wanted}“ wurde nicht gefunden.{_suggestion(rows, forms[0])}")


def _spelt_so(rows: Sequence[Row[Any]], wanted: str) -> list[Row[Any]]:
    """The rows whose name is written so: Neunkirchen and Neuenkirchen are two towns, but fold into one form."""
    spellings = {spelt_out(wanted), spelt_out(short_name(wanted))}
    return [row for row in rows if spellings & {spelt_out(row.name), spelt_out(row.official_name or "")} - {""}]


def _same(rows: Sequence[Row[Any]], forms: Sequence[str]) -> list[Row[Any]]:
    """The rows that share a form of their name with the wanted one; an exact one goes before all others."""
    exact = [row for row in rows if forms[0] in (fold(row.name), fold(row.official_name or ""))]
    if exact:
        return exact
    wanted = set(forms)
    return [
        row for row in rows if any(wanted & set(comparison_names(name)) for name in (row.name, row.short_name) if name)
    ]


def _beginning(rows: Sequence[Row[Any]], wanted: str) -> list[Row[Any]]:
    """The rows whose name begins so; failing these, the rows in which every word begins a word in the same order."""
    begun = [row for row in rows if fold(row.name).startswith(wanted)]
    return begun or [row for row in rows if _words_begin(fold(row.name).split(), wanted.split())]


def _words_begin(name: list[str], wanted: list[str]) -> bool:
    remaining = iter(name)
    return all(any(word.startswith(beginning) for word in remaining) for beginning in wanted)


def _described(row: Row[Any]) -> str:
    named = _name_row(row)
    return f"{named.name} ({named.hint})"


def _suggestion(rows: Sequence[Row[Any]], wanted: str) -> str:
    # Only needed when somebody mistyped.
    from difflib import get_close_matches

    by_form = {fold(row.name): row.name for row in rows}
    near = [by_form[form] for form in get_close_matches(wanted, by_form, n=3, cutoff=0.6)]
    if not near:
        return " Bitte prüfen Sie die Schreibweise."
    return f" Meinten Sie {' oder '.join(near)}?"
