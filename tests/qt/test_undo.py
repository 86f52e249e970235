"""Undo and redo by name, beside the window and over restarts."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.undo import UndoKeeper
from netzwerk_desktop.qt.widgets.notice import Toast
from netzwerk_desktop.services.organisation import organisation_detail, set_note
from tests.support.factories import WINTERBERG

Idle = Callable[[Desk], None]


@pytest.fixture
def window(app: object) -> Iterator[QWidget]:
    widget = QWidget()
    yield widget
    widget.deleteLater()


@pytest.fixture
def keeper(desk: Desk, window: QWidget, idle: Idle) -> UndoKeeper:
    made = UndoKeeper(desk, Toast(window), window)
    made.look()
    idle(desk)
    return made


def note(desk: Desk) -> str:
    return organisation_detail(desk.office, id=WINTERBERG).note


def write(desk: Desk, text: str, idle: Idle) -> None:
    desk.run(partial(set_note, desk.office, id=WINTERBERG, note=text))
    idle(desk)


def test_both_are_named_and_done(desk: Desk, keeper: UndoKeeper, idle: Idle) -> None:
    heard: list[tuple[str, str]] = []
    keeper.step_changed.connect(lambda name: heard.append(("undo", name)))
    keeper.redo_changed.connect(lambda name: heard.append(("redo", name)))
    write(desk, "freitags", idle)
    assert heard[-2:] == [("undo", "Notiz ändern"), ("redo", "")]
    keeper.undo()
    idle(desk)
    assert note(desk) == ""
    assert heard[-2:] == [("undo", ""), ("redo", "Notiz ändern")]
    assert desk.actions[ActionId.REDO].text() == "W&iederherstellen: Notiz ändern"
    keeper.redo()
    idle(desk)
    assert note(desk) == "freitags"
    assert heard[-2:] == [("undo", "Notiz ändern"), ("redo", "")]
    assert desk.actions[ActionId.REDO].text() == "W&iederherstellen"


def test_what_undoes_and_restores_is_told_and_not_offered_again(desk: Desk, window: QWidget, idle: Idle) -> None:
    toast = Toast(window)
    said: list[tuple[str, str]] = []
    toast.say = lambda text, link="": said.append((text, link))  # type: ignore[assignment, method-assign, misc]
    keeper = UndoKeeper(desk, toast, window)
    write(desk, "freitags", idle)
    toast.acted.emit()
    idle(desk)
    keeper.redo()
    idle(desk)
    assert said == [
        ("Notiz ändern", "Rückgängig"),
        ("Rückgängig: Notiz ändern", ""),
        ("Wiederherstellen: Notiz ändern", ""),
    ]


def test_with_nothing_to_restore_it_says_so(desk: Desk, keeper: UndoKeeper, idle: Idle) -> None:
    words: list[str] = []
    desk.message.connect(lambda text, tone: words.append(text))
    keeper.redo()
    keeper.undo()
    idle(desk)
    assert words == ["Es gibt nichts, was sich wiederherstellen ließe."]


def test_what_was_taken_back_before_a_restart_can_be_restored(desk: Desk, keeper: UndoKeeper, idle: Idle) -> None:
    write(desk, "freitags", idle)
    keeper.undo()
    idle(desk)
    again = UndoKeeper(desk, Toast(keeper.parent()), keeper.parent())  # type: ignore[arg-type]
    again.look()
    idle(desk)
    again.redo()
    idle(desk)
    assert note(desk) == "freitags"
