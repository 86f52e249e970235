"""Timelines with their filters and what one goes on to do from an entry."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.move_entry import MoveEntryDialog
from netzwerk_desktop.qt.pages.month_menu import MonthMenu
from netzwerk_desktop.qt.pages.timeline_part import TimelinePart
from netzwerk_desktop.qt.pages.timeline_reading import Shown
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services import case as cases
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services.office import Office, add_staff
from netzwerk_desktop.services.undo import last_undoable, undo
from tests.support.factories import AHLEN, WINTERBERG, add_event, add_person, make_position
from tests.support.keyboard import Keyboard
from tests.support.waiting import until_idle

Opened = list[tuple[DialogId, dict[str, object]]]
MakePart = Callable[[Shown], TimelinePart]


@pytest.fixture
def opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """The dialogs that were asked for, instead of them."""
    found: Opened = []

    def note(dialog: DialogId, **what: object) -> QDialog:
        found.append((dialog, what))
        return QDialog()

    monkeypatch.setattr(desk, "open_dialog", note)
    return found


@pytest.fixture
def part(qtbot: QtBot, desk: Desk, no_strays: object) -> MakePart:
    """Makes a timeline, shows it, and puts the keyboard on its first card."""

    def make(shown: Shown) -> TimelinePart:
        part = TimelinePart(desk, ("Nichts", ""), searchable=True)
        qtbot.addWidget(part)
        part.resize(900, 700)
        part.show()
        part.activateWindow()
        QApplication.processEvents()
        part.begin(shown)
        part.reload()
        until_idle(desk)
        part.timeline.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        return part

    return make


def ids(part: TimelinePart) -> list[str]:
    cards = [part.model.card(row) for row in range(part.model.rowCount())]
    return [card.id for card in cards if card is not None]


def open_case(office: Office, **differing: object) -> str:
    created = cases.open_case(office, organisation_id=WINTERBERG, title="ISEK", **differing).created  # type: ignore[arg-type]
    assert created is not None
    return created


# -- what is shown -----------------------------------------------------------------------------------------------------


def test_of_a_town_a_person_and_a_case(office: Office, desk: Desk, part: MakePart) -> None:
    person = add_person(office)
    here = add_event(office, person_id=person)
    add_event(office, organisation_id=AHLEN)
    case = open_case(office, interaction_ids=[here])
    for shown in (Shown(organisation_id=WINTERBERG), Shown(person), Shown(case_id=case)):
        assert ids(part(shown)) == [here]
    whole = part(Shown())
    assert len(ids(whole)) == 2
    whole.show_organisation(AHLEN)
    until_idle(desk)
    card = whole.model.card(0)
    assert card is not None
    assert (card.place, card.organisation_id) == ("", AHLEN)
    whole.show_case(case)
    until_idle(desk)
    card = whole.model.card(0)
    assert card is not None
    assert (card.place, card.case_id) == ("Winterberg", case)


def test_of_one_colleague(office: Office, desk: Desk, part: MakePart) -> None:
    bernd = add_staff(office, name="Bernd Muster").created
    assert bernd is not None
    add_event(office)
    his = add_event(office, staff_id=bernd)
    shown = part(Shown())
    shown.who.click()
    until_idle(desk)
    (menu,) = (menu for menu in shown.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Bernd Muster").trigger()
    menu.close()
    until_idle(desk)
    assert (ids(shown), shown.who.text()) == ([his], "Bernd Muster")
    shown.reset_filter()
    until_idle(desk)
    assert (len(ids(shown)), shown.who.text()) == (2, "Wer")


def test_jump_to_a_month_by_keys(office: Office, desk: Desk, part: MakePart, keyboard: Keyboard) -> None:
    last_second = add_event(office, occurred_at=datetime(2024, 3, 31, 21, 59, 59, tzinfo=UTC))
    add_event(office, occurred_at=datetime(2024, 3, 31, 22, 0, 0, tzinfo=UTC))  # April already, in Germany
    older = add_event(office, occurred_at=datetime(2023, 1, 1, tzinfo=UTC))
    shown = part(Shown())
    keyboard.press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, MonthMenu)
    menu.line.setText("märz 2024")
    menu.line.entered.emit()
    until_idle(desk)
    assert (ids(shown), shown.month.text()) == ([last_second, older], "bis März 2024")
    assert shown.shown.filtered
    shown.jump_to(None)
    until_idle(desk)
    assert (len(ids(shown)), shown.month.text()) == (3, "Monat")


def test_what_is_no_month_is_said_in_the_menu(desk: Desk, qtbot: QtBot) -> None:
    menu = MonthMenu(lambda: date(2026, 3, 16), jumped=True)
    chosen: list[object] = []
    menu.chosen.connect(chosen.append)
    menu.popup(QPoint(0, 0))
    menu.line.setText("irgendwann")
    menu.line.entered.emit()
    assert "ist kein Monat" in menu.error.text()
    assert menu.isVisible()
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[:3] == ["Wieder das Neueste zeigen", "März 2026", "Februar 2026"]
    menu.actions()[1].trigger()
    menu.actions()[3].trigger()
    assert chosen == [None, date(2026, 2, 1)]
    menu.close()


def test_typing_looks_for_text(office: Office, desk: Desk, part: MakePart, keyboard: Keyboard) -> None:
    found = add_event(office, subject="Bäume am Markt")
    add_event(office, subject="Rundgang")
    shown = part(Shown(organisation_id=WINTERBERG))
    assert shown.filter_line.isHidden()
    keyboard.type("baeume")
    keyboard.press(Qt.Key.Key_Return)
    until_idle(desk)
    assert ids(shown) == [found]
    assert shown.filter_line.isVisible()
    shown.reset_filter()
    until_idle(desk)
    assert (len(ids(shown)), shown.filter_line.isHidden()) == (2, True)


def test_another_timeline_begins_unfiltered(office: Office, desk: Desk, part: MakePart) -> None:
    add_event(office)
    shown = part(Shown(organisation_id=WINTERBERG))
    shown.jump_to(date(2024, 1, 1))
    shown.show_organisation(AHLEN)
    until_idle(desk)
    assert (shown.shown, shown.month.text()) == (Shown(organisation_id=AHLEN), "Monat")
    shown.show_organisation(AHLEN)
    assert shown.shown == Shown(organisation_id=AHLEN)


# -- going on ----------------------------------------------------------------------------------------------------------


def test_from_an_entry_one_goes_on(office: Office, desk: Desk, part: MakePart, opened: Opened) -> None:
    entry = add_event(office)
    case = open_case(office, interaction_ids=[entry])
    shown = part(Shown())
    doing = shown.actions_on_entries
    for what in ("follow_up", "call", "letter"):
        shown.timeline.act_wanted.emit(entry, what)
    handlers = doing.handlers()
    handlers[ActionId.SHOW_HISTORY]()
    handlers[ActionId.EDIT]()
    handlers[ActionId.ADD_CASE]()
    assert opened == [
        (DialogId.FOLLOW_UP, {"interaction_id": entry, "organisation_id": WINTERBERG, "case_id": case}),
        (DialogId.LOG_CALL, {"organisation_id": WINTERBERG, "case_id": case}),
        (DialogId.LETTER, {"organisation_id": WINTERBERG}),
        (DialogId.HISTORY, {"table": "interaction", "record_id": entry}),
        (DialogId.INTERACTION, {"interaction_id": entry}),
        (DialogId.CASE, {"organisation_id": WINTERBERG, "interaction_ids": (entry,)}),
    ]
    places: list[Place] = []
    desk.go_wanted.connect(places.append)
    shown.timeline.case_wanted.emit(case)
    doing.open_town(entry)
    assert places == [Place(PageId.CASES, case), Place(PageId.MUNICIPALITIES, WINTERBERG)]


def test_the_menu_has_everything(office: Office, part: MakePart) -> None:
    entry = add_event(office)
    shown = part(Shown())
    shown.timeline.menu_wanted.emit(entry, QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text().split("\t")[0] for action in menu.actions() if action.text()] == [
        *("Kommune öffnen", "Aufklappen", "Nächstes Telefonat …", "Als Beratung fortsetzen …"),
        *("Wiedervorlage dazu …", "Brief dazu …", "Beratungsvorgang …", "Bearbeiten …"),
        *("Anderer Kommune zuordnen …", "Änderungsverlauf zeigen", "Löschen"),
    ]
    menu.close()


def test_put_into_a_case_and_out_again_by_keys(office: Office, desk: Desk, part: MakePart, keyboard: Keyboard) -> None:
    entry, case = add_event(office), open_case(office)
    shown = part(Shown())
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    def choose(words: str) -> None:
        keyboard.press(Qt.Key.Key_V, control_shift)
        until_idle(desk)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text().replace("&", "") == words).trigger()
        menu.close()
        until_idle(desk)
        shown.reload()
        until_idle(desk)
        shown.timeline.set_current_row(0)

    choose("ISEK")
    assert interactions.detail(office, id=entry).case_id == case
    choose("Aus „ISEK“ herausnehmen")
    assert interactions.detail(office, id=entry).case_id is None


# -- filed under another town ------------------------------------------------------------------------------------------


def test_filed_under_another_town(office: Office, desk: Desk, keyboard: Keyboard) -> None:
    entry = add_event(office, person_id=add_person(office, position=make_position()))
    other = add_person(office, last_name="Ahlener", position=make_position(organisation_id=AHLEN))
    dialog = MoveEntryDialog(desk, None, interaction_id=entry)
    dialog.open()
    until_idle(desk)
    assert dialog.subtitle.text().startswith("Winterberg · Telefonat · erreicht")
    dialog.save()
    assert "Bitte wählen Sie" in dialog.form["organisation_id"].problem()
    dialog.ui.organisation_id.set_value(WINTERBERG)
    dialog.save()
    assert "Dort steht der Eintrag schon" in dialog.form["organisation_id"].problem()
    dialog.ui.organisation_id.set_value(AHLEN)
    until_idle(desk)
    dialog.ui.position_id.set_value(next(iter(dialog.ui.position_id._rows)))
    dialog.save()
    until_idle(desk)
    assert not dialog.isVisible(), dialog.banner.text()
    detail = interactions.detail(office, id=entry)
    assert (detail.row.organisation_id, detail.person_id) == (AHLEN, other)
    step = last_undoable(office)
    assert step is not None
    undo(office, transaction=step.transaction)
    assert interactions.detail(office, id=entry).row.organisation_id == WINTERBERG


def test_the_town_that_was_wrong_takes_its_person_along(office: Office, desk: Desk) -> None:
    entry = add_event(office, person_id=add_person(office, position=make_position()))
    dialog = MoveEntryDialog(desk, None, interaction_id=entry)
    dialog.open()
    until_idle(desk)
    dialog.ui.organisation_id.set_value(AHLEN)
    until_idle(desk)
    dialog.save()
    until_idle(desk)
    detail = interactions.detail(office, id=entry)
    assert (detail.row.organisation_id, detail.person_id, detail.position_id) == (AHLEN, None, None)


# -- reading -----------------------------------------------------------------------------------------------------------


def test_the_place_is_kept_when_it_is_read_again(office: Office, clock: FixedClock, desk: Desk, part: MakePart) -> None:
    start = clock.now() - timedelta(days=90)
    for number in range(90):
        add_event(office, occurred_at=start + timedelta(days=number), note="Zeile\n" * (number % 7))
    shown = part(Shown(organisation_id=WINTERBERG))
    bar = shown.timeline.verticalScrollBar()
    for _ in range(2):
        bar.setValue(bar.maximum())
        until_idle(desk)
    bar.setValue(bar.maximum() // 2)
    before = shown.model.card(shown.timeline.rows_in_sight().start)
    add_event(office, occurred_at=clock.now())
    shown.reload()
    until_idle(desk)
    after = shown.model.card(shown.timeline.rows_in_sight().start)
    assert before is not None and after is not None and before.id == after.id
