"""The forms in which people write the name of a town.

Comparing happens on *keys*: lower case, ä as ae, ß as ss, no accents, words separated by one blank. This is stricter
than the folding of the search, on purpose: there Neuenkirchen and Neunkirchen are the same letters, here they are two
towns.
"""

from __future__ import annotations

import re
import unicodedata

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "æ": "ae", "œ": "oe"})
_NO_WORD = re.compile(r"[^a-z0-9]+")
_BRACKET = re.compile(r"\s*[(\[]([^)\]]*)[)\]]?")
_TOKEN = re.compile(r"[a-z0-9]+\.?")


_WITHOUT_DOTS = str.maketrans("äöüÄÖÜ", "aouAOU")
_DEPARTMENT = re.compile(
    r"^(fb|fd|abt|amt|team|stab\w*|dez|referat|bereich|fach\w+|dezernat|abteilung|buero|planung|bauen|citymanagement"
    r"|\w+(amt|foerderung|planung|entwicklung|marketing|management|verwaltung|buero|stelle))\b|\d"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FILLERS = _words("a am an auf bei d der die das dem den i im in v von vom ob o")
"""Small words between the name of a town and the river or region it is told apart by."""

_QUALIFIERS = {
    "westf": "westfalen",
    "westfalen": "westfalen",
    "wf": "westfalen",
    "w": "westfalen",
    "westfalia": "westfalen",
    "rheinland": "rheinland",
    "rhld": "rheinland",
    "rhl": "rheinland",
    "rheinl": "rheinland",
    "rhein": "rhein",
    "rh": "rhein",
    "niederrhein": "niederrhein",
    "niederrh": "niederrhein",
    "ndrh": "niederrhein",
    "ndrrh": "niederrhein",
    "nrh": "niederrhein",
    "ruhr": "ruhr",
    "r": "ruhr",
    "sieg": "sieg",
    "sauerland": "sauerland",
    "sauerl": "sauerland",
    "lippe": "lippe",
    "muensterland": "muensterland",
    "muensterl": "muensterland",
    "siegerland": "siegerland",
    "eifel": "eifel",
    "bergisches": "bergisches",
    "nrw": "nrw",
    "nordrhein": "nrw",
    "see": "see",
    "erft": "erft",
    "rur": "rur",
    "ems": "ems",
    "weser": "weser",
    "ostwestfalen": "westfalen",
    "owl": "westfalen",
}
_GENERAL = _words(
    "westfalen rheinland rhein niederrhein ruhr sieg sauerland lippe muensterland siegerland eifel bergisches nrw "
    "erft rur ems weser"
)

# What stands around a name on letterheads and in lists without being part of it.
_OFFICE_WORDS = _words(
    "stadt gemeinde kommune kreisstadt hansestadt landeshauptstadt bundesstadt universitaetsstadt hochschulstadt "
    "kreisfreie kreisangehoerige grosse mittlere stadtverwaltung gemeindeverwaltung verwaltung rathaus rat magistrat "
    "buergermeister buergermeisterin oberbuergermeister oberbuergermeisterin buergermeisteramt ob bm "
    "buergermeisters oberbuergermeisters"
)
_OFFICE_FILLERS = _words("der die das des dem den von an")


def key(text: str) -> str:
    """The key of a name: "Schloß Holte-Stukenbrock" is "schloss holte stukenbrock"."""
    return _NO_WORD.sub(" ", _plain(text)).strip()


def _plain(text: str) -> str:
    # NFC first: a decomposed ä has to become ae, too. Format characters (soft hyphen, zero width space) are invisible.
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    return "".join(
        character
        for character in unicodedata.normalize("NFKD", lowered)
        if not unicodedata.combining(character) and unicodedata.category(character) != "Cf"
    )


def tokens(text: str) -> tuple[str, ...]:
    """The words of a name with the dot of an abbreviation kept: "Mülheim a.d.R." is ("muelheim", "a.", "d.", "r.")."""
    return tuple(_TOKEN.findall(_plain(text)))


def split_qualifier(text: str) -> tuple[str, tuple[str, ...]]:
    """Key of the town and its qualifiers: "Gronau (Westf.)" is ("gronau", ("westfalen",)).

    A qualifier stands in brackets or behind a slash, a comma or a small word ("am", "an der", "i."); those go.
    An unknown word is kept as its key, so that "Halle (Saale)" is not taken for Halle (Westf.).
    """
    whole = unicodedata.normalize("NFC", text)
    aside = [word for inside in _BRACKET.findall(whole) for word in tokens(inside)]
    bare = _BRACKET.sub(" ", whole)
    head, separator, tail = bare.partition("/")
    if not separator:
        head, separator, tail = bare.partition(",")
    words = list(tokens(head))
    aside = [*tokens(tail), *aside]
    # The first word is always the name; from the first small word on it is qualification.
    for position, word in enumerate(words[1:], start=1):
        if word.rstrip(".") in FILLERS:
            aside = [*words[position:], *aside]
            words = words[:position]
            break
    if len(words) > 1 and words[-1].rstrip(".") in _QUALIFIERS and words[-1].rstrip(".") not in ("w", "r"):
        # "Stolberg Rhld.", "Haltern See"; one letter alone is too little.
        aside.insert(0, words.pop())
    named = " ".join(word.rstrip(".") for word in words)
    plain = [word.rstrip(".") for word in aside]
    return named, tuple(dict.fromkeys(_QUALIFIERS.get(word, word) for word in plain if word not in FILLERS))


def qualifiers_agree(written: tuple[str, ...], official: tuple[str, ...]) -> bool:
    """Whether what somebody wrote behind a name can mean the town with these official qualifiers."""
    if official:
        return all(word in official or any(name.startswith(word) for name in official) for word in written)
    # "Kempen (Niederrhein)": the official name needs none, but a region of this Land contradicts nothing.
    return all(word in _GENERAL for word in written)


def strip_office(text: str) -> tuple[str, bool]:
    """The name without "Stadt", "Gemeindeverwaltung", "Der Bürgermeister" around it, and whether any of it was there.

    Only whole words at both ends are taken away, so "Stadtwerke Ahlen" and "Kreis Borken" stay themselves.
    """
    words = re.split(r"([\s,;:|–—]+)", " ".join(text.split()))
    pieces = [(words[position], "".join(words[position + 1 : position + 2])) for position in range(0, len(words), 2)]
    found = False
    for end in (0, -1):
        loose = False
        while pieces:
            word = key(pieces[end][0])
            if word in _OFFICE_WORDS or not word:
                loose = loose or bool(word)
            elif word not in _OFFICE_FILLERS or not (loose if end else _office_follows(pieces)):
                break
            pieces.pop(end)
        found = found or loose
    return "".join(word + gap for word, gap in pieces).strip(" ,;:|–—-"), found


def _office_follows(pieces: list[tuple[str, str]]) -> bool:
    """Whether a small word at the beginning leads on to an office word: "Der Bürgermeister", "An die Stadt"."""
    return any(key(word) in _OFFICE_WORDS for word, _ in pieces[1:3])


def turned(text: str) -> str:
    """ "Driburg, Bad" as "Bad Driburg"; anything else as it is."""
    head, separator, tail = text.rpartition(",")
    return f"{tail} {head}" if separator and key(tail) in ("bad", "sankt", "st") else text


def before_department(text: str) -> str:
    """The part before a comma or dash behind which only departments follow ("Stadt Ahlen, Amt 61"), else nothing."""
    head, *tails = re.split(r"[,;|\n]|\s[-–—]\s", text)
    departments = [_DEPARTMENT.search(key(tail)) for tail in tails if tail.strip()]
    return head.strip() if departments and all(departments) else ""


def unmarked(text: str) -> str:
    """The key of a name whose umlauts lost their dots: "Königswinter" is "konigswinter"."""
    return key(text.translate(_WITHOUT_DOTS))


def abbreviates(written: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether each written word is the full one or, if it ends in a dot, its beginning."""
    return len(written) == len(full) and all(
        word == name or (word.endswith(".") and name.startswith(word[:-1]))
        for word, name in zip(written, full, strict=True)
    )
