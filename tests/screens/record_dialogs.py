"""The dialogs in which entries and records are made and changed, as they stand over a small window (1024 x 640)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.errors import FieldConflict
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.qt.dialogs.conflict import ConflictDialog
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.undo_list import UndoListDialog
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.services.entitlement import find_service
from netzwerk_desktop.services.follow_up import open_of_organisation
from netzwerk_desktop.services.interaction import timeline
from netzwerk_desktop.services.organisation import OrganisationFilter, list_organisations, set_note
from netzwerk_desktop.services.position import positions_of_organisation
from tests.screens.registry import screen
from tests.screens.stage import MOMENT, Stage

SMALL = QSize(1024, 640)


def _over_a_small_window(stage: Stage, dialog_id: DialogId, **what: object) -> FormDialog:
    dialog = stage.dialog(dialog_id, **what)
    assert isinstance(dialog, FormDialog)
    # what one picture leaves behind must not be offered in the next
    dialog.keep_drafts = lambda kind: None  # type: ignore[method-assign]
    dialog.limit_to(SMALL)
    return dialog


def _when_read(dialog: FormDialog, do: Callable[[], object]) -> None:
    """Do something as soon as the dialog shows what it had to read."""
    timer = QTimer(dialog)

    def look() -> None:
        if not dialog.desk.queries.busy:
            timer.stop()
            do()

    timer.timeout.connect(look)
    timer.start(10)


def _filled(stage: Stage, dialog: FormDialog, values: dict[str, Any]) -> FormDialog:
    stage.settle(dialog)
    dialog.form.show_values(values)
    return dialog


def _stranger(stage: Stage) -> str:
    rows = list_organisations(stage.office, filter=OrganisationFilter(member=False))
    return rows[0].id


@screen("dialog-telefonat", own_size=True)
def call(stage: Stage) -> QWidget:
    """A member on the telephone."""
    service = find_service(stage.office, "Beratung vor Ort").id
    dialog = _over_a_small_window(stage, DialogId.LOG_CALL, organisation_id=stage.town(), service_id=service)
    dialog.clock.set_seconds(154)
    dialog.clock.stop()
    return _filled(stage, dialog, {"note": "Verfügungsfonds: Wie weit darf die Stadt selbst einzahlen?"})


@screen("dialog-telefonat-ohne-anspruch", own_size=True)
def call_without_entitlement(stage: Stage) -> QWidget:
    """No member, and a service for members: a reason is asked for."""
    service = find_service(stage.office, "Beratung vor Ort").id
    dialog = _over_a_small_window(stage, DialogId.LOG_CALL, organisation_id=_stranger(stage), service_id=service)
    dialog.clock.stop()
    dialog.clock.set_seconds(48)
    stage.settle(dialog)
    dialog.save()
    return dialog


@screen("dialog-beratung", own_size=True)
def consultation(stage: Stage) -> QWidget:
    """Everything folded out."""
    dialog = _over_a_small_window(stage, DialogId.LOG_CONSULTATION, organisation_id=stage.town())
    dialog.ui.more.open_all()
    return _filled(
        stage,
        dialog,
        {
            "subject": "Integrierte Handlungskonzepte (ISEK)",
            "note": "Rundgang Waltenberg, Leerstand ehemaliges Kaufhaus",
        },
    )


@screen("dialog-vorgang", own_size=True)
def interaction(stage: Stage) -> QWidget:
    """A visit."""
    return _over_a_small_window(stage, DialogId.INTERACTION, organisation_id=stage.town())


@screen("dialog-vorgang-bearbeiten", own_size=True)
def edit_interaction(stage: Stage) -> QWidget:
    """An entry of the timeline."""
    entry = timeline(stage.office, organisation_id=stage.town(), limit=2)[1]
    return _over_a_small_window(stage, DialogId.INTERACTION, interaction_id=entry.id)


@screen("dialog-wiedervorlage", own_size=True)
def follow_up(stage: Stage) -> QWidget:
    """One that is late."""
    row = open_of_organisation(stage.office, organisation_id=stage.town())[0]
    return _over_a_small_window(stage, DialogId.FOLLOW_UP, follow_up_id=row.id)


@screen("dialog-brief", own_size=True)
def letter(stage: Stage) -> QWidget:
    """To the main contact."""
    dialog = _over_a_small_window(stage, DialogId.LETTER, organisation_id=stage.town())
    return _filled(
        stage,
        dialog,
        {
            "subject": "Richtlinie Verfügungsfonds",
            "text": "vielen Dank für das Gespräch. Wie besprochen sende ich Ihnen die Richtlinie zum Verfügungsfonds.",
        },
    )


@screen("dialog-kommune", own_size=True)
def town(stage: Stage) -> QWidget:
    """A town with its register facts."""
    dialog = _over_a_small_window(stage, DialogId.ORGANISATION, organisation_id=stage.town())
    _when_read(dialog, lambda: dialog.ui.more.open("register"))
    return dialog


@screen("dialog-organisation", own_size=True)
def organisation(stage: Stage) -> QWidget:
    """A new organisation without a name."""
    dialog = _over_a_small_window(stage, DialogId.ORGANISATION)
    _filled(stage, dialog, {"kind": OrganisationKind.ASSOCIATION, "email": "handelsverband(at)example.org"})
    dialog.save()
    return dialog


@screen("dialog-person", own_size=True)
def person(stage: Stage) -> QWidget:
    """Somebody new."""
    return _over_a_small_window(stage, DialogId.PERSON, organisation_id=stage.town())


@screen("dialog-funktion", own_size=True)
def position(stage: Stage) -> QWidget:
    """A function that is held."""
    row = positions_of_organisation(stage.office, organisation_id=stage.town())[0]
    return _over_a_small_window(stage, DialogId.POSITION, position_id=row.id)


@screen("dialog-mitgliedschaft", own_size=True)
def membership(stage: Stage) -> QWidget:
    """A period that goes on."""
    return _over_a_small_window(stage, DialogId.MEMBERSHIP, organisation_id=stage.town())


@screen("dialog-sonderfreigabe", own_size=True)
def grant(stage: Stage) -> QWidget:
    """For who is no member."""
    service = find_service(stage.office, "Förderberatung").id
    return _over_a_small_window(stage, DialogId.GRANT, organisation_id=_stranger(stage), service_id=service)


@screen("dialog-konflikt", own_size=True)
def conflict(stage: Stage) -> QWidget:
    """Two people wrote into the same note."""
    base = FieldConflict(
        group="content",
        field="note",
        base="Rundgang Waltenberg, Leerstand ehemaliges Kaufhaus.",
        mine="Rundgang Waltenberg, Leerstand ehemaliges Kaufhaus. Unterlagen zugesagt.",
        theirs="Rundgang Waltenberg, Leerstand ehemaliges Kaufhaus. Rückruf am Donnerstag vereinbart.",
        changed_by="Tarek Lindhorst",
        changed_at=MOMENT,
    )
    subject = replace(base, field="subject", base="ISEK", mine="ISEK", theirs="ISEK Innenstadt")
    dialog = ConflictDialog(stage.desk(), None, [subject, base], "interaction")
    dialog.limit_to(SMALL)
    return dialog


@screen("dialog-rueckgaengig", own_size=True)
def undo_list(stage: Stage) -> QWidget:
    """The last actions."""
    set_note(stage.office, id=stage.town(), note="Nur vormittags anrufen. Parken hinter dem Rathaus.")
    set_note(stage.office, id=stage.town(), note="Nur vormittags anrufen.")
    dialog = UndoListDialog(stage.desk(), None)
    dialog.limit_to(SMALL)
    return dialog
