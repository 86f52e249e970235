"""The entry point ``netzwerk-desktop``: as light as can be, because it is started whenever the telephone rings.

A caller is handed to the window that is open already, which takes neither Qt nor the database, and of Python itself no
more than it must. Only when there is no window does the program start.
"""

from __future__ import annotations

import os
import sys

from netzwerk_desktop.system.doorbell import activation_token, line_of, say, server_name
from netzwerk_desktop.system.start_arguments import read_arguments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from netzwerk_desktop.system.paths import AppPaths

STARTING_SECONDS = 6.0
"""So long a window may take from its first picture until it listens."""

_PAUSE_SECONDS = 0.1


def main(argv: Sequence[str] | None = None) -> int:
    """Hand the caller to the running window, or start the program."""
    arguments = list(sys.argv if argv is None else argv)
    wanted = read_arguments(arguments)
    if wanted.caller is not None:
        if say(server_name(likely_office_file(wanted.data_dir)), line_of(wanted.caller, activation_token())):
            return 0
        from pathlib import Path

        from netzwerk_desktop.system.paths import AppPaths

        if hand_over(AppPaths.choose(Path(wanted.data_dir) if wanted.data_dir else None), wanted.caller):
            return 0
    from netzwerk_desktop.app import main as start

    return start(arguments)


def likely_office_file(data_dir: str | None) -> str:
    """The office file as :class:`AppPaths` would say, in most cases and without the time it takes to ask.

    Where it is wrong nobody answers under its name, and the right one is asked next.
    """
    if data_dir:
        folder = os.path.expanduser(data_dir)  # noqa: PTH111 - pathlib takes longer to import than the rest
    elif sys.platform == "win32":
        folder = os.path.join(os.environ.get("LOCALAPPDATA", ""), "netzwerk-desktop")  # noqa: PTH118 - as above
    else:
        home = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")  # noqa: PTH111
        folder = f"{home}/netzwerk-desktop"
    return os.path.join(folder, "office.db")  # noqa: PTH118 - as above


def hand_over(paths: AppPaths, caller: str, *, patience: float = STARTING_SECONDS) -> bool:
    """Tell the window on this office who is calling; False when there is none, or it does not answer."""
    import time

    from netzwerk_desktop.storage.instance import window_holder

    name, line = server_name(paths.office_file), line_of(caller, activation_token())
    give_up = time.monotonic() + patience
    while not say(name, line):
        # A window that is just opening listens when it has its first picture.
        if window_holder(paths.office_file) is None or time.monotonic() > give_up:
            return False
        time.sleep(_PAUSE_SECONDS)
    return True


if __name__ == "__main__":
    sys.exit(main())
