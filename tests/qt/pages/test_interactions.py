"""The page "Vorgänge": windows of everything that happened, its filters, and where its entries lead."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.pages.interactions import InteractionsPage
from netzwerk_desktop.qt.pages.timeline_reading import WINDOW, Shown
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services.interaction import InteractionKind
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.topic import TOPIC, topics
from tests.support.factories import AHLEN, WINTERBERG, add_event
from tests.support.keyboard import Keyboard
from tests.support.waiting import until_idle


@pytest.fixture
def opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[tuple[DialogId, dict[str, object]]]:
    """The dialogs that were asked for, instead of them."""
    found: list[tuple[DialogId, dict[str, object]]] = []

    def note(dialog: DialogId, **what: object) -> QDialog:
        found.append((dialog, what))
        return QDialog()

    monkeypatch.setattr(desk, "open_dialog", note)
    return found


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, no_strays: object) -> Callable[..., InteractionsPage]:
    """Makes the page and shows it with everything read."""

    def make(width: int = 1200) -> InteractionsPage:
        page = InteractionsPage(desk)
        qtbot.addWidget(page)
        page.resize(width, 700)
        page.show()
        page.activateWindow()
        QApplication.processEvents()
        page.show_record("")
        until_idle(desk)
        return page

    return make


def many(office: Office, clock: FixedClock, count: int) -> list[str]:
    """Entries one an hour, the newest last."""
    start = clock.now() - timedelta(hours=count)
    return [add_event(office, occurred_at=start + timedelta(hours=number)) for number in range(count)]


def shown_ids(page: InteractionsPage) -> list[str]:
    cards = [page.part.model.card(row) for row in range(page.part.model.rowCount())]
    return [card.id for card in cards if card is not None]


def test_an_empty_office_says_what_belongs_there(page: Callable[..., InteractionsPage]) -> None:
    shown = page()
    assert shown.part.empty.isVisible()
    assert shown.part.empty.title.text() == "Noch nichts eingetragen"
    assert not shown.part.empty.button.isVisible()
    assert shown.count.text() == "0 Vorgänge"


def test_newest_first_in_windows(
    office: Office, clock: FixedClock, desk: Desk, page: Callable[..., InteractionsPage]
) -> None:
    entries = many(office, clock, WINDOW + 15)[::-1]
    shown = page()
    assert shown_ids(shown)[:WINDOW] == entries[:WINDOW]
    assert shown.count.text() == f"{WINDOW + 15} Vorgänge"
    bar = shown.part.timeline.verticalScrollBar()
    for _ in range(3):
        bar.setValue(bar.maximum())
        until_idle(desk)
    assert shown_ids(shown) == entries
    assert not shown.part.model.canFetchMore()


def test_the_model_is_sound(office: Office, desk: Desk, qtbot: QtBot) -> None:
    add_event(office)
    page = InteractionsPage(desk)
    qtbot.addWidget(page)
    QAbstractItemModelTester(page.part.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.part.model)
    page.reload()
    until_idle(desk)
    assert page.part.model.rowCount() == 1
    assert "Winterberg" in page.part.model.data(page.part.model.index(0), Qt.ItemDataRole.AccessibleTextRole)


def test_filters_by_kind_text_and_topic(
    office: Office, desk: Desk, page: Callable[..., InteractionsPage], keyboard: Keyboard
) -> None:
    topic = topics(office, kind=TOPIC)[0]
    call = add_event(office, subject="Bäume am Markt")
    visit = add_event(office, kind="visit", subject="Rundgang")
    interactions.edit_interaction(office, id=visit, values={}, topic_ids=[topic.id])
    shown = page()
    shown.part.kinds.chosen.emit(3)
    until_idle(desk)
    assert shown_ids(shown) == [visit]
    shown.part.kinds.chosen.emit(0)
    until_idle(desk)
    assert len(shown_ids(shown)) == 2
    shown.part.choose_topic(topic.id, topic.name)
    until_idle(desk)
    assert (shown_ids(shown), shown.part.topic.text()) == ([visit], topic.name)
    shown.part.choose_topic("", "")
    shown.focus_first()
    keyboard.type("baeume")
    keyboard.press(Qt.Key.Key_Return)
    until_idle(desk)
    assert shown_ids(shown) == [call]
    assert shown.part.timeline.hasFocus()
    keyboard.type("x")  # typed into the list it goes into the filter
    assert shown.filter_line.text() == "baeumex"
    keyboard.press(Qt.Key.Key_Return)
    until_idle(desk)
    assert shown.part.empty.title.text() == "Nichts gefunden"
    shown.part.empty.button.click()
    until_idle(desk)
    assert len(shown_ids(shown)) == 2
    assert shown.filter_line.text() == ""
    assert shown.part.shown == Shown()


def test_esc_empties_the_filter(
    office: Office, desk: Desk, page: Callable[..., InteractionsPage], keyboard: Keyboard
) -> None:
    add_event(office, subject="Rundgang")
    shown = page()
    shown.focus_first()
    keyboard.type("rund")
    keyboard.press(Qt.Key.Key_Escape)
    until_idle(desk)
    assert shown.part.shown.text == ""
    assert len(shown_ids(shown)) == 1


def test_enter_goes_to_the_town_and_f2_edits(
    office: Office,
    desk: Desk,
    page: Callable[..., InteractionsPage],
    keyboard: Keyboard,
    opened: list[tuple[DialogId, dict[str, object]]],
) -> None:
    entry = add_event(office, organisation_id=AHLEN)
    places: list[Place] = []
    desk.go_wanted.connect(places.append)
    shown = page()
    assert shown.handlers().keys() == {ActionId.FILTER}
    shown.part.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    keyboard.press(Qt.Key.Key_Return)
    assert places == [Place(PageId.MUNICIPALITIES, AHLEN)]
    shown.handlers()[ActionId.EDIT]()
    shown.handlers()[ActionId.LOG_CALL]()
    assert opened == [
        (DialogId.INTERACTION, {"interaction_id": entry}),
        (DialogId.LOG_CALL, {"organisation_id": AHLEN}),
    ]


def test_a_click_on_the_name_goes_to_the_town(
    office: Office, desk: Desk, page: Callable[..., InteractionsPage]
) -> None:
    add_event(office)
    places: list[Place] = []
    desk.go_wanted.connect(places.append)
    shown = page()
    timeline = shown.part.timeline
    card = timeline.visualRect(timeline.index_of(0))
    for x, wanted in ((80, 1), (card.width() - 200, 1)):
        place = QPointF(QPoint(x, card.top() + 26 + 20))
        for kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            button = Qt.MouseButton.LeftButton
            event = QMouseEvent(
                kind, place, timeline.mapToGlobal(place), button, button, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(timeline.viewport(), event)
        assert len(places) == wanted
    assert places == [Place(PageId.MUNICIPALITIES, WINTERBERG)]


def test_what_was_chosen_stays_chosen(
    office: Office, clock: FixedClock, desk: Desk, page: Callable[..., InteractionsPage]
) -> None:
    entries = many(office, clock, 5)[::-1]
    shown = page()
    shown.part.timeline.set_current_row(2)
    add_event(office, occurred_at=clock.now())
    desk.changes.publish(Changes("", frozenset({"interaction"}), frozenset()))
    until_idle(desk)
    assert shown.part.timeline.current_row() == 3
    assert shown.part.current_id() == entries[2]
    shown.part.delete(entries[2])
    until_idle(desk)
    assert entries[2] not in shown_ids(shown)


def test_what_is_in_sight_stays_in_sight(
    office: Office, clock: FixedClock, desk: Desk, page: Callable[..., InteractionsPage]
) -> None:
    many(office, clock, WINDOW + 15)
    shown = page()
    bar = shown.part.timeline.verticalScrollBar()
    for _ in range(2):
        bar.setValue(bar.maximum())
        until_idle(desk)
    bar.setValue(bar.maximum() // 2)
    highest = shown.part.model.card(shown.part.timeline.rows_in_sight().start)
    add_event(office, occurred_at=clock.now())
    desk.changes.publish(Changes("", frozenset({"interaction"}), frozenset()))
    until_idle(desk)
    now = shown.part.model.card(shown.part.timeline.rows_in_sight().start)
    assert highest is not None and now is not None and now.id == highest.id
    shown.part.kinds.chosen.emit(1)
    until_idle(desk)
    assert bar.value() == 0


def test_it_reads_again_only_for_what_it_shows(
    office: Office, desk: Desk, page: Callable[..., InteractionsPage]
) -> None:
    shown = page()
    add_event(office, kind=InteractionKind.VISIT)
    desk.changes.publish(Changes("", frozenset({"service"}), frozenset()))
    until_idle(desk)
    assert shown_ids(shown) == []
    shown.hide()
    desk.changes.publish(Changes("", frozenset({"interaction"}), frozenset()))
    until_idle(desk)
    assert shown_ids(shown) == []
    shown.show()
    shown.show_record("")
    until_idle(desk)
    assert len(shown_ids(shown)) == 1


def test_the_menu_of_an_entry(
    office: Office,
    page: Callable[..., InteractionsPage],
    opened: list[tuple[DialogId, dict[str, object]]],
) -> None:
    entry = add_event(office)
    shown = page()
    shown.part.timeline.menu_wanted.emit(entry, QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    words = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert menu.actions()[0].text() == "Kommune öffnen"
    words["Wiedervorlage dazu …"].trigger()
    words["Aufklappen"].trigger()
    menu.close()
    assert shown.part.model.unfolded(entry)
    assert opened == [(DialogId.FOLLOW_UP, {"organisation_id": WINTERBERG, "interaction_id": entry})]
