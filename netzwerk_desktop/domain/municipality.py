"""Municipalities of North Rhine-Westphalia and their key, the AGS.

The Amtlicher Gemeindeschlüssel has eight digits: Land (05), Regierungsbezirk, Kreis (two digits), Gemeinde (three).
It is text, because the leading zero belongs to it.  The table of districts is that of the Gemeindeverzeichnis GV100AD
of the Statistisches Bundesamt, Gebietsstand 30.11.2025.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from netzwerk_desktop.domain.errors import Problem, ValidationFailed
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.text import MAX_LINE

REGIONS = {"1": "Düsseldorf", "3": "Köln", "5": "Münster", "7": "Detmold", "9": "Arnsberg"}
"""The Regierungsbezirke by the third digit of the AGS."""

DISTRICTS = {
    "05111": "Düsseldorf",
    "05112": "Duisburg",
    "05113": "Essen",
    "05114": "Krefeld",
    "05116": "Mönchengladbach",
    "05117": "Mülheim an der Ruhr",
    "05119": "Oberhausen",
    "05120": "Remscheid",
    "05122": "Solingen",
    "05124": "Wuppertal",
    "05154": "Kreis Kleve",
    "05158": "Kreis Mettmann",
    "05162": "Rhein-Kreis Neuss",
    "05166": "Kreis Viersen",
    "05170": "Kreis Wesel",
    "05314": "Bonn",
    "05315": "Köln",
    "05316": "Leverkusen",
    "05334": "Städteregion Aachen",
    "05358": "Kreis Düren",
    "05362": "Rhein-Erft-Kreis",
    "05366": "Kreis Euskirchen",
    "05370": "Kreis Heinsberg",
    "05374": "Oberbergischer Kreis",
    "05378": "Rheinisch-Bergischer Kreis",
    "05382": "Rhein-Sieg-Kreis",
    "05512": "Bottrop",
    "05513": "Gelsenkirchen",
    "05515": "Münster",
    "05554": "Kreis Borken",
    "05558": "Kreis Coesfeld",
    "05562": "Kreis Recklinghausen",
    "05566": "Kreis Steinfurt",
    "05570": "Kreis Warendorf",
    "05711": "Bielefeld",
    "05754": "Kreis Gütersloh",
    "05758": "Kreis Herford",
    "05762": "Kreis Höxter",
    "05766": "Kreis Lippe",
    "05770": "Kreis Minden-Lübbecke",
    "05774": "Kreis Paderborn",
    "05911": "Bochum",
    "05913": "Dortmund",
    "05914": "Hagen",
    "05915": "Hamm",
    "05916": "Herne",
    "05954": "Ennepe-Ruhr-Kreis",
    "05958": "Hochsauerlandkreis",
    "05962": "Märkischer Kreis",
    "05966": "Kreis Olpe",
    "05970": "Kreis Siegen-Wittgenstein",
    "05974": "Kreis Soest",
    "05978": "Kreis Unna",
}
"""The 53 districts by the first five digits of the AGS; a kreisfreie Stadt is its own district."""

# Within a region the keys of the kreisfreie Städte lie below 50 (digits four and five), those of the Kreise above; only
# the Städteregion Aachen (34), which took the place of town and Kreis in 2009, is a district below 50.
_FIRST_KREIS = 50
_STAEDTEREGION = "05334"

_DIGITS = re.compile("[0-9]+")


class MunicipalityType(Labelled):
    """What a municipality is by law."""

    KREISFREIE_STADT = "independent_city", "kreisfreie Stadt"
    STADT = "town", "Stadt"
    GEMEINDE = "rural", "Gemeinde"

    @property
    def form_of_address(self) -> str:
        """The word in front of the name on a letter: "Stadt" or "Gemeinde"."""
        return "Gemeinde" if self is MunicipalityType.GEMEINDE else "Stadt"


class SizeClass(Labelled):
    """Classes of population for filters and reports.

    Attributes:
        lowest, highest: bounds, both inclusive; the last class has no upper bound.
    """

    UNDER_10000 = "under_10000", "unter 10.000"
    FROM_10000 = "from_10000", "10.000–25.000"
    FROM_25000 = "from_25000", "25.000–50.000"
    FROM_50000 = "from_50000", "50.000–100.000"
    OVER_100000 = "over_100000", "über 100.000"

    @property
    def lowest(self) -> int:
        """Smallest population of the class."""
        return _SIZES[self][0]

    @property
    def highest(self) -> int | None:
        """Largest population of the class, ``None`` for the last one."""
        return _SIZES[self][1]


_SIZES: dict[SizeClass, tuple[int, int | None]] = {
    SizeClass.UNDER_10000: (0, 9_999),
    SizeClass.FROM_10000: (10_000, 24_999),
    SizeClass.FROM_25000: (25_000, 49_999),
    SizeClass.FROM_50000: (50_000, 100_000),
    SizeClass.OVER_100000: (100_001, None),
}


@dataclass(frozen=True, slots=True)
class District:
    """A Kreis, the Städteregion Aachen, or a kreisfreie Stadt.

    Attributes:
        key: first five digits of the AGS.
        name: "Kreis Borken", "Hochsauerlandkreis", "Münster".
        independent: whether it is a kreisfreie Stadt.
    """

    key: str
    name: str
    independent: bool

    @property
    def label(self) -> str:
        """What stands behind a town's name: the district, or "kreisfrei"."""
        return "kreisfrei" if self.independent else self.name


def check_ags(text: str, field: str = "ags") -> str:
    """The AGS in ``text``; blanks in it are allowed, as official tables print them ("05 9 58 048").

    Raises ``ValidationFailed`` with the reason and, where it can be guessed, what was meant.
    """
    entered = "".join(text.split())
    sentence = _what_is_wrong_with(entered)
    if sentence:
        raise ValidationFailed([Problem(field, sentence)])
    return entered


def _what_is_wrong_with(ags: str) -> str:
    entered = f"eingegeben wurde „{ags}“"
    if not ags:
        return "Bitte geben Sie den AGS ein (Amtlicher Gemeindeschlüssel, 8 Ziffern)."
    if not _DIGITS.fullmatch(ags):
        return f"Der AGS besteht nur aus Ziffern – {entered}."
    if len(ags) == 7 and not _what_is_wrong_with("0" + ags):
        return f"Dem AGS fehlt die führende Null – gemeint ist wohl 0{ags}."
    if len(ags) == 12 and ags.startswith("05"):
        return f"Das ist der Regionalschlüssel mit 12 Ziffern – der AGS lautet {ags[:5]}{ags[9:]}."
    if len(ags) != 8:
        return f"Der AGS hat 8 Ziffern – {entered} ({len(ags)} Ziffern)."
    if not ags.startswith("05"):
        return f"Der AGS beginnt mit 05 (Nordrhein-Westfalen) – {entered}."
    if ags[2] not in REGIONS:
        known = ", ".join(f"{digit} {name}" for digit, name in REGIONS.items())
        return f"Die dritte Ziffer des AGS nennt den Regierungsbezirk ({known}) – {entered}."
    if ags[:5] not in DISTRICTS:
        return f"Einen Kreis mit dem Schlüssel {ags[:5]} gibt es in Nordrhein-Westfalen nicht – {entered}."
    if _is_independent(ags[:5]):
        if not ags.endswith("000"):
            return f"Die kreisfreie Stadt {DISTRICTS[ags[:5]]} hat den AGS {ags[:5]}000 – {entered}."
    elif ags.endswith("000"):
        return f"Das ist der Schlüssel für {DISTRICTS[ags[:5]]}, nicht für eine Kommune – {entered}."
    return ""


def _is_independent(district_key: str) -> bool:
    return int(district_key[3:]) < _FIRST_KREIS and district_key != _STAEDTEREGION


def region_of(ags: str) -> str:
    """The Regierungsbezirk of a valid AGS, e.g. "Arnsberg"."""
    return REGIONS[check_ags(ags)[2]]


def district_of(ags: str) -> District:
    """The district of a valid AGS."""
    key = check_ags(ags)[:5]
    return District(key=key, name=DISTRICTS[key], independent=_is_independent(key))


def size_class(population: int) -> SizeClass:
    """The size class of a population; exactly 100,000 is not yet "über 100.000"."""
    return next(size for size in SizeClass if size.highest is None or population <= size.highest)


def short_name(official: str) -> str:
    """The official name without its title: "Gronau (Westf.), Stadt" is "Gronau (Westf.)"."""
    return official.partition(",")[0].strip()


def plain_name(name: str) -> str:
    """The name without the addition in brackets, as people say it: "Gronau (Westf.)" is "Gronau"."""
    return re.sub(r"\s*\([^)]*\)", "", short_name(name)).strip()


def address_name(name: str, kind: MunicipalityType | None) -> str:
    """The name as a letter carries it: "Stadt Gronau (Westf.)", "Gemeinde Altenberge".

    Without a type, or when the name already begins with such a word, it is the short name alone.
    """
    short = short_name(name)
    if kind is None or _FORM_OF_ADDRESS.match(short):
        return short
    return f"{kind.form_of_address} {short}"


_FORM_OF_ADDRESS = re.compile(r"(kreisfreie\s+)?(\w*-?stadt|gemeinde)\s", re.IGNORECASE)

_SPELT_OUT = (
    (r"\ba\.?\s*d\.?\s*(?=[A-Z])", "an der "),
    (r"\ba\.\s*(?=[A-Z])", "am "),
    (r"\bi\.\s*W(estf)?\.?(?!\w)", "(Westf)"),
    (r"\bR\.?$", "Ruhr"),
    (r"\bRhld\b\.?", "Rheinland"),
    (r"\bSt\.\s*", "Sankt "),
    (r"\bWestf\b\.?", "Westfalen"),
)


def comparison_names(name: str) -> tuple[str, ...]:
    """Folded forms under which ``name`` may be found in somebody's list, the most exact first, without repetition.

    "Stadt", titles and brackets are left out one after the other, the usual abbreviations are spelt out:
    "Mülheim a.d.R." and "Mülheim an der Ruhr, Stadt" share a form, and so do "Gronau" and "Gronau (Westf.)".  So do
    Neuenkirchen and Neunkirchen: where one of them is meant, compare ``spelt_out`` names first.
    """
    # No name is longer, and looking for a form of address in a pasted page takes very long.
    bare = _FORM_OF_ADDRESS.sub("", short_name(" ".join(name[:MAX_LINE].split())), count=1)
    spelt_out = bare
    for pattern, replacement in _SPELT_OUT:
        spelt_out = re.sub(pattern, replacement, spelt_out)
    return tuple(dict.fromkeys(fold(form) for form in (bare, spelt_out, plain_name(spelt_out)) if fold(form)))
