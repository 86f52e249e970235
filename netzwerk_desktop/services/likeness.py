"""How likely it is that two persons, or two organisations, are one: with reasons people can judge.

A name alone is a hint. What makes it likely is what comes on top: the same town, the same number, the same address. The
figures are chosen so that a different name never becomes likely through a number that a whole office shares.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from netzwerk_desktop.domain.phonetics import sound
from netzwerk_desktop.domain.search_text import fold

LIKELY = 80.0
"""From here on somebody should look; a name that is written the same is worth it by itself."""

SURE = 100.0
"""The highest that is shown; what comes on top of it only decides who stands first."""

SAME = 100.0
SPELT_OTHERWISE = 97.0
SWAPPED = 94.0
SHARED_ORGANISATION = 12.0
SHARED_PHONE = 15.0
SHARED_EMAIL = 30.0

_NAMESAKE_LAST = 45.0
_NAMESAKE_FIRST = 40.0
_LEAST_ALIKE = 0.75

_OF_AN_OFFICE = frozenset(
    {
        *("info", "post", "stadt", "gemeinde", "rathaus", "kontakt", "mail", "verwaltung", "zentrale", "poststelle"),
        *("buergermeister", "buergermeisterin", "buero", "sekretariat", "vorzimmer", "presse", "pressestelle"),
        *("stadtverwaltung", "gemeindeverwaltung", "office", "service", "citymanagement", "stadtmarketing"),
    }
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are (0 to 100) and the reason in German, empty where there is none to give."""

    score: float
    reason: str = ""


def person_likeness(first: str, last: str, other_first: str, other_last: str) -> Likeness:
    """How alike two persons' names are."""
    mine, theirs = (fold(first), fold(last)), (fold(other_first), fold(other_last))
    if mine == theirs:
        typed = " ".join(f"{first} {last}".casefold().split()) == " ".join(
            f"{other_first} {other_last}".casefold().split()
        )
        return (
            Likeness(SAME, "gleicher Name") if typed else Likeness(SPELT_OTHERWISE, "gleicher Name, anders geschrieben")
        )
    if mine == theirs[::-1]:
        return Likeness(SWAPPED, "Vor- und Nachname vertauscht")
    if not mine[0] or not theirs[0]:
        return Likeness(70, "gleicher Nachname") if mine[1] and mine[1] == theirs[1] else Likeness(0)
    return _alike(mine, theirs)


def _alike(mine: tuple[str, str], theirs: tuple[str, str]) -> Likeness:
    first, last = _first_names(mine[0], theirs[0]), _last_names(mine[1], theirs[1])
    if first >= _LEAST_ALIKE and last >= _LEAST_ALIKE:
        return Likeness(round(100 * (0.45 * first + 0.55 * last) - 2, 1), "ähnlicher Name")
    if last >= 1:
        return Likeness(_NAMESAKE_LAST, "gleicher Nachname")
    return Likeness(_NAMESAKE_FIRST, "gleicher Vorname") if first >= 1 else Likeness(0)


def _first_names(mine: str, theirs: str) -> float:
    """Anna and Anna Katharina, A. and Anna are the same as far as one can tell."""
    one, other = set(mine.split()), set(theirs.split())
    if mine == theirs:
        return 1.0
    if one <= other or other <= one:
        return 0.92
    short, long = sorted((mine, theirs), key=len)
    if len(short) == 1 and long.startswith(short):
        return 0.85
    return _similarity(mine, theirs)


def _last_names(mine: str, theirs: str) -> float:
    """Meier and Mayer sound alike; Beispiel became Beispiel-Muster."""
    one, other = set(mine.split()), set(theirs.split())
    if mine == theirs:
        return 1.0
    similarity = _similarity(mine, theirs)
    if similarity >= 0.6 and sound(mine) and sound(mine) == sound(theirs) and mine[:1] == theirs[:1]:
        return 0.95
    if (one < other or other < one) and not {"von", "der", "de"} >= one & other:
        return 0.9
    return similarity


def _similarity(one: str, other: str) -> float:
    from rapidfuzz.distance import OSA

    return float(OSA.normalized_similarity(one, other))


def is_of_an_office(address: str) -> bool:
    """Whether an e-mail address belongs to an office rather than to a person: whoever follows has it, too."""
    return fold(address.partition("@")[0]).replace(" ", "").replace("u", "ue") in _FOLDED_OFFICES


_FOLDED_OFFICES = frozenset(fold(word).replace("u", "ue") for word in _OF_AN_OFFICE)


def organisation_likeness(name: str, other: str) -> Likeness:
    """How alike two organisations' names are, whatever stands for their legal form."""
    mine, theirs = bare_organisation(name), bare_organisation(other)
    if mine == theirs:
        same = " ".join(name.casefold().split()) == " ".join(other.casefold().split())
        return (
            Likeness(SAME, "gleicher Name") if same else Likeness(SPELT_OTHERWISE, "gleicher Name, anders geschrieben")
        )
    words, others = sorted(mine.split()), sorted(theirs.split())
    if words == others:
        return Likeness(SWAPPED, "gleiche Wörter in anderer Reihenfolge")
    from rapidfuzz import fuzz

    alike = max(100 * _similarity(mine, theirs), fuzz.token_sort_ratio(mine, theirs))
    return Likeness(round(alike - 4, 1), "ähnlicher Name") if alike >= 88 else Likeness(0)


_LEGAL_FORMS = ("e v", "ev", "ggmbh", "gmbh", "mbh", "ag", "kg", "co", "gbr", "ug", "se", "inc", "ltd")


def bare_organisation(name: str) -> str:
    """The folded name without its legal form: "Handelsverband NRW e. V." is "handelsverband nrw"."""
    folded = fold(name)
    changed = True
    while changed:
        changed = False
        for form in _LEGAL_FORMS:
            if folded.endswith(f" {form}"):
                folded, changed = folded.removesuffix(f" {form}").strip(), True
    return folded


def total(likeness: Likeness, *, organisation: bool, phone: bool, email: bool) -> float:
    """The name and what comes on top of it; more than 100 for the surest, so that they stand first."""
    shared = SHARED_ORGANISATION * organisation + SHARED_PHONE * phone + SHARED_EMAIL * email
    return likeness.score + shared


def words_of(reasons: Collection[str]) -> tuple[str, ...]:
    """The reasons that are there, each once."""
    return tuple(dict.fromkeys(reason for reason in reasons if reason))
