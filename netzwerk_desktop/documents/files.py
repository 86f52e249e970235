"""Names of documents, and writing them so that nothing that exists is ever overwritten.

A letter the office has edited in Word must not disappear because the same letter is made again. So a document is
written under a temporary name, forced to the disk and then given its name in one step that fails when the name is
taken. What can go wrong (open in Word, read-only folder, full disk) is told with what to do.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
from datetime import date
from pathlib import Path

from netzwerk_desktop.domain.errors import DiskFull, NetzwerkError, ReadOnlyPlace
from netzwerk_desktop.system.durable import put_in_place, temporary_name

#: A whole path may have 260 characters on Windows, and a name 255 bytes on Linux; so a name stays well below both.
MAX_NAME_BYTES = 120

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f]')
# Turn the direction of text or cannot be seen: "Brief\u202excod.exe" must not look like something else.
_DECEIVING = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
# The same name with anything behind a dot is still the device: "NUL.docx" cannot be written on Windows.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)", re.IGNORECASE)
_FULL = {errno.ENOSPC, errno.EDQUOT}


class NameTaken(NetzwerkError):
    """There is already a file of this name; it has not been touched."""


def safe_name(text: str, max_bytes: int = MAX_NAME_BYTES) -> str:
    """The text as part of a file name on Windows, Linux and in a cloud folder; never empty.

    Characters that are not allowed become blanks; too long a name is cut between words and ends with "…".
    """
    words = " ".join(_DECEIVING.sub("", _FORBIDDEN.sub(" ", text)).split()).strip(". ")
    if len(words.encode()) > max_bytes:
        words = _cut(words, max_bytes - len("…".encode())) + "…"
    if not words:
        return "Ohne Namen"
    return f"_{words}" if _DEVICES.match(words) else words


def _cut(text: str, max_bytes: int) -> str:
    short = text.encode()[:max_bytes].decode("utf-8", "ignore")
    at_word = short.rpartition(" ")[0]
    return (at_word if len(at_word) > len(short) // 2 else short).rstrip(" .,;–-")


def suggest_file_name(day: date, town: str, subject: str) -> str:
    """A name for a letter: ``2026-11-22 Winterberg – Einladung AG Leerstand.docx``."""
    town_name = safe_name(town, 60) if town.strip() else ""
    between = " – " if town_name and subject.strip() else ""
    rest = f"{town_name}{between}{subject if subject.strip() else ''}" or "Brief"
    return f"{day.isoformat()} {safe_name(rest, MAX_NAME_BYTES - 16)}.docx"


def free_name(path: Path) -> Path:
    """The path itself, or with " (2)", " (3)" … before its ending when there is something of that name."""
    candidate, number = path, 1
    while os.path.lexists(candidate):
        number += 1
        candidate = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return candidate


def write_document(path: Path, data: bytes, *, overwrite: bool = False) -> Path:
    """Write a new file and give back its path; it is there in full or not at all.

    With ``overwrite`` (somebody was asked) a file of that name is replaced, in one step. Raises NameTaken when there is
    one and nobody was asked, ReadOnlyPlace, DiskFull, or NetzwerkError with a sentence when the name is no name for a
    file or the folder is gone.
    """
    temporary = temporary_name(path)
    if len(temporary.name.encode()) > 255:
        temporary = path.with_name(temporary.name[-30:])
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(temporary, path, overwrite=overwrite)
    except (OSError, ValueError) as error:
        raise _told(error, path) from error
    finally:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink(missing_ok=True)
    return path


def write_beside(path: Path, data: bytes) -> Path:
    """Like `write_document`, under the first free name: two programs that write at once get two files."""
    while True:
        try:
            return write_document(free_name(path), data)
        except NameTaken:
            continue


def _told(error: OSError | ValueError, path: Path) -> NetzwerkError:
    """The error as a sentence that says what to do."""
    code = error.errno if isinstance(error, OSError) else errno.EINVAL
    if isinstance(error, FileExistsError | IsADirectoryError) and path.is_dir():
        return NameTaken(f"„{path.name}“ ist ein Ordner. Bitte geben Sie auch den Namen der Datei an.")
    if isinstance(error, FileExistsError):
        return NameTaken(
            f"Es gibt schon eine Datei „{path.name}“; sie wurde nicht verändert. Bitte wählen Sie einen anderen Namen."
        )
    if code in _FULL:
        return DiskFull(
            f"„{path.name}“ konnte nicht gespeichert werden: Der Datenträger ist voll. Bitte schaffen Sie Platz und "
            "speichern Sie noch einmal."
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NetzwerkError(f"Den Ordner „{path.parent}“ gibt es nicht (mehr). Bitte wählen Sie einen anderen Ordner.")
    if isinstance(error, PermissionError) or code == errno.EROFS:
        return ReadOnlyPlace(
            f"„{path.name}“ konnte nicht gespeichert werden: Der Ordner ist schreibgeschützt, oder die Datei ist in "
            "einem anderen Programm geöffnet. Bitte schließen Sie sie dort oder wählen Sie einen anderen Ordner."
        )
    if code in (errno.ENAMETOOLONG, errno.EINVAL):
        return NetzwerkError(
            f"„{path.name[:60]}“ geht als Dateiname nicht. Bitte wählen Sie einen kürzeren Namen ohne Sonderzeichen."
        )
    return NetzwerkError(
        f"„{path.name}“ konnte nicht gespeichert werden ({error}). Bitte versuchen Sie es noch einmal oder wählen Sie "
        "einen anderen Ordner."
    )
