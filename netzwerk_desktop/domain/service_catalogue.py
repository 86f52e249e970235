"""The service catalogue: data the office edits, with validity dates; nothing of it is a constant here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.text import too_long


class Tier(Labelled):
    """Who is entitled: every municipality, or members only."""

    BASIC = "basic", "Basisangebot"
    MEMBER = "member", "Mehrwertangebot"


@dataclass(frozen=True, slots=True)
class Service:
    """A line of the catalogue; offered from and until those days, both included, without end when ``None``."""

    id: str
    name: str
    category: str
    tier: Tier
    valid_from: date | None = None
    valid_until: date | None = None


def is_offered(service: Service, on: date) -> bool:
    """Whether the service is in the catalogue on that day."""
    begun = service.valid_from is None or service.valid_from <= on
    return begun and (service.valid_until is None or on <= service.valid_until)


def check_service(service: Service) -> tuple[Problem, ...]:
    """All problems of a line of the catalogue."""
    problems: list[Problem] = []
    if not service.name.strip():
        problems.append(Problem("name", "Bitte geben Sie den Namen der Leistung ein."))
    if not service.category.strip():
        problems.append(Problem("category", "Bitte wählen Sie einen Bereich."))
    problems += too_long("name", "Der Name", service.name)
    problems += too_long("category", "Der Bereich", service.category)
    if service.valid_from is not None and service.valid_until is not None and service.valid_until < service.valid_from:
        problems.append(Problem("valid_until", "Das Ende der Gültigkeit liegt vor ihrem Beginn."))
    return tuple(problems)
