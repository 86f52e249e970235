"""Commands that bring files in: the member list of an office, the official register."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.clock import Clock

from .context import opened
from .output import answer
from .parser import Commands, Parser, add_command, past_day, path, text

if TYPE_CHECKING:
    from netzwerk_desktop.domain.changes import Changes
    from netzwerk_desktop.services.context import Office

ONLY_PREVIEW = "Nur Vorschau, es wurde nichts geändert (--yes übernimmt)."


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    imports: Parser = commands.add_parser(
        "import", help="Mitglieder oder das amtliche Verzeichnis einlesen", description="Dateien einlesen."
    )
    kinds = imports.commands("kind", "ART")

    members = add_command(kinds, "members", "Mitglieder und Kontakte aus Excel oder CSV einlesen", _members)
    members.add_argument("file", type=path, metavar="FILE", help="Excel- oder CSV-Datei")
    members.add_argument(
        "--member-since", type=past_day(clock), metavar="TAG", help="Beitritt, wo die Datei keinen nennt (sonst heute)"
    )
    members.add_argument(
        "--choose",
        action="append",
        type=_choice,
        default=[],
        metavar="ZEILE=ZIEL",
        help="was eine unklare Zeile meint: ein Name, ein AGS, „neu“ oder „auslassen“ (mehrfach möglich)",
    )

    register = add_command(kinds, "register", "das amtliche Gemeindeverzeichnis einlesen", _register)
    register.add_argument("file", type=path, metavar="FILE", help="GV100AD oder AuszugGV des Statistischen Bundesamts")

    for parser in (members, register):
        parser.add_argument("--yes", action="store_true", help="übernehmen (sonst nur die Vorschau)")


def _choice(value: str) -> tuple[int, str]:
    row, sign, target = text(value).partition("=")
    if not sign or not row.strip().isdecimal() or not target.strip():
        raise argparse.ArgumentTypeError(f"„{value}“ ist keine Wahl (Beispiel: 12=Gronau)")
    return int(row), target.strip()


def _members(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.member_import import apply_members, preview_members

    with opened(arguments) as office:
        preview = preview_members(
            office,
            arguments.file,
            member_since=arguments.member_since,
            choices={row: _target(office, wanted) for row, wanted in arguments.choose},
        )
        changes = apply_members(office, preview) if arguments.yes else None
    return _answer(arguments, preview, changes)


def _target(office: Office, wanted: str) -> str:
    """What a person chose, as the plan of the import names it: an AGS, the id of an organisation, or a word."""
    from netzwerk_desktop.domain.search_text import fold
    from netzwerk_desktop.exchange.member_plan import CHOOSE_NEW, CHOOSE_SKIP
    from netzwerk_desktop.services.organisation import find_organisation, organisation_detail

    words = {"neu": CHOOSE_NEW, "auslassen": CHOOSE_SKIP, CHOOSE_NEW: CHOOSE_NEW, CHOOSE_SKIP: CHOOSE_SKIP}
    if fold(wanted) in words:
        return words[fold(wanted)]
    found = organisation_detail(office, id=find_organisation(office, wanted, guess=False))
    return found.municipality.ags if found.municipality else found.id


def _register(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.register_import import apply_register, preview_register

    with opened(arguments) as office:
        preview = preview_register(office, arguments.file)
        changes = apply_register(office, preview) if arguments.yes else None
    return _answer(arguments, preview, changes)


def _answer(arguments: argparse.Namespace, preview: Any, changes: Changes | None) -> int:
    """What would change or was changed; ``transaction`` is what ``undo`` takes back."""
    data = preview.as_json()
    data["applied"] = changes is not None
    data["transaction"] = changes.transaction if changes else None
    outcome = ONLY_PREVIEW
    if changes is not None:
        outcome = "Übernommen." if changes.transaction else "Es war nichts zu ändern."
    return answer(arguments, data, [*preview.lines(), outcome])
