"""Persons: the list, one of them with their positions, and changing who they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import require_valid
from netzwerk_desktop.domain.person import PersonDraft, PersonName, check_person
from netzwerk_desktop.domain.position import PositionDraft, Role
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries import people as queries
from netzwerk_desktop.storage.queries.people import PersonDetail as PersonDetail
from netzwerk_desktop.storage.queries.people import PersonRow as PersonRow
from netzwerk_desktop.storage.queries.people import PositionRow as PositionRow

from .office import Office
from .position import add_position, check_new_position
from .values import columns_of, require_present

__all__ = [
    "PersonDetail",
    "PersonRow",
    "PositionRow",
    "count_people",
    "create_person",
    "edit_person",
    "find_people",
    "list_people",
    "person_detail",
    "read_name",
    "trash_person",
]

WHAT = "Die Person"


# -- looking ---------------------------------------------------------------------------------------------------------


def list_people(
    office: Office,
    *,
    text: str = "",
    role: Role | None = None,
    organisation_id: str | None = None,
    after: queries.Keyset | None = None,
    limit: int = 100,
) -> list[PersonRow]:
    """A window of the list in the order of names; ``after`` is sort key and id of the last row of the window above."""
    with office.read() as connection:
        return queries.list_people(
            connection,
            today=office.clock.today(),
            text=text,
            role=role,
            organisation_id=organisation_id,
            after=after,
            limit=limit,
        )


def find_people(office: Office, *, text: str, limit: int = 12) -> list[PersonRow]:
    """Whom somebody may mean who is typing a name; the first that are found, not all that fit."""
    with office.read() as connection:
        return queries.find_people(connection, today=office.clock.today(), text=text, limit=limit)


def count_people(
    office: Office, *, text: str = "", role: Role | None = None, organisation_id: str | None = None
) -> int:
    """How many persons the list has with this filter."""
    with office.read() as connection:
        return queries.count_people(
            connection, today=office.clock.today(), text=text, role=role, organisation_id=organisation_id
        )


def person_detail(office: Office, *, id: str) -> PersonDetail:
    """A person in full. Raises :class:`NotFound`."""
    with office.read() as connection:
        return queries.person_detail(connection, id, today=office.clock.today())


def read_name(text: str) -> tuple[PersonName, str]:
    """A name as it is typed in one line, and the function typed with it: "Frau Dr. Anna Beispiel (Stadtplanerin)"."""
    from netzwerk_desktop.exchange.contact_name import read_contact

    found = read_contact(text)
    return found.person, found.function


# -- changing --------------------------------------------------------------------------------------------------------


def draft_of(detail: PersonDetail) -> PersonDraft:
    """The person as a form edits it."""
    return PersonDraft(**{field.name: getattr(detail, field.name) for field in fields(PersonDraft) if field.init})


def create_person(office: Office, *, person: PersonDraft, position: PositionDraft | None = None) -> Changes:
    """Enter a person, and the position they hold; its ``person_id`` is filled in here."""
    values = {field.name: getattr(person, field.name) for field in fields(person)}
    with office.write("Person anlegen") as writer:
        problems = list(check_person(person))
        if position is not None:
            # The person has no id yet, but there is one: a function is not asked for.
            position = replace(position, person_id=position.person_id or "")
            problems += check_new_position(writer.connection, position)
        require_valid(problems)
        created = writer.create(entities.person, columns_of(entities.person, values))
        if position is not None:
            add_position(writer, replace(position, person_id=created))
        return writer.changes(created=created)


def edit_person(
    office: Office, *, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None = None
) -> Changes:
    """Change fields of a person; ``seen`` are the versions of the detail when the form was opened."""
    with office.write("Person bearbeiten") as writer:
        detail = queries.person_detail(writer.connection, id, today=office.clock.today())
        require_present(detail.trashed, WHAT)
        require_valid(check_person(replace(draft_of(detail), **values)))
        writer.update(entities.person, id, columns_of(entities.person, values), seen=seen)
        return writer.changes()


def trash_person(office: Office, *, id: str) -> Changes:
    """Put a person and their positions into the bin. For somebody who left there is :func:`position.end_position`."""
    with office.write("Person löschen") as writer:
        detail = queries.person_detail(writer.connection, id, today=office.clock.today())
        for held in detail.positions:
            writer.trash(entities.position, held.id)
        writer.trash(entities.person, id)
        return writer.changes()
