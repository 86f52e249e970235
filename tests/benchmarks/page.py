"""Opening the page of a town with 5,000 interactions, in a window, until it is painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from sqlalchemy import event

from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.organisation_facts import read_facts
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.context import open_office
from netzwerk_desktop.services.organisation import find_organisation
from netzwerk_desktop.storage.connection import connect_raw
from netzwerk_desktop.storage.store import Store

from .measure import Figure, interleaved, milliseconds
from .offices import CLOCK, KEY, paths_of

Statement = tuple[str, Any]


class Recorder:
    """Writes down what the page asks the database, to ask the same without the program."""

    def __init__(self, store: Store) -> None:
        self.statements: list[Statement] = []
        self.listening = False
        event.listen(store.engine, "before_cursor_execute", self._heard)

    def _heard(self, connection: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if self.listening:
            self.statements.append((statement, parameters))


def settle(app: QApplication, window: MainWindow) -> None:
    """Let everything that is being read arrive, and paint it."""
    desk = window.desk
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    while desk.queries.busy or desk.operations.busy:
        # asleep until something comes, as the program is: whoever looks all the time keeps the answer from coming
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    # What arrived asked for painting; this is the painting.
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def figures() -> list[Figure]:
    """The page beside the statements of the page."""
    app = make_application(["bench"])
    paths = paths_of("large")
    store = Store.open(paths.office_file, KEY, clock=CLOCK)
    plain = connect_raw(paths.office_file, KEY, readonly=True)
    office = open_office(store, clock=CLOCK, paths=paths)
    window = MainWindow(Desk(office))
    window.resize(1600, 1000)
    window.show()
    try:
        town, other = find_organisation(office, "Winterberg"), find_organisation(office, "Altenberge")

        def open_page(record: str) -> None:
            window.go(Place(PageId.MUNICIPALITIES, record))
            settle(app, window)

        open_page(town)
        open_page(other)
        recorder = Recorder(store)
        recorder.listening = True
        open_page(town)
        recorder.listening = False

        def ours() -> float:
            open_page(other)
            return milliseconds(lambda: open_page(town))

        def bare() -> float:
            def ask() -> None:
                plain.execute("BEGIN")
                for statement, parameters in recorder.statements:
                    if not statement.startswith(("BEGIN", "COMMIT", "ROLLBACK")):
                        plain.execute(statement, parameters or ()).fetchall()
                plain.execute("COMMIT")

            return milliseconds(ask)

        return [
            interleaved(
                "page of a town with 5,000 interactions, read",
                lambda: milliseconds(lambda: read_facts(office, town)),
                bare,
                rounds=25,
                goal=3.0,
                remark="the rows and words of everything visible, before it is painted; floor as below",
            ),
            interleaved(
                "page of a town with 5,000 interactions, painted",
                ours,
                bare,
                rounds=25,
                goal=3.0,
                remark=f"floor: its {len(recorder.statements)} statements through the bare driver; ours is painted",
            ),
        ]
    finally:
        window.close()
        window.desk.close()
        plain.close()
        store.close()
