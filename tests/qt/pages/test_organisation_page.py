"""What a town's page says of the advisor's day: its cases, its place in the plan, services, the quiet word."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.call_round import SlotState
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, Direction
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.follow_up_hint import _Hint
from netzwerk_desktop.qt.pages import organisation_facts as facts_of
from netzwerk_desktop.qt.pages.organisation_view import OrganisationView
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import membership
from netzwerk_desktop.services.call import log_call
from netzwerk_desktop.services.call_round import SlotView, slot_of
from netzwerk_desktop.services.case import open_case
from netzwerk_desktop.services.consultation import log_consultation
from netzwerk_desktop.services.office import Office
from tests.support.factories import AHLEN, TELEPHONE_ADVICE, WINTERBERG, add_position
from tests.support.waiting import until_idle


@pytest.fixture
def view(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OrganisationView]:
    window = QMainWindow()
    view = OrganisationView(desk, desk.actions)
    window.setCentralWidget(view)
    window.resize(1300, 800)
    qtbot.addWidget(window)
    window.show()
    desk.dialog_parent = window
    yield view
    desk.dialog_parent = None
    window.close()


@pytest.fixture
def opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[tuple[DialogId, dict[str, Any]]]:
    dialogs: list[tuple[DialogId, dict[str, Any]]] = []
    monkeypatch.setattr(desk, "open_dialog", lambda dialog, **what: dialogs.append((dialog, what)))
    return dialogs


def show(view: OrganisationView, desk: Desk, organisation_id: str = WINTERBERG) -> None:
    view.show_organisation(organisation_id)
    until_idle(desk)


def call(office: Office, organisation_id: str = WINTERBERG) -> Callable[[], Any]:
    return lambda: log_call(
        office,
        organisation_id=organisation_id,
        direction=Direction.INCOMING,
        outcome=CallOutcome.REACHED,
        note="Rückfrage",
    )


def hint(view: OrganisationView) -> _Hint | None:
    found: _Hint | None = view.window().findChild(_Hint)
    return None if found is None or found.isHidden() else found


def chips(view: OrganisationView) -> list[str]:
    return [chip.text for chip in view.header.chips._chips]


def test_open_cases_stand_beside_the_timeline(
    view: OrganisationView, desk: Desk, office: Office, opened: list[tuple[DialogId, dict[str, Any]]]
) -> None:
    show(view, desk)
    section = view.side.cases
    assert section.list.isHidden()
    case = open_case(office, organisation_id=WINTERBERG, title="ISEK").created
    desk.run(lambda: open_case(office, organisation_id=WINTERBERG, title="Leerstand"))
    until_idle(desk)
    assert section.list.model().rowCount() == 2
    assert section.empty.isHidden()
    went: list[Any] = []
    desk.go_wanted.connect(went.append)
    section.list.pressed_at.emit(section._rows.number_of(case or ""), "open", "")
    assert (went[0].page, went[0].record) == (PageId.CASES, case)
    section._begin()
    assert opened == [(DialogId.CASE, {"organisation_id": WINTERBERG})]
    assert not view.grab().isNull()


def test_services_of_this_month_are_counted(view: OrganisationView, desk: Desk, office: Office) -> None:
    for days in (0, 1, 40):
        log_consultation(
            office,
            organisation_id=WINTERBERG,
            channel=None,
            service_id=TELEPHONE_ADVICE,
            subject="",
            note="x",
            occurred_at=office.clock.now() - timedelta(days=days),
        )
    show(view, desk)
    assert "2 Leistungen diesen Monat" in chips(view)


def test_the_place_in_the_plan_is_told_a_moment_later(view: OrganisationView, desk: Desk, office: Office) -> None:
    membership.join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1))
    show(view, desk)
    assert "im Anrufplan März" in chips(view)
    desk.run(call(office))
    until_idle(desk)
    assert "im März erreicht" in chips(view)
    show(view, desk, AHLEN)
    assert not any("März" in chip for chip in chips(view))


def test_what_the_place_in_the_plan_is_called(office: Office) -> None:
    membership.join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1))
    slot = slot_of(office, organisation_id=WINTERBERG)
    assert slot is not None
    today = date(2026, 11, 3)

    def told(**differing: Any) -> tuple[str, Tone] | None:
        changed: SlotView = replace(slot, **differing)
        chip = facts_of.slot_chip(changed, today)
        return None if chip is None else (chip.text, chip.tone)

    assert told(carried_over=False) == ("im Anrufplan November", Tone.ACCENT)
    assert told(carried_over=True) == ("im Anrufplan November", Tone.WARN)
    assert told(state=SlotState.PAUSED) == ("Anrufplan: Pause", Tone.NEUTRAL)
    assert told(state=SlotState.LEFT) is None
    assert facts_of.slot_chip(None, today) is None


def test_leaving_after_a_call_with_nothing_to_do_next_is_remarked_upon_once(
    view: OrganisationView, desk: Desk, office: Office, opened: list[tuple[DialogId, dict[str, Any]]]
) -> None:
    show(view, desk)
    show(view, desk, AHLEN)
    assert hint(view) is None
    desk.run(call(office, AHLEN))
    until_idle(desk)
    show(view, desk)
    said = hint(view)
    assert said is not None
    assert said.text() == "Keine Wiedervorlage für Ahlen offen."
    said.link.click()
    assert opened == [(DialogId.FOLLOW_UP, {"organisation_id": AHLEN})]
    show(view, desk, AHLEN)
    show(view, desk)
    assert hint(view) is None


def test_another_page_counts_as_leaving_and_a_follow_up_keeps_it_quiet(
    view: OrganisationView, desk: Desk, office: Office
) -> None:
    show(view, desk)
    desk.run(call(office))
    until_idle(desk)
    view.hide()
    assert hint(view) is not None
    hint_widget = hint(view)
    assert hint_widget is not None
    hint_widget.hide()
    view.show()
    desk.run(call(office))
    draft = FollowUpDraft(organisation_id=WINTERBERG, due_on=office.clock.today(), subject="Nachfassen")
    desk.run(lambda: follow_ups.create_follow_up(office, follow_up=draft))
    until_idle(desk)
    view.hide()
    assert hint(view) is None


def test_a_successor_is_entered_from_the_menu_of_a_person(
    view: OrganisationView, desk: Desk, office: Office, opened: list[tuple[DialogId, dict[str, Any]]]
) -> None:
    position = add_position(office, organisation_id=WINTERBERG, function="Citymanagement", person_id=None)
    show(view, desk)
    entries: list[tuple[str, Any]] = []
    view.side._menu = lambda where, *found: entries.extend((text, do) for text, _, do in found)  # type: ignore[method-assign]
    view.side._person_menu(0, view.mapToGlobal(view.rect().center()))
    next(do for text, do in entries if text.startswith("Nachfolge"))()
    assert opened == [(DialogId.SUCCESSION, {"position_id": position})]


def test_the_dossier_is_printed(view: OrganisationView, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[str] = []
    monkeypatch.setattr("netzwerk_desktop.qt.dossier.print_dossier", lambda desk, town: printed.append(town))
    show(view, desk)
    view.handlers()[ActionId.PRINT_DOSSIER]()
    assert printed == [WINTERBERG]
