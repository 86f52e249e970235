"""The form for a call beside the page: the page stays in use, one form at a time, and few keys are enough."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, Direction
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.call import CallDialog
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.side_panel import SPLITTER
from netzwerk_desktop.services.draft import drafts
from netzwerk_desktop.services.follow_up import create_follow_up, open_of_organisation
from netzwerk_desktop.services.interaction import timeline
from netzwerk_desktop.services.membership import join
from netzwerk_desktop.services.office import Office
from tests.support.factories import MUELHEIM, MUENSTER, WINTERBERG, add_person, make_position
from tests.support.keyboard import Keyboard
from tests.support.waiting import until_idle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Counting(Keyboard):
    """Counts what a hand presses: every key, and every key that is held down with it."""

    def __init__(self) -> None:
        self.pressed = 0

    def type(self, text: str) -> None:
        self.pressed += len(text)
        super().type(text)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        held = sum(bool(modifiers & one) for one in (CTRL, SHIFT, Qt.KeyboardModifier.AltModifier))
        self.pressed += times * (1 + held)
        super().press(key, modifiers, times)


@pytest.fixture
def window(desk: Desk) -> Iterator[MainWindow]:
    """The window on the page of Winterberg, where Petra Probe is to be spoken to."""
    position = make_position(function="Citymanagement", phone="02981 800-15")
    add_person(desk.office, position=position)
    window = MainWindow(desk)
    window.go(Place(PageId.MUNICIPALITIES, WINTERBERG))
    window.resize(1600, 1000)
    window.show()
    window.activateWindow()
    until_idle(desk)
    yield window
    window.close()


@pytest.fixture
def call(window: MainWindow) -> Callable[..., CallDialog]:
    """Open the form as everything else does."""

    def open_call(**what: object) -> CallDialog:
        form = window.desk.open_dialog(DialogId.LOG_CALL, **what)
        until_idle(window.desk)
        assert isinstance(form, CallDialog)
        return form

    return open_call


# -- beside the page -------------------------------------------------------------------------------------------------


def test_the_form_stands_beside_the_page_and_covers_nothing(window: MainWindow, keyboard: Keyboard) -> None:
    before = window.stack.width()
    keyboard.press(Qt.Key.Key_L, CTRL)
    until_idle(window.desk)

    form = window.side.form
    assert form is not None and form.isVisible() and not form.isWindow() and not form.isModal()
    assert QApplication.activeModalWidget() is None
    assert window.stack.isVisible() and window.stack.width() == before - window.side.width() - 1
    assert (
        form.mapTo(window, form.rect().topLeft()).x() >= window.stack.mapTo(window, window.stack.rect().topRight()).x()
    )
    assert form.ui.organisation_id.value() == WINTERBERG


def test_on_a_small_screen_the_page_takes_its_narrow_shape(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    window.resize(1024, 640)
    call(organisation_id=WINTERBERG)
    QApplication.processEvents()

    page = window.page(PageId.MUNICIPALITIES)
    assert window.width() == 1024
    assert page.width() >= 420
    assert not page.list.isVisible()  # type: ignore[attr-defined]
    assert page.view.isVisible()  # type: ignore[attr-defined]
    assert window.side.width() >= 340


def test_its_width_is_remembered(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    form = call()
    window.beside.setSizes([900, 500])
    window.beside.splitterMoved.emit(900, 1)
    width = window.side.width()
    assert window.desk.preferences.splitter(SPLITTER) == (width,)
    form.reject()
    call()
    assert abs(window.side.width() - width) <= 1


def test_esc_closes_and_gives_the_keyboard_back_to_where_it_came_from(window: MainWindow, keyboard: Keyboard) -> None:
    page = window.page(PageId.MUNICIPALITIES)
    page.list.filter_line.setFocus()  # type: ignore[attr-defined]
    keyboard.press(Qt.Key.Key_L, CTRL)
    until_idle(window.desk)
    form = window.side.form
    assert form is not None and form.has_keyboard()

    keyboard.escape()

    assert window.side.form is None and window.side.isHidden()
    assert QApplication.focusWidget() is page.list.filter_line  # type: ignore[attr-defined]
    assert drafts(window.desk.office) == []


def test_where_the_keyboard_came_from_may_be_gone(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_L, CTRL)
    window.go(Place(PageId.PEOPLE))
    until_idle(window.desk)
    form = window.side.form
    assert form is not None
    form.focus_again()
    keyboard.escape()
    focus = QApplication.focusWidget()
    assert focus is not None and window.page(PageId.PEOPLE).isAncestorOf(focus)


def test_other_pages_can_be_used_meanwhile(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    form = call(organisation_id=WINTERBERG)
    form.ui.note.set_value("halb")
    for page in (PageId.PEOPLE, PageId.TODAY, PageId.MUNICIPALITIES):
        window.go(Place(page))
        until_idle(window.desk)
    assert window.side.form is form and form.isVisible()
    assert form.ui.note.value() == "halb"


def test_f6_walks_into_the_form(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    form = call(organisation_id=WINTERBERG)
    form.form.focus("note")
    window.page(PageId.MUNICIPALITIES).focus_first()
    for _ in range(6):
        window.next_part()
        if form.has_keyboard():
            break
    assert form.ui.note.hasFocus()
    window.next_part()
    assert not form.has_keyboard()


def test_ctrl_enter_saves_only_where_one_types(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    form = call(organisation_id=WINTERBERG)
    window.page(PageId.MUNICIPALITIES).focus_first()
    Keyboard().save()
    until_idle(window.desk)
    assert form.isVisible() and timeline(window.desk.office, organisation_id=WINTERBERG) == []
    form.form.focus("direction")
    Keyboard().save()
    until_idle(window.desk)
    assert len(timeline(window.desk.office, organisation_id=WINTERBERG)) == 1


# -- one at a time ---------------------------------------------------------------------------------------------------


def test_ctrl_l_again_comes_back_to_the_form(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_L, CTRL)
    until_idle(window.desk)
    form = window.side.form
    assert form is not None
    form.ui.note.set_value("halb")
    form.form.focus("note")
    window.go(Place(PageId.MUNICIPALITIES, MUENSTER))  # to look something up
    until_idle(window.desk)
    window.page(PageId.MUNICIPALITIES).focus_first()

    keyboard.press(Qt.Key.Key_L, CTRL)

    assert window.side.form is form
    assert form.ui.note.hasFocus() and form.ui.note.value() == "halb"


def test_another_call_makes_a_draft_of_what_is_half_typed(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    first = call(organisation_id=WINTERBERG)
    first.ui.note.set_value("halb fertig")

    second = call(organisation_id=MUENSTER, caller_number="0251 4144-15")

    assert second is not first and window.side.form is second and second.isVisible()
    assert [draft.values["fields"]["note"] for draft in drafts(window.desk.office)] == ["halb fertig"]
    assert second.ui.organisation_id.value() == MUENSTER
    assert second.ui.direction.value() is Direction.INCOMING
    assert "Winterberg" in second.banner.text()
    assert second.has_keyboard()


def test_the_telephone_rings_again_from_the_same_town(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    first = call(organisation_id=WINTERBERG, caller_number="02981 800-1")
    assert call(organisation_id=WINTERBERG, caller_number="02981 800-1") is first
    first.ui.note.set_value("halb fertig")
    second = call(organisation_id=WINTERBERG, caller_number="02981 800-2")
    assert second is not first and second.ui.note.value() == ""
    assert len(drafts(window.desk.office)) == 1


def test_nothing_typed_and_another_call_leaves_nothing(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    first = call(organisation_id=WINTERBERG)
    assert call(organisation_id=WINTERBERG) is first and call() is first
    second = call(organisation_id=MUENSTER)
    assert second is not first
    assert drafts(window.desk.office) == []
    QApplication.sendPostedEvents(None, 52)  # deferred deletes
    assert not shiboken6.isValid(first)


def test_a_call_that_comes_while_one_is_being_saved_opens_when_it_is(window: MainWindow, desk: Desk) -> None:
    first = window.open_call(organisation_id=WINTERBERG)
    until_idle(desk)
    assert isinstance(first, CallDialog)
    first.ui.note.set_value("fertig")
    first.save()
    window.open_call(organisation_id=MUENSTER)
    until_idle(desk)

    second = window.side.form
    assert second is not None and second is not first
    assert second.ui.organisation_id.value() == MUENSTER
    assert len(timeline(desk.office, organisation_id=WINTERBERG)) == 1
    assert drafts(desk.office) == []


def test_what_a_page_wants_to_go_on_with_is_gone_on_with(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    form = call(organisation_id=WINTERBERG)
    form.ui.note.set_value("halb fertig")
    form.reject()
    until_idle(window.desk)
    (draft,) = drafts(window.desk.office)
    again = call()
    again.continue_draft(draft.id)
    until_idle(window.desk)
    assert again.ui.note.value() == "halb fertig"
    assert again.ui.organisation_id.value() == WINTERBERG


def test_the_next_form_is_made_ahead(window: MainWindow, call: Callable[..., CallDialog]) -> None:
    window.side.make_ready()
    until_idle(window.desk)
    ready = window.side._ready
    assert ready is not None and ready.catalogue is not None and not ready.isVisible()
    clock = ready.clock
    form = call(organisation_id=WINTERBERG)
    assert form is ready
    assert clock.seconds == 0
    assert window.side._ready is None


# -- keys ------------------------------------------------------------------------------------------------------------


def test_a_call_is_logged_in_twenty_keys_beside_the_words_of_the_note(window: MainWindow, desk: Desk) -> None:
    hand = Counting()
    hand.press(Qt.Key.Key_L, CTRL)
    until_idle(desk)
    hand.type("pet")  # the person; the town is the page's
    hand.press(Qt.Key.Key_Return)
    hand.alt("n")
    counted = hand.pressed
    hand.type("Verfügungsfonds: Richtlinie zusenden")
    hand.pressed = counted
    hand.tab()
    hand.type("2w")
    hand.save()
    until_idle(desk)

    assert hand.pressed <= 20, hand.pressed
    (entry,) = timeline(desk.office, organisation_id=WINTERBERG)
    assert (entry.note, entry.person_name) == ("Verfügungsfonds: Richtlinie zusenden", "Petra Probe")
    assert entry.outcome is CallOutcome.REACHED
    (follow_up,) = open_of_organisation(desk.office, organisation_id=WINTERBERG)
    assert follow_up.due_on == date(2026, 3, 30)
    assert follow_up.person_id == entry_person(desk.office)
    assert window.side.form is None
    focus = QApplication.focusWidget()
    assert focus is not None and window.page(PageId.MUNICIPALITIES).isAncestorOf(focus)


def entry_person(office: Office) -> str | None:
    """Who the only position in Winterberg belongs to."""
    from netzwerk_desktop.services.position import positions_of_organisation

    return positions_of_organisation(office, organisation_id=WINTERBERG)[0].person_id


# -- the plan --------------------------------------------------------------------------------------------------------


def test_the_next_call_of_the_plan_opens_its_town_and_the_form(
    window: MainWindow, desk: Desk, keyboard: Keyboard
) -> None:
    join(desk.office, organisation_id=WINTERBERG, joined_on=date(2020, 1, 1))
    window.go(Place(PageId.TODAY))
    until_idle(desk)
    keyboard.press(Qt.Key.Key_N, CTRL | SHIFT)
    until_idle(desk)

    form = window.side.form
    assert window.current_page() is window.page(PageId.MUNICIPALITIES)
    assert form is not None and form.ui.organisation_id.value() == WINTERBERG
    assert form.ui.direction.value() is Direction.OUTGOING
    assert "Anrufplan März: diesen Monat an der Reihe" in form.ui.remarks.words()
    chips = form.ui.prompts.chips()
    assert [chip.text() for chip in chips] == ["Projekt", "Profil", "Best Practice", "Wettbewerb", "Veranstaltung"]
    form.ui.note.set_value("angerufen")
    chips[0].click()
    keyboard.type("Baumscheiben")
    chips[2].click()
    assert form.ui.note.value() == "angerufen\nProjekt: Baumscheiben\nBest Practice: "
    form.ui.direction.set_value(Direction.INCOMING)
    assert form.ui.prompts.isHidden()


def test_attempts_and_who_was_reached_are_told(window: MainWindow, desk: Desk, call: Callable[..., CallDialog]) -> None:
    join(desk.office, organisation_id=WINTERBERG, joined_on=date(2020, 1, 1))
    for outcome in (CallOutcome.NOT_REACHED, CallOutcome.VOICEMAIL):
        form = call(organisation_id=WINTERBERG)
        form.ui.outcome.set_value(outcome)
        form.save()
        until_idle(desk)
    form = call(organisation_id=WINTERBERG)
    assert "Anrufplan März: noch nicht erreicht, 2 Versuche" in form.ui.remarks.words()
    form.save()
    until_idle(desk)
    form = call(organisation_id=WINTERBERG)
    assert "Anrufplan März: am 16.3.2026 erreicht" in form.ui.remarks.words()


def test_nobody_is_left_to_be_called(window: MainWindow, desk: Desk) -> None:
    heard: list[str] = []
    desk.message.connect(lambda text, tone: heard.append(text))
    window.actions_.trigger(ActionId.CALL_NEXT)
    until_idle(desk)
    assert heard == ["In diesem Monat ist niemand mehr anzurufen."]
    assert window.side.form is None


# -- the history of what is shown ------------------------------------------------------------------------------------


def test_a_page_with_a_record_shows_who_changed_it(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, dict[str, object]]] = []

    def note(dialog: object, **what: object) -> QDialog:
        asked.append((dialog, what))
        return QDialog()

    monkeypatch.setattr(window.desk, "open_dialog", note)
    window.go(Place(PageId.MUNICIPALITIES, MUELHEIM))
    until_idle(window.desk)
    window.actions_.trigger(ActionId.SHOW_HISTORY)
    assert asked == [(DialogId.HISTORY, {"table": "organisation", "record_id": MUELHEIM})]
    window.go(Place(PageId.TODAY))
    assert not window.actions_[ActionId.SHOW_HISTORY].isEnabled()


def test_a_follow_up_that_is_opened_for_a_call_is_ticked(window: MainWindow, desk: Desk) -> None:
    office = desk.office
    for subject, days in (("Richtlinie senden", 3), ("Rückruf", 1)):
        draft = FollowUpDraft(
            organisation_id=WINTERBERG, due_on=office.clock.today() + timedelta(days=days), subject=subject
        )
        create_follow_up(office, follow_up=draft)
    rows = {row.subject: row.id for row in open_of_organisation(office, organisation_id=WINTERBERG)}
    form = window.open_call(organisation_id=WINTERBERG, follow_up_id=rows["Richtlinie senden"])
    until_idle(desk)
    assert isinstance(form, CallDialog)
    assert form.ui.answers.value() == (rows["Richtlinie senden"],)
    assert not form.form.dirty
    form.save()
    until_idle(desk)
    assert [row.subject for row in open_of_organisation(office, organisation_id=WINTERBERG)] == ["Rückruf"]


def test_a_call_that_answers_something_is_gone_on_with_and_ticks_it(
    window: MainWindow, desk: Desk, call: Callable[..., CallDialog]
) -> None:
    due = desk.clock.today()
    ids = []
    for subject in ("Erlass schicken", "Termin nennen"):
        draft = FollowUpDraft(organisation_id=WINTERBERG, due_on=due, subject=subject)
        ids.append(create_follow_up(desk.office, follow_up=draft).created or "")
    form = call(organisation_id=WINTERBERG, follow_up_id=ids[0])
    again = call(organisation_id=WINTERBERG, follow_up_id=ids[1])

    assert again is form
    assert set(form.ui.answers.value()) == set(ids)


def test_a_call_to_somebody_else_of_the_town_is_another_call(
    window: MainWindow, desk: Desk, call: Callable[..., CallDialog]
) -> None:
    petra, kurt = (
        add_person(desk.office, last_name=name, position=make_position(function="Bauamt"))
        for name in ("Erstens", "Zweitens")
    )
    form = call(organisation_id=WINTERBERG, person_id=petra)
    assert call(organisation_id=WINTERBERG, person_id=petra) is form
    other = call(organisation_id=WINTERBERG, person_id=kurt)

    assert other is not form
    assert other.ui.position_id.person_id() == kurt
