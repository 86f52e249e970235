"""The delivered templates are what the build script makes, and small."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from netzwerk_desktop.documents.din5008 import Form
from netzwerk_desktop.documents.letter import TEMPLATE_FILES, default_template
from tests.documents.word_files import parts_of

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "build_templates.py"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The folders of two runs of the script."""
    folders = [tmp_path_factory.mktemp("built") for _ in range(2)]
    for folder in folders:
        subprocess.run([sys.executable, str(SCRIPT), str(folder)], check=True, capture_output=True)
    return folders


@pytest.mark.parametrize("form", Form)
def test_the_script_makes_the_delivered_template_every_time(form: Form, built: list[Path]) -> None:
    once, twice = ((folder / TEMPLATE_FILES[form]).read_bytes() for folder in built)
    assert once == twice
    # Compared unpacked: another version of zlib packs differently.
    assert parts_of(once) == parts_of(default_template(form).read_bytes())


@pytest.mark.parametrize("form", Form)
def test_a_template_is_small_and_sound(form: Form) -> None:
    file = default_template(form)
    assert file.stat().st_size < 60_000
    assert list(OpenXmlValidator(FileFormat.MICROSOFT_365).validate(file).errors) == []
    styles = parts_of(file.read_bytes())["word/styles.xml"].decode()
    for name in ("Anschrift", "Rücksendeangabe", "Betreff", "Anrede", "Brieftext", "Grußformel", "Kopfbereich"):
        assert f'<w:name w:val="{name}"/>' in styles
