"""Who is calling: chosen with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs import caller as module
from netzwerk_desktop.qt.dialogs.caller import CallerDialog
from netzwerk_desktop.services.caller import find_caller
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import edit_organisation
from tests.support.factories import (
    AHLEN,
    MUENSTER,
    WINTERBERG,
    add_organisation,
    add_person,
    add_position,
    make_position,
)
from tests.support.keyboard import Keyboard

Idle = Callable[[], None]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Calls that were opened."""
    seen: list[dict[str, Any]] = []
    monkeypatch.setattr(module, "open_call", lambda desk, caller, **where: seen.append(where))
    return seen


def opened(desk: Desk, idle: Idle, number: str) -> CallerDialog:
    dialog = CallerDialog(desk, None, caller=find_caller(desk.office, number=number))
    dialog.open()
    dialog.activateWindow()
    idle()
    return dialog


def rows(dialog: CallerDialog) -> list[tuple[str, str]]:
    found = [dialog.model.row(number) for number in range(dialog.model.rowCount())]
    return [(row.title, row.detail) for row in found if row is not None]


def test_the_offered_town_opens_with_enter(
    desk: Desk, idle: Idle, keyboard: Keyboard, calls: list[dict[str, Any]]
) -> None:
    dialog = opened(desk, idle, "02983 4711")
    assert rows(dialog) == [("Winterberg", "Vorwahl 02983, Winterberg-Siedlinghausen")]
    assert "noch nicht bekannt" in dialog.sentence.text()
    assert dialog.subtitle.text() == "02983 4711"
    keyboard.press(Qt.Key.Key_Return)
    assert calls == [{"organisation_id": WINTERBERG, "position_id": "", "person_id": ""}]
    assert not dialog.isVisible()


def test_several_hits_are_walked_through(
    office: Office, desk: Desk, idle: Idle, keyboard: Keyboard, calls: list[dict[str, Any]]
) -> None:
    number = "02981 800-0"
    edit_organisation(office, id=WINTERBERG, values={"phone": number})
    add_person(office, last_name="Eins", position=make_position(phone=number))
    add_person(office, last_name="Alt", position=make_position(phone=number, ended_on=date(2024, 1, 1)))
    add_position(office, phone=number, function="Sekretariat")
    dialog = opened(desk, idle, number)
    assert rows(dialog) == [
        ("Petra Eins", "Citymanagement · Winterberg"),
        ("Sekretariat", "nicht besetzt · Winterberg"),
        ("Winterberg", "Nummer der Organisation"),
        ("Petra Alt", "früher Citymanagement · Winterberg"),
    ]
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Up)
    keyboard.press(Qt.Key.Key_Return)
    assert calls[0]["position_id"] == dialog.caller.hits[1].position_id
    assert calls[0]["person_id"] == ""


def test_another_town_is_found_while_one_types(
    desk: Desk, idle: Idle, keyboard: Keyboard, calls: list[dict[str, Any]]
) -> None:
    dialog = opened(desk, idle, "02981 4711")
    keyboard.type("müns")
    assert rows(dialog)[0][0] == "Münster"
    keyboard.press(Qt.Key.Key_Return)
    assert calls[0]["organisation_id"] == MUENSTER


def test_an_organisation_is_found_as_well(
    office: Office, desk: Desk, idle: Idle, keyboard: Keyboard, calls: list[dict[str, Any]]
) -> None:
    made = add_organisation(office, name="Handelsverband Beispiel")
    opened(desk, idle, "anonymous")
    keyboard.type("handelsverband")
    keyboard.press(Qt.Key.Key_Return)
    assert calls[0]["organisation_id"] == made


def test_a_town_is_found_by_its_postal_code(
    desk: Desk, idle: Idle, keyboard: Keyboard, calls: list[dict[str, Any]]
) -> None:
    dialog = opened(desk, idle, "anonymous")
    assert rows(dialog) == []
    keyboard.type("5922")
    idle()
    assert ("Ahlen", "Postleitzahl 5922…") in rows(dialog)
    keyboard.type("7")
    idle()
    assert rows(dialog) == [("Ahlen", "Postleitzahl 59227")]
    keyboard.press(Qt.Key.Key_Return)
    assert calls[0]["organisation_id"] == AHLEN


def test_nothing_found_opens_nothing(desk: Desk, idle: Idle, keyboard: Keyboard, calls: list[dict[str, Any]]) -> None:
    dialog = opened(desk, idle, "")
    keyboard.type("qqqq")
    assert rows(dialog) == []
    assert not dialog.open_button.isEnabled()
    assert "Schreibweise" in dialog._empty.title.text()
    keyboard.press(Qt.Key.Key_Return)
    assert calls == [] and dialog.isVisible()
    dialog.field.clear()
    assert "Anfang eines Namens" in dialog._empty.title.text()
    keyboard.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_form_alone(desk: Desk, idle: Idle, calls: list[dict[str, Any]]) -> None:
    dialog = opened(desk, idle, "0171 1234567")
    dialog.only_call.click()
    assert calls == [{}]
    assert not dialog.isVisible()


def test_a_house_is_called_a_house(office: Office, desk: Desk, idle: Idle) -> None:
    edit_organisation(office, id=WINTERBERG, values={"phone": "02981 800-0"})
    dialog = opened(desk, idle, "02981 800-77")
    assert rows(dialog) == [("Winterberg", "der Anschluss, eine andere Durchwahl")]


def test_everything_has_a_name_for_screen_readers(desk: Desk, idle: Idle) -> None:
    dialog = opened(desk, idle, "02983 4711")
    assert dialog.field.accessibleName() and dialog.view.accessibleName()
    index = dialog.view.index_of(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Winterberg, Vorwahl")
