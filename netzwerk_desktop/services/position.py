"""Positions: who holds which function in an organisation, from when to when, and what the office uses it for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Ambiguous, NotFound, Problem, require_valid
from netzwerk_desktop.domain.position import PositionDraft, Role, check_position
from netzwerk_desktop.domain.search_text import fold, words
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import people as queries
from netzwerk_desktop.storage.queries.organisations import organisation_detail
from netzwerk_desktop.storage.queries.people import PositionRow as PositionRow

from . import references
from .office import Office
from .values import columns_of, require_present

__all__ = [
    "PositionRow",
    "create_position",
    "edit_position",
    "end_position",
    "find_position",
    "position_detail",
    "positions_of_organisation",
    "positions_of_person",
    "trash_position",
]


# -- looking ---------------------------------------------------------------------------------------------------------


def positions_of_organisation(office: Office, *, organisation_id: str, include_past: bool = False) -> list[PositionRow]:
    """The positions of an organisation, the main contact first."""
    with office.read() as connection:
        return queries.positions_of_organisation(
            connection, organisation_id, today=office.clock.today(), include_past=include_past
        )


def positions_of_person(office: Office, *, person_id: str, include_past: bool = True) -> list[PositionRow]:
    """The positions of a person, present ones first."""
    with office.read() as connection:
        return queries.positions_of_person(connection, person_id, today=office.clock.today(), include_past=include_past)


def position_detail(office: Office, *, id: str) -> PositionRow:
    """One position with the versions for a form. Raises :class:`NotFound`."""
    with office.read() as connection:
        return queries.position_row(connection, id, today=office.clock.today())


def find_position(office: Office, *, organisation_id: str, text: str) -> PositionRow:
    """The present position of an organisation that people mean by ``text``: its id, a name, a function, or both.

    Raises :class:`NotFound` and :class:`Ambiguous`.
    """
    rows = positions_of_organisation(office, organisation_id=organisation_id)
    wanted = words(text)
    for fitting in (
        [row for row in rows if row.id == text.strip()],
        [row for row in rows if wanted and fold(text) in (fold(row.person_name), fold(row.function))],
        [row for row in rows if wanted and all(word in fold(_described(row)) for word in wanted)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise Ambiguous([_described(row) for row in fitting])
    raise NotFound(f"„{text.strip()}“ ist dort niemand und keine Funktion. Bitte prüfen Sie die Schreibweise.")


def _described(row: PositionRow) -> str:
    return ", ".join(part for part in (row.person_name, row.function, row.department) if part)


# -- changing --------------------------------------------------------------------------------------------------------


def draft_of(row: PositionRow) -> PositionDraft:
    """The position as a form edits it."""
    values = {field.name: getattr(row, field.name) for field in fields(PositionDraft)}
    return PositionDraft(**{**values, "roles": frozenset(row.roles)})


def create_position(office: Office, *, position: PositionDraft) -> Changes:
    """Enter a position, held by somebody or vacant."""
    with office.write("Funktion anlegen") as writer:
        require_valid(check_new_position(writer.connection, position))
        created = add_position(writer, position)
        return writer.changes(created=created)


def edit_position(
    office: Office, *, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None = None
) -> Changes:
    """Change fields of a position; ``seen`` are the versions of its row when the form was opened."""
    with office.write("Funktion bearbeiten") as writer:
        _change(writer, id, values, seen, office.clock.today())
        return writer.changes()


def end_position(office: Office, *, id: str, ended_on: date, seen: Mapping[str, str] | None = None) -> Changes:
    """Note the last day of a position; it stays in the history of person and organisation."""
    with office.write("Funktion beenden") as writer:
        _change(writer, id, {"ended_on": ended_on}, seen, office.clock.today())
        return writer.changes()


def trash_position(office: Office, *, id: str) -> Changes:
    """Put a position that was entered by mistake into the bin."""
    with office.write("Funktion löschen") as writer:
        writer.trash(entities.position, id)
        return writer.changes()


def _change(writer: Writer, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None, today: date) -> None:
    before = draft_of(queries.position_row(writer.connection, id, today=today))
    changed = {**values, "roles": frozenset(values["roles"])} if "roles" in values else values
    draft = replace(before, **changed)
    problems = _unless_same_organisation(before, draft)
    if draft.person_id != before.person_id:
        problems += references.check_person_reference(writer.connection, draft.person_id)
    require_valid([*problems, *check_position(draft, _others(writer.connection, draft, without=id))])
    writer.update(entities.position, id, columns_of(entities.position, values), seen=seen)


def _unless_same_organisation(before: PositionDraft, draft: PositionDraft) -> list[Problem]:
    """A position stays where it is: who changes to another town gets a new one, so that the history stays true."""
    if draft.organisation_id == before.organisation_id:
        return []
    sentence = "Eine Funktion bleibt bei ihrer Organisation. Bitte beenden Sie sie und legen Sie dort eine neue an."
    return [Problem("organisation_id", sentence)]


def check_new_position(connection: Connection, position: PositionDraft) -> list[Problem]:
    """All problems of a position that is to be entered, beside those the organisation has. For this package.

    A person who is only just being entered has no id yet: theirs is "".
    """
    if position.organisation_id:
        require_present(organisation_detail(connection, position.organisation_id).trashed, "Die Organisation")
    problems = check_position(position, _others(connection, position))
    return [*problems, *references.check_person_reference(connection, position.person_id or None)]


def add_position(writer: Writer, position: PositionDraft) -> str:
    """Write a checked position within a transaction and return its id. For this package."""
    values = {field.name: getattr(position, field.name) for field in fields(position)}
    return writer.create(entities.position, columns_of(entities.position, values))


def _others(connection: Connection, position: PositionDraft, *, without: str = "") -> list[PositionDraft]:
    """The other positions with a vote in the same organisation, which alone matter to the rules."""
    if Role.VOTING not in position.roles:
        return []
    rows = queries.positions_of_organisation(connection, position.organisation_id, today=date.min, include_past=True)
    return [draft_of(row) for row in rows if row.id != without]
