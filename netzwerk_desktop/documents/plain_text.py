"""The words of a Word file, for the search index: what a person would read, in order, a line per paragraph."""

from __future__ import annotations

from pathlib import Path

from .package import main_part, read_parts
from .xml import Element, name, parse

_PARAGRAPH = name("w:p")
_BREAKS = {name("w:tab"): "\t", name("w:br"): "\n", name("w:cr"): "\n", name("w:noBreakHyphen"): "-"}
# Not read: deleted text, codes of fields, and the second copy of a text box that old programs are given.
_SKIPPED = {name("w:delText"), name("w:instrText"), name("w:del"), name("w:moveFrom"), name("mc:Fallback")}


def plain_text(source: Path | bytes) -> str:
    """The text of the document without letterhead and foot. Raises RefusedFile when it is not a readable Word file.

    Unlike a template, the file may contain anything; nothing in it is followed or run.
    """
    parts = read_parts(source)
    main = main_part(parts)
    body = parse(parts[main], main)
    lines = [_text(paragraph) for paragraph in body.iter(_PARAGRAPH) if not _is_skipped(paragraph)]
    return "\n".join(line for line in lines if line)


def _is_skipped(paragraph: Element) -> bool:
    return any(ancestor.tag in _SKIPPED for ancestor in paragraph.iterancestors())


def _text(paragraph: Element) -> str:
    pieces: list[str] = []

    def walk(element: Element) -> None:
        for child in element:
            if child.tag == name("w:t"):
                pieces.append(child.text or "")
            elif child.tag in _BREAKS and element.tag == name("w:r"):
                pieces.append(_BREAKS[child.tag])
            elif child.tag not in _SKIPPED and child.tag != _PARAGRAPH:
                walk(child)

    walk(paragraph)
    return "".join(pieces).strip()
