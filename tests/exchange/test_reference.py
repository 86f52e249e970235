"""The delivered facts are complete and agree with the counts of their publishers."""

from collections import Counter
from datetime import date
from pathlib import Path

from netzwerk_desktop.domain.municipality import DISTRICTS, MunicipalityType, check_ags, district_of, region_of
from netzwerk_desktop.domain.service_catalogue import Tier
from netzwerk_desktop.exchange import reference
from netzwerk_desktop.exchange.reference import Municipality


def test_there_are_396_municipalities_of_three_types(towns: tuple[Municipality, ...]) -> None:
    assert Counter(town.type for town in towns) == {
        MunicipalityType.KREISFREIE_STADT: 22,
        MunicipalityType.STADT: 250,
        MunicipalityType.GEMEINDE: 124,
    }
    assert [town.ags for town in towns] == sorted({town.ags for town in towns})


def test_districts_and_regions_follow_from_the_key(towns: tuple[Municipality, ...]) -> None:
    assert {town.district_key for town in towns} == set(DISTRICTS)
    assert Counter(town.region for town in towns) == {
        "Köln": 99,
        "Arnsberg": 83,
        "Münster": 78,
        "Detmold": 70,
        "Düsseldorf": 66,
    }
    for town in towns:
        assert check_ags(town.ags) == town.ags
        assert (town.district_key, town.region) == (town.ags[:5], region_of(town.ags))
        assert town.district == district_of(town.ags).label


def test_population_and_area_add_up_to_those_of_the_land(towns: tuple[Municipality, ...]) -> None:
    assert sum(town.population or 0 for town in towns) == 18_034_454
    assert round(sum(town.area_km2 or 0 for town in towns), 2) == 34_112.34
    assert {town.population_date for town in towns} == {town.area_date for town in towns} == {date(2024, 12, 31)}


def test_every_town_lies_in_the_land_and_has_a_town_hall(towns: tuple[Municipality, ...]) -> None:
    for town in towns:
        assert town.latitude is not None
        assert town.longitude is not None
        assert 50.3 < town.latitude < 52.6
        assert 5.8 < town.longitude < 9.5
        assert town.town_hall_name and town.town_hall_street and town.town_hall_city
        assert len(town.postal_code) == len(town.town_hall_postal_code) == 5
        assert town.name == town.official_name.partition(",")[0]
        assert "  " not in town.official_name


def test_winterberg_as_an_example(by_ags: dict[str, Municipality]) -> None:
    winterberg = by_ags["05958048"]

    assert winterberg.official_name == "Winterberg, Stadt"
    assert (winterberg.district, winterberg.region) == ("Hochsauerlandkreis", "Arnsberg")
    assert winterberg.town_hall_date == date(2026, 1, 31)


def test_the_catalogue_has_23_services_6_of_them_for_everybody(folder: Path) -> None:
    services = reference.services(folder)

    assert Counter(service.tier for service in services) == {Tier.BASIC: 6, Tier.MEMBER: 17}
    assert sorted(Counter(service.category for service in services).values()) == [5, 7, 11]
    assert len({service.name for service in services}) == 23
    assert [service.order for service in services] == sorted(service.order for service in services)
    assert all(service.valid_from is None for service in services)


def test_topics_subjects_and_formats(folder: Path) -> None:
    assert Counter(topic.kind for topic in reference.topics(folder)) == {"topic": 13, "subject": 8}
    assert "Mitgliederversammlung" in {one.name for one in reference.formats(folder)}


def test_networks_have_a_name_for_every_day(folder: Path) -> None:
    names = reference.networks(folder)
    own = [name for name in names if name.kind == "own"]

    assert len({name.network for name in own}) == 1
    assert own[0].name == "Netzwerk Innenstadt NRW"
    assert (own[0].valid_until, own[1].valid_from) == (date(2023, 12, 31), date(2024, 1, 1))
    roofs = {name.network for name in names if name.kind == "roof"}
    assert {name.roof for name in names if name.valid_from == date(2024, 1, 1)} - {""} == roofs
    assert len({name.network for name in names if name.roof}) == 5


def test_the_published_list_of_2013_has_78_names(folder: Path) -> None:
    members = reference.members_2013(folder)

    assert len({member.name for member in members}) == 78
    assert {member.as_of for member in members} == {"2013-04"}


def test_every_source_is_named_with_its_licence(folder: Path) -> None:
    sources = {source.key: source for source in reference.sources(folder)}

    assert sources["register"].as_of == "2025-11-30"
    assert all(source.title and source.publisher and source.licence for source in sources.values())
    assert "mit Quellenangabe gestattet" in (folder / "SOURCES.md").read_text(encoding="utf-8")
