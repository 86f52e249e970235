"""A person's name as one cell holds it: "Frau Dr. Anna Beispiel", "Beispiel, Anton", "Herr Bürgermeister Muster"."""

from __future__ import annotations

import re

from netzwerk_desktop.domain.function import find_function
from netzwerk_desktop.domain.person import PersonName, SalutationForm, split_prefix

from .name_forms import key

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


def read_contact(text: str) -> tuple[PersonName, str]:
    """The name in one cell, and the function that stood before or behind it ("Bürgermeister"), if any.

    A vacant position ("N.N.") has no name. Without a comma the last word is the last name, together with the small
    words before it ("von der Heide"); the rest are first names.
    """
    words = " ".join(text.split())
    if not words or is_vacant(words):
        return PersonName(), ""
    form, words = _take_form(words)
    # "Beispiel, Anna": what stands behind the comma comes first; a function may stand there as well.
    head, comma, tail = (part.strip() for part in words.partition(","))
    function = ""
    if comma and find_function(tail):
        words, function = head, tail
    elif comma and tail:
        form_behind, tail = _take_form(tail)
        form = form_behind if form is SalutationForm.UNKNOWN else form
        title, first = _take_titles(tail)
        title_before, last = _take_titles(head)
        return PersonName(_joined(title_before, title), first, last, form), ""
    elif comma:
        words = head
    function_before, words = _take_function(words)
    title, rest = _take_titles(words)
    parts = rest.split()
    for position in range(len(parts)):
        prefix, core = split_prefix(" ".join(parts[position:]))
        if prefix or position == len(parts) - 1:
            last = _joined(prefix, core)
            return PersonName(title, " ".join(parts[:position]), last, form), function or function_before
    return PersonName(title, "", "", form), function or function_before


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
