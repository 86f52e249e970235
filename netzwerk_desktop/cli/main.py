"""The entry point of ``netzwerk``: reads the arguments, calls the command, puts errors into one sentence."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from netzwerk_desktop import __version__
from netzwerk_desktop.domain.errors import NetzwerkError

from . import contacts, exchange, office, records
from .output import prepare_streams
from .parser import Parser, folder, speak_german

EXAMPLES = """Beispiele:
  netzwerk --data-dir DIR init --yes
  netzwerk --data-dir DIR show Winterberg
  netzwerk --data-dir DIR log call --town Winterberg --outcome erreicht --note "…" --follow-up "in 2 wochen"

Die Passphrase kommt aus dem Schlüsselbund, aus NETZWERK_PASSPHRASE oder einer Frage, nie aus einem Argument.
"""


def build_parser() -> Parser:
    """The parser with all commands."""
    speak_german()
    parser = Parser(
        prog="netzwerk",
        description="Das Büro des Netzwerks auf der Befehlszeile.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"netzwerk {__version__}")
    parser.add_argument(
        "--data-dir", type=folder, metavar="DIR", help="Ordner des Büros (sonst der übliche Ordner des Systems)"
    )
    commands = parser.add_subparsers(dest="command", metavar="BEFEHL", required=True, parser_class=Parser)
    for room in (office, contacts, records, exchange):
        room.add_commands(commands)
    return parser


def main(argv: Sequence[str] | None = None, **handed_in: Any) -> int:
    """Run one command and return its exit code; ``handed_in`` replaces clock or secrets in tests."""
    prepare_streams()
    parser = build_parser()
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as left:
        return int(left.code or 0)
    for name, value in handed_in.items():
        setattr(arguments, name, value)
    try:
        return int(arguments.handler(arguments))
    except NetzwerkError as error:
        print(f"netzwerk: {error.message}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("netzwerk: abgebrochen, es wurde nichts halb getan.", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our answer (less, head) has had enough of it.
        sys.stderr.close()
        return 0
