"""The dialogs of the 12 x 8 plan, with keys only."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.round_pause import RoundPauseDialog
from netzwerk_desktop.qt.dialogs.round_rule import RoundRuleDialog
from netzwerk_desktop.qt.dialogs.round_swap import RoundSwapDialog
from netzwerk_desktop.services.call_round import SlotState, month_plan, slot_of
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.round_change import present_rule, substitutes
from tests.support.factories import add_event, add_member
from tests.support.keyboard import Keyboard, mnemonics
from tests.support.waiting import until_idle


@pytest.fixture
def towns(office: Office) -> list[str]:
    """Twelve members."""
    with office.read() as connection:
        found = connection.exec_driver_sql("SELECT id FROM municipality ORDER BY ags LIMIT 12").scalars().all()
    for town in found:
        add_member(office, town)
    return list(found)


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk) -> Callable[[QDialog], None]:
    """Shows a dialog with everything read."""

    def show(dialog: QDialog) -> None:
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        QApplication.processEvents()
        until_idle(desk)

    return show


def test_a_swap(
    office: Office, towns: list[str], desk: Desk, shown: Callable[[QDialog], None], keyboard: Keyboard
) -> None:
    given_up = month_plan(office).slots[2]
    free = substitutes(office)
    assert {row.id for row in free} == set(towns) - {slot.organisation_id for slot in month_plan(office).slots}
    dialog = RoundSwapDialog(desk, organisation_id=given_up.organisation_id)
    shown(dialog)
    assert given_up.organisation_name in dialog.subtitle.text()
    assert len(set(mnemonics(dialog))) == len(mnemonics(dialog))
    keyboard.type(free[1].name)
    keyboard.press(Qt.Key.Key_Return)
    keyboard.tab()
    keyboard.type("Bürgermeisterwahl")
    keyboard.save()
    until_idle(desk)
    assert not dialog.isVisible()
    slot = month_plan(office).slots[2]
    assert (slot.organisation_id, slot.reason) == (
        free[1].id,
        f"getauscht mit {given_up.organisation_name}: Bürgermeisterwahl",
    )


def test_a_swap_says_what_is_missing(
    office: Office, towns: list[str], desk: Desk, shown: Callable[[QDialog], None], keyboard: Keyboard
) -> None:
    dialog = RoundSwapDialog(desk, organisation_id=month_plan(office).slots[0].organisation_id)
    shown(dialog)
    keyboard.save()
    assert dialog.form["other_id"].problem() == "Bitte wählen Sie, wer stattdessen angerufen wird."
    assert "warum getauscht wird" in dialog.form["reason"].problem()
    assert dialog.isVisible()


def test_a_swap_that_became_impossible_is_told_at_its_field(
    office: Office, towns: list[str], desk: Desk, shown: Callable[[QDialog], None], keyboard: Keyboard
) -> None:
    given_up = month_plan(office).slots[0]
    dialog = RoundSwapDialog(desk, organisation_id=given_up.organisation_id)
    shown(dialog)
    dialog.ui.other_id.set_value(substitutes(office)[0].id)
    dialog.ui.reason.set_value("Urlaub")
    add_event(office, organisation_id=given_up.organisation_id)
    dialog.save()
    until_idle(desk)
    assert dialog.isVisible()
    assert "schon gesprochen" in dialog.banner.accessibleName()
    assert dialog.save_button.text() == "&Tauschen"


def test_a_pause(
    office: Office, towns: list[str], desk: Desk, shown: Callable[[QDialog], None], keyboard: Keyboard
) -> None:
    town = month_plan(office).slots[1].organisation_id
    dialog = RoundPauseDialog(desk, organisation_id=town)
    shown(dialog)
    keyboard.save()
    assert dialog.form["until"].problem() == "Bitte geben Sie an, bis wann die Anrufe pausieren."
    keyboard.type("in 3 monaten")
    keyboard.save()
    until_idle(desk)
    slot = slot_of(office, organisation_id=town)
    assert slot is not None
    assert (slot.state, slot.pause_until) == (SlotState.PAUSED, date(2026, 6, 16))


def test_the_rule(office: Office, desk: Desk, shown: Callable[[QDialog], None], keyboard: Keyboard) -> None:
    dialog = RoundRuleDialog(desk)
    shown(dialog)
    assert dialog.ui.size.value() == 8
    keyboard.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keyboard.type("10")
    dialog.ui.months.set_value(frozenset(range(1, 13)) - {7, 8})
    keyboard.save()
    until_idle(desk)
    assert present_rule(office).size == 8
    following = present_rule(office, month=date(2026, 4, 1))
    assert (following.size, len(following.months)) == (10, 10)
    again = RoundRuleDialog(desk)
    shown(again)
    assert (again.ui.size.value(), len(again.ui.months.value())) == (10, 10), "what holds from then on"


def test_the_rule_says_what_is_wrong(
    desk: Desk, shown: Callable[[QDialog], None], keyboard: Keyboard, office: Office
) -> None:
    dialog = RoundRuleDialog(desk)
    shown(dialog)
    dialog.ui.size.setText("")
    dialog.ui.months.set_value(())
    keyboard.save()
    assert "0 bis 400" in dialog.form["size"].problem()
    assert "mindestens einen Monat" in dialog.form["months"].problem()
    dialog.ui.size.setText("acht")
    keyboard.save()
    assert "keine ganze Zahl" in dialog.form["size"].problem()
    assert present_rule(office).size == 8
