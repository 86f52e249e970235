"""The demonstration office: real towns, made-up people, years of work; the same for everyone who gives the same seed.

It is for trying the program out, for pictures, for tests and for measuring. Which towns were members is an example (the
published list of April 2013 and a few more, with invented dates). Nobody in it exists: telephone numbers come from the
ranges the Bundesnetzagentur reserves for films and books, mail addresses end in ``example.org``.

It is written as an office would have written it: month after month, by four members of staff, with corrections in
between, so that histories tell something. The same seed, size and day give the same rows; nothing looks at the clock
but for the day it is.
"""

from .build import build_demonstration
from .scale import SIZES, Size
from .sender import demonstration_setup

__all__ = ["SIZES", "Size", "build_demonstration", "demonstration_setup"]
