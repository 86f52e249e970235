"""A person's name as one cell holds it: "Frau Dr. Anna Beispiel", "Beispiel, Anton", "Herr Bürgermeister Muster"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from netzwerk_desktop.domain.function import find_function
from netzwerk_desktop.domain.person import PersonName, SalutationForm, split_prefix
from netzwerk_desktop.domain.text import MAX_LINE

from .name_forms import key

NOBODY = PersonName()
"""The person of a cell that names none."""

_FORMS = {
    "frau": SalutationForm.FRAU,
    "fr": SalutationForm.FRAU,
    "herr": SalutationForm.HERR,
    "herrn": SalutationForm.HERR,
    "hr": SalutationForm.HERR,
    "hrn": SalutationForm.HERR,
    "w": SalutationForm.FRAU,
    "weiblich": SalutationForm.FRAU,
    "m": SalutationForm.HERR,
    "maennlich": SalutationForm.HERR,
    "d": SalutationForm.NEUTRAL,
    "divers": SalutationForm.NEUTRAL,
    "neutral": SalutationForm.NEUTRAL,
    "ohne anrede": SalutationForm.NEUTRAL,
    "ohne": SalutationForm.NEUTRAL,
}
_SPOKEN = frozenset({"frau", "fr", "herr", "herrn", "hr", "hrn"})
_SEVERAL = re.compile(r"\n|;|\s/\s|\s(?:und|&|\+)\s", re.IGNORECASE)
# "Frau Klee, Herr Lot" are two, "Klee, Frau Anna" is one.
_SEVERAL_FORMS = re.compile(rf"{_SEVERAL.pattern}|,\s*(?=(?:frau|herrn?)\b)", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^)]*)\)?")
_TITLE = re.compile(
    r"(prof|professor|professorin|dr|pd|dipl|mag|ing|arch|m\.?\s?a|b\.?\s?a|m\.?\s?sc|b\.?\s?sc|med|jur|phil|rer|nat|pol"
    r"|oec|habil|h\.?\s?c|e\.?\s?h)\.?(-?(ing|arch|geogr|kfm|volksw|kffr|soz|biol|phys|päd)\.?)*",
    re.IGNORECASE,
)
_VACANT = frozenset(
    {"n n", "nn", "nomen nominandum", "vakant", "unbesetzt", "z zt unbesetzt", "derzeit unbesetzt", "frei"}
)


def salutation_form(text: str) -> SalutationForm:
    """The form a column "Anrede" or "Geschlecht" names; UNKNOWN for anything else."""
    words = key(text).split()
    whole = _FORMS.get(" ".join(words))
    if whole is None and words and words[0] in _SPOKEN:
        # "Frau Dr.": the title has its own place.
        whole = _FORMS[words[0]]
    return whole or SalutationForm.UNKNOWN


def is_vacant(text: str) -> bool:
    """Whether a cell says that nobody holds the position ("N.N.")."""
    return key(text) in _VACANT


@dataclass(frozen=True, slots=True)
class ContactCell:
    """What one cell says about a contact.

    Attributes:
        person: the (first) person, empty for a vacant position.
        function: a known function that stood before or behind the name.
        rest: what stood beside it and is not understood, for a note.
        several: whether the cell names more than one person; only the first was read.
    """

    person: PersonName = NOBODY
    function: str = ""
    rest: str = ""
    several: bool = False


def read_contact(text: str) -> ContactCell:
    """Take a cell like "Frau Dr. Anna Beispiel (Stadtplanerin)" apart.

    Without a comma the last word is the last name, together with the small words before it ("von der Heide"); the words
    in front of it are first names.
    """
    if len(text) > MAX_LINE:
        # A story, not a name; and taking it apart would take its time.
        return ContactCell(rest=text)
    has_form = _take_form(text.strip())[0] is not SalutationForm.UNKNOWN
    separator = _SEVERAL_FORMS if has_form else _SEVERAL
    first, *others = [part for part in separator.split(text.strip()) if part.strip()] or [""]
    aside = [" ".join(inside.split()) for inside in _BRACKET.findall(first)]
    words = " ".join(_BRACKET.sub(" ", first).split())
    function = next((inside for inside in aside if find_function(inside)), "")
    rest = ", ".join([inside for inside in aside if inside != function] + [" ".join(other.split()) for other in others])
    if not words or is_vacant(words):
        return ContactCell(NOBODY, function, rest, bool(others))
    person, beside = _read_name(words)
    return ContactCell(person, function or beside, rest, bool(others))


def _read_name(words: str) -> tuple[PersonName, str]:
    form, words = _take_form(words)
    head, comma, tail = (part.strip() for part in words.partition(","))
    function = ""
    if comma and find_function(tail):
        # "Anna Beispiel, Bürgermeisterin"
        words, function = head, tail
    elif comma and tail:
        # "Beispiel, Anna"
        form_behind, tail = _take_form(tail)
        title, first_name = _take_titles(tail)
        title_before, last_name = _take_titles(head)
        form = form_behind if form is SalutationForm.UNKNOWN else form
        return PersonName(_joined(title_before, title), first_name, last_name, form), ""
    elif comma:
        words = head
    function_before, words = _take_function(words)
    title, rest = _take_titles(words)
    first_name, last_name = _split_name(rest.split())
    return PersonName(title, first_name, last_name, form), function or function_before


def _split_name(words: list[str]) -> tuple[str, str]:
    """First and last name; the last name begins at its prefix ("von der")."""
    for position in range(len(words) - 1):
        if split_prefix(" ".join(words[position:]))[0]:
            return " ".join(words[:position]), " ".join(words[position:])
    return " ".join(words[:-1]), "".join(words[-1:])


def _take_form(text: str) -> tuple[SalutationForm, str]:
    word, _, rest = text.partition(" ")
    if key(word) in _SPOKEN:
        return _FORMS[key(word)], rest.strip()
    return SalutationForm.UNKNOWN, text


def _take_function(text: str) -> tuple[str, str]:
    """A known function of one or two words in front of a name."""
    words = text.split()
    for count in (2, 1):
        candidate = " ".join(words[:count])
        if len(words) > count and find_function(candidate):
            return candidate, " ".join(words[count:])
    return "", text


def _take_titles(text: str) -> tuple[str, str]:
    """Academic titles in front of a name; the last word is never a title."""
    words = text.split()
    count = 0
    while count < len(words) - 1 and (_TITLE.fullmatch(words[count]) and _abbreviated(words[count])):
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _abbreviated(word: str) -> bool:
    # "Dr Anna Beispiel" is written without the dot often enough; "Arch Muster" is a first name.
    return "." in word or key(word) in ("dr", "prof", "pd", "professor", "professorin")


def _joined(*parts: str) -> str:
    return " ".join(" ".join(parts).split())
