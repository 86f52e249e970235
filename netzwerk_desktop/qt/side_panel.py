"""The place beside the page: one form that is worked on while the page stays in sight and in use.

A telephone call is written down here. The form is made ahead while nobody needs the computer, so that it is there with
the key that asks for it; it gives the keyboard back to where it came from when it closes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QVBoxLayout, QWidget

from netzwerk_desktop.qt import registry, theme
from netzwerk_desktop.qt.registry import DialogId

if TYPE_CHECKING:
    from netzwerk_desktop.qt.desk import Desk
    from netzwerk_desktop.qt.dialogs.call import CallDialog

#: name of its width among the preferences
SPLITTER = "side"
WIDTH = 408
_LEAST, _MOST = 340, 720
#: so long after a form closed the next one is made, in milliseconds
_REST_MS = 400
#: so much of the window stays with the page
_LEAST_PAGE = 420


class SidePanel(QFrame):
    """Holds the call form at the right of the pages.

    Signals:
        closed: the form is gone; the keyboard did not come from anywhere that is still there.
    """

    closed = Signal()

    def __init__(self, desk: Desk, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._desk = desk
        self._splitter = splitter
        self._form: CallDialog | None = None
        self._ready: CallDialog | None = None
        self._came_from: QWidget | None = None
        self._next: dict[str, Any] | None = None
        self.setProperty("ground", "base")
        self.setProperty("line", "left")
        self.setObjectName("side_panel")
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(1, 0, 0, 0)
        self.setMinimumWidth(theme.current().scaled(_LEAST))
        self.setMaximumWidth(theme.current().scaled(_MOST))
        self.hide()
        splitter.addWidget(self)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setCollapsible(0, False)
        splitter.setCollapsible(1, False)
        splitter.splitterMoved.connect(self._moved)

    def sizeHint(self) -> QSize:
        """As wide as it was left."""
        return QSize(self._wanted_width(), 600)

    # -- the form -------------------------------------------------------------------------------------------------
    @property
    def form(self) -> CallDialog | None:
        """The form that is open."""
        form = self._form
        return form if form is not None and shiboken6.isValid(form) else None

    def make_ready(self) -> None:
        """Make the next form, so that it only has to be shown."""
        what = registry.load(registry.DIALOGS[DialogId.LOG_CALL])
        if self._ready is None and getattr(what, "beside_the_window", False):
            made: CallDialog = what(self._desk, self, ahead=True)
            made.embed(self)
            made.hide()
            made.finished.connect(lambda _: self._finished(made))
            self._place.addWidget(made)
            self._ready = made

    def _make_another(self) -> None:
        if self.form is None:
            self.make_ready()

    def open_call(self, **what: Any) -> CallDialog:
        """Begin a call; one that is half typed becomes a draft, unless it is the same one."""
        open_form = self.form
        if open_form is not None:
            if open_form.is_for(**what):
                open_form.go_on_with_call(**what)
                self.come_back()
                return open_form
            if open_form.is_saving:
                # it is gone in a moment
                self._next = what
                return open_form
            self._form = None
            open_form.reject()
        self.make_ready()
        form, self._ready = self._ready, None
        assert form is not None
        self._form = form
        self._remember_focus()
        form.begin(**what)
        self._make_room()
        form.show()
        self.show()
        form.focus_first()
        return form

    def come_back(self) -> bool:
        """Put the keyboard into the form that is open; False when there is none or it is there already."""
        form = self.form
        if form is None or form.has_keyboard():
            return False
        self._remember_focus()
        form.focus_again()
        return True

    def _finished(self, form: CallDialog) -> None:
        self._place.removeWidget(form)
        form.deleteLater()
        if self._form is not form:
            return
        self._form = None
        wanted, self._next = self._next, None
        if wanted is not None:
            self.open_call(**wanted)
            return
        QTimer.singleShot(_REST_MS, self, self._make_another)
        self.hide()
        if form.had_keyboard:
            self._give_back()

    # -- the keyboard ---------------------------------------------------------------------------------------------
    def _remember_focus(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and not self.isAncestorOf(now) and now.window() is self.window():
            self._came_from = now

    def _give_back(self) -> None:
        came_from, self._came_from = self._came_from, None
        if came_from is not None and shiboken6.isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.closed.emit()

    # -- width ----------------------------------------------------------------------------------------------------
    def _wanted_width(self) -> int:
        kept = self._desk.preferences.splitter(SPLITTER)
        return kept[0] if kept else theme.current().scaled(WIDTH)

    def _make_room(self) -> None:
        whole = self._splitter.width()
        if not self._splitter.isVisible():
            return  # not laid out yet: the size hints say the same
        width = min(self._wanted_width(), whole - theme.current().scaled(_LEAST_PAGE))
        width = max(width, self.minimumWidth())
        self._splitter.setSizes([whole - width, width])

    def _moved(self) -> None:
        if self.isVisible():
            self._desk.preferences.set_splitter(SPLITTER, (self.width(),))
