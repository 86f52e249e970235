"""Municipalities: correcting what the register says of one, and everything about one at a glance."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_date, format_moment, format_number
from netzwerk_desktop.domain.entitlement import Entitlement
from netzwerk_desktop.domain.errors import NotFound, Problem, ValidationFailed, require_valid
from netzwerk_desktop.domain.membership import membership_sentence
from netzwerk_desktop.domain.municipality import check_ags, district_of, region_of
from netzwerk_desktop.domain.text import too_long
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries import follow_ups, interactions, organisations, people
from netzwerk_desktop.storage.queries.follow_ups import FollowUpRow
from netzwerk_desktop.storage.queries.interactions import TimelineRow
from netzwerk_desktop.storage.queries.memberships import MembershipRow, memberships_of, own_network_id
from netzwerk_desktop.storage.queries.organisations import MunicipalityDetail as MunicipalityDetail
from netzwerk_desktop.storage.queries.organisations import OrganisationDetail
from netzwerk_desktop.storage.queries.people import PositionRow

from .entitlement import ServiceUse, uses_of
from .office import Office
from .organisation import change_organisation, find_organisation
from .topic import change_interests
from .values import columns_of

__all__ = ["MunicipalityDetail", "TownView", "edit_municipality", "show"]

LATEST = 10
"""So many entries of the timeline are shown at a glance."""


# -- changing --------------------------------------------------------------------------------------------------------


def edit_municipality(
    office: Office,
    *,
    id: str,
    organisation_values: Mapping[str, Any] | None = None,
    municipality_values: Mapping[str, Any] | None = None,
    seen: Mapping[str, str] | None = None,
    municipality_seen: Mapping[str, str] | None = None,
    interests: Iterable[str] | None = None,
    seen_interests: Collection[str] | None = None,
) -> Changes:
    """Change a municipality: fields of the organisation, facts of the register, interests, in one transaction.

    Another AGS brings its district and region with it. ``seen`` and ``municipality_seen`` are the versions of the two
    details when the form was opened, ``seen_interests`` the topics it showed.
    """
    facts = dict(municipality_values or {})
    with office.write("Kommune bearbeiten") as writer:
        problems = _check_facts(facts)
        try:
            if organisation_values:
                change_organisation(writer, id, organisation_values, seen)
        except ValidationFailed as error:
            problems += error.problems
        require_valid(problems)
        if organisations.organisation_detail(writer.connection, id).municipality is None:
            raise NotFound("Das ist keine Kommune. Bitte bearbeiten Sie sie als Organisation.")
        if "ags" in facts:
            facts["ags"] = check_ags(facts["ags"])
            if organisations.municipality_with(writer.connection, facts["ags"]) not in (None, id):
                # The register is read by AGS; of two towns with the same one it would reach only one.
                require_valid([Problem("ags", "Diesen Gemeindeschlüssel hat schon eine andere Kommune.")])
            district = district_of(facts["ags"])
            facts |= {"district_key": district.key, "district": district.label, "region": region_of(facts["ags"])}
        writer.update(entities.municipality, id, columns_of(entities.municipality, facts), seen=municipality_seen)
        if interests is not None:
            change_interests(writer, id, interests, seen=seen_interests)
        return writer.changes()


def _check_facts(facts: Mapping[str, Any]) -> list[Problem]:
    problems: list[Problem] = []
    if "ags" in facts:
        try:
            check_ags(facts["ags"])
        except ValidationFailed as error:
            problems += error.problems
    if "official_name" in facts:
        if not facts["official_name"].strip():
            problems.append(Problem("official_name", "Bitte geben Sie den amtlichen Namen ein."))
        problems += too_long("official_name", "Der amtliche Name", facts["official_name"])
    population = facts.get("population")
    if population is not None and population < 0:
        problems.append(Problem("population", "Die Einwohnerzahl kann nicht negativ sein."))
    area = facts.get("area_km2")
    if area is not None and area <= 0:
        problems.append(Problem("area_km2", "Die Fläche muss größer als null sein."))
    for field, lowest, highest in (("latitude", 50.0, 53.0), ("longitude", 5.0, 10.0)):
        degrees = facts.get(field)
        if degrees is not None and not lowest <= degrees <= highest:
            problems.append(Problem(field, "Der Punkt liegt nicht in Nordrhein-Westfalen."))
    return problems


# -- at a glance -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TownView:
    """Everything about a municipality or organisation at a glance, as the command line shows it."""

    organisation: OrganisationDetail
    membership: str
    memberships: tuple[MembershipRow, ...]
    positions: tuple[PositionRow, ...]
    services: tuple[ServiceUse, ...]
    follow_ups: tuple[FollowUpRow, ...]
    timeline: tuple[TimelineRow, ...]

    def as_json(self) -> dict[str, Any]:
        """For programs: the rows as they are, without versions; facts of the register beside the organisation's."""
        organisation = _plain(self.organisation)
        register = organisation.pop("municipality")
        return {
            **organisation,
            **(register or {}),
            "membership": self.membership,
            "memberships": [_plain(row) for row in self.memberships],
            "positions": [_plain(row) for row in self.positions],
            "services": [_service_as_json(use) for use in self.services],
            "follow_ups": [_plain(row) for row in self.follow_ups],
            "timeline": [_plain(row) for row in self.timeline],
        }

    def lines(self) -> list[str]:
        """For people: a screenful of text."""
        return [
            *self._head(),
            *_section("Funktionen", [_position_line(row) for row in self.positions]),
            *_section("Leistungen", [_service_line(use.service.name, use.entitlement) for use in self.services]),
            *_section("Offene Wiedervorlagen", [f"{format_date(row.due_on)} {row.subject}" for row in self.follow_ups]),
            *_section("Zuletzt", [_timeline_line(row) for row in self.timeline]),
        ]

    def _head(self) -> list[str]:
        organisation, register = self.organisation, self.organisation.municipality
        lines = [organisation.name]
        if register is not None:
            inhabitants = "" if register.population is None else f"{format_number(register.population)} Einw."
            facts = (register.type.label, register.district, f"Reg.-Bez. {register.region}", inhabitants)
            lines.append(" · ".join((*(fact for fact in facts if fact), f"AGS {register.ags}")))
        else:
            lines.append(organisation.kind.label)
        lines.append(self.membership)
        place = f"{organisation.postal_code} {organisation.city}".strip()
        ways = (organisation.street, place, organisation.phone, organisation.email)
        lines.append(" · ".join(way for way in ways if way))
        return [line for line in (*lines, organisation.note) if line]


def show(office: Office, text: str) -> TownView:
    """The municipality or organisation people mean by ``text``. Raises :class:`NotFound`, :class:`Ambiguous`."""
    id = find_organisation(office, text)
    today = office.clock.today()
    with office.read() as connection:
        rows = tuple(memberships_of(connection, id))
        own = own_network_id(connection)
        return TownView(
            organisation=organisations.organisation_detail(connection, id),
            membership=membership_sentence((row.period for row in rows if row.network_id == own), today),
            memberships=rows,
            positions=tuple(people.positions_of_organisation(connection, id, today=today)),
            services=tuple(uses_of(connection, organisation_id=id, on=today)),
            follow_ups=tuple(follow_ups.open_of_organisation(connection, id, today=today)),
            timeline=tuple(interactions.timeline(connection, organisation_id=id, limit=LATEST)),
        )


def _plain(row: Any) -> dict[str, Any]:
    """The fields of a row but its versions, which are nobody's business outside of the program."""
    return {
        field.name: _plain(value) if field.name == "municipality" and value is not None else value
        for field in fields(row)
        if field.name != "versions"
        for value in (getattr(row, field.name),)
    }


def _service_as_json(use: ServiceUse) -> dict[str, Any]:
    return {
        **asdict(use.service),
        **asdict(use.entitlement),
        "used_this_year": use.used_this_year,
        "last": use.last_used,
    }


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", title, *(f"  {line}" for line in lines)] if lines else []


def _position_line(row: PositionRow) -> str:
    who = row.person_name or "nicht besetzt"
    roles = ", ".join(role.label for role in row.roles)
    parts = (
        f"{row.function}: {who}" if row.function else who,
        row.department,
        row.phone or row.mobile,
        row.email,
        roles,
    )
    return " · ".join(part for part in parts if part)


def _service_line(name: str, answer: Entitlement) -> str:
    return f"{'ja  ' if answer.entitled else 'nein'} {name} ({answer.reason})"


def _timeline_line(row: TimelineRow) -> str:
    first_line = row.note.strip().partition("\n")[0]
    what = ": ".join(part for part in (row.kind.label, row.subject or first_line) if part)
    return f"{format_moment(row.occurred_at)} {what}"
