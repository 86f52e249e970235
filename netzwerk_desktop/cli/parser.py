"""The arguments of the command line, with every word of help and of every mistake in German.

``argparse`` speaks through gettext. Instead of shipping a catalogue for a library that is not ours, its few sentences
are put into German here, for as long as our parser works; a test makes every kind of mistake and finds no English.
"""

from __future__ import annotations

import argparse
import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from netzwerk_desktop.domain.clock import BERLIN, Clock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.domain.labels import Labelled

_GERMAN = {
    "usage: ": "Aufruf: ",
    "positional arguments": "Angaben",
    "options": "Optionen",
    "show this help message and exit": "diese Hilfe zeigen",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "es fehlt: %s",
    "one of the arguments %s is required": "es fehlt eines von: %s",
    "unrecognized arguments: %s": "unbekannte Angabe: %s",
    "unexpected option string: %s": "unerwartete Option: %s",
    "expected one argument": "hier fehlt die Angabe dahinter",
    "expected at most one argument": "verträgt höchstens eine Angabe",
    "expected at least one argument": "braucht mindestens eine Angabe",
    "expected %s argument": "braucht %s Angabe",
    "expected %s arguments": "braucht %s Angaben",
    "not allowed with argument %s": "geht nicht zusammen mit %s",
    "ignored explicit argument %r": "verträgt die Angabe %r nicht",
    "ambiguous option: %(option)s could match %(matches)s": "nicht eindeutig: %(option)s passt zu %(matches)s",
    "invalid %(type)s value: %(value)r": "unpassende Angabe: %(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r gibt es hier nicht (möglich: %(choices)s)",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": "%(value)r gibt es hier nicht,"
    " vielleicht %(closest)r? (möglich: %(choices)s)",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "den Befehl %(parser_name)r gibt es nicht"
    " (möglich: %(choices)s)",
}


@contextmanager
def speaking_german() -> Iterator[None]:
    """Let argparse speak German; it looks its translator up in its own module each time it says something."""
    names = vars(argparse)
    before = names["_"], names["ngettext"]
    names["_"] = lambda text: _GERMAN.get(text, text)
    names["ngettext"] = lambda one, many, count: _GERMAN.get(one if count == 1 else many, one if count == 1 else many)
    try:
        yield
    finally:
        names["_"], names["ngettext"] = before


class Parser(argparse.ArgumentParser):
    """An argument parser whose mistakes end with exit code 2 and a hint to the help.

    Options are never abbreviated: a script must not break because a later version has one more option.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **settings})

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and leave with exit code 2."""
        self.exit(2, f"{self.prog}: {message}\nHilfe: {self.prog} --help\n")

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> Any:
        # Before Python 3.12.5 "--" is taken out even where it is the value of an option ("--note=--").
        if action.option_strings and action.nargs is None and arg_strings == ["--"]:
            return self._get_value(action, "--")
        return super()._get_values(action, arg_strings)

    def commands(self, name: str, metavar: str) -> Commands:
        """The commands below this parser; the one that was chosen is kept as ``name``."""
        return self.add_subparsers(dest=name, metavar=metavar, required=True, parser_class=Parser, title="Befehle")


Commands = Any
"""What ``add_parser`` is called on; argparse keeps its class to itself."""

Handler = Callable[[argparse.Namespace], int]


def add_command(commands: Commands, name: str, sentence: str, handler: Handler, *, answers: bool = True) -> Parser:
    """A command with its help; with ``answers`` it has ``--json``."""
    parser: Parser = commands.add_parser(name, help=sentence, description=f"{sentence[0].upper()}{sentence[1:]}.")
    parser.set_defaults(handler=handler)
    # The folder may be named before or after the command.
    parser.add_argument("--data-dir", type=path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    if answers:
        parser.add_argument("--json", action="store_true", help="Antwort als JSON")
    return parser


# -- kinds of values -------------------------------------------------------------------------------------------------


def text(value: str) -> str:
    """A text. Half characters, which a terminal with another encoding makes, are refused."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("enthält Zeichen, die nicht in UTF-8 ankamen") from None
    return value


def path(value: str) -> Path:
    """A file or folder; it need not exist."""
    if not value:
        raise argparse.ArgumentTypeError("hier fehlt der Name")
    try:
        # The names of files are printed, kept with documents and handed to SQLite, all of it in UTF-8.
        found = Path(text(value)).expanduser()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"„{value}“: diesen Benutzer gibt es nicht") from None
    try:
        found.lstat()
    except OSError as error:
        if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
            raise argparse.ArgumentTypeError("der Name ist zu lang oder geht nicht") from None
        if not found.is_absolute() and not _standing_somewhere():
            raise argparse.ArgumentTypeError("der Ordner, in dem Sie gerade stehen, ist gelöscht worden") from None
    return found


def _standing_somewhere() -> bool:
    """Whether the current folder is still there."""
    try:
        return Path.cwd().is_dir()
    except OSError:
        return False


def number(smallest: int, largest: int) -> Callable[[str], int]:
    """A whole number between the two."""

    def convert(value: str) -> int:
        try:
            found = int(value)
        except ValueError:
            raise argparse.ArgumentTypeError(f"„{value}“ ist keine ganze Zahl") from None
        if not smallest <= found <= largest:
            raise argparse.ArgumentTypeError(f"{found} liegt nicht zwischen {smallest} und {largest}")
        return found

    return convert


def day(clock: Clock) -> Callable[[str], date]:
    """A day to come, in ISO or as people say it: "2026-12-01", "1.12.", "in 2 wochen"."""

    def convert(value: str) -> date:
        from netzwerk_desktop.domain.date_parser import parse_date

        try:
            return parse_date(text(value), clock.today())
        except NetzwerkError as error:
            raise argparse.ArgumentTypeError(error.message) from None

    return convert


def past_day(clock: Clock) -> Callable[[str], date]:
    """A day that was; "12.5." without a year is the last one."""

    def convert(value: str) -> date:
        from netzwerk_desktop.domain.date_parser import parse_date

        try:
            return parse_date(text(value), clock.today(), prefer="past")
        except NetzwerkError as error:
            raise argparse.ArgumentTypeError(error.message) from None

    return convert


def moment(value: str) -> datetime:
    """Day and time in Germany, "2026-11-22T09:40" or "2026-11-22 9:40"; with an offset any other zone."""
    try:
        found = datetime.fromisoformat(value.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"„{value}“ ist kein Zeitpunkt (Beispiel: 2026-11-22T09:40)") from None
    if not 1900 <= found.year <= 2200:
        raise argparse.ArgumentTypeError(f"das Jahr {found.year} liegt zu weit weg")
    return found if found.tzinfo else found.replace(tzinfo=BERLIN)


_DIGITS = 18
"""Longer numbers do not fit into a column of the database."""


def transaction(value: str) -> str:
    """The name of a change, "device:counter", as commands that write give it in their answer."""
    device, _, counter = value.partition(":")
    numbers = (device, counter)
    if not all(part.isascii() and part.isdigit() and len(part) <= _DIGITS for part in numbers):
        raise argparse.ArgumentTypeError(f"„{value}“ ist keine Kennung einer Änderung (Beispiel: 1:42)")
    return value


Member = TypeVar("Member", bound=Labelled)


def word_of(enumeration: type[Member]) -> Callable[[str], Member]:
    """One of the words of an enumeration, in German or by its code."""

    def convert(value: str) -> Member:
        member = enumeration.from_text(value)
        if member is None:
            raise argparse.ArgumentTypeError(f"„{value}“ gibt es hier nicht (möglich: {words_of(enumeration)})")
        return member

    return convert


def words_of(enumeration: type[Labelled]) -> str:
    """The words of an enumeration, for its help."""
    return ", ".join(member.label for member in enumeration)
