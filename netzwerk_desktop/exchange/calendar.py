"""iCalendar files (RFC 5545): days to remember, for Outlook, Thunderbird and telephones.

Every entry takes a whole day and blocks none of it: a reminder is not an appointment. It keeps its identifier however
often it is saved, so a calendar that reads the file again changes its entries instead of doubling them. A day without
a time has no zone, so none is written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

ALARM_AT = timedelta(hours=8)
"""An alarm rings so long after the day has begun."""

_PRODUCT = "-//Netzwerk Innenstadt NRW//Netzwerk Desktop//DE"
_DOMAIN = "netzwerk-desktop.invalid"
# Calendars take some of these for the end of a line and choke on others.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_LONGEST = 4_000
"""Telephones cut longer texts off themselves, or refuse the file."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A day to remember; ``id`` is the one of the record it comes from."""

    id: str
    day: date
    title: str
    text: str = ""


def render_calendar(entries: Sequence[CalendarEntry], *, name: str, made_at: datetime) -> bytes:
    """The file, in the order of the entries; ``made_at`` tells calendars which of two versions is the newer one."""
    # Loaded here, not above: hardly any start of the program saves a calendar.
    from icalendar import Alarm, Calendar, Event

    stamp = made_at.astimezone(UTC).replace(microsecond=0)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _tidy(name, one_line=True))
    for entry in entries:
        title = _tidy(entry.title, one_line=True)
        event = Event()
        event.add("uid", f"{entry.id}@{_DOMAIN}")
        event.add("dtstamp", stamp)
        event.add("last-modified", stamp)
        # Outlook goes by the sequence when it has an entry already; seconds only ever grow.
        event.add("sequence", int(stamp.timestamp()) % 2**31)
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("summary", title)
        if entry.text.strip():
            event.add("description", _tidy(entry.text))
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", ALARM_AT)
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical(sorted=False))


def _tidy(text: str, *, one_line: bool = False) -> str:
    """The text without what no calendar can show; the library escapes what has a meaning in the file."""
    plain = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)).strip()
    if one_line:
        plain = " ".join(plain.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…"
