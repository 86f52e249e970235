"""How a command answers: JSON for scripts, lines for people, both readable on a Windows console of the eighties."""

from __future__ import annotations

import argparse
import codecs
import dataclasses
import errno
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, TextIO

from netzwerk_desktop.domain.errors import NetzwerkError

_PLAIN_SIGNS = {
    "–": "-", "—": "-", "„": '"', "“": '"', "”": '"', "‚": "'", "‘": "'", "’": "'", "…": "...", "→": "->", "·": "-",
    "•": "-", "§": "Par.", "€": "EUR", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
}  # fmt: skip
"""What stands for a sign that the console's character set (cp850, cp437) does not have."""

_ERRORS = "netzwerk_plain_signs"


# -- values ----------------------------------------------------------------------------------------------------------


def plain(value: Any) -> Any:
    """A value as JSON knows it: dates as ISO text, enumerations by their code, rows as objects without versions."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = (field.name for field in dataclasses.fields(value) if field.name != "versions")
        return {name: plain(getattr(value, name)) for name in fields}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # a datetime is one, too
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(entry) for key, entry in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(plain(entry) for entry in value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [plain(entry) for entry in value]
    return value


# -- speaking --------------------------------------------------------------------------------------------------------


def answer(arguments: argparse.Namespace, data: Mapping[str, Any] | Sequence[Any], lines: Iterable[str]) -> int:
    """Print the answer as JSON with ``--json``, else the lines; returns exit code 0.

    Raises :class:`NetzwerkError` when it cannot be written (a full disk), ``BrokenPipeError`` when nobody reads on.
    """
    try:
        if arguments.json:
            print(_json(data, sys.stdout))
        else:
            for line in lines:
                print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        why = ": Dort ist kein Platz mehr" if error.errno == errno.ENOSPC else ""
        raise NetzwerkError(
            f"Der Befehl ist ausgeführt, aber seine Antwort ließ sich nicht ausgeben{why}. Bitte prüfen Sie, wohin sie"
            " umgeleitet ist."
        ) from None
    return 0


def _json(data: Mapping[str, Any] | Sequence[Any], stream: TextIO) -> str:
    """The answer as JSON, with escapes where the stream could not carry a letter: JSON must stay exact."""
    made = json.dumps(plain(data), ensure_ascii=False, indent=2)
    try:
        made.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return json.dumps(plain(data), ensure_ascii=True, indent=2)
    return made


def note(sentence: str) -> None:
    """A remark beside the answer, on standard error, so that it never gets into a script's JSON."""
    with suppress(OSError):  # nobody can be told that nobody can be told
        print(sentence, file=sys.stderr)


def complain(sentence: str) -> None:
    """The one sentence of a command that failed, on one line of standard error."""
    with suppress(OSError):
        print(f"netzwerk: {' '.join(sentence.split())}", file=sys.stderr)


def prepare_streams() -> None:
    """Let both streams carry every sign: none of them may turn an umlaut into a crash.

    What is not a console (a pipe, a file) gets UTF-8, unless ``PYTHONIOENCODING`` asks for something else.
    """
    _replace_closed_streams()
    codecs.register_error(_ERRORS, _plain_sign)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if not stream.isatty() and "PYTHONIOENCODING" not in os.environ:
            reconfigure(encoding="utf-8")
        reconfigure(errors=_ERRORS)


def _replace_closed_streams() -> None:
    """Streams the caller closed (``>&-``) lead nowhere. In the order of their numbers, so that each gets its own back:
    otherwise the next file that is opened would be taken for the output."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(nowhere, "r" if name == "stdin" else "w", encoding="utf-8"))


def _plain_sign(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(_PLAIN_SIGNS.get(sign, "?") for sign in signs), error.end


# -- asking ----------------------------------------------------------------------------------------------------------


def at_a_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin is not None and sys.stdin.isatty()


def confirmed(question: str) -> bool:
    """Ask a yes-or-no question; everything but yes is no."""
    return asked(f"{question} [j/N]").casefold() in ("j", "ja")


def asked(question: str, default: str = "") -> str:
    """Ask for a line; an empty one is the default."""
    suggestion = f" [{default}]" if default else ""
    print(f"{question}{suggestion}: ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip() or default
