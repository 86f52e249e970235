"""The wheel holds the program and everything it reads, and works away from the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.dev_script import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built with what is installed, without fetching anything."""
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    built = subprocess.run(
        [*command, "--wheel-dir", str(target), str(ROOT)], capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return next(target.glob("*.whl"))


def test_it_holds_code_forms_and_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "netzwerk_desktop/__init__.py" in names
    assert "netzwerk_desktop/py.typed" in names
    for folder in ("ui", "resources"):
        expected = {
            f"netzwerk_desktop/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and not path.name.startswith((".", "~")) and "__pycache__" not in path.parts
        }
        assert expected, f"{folder}/ is empty"
        assert expected <= names
    assert not [name for name in names if name.startswith(("tests/", "docs/", "packaging/"))]


def test_it_offers_both_programs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        entry_points = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
        text = archive.read(entry_points).decode()
    assert "netzwerk-desktop = netzwerk_desktop.launch:main" in text
    assert "netzwerk = netzwerk_desktop.__main__:main" in text


def test_the_unpacked_wheel_finds_its_own_resources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = "import sys; sys.path.insert(0, sys.argv[1])\n"
    code += "from netzwerk_desktop.system.resources import resource; print(resource('reference'))"
    printed = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True, cwd=tmp_path
    ).stdout
    assert Path(printed.strip()) == (tmp_path / "netzwerk_desktop" / "resources" / "reference").resolve()
