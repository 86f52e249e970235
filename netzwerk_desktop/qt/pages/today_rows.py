"""The lines of the page "Heute": what the day's view says, put into sections, words and tones.

Kept apart from how a line is painted, so that the words can be tested without a screen. Rows of the database are only
looked at, never imported: this page is the first picture of the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import Clock, local_day, to_local
from netzwerk_desktop.domain.dates import format_day, relative_day
from netzwerk_desktop.domain.silence import Silence, SilenceLimits
from netzwerk_desktop.qt.delegates.timeline_words import icon_of, title_of, when_of
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import counted, label, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.today import EndingMembership, FollowUpRow, SilentMember, TimelineRow, TodayView

#: a membership that ends within so many days is marked
SOON_DAYS = 31


class Section(Enum):
    """The parts of the page, and how many lines of each are shown before somebody asks for the rest."""

    OVERDUE = ("overdue", 8)
    TODAY = ("today", 12)
    NEXT = ("next", 6)
    VISITS = ("visits", 6)
    SILENT = ("silent", 6)
    ENDING = ("ending", 4)
    RECENT = ("recent", 6)

    @property
    def shown(self) -> int:
        """How many lines are shown at first."""
        return self.value[1]


class LineKind(Enum):
    """What a line is."""

    HEADING = "heading"
    EMPTY = "empty"
    FOLLOW_UP = "follow_up"
    ENTRY = "entry"
    SILENT = "silent"
    ENDING = "ending"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line.

    Attributes:
        id: unique on the page: an entry may stand in two sections.
        record_id: of the follow-up, entry or membership.
        place: the town; stands before the title where the title is not about what is to be done.
        line: the second line.
        when: at the right, in the colour of ``tone``.
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
    record_id: str = ""
    first: bool = False
    last: bool = False

    @property
    def can_be_chosen(self) -> bool:
        """Headings and remarks cannot."""
        return self.kind not in (LineKind.HEADING, LineKind.EMPTY)

    def spoken(self) -> str:
        """One sentence for screen readers."""
        parts = [self.place, self.title, self.line, self.when]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class DayLines:
    """The page: what is to be done at the left, what else there is at the right, and both in one sentence."""

    title: str
    summary: str
    left: Sequence[DayLine]
    right: Sequence[DayLine]


def day_lines(
    view: TodayView, clock: Clock, staff_id: str, unfolded: Iterable[Section] = (), *, limit: int = 0
) -> DayLines:
    """Everything the page says; ``limit`` is how many lines of a section were read at most (0: all of them)."""
    open_sections = frozenset(unfolded)
    follow_ups = (
        (Section.OVERDUE, translate("Today", "Überfällig"), view.overdue, view.overdue_count, ""),
        (
            Section.TODAY,
            translate("Today", "Heute fällig"),
            view.due_today,
            view.due_today_count,
            translate("Today", "Für heute ist nichts vorgemerkt."),
        ),
        (
            Section.NEXT,
            translate("Today", "Nächste Tage"),
            view.next_days,
            _count(view.next_days, limit),
            translate("Today", "In den nächsten sieben Tagen ist keine Wiedervorlage fällig."),
        ),
    )
    left: list[DayLine] = []
    for section, heading, rows, count, empty in follow_ups:
        lines = [_follow_up(row, section, view.day, staff_id) for row in rows]
        left += _section(section, heading, lines, count, empty, open_sections)
    right = _section(
        Section.VISITS,
        translate("Today", "Termine"),
        [_entry(row, Section.VISITS, clock) for row in view.visits],
        _count(view.visits, limit),
        translate("Today", "Keine Vor-Ort-Termine und Besprechungen in den nächsten sieben Tagen."),
        open_sections,
    )
    right += _section(
        Section.SILENT,
        translate("Today", "Lange nicht gesprochen"),
        [_silent(row, view.day, view.limits) for row in view.silent_members],
        _count(view.silent_members, limit),
        translate("Today", "Kein Mitglied wartet länger als {0} Tage auf ein Gespräch.").format(view.limits.amber_days),
        open_sections,
    )
    right += _section(
        Section.ENDING,
        translate("Today", "Mitgliedschaft endet"),
        [_ending(row, view.day) for row in view.ending_memberships],
        _count(view.ending_memberships, limit),
        "",
        open_sections,
    )
    right += _section(
        Section.RECENT,
        translate("Today", "Aus dem Büro"),
        [_entry(row, Section.RECENT, clock) for row in view.recent],
        _count(view.recent, limit),
        translate("Today", "Kolleginnen und Kollegen haben in den letzten zwei Wochen nichts eingetragen."),
        open_sections,
    )
    return DayLines(title_of_day(view.day), summary_of(view), tuple(left), tuple(right))


def title_of_day(day: date) -> str:
    """ "Montag, 16. März 2026"."""
    from netzwerk_desktop.domain.dates import format_long_date, format_weekday

    return f"{format_weekday(day)}, {format_long_date(day)}"


def summary_of(view: TodayView) -> str:
    """ "5 Wiedervorlagen überfällig · 2 heute fällig · 2 Termine"."""
    parts = []
    if view.overdue_count:
        parts.append(
            counted(
                view.overdue_count,
                translate("Today", "{n} Wiedervorlage überfällig"),
                translate("Today", "{n} Wiedervorlagen überfällig"),
            )
        )
    if view.due_today_count:
        parts.append(translate("Today", "{0} heute fällig").format(view.due_today_count))
    if not parts:
        parts.append(translate("Today", "Nichts fällig"))
    if view.visits:
        parts.append(
            counted(
                len(view.visits),
                translate("Today", "{n} Termin in den nächsten Tagen"),
                translate("Today", "{n} Termine in den nächsten Tagen"),
            )
        )
    return " · ".join(parts)


# -- sections -------------------------------------------------------------------------------------------------------

_TONES = {Section.OVERDUE: Tone.BAD, Section.TODAY: Tone.WARN}


def _count(rows: Sequence[object], limit: int) -> int:
    """How many there are; -1 when there may be more than were read."""
    return -1 if limit and len(rows) >= limit else len(rows)


def _section(
    section: Section, heading: str, lines: list[DayLine], count: int, empty: str, unfolded: frozenset[Section]
) -> list[DayLine]:
    """Heading, lines, and a line that asks for the rest; without lines the heading and a remark, or nothing at all."""
    if not lines and not empty:
        return []
    number = f"{len(lines)}+" if count < 0 else str(count or "")
    if section is Section.RECENT:
        number = ""
    head = DayLine(
        section.name, LineKind.HEADING, section, heading, when=number, tone=_TONES.get(section, Tone.NEUTRAL)
    )
    if not lines:
        return [head, DayLine(f"{section.name}-", LineKind.EMPTY, section, empty)]
    shown = list(lines if section in unfolded else lines[: section.shown])
    hidden = max(count, len(lines)) - len(shown)
    if hidden == 1 and len(lines) > len(shown):
        # the line takes no more room than words that would stand for it
        shown, hidden = list(lines), 0
    if hidden:
        more = translate("Today", "{n} weitere zeigen")
        words = translate("Today", "Mehr zeigen") if count < 0 else counted(hidden, more, more)
        shown.append(DayLine(f"{section.name}+", LineKind.MORE, section, words))
    shown[0] = replace(shown[0], first=True)
    shown[-1] = replace(shown[-1], last=True)
    return [head, *shown]


def _follow_up(row: FollowUpRow, section: Section, today: date, staff_id: str) -> DayLine:
    parts = [row.organisation_name]
    if row.person_name:
        parts.append(row.person_name)
    if row.assignee_id is None:
        parts.append(translate("Today", "noch niemandem zugeteilt"))
    elif row.assignee_id != staff_id:
        parts.append(row.assignee_name)
    return DayLine(
        id=f"{section.name}:{row.id}",
        kind=LineKind.FOLLOW_UP,
        section=section,
        title=row.subject,
        line=" · ".join(parts),
        when=relative_day(row.due_on, today),
        tone=_TONES.get(section, Tone.NEUTRAL),
        organisation_id=row.organisation_id,
        record_id=row.id,
    )


def _entry(row: TimelineRow, section: Section, clock: Clock) -> DayLine:
    note = " ".join(row.note.split())
    if section is Section.VISITS:
        with_whom = translate("Today", "mit {0}").format(row.person_name) if row.person_name else ""
        title = row.subject or label(row.kind)
        parts = [label(row.kind) if row.subject else "", with_whom, row.staff_name]
        when = _ahead(row, clock)
    else:
        title = title_of(row)
        parts = [row.staff_name, note[:200]]
        when = when_of(row.occurred_at, clock)
    return DayLine(
        id=f"{section.name}:{row.id}",
        kind=LineKind.ENTRY,
        section=section,
        title=title,
        place=row.organisation_name,
        line=" · ".join(part for part in parts if part),
        when=when,
        icon=icon_of(row),
        organisation_id=row.organisation_id,
        record_id=row.id,
    )


def _ahead(row: TimelineRow, clock: Clock) -> str:
    """ "heute, 10:00", "morgen, 14:30", "Mi 25.11., 10:00"."""
    from netzwerk_desktop.domain.dates import format_weekday

    day = local_day(row.occurred_at)
    distance = (day - clock.today()).days
    if distance in (0, 1):
        name = translate("Today", "heute") if distance == 0 else translate("Today", "morgen")
    else:
        name = f"{format_weekday(day)[:2]} {day.day}.{day.month}."
    return f"{name}, {to_local(row.occurred_at):%H:%M}"


def _silent(row: SilentMember, today: date, limits: SilenceLimits) -> DayLine:
    since = translate("Today", "Mitglied seit {0}").format(row.member_since.year)
    if row.last_conversation is None:
        when, tone = translate("Today", "noch nie"), Tone.BAD
        line = translate("Today", "{0} · noch kein Gespräch eingetragen").format(since)
    else:
        day = local_day(row.last_conversation)
        when = relative_day(day, today)
        tone = Tone.BAD if limits.silence(day, today) is Silence.TOO_LONG else Tone.WARN
        line = translate("Today", "{0} · zuletzt gesprochen am {1}").format(since, format_day(day))
    return DayLine(
        id=f"{Section.SILENT.name}:{row.organisation_id}",
        kind=LineKind.SILENT,
        section=Section.SILENT,
        title="",
        place=row.name,
        line=line,
        when=when,
        tone=tone,
        organisation_id=row.organisation_id,
        record_id=row.organisation_id,
    )


def _ending(row: EndingMembership, today: date) -> DayLine:
    near = (row.ended_on - today).days <= SOON_DAYS
    return DayLine(
        id=f"{Section.ENDING.name}:{row.membership_id}",
        kind=LineKind.ENDING,
        section=Section.ENDING,
        title="",
        place=row.name,
        line=translate("Today", "letzter Tag der Mitgliedschaft: {0}").format(format_day(row.ended_on)),
        when=relative_day(row.ended_on, today),
        tone=Tone.BAD if near else Tone.WARN,
        icon=Icon.MEMBERSHIP,
        organisation_id=row.organisation_id,
        record_id=row.membership_id,
    )
