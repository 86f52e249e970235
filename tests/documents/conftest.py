"""Letters printed once for all tests that measure them: one call of LibreOffice for every worker."""

from __future__ import annotations

from pathlib import Path

import pytest

from netzwerk_desktop.documents.pdf import convert_all
from tests.documents.measure import read_pages
from tests.documents.printed_letters import PrintedLetter, make_letters


@pytest.fixture(scope="session")
def printed(libreoffice: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, PrintedLetter]:
    """Every letter of `printed_letters` on paper."""
    folder = tmp_path_factory.mktemp("printed")
    letters = make_letters()
    files = [folder / f"{number}.docx" for number in range(len(letters))]
    for file, letter in zip(files, letters.values(), strict=True):
        file.write_bytes(letter.data)
    pdfs = convert_all(files, folder, timeout=300, program=libreoffice)
    return {
        name: PrintedLetter(letter.content, letter.geometry, tuple(read_pages(pdf)))
        for (name, letter), pdf in zip(letters.items(), pdfs, strict=True)
    }
