"""The page "Personen": a list in windows, and the page of one person beside it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.person import Consent, SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.pages import person_facts as facts
from netzwerk_desktop.qt.pages.organisation_records import HistoryPanel
from netzwerk_desktop.qt.pages.people import PeoplePage
from netzwerk_desktop.qt.pages.people_list import WINDOW, PeopleFilter
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.widgets.field import MailLink, PhoneLink
from netzwerk_desktop.services import undo
from netzwerk_desktop.services.merge import merge
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import edit_person, person_detail, trash_person
from netzwerk_desktop.services.position import PositionRow, end_position
from tests.support.factories import AHLEN, WINTERBERG, add_event, add_person, add_position, make_position
from tests.support.keyboard import Keyboard
from tests.support.waiting import until_idle

MAYOR = make_position(
    function="Bürgermeister/in",
    department="Rathaus",
    started_on=date(2021, 3, 1),
    phone="02981 800-0",
    email="rathaus@example.org",
    roles=frozenset({Role.MAIN_CONTACT}),
)


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
def page(qtbot: QtBot, desk: Desk, no_strays: object) -> Callable[..., PeoplePage]:
    """Makes the page and shows it with everything read."""

    def make(record: str = "", width: int = 1300) -> PeoplePage:
        page = PeoplePage(desk)
        qtbot.addWidget(page)
        page.resize(width, 700)
        page.show()
        page.activateWindow()
        QApplication.processEvents()
        page.show_record(record)
        until_idle(desk)
        return page

    return make


def names(page: PeoplePage) -> list[str]:
    rows = [page.list.model.row(number) for number in range(page.list.model.rowCount())]
    return [row.name for row in rows if row is not None]


def settle(page: PeoplePage, qtbot: QtBot) -> None:
    """Until the page of the picked person is shown."""
    qtbot.waitUntil(lambda: page.view.person_id == page.list.current_id())
    until_idle(page.desk)


def test_an_office_without_people(page: Callable[..., PeoplePage], opened: list[tuple[DialogId, object]]) -> None:
    shown = page()
    assert shown.list.empty.title.text() == "Noch niemand eingetragen"
    shown.list.empty.button.click()
    assert [dialog for dialog, _ in opened] == [DialogId.PERSON]


def test_the_first_one_is_shown_until_somebody_chooses(
    office: Office, page: Callable[..., PeoplePage], keyboard: Keyboard, qtbot: QtBot
) -> None:
    add_person(office, last_name="Zander")
    add_person(office, last_name="Ärmel", title="Dr.", position=MAYOR)
    shown = page()
    assert names(shown) == ["Ärmel, Petra, Dr.", "Zander, Petra"]
    assert shown.view.header.name.text() == "Dr. Petra Ärmel"
    assert shown.view.header.form.text() == "Frau"
    assert shown.view.header.meta.text() == "Bürgermeisterin, Winterberg"
    assert shown.list.count.text() == "2"
    index = shown.list.model.index(0, 0)
    spoken = shown.list.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ärmel, Petra, Dr., Winterberg · Bürgermeisterin · Rathaus, 02981 800-0"
    shown.focus_first()
    QApplication.processEvents()
    keyboard.press(Qt.Key.Key_Down)
    settle(shown, qtbot)
    assert shown.view.header.name.text() == "Petra Zander"
    keyboard.press(Qt.Key.Key_Return)
    assert shown.view.part.empty.isVisible()


def test_the_model_is_sound_while_it_grows(office: Office, desk: Desk, page: Callable[..., PeoplePage]) -> None:
    for number in range(WINDOW + 20):
        add_person(office, last_name=f"Nummer{number:03}")
    shown = page()
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(shown.list.model, mode, shown.list.model)
    bar = shown.list.list.verticalScrollBar()
    for _ in range(2):
        bar.setValue(bar.maximum())
        until_idle(desk)
    assert len(names(shown)) == WINDOW + 20
    assert names(shown) == sorted(names(shown))
    assert shown.list.count.text() == str(WINDOW + 20)


def test_somebody_far_down_is_shown_among_their_neighbours(
    office: Office, desk: Desk, page: Callable[..., PeoplePage]
) -> None:
    for number in range(WINDOW + 20):
        add_person(office, last_name=f"Nummer{number:03}")
    wanted = add_person(office, last_name="Yilmaz")
    add_person(office, last_name="Zander")
    shown = page(wanted)
    assert names(shown) == ["Yilmaz, Petra", "Zander, Petra"]
    assert shown.list.list.current_row() == 0
    assert (shown.list.start.isVisible(), shown.list.start.text()) == (True, "ab Yilmaz")
    assert shown.view.person_id == wanted
    shown.list.start.click()
    until_idle(desk)
    assert len(names(shown)) == WINDOW
    assert not shown.list.start.isVisible()
    assert shown.view.person_id == wanted


def test_filters_by_text_and_role(
    office: Office, desk: Desk, page: Callable[..., PeoplePage], keyboard: Keyboard
) -> None:
    add_person(office, last_name="Müller", position=MAYOR)
    add_person(office, last_name="Zander")
    shown = page()
    shown.focus_first()
    QApplication.processEvents()
    keyboard.type("mueller")
    keyboard.press(Qt.Key.Key_Down)
    until_idle(desk)
    assert names(shown) == ["Müller, Petra"]
    assert shown.list.list.hasFocus()
    shown.list.reset_filter()
    shown.list.choose_role(Role.MAIN_CONTACT)
    until_idle(desk)
    assert (names(shown), shown.list.role.text()) == (["Müller, Petra"], "Hauptansprechpartner/in")
    shown.list.choose_role(Role.PRESS)
    until_idle(desk)
    assert shown.list.empty.title.text() == "Niemand gefunden"
    shown.list.empty.button.click()
    until_idle(desk)
    assert len(names(shown)) == 2
    assert shown.list.shown == PeopleFilter()


def test_everything_about_a_person(
    office: Office, desk: Desk, page: Callable[..., PeoplePage], opened: list[tuple[DialogId, object]]
) -> None:
    person = add_person(
        office,
        position=MAYOR,
        mobile="0171 3920000",
        note="Nur vormittags",
        consents=frozenset({Consent.NEWSLETTER}),
    )
    former = add_position(
        office, organisation_id=AHLEN, person_id=person, function="Citymanagement", started_on=date(2015, 1, 1)
    )
    end_position(office, id=former, ended_on=date(2020, 12, 31))
    add_event(office, person_id=person, subject="Verfügungsfonds")
    shown = page(person)
    side = shown.view.side
    assert [card.town.text() for card in side.cards()] == ["Winterberg", "Ahlen"]
    words = [label.text() for label in side.findChildren(type(shown.view.header.form)) if label.isVisible()]
    assert {"Nur vormittags", "Bürgermeisterin · Rathaus", "seit 1.3.2021", "1.1.2015 – 31.12.2020"} <= set(words)
    assert [link.number for link in side.findChildren(PhoneLink)] == ["02981 800-0"]
    assert [link.address for link in side.findChildren(MailLink)] == ["rathaus@example.org"]
    assert shown.view.part.model.rowCount() == 1
    buttons = [button for button in side.findChildren(QAbstractButton) if button.isVisible()]
    assert all(button.accessibleName() or button.text() for button in buttons)
    places: list[Place] = []
    desk.go_wanted.connect(places.append)
    side.cards()[0].town.click()
    assert places == [Place(PageId.MUNICIPALITIES, WINTERBERG)]
    side.cards()[1].edit.click()
    shown.handlers()[ActionId.EDIT]()
    assert opened == [(DialogId.POSITION, {"position_id": former}), (DialogId.PERSON, {"person_id": person})]


def test_what_is_done_is_done_in_the_first_function(
    office: Office, page: Callable[..., PeoplePage], opened: list[tuple[DialogId, object]]
) -> None:
    person = add_person(office, position=MAYOR)
    shown = page(person)
    position = facts.current(person_detail(office, id=person))[0].id
    shown.handlers()[ActionId.LOG_CALL]()
    shown.handlers()[ActionId.ADD_FOLLOW_UP]()
    shown.view.side.dialled.emit(position)
    shown.view.header.dialled.emit()
    call = (DialogId.LOG_CALL, {"organisation_id": WINTERBERG, "position_id": position})
    follow_up = (DialogId.FOLLOW_UP, {"organisation_id": WINTERBERG, "person_id": person})
    assert opened == [call, follow_up, call, call]


def test_a_successor_is_entered_for_the_function_that_has_the_keyboard(
    office: Office, page: Callable[..., PeoplePage], opened: list[tuple[DialogId, object]]
) -> None:
    person = add_person(office, position=MAYOR)
    second = add_position(office, person_id=person, organisation_id=AHLEN, function="Vorsitz")
    shown = page(person)
    first = facts.current(person_detail(office, id=person))[0].id
    shown.handlers()[ActionId.ENTER_SUCCESSOR]()
    card = next(card for card in shown.view.side.cards() if card.row.id == second)
    card.successor.setFocus()
    QApplication.processEvents()
    if card.holds_focus():
        shown.handlers()[ActionId.ENTER_SUCCESSOR]()
    card.successor.click()
    shown.handlers()[ActionId.SHOW_HISTORY]()
    assert opened[0] == (DialogId.SUCCESSION, {"position_id": first})
    assert opened[1:-1] == [(DialogId.SUCCESSION, {"position_id": second})] * (len(opened) - 2)
    assert len(opened) == 4
    assert opened[-1] == (DialogId.HISTORY, {"table": "person", "record_id": person})


def test_without_a_function_the_form_asks_for_the_town(office: Office, page: Callable[..., PeoplePage]) -> None:
    shown = page(add_person(office, phone="0221 4710-100"))
    assert ActionId.LOG_CALL not in shown.handlers()
    assert ActionId.EDIT in shown.handlers()
    assert facts.numbers(person_detail(office, id=shown.view.person_id)) == ["0221 4710-100"]
    assert [chip.text for chip in facts.chips(person_detail(office, id=shown.view.person_id))] == [
        "zurzeit ohne Funktion"
    ]


def test_deleting_shows_the_next_one_and_can_be_undone(
    office: Office, desk: Desk, page: Callable[..., PeoplePage]
) -> None:
    first, second = add_person(office, last_name="Ahorn"), add_person(office, last_name="Birke")
    shown = page(first)
    shown.handlers()[ActionId.DELETE]()
    until_idle(desk)
    assert (names(shown), shown.view.person_id) == (["Birke, Petra"], second)
    shown.handlers()[ActionId.DELETE]()
    until_idle(desk)
    assert shown.view.person_id == ""
    assert ActionId.DELETE not in shown.handlers()
    step = undo.last_undoable(office)
    assert step is not None
    desk.run(lambda: undo.undo(office, step.transaction))
    until_idle(desk)
    assert names(shown) == ["Birke, Petra"]


def test_somebody_deleted_elsewhere_is_gone(office: Office, desk: Desk, page: Callable[..., PeoplePage]) -> None:
    person = add_person(office)
    shown = page(person)
    desk.run(lambda: trash_person(office, id=person))
    until_idle(desk)
    assert (names(shown), shown.view.person_id) == ([], "")


def test_it_reads_again_what_has_changed(office: Office, desk: Desk, page: Callable[..., PeoplePage]) -> None:
    person = add_person(office)
    shown = page(person)
    desk.run(lambda: edit_person(office, id=person, values={"last_name": "Neu"}))
    until_idle(desk)
    assert names(shown) == ["Neu, Petra"]
    assert shown.view.header.name.text() == "Petra Neu"
    assert shown.list.list.current_row() == 0
    add_event(office, person_id=person)
    desk.changes.publish(Changes("", frozenset({"interaction"}), frozenset()))
    until_idle(desk)
    assert shown.view.part.model.rowCount() == 1
    shown.hide()
    add_person(office, last_name="Ahorn")
    desk.changes.publish(Changes("", frozenset({"person"}), frozenset()))
    until_idle(desk)
    assert len(names(shown)) == 1
    shown.show()
    shown.show_record("")
    until_idle(desk)
    assert names(shown) == ["Ahorn, Petra", "Neu, Petra"]
    assert shown.list.list.current_row() == 1


def test_narrow_they_take_turns(
    office: Office, desk: Desk, page: Callable[..., PeoplePage], keyboard: Keyboard
) -> None:
    add_person(office, position=MAYOR)
    shown = page(width=700)
    assert (shown.list.isVisible(), shown.view.isVisible()) == (True, False)
    shown.focus_first()
    QApplication.processEvents()
    keyboard.press(Qt.Key.Key_Return)
    until_idle(desk)
    assert (shown.list.isVisible(), shown.view.isVisible()) == (False, True)
    assert shown.view.tabs.tabText(shown.view.tabs.currentIndex()) == "Überblick"
    shown.handlers()[ActionId.BACK]()
    assert shown.list.isVisible()
    shown.handlers()[ActionId.FILTER]()
    assert shown.list.filter_line.hasFocus()
    shown.resize(1400, 700)
    until_idle(desk)
    assert shown.list.isVisible() and shown.view.side.isVisible()
    assert shown.view.tabs.tabText(shown.view.tabs.currentIndex()) == "Verlauf"
    assert shown.parts()[0] is shown.list.list


def test_the_history_is_read_when_somebody_looks(office: Office, desk: Desk, page: Callable[..., PeoplePage]) -> None:
    shown = page(add_person(office))
    assert shown.view.findChildren(HistoryPanel) == []
    shown.view.tabs.setCurrentIndex(2)
    until_idle(desk)
    assert [panel.view.count() for panel in shown.view.findChildren(HistoryPanel)] == [1]


def test_the_roles_to_choose_from(office: Office, page: Callable[..., PeoplePage]) -> None:
    add_person(office)
    shown = page()
    shown.list.role.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.actions()[0].text() == "Alle Personen"
    assert len(menu.actions()) == 1 + len(Role)
    menu.close()


def row(**differing: Any) -> PositionRow:
    """Petra Probe, mayor of Winterberg."""
    base = PositionRow(
        id="p",
        organisation_id=WINTERBERG,
        organisation_name="Winterberg",
        person_id="x",
        person_name="Petra Probe",
        form=SalutationForm.FRAU,
        title="",
        first_name="Petra",
        last_name="Probe",
        function="Bürgermeister/in",
        department="",
        started_on=None,
        ended_on=None,
        phone="",
        mobile="",
        email="",
        roles=(),
        note="",
        is_current=True,
        versions={},
    )
    return replace(base, **differing)


@pytest.mark.parametrize(
    ("position", "words"),
    [
        (row(), ""),
        (row(started_on=date(2021, 3, 1)), "seit 1.3.2021"),
        (row(started_on=date(2027, 3, 1), is_current=False), "ab 1.3.2027"),
        (row(ended_on=date(2020, 12, 31), is_current=False), "bis 31.12.2020"),
        (row(started_on=date(2015, 1, 1), ended_on=date(2020, 12, 31)), "1.1.2015 – 31.12.2020"),
    ],
)
def test_how_long_a_function_was_held(position: PositionRow, words: str) -> None:
    assert facts.period_of(position) == words


def test_many_functions_are_counted(office: Office) -> None:
    person = add_person(office, position=MAYOR)
    for number in range(3):
        add_position(
            office, person_id=person, function=f"Beirat {number}", started_on=date(2022, 1, 1) + timedelta(number)
        )
    line = facts.meta_line(person_detail(office, id=person))
    assert line == "Bürgermeisterin, Winterberg · Beirat 0, Winterberg · und 2 weitere"


def test_an_old_link_to_somebody_who_was_merged_leads_to_the_one_who_stayed(
    office: Office, desk: Desk, page: Callable[..., PeoplePage]
) -> None:
    stays = add_person(office, last_name="Zander")
    goes = add_person(office, last_name="Sander", position=MAYOR)
    shown = page(goes)
    assert shown.view.header.name.text() == "Petra Sander"
    desk.run(lambda: merge(office, kind="person", id=goes, into_id=stays))
    until_idle(desk)
    assert shown.view.person_id == stays
    shown.show_record(goes)
    until_idle(desk)
    assert shown.view.header.name.text() == "Petra Zander"
