"""Fields one chooses with: days in words, towns by their first letters, the one search."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.date_field import DateField, day_in_words
from netzwerk_desktop.qt.widgets.search_field import SearchField, SearchResult
from netzwerk_desktop.qt.widgets.type_ahead import Choice, TypeAheadCombo, matching
from tests.support.keyboard import Keyboard

TODAY = date(2026, 3, 16)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window to put a field into."""
    window = QWidget()
    QVBoxLayout(window)
    window.resize(600, 500)
    qtbot.addWidget(window)
    return window


def put(window: QWidget, field: QWidget) -> None:
    """Show it with the focus in the field."""
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    field.setFocus()


# -- days -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("morgen", date(2026, 3, 17)),
        ("in 2 wochen", date(2026, 3, 30)),
        ("übermorgen", date(2026, 3, 18)),
        ("2026-12-01", date(2026, 12, 1)),
        ("1.12.2026", date(2026, 12, 1)),
    ],
)
def test_a_day_is_understood(window: QWidget, keyboard: Keyboard, typed: str, day: date) -> None:
    field = DateField(lambda: TODAY)
    put(window, field)
    keyboard.type(typed)
    assert field.day() == day
    assert field.problem() == ""
    assert field._understood.text() == day_in_words(day)
    field.line.editingFinished.emit()
    assert field.line.text() == f"{day:%d.%m.%Y}"


def test_what_is_no_day_is_said_in_words(window: QWidget, keyboard: Keyboard) -> None:
    field = DateField(lambda: TODAY)
    put(window, field)
    keyboard.type("irgendwann")
    assert field.day() is None
    assert "irgendwann" in field.problem() or field.problem()
    assert not field._understood.isVisible()
    field.line.clear()
    field.line.textEdited.emit("")
    assert field.problem() == ""


def test_arrow_keys_walk_through_the_days(window: QWidget, qtbot: QtBot) -> None:
    field = DateField(lambda: TODAY)
    put(window, field)
    heard: list[date | None] = []
    field.changed.connect(lambda: heard.append(field.day()))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Down):
        qtbot.keyClick(field.line, key)
    assert heard == [TODAY, date(2026, 3, 17), date(2026, 3, 24), date(2026, 3, 23)]


def test_the_calendar_gives_a_day(window: QWidget, qtbot: QtBot) -> None:
    field = DateField(lambda: TODAY)
    put(window, field)
    field.set_day(date(2026, 5, 4))
    field.open_calendar()
    assert field._popup is not None
    calendar = field._popup.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate().toString("yyyy-MM-dd") == "2026-05-04"
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    calendar.clicked.emit(calendar.selectedDate().addDays(3))
    assert field.day() == date(2026, 5, 7)


def test_the_calendar_stays_among_days_there_are(window: QWidget) -> None:
    field = DateField(lambda: TODAY)
    put(window, field)
    field.open_calendar()
    assert field._popup is not None
    calendar = field._popup.findChild(QCalendarWidget)
    assert calendar is not None

    calendar.setSelectedDate(QDate(-1, 1, 1))
    calendar.clicked.emit(calendar.selectedDate())
    assert field.day() is not None
    assert field.day().year >= 1900


def test_the_line_bears_the_name(window: QWidget) -> None:
    field = DateField(lambda: TODAY)
    field.setAccessibleName("Fällig am")
    field.setAccessibleDescription("Bitte einen Tag")
    assert field.line.accessibleName() == "Fällig am"
    assert field.line.accessibleDescription() == "Bitte einen Tag"


# -- towns ----------------------------------------------------------------------------------------------------------

TOWNS = [
    Choice("1", "Lünen", "Kreis Unna"),
    Choice("2", "Münster", "kreisfrei", "Muenster Westfalen"),
    Choice("3", "Mülheim an der Ruhr", "kreisfrei"),
    Choice("4", "Gronau (Westf.)", "Kreis Borken"),
    Choice("5", "Bad Münstereifel", "Kreis Euskirchen"),
]


@pytest.fixture
def combo(window: QWidget) -> TypeAheadCombo:
    combo = TypeAheadCombo("Kommune")
    combo.set_choices(TOWNS)
    put(window, combo)
    return combo


def found(typed: str) -> list[str]:
    from netzwerk_desktop.domain.search_text import fold

    choices = [(choice, fold(choice.text), fold(f"{choice.text} {choice.words}")) for choice in TOWNS]
    return [choice.text for choice in matching(choices, typed)]


def test_typing_finds_umlauts_and_all() -> None:
    assert found("mu") == ["Münster", "Mülheim an der Ruhr", "Bad Münstereifel"]
    assert found("muenst") == ["Münster", "Bad Münstereifel"]
    assert found("münst") == ["Münster", "Bad Münstereifel"]
    assert found("ruhr mul") == ["Mülheim an der Ruhr"]
    assert found("gronau westf") == ["Gronau (Westf.)"]
    assert found("xyz") == []


def test_a_town_is_chosen_with_the_keyboard(combo: TypeAheadCombo, keyboard: Keyboard) -> None:
    heard: list[str] = []
    combo.chosen.connect(heard.append)
    keyboard.type("mü")
    assert combo._popup.isVisible()
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Return)
    assert combo.current_id() == "3"
    assert combo.text() == "Mülheim an der Ruhr"
    assert heard == ["3"]
    assert not combo._popup.isVisible()


def test_typing_on_takes_the_choice_back(combo: TypeAheadCombo, keyboard: Keyboard) -> None:
    combo.set_current_id("2")
    heard: list[str] = []
    combo.chosen.connect(heard.append)
    combo.setCursorPosition(len(combo.text()))
    keyboard.type("x")
    assert heard == [""]
    assert combo.current_id() == ""


def test_leaving_takes_what_is_clear(combo: TypeAheadCombo, keyboard: Keyboard) -> None:
    combo.setText("lunen")
    combo.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert combo.current_id() == "1"
    combo.set_current(None)
    combo.setText("mü")
    combo.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert combo.current_id() == "", "two towns fit: not for us to choose"


def test_down_shows_everything(combo: TypeAheadCombo, qtbot: QtBot) -> None:
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo._found.rowCount() == len(TOWNS)
    assert combo._found.data(combo._found.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Lünen, Kreis Unna"
    assert combo._found.data(QModelIndex()) is None
    assert not combo._popup.grab().isNull()
    combo._popup.hide()


def test_a_remote_one_is_fed_with_what_was_found(window: QWidget, keyboard: Keyboard) -> None:
    combo = TypeAheadCombo("Person", remote=True)
    put(window, combo)
    typed: list[str] = []
    combo.typed.connect(typed.append)
    keyboard.type("bei")
    assert typed == ["b", "be", "bei"]
    combo.setModified(True)
    combo.set_choices([Choice("p", "Anna Beispiel")])
    keyboard.press(Qt.Key.Key_Return)
    assert combo.current_id() == "p"
    choice = combo.current_choice()
    assert choice is not None
    assert choice.text == "Anna Beispiel"


# -- the one search -------------------------------------------------------------------------------------------------

RESULTS = [
    SearchResult("w", Icon.MUNICIPALITIES, "Winterberg", "Hochsauerlandkreis", "Kommunen"),
    SearchResult("i", Icon.MUNICIPALITIES, "Windeck", "Rhein-Sieg-Kreis", "Kommunen"),
    SearchResult("p", Icon.PERSON, "Paula Winter", "Stadtplanung", "Personen", "Strg+L"),
]


@pytest.fixture
def search(window: QWidget) -> SearchField:
    field = SearchField("Suchen", "Strg K")
    put(window, field)
    return field


def test_results_are_walked_through_while_one_types(search: SearchField, keyboard: Keyboard) -> None:
    asked: list[str] = []
    search.asked.connect(asked.append)
    keyboard.type("wi")
    assert asked == ["w", "wi"]
    search.show_results(RESULTS)
    assert search.results_shown()
    view = search.popup().view
    assert view.current_row() == 0
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Down)
    assert view.current_row() == 2
    keyboard.press(Qt.Key.Key_Down)
    assert view.current_row() == 0, "round again"
    keyboard.press(Qt.Key.Key_PageDown)
    assert view.current_row() == 2
    assert search.hasFocus(), "one goes on typing"
    assert not search.window().grab().isNull()


def test_enter_opens_and_ctrl_enter_calls(search: SearchField, qtbot: QtBot) -> None:
    search.setText("wi")
    search.show_results(RESULTS)
    with qtbot.waitSignal(search.chosen) as chosen:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert chosen.args == ["w"]
    assert search.text() == ""
    assert not search.results_shown()
    search.show_results(RESULTS)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.called) as called:
        qtbot.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert called.args == ["i"]


def test_a_click_opens(search: SearchField, qtbot: QtBot) -> None:
    search.show_results(RESULTS)
    view = search.popup().view
    with qtbot.waitSignal(search.chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.index_of(1)).center())
    assert chosen.args == ["i"]


def test_escape_leaves_step_by_step(search: SearchField, qtbot: QtBot) -> None:
    search.setText("wi")
    search.show_results(RESULTS)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not search.results_shown()
    assert search.text() == "wi"
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not search.hasFocus()


def test_nothing_found_shows_nothing(search: SearchField) -> None:
    search.show_results(RESULTS)
    search.show_results([])
    assert not search.results_shown()


def test_results_are_read_aloud_with_their_group(search: SearchField) -> None:
    search.show_results(RESULTS)
    model = search.popup().results
    spoken: Any = model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Paula Winter, Stadtplanung, Personen"
    assert [model.heads_group(row) for row in range(3)] == [True, False, True]


def test_the_results_follow_the_window(search: SearchField) -> None:
    search.show_results(RESULTS)
    popup = search.popup()
    search.window().resize(420, 300)
    QApplication.processEvents()
    assert popup.geometry().bottom() < 300
    assert popup.geometry().top() > search.geometry().bottom()


def test_umlauts_arrive(search: SearchField) -> None:
    asked: list[str] = []
    search.asked.connect(asked.append)
    key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ü")
    QApplication.sendEvent(search, key)
    assert asked == ["ü"]
