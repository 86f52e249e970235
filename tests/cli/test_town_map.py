"""The map as a file: ``netzwerk map``."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Terminal


def test_the_map_of_the_members(demo: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "karte.svg"
    answer = demo.ok("map", "--by", "membership", "--out", out)

    assert Path(answer["file"]) == out
    assert ElementTree.parse(out).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert sum(one["count"] for one in answer["classes"]) == len(answer["towns"]) == 396
    (winterberg,) = [town for town in answer["towns"] if town["town"] == "Winterberg"]
    assert winterberg == {
        "ags": "05958048",
        "town": "Winterberg",
        "class": "Mitglied",
        "value": winterberg["value"],
    }
    assert winterberg["value"].startswith("Mitglied seit ")
    assert (answer["on"], answer["from"], answer["to"]) == ("2026-11-22", None, None)


@pytest.mark.parametrize("by", ["last-contact", "consultations", "Beratungen"])
def test_other_maps_for_people(demo: Terminal, tmp_path: Path, by: str) -> None:
    answer = demo("map", "--by", by, "--out", tmp_path / "karte.svg")

    assert answer.code == 0
    assert "22.11.2026" in answer.lines[0]
    assert answer.lines[-1].startswith("Geschrieben: ")
    assert len(answer.lines) == 7


def test_without_a_topic_all_are_meant(demo: Terminal, tmp_path: Path) -> None:
    answer = demo("map", "--by", "topic", "--out", tmp_path / "karte.svg", "--json").json
    assert answer["title"] == "Alle Themen"
    assert sum(one["count"] for one in answer["classes"]) == 396


def test_a_topic_in_a_period(demo: Terminal, tmp_path: Path) -> None:
    answer = demo.ok(
        "map", "--by", "topic", "--topic", "handel und leerstand", "--from", "2026-01-01", "--to", "30.6.2026",
        "--out", tmp_path / "karte.svg",
    )  # fmt: skip

    assert answer["title"] == "Thema: Handel und Leerstand"
    assert (answer["from"], answer["to"]) == ("2026-01-01", "2026-06-30")


def test_a_file_that_is_there_stays_as_it_is(demo: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "karte.svg"
    out.write_text("meine Karte")

    assert "wurde nicht verändert" in demo.fails("map", "--by", "membership", "--out", out)
    assert out.read_text() == "meine Karte"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--by", "topic", "--topic", "Atlantis"), "gibt es nicht"),
        (("--by", "consultations", "--from", "2026-06-01", "--to", "2026-05-01"), "vor seinem Beginn"),
    ],
)
def test_what_cannot_be_drawn_is_told(demo: Terminal, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    out = tmp_path / "karte.svg"

    assert said in demo.fails("map", *arguments, "--out", out)
    assert not out.exists()
