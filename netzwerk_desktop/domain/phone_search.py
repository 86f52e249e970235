"""Telephone numbers for the search: however one is written, its digits in one piece are the same.

Displays show ``03023125833``, people write ``030 23125-833``, ``030/23125833`` or ``+49 (0)30 23125-833``. All of them
become ``03023125833``; numbers of other countries begin with ``00`` and the code of the country. Only what begins with
0 or + is taken for a telephone number: dates, years and postal codes are written with the same signs.
"""

import re

SHORTEST = 6
"""Fewer digits are not looked for in one piece; the beginnings of words find them."""

_LONGEST = 20
# A longer row of digits and signs is no number: no country has more than 15 digits, and an extension has few.

_GAPS = r"[ \t\u00a0\u2009\u202f()/.\u2010-\u2013-]"
_NUMBER = re.compile(rf"(?<![\w.+/-])(?:\+|\(?0)(?:{_GAPS}{{0,4}}[0-9])+")
_GERMANY = re.compile("(?:\\+|00)490*")


def joined_numbers(text: str) -> tuple[str, ...]:
    """The telephone numbers in ``text``, each once and in one piece, as they are dialled in Germany.

    A number ends where its line ends.
    """
    joined = (_joined(run) for run in _NUMBER.findall(text))
    return tuple(dict.fromkeys(number for number in joined if SHORTEST <= len(number) <= _LONGEST))


def typed_number(text: str) -> str:
    """``text`` in one piece when all of it is a telephone number or the beginning of one; otherwise nothing."""
    whole = _NUMBER.match(text.strip())
    if whole is None or re.sub(_GAPS, "", text.strip()[whole.end() :]):
        return ""
    number = _joined(whole.group())
    return number if SHORTEST <= len(number) <= _LONGEST else ""


def _joined(run: str) -> str:
    bare = re.sub(r"[^0-9+]", "", run)
    national = _GERMANY.sub("0", bare, count=1) if _GERMANY.match(bare) else bare
    return national.replace("+", "00")
