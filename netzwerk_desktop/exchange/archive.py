"""ZIP archives are opened only after they have been looked through.

An archive can lie about how large it is when unpacked, point outside of its own folder, be encrypted or be cut off. All
of that is checked in memory, nothing is ever unpacked to disk. Excel workbooks are ZIP archives as well, and a tiny one
can claim a cell in row 1,048,576 and column XFD: the reading library would reserve 500 GB for the empty cells between,
and take the program down with it. :func:`check_worksheets` counts first.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from netzwerk_desktop.domain.errors import RefusedFile

MAX_MEMBERS = 2_000
MAX_UNPACKED = 160_000_000
"""Bytes all members may have together when unpacked; the official workbooks have 13 million."""

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Archive:
    """The members of an archive, unpacked in memory, and what kind of package it is."""

    members: Mapping[str, bytes]

    @property
    def is_workbook(self) -> bool:
        return "xl/workbook.xml" in self.members

    @property
    def foreign_kind(self) -> str | None:
        """What package this is if it is one of a known other kind, as German words."""
        if "word/document.xml" in self.members:
            return "ein Word-Dokument"
        if "ppt/presentation.xml" in self.members:
            return "eine PowerPoint-Präsentation"
        if "xl/workbook.bin" in self.members:
            return "eine binäre Excel-Arbeitsmappe (.xlsb)"
        if "mimetype" in self.members:
            return "ein LibreOffice-Dokument"
        return None


def open_archive(data: bytes, *, name: str) -> Archive:
    """Unpack an archive in memory after checking its promises; refuse it in words otherwise."""
    damaged = RefusedFile(f"Das Archiv „{name}“ ist beschädigt oder unvollständig. Bitte besorgen Sie die Datei neu.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_directory(infos, name)
            members: dict[str, bytes] = {}
            room = MAX_UNPACKED
            for info in infos:
                if info.is_dir():
                    continue
                content = _unpack(archive, info, room, name)
                room -= len(content)
                members[info.filename] = content
    except RefusedFile:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise damaged from error
    if not members:
        raise RefusedFile(f"Das Archiv „{name}“ ist leer.")
    return Archive(members)


def _check_directory(infos: list[zipfile.ZipInfo], name: str) -> None:
    if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise RefusedFile(f"Das Archiv „{name}“ ist ausgepackt zu groß und wurde nicht geöffnet.")
    names: set[str] = set()
    for info in infos:
        path = PurePosixPath(info.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in info.filename or info.filename in names:
            raise RefusedFile(
                f"Das Archiv „{name}“ enthält Dateinamen, die aus seinem Ordner hinausführen oder doppelt sind. "
                "Es wurde nicht geöffnet."
            )
        names.add(info.filename)
        if info.flag_bits & 0x1:
            raise RefusedFile(f"Das Archiv „{name}“ ist mit einem Kennwort geschützt. Bitte entpacken Sie es vorher.")


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int, name: str) -> bytes:
    """One member; the size in the directory is a promise, so the bytes are counted. The end checks the checksum."""
    parts: list[bytes] = []
    with archive.open(info) as stream:
        while chunk := stream.read(_CHUNK):
            room -= len(chunk)
            if room < 0:
                raise RefusedFile(f"Das Archiv „{name}“ ist ausgepackt zu groß und wurde nicht geöffnet.")
            parts.append(chunk)
    return b"".join(parts)


@dataclass(slots=True)
class _SheetScan:
    """Walks over the XML of one worksheet and notes how far its filled cells reach."""

    rows: int = 0
    columns: int = 0
    formulas_without_value: int = 0
    _row: int = 0
    _column: int = 0
    _path: list[str] = field(default_factory=list)
    _formula: bool = False
    _value: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(":")[2]
        self._path.append(local)
        if local == "row":
            self._row = _number(attributes.get("r")) or self._row + 1
            self._column = 0
        elif local == "c":
            self._formula = self._value = False
            letters, digits = _split_reference(attributes.get("r", ""))
            self._row = digits or self._row
            self._column = letters or self._column + 1
        elif local in ("v", "is", "f"):
            self.rows = max(self.rows, self._row)
            self.columns = max(self.columns, self._column)
            self._formula = self._formula or local == "f"

    def text(self, text: str) -> None:
        if self._path and self._path[-1] in ("v", "t") and text:
            self._value = True

    def end(self, tag: str) -> None:
        if self._path.pop() == "c" and self._formula and not self._value:
            self.formulas_without_value += 1


def check_worksheets(archive: Archive, *, name: str, max_rows: int, max_columns: int, max_cells: int) -> int:
    """Refuse a workbook whose sheets reach too far or are broken; returns the number of formulas without a value."""
    # expat is loaded only when a workbook is opened.
    from xml.parsers import expat

    missing = 0
    for content in archive.members.values():
        if b"sheetData" not in content:
            continue
        scan = _SheetScan()
        parser = expat.ParserCreate()
        parser.StartElementHandler = scan.start
        parser.EndElementHandler = scan.end
        parser.CharacterDataHandler = scan.text
        parser.StartDoctypeDeclHandler = _refuse_doctype(name)
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            raise RefusedFile(
                f"Die Arbeitsmappe „{name}“ ist beschädigt. "
                "Bitte öffnen Sie sie in Excel, speichern Sie sie neu und versuchen Sie es noch einmal."
            ) from error
        if scan.rows > max_rows or scan.columns > max_columns:
            raise RefusedFile(
                f"Die Arbeitsmappe „{name}“ ist zu groß: Ein Blatt reicht bis Zeile {scan.rows} und Spalte "
                f"{scan.columns}, möglich sind {max_rows} Zeilen und {max_columns} Spalten."
            )
        max_cells -= scan.rows * scan.columns
        if max_cells < 0:
            raise RefusedFile(f"Die Arbeitsmappe „{name}“ hat zu viele Zellen und wurde nicht gelesen.")
        missing += scan.formulas_without_value
    return missing


def _refuse_doctype(name: str) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise RefusedFile(
            f"Die Arbeitsmappe „{name}“ enthält Anweisungen, die dort nicht hingehören, und wurde nicht geöffnet."
        )

    return refuse


def _number(text: str | None) -> int:
    # Longer than any row number: kept as it is, so that it counts as too far, but never an endless integer.
    return int(text[:9]) if text and text.isascii() and text.isdigit() else 0


def _split_reference(reference: str) -> tuple[int, int]:
    """Column and row of ``AB12``, 1-based; 0 for what is missing."""
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters[:6].upper():
        if not "A" <= letter <= "Z":
            return 0, 0
        column = column * 26 + ord(letter) - 64
    return column, _number(reference[len(letters) :])
