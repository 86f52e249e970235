"""Commands that write: log a call or a consultation, write a letter."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from netzwerk_desktop.domain.errors import NetzwerkError, NotFound
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction
from netzwerk_desktop.domain.labels import Labelled

from .context import opened
from .output import answer
from .parser import Parser, day, file

MAX_TEXT_BYTES = 2_000_000
Member = TypeVar("Member", bound=Labelled)


def add_commands(commands: Any) -> None:
    """The commands of this module."""
    log: Parser = commands.add_parser("log", help="ein Telefonat oder eine Beratung erfassen")
    kinds = log.add_subparsers(dest="kind", metavar="ART", required=True, parser_class=Parser)

    call: Parser = kinds.add_parser("call", help="ein Telefonat")
    _common(call)
    call.add_argument("--outcome", required=True, metavar="ERGEBNIS", help=_choices(CallOutcome))
    call.add_argument("--direction", default=Direction.OUTGOING.label, metavar="RICHTUNG", help=_choices(Direction))
    call.set_defaults(handler=_log_call)

    consultation: Parser = kinds.add_parser("consultation", help="eine Beratung")
    _common(consultation, service_required=True)
    consultation.add_argument("--channel", default=Channel.PHONE.label, metavar="WEG", help=_choices(Channel))
    consultation.set_defaults(handler=_log_consultation)

    letter: Parser = commands.add_parser("letter", help="einen Brief schreiben")
    letter.add_argument("--town", required=True, metavar="KOMMUNE", help="Name oder AGS")
    letter.add_argument(
        "--position", metavar="FUNKTION", help="Funktion oder Name der Person (sonst Hauptansprechpartner/in)"
    )
    letter.add_argument("--subject", required=True, metavar="BETREFF", help="Betreff")
    letter.add_argument("--text-file", required=True, type=file, metavar="FILE", help="Textdatei mit dem Brieftext")
    letter.add_argument("--out", required=True, type=file, metavar="FILE.docx", help="Ziel; wird nie überschrieben")
    letter.add_argument("--form", choices=("A", "B"), help="Form nach DIN 5008 (sonst die Einstellung des Büros)")
    letter.add_argument("--date", type=day, metavar="TAG", help="Briefdatum (sonst heute)")
    letter.add_argument("--json", action="store_true", help="Antwort als JSON")
    letter.set_defaults(handler=_letter)


def _common(parser: Parser, *, service_required: bool = False) -> None:
    parser.add_argument("--town", required=True, metavar="KOMMUNE", help="Name oder AGS")
    parser.add_argument("--person", metavar="PERSON", help="Name oder Funktion der Person")
    parser.add_argument("--service", required=service_required, metavar="LEISTUNG", help="Leistung aus dem Katalog")
    parser.add_argument("--subject", default="", required=service_required, metavar="BETREFF", help="Worum ging es?")
    parser.add_argument("--note", default="", metavar="TEXT", help="Notiz")
    parser.add_argument("--topic", action="append", default=[], metavar="THEMA", help="Thema (mehrfach möglich)")
    parser.add_argument("--minutes", type=int, metavar="MIN", help="Dauer in Minuten")
    parser.add_argument("--at", type=_moment, metavar="ZEIT", help="Zeitpunkt, 2026-11-22T09:40 (sonst jetzt)")
    parser.add_argument("--exception-reason", default="", metavar="GRUND", help="warum trotz fehlenden Anspruchs")
    parser.add_argument("--follow-up", type=day, metavar="TAG", help="Wiedervorlage, auch „in 2 wochen“")
    parser.add_argument("--json", action="store_true", help="Antwort als JSON")


def _choices(enumeration: type[Labelled]) -> str:
    return ", ".join(member.label for member in enumeration)


def _moment(text: str) -> datetime:
    from netzwerk_desktop.domain.clock import BERLIN

    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"„{text}“ ist kein Zeitpunkt (Beispiel: 2026-11-22T09:40)") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=BERLIN)


def _member(enumeration: type[Member], text: str) -> Member:
    member = enumeration.from_text(text)
    if member is None:
        raise NetzwerkError(f"„{text}“ gibt es hier nicht. Möglich sind: {_choices(enumeration)}.")
    return member


def _log_call(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.call import log_call

    outcome = _member(CallOutcome, arguments.outcome)
    direction = _member(Direction, arguments.direction)
    with opened(arguments) as office:
        changes = log_call(office, outcome=outcome, direction=direction, **_shared(office, arguments))
        return _logged(arguments, office, changes)


def _log_consultation(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.consultation import log_consultation

    channel = _member(Channel, arguments.channel)
    with opened(arguments) as office:
        changes = log_consultation(office, channel=channel, **_shared(office, arguments))
        return _logged(arguments, office, changes)


def _shared(office: Any, arguments: argparse.Namespace) -> dict[str, Any]:
    """What calls and consultations have in common, names looked up."""
    from netzwerk_desktop.domain.follow_up import FollowUpDraft
    from netzwerk_desktop.services.entitlement import find_service
    from netzwerk_desktop.services.organisation import find_organisation
    from netzwerk_desktop.services.topic import find_topic

    organisation_id = find_organisation(office, arguments.town)
    found = _find_position(office, organisation_id, arguments.person) if arguments.person else None
    follow_up = None
    if arguments.follow_up:
        subject = arguments.subject or arguments.note.strip().split("\n")[0][:80] or "Rückmeldung"
        follow_up = FollowUpDraft(
            organisation_id=organisation_id, due_on=arguments.follow_up, subject=subject, assignee_id=office.staff_id
        )
    return {
        "organisation_id": organisation_id,
        "person_id": found.person_id if found else None,
        "position_id": found.id if found else None,
        "service_id": find_service(office, arguments.service).id if arguments.service else None,
        "topic_ids": tuple(find_topic(office, topic).id for topic in arguments.topic),
        "subject": arguments.subject,
        "note": arguments.note,
        "occurred_at": arguments.at,
        "duration_min": arguments.minutes,
        "exception_reason": arguments.exception_reason,
        "follow_up": follow_up,
    }


def _find_position(office: Any, organisation_id: str, text: str) -> Any:
    from netzwerk_desktop.services.position import find_position

    return find_position(office, organisation_id=organisation_id, text=text)


def _logged(arguments: argparse.Namespace, office: Any, changes: Any) -> int:
    from netzwerk_desktop.services.interaction import interaction_detail

    entry = interaction_detail(office, changes.created)
    data = {
        "id": changes.created,
        "transaction": changes.transaction,
        "town": entry.organisation_name,
        "entitlement": {"code": entry.entitlement_code, "reason": entry.entitlement_reason},
        "follow_up": arguments.follow_up,
    }
    lines = [f"{changes.label}: {entry.organisation_name}"]
    if entry.entitlement_reason:
        lines.append(entry.entitlement_reason)
    return answer(arguments, data, lines)


def _letter(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.letter import write_letter
    from netzwerk_desktop.services.organisation import find_organisation

    text = _read_text(arguments.text_file)
    with opened(arguments) as office:
        organisation_id = find_organisation(office, arguments.town)
        position = _find_position(office, organisation_id, arguments.position) if arguments.position else None
        written = write_letter(
            office,
            organisation_id=organisation_id,
            position_id=position.id if position else None,
            subject=arguments.subject,
            text=text,
            on=arguments.date or office.clock.today(),
            form=arguments.form,
            save_to=arguments.out,
        )
    data = {
        "document": written.document_id,
        "file": written.path,
        "address": written.address_lines,
        "salutation": written.salutation,
        "problems": written.problems,
    }
    return answer(arguments, data, [f"Geschrieben: {written.path}", *written.problems])


def _read_text(path: Path) -> str:
    """The letter's text from a file: UTF-8, or what Windows editors write otherwise."""
    try:
        data = path.read_bytes()
    except OSError:
        raise NotFound(f"Die Textdatei {path} lässt sich nicht lesen. Bitte prüfen Sie den Namen.") from None
    if len(data) > MAX_TEXT_BYTES:
        raise NetzwerkError(f"Die Textdatei {path.name} ist zu groß für einen Brief (höchstens 2 MB).")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
