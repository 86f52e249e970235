"""The demonstration office: real towns, made-up people, years of work; the same for everyone who gives the same seed.

It is for trying the program out, for pictures, for tests and for measuring. Which towns were members is an example (the
published list of April 2013 and a few more, with invented dates). Nobody in it exists: telephone numbers come from the
ranges the Bundesnetzagentur reserves for films and books, mail addresses end in ``example.org``.
"""

from .build import SIZES, Size, build_demonstration, demonstration_setup

__all__ = ["SIZES", "Size", "build_demonstration", "demonstration_setup"]
