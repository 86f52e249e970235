"""Our start until the first complete picture: the page has what it asked for and has painted it. Then leave.

Run as ``python start_ours.py SIZE``; prints the largest resident memory in KiB.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from netzwerk_desktop import app
from tests.benchmarks.offices import CLOCK, paths_of, secrets


def watch(program: app.Program) -> None:
    """Look until nothing is being read any more, paint what came, and go without tidying up."""
    window = program.window
    assert window is not None

    def look() -> None:
        if window.desk.queries.busy or window.desk.operations.busy:
            return
        window.repaint()
        with Path("/proc/self/status").open(encoding="ascii") as status:
            print(next(line.split()[1] for line in status if line.startswith("VmHWM")), flush=True)
        os._exit(0)

    timer = QTimer(window)
    timer.setInterval(0)
    timer.timeout.connect(look)
    timer.start()


sys.exit(app.run(paths_of(sys.argv[1]), clock=CLOCK, secrets=secrets(), started=watch))
