"""Lists: keyboard, mouse, screen reader; rows of different heights; tables that remember."""

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QFocusEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.delegates.side_rows import SideHit
from netzwerk_desktop.qt.models.rows import Column, GrowingModel, RowsModel
from netzwerk_desktop.qt.widgets.measured_view import ListBox, MeasuredRowView
from netzwerk_desktop.qt.widgets.row_view import ROW, MeasuredHeights, RowState, RowView
from netzwerk_desktop.qt.widgets.side_list import SideList
from netzwerk_desktop.qt.widgets.table_view import TableView


@dataclass(frozen=True)
class Line:
    id: str
    text: str
    height: int = 40


class Painter:
    """Paints nothing, but remembers how."""

    def __init__(self) -> None:
        self.states: dict[int, RowState] = {}
        self.measured: list[int] = []

    def height(self, index: QModelIndex, width: int) -> int:
        if not index.isValid():
            return 40
        self.measured.append(index.row())
        line = index.data(ROW)
        return int(line.height)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        self.states[index.row()] = state

    def hit(self, index: QModelIndex, rect: QRect, point: QPoint) -> SideHit:
        return SideHit("done") if point.x() < rect.left() + 20 else SideHit("open", "x")


def model_of(count: int, height: int = 40) -> RowsModel[Line]:
    model: RowsModel[Line] = RowsModel(
        [Column("text", "Text", lambda line: line.text), Column("id", "Nummer", lambda line: line.id, numeric=True)],
        accessible=lambda line: f"{line.text}, Nummer {line.id}",
        tip=lambda line: line.text,
    )
    model.show_rows([Line(str(number), f"Zeile {number}", height + number % 3 * 20) for number in range(count)])
    return model


@pytest.fixture
def view(qtbot: QtBot) -> RowView:
    view = RowView(Painter())
    view.setModel(model_of(50))
    view.setAccessibleName("Kommunen")
    view.margin_bottom = 0
    view.resize(300, 400)
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    view.setFocus()
    view.set_current_row(0)
    return view


def test_arrow_keys_walk(view: RowView, qtbot: QtBot) -> None:
    picked: list[int] = []
    view.picked.connect(picked.append)
    keys = Qt.Key
    for key in (keys.Key_Down, keys.Key_Down, keys.Key_Up, keys.Key_End, keys.Key_Home, keys.Key_PageDown):
        qtbot.keyClick(view, key)
    assert picked == [1, 2, 1, 49, 0, 9]
    qtbot.keyClick(view, keys.Key_PageUp)
    assert view.current_row() == 0
    qtbot.keyClick(view, keys.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert view.visualRect(view.index_of(49)).bottom() <= view.viewport().height()


def test_enter_and_double_click_open(view: RowView, qtbot: QtBot) -> None:
    view.set_current_row(3)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [3]
    place = view.visualRect(view.index_of(5)).center()
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [5]


def test_the_ring_is_for_those_who_came_with_the_keyboard(view: RowView, qtbot: QtBot) -> None:
    painter = view._painter
    assert isinstance(painter, Painter)
    place = view.visualRect(view.index_of(2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.grab()
    assert painter.states[2] == RowState(selected=True, focused=False, hovered=painter.states[2].hovered)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    view.grab()
    assert painter.states[3].focused
    assert not painter.states[2].selected


def test_typing_is_handed_on(view: RowView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.typed) as typed:
        qtbot.keyClick(view, Qt.Key.Key_W)
    assert typed.args == ["w"]


def test_hovering(view: RowView, qtbot: QtBot) -> None:
    painter = view._painter
    assert isinstance(painter, Painter)
    qtbot.mouseMove(view.viewport(), view.visualRect(view.index_of(1)).center())
    view.grab()
    assert painter.states[1].hovered
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    view.grab()
    assert not painter.states[1].hovered


def test_rows_are_read_aloud(view: RowView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Kommunen"
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 50
    fourth = interface.child(4)
    assert fourth.role() == QAccessible.Role.ListItem
    assert fourth.text(QAccessible.Text.Name) == "Zeile 4, Nummer 4"
    view.set_current_row(4)
    view._tell_screen_reader(4)


def test_an_empty_list_is_no_problem(qtbot: QtBot) -> None:
    view = RowView(Painter())
    qtbot.addWidget(view)
    view.setModel(model_of(0))
    view.show()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_row() == -1
    assert view.rows_in_sight() == range(0)
    assert not view.indexAt(QPoint(5, 5)).isValid()
    assert view.visualRect(QModelIndex()) == QRect()
    view.scrollTo(QModelIndex())


# -- rows of different heights ---------------------------------------------------------------------------------------


def test_heights_are_estimated_until_they_are_measured() -> None:
    heights = MeasuredHeights(lambda: 100)
    heights.set_count(5)
    assert heights.total() == 500
    assert heights.measure(1, 150) == 50
    assert (heights.top(2), heights.row_at(240), heights.row_at(250)) == (250, 1, 2)
    heights.set_count(7)
    assert heights.known(1)
    assert heights.total() == 750
    heights.forget(1)
    assert heights.total() == 700
    heights.set_count(1)
    heights.forget()
    assert (heights.total(), heights.row_at(100)) == (100, -1)


@pytest.fixture
def measured(qtbot: QtBot) -> MeasuredRowView:
    view = MeasuredRowView(Painter(), estimate=40)
    view.margin_bottom = 0
    view.setModel(model_of(5000))
    view.resize(300, 400)
    qtbot.addWidget(view)
    view.show()
    return view


def test_only_rows_in_sight_are_measured(measured: MeasuredRowView) -> None:
    painter = measured._painter
    assert isinstance(painter, Painter)
    assert set(painter.measured) <= set(range(12))
    painter.measured.clear()
    measured.verticalScrollBar().setValue(measured.verticalScrollBar().maximum() // 2)
    assert 0 < len(set(painter.measured)) < 20


def test_scrolling_up_keeps_the_rows_below_where_they_are(measured: MeasuredRowView) -> None:
    bar = measured.verticalScrollBar()
    measured.scrollTo(measured.index_of(3000), RowView.ScrollHint.PositionAtTop)
    place = measured.visualRect(measured.index_of(3000)).top()
    for _ in range(5):
        bar.setValue(bar.value() - 10)
    assert measured.visualRect(measured.index_of(3000)).top() == place + 50


def test_far_away_rows_come_into_sight(measured: MeasuredRowView) -> None:
    for row in (4999, 17, 2500, 0):
        measured.set_current_row(row)
        rect = measured.visualRect(measured.index_of(row))
        assert rect.top() >= 0
        assert rect.bottom() <= measured.viewport().height()


def test_another_width_measures_again_and_stays(measured: MeasuredRowView, qtbot: QtBot) -> None:
    measured.scrollTo(measured.index_of(2000), RowView.ScrollHint.PositionAtTop)
    measured.resize(500, 400)
    QApplication.processEvents()
    assert abs(measured.rows_in_sight().start - 2000) <= 1
    measured.measure_again(2000)
    assert measured.heights.height(2000) == 40 + 2000 % 3 * 20


def test_near_the_end_more_is_asked_for(qtbot: QtBot) -> None:
    model: GrowingModel[Line] = GrowingModel([Column("text", "Text", lambda line: line.text)])
    view = MeasuredRowView(Painter(), estimate=40)
    view.setModel(model)
    view.resize(300, 400)
    qtbot.addWidget(view)
    view.show()
    asked: list[int] = []
    model.wanted.connect(lambda: asked.append(model.rowCount()))
    model.show_rows([Line(str(number), "x") for number in range(100)], more=True)
    assert asked == []
    view.scrollToBottom()
    assert asked == [100]
    model.add([Line(str(number), "x") for number in range(100, 150)], more=False)
    assert view.count() == 150
    view.scrollToBottom()
    assert asked == [100]


def test_a_list_box_is_as_high_as_its_rows(qtbot: QtBot) -> None:
    box = ListBox(Painter())
    qtbot.addWidget(box)
    model = model_of(3)
    box.setModel(model)
    box.resize(300, 10)
    box.show()
    assert box.height() == 40 + 60 + 80 == box.sizeHint().height()
    model.show_rows([Line("1", "eins")])
    assert box.height() == 40
    assert box.minimumSizeHint().height() == 40


# -- rows with places to press ----------------------------------------------------------------------------------------


@pytest.fixture
def side(qtbot: QtBot) -> SideList:
    side = SideList(Painter(), "Wiedervorlagen")
    side.setModel(model_of(3))
    side.resize(300, 180)
    qtbot.addWidget(side)
    side.show()
    side.activateWindow()
    return side


def test_places_in_a_row_are_pressed(side: SideList, qtbot: QtBot) -> None:
    pressed: list[tuple[Any, ...]] = []
    side.pressed_at.connect(lambda *what: pressed.append(what))
    rect = side.visualRect(side.index_of(1))
    qtbot.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(5, 5))
    qtbot.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert pressed == [(1, "done", ""), (1, "open", "x")]
    pressed.clear()
    side.set_current_row(2)
    qtbot.keyClick(side, Qt.Key.Key_Return)
    qtbot.keyClick(side, Qt.Key.Key_Space)
    qtbot.keyClick(side, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [(2, "open", ""), (2, "done", ""), (2, "dial", "")]


def test_coming_and_going_with_the_keyboard(side: SideList, qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    side.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert side.current_row() == 0
    side.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert side.current_row() == -1


def test_a_row_has_a_menu_by_mouse_and_keyboard(side: SideList) -> None:
    wanted: list[int] = []
    side.menu_wanted.connect(lambda row, where: wanted.append(row))
    place = side.visualRect(side.index_of(2)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, side.viewport().mapToGlobal(place))
    side.contextMenuEvent(event)
    side.set_current_row(1)
    side.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    assert wanted == [2, 1]


# -- tables ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def table(qtbot: QtBot) -> TableView:
    table = TableView("Kommunen")
    table.show_model(model_of(30))
    table.resize(700, 400)
    qtbot.addWidget(table)
    table.show()
    table.activateWindow()
    table.setFocus()
    return table


def test_a_table_fills_its_width_until_somebody_chooses(table: TableView, qtbot: QtBot) -> None:
    head = table.horizontalHeader()
    total = sum(head.sectionSize(number) for number in range(2))
    assert abs(total - table.viewport().width()) < 4
    with qtbot.waitSignal(table.state_changed):
        head.resizeSection(0, 120)
    table.resize(900, 400)
    QApplication.processEvents()
    assert head.sectionSize(0) == 120


def test_columns_and_order_are_remembered(table: TableView, qtbot: QtBot) -> None:
    head = table.horizontalHeader()
    head.setSectionHidden(1, True)
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    state = table.saved_state()
    again = TableView("Kommunen")
    qtbot.addWidget(again)
    again.show_model(model_of(30), state)
    assert again.horizontalHeader().isSectionHidden(1)
    assert again.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    again.show_model(model_of(5), "no state at all")
    assert not again.horizontalHeader().isSectionHidden(0)


def test_a_table_by_keyboard_and_mouse(table: TableView, qtbot: QtBot) -> None:
    table.set_current_row(2)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [2]
    place = table.visualRect(table.model().index(4, 0)).center()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [4]
    with qtbot.waitSignal(table.typed) as typed:
        qtbot.keyClick(table, Qt.Key.Key_M)
    assert typed.args == ["m"]
    qtbot.mouseMove(table.viewport(), place)
    assert table.hovered_row == 4
    assert not table.grab().isNull()
    table.set_current_row(-1)
    assert table.current_row() == -1


def test_headers_are_read_aloud(table: TableView) -> None:
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.role() == QAccessible.Role.Table
    children = [interface.child(number) for number in range(interface.childCount())]
    headers = [child.text(QAccessible.Text.Name) for child in children if child.role() == QAccessible.Role.ColumnHeader]
    assert headers == ["Text", "Nummer"]
    cells = [child.text(QAccessible.Text.Name) for child in children if child.role() == QAccessible.Role.Cell]
    assert cells[:2] == ["Zeile 0, Nummer 0", "0"]


def test_columns_are_chosen_in_a_menu(table: TableView) -> None:
    table._show_column(1, False)
    assert table.horizontalHeader().isSectionHidden(1)
    table.choose_columns(QPoint(10, 10))
    from PySide6.QtWidgets import QMenu

    menu = table.findChild(QMenu)
    assert menu is not None
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [("Nummer", False)]
    menu.actions()[0].trigger()
    assert not table.horizontalHeader().isSectionHidden(1)
    menu.close()
