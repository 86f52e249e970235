"""Factories that make valid objects; a test states only what differs.

``make_…`` gives back a draft or setup, ``add_…`` puts a record into an office through its use case and returns its id.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.organisation import OrganisationDraft, OrganisationKind
from netzwerk_desktop.domain.person import PersonDraft, SalutationForm
from netzwerk_desktop.domain.position import PositionDraft
from netzwerk_desktop.services.grant import grant_service
from netzwerk_desktop.services.membership import join
from netzwerk_desktop.services.office import Office, OfficeSetup
from netzwerk_desktop.services.organisation import create_organisation
from netzwerk_desktop.services.person import create_person
from netzwerk_desktop.services.position import create_position
from netzwerk_desktop.storage import entities

WINTERBERG = natural_id("municipality", "05958048")
MUENSTER = natural_id("municipality", "05515000")
AHLEN = natural_id("municipality", "05570004")
MUELHEIM = natural_id("municipality", "05117000")
TELEPHONE_ADVICE = natural_id("service", "Telefonische Beratung und Anfragen")
ON_SITE_ADVICE = natural_id("service", "Beratung vor Ort")


def make_setup(**differing: Any) -> OfficeSetup:
    """The answers to the first-start assistant."""
    setup = OfficeSetup(
        name="Geschäftsstelle Netzwerk Innenstadt NRW",
        network_name="Netzwerk Innenstadt NRW",
        network_since=date(2008, 1, 1),
        street="Schorlemerstraße 4",
        postal_code="48143",
        city="Münster",
        phone="0251 5550100",
        email="info@example.org",
        website="www.example.org",
        staff_name="Anna Beispiel",
        staff_function="Projektleitung",
        staff_phone="0251 5550101",
        staff_email="beispiel@example.org",
    )
    return replace(setup, **differing)


def make_organisation(**differing: Any) -> OrganisationDraft:
    """An association."""
    draft = OrganisationDraft(kind=OrganisationKind.ASSOCIATION, name="Handelsverband Beispiel", city="Düsseldorf")
    return replace(draft, **differing)


def make_person(**differing: Any) -> PersonDraft:
    """Somebody."""
    draft = PersonDraft(first_name="Petra", last_name="Probe", form=SalutationForm.FRAU)
    return replace(draft, **differing)


def make_position(**differing: Any) -> PositionDraft:
    """A function in Winterberg that nobody holds yet."""
    draft = PositionDraft(organisation_id=WINTERBERG, function="Citymanagement")
    return replace(draft, **differing)


def add_organisation(office: Office, **differing: Any) -> str:
    """An association in the office."""
    return _created(create_organisation(office, organisation=make_organisation(**differing)))


def add_person(office: Office, *, position: PositionDraft | None = None, **differing: Any) -> str:
    """A person in the office, with a position where one is given."""
    return _created(create_person(office, person=make_person(**differing), position=position))


def add_position(office: Office, **differing: Any) -> str:
    """A position in Winterberg, vacant unless said otherwise."""
    return _created(create_position(office, position=make_position(**differing)))


def add_member(
    office: Office, organisation_id: str = WINTERBERG, joined_on: date = date(2021, 3, 1), **more: Any
) -> str:
    """A membership in the own network; Winterberg joined on 1 March 2021."""
    return _created(join(office, organisation_id=organisation_id, joined_on=joined_on, **more))


def add_grant(office: Office, **differing: Any) -> str:
    """Winterberg may have advice on site this year."""
    values = {
        "organisation_id": WINTERBERG,
        "service_id": ON_SITE_ADVICE,
        "valid_from": date(2026, 1, 1),
        "valid_until": date(2026, 12, 31),
        "reason": "Modellvorhaben",
        "granted_by": "Anna Beispiel",
        **differing,
    }
    return _created(grant_service(office, **values))


def add_event(office: Office, **differing: Any) -> str:
    """An entry of the timeline of Winterberg past all rules; for tests of what is read, not of how it is logged."""
    values = {
        "organisation_id": WINTERBERG,
        "kind": "call",
        "outcome": "reached",
        "occurred_at": office.clock.now(),
        "staff_id": office.staff_id,
        **differing,
    }
    if values["kind"] != "call":
        values["outcome"] = None
    with office.write("Telefonat erfassen") as writer:
        return writer.create(entities.interaction, values)


def _created(changes: Changes) -> str:
    assert changes.created is not None
    return changes.created
