"""What the lists of the page "Heute" are made of: sections and lines, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.painting import Tone


class Section(Enum):
    """The parts of the page, and how many lines of each are shown before somebody asks for the rest."""

    OVERDUE = ("overdue", 8)
    TODAY = ("today", 12)
    NEXT = ("next", 6)
    DRAFTS = ("drafts", 4)
    VISITS = ("visits", 6)
    CALLS = ("calls", 4)
    SILENT = ("silent", 6)
    ENDING = ("ending", 4)
    RECENT = ("recent", 8)

    @property
    def shown(self) -> int:
        """How many lines are shown at first."""
        return self.value[1]


class LineKind(Enum):
    """What a line is."""

    HEADING = "heading"
    EMPTY = "empty"
    WAITING = "waiting"
    FOLLOW_UP = "follow_up"
    ENTRY = "entry"
    CALL = "call"
    SILENT = "silent"
    ENDING = "ending"
    DRAFT = "draft"
    ACTION = "action"
    MORE = "more"


_FIXED = frozenset({LineKind.HEADING, LineKind.EMPTY, LineKind.WAITING})


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line.

    Attributes:
        id: unique on the page: an entry may stand in two sections.
        record_id: of the follow-up, entry, membership or draft.
        place: the town; stands before the title where the title is not about what is to be done.
        line: the second line.
        when: at the right, in the colour of ``tone``.
        person_id, position_id: whom to call, where that is known.
        draft_kind: of a draft, which form it belongs to.
        first, last: its place in the card of its section.
    """

    id: str
    kind: LineKind
    section: Section
    title: str
    place: str = ""
    line: str = ""
    when: str = ""
    tone: Tone = Tone.NEUTRAL
    icon: Icon | None = None
    organisation_id: str = ""
    person_id: str = ""
    position_id: str = ""
    record_id: str = ""
    draft_kind: str = ""
    first: bool = False
    last: bool = False

    @property
    def can_be_chosen(self) -> bool:
        """Headings and remarks cannot."""
        return self.kind not in _FIXED

    @property
    def can_be_called(self) -> bool:
        """Whether a telephone stands at the right."""
        return self.kind in (LineKind.CALL, LineKind.SILENT)

    @property
    def has_dossier(self) -> bool:
        """Whether somebody drives there and wants to read something on the train."""
        return self.section is Section.VISITS and self.kind is LineKind.ENTRY

    def spoken(self) -> str:
        """One sentence for screen readers."""
        parts = [self.place, self.title, self.line, self.when]
        return ", ".join(part for part in parts if part)
