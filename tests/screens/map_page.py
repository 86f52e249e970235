"""The page Karte in its modes, with chosen towns, and as a table."""

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.town_map import TownMapPage
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.town_map import MapMode
from tests.screens.registry import screen
from tests.screens.stage import Stage


def _page(stage: Stage, mode: MapMode) -> tuple[MainWindow, TownMapPage]:
    window = stage.window(PageId.MAP)
    page = window.page(PageId.MAP)
    assert isinstance(page, TownMapPage)
    window.resize(1600, 1000)
    window.show()
    stage.settle(window)
    if mode is not MapMode.MEMBERSHIP:
        page.controls.choose_mode(mode)
        stage.settle(window)
    return window, page


@screen("karte")
def members(stage: Stage) -> QWidget:
    """Who is a member; one town is the current one."""
    window, page = _page(stage, MapMode.MEMBERSHIP)
    page.map.set_current(stage.town())
    return window


@screen("karte-gespraeche")
def conversations(stage: Stage) -> QWidget:
    """How long nobody has been spoken to."""
    return _page(stage, MapMode.LAST_CONTACT)[0]


@screen("karte-beratungen")
def consultations(stage: Stage) -> QWidget:
    """Consultations of a year; some towns are chosen for a list."""
    window, page = _page(stage, MapMode.CONSULTATIONS)
    page.map.choose(stage.town(name) for name in ("Winterberg", "Medebach", "Hallenberg", "Olsberg"))
    return window


@screen("karte-thema")
def topic(stage: Stage) -> QWidget:
    """A topic, seen from nearer."""
    window, page = _page(stage, MapMode.TOPIC)
    page.map.zoom(3)
    return window


@screen("karte-tabelle")
def table(stage: Stage) -> QWidget:
    """The same as a table."""
    window, page = _page(stage, MapMode.LAST_CONTACT)
    page.show_as_table(True)
    return window
