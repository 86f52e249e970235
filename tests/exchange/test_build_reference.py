"""The script that makes the delivered municipalities anew."""

import csv
import importlib.util
import shutil
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from netzwerk_desktop.exchange import reference
from netzwerk_desktop.exchange.reference import Municipality
from tests.exchange.made_files import NOTES, register_bytes, register_lines, save_auszug, save_workbook, zipped

ROOT = Path(__file__).resolve().parent.parent.parent
Towns = tuple[Municipality, ...]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_reference", ROOT / "packaging" / "build_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copy(tmp_path: Path, folder: Path) -> Path:
    """A copy of the delivered folder to work on."""
    return shutil.copytree(folder, tmp_path / "reference")


def run(script: ModuleType, folder: Path, *arguments: object) -> int:
    code: int = script.main([*map(str, arguments), "--folder", str(folder)])
    return code


def facts(path: Path, script: ModuleType, folder: Path) -> Path:
    """The delivered facts under the German column names they once came with."""
    with (folder / "municipalities.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, script._FACTS.values(), delimiter=";")
        writer.writeheader()
        for row in reversed(rows):
            german = {script._FACTS[column]: value for column, value in row.items()}
            german["mehrere_plz"] = {"yes": "ja", "no": "nein"}[german["mehrere_plz"]]
            writer.writerow(german)
    return path


def address_sheet(towns: Towns, day: str) -> list[list[object]]:
    heading: list[list[object]] = [[f"Anschriften der Gemeinde- und Stadtverwaltungen in Deutschland am {day}"]]
    heading += [["Land", None, "Satz-art"]]
    return heading + [
        [
            "05",
            "NRW",
            60.0,
            "63",
            "Stadt",
            "x",
            town.ags,
            town.name,
            f"Stadt {town.name}",
            "Neuer Weg 1",
            "44444",
            town.name,
        ]
        for town in towns
    ]


def test_facts_give_the_delivered_file_byte_by_byte(
    script: ModuleType, copy: Path, folder: Path, tmp_path: Path
) -> None:
    table = facts(tmp_path / "facts.csv", script, folder)
    (copy / "municipalities.csv").write_text("kaputt", encoding="utf-8")

    assert run(script, copy, "--facts", table) == 0

    for name in ("municipalities.csv", "sources.csv"):
        assert (copy / name).read_bytes() == (folder / name).read_bytes()


def test_counting_writes_nothing(
    script: ModuleType, copy: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(script, copy, "--check") == 0

    assert "396 Kommunen, 18034454 Einwohner, 34112.34 km²" in capsys.readouterr().out
    assert (copy / "municipalities.csv").read_bytes() == (folder / "municipalities.csv").read_bytes()


def test_a_new_register_renews_figures_and_similar_names(
    script: ModuleType, copy: Path, towns: Towns, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = [
        replace(town, population=(town.population or 0) + 1) if town.name == "Winterberg" else town for town in towns
    ]
    lines = register_lines(newer)
    lines = [line.replace("Anderstadt, Stadt", "Winterburg       ") for line in lines]
    path = tmp_path / "GV100AD3103.zip"
    path.write_bytes(zipped({"GV100AD_31032026.txt": register_bytes(lines), "Hinweise.txt": NOTES.encode()}))

    assert run(script, copy, "--register", path) == 0

    assert "Winterberg: " in capsys.readouterr().out
    winterberg = next(town for town in reference.municipalities(copy) if town.name == "Winterberg")
    assert str(winterberg.population_date) == "2025-12-31"
    assert {one.name for one in reference.similar_names(copy)} == {"Winterburg"}
    days = {source.key: source.as_of for source in reference.sources(copy)}
    assert (days["register"], days["population"]) == ("2026-03-31", "2025-12-31")


def test_a_new_workbook_renews_coordinates(script: ModuleType, copy: Path, towns: Towns, tmp_path: Path) -> None:
    moved = [replace(town, latitude=(town.latitude or 0) + 0.01) for town in towns]

    assert run(script, copy, "--auszug", save_auszug(tmp_path / "a.xlsx", moved)) == 0

    days = {source.key: source.as_of for source in reference.sources(copy)}
    assert days["coordinates"] == "2024-12-31"
    assert reference.municipalities(copy)[0].latitude == pytest.approx((towns[0].latitude or 0) + 0.01)


def test_an_older_register_changes_no_names(
    script: ModuleType, copy: Path, towns: Towns, tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = [replace(town, official_name=f"{town.name}, Altstadt", population=1) for town in towns]
    path = tmp_path / "GV100AD_31122020.txt"
    path.write_bytes(register_bytes(register_lines(older, day="20201231")))

    assert run(script, copy, "--register", path) == 0

    assert "älter als Ihr Stand" in capsys.readouterr().out
    assert (copy / "municipalities.csv").read_bytes() == (folder / "municipalities.csv").read_bytes()


def test_a_dissolved_town_goes_and_a_new_one_needs_a_town_hall(
    script: ModuleType, copy: Path, towns: Towns, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = next(town for town in towns if town.name == "Winterberg")
    heir = next(town for town in towns if town.name == "Medebach")
    area = round((gone.area_km2 or 0) + (heir.area_km2 or 0), 2)
    merged = [replace(town, area_km2=area) if town is heir else town for town in towns if town is not gone]
    new = [replace(town, ags="05958099", area_km2=area) if town is heir else town for town in towns if town is not gone]
    for name, current in (("a", merged), ("b", new)):
        (tmp_path / f"GV100AD_{name}.txt").write_bytes(register_bytes(register_lines(current)))

    assert run(script, copy, "--register", tmp_path / "GV100AD_b.txt") == 1
    assert "05958099: town_hall_name fehlt" in capsys.readouterr().err
    assert len(reference.municipalities(copy)) == 396
    assert run(script, copy, "--register", tmp_path / "GV100AD_a.txt", "--check") == 1
    assert "05958028: area_date fehlt" in capsys.readouterr().err
    (tmp_path / "Hinweise_GV100AD_a.txt").write_text(NOTES, encoding="utf-8")
    assert run(script, copy, "--register", tmp_path / "GV100AD_a.txt", "--check") == 0
    assert "395 Kommunen" in capsys.readouterr().out


def test_newer_addresses_replace_older_ones_only(
    script: ModuleType, copy: Path, towns: Towns, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = {"Inhalt": [["x"]], "Anschriften_31_01_2023": address_sheet(towns, "31.01.2023")}
    older = save_workbook(tmp_path / "alt.xlsx", sheets)
    newer = save_workbook(tmp_path / "neu.xlsx", {"Anschriften_31_01_2027": address_sheet(towns[:5], "31.01.2027")})

    assert run(script, copy, "--addresses", older) == 0
    assert reference.municipalities(copy) == towns

    assert run(script, copy, "--addresses", newer) == 0
    first, *_, last = reference.municipalities(copy)
    assert (first.town_hall_street, str(first.town_hall_date)) == ("Neuer Weg 1", "2027-01-31")
    assert last == towns[-1]
    assert f"{last.name}: keine Anschrift" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("sheets", "words"),
    [({"Tabelle": [["x"]]}, "kein Blatt"), ({"Anschriften_1": [["ohne Tag"]]}, "nennt keinen Stand")],
)
def test_foreign_workbooks_are_refused(
    script: ModuleType,
    copy: Path,
    tmp_path: Path,
    sheets: dict[str, list[list[object]]],
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(script, copy, "--addresses", save_workbook(tmp_path / "x.xlsx", sheets)) == 1
    assert words in capsys.readouterr().err


def test_what_is_wrong_with_a_table_is_said(script: ModuleType, folder: Path) -> None:
    rows = script.read_table(folder / "municipalities.csv")
    assert script.check(rows) == []

    del rows["05111000"]
    rows["05958048"]["region"] = "Köln"
    rows["05999999"] = dict.fromkeys(script.COLUMNS, "x") | {"ags": "05999999"}
    problems = "\n".join(script.check({**rows, "05999999": rows["05999999"]}))

    assert "05958048: Kreis oder Regierungsbezirk" in problems
    assert "Kreise ohne Kommunen: 05111" in problems
    assert "05999" in problems
