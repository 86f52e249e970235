"""Enumerations with two faces: a stable English code for the database, a German word for the screen."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from netzwerk_desktop.domain.search_text import fold


class Labelled(StrEnum):
    """A ``StrEnum`` whose members are written ``NAME = "code", "Wort"``.

    Attributes:
        label: the German word of the glossary.
    """

    _value_: str
    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        """Make a member; its value is the code alone.

        The label has a default only because type checkers take the look-up ``Kind("code")`` for a call of this.
        """
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member

    @classmethod
    def from_text(cls, text: str) -> Self | None:
        """The member whose code or German word is ``text`` (case, accents and punctuation ignored), or ``None``."""
        wanted = fold(text)
        for member in cls:
            if wanted in (fold(member.value), fold(member.label)):
                return member
        return None
