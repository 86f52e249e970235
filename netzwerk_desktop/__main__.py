"""``netzwerk``: every job of the program that needs no window."""

from __future__ import annotations

import sys

from netzwerk_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())

__all__ = ["main"]
