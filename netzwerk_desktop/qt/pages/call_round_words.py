"""Words and signs of the page "Anrufplan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netzwerk_desktop.domain.call_round import CallPurpose, RoundState, SlotState, month_name
from netzwerk_desktop.domain.clock import Clock, local_day
from netzwerk_desktop.domain.dates import format_day, relative_day
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import label, tr, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import RoundTown, SlotView

SIGNS: dict[SlotState, tuple[Icon, Tone]] = {
    SlotState.OPEN: (Icon.CALL, Tone.ACCENT),
    SlotState.MET: (Icon.DONE, Tone.GOOD),
    SlotState.LEFT: (Icon.NOT_ALLOWED, Tone.NEUTRAL),
    SlotState.PAUSED: (Icon.PAUSE, Tone.NEUTRAL),
    SlotState.MOVED: (Icon.RIGHT, Tone.WARN),
}
"""The sign and the mood of a slot; what it means is written beside it."""

QUESTIONS: dict[CallPurpose, str] = {
    CallPurpose.PROJECT: tr("Woran arbeiten Sie gerade in der Innenstadt?"),
    CallPurpose.PROFILE: tr("Stimmen Ansprechpartner, Anschrift und Innenstadtprofil noch?"),
    CallPurpose.BEST_PRACTICE: tr("Was ist Ihnen gelungen, das anderen als Beispiel dienen kann?"),
    CallPurpose.COMPETITION: tr("Nehmen Sie an einem Wettbewerb oder Aufruf teil?"),
    CallPurpose.EVENT_INPUT: tr("Wozu könnten Sie bei einer Veranstaltung etwas beitragen?"),
}
"""What to ask, purpose by purpose."""


def state_words(slot: SlotView) -> str:
    """ "offen", "erreicht am 3.2.2026", "Pause bis 31.1.2027"."""
    if slot.state is SlotState.MET and slot.met_on is not None:
        return translate("CallRound", "erreicht am {0}").format(format_day(slot.met_on))
    if slot.state is SlotState.PAUSED and slot.pause_until is not None:
        return translate("CallRound", "Pause bis {0}").format(format_day(slot.pause_until))
    return label(slot.state)


def attempts_words(slot: SlotView) -> str:
    """ "einmal versucht", "3 x versucht"; nothing when nobody tried."""
    if not slot.attempts:
        return ""
    if slot.attempts == 1:
        return translate("CallRound", "einmal versucht")
    return translate("CallRound", "{0} x versucht").format(slot.attempts)


def last_words(slot: SlotView, clock: Clock) -> str:
    """When somebody was last spoken to, and how long ago that was."""
    if slot.last_conversation is None:
        return translate("CallRound", "Mit dieser Kommune wurde noch nie gesprochen.")
    day = local_day(slot.last_conversation)
    words = translate("CallRound", "Zuletzt gesprochen am {0} ({1})")
    return words.format(format_day(day), relative_day(day, clock.today()))


def slot_line(slot: SlotView) -> str:
    """The second line of a row: why, how often it was tried, and whom to call."""
    parts = [slot.reason, attempts_words(slot), slot.person_name or slot.function]
    return " · ".join(part for part in parts if part)


def slot_spoken(slot: SlotView) -> str:
    """A row as a screen reader says it."""
    parts = [slot.organisation_name, state_words(slot), slot.reason, attempts_words(slot), slot.person_name, slot.phone]
    return ", ".join(part for part in parts if part)


def town_state(town: RoundTown) -> str:
    """ "erreicht am 3.2.2026", "diesen Monat", "voraussichtlich März 2027", "Pause, dann Mai 2027"."""
    if town.state is RoundState.MET and town.met_on is not None:
        return translate("CallRound", "erreicht am {0}").format(format_day(town.met_on))
    if town.state is RoundState.NOW or town.month is None:
        return label(town.state)
    if town.state is RoundState.PAUSED:
        return translate("CallRound", "Pause, dann {0}").format(month_name(town.month))
    return translate("CallRound", "voraussichtlich {0}").format(month_name(town.month))
