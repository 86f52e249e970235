"""The window: navigation at the left, search above, the page in the middle, the state of things below.

It only wires things together: it makes a page when somebody goes there first, hands its handlers to the actions, keeps
the way back, and shows what the program has to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.qt import icons, registry, theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler, keys_in_words
from netzwerk_desktop.qt.collector import keep_what_stays
from netzwerk_desktop.qt.places import Place, PlaceHistory
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import SchemeChoice
from netzwerk_desktop.qt.top_bar import TopBar
from netzwerk_desktop.qt.widgets.navigation_bar import NavigationBar, NavigationEntry
from netzwerk_desktop.qt.widgets.notice import Banner, Toast
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.status_line import StatusLine
from netzwerk_desktop.qt.window_map import GO, ICONS, NOT_IN_NAVIGATION, OPENS, TABLES

if TYPE_CHECKING:
    from netzwerk_desktop.qt.desk import Desk
    from netzwerk_desktop.qt.global_search import GlobalSearch
    from netzwerk_desktop.qt.page import Page
    from netzwerk_desktop.qt.side_panel import SidePanel
    from netzwerk_desktop.qt.surroundings import Surroundings
    from netzwerk_desktop.qt.undo import UndoKeeper
    from netzwerk_desktop.services.call_round import SlotView

#: below this width the navigation shows only icons unless somebody wants the words
NARROW_WINDOW = 1200

#: so long after the first picture what is used soon is loaded, and the pause between its parts, in milliseconds
_REST_MS, _PART_MS = 700, 40
#: what the dialog for a call is made of, each after what it needs
_USED_SOON = (
    "services.entitlement",
    "qt.dialogs.form",
    "qt.dialogs.form_dialog",
    "qt.dialogs.parts.finders",
    "qt.dialogs.logging_dialog",
    "qt.dialogs.call",
)
#: each takes a frame or two; all of them at once would hold up whoever opens the first page
_OPENED_SOON = (
    "qt.pages.timeline_part",
    "qt.pages.organisation_facts",
    "qt.pages.organisation_list",
    "qt.pages.organisation_view",
    "qt.pages.municipalities",
    "qt.pages.people_list",
    "qt.pages.person_view",
    "services.town_map",
    "qt.pages.call_round",
    "qt.pages.town_map",
)


class MainWindow(QMainWindow):
    """The window of one office.

    Signals:
        closed: the window is gone; the application ends what it holds.
    """

    closed = Signal()

    def __init__(self, desk: Desk, title: str = "Netzwerk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        desk.dialog_parent = self
        self.setWindowTitle(title)
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(760, 480)
        self.actions_ = desk.actions
        self.history = PlaceHistory(self)
        self._pages: dict[PageId, Page] = {}
        self._looked = False
        self._alt_alone = False
        self._folded_by_hand: bool | None = True if desk.preferences.settings.navigation_collapsed else None
        self.navigation = NavigationBar(title, self._entries())
        self.top = TopBar(self.actions_)
        self.banner = Banner()
        self.stack = QStackedWidget()
        self.beside = QSplitter(Qt.Orientation.Horizontal)
        self.status = StatusLine()
        self._arrange()
        self.toast = Toast(self)
        self._search: GlobalSearch | None = None
        self._side: SidePanel | None = None
        self._undo: UndoKeeper | None = None
        self._surroundings = desk.queries.question(self, self._show_surroundings)
        desk.open_beside = self.open_call
        self._connect()
        self.actions_.before = {ActionId.LOG_CALL: lambda: self._side is not None and self._side.come_back()}
        self.actions_.set_window_handlers(self._handlers())
        self._restore()

    # -- putting together -----------------------------------------------------------------------------------------
    def _entries(self) -> list[NavigationEntry]:
        entries = []
        for page, action_id in GO.items():
            if page in NOT_IN_NAVIGATION:
                continue
            action = self.actions_[action_id]
            hint = keys_in_words(self.actions_.spec(action_id).keys[0])
            below = page is PageId.SETTINGS
            entries.append(NavigationEntry(page.value, action.text().replace("&", ""), ICONS[page], hint, below))
        return entries

    def _arrange(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.banner)
        self.beside.addWidget(self.stack)
        self.beside.setHandleWidth(1)
        column.addWidget(self.beside, 1)
        column.addWidget(self.status)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(middle, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.navigation.chosen.connect(lambda key: self.go(Place(PageId(key))))
        self.history.changed.connect(self._history_changed)
        self.desk.go_wanted.connect(self.go)
        self.top.search.asked.connect(self._start_search)
        self.desk.changes.listen(self, ("follow_up", "office", "staff"), lambda changes: self._look_around())
        self.desk.message.connect(lambda text, tone: self.toast.say(text, tone=tone))
        self.desk.trouble.connect(lambda text, tone: self.banner.say(text, tone))

    def _handlers(self) -> Mapping[ActionId, Handler]:
        handlers: dict[ActionId, Handler] = {action_id: partial(self.go, Place(page)) for page, action_id in GO.items()}
        handlers |= {
            ActionId.SEARCH: self.focus_search,
            ActionId.NEXT_PART: self.next_part,
            ActionId.RELOAD: self._reload,
            ActionId.FOLD_NAVIGATION: self._fold_navigation,
            ActionId.SCHEME_SYSTEM: partial(self.choose_scheme, SchemeChoice.SYSTEM),
            ActionId.SCHEME_LIGHT: partial(self.choose_scheme, SchemeChoice.LIGHT),
            ActionId.SCHEME_DARK: partial(self.choose_scheme, SchemeChoice.DARK),
            ActionId.SHORTCUTS: partial(self.desk.open_dialog, DialogId.SHORTCUTS),
            ActionId.UNDO: self._take_back,
            ActionId.REDO: self._do_again,
            ActionId.CALL_NEXT: self.call_next,
            ActionId.BACK_UP: self.back_up,
            ActionId.QUIT: self.close,
        }
        for action_id, dialog in OPENS:
            handlers[action_id] = partial(self.desk.open_dialog, dialog)
        return handlers

    # -- beside the page ------------------------------------------------------------------------------------------
    @property
    def side(self) -> SidePanel:
        """The place beside the page (made when it is needed first)."""
        if self._side is None:
            from netzwerk_desktop.qt.side_panel import SidePanel

            self._side = SidePanel(self.desk, self.beside)
            self._side.closed.connect(self._focus_page)
        return self._side

    def open_call(self, **what: Any) -> QDialog:
        """Open the form for a call beside the page, or come back to it."""
        return self.side.open_call(**what)

    def call_next(self) -> None:
        """Go to the town whose turn it is in this month's calls, with the form for the call ready."""
        from netzwerk_desktop.services.call_round import next_slot

        self.desk.queries.submit(partial(next_slot, self.desk.office), self._call_slot, owner=self)

    def _call_slot(self, slot: SlotView | None) -> None:
        if slot is None:
            self.desk.say(self.tr("In diesem Monat ist niemand mehr anzurufen."), Tone.NEUTRAL)
            return
        from netzwerk_desktop.domain.interaction import Direction

        town = slot.organisation_id
        self.go(Place(PageId.MUNICIPALITIES, town))
        who = {"position_id": slot.position_id} if slot.position_id else {}
        self.desk.open_dialog(DialogId.LOG_CALL, organisation_id=town, direction=Direction.OUTGOING, **who)

    def _focus_page(self) -> None:
        page = self.current_page()
        if page is not None:
            page.focus_first()

    # -- going places ---------------------------------------------------------------------------------------------
    def go(self, place: Place) -> None:
        """Go somewhere; the way back is remembered."""
        self._show(place)
        page = self._pages[place.page]
        self.history.visit(Place(place.page, place.record or self._record_of(page)))

    def page(self, page_id: PageId) -> Page:
        """A page (made when it is needed first)."""
        page = self._pages.get(page_id)
        if page is None:
            page = registry.load(registry.PAGES[page_id])(self.desk)
            assert page is not None
            page.record_shown.connect(partial(self._record_shown, page_id))
            page.handlers_changed.connect(partial(self._handlers_changed, page_id))
            self._pages[page_id] = page
            self.stack.addWidget(page)
        return page

    def current_page(self) -> Page | None:
        """The page that is shown."""
        here = self.history.here
        return self._pages.get(here.page) if here is not None else None

    def go_back(self) -> None:
        """One step back."""
        place = self.history.back()
        if place is not None:
            self._show(place)

    def go_forward(self) -> None:
        """One step forward again."""
        place = self.history.forward()
        if place is not None:
            self._show(place)

    def _show(self, place: Place) -> None:
        page = self.page(place.page)
        self.stack.setCurrentWidget(page)
        self.navigation.set_current(place.page.value)
        page.show_record(place.record)
        self.actions_.set_page_handlers(self._handlers_of(place.page, place.record))
        self.desk.preferences.change(last_page=place.page.value)
        if not self.top.search.hasFocus():
            page.focus_first()

    @staticmethod
    def _record_of(page: Page) -> str:
        record = page.property("record")
        return record if isinstance(record, str) else ""

    def _record_shown(self, page_id: PageId, record: str) -> None:
        self._pages[page_id].setProperty("record", record)
        if self.stack.currentWidget() is self._pages[page_id]:
            self.actions_.set_page_handlers(self._handlers_of(page_id))
        here = self.history.here
        if here is not None and here.page is page_id:
            self.history.visit(Place(page_id, record))
        if record:
            self.desk.preferences.visited(record)

    def _handlers_changed(self, page_id: PageId) -> None:
        if self.stack.currentWidget() is self._pages[page_id]:
            self.actions_.set_page_handlers(self._handlers_of(page_id))

    def _handlers_of(self, page_id: PageId, record: str = "") -> Mapping[ActionId, Handler]:
        """What can be done on a page; whatever shows a record shows who changed it."""
        page = self._pages[page_id]
        handlers = page.handlers()
        record = record or self._record_of(page)
        table = TABLES.get(page_id)
        if not record or table is None:
            return handlers
        show = partial(self.desk.open_dialog, DialogId.HISTORY, table=table, record_id=record)
        return {ActionId.SHOW_HISTORY: show, **handlers}

    def _history_changed(self) -> None:
        handlers = dict(self._handlers())
        if self.history.can_go_back:
            handlers[ActionId.BACK] = self.go_back
        if self.history.can_go_forward:
            handlers[ActionId.FORWARD] = self.go_forward
        self.actions_.set_window_handlers(handlers)

    def _reload(self) -> None:
        page = self.current_page()
        if page is not None:
            page.reload()

    # -- the keyboard ---------------------------------------------------------------------------------------------
    def focus_search(self) -> None:
        """Put the keyboard into the search."""
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def next_part(self) -> None:
        """Walk from navigation to the parts of the page and round again."""
        page = self.current_page()
        parts: list[QWidget] = [self.navigation, *(page.parts() if page is not None else [])]
        if self._side is not None:
            parts.append(self._side)
        parts = [part for part in parts if part.isVisible()]
        focus: QWidget | None = self.focusWidget()
        here = next((number for number, part in enumerate(parts) if focus is not None and _within(focus, part)), -1)
        target = parts[(here + 1) % len(parts)]
        if target is self.navigation:
            self.navigation.focus_current()
        elif self._side is not None and target is self._side:
            self._side.come_back()
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def event(self, event: QEvent) -> bool:
        """A mnemonic is taken before it becomes a key of anybody: Alt was not alone then."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._alt_alone = False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F10 or Alt alone open the menu, as everywhere."""
        self._alt_alone = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
        if event.key() == Qt.Key.Key_F10:
            self.top.open_menu()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt was pressed and released with nothing between."""
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self._alt_alone = False
            self.top.open_menu()
            return
        super().keyReleaseEvent(event)

    # -- how it looks ---------------------------------------------------------------------------------------------
    def choose_scheme(self, choice: SchemeChoice) -> None:
        """Light, dark, or as the system has it, from now on."""
        theme.current().choose(choice)
        self.desk.preferences.change(theme=choice.value)

    def _fold_navigation(self) -> None:
        self._folded_by_hand = self.navigation.wide
        self.desk.preferences.change(navigation_collapsed=self._folded_by_hand)
        self._fit_navigation()

    def _fit_navigation(self) -> None:
        folded = self._folded_by_hand
        if folded is None:
            folded = self.width() < NARROW_WINDOW
        self.navigation.set_wide(not folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows show only the icons of the navigation."""
        super().resizeEvent(event)
        self._fit_navigation()

    def changeEvent(self, event: QEvent) -> None:
        """Another window was used meanwhile: Alt begins anew."""
        self._alt_alone = False
        super().changeEvent(event)

    # -- coming and leaving ---------------------------------------------------------------------------------------
    def _restore(self) -> None:
        self.resize(1280, 800)
        geometry = self.desk.preferences.settings.window_geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode("ascii", "ignore"))))
        if self.desk.preferences.notice:
            self.banner.say(self.desk.preferences.notice, Tone.WARN)

    def showEvent(self, event: QShowEvent) -> None:
        """What can wait is done after the first picture, when the page has read what it shows."""
        super().showEvent(event)
        if not self._looked:
            self._look_around()
        QTimer.singleShot(0, self, self._page_painted)

    def _page_painted(self) -> None:
        if self.desk.queries.busy:
            self.desk.queries.busy_changed.connect(self.after_first_picture, Qt.ConnectionType.SingleShotConnection)
        else:
            self.after_first_picture()

    def after_first_picture(self) -> None:
        """Page and frame have what they asked for: now what can wait, such as what can be undone."""
        if not self._looked:
            self._looked = True
            from netzwerk_desktop.qt import undo

            self._undo = undo.UndoKeeper(self.desk, self.toast, self)
            self._undo.step_changed.connect(self.top.set_undo)
            self._undo.redo_changed.connect(self.top.set_redo)
            self._undo.look()
            QTimer.singleShot(_REST_MS, self, self._get_ready)

    def _get_ready(self, number: int = 0) -> None:
        """Load what the first dialog and pages are made of, a part at a time: nothing is held up for long."""
        steps: tuple[Callable[[], object], ...] = (
            *(partial(import_module, f"netzwerk_desktop.{name}") for name in _USED_SOON),
            self._make_form_ready,
            *(partial(import_module, f"netzwerk_desktop.{name}") for name in _OPENED_SOON),
            keep_what_stays,
        )
        steps[number]()
        if number + 1 < len(steps):
            QTimer.singleShot(_PART_MS, self, lambda: self._get_ready(number + 1))

    def _make_form_ready(self) -> None:
        from netzwerk_desktop.qt.tray import start_tray

        self.side.make_ready()
        start_tray(self.desk, self)

    def _take_back(self) -> None:
        if self._undo is not None:
            self._undo.undo()

    def _do_again(self) -> None:
        if self._undo is not None:
            self._undo.redo()

    def _start_search(self, text: str) -> None:
        """Somebody came to the search field for the first time."""
        if self._search is None:
            from netzwerk_desktop.qt import global_search

            self._search = global_search.GlobalSearch(self.top.search, self.desk, self)
            self._search.ask(text)

    def _look_around(self) -> None:
        from netzwerk_desktop.qt.surroundings import read_surroundings

        self._surroundings.ask(partial(read_surroundings, self.desk.office))

    def _show_surroundings(self, surroundings: Surroundings) -> None:
        self.navigation.set_badge(PageId.TODAY.value, surroundings.badge(), surroundings.badge_meaning())
        self.status.set_who(surroundings.person, surroundings.office)
        self.status.set_state(*surroundings.backup_state())

    def back_up(self) -> None:
        """Make a backup now; it shows how far it is and what came of it."""
        from netzwerk_desktop.qt.surroundings import make_backup

        self.status.show_work(self.tr("Sicherung wird angelegt und geprüft"))
        office = self.desk.office
        self.desk.queries.submit(partial(make_backup, office), self._backed_up, owner=self, failed=self._not_backed_up)

    def _backed_up(self, sentence: str) -> None:
        self.status.work_done()
        self.desk.say(sentence)
        self._look_around()

    def _not_backed_up(self, error: Exception) -> None:
        self.status.work_done()
        self.desk.say_error(error)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.desk.preferences.change(window_geometry=geometry)
        super().closeEvent(event)
        self.closed.emit()


def _within(widget: QWidget, part: QWidget) -> bool:
    return widget is part or part.isAncestorOf(widget)
