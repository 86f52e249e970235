"""Our start until the first complete picture: page and frame have what they asked for and have painted it. Then leave.

The window knows that moment by itself: it begins then what can wait (``MainWindow.after_first_picture``).
Run as ``python start_ours.py SIZE``; prints the largest resident memory in KiB.
"""

import os
import sys
from pathlib import Path

from netzwerk_desktop import app
from tests.benchmarks.offices import CLOCK, paths_of, secrets


class Window(app.MainWindow):
    """The main window, which ends the measuring when its first picture is complete."""

    def after_first_picture(self) -> None:
        """Paint what came, say how much memory it took, and go without tidying up."""
        self.repaint()
        with Path("/proc/self/status").open(encoding="ascii") as status:
            print(next(line.split()[1] for line in status if line.startswith("VmHWM")), flush=True)
        os._exit(0)


app.MainWindow = Window
sys.exit(app.run(paths_of(sys.argv[1]), clock=CLOCK, secrets=secrets()))
