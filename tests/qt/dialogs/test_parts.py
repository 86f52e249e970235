"""The fields forms are made of: values, drafts, keyboard, screen reader."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.entitlement import Entitlement, EntitlementCode
from netzwerk_desktop.domain.interaction import CallOutcome, Direction
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.qt.dialogs.parts.call_clock import CallClock
from netzwerk_desktop.qt.dialogs.parts.choice import ChecksField, ListField, SegmentField, options
from netzwerk_desktop.qt.dialogs.parts.days import DayField, MomentField, parse_time
from netzwerk_desktop.qt.dialogs.parts.entitlement_line import EntitlementLine
from netzwerk_desktop.qt.dialogs.parts.finders import FindField, TopicsField
from netzwerk_desktop.qt.dialogs.parts.more import MoreRow
from netzwerk_desktop.qt.dialogs.parts.text import DecimalField, LineField, NoteField, NumberField, SecretField
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.type_ahead import Choice
from netzwerk_desktop.services.topic import TopicRow
from tests.support.keyboard import Keyboard

CLOCK = FixedClock(datetime(2026, 3, 16, 11, 0, tzinfo=UTC))


@pytest.fixture
def place(app: QApplication) -> Iterator[QWidget]:
    """A window to put fields into."""
    window = QWidget()
    QVBoxLayout(window)
    yield window
    window.hide()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(place: QWidget, *fields: QWidget) -> None:
    layout = place.layout()
    assert layout is not None
    for field in fields:
        layout.addWidget(field)
    place.resize(400, 300)
    place.show()
    place.activateWindow()
    QApplication.processEvents()


# -- text and numbers --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "value", "wrong"),
    [("", None, False), ("12", 12, False), ("13.168", 13168, False), ("1 200", 1200, False), ("zwölf", None, True)],
)
def test_whole_numbers_are_read_as_germans_write_them(app: object, typed: str, value: int | None, wrong: bool) -> None:
    field = NumberField()
    field.setText(typed)

    assert field.value() == value
    assert bool(field.problem()) is wrong


@pytest.mark.parametrize(
    ("typed", "value", "wrong"),
    [
        ("", None, False),
        ("147,9", 147.9, False),
        ("1.234,56", 1234.56, False),
        ("12", 12.0, False),
        ("1,2,3", None, True),
    ],
)
def test_decimals_have_a_comma(app: object, typed: str, value: float | None, wrong: bool) -> None:
    field = DecimalField()
    field.setText(typed)

    assert field.value() == value
    assert bool(field.problem()) is wrong


def test_a_decimal_is_shown_as_it_is_read(app: object) -> None:
    field = DecimalField()
    for value in (147.9, 12.0, 0.25, None):
        field.set_value(value)
        assert field.value() == value


def test_a_passphrase_never_goes_into_a_draft(app: object) -> None:
    field = SecretField()
    field.set_value("vier kurze Wörter hier")

    assert field.value() == "vier kurze Wörter hier"
    assert field.state() == ""
    field._eye.setChecked(True)
    assert field.echoMode() == SecretField.EchoMode.Normal


def test_texts_are_handed_back_as_typed(app: object) -> None:
    for field in (LineField(), NoteField()):
        heard: list[None] = []
        field.changed.connect(lambda heard=heard: heard.append(None))
        field.set_value("Grüße 🏛️")
        assert field.value() == "Grüße 🏛️"
        assert heard


# -- days --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("9:40", time(9, 40)),
        ("9.40", time(9, 40)),
        ("940", time(9, 40)),
        ("1405", time(14, 5)),
        ("9", time(9)),
        ("9 Uhr", time(9)),
        ("09,05", time(9, 5)),
        ("24:00", None),
        ("9:60", None),
        ("bald", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, understood: time | None) -> None:
    assert parse_time(typed) == understood


def test_a_day_gone_by_is_preferred_where_that_is_meant(app: object) -> None:
    ahead, gone = DayField(), DayField()
    ahead.set_clock(CLOCK)
    gone.set_clock(CLOCK, prefer="past")
    for field in (ahead, gone):
        field.set_state("1.5.")

    assert (ahead.value(), gone.value()) == (date(2026, 5, 1), date(2025, 5, 1))


def test_a_day_field_without_a_clock_is_a_mistake_of_ours(app: object) -> None:
    with pytest.raises(RuntimeError, match="clock"):
        DayField().set_state("morgen")


def test_typing_no_day_is_noticed_although_the_value_stays_none(app: object) -> None:
    field = DayField()
    field.set_clock(CLOCK)
    heard: list[None] = []
    field.changed.connect(lambda: heard.append(None))
    field.line.setText("irgendwann")
    field.set_state("irgendwann")

    assert heard
    assert (field.value(), field.state()) == (None, "irgendwann")
    assert "kein Datum" in field.problem()


def test_a_moment_is_shown_in_german_time_and_kept_in_utc(app: object) -> None:
    field = MomentField()
    field.set_clock(CLOCK)
    field.set_value(datetime(2026, 7, 1, 8, 30, tzinfo=UTC))

    assert field.state() == ["01.07.2026", "10:30"]
    assert field.value() == datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    field.time.setText("25 uhr")
    assert "keine Uhrzeit" in field.problem()
    assert field.marked() is field.time
    field.time.clear()
    assert field.problem() == "Bitte geben Sie Tag und Uhrzeit an."
    field.set_value(None)
    assert (field.value(), field.problem()) == (None, "")
    again = MomentField()
    again.set_clock(CLOCK)
    again.set_state(["gestern", "9"])
    assert again.value() == datetime(2026, 3, 15, 8, 0, tzinfo=UTC)


# -- choosing ----------------------------------------------------------------------------------------------------------


def test_segments_are_chosen_with_the_arrow_keys(place: QWidget, keyboard: Keyboard) -> None:
    before, field, after = LineField(), SegmentField(), LineField()
    shown(place, before, field, after)
    field.set_options(options(CallOutcome))  # made later than the line after it
    before.setFocus()
    assert field.value() is None

    keyboard.tab()
    keyboard.press(Qt.Key.Key_Space)
    keyboard.press(Qt.Key.Key_Right)
    assert field.value() is CallOutcome.NOT_REACHED
    keyboard.tab()
    assert after.hasFocus()
    keyboard.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is field._group.checkedButton()


def test_segments_say_what_they_answer(app: object) -> None:
    field = SegmentField()
    field.setAccessibleName("Richtung")
    field.set_options(options(Direction))

    assert [button.accessibleName() for button in field._group.buttons()] == [
        "Richtung: eingehend",
        "Richtung: ausgehend",
    ]
    interface = QAccessible.queryAccessibleInterface(field._group.buttons()[0])
    assert interface.role() == QAccessible.Role.RadioButton
    field.set_state("outgoing")
    assert field.value() is Direction.OUTGOING
    field.set_value(None)
    assert (field.value(), field.state()) == (None, None)


def test_a_list_is_chosen_by_value_and_code(app: object) -> None:
    field = ListField()
    field.set_options([(None, "niemand"), *options(Direction)])

    field.set_state("outgoing")
    assert field.value() == Direction.OUTGOING
    field.set_value(None)
    assert (field.value(), field.state()) == (None, None)
    field.set_value("unknown")
    assert field.value() is None


def test_several_are_ticked(place: QWidget, keyboard: Keyboard) -> None:
    field = ChecksField()
    shown(place, field)
    field.set_options(options(Role))
    QApplication.processEvents()
    field.set_value({Role.PRESS})
    field.setFocus()
    keyboard.press(Qt.Key.Key_Space)

    assert field.value() == frozenset({Role.MAIN_CONTACT, Role.PRESS})
    assert field.state() == ["main_contact", "press"]
    field.set_state(["voting"])
    assert field.value() == frozenset({Role.VOTING})


# -- finding -----------------------------------------------------------------------------------------------------------


def test_what_leads_to_nothing_is_told(app: object) -> None:
    field = FindField()
    field.set_choices([Choice("1", "Winterberg")])
    field.setText("Atlantis")
    assert "steht nicht zur Auswahl" in field.problem()
    assert field.state() == ["", "Atlantis"]
    field.set_state(["1", "Winterberg"])
    assert (field.value(), field.problem()) == ("1", "")
    field.set_state(["gone", "Altstadt"])
    assert (field.value(), field.text()) == (None, "Altstadt")


def test_what_is_too_long_for_the_field_ends_in_dots(place: QWidget) -> None:
    field = FindField()
    name = "Michael Kamp, Stadtplanung, Fachbereich Stadtentwicklung und Wirtschaftsförderung"
    field.set_choices([Choice("short", "Kurz"), Choice("long", name)])
    shown(place, LineField(), field)
    field.set_value("short")
    assert field.cut_text() == ""
    field.set_value("long")
    assert field.cut_text().endswith("…") and field.text() == name
    field.grab()
    place_of_mouse = field.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, place_of_mouse, field.mapToGlobal(place_of_mouse))
    QApplication.sendEvent(field, event)
    assert QToolTip.text() == name
    QToolTip.hideText()


def test_topics_are_chosen_and_taken_away(place: QWidget, keyboard: Keyboard) -> None:
    field = TopicsField()
    shown(place, field)
    field.set_rows([TopicRow(str(n), name, "topic", n, {}) for n, name in enumerate(("Baukultur", "Wohnen", "Handel"))])
    field.finder.setFocus()
    for word in ("wohn", "bau"):
        keyboard.type(word)
        keyboard.press(Qt.Key.Key_Return)

    assert field.value() == ("1", "0")
    assert field.finder.text() == ""
    keyboard.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    keyboard.press(Qt.Key.Key_Delete)
    assert field.value() == ("1",)
    assert field.finder.hasFocus()
    field.set_value(["2", "unknown"])
    assert field.value() == ("2",)


# -- small signs -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entitlement", "tone"),
    [
        (Entitlement(True, EntitlementCode.BASIC, "Grundangebot – für alle", False), Tone.NEUTRAL),
        (Entitlement(True, EntitlementCode.MEMBER, "Mehrwertangebot – Mitglied seit 1.3.2021", False), Tone.GOOD),
        (Entitlement(True, EntitlementCode.GRANT, "Sonderfreigabe – unbefristet", False), Tone.GOOD),
        (Entitlement(False, EntitlementCode.NOT_MEMBER, "Nur für Mitglieder", True), Tone.WARN),
        (Entitlement(False, EntitlementCode.NOT_OFFERED, "Nicht im Angebot", True), Tone.WARN),
    ],
)
def test_the_line_has_the_tone_of_the_answer(app: object, entitlement: Entitlement, tone: Tone) -> None:
    line = EntitlementLine()
    line.show_entitlement(entitlement)
    assert (line.tone, line.text(), line.accessibleName()) == (tone, entitlement.reason, entitlement.reason)
    line.show_entitlement(None)
    assert line.isHidden()


def test_the_clock_stops_and_goes_on(app: object) -> None:
    clock = CallClock()
    elapsed = [0]
    clock.now_ms = lambda: elapsed[0]
    elapsed[0] = 61_000
    assert (clock.seconds, clock.minutes()) == (61, 1)
    clock.stop()
    elapsed[0] = 500_000
    assert clock.seconds == 61
    clock.set_seconds(150)
    assert clock.minutes() == 2


def test_parts_fold_out_and_take_their_chip_away(place: QWidget, keyboard: Keyboard) -> None:
    line, more, part = LineField(), MoreRow(), QWidget()
    field = LineField(part)
    QVBoxLayout(part).addWidget(field)
    shown(place, line, part, more)
    more.add("topics", "&Themen", part, field)
    QApplication.processEvents()
    line.setFocus()
    assert not part.isVisible()

    keyboard.alt("t")
    keyboard.type("sofort")
    assert part.isVisible()
    assert (field.text(), line.text()) == ("sofort", "")
    assert not more.isVisible()


@pytest.mark.parametrize("make", [SegmentField, ListField, ChecksField, EntitlementLine, CallClock])
def test_everything_can_be_painted(app: object, make: Callable[[], QWidget]) -> None:
    widget = make()
    if isinstance(widget, SegmentField | ListField | ChecksField):
        widget.set_options(options(Role))
    widget.resize(300, 60)

    assert not widget.grab().isNull()
