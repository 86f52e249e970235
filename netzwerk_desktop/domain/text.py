"""Text on its way in: one form for equal characters, one kind of line end, nothing that cannot be stored.

Everything else (emoji, writing from right to left, long notes) is kept exactly as it was typed.
"""

from __future__ import annotations

import re
import unicodedata

from netzwerk_desktop.domain.errors import Problem, ValidationFailed

MAX_LINE = 300
"""Longest single-line text (a name, a subject), in characters."""

MAX_NOTE = 1_000_000
"""Longest note, in characters."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_PRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str, field: str = "text") -> str:
    """``text`` as it is stored: NFC, line ends as LF.

    Raises ``ValidationFailed`` for ``field`` when the text holds a NUL or half a character (a lone surrogate): the
    database could not give those back.
    """
    if "\x00" in text:
        raise ValidationFailed(
            [Problem(field, "Der Text enthält ein unsichtbares Nullzeichen. Bitte fügen Sie ihn ohne dieses ein.")]
        )
    if not text.isascii() and _SURROGATE.search(text):
        raise ValidationFailed(
            [Problem(field, "Der Text enthält ein beschädigtes Zeichen. Bitte kopieren Sie ihn noch einmal.")]
        )
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def clean_line(text: str, field: str = "text") -> str:
    """``clean`` for a single line: line ends, tabs and repeated blanks become one blank, none at the ends."""
    return " ".join(clean(text, field).split())


def printable(text: str) -> str:
    """``text`` without the control characters that neither paper nor XML 1.0 knows; line ends and tabs stay."""
    return _NOT_PRINTABLE.sub("", text)


def too_long(field: str, what: str, text: str, limit: int = MAX_LINE) -> tuple[Problem, ...]:
    """A problem when ``text`` has more than ``limit`` characters; ``what`` is its German name with article."""
    if len(text) <= limit:
        return ()
    allowed = f"{limit:,}".replace(",", ".")
    return (Problem(field, f"{what} darf höchstens {allowed} Zeichen lang sein."),)
