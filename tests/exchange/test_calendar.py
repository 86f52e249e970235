"""iCalendar files: read again by a parser, whatever somebody has written into a follow-up."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from netzwerk_desktop.exchange.calendar import CalendarEntry, render_calendar

MADE = datetime(2026, 11, 22, 9, 0, 0, 999, tzinfo=UTC)
ENTRY = CalendarEntry("018f-1", date(2026, 12, 1), "Winterberg: Rückruf", "vormittags")


def events(data: bytes) -> list[Calendar]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_what_a_calendar_reads() -> None:
    data = render_calendar([ENTRY], name="Wiedervorlagen", made_at=MADE)
    calendar = Calendar.from_ical(data)
    assert (str(calendar["version"]), str(calendar["x-wr-calname"])) == ("2.0", "Wiedervorlagen")
    # with a method, programs would take the file for an invitation
    assert "method" not in calendar
    (event,) = calendar.walk("VEVENT")
    assert str(event["uid"]) == "018f-1@netzwerk-desktop.invalid"
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 12, 1), date(2026, 12, 2))
    assert b"DTSTART;VALUE=DATE:20261201" in data
    assert event.decoded("dtstamp") == MADE.replace(microsecond=0)
    assert (str(event["transp"]), str(event["class"])) == ("TRANSPARENT", "PRIVATE")
    assert (str(event["summary"]), str(event["description"])) == ("Winterberg: Rückruf", "vormittags")
    (alarm,) = event.walk("VALARM")
    assert (str(alarm["action"]), str(alarm["description"])) == ("DISPLAY", "Winterberg: Rückruf")
    assert alarm.decoded("trigger") == timedelta(hours=8)
    assert data.endswith(b"END:VCALENDAR\r\n")


def test_saved_again_it_is_the_same_entry_and_newer() -> None:
    (first,) = events(render_calendar([ENTRY], name="n", made_at=MADE))
    (second,) = events(render_calendar([ENTRY], name="n", made_at=MADE + timedelta(minutes=1)))
    assert first["uid"] == second["uid"]
    assert int(second["sequence"]) > int(first["sequence"])


def test_no_text_no_description() -> None:
    (event,) = events(render_calendar([CalendarEntry("1", date(2026, 12, 1), "x", " \n")], name="n", made_at=MADE))
    assert "description" not in event


@pytest.mark.parametrize(
    "hostile",
    [
        "END:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VEVENT",
        "Zeile\nATTACH:file:///etc/passwd\n\nX",
        'Komma, Semikolon; Backslash\\ und \\n kein Umbruch: "x"',
        "ein\rzwei\u2028drei\x0bvier\x85fünf",
        "\x01\x02\x1b[31mrot\x7f",
        "ü" * 300 + " 👩\u200d👩\u200d👧",
    ],
)
def test_hostile_text_stays_text(hostile: str) -> None:
    entry = CalendarEntry("1", date(2026, 12, 1), hostile, hostile)
    data = render_calendar([entry, ENTRY], name=hostile, made_at=MADE)
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b"")
    calendar = Calendar.from_ical(data)
    first, second = calendar.walk("VEVENT")
    assert str(second["summary"]) == "Winterberg: Rückruf"
    assert set(first) == set(second)
    assert "\n" not in str(first["summary"])
    assert str(first["summary"]).split()[0] == re.sub("[\x01\x02\x1b\x7f]", "", hostile).split()[0]


def test_a_megabyte_is_cut_off() -> None:
    (event,) = events(
        render_calendar([CalendarEntry("1", date(2026, 12, 1), "x", "y" * 1_000_000)], name="n", made_at=MADE)
    )
    assert len(str(event["description"])) == 4000 and str(event["description"]).endswith("…")


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_comes_back_and_nothing_else_appears(title: str, text: str) -> None:
    data = render_calendar([CalendarEntry("1", date(2028, 2, 29), title, text)], name=title, made_at=MADE)
    (event,) = events(data)
    assert len(Calendar.from_ical(data).subcomponents) == len(event.subcomponents) == 1
    assert event.decoded("dtstart") == date(2028, 2, 29)
    letters = [letter for letter in title if letter.isalnum()]
    assert [letter for letter in str(event["summary"]) if letter.isalnum()] == letters
