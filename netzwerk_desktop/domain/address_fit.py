"""Making the lines of an address fit the window of the envelope.

There are six lines (DIN 5008) and 74 mm that stay in sight however the sheet slips in a DL envelope.  A line that is
too wide is, in this order,

1. broken at a blank or behind a hyphen or slash, as long as there are lines left; never behind a little word ("und",
   "für", "von") nor in front of a number, so that what belongs together stays together;
2. abbreviated by the table below, from the top, no further than needed (names of people: first names to initials);
3. abbreviated and broken;
4. left as it is and reported.  Nothing is ever cut.

Should there be more than six lines, optional ones are left out from the bottom, and that is reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from netzwerk_desktop.domain.dates import format_number

MAX_LINES = 6
MAX_WIDTH = 74.0
"""Millimetres of a line that are visible in a DL window in every position of the sheet."""

Measure = Callable[[str], float]

ABBREVIATIONS = (
    (r"\bFachbereich\b", "FB"),
    (r"\bFachdienst\b", "FD"),
    (r"\bFachgebiet\b", "FG"),
    (r"\bSachgebiet\b", "SG"),
    (r"\bGeschäftsbereich\b", "GB"),
    (r"\bAbteilung\b", "Abt."),
    (r"\bDezernat\b", "Dez."),
    (r"\bReferat\b", "Ref."),
    (r"\bWirtschaftsförderungsgesellschaft\b", "WFG"),
    (r"\bGesellschaft mit beschränkter Haftung\b", "GmbH"),
    (r"\beingetragener Verein\b", "e. V."),
    (r"\bIndustrie- und Handelskammer\b", "IHK"),
    (r"\bNordrhein-Westfalens?\b", "NRW"),
    (r"\bLandesverband\b", "LV"),
    (r"(?<=[a-zäöüß])straße\b", "str."),
    (r"\bStraße\b", "Str."),
    (r"\bund\b", "u."),
    (r"\bfür\b", "f."),
)
"""What may be abbreviated, and how, in this order."""

_LITTLE_WORDS = frozenset(
    (
        *("und", "u.", "&", "für", "f.", "von", "vom", "zu", "zum", "zur", "der", "die", "das", "des", "dem", "den"),
        *("am", "an", "in", "im", "mit", "bei", "auf", "Der", "Die", "Frau", "Herrn", "van", "de", "h."),
    )
)
_BREAKS = re.compile(r"\s+|(?<=\w[-/])(?=\w)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line before fitting.

    Attributes:
        breakable: whether it may become two.
        optional: whether it may be left out when there are too many.
        shorter: what it may be shortened to, longest first, instead of the table of abbreviations.
    """

    text: str
    breakable: bool = True
    optional: bool = False
    shorter: tuple[str, ...] = ()


def fit(
    lines: Sequence[Line], measure: Measure, max_width: float, max_lines: int = MAX_LINES
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines as they are printed, and German sentences on what does not fit."""
    kept, problems = _few_enough(lines, max_lines)
    free = max_lines - len(kept)
    printed: list[str] = []
    for line in kept:
        pieces = _fitted(line, free, lambda text: measure(text) <= max_width)
        if pieces is None:
            width = format_number(measure(line.text), 1)
            problems.append(
                f"Die Zeile „{line.text}“ ist zu lang: {width} mm, Platz ist für {format_number(max_width)} mm."
            )
            pieces = [line.text]
        free -= len(pieces) - 1
        printed += pieces
    return tuple(printed), tuple(problems)


def _few_enough(lines: Sequence[Line], max_lines: int) -> tuple[list[Line], list[str]]:
    kept, problems = list(lines), []
    for line in reversed(lines):
        if len(kept) > max_lines and line.optional:
            kept.remove(line)
            problems.append(f"Für die Zeile „{line.text}“ ist kein Platz mehr; sie wurde weggelassen.")
    return kept, problems


def _fitted(line: Line, free: int, fits: Callable[[str], bool]) -> list[str] | None:
    if fits(line.text):
        return [line.text]
    room = free if line.breakable else 0
    pieces = _broken(line.text, room, fits)
    if pieces is not None:
        return pieces
    shorter_forms = tuple(line.shorter or _abbreviated(line.text))
    for shorter in shorter_forms:
        if fits(shorter):
            return [shorter]
    for shorter in shorter_forms:
        pieces = _broken(shorter, room, fits)
        if pieces is not None:
            return pieces
    return None


def _abbreviated(text: str) -> Iterator[str]:
    """The text with one more abbreviation each time."""
    for pattern, short in ABBREVIATIONS:
        shortened = re.sub(pattern, short, text)
        if shortened != text:
            text = shortened
            yield text


def _broken(text: str, room: int, fits: Callable[[str], bool]) -> list[str] | None:
    """The text in at most ``room`` + 1 pieces that all fit, each as long as possible; ``None`` when there is no way."""
    if fits(text):
        return [text]
    splits = [split for split in _splits(text) if fits(split[0])] if room > 0 else []
    if not splits:
        return None
    # The longest first piece leaves the least to do, so no other needs to be tried.
    first, rest = splits[-1]
    following = _broken(rest, room - 1, fits)
    return None if following is None else [first, *following]


def _splits(text: str) -> Iterator[tuple[str, str]]:
    """All sensible ways to break the text in two, the first piece growing."""
    for gap in _BREAKS.finditer(text):
        first, rest = text[: gap.start()], text[gap.end() :]
        if first and rest and first.split()[-1] not in _LITTLE_WORDS and not rest[0].isdigit():
            yield first, rest
