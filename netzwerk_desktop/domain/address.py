"""The address block of a letter, label or envelope: one composer for all of them.

Work in progress: the rules of fitting follow.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import PersonName
from netzwerk_desktop.domain.text_width import text_width

MAX_LINES = 6
MAX_WIDTH = 74.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """To whom a letter goes; ``person`` is ``None`` for a vacant position or the organisation as such."""

    organisation_kind: OrganisationKind
    organisation_name: str
    municipality_type: MunicipalityType | None = None
    person: PersonName | None = None
    function: str = ""
    department: str = ""
    street: str = ""
    po_box: str = ""
    po_box_postal_code: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressStyle:
    """How the office writes addresses.

    Attributes:
        organisation_first: the organisation above the person: the letter may be opened in the office.
    """

    organisation_first: bool = True


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """The lines of an address, at most six and none empty, and German sentences on what is amiss."""

    lines: tuple[str, ...]
    problems: tuple[str, ...] = ()


def address_lines(
    recipient: Recipient,
    style: AddressStyle | None = None,
    *,
    measure: Callable[[str], float] = text_width,
    max_width: float = MAX_WIDTH,
    max_lines: int = MAX_LINES,
) -> AddressBlock:
    """The address block."""
    lines = (recipient.organisation_name, recipient.street, f"{recipient.postal_code} {recipient.city}")
    return AddressBlock(tuple(line.strip() for line in lines if line.strip()))
