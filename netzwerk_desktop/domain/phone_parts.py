"""Telephone numbers as people write them, taken apart: what is dialled, and the extension behind the last dash.

DIN 5008 writes the extension behind a dash: ``0251 414415-30``. The part before it is the *trunk* of a whole house, and
``-0`` its switchboard. People write extensions as ``App. 30`` or ``Durchwahl -30`` as well, put a dash or a slash after
the area code, brackets around a 0 that is not dialled, and two numbers into one field. Nothing here knows whether a
number exists; that is asked of a library, with what comes out here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

LONGEST_TEXT = 300
"""What stands behind that is not looked at: no field for numbers is longer, but a pasted page is."""

GERMANY = "+49"
_MOBILE = ("+4915", "+4916", "+4917")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_APART = re.compile(r"[;|\n\r]|\b(?:oder|und|bzw|sowie)\b", re.IGNORECASE)
_NEXT = re.compile(r"[,/](?=\s*(?:\+\s*[1-9]|\(?0)[0-9])")
_RUN = re.compile(r"(?<![\w+])(?:\+\s{0,2}|\(\s{0,2}\+?)?[0-9](?:[ ()/.-]{0,4}[0-9])*")
_BARE_GERMANY = re.compile("49[1-9][0-9]{8,11}")
_NOT_DIALLED = re.compile(r"(\+|\b00)([1-9][0-9]{0,2}) {0,2}\( {0,2}0 {0,2}\)")
_WORDED = re.compile(
    r"[ ,()-]{0,4}(?:(?:app(?:arat)?|durchwahl|dw|nst|nebenstelle|hausruf|ext(?:ension)?|x)(?![a-zäöüß])[.:=]?|,)"
    r" {0,2}-? {0,2}([0-9]{1,6})(?![0-9])",
    re.IGNORECASE,
)
_DASHED = re.compile(r"- ?([0-9]{1,5})((?: ?[/,] ?-? ?[0-9]{1,5})*)$")
_DIGITS = re.compile("[0-9]+")
_ORDINARY = re.compile("0([1-9][0-9]{1,4})[ /]{1,3}([0-9](?: ?[0-9]){3,9})(?:-([0-9]{1,5}))?")
_NUMBER = re.compile(r"\+[1-9][0-9]{4,19}")
_PLACES = re.compile("3[3-9][0-9]{3}")
"""Area codes of five digits, all of them in the East; a longer number behind a dash is no extension there."""

_SHORTEST_TRUNK = 5
"""Digits behind the country code: an area code of three and two of the number."""
_MOST_DASHES = 2
_SCHEME = re.compile(r"\s*(?:tel|callto|sips?):/{0,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PhoneParts:
    """One number of a text.

    Attributes:
        number: ``+`` and digits, with the extension; German ones with their country code.
        trunk: the beginning of it that a whole house shares; empty where none can be told.
    """

    number: str
    trunk: str = ""

    @property
    def german(self) -> bool:
        """Whether it is a number in Germany."""
        return self.number.startswith(GERMANY)


def phone_parts(text: str) -> tuple[PhoneParts, ...]:
    """All numbers in ``text``, each once; none for what does not begin with an area code or a country code."""
    ordinary = _ORDINARY.fullmatch(text)
    if ordinary is not None:
        # As most are written; an import has a hundred thousand of them.
        area, local, extension = ordinary.groups("")
        trunk = f"{GERMANY}{area}{local.replace(' ', '')}"
        has_extension = extension and not trunk.startswith(_MOBILE)
        return (PhoneParts(trunk + extension, trunk if has_extension else ""),)
    return tuple(dict.fromkeys(part for piece in _pieces(_plain(text)) for part in _parts(piece)))


def linked_number(text: str) -> str:
    """The number in a link that telephone software or a web page hands over (``tel:``, ``callto:``, ``sip:``).

    Text that is no link stays as it is; control characters become blanks.
    """
    line = _one_line(text[:LONGEST_TEXT])
    link = _SCHEME.match(line)
    if link is None:
        return line
    return _one_line(unquote(line[link.end() :])).partition("@")[0].partition(";")[0].strip()


def _one_line(text: str) -> str:
    return "".join(" " if unicodedata.category(sign).startswith("C") else sign for sign in text).strip()


def _plain(text: str) -> str:
    """One kind of dash, digit and blank; no 0 in brackets behind a country code."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).translate(_DASHES)
    plain = re.sub(r"[^\S\n\r]", " ", plain.replace(";ext=", " ext "))
    return _NOT_DIALLED.sub(r"\1\2 ", plain)


def _pieces(text: str) -> Iterator[str]:
    """The text cut where one number ends and the next begins."""
    for piece in _APART.split(text):
        start = 0
        for mark in _NEXT.finditer(piece):
            # "0251/0…" is no second number: before the mark stands at least an area code with something behind it
            if len(re.sub("[^0-9]", "", piece[start : mark.start()])) > _SHORTEST_TRUNK:
                yield piece[start : mark.start()]
                start = mark.end()
        yield piece[start:]


def _parts(piece: str) -> Iterator[PhoneParts]:
    for found in _RUN.finditer(piece):
        run = found.group()
        dialled = _international(run)
        if not _NUMBER.fullmatch(dialled):
            continue
        worded = _WORDED.match(piece, found.end())
        yield from _with_extension(run, dialled, worded.group(1) if worded else "")
        return


def _international(run: str) -> str:
    """``+`` and digits; nothing for a number without area code."""
    digits = re.sub("[^0-9+]", "", run)
    if digits.startswith("+"):
        pass
    elif digits.startswith("00"):
        digits = f"+{digits[2:]}"
    elif digits.startswith("0"):
        digits = f"{GERMANY}{digits[1:]}"
    elif _BARE_GERMANY.fullmatch(digits):
        digits = f"+{digits}"
    else:
        return ""
    if digits.startswith(GERMANY):
        digits = GERMANY + digits.removeprefix(GERMANY).lstrip("0")
    return digits


def _with_extension(run: str, dialled: str, worded: str) -> Iterator[PhoneParts]:
    if not dialled.startswith(GERMANY) or dialled.startswith(_MOBILE):
        yield PhoneParts(dialled)  # mobile telephones have no extensions; abroad a dash only makes groups
        return
    dashed = _DASHED.search(run)
    extensions = _extensions(run, dialled, dashed) if dashed else ()
    if worded:
        # "4144-0 App. 12": the switchboard connects to 12, which is 4144-12
        trunk = dialled[:-1] if extensions == ("0",) else dialled
        yield PhoneParts(trunk + worded, trunk)
        return
    if not extensions:
        yield PhoneParts(dialled)
        return
    trunk = _international(run[: dashed.start()] if dashed else run)
    for extension in extensions:
        yield PhoneParts(trunk + extension, trunk)


def _extensions(run: str, dialled: str, dashed: re.Match[str]) -> tuple[str, ...]:
    """The extensions behind the last dash ("-15", "-15/16"); none where it stands behind the area code, or where
    dashes only make groups."""
    before = _international(run[: dashed.start()]).removeprefix(GERMANY)
    first, more = dashed.group(1), tuple(_DIGITS.findall(dashed.group(2)))
    if len(before) < _SHORTEST_TRUNK or (_PLACES.fullmatch(before) and len(first) > 2):
        return ()
    country = run.lstrip("+(0 ").startswith("49-") and dialled.startswith(GERMANY)
    if run.count("-") - country > _MOST_DASHES + len(more):
        return ()
    return (first, *more) if all(len(one) == len(first) for one in more) else ()
