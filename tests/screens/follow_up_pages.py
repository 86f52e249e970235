"""The page Wiedervorlagen with its small dialogs, and what one goes on to do from a timeline."""

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.follow_up import Stretch
from netzwerk_desktop.qt.dialogs.calendar_export import CalendarDialog
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.move_entry import MoveEntryDialog
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.follow_ups import EVERYBODY, FollowUpFilter, FollowUpsPage
from netzwerk_desktop.qt.pages.interactions import InteractionsPage
from netzwerk_desktop.qt.pages.municipalities import MunicipalitiesPage
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services.office import staff
from tests.screens.registry import screen
from tests.screens.stage import Stage

SMALL = QSize(1024, 640)


def _page(stage: Stage) -> tuple[MainWindow, FollowUpsPage]:
    window = stage.window(PageId.FOLLOW_UPS)
    page = window.page(PageId.FOLLOW_UPS)
    assert isinstance(page, FollowUpsPage)
    return window, page


def _colleague(stage: Stage) -> str:
    return next(row.id for row in staff(stage.office) if row.active and row.id != stage.office.staff_id)


@screen("wiedervorlagen")
def everything_open(stage: Stage) -> QWidget:
    """One's own, one of them from a colleague with a sentence, two of them chosen."""
    rows = follow_ups.list_follow_ups(stage.office, assignee=stage.office.staff_id).rows
    if not any(row.handover_note for row in rows):
        colleague = _colleague(stage)
        follow_ups.hand_over(
            stage.office, id=rows[1].id, to=colleague, note="Bitte zurückrufen, ich bin auf Bereisung."
        )
    window, page = _page(stage)
    page.choose_who(EVERYBODY, "Alle")
    return window


@screen("wiedervorlagen-chosen")
def several_chosen(stage: Stage) -> QWidget:
    """Three chosen at once."""
    window, page = _page(stage)
    stage.settle()
    ids = {line.id for line in (page.list.rows.row(number) for number in range(1, 5)) if line is not None}
    page.list.choose(ids, 3)
    page.list.setFocus()
    return window


@screen("wiedervorlagen-done")
def done(stage: Stage) -> QWidget:
    """What was done."""
    window, page = _page(stage)
    page.set_filter(FollowUpFilter(stretch=Stretch.DONE, assignee=EVERYBODY))
    page.stretches.choose(5)
    return window


@screen("wiedervorlagen-none")
def nothing_found(stage: Stage) -> QWidget:
    """A filter that finds nothing."""
    window, page = _page(stage)
    page.filter_line.setText("Atlantis")
    page.set_filter(FollowUpFilter(text="Atlantis"))
    return window


def _dialog(stage: Stage, dialog_id: DialogId, count: int = 1) -> FormDialog:
    rows = follow_ups.list_follow_ups(stage.office, limit=count).rows
    dialog = stage.dialog(dialog_id, follow_up_ids=tuple(row.id for row in rows))
    assert isinstance(dialog, FormDialog)
    dialog.keep_drafts = lambda kind: None  # type: ignore[method-assign]
    dialog.limit_to(SMALL)
    return dialog


@screen("dialog-verschieben", own_size=True)
def snooze(stage: Stage) -> QWidget:
    """In words."""
    dialog = _dialog(stage, DialogId.SNOOZE)
    line = dialog.form["until"].widget.line  # type: ignore[attr-defined]
    line.setText("in 2 wochen")
    line.textEdited.emit("in 2 wochen")
    return dialog


@screen("dialog-uebergeben", own_size=True)
def hand_over(stage: Stage) -> QWidget:
    """Three at once."""
    return _dialog(stage, DialogId.HAND_OVER, 3)


@screen("dialog-erledigt", own_size=True)
def complete(stage: Stage) -> QWidget:
    """With what came of it."""
    dialog = _dialog(stage, DialogId.COMPLETE)
    dialog.form.show_values({"result": "Die Unterlagen sind da; der Rat entscheidet im Januar."})
    return dialog


@screen("dialog-kalender", own_size=True)
def calendar(stage: Stage) -> QWidget:
    """Which ones."""
    dialog = CalendarDialog(stage.desk(), None, follow_up_ids=["one", "two"])
    dialog.limit_to(SMALL)
    dialog.open()
    return dialog


@screen("verlauf-entry")
def unfolded(stage: Stage) -> QWidget:
    """An entry chosen and folded out: what can be done from it is in sight."""
    window = stage.window(PageId.MUNICIPALITIES, stage.town())
    page = window.page(PageId.MUNICIPALITIES)
    assert isinstance(page, MunicipalitiesPage)
    part, told = page.view.part, interactions.timeline(stage.office, organisation_id=stage.town(), limit=30)
    wanted = next((row.id for row in told if row.asked or row.agreed), told[0].id)

    def look() -> None:
        number = part.model.number_of(wanted)
        if number >= 0 and not part.model.unfolded(wanted):
            part.model.toggle(number)
            part.timeline.set_current_row(number)
            part.timeline.setFocus()

    part.current_changed.connect(look)
    return window


@screen("verlauf-monat")
def month(stage: Stage) -> QWidget:
    """Jumped to a month, looked for a word."""
    window = stage.window(PageId.INTERACTIONS)
    page = window.page(PageId.INTERACTIONS)
    assert isinstance(page, InteractionsPage)
    page.part.jump_to(date(2025, 3, 1))
    return window


@screen("dialog-umziehen", own_size=True)
def move_entry(stage: Stage) -> QWidget:
    """An entry that was logged with the wrong town."""
    entry = interactions.timeline(stage.office, organisation_id=stage.town(), limit=1)[0]
    dialog = MoveEntryDialog(stage.desk(), None, interaction_id=entry.id)
    dialog.limit_to(SMALL)
    dialog.open()
    return dialog
