"""Who the demonstration office is, and who works there; its address and numbers lead nowhere."""

from __future__ import annotations

from netzwerk_desktop.services.office import OfficeSetup
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer

from .walk import Ids


def demonstration_setup() -> OfficeSetup:
    """The answers to the first-start assistant."""
    return OfficeSetup(
        name="Geschäftsstelle Netzwerk Innenstadt NRW (Demonstration)",
        network_name="Netzwerk Innenstadt NRW",
        street="Musterstraße 1",
        postal_code="48143",
        city="Münster",
        phone="0221 4710-100",
        email="geschaeftsstelle@example.org",
        website="netzwerk.example.org",
        footer="Beispiel ohne Rechtsfolgen.\nAlle Personen sind erfunden.",
        staff_name="Jule Sommerfeld",
        staff_function="Beratung",
        staff_phone="0221 4710-112",
        staff_email="sommerfeld@example.org",
        is_demonstration=True,
    )


HEAD_OF_OFFICE = "Mechthild Oberbeck"
_COLLEAGUES = (
    ("Tarek Lindhorst", "Beratung", "0221 4710-113", "lindhorst"),
    (HEAD_OF_OFFICE, "Leitung", "0221 4710-110", "oberbeck"),
    ("Ole Brinkhues", "Veranstaltungen", "0221 4710-114", "brinkhues"),
)


def add_colleagues(writer: Writer, ids: Ids) -> list[str]:
    """Enter the others who work there and return their ids."""
    return writer.create_many(
        entities.staff,
        [
            (
                ids.new(),
                {"name": name, "function": function, "phone": phone, "email": f"{local}@example.org"},
            )
            for name, function, phone, local in _COLLEAGUES
        ],
    )
