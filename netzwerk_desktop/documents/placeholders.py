"""The little language of the templates: what may stand between curly braces, and what is said when something else does.

It looks like Jinja, because that is what people find when they look it up, but it is only this much of it:

    {{ anrede }}                              a field
    {{ angabe.wert }}                         a part of an entry in a list
    {% for zeile in anschrift %} … {% endfor %}
    {% if anlagen %} … {% else %} … {% endif %}     also: if not
    {# a remark that is not printed #}

There is no expression, no filter, no call and no attribute of a Python object, so a template from outside has nothing
to break out of: it can only name fields, and walk over lists it is given.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LINES = "lines"
    RECORDS = "records"
    BLOCKS = "blocks"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Field:
    """A field a template may use.

    Attributes:
        name: what is written between the braces.
        meaning: German sentence for the list in the program.
        kind: a text; a list of lines; a list of entries with parts; paragraphs and lists of running text; a picture.
        parts: for entries: names of their parts.
        required: a template without it would lose a part of the letter.
    """

    name: str
    meaning: str
    kind: Kind = Kind.TEXT
    parts: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """``{{ path }}``: a field, or a part of an entry."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class For:
    """``{% for variable in path %}``."""

    variable: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class If:
    """``{% if path %}`` or ``{% if not path %}``."""

    path: tuple[str, ...]
    negated: bool


@dataclass(frozen=True, slots=True)
class Else:
    """``{% else %}``."""


@dataclass(frozen=True, slots=True)
class End:
    """``{% endfor %}`` or ``{% endif %}``; `opens` is the class it closes."""

    opens: type[For] | type[If]


@dataclass(frozen=True, slots=True)
class Remark:
    """``{# … #}``: not printed."""


Tag = Value | For | If | Else | End | Remark

#: One tag in the text of a paragraph. A tag opened inside of another one shows that the first was not closed (and keeps
#: the search short, whatever somebody puts into a file).
TAG = re.compile(r"\{\{(?:(?!\{\{|\{%).)*?\}\}|\{%(?:(?!\{\{|\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}", re.DOTALL)
#: What must not be left over when all tags are taken out.
LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_NAME = r"[^\W\d]\w*"
_PATH = rf"{_NAME}(?:\.{_NAME})?"
_VALUE = re.compile(_PATH)
_FOR = re.compile(rf"for\s+({_NAME})\s+in\s+({_PATH})")
_IF = re.compile(rf"if\s+(not\s+)?({_PATH})")
_WORDS: dict[str, Tag] = {"else": Else(), "endfor": End(For), "endif": End(If)}


class TagError(ValueError):
    """A tag that is not part of the language; the message is a German sentence without the place."""


def parse_tag(text: str) -> Tag:
    """The tag written in `text` (with its braces), forgiving what Word's typing aids do to blanks and hyphens.

    Raises TagError with a German explanation.
    """
    if text.startswith("{#"):
        return Remark()
    inner = unicodedata.normalize("NFC", text[2:-2]).translate(_INVISIBLE)
    # Jinja's signs for trimming white space are harmless and mean nothing here.
    inner = " ".join(inner.split()).removeprefix("-").removesuffix("-").strip()
    if text.startswith("{{"):
        if not inner:
            raise TagError("die Klammern sind leer; es fehlt der Name des Feldes")
        if _VALUE.fullmatch(inner):
            return Value(tuple(inner.split(".")))
        raise TagError(
            f"‚{_short(inner)}‘ ist kein Feldname; zwischen den Klammern darf nur der Name eines Feldes stehen, "
            "keine Rechnung, kein Filter und kein Aufruf"
        )
    if inner in _WORDS:
        return _WORDS[inner]
    if match := _FOR.fullmatch(inner):
        return For(match[1], tuple(match[2].split(".")))
    if match := _IF.fullmatch(inner):
        return If(tuple(match[2].split(".")), bool(match[1]))
    raise TagError(
        f"‚{_short(inner)}‘ ist keine Anweisung, die das Programm kennt; möglich sind "
        "‚for … in …‘, ‚endfor‘, ‚if …‘, ‚if not …‘, ‚else‘ und ‚endif‘"
    )


def suggestion(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was probably meant to be; None when none is near."""
    folded = {_fold(candidate): candidate for candidate in known}
    near = difflib.get_close_matches(_fold(name), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None


def unknown_field(name: str, known: Iterable[str]) -> str:
    """The German half-sentence on a field nobody knows, with the nearest suggestion."""
    meant = suggestion(name, known)
    return f"unbekanntes Feld ‚{_short(name)}‘" + (f" – meinten Sie ‚{meant}‘?" if meant else "")


def _fold(name: str) -> str:
    text = name.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return re.sub(r"[\W_]", "", text)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
