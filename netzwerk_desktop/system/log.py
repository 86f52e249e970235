"""The log file: enough to understand a fault, nothing about a person.

**The rule: ids, never names.** Whoever gets to see a log (an administrator, a colleague, somebody far away who helps)
learns which record was touched and never whose it is. Three things keep it:

1. The message is a constant text; everything variable is an argument (``log.info("saved %s in %d ms", row_id, ms)``).
   The lint rules G refuse messages put together with f-strings, ``%`` or ``+``. Libraries do as they like, so of their
   messages only the place in the code is written.
2. Every argument passes `harmless`: numbers, dates and ids (UUID, AGS, fingerprints) stay, and so does a `Word` of the
   program; any other text, which might be a name, a note or a folder with a user's name in it, becomes ``<text>``.
3. Tracebacks carry files, lines and functions, neither local values nor the lines of code; of the exception only its
   class, and its text where Python itself wrote it about the code (`PLAIN_ERRORS`): the text of any other may quote the
   values of a row.

Times in the log are UTC.
"""

import logging
import re
import sys
import threading
import time
import traceback
from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from uuid import UUID

LOG_NAME = "netzwerk.log"
FILE_BYTES = 1_000_000
OLD_FILES = 4
APP_LOGGER = "netzwerk_desktop"

# Written by the interpreter about the program, not about its data.
PLAIN_ERRORS = (AttributeError, NameError, NotImplementedError, RecursionError, TypeError, ZeroDivisionError)

# A UUID, alone or as "device:counter" of the journal; an AGS of North Rhine-Westphalia; a fingerprint.
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:\d+)?|05[13579][0-9]{5}|[0-9a-f]{32}|[0-9a-f]{64}")


class Word(str):
    """A text that is a constant of the program (a table, a job, a version) and may stand in the log as it is."""

    __slots__ = ()


def harmless(value: object) -> object:
    """The value as it may stand in the log; text that could be about a person becomes ``<text>``."""
    if value is None or isinstance(value, bool | int | float | date | timedelta | UUID | Word):
        return value
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, type):
        return value.__qualname__
    if isinstance(value, BaseException):
        return type(value).__qualname__
    if isinstance(value, str):
        return str(value) if _ID.fullmatch(value) else "<text>"
    if isinstance(value, list | tuple | set | frozenset):
        return [harmless(part) for part in value]
    return f"<{type(value).__name__}>"


def describe_error(error: BaseException, trace: TracebackType | None = None) -> str:
    """Class, place and causes of an exception without anything of the data it was about."""
    frames = traceback.extract_tb(trace or error.__traceback__)
    lines = [f"  {_short_path(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    text = type(error).__qualname__
    if isinstance(error, PLAIN_ERRORS):
        text += f": {error}"
    elif isinstance(error, OSError) and error.strerror:
        # The text of the system without the name of the file.
        text += f": [{error.errno}] {error.strerror}"
    elif isinstance(error, ImportError) and error.name:
        # Its text would show where the program is installed, often in the folder of a user.
        text += f": {error.name}"
    lines.append(text)
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        lines.insert(0, f"{describe_error(cause)}\nled to")
    return "\n".join(lines)


def _short_path(filename: str) -> str:
    """The file within its package: a full path would show the name of the user who is logged in."""
    return "/".join(Path(filename).parts[-3:])


class PrivateFormatter(logging.Formatter):
    """Writes a record under the rule of this module. The record itself is left alone for other handlers."""

    def __init__(self) -> None:
        super().__init__("%(asctime)sZ %(levelname)-7s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")
        self.converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        """One line, and below it the traceback where there is one."""
        private = logging.makeLogRecord(record.__dict__)
        if not (record.name == APP_LOGGER or record.name.startswith(f"{APP_LOGGER}.")):
            private.msg, private.args = "message of a library at %s:%d", (_short_path(record.pathname), record.lineno)
        elif isinstance(record.args, dict):
            private.args = {key: harmless(value) for key, value in record.args.items()}
        elif record.args:
            private.args = tuple(harmless(value) for value in record.args)
        # Another handler may have left its own text of the exception in the record.
        private.exc_text = None
        private.stack_info = None
        # Numbers asked for with %d stay numbers; where a text took the place of one, the line must not fail.
        try:
            return super().format(private)
        except (TypeError, ValueError):
            private.msg, private.args = f"{record.msg} <arguments left out>", ()
            return super().format(private)

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """The exception without local values, lines of code and data."""
        return describe_error(ei[1], ei[2]) if ei[1] is not None else ""


class QuietFileHandler(RotatingFileHandler):
    """A log that cannot be written (disk full, file held by a second program on Windows) must not disturb the work."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Leave the record out instead of printing a traceback."""


def start_log(log_dir: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Write everything from now on into ``netzwerk.log`` in `log_dir`, 5 files of 1 MB at most.

    Libraries are heard from warnings on. Returns the handler, for `stop_log`.

    Raises:
        OSError: the folder cannot be written; the program goes on without a log.
    """
    log_dir.mkdir(parents=True, exist_ok=True)
    handler = QuietFileHandler(
        log_dir / LOG_NAME, maxBytes=FILE_BYTES, backupCount=OLD_FILES, encoding="utf-8", errors="replace"
    )
    handler.setFormatter(PrivateFormatter())
    logging.getLogger().addHandler(handler)
    logging.getLogger(APP_LOGGER).setLevel(level)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Close the file; called at the end of the program."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def catch_unexpected(on_error: Callable[[BaseException], None] | None = None) -> Callable[[], None]:
    """Log what nobody caught, in any thread, and then tell `on_error`, which shows an apology.

    `on_error` is called in the thread in which it happened. Ctrl+C stays what it is. Returns a function that puts
    everything back as it was.
    """
    log = logging.getLogger(APP_LOGGER)
    before = sys.excepthook, threading.excepthook

    def handle(error: BaseException) -> None:
        log.critical("unexpected error", exc_info=(type(error), error, error.__traceback__))
        if on_error is not None:
            on_error(error)

    def main_hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before[0](kind, error, trace)
        else:
            handle(error)

    def thread_hook(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not isinstance(arguments.exc_value, SystemExit):
            handle(arguments.exc_value)

    def put_back() -> None:
        sys.excepthook, threading.excepthook = before

    sys.excepthook, threading.excepthook = main_hook, thread_hook
    return put_back
