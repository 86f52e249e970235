"""What imports are told about what is there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries.imports import (
    ContactRow,
    OrganisationName,
    contact_rows,
    last_ags,
    other_organisations,
    periods_by_organisation,
    register_rows,
)
from tests.support.world import NETWORK, OTHER_TOWN, TOWN, World, new_world

FACTS = {
    "official_name": "Winterberg, Stadt",
    "type": "town",
    "district_key": "05958",
    "district": "Hochsauerlandkreis",
    "region": "Arnsberg",
}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two organisations that are called municipalities and have no facts yet."""
    with new_world(tmp_path) as world:
        yield world


def add_municipality(world: World, ags: str, **values: object) -> str:
    row_id = natural_id("municipality", ags)
    world.make(entities.organisation, {"kind": "municipality", "name": "Winterberg", "city": "Winterberg"}, row_id)
    return world.make(entities.municipality, {**FACTS, "ags": ags, "organisation_id": row_id, **values}, row_id)


def test_municipalities_that_exist_by_ags(world: World) -> None:
    later = add_municipality(world, "05958048", population=12_503, population_date=date(2024, 12, 31), area_km2=147.9)
    first = add_municipality(world, "05958004", register_postal_code="59939", several_postal_codes=1)
    gone = add_municipality(world, "05958008", dissolved_on=date(2020, 1, 1))
    trashed, orphan = add_municipality(world, "05958012"), add_municipality(world, "05958016")
    world.trash(entities.municipality, trashed)
    world.trash(entities.organisation, orphan)
    with world.store.read() as connection:
        one, other = register_rows(connection)
        assert [last_ags(connection, row_id) for row_id in (trashed, gone, "nothing")] == ["05958012", "05958008", None]
    assert (one.id, one.postal_code, one.several_postal_codes, one.population) == (first, "59939", True, None)
    assert (other.id, other.ags, other.name, other.city) == (later, "05958048", "Winterberg", "Winterberg")
    assert (other.type, other.population, other.population_date) == (MunicipalityType.STADT, 12_503, date(2024, 12, 31))
    assert (other.postal_code, other.several_postal_codes, other.area_km2, other.latitude) == ("", False, 147.9, None)


def test_organisations_that_are_no_municipalities(world: World) -> None:
    second = world.town("Verein B", kind="association")
    first = world.town("Kammer A", kind="chamber", short_name="KA")
    world.trash(entities.organisation, world.town("Verein C", kind="association"))
    with world.store.read() as connection:
        found = other_organisations(connection)
    assert found == [OrganisationName(first, "Kammer A", "KA"), OrganisationName(second, "Verein B", "")]


def test_contacts_are_present_positions_held_or_vacant(world: World) -> None:
    person = world.person("Große", first_name="Änne", email="own@example.org")
    world.position("Citymanagement", person_id=person)
    world.position("Presse", person_id=person, email="press@example.org", ended_on=date(2026, 3, 16))
    world.position("Sekretariat", organisation_id=OTHER_TOWN)
    world.position("Archiv", ended_on=date(2026, 3, 15))
    world.trash(entities.position, world.position("Bauamt"))
    with world.store.read() as connection:
        found = contact_rows(connection, today=date(2026, 3, 16))
    assert sorted(found, key=lambda row: row.function) == [
        ContactRow(TOWN, "Änne", "Große", "own@example.org", "Citymanagement"),
        ContactRow(TOWN, "Änne", "Große", "press@example.org", "Presse"),
        ContactRow(OTHER_TOWN, "", "", "", "Sekretariat"),
    ]


def test_periods_in_a_network_by_organisation(world: World) -> None:
    second = world.membership(date(2021, 1, 1), minimum_until=date(2023, 12, 31))
    first = world.membership(date(2015, 1, 1), ended_on=date(2017, 12, 31))
    world.trash(entities.membership, world.membership(date(2019, 1, 1)))
    with world.store.read() as connection:
        found = periods_by_organisation(connection, network_id=NETWORK)
        assert periods_by_organisation(connection, network_id="other") == {}
    assert found == {
        TOWN: [
            (first, Period(date(2015, 1, 1), date(2017, 12, 31))),
            (second, Period(date(2021, 1, 1), minimum_until=date(2023, 12, 31))),
        ]
    }
