"""A change in office: the predecessor's term ends, the successor's begins, and what was open goes over.

What happened stays where it was: conversations, letters and finished follow-ups remain with the predecessor, and the
predecessor keeps the roles of the term that is over. The successor gets the roles, the open follow-ups and the entries
of lists that are ticked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Ambiguous, NotFound, Problem, require_valid
from netzwerk_desktop.domain.function import find_function
from netzwerk_desktop.domain.person import PersonDraft, PersonName, check_person, display_name
from netzwerk_desktop.domain.position import PositionDraft, Role
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.succession import Incumbent, check_succession, end_of_term
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import duplicates
from netzwerk_desktop.storage.queries import successions as queries
from netzwerk_desktop.storage.queries.people import PositionRow, position_row
from netzwerk_desktop.storage.queries.successions import ListEntry as ListEntry
from netzwerk_desktop.storage.queries.successions import OpenFollowUp as OpenFollowUp

from .likeness import is_of_an_office
from .office import Office
from .position import add_position, check_new_position
from .values import columns_of

__all__ = [
    "ListEntry",
    "OpenFollowUp",
    "SuccessionBasis",
    "SuccessionDraft",
    "enter_succession",
    "find_office",
    "named_person",
    "read_person",
    "succeed",
    "succession_basis",
    "usual_start",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionDraft:
    """A change in office as a form edits it. Neither ``person_id`` nor ``new_person``: the office becomes vacant.

    Attributes:
        position_id: the position of the predecessor.
        function: empty for the predecessor's.
        roles, follow_up_ids, list_entry_ids: what goes over to the successor.
    """

    position_id: str
    starts_on: date | None
    person_id: str | None = None
    new_person: PersonDraft | None = None
    function: str = ""
    department: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    roles: frozenset[Role] = frozenset()
    follow_up_ids: frozenset[str] = frozenset()
    list_entry_ids: frozenset[str] = frozenset()
    note: str = ""

    @property
    def is_vacant(self) -> bool:
        """Whether nobody follows."""
        return self.person_id is None and self.new_person is None


@dataclass(frozen=True, slots=True)
class SuccessionBasis:
    """What a form begins with.

    Attributes:
        position: the predecessor's, with the versions to be handed back.
        phone, email: of the office, where they go over; the predecessor's own address does not.
        follow_ups, lists: what is offered to the successor.
    """

    position: PositionRow
    incumbent: Incumbent
    phone: str
    email: str
    follow_ups: tuple[OpenFollowUp, ...]
    lists: tuple[ListEntry, ...]


# -- looking -----------------------------------------------------------------------------------------------------------


def succession_basis(office: Office, *, position_id: str) -> SuccessionBasis:
    """What there is to hand over with a position. Raises :class:`NotFound`."""
    with office.read() as connection:
        held = position_row(connection, position_id, today=office.clock.today())
        return SuccessionBasis(
            position=held,
            incumbent=_incumbent(connection, held),
            phone=held.phone,
            email=held.email if is_of_an_office(held.email) else "",
            follow_ups=tuple(queries.open_follow_ups(connection, held.organisation_id, held.person_id)),
            lists=tuple(queries.list_entries(connection, position_id)),
        )


def _incumbent(connection: Connection, held: PositionRow) -> Incumbent:
    following = queries.followers(connection, held.id, held.organisation_id)
    said = ", ".join(
        " ".join(
            (
                follower.name or "unbesetzt",
                *((f"ab {format_day(follower.started_on)}",) if follower.started_on else ()),
            )
        )
        for follower in following
    )
    return Incumbent(held.person_name, held.person_id, held.started_on, held.ended_on, said)


def find_office(office: Office, *, organisation_id: str, function: str) -> str:
    """The position that changes hands: the present, else the latest one with that function and without a successor.

    Raises :class:`NotFound` and :class:`Ambiguous`.
    """
    today = office.clock.today()
    with office.read() as connection:
        offices = queries.offices_of(connection, [organisation_id])
    fitting = [held for held in offices if same_function(held.function, function) and not held.has_follower]
    present = [held for held in fitting if held.ended_on is None or held.ended_on >= today]
    chosen = present or sorted(fitting, key=lambda held: held.ended_on or date.min)[-1:]
    if not chosen:
        known = ", ".join(sorted({held.function for held in offices}))
        hint = f" Eingetragen sind: {known}." if known else " Bitte legen Sie die Funktion zuerst an."
        raise NotFound(f"Die Funktion „{function.strip()}“ gibt es dort nicht.{hint}")
    if len(chosen) > 1:
        raise Ambiguous([f"{held.function}, {held.name or 'unbesetzt'}" for held in chosen])
    return chosen[0].id


def same_function(one: str, other: str) -> bool:
    """Whether two texts name the same function in any of its forms ("Bürgermeisterin", "Bürgermeister/in")."""
    return _function_key(one) == _function_key(other)


def _function_key(text: str) -> str:
    found = find_function(text)
    return fold(found.neutral if found is not None else text)


def named_person(office: Office, text: str, *, organisation_id: str) -> tuple[str | None, PersonDraft | None]:
    """Whom a typed name means: the id of the one person of that name in the organisation, or a new person.

    Whoever has no position anywhere may be meant, too. Somebody of that name who works elsewhere is somebody else until
    a person says otherwise (the list of duplicates names them).

    Raises :class:`Ambiguous` when several persons there bear it; and :class:`NotFound` for no name.
    """
    from netzwerk_desktop.exchange.contact_name import read_contact

    name = read_contact(text).person
    if not name:
        raise NotFound(f"„{text.strip()}“ ist kein Name. Bitte zum Beispiel „Frau Dr. Jana Beispiel“ angeben.")
    with office.read() as connection:
        ids = duplicates.candidates(
            connection, first_name=name.first_name, last_name=name.last_name, organisation_id=organisation_id
        )
        here = duplicates.at_home(connection, organisation_id, ids)
        wanted = (fold(name.first_name), fold(name.last_name))
        same = [
            id
            for id, first, last in duplicates.names(connection, ids)
            if id in here and (fold(first), fold(last)) == wanted
        ]
        if len(same) > 1:
            rows = duplicates.evidence(connection, same, today=office.clock.today())
            raise Ambiguous(
                [f"{row.name} ({row.summary or 'ohne Funktion'})" for row in rows],
                f"{display_name(name)} gibt es mehrfach: "
                + ", ".join(f"{row.name} ({row.summary or 'ohne Funktion'}, {row.id})" for row in rows)
                + ". Bitte geben Sie die Kennung an.",
            )
    return (same[0], None) if same else (None, person_named(name))


def read_person(text: str) -> PersonDraft:
    """A typed name ("Frau Dr. Jana Beispiel") as a new person; an empty one where there is no name."""
    from netzwerk_desktop.exchange.contact_name import read_contact

    return person_named(read_contact(text).person)


def person_named(name: PersonName) -> PersonDraft:
    """A new person of that name."""
    return PersonDraft(title=name.title, first_name=name.first_name, last_name=name.last_name, form=name.form)


# -- changing ----------------------------------------------------------------------------------------------------------


def succeed(office: Office, *, succession: SuccessionDraft, seen: Mapping[str, str] | None = None) -> Changes:
    """Enter a change in office; ``seen`` are the versions of the predecessor's position when the form was opened."""
    with office.read() as connection:
        held = position_row(connection, succession.position_id, today=office.clock.today())
    with office.write(f"Amtswechsel: {held.function}, {held.organisation_name}") as writer:
        created = enter_succession(writer, succession, today=office.clock.today(), seen=seen)
        return writer.changes(created=created)


def enter_succession(
    writer: Writer, succession: SuccessionDraft, *, today: date, seen: Mapping[str, str] | None = None
) -> str:
    """Check and write a change in office within a transaction; returns the id of the successor's position."""
    connection = writer.connection
    held = position_row(connection, succession.position_id, today=today)
    incumbent = _incumbent(connection, held)
    problems = list(
        check_succession(incumbent, starts_on=succession.starts_on, person_id=succession.person_id, today=today)
    )
    if succession.new_person is not None:
        problems += check_person(succession.new_person)
    problems += _gone(connection, held, succession)
    require_valid(problems)
    assert succession.starts_on is not None  # the rules insist on it
    writer.update(entities.position, held.id, {"ended_on": end_of_term(incumbent, succession.starts_on)}, seen=seen)
    position = PositionDraft(
        organisation_id=held.organisation_id,
        person_id=succession.person_id if succession.new_person is None else "",
        function=succession.function.strip() or held.function,
        department=succession.department,
        started_on=succession.starts_on,
        phone=succession.phone,
        mobile=succession.mobile,
        email=succession.email,
        roles=succession.roles,
        note=succession.note,
    )
    require_valid(check_new_position(connection, position))
    person_id = succession.person_id
    if succession.new_person is not None:
        values = {field.name: getattr(succession.new_person, field.name) for field in fields(PersonDraft)}
        person_id = writer.create(entities.person, columns_of(entities.person, values))
    created = add_position(writer, replace(position, person_id=person_id))
    writer.update(entities.position, created, {"predecessor_id": held.id})
    for id in sorted(succession.follow_up_ids):
        writer.update(entities.follow_up, id, {"person_id": person_id})
    for id in sorted(succession.list_entry_ids):
        writer.update(entities.address_list_entry, id, {"position_id": created})
    return created


def _gone(connection: Connection, held: PositionRow, succession: SuccessionDraft) -> list[Problem]:
    """What was ticked and meanwhile is done, deleted or somebody else's."""
    open_ids = {found.id for found in queries.open_follow_ups(connection, held.organisation_id, held.person_id)}
    entry_ids = {found.id for found in queries.list_entries(connection, held.id)}
    if succession.follow_up_ids <= open_ids and succession.list_entry_ids <= entry_ids:
        return []
    return [
        Problem(
            "follow_up_ids",
            "Was übernommen werden soll, hat sich inzwischen geändert. Bitte öffnen Sie das Fenster noch einmal.",
        )
    ]


def usual_start(today: date) -> date:
    """What a form suggests: the first of the next month."""
    return (today.replace(day=1) + timedelta(days=31)).replace(day=1)
