"""The rules held against the 396 real municipalities and the member list of 2013, as they are shipped."""

import csv
from collections import Counter
from functools import cache
from pathlib import Path

from netzwerk_desktop.domain.address import AddressBlock, Recipient, address_lines
from netzwerk_desktop.domain.municipality import (
    DISTRICTS,
    MunicipalityType,
    address_name,
    check_ags,
    comparison_names,
    district_of,
    region_of,
    short_name,
    size_class,
)
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import PersonName, SalutationForm
from netzwerk_desktop.domain.search_text import spelt_out

REFERENCE = Path(__file__).parents[2] / "resources" / "reference"


@cache
def rows(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def towns() -> list[dict[str, str]]:
    return rows("municipalities.csv")


def type_of(town: dict[str, str]) -> MunicipalityType:
    found = MunicipalityType.from_text(town["type"])
    assert found is not None
    return found


def test_every_ags_is_right_and_tells_district_and_region() -> None:
    assert len(towns()) == 396
    for town in towns():
        assert check_ags(town["ags"]) == town["ags"]
        assert (district_of(town["ags"]).label, region_of(town["ags"])) == (town["district"], town["region"])
    assert {town["ags"][:5] for town in towns()} == set(DISTRICTS)


def test_types_agree_with_the_keys() -> None:
    assert Counter(type_of(town).label for town in towns()) == {"kreisfreie Stadt": 22, "Stadt": 250, "Gemeinde": 124}
    for town in towns():
        assert district_of(town["ags"]).independent is (type_of(town) is MunicipalityType.KREISFREIE_STADT)


def test_short_names_come_from_the_official_ones() -> None:
    assert [short_name(town["official_name"]) for town in towns()] == [town["name"] for town in towns()]


def test_names_on_letters_are_those_of_the_town_halls() -> None:
    different = {
        town["name"]
        for town in towns()
        if address_name(town["name"], type_of(town)) != town["town_hall_name"].removeprefix("Kreisfreie ")
        and not town["town_hall_name"].startswith("Kreisfreie Stadt Aachen")
    }
    # Four town halls abbreviate or lengthen the addition to their name.
    assert different == {"Langenfeld (Rheinland)", "Leichlingen (Rheinland)", "Rahden", "Fröndenberg/Ruhr"}


def test_every_town_has_a_size_class() -> None:
    sizes = Counter(size_class(int(town["population"])).label for town in towns())
    assert sum(sizes.values()) == 396
    assert sizes["über 100.000"] == sum(int(town["population"]) > 100_000 for town in towns())


def test_no_two_towns_are_spelt_alike() -> None:
    assert len({spelt_out(town["name"]) for town in towns()}) == 396


def test_only_one_pair_of_towns_is_confused_by_folding() -> None:
    forms = Counter(form for town in towns() for form in comparison_names(town["official_name"]))
    # Neuenkirchen and Neunkirchen: a search shows both, who looks for one compares what is spelt out.
    assert {form: count for form, count in forms.items() if count > 1} == {"neunkirchen": 2}


def test_every_municipality_of_the_member_list_of_2013_is_found() -> None:
    by_form = {form: town["name"] for town in towns() for form in comparison_names(town["official_name"])}
    listed = [row["name"] for row in rows("members_2013.csv")]
    missing = [name for name in listed if not any(form in by_form for form in comparison_names(name))]
    found = {by_form[form] for name in listed for form in comparison_names(name) if form in by_form}
    assert len(found) == 75
    assert all(name.startswith(("Handelsverband", "NRW.U", "Rheinisch-")) for name in missing)
    assert {"Mülheim an der Ruhr", "Gronau (Westf.)", "Menden (Sauerland)"} <= found


def test_every_town_hall_can_be_written_to_in_the_window_of_the_envelope() -> None:
    mayor = PersonName("Dr.", "Anna-Katharina", "Beispiel-Musterfrau", SalutationForm.FRAU)
    for town in towns():
        recipient = Recipient(
            organisation_kind=OrganisationKind.MUNICIPALITY,
            organisation_name=town["name"],
            municipality_type=type_of(town),
            person=mayor,
            function="Bürgermeister/in",
            department="Büro der Bürgermeisterin",
            street=town["town_hall_street"],
            postal_code=town["town_hall_postal_code"],
            city=town["town_hall_city"],
        )
        assert address_lines(recipient) == AddressBlock(
            (
                address_name(town["name"], type_of(town)),
                "Die Bürgermeisterin",
                "Büro der Bürgermeisterin",
                "Frau Dr. Anna-Katharina Beispiel-Musterfrau",
                town["town_hall_street"],
                f"{town['town_hall_postal_code']} {town['town_hall_city']}",
            )
        )
