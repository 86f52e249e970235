"""Factories that make valid objects; a test states only what differs.

``make_…`` gives back a draft or setup, ``add_…`` puts a record into an office through its use case and returns its id.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.services.office import OfficeSetup

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
