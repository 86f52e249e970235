"""Two people change the same fields: nobody is overwritten, a person decides field by field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, Direction
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.conflict import ConflictDialog
from netzwerk_desktop.qt.dialogs.follow_up import FollowUpDialog
from netzwerk_desktop.qt.dialogs.interaction import InteractionDialog
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services.call import log_call
from netzwerk_desktop.services.interaction import detail, edit_interaction, timeline
from netzwerk_desktop.services.office import Office, add_staff
from tests.support.factories import WINTERBERG
from tests.support.keyboard import Keyboard

Idle = Callable[[], None]


@pytest.fixture
def colleague(office: Office, clock: FixedClock) -> Office:
    """The same office, somebody else at the keyboard."""
    created = add_staff(office, name="Tarek Lindhorst").created
    assert created is not None
    clock.advance(timedelta(minutes=5))
    return replace(office, staff_id=created)


@pytest.fixture
def entry(office: Office) -> str:
    created = log_call(
        office,
        organisation_id=WINTERBERG,
        outcome=CallOutcome.REACHED,
        direction=Direction.INCOMING,
        note="Verfügungsfonds",
        subject="Anruf",
    ).created
    assert created is not None
    return created


def conflict_over(dialog: InteractionDialog | FollowUpDialog) -> ConflictDialog:
    found = [conflict for conflict in dialog.findChildren(ConflictDialog) if conflict.isVisible()]
    assert len(found) == 1
    return found[0]


def test_both_versions_are_shown_and_nothing_is_written(
    office: Office, colleague: Office, desk: Desk, idle: Idle, entry: str
) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=entry)
    dialog.open()
    idle()
    edit_interaction(colleague, id=entry, values={"note": "Verfügungsfonds, ruft zurück"})
    dialog.ui.note.set_value("Verfügungsfonds, Richtlinie gesandt")
    dialog.save()
    idle()

    conflict = conflict_over(dialog)
    assert "Tarek Lindhorst" in conflict.subtitle.text()
    (choice,) = conflict._choices
    assert (choice.label, choice.base, choice.mine, choice.theirs) == (
        "Notiz",
        "Verfügungsfonds",
        "Verfügungsfonds, Richtlinie gesandt",
        "Verfügungsfonds, ruft zurück",
    )
    assert timeline(office, organisation_id=WINTERBERG)[0].note == "Verfügungsfonds, ruft zurück"
    assert dialog.isVisible()


def test_nobody_decides_by_pressing_save_twice(
    office: Office, colleague: Office, desk: Desk, idle: Idle, entry: str
) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=entry)
    dialog.open()
    idle()
    edit_interaction(colleague, id=entry, values={"note": "ihre"})
    dialog.ui.note.set_value("meine")
    dialog.save()
    idle()
    conflict_over(dialog).decide()
    idle()

    assert conflict_over(dialog).isVisible()
    assert timeline(office, organisation_id=WINTERBERG)[0].note == "ihre"


@pytest.mark.parametrize(("side", "kept"), [(0, "meine"), (1, "ihre")])
def test_what_was_chosen_is_stored(
    office: Office, colleague: Office, desk: Desk, idle: Idle, entry: str, side: int, kept: str
) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=entry)
    dialog.open()
    idle()
    edit_interaction(colleague, id=entry, values={"note": "ihre", "subject": "Rückfrage"})
    dialog.ui.note.set_value("meine")
    dialog.ui.duration_min.set_value(7)
    dialog.save()
    idle()
    conflict = conflict_over(dialog)
    conflict.choose("note", side)
    conflict.decide()
    idle()

    assert not dialog.isVisible(), dialog.banner.text()
    (row,) = timeline(office, organisation_id=WINTERBERG)
    assert (row.note, row.subject, row.duration_min) == (kept, "Rückfrage", 7)


def test_what_only_the_other_one_changed_is_chosen_already(
    office: Office, colleague: Office, desk: Desk, idle: Idle, entry: str
) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=entry)
    dialog.open()
    idle()
    edit_interaction(colleague, id=entry, values={"subject": "Rückfrage"})
    dialog.ui.note.set_value("meine")
    dialog.save()
    idle()
    conflict = conflict_over(dialog)

    assert {choice.field: choice.mine_changed for choice in conflict._choices} == {"subject": False, "note": True}
    conflict.choose("note", 0)
    conflict.decide()
    idle()
    (row,) = timeline(office, organisation_id=WINTERBERG)
    assert (row.note, row.subject) == ("meine", "Rückfrage")


def test_changes_of_different_groups_go_together_without_a_question(
    office: Office, colleague: Office, desk: Desk, idle: Idle, entry: str
) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=entry)
    dialog.open()
    idle()
    edit_interaction(colleague, id=entry, values={"duration_min": 25})
    dialog.ui.note.set_value("meine")
    dialog.save()
    idle()

    assert not dialog.isVisible()
    (row,) = timeline(office, organisation_id=WINTERBERG)
    assert (row.note, row.duration_min) == ("meine", 25)


def test_a_third_change_while_deciding_is_noticed_as_well(
    office: Office, colleague: Office, desk: Desk, idle: Idle, entry: str
) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=entry)
    dialog.open()
    idle()
    edit_interaction(colleague, id=entry, values={"note": "ihre"})
    dialog.ui.note.set_value("meine")
    dialog.save()
    idle()
    conflict = conflict_over(dialog)
    conflict.choose("note", 0)
    edit_interaction(colleague, id=entry, values={"note": "noch einmal anders"})
    conflict.decide()
    idle()

    assert timeline(office, organisation_id=WINTERBERG)[0].note == "noch einmal anders"
    conflict = conflict_over(dialog)
    assert [(choice.base, choice.mine, choice.theirs) for choice in conflict._choices] == [
        ("ihre", "meine", "noch einmal anders")
    ]
    conflict.choose("note", 0)
    conflict.decide()
    idle()
    assert timeline(office, organisation_id=WINTERBERG)[0].note == "meine"


def test_days_and_people_are_shown_as_people_read_them(
    office: Office, colleague: Office, desk: Desk, idle: Idle
) -> None:
    created = follow_ups.create_follow_up(
        office,
        follow_up=FollowUpDraft(
            organisation_id=WINTERBERG, due_on=date(2026, 4, 1), subject="Anruf", assignee_id=office.staff_id
        ),
    ).created
    assert created is not None
    dialog = FollowUpDialog(desk, None, follow_up_id=created)
    dialog.open()
    idle()
    follow_ups.edit_follow_up(
        colleague, id=created, values={"due_on": date(2026, 4, 15), "assignee_id": colleague.staff_id}
    )
    dialog.form.show_values({"due_on": date(2026, 4, 8), "assignee_id": None})
    dialog.save()
    idle()
    conflict = conflict_over(dialog)

    shown = {choice.field: (choice.label, choice.base, choice.mine, choice.theirs) for choice in conflict._choices}
    assert shown == {
        "due_on": ("fällig am", "01.04.2026", "08.04.2026", "15.04.2026"),
        "assignee_id": ("zuständig", "Anna Beispiel", "", "Tarek Lindhorst"),
    }
    conflict.choose("due_on", 1)
    conflict.choose("assignee_id", 0)
    conflict.decide()
    idle()
    row = follow_ups.open_of_organisation(office, organisation_id=WINTERBERG)[0]
    assert (row.due_on, row.assignee_id) == (date(2026, 4, 15), None)


def test_deciding_works_with_the_keyboard(
    office: Office, colleague: Office, desk: Desk, idle: Idle, entry: str, keyboard: Keyboard
) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=entry)
    dialog.open()
    dialog.activateWindow()
    idle()
    edit_interaction(colleague, id=entry, values={"note": "ihre"})
    dialog.ui.note.set_value("meine")
    dialog.save()
    idle()
    conflict_over(dialog).activateWindow()
    idle()

    keyboard.press(Qt.Key.Key_Space)  # on "Ihre Fassung"
    keyboard.save()
    idle()

    assert timeline(office, organisation_id=WINTERBERG)[0].note == "meine"


def test_going_back_keeps_what_was_typed(office: Office, colleague: Office, desk: Desk, idle: Idle, entry: str) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=entry)
    dialog.open()
    idle()
    edit_interaction(colleague, id=entry, values={"note": "ihre"})
    dialog.ui.note.set_value("meine")
    dialog.save()
    idle()
    conflict_over(dialog).reject()
    idle()

    assert dialog.isVisible()
    assert dialog.ui.note.value() == "meine"
    assert detail(office, id=entry).row.note == "ihre"


def test_a_draft_taken_up_later_does_not_undo_what_others_did(
    office: Office, colleague: Office, desk: Desk, idle: Idle, entry: str
) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=entry)
    dialog.open()
    idle()
    dialog.ui.note.set_value("halb fertig")
    dialog.reject()
    idle()
    edit_interaction(colleague, id=entry, values={"duration_min": 25})

    again = InteractionDialog(desk, None, interaction_id=entry)
    again.open()
    idle()
    again.banner.acted.emit()
    idle()
    again.save()
    idle()

    assert not again.isVisible()
    (row,) = timeline(office, organisation_id=WINTERBERG)
    assert (row.note, row.duration_min) == ("halb fertig", 25)
