"""The main job played from start to end, and what it leaves."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.cli import pictures, tour
from netzwerk_desktop.documents.pdf import PdfFailed
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.services.demonstration import SIZES
from tests.support.demonstration import SMALL

from .conftest import Terminal


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small office will do here."""
    monkeypatch.setitem(SIZES, "office", SMALL)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without LibreOffice, and with pictures that are drawn in no time."""

    def draw(*_: Any) -> Iterator[tuple[str, bytes]]:
        yield "heute-hell.png", b"png"

    monkeypatch.setattr(tour, "draw_pages", draw)
    monkeypatch.setattr(tour, "find_libreoffice", lambda: None)


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_leaves_letters_pictures_and_a_report(nowhere: Terminal, tmp_path: Path, quick: None) -> None:
    out = tmp_path / "out"
    answer = nowhere("demo", "--out", out, "--json", in_office=False)

    assert answer.code == 0
    assert answer.err == "Die PDF fehlen, weil LibreOffice auf diesem Rechner nicht installiert ist.\n"
    assert files_in(out) == {
        "brief-person.docx",
        "brief-funktion.docx",
        "bilder/heute-hell.png",
        "bericht.txt",
        ".netzwerk-demo.json",
    }
    assert Path(answer.json["report"]) == out / "bericht.txt"
    assert answer.json["office_file"] is None
    assert len(answer.json["files"]) == 4 and len(answer.json["left_out"]) == 1


def test_the_report_tells_every_step(nowhere: Terminal, tmp_path: Path, quick: None) -> None:
    nowhere("demo", "--out", tmp_path / "out", in_office=False)
    report = (tmp_path / "out" / "bericht.txt").read_text(encoding="utf-8")

    steps = [line for line in report.splitlines() if line[:1].isdigit()]
    assert [step.partition(". ")[0] for step in steps] == [str(number) for number in range(1, 10)]
    for told in (
        "Personen, Telefonnummern und Mailadressen sind erfunden",
        "Kommunen: Winterberg – Hochsauerlandkreis",
        "Mitglied seit 1.3.2009",
        "Wiedervorlage am 7.12.2026",  # the Monday after two weeks
        "kein Mitglied. Bitte geben Sie einen Grund an.",
        "Grund: Kennenlerntermin",
        "Sehr geehrte Damen und Herren",
        "Telefonat: Verfügungsfonds – Winterberg · 22.11.2026",
        "Jule Sommerfeld: Telefonat erfassen – Ergebnis: erreicht",
        "angelegt, geöffnet und geprüft",
        "Alles in Ordnung: ",
        "bilder/heute-hell.png",
    ):
        assert told in report, told


def test_for_people_it_lists_what_it_left(nowhere: Terminal, tmp_path: Path, quick: None) -> None:
    lines = nowhere("demo", "--out", tmp_path / "out", in_office=False).lines
    assert lines[0] == f"Die Ergebnisse liegen in {tmp_path / 'out'}:"
    assert lines[-1] == "  bericht.txt"


def test_the_office_is_thrown_away(
    nowhere: Terminal, tmp_path: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    nowhere("demo", "--out", tmp_path / "out", in_office=False)
    assert list(folder.iterdir()) == []
    assert nowhere.secrets._kept == {}


def test_with_a_folder_of_its_own_the_office_is_kept(nowhere: Terminal, tmp_path: Path, quick: None) -> None:
    answer = nowhere("demo", "--out", tmp_path / "out", "--json")
    assert answer.json["office_file"] == str(nowhere.data_dir / "office.db")
    assert "Wiederherstellungsschlüssel des Büros: " in answer.err
    assert nowhere.ok("show", "Winterberg")["timeline"][0]["kind"] == "letter"


def test_an_office_that_is_there_is_never_played_with(netzwerk: Terminal, tmp_path: Path, quick: None) -> None:
    assert "gibt es schon ein Büro" in netzwerk.fails("demo", "--out", tmp_path / "out")
    assert netzwerk.ok("show", "Winterberg")["timeline"] == []


def test_a_second_time_replaces_its_own_and_keeps_foreign_files(nowhere: Terminal, tmp_path: Path, quick: None) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "bericht.txt").write_text("mine")
    for _ in range(2):
        assert nowhere("demo", "--out", out, in_office=False).code == 0
    assert (out / "bericht.txt").read_text() == "mine"
    assert "bericht (2).txt" in files_in(out) and "bericht (3).txt" not in files_in(out)
    assert "brief-person (2).docx" not in files_in(out)


def test_pictures_that_cannot_be_drawn_are_told(
    nowhere: Terminal, tmp_path: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> Iterator[tuple[str, bytes]]:
        raise pictures.PictureFailed("Kein Qt.")
        yield  # a generator, as the real one

    monkeypatch.setattr(tour, "draw_pages", fail)
    answer = nowhere("demo", "--out", tmp_path / "out", "--json", in_office=False)
    assert answer.code == 0
    assert answer.json["left_out"][-1] == "Kein Qt." and "Kein Qt.\n" in answer.err


def test_an_accident_leaves_a_report_of_how_far_it_got(
    nowhere: Terminal, tmp_path: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise NetzwerkError("Die Platte ist voll.")

    monkeypatch.setattr(tour.backup, "back_up", fail)
    answer = nowhere("demo", "--out", tmp_path / "out", in_office=False)
    assert (answer.code, answer.err.splitlines()[-1]) == (1, "netzwerk: Die Platte ist voll.")
    assert "8. Sichern und prüfen" in (tmp_path / "out" / "bericht.txt").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "out" / ".netzwerk-demo.json").read_text(encoding="utf-8"))


def test_a_pdf_that_cannot_be_made_is_told(
    nowhere: Terminal, tmp_path: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise PdfFailed("LibreOffice antwortet nicht.")

    monkeypatch.setattr(tour, "find_libreoffice", lambda: Path("/usr/bin/soffice"))
    monkeypatch.setattr(tour, "convert_all", fail)
    answer = nowhere("demo", "--out", tmp_path / "out", "--json", in_office=False)
    assert answer.json["left_out"] == ["LibreOffice antwortet nicht."]


def test_a_place_that_cannot_be_used(nowhere: Terminal, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    answer = nowhere("demo", "--out", tmp_path / "out", in_office=False)
    assert (answer.code, answer.out) == (1, "")
    assert "ist eine Datei" in answer.err


def test_the_whole_of_it(qapp: object, nowhere: Terminal, tmp_path: Path, libreoffice: Path) -> None:
    out = tmp_path / "out"
    answer = nowhere("demo", "--out", out, "--json", in_office=False)

    assert (answer.code, answer.json["left_out"]) == (0, []), answer.err
    assert {name for name in files_in(out) if name.endswith(".pdf")} == {"brief-person.pdf", "brief-funktion.pdf"}
    assert {name for name in files_in(out) if name.endswith(".png")} == {
        f"bilder/{page}-{scheme}.png" for page in pictures.NAMES.values() for scheme in ("hell", "dunkel")
    }
