"""The style sheet of a template: which styles it has, and what a paragraph inherits from them.

The office may move the address, the information block or the logo in Word. So the program asks the template where
things are and how big, instead of assuming that they are where it once put them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .xml import Element, name

_PARAGRAPH_PROPERTIES = name("w:pPr")
_RUN_PROPERTIES = name("w:rPr")
_VALUE = name("w:val")
_MM_PER_TWIP = 25.4 / 1440


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame on the page (w:framePr): place and size in mm, and the attributes as written.

    A size of 0 means that the content decides.
    """

    left: float
    top: float
    width: float
    height: float
    attributes: Mapping[str, str]


class StyleSheet:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._ids: dict[str, str] = {}
        if root is None:
            return
        for style in root.iter(name("w:style")):
            style_id = style.get(name("w:styleId"), "")
            label = style.find(name("w:name"))
            self._styles[style_id] = style
            if style.get(name("w:type")) == "paragraph" and label is not None:
                self._ids.setdefault(label.get(_VALUE, "").casefold(), style_id)

    def id_of(self, *style_names: str) -> str | None:
        """The id of the first of these paragraph styles (as they are called in Word) that exists."""
        for style_name in style_names:
            if style_name.casefold() in self._ids:
                return self._ids[style_name.casefold()]
        return None

    def paragraphs(self, root: Element, style_name: str) -> list[Element]:
        """The paragraphs below `root` that have this style."""
        wanted = self.id_of(style_name)
        if wanted is None:
            return []
        return [paragraph for paragraph in root.iter(name("w:p")) if _style_id(paragraph) == wanted]

    def frame(self, paragraph: Element) -> Frame | None:
        """The frame a paragraph stands in, by itself or by its style; None when it stands in the text."""
        found = self._property(paragraph, "framePr")
        if found is None:
            return None
        attributes = {str(key): str(value) for key, value in found.attrib.items()}
        left, top, width, height = (_millimetres(attributes.get(name(f"w:{key}"))) for key in ("x", "y", "w", "h"))
        return Frame(left, top, width, height, attributes)

    def room(self, paragraph: Element) -> tuple[float, float]:
        """Width and height in mm of the frame or the table cell a paragraph stands in; 0 where they are open."""
        frame = self.frame(paragraph)
        if frame is not None:
            return frame.width, frame.height
        cell = next(paragraph.iterancestors(name("w:tc")), None)
        if cell is None:
            return 0.0, 0.0
        width = cell.find(f"{name('w:tcPr')}/{name('w:tcW')}")
        height = cell.getparent().find(f"{name('w:trPr')}/{name('w:trHeight')}")
        return (
            0.0 if width is None or width.get(name("w:type")) != "dxa" else _millimetres(width.get(name("w:w"))),
            0.0 if height is None else _millimetres(height.get(_VALUE)),
        )

    def spacing(self, paragraph: Element) -> dict[str, str]:
        """The attributes of w:spacing that hold for a paragraph."""
        return self._merged(paragraph, "spacing")

    def indent(self, paragraph: Element) -> float:
        """The left indent of a paragraph in mm."""
        return _millimetres(self._merged(paragraph, "ind").get(name("w:left")))

    def size(self, paragraph: Element, default: float) -> float:
        """The font size in points its style gives a paragraph."""
        for style in self._chain(_style_id(paragraph)):
            found = style.find(f"{_RUN_PROPERTIES}/{name('w:sz')}")
            if found is not None:
                return float(found.get(_VALUE, 2 * default)) / 2
        return default

    def _chain(self, style_id: str) -> Iterator[Element]:
        """A style and those it is based on; a circle (which Word never makes) is left at once."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            yield style
            based_on = style.find(name("w:basedOn"))
            style_id = "" if based_on is None else based_on.get(_VALUE, "")

    def _sources(self, paragraph: Element, local: str) -> Iterator[Element]:
        """The property as the paragraph itself and each of its styles state it, nearest first."""
        for holder in (paragraph, *self._chain(_style_id(paragraph))):
            found = holder.find(f"{_PARAGRAPH_PROPERTIES}/{name(f'w:{local}')}")
            if found is not None:
                yield found

    def _property(self, paragraph: Element, local: str) -> Element | None:
        return next(self._sources(paragraph, local), None)

    def _merged(self, paragraph: Element, local: str) -> dict[str, str]:
        merged: dict[str, str] = {}
        for found in self._sources(paragraph, local):
            for key, value in found.attrib.items():
                merged.setdefault(str(key), str(value))
        return merged


def _style_id(paragraph: Element) -> str:
    style = paragraph.find(f"{_PARAGRAPH_PROPERTIES}/{name('w:pStyle')}")
    return "" if style is None else str(style.get(_VALUE, ""))


def _millimetres(twips: str | None) -> float:
    try:
        return float(twips or 0) * _MM_PER_TWIP
    except ValueError:
        # Word also allows "2cm" here and never writes it.
        return 0.0
