"""What becomes of two records that are one: notes, consents and terms.

The rules never lose what somebody wrote down, with one exception: a consent. It stays only where one of the two records
has it, with its entry in the history as the proof, and where nobody took it back on either of them. Who objected once,
on whichever record, has objected.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Protocol

Term = tuple[date | None, date | None]
"""First and last day, both included; nothing where it is not known or goes on."""


class Dated(Protocol):
    """Anything with a first and a last day."""

    @property
    def started_on(self) -> date | None:
        """First day, ``None`` when it is not known."""
        ...

    @property
    def ended_on(self) -> date | None:
        """Last day, ``None`` while it goes on."""
        ...


def joined_notes(kept: str, other: str) -> str:
    """Both notes, the kept one first; a note that stands in the other already is not written twice."""
    kept, other = kept.strip(), other.strip()
    if not other or other in kept:
        return kept
    return other if kept in other else f"{kept}\n\n{other}"


def merged_consents(
    kept: Collection[str], other: Collection[str], *, withdrawn: Collection[str] = ()
) -> frozenset[str]:
    """The consents of both, without those that were taken back on one of them."""
    return (frozenset(kept) | frozenset(other)) - frozenset(withdrawn)


def terms_overlap(one: Dated, other: Dated) -> bool:
    """Whether two terms share a day, as far as their days are known."""
    return _begins_by(one, other.ended_on) and _begins_by(other, one.ended_on)


def _begins_by(term: Dated, last: date | None) -> bool:
    return last is None or term.started_on is None or term.started_on <= last


def merged_term(one: Dated, other: Dated) -> Term:
    """One term of two that overlap: from the earlier start to the later end.

    A known first day beats none. An open end stays open, unless that term has no days at all and therefore says
    nothing against the end somebody entered.
    """
    starts = [term.started_on for term in (one, other) if term.started_on is not None]
    telling = [term for term in (one, other) if term.started_on is not None or term.ended_on is not None]
    ends = [term.ended_on for term in telling]
    last = max((end for end in ends if end is not None), default=None)
    return min(starts, default=None), None if None in ends else last
