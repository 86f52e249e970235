"""Municipalities: correcting the register, and everything about one at a glance."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import Ambiguous, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services.municipality import edit_municipality, show
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import OrganisationFilter, list_organisations, organisation_detail
from netzwerk_desktop.storage import entities
from tests.support.factories import (
    ON_SITE_ADVICE,
    WINTERBERG,
    add_event,
    add_member,
    add_organisation,
    add_person,
    add_position,
    make_position,
)


def test_organisation_and_register_are_changed_in_one_transaction(office: Office) -> None:
    before = organisation_detail(office, id=WINTERBERG)
    assert before.municipality is not None
    changes = edit_municipality(
        office,
        id=WINTERBERG,
        organisation_values={"phone": "02981 9290", "note": "freitags"},
        municipality_values={"population": 12_500, "population_date": date(2025, 12, 31)},
        seen=before.versions,
        municipality_seen=before.municipality.versions,
    )
    after = organisation_detail(office, id=WINTERBERG)
    assert after.municipality is not None
    assert (after.phone, after.municipality.population) == ("02981 9290", 12_500)
    assert changes.kinds == {"organisation", "municipality"}
    with pytest.raises(StaleWrite):
        edit_municipality(
            office,
            id=WINTERBERG,
            municipality_values={"population": 1},
            municipality_seen=before.municipality.versions,
        )


def test_another_key_brings_its_district_along(office: Office) -> None:
    edit_municipality(office, id=WINTERBERG, municipality_values={"ags": "05 5 58 999"})
    detail = organisation_detail(office, id=WINTERBERG).municipality
    assert detail is not None
    assert (detail.ags, detail.district_key, detail.district, detail.region) == (
        "05558999",
        "05558",
        "Kreis Coesfeld",
        "Münster",
    )


def test_two_towns_do_not_get_the_same_key(office: Office) -> None:
    with pytest.raises(ValidationFailed, match="schon eine andere Kommune"):
        edit_municipality(office, id=WINTERBERG, municipality_values={"ags": "05570004"})
    edit_municipality(office, id=WINTERBERG, municipality_values={"ags": "05958048", "population": 12_000})
    detail = organisation_detail(office, id=WINTERBERG).municipality
    assert detail is not None
    assert (detail.ags, detail.population) == ("05958048", 12_000)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"ags": "0595804"}, "ags"),
        ({"ags": "06958048"}, "ags"),
        ({"official_name": " "}, "official_name"),
        ({"official_name": "x" * 301}, "official_name"),
        ({"population": -1}, "population"),
        ({"area_km2": 0.0}, "area_km2"),
        ({"latitude": 8.5}, "latitude"),
        ({"longitude": 51.2}, "longitude"),
    ],
)
def test_impossible_facts_are_refused(office: Office, values: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        edit_municipality(office, id=WINTERBERG, municipality_values=values)
    assert [problem.field for problem in caught.value.problems] == [field]


def test_all_problems_are_told_at_once_and_nothing_is_written(office: Office) -> None:
    with pytest.raises(ValidationFailed) as caught:
        edit_municipality(
            office,
            id=WINTERBERG,
            organisation_values={"name": "", "postal_code": "1"},
            municipality_values={"population": -1},
        )
    assert {problem.field for problem in caught.value.problems} == {"name", "postal_code", "population"}
    assert organisation_detail(office, id=WINTERBERG).name == "Winterberg"


def test_facts_may_be_unknown(office: Office) -> None:
    edit_municipality(office, id=WINTERBERG, municipality_values={"population": None, "area_km2": None})
    assert "Einw." not in "\n".join(show(office, "Winterberg").lines())


def test_only_a_municipality_has_a_register(office: Office) -> None:
    made = add_organisation(office)
    with pytest.raises(NotFound, match="keine Kommune"):
        edit_municipality(office, id=made, municipality_values={"population": 1})
    with pytest.raises(NotFound):
        edit_municipality(office, id="unknown", municipality_values={"population": 1})


# -- at a glance -----------------------------------------------------------------------------------------------------


@pytest.fixture
def busy(office: Office) -> Office:
    """Winterberg with something of everything."""
    add_member(office)
    add_person(
        office,
        position=make_position(
            function="Bürgermeister/in", phone="02981 9291", roles=frozenset({Role.MAIN_CONTACT, Role.VOTING})
        ),
    )
    add_position(office, function="Citymanagement", department="FB 4")
    add_event(
        office,
        kind="consultation",
        subject="ISEK",
        occurred_at=office.clock.now() - timedelta(days=2),
        service_id=ON_SITE_ADVICE,
        entitlement_code="member",
        entitlement_reason="Mehrwertangebot – Mitglied seit 1.3.2021",
    )
    add_event(office, note="Zwei Zeilen\nlang", occurred_at=office.clock.now() - timedelta(days=1))
    with office.write("Wiedervorlage") as writer:
        values = {"organisation_id": WINTERBERG, "subject": "Nachfassen", "due_on": date(2026, 3, 20)}
        writer.create(entities.follow_up, values)
        writer.update(entities.organisation, WINTERBERG, {"note": "nur vormittags"})
    return office


def test_a_town_is_shown_to_people(busy: Office) -> None:
    lines = show(busy, "winterberg").lines()
    assert lines[:5] == [
        "Winterberg",
        "Stadt · Hochsauerlandkreis · Reg.-Bez. Arnsberg · 13.168 Einw. · AGS 05958048",
        "Mitglied seit 1.3.2021",
        "Fichtenweg 10 · 59955 Winterberg",
        "nur vormittags",
    ]
    text = "\n".join(lines)
    assert "Bürgermeister/in: Petra Probe · 02981 9291 · Hauptansprechpartner/in, stimmberechtigte Vertretung" in text
    assert "Citymanagement: nicht besetzt · FB 4" in text
    assert "ja   Beratung vor Ort (Mehrwertangebot – Mitglied seit 1.3.2021)" in text
    assert "20.03.2026 Nachfassen" in text
    assert "15.03.2026, 12:00 Telefonat: Zwei Zeilen" in text
    assert "14.03.2026, 12:00 Beratung: ISEK" in text


def test_a_town_is_shown_to_programs(busy: Office) -> None:
    data = show(busy, "05958048").as_json()
    assert (data["name"], data["ags"], data["membership"]) == ("Winterberg", "05958048", "Mitglied seit 1.3.2021")
    assert data["type"] is MunicipalityType.STADT
    assert [row["function"] for row in data["positions"]] == ["Bürgermeister/in", "Citymanagement"]
    advice = next(row for row in data["services"] if row["id"] == ON_SITE_ADVICE)
    assert (advice["entitled"], advice["used_this_year"]) == (True, 1)
    assert len(data["timeline"]) == 2
    assert len(data["follow_ups"]) == len(data["memberships"]) == 1
    text = json.dumps(data, default=str)
    assert "versions" not in text


def test_an_organisation_that_is_no_town_is_shown_too(office: Office) -> None:
    add_organisation(office, name="Handelsverband", city="", phone="0211 1")
    view = show(office, "handelsverband")
    assert view.lines()[:4] == ["Handelsverband", "Verband", "kein Mitglied", "0211 1"]
    assert "ags" not in view.as_json()


def test_what_is_not_found_says_so(office: Office) -> None:
    with pytest.raises(NotFound):
        show(office, "Atlantis")
    with pytest.raises(Ambiguous):
        show(office, "Win")


def test_the_list_shows_what_was_corrected(office: Office) -> None:
    edit_municipality(office, id=WINTERBERG, organisation_values={"name": "Aaberg"})
    assert list_organisations(office, filter=OrganisationFilter())[0].name == "Aaberg"
