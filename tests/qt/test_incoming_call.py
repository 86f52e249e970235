"""The telephone rings: the right page comes up, with the form for the call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.interaction import Direction
from netzwerk_desktop.qt import incoming_call
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.incoming_call import IncomingCalls
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.municipalities import MunicipalitiesPage
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.caller import Caller, find_caller
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import edit_organisation
from tests.support.factories import AHLEN, WINTERBERG, add_person, make_position

Opened = list[tuple[DialogId, dict[str, Any]]]


class Painted(QObject):
    """Notes when a widget is painted."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self._order = order

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._order.append("painted")
        return False


@pytest.fixture
def opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Dialogs that were opened, and with what."""
    seen: Opened = []

    def open_dialog(dialog_id: DialogId, **what: Any) -> QDialog:
        seen.append((dialog_id, what))
        return QDialog()

    monkeypatch.setattr(desk, "open_dialog", open_dialog)
    return seen


@pytest.fixture
def places(desk: Desk) -> list[Place]:
    """Where somebody wanted to go."""
    seen: list[Place] = []
    desk.go_wanted.connect(seen.append)
    return seen


@pytest.fixture
def calls(desk: Desk) -> IncomingCalls:
    return IncomingCalls(desk, desk)


@pytest.fixture
def idle(desk: Desk) -> Callable[[], None]:
    from tests.support.waiting import until_idle

    return lambda: until_idle(desk)


def test_a_known_person_comes_up_with_the_form(
    office: Office, calls: IncomingCalls, opened: Opened, places: list[Place], idle: Callable[[], None]
) -> None:
    add_person(office, position=make_position(phone="02981 800-130"))
    calls.take("+492981800130")
    idle()
    assert places == [Place(PageId.MUNICIPALITIES, WINTERBERG)]
    ((dialog_id, what),) = opened
    assert dialog_id is DialogId.LOG_CALL
    assert what["organisation_id"] == WINTERBERG
    assert what["position_id"] and what["person_id"]
    assert what["direction"] is Direction.INCOMING
    assert what["caller_number"] == "02981 800130"


def test_a_person_of_no_organisation(
    office: Office, calls: IncomingCalls, opened: Opened, places: list[Place], idle: Callable[[], None]
) -> None:
    person = add_person(office, mobile="0171 1234567")
    calls.take("0171 1234567")
    idle()
    assert places == [Place(PageId.PEOPLE, person)]
    assert opened[0][1]["person_id"] == person


@pytest.mark.parametrize("number", ["02981 4711", "anonymous", "x" * 500, ""])
def test_an_unknown_number_asks(calls: IncomingCalls, opened: Opened, number: str, idle: Callable[[], None]) -> None:
    calls.take(number)
    idle()
    ((dialog_id, what),) = opened
    assert dialog_id is DialogId.CALLER
    assert isinstance(what["caller"], Caller)


def test_several_ask(office: Office, calls: IncomingCalls, opened: Opened, idle: Callable[[], None]) -> None:
    edit_organisation(office, id=WINTERBERG, values={"phone": "02981 800-0"})
    for name in ("Eins", "Zwei"):
        add_person(office, last_name=name, position=make_position(phone="02981 800-0"))
    calls.take("02981 800-0")
    idle()
    assert opened[0][0] is DialogId.CALLER
    assert len(opened[0][1]["caller"].hits) == 3


def test_only_the_newest_of_two_calls_opens(
    office: Office, calls: IncomingCalls, opened: Opened, idle: Callable[[], None]
) -> None:
    add_person(office, position=make_position(phone="02981 800-130"))
    calls.take("02981 4711")
    calls.take("02981 800-130")
    idle()
    assert [dialog_id for dialog_id, _ in opened] == [DialogId.LOG_CALL]


def test_getting_ready_opens_nothing(calls: IncomingCalls, opened: Opened, idle: Callable[[], None]) -> None:
    calls.get_ready()
    idle()
    assert opened == []


def test_the_form_opens_when_the_page_is_there(
    office: Office,
    desk: Desk,
    calls: IncomingCalls,
    opened: Opened,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    idle: Callable[[], None],
) -> None:
    add_person(office, position=make_position(phone="02981 800-130"))
    window = MainWindow(desk)
    window.show()
    window.go(Place(PageId.MUNICIPALITIES, AHLEN))
    idle()
    order: list[str] = []
    seen_at: list[list[str]] = []
    open_dialog = desk.open_dialog
    monkeypatch.setattr(desk, "open_dialog", lambda *a, **k: (seen_at.append(list(order)), open_dialog(*a, **k))[1])
    page = window.page(PageId.MUNICIPALITIES)
    assert isinstance(page, MunicipalitiesPage)
    page.record_shown.connect(lambda record: order.append(record))
    painted = Painted(order)
    page.view.header.installEventFilter(painted)
    calls.take("02981 800-130")
    qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    order = seen_at[0]
    assert WINTERBERG in order, "the page was shown before the form"
    assert "painted" in order[order.index(WINTERBERG) :], "and painted"
    idle()
    assert len(opened) == 1
    # the same town once more: its page is there already
    calls.take("02981 800-130")
    qtbot.waitUntil(lambda: len(opened) == 2, timeout=10_000)


def test_a_page_that_does_not_come_is_not_waited_for(
    office: Office, desk: Desk, opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, idle: Callable[[], None]
) -> None:
    monkeypatch.setattr(incoming_call, "_PATIENCE_MS", 20)
    window = MainWindow(desk)
    window.show()
    troubles: list[str] = []
    desk.trouble.connect(lambda text, tone: troubles.append(text))
    caller = find_caller(office, number="02981 1")
    incoming_call.open_call(desk, caller, organisation_id="0" * 36)
    qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    idle()
    assert len(opened) == 1
    assert troubles, "what is not there is told"


def test_the_form_alone_goes_nowhere(office: Office, desk: Desk, opened: Opened, places: list[Place]) -> None:
    incoming_call.open_call(desk, find_caller(office, number="anonymous"))
    assert places == []
    assert opened[0][1]["caller_number"] == ""


def test_the_real_form_takes_the_caller(office: Office, desk: Desk, calls: IncomingCalls, qtbot: QtBot) -> None:
    add_person(office, position=make_position(phone="02981 800-130"))
    window = MainWindow(desk)
    window.show()
    calls.take("02981 800-130")
    qtbot.waitUntil(lambda: window.side.form is not None, timeout=10_000)
    form = window.side.form
    assert form is not None
    qtbot.waitUntil(lambda: form.ui.position_id.text() == "Petra Probe", timeout=10_000)
    assert form.ui.direction.value() == Direction.INCOMING
    assert form.ui.organisation_id.value() == WINTERBERG
    form.throw_away()
