"""What the caller already knows, handed in by the services: the rooms of this floor never ask a database.

Every date stands beside the figure it belongs to, because an older file must not overwrite a newer figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netzwerk_desktop.domain.municipality import MunicipalityType


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMunicipality:
    """The facts of the official register about one municipality.

    Attributes:
        ags: eight digits.
        name: short name, "Gronau (Westf.)".
        official_name: name with title, "Gronau (Westf.), Stadt".
        district_key: first five digits of the AGS.
        district: "Kreis Borken", or "kreisfrei".
        postal_code: of the town hall, as the register names it.
        population_date, area_date, coordinates_date: the days the figures belong to, None when unknown.
        latitude, longitude: centre in degrees (WGS 84).
    """

    ags: str
    name: str
    official_name: str
    type: MunicipalityType = MunicipalityType.STADT
    district_key: str = ""
    district: str = ""
    region: str = ""
    postal_code: str = ""
    several_postal_codes: bool = False
    population: int | None = None
    population_date: date | None = None
    area_km2: float | None = None
    area_date: date | None = None
    latitude: float | None = None
    longitude: float | None = None
    coordinates_date: date | None = None


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation that is stored already and is no municipality."""

    id: str
    name: str
    short_name: str = ""


@dataclass(frozen=True, slots=True)
class KnownContact:
    """A person who is stored already, in a position of an organisation.

    Attributes:
        organisation: AGS of a municipality, id of any other organisation.
    """

    organisation: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
