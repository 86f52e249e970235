"""Persons and organisations that were probably entered twice, with the reasons; and pairs that are none."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from netzwerk_desktop.storage.queries import duplicates as queries
from netzwerk_desktop.storage.queries.duplicates import PersonEvidence

from .likeness import LIKELY, is_of_an_office, person_likeness, total, words_of
from .office import Office

__all__ = ["LikelyPerson", "likely_persons"]


LOOKED_AT = 40
"""So many of the names that are most alike are compared with all that is known of them."""


@dataclass(frozen=True, slots=True)
class LikelyPerson:
    """Somebody who is there already and may be meant.

    Attributes:
        summary: function and organisation; empty for somebody without one.
        reasons: in German, the strongest first.
        score: the higher the likelier; 80 is worth a question.
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
    return tuple(sorted(found, key=lambda likely: (-likely.score, likely.name, likely.person_id))[:limit])


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
