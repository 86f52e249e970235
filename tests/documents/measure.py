"""Measures a printed letter: where everything lies on the page of a PDF, and how far that is from the norm.

`deviations` is the judge of the printing tests. So that it can be trusted, other tests hand it letters that were
spoiled on purpose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pdfplumber

from netzwerk_desktop.documents import din5008
from netzwerk_desktop.documents.din5008 import LINE, WINDOW_DL, Area, Geometry
from netzwerk_desktop.documents.letter import LetterContent

MM = 25.4 / 72
#: In a line of exact height, the base line lies at four fifths of it (so LibreOffice; Word does nearly the same).
BASELINE = 0.8 * LINE
#: Ascent of Arial: so far above the base line begins a line of natural height.
ASCENT = 0.905
TOLERANCE = 0.3


@dataclass(frozen=True)
class PrintedLine:
    """One line of text: its words, left and right edge, base line and size (mm, size in points)."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


@dataclass(frozen=True)
class Mark:
    """A horizontal line drawn on the page, in mm."""

    left: float
    right: float
    y: float


@dataclass(frozen=True)
class Page:
    """What is printed on a page."""

    lines: tuple[PrintedLine, ...]
    marks: tuple[Mark, ...]

    def line(self, text: str) -> PrintedLine | None:
        """The line with exactly this text."""
        return next((line for line in self.lines if line.text == text), None)

    @property
    def text(self) -> str:
        """All lines, from top to bottom."""
        return "\n".join(line.text for line in self.lines)


def read_pages(pdf: Path) -> list[Page]:
    """The pages of a PDF."""
    with pdfplumber.open(pdf) as opened:
        return [_read_page(page) for page in opened.pages]


def _read_page(page: pdfplumber.page.Page) -> Page:
    # Characters on one base line, cut where there is a gap wider than a blank between words.
    rows: dict[float, list[dict]] = {}
    for char in page.chars:
        rows.setdefault(round((float(page.height) - char["matrix"][5]) * MM, 2), []).append(char)
    lines = []
    for baseline, chars in sorted(rows.items()):
        group: list[dict] = []
        for char in sorted(chars, key=lambda char: char["x0"]):
            if group and (char["x0"] - group[-1]["x1"]) * MM > 3.0:
                lines.append(_line(baseline, group))
                group = []
            group.append(char)
        lines.append(_line(baseline, group))
    strokes = [stroke for stroke in (*page.lines, *page.rects) if stroke["bottom"] - stroke["top"] < 2]
    marks = [Mark(s["x0"] * MM, s["x1"] * MM, float(s["top"] + s["bottom"]) / 2 * MM) for s in strokes]
    return Page(tuple(line for line in lines if line.text), tuple(marks))


def _line(baseline: float, chars: list[dict]) -> PrintedLine:
    text = "".join(char["text"] for char in chars)
    solid = [char for char in chars if char["text"].strip()] or chars
    return PrintedLine(text.strip(), solid[0]["x0"] * MM, solid[-1]["x1"] * MM, baseline, solid[0]["size"])


def deviations(page: Page, geometry: Geometry, content: LetterContent, tolerance: float = TOLERANCE) -> list[str]:
    """Everything on the first page of a letter that is further from its place than the tolerance (mm), in words."""
    found: list[str] = []

    def check(what: str, measured: float, wanted: float) -> None:
        if abs(measured - wanted) > tolerance:
            found.append(f"{what}: {measured:.2f} mm instead of {wanted:.2f} mm")

    def place(what: str, text: str, left: float, baseline: float) -> None:
        line = page.line(text)
        if line is None:
            found.append(f"{what}: {text!r} is not printed on one line")
            return
        check(f"{what}, left", line.left, left)
        check(f"{what}, base line", line.baseline, baseline)

    _check_marks(page, geometry, check, found)
    left = din5008.ADDRESS_TEXT_LEFT
    place("return address", content.return_line, left, geometry.head + BASELINE)
    for number, note in enumerate(reversed(content.notes), start=1):
        place(f"note {number} from below", note, left, geometry.address_top - number * LINE + BASELINE)
    for number, line in enumerate(content.address_lines):
        place(f"address line {number + 1}", line, left, geometry.address_top + number * LINE + BASELINE)
    labels = [entry.label for entry in content.info if entry.value.strip()]
    for number, label in enumerate(labels):
        place(
            f"information {label}", label, din5008.INFORMATION_LEFT, geometry.information_top + number * LINE + BASELINE
        )
    subject = page.line(content.subject)
    if subject is None:
        found.append("subject: is not printed on one line")
    else:
        check("subject, left", subject.left, din5008.MARGIN_LEFT)
        rows = len(labels) + 2
        check("subject, upper edge", subject.baseline - ASCENT * subject.size * MM, geometry.subject_top(rows))
    found += outside_window(page, geometry, content.address_lines)
    return found


def _check_marks(page: Page, geometry: Geometry, check, found: list[str]) -> None:
    marks = sorted(mark.y for mark in page.marks if mark.right < din5008.MARGIN_LEFT)
    wanted = sorted((*geometry.fold_marks, din5008.PUNCH_MARK))
    if len(marks) != len(wanted):
        found.append(f"marks: {len(marks)} instead of {len(wanted)}")
        return
    for measured, expected in zip(marks, wanted, strict=True):
        check("fold or punch mark", measured, expected)


def always_visible(geometry: Geometry) -> Area:
    """The part of the sheet that the window of a DL envelope shows, however the folded sheet lies in it."""
    panel = geometry.fold_marks[0]
    slip_down = WINDOW_DL.envelope_height - (geometry.fold_marks[1] - geometry.fold_marks[0])
    slip_right = WINDOW_DL.envelope_width - din5008.PAGE_WIDTH
    window_top = panel - WINDOW_DL.bottom - WINDOW_DL.height
    return Area(
        WINDOW_DL.left,
        window_top + slip_down,
        WINDOW_DL.left + WINDOW_DL.width - slip_right,
        window_top + WINDOW_DL.height,
    )


def outside_window(page: Page, geometry: Geometry, address: Sequence[str]) -> list[str]:
    """Lines of the address that an envelope may hide."""
    area = always_visible(geometry)
    found = []
    for text in address:
        line = page.line(text)
        if line is None:
            continue
        top, bottom = line.baseline - 0.74 * line.size * MM, line.baseline + 0.22 * line.size * MM
        if line.left < area.left or line.right > area.right or top < area.top or bottom > area.bottom:
            found.append(f"window: {text!r} is not always visible")
    return found
