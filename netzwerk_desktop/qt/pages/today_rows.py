"""The sections of the page "Heute": which there are, in which order, how many of their lines are shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.calendar_days import MONTHS
from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.qt.pages.today_line import DayLine, LineKind, Section
from netzwerk_desktop.qt.pages.today_words import (
    TONES,
    action_lines,
    call_line,
    draft_line,
    entry_line,
    follow_up_line,
    silent_line,
    term_line,
)
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import counted, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.today import CallsOfMonth, RestOfToday, TodayView


@dataclass(frozen=True, slots=True)
class DayLines:
    """The page: what is to be done at the left, what else there is at the right, and both in one sentence.

    Attributes:
        end: what is read after the first picture and stands below everything else, so that nothing moves for it.
    """

    title: str
    summary: str
    left: Sequence[DayLine]
    right: Sequence[DayLine]
    end: Sequence[DayLine] = ()


@dataclass(frozen=True, slots=True)
class DayState:
    """What the page knows beside the data.

    Attributes:
        unfolded: sections of which somebody wants to see everything.
        limit: how many lines of a section were read at most (0: all of them).
        calls_expected: for so many open calls a place is kept until they were read.
        thrown: drafts that were thrown away a moment ago.
    """

    unfolded: frozenset[Section] = frozenset()
    limit: int = 0
    calls_expected: int = 0
    thrown: Collection[str] = ()


def day_lines(
    view: TodayView,
    clock: Clock,
    staff_id: str,
    unfolded: Iterable[Section] = (),
    *,
    limit: int = 0,
    rest: RestOfToday | None = None,
    calls_expected: int = 0,
    thrown: Collection[str] = (),
) -> DayLines:
    """Everything the page says; ``rest`` is what was read after the first picture."""
    state = DayState(frozenset(unfolded), limit, calls_expected, thrown)
    return DayLines(
        title_of_day(view.day),
        summary_of(view, rest),
        tuple(_follow_ups(view, staff_id, state)),
        (
            *_visits(view, clock, state),
            *(_calls(rest.calls, view.day, state) if rest is not None else _place_of_calls(view.day, state)),
            *_members(view, state),
            *_colleagues(view, clock, state),
        ),
        tuple(_drafts(rest, clock, state)),
    )


# -- the sections, from the top ---------------------------------------------------------------------------------------


def _follow_ups(view: TodayView, staff_id: str, state: DayState) -> list[DayLine]:
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
            _count(view.next_days, state.limit),
            translate("Today", "In den nächsten sieben Tagen ist keine Wiedervorlage fällig."),
        ),
    )
    lines: list[DayLine] = []
    for section, heading, rows, count, empty in follow_ups:
        made = [follow_up_line(row, section, view.day, staff_id) for row in rows]
        lines += _section(section, heading, made, count, empty, state.unfolded)
    return lines


def _drafts(rest: RestOfToday | None, clock: Clock, state: DayState) -> list[DayLine]:
    lines = [draft_line(draft, clock, state.thrown) for draft in rest.drafts] if rest is not None else []
    return _section(Section.DRAFTS, translate("Today", "Angefangen"), lines, len(lines), "", state.unfolded)


def _visits(view: TodayView, clock: Clock, state: DayState) -> list[DayLine]:
    return _section(
        Section.VISITS,
        translate("Today", "Termine"),
        [entry_line(row, Section.VISITS, clock) for row in view.visits],
        _count(view.visits, state.limit),
        translate("Today", "Keine Vor-Ort-Termine und Besprechungen in den nächsten sieben Tagen."),
        state.unfolded,
    )


def _calls(calls: CallsOfMonth | None, today: date, state: DayState) -> list[DayLine]:
    if calls is None:
        return []
    lines = [call_line(slot, today) for slot in calls.open]
    done = translate("Today", "Alle Anrufe dieses Monats sind geschafft.")
    section = _section(Section.CALLS, _heading_of_calls(calls.month), lines, len(lines), done, state.unfolded)
    progress = translate("Today", "{0} / {1}").format(calls.met, calls.size)
    tone = Tone.NEUTRAL if lines else Tone.GOOD
    return [replace(section[0], when=progress, tone=tone), *section[1:]]


def _place_of_calls(today: date, state: DayState) -> list[DayLine]:
    """As much room as the calls took the last time, so that nothing moves when they come."""
    waiting = [
        DayLine(f"{Section.CALLS.name}:{number}", LineKind.WAITING, Section.CALLS, "")
        for number in range(state.calls_expected)
    ]
    heading = _heading_of_calls(today.replace(day=1))
    section = _section(Section.CALLS, heading, waiting, len(waiting), "", state.unfolded)
    return [replace(section[0], when=""), *section[1:]] if section else []


def _heading_of_calls(month: date) -> str:
    return translate("Today", "Anrufe im {0}").format(MONTHS[month.month - 1])


def _members(view: TodayView, state: DayState) -> list[DayLine]:
    lines = _section(
        Section.SILENT,
        translate("Today", "Lange nicht gesprochen"),
        [silent_line(row, view.day, view.limits) for row in view.silent_members],
        _count(view.silent_members, state.limit),
        translate("Today", "Kein Mitglied wartet länger als {0} Tage auf ein Gespräch.").format(view.limits.amber_days),
        state.unfolded,
    )
    return lines + _section(
        Section.ENDING,
        translate("Today", "Mitgliedschaften"),
        [term_line(row, view.day) for row in view.ending_memberships],
        _count(view.ending_memberships, state.limit),
        "",
        state.unfolded,
    )


def _colleagues(view: TodayView, clock: Clock, state: DayState) -> list[DayLine]:
    """What colleagues did since the last working day, then what else they entered lately."""
    told = {action.record_id for action in view.actions if action.table == "interaction"}
    lines = action_lines(view.actions, clock)
    lines += [entry_line(row, Section.RECENT, clock) for row in view.recent if row.id not in told]
    return _section(
        Section.RECENT,
        translate("Today", "Aus dem Büro"),
        lines,
        len(lines),
        translate("Today", "Kolleginnen und Kollegen haben in den letzten zwei Wochen nichts eingetragen."),
        state.unfolded,
    )


# -- at the top -----------------------------------------------------------------------------------------------------


def title_of_day(day: date) -> str:
    """ "Montag, 16. März 2026"."""
    from netzwerk_desktop.domain.dates import format_long_date, format_weekday

    return f"{format_weekday(day)}, {format_long_date(day)}"


def summary_of(view: TodayView, rest: RestOfToday | None = None) -> str:
    """ "5 Wiedervorlagen überfällig · 2 heute fällig · 2 Termine · 3 Anrufe offen"."""
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
    if rest is not None and rest.calls is not None and rest.calls.open:
        one, many = translate("Today", "{n} Anruf offen"), translate("Today", "{n} Anrufe offen")
        parts.append(counted(len(rest.calls.open), one, many))
    if rest is not None and rest.drafts:
        parts.append(translate("Today", "{0} angefangen").format(len(rest.drafts)))
    return " · ".join(parts)


# -- any section ----------------------------------------------------------------------------------------------------


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
    head = DayLine(section.name, LineKind.HEADING, section, heading, when=number, tone=TONES.get(section, Tone.NEUTRAL))
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
