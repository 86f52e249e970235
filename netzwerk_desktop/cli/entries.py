"""Commands that enter what happened: a call, a consultation, a visit …, with a follow-up; and that it was done."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind

from .context import opened
from .output import answer
from .parser import Commands, Parser, add_command, day, moment, number, text, word_of, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from netzwerk_desktop.domain.changes import Changes
    from netzwerk_desktop.domain.follow_up import FollowUpDraft
    from netzwerk_desktop.services.context import Office

OPTIONS = {
    "outcome": "--outcome",
    "service_id": "--service",
    "subject": "--subject",
    "note": "--note",
    "occurred_at": "--at",
    "duration_min": "--minutes",
    "exception_reason": "--exception-reason",
    "follow_up.due_on": "--follow-up",
    "follow_up.subject": "--follow-up-subject",
}
"""The option a problem of a field is about."""

_OTHER_KINDS = (InteractionKind.VISIT, InteractionKind.MEETING, InteractionKind.EMAIL, InteractionKind.INQUIRY)


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    log: Parser = commands.add_parser(
        "log", help="ein Telefonat, eine Beratung, einen Termin … erfassen", description="Erfassen, was geschehen ist."
    )
    kinds = log.commands("kind", "ART")

    call = add_command(kinds, "call", "ein Telefonat erfassen", _log_call)
    call.add_argument(
        "--outcome", required=True, type=word_of(CallOutcome), metavar="ERGEBNIS", help=words_of(CallOutcome)
    )
    _add_direction(call, Direction.OUTGOING)
    _add_common(call, clock)

    consultation = add_command(kinds, "consultation", "eine Beratung erfassen", _log_consultation)
    _add_channel(consultation, Channel.PHONE)
    _add_common(consultation, clock, required=True)

    for kind in _OTHER_KINDS:
        other = add_command(kinds, kind.value, f"{kind.label} erfassen", _log_other)
        other.set_defaults(interaction_kind=kind)
        _add_direction(other, None)
        _add_channel(other, None)
        _add_common(other, clock)

    done = add_command(commands, "done", "eine Wiedervorlage als erledigt eintragen", _done)
    done.add_argument("id", type=text, metavar="ID", help="Kennung der Wiedervorlage (siehe follow-ups)")
    done.add_argument("--result", type=text, default="", metavar="TEXT", help="was dabei herauskam")


def _add_direction(parser: Parser, default: Direction | None) -> None:
    usual = f" (sonst {default.label})" if default else ""
    parser.add_argument(
        "--direction",
        type=word_of(Direction),
        default=default,
        metavar="RICHTUNG",
        help=f"{words_of(Direction)}{usual}",
    )


def _add_channel(parser: Parser, default: Channel | None) -> None:
    usual = f" (sonst {default.label})" if default else ""
    parser.add_argument(
        "--channel", type=word_of(Channel), default=default, metavar="WEG", help=f"{words_of(Channel)}{usual}"
    )


def _add_common(parser: Parser, clock: Clock, *, required: bool = False) -> None:
    parser.set_defaults(options=OPTIONS)
    parser.add_argument("--town", required=True, type=text, metavar="KOMMUNE", help="Name oder AGS")
    parser.add_argument("--person", type=text, metavar="PERSON", help="Name oder Funktion dort")
    parser.add_argument("--service", required=required, type=text, metavar="LEISTUNG", help="Leistung aus dem Katalog")
    parser.add_argument("--subject", required=required, type=text, default="", metavar="BETREFF", help="worum es ging")
    parser.add_argument("--note", type=text, default="", metavar="TEXT", help="was besprochen wurde")
    parser.add_argument(
        "--topic", action="append", type=text, default=[], metavar="THEMA", help="Thema (mehrfach möglich)"
    )
    parser.add_argument("--minutes", type=number(0, 1439), metavar="MIN", help="Dauer in Minuten")
    parser.add_argument("--at", type=moment, metavar="ZEIT", help="Zeitpunkt, 2026-11-22T09:40 (sonst jetzt)")
    parser.add_argument(
        "--exception-reason",
        type=text,
        default="",
        metavar="GRUND",
        help="warum die Leistung ohne Anspruch gegeben wurde",
    )
    parser.add_argument("--confidential", action="store_true", help="vertraulich")
    parser.add_argument("--follow-up", type=day(clock), metavar="TAG", help="Wiedervorlage, auch „in 2 wochen“")
    parser.add_argument(
        "--follow-up-subject", type=text, default="", metavar="TEXT", help="was dann zu tun ist (sonst der Betreff)"
    )


# -- logging ---------------------------------------------------------------------------------------------------------


def _log_call(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.call import log_call

    return _log(arguments, log_call, outcome=arguments.outcome, direction=arguments.direction)


def _log_consultation(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.consultation import log_consultation

    return _log(arguments, log_consultation, channel=arguments.channel)


def _log_other(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.interaction import log_interaction

    return _log(
        arguments,
        log_interaction,
        kind=arguments.interaction_kind,
        direction=arguments.direction,
        channel=arguments.channel,
    )


def _log(arguments: argparse.Namespace, use_case: Callable[..., Changes], **special: Any) -> int:
    from netzwerk_desktop.services.interaction import detail

    with opened(arguments) as office:
        changes = use_case(office, **special, **_shared(office, arguments))
        assert changes.created is not None  # it logs something
        entry = detail(office, id=changes.created).row
    data = {
        "id": entry.id,
        "transaction": changes.transaction,
        "kind": entry.kind,
        "town": entry.organisation_name,
        "person": entry.person_name,
        "occurred_at": entry.occurred_at,
        "service": entry.service_name,
        "entitlement": {"code": entry.entitlement_code, "reason": entry.entitlement_reason}
        if entry.entitlement_code
        else None,
        "exception_reason": entry.exception_reason,
        "follow_up": entry.follow_up_due,
    }
    lines = [f"{changes.label}: {entry.organisation_name}"]
    if entry.entitlement_reason:
        lines.append(entry.entitlement_reason)
    if entry.follow_up_due:
        from netzwerk_desktop.domain.dates import format_day

        lines.append(f"Wiedervorlage am {format_day(entry.follow_up_due)}")
    return answer(arguments, data, lines)


def _shared(office: Office, arguments: argparse.Namespace) -> dict[str, Any]:
    """What all kinds have in common, names looked up."""
    from netzwerk_desktop.services.entitlement import find_service
    from netzwerk_desktop.services.organisation import find_organisation
    from netzwerk_desktop.services.position import find_position
    from netzwerk_desktop.services.topic import find_topic

    organisation_id = find_organisation(office, arguments.town, guess=False)
    held = None
    if arguments.person is not None:
        held = find_position(office, organisation_id=organisation_id, text=arguments.person)
    return {
        "organisation_id": organisation_id,
        "person_id": held.person_id if held else None,
        "position_id": held.id if held else None,
        "service_id": find_service(office, arguments.service).id if arguments.service is not None else None,
        "topic_ids": tuple(find_topic(office, topic).id for topic in arguments.topic),
        "subject": arguments.subject,
        "note": arguments.note,
        "occurred_at": arguments.at,
        "duration_min": arguments.minutes,
        "exception_reason": arguments.exception_reason,
        "confidential": arguments.confidential,
        "follow_up": _follow_up(office, organisation_id, arguments),
    }


def _follow_up(office: Office, organisation_id: str, arguments: argparse.Namespace) -> FollowUpDraft | None:
    from netzwerk_desktop.domain.follow_up import FollowUpDraft

    if arguments.follow_up is None:
        return None
    return FollowUpDraft(
        organisation_id=organisation_id,
        due_on=arguments.follow_up,
        subject=arguments.follow_up_subject,
        assignee_id=office.staff_id,
    )


def _done(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.follow_up import complete

    with opened(arguments) as office:
        changes = complete(office, id=arguments.id, result=arguments.result)
    return answer(arguments, {"id": arguments.id, "transaction": changes.transaction}, [changes.label])
