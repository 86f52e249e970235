"""The icon beside the clock and the word in the morning, with a clock that is moved by hand."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.follow_up import FollowUpDraft, Stretch
from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.qt.tray import Tray, due_words, start_tray
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services.office import Office
from tests.support.factories import WINTERBERG
from tests.support.waiting import until_idle


class Icon(QSystemTrayIcon):
    """Remembers what it would have shown: where the tests run there is no place for it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(icons.app_icon(), parent)
        self.told: list[str] = []
        self.shown = False

    def show(self) -> None:
        self.shown = True

    def hide(self) -> None:
        self.shown = False

    def showMessage(self, title: str, text: str, *more: Any) -> None:  # type: ignore[override]
        self.told.append(text)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """The window behind the icon."""
    window = QWidget()
    qtbot.addWidget(window)
    yield window


def start(desk: Desk, window: QWidget) -> tuple[Tray, Icon]:
    tray = start_tray(desk, window, make_icon=Icon)
    assert tray is not None
    assert isinstance(tray.icon, Icon)
    until_idle(desk)
    return tray, tray.icon


def remind(office: Office, due_on: date, subject: str = "Rückruf") -> None:
    draft = FollowUpDraft(organisation_id=WINTERBERG, due_on=due_on, subject=subject, assignee_id=office.staff_id)
    follow_ups.create_follow_up(office, follow_up=draft)


@pytest.mark.parametrize(
    ("due", "overdue", "words"),
    [
        (3, 2, "3 Wiedervorlagen sind heute fällig, 2 überfällig."),
        (1, 0, "1 Wiedervorlage ist heute fällig."),
        (1, 1, "1 Wiedervorlage ist heute fällig, 1 überfällig."),
        (0, 1, "1 Wiedervorlage ist überfällig."),
        (0, 12, "12 Wiedervorlagen sind überfällig."),
        (0, 0, ""),
    ],
)
def test_the_words(due: int, overdue: int, words: str) -> None:
    counts = {Stretch.DUE: due, Stretch.OVERDUE: overdue, Stretch.LATER: 7}
    assert due_words({stretch: number for stretch, number in counts.items() if number}) == words


def test_once_a_day_from_eight_on(office: Office, clock: FixedClock, desk: Desk, window: QWidget) -> None:
    today = clock.today()
    remind(office, today)
    remind(office, today + timedelta(days=1))
    # 7:59 in Germany, in winter
    clock.advance(datetime(2026, 3, 16, 6, 59, tzinfo=UTC) - clock.now())
    tray, icon = start(desk, window)
    assert icon.told == []
    clock.advance(timedelta(minutes=1))
    for _ in range(3):
        tray.reminder.look()
        until_idle(desk)
    assert icon.told == ["1 Wiedervorlage ist heute fällig."]
    clock.advance(timedelta(days=1))
    tray.reminder.look()
    until_idle(desk)
    assert icon.told[1:] == ["1 Wiedervorlage ist heute fällig, 1 überfällig."]
    assert desk.preferences.settings.reminded_on == "2026-03-17"


def test_a_later_start_catches_up_and_the_next_one_is_silent(
    office: Office, clock: FixedClock, desk: Desk, window: QWidget
) -> None:
    remind(office, clock.today())
    _, icon = start(desk, window)
    assert len(icon.told) == 1
    _, again = start(desk, window)
    assert again.told == []


def test_nothing_due_nothing_said(clock: FixedClock, desk: Desk, window: QWidget) -> None:
    _, icon = start(desk, window)
    assert icon.told == []
    assert desk.preferences.settings.reminded_on == clock.today().isoformat()


def test_no_names_unless_somebody_wants_them(office: Office, clock: FixedClock, desk: Desk, window: QWidget) -> None:
    remind(office, clock.today(), "Personalie")
    tray, icon = start(desk, window)
    assert "Winterberg" not in icon.told[0]
    desk.preferences.change(reminder_names=True, reminded_on="")
    tray.reminder.look()
    until_idle(desk)
    assert icon.told[1] == "1 Wiedervorlage ist heute fällig.\nWinterberg: Personalie"


def test_switched_off(office: Office, clock: FixedClock, desk: Desk, window: QWidget) -> None:
    remind(office, clock.today())
    desk.preferences.change(morning_reminder=False, tray_icon=False)
    tray, icon = start(desk, window)
    assert (icon.told, icon.shown) == ([], False)
    desk.preferences.change(tray_icon=True)
    assert icon.shown
    desk.preferences.change(tray_icon=False)
    # the icon is there for the word alone, and stays while the word can be pressed
    desk.preferences.change(morning_reminder=True)
    tray.reminder.look()
    until_idle(desk)
    assert (len(icon.told), icon.shown) == (1, True)
    tray._linger.stop()
    tray._follow()
    assert not icon.shown


def test_pressing_it_opens_the_day(clock: FixedClock, desk: Desk, window: QWidget) -> None:
    places: list[Place] = []
    desk.go_wanted.connect(places.append)
    _, icon = start(desk, window)
    window.showMinimized()
    icon.messageClicked.emit()
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    icon.contextMenu().actions()[1].trigger()
    assert places == [Place(PageId.TODAY), Place(PageId.TODAY), Place(PageId.FOLLOW_UPS)]
    assert window.isVisible() and not window.isMinimized()


def test_where_there_is_no_place_for_it(desk: Desk, window: QWidget) -> None:
    if QSystemTrayIcon.isSystemTrayAvailable():
        pytest.skip("this system has a place for it")
    assert start_tray(desk, window) is None
