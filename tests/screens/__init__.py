"""Draws every page and dialog to a picture: `python -m tests.screens`. Whoever changes a page looks at it."""

from importlib import import_module
from pathlib import Path

from tests.screens.registry import SCREENS, Screen

_PLUMBING = {"__init__", "__main__", "registry", "stage"}


def load_all() -> list[Screen]:
    """Every screen of every module in this folder, in the order of their names."""
    for file in sorted(Path(__file__).parent.glob("*.py")):
        if file.stem not in _PLUMBING and not file.stem.startswith("test_"):
            import_module(f"{__name__}.{file.stem}")
    return [SCREENS[name] for name in sorted(SCREENS)]
