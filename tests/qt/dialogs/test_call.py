"""Logging a call: keyboard only, the entitlement line, the reason, the draft."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from netzwerk_desktop.domain.interaction import CallOutcome, Direction
from netzwerk_desktop.domain.person import PersonDraft, SalutationForm
from netzwerk_desktop.domain.position import PositionDraft
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.call import CallDialog
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.services.draft import drafts
from netzwerk_desktop.services.entitlement import find_service
from netzwerk_desktop.services.follow_up import open_of_organisation
from netzwerk_desktop.services.interaction import timeline
from netzwerk_desktop.services.membership import join, leave
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import create_person
from netzwerk_desktop.services.position import positions_of_organisation
from tests.support.factories import MUELHEIM, MUENSTER, ON_SITE_ADVICE, TELEPHONE_ADVICE, WINTERBERG
from tests.support.keyboard import Keyboard, mnemonics

Idle = Callable[[], None]


@pytest.fixture
def opened(desk: Desk, idle: Idle, qtbot: object) -> Callable[..., CallDialog]:
    """Open the dialog as the window does."""

    def open_dialog(**what: str) -> CallDialog:
        dialog = CallDialog(desk, None, **what)
        dialog.open()
        dialog.activateWindow()
        idle()
        return dialog

    return open_dialog


def add_contact(office: Office, last_name: str = "Müller") -> str:
    person = PersonDraft(first_name="Änne", last_name=last_name, form=SalutationForm.FRAU)
    position = PositionDraft(organisation_id=MUELHEIM, function="Citymanagement", phone="0221 4710-131")
    create_person(office, person=person, position=position)
    return positions_of_organisation(office, organisation_id=MUELHEIM)[0].id


def test_a_call_is_logged_with_the_keyboard_alone(
    office: Office, desk: Desk, opened: Callable[..., CallDialog], keyboard: Keyboard, idle: Idle
) -> None:
    add_contact(office)
    opened()

    keyboard.type("mül")  # the town, umlaut and all
    keyboard.press(Qt.Key.Key_Return)
    idle()
    keyboard.tab()
    keyboard.type("änne")
    keyboard.press(Qt.Key.Key_Return)
    keyboard.alt("e")
    keyboard.press(Qt.Key.Key_Right, times=2)  # reached, not reached, call back
    keyboard.alt("l")
    keyboard.type("telefon")
    keyboard.press(Qt.Key.Key_Return)
    idle()
    keyboard.alt("n")
    keyboard.type("Rückruf für Straßenfest erbeten")
    keyboard.alt("w")
    keyboard.type("in 2 wochen")
    keyboard.save()
    idle()

    (entry,) = timeline(office, organisation_id=MUELHEIM)
    assert entry.person_name == "Änne Müller"
    assert entry.outcome is CallOutcome.CALLBACK
    assert entry.direction is Direction.INCOMING
    assert entry.service_name == "Telefonische Beratung und Anfragen"
    assert entry.note == "Rückruf für Straßenfest erbeten"
    assert entry.occurred_at == office.clock.now()
    (follow_up,) = open_of_organisation(office, organisation_id=MUELHEIM)
    assert follow_up.due_on == date(2026, 3, 30)
    assert follow_up.assignee_id == office.staff_id
    assert drafts(office) == []


def test_the_line_is_neutral_for_what_everybody_may_have(opened: Callable[..., CallDialog], idle: Idle) -> None:
    dialog = opened(organisation_id=WINTERBERG)
    assert dialog.ui.entitlement.isHidden()

    dialog.ui.service_id.set_value(TELEPHONE_ADVICE)
    idle()

    assert dialog.ui.entitlement.text() == "Grundangebot – für alle"
    assert dialog.ui.entitlement.tone is Tone.NEUTRAL
    assert dialog.ui.exception_part.isHidden()


def test_the_line_is_green_for_a_member(office: Office, opened: Callable[..., CallDialog], idle: Idle) -> None:
    join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1))
    dialog = opened(organisation_id=WINTERBERG, service_id=ON_SITE_ADVICE)

    assert dialog.ui.entitlement.text() == "Mehrwertangebot – Mitglied seit 1.3.2021"
    assert dialog.ui.entitlement.tone is Tone.GOOD
    assert dialog.ui.exception_part.isHidden()
    assert "Mitglied seit 1.3.2021" in dialog.ui.context.words()


def test_the_line_is_amber_on_the_day_of_the_call(
    office: Office, opened: Callable[..., CallDialog], idle: Idle
) -> None:
    join(office, organisation_id=MUENSTER, joined_on=date(2021, 3, 1))
    dialog = opened(organisation_id=MUENSTER, service_id=ON_SITE_ADVICE)
    assert dialog.ui.entitlement.tone is Tone.GOOD

    dialog.ui.occurred_at.set_value(datetime(2020, 5, 12, 9, 0, tzinfo=UTC))
    idle()

    assert dialog.ui.entitlement.text() == "Nur für Mitglieder – Münster war am 12.5.2020 kein Mitglied"
    assert dialog.ui.entitlement.tone is Tone.WARN
    assert not dialog.ui.exception_part.isHidden()


def test_without_entitlement_a_reason_is_asked_for_and_nothing_is_forbidden(
    office: Office, opened: Callable[..., CallDialog], idle: Idle, app: object
) -> None:
    dialog = opened(organisation_id=WINTERBERG, service_id=ON_SITE_ADVICE)

    dialog.save()
    idle()

    assert dialog.isVisible()
    assert "Bitte geben Sie einen Grund an." in dialog.form.problem_at("exception_reason")
    assert dialog.ui.exception_reason.hasFocus()
    assert timeline(office, organisation_id=WINTERBERG) == []

    dialog.ui.exception_reason.set_value("Bitte der Ministerin")
    assert dialog.form.problem_at("exception_reason") == ""
    dialog.save()
    idle()

    (entry,) = timeline(office, organisation_id=WINTERBERG)
    assert entry.exception_reason == "Bitte der Ministerin"
    assert entry.entitlement_reason == "Nur für Mitglieder – Winterberg war am 16.3.2026 kein Mitglied"


def test_a_town_is_asked_for(opened: Callable[..., CallDialog], idle: Idle, office: Office) -> None:
    dialog = opened()
    dialog.save()

    assert dialog.form.problem_at("organisation_id") == "Bitte wählen Sie die Kommune oder Organisation."
    assert dialog.ui.organisation_id.hasFocus()
    dialog.ui.organisation_id.setText("Atlantis")
    dialog.ui.organisation_id.textEdited.emit("Atlantis")
    dialog.save()
    assert "„Atlantis“ steht nicht zur Auswahl." in dialog.form.problem_at("organisation_id")


def test_a_day_that_is_none_is_told_at_its_field(opened: Callable[..., CallDialog], office: Office, idle: Idle) -> None:
    dialog = opened(organisation_id=WINTERBERG)
    dialog.ui.follow_up_on.set_state("31.2.")

    dialog.save()
    idle()

    assert "gibt es nicht" in dialog.form.problem_at("follow_up_on")
    assert timeline(office, organisation_id=WINTERBERG) == []


def test_a_follow_up_needs_a_day(opened: Callable[..., CallDialog], idle: Idle, office: Office) -> None:
    dialog = opened(organisation_id=WINTERBERG)
    dialog.ui.follow_up_subject.set_value("Richtlinie senden")

    dialog.save()
    idle()

    assert "wann Sie erinnert werden möchten" in dialog.form.problem_at("follow_up_on")


def test_the_clock_is_entered_as_the_duration_of_a_conversation(
    opened: Callable[..., CallDialog], idle: Idle, office: Office
) -> None:
    dialog = opened(organisation_id=WINTERBERG)
    dialog.clock.set_seconds(12 * 60 + 5)
    dialog.clock.stop()
    dialog.save()
    idle()

    assert timeline(office, organisation_id=WINTERBERG)[0].duration_min == 12


@pytest.mark.parametrize(("seconds", "outcome", "minutes"), [(20, "reached", None), (300, "not_reached", None)])
def test_no_duration_for_a_moment_or_for_nobody(
    opened: Callable[..., CallDialog], seconds: int, outcome: str, minutes: int | None
) -> None:
    dialog = opened(organisation_id=WINTERBERG)
    dialog.clock.stop()
    dialog.clock.set_seconds(seconds)
    dialog.ui.outcome.set_value(CallOutcome(outcome))

    assert dialog.duration() == minutes


def test_who_was_dialled_is_known(office: Office, opened: Callable[..., CallDialog]) -> None:
    position_id = add_contact(office)
    dialog = opened(organisation_id=MUELHEIM, position_id=position_id)

    assert dialog.ui.position_id.value() == position_id
    assert dialog.ui.direction.value() is Direction.OUTGOING
    assert dialog.ui.note.hasFocus()
    assert not dialog.form.dirty


def test_another_town_has_other_people(office: Office, opened: Callable[..., CallDialog], idle: Idle) -> None:
    position_id = add_contact(office)
    dialog = opened(organisation_id=MUELHEIM, position_id=position_id)

    dialog.ui.organisation_id.set_value(WINTERBERG)
    idle()

    assert dialog.ui.position_id.value() is None
    assert dialog.ui.position_id.text() == ""


def test_leaving_keeps_what_was_typed_and_the_next_dialog_offers_it(
    office: Office, opened: Callable[..., CallDialog], idle: Idle
) -> None:
    position_id = add_contact(office)
    dialog = opened()
    dialog.ui.organisation_id.set_value(MUELHEIM)
    idle()
    dialog.ui.position_id.set_value(position_id)
    dialog.ui.note.set_value("halb fertig")
    dialog.ui.topic_ids.set_value([dialog.catalogue.topics[1].id])  # type: ignore[union-attr]
    dialog.clock.set_seconds(95)
    dialog.reject()
    idle()
    assert [draft.title for draft in drafts(office)] == ["Mülheim an der Ruhr"]

    again = opened()
    assert "Mülheim an der Ruhr" in again.banner.text()
    again.banner.acted.emit()
    idle()

    assert again.ui.note.value() == "halb fertig"
    assert again.ui.position_id.value() == position_id
    assert again.ui.topics_part.isVisible()
    assert again.clock.seconds == 95
    again.save()
    idle()
    assert drafts(office) == []
    assert timeline(office, organisation_id=MUELHEIM)[0].note == "halb fertig"


def test_what_is_thrown_away_is_gone(office: Office, opened: Callable[..., CallDialog], idle: Idle) -> None:
    dialog = opened()
    dialog.ui.note.set_value("nicht nötig")
    dialog.throw_away()
    idle()

    assert drafts(office) == []
    assert not dialog.isVisible()


def test_nothing_typed_leaves_no_draft(office: Office, opened: Callable[..., CallDialog], idle: Idle) -> None:
    dialog = opened(organisation_id=WINTERBERG)
    dialog.reject()
    idle()

    assert drafts(office) == []


def test_a_membership_that_ended_is_seen(office: Office, opened: Callable[..., CallDialog]) -> None:
    membership = join(office, organisation_id=WINTERBERG, joined_on=date(2015, 1, 1)).created
    assert membership is not None
    leave(office, membership_id=membership, ended_on=date(2020, 12, 31))

    dialog = opened(organisation_id=WINTERBERG, service_id=find_service(office, "Förderberatung").id)

    assert "Mitglied bis 31.12.2020" in dialog.ui.context.words()
    assert dialog.ui.entitlement.tone is Tone.WARN


def test_every_field_has_a_name_and_every_mnemonic_in_sight_is_its_own(opened: Callable[..., CallDialog]) -> None:
    dialog = opened()

    assert all(field.widget.accessibleName() for field in dialog.form)
    folded = mnemonics(dialog)
    dialog.ui.more.open_all()
    unfolded = mnemonics(dialog)
    for letters in (folded, unfolded):
        assert len(letters) == len(set(letters)), letters
    assert set("KPREWN") < set(folded)
    assert set("KPREWNLTBGDZ") < set(unfolded)
    dialog.ui.position_id.set_new("Jana Beispiel")
    dialog.new_person.begin("Jana Beispiel", "")
    everything = mnemonics(dialog)
    assert len(everything) == len(set(everything)), everything


def test_the_window_can_be_used_while_one_is_on_the_telephone(desk: Desk, idle: Idle, app: QApplication) -> None:
    window = QMainWindow()
    window.show()
    dialog = CallDialog(desk, window, organisation_id=WINTERBERG)
    dialog.open()
    idle()
    assert dialog.isVisible()
    assert not dialog.isModal()

    again = CallDialog(desk, window, organisation_id=WINTERBERG)
    again.open()
    idle()
    assert not shiboken6.isValid(again)
    assert dialog.isVisible()

    other = CallDialog(desk, window, organisation_id=MUENSTER)
    other.open()
    idle()
    assert other.isVisible()
