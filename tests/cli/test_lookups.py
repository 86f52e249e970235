"""Looking things up: a town, an entitlement, a search, a history, what is due."""

from datetime import date
from typing import Any

import pytest

from netzwerk_desktop.services.context import Office
from netzwerk_desktop.services.membership import join
from tests.support.factories import MUENSTER, WINTERBERG

from .conftest import Terminal

# -- show ------------------------------------------------------------------------------------------------------------


def test_show_tells_everything_about_a_town(demo: Terminal) -> None:
    town = demo.ok("show", "Winterberg")

    assert (town["name"], town["ags"], town["district"], town["region"]) == (
        "Winterberg",
        "05958048",
        "Hochsauerlandkreis",
        "Arnsberg",
    )
    assert town["kind"] == "municipality" and town["population"] > 10_000
    assert (town["is_member"], town["member_since"], town["membership"]) == (
        True,
        "2009-03-01",
        "Mitglied seit 1.3.2009",
    )
    assert [period["joined_on"] for period in town["memberships"]] == ["2009-03-01"]
    assert "main_contact" in town["people"][0]["roles"]
    assert town["people"][0]["phone"]
    assert len(town["entitlements"]) == 23
    assert {entry["name"]: entry["entitled"] for entry in town["entitlements"]}["Beratung vor Ort"] is True
    assert town["timeline"][0]["subject"] == "Verfügungsfonds"
    assert {entry["subject"] for entry in town["follow_ups"]} >= {"Richtlinie Verfügungsfonds senden"}
    assert isinstance(town["documents"], list)
    assert "versions" not in str(town)


def test_show_lists_documents(demo: Terminal, demo_office: Office) -> None:
    with demo_office.read() as connection:
        name, file_name = connection.exec_driver_sql(
            "SELECT o.name, d.file_name FROM document d JOIN organisation o ON o.id = d.organisation_id"
        ).first()
    demo_office.store.close()

    assert file_name in [row["file_name"] for row in demo.ok("show", name)["documents"]]
    assert f"  {file_name}" in demo("show", name).lines


def test_show_for_people(demo: Terminal) -> None:
    answer = demo("show", "winterb")
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[0] == "Winterberg"
    for line in ("Mitglied seit 1.3.2009", "Funktionen", "Leistungen", "Offene Wiedervorlagen", "Zuletzt"):
        assert line in answer.lines


@pytest.mark.parametrize("wanted", ["05958048", "WINTERBERG", "winterbe", WINTERBERG])
def test_a_town_is_found_by_ags_spelling_beginning_or_id(netzwerk: Terminal, wanted: str) -> None:
    assert netzwerk.ok("show", wanted)["name"] == "Winterberg"


def test_who_is_no_member_says_so(netzwerk: Terminal) -> None:
    town = netzwerk.ok("show", "Münster")
    assert (town["is_member"], town["member_since"], town["membership"]) == (False, None, "kein Mitglied")


def test_membership_of_another_network_does_not_count(demo: Terminal, demo_office: Office) -> None:
    from netzwerk_desktop.services.office import networks

    other = next(row.id for row in networks(demo_office) if not row.is_own)
    with demo_office.read() as connection:
        name, town_id = connection.exec_driver_sql(
            "SELECT name, id FROM organisation WHERE kind = 'municipality'"
            " AND id NOT IN (SELECT organisation_id FROM membership) ORDER BY name"
        ).first()
    join(demo_office, organisation_id=town_id, network_id=other, joined_on=date(2020, 1, 1))
    demo_office.store.close()

    town = demo.ok("show", name)
    assert (town["is_member"], len(town["memberships"])) == (False, 1)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("Wintberg", "Meinten Sie Winterberg"),
        ("Atlantis", "„Atlantis“ wurde nicht gefunden"),
        ("Bad", "Nicht eindeutig"),
        ("", "Bitte geben Sie einen Namen oder AGS an"),
    ],
)
def test_a_town_that_is_not_found_is_told_in_a_sentence(netzwerk: Terminal, wanted: str, said: str) -> None:
    assert said in netzwerk.fails("show", wanted)


# -- entitlement -----------------------------------------------------------------------------------------------------


def test_entitlement_on_a_day(demo: Terminal) -> None:
    answer = demo.ok("entitlement", "Winterberg", "Beratung vor Ort", "--date", "2008-05-12")
    assert answer == {
        "entitled": False,
        "reason": "Nur für Mitglieder – Winterberg war am 12.5.2008 kein Mitglied",
        "code": "not_member",
        "needs_reason": True,
        "town": "Winterberg",
        "service": "Beratung vor Ort",
        "date": "2008-05-12",
    }


def test_entitlement_today(demo: Terminal) -> None:
    answer = demo.ok("entitlement", "winterberg", "newsletter")
    assert (answer["entitled"], answer["reason"]) == (True, "Mehrwertangebot – Mitglied seit 1.3.2009")
    assert answer["date"] == "2026-11-22"


def test_entitlement_for_people(netzwerk: Terminal) -> None:
    yes = netzwerk("entitlement", "Ahlen", "Tagung Innenstadt")
    no = netzwerk("entitlement", "Ahlen", "Beratung vor Ort")
    assert yes.lines == ["Ja: Grundangebot – für alle"]
    assert no.lines == ["Nein: Nur für Mitglieder – Ahlen war am 22.11.2026 kein Mitglied"]
    assert (yes.code, no.code) == (0, 0)


def test_an_unknown_service_is_told(netzwerk: Terminal) -> None:
    assert "Eine Leistung „Frisur“ gibt es im Katalog nicht" in netzwerk.fails("entitlement", "Ahlen", "Frisur")


# -- search ----------------------------------------------------------------------------------------------------------


def titles(found: Any) -> list[str]:
    return [hit["title"] for group in found["groups"] for hit in group["hits"]]


def test_search_finds_towns_first(demo: Terminal) -> None:
    found = demo.ok("search", "winterb")
    assert found["groups"][0]["title"] == "Kommunen"
    assert titles(found)[0] == "Winterberg"
    assert found["count"] == len(titles(found))


def test_search_takes_several_words_and_a_limit(demo: Terminal) -> None:
    found = demo.ok("search", "verfügungsf", "arnsberg", "--limit", "2")
    assert found["groups"] and all(len(group["hits"]) <= 2 for group in found["groups"])


def test_search_for_people(demo: Terminal) -> None:
    assert demo("search", "winterberg").lines[:2] == ["Kommunen", "  Winterberg – Hochsauerlandkreis"]
    assert demo("search", "gibtesnicht").lines == ["Nichts gefunden."]


@pytest.mark.parametrize("text", ["-foo", "--json", "%", '"', "*", "NEAR(a b)", "-", "'; DROP TABLE person; --", "_"])
def test_search_text_is_text(demo: Terminal, text: str) -> None:
    answer = demo("search", "--json", "--", text)
    assert (answer.code, answer.err) == (0, "")
    assert isinstance(answer.json["groups"], list)


# -- history ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "wanted"), [("organisation", "Winterberg"), ("Kommune", "05958048")])
def test_history_of_a_town(demo: Terminal, kind: str, wanted: str) -> None:
    answer = demo.ok("history", kind, wanted)
    latest = answer["history"][0]
    assert answer["kind"] in ("organisation", "municipality")
    assert (latest["field_label"], latest["before"], latest["after"]) == (
        "Notiz",
        "Parken hinter dem Rathaus.",
        "Nur vormittags anrufen. Parken hinter dem Rathaus.",
    )
    assert latest["staff"] == "Jule Sommerfeld"


def test_history_by_id_for_people(demo: Terminal) -> None:
    call = demo.ok("show", "Winterberg")["timeline"][0]["id"]
    lines = demo("history", "Vorgang", call).lines
    assert any("Telefonat erfassen – Vorgang angelegt, Betreff: (leer) → Verfügungsfonds" in line for line in lines)


def test_history_of_the_bin_needs_no_values(netzwerk: Terminal) -> None:
    logged = netzwerk.ok("log", "call", "--town", "Ahlen", "--outcome", "erreicht")
    netzwerk.ok("undo")
    line = netzwerk("history", "interaction", logged["id"]).lines[0]
    assert line.endswith("Vorgang gelöscht")


@pytest.mark.parametrize(
    ("kind", "wanted", "said"),
    [
        ("planet", MUENSTER, "Die Art „planet“ gibt es nicht"),
        ("interaction", MUENSTER, "Diesen Eintrag gibt es nicht"),
        ("person", "Müller", "Diesen Eintrag gibt es nicht"),
        ("Kommune", "Atlantis", "wurde nicht gefunden"),
    ],
)
def test_a_history_there_is_not(netzwerk: Terminal, kind: str, wanted: str, said: str) -> None:
    assert said in netzwerk.fails("history", kind, wanted)
