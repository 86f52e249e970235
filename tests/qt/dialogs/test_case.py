"""Beginning, changing and closing a case."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.case import CaseDialog
from netzwerk_desktop.qt.follow_up_hint import _Hint
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services.case import case_detail, cases_of_organisation, close_case, edit_case, open_case
from netzwerk_desktop.services.interaction import InteractionKind, log_interaction, timeline
from netzwerk_desktop.services.office import Office
from tests.support.factories import WINTERBERG

Idle = Callable[[], None]


def opened(desk: Desk, idle: Idle, **what: object) -> CaseDialog:
    dialog = CaseDialog(desk, None, **what)  # type: ignore[arg-type]
    dialog.show()
    idle()
    return dialog


def case_of(office: Office, title: str = "ISEK") -> str:
    return open_case(office, organisation_id=WINTERBERG, title=title).created or ""


def test_a_case_is_begun_and_shown(office: Office, desk: Desk, idle: Idle) -> None:
    went: list[object] = []
    desk.go_wanted.connect(went.append)
    dialog = opened(desk, idle)
    dialog.save()
    assert dialog.form.problem_at("organisation_id")
    assert dialog.form.problem_at("title")
    dialog.form.show_values({"organisation_id": WINTERBERG, "title": "ISEK Innenstadt", "note": "Seit März"})
    dialog.save()
    idle()
    (row,) = cases_of_organisation(office, organisation_id=WINTERBERG)
    assert (row.title, row.opened_on) == ("ISEK Innenstadt", office.clock.today())
    assert [(place.page, place.record) for place in went] == [(PageId.CASES, row.id)]  # type: ignore[attr-defined]


def test_it_begins_with_an_entry_of_the_timeline(office: Office, desk: Desk, idle: Idle) -> None:
    at = office.clock.now() - timedelta(days=20)
    entry = log_interaction(
        office, kind=InteractionKind.EMAIL, organisation_id=WINTERBERG, subject="Leerstand", note="x", occurred_at=at
    ).created
    dialog = opened(desk, idle, interaction_ids=(entry,))
    assert (dialog.ui.title.value(), dialog.subtitle.text()) == ("Leerstand", "Beginnt mit 1 Vorgang")
    dialog.save()
    idle()
    assert timeline(office)[0].case_title == "Leerstand"
    assert cases_of_organisation(office, organisation_id=WINTERBERG)[0].opened_on == at.date()


def test_it_is_changed_and_deleted(office: Office, desk: Desk, idle: Idle) -> None:
    case = case_of(office)
    dialog = opened(desk, idle, case_id=case)
    assert dialog.ui.organisation_id.isHidden()
    assert dialog.ui.closed_on.isHidden()
    dialog.ui.title.setText("ISEK 2030")
    dialog.save()
    idle()
    assert case_detail(office, id=case).row.title == "ISEK 2030"
    other = opened(desk, idle, case_id=case)
    other.delete(lambda: __import__("netzwerk_desktop.services.case", fromlist=["x"]).trash_case(office, id=case))
    idle()
    assert cases_of_organisation(office, organisation_id=WINTERBERG) == []


def test_a_closed_one_shows_its_end(office: Office, desk: Desk, idle: Idle) -> None:
    case = case_of(office)
    close_case(office, id=case, result="Beschlossen")
    dialog = opened(desk, idle, case_id=case)
    assert not dialog.ui.result.isHidden()
    dialog.ui.result.setPlainText("Beschlossen im Rat")
    dialog.save()
    idle()
    assert case_detail(office, id=case).row.result == "Beschlossen im Rat"


def test_closing_says_what_is_still_open(office: Office, desk: Desk, idle: Idle) -> None:
    case = case_of(office)
    due = FollowUpDraft(organisation_id=WINTERBERG, due_on=office.clock.today(), subject="Nachfragen", case_id=case)
    follow_ups.create_follow_up(office, follow_up=due)
    dialog = opened(desk, idle, case_id=case, close=True)
    assert dialog.banner._text.text() == "Noch 1 Wiedervorlage offen. Sie bleibt offen."
    assert dialog.ui.title.isHidden()
    dialog.ui.closed_on.set_value(None)
    dialog.save()
    assert dialog.form.problem_at("closed_on")
    dialog.ui.closed_on.set_value(office.clock.today())
    dialog.ui.result.setPlainText("Erledigt")
    dialog.save()
    idle()
    row = case_detail(office, id=case).row
    assert (row.closed_on, row.result, row.open_follow_ups) == (office.clock.today(), "Erledigt", 1)


def test_closed_with_nothing_to_do_next_a_quiet_word_offers_it(
    office: Office, desk: Desk, idle: Idle, qtbot: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)  # type: ignore[attr-defined]
    window.resize(800, 600)
    window.show()
    desk.dialog_parent = window
    asked: list[tuple[object, dict[str, object]]] = []
    monkeypatch.setattr(desk, "open_dialog", lambda dialog, **what: asked.append((dialog, what)))
    dialog = opened(desk, idle, case_id=case_of(office), close=True)
    dialog.save()
    idle()
    hint = window.findChild(_Hint)
    assert hint is not None
    assert hint.text() == "Keine Wiedervorlage für Winterberg offen."
    hint.link.click()
    assert [what for _, what in asked] == [{"organisation_id": WINTERBERG}]
    desk.dialog_parent = None


def test_what_somebody_else_changed_meanwhile_is_asked_about(office: Office, desk: Desk, idle: Idle) -> None:
    case = case_of(office)
    dialog = opened(desk, idle, case_id=case)
    edit_case(office, id=case, values={"title": "ISEK Nord"})
    dialog.ui.title.setText("ISEK Süd")
    dialog.save()
    idle()
    assert case_detail(office, id=case).row.title == "ISEK Nord"
    assert dialog.reread()()
    dialog.throw_away()
