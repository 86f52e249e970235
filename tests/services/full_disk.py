"""Writes a letter while the system lets no file grow beyond a limit; says what the person would be told.

Run by test_letter.py in a process of its own: a limit of a process cannot be lifted again.
"""

import resource
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.services.letter import write_letter
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from tests.support.factories import WINTERBERG


def main() -> None:
    """Arguments: data folder, member of staff, folder for the copy, limit in bytes; the key on standard input."""
    data_dir, staff_id, folder, limit = sys.argv[1:]
    clock = FixedClock(datetime(2026, 3, 16, 11, 0, tzinfo=UTC))
    paths = AppPaths.below(Path(data_dir))
    store = Store.open(paths.office_file, sys.stdin.buffer.read(), clock=clock)
    office = Office(store, clock, staff_id, paths)
    # Otherwise the signal would end the process instead of failing the write.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
    try:
        write_letter(office, organisation_id=WINTERBERG, subject="Einladung", text="Text", save_to=Path(folder))
    except NetzwerkError as error:
        print(error.message)
    else:
        print("written")


if __name__ == "__main__":
    main()
