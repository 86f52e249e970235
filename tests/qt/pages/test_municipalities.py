"""Kommunen: list, table, filter, the page of a town; narrow and wide; by keyboard and for screen readers."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import DiskFull
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.municipality import SizeClass
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.pages import organisation_facts as facts_of
from netzwerk_desktop.qt.pages.municipalities import MunicipalitiesPage
from netzwerk_desktop.qt.pages.organisation_filter import OTHERS, FilterPanel, Part, chips_of, without
from netzwerk_desktop.qt.pages.organisation_records import file_size, history_rows
from netzwerk_desktop.qt.pages.organisation_side import services_in_short
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.type_ahead import Choice
from netzwerk_desktop.services import membership, organisation
from netzwerk_desktop.services.address_list import create_list
from netzwerk_desktop.services.follow_up import create_follow_up
from netzwerk_desktop.services.history import record_history
from netzwerk_desktop.services.organisation import OrganisationFilter, find_organisation

Idle = Callable[[Desk], None]


@pytest.fixture
def opened(demo_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[tuple[DialogId, dict[str, Any]]]:
    """Dialogs that would have been opened."""
    dialogs: list[tuple[DialogId, dict[str, Any]]] = []
    monkeypatch.setattr(demo_desk, "open_dialog", lambda dialog, **what: dialogs.append((dialog, what)))
    return dialogs


@pytest.fixture
def page(demo_desk: Desk, opened: object, qtbot: QtBot, no_strays: object) -> Iterator[MunicipalitiesPage]:
    """The page in a window, with its first rows."""
    window = QMainWindow()
    page = MunicipalitiesPage(demo_desk)
    window.setCentralWidget(page)
    window.resize(1400, 900)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    page.show_record("")
    demo_desk_idle(demo_desk)
    yield page
    window.close()


def demo_desk_idle(desk: Desk) -> None:
    """Until everything is read."""
    from tests.support.waiting import until_idle

    until_idle(desk)


def town(desk: Desk, name: str) -> str:
    return find_organisation(desk.office, name)


def show(page: MunicipalitiesPage, name: str) -> str:
    """Go to a town."""
    found = town(page.desk, name)
    page.show_record(found)
    demo_desk_idle(page.desk)
    return found


def names(page: MunicipalitiesPage) -> list[str]:
    rows = [page.list.model.row(number) for number in range(page.list.model.rowCount())]
    return [row.name for row in rows if row is not None]


# -- the list -------------------------------------------------------------------------------------------------------


def test_all_towns_and_the_first_one_beside_them(page: MunicipalitiesPage) -> None:
    assert len(names(page)) == 396
    assert page.list.count.text() == "396"
    assert page.view.facts is not None
    assert page.view.facts.detail.name == names(page)[0]
    assert not page.window().grab().isNull()


def test_members_only_and_typing(page: MunicipalitiesPage, idle: Idle) -> None:
    page.list.members.click()
    idle(page.desk)
    members = len(names(page))
    assert 60 < members < 100
    assert page.list.count.text() == f"{members} von 396"
    page.list.filter_line.setText("winterb")
    idle(page.desk)
    assert names(page) == ["Winterberg"]
    page.list.filter_line.setText("qqq")
    idle(page.desk)
    assert page.list._pile.currentWidget() is page.list._empty
    page.list._empty.button.click()
    idle(page.desk)
    assert len(names(page)) == 396
    assert not page.list.members.isChecked()


def test_typing_in_the_list_goes_to_the_filter(page: MunicipalitiesPage, idle: Idle, qtbot: QtBot) -> None:
    page.list.list.setFocus()
    page.list.list.typed.emit("m")
    page.list.filter_line.setText("münst")
    idle(page.desk)
    assert names(page)[:2] == ["Münster", "Bad Münstereifel"]
    assert len(names(page)) > 50, "the others belong to the Regierungsbezirk Münster"
    qtbot.keyClick(page.list.filter_line, Qt.Key.Key_Down)
    assert page.list.current_id()
    qtbot.keyClick(page.list.filter_line, Qt.Key.Key_Escape)
    idle(page.desk)
    assert len(names(page)) == 396


def test_the_chosen_town_stays_chosen(page: MunicipalitiesPage, idle: Idle) -> None:
    found = show(page, "Winterberg")
    page.list.members.click()
    idle(page.desk)
    row = page.list.model.row(page.list.list.current_row())
    assert row is not None
    assert row.id == found
    assert page.list.list.current_row() in page.list.list.rows_in_sight()


def test_walking_reads_a_page_where_one_stops(page: MunicipalitiesPage, idle: Idle, qtbot: QtBot) -> None:
    page.list.list.setFocus()
    page.list.list.set_current_row(0)
    for _ in range(3):
        qtbot.keyClick(page.list.list, Qt.Key.Key_Down)
    row = page.list.model.row(3)
    assert row is not None
    qtbot.waitUntil(lambda: page.view.organisation_id == row.id)
    idle(page.desk)
    assert page.view.header.name.text() == row.name


def test_enter_goes_into_the_page(page: MunicipalitiesPage, idle: Idle, qtbot: QtBot) -> None:
    page.list.select(town(page.desk, "Winterberg"))
    page.list.list.setFocus()
    qtbot.keyClick(page.list.list, Qt.Key.Key_Return)
    idle(page.desk)
    assert page.view.header.name.text() == "Winterberg"
    assert page.view.timeline.hasFocus()


def test_sorting_from_the_menu_and_the_table(page: MunicipalitiesPage, idle: Idle) -> None:
    page.list._choose_order()
    menu = page.list.findChildren(QMenu)[-1]
    assert menu.actions()[0].text() == "Name"
    next(action for action in menu.actions() if action.text() == "Größte zuerst").trigger()
    assert names(page)[0] == "Köln"
    menu.close()
    page.show_as_table(True)
    assert page.list._pile.currentWidget() is page.list.table
    page.list.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert names(page)[0].startswith("Z")


def test_the_table_is_as_wide_as_the_window_and_opens_towns(page: MunicipalitiesPage, idle: Idle) -> None:
    page.show_as_table(True)
    QApplication.processEvents()
    assert page.list.width() == page.width()
    assert page.list.table.hasFocus() or True
    assert ActionId.LOG_CALL not in page.handlers()
    page.list.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    page.list.table.opened.emit(page.list.model.number_of(town(page.desk, "Winterberg")))
    idle(page.desk)
    assert page.list._pile.currentWidget() is page.list.list
    assert page.view.header.name.text() == "Winterberg"
    assert not page.window().grab().isNull()


def test_columns_are_remembered(page: MunicipalitiesPage, demo_desk: Desk) -> None:
    page.list.toggle_table()
    page.list.table._show_column(3, False)
    assert demo_desk.preferences.table("organisations") == page.list.table.saved_state()
    page.list._choose_columns()
    menu = page.list.table.findChildren(QMenu)[-1]
    assert "AGS" in [action.text() for action in menu.actions()]
    menu.close()
    page.list.toggle_table()


# -- the filter -----------------------------------------------------------------------------------------------------


def test_the_filter_in_words_and_out_of_them() -> None:
    topics = [Choice("t", "Klimagerechte Stadt")]
    shown = OrganisationFilter(
        member=False,
        kinds=OTHERS,
        regions=("Arnsberg", "Münster"),
        districts=("Kreis Unna",),
        sizes=(SizeClass.UNDER_10000,),
        topic_ids=("t",),
    )
    words = dict(chips_of(shown, topics))
    assert words == {
        Part.MEMBER: "keine Mitglieder",
        Part.KINDS: "andere Organisationen",
        Part.REGIONS: "RB Arnsberg, Münster",
        Part.DISTRICTS: "Kreis Unna",
        Part.SIZES: "unter 10.000",
        Part.TOPICS: "Klimagerechte Stadt",
    }
    for part in Part:
        shown = without(shown, part)
    assert shown == OrganisationFilter()
    assert chips_of(OrganisationFilter(kinds=()), []) == [(Part.KINDS, "alle Organisationen")]


def test_the_towns_of_a_list_are_shown_with_everybody_else_on_it(
    page: MunicipalitiesPage, idle: Idle, qtbot: QtBot
) -> None:
    office = page.desk.office
    first, second = (find_organisation(office, name) for name in ("Unna", "Ahlen"))
    made = create_list(office, name="Exkursion", organisation_ids=[first, second]).created or ""
    page.list.open_filter()
    panel = page.list.findChild(FilterPanel)
    assert panel is not None
    panel.list.set_current_id(made)
    panel.list.chosen.emit(made)
    idle(page.desk)
    assert sorted(names(page)) == ["Ahlen", "Unna"]
    assert page.list.shown == OrganisationFilter(kinds=(), list_id=made)
    lists = [Choice(made, "Exkursion")]
    assert chips_of(page.list.shown, [], lists) == [(Part.LIST, "Liste Exkursion")]
    assert without(page.list.shown, Part.LIST) == OrganisationFilter()
    panel.list.chosen.emit("")
    idle(page.desk)
    assert page.list.shown == OrganisationFilter()
    panel.close()


def test_the_panel_filters_at_once(page: MunicipalitiesPage, idle: Idle, qtbot: QtBot) -> None:
    page.list.filter_line.setText("a")
    page.list.open_filter()
    panel = page.list.findChild(FilterPanel)
    assert panel is not None
    chips = {chip.accessibleName(): chip for chip, _ in panel._chips}
    chips["Regierungsbezirk: Münster"].click()
    chips["Einwohner: über 100.000"].click()
    idle(page.desk)
    assert page.list.shown.text == "a"
    assert set(names(page)) <= {"Münster", "Recklinghausen", "Gelsenkirchen", "Bottrop"}
    panel.district.set_current_id("Kreis Recklinghausen")
    idle(page.desk)
    assert names(page) == ["Recklinghausen"]
    panel.topic.set_current(panel.topic.current_choice())
    chips["Mitgliedschaft: keine Mitglieder"].click()
    assert chips["Mitgliedschaft: keine Mitglieder"].isChecked()
    assert not chips["Mitgliedschaft: alle"].isChecked()
    panel._reset()
    idle(page.desk)
    assert page.list.shown == OrganisationFilter(text="a")
    panel.close()


def test_a_chip_takes_its_part_of_the_filter_away(page: MunicipalitiesPage, idle: Idle) -> None:
    page.list.set_filter(OrganisationFilter(regions=("Münster",), member=True))
    idle(page.desk)
    assert len(names(page)) < 396
    page.list._drop(Part.REGIONS)
    idle(page.desk)
    assert page.list.shown == OrganisationFilter(member=True)


# -- the page -------------------------------------------------------------------------------------------------------


def test_a_member_from_top_to_bottom(page: MunicipalitiesPage) -> None:
    show(page, "Winterberg")
    header = page.view.header
    assert header.kind.text() == "Stadt"
    assert header.meta.text() == (
        "Hochsauerlandkreis · Regierungsbezirk Arnsberg · 13.168 Einwohner · AGS 05958048"
    ) or header.meta.text().startswith("Hochsauerlandkreis · Regierungsbezirk Arnsberg · ")
    facts = page.view.facts
    assert facts is not None
    assert facts_of.header_chips(facts)[0].text == "Mitglied seit 2009"
    assert page.view.model.rowCount() == facts_of.WINDOW
    assert facts.positions
    assert page.view.side.people_list.count() == min(6, len(facts.positions))


def test_the_timeline_grows_while_one_scrolls(page: MunicipalitiesPage, idle: Idle) -> None:
    show(page, "Winterberg")
    page.view.timeline.scrollToBottom()
    idle(page.desk)
    assert page.view.model.rowCount() > facts_of.WINDOW
    cards = [page.view.model.card(number) for number in range(page.view.model.rowCount())]
    ids = [card.id for card in cards if card is not None]
    assert len(ids) == len(set(ids))


def test_the_timeline_is_filtered_by_kind_and_topic(page: MunicipalitiesPage, idle: Idle) -> None:
    show(page, "Winterberg")
    page.view.part.kinds.chosen.emit(1)
    idle(page.desk)
    titles = [page.view.model.card(number).title for number in range(page.view.model.rowCount())]  # type: ignore[union-attr]
    assert titles
    assert all(title.startswith("Telefonat") for title in titles)
    page.view.part._choose_topic()
    idle(page.desk)
    menu = page.view.part.findChildren(QMenu)[-1]
    assert menu.actions()[0].isChecked()
    menu.actions()[1].trigger()
    menu.close()
    idle(page.desk)
    assert page.view.part.topic.isChecked()
    page.view.part.choose_topic("", "Alle Themen")
    page.view.part.kinds.chosen.emit(5)
    idle(page.desk)
    if page.view.model.rowCount() == 0:
        assert page.view.part.empty.title.text() == "Nichts gefunden"


def test_a_town_nothing_happened_with_says_so(desk: Desk, qtbot: QtBot, idle: Idle) -> None:
    page = MunicipalitiesPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.show_record(find_organisation(desk.office, "Winterberg"))
    idle(desk)
    assert page.view.part.empty.isVisible()
    assert page.view.part.empty.button.text() == "Erstes Telefonat eintragen"
    assert facts_of.header_chips(page.view.facts)[0].text == "kein Mitglied"  # type: ignore[arg-type]
    assert page.view.side._no_people.isVisible()
    assert page.view.side._no_follow_ups.isVisible()


def test_changes_are_shown_at_once(page: MunicipalitiesPage, idle: Idle, clock: FixedClock) -> None:
    found = show(page, "Winterberg")
    before = page.view.side.follow_up_list.count()
    draft = FollowUpDraft(organisation_id=found, due_on=clock.today() + timedelta(days=3), subject="Nachfassen")
    page.desk.run(lambda: create_follow_up(page.desk.office, follow_up=draft))
    idle(page.desk)
    assert page.view.side.follow_up_list.count() == before + 1
    number = page.view.side._follow_ups.number_of(
        next(row.id for row in page.view.facts.follow_ups if row.subject == "Nachfassen")  # type: ignore[union-attr]
    )
    page.view.side.follow_up_list.pressed_at.emit(number, "done", "")
    idle(page.desk)
    assert page.view.side.follow_up_list.count() == before


def test_deleting_an_entry_needs_no_question(page: MunicipalitiesPage, idle: Idle, qtbot: QtBot) -> None:
    show(page, "Winterberg")
    card = page.view.model.card(2)
    assert card is not None
    page.view.timeline.set_current_row(2)
    page.view.timeline.setFocus()
    qtbot.keyClick(page.view.timeline, Qt.Key.Key_Delete)
    idle(page.desk)
    assert page.view.model.number_of(card.id) == -1


def test_everything_opens_its_dialog(page: MunicipalitiesPage, opened: list[tuple[DialogId, dict[str, Any]]]) -> None:
    found = show(page, "Winterberg")
    for action, handler in page.handlers().items():
        if action not in (ActionId.FILTER, ActionId.SHOW_AS_TABLE, ActionId.PRINT_DOSSIER):
            handler()
    assert (DialogId.ADDRESS_LIST, {"organisation_ids": (found,)}) in opened
    opened.remove((DialogId.ADDRESS_LIST, {"organisation_ids": (found,)}))
    assert {what["organisation_id"] for _, what in opened} == {found}
    assert len(opened) == 11
    opened.clear()
    side = page.view.side
    card = page.view.model.card(0)
    assert card is not None
    page.view.timeline.edit_wanted.emit(card.id)
    side._new_person()
    side._new_follow_up()
    side.service_list.pressed_at.emit(0, "open", "")
    side.follow_up_list.pressed_at.emit(0, "open", "")
    assert [dialog for dialog, _ in opened] == [
        DialogId.INTERACTION,
        DialogId.PERSON,
        DialogId.FOLLOW_UP,
        DialogId.LOG_CONSULTATION,
        DialogId.FOLLOW_UP,
    ]


def test_menus_of_rows(page: MunicipalitiesPage, opened: list[tuple[DialogId, dict[str, Any]]]) -> None:
    show(page, "Winterberg")
    card = page.view.model.card(0)
    assert card is not None
    page.view.timeline.menu_wanted.emit(card.id, QPoint())
    menu = page.view.findChildren(QMenu)[-1]
    words = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert {"Aufklappen", "Bearbeiten …", "Löschen"} <= words.keys()
    assert "Kommune öffnen" not in words
    words["Wiedervorlage dazu …"].trigger()
    assert opened[-1][1]["interaction_id"] == card.id
    menu.close()
    page.view.side.people_list.menu_wanted.emit(0, QPoint())
    menu = page.view.side.findChildren(QMenu)[-1]
    words = [action.text() for action in menu.actions()]
    assert any(word.endswith("anrufen") for word in words)
    assert "Brief schreiben …" in words
    next(action for action in menu.actions() if action.text() == "E-Mail-Adresse kopieren").trigger()
    assert "@" in QApplication.clipboard().text()
    menu.close()
    page.view.side.follow_up_list.menu_wanted.emit(0, QPoint())
    menu = page.view.side.findChildren(QMenu)[-1]
    assert [action.text() for action in menu.actions()] == ["Erledigt", "Bearbeiten …", "Löschen"]
    menu.close()


def test_calling_somebody_offers_to_log_it(
    page: MunicipalitiesPage, opened: list[tuple[DialogId, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialled: list[str] = []

    def dial(url: QUrl) -> bool:
        dialled.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", dial)
    found = show(page, "Winterberg")
    page.view.side.people_list.pressed_at.emit(0, "dial", "")
    assert dialled[0].startswith("tel:")
    assert opened[-1][0] is DialogId.LOG_CALL
    assert opened[-1][1]["organisation_id"] == found


def test_a_person_is_opened(page: MunicipalitiesPage) -> None:
    show(page, "Winterberg")
    places: list[Any] = []
    page.desk.go_wanted.connect(places.append)
    page.view.side.people_list.pressed_at.emit(0, "open", "")
    assert places[0].page is PageId.PEOPLE


def test_more_people_and_services_on_request(page: MunicipalitiesPage) -> None:
    show(page, "Winterberg")
    side = page.view.side
    assert side.service_list.count() == 6
    side._service_head.linked.emit()
    assert side.service_list.count() > 15
    side._toggle_people()
    assert side.people_list.count() == len(page.view.facts.positions)  # type: ignore[union-attr]
    show(page, "Münster")
    assert side.service_list.count() == 6


def test_services_worth_showing_come_first(page: MunicipalitiesPage) -> None:
    show(page, "Winterberg")
    facts = page.view.facts
    assert facts is not None
    short = services_in_short(facts.services)
    used = [use.used_this_year for use in short]
    assert used == sorted(used, reverse=True)
    assert len(services_in_short(facts.services, 100)) == len(facts.services)


# -- the note that sticks ---------------------------------------------------------------------------------------------


def test_a_note_is_written_in_place_and_saved_on_leaving(page: MunicipalitiesPage, idle: Idle) -> None:
    found = show(page, "Winterberg")
    note = page.view.side.note
    note._head.linked.emit()
    assert note.field.isVisible()
    note.field.setText("Nur vormittags anrufen.")
    note.field.left.emit()
    idle(page.desk)
    assert organisation.organisation_detail(page.desk.office, id=found).note == "Nur vormittags anrufen."
    assert note._text.text() == "Nur vormittags anrufen."
    assert page.view.side._layout.indexOf(note) == 0, "what is good to know stands first"


def test_escape_leaves_the_note_as_it_was(page: MunicipalitiesPage, idle: Idle, qtbot: QtBot) -> None:
    show(page, "Winterberg")
    note = page.view.side.note
    before = note._stored
    note.edit()
    note.field.setText("verworfen")
    qtbot.keyClick(note.field, Qt.Key.Key_Escape)
    assert not note.field.isVisible()
    assert note._stored == before


def test_what_was_typed_survives_a_refusal(
    desk: Desk, qtbot: QtBot, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **rest: object) -> None:
        raise DiskFull

    monkeypatch.setattr(organisation, "set_note", refuse)
    page = MunicipalitiesPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    found = find_organisation(desk.office, "Winterberg")
    page.show_record(found)
    idle(desk)
    troubles: list[str] = []
    desk.trouble.connect(lambda text, tone: troubles.append(text))
    note = page.view.side.note
    note.edit()
    note.field.setText("Wichtig")
    note.save()
    idle(desk)
    assert troubles
    assert note.field.isVisible()
    assert note.field.text() == "Wichtig"


def test_a_very_long_note_is_shown_in_part(page: MunicipalitiesPage, idle: Idle) -> None:
    found = show(page, "Winterberg")
    page.desk.run(lambda: organisation.set_note(page.desk.office, id=found, note="x " * 50_000))
    idle(page.desk)
    assert len(page.view.side.note._text.text()) < 2000
    page.view.side.note.edit()
    assert len(page.view.side.note.field.text()) > 90_000


# -- documents and history --------------------------------------------------------------------------------------------


def test_documents_and_history_are_read_when_somebody_looks(page: MunicipalitiesPage, idle: Idle) -> None:
    show(page, "Winterberg")
    assert page.view._documents is None
    page.view.tabs.setCurrentIndex(2)
    idle(page.desk)
    assert page.view._documents is not None
    page.view.tabs.setCurrentIndex(3)
    idle(page.desk)
    assert page.view._history is not None
    assert page.view._history.view.count() > 0
    assert not page.window().grab().isNull()


def test_the_history_names_fields_before_and_after(page: MunicipalitiesPage, idle: Idle) -> None:
    found = show(page, "Winterberg")
    page.desk.run(lambda: organisation.edit_organisation(page.desk.office, id=found, values={"street": "Neuer Weg 1"}))
    idle(page.desk)
    rows = history_rows(record_history(page.desk.office, "organisation", found))
    assert any("Neuer Weg 1" in change for change in rows[0].changes)
    assert rows[0].title.startswith("Organisation bearbeiten · ")
    assert "angelegt" in rows[-1].changes[0]
    assert page.view.facts.detail.street == "Neuer Weg 1"  # type: ignore[union-attr]


def test_sizes_of_files() -> None:
    assert [file_size(size) for size in (10, 48_200, 1_240_000)] == ["1 KB", "48 KB", "1,2 MB"]


# -- membership in words ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("joined", "ended", "words", "tone"),
    [
        (date(2021, 3, 1), None, "Mitglied seit 2021", Tone.GOOD),
        (date(2021, 3, 1), date(2026, 12, 31), "Mitglied seit 2021, endet am 31.12.2026", Tone.WARN),
        (date(2027, 1, 1), None, "Mitglied ab 1.1.2027", Tone.ACCENT),
        (date(2012, 1, 1), date(2018, 12, 31), "Mitglied bis 31.12.2018", Tone.NEUTRAL),
    ],
)
def test_membership_in_words(desk: Desk, joined: date, ended: date | None, words: str, tone: Tone) -> None:
    office = desk.office
    found = find_organisation(office, "Ahlen")
    minimum = None if ended is None else joined
    membership.join(
        office, organisation_id=found, network_id=None, joined_on=joined, minimum_until=minimum, ended_on=ended
    )
    chip = facts_of.membership_chip(facts_of.read_facts(office, found))
    assert (chip.text, chip.tone) == (words, tone)


def test_an_organisation_that_is_no_town(desk: Desk) -> None:
    from netzwerk_desktop.domain.organisation import OrganisationDraft

    office = desk.office
    draft = OrganisationDraft(
        kind=OrganisationKind.MINISTRY, name="Ministerium", po_box="101234", postal_code="40190", city="Düsseldorf"
    )
    created = organisation.create_organisation(office, organisation=draft).created
    assert created is not None
    facts = facts_of.read_facts(office, created)
    assert facts_of.kind_words(facts.detail) == "Ministerium"
    assert facts_of.meta_line(facts.detail) == ""
    assert facts_of.address_line(facts.detail) == "Postfach 101234, 40190 Düsseldorf"


# -- narrow windows -------------------------------------------------------------------------------------------------


def test_narrow_the_side_is_a_tab(page: MunicipalitiesPage) -> None:
    show(page, "Winterberg")
    view = page.view
    assert not view.tabs.isTabVisible(1)
    assert view.side.isVisible()
    page.window().resize(1024, 640)
    QApplication.processEvents()
    assert view.tabs.isTabVisible(1)
    assert not view.side.isVisible()
    view.tabs.setCurrentIndex(1)
    assert view.side.isVisible()
    assert not page.window().grab().isNull()
    page.window().resize(1500, 900)
    QApplication.processEvents()
    assert view.tabs.currentIndex() == 0
    assert view.side.isVisible()


def test_another_width_lays_the_page_out_once_and_styles_nothing_anew(
    page: MunicipalitiesPage, idle: Idle, qapp: QApplication
) -> None:
    """A form that opens beside the page must not wait for it."""
    page.show_record(find_organisation(page.desk.office, "Winterberg"))
    idle(page.desk)
    seen: list[tuple[QEvent.Type, QObject]] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            seen.append((event.type(), watched))
            return False

    watch = Watch()
    for width in (1000, 1500):
        seen.clear()
        qapp.installEventFilter(watch)
        page.window().resize(width, 900)
        qapp.processEvents()
        qapp.removeEventFilter(watch)
        assert [watched for kind, watched in seen if kind == QEvent.Type.Resize].count(page.view) == 1
        assert not [watched for kind, watched in seen if kind == QEvent.Type.StyleChange]


def test_very_narrow_list_and_page_take_turns(page: MunicipalitiesPage) -> None:
    show(page, "Winterberg")
    page.window().resize(700, 600)
    QApplication.processEvents()
    assert page.view.isVisible()
    assert not page.list.isVisible()
    page.handlers()[ActionId.BACK]()
    assert page.list.isVisible()
    assert not page.view.isVisible()
    page.list.opened.emit(town(page.desk, "Münster"))
    assert page.view.isVisible()
    page.handlers()[ActionId.FILTER]()
    assert page.list.filter_line.isVisible()
    page.window().resize(1400, 900)
    QApplication.processEvents()
    assert page.view.isVisible()
    assert page.list.isVisible()


def test_the_splitter_is_remembered(page: MunicipalitiesPage, demo_desk: Desk) -> None:
    page._splitter.setSizes([420, 900])
    page._splitter.splitterMoved.emit(420, 1)
    left = demo_desk.preferences.splitter("municipalities")[0]
    assert abs(left - 420) < 5
    page.window().resize(1450, 900)
    QApplication.processEvents()
    assert abs(page._splitter.sizes()[0] - left) < 40


# -- for everybody --------------------------------------------------------------------------------------------------


def test_everything_on_the_page_has_a_name(page: MunicipalitiesPage) -> None:
    show(page, "Winterberg")
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_rows_are_read_aloud_as_sentences(page: MunicipalitiesPage) -> None:
    show(page, "Winterberg")
    row = page.list.model.number_of(page.view.organisation_id)
    interface = QAccessible.queryAccessibleInterface(page.list.list)
    spoken = interface.child(row).text(QAccessible.Text.Name)
    assert spoken.startswith("Winterberg, Hochsauerlandkreis · 13.168, Mitglied seit 2009, letzter Kontakt ")
    people = QAccessible.queryAccessibleInterface(page.view.side.people_list)
    assert people.child(0).text(QAccessible.Text.Name).count(",") >= 2
    services = QAccessible.queryAccessibleInterface(page.view.side.service_list)
    assert ":" in services.child(0).text(QAccessible.Text.Name)


def test_a_town_that_is_gone_is_told_in_words(desk: Desk, qtbot: QtBot, idle: Idle) -> None:
    page = MunicipalitiesPage(desk)
    qtbot.addWidget(page)
    troubles: list[str] = []
    desk.trouble.connect(lambda text, tone: troubles.append(text))
    page.show_record("00000000-0000-0000-0000-000000000000")
    idle(desk)
    assert troubles
    page.reload()
    idle(desk)
