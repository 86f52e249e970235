"""Letters printed once for all tests that measure them: one call of LibreOffice for every worker."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from netzwerk_desktop.documents.din5008 import FORM_B, Form
from netzwerk_desktop.documents.letter import default_template, render_letter
from netzwerk_desktop.documents.pdf import convert_all
from tests.documents.measure import read_pages
from tests.documents.printed_letters import Letter, PrintedLetter, make_letters
from tests.documents.samples import LETTER


@pytest.fixture(scope="session")
def saved_by_libreoffice(libreoffice: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The template for form B, opened in LibreOffice and saved as a Word file."""
    folder = tmp_path_factory.mktemp("saved")
    subprocess.run(
        [
            str(libreoffice),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(folder),
            str(default_template(Form.B)),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / default_template(Form.B).name


@pytest.fixture(scope="session")
def printed(
    libreoffice: Path, saved_by_libreoffice: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, PrintedLetter]:
    """Every letter of `printed_letters` on paper, and one from the template that LibreOffice saved."""
    folder = tmp_path_factory.mktemp("printed")
    letters = make_letters()
    letters["saved by LibreOffice"] = Letter(render_letter(saved_by_libreoffice, LETTER), LETTER, FORM_B)
    files = [folder / f"{number}.docx" for number in range(len(letters))]
    for file, letter in zip(files, letters.values(), strict=True):
        file.write_bytes(letter.data)
    pdfs = convert_all(files, folder, timeout=300, program=libreoffice)
    return {
        name: PrintedLetter(letter.content, letter.geometry, tuple(read_pages(pdf)))
        for (name, letter), pdf in zip(letters.items(), pdfs, strict=True)
    }
