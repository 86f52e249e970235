from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.calendar_days import WEEKDAYS
from netzwerk_desktop.domain.date_parser import EXAMPLES, Prefer, parse_date
from netzwerk_desktop.domain.dates import format_date, format_day, format_long_date
from netzwerk_desktop.domain.errors import ValidationFailed

WEDNESDAY = date(2026, 3, 18)
DAYS = st.dates(date(2000, 1, 1), date(2079, 12, 31))

SAID = [
    ("heute", date(2026, 3, 18)),
    (" HEUTE ", date(2026, 3, 18)),
    ("morgen", date(2026, 3, 19)),
    ("übermorgen", date(2026, 3, 20)),
    ("uebermorgen", date(2026, 3, 20)),
    ("u\u0308bermorgen", date(2026, 3, 20)),
    ("gestern", date(2026, 3, 17)),
    ("vorgestern", date(2026, 3, 16)),
    # days of the week
    ("mo", date(2026, 3, 23)),
    ("Mo.", date(2026, 3, 23)),
    ("di", date(2026, 3, 24)),
    ("mi", date(2026, 3, 25)),  # today is Wednesday
    ("do", date(2026, 3, 19)),
    ("fr", date(2026, 3, 20)),
    ("sa", date(2026, 3, 21)),
    ("sonnabend", date(2026, 3, 21)),
    ("so", date(2026, 3, 22)),
    ("Freitag", date(2026, 3, 20)),
    ("am Freitag", date(2026, 3, 20)),
    ("diesen Freitag", date(2026, 3, 20)),
    ("nächsten Montag", date(2026, 3, 23)),
    ("naechsten montag", date(2026, 3, 23)),
    ("kommenden Montag", date(2026, 3, 23)),
    ("letzten Montag", date(2026, 3, 16)),
    ("vorigen mittwoch", date(2026, 3, 11)),
    # weeks
    ("nächste Woche", date(2026, 3, 23)),
    ("nächste woche fr", date(2026, 3, 27)),
    ("Freitag nächste Woche", date(2026, 3, 27)),
    ("diese woche mo", date(2026, 3, 16)),
    ("letzte Woche Di", date(2026, 3, 10)),
    ("wochenende", date(2026, 3, 21)),
    ("am Wochenende", date(2026, 3, 21)),
    ("ende der woche", date(2026, 3, 20)),
    ("Anfang nächster Woche", date(2026, 3, 23)),
    ("Mitte nächster Woche", date(2026, 3, 25)),
    ("Ende der nächsten Woche", date(2026, 3, 27)),
    ("kw 12", date(2026, 3, 16)),  # the present week
    ("KW11", date(2027, 3, 15)),
    ("kw 53", date(2026, 12, 28)),
    ("kw 1/2027", date(2027, 1, 4)),
    ("kw 12 26", date(2026, 3, 16)),
    # spans
    ("in 2 wochen", date(2026, 4, 1)),
    ("in zwei Wochen", date(2026, 4, 1)),
    ("in einer Woche", date(2026, 3, 25)),
    ("in drei tagen", date(2026, 3, 21)),
    ("in 1 monat", date(2026, 4, 18)),
    ("in einem Monat", date(2026, 4, 18)),
    ("in 14 Tagen", date(2026, 4, 1)),
    ("in fünf Jahren", date(2031, 3, 18)),
    ("in fuenf tagen", date(2026, 3, 23)),
    ("in zwölf monaten", date(2027, 3, 18)),
    ("2 wochen", date(2026, 4, 1)),
    ("+3 t", date(2026, 3, 21)),
    ("+2w", date(2026, 4, 1)),
    ("-1 m", date(2026, 2, 18)),
    ("vor 2 wochen", date(2026, 3, 4)),
    ("vor einem Jahr", date(2025, 3, 18)),
    ("in einem halben Jahr", date(2026, 9, 18)),
    ("vor einem halben Jahr", date(2025, 9, 18)),
    # months and years
    ("ende des monats", date(2026, 3, 31)),
    ("Monatsende", date(2026, 3, 31)),
    ("Monatsanfang", date(2026, 3, 1)),
    ("mitte des monats", date(2026, 3, 15)),
    ("ende nächsten monats", date(2026, 4, 30)),
    ("Ende letzten Monats", date(2026, 2, 28)),
    ("ende november", date(2026, 11, 30)),
    ("Anfang November", date(2026, 11, 1)),
    ("mitte nov.", date(2026, 11, 15)),
    ("ende februar", date(2027, 2, 28)),
    ("ende februar 2028", date(2028, 2, 29)),
    ("November", date(2026, 11, 1)),
    ("märz", date(2027, 3, 1)),
    ("Mai 27", date(2027, 5, 1)),
    ("nächsten Monat", date(2026, 4, 1)),
    ("nächstes Jahr", date(2027, 1, 1)),
    ("ende des jahres", date(2026, 12, 31)),
    ("jahresende", date(2026, 12, 31)),
    ("Anfang nächsten Jahres", date(2027, 1, 1)),
    ("mitte des jahres", date(2026, 7, 1)),
    # dates
    ("15.", date(2026, 4, 15)),
    ("18.", date(2026, 3, 18)),
    ("31.", date(2026, 3, 31)),
    ("15.3.", date(2027, 3, 15)),
    ("18.3.", date(2026, 3, 18)),
    ("1.4", date(2026, 4, 1)),
    ("15.3.26", date(2026, 3, 15)),
    ("15.03.2026", date(2026, 3, 15)),
    ("15. 3. 2026", date(2026, 3, 15)),
    ("15.3.79", date(2079, 3, 15)),
    ("15.3.80", date(1980, 3, 15)),
    ("2026-03-15", date(2026, 3, 15)),
    ("2026-3-5", date(2026, 3, 5)),
    ("15032026", date(2026, 3, 15)),
    ("15. März 2026", date(2026, 3, 15)),
    ("15. maerz 2026", date(2026, 3, 15)),
    ("15 mrz 26", date(2026, 3, 15)),
    ("1. Mai", date(2026, 5, 1)),
    ("1.mai", date(2026, 5, 1)),
    ("3. Jänner", date(2027, 1, 3)),
    ("den 24. Dezember", date(2026, 12, 24)),
    ("29.2.", date(2028, 2, 29)),
    ("29.2.2028", date(2028, 2, 29)),
]


@pytest.mark.parametrize(("text", "day"), SAID)
def test_what_people_type_for_a_day_to_come(text: str, day: date) -> None:
    assert parse_date(text, WEDNESDAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mo", date(2026, 3, 16)),
        ("mi", date(2026, 3, 11)),
        ("nächsten montag", date(2026, 3, 23)),
        ("15.", date(2026, 3, 15)),
        ("31.", date(2026, 1, 31)),
        ("15.3.", date(2026, 3, 15)),
        ("18.3.", date(2026, 3, 18)),
        ("24.12.", date(2025, 12, 24)),
        ("29.2.", date(2024, 2, 29)),
        ("ende november", date(2025, 11, 30)),
        ("ende februar", date(2026, 2, 28)),
        ("kw 12", date(2026, 3, 16)),
        ("kw 13", date(2025, 3, 24)),
        ("kw 53", date(2020, 12, 28)),
        ("2 wochen", date(2026, 3, 4)),
        ("in 2 wochen", date(2026, 4, 1)),
        ("wochenende", date(2026, 3, 14)),
    ],
)
def test_what_people_type_for_a_day_gone_by(text: str, day: date) -> None:
    assert parse_date(text, WEDNESDAY, prefer="past") == day


def test_on_a_sunday_the_weekend_has_begun() -> None:
    assert parse_date("wochenende", date(2026, 3, 22), prefer="past") == date(2026, 3, 21)


def test_the_week_of_new_year_belongs_to_the_new_year() -> None:
    assert parse_date("kw 1", date(2026, 1, 1)) == date(2025, 12, 29)


def test_leap_days_may_be_eight_years_away() -> None:
    assert parse_date("29.2.", date(2096, 3, 1)) == date(2104, 2, 29)


def test_the_31st_is_looked_for_in_the_next_month_that_has_one() -> None:
    assert parse_date("30.", date(2026, 1, 31)) == date(2026, 3, 30)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31.2.", "Den 31.2. gibt es nicht – der Februar hat höchstens 29 Tage."),
        ("30.2.2026", "Den 30.2.2026 gibt es nicht – der Februar 2026 hat 28 Tage."),
        ("29.2.2026", "Den 29.2.2026 gibt es nicht – der Februar 2026 hat 28 Tage."),
        ("31. April", "Den 31.4. gibt es nicht – der April hat 30 Tage."),
        ("31.4.26", "Den 31.4.2026 gibt es nicht – der April hat 30 Tage."),
        ("2026-13-01", "Den 1.13.2026 gibt es nicht – ein Jahr hat zwölf Monate."),
        ("0.5.", "Den 0.5. gibt es nicht – der Mai hat 31 Tage."),
        ("1.0.", "Den 1.0. gibt es nicht – ein Jahr hat zwölf Monate."),
        ("32.", "Einen 32. gibt es in keinem Monat."),
        ("kw 54", "Eine Kalenderwoche 54 gibt es nicht."),
        ("kw 0", "Eine Kalenderwoche 0 gibt es nicht."),
        ("kw 53 2027", "Das Jahr 2027 hat 52 Kalenderwochen."),
        ("in 9999 jahren", "„in 9999 jahren“ liegt außerhalb des Kalenders."),
        ("vor 9999 jahren", "„vor 9999 jahren“ liegt außerhalb des Kalenders."),
        ("1.1.0000", "„1.1.0000“ liegt außerhalb des Kalenders."),
        ("", f"Bitte geben Sie ein Datum ein, zum Beispiel: {EXAMPLES}."),
        ("  \n", f"Bitte geben Sie ein Datum ein, zum Beispiel: {EXAMPLES}."),
        ("bald", f"„bald“ ist kein Datum. Beispiele: {EXAMPLES}."),
        ("3/15/2026", f"„3/15/2026“ ist kein Datum. Beispiele: {EXAMPLES}."),
        ("15.3.202", f"„15.3.202“ ist kein Datum. Beispiele: {EXAMPLES}."),
        ("١٥.٣.٢٠٢٦", f"„١٥.٣.٢٠٢٦“ ist kein Datum. Beispiele: {EXAMPLES}."),
    ],
)
def test_what_is_no_day_is_explained(text: str, sentence: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        parse_date(text, WEDNESDAY, field="due_on")
    assert caught.value.message == sentence
    assert caught.value.problems[0].field == "due_on"


@pytest.mark.parametrize(
    "text", ["29.2.", "30.", "mo", "in 1 tag", "morgen", "nächstes jahr", "ende november", "kw 10"]
)
def test_the_calendar_has_an_end(text: str) -> None:
    with pytest.raises(ValidationFailed, match="außerhalb des Kalenders"):
        parse_date(text, date.max)


@given(DAYS, DAYS)
def test_every_written_form_reads_back(day: date, today: date) -> None:
    for written in (format_date(day), format_day(day), format_long_date(day), day.isoformat()):
        assert parse_date(written, today) == day
    assert parse_date(f"{day.day}.{day.month}.{day.year % 100:02}", today) == day


@given(st.integers(1, 31), st.integers(1, 12), DAYS, st.sampled_from(["future", "past"]))
def test_a_date_without_a_year_is_the_nearest_in_its_direction(
    day: int, month: int, today: date, prefer: Prefer
) -> None:
    try:
        date(2000, month, day)
    except ValueError:
        with pytest.raises(ValidationFailed):
            parse_date(f"{day}.{month}.", today, prefer=prefer)
        return
    found = parse_date(f"{day}.{month}.", today, prefer=prefer)
    assert (found.day, found.month) == (day, month)
    distance = (found - today) if prefer == "future" else (today - found)
    assert timedelta(0) <= distance <= timedelta(days=366 if (day, month) != (29, 2) else 8 * 366)


@given(st.integers(0, 6), DAYS, st.sampled_from(["future", "past"]))
def test_a_day_of_the_week_lies_within_a_week_and_is_never_today(number: int, today: date, prefer: Prefer) -> None:
    for word in (WEEKDAYS[number], WEEKDAYS[number][:2]):
        found = parse_date(word, today, prefer=prefer)
        assert found.weekday() == number
        assert 1 <= (found - today).days * (1 if prefer == "future" else -1) <= 7


@given(st.text(max_size=30), DAYS)
def test_any_text_is_a_day_or_a_sentence(text: str, today: date) -> None:
    try:
        assert isinstance(parse_date(text, today), date)
    except ValidationFailed as refused:
        assert refused.message
