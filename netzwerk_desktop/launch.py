"""The entry point ``netzwerk-desktop``: as light as can be, because it is started whenever the telephone rings.

A caller is handed to the window that is open already, which takes a few milliseconds and neither Qt nor the database.
Only when there is no window does the program start.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from netzwerk_desktop.system.doorbell import Ring, activation_token, line_of, say, server_name
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.start_arguments import read_arguments

STARTING_SECONDS = 6.0
"""So long a window may take from its first picture until it listens."""

_PAUSE_SECONDS = 0.1


def main(argv: Sequence[str] | None = None) -> int:
    """Hand the caller to the running window, or start the program."""
    arguments = list(sys.argv if argv is None else argv)
    wanted = read_arguments(arguments)
    if wanted.caller is not None and hand_over(AppPaths.choose(wanted.data_dir), wanted.caller):
        return 0
    from netzwerk_desktop.app import main as start

    return start(arguments)


def hand_over(paths: AppPaths, caller: str, *, patience: float = STARTING_SECONDS) -> bool:
    """Tell the window on this office who is calling; False when there is none, or it does not answer."""
    name, line = server_name(paths.office_file), line_of(Ring(caller, activation_token()))
    give_up = time.monotonic() + patience
    while not say(name, line):
        from netzwerk_desktop.storage.instance import window_holder

        # A window that is just opening listens when it has its first picture.
        if window_holder(paths.office_file) is None or time.monotonic() > give_up:
            return False
        time.sleep(_PAUSE_SECONDS)
    return True


if __name__ == "__main__":
    sys.exit(main())
