"""Shipped files are found in a checkout and in an installed package."""

from pathlib import Path

import pytest

from netzwerk_desktop.system.resources import find_resource, resource


def test_reference_data_is_found_in_this_checkout() -> None:
    folder = resource("reference")
    assert folder.is_dir()
    assert any(folder.iterdir())


@pytest.mark.parametrize("inside", [True, False])
def test_both_layouts(tmp_path: Path, inside: bool) -> None:
    package = tmp_path / "netzwerk_desktop"
    top = package if inside else tmp_path
    wanted = top / "resources" / "templates" / "letter.docx"
    wanted.parent.mkdir(parents=True)
    wanted.touch()
    package.mkdir(exist_ok=True)
    assert find_resource(package, ("templates", "letter.docx")) == wanted


def test_the_package_comes_first(tmp_path: Path) -> None:
    package = tmp_path / "netzwerk_desktop"
    for top in (package, tmp_path):
        (top / "resources").mkdir(parents=True)
        (top / "resources" / "a.csv").touch()
    assert find_resource(package, ("a.csv",)) == package / "resources" / "a.csv"


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"unvollständig installiert: resources/templates/no\.docx"):
        resource("templates", "no.docx")
