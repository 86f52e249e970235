"""To whom a letter goes: who that is, their address and salutation, and what is doubtful about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from netzwerk_desktop.domain.address import AddressBlock, AddressStyle, Recipient, address_lines
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import NotFound, Problem, ValidationFailed
from netzwerk_desktop.domain.person import PersonName
from netzwerk_desktop.domain.salutation import OFFICE_DEFAULT, salutation
from netzwerk_desktop.storage.queries import office as office_queries
from netzwerk_desktop.storage.queries.office import OfficeSettings
from netzwerk_desktop.storage.queries.organisations import OrganisationDetail, organisation_detail
from netzwerk_desktop.storage.queries.people import PersonDetail, PositionRow, person_detail, position_row


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a letter goes, as it is stored."""

    organisation: OrganisationDetail
    position: PositionRow | None
    person: PersonDetail | None

    @property
    def name(self) -> PersonName | None:
        """The person's name, ``None`` for a vacant function or the organisation as such."""
        return None if self.person is None else self.person.name

    @property
    def function(self) -> str:
        """The function written to, if any."""
        return "" if self.position is None else self.position.function

    @property
    def can_be_reached(self) -> bool:
        """Whether there is any address at all."""
        place = self.organisation
        return bool(place.street or place.po_box or (place.postal_code and place.city))

    def address(self, settings: OfficeSettings) -> AddressBlock:
        """The address block as the office writes addresses."""
        place = self.organisation
        recipient = Recipient(
            organisation_kind=place.kind,
            organisation_name=place.name,
            municipality_type=None if place.municipality is None else place.municipality.type,
            person=self.name,
            function=self.function,
            department="" if self.position is None else self.position.department,
            street=place.street,
            po_box=place.po_box,
            po_box_postal_code=place.po_box_postal_code,
            postal_code=place.postal_code,
            city=place.city,
            country=place.country,
        )
        return address_lines(recipient, AddressStyle(organisation_first=settings.organisation_first))

    def salutation(self, settings: OfficeSettings) -> str:
        """The salutation by the rules; the neutral one is the office's own."""
        return salutation(self.name, self.function, settings.neutral_salutation or OFFICE_DEFAULT)

    def remarks(self, on: date) -> tuple[str, ...]:
        """What is doubtful about writing to this function on that day."""
        if self.position is None or self.position.ended_on is None or self.position.ended_on >= on:
            return ()
        holder = self.position.person_name or "Die Funktion"
        return (f"{holder}: „{self.position.function}“ endete am {format_day(self.position.ended_on)}.",)


def find_addressee(
    connection: Connection, *, organisation_id: str, position_id: str | None, person_id: str | None, today: date
) -> Addressee:
    """Who is written to. Raises :class:`NotFound`, and :class:`ValidationFailed` for a position of somebody else."""
    place = organisation_detail(connection, organisation_id)
    held = None if position_id is None else position_row(connection, position_id, today=today)
    if held is not None and held.organisation_id != organisation_id:
        raise ValidationFailed([Problem("position_id", "Diese Funktion gehört zu einer anderen Organisation.")])
    who = person_id or (held.person_id if held is not None else None)
    return Addressee(place, held, None if who is None else person_detail(connection, who, today=today))


def settings_of(connection: Connection, on: date) -> OfficeSettings:
    """The office's settings. Raises :class:`NotFound` for a file that has not been set up."""
    settings = office_queries.office_settings(connection, on=on)
    if settings is None:
        raise NotFound("Dieses Büro ist noch nicht eingerichtet. Bitte richten Sie es zuerst ein („netzwerk init“).")
    return settings
