"""The page "Heute": what it says, how it is walked through, and that ticking off is one key."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop import qt
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.pages.today import TodayPage
from netzwerk_desktop.qt.pages.today_drafts import DIALOGS, continue_draft
from netzwerk_desktop.qt.pages.today_line import DayLine, LineKind, Section
from netzwerk_desktop.qt.pages.today_list import DayList
from netzwerk_desktop.qt.pages.today_rows import DayLines, day_lines
from netzwerk_desktop.qt.pages.today_words import FORMS
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.services import draft as drafts
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services.membership import leave
from netzwerk_desktop.services.office import Office, add_staff
from netzwerk_desktop.services.today import CallsOfMonth, RestOfToday, today
from tests.support.factories import AHLEN, MUENSTER, WINTERBERG, add_event, add_member, add_person
from tests.support.keyboard import Keyboard
from tests.support.waiting import until_idle

Opened = list[tuple[DialogId, dict[str, object]]]


def remind(office: Office, due_on: date, subject: str = "Unterlagen senden", town: str = WINTERBERG) -> str:
    draft = FollowUpDraft(organisation_id=town, due_on=due_on, subject=subject, assignee_id=office.staff_id)
    created = follow_ups.create_follow_up(office, follow_up=draft).created
    assert created is not None
    return created


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
def gone_to(desk: Desk) -> list[Place]:
    """The places somebody wanted to go to."""
    places: list[Place] = []
    desk.go_wanted.connect(places.append)
    return places


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, no_strays: object) -> Callable[..., TodayPage]:
    """Makes the page and shows it with everything read."""

    def make(width: int = 1200) -> TodayPage:
        page = TodayPage(desk)
        qtbot.addWidget(page)
        for column in (page.left, page.right):
            mode = QAbstractItemModelTester.FailureReportingMode.Fatal
            QAbstractItemModelTester(column.rows, mode, column.rows)
        page.resize(width, 700)
        page.show()
        page.activateWindow()
        QApplication.processEvents()
        page.show_record("")
        until_idle(desk)
        return page

    return make


def lines(column: DayList) -> list[DayLine]:
    rows = [column.rows.row(number) for number in range(column.rows.rowCount())]
    return [row for row in rows if row is not None]


def titles(column: DayList, kind: LineKind) -> list[str]:
    return [row.title or row.place for row in lines(column) if row.kind is kind]


def click(column: DayList, point: QPoint) -> None:
    place = QPointF(point)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, place, column.mapToGlobal(place), button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(column.viewport(), event)


def test_an_empty_day_says_what_belongs_there(page: Callable[..., TodayPage]) -> None:
    shown = page()
    assert shown.title.text() == "Montag, 16. März 2026"
    assert shown.summary.text() == "Nichts fällig"
    assert titles(shown.left, LineKind.HEADING) == ["Heute fällig", "Nächste Tage"]
    assert titles(shown.right, LineKind.HEADING) == ["Termine", "Lange nicht gesprochen", "Aus dem Büro"]
    assert len(titles(shown.left, LineKind.EMPTY)) == 2
    assert shown.handlers().keys() >= {ActionId.LOG_CALL}
    assert ActionId.EDIT not in shown.handlers()


def test_everything_a_day_holds(office: Office, clock: FixedClock, page: Callable[..., TodayPage]) -> None:
    late, now = remind(office, date(2026, 3, 16), "Spät"), remind(office, date(2026, 3, 18), "Jetzt")
    remind(office, date(2026, 3, 20), "Bald")
    clock.advance(timedelta(days=2))
    colleague = add_staff(office, name="Bernd Muster").created
    add_event(office, kind="visit", occurred_at=clock.now() + timedelta(days=1), subject="Rundgang")
    add_event(office, staff_id=colleague, occurred_at=clock.now() - timedelta(hours=1), note="Rückruf\nbitte")
    add_member(office, AHLEN)
    leave(office, membership_id=add_member(office, MUENSTER), ended_on=date(2026, 4, 1))
    shown = page()
    assert [row.record_id for row in lines(shown.left) if row.kind is LineKind.FOLLOW_UP][:2] == [late, now]
    due = "1 Wiedervorlage überfällig · 1 heute fällig · 1 Termin in den nächsten Tagen"
    assert shown.summary.text() == f"{due} · 2 Anrufe offen"
    by_section = {row.section: row for row in lines(shown.right) if row.can_be_chosen}
    visit, silent = by_section[Section.VISITS], by_section[Section.SILENT]
    assert (visit.place, visit.title, visit.when) == ("Winterberg", "Rundgang", "morgen, 12:00")
    assert (silent.when, silent.tone) == ("noch nie", Tone.BAD)
    assert by_section[Section.ENDING].when == "in 2 Wochen"
    assert by_section[Section.RECENT].line == "Bernd Muster · Rückruf bitte"
    assert "Winterberg, Rundgang" in shown.right.model().data(
        shown.right.index_of(1), Qt.ItemDataRole.AccessibleTextRole
    )


def test_how_long_nobody_spoke_is_said_and_coloured(office: Office, clock: FixedClock) -> None:
    add_member(office, AHLEN, date(2020, 1, 1))
    add_member(office, WINTERBERG, date(2020, 1, 1))
    add_event(office, organisation_id=AHLEN, occurred_at=clock.now() - timedelta(days=200))
    add_event(office, occurred_at=clock.now() - timedelta(days=300))
    shown = day_lines(today(office), clock, office.staff_id)
    silent = [row for row in shown.right if row.kind is LineKind.SILENT]
    assert [(row.place, row.when, row.tone) for row in silent] == [
        ("Winterberg", "vor 9 Monaten", Tone.BAD),
        ("Ahlen", "vor 6 Monaten", Tone.WARN),
    ]


def test_long_sections_are_cut_and_unfold(office: Office, desk: Desk, page: Callable[..., TodayPage]) -> None:
    for number in range(25):
        remind(office, date(2026, 3, 17), f"Nummer {number}")
    shown = page()
    assert titles(shown.left, LineKind.MORE) == ["Mehr zeigen"]
    more = next(number for number, row in enumerate(lines(shown.left)) if row.kind is LineKind.MORE)
    shown.left.set_current_row(more)
    shown.left.pressed_at.emit(more, "open")
    until_idle(desk)
    assert len(titles(shown.left, LineKind.FOLLOW_UP)) == 25
    assert titles(shown.left, LineKind.MORE) == []


def test_a_single_hidden_line_is_shown(office: Office) -> None:
    for number in range(Section.NEXT.shown + 1):
        remind(office, date(2026, 3, 17), f"Nummer {number}")
    shown = day_lines(today(office), office.clock, office.staff_id, limit=20)
    assert not [row for row in shown.left if row.kind is LineKind.MORE]


def test_the_keyboard_passes_over_headings(
    office: Office, page: Callable[..., TodayPage], keyboard: Keyboard, gone_to: list[Place]
) -> None:
    remind(office, date(2026, 3, 16), "Erste")
    remind(office, date(2026, 3, 18), "Zweite", AHLEN)
    shown = page()
    shown.right.setFocus(Qt.FocusReason.OtherFocusReason)
    shown.focus_first()
    QApplication.processEvents()
    assert shown.left.hasFocus()
    assert shown.line() is None  # nothing is chosen before somebody chooses
    keyboard.press(Qt.Key.Key_Down)
    assert (shown.line() or DayLine("", LineKind.EMPTY, Section.NEXT, "")).title == "Erste"
    keyboard.press(Qt.Key.Key_Down)
    assert (line := shown.line()) is not None and line.title == "Zweite"
    keyboard.press(Qt.Key.Key_Home)
    assert (line := shown.line()) is not None and line.title == "Erste"
    keyboard.press(Qt.Key.Key_Return)
    assert gone_to == [Place(PageId.MUNICIPALITIES, WINTERBERG)]


def test_space_ticks_off_and_the_next_line_is_chosen(
    office: Office, desk: Desk, page: Callable[..., TodayPage], keyboard: Keyboard
) -> None:
    first = remind(office, date(2026, 3, 16), "Erste")
    remind(office, date(2026, 3, 16), "Zweite")
    shown = page()
    told: list[Changes] = []
    desk.changes.changed.connect(told.append)
    shown.right.setFocus(Qt.FocusReason.TabFocusReason)
    shown.left.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    keyboard.press(Qt.Key.Key_Space)
    keyboard.press(Qt.Key.Key_Space)  # twice by mistake is once
    until_idle(desk)
    assert follow_ups.detail(office, id=first).row.done_at is not None
    assert len(told) == 1 and told[0].label == "Wiedervorlage erledigen" and told[0].transaction
    assert (line := shown.line()) is not None and line.title == "Zweite"
    assert shown.left.lines.ticked == set()


def test_what_could_not_be_ticked_off_comes_back(office: Office, desk: Desk, page: Callable[..., TodayPage]) -> None:
    first = remind(office, date(2026, 3, 16))
    shown = page()
    troubles: list[str] = []
    desk.trouble.connect(lambda text, tone: troubles.append(text))
    follow_ups.complete(office, id=first)
    shown.complete(first)
    until_idle(desk)
    assert len(troubles) == 1 and "schon erledigt" in troubles[0]
    assert titles(shown.left, LineKind.FOLLOW_UP) == []


def test_actions_are_about_the_chosen_line(
    office: Office, page: Callable[..., TodayPage], opened: Opened, keyboard: Keyboard
) -> None:
    record = remind(office, date(2026, 3, 16))
    add_member(office, AHLEN)
    shown = page()
    shown.handlers()[ActionId.LOG_CALL]()
    shown.left.set_current_row(1)
    shown.handlers()[ActionId.LOG_CALL]()
    shown.handlers()[ActionId.EDIT]()
    silent = next(number for number, row in enumerate(lines(shown.right)) if row.kind is LineKind.SILENT)
    shown.right.set_current_row(silent)
    assert shown.left.line() is None  # one line of the page is chosen at most
    shown.right.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    keyboard.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened == [
        (DialogId.LOG_CALL, {}),
        (DialogId.LOG_CALL, {"organisation_id": WINTERBERG, "follow_up_id": record}),
        (DialogId.FOLLOW_UP, {"follow_up_id": record}),
        (DialogId.LOG_CALL, {"organisation_id": AHLEN}),
    ]


def test_the_mouse_ticks_edits_and_goes(
    office: Office, desk: Desk, page: Callable[..., TodayPage], opened: Opened, gone_to: list[Place]
) -> None:
    record = remind(office, date(2026, 3, 16))
    shown = page()
    row = shown.left.visualRect(shown.left.index_of(1))
    hit = shown.left.lines.hit
    index = shown.left.index_of(1)
    pencil = next(
        QPoint(x, row.top() + 18)
        for x in range(row.right(), 0, -1)
        if hit(index, row, QPoint(x, row.top() + 18)).what == "edit"
    )
    click(shown.left, pencil)
    click(shown.left, QPoint(row.left() + 120, row.center().y() - 8))
    click(shown.left, QPoint(row.left() + 28, row.top() + 27))
    until_idle(desk)
    assert opened == [(DialogId.FOLLOW_UP, {"follow_up_id": record})]
    assert gone_to == [Place(PageId.MUNICIPALITIES, WINTERBERG)]
    assert follow_ups.detail(office, id=record).row.done_at is not None
    assert hit(QModelIndex(), row, QPoint(0, 0)).what == ""


def test_narrow_there_is_one_column(office: Office, desk: Desk, page: Callable[..., TodayPage]) -> None:
    shown = page(760)
    assert not shown.right.isVisible()
    assert "Termine" in titles(shown.left, LineKind.HEADING)
    assert shown.parts() == [shown.left]
    shown.resize(1200, 700)
    until_idle(desk)
    assert "Termine" not in titles(shown.left, LineKind.HEADING)
    assert shown.parts() == [shown.left, shown.right]


def test_it_reads_again_only_when_it_may_look_different(
    office: Office, clock: FixedClock, desk: Desk, page: Callable[..., TodayPage]
) -> None:
    shown = page()
    before = shown.view
    desk.changes.publish(Changes("", frozenset({"service"}), frozenset()))
    until_idle(desk)
    assert shown.view is before
    shown.hide()
    remind(office, date(2026, 3, 16))
    desk.changes.publish(Changes("", frozenset({"follow_up"}), frozenset()))
    until_idle(desk)
    assert shown.view is before  # nobody looks
    shown.show()
    shown.show_record("")
    until_idle(desk)
    assert len(titles(shown.left, LineKind.FOLLOW_UP)) == 1
    clock.advance(timedelta(days=1))
    shown.show_record("")
    until_idle(desk)
    assert shown.title.text().startswith("Dienstag")


def test_the_menu_of_a_line(office: Office, page: Callable[..., TodayPage], opened: Opened, keyboard: Keyboard) -> None:
    record = remind(office, date(2026, 3, 16))
    shown = page()
    shown.left.menu_wanted.emit(1, QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    words = {action.text(): action for action in menu.actions()}
    assert list(words) == ["Erledigt", "Kommune öffnen", "Telefonat erfassen …", "Bearbeiten …"]
    words["Bearbeiten …"].trigger()
    menu.close()
    assert opened == [(DialogId.FOLLOW_UP, {"follow_up_id": record})]


def test_an_entry_of_a_visit_opens_its_form(
    office: Office, clock: FixedClock, page: Callable[..., TodayPage], opened: Opened
) -> None:
    record = add_event(office, kind=InteractionKind.VISIT, occurred_at=datetime(2026, 3, 20, 9, 0, tzinfo=UTC))
    shown = page()
    shown.right.pressed_at.emit(1, "edit")
    assert opened == [(DialogId.INTERACTION, {"interaction_id": record})]
    assert lines(shown.right)[1].when == "Fr 20.3., 10:00"


def test_the_first_picture_imports_nothing_of_the_database() -> None:
    program = "import sys, netzwerk_desktop.qt.pages.today; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


# -- the rest of the day ----------------------------------------------------------------------------------------------


@dataclass
class Slot:
    organisation_id: str = WINTERBERG
    organisation_name: str = "Winterberg"
    carried_over: bool = False
    attempts: int = 0
    phone: str = "02981 5550100"
    position_id: str = "p"
    person_id: str = ""
    person_name: str = "Petra Probe"
    last_conversation: datetime | None = None


def month(*slots: Slot, met: int = 5) -> RestOfToday:
    return RestOfToday(CallsOfMonth(date(2026, 3, 1), met, 8, cast("Any", slots)), ())


def of(shown: DayLines, section: Section) -> list[DayLine]:
    return [row for row in (*shown.left, *shown.right, *shown.end) if row.section is section]


def test_the_calls_of_the_month(office: Office, clock: FixedClock) -> None:
    long_ago = datetime(2025, 3, 16, 11, tzinfo=UTC)
    rest = month(Slot(), Slot(AHLEN, "Ahlen", True, 2, "", "", "", "", long_ago))
    shown = day_lines(today(office), clock, office.staff_id, rest=rest)
    heading, first, second = of(shown, Section.CALLS)
    assert (heading.title, heading.when) == ("Anrufe im März", "5 / 8")
    assert (first.place, first.when, first.line) == ("Winterberg", "02981 5550100", "Petra Probe · noch nie gesprochen")
    assert (second.when, second.tone) == ("keine Nummer", Tone.WARN)
    assert second.line == "aus einem früheren Monat · 2 x versucht · zuletzt vor 12 Monaten"
    assert shown.summary == "Nichts fällig · 2 Anrufe offen"


def test_when_all_were_called_the_month_says_so(office: Office, clock: FixedClock) -> None:
    shown = of(day_lines(today(office), clock, office.staff_id, rest=month(met=8)), Section.CALLS)
    assert [(row.title, row.when) for row in shown] == [
        ("Anrufe im März", "8 / 8"),
        ("Alle Anrufe dieses Monats sind geschafft.", ""),
    ]
    nobody = RestOfToday(None, ())
    assert of(day_lines(today(office), clock, office.staff_id, rest=nobody), Section.CALLS) == []


@pytest.mark.parametrize("count", [0, 1, 4, 5, 8])
def test_the_place_of_the_calls_is_kept_until_they_come(office: Office, clock: FixedClock, count: int) -> None:
    view = today(office)
    before = of(day_lines(view, clock, office.staff_id, calls_expected=count), Section.CALLS)
    slots = [Slot(organisation_id=str(number)) for number in range(count)]
    after = of(day_lines(view, clock, office.staff_id, rest=month(*slots)), Section.CALLS)
    if count:
        assert len(before) == len(after)
        assert not [row for row in before if row.kind is LineKind.CALL]
        assert [row.last for row in before] == [row.last for row in after]
    else:
        assert before == []


def test_a_call_of_the_plan_is_begun_with_whom_the_plan_names(
    office: Office, page: Callable[..., TodayPage], opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netzwerk_desktop.services.today.rest_of_today", lambda office: month(Slot()))
    shown = page()
    number = next(number for number, row in enumerate(lines(shown.right)) if row.kind is LineKind.CALL)
    shown.right.pressed_at.emit(number, "call")
    shown.right.set_current_row(number)
    shown.handlers()[ActionId.LOG_CALL]()
    shown.handlers()[ActionId.ADD_FOLLOW_UP]()
    call = (DialogId.LOG_CALL, {"organisation_id": WINTERBERG, "position_id": "p"})
    assert opened == [call, call, (DialogId.FOLLOW_UP, {"organisation_id": WINTERBERG})]
    assert shown.desk.preferences.settings.calls_expected == 1


def test_what_colleagues_did_is_grouped_by_town(
    office: Office, clock: FixedClock, page: Callable[..., TodayPage], gone_to: list[Place]
) -> None:
    colleague = add_staff(office, name="Maria Muster").created
    assert colleague is not None
    theirs = replace(office, staff_id=colleague)
    for _ in range(2):
        add_event(theirs, note="Es ging um **Leerstand**")
    remind(theirs, date(2026, 5, 4))
    person = add_person(theirs)
    older = add_event(office, staff_id=colleague, occurred_at=clock.now() - timedelta(days=9), note="Alt")
    shown = page()
    told = [row for row in lines(shown.right) if row.section is Section.RECENT and row.can_be_chosen]
    assert [(row.place, row.title) for row in told[:2]] == [
        ("Petra Probe", "Person anlegen"),
        ("Winterberg", "2 x Telefonat erfassen, Wiedervorlage anlegen"),
    ]
    assert told[1].line == "Maria Muster · Es ging um Leerstand"
    assert [row.record_id for row in told[2:]] == [older]  # told once: what was just entered stands above
    for row in told[:2]:
        shown.open(row)
    assert gone_to == [Place(PageId.PEOPLE, person), Place(PageId.MUNICIPALITIES, WINTERBERG)]


def keep(office: Office, kind: str, title: str = "Winterberg") -> str:
    draft_id = drafts.new_draft_id(office)
    drafts.keep_draft(office, id=draft_id, kind=kind, title=title, values={"fields": {}})
    return draft_id


def test_drafts_stand_below_and_go_on_in_their_form(
    office: Office, page: Callable[..., TodayPage], opened: Opened, gone_to: list[Place]
) -> None:
    for kind in ("call", f"interaction:{AHLEN}", f"membership:{AHLEN}", "settings:office"):
        keep(office, kind)
    keep(office, "of another version")
    shown = page()
    found = [row for row in lines(shown.left) if row.kind is LineKind.DRAFT]
    assert lines(shown.left)[-1].section is Section.DRAFTS
    assert {row.title for row in found} >= {"Telefonat · Winterberg", "Mitgliedschaft · Winterberg"}
    messages: list[str] = []
    shown.desk.message.connect(lambda text, tone: messages.append(text))
    for row in found:
        shown.open(row)
    assert sorted(opened, key=str) == sorted(
        [
            (DialogId.LOG_CALL, {}),
            (DialogId.INTERACTION, {"interaction_id": AHLEN}),
            (DialogId.MEMBERSHIP, {"organisation_id": AHLEN}),
        ],
        key=str,
    )
    assert gone_to == [Place(PageId.SETTINGS, "office")]
    assert messages == ["Dieses Formular kennt diese Version des Programms nicht."]


def test_a_draft_goes_on_with_what_was_typed(qtbot: QtBot, office: Office, desk: Desk) -> None:
    ids = [drafts.new_draft_id(office) for _ in range(2)]
    for draft_id, title in zip(ids, ("Erste", "Zweite"), strict=True):
        values = {"fields": {"subject": title}, "seen": {}, "extra": {}}
        drafts.keep_draft(office, id=draft_id, kind="follow_up", title=title, values=values)
    desk.dialog_parent = QWidget()
    qtbot.addWidget(desk.dialog_parent)
    assert continue_draft(desk, "follow_up", ids[0])
    until_idle(desk)
    (dialog,) = desk.dialog_parent.findChildren(FormDialog)
    assert dialog.form.values()["subject"] == "Erste"
    dialog.throw_away()
    until_idle(desk)
    assert [draft.title for draft in drafts.drafts(office)] == ["Zweite"]


def test_a_draft_is_thrown_away_and_brought_back(
    office: Office, desk: Desk, page: Callable[..., TodayPage], opened: Opened
) -> None:
    draft_id = keep(office, "call")
    shown = page()
    number = next(number for number, row in enumerate(lines(shown.left)) if row.kind is LineKind.DRAFT)
    shown.left.set_current_row(number)
    shown.handlers()[ActionId.DELETE]()
    until_idle(desk)
    assert drafts.drafts(office) == []
    line = shown.line()
    assert line is not None and line.line.startswith("Verworfen")
    shown.open(line)
    until_idle(desk)
    assert [draft.id for draft in drafts.drafts(office)] == [draft_id]
    line = shown.line()
    assert line is not None and line.line.startswith("Angefangen")
    shown.throw_away(draft_id)
    until_idle(desk)
    shown.hide()
    shown.show()
    shown.reload()
    until_idle(desk)
    assert not [row for row in lines(shown.left) if row.kind is LineKind.DRAFT]


def test_a_visit_has_its_dossier(
    office: Office, clock: FixedClock, page: Callable[..., TodayPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[str, str]] = []
    monkeypatch.setattr(
        "netzwerk_desktop.qt.dossier.print_dossier", lambda desk, town, visit="": printed.append((town, visit))
    )
    record = add_event(office, kind="visit", occurred_at=clock.now() + timedelta(days=1))
    remind(office, date(2026, 3, 16), town=AHLEN)
    shown = page()
    row, index = shown.right.visualRect(shown.right.index_of(1)), shown.right.index_of(1)
    points = [QPoint(x, row.top() + 36) for x in range(row.right(), row.center().x(), -1)]
    button = [point for point in points if shown.right.lines.hit(index, row, point).what == "dossier"]
    click(shown.right, button[len(button) // 2])
    shown.right.set_current_row(1)
    shown.handlers()[ActionId.PRINT_DOSSIER]()
    shown.left.set_current_row(1)
    shown.handlers()[ActionId.PRINT_DOSSIER]()
    assert printed == [(WINTERBERG, record), (WINTERBERG, record), (AHLEN, "")]


def test_a_colleagues_sentence_stands_at_what_was_handed_over(office: Office) -> None:
    colleague = add_staff(office, name="Maria Muster").created
    assert colleague is not None
    record = remind(replace(office, staff_id=colleague), date(2026, 3, 16))
    follow_ups.hand_over(
        replace(office, staff_id=colleague), id=record, to=office.staff_id, note="Bitte du, ich bin\nim Urlaub"
    )
    shown = day_lines(today(office), office.clock, office.staff_id)
    line = next(row for row in shown.left if row.kind is LineKind.FOLLOW_UP)
    assert line.line == "Winterberg · Maria Muster: „Bitte du, ich bin im Urlaub“"


def test_every_form_that_keeps_drafts_can_go_on_from_heute() -> None:
    kept = {"call", "consultation", "interaction"}  # the logging dialogs name theirs by the kind of entry
    for file in Path(qt.__file__).parent.glob("dialogs/*.py"):
        text = file.read_text(encoding="utf-8")
        if "keep_drafts(" in text:
            kept.update(re.findall(r'(?:keep_drafts\(|kind = )f?"(\w+)', text))
    assert len(kept) > 12
    assert kept <= DIALOGS.keys() and kept <= FORMS.keys()
