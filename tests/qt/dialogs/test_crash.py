"""A program that is killed while somebody types loses nothing of what was typed a moment before."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.call import CallDialog
from netzwerk_desktop.qt.dialogs.consultation import ConsultationDialog
from netzwerk_desktop.services.draft import drafts
from netzwerk_desktop.services.interaction import timeline
from netzwerk_desktop.services.office import Office
from tests.support.factories import WINTERBERG

ROOT = Path(__file__).parents[3]

# Types into the dialog, waits until the draft is on the disk, says so, and goes on typing until it is killed.
PROGRAM = """
import sys
from datetime import UTC, datetime
from PySide6.QtCore import QTimer
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.registry import DIALOGS, DialogId, load
from netzwerk_desktop.services.office import open_office
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from pathlib import Path

folder, dialog_id, town, note = sys.argv[1:]
key = bytes.fromhex(sys.stdin.readline().strip())
clock = FixedClock(datetime(2026, 3, 16, 11, 0, tzinfo=UTC))
paths = AppPaths.below(Path(folder))
app = make_application([])
desk = Desk(open_office(Store.open(paths.office_file, key, clock=clock), clock=clock, paths=paths))
dialog = load(DIALOGS[DialogId(dialog_id)])(desk, None, organisation_id=town)
dialog.open()
count = 0

def go_on():
    global count
    if count == 0 and dialog.catalogue is not None:
        dialog.ui.note.set_value(note)
        count = 1
    elif count and list(paths.drafts_dir.glob("*.draft")):
        print("kept", flush=True)
        count += 1
        dialog.ui.note.set_value(note + " " * count)

timer = QTimer()
timer.timeout.connect(go_on)
timer.start(20)
app.exec()
"""


@pytest.mark.parametrize(
    ("dialog_id", "make"), [("log_call", CallDialog), ("log_consultation", ConsultationDialog)], ids=["call", "advice"]
)
def test_a_killed_program_leaves_what_was_typed(
    office: Office, desk: Desk, idle: Callable[[], None], dialog_id: str, make: Callable[..., CallDialog]
) -> None:
    note = "Bürgermeisterin Kennwortprobe ruft zurück"
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(office.paths.data_dir), dialog_id, WINTERBERG, note],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )
    assert program.stdin is not None and program.stdout is not None
    with program:
        program.stdin.write(office.store.key.hex() + "\n")
        program.stdin.flush()
        assert program.stdout.readline() == "kept\n"
        program.kill()

    everything = b"".join(path.read_bytes() for path in office.paths.drafts_dir.iterdir())
    assert b"Kennwortprobe" not in everything
    (draft,) = drafts(office)
    assert draft.title == "Winterberg"
    dialog = make(desk, None)
    dialog.open()
    idle()
    assert "Winterberg" in dialog.banner.text()
    dialog.banner.acted.emit()
    idle()
    assert dialog.ui.organisation_id.value() == WINTERBERG
    assert dialog.ui.note.value().strip() == note
    dialog.save()
    idle()
    assert timeline(office, organisation_id=WINTERBERG)[0].note == note
    assert drafts(office) == []
