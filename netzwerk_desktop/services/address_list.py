"""Lists of organisations that somebody put together by hand: for a mailing, an excursion, a working group."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NotFound, Problem, require_valid
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.text import MAX_NOTE, too_long
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import address_lists as queries
from netzwerk_desktop.storage.queries.address_lists import AddressListEntryRow as AddressListEntryRow
from netzwerk_desktop.storage.queries.address_lists import AddressListRow as AddressListRow
from netzwerk_desktop.storage.queries.conditions import alive, among

from .office import Office
from .values import columns_of

__all__ = [
    "AddressListEntryRow",
    "AddressListRow",
    "add_to_list",
    "create_list",
    "edit_list",
    "entries",
    "lists",
    "remove_from_list",
    "trash_list",
]


# -- looking -----------------------------------------------------------------------------------------------------------


def lists(office: Office) -> list[AddressListRow]:
    """All lists by name, with how many organisations stand in each."""
    with office.read() as connection:
        return queries.address_lists(connection)


def entries(office: Office, *, list_id: str) -> list[AddressListEntryRow]:
    """Who stands on a list. Raises :class:`NotFound`."""
    with office.read() as connection:
        _name(connection, list_id)
        return queries.entries(connection, list_id)


# -- changing ----------------------------------------------------------------------------------------------------------


def create_list(office: Office, *, name: str, note: str = "", organisation_ids: Iterable[str] = ()) -> Changes:
    """Make a list, with these organisations on it."""
    ids = list(dict.fromkeys(organisation_ids))
    with office.write(f"Liste anlegen: {_short(name)}") as writer:
        require_valid([*_check(writer.connection, name, note), *_unknown(writer.connection, ids)])
        values = columns_of(entities.address_list, {"name": name, "note": note})
        created = writer.create(entities.address_list, values)
        _add(writer, created, ids)
        return writer.changes(created=created)


def add_to_list(office: Office, *, list_id: str, organisation_ids: Iterable[str]) -> Changes:
    """Put organisations on a list; those that stand on it already stay as they are."""
    ids = list(dict.fromkeys(organisation_ids))
    with office.read() as connection:
        name = _name(connection, list_id)
    with office.write(f"In Liste aufnehmen: {_short(name)}") as writer:
        _name(writer.connection, list_id)
        require_valid(_unknown(writer.connection, ids))
        _add(writer, list_id, ids)
        return writer.changes()


def remove_from_list(office: Office, *, list_id: str, organisation_ids: Collection[str]) -> Changes:
    """Take organisations off a list, with whom of theirs was named there."""
    with office.read() as connection:
        name = _name(connection, list_id)
    with office.write(f"Aus Liste nehmen: {_short(name)}") as writer:
        for entry in queries.entries(writer.connection, list_id):
            if entry.organisation_id in organisation_ids:
                writer.trash(entities.address_list_entry, entry.id)
        return writer.changes()


def edit_list(office: Office, *, id: str, name: str, note: str | None = None) -> Changes:
    """Give a list another name, and another note where one is given."""
    with office.write(f"Liste umbenennen: {_short(name)}") as writer:
        _name(writer.connection, id)
        require_valid(_check(writer.connection, name, note or "", without=id))
        values = {"name": name} if note is None else {"name": name, "note": note}
        writer.update(entities.address_list, id, columns_of(entities.address_list, values))
        return writer.changes()


def trash_list(office: Office, *, id: str) -> Changes:
    """Put a list into the bin; the organisations on it stay what they are."""
    with office.read() as connection:
        name = _name(connection, id)
    with office.write(f"Liste löschen: {_short(name)}") as writer:
        for entry in queries.entries(writer.connection, id):
            writer.trash(entities.address_list_entry, entry.id)
        writer.trash(entities.address_list, id)
        return writer.changes()


def _add(writer: Writer, list_id: str, organisation_ids: Iterable[str]) -> None:
    there = {entry.organisation_id for entry in queries.entries(writer.connection, list_id)}
    for organisation_id in organisation_ids:
        if organisation_id not in there:
            # A natural id, so that two colleagues who add the same town make one entry.
            writer.ensure(
                entities.address_list_entry,
                natural_id("address_list_entry", f"{list_id} {organisation_id}"),
                {"address_list_id": list_id, "organisation_id": organisation_id},
            )


def _name(connection: Connection, list_id: str) -> str:
    table = entities.address_list
    found = connection.execute(select(table.c.name).where(table.c.id == list_id, alive(table))).scalar()
    if found is None:
        raise NotFound("Diese Liste gibt es nicht (mehr). Bitte wählen Sie eine andere.")
    return str(found)


def _check(connection: Connection, name: str, note: str, *, without: str = "") -> list[Problem]:
    problems = [*too_long("name", "Der Name", name), *too_long("note", "Die Notiz", note, MAX_NOTE)]
    typed = " ".join(name.split()).casefold()
    if not typed:
        problems.append(Problem("name", "Bitte geben Sie der Liste einen Namen."))
    elif any(row.id != without and row.name.casefold() == typed for row in queries.address_lists(connection)):
        problems.append(Problem("name", "Eine Liste mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen."))
    return problems


def _unknown(connection: Connection, organisation_ids: list[str]) -> list[Problem]:
    table = entities.organisation
    found = connection.execute(select(table.c.id).where(among(table.c.id, organisation_ids), alive(table))).scalars()
    if set(organisation_ids) <= set(found):
        return []
    return [Problem("organisation_ids", "Eine der Organisationen gibt es nicht (mehr). Bitte die Seite neu öffnen.")]


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
