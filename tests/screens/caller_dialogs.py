"""Who is calling: the small window in the states in which one sees it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.dialogs.caller import CallerDialog
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.services.caller import Caller, CallerHit, find_caller
from tests.screens.registry import screen
from tests.screens.stage import Stage

SMALL = QSize(1024, 640)


def _asked(stage: Stage, caller: Caller, typed: str = "") -> CallerDialog:
    dialog = stage.dialog(DialogId.CALLER, caller=caller)
    assert isinstance(dialog, CallerDialog)
    dialog.limit_to(SMALL)
    stage.settle(dialog)
    if typed:
        dialog.field.setText(typed)
    return dialog


@screen("dialog-anrufer", own_size=True)
def several(stage: Stage) -> QWidget:
    """A number that several have."""
    town = stage.town()
    hits = (
        CallerHit(town, "Winterberg", "a", "p", "Petra Probe", "Citymanagerin", exact=True),
        CallerHit(town, "Winterberg", "b", "q", "Dr. Jonas Großmann-Öztürk", "Stadtbaurat", exact=True),
        CallerHit(town, "Winterberg", "", "", "", "", exact=True),
        CallerHit(town, "Winterberg", "c", "r", "Hanna Altenkirch", "Bürgermeisterin", exact=True, current=False),
    )
    sentence = "Diese Nummer steht bei 4 Einträgen. Bitte wählen Sie, wer anruft."
    return _asked(stage, Caller("02981 800-0", "+4929818000", "02981 8000", hits, (), sentence))


@screen("dialog-anrufer-unbekannt", own_size=True)
def unknown(stage: Stage) -> QWidget:
    """A number nobody has: the towns of its area code."""
    return _asked(stage, find_caller(stage.office, number="05251 4711815"))


@screen("dialog-anrufer-suche", own_size=True)
def typed(stage: Stage) -> QWidget:
    """Another town while the caller says where they are from."""
    return _asked(stage, find_caller(stage.office, number="anonymous"), "bad")


@screen("dialog-anrufer-ohne-nummer", own_size=True)
def withheld(stage: Stage) -> QWidget:
    """No number at all."""
    return _asked(stage, find_caller(stage.office, number=""))
