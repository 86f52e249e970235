"""The entry point of ``netzwerk``: reads the arguments, calls the command, puts every error into one sentence."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from netzwerk_desktop import __version__
from netzwerk_desktop.domain.clock import Clock, SystemClock
from netzwerk_desktop.domain.errors import NetzwerkError, ValidationFailed
from netzwerk_desktop.system.log import LOG_NAME, Word, catch_unexpected, start_log, stop_log
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import OsKeyring, SecretStore

from . import call_round, entries, exchange, follow_ups, letters, lookups, office, tidying, town_map, vault
from .context import paths_of
from .output import complain, prepare_streams
from .parser import Handler, Parser, path, speaking_german

log = logging.getLogger(__name__)

DESCRIPTION = "Das Büro des Netzwerks auf der Befehlszeile: alles, wofür es kein Fenster braucht."
EXAMPLES = """Beispiele:
  netzwerk --data-dir DIR init --yes
  netzwerk --data-dir DIR show Winterberg
  netzwerk --data-dir DIR log call --town Winterberg --outcome erreicht --note "…" --follow-up "in 2 wochen"

Die Passphrase kommt aus dem Schlüsselbund, aus NETZWERK_PASSPHRASE oder einer Frage, nie aus einem Argument.
Rückgabe: 0 gelungen, 1 nicht gelungen (ein Satz auf der Fehlerausgabe), 2 falscher Aufruf.
"""
FAILED, WRONG_CALL = 1, 2


def build_parser(clock: Clock) -> Parser:
    """The parser with all commands; days such as "morgen" are read by the clock."""
    parser = Parser(
        prog="netzwerk",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"netzwerk {__version__}", help="die Version zeigen")
    parser.add_argument(
        "--data-dir", type=path, metavar="DIR", help="Ordner des Büros (sonst der übliche Ordner des Systems)"
    )
    commands = parser.commands("command", "BEFEHL")
    for room in (office, lookups, town_map, follow_ups, call_round, entries, letters, exchange, tidying, vault):
        room.add_commands(commands, clock)
    return parser


def main(argv: Sequence[str] | None = None, *, clock: Clock | None = None, secrets: SecretStore | None = None) -> int:
    """Run one command and return its exit code: 0, 1 (a sentence on standard error) or 2 (wrong call)."""
    prepare_streams()
    clock = clock or SystemClock()
    with speaking_german():
        try:
            arguments = build_parser(clock).parse_args(argv)
        except SystemExit as left:  # the help, the version, or a wrong call that was explained
            return _flushed(WRONG_CALL if left.code else 0)
    arguments.clock = clock
    arguments.secrets = OsKeyring() if secrets is None else secrets
    try:
        code = _run(arguments)
    except BrokenPipeError:
        code = 0
    return _flushed(code)


def _run(arguments: argparse.Namespace) -> int:
    handler: Handler = arguments.handler
    with _log_file(paths_of(arguments)) as write_log:
        begun = time.monotonic()
        try:
            code = handler(arguments)
        except ValidationFailed as error:
            code = _failed(_with_options(error, getattr(arguments, "options", {})))
        except NetzwerkError as error:
            code = _failed(error.message)
        except (KeyboardInterrupt, EOFError):
            code = _failed("Abgebrochen. Es wurde nichts halb gespeichert.")
        except BrokenPipeError:
            raise
        except Exception:
            write_log()
            log.critical("unexpected error", exc_info=True)
            code = _failed(_APOLOGY.format(paths_of(arguments).log_dir / LOG_NAME))
        if paths_of(arguments).data_dir.is_dir():
            write_log()
        took = round(1000 * (time.monotonic() - begun))
        log.info("command %s ended with %d after %d ms", Word(arguments.command), code, took)
        return code


_APOLOGY = (
    "Das hat leider nicht geklappt; es liegt am Programm, nicht an Ihnen. Was gespeichert war, ist sicher. Der Fehler"
    " steht im Protokoll: {}"
)


def _failed(sentence: str) -> int:
    complain(sentence)
    return FAILED


def _with_options(error: ValidationFailed, options: Mapping[str, str]) -> str:
    """The problems as one text, each with the option it is about."""
    sentences = []
    for problem in error.problems:
        option = options.get(problem.field)
        sentences.append(f"{problem.message.rstrip('.')} ({option})." if option else problem.message)
    return " ".join(sentences)


@contextmanager
def _log_file(paths: AppPaths) -> Iterator[Callable[[], None]]:
    """The log while a command runs; yields what begins it. It begins by itself where the folder of the office exists:
    who only asks about an office that is not there shall not find new folders afterwards."""
    root = logging.getLogger()
    handlers: list[logging.Handler] = [logging.NullHandler()]  # without any handler, logging prints to standard error
    root.addHandler(handlers[0])

    def begin() -> None:
        if len(handlers) == 1:
            with suppress(OSError):  # a full or read-only disk is told by what comes next
                handlers.append(start_log(paths.log_dir))

    if paths.data_dir.is_dir():
        begin()
    put_back = catch_unexpected()
    try:
        yield begin
    finally:
        put_back()
        for handler in handlers:
            stop_log(handler)


def _flushed(code: int) -> int:
    """The exit code, once everything has been handed over to whoever reads it."""
    try:
        sys.stdout.flush()
    except OSError as error:
        # Whoever read our answer (less, head) has had enough of it; the interpreter must not flush again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            return code or FAILED
    return code
