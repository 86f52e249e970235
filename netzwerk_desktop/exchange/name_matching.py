"""Which municipality somebody means who writes "Mülheim a.d.R.", "Stadtverwaltung Köln" or "Reklinghausen".

The rule is: sure, or asked. A name is taken when it is the town's name, an unmistakable short form of it, or so near to
exactly one long name that it can only be a slip. Everything else comes back with candidates for a person to choose
from. Towns of this Land differ by a single letter (Kerken, Kerpen, Kempen), and names from elsewhere look like misspelt
ones of ours (Winterburg, Munster, Rheinsberg): those are known by name and never taken for ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from netzwerk_desktop.domain.municipality import plain_name, short_name
from netzwerk_desktop.domain.search_text import fold

from . import name_forms
from .known import KnownMunicipality
from .name_forms import key

MAX_NAME = 300
"""A longer text is no name of a town."""

_SLIPS_BY_LENGTH = ((12, 2), (8, 1))
"""How many letters may be wrong in a name of at least that length; shorter names are never corrected."""
_MARGIN = 2
"""The next best town has to be that many letters further away."""
_OFFERED_SCORE = 72.0
_MOST_CANDIDATES = 6
_FEWEST_LETTERS_ABBREVIATED = 4
_FEWEST_LETTERS_OF_PART = 5
_SURE = 100.0


class MatchKind(StrEnum):
    """How sure a match is; only the first three name a municipality."""

    EXACT = "exact"
    ABBREVIATION = "abbreviation"
    FUZZY = "fuzzy"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A municipality that may be meant; ``score`` is the likeness of the names, 0 to 100."""

    ags: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """The answer for one name.

    Attributes:
        ags: the municipality, None for AMBIGUOUS and NONE.
        candidates: the matched one, or those to choose from, best first.
        score: likeness of the names, 0 to 100.
        note: German remark if a person should look again, else empty.
    """

    kind: MatchKind
    ags: str | None = None
    candidates: tuple[Candidate, ...] = ()
    score: float = 0.0
    note: str = ""

    def __bool__(self) -> bool:
        """Whether a municipality was found."""
        return self.ags is not None


@dataclass(frozen=True, slots=True)
class _Town:
    """The forms of one known municipality; ``forms`` are those a whole name is compared with."""

    municipality: KnownMunicipality
    base: str
    forms: frozenset[str]
    qualifiers: tuple[str, ...]
    long_forms: tuple[tuple[str, ...], ...]


class NameIndex:
    """All known municipalities, ready to be asked; making it takes a few milliseconds.

    ``elsewhere`` are names of municipalities outside of North Rhine-Westphalia that resemble one inside.
    """

    def __init__(self, municipalities: Iterable[KnownMunicipality], *, elsewhere: Iterable[str] = ()) -> None:
        self._towns: dict[str, _Town] = {}
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._bases: dict[str, set[str]] = defaultdict(set)
        self._folded: dict[str, set[str]] = defaultdict(set)
        self._unmarked: dict[str, set[str]] = defaultdict(set)
        self._parts: dict[str, set[str]] = defaultdict(set)
        self._by_postal_code: dict[str, set[str]] = defaultdict(set)
        for municipality in municipalities:
            self._add(municipality)
        self._elsewhere = {name_forms.split_qualifier(name) for name in elsewhere}

    def _add(self, municipality: KnownMunicipality) -> None:
        ags = municipality.ags
        short = short_name(municipality.name)
        title = municipality.official_name.partition(",")[2]
        base, qualifiers = name_forms.split_qualifier(short)
        for form in (
            municipality.name,
            municipality.official_name,
            short_name(municipality.official_name),
            f"{title} {short}" if title else short,
            f"{short} {title}",
            name_forms.strip_office(municipality.official_name)[0],
        ):
            self._exact[key(form)].add(ags)
        self._bases[base].add(ags)
        for form in {short, plain_name(short), base}:
            self._folded[fold(form)].add(ags)
            self._unmarked[name_forms.unmarked(form)].add(ags)
        words = name_forms.tokens(short)
        without_fillers = tuple(word for word in words if word.rstrip(".") not in name_forms.FILLERS)
        forms = {words, without_fillers, tuple(base.split())}
        self._towns[ags] = _Town(
            municipality, base, frozenset((base, key(municipality.name))), qualifiers, tuple(sorted(forms))
        )
        for part in _parts_of(base.split()):
            self._parts[part].add(ags)
        if municipality.postal_code:
            self._by_postal_code[municipality.postal_code].add(ags)

    def match(self, text: str, *, ags: str = "", postal_code: str = "") -> Match:
        """Find the municipality meant by ``text``; ``ags`` and ``postal_code`` of the same row help.

        They decide between candidates and confirm a doubtful spelling. Where one of them speaks against an otherwise
        clear name, the answer is AMBIGUOUS (AGS) or has a note (postal code).
        """
        found = self._by_name(text)
        if ags:
            found = self._with_ags(found, text, ags)
        return self._with_postal_code(found, text, postal_code) if postal_code else found

    def resembles(self, text: str) -> bool:
        """Whether a name that is none of ours is so near to one that it could be taken for a slip."""
        written = key(text)
        if written in self._exact or written in self._bases:
            return False
        return bool(self._by_name(text)) or any(True for _ in self._near(written, extra=1))

    # --- by name -----------------------------------------------------------------------------------------------

    def _by_name(self, text: str) -> Match:
        if not text.strip() or len(text) > MAX_NAME:
            return Match(MatchKind.NONE)
        bare, had_office = name_forms.strip_office(text)
        for form in (text, bare, name_forms.turned(bare)):
            if found := self._exact.get(key(form)):
                return self._one_or_ask(found, MatchKind.EXACT)
        if had_office and (inner := name_forms.before_department(text)):
            # "Stadt Ahlen, Fachbereich Stadtentwicklung": the office is there, so the town is meant.
            bare, _ = name_forms.strip_office(inner)
            if found := self._exact.get(key(bare)):
                return self._one_or_ask(found, MatchKind.ABBREVIATION)
        short = self._short_form(bare)
        return self._similar(bare) if short is None else short

    def _short_form(self, text: str) -> Match | None:
        """Names without their addition, with another addition, or abbreviated."""
        base, qualifiers = name_forms.split_qualifier(text)
        if found := self._bases.get(base):
            if (base, qualifiers) in self._elsewhere:
                return self._ask(found, _ELSEWHERE)
            agreeing = {ags for ags in found if name_forms.qualifiers_agree(qualifiers, self._towns[ags].qualifiers)}
            if len(agreeing) == 1:
                return self._one_or_ask(agreeing, MatchKind.ABBREVIATION)
            return self._ask(found, "Der Zusatz zum Namen passt nicht zu dieser Kommune in Nordrhein-Westfalen.")
        written = name_forms.tokens(text)
        if any(word.endswith(".") for word in written):
            written = tuple("sankt" if word == "st." else word for word in written)
            return self._abbreviated(written)
        return None

    def _abbreviated(self, written: tuple[str, ...]) -> Match | None:
        letters = sum(len(word.rstrip(".")) for word in written)
        if letters < _FEWEST_LETTERS_ABBREVIATED:
            return None
        found = {
            ags
            for ags, town in self._towns.items()
            if any(name_forms.abbreviates(written, form) for form in town.long_forms)
        }
        return self._one_or_ask(found, MatchKind.ABBREVIATION) if found else None

    def _similar(self, text: str) -> Match:
        """Names that are not quite right: umlauts left out, letters wrong, half of a double name."""
        written = key(text)
        foreign = name_forms.split_qualifier(text) in self._elsewhere
        if found := self._folded.get(fold(text)):
            # Dots left out are a habit ("Konigswinter"), dots too many are another name ("Bönn").
            if foreign or len(found) > 1 or found != self._unmarked.get(written):
                return self._ask(found, _ELSEWHERE if foreign else "")
            return self._one_or_ask(found, MatchKind.EXACT)

        near = sorted(self._near(written, extra=_MARGIN), key=lambda pair: (pair[0], pair[1]))
        candidates = self._candidates(text)
        if near and not foreign:
            slips, ags = near[0]
            clear = len(near) == 1 or near[1][0] >= slips + _MARGIN
            if clear and slips <= _allowed_slips(self._towns[ags].base):
                candidate = self._candidate(ags, written)
                note = f"„{text.strip()}“ wurde als {candidate.name} gelesen."
                return Match(MatchKind.FUZZY, ags, (candidate,), candidate.score, note)
        if part := self._parts.get(written):
            candidates = tuple(self._candidate(ags, written) for ags in sorted(part)) + tuple(
                candidate for candidate in candidates if candidate.ags not in part
            )
        if candidates:
            note = _ELSEWHERE if foreign else ""
            return Match(MatchKind.AMBIGUOUS, None, candidates[:_MOST_CANDIDATES], candidates[0].score, note)
        return Match(MatchKind.NONE, note=_ELSEWHERE if foreign else "")

    def _near(self, written: str, *, extra: int) -> Iterable[tuple[int, str]]:
        """Number of wrong letters and AGS of every town within the allowed slips and ``extra`` more."""
        # Loaded here, not above: a program start matches no names.
        from rapidfuzz.distance import OSA

        for ags, town in self._towns.items():
            limit = _allowed_slips(town.base) + extra
            # Most names can be left out by their length alone: lists of thousands of rows are read, too.
            forms = [form for form in town.forms if abs(len(form) - len(written)) <= limit]
            if not forms:
                continue
            distance = min(OSA.distance(written, form, score_cutoff=limit) for form in forms)
            # People hardly ever err in the first letter.
            distance += town.base[:1] != written[:1]
            if distance <= limit:
                yield distance, ags

    def _candidates(self, text: str) -> tuple[Candidate, ...]:
        from rapidfuzz.distance import OSA

        written = name_forms.split_qualifier(text)[0] or key(text)
        scored = (
            (ags, town, round(100 * OSA.normalized_similarity(written, town.base), 1))
            for ags, town in self._towns.items()
        )
        near = [Candidate(ags, town.municipality.name, score) for ags, town, score in scored if score >= _OFFERED_SCORE]
        return tuple(sorted(near, key=lambda candidate: (-candidate.score, candidate.ags))[:_MOST_CANDIDATES])

    def _candidate(self, ags: str, written: str) -> Candidate:
        from rapidfuzz.distance import OSA

        town = self._towns[ags]
        score = max(OSA.normalized_similarity(written, form) for form in town.forms)
        return Candidate(ags, town.municipality.name, round(100 * score, 1))

    # --- with other columns of the row --------------------------------------------------------------------------

    def _with_ags(self, found: Match, text: str, ags: str) -> Match:
        if ags not in self._towns:
            return _noted(found, f"Den Gemeindeschlüssel {ags} gibt es in Nordrhein-Westfalen nicht (mehr).")
        candidate = Candidate(ags, self._towns[ags].municipality.name, _SURE)
        if found.ags == ags or not text.strip():
            return Match(MatchKind.EXACT, ags, (candidate,), _SURE)
        if found.ags is None and any(other.ags == ags for other in found.candidates):
            return Match(MatchKind.EXACT, ags, (candidate,), _SURE)
        others = tuple(other for other in found.candidates if other.ags != ags)
        note = f"Der Gemeindeschlüssel {ags} gehört zu {candidate.name}, der Name „{text.strip()}“ nicht."
        return Match(MatchKind.AMBIGUOUS, None, (*others, candidate)[:_MOST_CANDIDATES], found.score, note)

    def _with_postal_code(self, found: Match, text: str, postal_code: str) -> Match:
        there = self._by_postal_code.get(postal_code, set())
        if found.kind is MatchKind.AMBIGUOUS:
            chosen = [candidate for candidate in found.candidates if candidate.ags in there]
            # A contradiction between AGS and name is not for the postal code to decide.
            if len(chosen) == 1 and not found.note.startswith("Der Gemeindeschlüssel"):
                name = chosen[0].name
                note = f"„{text.strip()}“ wurde wegen der Postleitzahl {postal_code} als {name} gelesen."
                return Match(MatchKind.FUZZY, chosen[0].ags, (chosen[0],), chosen[0].score, note)
            return found
        if found.ags is None or found.ags in there:
            return found
        return self._doubted(found, text, postal_code, there)

    def _doubted(self, found: Match, text: str, postal_code: str, there: set[str]) -> Match:
        """A town was found, and its town hall has another postal code: usual in large towns, suspicious far away."""
        assert found.ags is not None
        municipality = self._towns[found.ags].municipality
        twins = [ags for ags in there if fold(self._towns[ags].base) == fold(self._towns[found.ags].base)]
        if twins:
            return self._ask({found.ags, *twins}, f"Die Postleitzahl {postal_code} spricht für eine andere Kommune.")
        if not _far_apart(postal_code, municipality.postal_code):
            return found
        note = f"Die Postleitzahl {postal_code} passt nicht zu {municipality.name} ({municipality.postal_code})."
        if found.kind is MatchKind.EXACT:
            return _noted(found, note)
        return Match(MatchKind.AMBIGUOUS, None, found.candidates, found.score, note)

    # --- answers -----------------------------------------------------------------------------------------------

    def _one_or_ask(self, found: Iterable[str], kind: MatchKind) -> Match:
        ordered = sorted(found)
        if len(ordered) > 1:
            return self._ask(ordered, "")
        ags = ordered[0]
        return Match(kind, ags, (Candidate(ags, self._towns[ags].municipality.name, _SURE),), _SURE)

    def _ask(self, found: Iterable[str], note: str) -> Match:
        candidates = tuple(Candidate(ags, self._towns[ags].municipality.name, _SURE) for ags in sorted(found))
        return Match(MatchKind.AMBIGUOUS, None, candidates[:_MOST_CANDIDATES], _SURE, note)


_ELSEWHERE = "So heißt eine Kommune außerhalb von Nordrhein-Westfalen."


def _noted(found: Match, note: str) -> Match:
    return Match(found.kind, found.ags, found.candidates, found.score, " ".join(filter(None, (found.note, note))))


def _parts_of(words: list[str]) -> Iterator[str]:
    """Halves of a double name by which it may be called: "wiedenbrueck", "schloss holte"."""
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            part = " ".join(words[start:end])
            if end - start < len(words) and len(part) >= _FEWEST_LETTERS_OF_PART:
                yield part


def _allowed_slips(name: str) -> int:
    return next((slips for length, slips in _SLIPS_BY_LENGTH if len(name) >= length), 0)


def _far_apart(one: str, other: str) -> bool:
    """Whether two German postal codes belong to different parts of the country: the first two digits are a region."""
    if not (one[:2].isdigit() and other[:2].isdigit() and len(one) == len(other) == 5):
        return False
    return abs(int(one[:2]) - int(other[:2])) > 1
