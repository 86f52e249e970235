"""The binding is taken care of, and we hear when that is no longer needed."""

import subprocess
import sys

import PySide6
import pytest

COUNT = """
import os, sys
from PySide6.QtCore import QTimer
timer = QTimer()
before = sys.getrefcount(None)
for _ in range(1000):
    timer.setInterval(20)
print(before - sys.getrefcount(None), flush=True)
os._exit(0)
"""


def lost() -> int:
    """How many references to None 1,000 calls lose."""
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 on None cannot die")
def test_this_pyside_still_loses_references_to_none() -> None:
    assert lost() > 900, f"PySide6 {PySide6.__version__} counts right: keep_constants_alive can go"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 on None cannot die")
def test_none_true_and_false_have_more_references_than_can_be_lost() -> None:
    import netzwerk_desktop.qt  # noqa: F401 - importing it is what takes care

    assert min(sys.getrefcount(constant) for constant in (None, True, False)) > 1 << 39


def test_no_source_is_read_at_an_import() -> None:
    program = (
        "import netzwerk_desktop.qt, inspect\n"
        "def refuse(*_): raise AssertionError('a source was read')\n"
        "inspect.getsource = refuse\n"
        "import netzwerk_desktop.qt.theme, wave\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
