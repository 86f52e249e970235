"""All pairs of persons and of organisations that are probably one, for the page that lists them.

A hundred thousand persons make five thousand million pairs; only those are looked at that meet in a *block*: the same
folded name, the same sound, a telephone number or an address they share. A block with too many in it (the switchboard
of a city, Thomas Müller) says nothing by itself and is left out; whoever shares something else meets in another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection

from netzwerk_desktop.domain.person import split_prefix
from netzwerk_desktop.domain.phonetics import sound
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.storage.queries import duplicates as queries
from netzwerk_desktop.storage.queries.duplicates import OrganisationEvidence

from .duplicate import compared
from .likeness import (
    LIKELY,
    SURE,
    bare_organisation,
    is_of_an_office,
    organisation_likeness,
    person_likeness,
    total,
    words_of,
)
from .office import Office

__all__ = ["DuplicatePair", "find_duplicates"]

MOST_PAIRS = 500
"""So many of the likeliest pairs are listed; merging them uncovers the next ones."""

_MOST_OF_A_NAME = 6
_MOST_OF_A_SOUND = 40
_MOST_OF_A_NUMBER = 12
_MOST_OF_A_WORD = 60
_LOOKED_AT = 4_000
_MARRIED = 70.0
_SAME_LETTER = str.maketrans("cy", "kj")

Report = Callable[[int, int, str], None]
"""Is told how far the search is, and raises to end it."""


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two records that are probably one. The younger one is merged into the older one, which has more history.

    Attributes:
        kind: "person" or "organisation".
        id, name, summary: the younger one.
        other_id, other_name, other_summary: the older one.
        score: from 80 to 100.
    """

    kind: str
    id: str
    name: str
    summary: str
    other_id: str
    other_name: str
    other_summary: str
    reasons: tuple[str, ...]
    score: float


def find_duplicates(office: Office, *, report: Report | None = None, limit: int = MOST_PAIRS) -> list[DuplicatePair]:
    """All likely pairs that nobody called distinct, the likeliest first."""
    tell = report or (lambda done, total, what: None)
    with office.read() as connection:
        found = [*_persons(office, connection, tell), *_organisations(connection)]
    found.sort(key=lambda scored: (-scored[0], scored[1].kind, scored[1].name, scored[1].id))
    return [pair for _, pair in found[:limit]]


_Scored = tuple[float, DuplicatePair]
_Pair = tuple[str, str]


# -- persons -----------------------------------------------------------------------------------------------------------


def _persons(office: Office, connection: Connection, tell: Report) -> list[_Scored]:
    tell(0, 4, "Namen werden gelesen")
    names = queries.all_names(connection)
    tell(1, 4, "Namen werden verglichen")
    by_id = {id: (first, last) for id, first, last in names}
    distinct = queries.distinct_pairs(connection, "person")
    alike: dict[_Pair, float] = {}
    for block in (*_name_blocks(names), *_sound_blocks(names, tell)):
        _collect(alike, block, by_id, distinct, LIKELY)
    tell(2, 4, "Nummern und Adressen werden verglichen")
    for block in _reach_blocks(connection, by_id):
        _collect(alike, block, by_id, distinct, _MARRIED - 30)
    # What a shared town, number or address adds is looked up for the likeliest ones only.
    likeliest = sorted(alike, key=lambda pair: (-alike[pair], pair))[:_LOOKED_AT]
    tell(3, 4, "Gründe werden zusammengestellt")
    ids = sorted({id for pair in likeliest for id in pair})
    known = {row.id: row for row in queries.evidence(connection, ids, today=office.clock.today())}
    found: list[_Scored] = []
    for older, younger in likeliest:
        one, other = known[younger], known[older]
        reasons, score = compared(one, other)
        if score >= LIKELY:
            pair = DuplicatePair(
                "person",
                one.id,
                one.name,
                one.summary,
                other.id,
                other.name,
                other.summary,
                reasons,
                min(round(score, 1), SURE),
            )
            found.append((score, pair))
    tell(4, 4, "Gründe werden zusammengestellt")
    return found


def _collect(
    alike: dict[_Pair, float], block: list[str], names: dict[str, tuple[str, str]], distinct: set[_Pair], least: float
) -> None:
    for one, other in combinations(sorted(block), 2):
        pair = (one, other)
        if pair in alike or pair in distinct:
            continue
        score = person_likeness(*names[one], *names[other]).score
        if score >= least:
            alike[pair] = score


def _blocks(keys: Iterable[tuple[Hashable, str]], most: int) -> list[list[str]]:
    """The ids that share a key, where they are more than one and not too many."""
    found: defaultdict[Hashable, dict[str, None]] = defaultdict(dict)
    for key, id in keys:
        found[key][id] = None
    return [list(ids) for ids in found.values() if 1 < len(ids) <= most]


def _name_blocks(names: list[tuple[str, str, str]]) -> list[list[str]]:
    """The same words in any order: written otherwise, or first and last name swapped."""
    return _blocks(((tuple(sorted(fold(f"{first} {last}").split())), id) for id, first, last in names), _MOST_OF_A_NAME)


def _sound_blocks(names: list[tuple[str, str, str]], tell: Report) -> list[list[str]]:
    """Last names that sound alike, with the same first letter of the first name; one person of each name."""
    keys: list[tuple[Hashable, str]] = []
    seen: set[tuple[str, str]] = set()
    for number, (id, first, last) in enumerate(names):
        if number % 5_000 == 0:
            tell(1, 4, "Namen werden verglichen")
        folded = (fold(first), fold(last))
        # Of those who bear the very same name, the first one stands for all: they met in a block of their own.
        if folded not in seen:
            seen.add(folded)
            core = fold(split_prefix(last)[1])
            # Curt and Kurt, Yannick and Jannick
            keys.append(((sound(core) or core, folded[0][:1].translate(_SAME_LETTER)), id))
    return _blocks(keys, _MOST_OF_A_SOUND)


def _reach_blocks(connection: Connection, known: dict[str, tuple[str, str]]) -> list[list[str]]:
    """The same number, the same personal address, the same last name in the same organisation."""
    keys: list[tuple[Hashable, str]] = []
    for reach in queries.all_reaches(connection):
        if reach.person_id not in known:
            continue
        keys += [(("phone", number), reach.person_id) for number in queries.numbers_in(reach.phones)]
        if reach.email and not is_of_an_office(reach.email):
            keys.append((("email", reach.email.strip().casefold()), reach.person_id))
        if reach.organisation_id:
            last = fold(split_prefix(known[reach.person_id][1])[1])
            keys.append((("there", reach.organisation_id, last), reach.person_id))
    return _blocks(keys, _MOST_OF_A_NUMBER)


# -- organisations -----------------------------------------------------------------------------------------------------


def _organisations(connection: Connection) -> list[_Scored]:
    rows = {row.id: row for row in queries.all_organisations(connection)}
    distinct = queries.distinct_pairs(connection, "organisation")
    keys: list[tuple[Hashable, str]] = []
    for row in rows.values():
        bare = bare_organisation(row.name)
        keys.append((("name", bare), row.id))
        keys += [(("word", word[:6]), row.id) for word in bare.split() if len(word) > 3]
        keys += [(("phone", number), row.id) for number in row.numbers]
        keys += [(("web", row.website), row.id)] if row.website else []
        keys += [(("short", fold(name)), row.id) for name in (row.short_name, row.name) if len(name.strip()) > 2]
    found: dict[_Pair, _Scored] = {}
    for block in _blocks(keys, _MOST_OF_A_WORD):
        for older, younger in combinations(sorted(block), 2):
            if (older, younger) in found or (older, younger) in distinct:
                continue
            scored = _compared(rows[younger], rows[older])
            if scored[0] >= LIKELY:
                found[older, younger] = scored
    return list(found.values())


def _compared(one: OrganisationEvidence, other: OrganisationEvidence) -> _Scored:
    name = organisation_likeness(one.name, other.name)
    if name.score < LIKELY and _is_short_for(one, other):
        name = type(name)(LIKELY, "Kurzname der anderen")
    phone = bool(one.numbers & other.numbers)
    website = bool(one.website and one.website == other.website)
    address = bool(one.street and fold(one.street + one.city) == fold(other.street + other.city))
    reasons = [name.reason]
    reasons += ["gleiche Telefonnummer"] if phone else []
    reasons += ["gleiche E-Mail-Adresse"] if one.email and one.email == other.email else []
    reasons += ["gleiche Internetadresse"] if website else []
    reasons += ["gleiche Anschrift"] if address else []
    score = total(
        name, organisation=address, phone=phone, email=website or bool(one.email and one.email == other.email)
    )
    if not name.score:
        score += 25  # another name, and everything else the same: it was renamed
    return score, DuplicatePair(
        "organisation",
        one.id,
        one.name,
        one.city,
        other.id,
        other.name,
        other.city,
        words_of(reasons),
        min(round(score, 1), SURE),
    )


def _is_short_for(one: OrganisationEvidence, other: OrganisationEvidence) -> bool:
    names = ((one, other), (other, one))
    return any(a.short_name and fold(a.short_name) in (fold(b.name), fold(b.short_name)) for a, b in names)
