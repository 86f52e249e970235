"""Bringing lists and the register in."""

from dataclasses import replace
from pathlib import Path

import pytest

from netzwerk_desktop.exchange.reference import members_2013, municipalities
from netzwerk_desktop.system.resources import resource
from tests.exchange.made_files import register_bytes, register_lines

from .conftest import Terminal


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """The member list of 2013 as an office might have it."""
    path = tmp_path / "mitglieder.csv"
    names = [member.name for member in members_2013(resource("reference"))]
    assert len(names) == 78
    path.write_text("\n".join(["Mitglied", *names]), encoding="utf-8")
    return path


def test_the_published_list_is_matched_completely(netzwerk: Terminal, published: Path) -> None:
    preview = netzwerk.ok("import", "members", published)
    assert (preview["matched"], preview["created"], preview["skipped"]) == (75, 3, [])
    assert (preview["applied"], preview["transaction"]) == (False, None)
    assert netzwerk.ok("show", "Winterberg")["is_member"] is False

    done = netzwerk.ok("import", "members", published, "--yes", "--member-since", "1.4.2013")
    assert (done["matched"], done["created"], done["skipped"]) == (75, 3, [])
    assert done["applied"] is True
    assert netzwerk.ok("show", "Winterberg")["member_since"] == "2013-04-01"
    assert netzwerk.ok("show", "Handelsverband Nordrhein-Westfalen")["is_member"] is True


def test_the_import_is_taken_back_in_one_step(netzwerk: Terminal, published: Path) -> None:
    done = netzwerk.ok("import", "members", published, "--yes")
    undone = netzwerk.ok("undo", done["transaction"])
    assert undone["undone"] == done["transaction"]
    assert undone["label"] == "Rückgängig: Mitgliederliste einlesen"
    assert netzwerk.ok("show", "Winterberg")["is_member"] is False


def test_the_same_list_again_changes_nothing(netzwerk: Terminal, published: Path) -> None:
    netzwerk.ok("import", "members", published, "--yes")
    again = netzwerk.ok("import", "members", published, "--yes")
    assert (again["applied"], again["transaction"]) == (True, None)
    assert netzwerk("import", "members", published, "--yes").lines[-1] == "Es war nichts zu ändern."


def test_a_preview_for_people(netzwerk: Terminal, published: Path) -> None:
    lines = netzwerk("import", "members", published).lines
    assert lines[0].startswith("75 zugeordnet, 3 Organisationen neu, 0 ausgelassen")
    assert lines[-1] == "Nur Vorschau, es wurde nichts geändert (--yes übernimmt)."
    assert netzwerk("import", "members", published, "--yes").lines[-1] == "Übernommen."


@pytest.mark.parametrize(
    ("choice", "counts"),
    [
        ("Rheda-Wiedenbrück", (1, 0, 0)),
        ("05754028", (1, 0, 0)),
        ("auslassen", (0, 0, 1)),
        ("neu", (0, 1, 0)),
    ],
)
def test_an_unclear_row_can_be_decided(
    netzwerk: Terminal, tmp_path: Path, choice: str, counts: tuple[int, int, int]
) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Mitglied\nWiedenbrück-Rietberg\n", encoding="utf-8")
    row = 2
    answer = netzwerk.ok("import", "members", path, "--choose", f"{row}={choice}")
    assert (answer["matched"], answer["created"], len(answer["skipped"])) == counts


def test_a_choice_of_an_organisation_and_of_nothing(netzwerk: Terminal, published: Path, tmp_path: Path) -> None:
    netzwerk.ok("import", "members", published, "--yes")
    path = tmp_path / "liste.csv"
    path.write_text("Mitglied\nHandelsverband\n", encoding="utf-8")
    answer = netzwerk.ok("import", "members", path, "--choose", "2=Handelsverband Nordrhein-Westfalen")
    assert (answer["matched"], answer["created"]) == (1, 0)
    assert "wurde nicht gefunden" in netzwerk.fails("import", "members", path, "--choose", "2=Atlantis")


@pytest.mark.parametrize("kind", ["members", "register"])
@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02" * 100, b"PK\x03\x04broken", b"%PDF-1.4"],
    ids=["empty", "noise", "broken archive", "pdf"],
)
def test_a_file_that_is_none_of_the_kind(netzwerk: Terminal, tmp_path: Path, kind: str, content: bytes) -> None:
    path = tmp_path / "datei.xlsx"
    path.write_bytes(content)
    assert netzwerk.fails("import", kind, path, "--yes")
    assert netzwerk.ok("check")["counts"]["journal_transaction"] == 1


@pytest.mark.parametrize("kind", ["members", "register"])
def test_a_file_that_is_not_there(netzwerk: Terminal, tmp_path: Path, kind: str) -> None:
    assert "nichts.csv" in netzwerk.fails("import", kind, tmp_path / "nichts.csv")


# -- the register ----------------------------------------------------------------------------------------------------


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """The official register as delivered, with one town renamed."""
    towns = [
        replace(town, official_name="Winterberg am Berg, Stadt", name="Winterberg am Berg")
        if town.ags == "05958048"
        else town
        for town in municipalities(resource("reference"))
    ]
    path = tmp_path / "GV100AD_31032026.txt"
    path.write_bytes(register_bytes(register_lines(towns)))
    return path


def test_the_register_is_shown_then_applied_then_taken_back(netzwerk: Terminal, register: Path) -> None:
    preview = netzwerk.ok("import", "register", register)
    assert (preview["applied"], preview["counts"]) == (False, {"renamed": 1})
    assert preview["changes"][0]["ags"] == "05958048"
    assert netzwerk.ok("show", "05958048")["official_name"] == "Winterberg, Stadt"

    done = netzwerk.ok("import", "register", register, "--yes")
    assert done["applied"] is True
    assert netzwerk.ok("show", "05958048")["official_name"] == "Winterberg am Berg, Stadt"

    netzwerk.ok("undo", done["transaction"])
    assert netzwerk.ok("show", "05958048")["official_name"] == "Winterberg, Stadt"


def test_the_register_for_people(netzwerk: Terminal, register: Path) -> None:
    lines = netzwerk("import", "register", register).lines
    assert "396 Kommunen, 1 Änderungen" in lines[0]
    assert lines[-1] == "Nur Vorschau, es wurde nichts geändert (--yes übernimmt)."
