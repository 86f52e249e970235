"""Pictures of every page of the window, drawn without one on a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.errors import NetzwerkError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from netzwerk_desktop.qt.desk import Desk
    from netzwerk_desktop.qt.main_window import MainWindow
    from netzwerk_desktop.qt.registry import PageId
    from netzwerk_desktop.services.context import Office

WIDTH, HEIGHT = 1280, 800
_PATIENCE_MS = 20_000
_QUIET_ROUNDS = 4
_ROUND_MS = 25

NAMES = {
    "today": "heute",
    "municipalities": "kommunen",
    "people": "personen",
    "interactions": "vorgaenge",
    "cases": "beratungsvorgaenge",
    "follow_ups": "wiedervorlagen",
    "call_round": "anrufplan",
    "map": "karte",
    "duplicates": "dubletten",
    "settings": "einstellungen",
}
"""What the picture of a page is called."""


class PictureFailed(NetzwerkError):
    """The window could not be drawn here."""


def draw_pages(office: Office, records: Mapping[str, str], pages: Sequence[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Name and PNG of every page, light and dark.

    ``records`` says what is shown on a page, by its id; ``pages`` are all unless named. Raises :class:`PictureFailed`
    with a sentence where Qt cannot be used.
    """
    _without_display()
    try:
        from netzwerk_desktop.qt.application import make_application
        from netzwerk_desktop.qt.registry import PageId
        from netzwerk_desktop.qt.theme import SchemeChoice
    except ImportError as error:
        raise PictureFailed(
            "Die Bilder des Fensters ließen sich nicht zeichnen, weil Bibliotheken von Qt fehlen. „make run“ richtet"
            " sie ein oder nennt die nötige Zeile."
        ) from error
    app = make_application(["netzwerk"], scheme=SchemeChoice.LIGHT)
    wanted = [PageId(page) for page in pages] or list(PageId)
    with _Stage(app, office) as stage:
        for scheme, word in ((SchemeChoice.LIGHT, "hell"), (SchemeChoice.DARK, "dunkel")):
            stage.window.choose_scheme(scheme)
            for page in wanted:
                yield f"{NAMES[page]}-{word}.png", stage.picture(page, records.get(page, ""))


def _without_display() -> None:
    """Where nobody could see a window, Qt draws into memory."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class _Stage:
    """A window nobody sees."""

    def __init__(self, app: QApplication, office: Office) -> None:
        self._app = app
        self._office = office

    def __enter__(self) -> _Stage:
        from PySide6.QtCore import Qt

        from netzwerk_desktop.qt.desk import Desk
        from netzwerk_desktop.qt.main_window import MainWindow

        self._desk: Desk = Desk(self._office)
        self.window: MainWindow = MainWindow(self._desk)
        self.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.window.resize(WIDTH, HEIGHT)
        return self

    def __exit__(self, *_: object) -> None:
        self._desk.close()
        self.window.close()
        self.window.deleteLater()
        self._settle()

    def picture(self, page: PageId, record: str) -> bytes:
        """The PNG of a page as it looks once everything has been read."""
        from PySide6.QtCore import QBuffer, QIODevice

        from netzwerk_desktop.qt.places import Place

        self.window.go(Place(page, record))
        self.window.show()
        self._settle()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.window.grab().save(buffer, "PNG")
        return bytes(buffer.data().data())

    def _settle(self) -> None:
        """Wait until nothing is being read and everything is painted."""
        from PySide6.QtCore import QDeadlineTimer, QEventLoop, QThread

        deadline = QDeadlineTimer(_PATIENCE_MS)
        quiet = 0
        while quiet < _QUIET_ROUNDS and not deadline.hasExpired():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _ROUND_MS)
            busy = self._desk.queries.busy or self._desk.operations.busy
            quiet = 0 if busy else quiet + 1
            QThread.msleep(_ROUND_MS)
