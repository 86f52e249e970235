"""The script that makes the delivered area codes anew."""

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from netzwerk_desktop.exchange import reference

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_area_codes", ROOT / "packaging" / "build_area_codes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def towns_of(folder: Path, area_code: str) -> set[str]:
    names = {town.ags: town.name for town in reference.municipalities(folder)}
    return {names[one.ags] for one in reference.area_codes(folder) if one.area_code == area_code}


@pytest.mark.parametrize(
    ("area_code", "towns"),
    [
        ("0251", {"Münster"}),
        ("02501", {"Münster"}),
        ("02981", {"Winterberg"}),
        ("02983", {"Winterberg"}),
        ("0221", {"Köln"}),
        ("02203", {"Köln"}),
        ("05251", {"Paderborn", "Borchen"}),
        ("0208", {"Oberhausen", "Mülheim an der Ruhr"}),
        ("0228", {"Bonn", "Alfter", "Wachtberg"}),
        ("02382", {"Ahlen"}),
        ("02364", {"Haltern am See"}),
        ("02325", {"Herne"}),
        ("05201", {"Halle (Westf.)"}),
        ("02373", {"Menden (Sauerland)"}),
        ("05957", set()),  # Lindern in Lower Saxony
        ("02682", set()),  # Hamm an der Sieg, in Rhineland-Palatinate
        ("02602", set()),
        ("0541", set()),
        ("030", set()),
    ],
)
def test_area_codes_looked_up_by_hand(folder: Path, area_code: str, towns: set[str]) -> None:
    assert towns_of(folder, area_code) == towns


def test_every_town_has_an_area_code(folder: Path) -> None:
    codes = reference.area_codes(folder)
    assert {one.ags for one in codes} == {town.ags for town in reference.municipalities(folder)}
    assert all(one.area_code[:2] in ("02", "05") and 4 <= len(one.area_code) <= 5 for one in codes)


def test_the_delivered_table_is_made_by_the_script(script: ModuleType, folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "reference")
    (copy / "area_codes.csv").write_text("kaputt", encoding="utf-8")
    assert script.main(["--folder", str(copy)]) == 0
    for name in ("area_codes.csv", "sources.csv"):
        assert (copy / name).read_bytes() == (folder / name).read_bytes(), name


def test_counting_writes_nothing(
    script: ModuleType, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = shutil.copytree(folder, tmp_path / "reference")
    (copy / "area_codes.csv").unlink()
    assert script.main(["--check", "--folder", str(copy)]) == 0
    assert "für 396 Kommunen" in capsys.readouterr().out
    assert not (copy / "area_codes.csv").exists()


def test_a_town_without_an_area_code_is_told(
    script: ModuleType, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = shutil.copytree(folder, tmp_path / "reference")
    path = copy / "municipalities.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(";Winterberg;", ";Neustadt am Rothaar;"), encoding="utf-8")
    assert script.main(["--folder", str(copy)]) == 1
    assert "Neustadt am Rothaar: keine Vorwahl" in capsys.readouterr().err
    assert (copy / "area_codes.csv").read_bytes() == (folder / "area_codes.csv").read_bytes()
