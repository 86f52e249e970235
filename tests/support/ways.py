"""The main ways through the program, driven as a person would, while somebody measures how long the window stands."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QListView, QWidget

from netzwerk_desktop.domain.town_map import MapMode
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.town_map import TownMapPage
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.qt.theme import SchemeChoice
from netzwerk_desktop.services.organisation import find_organisation
from tests.support.keyboard import Keyboard
from tests.support.stalls import Stall, StallWatch
from tests.support.waiting import until_idle

#: what pages do a moment after one has stopped (a list that reads the page of its current row) belongs to the way
_REST_MS = 110
_SHORT_MS = 25
_CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Walker:
    """Somebody at the window."""

    window: MainWindow
    keyboard: Keyboard = field(default_factory=Keyboard)

    def rest(self, ms: int = _SHORT_MS) -> None:
        """Until everything has arrived and what happens a moment later has happened."""
        until_idle(self.window.desk)
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()
        until_idle(self.window.desk)

    def town(self, name: str) -> str:
        """Id of a town."""
        return find_organisation(self.window.desk.office, name)

    def go(self, page: PageId, record: str = "") -> None:
        """To a page, until it is there."""
        self.window.go(Place(page, record))
        self.rest()

    def act(self, action: ActionId) -> None:
        """Do something by its action."""
        self.window.actions_[action].trigger()
        self.rest()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, until what it starts is done."""
        self.keyboard.press(key, modifiers)
        self.rest(20)

    def type(self, text: str) -> None:
        """Letter by letter, as fast as a person types."""
        for letter in text:
            self.keyboard.type(letter)
            self.rest(10)

    def scroll(self, page: PageId) -> None:
        """Through the longest list of a page by keys."""
        self.go(page)
        views: list[QWidget] = [
            view
            for view in self.window.page(page).findChildren(QAbstractScrollArea)
            if view.isVisible() and isinstance(view, QListView)
        ]
        if not views:
            return
        view = max(views, key=lambda view: view.height() * view.width())
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        for key in (*[Qt.Key.Key_PageDown] * 6, Qt.Key.Key_End, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * 4):
            QTest.keyClick(view, key)
            self.rest(15)
        self.rest(_REST_MS)

    def leave_dialogs(self) -> None:
        """Close what was opened above or beside the page."""
        for _ in range(4):
            self.keyboard.press(Qt.Key.Key_Escape)
            self.rest(20)


Way = Callable[[Walker], None]


def _call(walker: Walker) -> None:
    walker.go(PageId.MUNICIPALITIES, walker.town("Winterberg"))
    walker.act(ActionId.LOG_CALL)
    walker.type("Frau fragt nach dem Verfügungsfonds")
    walker.press(Qt.Key.Key_Return, _CONTROL)
    walker.rest()


def _consultation(walker: Walker) -> None:
    walker.go(PageId.MUNICIPALITIES, walker.town("Ahlen"))
    walker.act(ActionId.LOG_CONSULTATION)
    walker.type("Leerstand")
    walker.leave_dialogs()


def _follow_up(walker: Walker) -> None:
    walker.go(PageId.MUNICIPALITIES, walker.town("Ahlen"))
    walker.act(ActionId.ADD_FOLLOW_UP)
    walker.leave_dialogs()


def _search(walker: Walker) -> None:
    walker.act(ActionId.SEARCH)
    walker.type("verfügungsfonds")
    walker.leave_dialogs()
    walker.act(ActionId.SEARCH)
    walker.type("winterb")
    walker.leave_dialogs()


def _map(walker: Walker) -> None:
    walker.go(PageId.MAP)
    page = walker.window.page(PageId.MAP)
    assert isinstance(page, TownMapPage)
    for mode in MapMode:
        page.controls.choose_mode(mode)
        walker.rest()
    page.map.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_0):
        walker.press(key)
    page.controls.choose_mode(MapMode.MEMBERSHIP)
    walker.rest()


def _towns(walker: Walker) -> None:
    for name in ("Winterberg", "Ahlen", "Münster", "Winterberg"):
        walker.go(PageId.MUNICIPALITIES, walker.town(name))
        walker.rest(_REST_MS)


def _table(walker: Walker) -> None:
    walker.go(PageId.MUNICIPALITIES)
    walker.act(ActionId.SHOW_AS_TABLE)
    walker.act(ActionId.SHOW_AS_TABLE)


def _restyle(walker: Walker) -> None:
    for choice in (SchemeChoice.DARK, SchemeChoice.LIGHT):
        theme.current().choose(choice)
        walker.rest()


def _resize(walker: Walker) -> None:
    walker.go(PageId.MUNICIPALITIES, walker.town("Winterberg"))
    for width, height in ((1024, 640), (1600, 1000), (1280, 800)):
        walker.window.resize(width, height)
        walker.rest()


def _undo(walker: Walker) -> None:
    walker.act(ActionId.UNDO)
    walker.act(ActionId.REDO)
    walker.act(ActionId.UNDO_LIST)
    walker.leave_dialogs()


def _visit(page: PageId) -> Way:
    return lambda walker: walker.go(page)


#: what is done, in the office's words, and how
WAYS: dict[str, Way] = {
    "Heute": _visit(PageId.TODAY),
    "Kommunen, durch die Liste": lambda walker: walker.scroll(PageId.MUNICIPALITIES),
    "Kommunen, von einer zur anderen": _towns,
    "Kommunen als Tabelle": _table,
    "Personen, durch die Liste": lambda walker: walker.scroll(PageId.PEOPLE),
    "Vorgänge, durch die Liste": lambda walker: walker.scroll(PageId.INTERACTIONS),
    "Suche": _search,
    "Telefonat erfassen": _call,
    "Beratung erfassen": _consultation,
    "Wiedervorlage anlegen": _follow_up,
    "Wiedervorlagen": _visit(PageId.FOLLOW_UPS),
    "Anrufplan": _visit(PageId.CALL_ROUND),
    "Karte": _map,
    "Beratungsvorgänge": _visit(PageId.CASES),
    "Dubletten": _visit(PageId.DUPLICATES),
    "Einstellungen": _visit(PageId.SETTINGS),
    "Rückgängig": _undo,
    "Fenster größer und kleiner": _resize,
}

RESTYLING: dict[str, Way] = {"hell und dunkel": _restyle}
"""Changes the style sheet of every widget there is, which takes Qt half a millisecond each: measured, but apart."""


@dataclass(frozen=True, slots=True)
class Walked:
    """A way that was walked several times: the longest stall of each time, the first being the first ever."""

    name: str
    longest: tuple[Stall, ...]

    @property
    def first(self) -> Stall:
        """Of the first time: modules are imported, pages and forms made."""
        return self.longest[0]

    @property
    def usual(self) -> Stall:
        """The median of the other times, by the work in it."""
        later = sorted(self.longest[1:] or self.longest, key=lambda stall: stall.work_ms)
        return later[(len(later) - 1) // 2]


def walk(window: MainWindow, times: int, ways: Mapping[str, Way]) -> Iterator[Walked]:
    """Walk every way so many times, and tell of each how long the window stood still because of us."""
    walker = Walker(window)
    watch = StallWatch()
    watch.start()
    found: dict[str, list[Stall]] = {}
    try:
        # round by round: what one way leaves in memory is not there for itself alone
        for _ in range(times):
            for name, way in ways.items():
                watch.take()
                with watch.watching(name):
                    way(walker)
                ours = [stall for stall in watch.take() if stall.ours]
                longest = max(ours, key=lambda stall: stall.work_ms, default=Stall(0.0, 0.0, (), name))
                found.setdefault(name, []).append(longest)
                QApplication.processEvents()
                walker.window.go(Place(PageId.TODAY))
                walker.rest(20)
    finally:
        watch.stop()
    for name, stalls in found.items():
        yield Walked(name, tuple(stalls))
