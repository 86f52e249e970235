"""Small Word files made by hand, so that a test shows exactly the XML it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from netzwerk_desktop.documents.package import DOCUMENT_TYPE, write_package
from netzwerk_desktop.documents.xml import NAMESPACES

SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix != "xml")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

Relation = tuple[str, str] | tuple[str, str, str]


def run(text: str, properties: str = "") -> str:
    """A run of text, taken as XML."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*content: str, properties: str = "") -> str:
    """A paragraph; content that is not XML becomes a run."""
    runs = "".join(item if item.startswith("<") else run(item) for item in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def part(root: str, content: str) -> bytes:
    """A part of the package with all namespaces declared."""
    return f"<w:{root} {SPACES}>{content}</w:{root}>".encode()


def rels(relations: Mapping[str, Relation]) -> bytes:
    """A part of relationships: id -> (type, target) or (type, target, "External")."""
    lines = ""
    for key, (kind, target, *mode) in relations.items():
        url = kind if ":" in kind else f"{OFFICE}/{kind}"
        mode_attribute = f' TargetMode="{mode[0]}"' if mode else ""
        lines += f'<Relationship Id="{key}" Type="{url}" Target="{target}"{mode_attribute}/>'
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'.encode()


def word_parts(
    body: str,
    *,
    relations: Mapping[str, Relation] | None = None,
    outer: Mapping[str, Relation] | None = None,
    main_type: str = DOCUMENT_TYPE,
    **parts: bytes,
) -> dict[str, bytes]:
    """The parts of a Word file with this body; further parts by name with ``__`` for ``/`` and without ``.xml``."""
    named = {f"word/{name.replace('__', '/')}.xml": data for name, data in parts.items()}
    types = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )
    return {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": rels({"rId1": ("officeDocument", "word/document.xml"), **(outer or {})}),
        "word/_rels/document.xml.rels": rels(relations or {}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        **named,
    }


def word_file(body: str, **keywords: object) -> bytes:
    """The bytes of a Word file: see `word_parts`."""
    return write_package(word_parts(body, **keywords).items())  # type: ignore[arg-type]


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a package, as they are."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, part_name: str, *replacements: tuple[str, str]) -> bytes:
    """The package with text replaced in one part; each text must occur."""
    parts = parts_of(data)
    text = parts[part_name].decode()
    for old, new in replacements:
        assert old in text, f"{old} does not occur in {part_name}"
        text = text.replace(old, new)
    return write_package({**parts, part_name: text.encode()}.items())
