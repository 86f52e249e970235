"""The lines of the page "Wiedervorlagen": follow-ups put into words, under headings that say how soon they are due.

Kept apart from how a line is painted, so that the words can be tested without a screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netzwerk_desktop.domain.clock import Clock, local_day
from netzwerk_desktop.domain.dates import format_day, relative_day
from netzwerk_desktop.domain.follow_up import Stretch, stretch_of
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import tr, translate
from netzwerk_desktop.services.follow_up import FollowUpRow

#: of a note so many letters stand in the line, the rest in its tip
_SHORT = 200

HEADINGS: Mapping[Stretch, str] = {
    Stretch.OVERDUE: tr("Überfällig"),
    Stretch.DUE: tr("Heute fällig"),
    Stretch.SOON: tr("Nächste 7 Tage"),
    Stretch.LATER: tr("Später"),
    Stretch.DONE: tr("Erledigt"),
}
_TONES = {Stretch.OVERDUE: Tone.BAD, Stretch.DUE: Tone.WARN}


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """A heading, or a follow-up.

    Attributes:
        line: town, person, who is to do it, the case, the note.
        more: who handed it over and what they said, or what came of it.
        when: at the right, in the colour of ``tone``; of a heading how many stand below it.
    """

    id: str
    stretch: Stretch
    title: str
    line: str = ""
    more: str = ""
    when: str = ""
    tone: Tone = Tone.NEUTRAL
    row: FollowUpRow | None = None

    @property
    def is_heading(self) -> bool:
        """Headings cannot be chosen."""
        return self.row is None

    def spoken(self) -> str:
        """One sentence for screen readers."""
        return ", ".join(part for part in (self.title, self.line, self.more, self.when) if part)


def lines_of(
    rows: Iterable[FollowUpRow],
    clock: Clock,
    staff_id: str,
    counts: Mapping[Stretch, int],
    before: Stretch | None = None,
) -> list[FollowUpLine]:
    """The lines of a window; ``before`` is the part of the list in which the window above it ended."""
    lines: list[FollowUpLine] = []
    for row in rows:
        stretch = Stretch.DONE if row.done_at is not None else stretch_of(row.due_on, clock.today())
        if stretch is not before:
            count = counts.get(stretch)
            lines.append(
                FollowUpLine(
                    f"heading:{stretch.value}",
                    stretch,
                    translate("", HEADINGS[stretch]),
                    when="" if count is None else str(count),
                    tone=_TONES.get(stretch, Tone.NEUTRAL),
                )
            )
            before = stretch
        lines.append(_line(row, stretch, clock, staff_id))
    return lines


def _line(row: FollowUpRow, stretch: Stretch, clock: Clock, staff_id: str) -> FollowUpLine:
    parts = [row.organisation_name, row.person_name]
    if row.assignee_id is None:
        parts.append(translate("FollowUps", "noch niemandem zugeteilt"))
    elif row.assignee_id != staff_id:
        parts.append(translate("FollowUps", "zuständig: {0}").format(row.assignee_name))
    parts += [row.case_title, " ".join(row.note.split())[:_SHORT]]
    when = relative_day(row.due_on, clock.today())
    if row.done_at is not None:
        when = relative_day(local_day(row.done_at), clock.today())
    return FollowUpLine(
        id=row.id,
        stretch=stretch,
        title=row.subject,
        line=" · ".join(part for part in parts if part),
        more=_more(row),
        when=when,
        tone=_TONES.get(stretch, Tone.NEUTRAL),
        row=row,
    )


def _more(row: FollowUpRow) -> str:
    """What came of it, or what the colleague said who handed it over."""
    if row.done_at is not None:
        if row.result:
            return translate("FollowUps", "Ergebnis: {0}").format(" ".join(row.result.split())[:_SHORT])
        return translate("FollowUps", "durch ein Gespräch erledigt") if row.done_interaction_id else ""
    if row.handed_over_by and row.handover_note:
        return translate("FollowUps", "{0}: „{1}“").format(row.handed_over_by, row.handover_note)
    if row.handed_over_by:
        return translate("FollowUps", "übergeben von {0}").format(row.handed_over_by)
    return f"„{row.handover_note}“" if row.handover_note else ""


def tip_of(line: FollowUpLine) -> str:
    """Everything there is to read, for the tip of a line."""
    row = line.row
    if row is None:
        return ""
    parts = [row.subject, translate("FollowUps", "fällig am {0}").format(format_day(row.due_on)), row.note, line.more]
    return "\n".join(part for part in parts if part)
