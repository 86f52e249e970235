"""Folding text for the search: what looks or sounds alike to a typist becomes the same letters.

Case, accents and punctuation vanish, ß is ss, and ä/ae, ö/oe, ü/ue are a, o, u *on both sides*: so that Müller,
Mueller and Muller find each other.  Each letter is folded by itself and an ``e`` behind a, o, u only ever vanishes,
therefore the folded beginning of a word is the beginning of the folded word: a search works from the first letter.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that do not fall apart into a base letter and an accent.
_LOOKALIKES = {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
# All following e at once: "aee" must not become "ae", or folding twice would differ from folding once.
_UMLAUT_E = re.compile("(?<=[aou])e+")


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


class _Table(dict[int, str]):
    """Translation table that learns a character the first time it is seen."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()


def _fold_character(character: str) -> str:
    bare = _without_marks(_without_marks(character).casefold())
    bare = "".join(_LOOKALIKES.get(letter, letter) for letter in bare)
    return "".join(letter if _belongs_to_word(letter) else " " for letter in bare)


def _without_marks(text: str) -> str:
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter) and unicodedata.category(letter) not in ("Mn", "Me", "Cf")
    )


def _belongs_to_word(letter: str) -> bool:
    # "Mc" are the vowel signs of scripts such as Devanagari; they are part of a word.
    return letter.isalnum() or unicodedata.category(letter) == "Mc"


def fold(text: str) -> str:
    """``text`` as it is indexed and searched: lower case, bare letters and digits, single blanks."""
    return " ".join(_UMLAUT_E.sub("", text.translate(_TABLE)).split())


def spelt_out(text: str) -> str:
    """``text`` for comparing whole names: like ``fold``, but umlauts become ae, oe, ue, and an e never vanishes.

    Mülheim is Muelheim, but Neuenkirchen is not Neunkirchen: two towns that ``fold`` cannot tell apart.
    """
    composed = unicodedata.normalize("NFC", text)
    return " ".join(composed.translate(_UMLAUTS).translate(_TABLE).split())


def words(text: str) -> tuple[str, ...]:
    """The folded words of ``text`` in their order."""
    return tuple(fold(text).split())
