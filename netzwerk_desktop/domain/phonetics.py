"""Cologne phonetics: names that sound alike in German get the same digits.

Meier, Meyer, Maier and Mayr are "67"; Schmidt and Schmitt are "862". It groups names for a closer look and decides
nothing by itself: "Müller" and "Möhler" sound alike to it, too.
"""

from __future__ import annotations

from itertools import groupby

from netzwerk_desktop.domain.search_text import fold

_ALONE = {
    **dict.fromkeys("aeijouy", "0"),
    "b": "1",
    **dict.fromkeys("dt", "2"),
    **dict.fromkeys("fvw", "3"),
    **dict.fromkeys("gkq", "4"),
    "l": "5",
    **dict.fromkeys("mn", "6"),
    "r": "7",
    **dict.fromkeys("sz", "8"),
}


def sound(text: str) -> str:
    """The digits of ``text``, of all its words together; empty when it has no Latin letter."""
    letters = "".join(letter for letter in fold(text) if "a" <= letter <= "z")
    codes = "".join(
        _code(letter, letters[place - 1] if place else "", letters[place + 1 : place + 2])
        for place, letter in enumerate(letters)
    )
    single = "".join(code for code, _ in groupby(codes))
    return single[:1] + single[1:].replace("0", "")


def _code(letter: str, before: str, after: str) -> str:
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt" and after and after in "csz":
        return "8"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter == "c":
        return _code_of_c(before, after)
    return _ALONE.get(letter, "")


def _code_of_c(before: str, after: str) -> str:
    if not after:
        return "8"
    if not before:
        return "4" if after in "ahkloqrux" else "8"
    if before in "sz":
        return "8"
    return "4" if after in "ahkoqux" else "8"
