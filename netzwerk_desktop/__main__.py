"""``netzwerk``: every job of the program that needs no window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command of this process; its exit code. Ctrl+C is a sentence from the first moment on."""
    try:
        # Imported here: it takes long enough for somebody to change their mind.
        from netzwerk_desktop.cli.main import main as run

        return run()
    except KeyboardInterrupt:
        print("netzwerk: Abgebrochen. Es wurde nichts halb gespeichert.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
