"""Persons and organisations that were probably entered twice, with the reasons; and pairs that are none."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries import duplicates as queries
from netzwerk_desktop.storage.queries.duplicates import PersonEvidence
from netzwerk_desktop.storage.queries.record_names import record_names

from .likeness import LIKELY, SURE, is_of_an_office, person_likeness, total, words_of
from .office import Office

__all__ = ["LikelyPerson", "likely_persons", "mark_distinct", "pair_id"]


LOOKED_AT = 40
"""So many of the names that are most alike are compared with all that is known of them."""


@dataclass(frozen=True, slots=True)
class LikelyPerson:
    """Somebody who is there already and may be meant.

    Attributes:
        summary: function and organisation; empty for somebody without one.
        reasons: in German, the strongest first.
        score: from 80, which is worth a question, to 100.
    """

    person_id: str
    name: str
    summary: str
    reasons: tuple[str, ...]
    score: float


def likely_persons(
    office: Office,
    *,
    first_name: str,
    last_name: str,
    organisation_id: str | None = None,
    phones: Collection[str] = (),
    emails: Collection[str] = (),
    limit: int = 3,
) -> tuple[LikelyPerson, ...]:
    """Who is probably meant by somebody who is about to be entered, the likeliest first.

    Quick enough to be asked while somebody types: candidates come from indexes.
    """
    if not (first_name.strip() or last_name.strip()):
        return ()
    numbers = queries.numbers_in(phones)
    with office.read() as connection:
        ids = queries.candidates(
            connection,
            first_name=first_name,
            last_name=last_name,
            organisation_id=organisation_id,
            numbers=sorted(numbers),
        )
        rows = queries.evidence(
            connection, _alike(queries.names(connection, ids), first_name, last_name), today=office.clock.today()
        )
    typed = PersonEvidence(
        id="",
        name="",
        first_name=first_name,
        last_name=last_name,
        numbers=numbers,
        emails=frozenset(email.strip().casefold() for email in emails if email.strip()),
        organisations={organisation_id: ""} if organisation_id else {},
        current=frozenset({organisation_id} if organisation_id else ()),
        summary="",
    )
    found = [LikelyPerson(row.id, row.name, row.summary, *compared(typed, row)) for row in rows]
    found = [likely for likely in found if likely.score >= LIKELY]
    found.sort(key=lambda likely: (-likely.score, likely.name, likely.person_id))
    return tuple(replace(likely, score=min(likely.score, SURE)) for likely in found[:limit])


def _alike(names: list[tuple[str, str, str]], first_name: str, last_name: str) -> list[str]:
    """The ids of the names that are most alike; the others need not be looked at more closely."""
    scored = [(person_likeness(first_name, last_name, first, last).score, id) for id, first, last in names]
    return [id for score, id in sorted(scored, key=lambda pair: -pair[0]) if score > 0][:LOOKED_AT]


def compared(one: PersonEvidence, other: PersonEvidence) -> tuple[tuple[str, ...], float]:
    """The reasons why two persons may be one, and how likely it is."""
    name = person_likeness(one.first_name, one.last_name, other.first_name, other.last_name)
    phone = bool(one.numbers & other.numbers)
    email = any(not is_of_an_office(address) for address in one.emails & other.emails)
    shared = [id for id in other.organisations if id in one.organisations]
    reasons = [name.reason]
    if phone:
        reasons.append("gleiche Telefonnummer")
    if email:
        reasons.append("gleiche E-Mail-Adresse")
    if shared:
        there = other.organisations[shared[0]]
        works = shared[0] in other.current and shared[0] in one.current
        reasons.append(f"arbeitet auch in {there}" if works else f"war auch in {there}")
    return words_of(reasons), total(name, organisation=bool(shared), phone=phone, email=email)


# -- pairs that are none -----------------------------------------------------------------------------------------------


def pair_id(kind: str, first_id: str, second_id: str) -> str:
    """The id of the note that two records are not the same: one for each pair, on every computer."""
    return natural_id("distinct_pair", f"{kind} {first_id} {second_id}")


def mark_distinct(office: Office, *, kind: str, id: str, other_id: str) -> Changes:
    """Note that two records are two; they are not offered again."""
    if id == other_id:
        raise NetzwerkError("Das ist zweimal derselbe Eintrag. Bitte wählen Sie zwei.")
    first, second = sorted((id, other_id))
    with office.read() as connection:
        names = record_names(connection, kind, [first, second])
    if len(names) < 2:
        raise NetzwerkError("Einen der beiden Einträge gibt es nicht (mehr). Bitte die Seite neu öffnen.")
    with office.write(f"Keine Dublette: {names[first]}") as writer:
        values = {"kind": kind, "first_id": first, "second_id": second}
        writer.ensure(entities.distinct_pair, pair_id(kind, first, second), values)
        return writer.changes()
