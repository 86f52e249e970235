"""The 12 x 8 plan: its words, and what is known of it.

Every month some members (eight) are called. A *round* (Anrufrunde) is over when every member had its *slot*
(Anrufplatz), so with 130 members it takes 17 months and rolls across years. Stored are only the rules (how many in
which months) and what people changed by hand (swaps, pauses). Which towns a month has is computed from these, from the
memberships and from the calls, in :mod:`netzwerk_desktop.domain.call_schedule`; so the same data give the same list on
every computer, and a call that is entered late, corrected or undone needs nobody to repair a stored list.

Moments are UTC text of whole seconds as the office file holds them, whose order is the order of time: ten years of
calls pass through here, and only those of a slot are ever looked at as a moment.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from netzwerk_desktop.domain.calendar_days import MONTHS
from netzwerk_desktop.domain.calendar_days import month_name as month_name
from netzwerk_desktop.domain.clock import BERLIN, local_day
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.membership import Period

DEFAULT_SIZE = 8
MAX_SIZE = 400
ALL_MONTHS = frozenset(range(1, 13))
EARLIEST = date(2000, 1, 1)
"""No plan begins before; a rule that says so is a slip of the keyboard."""
YEARS_AHEAD = 10
"""So far ahead the plan is looked at."""


class SlotState(Labelled):
    """Where a slot stands in its month."""

    OPEN = "open", "offen"
    MET = "met", "erreicht"
    LEFT = "left", "ausgetreten"
    PAUSED = "paused", "Pause"
    MOVED = "moved", "verschoben"


class RoundState(Labelled):
    """Where a member stands in a round."""

    MET = "met", "erreicht"
    NOW = "now", "diesen Monat"
    LATER = "later", "kommt noch"
    PAUSED = "paused", "Pause"


class CallPurpose(Labelled):
    """What a member is asked in a call of the plan."""

    PROJECT = "project", "Projekt"
    PROFILE = "profile", "Profil"
    BEST_PRACTICE = "best_practice", "Best Practice"
    COMPETITION = "competition", "Wettbewerb"
    EVENT_INPUT = "event_input", "Beitrag zu einer Veranstaltung"


class ChangeKind(Labelled):
    """What people change in the plan by hand."""

    SWAP = "swap", "Tausch"
    PAUSE = "pause", "Pause"


@dataclass(frozen=True, slots=True)
class Rule:
    """How many members are called, from a month on.

    Attributes:
        starts_on: the first day of that month.
        months: the months of the year in which members are called, 1 to 12.
        id: of two rules for the same month the one with the greater id holds.
    """

    starts_on: date
    size: int = DEFAULT_SIZE
    months: frozenset[int] = ALL_MONTHS
    id: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A swap or pause. Changes count in the order of their ids, which is the order in which they were made.

    Attributes:
        month: the first day of the month it is about, or from which on a pause holds.
        other_id: of a swap, who takes the slot.
        until: of a pause, its last day.
    """

    id: str
    kind: ChangeKind
    month: date
    organisation_id: str
    reason: str
    other_id: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All the plan is computed from. Months are counted as :func:`number_of` does.

    Attributes:
        members: the periods of membership of every member there ever was.
        reached: month → member → the first moment of the month at which a call reached somebody.
        conversations: member → the moments of all conversations, calls that reached somebody among them, in order.
    """

    rules: Sequence[Rule]
    members: Mapping[str, Sequence[Period]]
    reached: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    conversations: Mapping[str, Sequence[str]] = field(default_factory=dict)
    changes: Sequence[Change] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A member's place in a month.

    Attributes:
        round: of several rounds the slot stands for, the last one.
        given_in: the first day of the month it was first given in; an earlier one than ``month`` when carried over.
        last_before: the last conversation before the month, empty when there was none.
        swap: the change by which the member came to it.
    """

    organisation_id: str
    month: date
    round: int
    state: SlotState
    given_in: date
    met_on: date | None
    last_before: str
    swap: Change | None = None

    @property
    def carried_over(self) -> bool:
        """Whether it comes from an earlier month."""
        return self.given_in < self.month


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a round stands.

    Attributes:
        members: how many members there are.
        met: how many of them were reached in this round.
        left: how many were not yet.
        size: how many are called in a month.
        months: how many months of calls a round takes with so many members; ``None`` when nobody is called.
        ends_on: the first day of the month in which the last one will be called; ``None`` when there is no telling.
    """

    number: int
    members: int
    met: int
    left: int
    size: int
    months: int | None
    ends_on: date | None


# -- months ------------------------------------------------------------------------------------------------------------


def number_of(day: date) -> int:
    """The month of a day as a number that counts on across years."""
    return day.year * 12 + day.month - 1


def first_day(number: int) -> date:
    """The first day of the month with that number."""
    year, month = divmod(number, 12)
    return date(year, month + 1, 1)


def border(number: int) -> str:
    """The moment at which a month begins in Germany, as the office file holds moments."""
    return datetime.combine(first_day(number), time(), BERLIN).astimezone(UTC).isoformat()


def day_of(moment: str) -> date:
    """The calendar day of a stored moment in Germany."""
    return local_day(datetime.fromisoformat(moment))


# -- rules -------------------------------------------------------------------------------------------------------------


def in_order(rules: Sequence[Rule]) -> list[Rule]:
    """The rules as they follow each other."""
    return sorted(rules, key=lambda rule: (rule.starts_on, rule.id))


def rule_for(rules: Sequence[Rule], month: date) -> Rule | None:
    """The rule that holds in a month, ``None`` before the plan began."""
    held = [rule for rule in rules if rule.starts_on <= month]
    return max(held, key=lambda rule: (rule.starts_on, rule.id)) if held else None


def check_rule(size: int, months: Collection[int]) -> tuple[Problem, ...]:
    """All problems of a rule."""
    problems: list[Problem] = []
    if not 0 <= size <= MAX_SIZE:
        problems.append(Problem("size", f"Bitte geben Sie eine Zahl von 0 bis {MAX_SIZE} an."))
    if not months:
        problems.append(
            Problem("months", "Bitte wählen Sie mindestens einen Monat. Ohne Anrufe geht es mit der Zahl 0.")
        )
    elif not ALL_MONTHS.issuperset(months):
        problems.append(Problem("months", "Die Monate sind die Zahlen 1 bis 12."))
    return tuple(problems)


# -- words -------------------------------------------------------------------------------------------------------------


def reason(slot: Slot, names: Mapping[str, str]) -> str:
    """Why a member is called in this month; ``names`` are those of the members."""
    if slot.swap is not None:
        given_up = names.get(slot.swap.organisation_id, "einer anderen Kommune")
        return f"getauscht mit {given_up}: {slot.swap.reason}"
    if slot.carried_over:
        year = "" if slot.given_in.year == slot.month.year else f" {slot.given_in.year}"
        return f"aus {MONTHS[slot.given_in.month - 1]}{year} übernommen"
    return last_words(slot.last_before)


def last_words(moment: str) -> str:
    """When somebody was spoken to last; empty for never."""
    return f"zuletzt am {format_day(day_of(moment))} gesprochen" if moment else "noch nie gesprochen"


def standing_sentence(standing: Standing) -> str:
    """ "Runde 2: 41 von 130 erreicht, 89 offen; bei 8 Anrufen im Monat bis Oktober 2027"."""
    if not standing.members:
        return "Noch keine Mitglieder: Der Anrufplan füllt sich, sobald Mitgliedschaften eingetragen sind."
    start = f"Runde {standing.number}: {standing.met} von {standing.members} erreicht, {standing.left} offen"
    if standing.months is None:
        return f"{start}; zurzeit sind keine Anrufe vorgesehen"
    calls = "einem Anruf" if standing.size == 1 else f"{standing.size} Anrufen"
    return start if standing.ends_on is None else f"{start}; bei {calls} im Monat bis {month_name(standing.ends_on)}"
