"""What happens in the window when the telephone rings: the caller's page comes up, and the form for the call with it.

Who it is, is asked beside the window. Where only one can be meant, their page opens at once; otherwise a small window
offers those who may be meant (:mod:`netzwerk_desktop.qt.dialogs.caller`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer

from netzwerk_desktop.domain.interaction import Direction
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.caller import Caller, find_caller, get_ready

_PATIENCE_MS = 300
"""So long the form waits for its page."""


class IncomingCalls(QObject):
    """Takes calls, one after the other; only the newest is waited for."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: Question[Caller] = desk.queries.question(self, self._recognised)

    def get_ready(self) -> None:
        """Load beside the window what the first call needs."""
        office = self._desk.office
        self._desk.queries.submit(partial(get_ready, office), lambda _: None, owner=self)

    def take(self, number: str) -> None:
        """The telephone rings."""
        office = self._desk.office
        self._question.ask(lambda: find_caller(office, number=number))

    def _recognised(self, caller: Caller) -> None:
        hit = caller.certain
        if hit is None:
            self._desk.open_dialog(DialogId.CALLER, caller=caller)
            return
        open_call(
            self._desk,
            caller,
            organisation_id=hit.organisation_id,
            position_id=hit.position_id,
            person_id=hit.person_id,
        )


def open_call(
    desk: Desk, caller: Caller, *, organisation_id: str = "", position_id: str = "", person_id: str = ""
) -> None:
    """Go to whoever calls and open the form for the call, with what is known filled in.

    The page comes first: who it is and what was said last is read while the form beside it is still being put up.
    """

    def open_form() -> None:
        desk.open_dialog(
            DialogId.LOG_CALL,
            organisation_id=organisation_id,
            position_id=position_id,
            person_id=person_id,
            caller_number=caller.display if caller.e164 else "",
            direction=Direction.INCOMING,
        )

    place = Place(PageId.MUNICIPALITIES, organisation_id) if organisation_id else Place(PageId.PEOPLE, person_id)
    if not place.record:
        open_form()
        return
    window = desk.dialog_parent
    here = window.history.here if isinstance(window, MainWindow) else None
    desk.go(place.page, place.record)
    if isinstance(window, MainWindow) and here != place:
        _WhenShown(window.page(place.page), place.record, open_form)
    else:
        open_form()


class _WhenShown(QObject):
    """Does something when a page has painted a record; a page that is in no hurry, or cannot, is not waited for."""

    def __init__(self, page: Page, record: str, do: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        self._record = record
        self._do: Callable[[], None] | None = do
        page.record_shown.connect(self._shown)
        QTimer.singleShot(_PATIENCE_MS, self, self._now)

    def _shown(self, record: str) -> None:
        if record == self._record:
            # painted a few milliseconds later, all changes together
            self._page.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is about to be painted; a timer comes after that."""
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._now)
        return False

    def _now(self) -> None:
        do, self._do = self._do, None
        if do is not None:
            self._page.record_shown.disconnect(self._shown)
            self._page.window().removeEventFilter(self)
            self.setParent(None)
            do()
