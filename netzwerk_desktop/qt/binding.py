"""Two kindnesses to PySide6, done once when the first of our Qt modules is imported.

**None, True and False are kept alive on Python 3.11.** PySide6 6.12.0 is built as if these three could not die, which
holds from Python 3.12 on. On 3.11 every call of a method without a result gives back a reference to None that was never
taken, and a window that paints for a few minutes ends in "Fatal Python error: none_dealloc". (6.11.3 counts right;
measured with ``sys.getrefcount``.) With a count that no program can use up they are as immortal here as they are later.

**Sources are not read at every import.** PySide6 looks into the source text of each module that is imported after it,
for the sake of ``from __feature__ import …``, which nobody here uses: 0.3 ms a module, 80 ms of our start. The answer
it would find ("uses PySide, no feature") is given at once instead.
"""

import sys
from typing import Final

import PySide6.QtCore

_ENOUGH: Final = 1 << 40


def keep_constants_alive() -> None:
    """Give the three constants more references than can ever be lost. Needed once in a process."""
    import ctypes

    for constant in (None, True, False):
        # CPython keeps the count of references first in every object
        ctypes.c_ssize_t.from_address(id(constant)).value += _ENOUGH


def read_no_sources() -> bool:
    """Spare the reading; False when this PySide6 is built in another way, and then it simply goes on reading."""
    feature = sys.modules.get("shibokensupport.feature")
    if not hasattr(feature, "_mod_uses_pyside"):
        return False
    setattr(feature, "_mod_uses_pyside", lambda module: True)  # noqa: B010 - mypy knows no such attribute
    return True


#: the binding that was taken care of
VERSION: Final = PySide6.__version__
