"""Who is calling? Asked while the telephone rings, with whatever the telephone software hands over.

A number that stands at a record is that record. Otherwise the longest trunk decides: whoever calls from
"0251 4144-99" calls from the house "0251 4144-0". For a number nobody has, the towns of its area code are offered, and
for a postal code typed in its place the towns that have it. There is always a sentence, and never an exception.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection

from netzwerk_desktop.domain.function import function_for
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.person import PersonName, SalutationForm, display_name
from netzwerk_desktop.domain.phone_parts import GERMANY, linked_number, phone_parts
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.storage import phone_index
from netzwerk_desktop.storage.queries import phones
from netzwerk_desktop.system.resources import resource

from .office import Office

__all__ = ["Caller", "CallerHit", "CallerTown", "find_caller", "get_ready", "towns_of_postal_code"]

MOST_TOWNS = 12
_SHOWN = 40
"""So much of a text that is no number is repeated on the screen."""

_WITHHELD = frozenset(
    {"anonymous", "anonym", "unavailable", "unknown", "unbekannt", "private", "privat", "withheld", "restricted"}
    | {"unterdruckt", "keine nummer", "no number", "null", "none"}
)
_WITHHELD_SENTENCE = "Die Nummer wurde nicht übertragen. Bitte wählen Sie die Kommune."
_POSTAL_CODE = re.compile("[1-9][0-9]{4}|0[1-9][0-9]{3}")
_FEWEST_LOCAL = 5


@dataclass(frozen=True, slots=True)
class CallerHit:
    """Somebody the number belongs to.

    Attributes:
        organisation_id: empty for a person who is in no organisation.
        position_id, person_id, person_name, function: empty where the number is that of a house.
        exact: whether just this number is known, and not only the house it belongs to.
        current: whether the person holds the position today.
    """

    organisation_id: str
    organisation_name: str
    position_id: str
    person_id: str
    person_name: str
    function: str
    exact: bool
    current: bool = True


@dataclass(frozen=True, slots=True)
class CallerTown:
    """A town the caller may be from, and why."""

    organisation_id: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Caller:
    """What is known of a caller.

    Attributes:
        typed: what was handed over, without the trimmings of a link.
        e164: the number in full, empty when it is none.
        display: the number as people read it.
        hits: best first.
        towns: offered when there are no hits.
        sentence: what there is to say, in German.
    """

    typed: str
    e164: str
    display: str
    hits: tuple[CallerHit, ...]
    towns: tuple[CallerTown, ...]
    sentence: str

    @property
    def certain(self) -> CallerHit | None:
        """The one it must be, if there is only one: one organisation, and at most one person in it."""
        organisations = {hit.organisation_id for hit in self.hits}
        persons = {hit.person_id or hit.position_id for hit in self.hits} - {""}
        return self.hits[0] if len(organisations) == 1 and len(persons) <= 1 else None


def find_caller(office: Office, *, number: str) -> Caller:
    """Who calls from ``number``: a telephone number in any notation, a link, a postal code, or anything at all."""
    typed = linked_number(number)
    numbers = _numbers(typed)
    with office.read() as connection:
        if not numbers:
            return _without_number(connection, typed)
        for candidate in numbers:
            hits = _hits(connection, candidate, office)
            if hits:
                display = _display(candidate)
                return Caller(typed, candidate, display, hits, (), _who(hits))
        return _unknown(connection, typed, numbers[0])


def towns_of_postal_code(office: Office, *, beginning: str) -> tuple[CallerTown, ...]:
    """The towns whose postal code begins with these digits, for finding one while the caller spells it."""
    with office.read() as connection:
        towns = phones.towns_with_postal_code(connection, beginning, limit=MOST_TOWNS)
    return tuple(CallerTown(id, name, f"Postleitzahl {beginning}{_more(beginning)}") for id, name in towns)


def get_ready(office: Office) -> None:
    """Load what the first call needs, so that it is not the first caller who waits for it."""
    find_caller(office, number="0251 0000000000")
    _area_codes()


def _numbers(typed: str) -> list[str]:
    """The number, and the same without the 0 that some telephone systems put before calls from outside."""
    found = [parts.number for parts in phone_parts(typed)[:1]]
    if found and re.sub("[^0-9+]", "", typed).startswith("00") and not found[0].startswith(GERMANY):
        found += [parts.number for parts in phone_parts(re.sub("0", "", typed, count=1))[:1]]
    return found


# -- known ----------------------------------------------------------------------------------------------------------


def _hits(connection: Connection, number: str, office: Office) -> tuple[CallerHit, ...]:
    today = office.clock.today()
    exact = phones.with_number(connection, [number], today=today)
    if exact:
        return _best_first(_hit(row) for row in exact)
    return _best_first(
        CallerHit(row.organisation_id, row.organisation_name, "", "", "", "", exact=False)
        for row in phones.with_trunk_of(connection, number, today=today)
        if row.organisation_id
    )


def _hit(row: phones.PhoneRow) -> CallerHit:
    name, function = "", row.function
    if row.person_id:
        form = SalutationForm(row.form)
        name = display_name(PersonName(row.title, row.first_name, row.last_name, form))
        function = function_for(function, form)
    return CallerHit(
        row.organisation_id,
        row.organisation_name,
        row.position_id,
        row.person_id,
        name,
        function,
        exact=True,
        current=row.current,
    )


def _best_first(hits: Iterable[CallerHit]) -> tuple[CallerHit, ...]:
    """Present before past, persons before positions before houses; each person once in an organisation.

    Past positions of a person who holds another one are left out: they do not call from there any more.
    """
    order = sorted(
        hits,
        key=lambda hit: (
            not hit.current,
            not hit.person_id,
            not hit.position_id,
            fold(hit.organisation_name),
            fold(hit.person_name),
            hit.position_id,
        ),
    )
    present = {hit.person_id for hit in order if hit.current and hit.person_id}
    found: dict[tuple[str, str], CallerHit] = {}
    for hit in order:
        if hit.current or hit.person_id not in present:
            found.setdefault((hit.organisation_id, hit.person_id or hit.position_id), hit)
    return tuple(found.values())


def _who(hits: Sequence[CallerHit]) -> str:
    first = hits[0]
    if len(hits) > 1:
        return f"Diese Nummer steht bei {len(hits)} Einträgen. Bitte wählen Sie, wer anruft."
    if not first.exact:
        return f"Die Durchwahl ist noch nicht bekannt; der Anschluss gehört zu {first.organisation_name}."
    return f"Anruf: {', '.join(part for part in _named(first) if part)}."


def _named(hit: CallerHit) -> tuple[str, ...]:
    past = "" if hit.current or not hit.position_id else "früher"
    return hit.person_name, " ".join(part for part in (past, hit.function) if part), hit.organisation_name


# -- not known ------------------------------------------------------------------------------------------------------


def _unknown(connection: Connection, typed: str, number: str) -> Caller:
    display = _display(number)
    if not number.startswith(GERMANY):
        sentence = f"Ein Anruf aus dem Ausland; {display} ist noch nicht bekannt. Bitte wählen Sie die Kommune."
        return Caller(typed, number, display, (), (), sentence)
    code = _area_code(number)
    if not code:
        sentence = f"Die Nummer {display} ist noch nicht bekannt. Bitte wählen Sie die Kommune."
        return Caller(typed, number, display, (), (), sentence)
    towns = _towns_of(connection, code)
    if not towns:
        sentence = f"Die Nummer {display} ist noch nicht bekannt; zur Vorwahl {code} gehört keine unserer Kommunen."
    elif len(towns) == 1:
        sentence = f"Die Nummer {display} ist noch nicht bekannt. Die Vorwahl gehört zu {towns[0].name}."
    else:
        sentence = f"Die Nummer {display} ist noch nicht bekannt. Die Vorwahl haben {len(towns)} Kommunen."
    return Caller(typed, number, display, (), towns, sentence)


def _towns_of(connection: Connection, code: str) -> tuple[CallerTown, ...]:
    """The town of an area code before its neighbours, then those that are known to be reached under it."""
    places = dict(_area_codes().get(code, ()))
    found = [
        CallerTown(id, name, _reason(code, name, places[id])) for id, name in phones.towns(connection, tuple(places))
    ]
    found.sort(key=lambda town: town.reason != f"Vorwahl {code}")
    like = phones.towns_with_numbers_like(connection, f"{GERMANY}{code[1:]}", limit=MOST_TOWNS)
    found += [CallerTown(id, name, f"dort gibt es Nummern mit {code}") for id, name in like if id not in places]
    return tuple(found[:MOST_TOWNS])


def _reason(code: str, name: str, place: str) -> str:
    """ "Vorwahl 02983, Winterberg-Siedlinghausen": the place where it is another one than the town."""
    return f"Vorwahl {code}" if fold(name).startswith(fold(place)) else f"Vorwahl {code}, {place}"


def _area_code(number: str) -> str:
    """The area code with its 0, of one of our towns or of any other place; empty for a mobile telephone."""
    national = f"0{number.removeprefix(GERMANY)}"
    for length in (5, 4):
        if national[:length] in _area_codes():
            return national[:length]
    elsewhere = phone_index.area_code_of(number)
    return f"0{elsewhere}" if elsewhere else ""


@cache
def _area_codes() -> dict[str, tuple[tuple[str, str], ...]]:
    """Area code → ids of its towns, and what the telephone company calls the place."""
    from netzwerk_desktop.exchange import reference

    found: dict[str, list[tuple[str, str]]] = {}
    for one in reference.area_codes(resource("reference")):
        found.setdefault(one.area_code, []).append((natural_id("municipality", one.ags), one.place))
    return {code: tuple(towns) for code, towns in found.items()}


def _without_number(connection: Connection, typed: str) -> Caller:
    """Text that is no telephone number: a postal code, or something to say a word about."""
    if _POSTAL_CODE.fullmatch(typed):
        for length in (5, 4, 3):
            beginning = typed[:length]
            towns = phones.towns_with_postal_code(connection, beginning, limit=MOST_TOWNS)
            if towns:
                reason = f"Postleitzahl {beginning}{_more(beginning)}"
                offered = tuple(CallerTown(id, name, reason) for id, name in towns)
                return Caller(typed, "", typed, (), offered, _sentence_of_postal_code(typed, offered, length))
    shown = typed if len(typed) <= _SHOWN else f"{typed[:_SHOWN]} …"
    withheld = not typed or fold(typed) in _WITHHELD
    sentence = _WITHHELD_SENTENCE if withheld else _sentence_without_number(typed, shown)
    return Caller(typed, "", "" if withheld else shown, (), (), sentence)


def _more(beginning: str) -> str:
    return "…" if len(beginning) < 5 else ""


def _sentence_of_postal_code(typed: str, towns: Sequence[CallerTown], length: int) -> str:
    if length < len(typed):
        return f"Die Postleitzahl {typed} ist nicht verzeichnet; diese Kommunen liegen in der Nähe."
    if len(towns) == 1:
        return f"Die Postleitzahl {typed} gehört zu {towns[0].name}."
    return f"Die Postleitzahl {typed} haben {len(towns)} Kommunen."


def _sentence_without_number(typed: str, shown: str) -> str:
    digits = re.sub("[^0-9]", "", typed)
    if digits and re.fullmatch(r"[0-9 ()/.*#-]+", typed):
        if len(digits) < _FEWEST_LOCAL:
            return f"„{shown}“ ist eine interne Nummer oder Kurzwahl. Bitte wählen Sie die Kommune."
        if not typed.lstrip(" (").startswith("0") and len(digits) <= 12:
            return f"Der Nummer „{shown}“ fehlt die Vorwahl. Bitte wählen Sie die Kommune."
    return f"„{shown}“ ist keine Telefonnummer. Bitte wählen Sie die Kommune."


def _display(number: str) -> str:
    """ "0251 414415", or "+32 2 123 45 67" from abroad."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    form = phonenumbers.PhoneNumberFormat
    if not number.startswith(GERMANY):
        return phonenumbers.format_number(parsed, form.INTERNATIONAL)
    # a number that is too short comes back without its 0
    return f"0{phonenumbers.format_number(parsed, form.NATIONAL).removeprefix('0')}"
