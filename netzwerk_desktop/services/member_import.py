"""Taking over the members and contacts an office already has: first row by row what would happen, then all in one step.

What a list means is planned by :mod:`netzwerk_desktop.exchange.member_plan`; here the plan gets its facts from the
office file and is carried out. The same facts give the same plan, so it is carried out only when planning once more
inside the transaction shows no difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, Problem, ValidationFailed, blocking
from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.organisation import OrganisationDraft, check_organisation
from netzwerk_desktop.domain.person import PersonDraft, check_person
from netzwerk_desktop.domain.position import PositionDraft, Role, check_position
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import imports
from netzwerk_desktop.storage.queries.memberships import own_network_id
from netzwerk_desktop.storage.queries.people import positions_of_organisation
from netzwerk_desktop.system.resources import resource

from .membership import add_membership
from .office import Office
from .position import add_position
from .register_import import known_municipality
from .values import columns_of

if TYPE_CHECKING:
    from netzwerk_desktop.exchange.member_list import MemberList, MemberRow
    from netzwerk_desktop.exchange.member_plan import ImportPlan, PlannedRow

__all__ = ["MembersPreview", "apply_members", "preview_members"]

ACTION = "Mitgliederliste einlesen"
_STALE = (
    "Seit der Vorschau haben sich die Daten in diesem Büro geändert. Es wurde nichts übernommen; bitte sehen Sie sich"
    " die Vorschau noch einmal an."
)


@dataclass(frozen=True, slots=True)
class MembersPreview:
    """What taking the list over would do.

    Attributes:
        members: the file as it was read: rows, recognised and ignored columns, notes.
        plan: what happens to each row, and why.
        member_since: first day of membership where the list names none.
        choices: what a person decided for rows that are not clear, by row number.
        problems: German sentences on rows that cannot be stored as they are; the list has to be corrected first.
    """

    members: MemberList
    plan: ImportPlan
    member_since: date
    choices: Mapping[int, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    @property
    def matched(self) -> int:
        """How many different municipalities and known organisations the list names."""
        return self.plan.matched

    @property
    def created(self) -> int:
        """How many organisations would be created."""
        return self.plan.created

    @property
    def skipped(self) -> tuple[PlannedRow, ...]:
        """The rows that would be left out."""
        return self.plan.skipped

    @property
    def changes_something(self) -> bool:
        """Whether applying it would write anything."""
        return any(row.changes_something for row in self.plan.rows)

    def as_json(self) -> dict[str, Any]:
        """For programs."""
        return {
            "matched": self.matched,
            "created": self.created,
            "skipped": [
                {
                    "row": row.row.number,
                    "name": row.row.name,
                    "reason": row.reason,
                    "candidates": [name for _, name in row.candidates],
                }
                for row in self.skipped
            ],
            "memberships": self.plan.memberships,
            "contacts": self.plan.contacts,
            "to_review": [
                {"row": row.row.number, "name": row.row.name, "reason": row.reason} for row in self.plan.to_review
            ],
            "ignored_columns": list(self.members.ignored),
            "notes": list(self.members.notes),
            "problems": list(self.problems),
        }

    def lines(self) -> list[str]:
        """For people on the command line."""
        plan = self.plan
        counts = f"{self.matched} zugeordnet, {self.created} Organisationen neu, {len(self.skipped)} ausgelassen"
        lines = [f"{counts}; {plan.memberships} Mitgliedschaften, {plan.contacts} Kontakte.", *self.members.notes]
        if self.members.ignored:
            lines.append(f"Nicht verwendete Spalten: {', '.join(self.members.ignored)}.")
        lines += self.problems
        lines += [f"Zeile {row.row.number} ausgelassen: {row.reason}" for row in plan.skipped]
        lines += [f"Zeile {row.row.number} bitte prüfen: {row.reason}" for row in plan.to_review]
        return lines


def preview_members(
    office: Office, path: Path, *, member_since: date | None = None, choices: Mapping[int, str] | None = None
) -> MembersPreview:
    """Read a list of members from Excel or CSV and say row by row what would happen; nothing is changed.

    ``member_since`` is the first day of membership where the list names none (today unless given); ``choices`` are what
    a person decided for rows that were not clear, see :func:`~netzwerk_desktop.exchange.member_plan.plan_import`.

    Raises :class:`RefusedFile` with a sentence for a file that cannot be read as a list.
    """
    from netzwerk_desktop.exchange.member_list import read_member_list  # lists are read on few days

    members = read_member_list(path)
    since, decided = member_since or office.clock.today(), dict(choices or {})
    with office.read() as connection:
        plan = _plan(connection, members, since, decided, today=office.clock.today())
    return MembersPreview(members, plan, since, decided, tuple(_problems(plan)))


def _plan(
    connection: Connection, members: MemberList, since: date, choices: Mapping[int, str], *, today: date
) -> ImportPlan:
    from netzwerk_desktop.exchange import reference
    from netzwerk_desktop.exchange.known import KnownContact, KnownOrganisation
    from netzwerk_desktop.exchange.member_plan import plan_import

    towns = imports.register_rows(connection)
    names = {town.id: town.ags for town in towns}
    contacts = imports.contact_rows(connection, today=today)
    periods = imports.periods_by_organisation(connection, network_id=_network(connection))
    plan = plan_import(
        members.rows,
        [known_municipality(town) for town in towns],
        [KnownOrganisation(row.id, row.name, row.short_name) for row in imports.other_organisations(connection)],
        memberships={names.get(row_id, row_id): [period for _, period in found] for row_id, found in periods.items()},
        contacts=[
            KnownContact(names.get(row.organisation_id, row.organisation_id), row.first_name, row.last_name, row.email)
            for row in contacts
        ],
        default_joined_on=since,
        choices=choices,
        elsewhere=[similar.name for similar in reference.similar_names(resource("reference"))],
    )
    vacant = {
        (names.get(row.organisation_id, row.organisation_id), fold(row.function))
        for row in contacts
        if not row.first_name and not row.last_name
    }
    return replace(plan, rows=tuple(_unless_vacant_there(row, vacant) for row in plan.rows))


def _unless_vacant_there(planned: PlannedRow, vacant: set[tuple[str, str]]) -> PlannedRow:
    """A vacant position that is there already is not entered a second time; the plan knows persons only."""
    if not planned.contact or planned.row.person or (planned.target, fold(planned.row.function)) not in vacant:
        return planned
    return replace(planned, contact=False, reason=f"{planned.row.function} (unbesetzt) ist dort schon eingetragen.")


def _network(connection: Connection) -> str:
    network_id = own_network_id(connection)
    if network_id is None:
        raise NotFound("Dieses Büro hat noch kein Netzwerk. Bitte richten Sie es zuerst ein.")
    return network_id


# -- rows as drafts ----------------------------------------------------------------------------------------------------


def _problems(plan: ImportPlan) -> list[str]:
    """What forbids storing a row, in sentences that begin with its number."""
    found: list[str] = []
    for planned in plan.rows:
        problems: list[Problem] = []
        if planned.action == "created":
            problems += check_organisation(_organisation(planned))
        if planned.contact:
            if planned.row.person:
                problems += check_person(_person(planned.row))
            problems += check_position(_position(planned.row, "x", person_id="x"))
        found += [f"Zeile {planned.row.number}: {problem.message}" for problem in blocking(problems)]
    return found


def _organisation(planned: PlannedRow) -> OrganisationDraft:
    """A new organisation. Telephone and e-mail are those of the contact, where the row has one."""
    row = planned.row
    return OrganisationDraft(
        kind=planned.kind,
        name=planned.name,
        street=row.street,
        postal_code=row.postal_code,
        city=row.city,
        phone="" if row.has_contact else row.phone,
        email="" if row.has_contact else row.email,
        website=row.website,
    )


def _person(row: MemberRow) -> PersonDraft:
    name = row.person
    return PersonDraft(title=name.title, first_name=name.first_name, last_name=name.last_name, form=name.form)


def _position(
    row: MemberRow, organisation_id: str, *, person_id: str | None, roles: frozenset[Role] = frozenset(), note: str = ""
) -> PositionDraft:
    return PositionDraft(
        organisation_id=organisation_id,
        person_id=person_id,
        function=row.function,
        department=row.department,
        phone=row.phone,
        mobile=row.mobile,
        email=row.email,
        roles=roles,
        note=note,
    )


# -- applying ----------------------------------------------------------------------------------------------------------


def apply_members(office: Office, preview: MembersPreview) -> Changes:
    """Carry out what the preview showed in one transaction, which can be taken back in one step.

    The first person of an organisation that has no main contact becomes it. Raises :class:`NetzwerkError` when the
    office's data would now lead to another plan, :class:`ValidationFailed` when rows cannot be stored; nothing is
    changed then. Taking the same list over again changes nothing.
    """
    if preview.problems:
        raise ValidationFailed([Problem("file", sentence) for sentence in preview.problems])
    today = office.clock.today()
    with office.write(ACTION) as writer:
        plan = _plan(writer.connection, preview.members, preview.member_since, preview.choices, today=today)
        if plan != preview.plan:
            raise NetzwerkError(_STALE)
        network_id = _network(writer.connection)
        ids = {town.ags: town.id for town in imports.register_rows(writer.connection)}
        for planned in plan.rows:
            if planned.changes_something:
                organisation_id = _organisation_id(writer, planned, ids)
                _apply(writer, planned, organisation_id, network_id=network_id, today=today)
        return writer.changes()


def _organisation_id(writer: Writer, planned: PlannedRow, ids: dict[str, str]) -> str:
    """The organisation the row is about, which is created with the first row that names it."""
    if planned.action == "created":
        draft = _organisation(planned)
        values = {name: getattr(draft, name) for name in OrganisationDraft.__dataclass_fields__}
        ids[planned.target] = writer.create(entities.organisation, columns_of(entities.organisation, values))
    return ids.get(planned.target, planned.target)


def _apply(writer: Writer, planned: PlannedRow, organisation_id: str, *, network_id: str, today: date) -> None:
    """Membership and contact of a row; its note goes with the membership, else with the contact, else to the town."""
    step, note = planned.membership, planned.row.note
    if step is not None and step.kind == "join":
        add_membership(writer, organisation_id=organisation_id, network_id=network_id, period=step.period, note=note)
        note = ""
    elif step is not None:
        _end(writer, organisation_id, network_id, step.period)
    if planned.contact:
        _enter_contact(writer, planned.row, organisation_id, today=today, note=note)
        note = ""
    if note and planned.action == "created":
        writer.update(entities.organisation, organisation_id, {"note": note})


def _end(writer: Writer, organisation_id: str, network_id: str, period: Period) -> None:
    found = imports.periods_by_organisation(writer.connection, network_id=network_id).get(organisation_id, ())
    membership_id = next(row_id for row_id, known in found if known.joined_on == period.joined_on)
    writer.update(entities.membership, membership_id, {"ended_on": period.ended_on})


def _enter_contact(writer: Writer, row: MemberRow, organisation_id: str, *, today: date, note: str) -> None:
    person_id = None
    if row.person:
        draft = _person(row)
        values = {name: getattr(draft, name) for name in PersonDraft.__dataclass_fields__}
        person_id = writer.create(entities.person, columns_of(entities.person, values))
    others = positions_of_organisation(writer.connection, organisation_id, today=today)
    has_main = any(Role.MAIN_CONTACT in other.roles for other in others)
    roles = frozenset({Role.MAIN_CONTACT}) if row.person and not has_main else frozenset()
    add_position(writer, _position(row, organisation_id, person_id=person_id, roles=roles, note=note))
