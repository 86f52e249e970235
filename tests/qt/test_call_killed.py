"""A call that is half typed when the program is killed is found again, with what was typed to the last pause."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.call import CallDialog
from netzwerk_desktop.services.draft import drafts
from netzwerk_desktop.services.office import open_office
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from tests.services.conftest import Template
from tests.support.dev_script import ROOT
from tests.support.factories import WINTERBERG
from tests.support.waiting import until_idle

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a process as Linux does")

_TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from netzwerk_desktop.domain.clock import SystemClock
from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.services.office import open_office
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths

folder, key, town = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), sys.argv[3]
app = make_application([])
paths = AppPaths.below(folder)
office = open_office(Store.open(paths.office_file, key, clock=SystemClock()), clock=SystemClock(), paths=paths)
window = MainWindow(Desk(office))
window.show()
form = window.open_call(organisation_id=town, caller_number="02981 800-217")
watch = QTimer()

def look():
    if form.form.dirty:
        if list(paths.drafts_dir.glob("*.draft")) and not window.desk.queries.busy:
            watch.stop()
            print("kept", flush=True)
    elif form.ui.organisation_id.value():
        form.ui.note.insertPlainText("Halb getippt: Verfügungsfonds")
        form.ui.follow_up_on.set_state("2w")

watch.timeout.connect(look)
watch.start(5)
app.exec()
"""


def test_what_is_half_typed_survives_a_kill(tmp_path: Path, office_template: Template, desk: Desk) -> None:
    paths = AppPaths.below(tmp_path / "killed")
    paths.ensure()
    paths.office_file.write_bytes(office_template.path.read_bytes())
    child = subprocess.Popen(
        [sys.executable, "-c", _TYPING, str(tmp_path / "killed"), office_template.key.hex(), WINTERBERG],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == "kept"
    finally:
        child.kill()
        child.communicate()

    store = Store.open(paths.office_file, office_template.key, clock=desk.clock)
    again = Desk(open_office(store, clock=desk.clock, paths=paths))
    try:
        (draft,) = drafts(again.office)
        assert draft.title == "Winterberg"
        form = CallDialog(again, None)
        form.open()
        until_idle(again)
        assert "Winterberg" in form.banner.text()
        form.banner.acted.emit()
        until_idle(again)
        assert form.ui.note.value() == "Halb getippt: Verfügungsfonds"
        assert form.ui.follow_up_on.state() == "2w"
        assert form.ui.organisation_id.value() == WINTERBERG
        assert form.subtitle.text() == "Anruf von 02981 800-217"
        form.throw_away()
        until_idle(again)
        assert drafts(again.office) == []
    finally:
        again.close()
        store.close()
