"""The publishers' own files, where somebody has them: NETZWERK_OFFICIAL_FILES names their folder.

They are never part of the project, so these tests are skipped elsewhere.
"""

import os
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import RefusedFile
from netzwerk_desktop.exchange.official_register import RegisterKind, read_register
from netzwerk_desktop.exchange.reference import Municipality
from netzwerk_desktop.exchange.register_changes import ChangeKind, compare

FOLDER = Path(os.environ.get("NETZWERK_OFFICIAL_FILES") or "no-such-folder")

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="NETZWERK_OFFICIAL_FILES names no folder")


def test_every_file_is_read_or_refused_in_words(towns: tuple[Municipality, ...]) -> None:
    read = 0
    for path in sorted(FOLDER.iterdir()):
        try:
            register = read_register(path)
        except RefusedFile as refused:
            assert "Es wurde nichts geändert." in refused.message
            continue
        read += 1
        changes = compare(towns, register)
        assert len(register.municipalities) == 396
        assert not changes.of(ChangeKind.NEW)
        assert not changes.of(ChangeKind.VANISHED)
        if register.kind is RegisterKind.GV100AD and register.as_of.isoformat() == "2025-11-30":
            assert not changes
    assert read
