"""For how long nobody has spoken to a member: from which day on that is long, and from which day on too long.

One rule for the dot in the list, the page "Heute" and the map, so that they never say different things of one town.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled

MAX_DAYS = 3_650
"""Ten years: whoever types more means something else."""


class Silence(Labelled):
    """How long ago the last conversation was, by the office's own limits."""

    RECENT = "recent", "kürzlich gesprochen"
    LONG = "long", "lange nicht gesprochen"
    TOO_LONG = "too_long", "viel zu lange nicht gesprochen"


@dataclass(frozen=True, slots=True)
class SilenceLimits:
    """The office's limits: after more than so many days without a conversation a member is amber, then red."""

    amber_days: int = 180
    red_days: int = 275

    def silence(self, last: date | None, today: date) -> Silence:
        """What the limits say of a last conversation on the day ``last``; of none at all, the worst."""
        days = None if last is None else (today - last).days
        if days is None or days > self.red_days:
            return Silence.TOO_LONG
        return Silence.LONG if days > self.amber_days else Silence.RECENT


DEFAULT_LIMITS = SilenceLimits()


def chosen_limits(amber_days: int | None, red_days: int | None) -> SilenceLimits:
    """The limits an office chose; what it left open is as delivered, and never is red before amber."""
    amber = DEFAULT_LIMITS.amber_days if amber_days is None else amber_days
    red = DEFAULT_LIMITS.red_days if red_days is None else red_days
    if red <= amber:
        # only one of them was chosen, beyond the other one's delivered value
        return SilenceLimits(amber, amber + 1) if red_days is None else SilenceLimits(max(1, red - 1), red)
    return SilenceLimits(amber, red)


def check_silence_limits(amber_days: int | None, red_days: int | None) -> list[Problem]:
    """Problems of the limits somebody typed; ``None`` is the delivered one."""
    problems = [
        Problem(field, f"Bitte geben Sie eine Zahl von Tagen zwischen 1 und {MAX_DAYS} ein.")
        for field, days in (("silent_after_days", amber_days), ("forgotten_after_days", red_days))
        if days is not None and not 1 <= days <= MAX_DAYS
    ]
    if problems:
        return problems
    amber = DEFAULT_LIMITS.amber_days if amber_days is None else amber_days
    red = DEFAULT_LIMITS.red_days if red_days is None else red_days
    if red <= amber:
        sentence = f"Rot wird es erst nach Gelb: Bitte geben Sie mehr als {amber} Tage ein."
        return [Problem("forgotten_after_days", sentence)]
    return []
