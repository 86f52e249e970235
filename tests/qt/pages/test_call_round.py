"""The page "Anrufplan": the calls of a month, and the round as a whole."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.call_round import ROUND, CallRoundPage
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.call_round import SlotState, month_plan
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import edit_organisation
from netzwerk_desktop.services.round_change import pause, set_rule
from tests.support.factories import WINTERBERG, add_event, add_member, add_person, make_position
from tests.support.keyboard import Keyboard
from tests.support.waiting import until_idle

Opened = list[tuple[DialogId, dict[str, object]]]


@pytest.fixture
def towns(office: Office) -> list[str]:
    """Twelve members."""
    with office.read() as connection:
        found = connection.exec_driver_sql("SELECT id FROM municipality ORDER BY ags LIMIT 12").scalars().all()
    for town in found:
        add_member(office, town)
    return list(found)


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
def went(desk: Desk) -> list[Place]:
    """Places somebody wanted to go to."""
    found: list[Place] = []
    desk.go_wanted.connect(found.append)
    return found


@pytest.fixture
def make(qtbot: QtBot, desk: Desk, opened: Opened, no_strays: object) -> Callable[..., CallRoundPage]:
    """Makes the page and shows it with everything read."""

    def make(record: str = "", width: int = 1200) -> CallRoundPage:
        page = CallRoundPage(desk)
        qtbot.addWidget(page)
        page.resize(width, 700)
        page.show()
        page.activateWindow()
        QApplication.processEvents()
        page.show_record(record)
        until_idle(desk)
        return page

    return make


def listed(page: CallRoundPage) -> list[str]:
    """Ids of the towns of the month."""
    rows = [page.month_view.list.rows.row(number) for number in range(page.month_view.list.count())]
    return [row.id for row in rows if row is not None]


def texts(page: CallRoundPage) -> str:
    """The words above the list."""
    return f"{page.title.text()} | {page.sentence.text()}"


def test_the_month_is_shown_and_the_first_open_town_chosen(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage]
) -> None:
    plan = month_plan(office)
    add_event(office, organisation_id=plan.slots[0].organisation_id)
    page = make()
    assert texts(page) == ("März 2026 | Runde 1: 1 von 12 erreicht, 11 offen; bei 8 Anrufen im Monat bis April 2026")
    assert listed(page) == [slot.organisation_id for slot in plan.slots]
    assert (page.progress.met, page.progress.size_of_month) == (1, 8)
    assert page.progress.accessibleName() == "1 von 8 erreicht"
    assert page.chosen_id() == plan.slots[1].organisation_id
    assert page.month_view.panel.name.text() == plan.slots[1].organisation_name
    QAbstractItemModelTester(page.month_view.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_row_says_everything_to_a_screen_reader(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage]
) -> None:
    town = month_plan(office).slots[0]
    edit_organisation(office, id=town.organisation_id, values={"phone": "02981 800-0"})
    for _ in range(2):
        add_event(office, organisation_id=town.organisation_id, outcome="voicemail")
    page = make()
    index = page.month_view.list.index_of(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{town.organisation_name}, offen, noch nie gesprochen, 2 x versucht, 02981 800-0"


def test_the_panel_says_whom_to_call(office: Office, make: Callable[..., CallRoundPage]) -> None:
    add_member(office)
    add_person(
        office,
        position=make_position(function="Bürgermeister/in", phone="02981 800-1", roles=frozenset({Role.MAIN_CONTACT})),
    )
    page = make()
    panel = page.month_view.panel
    assert (panel.who.text(), panel.function.text(), panel.phone.text()) == (
        "Petra Probe",
        "Bürgermeister/in",
        "02981 800-1",
    )
    assert panel.no_phone.isHidden()
    assert panel.last.text() == "Mit dieser Kommune wurde noch nie gesprochen."


def test_without_a_person_or_number_the_panel_says_so(office: Office, make: Callable[..., CallRoundPage]) -> None:
    add_member(office)
    panel = make().month_view.panel
    assert panel.who.text() == "Zentrale"
    assert panel.phone.isHidden()
    assert not panel.no_phone.isHidden()


def test_calls_are_made_with_keys_only(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], opened: Opened, keyboard: Keyboard
) -> None:
    page = make()
    page.focus_first()
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Return)
    assert opened == [(DialogId.LOG_CALL, {"organisation_id": listed(page)[1]})]
    keyboard.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert opened[1:] == [(DialogId.ROUND_SWAP, {"organisation_id": listed(page)[1]})]
    keyboard.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert opened[2:] == [(DialogId.ROUND_PAUSE, {"organisation_id": listed(page)[1]})]


def test_the_form_gets_the_main_contact(office: Office, make: Callable[..., CallRoundPage], opened: Opened) -> None:
    add_member(office)
    add_person(office, position=make_position(roles=frozenset({Role.MAIN_CONTACT})))
    make().call()
    position = month_plan(office).slots[0].position_id
    assert opened == [(DialogId.LOG_CALL, {"organisation_id": WINTERBERG, "position_id": position})]


def test_dialling_opens_the_form_beside_it(
    office: Office,
    make: Callable[..., CallRoundPage],
    opened: Opened,
    keyboard: Keyboard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialled: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: dialled.append(url.toString()))
    add_member(office)
    edit_organisation(office, id=WINTERBERG, values={"phone": "02981 800-0"})
    page = make()
    page.focus_first()
    keyboard.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    view = page.month_view.list
    slot = view.current_slot()
    assert slot is not None
    place = view.slots.number_rect(view.visualRect(view.index_of(0)), slot).center()
    QTest.mouseMove(view.viewport(), place)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    page.month_view.panel.phone.click()
    assert dialled == ["tel:029818000"] * 3
    assert [dialog for dialog, _ in opened] == [DialogId.LOG_CALL] * 3


def test_months_before_and_after(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], desk: Desk, keyboard: Keyboard
) -> None:
    page = make()
    assert not page.earlier_action.isEnabled()
    assert not page.present_button.isEnabled()
    page.focus_first()
    keyboard.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    until_idle(desk)
    assert page.title.text() == "April 2026"
    assert page.progress.isHidden()
    assert not page.outlook.isHidden()
    assert not page.swap_action.isEnabled()
    keyboard.press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    until_idle(desk)
    assert page.title.text() == "März 2026"
    page.step(-1)
    until_idle(desk)
    assert page.title.text() == "März 2026", "nothing before the beginning"
    page.step(3)
    until_idle(desk)
    page.show_present()
    until_idle(desk)
    assert page.title.text() == "März 2026"
    assert page.outlook.isHidden()


def test_the_page_follows_what_is_written(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], desk: Desk
) -> None:
    page = make()
    town = listed(page)[4]
    page.month_view.choose(town)
    desk.run(lambda: pause(office, organisation_id=town, until=date(2026, 5, 1)))
    until_idle(desk)
    assert page.chosen_id() == town, "who was chosen stays chosen"
    slot = page.chosen()
    assert slot is not None
    assert slot.state is SlotState.PAUSED
    assert page.resume_action.isEnabled()
    page.resume()
    until_idle(desk)
    assert not page.resume_action.isEnabled()
    page.hide()
    desk.run(lambda: pause(office, organisation_id=town, until=date(2026, 5, 1)))
    until_idle(desk)
    page.show()
    page.show_record("")
    until_idle(desk)
    assert page.resume_action.isEnabled(), "what was written meanwhile is read when somebody comes"


def test_coming_for_a_town_chooses_it(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], desk: Desk
) -> None:
    town = month_plan(office).slots[5].organisation_id
    page = make(town)
    assert page.chosen_id() == town
    page.show_record(month_plan(office).slots[2].organisation_id)
    until_idle(desk)
    assert page.chosen_id() == month_plan(office).slots[2].organisation_id


def test_the_town_page_is_one_key_away(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], went: list[Place], keyboard: Keyboard
) -> None:
    page = make()
    page.focus_first()
    keyboard.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    page.month_view.panel.name.click()
    assert went == [Place(PageId.MUNICIPALITIES, page.chosen_id())] * 2


def test_a_menu_for_a_row(office: Office, towns: list[str], make: Callable[..., CallRoundPage]) -> None:
    page = make()
    page.month_view.list.menu_wanted.emit(QPoint(10, 10))
    (menu,) = page.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    words = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert words[:3] == ["Telefonat erfassen", "Nummer wählen", "Tauschen …"]
    menu.close()


def test_the_forms_of_other_actions_are_for_the_chosen_town(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], opened: Opened
) -> None:
    page = make()
    handlers = page.handlers()
    handlers[ActionId.ADD_FOLLOW_UP]()
    handlers[ActionId.LOG_CALL]()
    assert [what["organisation_id"] for _, what in opened] == [page.chosen_id()] * 2
    assert ActionId.FILTER not in handlers


# -- empty -------------------------------------------------------------------------------------------------------------


def test_no_members_yet(make: Callable[..., CallRoundPage], opened: Opened) -> None:
    page = make()
    empty = page.month_view.empty
    assert empty.title.text() == "Noch keine Mitglieder"
    empty.button.click()
    assert opened == [(DialogId.IMPORT_MEMBERS, {})]
    assert page.progress.isHidden()
    assert ActionId.LOG_CALL not in page.handlers()
    for do in (page.call, page.dial, page.swap, page.pause, page.resume, page.open_town):
        do()
    assert len(opened) == 1


def test_a_month_without_calls(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], opened: Opened
) -> None:
    set_rule(office, size=8, months={4})
    page = make()
    assert page.month_view.empty.title.text() == "Keine Anrufe in diesem Monat"
    page.month_view.empty.button.click()
    assert opened == [(DialogId.ROUND_RULE, {})]


def test_before_the_beginning(office: Office, towns: list[str], make: Callable[..., CallRoundPage], desk: Desk) -> None:
    page = make()
    page.month = date(2026, 1, 1)
    page.reload()
    until_idle(desk)
    assert page.month_view.empty.text.text() == "Der Anrufplan beginnt im März 2026."
    assert page.month_view.empty.button.isHidden()


# -- the round ---------------------------------------------------------------------------------------------------------


def test_the_round_as_picture_and_list(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], went: list[Place], keyboard: Keyboard
) -> None:
    met = month_plan(office).slots[0]
    add_event(office, organisation_id=met.organisation_id)
    page = make(ROUND)
    whole = page.whole
    assert whole.rows.rowCount() == 12
    first = whole.list.index_of(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first == f"{met.organisation_name}, erreicht am 16.3.2026"
    assert whole.legend.accessibleName() == "erreicht: 1, diesen Monat: 7, kommt noch: 4"
    last = whole.rows.row(11)
    assert last is not None
    place = whole.picture.rect_of(last.id).center()
    QTest.mouseMove(whole.picture, place)
    QTest.mouseClick(whole.picture, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert page.chosen_id() == last.id
    found = whole.picture.town_at(place)
    assert found is not None
    assert found.organisation_id == last.id
    assert whole.picture.town_at(QPoint(-1, 0)) is None
    page.focus_first()
    keyboard.press(Qt.Key.Key_Return)
    assert went == [Place(PageId.MUNICIPALITIES, last.id)]


def test_the_list_of_the_round_is_filtered(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], keyboard: Keyboard, desk: Desk, qtbot: QtBot
) -> None:
    met = month_plan(office).slots[0]
    add_event(office, organisation_id=met.organisation_id)
    page = make(ROUND)
    whole = page.whole
    whole.which._group.button(2).click()
    assert [row.id for row in map(whole.rows.row, range(whole.rows.rowCount())) if row] == [met.organisation_id]
    whole.which._group.button(1).click()
    assert whole.rows.rowCount() == 11
    whole.choose(met.organisation_id)
    assert whole.rows.rowCount() == 12, "who was filtered out is shown again"
    page.handlers()[ActionId.FILTER]()
    with qtbot.waitSignal(whole.filter_line.wanted):
        keyboard.type(met.organisation_name)
    assert whole.rows.rowCount() == 1
    keyboard.press(Qt.Key.Key_Down)
    assert whole.list.hasFocus()
    assert page.parts() == [whole.filter_line, whole.list]


def test_in_the_round_one_can_call_and_pause_too(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage], opened: Opened
) -> None:
    page = make(ROUND)
    assert not page.pause_action.isEnabled()
    page.whole.choose(towns[0])
    page.handlers()[ActionId.LOG_CALL]()
    page.pause()
    assert opened == [
        (DialogId.LOG_CALL, {"organisation_id": towns[0]}),
        (DialogId.ROUND_PAUSE, {"organisation_id": towns[0]}),
    ]
    page.step(1)
    assert page.month is None, "the months are turned in the other view"


def test_a_round_of_one_call_a_month_still_fits(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage]
) -> None:
    set_rule(office, size=1, months=range(1, 13))
    page = make(ROUND, width=900)
    picture = page.whole.picture
    assert picture.rect_of(towns[0]).width() >= 9
    set_rule(office, size=0, months={1})
    page = make(ROUND)
    assert page.whole.legend.accessibleName() == "kommt noch: 12"


# -- in the window -----------------------------------------------------------------------------------------------------


def test_narrow_windows_put_the_town_below(
    office: Office, towns: list[str], make: Callable[..., CallRoundPage]
) -> None:
    page = make(width=640)
    assert page.month_view._splitter.orientation() is Qt.Orientation.Vertical
    assert page.month_view.panel.isVisible()


def test_the_demonstration_office_in_a_window(demo_desk: Desk, qtbot: QtBot, no_strays: object) -> None:
    window = MainWindow(demo_desk)
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    window.go(Place(PageId.CALL_ROUND))
    until_idle(demo_desk)
    page = window.page(PageId.CALL_ROUND)
    assert isinstance(page, CallRoundPage)
    assert listed(page)
    page.views._group.button(1).click()
    until_idle(demo_desk)
    assert page.whole.rows.rowCount() > 0
    window.grab()
