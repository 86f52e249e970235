"""The folder of the demonstration's results never loses a file of somebody else."""

import json
from pathlib import Path

import pytest

from netzwerk_desktop.cli.results import LIST_NAME, Results
from netzwerk_desktop.domain.errors import NetzwerkError


def run(folder: Path, **files: str) -> list[str]:
    """One demonstration that leaves these files; their names in the folder."""
    results = Results(folder)
    for name, text in files.items():
        results.write(f"{name}.txt", text.encode())
    results.finish()
    return [path.name for path in results.written]


def test_files_are_written_and_listed(tmp_path: Path) -> None:
    results = Results(tmp_path / "new" / "out")
    path = results.write("bilder/a.png", b"png")
    results.finish()
    assert path == tmp_path / "new" / "out" / "bilder" / "a.png"
    assert path.read_bytes() == b"png"
    assert list(json.loads((results.folder / LIST_NAME).read_text())) == ["bilder/a.png"]


def test_a_second_run_replaces_what_the_first_left(tmp_path: Path) -> None:
    assert run(tmp_path, report="one") == ["report.txt"]
    assert run(tmp_path, report="two") == ["report.txt"]
    assert (tmp_path / "report.txt").read_text() == "two"


def test_what_somebody_changed_meanwhile_stays(tmp_path: Path) -> None:
    run(tmp_path, report="one")
    (tmp_path / "report.txt").write_text("with my notes")
    assert run(tmp_path, report="two") == ["report (2).txt"]
    assert (tmp_path / "report.txt").read_text() == "with my notes"
    assert run(tmp_path, report="three") == ["report (2).txt"]


def test_foreign_files_stay(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("mine")
    assert run(tmp_path, report="one") == ["report (2).txt"]
    assert (tmp_path / "report.txt").read_text() == "mine"


@pytest.mark.parametrize("content", ["", "no json", "[]", '{"report.txt": 1}', '{"../x": "y"}'])
def test_a_damaged_list_makes_everything_foreign(tmp_path: Path, content: str) -> None:
    run(tmp_path, report="one")
    (tmp_path / LIST_NAME).write_text(content)
    assert run(tmp_path, report="two") == ["report (2).txt"]


def test_a_file_instead_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(NetzwerkError, match="ist eine Datei"):
        Results(tmp_path / "out")


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NetzwerkError):
        Results(tmp_path / "file" / "out")
