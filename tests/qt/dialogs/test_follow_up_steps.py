"""Putting off, handing over, saying what came of it, saving as a calendar: one follow-up or several, by keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.calendar_export import CalendarDialog
from netzwerk_desktop.qt.dialogs.complete import CompleteDialog
from netzwerk_desktop.qt.dialogs.follow_up import FollowUpDialog
from netzwerk_desktop.qt.dialogs.hand_over import HandOverDialog
from netzwerk_desktop.qt.dialogs.snooze import SnoozeDialog, usual_days
from netzwerk_desktop.services import draft as drafts
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services.office import Office, add_staff
from netzwerk_desktop.services.undo import last_undoable, undo
from tests.support.factories import AHLEN, WINTERBERG, add_event
from tests.support.keyboard import Keyboard, mnemonics

Idle = Callable[[], None]
TODAY = date(2026, 3, 16)


def create(office: Office, **differing: Any) -> str:
    values = {"organisation_id": WINTERBERG, "due_on": date(2026, 4, 1), "subject": "Rückruf"}
    created = follow_ups.create_follow_up(office, follow_up=FollowUpDraft(**{**values, **differing})).created
    assert created is not None
    return created


def add_colleague(office: Office, name: str = "Bernd Muster") -> str:
    created = add_staff(office, name=name).created
    assert created is not None
    return created


def open_(dialog: QDialog, idle: Idle) -> None:
    dialog.open()
    dialog.activateWindow()
    idle()


def row(office: Office, id: str) -> follow_ups.FollowUpRow:
    return follow_ups.detail(office, id=id).row


# -- putting off -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("morgen", date(2026, 3, 17)),
        ("in 2 wochen", date(2026, 3, 30)),
        ("mo", date(2026, 3, 23)),
        ("heute", date(2026, 3, 16)),
    ],
)
def test_put_off_in_words(office: Office, desk: Desk, idle: Idle, keyboard: Keyboard, typed: str, day: date) -> None:
    made = create(office)
    dialog = SnoozeDialog(desk, None, follow_up_id=made)
    open_(dialog, idle)
    assert dialog.subtitle.text() == "Rückruf · Winterberg"
    keyboard.type(typed)
    keyboard.save()
    idle()
    assert not dialog.isVisible(), dialog.banner.text()
    assert row(office, made).due_on == day


@pytest.mark.parametrize("number", range(4))
def test_a_usual_day_is_one_key(
    qtbot: QtBot, office: Office, desk: Desk, idle: Idle, keyboard: Keyboard, number: int
) -> None:
    made = create(office)
    dialog = SnoozeDialog(desk, None, follow_up_id=made)
    open_(dialog, idle)
    keyboard.alt(str(number + 1))
    # a button that is pressed by its letter stays down for a moment
    qtbot.waitUntil(lambda: not dialog.isVisible())
    idle()
    assert row(office, made).due_on == usual_days(TODAY)[number][1]


def test_the_usual_days() -> None:
    assert [day for _, day in usual_days(TODAY)] == [
        date(2026, 3, 17),
        date(2026, 3, 23),
        date(2026, 3, 30),
        date(2026, 4, 16),
    ]
    assert [day for _, day in usual_days(date(2026, 1, 31))][3] == date(2026, 2, 28)


def test_several_are_put_off_and_come_back_with_one_undo(office: Office, desk: Desk, idle: Idle) -> None:
    made = [create(office), create(office, organisation_id=AHLEN)]
    dialog = SnoozeDialog(desk, None, follow_up_ids=made)
    open_(dialog, idle)
    assert dialog.subtitle.text() == "2 Wiedervorlagen"
    dialog.choose(date(2026, 5, 4))
    idle()
    assert {row(office, id).due_on for id in made} == {date(2026, 5, 4)}
    action = last_undoable(office)
    assert action is not None
    undo(office, transaction=action.transaction)
    assert {row(office, id).due_on for id in made} == {date(2026, 4, 1)}


def test_what_is_no_day_stays_in_the_dialog(office: Office, desk: Desk, idle: Idle) -> None:
    made = create(office)
    dialog = SnoozeDialog(desk, None, follow_up_id=made)
    open_(dialog, idle)
    for typed, words in (("", "wann Sie erinnert"), ("gestern", "schon vorbei"), ("neulich", "kein Datum")):
        dialog.ui.until.set_state(typed)
        dialog.save()
        idle()
        assert words in dialog.form["until"].problem()
    assert row(office, made).due_on == date(2026, 4, 1)


# -- handing over ------------------------------------------------------------------------------------------------------


def test_handed_over_with_a_sentence(office: Office, desk: Desk, idle: Idle, keyboard: Keyboard) -> None:
    bernd, made = add_colleague(office), create(office, assignee_id=office.staff_id)
    dialog = HandOverDialog(desk, None, follow_up_id=made)
    open_(dialog, idle)
    # there is only one to choose, so one begins with the sentence
    keyboard.type("Bin im Urlaub.")
    keyboard.save()
    idle()
    assert not dialog.isVisible(), dialog.banner.text()
    found = row(office, made)
    assert (found.assignee_id, found.handover_note, found.handed_over_by) == (bernd, "Bin im Urlaub.", "Anna Beispiel")

    form = FollowUpDialog(desk, None, follow_up_id=made)
    open_(form, idle)
    assert form.banner.text() == "Übergeben von Anna Beispiel: „Bin im Urlaub.“"
    form.reject()


def test_what_was_typed_for_a_colleague_is_kept(office: Office, desk: Desk, idle: Idle) -> None:
    add_colleague(office)
    made = create(office)
    dialog = HandOverDialog(desk, None, follow_up_id=made)
    open_(dialog, idle)
    dialog.form.show_values({"note": "Bitte zurückrufen"})
    dialog.reject()
    idle()
    (draft,) = drafts.drafts(office)
    assert draft.kind == f"follow_up_hand_over:{made}"


def test_alone_there_is_nobody_to_hand_over_to(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = HandOverDialog(desk, None, follow_up_id=create(office))
    open_(dialog, idle)
    assert not dialog.save_button.isEnabled()
    assert "arbeitet sonst niemand" in dialog.banner.text()


def test_what_is_theirs_already_is_said(office: Office, desk: Desk, idle: Idle) -> None:
    bernd, made = add_colleague(office), create(office)
    add_colleague(office, "Clara Muster")
    dialog = HandOverDialog(desk, None, follow_up_id=made)
    open_(dialog, idle)
    dialog.ui.to.set_value(bernd)
    follow_ups.edit_follow_up(office, id=made, values={"assignee_id": bernd})
    dialog.save()
    idle()
    assert dialog.form["to"].problem() == "Diese Wiedervorlage liegt schon bei Bernd Muster."
    assert dialog.save_button.isEnabled()
    assert dialog.save_button.text() == "Über&geben"


# -- done --------------------------------------------------------------------------------------------------------------


def test_done_with_and_without_a_result(office: Office, desk: Desk, idle: Idle, keyboard: Keyboard) -> None:
    made, plain, call = create(office), create(office), add_event(office)
    dialog = CompleteDialog(desk, None, follow_up_id=made, interaction_id=call)
    open_(dialog, idle)
    keyboard.type("Geklärt.")
    keyboard.save()
    idle()
    found = row(office, made)
    assert found.done_at is not None
    assert (found.result, found.done_interaction_id) == ("Geklärt.", call)

    dialog = CompleteDialog(desk, None, follow_up_id=plain)
    open_(dialog, idle)
    keyboard.save()
    idle()
    assert row(office, plain).done_at is not None


def test_somebody_else_was_faster(office: Office, desk: Desk, idle: Idle) -> None:
    made = create(office)
    dialog = CompleteDialog(desk, None, follow_up_id=made)
    open_(dialog, idle)
    dialog.form.show_values({"result": "x"})
    follow_ups.complete(office, id=made, result="schneller")
    dialog.save()
    idle()
    assert dialog.isVisible()
    assert "schon erledigt" in dialog.banner.text()
    assert row(office, made).result == "schneller"


# -- a calendar --------------------------------------------------------------------------------------------------------


def test_saved_as_a_calendar(office: Office, desk: Desk, idle: Idle, tmp_path: Path) -> None:
    told: list[str] = []
    desk.message.connect(lambda text, tone: told.append(text))
    mine, other = create(office, assignee_id=office.staff_id), create(office, assignee_id=add_colleague(office))
    counts = {"chosen": other.encode(), "mine": mine.encode(), "all": b"BEGIN:VEVENT"}
    for number, (which, holds) in enumerate(counts.items()):
        dialog = CalendarDialog(desk, None, follow_up_ids=[other])
        open_(dialog, idle)
        assert dialog.ui.which.value() == "chosen"
        dialog.ui.which.set_value(which)
        dialog.save_to(tmp_path / f"{number}.ics")
        idle()
        assert not dialog.isVisible(), dialog.banner.text()
        data = (tmp_path / f"{number}.ics").read_bytes()
        assert holds in data
        assert data.count(b"BEGIN:VEVENT") == (2 if which == "all" else 1)
    assert told[0] == "1 Wiedervorlage gespeichert: 0.ics"


def test_a_file_nobody_was_asked_about_stays(office: Office, desk: Desk, idle: Idle, tmp_path: Path) -> None:
    create(office)
    there = tmp_path / "meins.ics"
    there.write_text("wichtig", encoding="utf-8")
    dialog = CalendarDialog(desk, None)
    open_(dialog, idle)
    dialog.save_to(there)
    idle()
    assert dialog.isVisible()
    assert "Es gibt schon eine Datei" in dialog.banner.text()
    assert there.read_text(encoding="utf-8") == "wichtig"
    dialog.save_to(there, overwrite=True)
    idle()
    assert b"VCALENDAR" in there.read_bytes()


# -- all of them -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [SnoozeDialog, HandOverDialog, CompleteDialog])
def test_no_letter_leads_to_two_places(
    office: Office, desk: Desk, idle: Idle, keyboard: Keyboard, make: Callable[..., QDialog]
) -> None:
    add_colleague(office)
    dialog = make(desk, None, follow_up_id=create(office))
    open_(dialog, idle)
    letters = mnemonics(dialog)
    assert letters
    assert len(letters) == len(set(letters))
    keyboard.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
