"""Keeps None, True and False alive on Python 3.11.

PySide6 6.12.0 is built as if these three could not die, which holds from Python 3.12 on. On 3.11 every call of a method
without a result gives back a reference to None that was never taken, and a window that paints for a few minutes ends in
"Fatal Python error: none_dealloc". (6.11.3 counts right; measured with ``sys.getrefcount``.) With a count no program
can use up they are as immortal here as they are later. The test of this module tells when a newer PySide6 no longer
needs it.
"""

import ctypes
from typing import Final

_ENOUGH: Final = 1 << 40


def keep_constants_alive() -> None:
    """Give the three constants more references than can ever be lost. Needed once in a process."""
    for constant in (None, True, False):
        # CPython keeps the count of references first in every object
        ctypes.c_ssize_t.from_address(id(constant)).value += _ENOUGH
