"""The page Karte: looked at, walked over, zoomed, chosen from, saved, and read as a table."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.domain.map_colours import PAPER, contrast
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.pages.town_map import TownMapPage
from netzwerk_desktop.qt.pages.town_map_picture import write_picture
from netzwerk_desktop.qt.pages.town_map_scene import colours_of_theme
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import SchemeChoice
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.town_map import MapMode, attribution
from tests.support.factories import AHLEN, MUENSTER, WINTERBERG, add_event, add_member
from tests.support.keyboard import Keyboard
from tests.support.waiting import until_idle

MakePage = Callable[..., TownMapPage]


@pytest.fixture
def opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[tuple[DialogId, dict[str, object]]]:
    """The dialogs that were asked for, instead of them."""
    found: list[tuple[DialogId, dict[str, object]]] = []

    def note(dialog: DialogId, **what: object) -> QDialog:
        found.append((dialog, what))
        return QDialog()

    monkeypatch.setattr(desk, "open_dialog", note)
    return found


@pytest.fixture
def went(desk: Desk) -> list[Place]:
    """The places somebody wanted to go to."""
    found: list[Place] = []
    desk.go_wanted.connect(found.append)
    return found


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, no_strays: object) -> MakePage:
    """Makes the page and shows it with everything read."""

    def make(width: int = 1300) -> TownMapPage:
        page = TownMapPage(desk)
        qtbot.addWidget(page)
        page.resize(width, 760)
        page.show()
        page.activateWindow()
        QApplication.processEvents()
        page.show_record("")
        page.map.setFocus()
        until_idle(desk)
        return page

    return make


def point_of(page: TownMapPage, town_id: str) -> QPoint:
    """Where a town lies in the view."""
    return page.map.mapFromScene(QPointF(*page.map._points[town_id]))


def name(page: TownMapPage) -> str:
    town = page.map.town(page.map.current_id())
    return town.name if town else ""


# -- what is shown ---------------------------------------------------------------------------------------------------


def test_map_legend_and_table_say_the_same(office: Office, page: MakePage) -> None:
    add_member(office, WINTERBERG)
    shown = page()

    assert shown.town_map is not None
    assert shown.town_map.counts == (1, 0, 0, 395)
    assert shown.model.rowCount() == 396
    assert [entry.text() for entry in shown.legend.entries()] == [one.label for one in shown.town_map.classes]
    row = shown.model.row(shown.model.number_of(WINTERBERG))
    assert row is not None
    assert row.value == "Mitglied seit 1.3.2021"


def test_the_towns_are_painted_in_the_colours_of_their_classes(office: Office, page: MakePage) -> None:
    add_member(office, WINTERBERG)
    shown = page()

    picture = shown.map.viewport().grab().toImage()
    colours = colours_of_theme()
    # names are written in the middle of large towns; these two have none
    assert picture.pixelColor(point_of(shown, WINTERBERG)).name().upper() == colours.scale[4]
    ahlen = point_of(shown, AHLEN) + QPoint(0, 4)
    assert picture.pixelColor(ahlen).name().upper() == colours.scale[0]


@pytest.mark.parametrize("mode", list(MapMode))
def test_every_mode_is_painted_in_light_and_dark(demo_desk: Desk, qtbot: QtBot, mode: MapMode) -> None:
    page = TownMapPage(demo_desk)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.show_record("")
    until_idle(demo_desk)
    page.controls.choose_mode(mode)
    until_idle(demo_desk)

    assert page.town_map is not None
    assert page.town_map.question.mode is mode
    light = page.map.viewport().grab().toImage()
    theme.current().choose(SchemeChoice.DARK)
    try:
        dark = page.map.viewport().grab().toImage()
    finally:
        theme.current().choose(SchemeChoice.LIGHT)
    assert light.pixelColor(2, 2).lightness() > 200 > 60 > dark.pixelColor(2, 2).lightness()


def test_whose_boundaries_they_are_always_stands_there(page: MakePage) -> None:
    shown = page()

    assert any(attribution() == label.text() for label in shown.card.findChildren(type(shown.chosen)))


def test_it_reads_again_when_something_happened(desk: Desk, office: Office, page: MakePage) -> None:
    shown = page()
    shown.controls.choose_mode(MapMode.LAST_CONTACT)
    until_idle(desk)
    add_event(office, organisation_id=AHLEN)
    shown.reload()
    until_idle(desk)

    row = shown.model.row(shown.model.number_of(AHLEN))
    assert row is not None
    assert row.value.startswith("heute")


def test_a_change_is_read_at_once_in_sight_and_later_out_of_sight(desk: Desk, office: Office, page: MakePage) -> None:
    from netzwerk_desktop.services.membership import join

    shown = page()
    desk.run(lambda: join(office, organisation_id=AHLEN, joined_on=date(2020, 1, 1)))
    until_idle(desk)
    assert shown.town_map is not None
    assert shown.town_map.counts[0] == 1

    shown.hide()
    desk.run(lambda: join(office, organisation_id=MUENSTER, joined_on=date(2020, 1, 1)))
    until_idle(desk)
    assert shown.town_map.counts[0] == 1
    shown.show()
    shown.show_record("")
    until_idle(desk)
    assert shown.town_map.counts[0] == 2


# -- what is asked ---------------------------------------------------------------------------------------------------


def test_membership_on_another_day(desk: Desk, office: Office, page: MakePage) -> None:
    add_member(office, WINTERBERG)
    shown = page()
    shown.controls.day.set_day(date(2020, 1, 1))
    until_idle(desk)

    assert shown.town_map is not None
    assert shown.town_map.counts == (0, 1, 0, 395)


def test_a_period_of_ones_own(desk: Desk, page: MakePage) -> None:
    shown = page()
    controls = shown.controls
    controls.choose_mode(MapMode.CONSULTATIONS)
    controls.period._group.button(4).click()
    until_idle(desk)
    assert controls.since.isVisible()
    assert controls.since.day() == date(2025, 3, 17)

    controls.since.set_day(date(2026, 1, 1))
    controls.until.set_day(date(2025, 1, 1))
    assert "vor seinem Beginn" in controls.error.text()
    controls.until.set_day(date(2026, 2, 1))
    until_idle(desk)
    assert controls.error.text() == ""
    assert shown.town_map is not None
    assert (shown.town_map.question.since, shown.town_map.question.until) == (date(2026, 1, 1), date(2026, 2, 1))


@pytest.mark.parametrize(
    ("number", "since", "until"),
    [
        (0, date(2025, 3, 17), date(2026, 3, 16)),
        (1, date(2023, 3, 17), date(2026, 3, 16)),
        (2, date(2026, 1, 1), date(2026, 3, 16)),
        (3, date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_periods(page: MakePage, number: int, since: date, until: date) -> None:
    controls = page().controls
    controls.choose_mode(MapMode.CONSULTATIONS)
    controls.period._group.button(number).click()

    question = controls.question()
    assert question is not None
    assert (question.since, question.until) == (since, until)


def test_what_is_no_day_is_told_beside_the_map(page: MakePage) -> None:
    shown = page()
    line = shown.controls.day.line
    line.clear()
    line.textEdited.emit("gestirn")

    assert shown.controls.question() is None


def test_a_topic_is_chosen_before_anybody_chooses_one(desk: Desk, page: MakePage) -> None:
    shown = page()
    shown.controls.choose_mode(MapMode.TOPIC)
    until_idle(desk)

    assert shown.controls.topic.isVisible()
    assert shown.town_map is not None
    assert shown.town_map.title == f"Thema: {shown.controls.topic.text()}"


# -- the mouse -------------------------------------------------------------------------------------------------------


def test_the_mouse_tells_and_opens(page: MakePage, went: list[Place]) -> None:
    shown = page()
    viewport = shown.map.viewport()

    QTest.mouseMove(viewport, point_of(shown, WINTERBERG))
    assert shown.told.text() == "Winterberg · Hochsauerlandkreis · kein Mitglied"
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point_of(shown, WINTERBERG))
    assert went == [Place(PageId.MUNICIPALITIES, WINTERBERG)]
    QApplication.sendEvent(shown.map, QEvent(QEvent.Type.Leave))
    assert shown.told.text() == ""


def test_beside_the_land_there_is_nothing(page: MakePage, went: list[Place]) -> None:
    shown = page()

    assert shown.map.town_at(QPoint(3, 3)) == ""
    QTest.mouseClick(shown.map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert went == []


def test_every_town_is_found_where_it_is_painted(page: MakePage) -> None:
    shown = page(1700)

    missed = [town for town in shown.map._points if shown.map.town_at(point_of(shown, town)) != town]
    assert missed == []


def test_a_rubber_band_chooses_towns_for_a_list(
    page: MakePage, opened: list[tuple[DialogId, dict[str, object]]]
) -> None:
    shown = page()
    viewport, middle = shown.map.viewport(), point_of(shown, WINTERBERG)

    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle - QPoint(60, 60))
    QTest.mouseMove(viewport, middle)
    QTest.mouseMove(viewport, middle + QPoint(60, 60))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 60))
    assert WINTERBERG in shown.map.chosen
    assert len(shown.map.chosen) > 3
    assert shown.choice_row.isVisible()
    assert shown.chosen.text() == f"{len(shown.map.chosen)} Kommunen ausgewählt"

    shown.add_link.click()
    ((dialog, what),) = opened
    assert dialog is DialogId.ADDRESS_LIST
    assert frozenset(what["organisation_ids"]) == shown.map.chosen  # type: ignore[call-overload]

    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert shown.map.chosen == frozenset()
    assert not shown.choice_row.isVisible()


def test_shift_adds_and_takes_away(page: MakePage, went: list[Place]) -> None:
    shown = page()
    for town in (WINTERBERG, AHLEN, WINTERBERG):
        QTest.mouseClick(
            shown.map.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, point_of(shown, town)
        )

    assert shown.map.chosen == {AHLEN}
    assert went == []


def test_a_small_band_within_a_town_means_that_town(page: MakePage) -> None:
    shown = page()
    shown.map.zoom(8)
    shown.map.set_current(WINTERBERG)
    middle = point_of(shown, WINTERBERG)
    box = shown.map.viewport().rect()
    box.setSize(box.size() / 100)
    box.moveCenter(middle + QPoint(9, 9))

    assert shown.map.towns_in(box) == {WINTERBERG}


def test_the_wheel_comes_closer_and_not_too_far_away(page: MakePage) -> None:
    shown = page()
    whole = shown.map.transform().m11()

    def turn(angle: int) -> None:
        middle = QPointF(shown.map.viewport().rect().center())
        event = QWheelEvent(
            middle, middle, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(shown.map.viewport(), event)

    turn(120)
    assert shown.map.transform().m11() == pytest.approx(whole * 1.3)
    for _ in range(3):
        turn(-120)
    assert shown.map.transform().m11() == pytest.approx(whole)
    for _ in range(40):
        turn(240)
    assert shown.map.transform().m11() == pytest.approx(whole * 14)


def test_the_right_button_moves_the_map(page: MakePage) -> None:
    shown = page()
    shown.map.zoom(4)
    before = point_of(shown, WINTERBERG)
    viewport = shown.map.viewport()

    QTest.mousePress(viewport, Qt.MouseButton.RightButton, pos=QPoint(200, 200))
    QTest.mouseMove(viewport, QPoint(170, 180))
    QTest.mouseRelease(viewport, Qt.MouseButton.RightButton, pos=QPoint(170, 180))
    assert point_of(shown, WINTERBERG) - before == QPoint(-30, -20)


# -- the keyboard ----------------------------------------------------------------------------------------------------


def test_arrows_walk_and_the_table_goes_along(page: MakePage, keyboard: Keyboard, went: list[Place]) -> None:
    shown = page()
    shown.map.set_current(WINTERBERG)
    keyboard.press(Qt.Key.Key_Left)
    assert name(shown) == "Schmallenberg"
    keyboard.press(Qt.Key.Key_Right)
    assert name(shown) == "Winterberg"
    row = shown.model.row(shown.table.current_row())
    assert row is not None
    assert row.name == "Winterberg"

    keyboard.press(Qt.Key.Key_Return)
    assert went == [Place(PageId.MUNICIPALITIES, WINTERBERG)]


def test_the_first_arrow_begins_in_the_middle(page: MakePage, keyboard: Keyboard) -> None:
    shown = page()
    keyboard.press(Qt.Key.Key_Down)

    assert name(shown) != ""
    assert (point_of(shown, shown.map.current_id()) - shown.map.viewport().rect().center()).manhattanLength() < 60


def test_letters_jump(page: MakePage, keyboard: Keyboard) -> None:
    shown = page()
    keyboard.type("bad dri")
    assert name(shown) == "Bad Driburg"
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.type("mün")
    assert name(shown) == "Münster"


def test_space_chooses_and_escape_lets_go(page: MakePage, keyboard: Keyboard) -> None:
    shown = page()
    shown.map.set_current(AHLEN)
    keyboard.press(Qt.Key.Key_Space)
    assert shown.map.chosen == {AHLEN}
    assert shown.chosen.text() == "1 Kommune ausgewählt"
    keyboard.press(Qt.Key.Key_Escape)
    assert shown.map.chosen == frozenset()


def test_plus_minus_and_nought(page: MakePage, keyboard: Keyboard) -> None:
    shown = page()
    whole = shown.map.transform().m11()
    shown.map.set_current(WINTERBERG)
    keyboard.press(Qt.Key.Key_Plus, times=5)
    assert shown.map.transform().m11() > 3 * whole
    assert shown.map.viewport().rect().contains(point_of(shown, WINTERBERG))
    keyboard.press(Qt.Key.Key_Minus)
    keyboard.press(Qt.Key.Key_0)
    assert shown.map.transform().m11() == pytest.approx(whole)


def test_other_keys_are_left_to_the_window(page: MakePage, keyboard: Keyboard) -> None:
    shown = page()
    keyboard.press(Qt.Key.Key_F7)
    keyboard.press(Qt.Key.Key_Space)
    keyboard.press(Qt.Key.Key_Return)

    assert shown.map.chosen == frozenset()


def test_walking_in_the_table_shows_the_town_on_the_map(page: MakePage, keyboard: Keyboard, went: list[Place]) -> None:
    shown = page()
    shown.table.setFocus()
    shown.table.set_current_row(shown.model.number_of(AHLEN))
    assert name(shown) == "Ahlen"
    assert shown.told.text().startswith("Ahlen · Kreis Warendorf")
    keyboard.press(Qt.Key.Key_Return)
    assert went == [Place(PageId.MUNICIPALITIES, AHLEN)]


def test_the_current_town_can_be_called(page: MakePage, opened: list[tuple[DialogId, dict[str, object]]]) -> None:
    shown = page()
    assert ActionId.LOG_CALL not in shown.handlers()
    shown.map.set_current(AHLEN)
    shown.handlers()[ActionId.LOG_CALL]()
    shown.handlers()[ActionId.ADD_TO_LIST]()

    assert opened == [
        (DialogId.LOG_CALL, {"organisation_id": AHLEN}),
        (DialogId.ADDRESS_LIST, {"organisation_ids": (AHLEN,)}),
    ]


def test_the_legend_chooses_the_towns_of_a_class(office: Office, page: MakePage) -> None:
    add_member(office, AHLEN)
    shown = page()
    shown.legend.entries()[0].click()

    assert shown.map.chosen == {AHLEN}


# -- for those who cannot see it ---------------------------------------------------------------------------------------


def test_a_screen_reader_is_told_where_one_is(page: MakePage) -> None:
    shown = page()
    shown.map.set_current(AHLEN)
    interface = QAccessible.queryAccessibleInterface(shown.map)

    assert interface.text(QAccessible.Text.Name) == "Karte"
    assert interface.text(QAccessible.Text.Description) == "Ahlen: kein Mitglied"
    first = shown.model.index(shown.model.number_of(AHLEN), 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Ahlen, kein Mitglied, Kreis Warendorf"
    assert [entry.accessibleName() for entry in shown.legend.entries()][3] == "kein Mitglied: 396 Kommunen; auswählen"


def test_a_narrow_window_shows_map_or_table(page: MakePage) -> None:
    shown = page(600)
    assert shown.map.isVisible()
    assert not shown.table.isVisible()

    shown.turn_button.click()
    assert not shown.map.isVisible()
    assert shown.table.isVisible()
    assert shown.table.hasFocus()
    assert shown.parts()[-1] is shown.table
    shown.handlers()[ActionId.SHOW_AS_TABLE]()
    assert shown.map.isVisible()

    shown.resize(1300, 760)
    QApplication.processEvents()
    assert shown.map.isVisible()
    assert shown.table.isVisible()
    assert not shown.turn_button.isVisible()


@pytest.mark.parametrize("scheme", [SchemeChoice.LIGHT, SchemeChoice.DARK])
def test_neighbouring_classes_and_names_can_be_told_apart(app: QApplication, scheme: SchemeChoice) -> None:
    theme.current().choose(scheme)
    try:
        colours = colours_of_theme()
        steps = [contrast(one, other) for one, other in zip(colours.scale, colours.scale[1:], strict=False)]
        assert min(steps) > 1.4
        assert contrast(colours.text, colours.ground) > 4.5
        # stripes stand out from the colours they lie on
        assert contrast(colours.amber, colours.scale[2]) > 1.25
        assert contrast(colours.red, colours.scale[1]) > 2
        if scheme is SchemeChoice.LIGHT:
            assert colours == PAPER
    finally:
        theme.current().choose(SchemeChoice.LIGHT)


# -- the picture -----------------------------------------------------------------------------------------------------


def test_the_map_is_saved_as_svg_and_png(desk: Desk, page: MakePage, tmp_path: Path) -> None:
    shown = page()
    said: list[str] = []
    desk.message.connect(lambda text, tone: said.append(text))
    for file in (tmp_path / "karte.svg", tmp_path / "karte.png"):
        shown._save(file)
        until_idle(desk)

    assert ElementTree.parse(tmp_path / "karte.svg").getroot().tag.endswith("svg")
    image = QImage(str(tmp_path / "karte.png"))
    assert (image.width(), image.height()) == (3200, 2480)
    colours = {image.pixelColor(x, y).name().upper() for x in range(800, 3000, 7) for y in range(300, 2400, 7)}
    assert {PAPER.ground, PAPER.scale[0]} <= colours
    assert said == ["Karte gespeichert: karte.svg", "Karte gespeichert: karte.png"]
    # and nothing unfinished beside them
    assert {file.name for file in tmp_path.iterdir() if file.is_file()} == {"karte.svg", "karte.png"}


@pytest.fixture
def file_dialogs() -> Iterator[list[QFileDialog]]:
    """The file dialogs that are open, closed at the end."""
    found: list[QFileDialog] = []
    yield found
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QFileDialog):
            dialog.close()


def test_the_dialog_asks_before_it_replaces_a_file(
    desk: Desk, page: MakePage, file_dialogs: list[QFileDialog], tmp_path: Path
) -> None:
    shown = page()
    shown.save_button.click()
    (dialog,) = shown.findChildren(QFileDialog)

    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert dialog.selectedFiles()[0].endswith("Karte Mitgliedschaft 2026-03-16.svg")
    dialog.fileSelected.emit(str(tmp_path / "gewählt.svg"))
    until_idle(desk)
    assert (tmp_path / "gewählt.svg").is_file()


def test_a_place_that_takes_no_file_is_told(page: MakePage, tmp_path: Path) -> None:
    shown = page()
    assert shown.town_map is not None

    with pytest.raises(NetzwerkError, match="anderen Ort"):
        write_picture(shown.town_map, tmp_path / "fehlt" / "karte.svg")
