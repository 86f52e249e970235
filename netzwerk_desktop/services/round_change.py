"""Changing the 12 x 8 plan: another town instead of one of this month, a pause, how many are called and when.

Past months stay as they were: a swap is one of this month, a pause begins with this month, and a rule holds from this
month or the next one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.call_round import (
    Change,
    ChangeKind,
    Facts,
    Rule,
    Slot,
    SlotState,
    check_rule,
    last_words,
    month_name,
    rule_for,
)
from netzwerk_desktop.domain.call_schedule import Place, Schedule, is_paused, members_on, schedule
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import add_months, format_day
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, require_valid
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.membership import period_on
from netzwerk_desktop.domain.text import too_long
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import call_round as queries

from .call_round import facts_of
from .context import Office
from .references import check_organisation_reference
from .values import columns_of

__all__ = [
    "Substitute",
    "check_until",
    "end_pause",
    "pause",
    "present_rule",
    "set_rule",
    "substitutes",
    "swap",
    "write_rule",
]

MAX_PAUSE_YEARS = 3
"""A longer pause is a slip of the keyboard, or the end of a membership."""

_ONE_DAY = timedelta(days=1)


# -- swapping ----------------------------------------------------------------------------------------------------------


def swap(office: Office, *, organisation_id: str, other_id: str, reason: str) -> Changes:
    """Call another member this month instead; the first one goes back to those who are still to be called.

    Raises :class:`ValidationFailed` when that is not possible, with the reason at its field.
    """
    today = office.clock.today()
    with office.write("Anrufe tauschen") as writer:
        connection = writer.connection
        require_valid(
            [
                *_check_town(connection, "organisation_id", organisation_id),
                *_check_town(connection, "other_id", other_id),
                *_check_reason(reason),
            ]
        )
        facts = queries.facts(connection, today=today)
        planned = schedule(facts, today=today, until=today)
        names = queries.names(connection, [organisation_id, other_id])
        require_valid(_check_swap(planned, facts, organisation_id, other_id, names, today))
        values = {
            "kind": ChangeKind.SWAP,
            "month": today.replace(day=1),
            "organisation_id": organisation_id,
            "other_organisation_id": other_id,
            "reason": reason,
        }
        created = writer.create(entities.call_round_change, columns_of(entities.call_round_change, values))
        return writer.changes(created=created)


@dataclass(frozen=True, slots=True)
class Substitute:
    """A member that could be called this month instead; ``reason`` says how long ago they were spoken to."""

    id: str
    name: str
    reason: str


def substitutes(office: Office) -> tuple[Substitute, ...]:
    """Who can take a seat in this month, the longest not reached first."""
    today = office.clock.today()
    with office.read() as connection:
        facts = facts_of(connection, office)
        planned = schedule(facts, today=today, until=today)
        slots = {slot.organisation_id: slot for slot in planned.slots(today)}
        free = [id for id in members_on(facts.members, today) if not _why_not(planned, facts, slots, id, "", today)]
        names = queries.names(connection, free)
    last = {id: (facts.conversations.get(id) or ("",))[-1] for id in free}
    return tuple(
        Substitute(id, names[id], last_words(last[id])) for id in sorted(free, key=lambda id: (last[id], names[id], id))
    )


def _check_swap(
    planned: Schedule, facts: Facts, given_up: str, taken: str, names: dict[str, str], today: date
) -> list[Problem]:
    slots = {slot.organisation_id: slot for slot in planned.slots(today)}
    month = month_name(today)
    if given_up not in slots:
        return [
            Problem(
                "organisation_id", f"{names[given_up]} steht im {month} nicht im Anrufplan; da ist nichts zu tauschen."
            )
        ]
    if slots[given_up].state is SlotState.MET:
        sentence = f"Mit {names[given_up]} wurde in diesem Monat schon gesprochen; getauscht werden nur offene Anrufe."
        return [Problem("organisation_id", sentence)]
    sentence = _why_not(planned, facts, slots, taken, names[taken], today)
    return [Problem("other_id", sentence)] if sentence else []


def _why_not(planned: Schedule, facts: Facts, slots: dict[str, Slot], taken: str, name: str, today: date) -> str:
    """Why a member cannot take a seat in this month; empty when they can."""
    if period_on(facts.members.get(taken, ()), today) is None:
        return f"{name} ist zurzeit kein Mitglied. Angerufen werden nur Mitglieder."
    if taken in slots:
        return f"{name} steht in diesem Monat schon im Anrufplan."
    if is_paused(facts.changes, taken, today):
        return f"Die Anrufe bei {name} pausieren gerade. Bitte beenden Sie zuerst die Pause."
    if taken in planned.open:
        return f"{name} hat noch einen offenen Anruf aus einem früheren Monat und kommt ohnehin als Nächstes."
    number = max(planned.rounds)
    place = planned.rounds[number].get(taken)
    if place is not None:
        return f"{name} war in Runde {number} schon an der Reihe{_when(place)}. Bitte wählen Sie eine andere Kommune."
    return ""


def _when(place: Place) -> str:
    return "" if place.met_on is None else f" (am {format_day(place.met_on)} erreicht)"


# -- pausing -----------------------------------------------------------------------------------------------------------


def pause(office: Office, *, organisation_id: str, until: date | None, reason: str = "") -> Changes:
    """Do not call a member until that day (included); who pauses already pauses until that day instead."""
    today = office.clock.today()
    with office.write("Anrufpause eintragen") as writer:
        connection = writer.connection
        facts = queries.facts(connection, today=today)
        require_valid(
            [
                *_check_town(connection, "organisation_id", organisation_id),
                *check_until(until, today),
                *too_long("reason", "Der Grund", reason),
            ]
        )
        if period_on(facts.members.get(organisation_id, ()), today) is None:
            name = queries.names(connection, [organisation_id])[organisation_id]
            sentence = f"{name} ist zurzeit kein Mitglied und wird ohnehin nicht angerufen."
            require_valid([Problem("organisation_id", sentence)])
        values: dict[str, Any] = {"until": until, "reason": reason.strip() or "Pause"}
        present = _pauses(facts, organisation_id, today)
        if present:
            writer.update(entities.call_round_change, present[-1].id, columns_of(entities.call_round_change, values))
            for change in present[:-1]:
                writer.trash(entities.call_round_change, change.id)
            return writer.changes()
        values |= {"kind": ChangeKind.PAUSE, "month": today.replace(day=1), "organisation_id": organisation_id}
        created = writer.create(entities.call_round_change, columns_of(entities.call_round_change, values))
        return writer.changes(created=created)


def end_pause(office: Office, *, organisation_id: str) -> Changes:
    """Call a member again. A pause of this month is as if it had not been; after a longer one they come first."""
    today = office.clock.today()
    with office.write("Anrufpause beenden") as writer:
        present = _pauses(queries.facts(writer.connection, today=today), organisation_id, today)
        if not present:
            raise NetzwerkError("Hier pausieren keine Anrufe (mehr). Bitte die Seite neu laden.")
        for change in present:
            if change.month == today.replace(day=1):
                writer.trash(entities.call_round_change, change.id)
            else:
                writer.update(entities.call_round_change, change.id, {"until": today - _ONE_DAY})
        return writer.changes()


def _pauses(facts: Facts, organisation_id: str, today: date) -> list[Change]:
    return [change for change in facts.changes if is_paused([change], organisation_id, today)]


def _check_town(connection: Connection, field: str, organisation_id: str) -> list[Problem]:
    if not organisation_id:
        return [Problem(field, "Bitte wählen Sie eine Kommune.")]
    return [replace(problem, field=field) for problem in check_organisation_reference(connection, organisation_id)]


def check_until(until: date | None, today: date) -> list[Problem]:
    """All problems of the last day of a pause."""
    if until is None:
        return [Problem("until", "Bitte geben Sie an, bis wann die Anrufe pausieren.")]
    if until < today:
        return [Problem("until", f"Der {format_day(until)} ist schon vorbei. Bitte wählen Sie einen späteren Tag.")]
    if until > add_months(today, 12 * MAX_PAUSE_YEARS):
        sentence = f"Eine Pause dauert höchstens {MAX_PAUSE_YEARS} Jahre. Bitte wählen Sie einen früheren Tag."
        return [Problem("until", sentence)]
    return []


def _check_reason(reason: str) -> list[Problem]:
    if not reason.strip():
        return [Problem("reason", "Bitte geben Sie an, warum getauscht wird; es steht später im Plan.")]
    return list(too_long("reason", "Der Grund", reason))


# -- the rule ----------------------------------------------------------------------------------------------------------


def present_rule(office: Office, *, month: date | None = None) -> Rule:
    """What holds in a month, in this one unless said otherwise."""
    wanted = (month or office.clock.today()).replace(day=1)
    with office.read() as connection:
        rules = queries.rules(connection)
    return rule_for(rules, wanted) or (min(rules, key=lambda rule: rule.starts_on) if rules else Rule(wanted))


def set_rule(office: Office, *, size: int, months: Collection[int], next_month: bool = False) -> Changes:
    """How many members are called, in which months of the year; from this month on, or from the next one.

    The past stays as it was, also where it rests on the usual rule that nobody had entered.
    """
    require_valid(check_rule(size, months))
    begin = office.clock.today().replace(day=1)
    begin = add_months(begin, 1) if next_month else begin
    with office.write("Anrufplan einstellen") as writer:
        rules = queries.rules(writer.connection)
        for rule in rules:
            if not rule.id and rule.starts_on < begin:
                write_rule(writer, rule)
            if rule.id and rule.starts_on > begin:
                writer.trash(entities.call_round_rule, rule.id)
        write_rule(writer, Rule(begin, size, frozenset(months)))
        return writer.changes()


def write_rule(writer: Writer, rule: Rule) -> None:
    """Write the rule of a month. Two computers that set one for the same month mean the same row."""
    values = {
        "starts_on": rule.starts_on,
        "size": rule.size,
        "months": " ".join(map(str, sorted(rule.months))),
    }
    row_id = natural_id("call_round_rule", rule.starts_on.isoformat())
    writer.ensure(entities.call_round_rule, row_id, values)
    writer.update(entities.call_round_rule, row_id, values)
