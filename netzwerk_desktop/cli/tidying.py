"""Commands that tidy: a change in office, duplicates and their merging, taking an action back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import NetzwerkError

from .context import opened
from .output import answer
from .parser import Commands, add_command, day, number, text, transaction

if TYPE_CHECKING:
    from netzwerk_desktop.domain.person import PersonDraft
    from netzwerk_desktop.services.context import Office
    from netzwerk_desktop.services.duplicate_pairs import DuplicatePair

_KINDS = {"person": "person", "organisation": "organisation"}


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    succeed = add_command(commands, "succeed", "einen Amtswechsel eintragen", _succeed)
    succeed.set_defaults(options={"starts_on": "--from", "person_id": "--person", "position_id": "--function"})
    succeed.add_argument("--town", required=True, type=text, metavar="KOMMUNE", help="Name oder AGS")
    succeed.add_argument("--function", required=True, type=text, metavar="FUNKTION", help="zum Beispiel Bürgermeister")
    succeed.add_argument(
        "--person",
        required=True,
        type=text,
        metavar="NAME",
        help="wer nachfolgt, „Frau Dr. Jana Beispiel“, auch eine Kennung; „N.N.“ für unbesetzt",
    )
    succeed.add_argument("--from", required=True, dest="starts_on", type=day(clock), metavar="TAG", help="erster Tag")
    succeed.add_argument(
        "--no-handover",
        action="store_true",
        help="Telefonnummer, Rollen, offene Wiedervorlagen und Listen nicht übernehmen",
    )

    duplicates = add_command(commands, "duplicates", "was wahrscheinlich doppelt eingetragen ist", _duplicates)
    duplicates.add_argument(
        "--limit", type=number(1, 10_000), default=500, metavar="N", help="höchstens so viele (500)"
    )

    merge = add_command(commands, "merge", "zwei Einträge zusammenführen, die derselbe sind", _merge)
    merge.add_argument("kind", choices=_KINDS, metavar="ART", help="person oder organisation")
    merge.add_argument("id", type=text, metavar="ID", help="Kennung des Eintrags, der aufgeht")
    merge.add_argument("into_id", type=text, metavar="INTO-ID", help="Kennung des Eintrags, der bleibt")
    merge.add_argument(
        "--take",
        action="append",
        type=text,
        default=[],
        metavar="FELD",
        help="dieses Feld aus dem Eintrag nehmen, der aufgeht, zum Beispiel email (mehrfach möglich)",
    )

    undo = add_command(commands, "undo", "die letzte Änderung zurücknehmen", _undo)
    undo.add_argument(
        "transaction",
        nargs="?",
        type=transaction,
        metavar="AENDERUNG",
        help="eine bestimmte, wie sie ein Befehl genannt hat",
    )
    undo.add_argument("--list", action="store_true", help="zeigen, was sich zurücknehmen lässt, und nichts tun")


# -- a change in office ----------------------------------------------------------------------------------------------


def _succeed(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.domain.dates import format_day
    from netzwerk_desktop.domain.succession import last_day
    from netzwerk_desktop.services.organisation import find_organisation
    from netzwerk_desktop.services.position import position_detail
    from netzwerk_desktop.services.succession import SuccessionDraft, find_office, succeed, succession_basis

    with opened(arguments) as office:
        organisation_id = find_organisation(office, arguments.town, guess=False)
        held = find_office(office, organisation_id=organisation_id, function=arguments.function)
        person_id, new_person = _who(office, arguments.person, organisation_id)
        basis = succession_basis(office, position_id=held)
        goes_over = not arguments.no_handover
        changes = succeed(
            office,
            succession=SuccessionDraft(
                position_id=held,
                starts_on=arguments.starts_on,
                person_id=person_id,
                new_person=new_person,
                department=basis.position.department,
                phone=basis.phone if goes_over else "",
                email=basis.email if goes_over else "",
                roles=frozenset(basis.position.roles) if goes_over else frozenset(),
                follow_up_ids=frozenset(found.id for found in basis.follow_ups) if goes_over else frozenset(),
                list_entry_ids=frozenset(found.id for found in basis.lists) if goes_over else frozenset(),
            ),
            seen=basis.position.versions,
        )
        assert changes.created is not None  # a successor's position
        before, after = position_detail(office, id=held), position_detail(office, id=changes.created)
    data = {
        "id": after.id,
        "transaction": changes.transaction,
        "town": after.organisation_name,
        "function": after.function,
        "person": after.person_name,
        "person_id": after.person_id,
        "new_person": new_person is not None,
        "from": after.started_on,
        "predecessor": before.person_name,
        "predecessor_id": before.id,
        "predecessor_until": before.ended_on,
    }
    follows = after.person_name or "unbesetzt"
    until = format_day(before.ended_on or last_day(arguments.starts_on))
    lines = [
        f"{after.organisation_name}, {after.function}: {follows} ab {format_day(arguments.starts_on)}",
        f"Bisher {before.person_name or 'unbesetzt'}, bis {until}",
    ]
    return answer(arguments, data, lines)


def _who(office: Office, typed: str, organisation_id: str) -> tuple[str | None, PersonDraft | None]:
    from netzwerk_desktop.domain.identity import is_id
    from netzwerk_desktop.exchange.contact_name import is_vacant
    from netzwerk_desktop.services.succession import named_person

    if is_id(typed.strip()):
        return typed.strip(), None
    return (None, None) if is_vacant(typed) else named_person(office, typed, organisation_id=organisation_id)


# -- duplicates ------------------------------------------------------------------------------------------------------


def _duplicates(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.duplicate_pairs import find_duplicates

    with opened(arguments) as office:
        pairs = find_duplicates(office, limit=arguments.limit)
    data = [
        {
            "kind": pair.kind,
            "id": pair.id,
            "name": pair.name,
            "other_id": pair.other_id,
            "other_name": pair.other_name,
            "reasons": pair.reasons,
            "score": pair.score,
        }
        for pair in pairs
    ]
    lines = [line for pair in pairs for line in _described(pair)]
    return answer(arguments, data, lines or ["Es ist nichts doppelt eingetragen, soweit sich das sehen lässt."])


def _described(pair: DuplicatePair) -> tuple[str, str]:
    one, other = (
        f"{name} ({summary})" if summary else name
        for name, summary in ((pair.name, pair.summary), (pair.other_name, pair.other_summary))
    )
    return (
        f"{one} und {other}: {', '.join(pair.reasons)}",
        f"    netzwerk merge {pair.kind} {pair.id} {pair.other_id}",
    )


def _merge(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.merge import merge, preview_merge

    kind, id, into_id = _KINDS[arguments.kind], arguments.id.strip(), arguments.into_id.strip()
    with opened(arguments) as office:
        preview = preview_merge(office, kind=kind, id=id, into_id=into_id)
        changes = merge(office, kind=kind, id=id, into_id=into_id, take=arguments.take, seen=preview.seen)
    data = {
        "kind": kind,
        "id": id,
        "name": preview.name,
        "into_id": into_id,
        "into_name": preview.into_name,
        "moved": {move.label: move.count for move in preview.moves},
        "transaction": changes.transaction,
    }
    moved = ", ".join(f"{move.count} x {move.label}" for move in preview.moves)
    lines = [f"{preview.name} ist jetzt {preview.into_name}.", *([f"Mitgenommen: {moved}"] if moved else [])]
    return answer(arguments, data, lines)


# -- taking back -----------------------------------------------------------------------------------------------------


def _undo(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.undo import last_undoable, undo

    with opened(arguments) as office:
        if arguments.list:
            return _undo_list(office, arguments)
        wanted = arguments.transaction
        if wanted is None:
            step = last_undoable(office)
            if step is None:
                raise NetzwerkError("Es gibt nichts, was sich zurücknehmen ließe.")
            wanted = step.transaction
        changes = undo(office, wanted)
    data = {"undone": wanted, "label": changes.label, "transaction": changes.transaction}
    return answer(arguments, data, [changes.label])


def _undo_list(office: Office, arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.domain.dates import format_moment
    from netzwerk_desktop.services.undo_list import undoable_steps

    steps = undoable_steps(office)
    data = {
        "count": len(steps),
        "steps": [{"transaction": step.transaction, "action": step.action, "at": step.at} for step in steps],
    }
    lines = [f"{format_moment(step.at)}  {step.transaction:<8} {step.action}" for step in steps]
    return answer(arguments, data, lines or ["Es gibt nichts, was sich zurücknehmen ließe."])
