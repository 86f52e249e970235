"""Reading bytes and text from a file nobody has vouched for.

Three questions are asked before anything is parsed: is it a file at all and of a bearable size, is it of the kind the
reader expects, and in which encoding is its text. Encodings are never guessed from statistics: a byte order mark is
believed, strict UTF-8 is believed, and only then Windows-1252 is taken, when the bytes can be such a text at all.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from netzwerk_desktop.domain.errors import RefusedFile

# What the first bytes give away. The wording completes the sentence "Die Datei … ist …".
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "ein JPEG-Bild"),
    (b"\x89PNG\r\n\x1a\n", "ein PNG-Bild"),
    (b"GIF8", "ein GIF-Bild"),
    (b"%PDF-", "ein PDF-Dokument"),
    (b"{\\rtf", "ein RTF-Dokument"),
    (b"\xd0\xcf\x11\xe0", "eine alte (.xls, .doc) oder mit einem Kennwort geschützte Office-Datei"),
    (b"SQLite format 3\x00", "eine Datenbank"),
    (b"MZ", "ein Programm"),
    (b"\x7fELF", "ein Programm"),
    (b"Rar!", "ein RAR-Archiv"),
    (b"7z\xbc\xaf\x27\x1c", "ein 7-Zip-Archiv"),
    (b"\x1f\x8b", "ein GZIP-Archiv"),
)
_ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")

_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    # UTF-32 LE begins with the mark of UTF-16 LE, so it has to be asked first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# German letters written in UTF-8 and read as Windows-1252, or as ISO-8859-1 (the second one is a control character).
_BROKEN_LETTERS = tuple(
    letter.encode("utf-8").decode(wrong, errors="ignore")
    for letter in "äöüÄÖÜßé"
    for wrong in ("cp1252", "latin-1")
    if len(letter.encode("utf-8").decode(wrong, errors="ignore")) == 2
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# What ä, ö, ü and ß of the DOS and old Macintosh character sets become in Windows-1252; never inside a German word.
_OTHER_SETS = re.compile("(?<=[A-Za-z])[„”ŠŸ§](?=[a-z])")

_ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x1a")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """The text of a file and the encoding it was in (``utf-8``, ``utf-16``, ``utf-32`` or ``cp1252``)."""

    text: str
    encoding: str


def read_bytes(path: Path, *, limit: int) -> bytes:
    """The bytes of an ordinary file of at most ``limit`` bytes; everything else is refused in words."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise RefusedFile(f"„{name}“ ist ein Ordner. Bitte wählen Sie die Datei darin aus.")
        if not path.exists():
            raise RefusedFile(f"Die Datei „{name}“ gibt es nicht. Bitte prüfen Sie Ort und Schreibweise.")
        if not path.is_file():
            raise RefusedFile(f"„{name}“ ist keine gewöhnliche Datei. Bitte wählen Sie eine Datei aus.")
        # Not st_size: a file may grow between asking and reading.
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise RefusedFile(
            f"Die Datei „{name}“ lässt sich nicht lesen. Ist sie noch in einem anderen Programm geöffnet, "
            "oder fehlt Ihnen das Recht dazu?"
        ) from error
    if len(data) > limit:
        raise RefusedFile(f"Die Datei „{name}“ ist mit mehr als {limit // 1_000_000} MB zu groß für diesen Zweck.")
    if not data:
        raise RefusedFile(f"Die Datei „{name}“ ist leer.")
    return data


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin like a ZIP archive (an Excel workbook is one too)."""
    return data.startswith(_ZIP_SIGNATURES)


def foreign_kind(data: bytes) -> str | None:
    """What a file is that is neither text nor a ZIP archive, as German words; None if nothing speaks against it."""
    for signature, words in _SIGNATURES:
        if data.startswith(signature):
            return words
    return None


def decode(data: bytes, *, name: str) -> DecodedText:
    """Decode a text file: byte order mark, strict UTF-8, then Windows-1252 if the bytes can be that.

    Raises :class:`RefusedFile` for bytes that are no text in any of them.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return _checked(DecodedText(data.decode(encoding), encoding.removesuffix("-sig")), name)
            except UnicodeDecodeError as error:
                claimed = encoding.removesuffix("-sig").upper()
                raise RefusedFile(
                    f"Die Datei „{name}“ ist beschädigt: Sie gibt sich als {claimed} aus, enthält aber andere Zeichen. "
                    "Bitte besorgen Sie sie neu."
                ) from error
    for encoding in ("utf-8", "cp1252"):
        try:
            return _checked(DecodedText(data.decode(encoding), encoding), name)
        except UnicodeDecodeError:
            continue
    raise RefusedFile(
        f"Die Zeichen der Datei „{name}“ sind nicht zu entziffern. "
        "Bitte speichern Sie sie als „CSV UTF-8“ oder als Excel-Arbeitsmappe (.xlsx)."
    )


def _checked(decoded: DecodedText, name: str) -> DecodedText:
    """Text has no NUL and no control characters but the usual ones."""
    found = {character for character in set(decoded.text) if character < " " or "\x7f" <= character < "\xa0"}
    # In UTF-8 the upper control characters are legal, if odd (U+0085 is a line end of mainframes): leave them alone.
    if decoded.encoding != "cp1252":
        found = {character for character in found if character < " "}
    if found - _ALLOWED_CONTROLS:
        raise RefusedFile(
            f"Die Datei „{name}“ ist keine Textdatei: Sie enthält Steuerzeichen. "
            "Bitte wählen Sie eine CSV-Datei oder eine Excel-Arbeitsmappe (.xlsx)."
        )
    if decoded.encoding == "cp1252" and len(_OTHER_SETS.findall(decoded.text)) > whole_letters(decoded.text):
        raise RefusedFile(
            f"Die Umlaute in „{name}“ sind in einem alten DOS- oder Macintosh-Zeichensatz geschrieben. "
            "Bitte speichern Sie die Datei als „CSV UTF-8“ oder als Excel-Arbeitsmappe (.xlsx)."
        )
    return decoded


def broken_letters(text: str) -> int:
    """How many letters were visibly destroyed by a wrong encoding ("MÃ¼nster", or a question mark in a lozenge)."""
    if text.isascii():
        return 0
    return text.count(_REPLACEMENT) + sum(text.count(pair) for pair in set(_BROKEN_LETTERS))


def whole_letters(text: str) -> int:
    """How many German letters beyond ASCII are as they should be."""
    return 0 if text.isascii() else sum(text.count(letter) for letter in "äöüÄÖÜß")
