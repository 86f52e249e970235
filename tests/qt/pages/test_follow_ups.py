"""The page "Wiedervorlagen": its parts and filters, and that everything is done by keys, also with several at once."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.follow_up import FollowUpDraft, Stretch
from netzwerk_desktop.domain.identity import new_id
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.pages.follow_ups import EVERYBODY, WINDOW, FollowUpFilter, FollowUpsPage
from netzwerk_desktop.qt.pages.follow_ups_rows import lines_of
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services.office import Office, add_staff
from netzwerk_desktop.services.undo import last_undoable, undo
from netzwerk_desktop.storage import entities
from tests.support.factories import AHLEN, WINTERBERG, add_event, add_person
from tests.support.keyboard import Keyboard
from tests.support.waiting import until_idle

Opened = list[tuple[DialogId, dict[str, object]]]
MakePage = Callable[..., FollowUpsPage]
TODAY = date(2026, 3, 16)


def create(office: Office, due_on: date = TODAY, subject: str = "Rückruf", **differing: Any) -> str:
    values: dict[str, Any] = {"organisation_id": WINTERBERG, "assignee_id": office.staff_id, **differing}
    draft = FollowUpDraft(due_on=due_on, subject=subject, **values)
    created = follow_ups.create_follow_up(office, follow_up=draft).created
    assert created is not None
    return created


def add_colleague(office: Office) -> str:
    created = add_staff(office, name="Bernd Muster").created
    assert created is not None
    return created


@pytest.fixture
def opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """The dialogs that were asked for, instead of them."""
    found: Opened = []

    def note(dialog: DialogId, **what: object) -> QDialog:
        found.append((dialog, what))
        return QDialog()

    monkeypatch.setattr(desk, "open_dialog", note)
    return found


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, no_strays: object) -> MakePage:
    """Makes the page and shows it with everything read, the keyboard in its list."""

    def make(record: str = "", width: int = 1200) -> FollowUpsPage:
        page = FollowUpsPage(desk)
        qtbot.addWidget(page)
        page.resize(width, 700)
        page.show()
        page.activateWindow()
        QApplication.processEvents()
        page.show_record(record)
        until_idle(desk)
        page.focus_first()
        return page

    return make


def texts(page: FollowUpsPage) -> list[str]:
    lines = (page.list.rows.row(number) for number in range(page.list.rows.rowCount()))
    return [("# " if line.is_heading else "") + line.title for line in lines if line is not None]


def settle(desk: Desk) -> None:
    until_idle(desk)
    until_idle(desk)


# -- what is shown -----------------------------------------------------------------------------------------------------


def test_an_empty_office_says_what_belongs_there(page: MakePage, opened: Opened) -> None:
    shown = page()
    assert shown.empty.isVisible()
    assert shown.empty.title.text() == "Nichts vorgemerkt"
    shown.empty.button.click()
    assert opened == [(DialogId.FOLLOW_UP, {})]
    assert shown.count.text() == "0 offen"


def test_grouped_by_how_soon_they_are_due(office: Office, clock: FixedClock, page: MakePage) -> None:
    clock.advance(timedelta(days=-3))
    create(office, TODAY - timedelta(days=2), "Alt")
    clock.advance(timedelta(days=3))
    create(office, TODAY, "Jetzt")
    create(office, TODAY + timedelta(days=7), "Bald")
    create(office, TODAY + timedelta(days=8), "Dann")
    shown = page()
    QAbstractItemModelTester(shown.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert texts(shown) == [
        *("# Überfällig", "Alt", "# Heute fällig", "Jetzt"),
        *("# Nächste 7 Tage", "Bald", "# Später", "Dann"),
    ]
    assert shown.count.text() == "4 offen · 1 überfällig"
    shown.stretches._group.button(1).click()
    settle(shown.desk)
    assert texts(shown) == ["# Überfällig", "Alt"]


def test_ones_own_everybodys_and_a_colleagues(office: Office, page: MakePage) -> None:
    bernd = add_colleague(office)
    create(office, subject="Meine")
    create(office, subject="Niemands", assignee_id=None)
    create(office, subject="Bernds", assignee_id=bernd)
    shown = page()
    assert texts(shown) == ["# Heute fällig", "Meine", "Niemands"]
    for assignee, name, subjects in (
        (EVERYBODY, "Alle", ["Meine", "Niemands", "Bernds"]),
        (bernd, "Bernd Muster", ["Bernds"]),
        ("", "Noch niemandem zugeteilt", ["Niemands"]),
        (None, "", ["Meine", "Niemands"]),
    ):
        shown.choose_who(assignee, name)
        settle(shown.desk)
        assert texts(shown)[1:] == subjects
        assert shown.who.text() == (name or "Meine")
    shown.who.click()
    settle(shown.desk)
    (menu,) = (menu for menu in shown.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions() if action.text()][-2:] == ["Anna Beispiel", "Bernd Muster"]
    menu.close()


def test_typing_filters(office: Office, page: MakePage, keyboard: Keyboard) -> None:
    create(office, subject="Richtlinie senden")
    create(office, subject="Rückruf", organisation_id=AHLEN)
    shown = page()
    keyboard.type("ahl")
    assert shown.filter_line.hasFocus()
    assert shown.filter_line.text() == "ahl"
    keyboard.press(Qt.Key.Key_Return)
    settle(shown.desk)
    assert texts(shown)[1:] == ["Rückruf"]
    shown.filter_line.show_text("atlantis")
    shown.set_filter(FollowUpFilter(text="atlantis"))
    settle(shown.desk)
    assert shown.empty.isVisible()
    shown.empty.button.click()
    settle(shown.desk)
    assert (len(texts(shown)), shown.filter_line.text()) == (3, "")


def test_what_a_line_says(office: Office, clock: FixedClock) -> None:
    bernd = add_colleague(office)
    made = create(office, note="vormittags\nanrufen", person_id=add_person(office))
    follow_ups.hand_over(office, id=made, to=bernd, note="Bitte.")
    answered = create(office, subject="Beantwortet")
    follow_ups.complete(office, id=answered, interaction_id=add_event(office))
    (row,) = follow_ups.list_follow_ups(office).rows
    _, line = lines_of([row], clock, office.staff_id, {})
    assert (line.title, line.when, line.more) == ("Rückruf", "heute", "Anna Beispiel: „Bitte.“")
    assert line.line == "Winterberg · Petra Probe · zuständig: Bernd Muster · vormittags anrufen"
    assert line.spoken().startswith("Rückruf, Winterberg · Petra Probe")
    (done,) = follow_ups.list_follow_ups(office, stretch=Stretch.DONE).rows
    heading, line = lines_of([done], clock, office.staff_id, {})
    assert (heading.title, line.more, line.when) == ("Erledigt", "durch ein Gespräch erledigt", "heute")


def test_come_for_a_part_or_for_one_of_them(office: Office, page: MakePage) -> None:
    create(office, TODAY + timedelta(days=1))
    wanted = create(office, TODAY + timedelta(days=2), assignee_id=add_colleague(office))
    shown = page(wanted)
    assert [line.id for line in shown.chosen()] == [wanted]
    assert shown.who.text() == "Alle"
    shown.show_record("overdue")
    settle(shown.desk)
    assert (shown.shown.stretch, texts(shown), shown.stretches.choice()) == (Stretch.OVERDUE, [], 1)


# -- doing -------------------------------------------------------------------------------------------------------------


def test_space_ticks_off_and_the_next_one_is_chosen(
    office: Office, desk: Desk, page: MakePage, keyboard: Keyboard
) -> None:
    made = [create(office, subject=name) for name in ("Eins", "Zwei", "Drei")]
    shown = page()
    assert [line.title for line in shown.chosen()] == ["Eins"]
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Space)
    assert shown.list.lines.ticked == {made[1]}
    keyboard.press(Qt.Key.Key_Space)  # pressed twice in a hurry
    settle(desk)
    assert texts(shown)[1:] == ["Eins", "Drei"]
    assert [line.title for line in shown.chosen()] == ["Drei"]
    assert follow_ups.detail(office, id=made[1]).row.done_at is not None


def test_several_chosen_with_shift_are_done_and_come_back_at_once(
    office: Office, desk: Desk, page: MakePage, keyboard: Keyboard
) -> None:
    for name in ("Eins", "Zwei", "Drei"):
        create(office, subject=name)
    create(office, TODAY + timedelta(days=30), "Später")
    shown = page()
    keyboard.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [line.title for line in shown.chosen()] == ["Eins", "Zwei"]
    keyboard.press(Qt.Key.Key_Space)
    settle(desk)
    assert texts(shown) == ["# Heute fällig", "Drei", "# Später", "Später"]
    action = last_undoable(office)
    assert action is not None
    assert action.action == "2 Wiedervorlagen erledigen"
    desk.run(lambda: undo(office, transaction=action.transaction))
    settle(desk)
    assert texts(shown)[1:4] == ["Eins", "Zwei", "Drei"]


def test_the_keys_open_the_dialogs_for_what_is_chosen(
    office: Office, page: MakePage, keyboard: Keyboard, opened: Opened
) -> None:
    first, second = create(office, subject="Eins"), create(office, subject="Zwei")
    shown = page()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    keyboard.press(Qt.Key.Key_Return, control)
    keyboard.press(Qt.Key.Key_Down, shift)
    keyboard.press(Qt.Key.Key_R, control | shift)
    keyboard.press(Qt.Key.Key_U, control)
    assert opened == [
        (DialogId.COMPLETE, {"follow_up_ids": (first,)}),
        (DialogId.SNOOZE, {"follow_up_ids": (first, second)}),
        (DialogId.HAND_OVER, {"follow_up_ids": (first, second)}),
    ]
    # every key is told where one would look for it
    tips = [action.toolTip() for action in (shown.doing.snooze_action, shown.doing.hand_over_action)]
    assert all("Ctrl+" in tip or "Strg+" in tip for tip in tips)


def test_what_the_window_offers_for_one(office: Office, page: MakePage, opened: Opened) -> None:
    person = add_person(office)
    made = create(office, person_id=person)
    shown = page()
    handlers = shown.handlers()
    handlers[ActionId.LOG_CALL]()
    handlers[ActionId.EDIT]()
    handlers[ActionId.ADD_FOLLOW_UP]()
    assert opened == [
        (DialogId.LOG_CALL, {"organisation_id": WINTERBERG, "follow_up_id": made, "person_id": person}),
        (DialogId.FOLLOW_UP, {"follow_up_id": made}),
        (DialogId.FOLLOW_UP, {"organisation_id": WINTERBERG}),
    ]
    opened.clear()
    handlers[ActionId.EXPORT_CALENDAR]()
    handlers[ActionId.SHOW_HISTORY]()
    assert opened == [
        (DialogId.EXPORT_CALENDAR, {"follow_up_ids": [made]}),
        (DialogId.HISTORY, {"table": "follow_up", "record_id": made}),
    ]


def test_enter_goes_to_the_town(office: Office, desk: Desk, page: MakePage, keyboard: Keyboard) -> None:
    create(office)
    page()
    places: list[Place] = []
    desk.go_wanted.connect(places.append)
    keyboard.press(Qt.Key.Key_Return)
    assert places == [Place(PageId.MUNICIPALITIES, WINTERBERG)]


def test_deleted_with_the_key(office: Office, desk: Desk, page: MakePage, keyboard: Keyboard) -> None:
    create(office)
    shown = page()
    keyboard.press(Qt.Key.Key_Delete)
    settle(desk)
    assert texts(shown) == []
    assert follow_ups.open_all(office) == []


def test_taken_over_from_a_colleague(office: Office, desk: Desk, page: MakePage) -> None:
    made = create(office, assignee_id=add_colleague(office))
    shown = page(made)
    assert shown.doing.take_action.isEnabled()
    shown.doing.take_action.trigger()
    settle(desk)
    assert follow_ups.detail(office, id=made).row.assignee_id == office.staff_id
    assert not shown.doing.take_action.isEnabled()


def test_done_ones_are_opened_again(office: Office, desk: Desk, page: MakePage, keyboard: Keyboard) -> None:
    made = create(office)
    follow_ups.complete(office, id=made)
    shown = page("done")
    assert not shown.doing.done_action.isEnabled()
    keyboard.press(Qt.Key.Key_Space)
    settle(desk)
    assert follow_ups.detail(office, id=made).row.done_at is None
    assert texts(shown) == []


def test_the_box_is_pressed_with_the_mouse(office: Office, desk: Desk, page: MakePage) -> None:
    create(office)
    shown = page()
    box = shown.list.lines.box_of(shown.list.visualRect(shown.list.index_of(1))).center()
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind,
            QPointF(box),
            shown.list.viewport().mapToGlobal(QPointF(box)),
            left,
            left,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(shown.list.viewport(), event)
    settle(desk)
    assert texts(shown) == []


def test_the_menu_of_what_is_chosen(office: Office, page: MakePage) -> None:
    create(office)
    shown = page()
    at = shown.list.visualRect(shown.list.index_of(1)).center()
    reason = QContextMenuEvent.Reason.Mouse
    shown.list.contextMenuEvent(QContextMenuEvent(reason, at, shown.list.viewport().mapToGlobal(at)))
    (menu,) = (menu for menu in shown.findChildren(QMenu) if menu.isVisible())
    names = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert names[:4] == ["Erledigt", "Erledigt mit Ergebnis …", "Verschieben …", "Übergeben …"]
    assert {"Kommune öffnen", "Bearbeiten …", "Löschen"} <= set(names)
    menu.close()
    shown.list.contextMenuEvent(QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5)))
    assert not any(menu.isVisible() for menu in shown.findChildren(QMenu))


def test_somebody_else_was_faster(office: Office, desk: Desk, page: MakePage, keyboard: Keyboard) -> None:
    made = create(office)
    shown = page()
    troubles: list[str] = []
    desk.trouble.connect(lambda text, tone: troubles.append(text))
    follow_ups.complete(office, id=made)
    keyboard.press(Qt.Key.Key_Space)
    settle(desk)
    assert troubles == ["Diese Wiedervorlage ist schon erledigt. Bitte die Seite neu öffnen."]
    assert texts(shown) == []
    assert shown.list.lines.ticked == set()


# -- many --------------------------------------------------------------------------------------------------------------


def test_five_thousand_are_read_in_windows(office: Office, clock: FixedClock, desk: Desk, page: MakePage) -> None:
    rows = [
        (
            new_id(clock),
            {
                "organisation_id": WINTERBERG,
                "due_on": TODAY + timedelta(days=number % 400),
                "subject": f"Nummer {number}",
                "assignee_id": office.staff_id,
            },
        )
        for number in range(5000)
    ]
    with office.write("Viele") as writer:
        writer.create_many(entities.follow_up, rows)
    begun = time.perf_counter()
    shown = page()
    assert time.perf_counter() - begun < 2.0  # a first window takes milliseconds; reading all of it would show here
    assert shown.count.text() == "5.000 offen"
    assert shown.list.rows.rowCount() < 2 * WINDOW
    before = shown.list.rows.rowCount()
    shown.list.scrollToBottom()
    settle(desk)
    assert shown.list.rows.rowCount() > before
    found = texts(shown)
    assert found.count("# Heute fällig") == found.count("# Nächste 7 Tage") == 1
    shown.set_filter(FollowUpFilter(text="nummer 4999"))
    settle(desk)
    assert texts(shown)[1:] == ["Nummer 4999"]
    assert shown.count.text() == "1 offen"
