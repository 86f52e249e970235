"""The office: what every use case is handed, how a new one is set up, and its own data.

Name, network, address and staff are data: the network was renamed in 2024 and may be renamed again. A new office
starts with the 396 municipalities, the service catalogue, the topics and the networks as delivered in
``resources/reference``; all of them are put in by one transaction with ids made from their natural keys, so that two
computers that set up the same office agree on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from netzwerk_desktop.domain.call_round import Rule
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.contact import check_email, check_phone, check_postal_code, check_website
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, Problem, require_valid
from netzwerk_desktop.domain.identity import natural_id, new_id
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.silence import check_silence_limits
from netzwerk_desktop.domain.text import too_long
from netzwerk_desktop.storage import content, entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import office as queries
from netzwerk_desktop.storage.queries.memberships import NetworkRow as NetworkRow
from netzwerk_desktop.storage.queries.memberships import networks as network_rows
from netzwerk_desktop.storage.queries.memberships import own_network_id
from netzwerk_desktop.storage.queries.office import OFFICE_ID, office_exists
from netzwerk_desktop.storage.queries.office import OfficeSettings as OfficeSettings
from netzwerk_desktop.storage.queries.office import StaffRow as StaffRow
from netzwerk_desktop.storage.store import Store

from .context import BUILD_DEMONSTRATION as BUILD_DEMONSTRATION
from .context import FOUNDATIONS as FOUNDATIONS
from .context import SET_UP as SET_UP
from .context import Office as Office
from .context import open_office as open_office
from .round_change import write_rule
from .silence import DEFAULT_LIMITS as DEFAULT_LIMITS
from .silence import SilenceLimits as SilenceLimits
from .silence import silence_limits as silence_limits

__all__ = [
    "DEFAULT_LIMITS",
    "NetworkRow",
    "Office",
    "OfficeSettings",
    "OfficeSetup",
    "SilenceLimits",
    "StaffRow",
    "add_staff",
    "edit_office",
    "edit_staff",
    "is_set_up",
    "networks",
    "office_logo",
    "office_settings",
    "open_office",
    "rename_network",
    "set_up_office",
    "silence_limits",
    "staff",
]

MAX_LOGO = 5_000_000
"""Largest picture for the letterhead, in bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSetup:
    """What the first-start assistant asks.

    Attributes:
        network_name: of the own network; when it is one of the delivered names, its other names come with it.
        network_since: the day it bore this name first.
        letter_form: "A" or "B" of DIN 5008.
        logo: bytes of a PNG, JPEG or SVG picture.
    """

    name: str
    network_name: str
    network_since: date | None = None
    street: str = ""
    postal_code: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    footer: str = ""
    letter_form: str = "B"
    staff_name: str
    staff_function: str = ""
    staff_phone: str = ""
    staff_email: str = ""
    logo: bytes | None = None
    is_demonstration: bool = False


# -- setting up ------------------------------------------------------------------------------------------------------


def set_up_office(
    store: Store, setup: OfficeSetup, *, clock: Clock, reference: Path, staff_id: str | None = None
) -> str:
    """Fill a new office file in one transaction and return the id of its first member of staff.

    ``reference`` is the folder of the delivered reference data; the id is a new one unless given. Raises
    :class:`ValidationFailed` with all problems, and :class:`NetzwerkError` when the file has been set up before;
    nothing is written then.
    """
    require_valid(_check_setup(setup))
    staff_id = staff_id or new_id(clock)
    with store.write(staff_id=staff_id, action=SET_UP) as writer:
        if office_exists(writer.connection):
            raise NetzwerkError("Dieses Büro ist schon eingerichtet. Bitte öffnen Sie es einfach.")
        writer.create(
            entities.staff,
            {
                "name": setup.staff_name.strip(),
                "function": _text(setup.staff_function),
                "phone": _text(setup.staff_phone),
                "email": _text(setup.staff_email),
            },
            row_id=staff_id,
        )
        _load_reference(writer, reference)
        network_id = _own_network(writer, setup, reference)
        writer.create(entities.office, _office_values(writer, setup, network_id), row_id=OFFICE_ID)
        write_rule(writer, Rule(clock.today().replace(day=1)))
    return staff_id


def _check_setup(setup: OfficeSetup) -> list[Problem]:
    problems: list[Problem] = []
    for field, value, sentence in (
        ("name", setup.name, "Bitte geben Sie den Namen des Büros ein."),
        ("network_name", setup.network_name, "Bitte geben Sie den Namen des Netzwerks ein."),
        ("staff_name", setup.staff_name, "Bitte geben Sie Ihren Namen ein."),
    ):
        if not value.strip():
            problems.append(Problem(field, sentence))
    problems += too_long("network_name", "Der Name des Netzwerks", setup.network_name)
    problems += too_long("staff_name", "Der Name", setup.staff_name)
    problems += check_phone("staff_phone", setup.staff_phone)
    problems += check_email("staff_email", setup.staff_email)
    values = {name: getattr(setup, name) for name in _OFFICE_TEXTS}
    return problems + _check_office({"name": setup.name, **values, "logo": setup.logo})


_OFFICE_TEXTS = ("street", "postal_code", "city", "phone", "email", "website", "footer", "letter_form")


def _office_values(writer: Writer, setup: OfficeSetup, network_id: str) -> dict[str, Any]:
    values: dict[str, Any] = {name: _text(getattr(setup, name)) for name in _OFFICE_TEXTS}
    values |= {"name": setup.name.strip(), "network_id": network_id, "is_demonstration": setup.is_demonstration}
    if setup.logo:
        values["logo_hash"] = content.keep_content(writer.connection, setup.logo)
    return values


Rows = Iterator[tuple[str, dict[str, Any]]]


def _load_reference(writer: Writer, folder: Path) -> None:
    # Reading CSV files is for the day of setting up only; the first picture does without.
    from netzwerk_desktop.exchange import reference

    towns = reference.municipalities(folder)
    writer.create_many(entities.organisation, map(_organisation_of_town, towns))
    writer.create_many(entities.municipality, map(_municipality_of_town, towns))
    writer.create_many(
        entities.service,
        (
            (
                natural_id("service", line.name),
                {
                    "name": line.name,
                    "category": line.category,
                    "tier": line.tier,
                    "valid_from": line.valid_from,
                    "position": line.order,
                },
            )
            for line in reference.services(folder)
        ),
    )
    writer.create_many(
        entities.topic,
        (
            (
                natural_id("topic", f"{topic.kind} {topic.name}"),
                {"name": topic.name, "kind": topic.kind, "position": topic.order},
            )
            for topic in reference.topics(folder)
        ),
    )
    for table, rows in _networks(folder):
        writer.create_many(table, rows)


def _organisation_of_town(town: Any) -> tuple[str, dict[str, Any]]:
    return natural_id("municipality", town.ags), {
        "kind": OrganisationKind.MUNICIPALITY,
        "name": town.name,
        "street": _text(town.town_hall_street),
        "postal_code": _text(town.town_hall_postal_code or town.postal_code),
        "city": _text(town.town_hall_city or town.name),
    }


def _municipality_of_town(town: Any) -> tuple[str, dict[str, Any]]:
    row_id = natural_id("municipality", town.ags)
    return row_id, {
        "organisation_id": row_id,
        "ags": town.ags,
        "official_name": town.official_name,
        "type": town.type,
        "district_key": town.district_key,
        "district": town.district,
        "region": town.region,
        "population": town.population,
        "population_date": town.population_date,
        "area_km2": town.area_km2,
        "area_date": town.area_date,
        "latitude": town.latitude,
        "longitude": town.longitude,
        "coordinates_date": town.coordinates_date,
        "register_postal_code": _text(town.postal_code),
        "several_postal_codes": int(town.several_postal_codes),
    }


def _networks(folder: Path) -> Iterator[tuple[Table, list[tuple[str, dict[str, Any]]]]]:
    """The delivered networks and their names; a network's natural key is the first name it bore."""
    from netzwerk_desktop.exchange import reference

    names: dict[str, list[reference.NetworkName]] = {}
    for line in reference.networks(folder):
        names.setdefault(line.network, []).append(line)
    yield (
        entities.network,
        [
            (
                natural_id("network", lines[0].name),
                {"name": lines[-1].name, "is_own": lines[0].kind == "own", "note": _text(lines[-1].note)},
            )
            for lines in names.values()
        ],
    )
    yield (
        entities.network_name,
        [
            (
                natural_id("network_name", f"{lines[0].name}: {line.name}"),
                {
                    "network_id": natural_id("network", lines[0].name),
                    "name": line.name,
                    "valid_from": line.valid_from,
                    "valid_until": line.valid_until,
                },
            )
            for lines in names.values()
            for line in lines
        ],
    )


def _own_network(writer: Writer, setup: OfficeSetup, folder: Path) -> str:
    """The id of the network named in the set-up: a delivered one, or a new one."""
    wanted = fold(setup.network_name)
    delivered = network_rows(writer.connection, on=date.max)
    for row in delivered:
        if wanted in {fold(entry.name) for entry in row.names}:
            own = row.id
            break
    else:
        name = setup.network_name.strip()
        own = writer.create(entities.network, {"name": name, "is_own": True}, row_id=natural_id("network", name))
        writer.create(
            entities.network_name,
            {"network_id": own, "name": name, "valid_from": setup.network_since},
            row_id=natural_id("network_name", f"{name}: {name}"),
        )
    for row in delivered:
        writer.update(entities.network, row.id, {"is_own": row.id == own})
    return own


# -- the office's data -----------------------------------------------------------------------------------------------


def is_set_up(store: Store) -> bool:
    """Whether the file holds an office already."""
    with store.read() as connection:
        return office_exists(connection)


def office_settings(office: Office) -> OfficeSettings:
    """The office's settings with the network's name of today."""
    with office.read() as connection:
        settings = queries.office_settings(connection, on=office.clock.today())
    if settings is None:
        raise NotFound("Dieses Büro ist noch nicht eingerichtet. Bitte richten Sie es zuerst ein („netzwerk init“).")
    return settings


def office_logo(office: Office) -> bytes | None:
    """The picture for the letterhead, or ``None``."""
    with office.read() as connection:
        return queries.office_logo(connection)


def edit_office(office: Office, *, values: Mapping[str, Any], seen: Mapping[str, str] | None = None) -> Changes:
    """Change the office's data; ``values`` are fields of :class:`OfficeSettings`, and ``logo`` (bytes or ``None``)."""
    require_valid(_check_office(values))
    with office.write("Büro bearbeiten") as writer:
        if values.keys() & {"silent_after_days", "forgotten_after_days"}:
            now = queries.office_settings(writer.connection, on=office.clock.today())
            limits = {"silent_after_days": None, "forgotten_after_days": None}
            limits |= {name: values.get(name, getattr(now, name, None)) for name in limits}
            require_valid(check_silence_limits(limits["silent_after_days"], limits["forgotten_after_days"]))
        columns: dict[str, Any] = {
            name: _text(value) if isinstance(value, str) else value for name, value in values.items()
        }
        if "logo" in columns:
            logo = columns.pop("logo")
            columns["logo_hash"] = content.keep_content(writer.connection, logo) if logo else None
        writer.update(entities.office, OFFICE_ID, columns, seen=seen)
        return writer.changes()


def _check_office(values: Mapping[str, Any]) -> list[Problem]:
    """Problems of the given office fields; telephone, mail and website only bring remarks."""
    problems: list[Problem] = []
    if "name" in values:
        if not values["name"].strip():
            problems.append(Problem("name", "Bitte geben Sie den Namen des Büros ein."))
        problems += too_long("name", "Der Name", values["name"])
    for field, what in (("street", "Die Straße"), ("city", "Der Ort"), ("website", "Die Internetadresse")):
        problems += too_long(field, what, values.get(field) or "")
    problems += too_long("footer", "Die Fußzeile", values.get("footer") or "", 2_000)
    problems += check_postal_code("postal_code", values.get("postal_code") or "")
    problems += check_phone("phone", values.get("phone") or "")
    problems += check_email("email", values.get("email") or "")
    problems += check_website("website", values.get("website") or "")
    if values.get("letter_form", "B") not in ("A", "B"):
        problems.append(Problem("letter_form", "Die Briefform ist A oder B (DIN 5008)."))
    if len(values.get("logo") or b"") > MAX_LOGO:
        problems.append(Problem("logo", "Das Logo ist größer als 5 MB. Bitte nehmen Sie ein kleineres Bild."))
    return problems


def networks(office: Office) -> list[NetworkRow]:
    """All networks with their names of today, the own one first."""
    with office.read() as connection:
        return network_rows(connection, on=office.clock.today())


def rename_network(office: Office, *, name: str, valid_from: date) -> Changes:
    """Give the own network another name from a day on; the former name ends the day before."""
    problems = list(too_long("name", "Der Name", name))
    if not name.strip():
        problems.append(Problem("name", "Bitte geben Sie den neuen Namen ein."))
    require_valid(problems)
    with office.write("Netzwerk umbenennen") as writer:
        network_id = own_network_id(writer.connection)
        if network_id is None:
            raise NotFound("Dieses Büro hat noch kein Netzwerk. Bitte richten Sie es zuerst ein.")
        own = next(row for row in network_rows(writer.connection, on=valid_from) if row.id == network_id)
        for entry in own.names:
            if entry.valid_from is not None and entry.valid_from >= valid_from:
                raise_later = f"Ab dem {entry.valid_from:%d.%m.%Y} gilt schon der Name „{entry.name}“."
                require_valid([Problem("valid_from", raise_later)])
            if entry.valid_until is None or entry.valid_until >= valid_from:
                writer.update(entities.network_name, entry.id, {"valid_until": _day_before(valid_from)})
        writer.create(entities.network_name, {"network_id": network_id, "name": name.strip(), "valid_from": valid_from})
        writer.update(entities.network, network_id, {"name": name.strip()})
        return writer.changes()


def _day_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


# -- staff -----------------------------------------------------------------------------------------------------------


def staff(office: Office, *, include_former: bool = True) -> tuple[StaffRow, ...]:
    """The staff by name, those who left at the end."""
    with office.read() as connection:
        return queries.staff_rows(connection, include_former=include_former)


def add_staff(
    office: Office, *, name: str, function: str = "", phone: str = "", email: str = "", sign: str = ""
) -> Changes:
    """Enter a new member of staff."""
    values = {"name": name, "function": function, "phone": phone, "email": email, "sign": sign}
    require_valid(_check_staff(values))
    with office.write("Bearbeiter/in anlegen") as writer:
        created = writer.create(entities.staff, {key: _text(value) for key, value in values.items()})
        return writer.changes(created=created)


def edit_staff(office: Office, *, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None = None) -> Changes:
    """Change a member of staff; ``active`` false for who has left. The last one cannot leave."""
    require_valid(_check_staff(values))
    with office.write("Bearbeiter/in bearbeiten") as writer:
        staying = [row.id for row in queries.staff_rows(writer.connection, include_former=False)]
        if values.get("active") is False and staying == [id]:
            sentence = "Jemand muss im Büro bleiben. Bitte legen Sie zuerst eine Nachfolgerin oder einen Nachfolger an."
            require_valid([Problem("active", sentence)])
        columns = {key: _text(value) if isinstance(value, str) else value for key, value in values.items()}
        writer.update(entities.staff, id, columns, seen=seen)
        return writer.changes()


def _check_staff(values: Mapping[str, Any]) -> list[Problem]:
    problems: list[Problem] = []
    if "name" in values and not values["name"].strip():
        problems.append(Problem("name", "Bitte geben Sie den Namen ein."))
    for field, what in (("name", "Der Name"), ("function", "Die Funktion"), ("sign", "Das Zeichen")):
        problems += too_long(field, what, values.get(field) or "")
    problems += check_phone("phone", values.get("phone") or "")
    problems += check_email("email", values.get("email") or "")
    return problems


def _text(value: str) -> str | None:
    """Typed text as it is stored: without blanks at its ends, nothing when empty."""
    return value.strip() or None
