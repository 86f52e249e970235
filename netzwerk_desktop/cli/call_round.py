"""The commands of the 12 x 8 plan: the calls of a month, and swapping, pausing and resuming."""

from __future__ import annotations

import argparse
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.clock import Clock

from .context import opened
from .output import answer
from .parser import Commands, Parser, add_command, day, text

if TYPE_CHECKING:
    from netzwerk_desktop.domain.changes import Changes
    from netzwerk_desktop.services.call_round import MonthPlan, SlotView
    from netzwerk_desktop.services.context import Office

OPTIONS = {"organisation_id": "KOMMUNE", "other_id": "STATTDESSEN", "reason": "--reason", "until": "--until"}
"""The option a problem of a field is about."""

_MONTH = re.compile(r"(20\d\d|21\d\d)-(0?[1-9]|1[0-2])(?:-\d\d?)?")


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    rota = add_command(commands, "rota", "der Anrufplan eines Monats", _rota)
    rota.add_argument("--month", type=month, metavar="MONAT", help="Monat, 2026-11 (sonst der laufende)")
    below = rota.add_subparsers(
        dest="rota_command", metavar="BEFEHL", required=False, parser_class=Parser, title="Befehle"
    )

    swap = add_command(below, "swap", "diesen Monat eine andere Kommune anrufen", _swap)
    swap.add_argument("town", type=text, metavar="KOMMUNE", help="wer im Anrufplan steht")
    swap.add_argument("other", type=text, metavar="STATTDESSEN", help="wer stattdessen angerufen wird")
    swap.add_argument("--reason", required=True, type=text, metavar="GRUND", help="warum getauscht wird")

    pause = add_command(below, "pause", "eine Kommune eine Zeit lang nicht anrufen", _pause)
    pause.add_argument("town", type=text, metavar="KOMMUNE", help="Name oder AGS")
    pause.add_argument("--until", required=True, type=day(clock), metavar="TAG", help="letzter Tag der Pause")
    pause.add_argument("--reason", type=text, default="", metavar="GRUND", help="warum")

    resume = add_command(below, "resume", "eine Pause beenden", _resume)
    resume.add_argument("town", type=text, metavar="KOMMUNE", help="Name oder AGS")
    for parser in (swap, pause, resume):
        parser.set_defaults(options=OPTIONS)


def month(value: str) -> date:
    """A month, "2026-11"."""
    found = _MONTH.fullmatch(text(value).strip())
    if found is None:
        raise argparse.ArgumentTypeError(f"„{value}“ ist kein Monat (Beispiel: 2026-11)")
    return date(int(found.group(1)), int(found.group(2)), 1)


def _rota(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.call_round import month_plan

    with opened(arguments) as office:
        plan = month_plan(office, month=arguments.month)
    return answer(arguments, _as_json(plan), _lines(plan))


def _as_json(plan: MonthPlan) -> dict[str, Any]:
    standing = plan.round
    return {
        "month": f"{plan.month:%Y-%m}",
        "slots": [_slot(slot) for slot in plan.slots],
        "round": {
            "number": standing.number,
            "met": standing.met,
            "left": standing.left,
            "members": standing.members,
            "months": standing.months,
            "ends": f"{standing.ends_on:%Y-%m}" if standing.ends_on else None,
        },
    }


def _slot(slot: SlotView) -> dict[str, Any]:
    return {
        "town": slot.organisation_name,
        "state": slot.state,
        "carried_over": slot.carried_over,
        "attempts": slot.attempts,
        "reason": slot.reason,
        "phone": slot.phone,
        "person": slot.person_name,
        "last_conversation": slot.last_conversation,
        "met_on": slot.met_on,
        "id": slot.organisation_id,
    }


def _lines(plan: MonthPlan) -> list[str]:
    from netzwerk_desktop.services.call_round import month_title, standing_sentence

    lines = [f"Anrufplan {month_title(plan.month)}: {plan.met} von {plan.size} erreicht"]
    if not plan.slots:
        lines = [f"Anrufplan {month_title(plan.month)}: keine Anrufe"]
    for slot in plan.slots:
        whom = ", ".join(part for part in (slot.person_name, slot.phone) if part)
        tried = f", {slot.attempts} x versucht" if slot.attempts else ""
        lines.append(
            f"{slot.organisation_name}: {slot.state.label}{tried} – {slot.reason}{f' ({whom})' if whom else ''}"
        )
    return [*lines, standing_sentence(plan.round)]


def _swap(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.organisation import find_organisation
    from netzwerk_desktop.services.round_change import swap

    with opened(arguments) as office:
        town = find_organisation(office, arguments.town, guess=False)
        other = find_organisation(office, arguments.other, guess=False)
        changes = swap(office, organisation_id=town, other_id=other, reason=arguments.reason)
        return _done(arguments, office, changes, town, other)


def _pause(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.organisation import find_organisation
    from netzwerk_desktop.services.round_change import pause

    with opened(arguments) as office:
        town = find_organisation(office, arguments.town, guess=False)
        changes = pause(office, organisation_id=town, until=arguments.until, reason=arguments.reason)
        return _done(arguments, office, changes, town, until=arguments.until)


def _resume(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.organisation import find_organisation
    from netzwerk_desktop.services.round_change import end_pause

    with opened(arguments) as office:
        town = find_organisation(office, arguments.town, guess=False)
        changes = end_pause(office, organisation_id=town)
        return _done(arguments, office, changes, town)


def _done(
    arguments: argparse.Namespace,
    office: Office,
    changes: Changes,
    town: str,
    other: str = "",
    until: date | None = None,
) -> int:
    """The answer of a change: what scripts need to take it back, and how the month looks now."""
    from netzwerk_desktop.services.call_round import month_plan
    from netzwerk_desktop.services.organisation import organisation_detail

    plan = month_plan(office)
    names = [organisation_detail(office, id=id).name for id in (town, other) if id]
    data = {"transaction": changes.transaction, "town": names[0], **_as_json(plan)}
    if other:
        data["other"] = names[1]
    if until is not None:
        data["until"] = until
    return answer(arguments, data, [f"{changes.label}: {' → '.join(names)}"])
