"""What the form for a call tells about the town on the telephone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.calendar_days import MONTHS
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.qt.dialogs.parts.call_lines import Remark
from netzwerk_desktop.qt.dialogs.parts.context_strip import TownContext, read_context
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import counted, label, translate
from netzwerk_desktop.services.call import CallFacts, ColleagueCall, Successor, call_facts

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import SlotView
    from netzwerk_desktop.services.office import Office


@dataclass(frozen=True, slots=True)
class CallTown(TownContext):
    """An organisation, who was or is there, and what matters for a call."""

    facts: CallFacts | None = None


def read_call_town(office: Office, organisation_id: str) -> CallTown:
    """Read it (on a worker thread)."""
    town = read_context(office, organisation_id, include_past=True)
    facts = call_facts(office, organisation_id=organisation_id)
    return CallTown(town.name, town.chips, town.note, town.positions, town.phone, facts)


def slot_remark(slot: SlotView, today: date) -> Remark | None:
    """How its turn in this month's calls stands: "Anrufplan November: noch nicht erreicht, 2 Versuche"."""
    from netzwerk_desktop.domain.call_round import SlotState

    month = MONTHS[today.month - 1]
    if slot.state is SlotState.MET and slot.met_on is not None:
        words = translate("CallDialog", "Anrufplan {0}: am {1} erreicht").format(month, format_day(slot.met_on))
        return Remark(words, Tone.GOOD)
    if slot.state is not SlotState.OPEN:
        return None
    if not slot.attempts:
        return Remark(translate("CallDialog", "Anrufplan {0}: diesen Monat an der Reihe").format(month), Tone.ACCENT)
    tries = counted(slot.attempts, translate("CallDialog", "{n} Versuch"), translate("CallDialog", "{n} Versuche"))
    words = translate("CallDialog", "Anrufplan {0}: noch nicht erreicht, {1}").format(month, tries)
    return Remark(words, Tone.ACCENT)


def is_open(slot: SlotView) -> bool:
    """Whether nobody there has been reached yet this month."""
    from netzwerk_desktop.domain.call_round import SlotState

    return slot.state is SlotState.OPEN


def prompts() -> list[str]:
    """What members are asked for in their turn; each begins a line of the note."""
    from netzwerk_desktop.domain.call_round import CallPurpose

    short = {CallPurpose.EVENT_INPUT: translate("CallDialog", "Veranstaltung")}
    return [short.get(purpose, label(purpose)) for purpose in CallPurpose]


def colleague_remark(call: ColleagueCall, now: datetime, person_id: str | None) -> Remark:
    """That somebody else has logged a call just now; the same one, unless it was with another person."""
    minutes = max(1, round((now - call.occurred_at).total_seconds() / 60))
    ago = counted(minutes, translate("CallDialog", "vor einer Minute"), translate("CallDialog", "vor {n} Minuten"))
    if person_id is None or call.person_id is None or person_id == call.person_id:
        words = translate("CallDialog", "{0} hat dieses Telefonat {1} schon erfasst.").format(call.staff_name, ago)
    else:
        words = translate("CallDialog", "{0} hat {1} ein Telefonat mit {2} erfasst.").format(
            call.staff_name, ago, call.person_name
        )
    return Remark(words, Tone.WARN)


def successor_words(town: str, successor: Successor) -> str:
    """Where a town went."""
    if successor.since is None:
        return translate("CallDialog", "{0} gehört jetzt zu {1}.").format(town, successor.name)
    since = format_day(successor.since)
    return translate("CallDialog", "{0} gehört seit dem {1} zu {2}.").format(town, since, successor.name)
