"""The map of all towns, until it is painted, beside the same polygons drawn with QPainter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.exchange.boundaries import boundaries as read_boundaries
from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.town_map import TownMapPage
from netzwerk_desktop.qt.pages.town_map_scene import shapes
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.context import open_office
from netzwerk_desktop.services.town_map import MapMode, MapQuestion, read_map
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.resources import resource

from .measure import Figure, interleaved, milliseconds
from .offices import CLOCK, KEY, paths_of
from .page import settle

_COLOURS = [QColor(name) for name in ("#0B6B76", "#3E8993", "#75A9B0", "#B0CCD1", "#EEF0F3")]


class Bare:
    """The polygons of the map and nothing else, in the size the page shows them."""

    def __init__(self, page: TownMapPage) -> None:
        self._size = page.map.viewport().size()
        self._transform = page.map.viewportTransform()
        self._paths: list[QPainterPath] = []
        self._ratio = page.devicePixelRatio()

    def read(self) -> None:
        """The polygons from their file."""
        found = read_boundaries(resource("reference"))
        self._paths = []
        for shape in found.towns:
            path = QPainterPath()
            for ring in shape.rings:
                path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring.points()]))
            self._paths.append(path)

    def draw(self) -> None:
        """Each of them once, filled and outlined."""
        image = QImage(self._size * self._ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self._transform)
        pen = QPen(QColor("#BFC6CE"), 0.8)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for number, path in enumerate(self._paths):
            painter.setBrush(_COLOURS[number % len(_COLOURS)])
            painter.drawPath(path)
        painter.end()


def figures() -> list[Figure]:
    """The page opened for the first time, the same with everything read, and the answer of the service."""
    app = make_application(["bench"])
    paths = paths_of("large")
    store = Store.open(paths.office_file, KEY, clock=CLOCK)
    window = MainWindow(Desk(open_office(store, clock=CLOCK, paths=paths)))
    window.resize(1600, 1000)
    window.show()
    try:
        window.go(Place(PageId.MAP))
        settle(app, window)
        page = window.page(PageId.MAP)
        assert isinstance(page, TownMapPage)
        today = CLOCK.today()
        question = MapQuestion(MapMode.LAST_CONTACT, today, today, today)
        bare = Bare(page)
        bare.read()
        return [
            interleaved(
                "map first painted (396 towns), with table, legend and names",
                lambda: _first(app, window),
                lambda: milliseconds(lambda: (_forget(), bare.read(), bare.draw())),
                rounds=15,
                goal=2.0,
                remark="a new page until it is painted, 1,000,000 entries; floor: reading and drawing the polygons",
            ),
            interleaved(
                "the map alone painted anew",
                lambda: milliseconds(lambda: page.map.viewport().grab()),
                lambda: milliseconds(bare.draw),
                rounds=25,
                goal=2.0,
                remark="with patterns, borders and names; floor: the same polygons, once each, with QPainter",
            ),
            interleaved(
                "what the map shows, asked of the office",
                lambda: milliseconds(lambda: read_map(window.desk.office, question)),
                lambda: milliseconds(bare.draw),
                rounds=15,
                goal=None,
                remark="last conversations of 396 towns among 1,000,000 interactions, beside drawing the polygons",
            ),
        ]
    finally:
        window.close()
        window.desk.close()
        store.close()


def _forget() -> None:
    read_boundaries.cache_clear()
    shapes.cache_clear()


def _first(app: QApplication, window: MainWindow) -> float:
    """Open the page as if nobody had been there before."""
    _forget()
    pages: list[TownMapPage] = []

    def open_page() -> None:
        # a window of its own, of the size it has in the large one, so that nothing else is painted with it
        page = TownMapPage(window.desk)
        page.resize(1430, 930)
        page.show_record("")
        page.show()
        settle(app, window)
        pages.append(page)

    time = milliseconds(open_page)
    pages[0].hide()
    pages[0].deleteLater()
    app.processEvents()
    return time
