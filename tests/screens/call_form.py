"""The form for a call beside the page, in the states in which one sees it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import Direction
from netzwerk_desktop.qt.dialogs.call import CallDialog
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.call_round import next_slot
from netzwerk_desktop.services.entitlement import find_service
from netzwerk_desktop.services.follow_up import create_follow_up, open_of_organisation
from netzwerk_desktop.services.organisation import OrganisationFilter, list_organisations
from netzwerk_desktop.services.position import positions_of_organisation
from tests.screens.registry import screen
from tests.screens.stage import MOMENT, Stage

NOTE = "Verfügungsfonds: Wie weit darf die Stadt selbst einzahlen? Richtlinie zusenden."


def _beside(stage: Stage, page: PageId, record: str, do: Callable[[CallDialog], object], **what: Any) -> QWidget:
    """The window with a page and the form beside it; ``do`` is done as soon as the form shows its town."""
    window: MainWindow = stage.window(page, record)
    form = window.open_call(**what)
    assert isinstance(form, CallDialog)
    # what one picture leaves behind must not be offered in the next
    form.keep_drafts = lambda kind: None  # type: ignore[method-assign]
    form.clock.set_seconds(154)
    form.clock.stop()
    timer = QTimer(form)

    def look() -> None:
        if not window.desk.queries.busy:
            timer.stop()
            do(form)

    timer.timeout.connect(look)
    timer.start(10)
    return window


def _note(form: CallDialog) -> None:
    form.form.show_values({"note": NOTE})


@screen("telefonat-neben-der-seite")
def beside_the_page(stage: Stage) -> QWidget:
    """A call with the main contact, from the town's page."""
    town = stage.town()
    position = positions_of_organisation(stage.office, organisation_id=town)[0].id

    def fill(form: CallDialog) -> None:
        _note(form)
        form.ui.follow_up_on.set_state("in 2 wochen")

    return _beside(stage, PageId.MUNICIPALITIES, town, fill, organisation_id=town, position_id=position)


@screen("telefonat-leer")
def empty(stage: Stage) -> QWidget:
    """Ctrl+L on a page without a town."""
    return _beside(stage, PageId.TODAY, "", lambda form: None)


@screen("telefonat-alles")
def everything(stage: Stage) -> QWidget:
    """Everything folded out, without entitlement."""
    town = list_organisations(stage.office, filter=OrganisationFilter(member=False))[0].id
    service = find_service(stage.office, "Beratung vor Ort").id

    def fill(form: CallDialog) -> None:
        _note(form)
        form.ui.more.open_all()
        form.save()

    return _beside(stage, PageId.MUNICIPALITIES, town, fill, organisation_id=town, service_id=service)


@screen("telefonat-neue-person")
def new_person(stage: Stage) -> QWidget:
    """Somebody who is not entered yet rings up."""
    town = stage.town()

    def fill(form: CallDialog) -> None:
        form.ui.position_id.set_new("Jana Beispiel")
        form.ui.position_id.new_wanted.emit("Frau Jana Beispiel")
        _note(form)

    return _beside(
        stage,
        PageId.MUNICIPALITIES,
        town,
        fill,
        organisation_id=town,
        caller_number="02981 800-217",
        direction=Direction.INCOMING,
    )


@screen("telefonat-erledigt")
def answers(stage: Stage) -> QWidget:
    """Opened from a follow-up that the call answers."""
    town = stage.town()
    if len(open_of_organisation(stage.office, organisation_id=town)) < 2:
        create_follow_up(
            stage.office,
            follow_up=FollowUpDraft(organisation_id=town, due_on=MOMENT.date(), subject="Richtlinie zusenden"),
        )
    row = open_of_organisation(stage.office, organisation_id=town)[0]
    return _beside(stage, PageId.MUNICIPALITIES, town, _note, organisation_id=town, follow_up_id=row.id)


@screen("telefonat-anrufplan")
def of_the_plan(stage: Stage) -> QWidget:
    """The next call of the month: what to ask for lies ready."""
    slot = next_slot(stage.office)
    assert slot is not None
    town = slot.organisation_id
    what = {"organisation_id": town, "position_id": slot.position_id, "direction": Direction.OUTGOING}
    return _beside(stage, PageId.MUNICIPALITIES, town, lambda form: form.ui.prompts.insert("Projekt"), **what)


@screen("dialog-telefonat-allein", own_size=True)
def alone(stage: Stage) -> QWidget:
    """Without a window around it."""
    dialog = stage.dialog(DialogId.LOG_CALL, organisation_id=stage.town())
    assert isinstance(dialog, CallDialog)
    dialog.keep_drafts = lambda kind: None  # type: ignore[method-assign]
    return dialog
