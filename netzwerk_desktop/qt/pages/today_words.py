"""What the lines of the page "Heute" say: rows of the day's view put into words, icons and tones.

Kept apart from how a line is painted, so that the words can be tested without a screen. Rows of the database are only
looked at, never imported: this page is the first picture of the program.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import Clock, local_day, to_local
from netzwerk_desktop.domain.dates import format_day, relative_day
from netzwerk_desktop.domain.silence import Silence, SilenceLimits
from netzwerk_desktop.qt.delegates.timeline_words import icon_of, title_of, when_of
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.pages.today_line import DayLine, LineKind, Section
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import label, tr, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import SlotView
    from netzwerk_desktop.services.draft import Draft
    from netzwerk_desktop.services.today import (
        ColleagueAction,
        EndingMembership,
        FollowUpRow,
        SilentMember,
        TimelineRow,
    )

#: a membership that ends within so many days is marked
SOON_DAYS = 31
#: so much of a note is shown in one line
_NOTE = 200

TONES = {Section.OVERDUE: Tone.BAD, Section.TODAY: Tone.WARN}


def follow_up_line(row: FollowUpRow, section: Section, today: date, staff_id: str) -> DayLine:
    """What is to be done; of what a colleague handed over, that colleague's sentence."""
    parts = [row.organisation_name]
    if row.person_name:
        parts.append(row.person_name)
    if row.assignee_id is None:
        parts.append(translate("Today", "noch niemandem zugeteilt"))
    elif row.assignee_id != staff_id:
        parts.append(row.assignee_name)
    if row.handover_note:
        said = translate("Today", "„{0}“").format(one_line(row.handover_note))
        parts.append(f"{row.handed_over_by}: {said}" if row.handed_over_by else said)
    return DayLine(
        id=f"{section.name}:{row.id}",
        kind=LineKind.FOLLOW_UP,
        section=section,
        title=row.subject,
        line=" · ".join(parts),
        when=relative_day(row.due_on, today),
        tone=TONES.get(section, Tone.NEUTRAL),
        organisation_id=row.organisation_id,
        person_id=row.person_id or "",
        record_id=row.id,
    )


def entry_line(row: TimelineRow, section: Section, clock: Clock) -> DayLine:
    """Something that lies ahead, or that a colleague entered."""
    if section is Section.VISITS:
        with_whom = translate("Today", "mit {0}").format(row.person_name) if row.person_name else ""
        title = row.subject or label(row.kind)
        parts = [label(row.kind) if row.subject else "", with_whom, row.staff_name]
        when = _ahead(row, clock)
    else:
        title = title_of(row)
        parts = [row.staff_name, one_line(row.note)]
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


def call_line(slot: SlotView, today: date) -> DayLine:
    """A place of the plan that waits for a call: whom to ring up under which number."""
    parts = [slot.person_name] if slot.person_name else []
    if slot.carried_over:
        parts.append(translate("Today", "aus einem früheren Monat"))
    if slot.attempts:
        times = translate("Today", "{0} x versucht") if slot.attempts > 1 else translate("Today", "einmal versucht")
        parts.append(times.format(slot.attempts))
    if slot.last_conversation is None:
        parts.append(translate("Today", "noch nie gesprochen"))
    else:
        last = relative_day(local_day(slot.last_conversation), today)
        parts.append(translate("Today", "zuletzt {0}").format(last))
    return DayLine(
        id=f"{Section.CALLS.name}:{slot.organisation_id}",
        kind=LineKind.CALL,
        section=Section.CALLS,
        title="",
        place=slot.organisation_name,
        line=" · ".join(parts),
        when=slot.phone or translate("Today", "keine Nummer"),
        tone=Tone.WARN if slot.carried_over else Tone.NEUTRAL,
        icon=Icon.CALL_ROUND,
        organisation_id=slot.organisation_id,
        person_id=slot.person_id,
        position_id=slot.position_id,
        record_id=slot.organisation_id,
    )


def silent_line(row: SilentMember, today: date, limits: SilenceLimits) -> DayLine:
    """A member nobody has spoken to for long; the words say how long, the colour how bad."""
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


_TERMS = {
    "ended": tr("Die Mitgliedschaft hat am {0} geendet"),
    "ends": tr("Letzter Tag der Mitgliedschaft: {0}"),
    "decide": tr("Die Mindestlaufzeit endet · Entscheidung bis {0}"),
}


def term_line(row: EndingMembership, today: date) -> DayLine:
    """A membership that ends, has ended, or has to be decided upon."""
    near = (row.ended_on - today).days <= SOON_DAYS
    return DayLine(
        id=f"{Section.ENDING.name}:{row.membership_id}",
        kind=LineKind.ENDING,
        section=Section.ENDING,
        title="",
        place=row.name,
        line=translate("", _TERMS[row.term.value]).format(format_day(row.ended_on)),
        when=relative_day(row.ended_on, today),
        tone=Tone.BAD if near else Tone.WARN,
        icon=Icon.MEMBERSHIP,
        organisation_id=row.organisation_id,
        record_id=row.membership_id,
    )


FORMS = {
    "call": tr("Telefonat"),
    "consultation": tr("Beratung"),
    "interaction": tr("Vorgang"),
    "follow_up": tr("Wiedervorlage"),
    "follow_up_done": tr("Wiedervorlage erledigen"),
    "follow_up_hand_over": tr("Wiedervorlage übergeben"),
    "case": tr("Beratungsvorgang"),
    "letter": tr("Brief"),
    "person": tr("Person"),
    "position": tr("Funktion"),
    "succession": tr("Nachfolge"),
    "organisation": tr("Organisation"),
    "membership": tr("Mitgliedschaft"),
    "grant": tr("Sonderfreigabe"),
    "settings": tr("Einstellungen"),
}
_FORM_ICONS = {
    "call": Icon.CALL,
    "consultation": Icon.CONSULTATION,
    "follow_up": Icon.FOLLOW_UP,
    "case": Icon.CASE,
    "letter": Icon.LETTER,
    "person": Icon.PERSON,
    "organisation": Icon.ORGANISATION,
    "membership": Icon.MEMBERSHIP,
}


def draft_line(draft: Draft, clock: Clock, thrown: Collection[str] = ()) -> DayLine:
    """Something that was begun and not finished, or was just thrown away and can still be fetched back."""
    form = draft.kind.partition(":")[0]
    name = translate("", FORMS[form]) if form in FORMS else translate("Today", "Eintrag")
    gone = draft.id in thrown
    kept = translate("Today", "Angefangen und nicht gespeichert · Eingabe macht weiter")
    lost = translate("Today", "Verworfen · Eingabe holt es zurück")
    return DayLine(
        id=f"{Section.DRAFTS.name}:{draft.id}",
        kind=LineKind.DRAFT,
        section=Section.DRAFTS,
        title=f"{name} · {draft.title}" if draft.title and draft.title != name else name,
        line=lost if gone else kept,
        when=when_of(draft.saved_at, clock),
        icon=Icon.DELETE if gone else _FORM_ICONS.get(form, Icon.NOTE_EDIT),
        record_id=draft.id,
        draft_kind=draft.kind,
    )


def action_lines(actions: Sequence[ColleagueAction], clock: Clock) -> list[DayLine]:
    """What colleagues did, one line for each colleague and town (or person), the latest first."""
    groups: dict[tuple[str, str], list[ColleagueAction]] = {}
    for action in actions:
        about = action.organisation_id or action.person_id or f"{action.action} {action.table}"
        groups.setdefault((action.staff_id, about), []).append(action)
    return [_action_line(group, clock) for group in groups.values()]


def _action_line(group: Sequence[ColleagueAction], clock: Clock) -> DayLine:
    latest = group[0]
    counts: dict[str, int] = {}
    for action in reversed(group):
        counts[action.action] = counts.get(action.action, 0) + 1
    title = ", ".join(f"{count} x {name}" if count > 1 else name for name, count in counts.items())
    told = sorted(group, key=lambda action: action.table != "interaction")  # what was said before what is to be done
    text = next((action.text for action in told if action.text), "")
    parts = [latest.staff_name or translate("Today", "Jemand"), one_line(text)]
    return DayLine(
        id=f"{Section.RECENT.name}:{latest.transaction}",
        kind=LineKind.ACTION,
        section=Section.RECENT,
        title=title,
        place=latest.organisation_name or latest.person_name,
        line=" · ".join(part for part in parts if part),
        when=when_of(latest.at, clock),
        icon=Icon.PERSON if latest.person_id else Icon.HISTORY,
        organisation_id=latest.organisation_id,
        person_id=latest.person_id,
        record_id=latest.record_id,
    )


def one_line(text: str) -> str:
    """The beginning of a note without the signs of its Markdown, in one line."""
    from netzwerk_desktop.domain.markdown_text import plain

    return " ".join(plain(text[: 2 * _NOTE]).split())[:_NOTE]
