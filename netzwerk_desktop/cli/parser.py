"""The arguments of the command line, with every word of help in German.

``argparse`` speaks through gettext. Instead of shipping a catalogue for a library that is not ours, its few sentences
are put into German here; a test asks for every kind of mistake and finds no English in the answers.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from netzwerk_desktop.domain.errors import NetzwerkError

_GERMAN = {
    "usage: ": "Aufruf: ",
    "positional arguments": "Angaben",
    "options": "Optionen",
    "subcommands": "Befehle",
    "show this help message and exit": "diese Hilfe zeigen",
    "show program's version number and exit": "die Version zeigen",
    "the following arguments are required: %s": "es fehlt: %s",
    "one of the arguments %s is required": "es fehlt eines von: %s",
    "unrecognized arguments: %s": "unbekannte Angabe: %s",
    "expected one argument": "braucht eine Angabe",
    "expected at most one argument": "verträgt höchstens eine Angabe",
    "expected at least one argument": "braucht mindestens eine Angabe",
    "not allowed with argument %s": "geht nicht zusammen mit %s",
    "ignored explicit argument %r": "verträgt die Angabe %r nicht",
    "ambiguous option: %(option)s could match %(matches)s": "nicht eindeutig: %(option)s passt zu %(matches)s",
    "invalid %(type)s value: %(value)r": "unpassende Angabe: %(value)r",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r gibt es nicht (möglich: %(choices)s)",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "den Befehl %(parser_name)r gibt es nicht"
    " (möglich: %(choices)s)",
    "%(heading)s:": "%(heading)s:",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "unexpected option string: %s": "unerwartete Option: %s",
}


def _german(text: str) -> str:
    return _GERMAN.get(text, text)


def _german_plural(one: str, many: str, count: int) -> str:
    return _GERMAN.get(one if count == 1 else many, many if count != 1 else one)


def speak_german() -> None:
    """Let argparse speak German (it looks its translator up in its own module)."""
    argparse._ = _german  # type: ignore[attr-defined]  # the library's only door for a translation
    argparse.ngettext = _german_plural  # type: ignore[attr-defined]


class Parser(argparse.ArgumentParser):
    """An argument parser whose mistakes end with exit code 2 and a hint to the help."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and leave with exit code 2."""
        self.exit(2, f"{self.prog}: {message}\nHilfe: {self.prog} --help\n")


Handler = Callable[[argparse.Namespace], int]


def day(text: str) -> date:
    """A date given as an argument, in ISO or in German."""
    from netzwerk_desktop.domain.clock import SystemClock
    from netzwerk_desktop.domain.dates import parse_date

    try:
        return parse_date(text, SystemClock().today())
    except NetzwerkError as error:
        raise argparse.ArgumentTypeError(error.message) from None


def folder(text: str) -> Path:
    """A folder given as an argument; it need not exist."""
    return Path(text).expanduser()


def file(text: str) -> Path:
    """A file given as an argument; it need not exist."""
    return Path(text).expanduser()
