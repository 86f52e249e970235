"""Consultations and the cases they belong to."""

from datetime import timedelta

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.interaction import Channel, Participant
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.link import LinkDialog
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.case import CaseState, list_cases
from netzwerk_desktop.services.organisation import names
from tests.screens.registry import screen
from tests.screens.stage import MOMENT, Stage

ASKED = "Wie viel darf die Stadt in den **Verfügungsfonds** einzahlen?\nMuss die Satzung vorher beschlossen sein?"
ADVISED = (
    "- Höchstens die Hälfte aus Mitteln der Städtebauförderung, siehe [Förderrichtlinie](https://example.org)\n"
    "- Beirat einrichten, bevor der erste Antrag kommt\n- Satzung **nicht** nötig, Richtlinie der Stadt reicht"
)
AGREED = "1. Wir schicken zwei Muster\n2. Die Stadt lädt den Beirat für Mai ein"


def _over(stage: Stage, size: QSize, dialog_id: DialogId, **what: object) -> FormDialog:
    dialog = stage.dialog(dialog_id, **what)
    assert isinstance(dialog, FormDialog)
    dialog.keep_drafts = lambda kind: None  # type: ignore[method-assign]
    dialog.limit_to(size)
    return dialog


def _consultation(stage: Stage, size: QSize) -> FormDialog:
    dialog = _over(stage, size, DialogId.LOG_CONSULTATION, organisation_id=stage.town())
    stage.settle(dialog)
    others = [row.id for row in names(stage.office) if row.name in ("Ahlen", "Beckum", "Unna")]
    dialog.form.show_values(
        {
            "subject": "Verfügungsfonds und Quartiersmanagement",
            "channel": Channel.ONLINE,
            "asked": ASKED,
            "note": ADVISED,
            "agreed": AGREED,
            "participants": [Participant(town) for town in others],
            "follow_ups": [
                (MOMENT.date() + timedelta(days=14), "Muster schicken"),
                (MOMENT.date() + timedelta(days=60), "Nach dem Beirat fragen"),
            ],
        }
    )
    return dialog


@screen("dialog-beratung-ausgefuellt", own_size=True)
def filled(stage: Stage) -> QWidget:
    """As it is written in, with what most people need, over a large window."""
    dialog = _consultation(stage, QSize(1600, 1000))
    for part in ("participants", "case", "follow_up", "files"):
        dialog.ui.more.open(part)  # type: ignore[attr-defined]
    return dialog


@screen("dialog-beratung-klein", own_size=True)
def small(stage: Stage) -> QWidget:
    """Over a small window."""
    return _consultation(stage, QSize(1024, 640))


@screen("dialog-link", own_size=True)
def link(stage: Stage) -> QWidget:
    """Where a link leads to; something is typed that is none."""
    dialog = LinkDialog(words="Förderrichtlinie", link="https://example.org")
    dialog.limit_to(QSize(1024, 640))
    dialog.address.setText("javascript:alert(1)")
    dialog.take_button.click()
    return dialog


def _case(stage: Stage) -> str:
    rows = list_cases(stage.office, state=CaseState.OPEN)
    return max(rows, key=lambda row: (row.interactions, row.open_follow_ups)).id


@screen("beratungsvorgaenge")
def cases(stage: Stage) -> QWidget:
    """The list, and the story of one."""
    return stage.window(PageId.CASES, _case(stage))


@screen("dialog-beratungsvorgang", own_size=True)
def begin_case(stage: Stage) -> QWidget:
    """Beginning one."""
    dialog = _over(stage, QSize(1024, 640), DialogId.CASE, organisation_id=stage.town())
    stage.settle(dialog)
    dialog.form.show_values({"title": "Zentrenkonzept 2030", "note": "Auftrag des Rates vom 5. März"})
    return dialog


@screen("dialog-beratungsvorgang-abschliessen", own_size=True)
def close_case(stage: Stage) -> QWidget:
    """Closing one."""
    return _over(stage, QSize(1024, 640), DialogId.CASE, case_id=_case(stage), close=True)
