"""The package of a Word file: reading one without trusting it, writing one reproducibly.

A template comes from outside: by mail, from a colleague, from a web page. Before anything in it is looked at, the zip
file is read with limits (a few kilobytes may claim to be gigabytes), and what a letter template never needs but an
attack does is refused with a sentence: macros, embedded programs, parts fetched from elsewhere, document types,
encryption. Written packages have fixed times and order, so the same letter gives the same bytes.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from netzwerk_desktop.domain.errors import RefusedFile

from .xml import Element, parse

CONTENT_TYPES = "[Content_Types].xml"
_RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES_NAMESPACE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"
DOCUMENT_TYPE = _MAIN.format("document")
TEMPLATE_TYPE = _MAIN.format("template")

#: Limits of what is read. The largest sensible template (letterhead as a photograph) stays far below.
MAX_FILE_BYTES = 20_000_000
MAX_PARTS = 400
MAX_PART_BYTES = 30_000_000
MAX_TOTAL_BYTES = 80_000_000
#: A part of a template that has to be understood and not only passed on; a hundred pages of text are 2 MB.
MAX_XML_BYTES = 8_000_000

_NOT_WORD = (
    "Das ist keine Word-Datei, mit der das Programm arbeiten kann. Bitte speichern Sie sie in Word als "
    "„Word-Dokument (*.docx)“ und versuchen Sie es noch einmal."
)
_TOO_LARGE = "Die Word-Datei ist ungewöhnlich groß und wird nicht verwendet. Bitte verkleinern Sie eingefügte Bilder."
_ACTIVE = (
    "Die Word-Datei enthält {what}. So etwas wird aus Sicherheitsgründen nicht verwendet; bitte speichern Sie sie ohne "
    "diesen Teil als „Word-Dokument (*.docx)“."
)
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_ACTIVE_PARTS = {
    "vbaProject": "Makros",
    "vbaData": "Makros",
    "activeX": "ein ActiveX-Steuerelement",
    "control": "ein ActiveX-Steuerelement",
    "oleObject": "ein eingebettetes Objekt",
    "package": "ein eingebettetes Objekt",
    "aFChunk": "einen eingebetteten Fremdinhalt",
    "subDocument": "ein Unterdokument",
    "frame": "einen Frame",
    "attachedToolbars": "eine angehängte Symbolleiste",
    "keyMapCustomizations": "eigene Tastenbelegungen",
    "recipientData": "eine Seriendruck-Verbindung",
    "mailMergeSource": "eine Seriendruck-Verbindung",
    "mailMergeHeaderSource": "eine Seriendruck-Verbindung",
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship of a part.

    Attributes:
        id: ``rId…``, unique in its file.
        type: the last word of the relationship's type, e.g. ``header`` or ``image``.
        target: name of the part it leads to; for an external one the address as written.
        external: whether it leads out of the package.
        type_url: the type in full.
    """

    id: str
    type: str
    target: str
    external: bool
    type_url: str


def read_package(source: Path | bytes) -> dict[str, bytes]:
    """The parts of a Word file by name. Raises RefusedFile with the reason when it is not a harmless Word document."""
    parts = read_parts(source)
    main = main_part(parts)
    for part, data in parts.items():
        if part.endswith((".xml", ".rels")):
            if len(data) > MAX_XML_BYTES:
                raise RefusedFile(_TOO_LARGE)
            parse(data, part)
    _refuse_active_content(parts)
    if content_type(parts, main) not in (DOCUMENT_TYPE, TEMPLATE_TYPE):
        raise RefusedFile(_ACTIVE.format(what="Makros") if b"macroEnabled" in parts[CONTENT_TYPES] else _NOT_WORD)
    return parts


def read_parts(source: Path | bytes) -> dict[str, bytes]:
    """The parts of the zip file, read with limits and not yet looked at. Raises RefusedFile."""
    data = source if isinstance(source, bytes) else _read_file(source)
    if len(data) > MAX_FILE_BYTES:
        raise RefusedFile(_TOO_LARGE)
    if data.startswith(_OLD_WORD):
        raise RefusedFile(
            "Die Datei ist mit einem Kennwort geschützt oder in einem alten Word-Format. Bitte speichern Sie sie in "
            "Word ohne Kennwort als „Word-Dokument (*.docx)“."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read_entries(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError) as error:
        raise RefusedFile(_NOT_WORD) from error


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise RefusedFile(
            f"Die Datei „{path.name}“ konnte nicht gelesen werden. Bitte prüfen Sie, ob es sie noch gibt und ob Sie "
            "sie öffnen dürfen."
        ) from error


def _read_entries(archive: zipfile.ZipFile) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MAX_PARTS:
        raise RefusedFile(_TOO_LARGE)
    total = 0
    for entry in entries:
        name = entry.filename
        if name in parts or name.startswith(("/", "\\")) or ".." in name.split("/") or "\\" in name or ":" in name:
            raise RefusedFile(_NOT_WORD)
        # The directory of a zip file may lie about the size; so no more than the limit is ever unpacked.
        with archive.open(entry) as file:
            data = file.read(MAX_PART_BYTES + 1)
        total += len(data)
        if len(data) > MAX_PART_BYTES or total > MAX_TOTAL_BYTES:
            raise RefusedFile(_TOO_LARGE)
        parts[name] = data
    if CONTENT_TYPES not in parts or "_rels/.rels" not in parts:
        raise RefusedFile(_NOT_WORD)
    return parts


def relationships_name(part: str) -> str:
    """Name of the part that holds the relationships of `part` (empty string: of the package)."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def relationships(parts: Mapping[str, bytes], part: str) -> list[Relationship]:
    """The relationships of a part, targets resolved to names of parts."""
    name = relationships_name(part)
    if name not in parts:
        return []
    folder = part.rpartition("/")[0]
    found = []
    for element in parse(parts[name], name):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
        url = element.get("Type", "")
        found.append(Relationship(element.get("Id", ""), url.rpartition("/")[2], target, external, url))
    return found


def main_part(parts: Mapping[str, bytes]) -> str:
    """Name of the part with the text, normally ``word/document.xml``. Raises RefusedFile when there is none."""
    for relationship in relationships(parts, ""):
        if relationship.type == "officeDocument" and relationship.target in parts:
            if not relationship.type_url.startswith(_RELATIONSHIP_TYPES):
                raise RefusedFile(
                    "Die Datei ist als „Strict Open XML“ gespeichert. Bitte speichern Sie sie in Word als "
                    "„Word-Dokument (*.docx)“."
                )
            return relationship.target
    raise RefusedFile(_NOT_WORD)


def content_type(parts: Mapping[str, bytes], part: str) -> str:
    """The content type of a part; empty when the package does not say."""
    root = parse(parts[CONTENT_TYPES], CONTENT_TYPES)
    for element in root.iter(_CONTENT_TYPES_NAMESPACE + "Override"):
        if element.get("PartName", "").lstrip("/") == part:
            return str(element.get("ContentType", ""))
    return ""


def _refuse_active_content(parts: Mapping[str, bytes]) -> None:
    for name in parts:
        if not name.endswith(".rels"):
            continue
        folder, _, file = name.rpartition("_rels/")
        for relationship in relationships(parts, folder + file.removesuffix(".rels")):
            if relationship.type in _ACTIVE_PARTS:
                raise RefusedFile(_ACTIVE.format(what=_ACTIVE_PARTS[relationship.type]))
            if relationship.external and not _is_harmless(relationship):
                raise RefusedFile(
                    f"Die Word-Datei lädt etwas von außen nach ({relationship.target[:80]}). So etwas wird aus "
                    "Sicherheitsgründen nicht verwendet; bitte fügen Sie Bilder fest ein (nicht verknüpft)."
                )


def _is_harmless(relationship: Relationship) -> bool:
    """A link to click on fetches nothing; the note where a document's template lay is dropped when it is filled."""
    if relationship.type == "hyperlink":
        return relationship.target.lower().startswith(("http://", "https://", "mailto:", "tel:", "#"))
    return relationship.type == "attachedTemplate" and is_local(relationship.target)


def is_local(target: str) -> bool:
    """Whether the address of a template is a file on this computer and not one on a server."""
    address = target.lower().replace("\\", "/").removeprefix("file:///")
    drive = len(address) > 2 and address[0].isalpha() and address[1:3] == ":/"
    return (drive or "/" not in address) and ":" not in address[2:]


def write_package(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The parts as the bytes of a file: content types first, the rest as given, all times fixed."""
    ordered = sorted(parts, key=lambda part: part[0] != CONTENT_TYPES)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in ordered:
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            archive.writestr(entry, data)
    return buffer.getvalue()


def declare(types: Element, *, part: str = "", extension: str = "", content_type: str) -> None:
    """Add a part, or all parts with an extension, to the root of the content types (once)."""
    tag, key, value = ("Override", "PartName", "/" + part) if part else ("Default", "Extension", extension)
    for element in types.iter(_CONTENT_TYPES_NAMESPACE + tag):
        if element.get(key, "").lower() == value.lower():
            element.set("ContentType", content_type)
            return
    # The schema lets the two kinds stand in any order.
    types.append(types.makeelement(_CONTENT_TYPES_NAMESPACE + tag, {key: value, "ContentType": content_type}))


def undeclare(types: Element, part: str) -> None:
    """Take a part out of the root of the content types."""
    for element in list(types):
        if element.get("PartName", "") == "/" + part:
            types.remove(element)
