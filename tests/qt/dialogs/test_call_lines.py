"""What the form for a call knows and asks besides its fields: who is new, what is answered, what one should know."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, Direction
from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.call import CallDialog
from netzwerk_desktop.services import case as cases
from netzwerk_desktop.services.call import log_call
from netzwerk_desktop.services.draft import drafts
from netzwerk_desktop.services.follow_up import create_follow_up, open_of_organisation
from netzwerk_desktop.services.interaction import timeline
from netzwerk_desktop.services.office import Office, add_staff
from netzwerk_desktop.services.person import list_people, person_detail
from netzwerk_desktop.services.position import positions_of_organisation
from netzwerk_desktop.storage import entities
from tests.support.factories import MUELHEIM, MUENSTER, WINTERBERG, add_person, make_position
from tests.support.keyboard import Keyboard

Idle = Callable[[], None]
Opened = Callable[..., CallDialog]


@pytest.fixture
def opened(desk: Desk, idle: Idle) -> Opened:
    """Open the form and wait for what it reads."""

    def open_dialog(**what: object) -> CallDialog:
        dialog = CallDialog(desk, None, **what)
        dialog.open()
        dialog.activateWindow()
        idle()
        return dialog

    return open_dialog


def position_in(office: Office, organisation_id: str = WINTERBERG, **differing: object) -> str:
    """Petra Probe's function."""
    position = make_position(organisation_id=organisation_id, **differing)
    add_person(office, position=position)
    return positions_of_organisation(office, organisation_id=organisation_id, include_past=True)[0].id


# -- somebody new ----------------------------------------------------------------------------------------------------


def test_somebody_new_is_entered_with_the_call(office: Office, opened: Opened, keyboard: Keyboard, idle: Idle) -> None:
    dialog = opened(organisation_id=WINTERBERG, caller_number="02981 800-217")
    assert dialog.ui.new_person_part.isHidden()
    keyboard.type("Frau Jana Beispiel")
    idle()  # the list has come up
    keyboard.press(Qt.Key.Key_Return)
    idle()
    assert dialog.ui.position_id.is_new
    assert dialog.ui.new_form.value() is SalutationForm.FRAU
    assert dialog.ui.new_function.hasFocus()
    assert dialog.ui.new_phone.value() == "02981 800-217"
    keyboard.type("Citymanagement")
    dialog.ui.note.set_value("stellt sich vor")
    dialog.ui.follow_up_on.set_state("2w")
    keyboard.save()
    idle()
    assert not dialog.isVisible(), {f.name: f.problem() for f in dialog.form if f.problem()}

    (person,) = list_people(office)
    (position,) = positions_of_organisation(office, organisation_id=WINTERBERG)
    assert (position.person_name, position.function, position.phone) == (
        "Jana Beispiel",
        "Citymanagement",
        "02981 800-217",
    )
    (entry,) = timeline(office, organisation_id=WINTERBERG)
    assert entry.person_name == "Jana Beispiel"
    (follow_up,) = open_of_organisation(office, organisation_id=WINTERBERG)
    assert follow_up.person_id == person.id
    with office.read() as connection:
        actions = connection.exec_driver_sql("SELECT action FROM journal_transaction ORDER BY seq DESC LIMIT 2").all()
    assert [row[0] for row in actions].count("Telefonat erfassen") == 1


def test_who_is_found_is_not_offered_as_new(office: Office, opened: Opened, keyboard: Keyboard, idle: Idle) -> None:
    position_id = position_in(office)
    dialog = opened(organisation_id=WINTERBERG)
    keyboard.type("petra probe")
    keyboard.press(Qt.Key.Key_Return)
    assert dialog.ui.position_id.value() == position_id
    assert dialog.ui.new_person_part.isHidden()


def test_a_likely_duplicate_is_offered_first_and_taken(
    office: Office, opened: Opened, keyboard: Keyboard, idle: Idle
) -> None:
    position_in(office, MUENSTER, phone="0251 4144-15")
    dialog = opened(organisation_id=WINTERBERG)
    keyboard.type("Petra Probe")
    keyboard.press(Qt.Key.Key_Tab)
    idle()
    (link,) = dialog.ui.likely.links
    assert "Petra Probe" in link.text() and "Münster" in link.text()
    link.click()
    idle()

    assert dialog.ui.new_person_part.isHidden()
    assert dialog.focusWidget() is dialog.ui.note
    dialog.save()
    idle()
    (person,) = list_people(office)
    (entry,) = timeline(office, organisation_id=WINTERBERG)
    assert entry.person_name == "Petra Probe"
    assert timeline(office, person_id=person.id) == [entry]


def test_a_name_nobody_chose_is_told_at_its_field(office: Office, opened: Opened, idle: Idle) -> None:
    dialog = opened(organisation_id=WINTERBERG)
    dialog.ui.position_id.setText("Jana Beispiel")
    dialog.save()
    idle()
    assert "„Neu: Jana Beispiel“" in dialog.form.problem_at("position_id")
    assert timeline(office, organisation_id=WINTERBERG) == []


def test_what_is_wrong_with_somebody_new_stands_at_their_fields(office: Office, opened: Opened, idle: Idle) -> None:
    dialog = opened(organisation_id=WINTERBERG)
    dialog.ui.position_id.set_new("Jana Beispiel")
    dialog.ui.position_id.new_wanted.emit("Jana Beispiel")
    dialog.ui.new_first_name.set_value("")
    dialog.ui.new_last_name.set_value("")
    dialog.save()
    idle()
    assert dialog.form.problem_at("new_last_name") == "Bitte geben Sie einen Namen ein."
    assert timeline(office, organisation_id=WINTERBERG) == []
    dialog.ui.new_last_name.set_value("Beispiel")
    dialog.ui.new_function.set_value("x" * 2000)
    dialog.save()
    idle()
    assert dialog.form.problem_at("new_function")
    assert list_people(office) == []


def test_somebody_new_survives_in_a_draft(office: Office, opened: Opened, idle: Idle) -> None:
    dialog = opened(organisation_id=WINTERBERG, caller_number="0170 1234567")
    dialog.ui.position_id.set_new("Dr. Jana Beispiel")
    dialog.ui.position_id.new_wanted.emit("Dr. Jana Beispiel")
    dialog.reject()
    idle()
    again = opened()
    again.banner.acted.emit()
    idle()
    assert again.ui.position_id.is_new and not again.ui.new_person_part.isHidden()
    assert again.subtitle.text() == "Anruf von 0170 1234567"
    again.save()
    idle()
    (position,) = positions_of_organisation(office, organisation_id=WINTERBERG)
    assert (position.title, position.last_name, position.mobile) == ("Dr.", "Beispiel", "0170 1234567")
    assert drafts(office) == []


# -- numbers ---------------------------------------------------------------------------------------------------------


def test_the_number_is_shown_and_dials(
    office: Office, opened: Opened, monkeypatch: pytest.MonkeyPatch, idle: Idle
) -> None:
    dialled: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", dialled.append)
    position_id = position_in(office, phone="02981 800-15", mobile="0170 1234567")
    dialog = opened(organisation_id=WINTERBERG)
    dialog.ui.position_id.set_value(position_id)
    links = dialog.ui.numbers._links
    assert [link.number for link in links] == ["02981 800-15", "0170 1234567"]
    assert dialog.ui.direction.value() is Direction.INCOMING
    links[0].click()
    assert [url.toString() for url in dialled] == ["tel:0298180015"]
    assert dialog.ui.direction.value() is Direction.OUTGOING


def test_a_number_that_is_not_known_is_kept_when_it_is_wished(office: Office, opened: Opened, idle: Idle) -> None:
    position_id = position_in(office, phone="02981 800-15")
    dialog = opened(organisation_id=WINTERBERG, position_id=position_id, caller_number="0170 1234567")
    assert dialog.ui.direction.value() is Direction.INCOMING
    assert dialog.subtitle.text() == "Anruf von 0170 1234567"
    assert dialog.ui.numbers.keep.text() == "0170 1234567 bei Petra Probe eintragen"
    assert not dialog.ui.numbers.keep.isChecked()
    dialog.ui.numbers.keep.click()
    dialog.save()
    idle()
    (row,) = positions_of_organisation(office, organisation_id=WINTERBERG)
    assert (row.phone, row.mobile) == ("02981 800-15", "0170 1234567")


@pytest.mark.parametrize("number", ["+49 2981 800 15", "(02981) 80015", "", "unbekannt"])
def test_a_known_number_or_none_is_not_offered(office: Office, opened: Opened, number: str) -> None:
    position_id = position_in(office, phone="02981 800-15")
    dialog = opened(organisation_id=WINTERBERG, position_id=position_id, caller_number=number)
    assert dialog.ui.numbers.keep.isHidden()


# -- what it answers -------------------------------------------------------------------------------------------------


def follow_up(office: Office, subject: str, days: int, person_id: str | None = None) -> str:
    draft = FollowUpDraft(
        organisation_id=WINTERBERG,
        due_on=office.clock.today() + timedelta(days=days),
        subject=subject,
        person_id=person_id,
    )
    return create_follow_up(office, follow_up=draft).created or ""


def test_open_follow_ups_are_offered_and_nothing_is_ticked(office: Office, opened: Opened, idle: Idle) -> None:
    position_id = position_in(office)
    person_id = positions_of_organisation(office, organisation_id=WINTERBERG)[0].person_id
    ids = [follow_up(office, subject, days) for subject, days in (("eins", 1), ("zwei", 2), ("drei", 3))]
    theirs = follow_up(office, "vier", 9, person_id)
    dialog = opened(organisation_id=WINTERBERG)
    assert list(dialog.ui.answers._boxes) == [*ids, theirs]
    assert dialog.ui.answers.value() == ()
    shown = [known for known, box in dialog.ui.answers._boxes.items() if not box.isHidden()]
    assert shown == ids[:2]
    assert dialog.ui.answers._more.text() == "2 weitere Wiedervorlagen"

    dialog.ui.position_id.set_value(position_id)
    assert next(iter(dialog.ui.answers._boxes)) == theirs, "the one about this person comes first"
    dialog.ui.answers._more.click()
    assert all(not box.isHidden() for box in dialog.ui.answers._boxes.values())
    dialog.ui.answers.set_value([theirs, ids[1]])
    dialog.ui.outcome.set_value(CallOutcome.NOT_REACHED)
    assert dialog.ui.answers_part.isHidden()
    dialog.ui.outcome.set_value(CallOutcome.REACHED)
    dialog.save()
    idle()

    assert [row.subject for row in open_of_organisation(office, organisation_id=WINTERBERG)] == ["eins", "drei"]


def test_who_was_not_reached_answers_nothing(office: Office, opened: Opened, idle: Idle) -> None:
    wanted = follow_up(office, "eins", 1)
    dialog = opened(organisation_id=WINTERBERG, follow_up_id=wanted)
    assert dialog.ui.answers.value() == (wanted,)
    dialog.ui.outcome.set_value(CallOutcome.VOICEMAIL)
    dialog.save()
    idle()
    assert len(open_of_organisation(office, organisation_id=WINTERBERG)) == 1


def test_ticks_survive_in_a_draft(office: Office, opened: Opened, idle: Idle) -> None:
    first, second = follow_up(office, "eins", 1), follow_up(office, "zwei", 2)
    dialog = opened(organisation_id=WINTERBERG, follow_up_id=first)
    dialog.ui.answers.set_value([second])
    dialog.reject()
    idle()
    again = opened()
    again.banner.acted.emit()
    idle()
    assert again.ui.answers.value() == (second,)


def test_the_case_it_belongs_to(office: Office, opened: Opened, idle: Idle) -> None:
    case_id = cases.open_case(office, organisation_id=WINTERBERG, title="ISEK Innenstadt").created or ""
    dialog = opened(organisation_id=WINTERBERG, case_id=case_id)
    assert dialog.ui.case_part.isVisible() and dialog.ui.case_id.text() == "ISEK Innenstadt"
    assert not dialog.form.dirty
    dialog.save()
    idle()
    with office.read() as connection:
        assert connection.execute(entities.interaction.select()).one().case_id == case_id


# -- what one should know --------------------------------------------------------------------------------------------


def colleague(office: Office) -> Office:
    return replace(office, staff_id=add_staff(office, name="Maria Muster").created or "")


def logged(office: Office, **differing: object) -> None:
    log_call(
        office,
        **{  # type: ignore[arg-type]
            "organisation_id": WINTERBERG,
            "outcome": CallOutcome.REACHED,
            "direction": Direction.INCOMING,
            "note": "",
            **differing,
        },
    )


def test_a_colleague_who_logged_it_already_is_named(office: Office, opened: Opened, clock: FixedClock) -> None:
    logged(colleague(office))
    clock.advance(timedelta(minutes=10))
    dialog = opened(organisation_id=WINTERBERG)
    assert dialog.ui.remarks.words() == "Maria Muster hat dieses Telefonat vor 10 Minuten schon erfasst."
    clock.advance(timedelta(minutes=21))
    assert opened(organisation_id=MUENSTER).ui.remarks.isHidden()
    later = CallDialog(dialog.desk, None, organisation_id=WINTERBERG)
    assert later.ui.remarks.words() == ""


def test_ones_own_call_is_no_remark(office: Office, opened: Opened) -> None:
    logged(office)
    assert opened(organisation_id=WINTERBERG).ui.remarks.isHidden()


def test_a_colleague_who_spoke_to_somebody_else_there(office: Office, opened: Opened, clock: FixedClock) -> None:
    position_id = position_in(office)
    add_person(office, last_name="Andere", position=make_position(function="Presse"))
    other = next(row for row in positions_of_organisation(office, organisation_id=WINTERBERG) if row.id != position_id)
    logged(colleague(office), position_id=other.id)
    dialog = opened(organisation_id=WINTERBERG, position_id=position_id)
    assert "ein Telefonat mit Petra Andere erfasst" in dialog.ui.remarks.words()


def test_a_town_that_went_into_another_leads_there(office: Office, opened: Opened, idle: Idle) -> None:
    with office.write("Zusammenschluss") as writer:
        writer.update(entities.municipality, WINTERBERG, {"merged_into_id": MUENSTER, "dissolved_on": date(2026, 1, 1)})
    dialog = opened(organisation_id=WINTERBERG)
    assert "Winterberg gehört seit dem 1.1.2026 zu Münster." in dialog.ui.remarks.words()
    (link,) = dialog.ui.remarks.links()
    link.click()
    idle()
    assert dialog.ui.organisation_id.value() == MUENSTER
    assert dialog.ui.remarks.words() == ""


def test_who_left_before_the_call_is_remarked_and_not_refused(office: Office, opened: Opened, idle: Idle) -> None:
    position_id = position_in(office, started_on=date(2020, 1, 1), ended_on=date(2025, 12, 31))
    dialog = opened(organisation_id=WINTERBERG)
    dialog.ui.position_id.set_value(position_id)
    dialog._show_remarks()
    assert dialog.form.problem_at("position_id") == "Petra Probe hatte diese Funktion nur bis zum 31.12.2025."
    dialog.ui.occurred_at.set_value(datetime(2019, 5, 1, 9, 0, tzinfo=UTC))
    dialog._show_remarks()
    assert dialog.form.problem_at("position_id") == "Petra Probe hat diese Funktion erst seit dem 1.1.2020."
    dialog.ui.occurred_at.set_value(datetime(2024, 5, 1, 9, 0, tzinfo=UTC))
    dialog._show_remarks()
    assert dialog.form.problem_at("position_id") == ""
    dialog.save()
    idle()
    assert timeline(office, organisation_id=WINTERBERG)[0].person_name == "Petra Probe"


def test_a_call_that_lies_ahead_is_answered_with_a_sentence(office: Office, opened: Opened, idle: Idle) -> None:
    dialog = opened(organisation_id=WINTERBERG)
    dialog.ui.occurred_at.set_value(office.clock.now() + timedelta(days=2))
    dialog.save()
    idle()
    assert "liegt in der Zukunft" in dialog.form.problem_at("occurred_at")
    assert dialog.ui.when_part.isVisible()


def test_pasted_scripts_stay_words(office: Office, opened: Opened, idle: Idle) -> None:
    text = "<script>alert(1)</script> & <b>fett</b>"
    dialog = opened(organisation_id=WINTERBERG)
    dialog.ui.note.set_value(text)
    dialog.save()
    idle()
    assert timeline(office, organisation_id=WINTERBERG)[0].note == text


def test_what_somebody_else_changes_meanwhile_is_seen(office: Office, desk: Desk, opened: Opened, idle: Idle) -> None:
    dialog = opened(organisation_id=MUELHEIM)
    dialog.ui.note.set_value("halb")
    assert dialog.ui.position_id._choices == []
    desk.run(lambda: _add(office))
    idle()
    assert [choice.text for choice, _, _ in dialog.ui.position_id._choices] == ["Petra Probe"]
    assert dialog.ui.note.value() == "halb"
    person_id = positions_of_organisation(office, organisation_id=MUELHEIM)[0].person_id or ""
    assert person_detail(office, id=person_id).last_name == "Probe"


def _add(office: Office):  # type: ignore[no-untyped-def]
    from netzwerk_desktop.services.person import create_person
    from tests.support.factories import make_person

    return create_person(office, person=make_person(), position=make_position(organisation_id=MUELHEIM))
