"""What hangs on the holder of an office and may go over to the successor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from netzwerk_desktop.domain.person import PersonName, SalutationForm, display_name

from ..entities import address_list, address_list_entry, follow_up, organisation, person, position
from .conditions import alive, among


@dataclass(frozen=True, slots=True)
class Follower:
    """A position whose holder followed another one; ``name`` is empty where it is vacant."""

    position_id: str
    name: str
    started_on: date | None


@dataclass(frozen=True, slots=True)
class OpenFollowUp:
    """An open follow-up that names the holder."""

    id: str
    due_on: date
    subject: str


@dataclass(frozen=True, slots=True)
class ListEntry:
    """An entry of an address list that names the position."""

    id: str
    list_name: str


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """A position as far as a change in office asks for it; the last of its kind has ``ended_on`` empty or the latest.

    Attributes:
        has_follower: whether somebody is entered who follows the holder.
    """

    id: str
    organisation_id: str
    person_id: str | None
    form: SalutationForm
    title: str
    first_name: str
    last_name: str
    function: str
    started_on: date | None
    ended_on: date | None
    has_follower: bool

    @property
    def name(self) -> str:
        """The holder as people say it; empty while the office is vacant."""
        return display_name(PersonName(self.title, self.first_name, self.last_name, self.form))


def followers(connection: Connection, position_id: str, organisation_id: str) -> list[Follower]:
    """Who follows the holder of a position in the same organisation."""
    rows = connection.execute(
        select(position.c.id, position.c.started_on, person.c.title, person.c.first_name, person.c.last_name)
        .join_from(position, person, person.c.id == position.c.person_id, isouter=True)
        .where(position.c.organisation_id == organisation_id, position.c.predecessor_id == position_id, alive(position))
        .order_by(position.c.started_on, position.c.id)
    )
    return [
        Follower(
            row.id,
            display_name(PersonName(row.title or "", row.first_name or "", row.last_name or "")),
            row.started_on,
        )
        for row in rows
    ]


def open_follow_ups(connection: Connection, organisation_id: str, person_id: str | None) -> list[OpenFollowUp]:
    """The open follow-ups of the organisation that name this person."""
    if person_id is None:
        return []
    rows = connection.execute(
        select(follow_up.c.id, follow_up.c.due_on, follow_up.c.subject)
        .where(
            alive(follow_up),
            follow_up.c.done_at.is_(None),
            follow_up.c.organisation_id == organisation_id,
            follow_up.c.person_id == person_id,
        )
        .order_by(follow_up.c.due_on, follow_up.c.id)
    )
    return [OpenFollowUp(row.id, row.due_on, row.subject) for row in rows]


def list_entries(connection: Connection, position_id: str) -> list[ListEntry]:
    """The entries of address lists that name this position."""
    rows = connection.execute(
        select(address_list_entry.c.id, address_list.c.name)
        .join_from(address_list_entry, address_list, address_list.c.id == address_list_entry.c.address_list_id)
        .where(address_list_entry.c.position_id == position_id, alive(address_list_entry), alive(address_list))
        .order_by(address_list.c.name, address_list_entry.c.id)
    )
    return [ListEntry(row.id, row.name) for row in rows]


def offices_of(connection: Connection, organisation_ids: list[str]) -> list[HeldOffice]:
    """All positions of these organisations, past and present, with whether they were followed already."""
    columns = (
        position.c.id,
        position.c.organisation_id,
        position.c.person_id,
        person.c.form,
        person.c.title,
        person.c.first_name,
        person.c.last_name,
        position.c.function,
        position.c.started_on,
        position.c.ended_on,
        position.c.predecessor_id,
    )
    rows = connection.execute(
        select(*columns)
        .join_from(position, person, person.c.id == position.c.person_id, isouter=True)
        .join(organisation, organisation.c.id == position.c.organisation_id)
        .where(among(position.c.organisation_id, organisation_ids), alive(position))
        .order_by(position.c.organisation_id, position.c.id)
    ).all()
    followed = {row.predecessor_id for row in rows}
    return [
        HeldOffice(
            id=row.id,
            organisation_id=row.organisation_id,
            person_id=row.person_id,
            form=SalutationForm(row.form) if row.form else SalutationForm.UNKNOWN,
            title=row.title or "",
            first_name=row.first_name or "",
            last_name=row.last_name or "",
            function=row.function,
            started_on=row.started_on,
            ended_on=row.ended_on,
            has_follower=row.id in followed,
        )
        for row in rows
    ]
