"""The form for a consultation: formed notes, participants, case, files, several follow-ups; keys; drafts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind, Participant
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.consultation import ConsultationDialog
from netzwerk_desktop.services import document as documents
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services.call import log_call
from netzwerk_desktop.services.case import cases_of_organisation, open_case
from netzwerk_desktop.services.draft import drafts, keep_draft, new_draft_id
from netzwerk_desktop.services.follow_up import open_of_organisation
from netzwerk_desktop.services.membership import join
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.topic import topics
from tests.support.factories import AHLEN, ON_SITE_ADVICE, WINTERBERG, add_person, add_position

Idle = Callable[[], None]
NONE = Qt.KeyboardModifier.NoModifier


def opened(desk: Desk, idle: Idle, **what: str) -> ConsultationDialog:
    dialog = ConsultationDialog(desk, None, **(what or {"organisation_id": WINTERBERG}))
    dialog.show()
    idle()
    return dialog


def test_everything_that_was_said_is_stored_in_one_step(office: Office, desk: Desk, idle: Idle, tmp_path: Path) -> None:
    join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1))
    paper = tmp_path / "Satzung.txt"
    paper.write_text("Satzung")
    dialog = opened(desk, idle, organisation_id=WINTERBERG, service_id=ON_SITE_ADVICE)
    day = office.clock.today().replace(year=office.clock.today().year + 1)
    dialog.form.show_values(
        {
            "channel": Channel.ON_SITE,
            "subject": "ISEK Innenstadt",
            "asked": "**Wie** viel?",
            "note": "- Antrag\n- Beschluss",
            "agreed": "[Erlass](https://example.org) schicken",
            "topic_ids": [topics(office, kind="topic")[2].id],
            "follow_ups": [(day, "Erlass schicken"), (day, "")],
            "attachments": [paper],
            "confidential": True,
        }
    )
    dialog.ui.participants.town.set_value(AHLEN)
    dialog.ui.participants.add_button.click()
    dialog.ui.case_id.take(dialog.ui.case_id.further("Zentren 2030", ())[0])
    dialog.save()
    idle()

    assert not dialog.isVisible()
    (entry,) = interactions.timeline(office, organisation_id=WINTERBERG)
    assert (entry.kind, entry.channel, entry.confidential) == (InteractionKind.CONSULTATION, Channel.ON_SITE, True)
    assert (entry.asked, entry.note) == ("**Wie** viel?", "- Antrag\n- Beschluss")
    assert entry.agreed == "[Erlass](https://example.org) schicken"
    assert (entry.participants, entry.case_title) == (("Ahlen",), "Zentren 2030")
    assert [name for _, name in entry.documents] == ["Satzung.txt"]
    assert entry.entitlement_reason == "Mehrwertangebot – Mitglied seit 1.3.2021"
    due = open_of_organisation(office, organisation_id=WINTERBERG)
    assert {row.subject for row in due} == {"Erlass schicken", "ISEK Innenstadt"}
    assert {row.case_title for row in due} == {"Zentren 2030"}
    assert interactions.timeline(office, organisation_id=AHLEN)[0].id == entry.id
    assert interactions.timeline(office, organisation_id=WINTERBERG, shareable=True) == []


def test_an_open_case_is_chosen_and_a_refused_title_stands_at_its_field(office: Office, desk: Desk, idle: Idle) -> None:
    case = open_case(office, organisation_id=WINTERBERG, title="ISEK").created
    dialog = opened(desk, idle, organisation_id=WINTERBERG, case_id=case or "")
    assert (dialog.ui.case_id.value(), dialog.ui.more.is_open("case"), dialog.form.dirty) == (case, True, False)
    dialog.ui.case_id.take(dialog.ui.case_id.further("x" * 400, ())[0])
    dialog.save()
    idle()
    assert "höchstens" in dialog.form.problem_at("case_id")
    dialog.ui.case_id.set_value(case)
    dialog.save()
    idle()
    assert interactions.timeline(office, case_id=case)
    assert len(cases_of_organisation(office, organisation_id=WINTERBERG)) == 1


def test_a_call_goes_on_as_a_consultation(office: Office, desk: Desk, idle: Idle) -> None:
    person = add_person(office, last_name="Große")
    position = add_position(office, person_id=person, organisation_id=WINTERBERG, function="Citymanagement")
    topic = topics(office, kind="topic")[0].id
    call = log_call(
        office,
        organisation_id=WINTERBERG,
        position_id=position,
        direction=Direction.INCOMING,
        outcome=CallOutcome.REACHED,
        subject="Leerstand",
        note="Frage eins\n- zwei",
        topic_ids=[topic],
    ).created
    dialog = opened(desk, idle, interaction_id=call or "")
    assert (dialog.ui.organisation_id.value(), dialog.ui.position_id.value()) == (WINTERBERG, position)
    assert (dialog.ui.subject.value(), dialog.ui.asked.value()) == ("Leerstand", "Frage eins\n- zwei")
    assert dialog.ui.topic_ids.value() == (topic,)
    dialog.save()
    idle()
    rows = interactions.timeline(office, organisation_id=WINTERBERG)
    assert {row.kind for row in rows} == {InteractionKind.CALL, InteractionKind.CONSULTATION}


def test_participants_are_added_and_taken_away(office: Office, desk: Desk, idle: Idle) -> None:
    person = add_person(office, first_name="Anna", last_name="Große")
    position = add_position(office, person_id=person, organisation_id=AHLEN, function="Citymanagement")
    dialog = opened(desk, idle)
    field = dialog.ui.participants
    dialog.ui.more.open("participants")
    field.town.set_value(AHLEN)
    idle()
    field.person.set_value(position)
    # whoever is chosen counts, added or not
    assert field.value() == (Participant(AHLEN, person, position),)
    field.add_button.click()
    field.town.set_value(WINTERBERG)
    field.add_button.click()
    assert field.value() == (Participant(AHLEN, person, position), Participant(WINTERBERG))
    assert [chip.text() for chip in field._chips] == ["Ahlen (Anna Große)", "Winterberg"]
    state = field.state()
    field._chips[0].click()
    assert field.value() == (Participant(WINTERBERG),)
    field.set_state(state)
    assert [chip.text() for chip in field._chips] == ["Ahlen (Anna Große)", "Winterberg"]
    field.town.setText("Nirgendwo")
    assert "steht nicht zur Auswahl" in field.problem()
    assert field.marked() is field.town


def test_files_are_chosen_dropped_and_checked(
    desk: Desk, idle: Idle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, empty = tmp_path / "eins.pdf", tmp_path / "leer.txt"
    one.write_bytes(b"1")
    empty.write_bytes(b"")
    dialog = opened(desk, idle)
    field = dialog.ui.attachments
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)), QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org")])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    dialog.dropEvent(drop)
    assert (field.value(), dialog.ui.more.is_open("files"), field.problem()) == ((one,), True, "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(one), str(empty)], ""))
    field.choose()
    assert field.value() == (one, empty)
    assert "leer" in field.problem()
    dialog.save()
    assert dialog.isVisible()
    assert "leer" in dialog.form.problem_at("attachments")
    field._chips[1].click()
    monkeypatch.setattr("netzwerk_desktop.qt.dialogs.parts.attachments.MAX_BYTES", 0)
    assert "größer" in field.problem()
    state = field.state()
    one.unlink()
    field.set_state(state)
    assert "nicht mehr" in field.problem()
    assert field.marked() is field.button


def test_a_file_that_goes_while_one_writes_is_told_and_nothing_is_stored(
    office: Office, desk: Desk, idle: Idle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "weg.txt"
    paper.write_text("x")
    dialog = opened(desk, idle)
    dialog.ui.attachments.add([paper])
    monkeypatch.setattr(type(dialog.ui.attachments), "problem", lambda self: "")
    paper.unlink()
    dialog.save()
    idle()
    assert dialog.isVisible()
    assert "konnte nicht gelesen werden" in dialog.banner._text.text()
    assert interactions.timeline(office) == []
    assert documents.documents_of_organisation(office, organisation_id=WINTERBERG) == []


def test_follow_ups_are_lines_that_are_added_and_taken_away(desk: Desk, idle: Idle) -> None:
    dialog = opened(desk, idle)
    field = dialog.ui.follow_ups
    dialog.ui.more.open("follow_up")
    assert (field.value(), field.problem(), field.state()) == ((), "", [])
    field._lines[0].subject.setText("Erlass schicken")
    assert "wann" in field.problem()
    field.more.click()
    field._lines[1].day.set_state("32.13.")
    field._lines[0].day.set_state("in 2 wochen")
    assert field.problem()
    assert field.marked() is field._lines[1].day.line
    field._lines[1].remove.click()
    day = desk.clock.today()
    assert [(value[0] is not None and value[0] > day, value[1]) for value in field.value()] == [
        (True, "Erlass schicken")
    ]
    state = field.state()
    field.set_value(())
    assert field.value() == ()
    field.set_state(state)
    assert field.value()[0][1] == "Erlass schicken"
    dialog.ui.follow_ups.set_value([(day.replace(year=day.year - 1), "alt")])
    dialog.save()
    idle()
    assert "schon vorbei" in dialog.form.problem_at("follow_ups")


def test_tab_leaves_the_notes_and_ctrl_enter_saves_from_them(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = opened(desk, idle)
    dialog.activateWindow()
    dialog.ui.asked.setFocus()
    QTest.keyClicks(dialog.ui.asked, "Frage")
    QTest.keyClick(dialog.ui.asked, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.ui.note
    QTest.keyClick(dialog.ui.note, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.ui.agreed
    QTest.keyClick(dialog.ui.agreed, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert interactions.timeline(office)[0].asked == "Frage"


def test_what_is_remarkable_of_the_day_is_told_while_one_types(office: Office, desk: Desk, idle: Idle) -> None:
    position = add_position(
        office, organisation_id=WINTERBERG, function="Presse", started_on=office.clock.today(), person_id=None
    )
    dialog = opened(desk, idle, organisation_id=WINTERBERG, position_id=position)
    before = office.clock.now().replace(year=2019)
    dialog.ui.occurred_at.set_value(before)
    idle()
    assert "erst seit dem" in dialog.form.problem_at("position_id")
    dialog.ui.organisation_id.set_value("")
    idle()
    assert [problem for problem in dialog.check() if problem.field == "position_id"] == []


def test_a_draft_keeps_all_of_it(office: Office, desk: Desk, idle: Idle, tmp_path: Path) -> None:
    case = open_case(office, organisation_id=WINTERBERG, title="ISEK").created
    dialog = opened(desk, idle)
    dialog.form.show_values({"asked": "**Frage**", "agreed": "- x", "case_id": case})
    dialog.ui.participants.set_value({Participant(AHLEN): "Ahlen"})
    dialog.ui.follow_ups.set_state([["in 2 wochen", "Nachfassen"]])
    dialog.reject()
    idle()
    other = opened(desk, idle)
    other.banner.link.click()
    idle()
    assert (other.ui.asked.value(), other.ui.agreed.value()) == ("**Frage**", "- x")
    assert other.ui.participants.value() == (Participant(AHLEN),)
    assert other.ui.follow_ups.value()[0][1] == "Nachfassen"
    assert other.ui.case_id.value() == case
    assert other.ui.more.is_open("participants")
    other.throw_away()


def test_a_new_case_is_kept_in_a_draft_too(desk: Desk, idle: Idle) -> None:
    dialog = opened(desk, idle)
    field = dialog.ui.case_id
    field.take(field.further("Zentren", ())[0])
    assert (field.new_title(), field.value()) == ("Zentren", "new:Zentren")
    state = field.state()
    field.set_value(None)
    assert field.new_title() == ""
    field.set_state(state)
    field.set_rows(())
    assert field.new_title() == "Zentren"
    assert field.further("x", ()) == ()
    dialog.throw_away()


def test_what_goes_on_from_an_entry_is_not_taken_for_another_that_is_open(
    office: Office, desk: Desk, idle: Idle, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    call = log_call(
        office,
        organisation_id=AHLEN,
        outcome=CallOutcome.REACHED,
        direction=Direction.INCOMING,
        note="Leerstand am Markt",
    ).created
    window.show()
    first = ConsultationDialog(desk, window, organisation_id=WINTERBERG)
    first.show()
    idle()
    second = ConsultationDialog(desk, window, interaction_id=call or "")
    assert not second.is_same_as(first)
    second.show()
    idle()
    assert second.ui.asked.value() == "Leerstand am Markt"
    assert ConsultationDialog(desk, window, interaction_id=call or "").is_same_as(second)
    assert ConsultationDialog(desk, window, organisation_id=WINTERBERG).is_same_as(first)


def test_a_draft_goes_on_in_the_consultation_that_is_open(
    office: Office, desk: Desk, idle: Idle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # the test's screen has no windows to bring to the front
    for name in ("raise_", "activateWindow"):
        monkeypatch.setattr(ConsultationDialog, name, lambda self: None)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    first = ConsultationDialog(desk, window, organisation_id=WINTERBERG)
    first.show()
    idle()
    first.ui.note.set_value("Halb geschrieben")
    idle()
    keep_draft(office, id=new_draft_id(office), kind="consultation", title="Ahlen", values={"fields": {"note": "Alt"}})
    (kept,) = (draft for draft in drafts(office, kind="consultation") if draft.title == "Ahlen")
    again = ConsultationDialog(desk, window)
    again.open()
    again.continue_draft(kept.id)
    idle()
    assert first.isVisible() and first.ui.note.value() == "Alt"
    assert not any(other.isVisible() for other in window.findChildren(ConsultationDialog) if other is not first)
    assert {draft.title for draft in drafts(office, kind="consultation")} == {"Ahlen", "Winterberg"}
