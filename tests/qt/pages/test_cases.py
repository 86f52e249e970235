"""The page of all cases: the list with its filters, the story of one, what can be done with it."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.pages.cases import CasesPage
from netzwerk_desktop.qt.pages.cases_list import CaseFilter
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services.case import CaseState, case_detail, close_case, open_case, trash_case
from netzwerk_desktop.services.office import Office
from tests.support.factories import AHLEN, WINTERBERG
from tests.support.waiting import until_idle


@pytest.fixture
def idle(desk: Desk) -> Callable[[], None]:
    return lambda: until_idle(desk)


@pytest.fixture
def cases(office: Office) -> dict[str, str]:
    """Three cases; the first has a story and something to do, the last is closed."""
    entry = interactions.log_interaction(
        office, kind=interactions.InteractionKind.EMAIL, organisation_id=WINTERBERG, subject="Anfrage", note="Wie?"
    ).created
    made = {
        "Leerstand": open_case(office, organisation_id=AHLEN, title="Leerstand").created or "",
        "Markt": open_case(office, organisation_id=AHLEN, title="Markt").created or "",
        "ISEK": open_case(
            office, organisation_id=WINTERBERG, title="ISEK", note="Seit **März**", interaction_ids=[entry or ""]
        ).created
        or "",
    }
    due = FollowUpDraft(
        organisation_id=WINTERBERG,
        due_on=office.clock.today() + timedelta(days=3),
        subject="Nachfragen",
        case_id=made["ISEK"],
    )
    follow_ups.create_follow_up(office, follow_up=due)
    close_case(office, id=made["Markt"], result="Beschlossen")
    return made


@pytest.fixture
def page(desk: Desk, cases: dict[str, str], idle: Callable[[], None]) -> Iterator[CasesPage]:
    page = CasesPage(desk)
    page.resize(1300, 800)
    page.show()
    page.show_record("")
    idle()
    yield page
    page.close()


def titles(page: CasesPage) -> list[str]:
    rows = (page.list.model.row(number) for number in range(page.list.model.rowCount()))
    return [row.title for row in rows if row is not None]


def test_what_is_open_is_listed_and_the_first_one_told(page: CasesPage, cases: dict[str, str]) -> None:
    assert titles(page) == ["ISEK", "Leerstand"]
    assert page.list.count.text() == "2"
    assert page.view.case_id == cases["ISEK"]
    assert (page.view.title.text(), page.view.town.text(), page.view.state.text()) == ("ISEK", "Winterberg", "offen")
    assert page.view.note.text() == "Seit März"
    assert page.view.follow_up_list.model().rowCount() == 1
    assert page.view.part.model.card(0) is not None
    index = page.list.model.index(0, 0)
    spoken = page.list.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "ISEK, Winterberg, 1 Vorgang · zuletzt heute, 1 Wiedervorlage"


def test_filters(page: CasesPage, idle: Callable[[], None]) -> None:
    page.list.states.choose(1)
    page.list.states.chosen.emit(1)
    idle()
    assert titles(page) == ["Markt"]
    page.list.states.chosen.emit(2)
    page.list.filter_line.wanted.emit("ahlen")
    idle()
    assert sorted(titles(page)) == ["Leerstand", "Markt"]
    page.list.filter_line.wanted.emit("gibt es nicht")
    idle()
    assert titles(page) == []
    assert page.list.empty.title.text() == "Nichts gefunden"
    page.list._fill_emptiness()
    idle()
    assert len(titles(page)) == 3
    page.list.mine.setChecked(True)
    idle()
    assert len(titles(page)) == 3
    assert page.list.shown == CaseFilter(state=None, mine=True)


def test_a_closed_one_tells_its_result_and_goes_on(
    page: CasesPage, cases: dict[str, str], office: Office, idle: Callable[[], None]
) -> None:
    page.show_record(cases["Markt"])
    idle()
    assert page.view.result.text() == "Ergebnis: Beschlossen"
    assert page.view.end.text() == "Wieder öffnen"
    assert ActionId.ADD_FOLLOW_UP not in page.handlers()
    page.view.end.trigger()
    idle()
    assert case_detail(office, id=cases["Markt"]).row.state is CaseState.OPEN
    assert page.view.end.text() == "Abschließen"


def test_what_can_be_done_opens_the_right_form(
    page: CasesPage, cases: dict[str, str], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[DialogId, dict[str, object]]] = []
    monkeypatch.setattr(desk, "open_dialog", lambda dialog, **what: asked.append((dialog, what)))
    about = {"organisation_id": WINTERBERG, "case_id": cases["ISEK"]}
    handlers = page.view.handlers()
    for action in (ActionId.LOG_CONSULTATION, ActionId.LOG_CALL, ActionId.ADD_FOLLOW_UP, ActionId.EDIT):
        handlers[action]()
    page.view.end.trigger()
    handlers[ActionId.SHOW_HISTORY]()
    page.view._follow_up_pressed(0, "open", "")
    assert asked[:3] == [
        (DialogId.LOG_CONSULTATION, about),
        (DialogId.LOG_CALL, about),
        (DialogId.FOLLOW_UP, about),
    ]
    assert asked[3:6] == [
        (DialogId.CASE, {"case_id": cases["ISEK"]}),
        (DialogId.CASE, {"case_id": cases["ISEK"], "close": True}),
        (DialogId.HISTORY, {"table": "consultation_case", "record_id": cases["ISEK"]}),
    ]
    assert asked[6][0] is DialogId.FOLLOW_UP
    went: list[object] = []
    desk.go_wanted.connect(went.append)
    page.view.town.click()
    assert went[0].record == WINTERBERG  # type: ignore[attr-defined]


def test_a_follow_up_is_ticked_off(page: CasesPage, office: Office, idle: Callable[[], None]) -> None:
    page.view._follow_up_pressed(0, "done", "")
    idle()
    assert follow_ups.open_of_organisation(office, organisation_id=WINTERBERG) == []
    assert page.view.follow_up_list.isHidden()
    page.view._follow_up_pressed(0, "done", "")


def test_a_deleted_case_leaves_the_page(
    page: CasesPage, cases: dict[str, str], office: Office, desk: Desk, idle: Callable[[], None]
) -> None:
    page.handlers()[ActionId.DELETE]()
    idle()
    assert titles(page) == ["Leerstand"]
    assert page.view.case_id == cases["Leerstand"]
    desk.run(lambda: trash_case(office, id=cases["Leerstand"]))
    idle()
    assert (page.view.case_id, titles(page)) == ("", [])
    assert page.list.empty.title.text() == "Kein Beratungsvorgang offen"


def test_keys_walk_through_the_list(page: CasesPage, cases: dict[str, str], idle: Callable[[], None]) -> None:
    page.activateWindow()
    page.list.filter_line.left_down.emit()
    QTest.keyClick(page.list.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list.list, Qt.Key.Key_Return)
    idle()
    assert page.view.case_id == cases["Leerstand"]
    page.handlers()[ActionId.FILTER]()
    assert page.list.filter_line.hasFocus()
    assert len(page.parts()) == 3


def test_in_a_narrow_window_list_and_page_take_turns(page: CasesPage, idle: Callable[[], None]) -> None:
    page.resize(700, 600)
    assert page.view.isVisible()
    assert not page.list.isVisible()
    page.handlers()[ActionId.BACK]()
    assert page.list.isVisible()
    page.list.opened.emit(page.list.first_id())
    assert page.view.isVisible()
    page.resize(1300, 800)
    assert page.list.isVisible()


def test_in_place_of_a_case_that_is_not_there_stands_the_first(
    page: CasesPage, cases: dict[str, str], idle: Callable[[], None]
) -> None:
    page.show_record("nothing")
    assert page.view.case_id == "nothing"
    idle()
    assert page.view.case_id == cases["ISEK"]
    page.reload()
    idle()
    assert page.view.title.text() == "ISEK"
