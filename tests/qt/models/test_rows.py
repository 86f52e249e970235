"""Tables of rows: the tester of Qt finds nothing, sorting is German, what is chosen stays chosen."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.models.rows import Column, GrowingModel, RowsModel, collator
from netzwerk_desktop.qt.widgets.row_view import ROW, EqualHeights, RowState, RowView


@dataclass(frozen=True)
class Town:
    id: str
    name: str
    people: int | None = None


COLUMNS: list[Column[Town]] = [
    Column("name", "Name", lambda town: town.name),
    Column(
        "people",
        "Einwohner",
        lambda town: f"{town.people}" if town.people is not None else "",
        lambda town: town.people,
        numeric=True,
        tip="am Stichtag",
    ),
]
TOWNS = [
    Town("o", "Oer-Erkenschwick", 31_000),
    Town("z", "Zülpich", 20_000),
    Town("a", "Ärzen", None),
    Town("n", "Nordkirchen", 10_000),
    Town("b", "Öding", 500),
]


@pytest.fixture
def model(qtbot: QtBot) -> RowsModel[Town]:
    model: RowsModel[Town] = RowsModel(COLUMNS, accessible=lambda town: f"{town.name}, {town.people}")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_rows(TOWNS)
    return model


def names(model: RowsModel[Town]) -> list[str]:
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_umlauts_stand_where_a_german_looks_for_them(model: RowsModel[Town]) -> None:
    model.sort(0)
    assert names(model) == ["Ärzen", "Nordkirchen", "Öding", "Oer-Erkenschwick", "Zülpich"]
    order = collator()
    assert sorted(["Straße 10", "Strasse 9", "Straße 2"], key=order.sortKey) == ["Straße 2", "Strasse 9", "Straße 10"]


def test_what_is_unknown_comes_last_either_way(model: RowsModel[Town]) -> None:
    model.sort(1)
    assert names(model)[0] == "Öding"
    assert names(model)[-1] == "Ärzen"
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model)[0] == "Oer-Erkenschwick"
    assert names(model)[-1] == "Ärzen"


def test_new_rows_come_in_the_chosen_order(model: RowsModel[Town]) -> None:
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.show_rows([Town("1", "Ahaus"), Town("2", "Unna")])
    assert names(model) == ["Unna", "Ahaus"]
    model.sort(-1)
    model.show_rows([Town("1", "Ahaus"), Town("2", "Unna")])
    assert names(model) == ["Ahaus", "Unna"]


def test_the_chosen_row_stays_chosen_when_sorted(model: RowsModel[Town], qtbot: QtBot) -> None:
    view = RowView(Painter())
    qtbot.addWidget(view)
    view.setModel(model)
    view.set_current_row(model.number_of("n"))
    model.sort(0)
    assert view.current_row() == model.number_of("n") == 1


def test_headers_and_cells_say_what_they_are(model: RowsModel[Town]) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert [model.headerData(number, horizontal) for number in range(3)] == ["Name", "Einwohner", None]
    assert model.headerData(1, horizontal, Qt.ItemDataRole.ToolTipRole) == "am Stichtag"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    right = model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Oer-Erkenschwick, 31000"
    assert model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) == "31000"
    assert model.data(model.index(0, 0), ROW) is TOWNS[0]
    assert model.data(QModelIndex()) is None
    assert model.row(99) is None
    assert model.number_of("?") == -1


def test_a_growing_model_asks_once_for_more(qtbot: QtBot) -> None:
    model: GrowingModel[Town] = GrowingModel(COLUMNS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    asked: list[int] = []
    model.show_rows(TOWNS, more=False)
    assert not model.canFetchMore()
    model.show_rows(TOWNS, more=True)
    model.add([], more=True)  # Qt's tester has asked already
    model.wanted.connect(lambda: asked.append(model.rowCount()))
    model.fetchMore()
    model.fetchMore()
    assert asked == [5]
    last = model.last_row()
    assert last is not None
    assert last.id == "b"
    model.add([Town("x", "Xanten")], more=True)
    assert model.rowCount() == 6
    model.fetchMore()
    assert len(asked) == 2
    model.add([], more=False)
    assert not model.canFetchMore()
    model.sort(0)
    assert names(model)[0] == "Oer-Erkenschwick", "the feeder sorts"


class Painter:
    """Counts what is painted."""

    def __init__(self) -> None:
        self.painted: list[int] = []

    def height(self, index: QModelIndex, width: int) -> int:
        return 40

    def paint(self, painter: object, rect: object, index: QModelIndex, state: RowState) -> None:
        self.painted.append(index.row())
        index.data(ROW)


class Counting(RowsModel[Town]):
    """Counts how often it is asked."""

    asked = 0

    def row(self, number: int) -> Town | None:
        type(self).asked += 1
        return super().row(number)


@pytest.mark.parametrize("count", [100, 100_000])
def test_the_first_picture_costs_what_is_seen(qtbot: QtBot, count: int) -> None:
    model = Counting(COLUMNS)
    painter = Painter()
    view = RowView(painter)
    qtbot.addWidget(view)
    view.resize(300, 400)
    model.show_rows([Town(str(number), f"Ort {number}") for number in range(count)])
    Counting.asked = 0
    view.setModel(model)
    view.show()
    view.grab()
    assert set(painter.painted) == set(range(10))
    assert Counting.asked <= 60, "work does not grow with the number of rows"
    view.scrollToBottom()
    painter.painted.clear()
    view.grab()
    assert max(painter.painted) == count - 1
    assert len(set(painter.painted)) <= 12


def test_equal_heights_need_no_memory() -> None:
    heights = EqualHeights(lambda: 40)
    heights.set_count(100_000)
    assert (heights.total(), heights.top(99_999), heights.row_at(39), heights.row_at(40)) == (
        4_000_000,
        3_999_960,
        0,
        1,
    )
    assert heights.row_at(4_000_000) == -1
    assert heights.row_at(-1) == -1
