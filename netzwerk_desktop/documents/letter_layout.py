"""The three places of a letter that depend on what it says.

The norm fills the notes zone from the bottom, moves the subject down when the information block grows beyond its
height, and wants the return address on one line. Word cannot do any of this by itself, so the program sets these places
for every letter: from the frames and styles the template has, whether it is the delivered one or was moved about.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from netzwerk_desktop.domain.text_width import text_width

from . import din5008
from .style_sheet import Frame, StyleSheet
from .xml import Element, instruction, name, properties_of, put_in_order, twips

#: Styles by which the places are known, as they are called in Word.
NOTES_STYLE = "Vermerk"
SUBJECT_STYLE = "Betreff"
INFORMATION_STYLE = "Informationsblock"
RETURN_STYLE = "Rücksendeangabe"

RETURN_SIZE = 8.0
#: Smaller than this nobody can read; such a return address is reported instead (`letter.check_letter`).
RETURN_SIZE_MIN = 6.0
INFORMATION_SIZE = 9.0


@dataclass(slots=True)
class LetterLayout:
    """What a template says about these places; made while it is compiled, used for every letter.

    Attributes:
        notes: frame of the notes zone.
        subject_spacing: attributes of w:spacing of the subject.
        information: frame of the information block; its values begin `information_indent` mm from its edge.
        return_size: font size of the return address in points.
    """

    notes: Frame | None = None
    subject_spacing: dict[str, str] = field(default_factory=dict)
    information: Frame | None = None
    information_indent: float = 0.0
    information_size: float = INFORMATION_SIZE
    return_size: float = RETURN_SIZE

    def mark(self, root: Element, styles: StyleSheet) -> None:
        """Look at the places in the text of a template, and put markers where something is set for every letter."""
        for paragraph in styles.paragraphs(root, NOTES_STYLE):
            self.notes = styles.frame(paragraph)
            if self.notes is not None:
                put_in_order(properties_of(paragraph), "framePr", instruction("raw §notes_frame"))
        for paragraph in styles.paragraphs(root, SUBJECT_STYLE)[:1]:
            self.subject_spacing = styles.spacing(paragraph)
            put_in_order(properties_of(paragraph), "spacing", instruction("raw §subject_spacing"))
        for paragraph in styles.paragraphs(root, INFORMATION_STYLE)[:1]:
            self.information = styles.frame(paragraph)
            self.information_indent = styles.indent(paragraph)
            self.information_size = styles.size(paragraph, INFORMATION_SIZE)
        for paragraph in styles.paragraphs(root, RETURN_STYLE):
            self.return_size = styles.size(paragraph, RETURN_SIZE)
            for run in paragraph.iter(name("w:r")):
                put_in_order(properties_of(run), "sz", instruction("raw §return_size"))

    def places(
        self, *, notes: int, information: Sequence[tuple[str, str]], extra_lines: int, return_line: str
    ) -> Mapping[str, str]:
        """The XML for the markers of one letter.

        `notes`: number of lines in the notes zone; `information`: entries of the information block; `extra_lines`:
        lines it has besides them (the date and the blank line before it).
        """
        return {
            "§notes_frame": self._notes_frame(notes),
            "§subject_spacing": self._subject_spacing(information, extra_lines),
            "§return_size": self._return_size(return_line),
        }

    def _notes_frame(self, lines: int) -> str:
        if self.notes is None or not lines:
            return ""
        height = lines * din5008.LINE
        top = self.notes.top + self.notes.height - height
        changed = {name("w:y"): str(twips(top)), name("w:h"): str(twips(height))}
        return _element("framePr", {**self.notes.attributes, **changed})

    def _subject_spacing(self, information: Sequence[tuple[str, str]], extra_lines: int) -> str:
        attributes = dict(self.subject_spacing)
        if self.information is not None:
            width = self.information.width - self.information_indent
            lines = sum(line_count(value, self.information_size, width) for _, value in information) + extra_lines
            beyond = lines * din5008.LINE - max(self.information.height, din5008.INFORMATION_HEIGHT)
            if beyond > 0:
                before = attributes.get(name("w:before"), "0")
                attributes[name("w:before")] = str(twips(beyond) + int(before if before.isdigit() else 0))
        return _element("spacing", attributes) if attributes else ""

    def _return_size(self, line: str) -> str:
        size = fitting_return_size(line, self.return_size)
        return (
            "" if size == self.return_size else f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
        )


def fitting_return_size(line: str, size: float = RETURN_SIZE) -> float:
    """The size in points (whole and half ones) at which the return address fits into the window; at most `size`."""
    width = text_width(line, 1.0)
    if not width:
        return size
    fitting = math.floor(2 * din5008.SAFE_TEXT_WIDTH_DL / width) / 2
    return max(min(size, fitting), min(size, RETURN_SIZE_MIN))


def line_count(text: str, size: float, width: float) -> int:
    """How many lines the text takes when it is broken between words (long ones anywhere) to `width` mm; at least 1."""
    lines, used = 1, 0.0
    space = text_width(" ", size)
    for word in text.split():
        needed = text_width(word, size)
        if used and used + space + needed > width:
            lines, used = lines + 1, 0.0
        used += (space if used else 0.0) + needed
        while used > width:
            lines, used = lines + 1, used - width
    return lines


def _element(local: str, attributes: Mapping[str, str]) -> str:
    """An element of the w: namespace as text; attributes of other namespaces (none are expected) are left out."""
    prefix = name("w:x")[:-1]
    texts = (
        f" w:{key.removeprefix(prefix)}={quoteattr(value)}"
        for key, value in attributes.items()
        if key.startswith(prefix)
    )
    return f"<w:{local}{''.join(texts)}/>"
