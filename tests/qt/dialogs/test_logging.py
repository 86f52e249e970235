"""Consultations, other entries, follow-ups: logged, changed, put together and taken apart."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, Direction, InteractionKind
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.consultation import ConsultationDialog
from netzwerk_desktop.qt.dialogs.follow_up import FollowUpDialog
from netzwerk_desktop.qt.dialogs.interaction import InteractionDialog
from netzwerk_desktop.services.call import log_call
from netzwerk_desktop.services.follow_up import create_follow_up, done_of_organisation, open_of_organisation
from netzwerk_desktop.services.interaction import timeline
from netzwerk_desktop.services.membership import join
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.topic import topics
from netzwerk_desktop.services.undo import undo
from tests.support.factories import AHLEN, ON_SITE_ADVICE, TELEPHONE_ADVICE, WINTERBERG
from tests.support.keyboard import mnemonics

Idle = Callable[[], None]


def open_(dialog: QDialog, idle: Idle) -> None:
    dialog.open()
    dialog.activateWindow()
    idle()


# -- consultation ------------------------------------------------------------------------------------------------------


def test_subjects_of_the_catalogue_are_suggested(desk: Desk, idle: Idle) -> None:
    dialog = ConsultationDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)

    dialog.ui.subject.setText("verfügung")
    dialog.ui.subject.completer().setCompletionPrefix("verfügung")

    assert dialog.ui.subject.completer().currentCompletion() == "Verfügungsfonds und Quartiersmanagement"


def test_a_consultation_without_a_service_is_only_remarked_upon(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = ConsultationDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    dialog.form.show_remarks(dialog.check())
    assert "Ohne sie fehlt die Beratung im Bericht" in dialog.form.problem_at("service_id")

    dialog.save()
    idle()

    assert len(timeline(office, organisation_id=WINTERBERG)) == 1


# -- other entries -----------------------------------------------------------------------------------------------------


def test_a_visit_can_be_planned(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = InteractionDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    dialog.form.show_values({"subject": "Bereisung", "occurred_at": datetime(2026, 4, 2, 8, 0, tzinfo=UTC)})
    dialog.save()
    idle()

    (entry,) = timeline(office, organisation_id=WINTERBERG)
    assert (entry.kind, entry.subject) == (InteractionKind.VISIT, "Bereisung")
    assert (entry.direction, entry.channel, entry.outcome) == (None, None, None)


def test_an_inquiry_cannot_lie_ahead(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = InteractionDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    dialog.form.show_values(
        {"kind": InteractionKind.INQUIRY, "occurred_at": office.clock.now() + timedelta(days=3), "subject": "Frage"}
    )
    dialog.save()
    idle()

    assert dialog.form.problem_at("occurred_at")
    assert timeline(office, organisation_id=WINTERBERG) == []


@pytest.mark.parametrize(
    ("kind", "direction", "channel"),
    [
        (InteractionKind.VISIT, False, False),
        (InteractionKind.MEETING, False, True),
        (InteractionKind.EMAIL, True, False),
        (InteractionKind.INQUIRY, True, False),
    ],
)
def test_only_what_belongs_to_the_kind_is_asked(
    desk: Desk, idle: Idle, kind: InteractionKind, direction: bool, channel: bool
) -> None:
    dialog = InteractionDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    dialog.ui.kind.set_value(kind)

    assert dialog.ui.direction.isVisible() is direction
    assert dialog.ui.channel.isVisible() is channel
    assert not dialog.ui.outcome.isVisible()


def logged_call(office: Office) -> str:
    created = log_call(
        office,
        organisation_id=WINTERBERG,
        outcome=CallOutcome.REACHED,
        direction=Direction.INCOMING,
        note="Verfügungsfonds",
        service_id=TELEPHONE_ADVICE,
        topic_ids=[topics(office, kind="topic")[0].id],
        duration_min=9,
    ).created
    assert created is not None
    return created


def test_an_entry_is_changed(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=logged_call(office))
    open_(dialog, idle)

    assert dialog.windowTitle() == "Telefonat bearbeiten"
    assert dialog.ui.outcome.isVisible()
    assert not dialog.ui.kind.isVisible()
    assert dialog.ui.entitlement.text() == "Grundangebot – für alle"
    assert not dialog.form.dirty
    dialog.ui.note.set_value("Verfügungsfonds, Richtlinie gesandt")
    dialog.ui.duration_min.set_value(11)
    dialog.ui.topic_ids.set_value([topics(office, kind="topic")[3].id])
    dialog.save()
    idle()

    (entry,) = timeline(office, organisation_id=WINTERBERG)
    assert (entry.note, entry.duration_min) == ("Verfügungsfonds, Richtlinie gesandt", 11)
    assert entry.topics == (topics(office, kind="topic")[3].name,)
    assert entry.outcome is CallOutcome.REACHED


def test_the_verdict_of_then_stays_although_the_membership_changed(office: Office, desk: Desk, idle: Idle) -> None:
    entry_id = log_call(
        office,
        organisation_id=AHLEN,
        outcome=CallOutcome.REACHED,
        direction=Direction.INCOMING,
        note="",
        service_id=ON_SITE_ADVICE,
        exception_reason="auf Wunsch",
    ).created
    join(office, organisation_id=AHLEN, joined_on=date(2020, 1, 1))
    dialog = InteractionDialog(desk, None, interaction_id=entry_id or "")
    open_(dialog, idle)

    assert "war am 16.3.2026 kein Mitglied" in dialog.ui.entitlement.text()
    assert dialog.ui.exception_reason.isVisible()
    dialog.ui.subject.set_value("Nachtrag")
    dialog.save()
    idle()
    assert timeline(office, organisation_id=AHLEN)[0].exception_reason == "auf Wunsch"


def test_an_entry_that_is_gone_is_said_to_be(desk: Desk, idle: Idle, office: Office) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=office.staff_id)
    open_(dialog, idle)

    assert "gibt es nicht" in dialog.banner.text()
    assert not dialog.save_button.isEnabled()


# -- follow-ups --------------------------------------------------------------------------------------------------------


def test_a_follow_up_is_set_changed_and_done(office: Office, desk: Desk, idle: Idle, clock: FixedClock) -> None:
    dialog = FollowUpDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    dialog.form.show_values({"subject": "Richtlinie senden", "due_on": date(2026, 3, 20)})
    dialog.save()
    idle()
    (row,) = open_of_organisation(office, organisation_id=WINTERBERG)
    assert row.assignee_id == office.staff_id

    clock.advance(timedelta(days=10))
    dialog = FollowUpDialog(desk, None, follow_up_id=row.id)
    open_(dialog, idle)
    assert dialog.subtitle.text() == "Winterberg · fällig vor 6 Tagen"
    dialog.ui.assignee_id.set_value(None)
    dialog.save()
    idle()
    assert not dialog.isVisible(), dialog.banner.text()
    assert open_of_organisation(office, organisation_id=WINTERBERG)[0].assignee_id is None

    dialog = FollowUpDialog(desk, None, follow_up_id=row.id)
    open_(dialog, idle)
    dialog.ui.subject.set_value("Richtlinie und Muster senden")
    dialog.ui.result.set_value("per Mail gesandt")
    dialog.complete()
    idle()
    (done,) = done_of_organisation(office, organisation_id=WINTERBERG)
    assert (done.subject, done.result) == ("Richtlinie und Muster senden", "per Mail gesandt")


def test_a_new_follow_up_cannot_be_due_in_the_past(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = FollowUpDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    dialog.form.show_values({"subject": "zu spät", "due_on": date(2026, 3, 1)})
    dialog.save()
    idle()

    assert "heute oder einen späteren Tag" in dialog.form.problem_at("due_on")
    assert open_of_organisation(office, organisation_id=WINTERBERG) == []


def test_a_draft_of_one_follow_up_is_not_offered_for_another(office: Office, desk: Desk, idle: Idle) -> None:
    first, second = (
        create_follow_up(
            office,
            follow_up=FollowUpDraft(organisation_id=WINTERBERG, due_on=date(2026, 4, 1), subject=subject),
        ).created
        or ""
        for subject in ("eins", "zwei")
    )
    dialog = FollowUpDialog(desk, None, follow_up_id=first)
    open_(dialog, idle)
    dialog.ui.note.set_value("angefangen")
    dialog.reject()
    idle()

    other, same = FollowUpDialog(desk, None, follow_up_id=second), FollowUpDialog(desk, None, follow_up_id=first)
    open_(other, idle)
    open_(same, idle)
    assert other.banner.text() == ""
    same.banner.acted.emit()
    idle()
    assert same.ui.note.value() == "angefangen"


@pytest.mark.parametrize("make", [ConsultationDialog, InteractionDialog, FollowUpDialog])
def test_mnemonics_are_unique(desk: Desk, idle: Idle, make: Callable[..., QDialog]) -> None:
    dialog = make(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    letters = mnemonics(dialog)
    assert len(letters) == len(set(letters)), letters
    more = getattr(dialog.ui, "more", None)  # type: ignore[attr-defined]
    if more is not None:
        more.open_all()
        letters = mnemonics(dialog)
        assert len(letters) == len(set(letters)), letters


def test_mnemonics_are_unique_in_what_exists_already(office: Office, desk: Desk, idle: Idle) -> None:
    follow_up = create_follow_up(
        office, follow_up=FollowUpDraft(organisation_id=WINTERBERG, due_on=date(2026, 4, 1), subject="eins")
    ).created
    for dialog in (
        InteractionDialog(desk, None, interaction_id=logged_call(office)),
        FollowUpDialog(desk, None, follow_up_id=follow_up or ""),
    ):
        open_(dialog, idle)
        letters = mnemonics(dialog)
        assert len(letters) == len(set(letters)), letters
        assert "C" in letters


def test_an_entry_is_deleted_and_taken_back(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = InteractionDialog(desk, None, interaction_id=logged_call(office))
    open_(dialog, idle)
    heard: list[Changes] = []
    desk.operations.changed.connect(heard.append)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Lös&chen").click()
    idle()

    assert timeline(office, organisation_id=WINTERBERG) == []
    assert heard[0].transaction is not None
    undo(office, heard[0].transaction)
    assert len(timeline(office, organisation_id=WINTERBERG)) == 1
