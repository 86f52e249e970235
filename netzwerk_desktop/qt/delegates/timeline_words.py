"""What a card of the timeline says: an interaction put into few words.

Kept apart from how a card is painted, so that the words can be tested without a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.calendar_days import MONTHS
from netzwerk_desktop.domain.clock import Clock, local_day, to_local
from netzwerk_desktop.domain.dates import format_date, format_day, format_moment
from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import label, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.interaction import TimelineRow


@dataclass(frozen=True, slots=True)
class CardChip:
    """A chip on a card; one with a document opens it, one with a case goes there."""

    text: str
    tone: Tone = Tone.NEUTRAL
    icon: Icon | None = None
    document_id: str = ""
    case_id: str = ""


@dataclass(frozen=True, slots=True)
class CardWords:
    """Everything a card shows.

    Attributes:
        month: heading under which it stands ("November 2026").
        title: what it was, in one line.
        when: the day, near ones in words.
        text: the note without its form, as far as a folded card shows it.
        details: lines that appear when the card is folded out.
        whole: everything that is written, with headings; "" where ``text`` is all there is.
        strong: where these headings stand in ``whole``: beginning and length, counted as Qt counts (UTF-16).
        organisation_id, case_id: where it is filed; "" for no case.
    """

    id: str
    icon: Icon
    month: str
    title: str
    when: str
    text: str
    chips: tuple[CardChip, ...]
    details: tuple[str, ...]
    place: str = ""
    whole: str = ""
    strong: tuple[tuple[int, int], ...] = ()
    organisation_id: str = ""
    case_id: str = ""

    @property
    def full_text(self) -> str:
        """What a card says that is folded out."""
        return self.whole or self.text

    def documents(self) -> list[CardChip]:
        """What was made or filed with it."""
        return [chip for chip in self.chips if chip.document_id]

    def spoken(self) -> str:
        """One sentence for screen readers."""
        parts = [self.title, self.place, self.when, self.full_text, *(chip.text for chip in self.chips)]
        return ". ".join(part for part in parts if part)


_ICONS = {
    InteractionKind.CALL: Icon.CALL,
    InteractionKind.CONSULTATION: Icon.CONSULTATION,
    InteractionKind.VISIT: Icon.VISIT,
    InteractionKind.MEETING: Icon.MEETING,
    InteractionKind.LETTER: Icon.LETTER,
    InteractionKind.EMAIL: Icon.MAIL,
    InteractionKind.INQUIRY: Icon.INQUIRY,
}


def icon_of(row: TimelineRow) -> Icon:
    """The icon tells the kind, and of a call how it ended."""
    if row.kind is InteractionKind.CALL:
        if row.outcome is CallOutcome.NOT_REACHED:
            return Icon.CALL_MISSED
        if row.outcome is CallOutcome.VOICEMAIL:
            return Icon.VOICEMAIL
        if row.outcome is CallOutcome.CALLBACK:
            return Icon.CALL_BACK
        return Icon.CALL_IN if row.direction is Direction.INCOMING else Icon.CALL_OUT
    if row.kind is InteractionKind.CONSULTATION:
        if row.channel is Channel.ON_SITE:
            return Icon.VISIT
        if row.channel is Channel.ONLINE:
            return Icon.VIDEO
    return _ICONS[row.kind]


def title_of(row: TimelineRow) -> str:
    """ "Telefonat · erreicht · 12 min · Verfügungsfonds"."""
    kind = label(row.kind)
    if row.channel is not None and row.kind is InteractionKind.CONSULTATION:
        kind = f"{kind} {label(row.channel)}"
    parts = [kind]
    if row.outcome is not None:
        parts.append(label(row.outcome))
    if row.duration_min:
        parts.append(translate("Timeline", "{0} min").format(row.duration_min))
    if row.subject:
        parts.append(row.subject)
    return " · ".join(parts)


def when_of(moment: datetime, clock: Clock) -> str:
    """ "heute, 09:40", "gestern, 16:05", sonst "12.11.2026"."""
    day = local_day(moment)
    distance = (clock.today() - day).days
    if distance in (0, 1):
        word = translate("Timeline", "heute") if distance == 0 else translate("Timeline", "gestern")
        return f"{word}, {to_local(moment):%H:%M}"
    return format_date(day)


def entitlement_chip(row: TimelineRow) -> CardChip | None:
    """The service and by what right it was given."""
    if not row.service_name:
        return None
    name = row.service_name
    code = row.entitlement_code
    if code is EntitlementCode.BASIC:
        return CardChip(translate("Timeline", "{0} – für alle").format(name))
    if code is EntitlementCode.MEMBER:
        return CardChip(translate("Timeline", "{0} – Mitglied").format(name), Tone.GOOD)
    if code is EntitlementCode.GRANT:
        return CardChip(translate("Timeline", "{0} – Sonderfreigabe").format(name), Tone.ACCENT)
    if code is not None:
        return CardChip(translate("Timeline", "{0} – ohne Anspruch").format(name), Tone.WARN, Icon.WARNING)
    return CardChip(name)


def _short_day(day: date, today: date) -> str:
    """ "27.11.", and with the year when it is another one."""
    return format_day(day) if day.year != today.year else f"{day.day}.{day.month}."


def chips_of(row: TimelineRow, clock: Clock) -> tuple[CardChip, ...]:
    """Service, topics, follow-up, documents."""
    chips: list[CardChip] = []
    if row.confidential:
        chips.append(CardChip(translate("Timeline", "vertraulich"), Tone.WARN, Icon.CONFIDENTIAL))
    service = entitlement_chip(row)
    if service is not None:
        chips.append(service)
    if row.case_id is not None and row.case_title:
        chips.append(CardChip(row.case_title, Tone.ACCENT, Icon.CASE, case_id=row.case_id))
    chips += [CardChip(topic) for topic in row.topics]
    if row.follow_up_due is not None:
        overdue = row.follow_up_due < clock.today()
        words = translate("Timeline", "Wiedervorlage {0}").format(_short_day(row.follow_up_due, clock.today()))
        chips.append(CardChip(words, Tone.BAD if overdue else Tone.WARN, Icon.FOLLOW_UP))
    chips += [CardChip(file_name, Tone.ACCENT, Icon.DOCUMENT, document_id) for document_id, file_name in row.documents]
    return tuple(chips)


def details_of(row: TimelineRow) -> tuple[str, ...]:
    """Who, when exactly, by what right; shown when the card is folded out."""
    who = [format_moment(row.occurred_at)]
    if row.person_name:
        who.append(translate("Timeline", "mit {0}").format(row.person_name))
    if row.direction is not None:
        who.append(label(row.direction))
    if row.staff_name:
        who.append(translate("Timeline", "eingetragen von {0}").format(row.staff_name))
    lines = [" · ".join(who)]
    if row.participants:
        lines.append(translate("Timeline", "außerdem dabei: {0}").format(", ".join(row.participants)))
    if row.service_name and row.entitlement_reason:
        lines.append(row.entitlement_reason)
    if row.exception_reason:
        lines.append(translate("Timeline", "Grund für die Ausnahme: {0}").format(row.exception_reason))
    return tuple(lines)


def _written(row: TimelineRow) -> tuple[str, str, tuple[tuple[int, int], ...]]:
    """What a folded card says, everything under its headings, and where these stand."""
    from netzwerk_desktop.domain.markdown_text import plain

    advised = plain(row.note).strip()
    if not row.asked and not row.agreed:
        return advised, "", ()
    parts = (
        (translate("Timeline", "Gefragt"), plain(row.asked).strip()),
        (translate("Timeline", "Geraten"), advised),
        (translate("Timeline", "Vereinbart"), plain(row.agreed).strip()),
    )
    whole, strong = "", []
    for heading, text in parts:
        if text:
            whole += "\n" if whole else ""
            strong.append((_letters(whole), _letters(heading)))
            whole += f"{heading}\n{text}\n"
    shortest = advised or next((text for _, text in parts if text), "")
    return shortest, whole.rstrip("\n"), tuple(strong)


def _letters(text: str) -> int:
    """How long a text is for Qt, which counts an emoji as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def card_words(row: TimelineRow, clock: Clock, *, with_place: bool = False) -> CardWords:
    """The card of an interaction; ``with_place`` also names the town (in lists of all towns)."""
    day = local_day(row.occurred_at)
    text, whole, strong = _written(row)
    return CardWords(
        id=row.id,
        icon=icon_of(row),
        month=f"{MONTHS[day.month - 1]} {day.year}",
        title=title_of(row),
        when=when_of(row.occurred_at, clock),
        text=text,
        chips=chips_of(row, clock),
        details=details_of(row),
        place=row.organisation_name if with_place else "",
        whole=whole,
        strong=strong,
        organisation_id=row.organisation_id,
        case_id=row.case_id or "",
    )
