"""Commands that bring files in: the member list of an office, the official register."""

from __future__ import annotations

import argparse
from typing import Any

from .context import opened
from .output import answer
from .parser import Parser, day, file


def add_commands(commands: Any) -> None:
    """The commands of this module."""
    imports: Parser = commands.add_parser("import", help="Mitglieder oder das amtliche Verzeichnis einlesen")
    kinds = imports.add_subparsers(dest="kind", metavar="ART", required=True, parser_class=Parser)

    members: Parser = kinds.add_parser("members", help="Mitglieder und Kontakte aus Excel oder CSV")
    members.add_argument("file", type=file, metavar="FILE", help="Excel- oder CSV-Datei")
    members.add_argument(
        "--member-since", type=day, metavar="TAG", help="Beitritt, wo die Datei keinen nennt (sonst heute)"
    )
    members.set_defaults(handler=_members)

    register: Parser = kinds.add_parser("register", help="das amtliche Gemeindeverzeichnis (GV100AD oder AuszugGV)")
    register.add_argument("file", type=file, metavar="FILE", help="Datei des Statistischen Bundesamts")
    register.set_defaults(handler=_register)

    for parser in (members, register):
        parser.add_argument("--yes", action="store_true", help="übernehmen (sonst nur die Vorschau)")
        parser.add_argument("--json", action="store_true", help="Antwort als JSON")


def _members(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.member_import import apply_members, preview_members

    with opened(arguments) as office:
        preview = preview_members(office, arguments.file, member_since=arguments.member_since)
        data = preview.as_json()
        if not arguments.yes:
            lines = [*preview.lines(), "Nur Vorschau, es wurde nichts geändert (--yes übernimmt)."]
            return answer(arguments, {**data, "applied": False}, lines)
        changes = apply_members(office, preview)
    return answer(
        arguments, {**data, "applied": True, "transaction": changes.transaction}, [*preview.lines(), "Übernommen."]
    )


def _register(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.register_import import apply_register, preview_register

    with opened(arguments) as office:
        preview = preview_register(office, arguments.file)
        data = preview.as_json()
        if not arguments.yes:
            lines = [*preview.lines(), "Nur Vorschau, es wurde nichts geändert (--yes übernimmt)."]
            return answer(arguments, {**data, "applied": False}, lines)
        changes = apply_register(office, preview)
    return answer(
        arguments, {**data, "applied": True, "transaction": changes.transaction}, [*preview.lines(), "Übernommen."]
    )
