"""The composition root of the window: paths, key, store, services, window. The only module that knows everybody.

The order of a start: folders and log; who is first on this office file (a second start shows the first window and
leaves); the key; the file; the window. Everything that can wait (the daily backup, listening for a second start) comes
after the first picture.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

# Before Qt: PySide6 has a look at every module that is imported after it, which takes a tenth of a start.
from netzwerk_desktop.domain.clock import Clock, SystemClock
from netzwerk_desktop.domain.errors import AlreadyOpen, KeyMissing, NetzwerkError, WrongKey
from netzwerk_desktop.services.context import open_office
from netzwerk_desktop.services.office_file import open_office_file
from netzwerk_desktop.storage.instance import Lock, claim_window, server_name, window_holder
from netzwerk_desktop.system.log import catch_unexpected, start_log
from netzwerk_desktop.system.paths import AppPaths, shared_place
from netzwerk_desktop.system.secrets import OsKeyring, SecretStore
from netzwerk_desktop.system.settings import SettingsFile
from netzwerk_desktop.system.start_arguments import read_arguments

# isort: split
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.preferences import Preferences
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.qt.theme import SchemeChoice

if TYPE_CHECKING:
    from netzwerk_desktop.qt.incoming_call import IncomingCalls
    from netzwerk_desktop.services.context import Office
    from netzwerk_desktop.storage.store import Store

log = logging.getLogger(__name__)

SETTLE_MS = 1500
"""How long after the start the things that can wait are begun; the person is reading the first picture then."""


class Program(QObject):
    """The running program: what is open, and how it is closed again.

    Attributes:
        window: the main window once the office is open.
    """

    def __init__(
        self,
        app: QApplication,
        paths: AppPaths,
        preferences: Preferences,
        *,
        clock: Clock,
        secrets: SecretStore,
        caller: str | None = None,
    ) -> None:
        super().__init__(app)
        self.app = app
        self.paths = paths
        self.preferences = preferences
        self.clock = clock
        self.secrets = secrets
        self.window: MainWindow | None = None
        self._lock: Lock | None = None
        self._store: Store | None = None
        self._caller = caller
        self._calls: IncomingCalls | None = None

    def start(self) -> bool:
        """Open the office and show the window; False when there is nothing to show (the reason was told)."""
        try:
            self.paths.ensure()
            self._lock = claim_window(self.paths.office_file, self.clock)
            store = self._open_store()
            if store is None:
                return False
            self._store = store
            office = self._office(store)
        except AlreadyOpen as error:
            self._show_the_other(error)
            return False
        except NetzwerkError as error:
            _tell(error.message)
            return False
        except OSError:
            _tell(
                f"Der Ordner {self.paths.data_dir} lässt sich nicht anlegen oder beschreiben. Bitte prüfen Sie die"
                " Rechte oder wählen Sie mit --data-dir einen anderen Ordner."
            )
            return False
        self._show_office(office)
        QTimer.singleShot(SETTLE_MS, self, self._after_first_picture)
        return True

    def _show_office(self, office: Office) -> MainWindow:
        desk = Desk(office, self.preferences, self)
        # later, when whoever asked for it has returned: it lives in the window that is closed then
        desk.reopen_wanted.connect(lambda work: QTimer.singleShot(0, self, lambda: self._reopen(work)))
        self.window = window = MainWindow(desk)
        window.closed.connect(self.app.quit)
        window.go(Place(PageId.TODAY))
        window.show()
        if self._caller is not None:
            QTimer.singleShot(0, self, self._take_waiting_call)
        return window

    def close(self) -> None:
        """End in order: finish writing, close the file, give the lock back."""
        self._close_office()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _close_office(self) -> None:
        if self.window is not None:
            self.window.desk.close()
            self.window.deleteLater()
            self.window = self._calls = None
        if self._store is not None:
            self._store.close()
            self._store = None

    def _reopen(self, work: Callable[[], str]) -> None:
        """Close the office, do something that needs its file alone (going back to a backup), and open it again."""
        from netzwerk_desktop.qt.dialogs.restore import while_closed
        from netzwerk_desktop.storage.store import Store

        if self._store is None or self.window is None:
            return
        key, quits = self._store.key, self.app.quitOnLastWindowClosed()
        self.app.setQuitOnLastWindowClosed(False)
        self.window.hide()
        self._close_office()
        try:
            sentence, tone = while_closed(work)
            self._store = Store.open(self.paths.office_file, key, clock=self.clock)
            window = self._show_office(self._office(self._store))
        except NetzwerkError as error:
            _tell(error.message)
            self.app.quit()
            return
        finally:
            self.app.setQuitOnLastWindowClosed(quits)
        window.desk.trouble.emit(sentence, tone)

    def _office(self, store: Store) -> Office:
        user = self.preferences.settings.last_user_id or None
        return open_office(store, clock=self.clock, paths=self.paths, staff_id=user)

    def _open_store(self) -> Store | None:
        """The open office file: made by the assistant on the first start, opened with passphrase or recovery key."""
        if not self.paths.office_file.exists():
            from netzwerk_desktop.qt.dialogs.first_start import set_up

            return set_up(self.paths, clock=self.clock, secrets=self.secrets)
        try:
            return open_office_file(self.paths, clock=self.clock, secrets=self.secrets)
        except (KeyMissing, WrongKey) as error:
            from netzwerk_desktop.qt.dialogs.unlock import unlock

            return unlock(self.paths, error, clock=self.clock, secrets=self.secrets)

    def _show_the_other(self, error: AlreadyOpen) -> None:
        """A window on this file is open already: say so and offer to bring it to the front."""
        from netzwerk_desktop.qt.single_instance import ring

        holder = window_holder(self.paths.office_file)
        if holder is None:
            _tell(error.message)
        elif _wants_to_see_it(error.message) and not ring(holder.server):
            _tell("Das andere Fenster antwortet nicht. Bitte schließen Sie es dort oder melden Sie sich neu an.")

    def _after_first_picture(self) -> None:
        from netzwerk_desktop.qt.single_instance import Doorbell

        window = self.window
        if window is None:
            return
        doorbell = Doorbell(server_name(self.paths.office_file), self)
        doorbell.rung.connect(self._come_forward)
        doorbell.called.connect(self.take_call)
        self._calls_of(window).get_ready()
        self._warn_of_shared_place(window)
        self._back_up_if_due(window)

    def _come_forward(self) -> None:
        if self.window is not None:
            _to_front(self.window)

    def take_call(self, number: str) -> None:
        """The telephone rings: the window comes to the front and shows who it is."""
        if self.window is None:
            self._caller = number  # the office is just being opened again
            return
        _to_front(self.window)
        self._calls_of(self.window).take(number)

    def _take_waiting_call(self) -> None:
        caller, self._caller = self._caller, None
        if caller is not None:
            self.take_call(caller)

    def _calls_of(self, window: MainWindow) -> IncomingCalls:
        if self._calls is None:
            from netzwerk_desktop.qt.incoming_call import IncomingCalls

            self._calls = IncomingCalls(window.desk, window)
        return self._calls

    def _warn_of_shared_place(self, window: MainWindow) -> None:
        place = shared_place(self.paths.data_dir)
        warned = self.preferences.settings.warned_places
        if place and str(self.paths.data_dir) not in warned:
            window.desk.trouble.emit(
                f"Die Büro-Datei liegt in einem Ordner, der geteilt oder abgeglichen wird ({place}). Dort kann sie"
                " Schaden nehmen. Bitte legen Sie sie auf die Festplatte dieses Rechners.",
                _warning_tone(),
            )
            self.preferences.change(warned_places=(*warned, str(self.paths.data_dir)))

    def _back_up_if_due(self, window: MainWindow) -> None:
        from netzwerk_desktop.services.backup import back_up_if_due

        office = window.desk.office
        window.desk.queries.submit(lambda: back_up_if_due(office), lambda _: None, owner=window)


def _warning_tone() -> object:
    from netzwerk_desktop.qt.widgets.painting import Tone

    return Tone.WARN


def _to_front(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _wants_to_see_it(sentence: str) -> bool:
    """Say that there is a window already and ask whether to show it."""
    box = QMessageBox(QMessageBox.Icon.Information, "Netzwerk", sentence)
    show = box.addButton("&Fenster zeigen", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("&Schließen", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(show)
    box.exec()
    return box.clickedButton() is show


def _tell(sentence: str) -> None:
    """A sentence before there is a window to put it into."""
    QMessageBox.warning(None, "Netzwerk", sentence)


def run(
    paths: AppPaths,
    *,
    clock: Clock,
    secrets: SecretStore,
    arguments: Sequence[str] = (),
    caller: str | None = None,
    started: Callable[[Program], None] | None = None,
) -> int:
    """Run the program in this process until its window is closed; ``started`` is told when the window is there.

    ``caller`` is on the telephone already, and shown after the first picture.
    """
    preferences = Preferences(SettingsFile(paths.settings_file))
    app = make_application(
        arguments, scheme=SchemeChoice(preferences.settings.theme), language=preferences.settings.language
    )
    try:
        start_log(paths.log_dir)
    except OSError:
        # A full or read-only disk is told in words by what comes next; the program goes on without a log.
        logging.getLogger().addHandler(logging.NullHandler())
    program = Program(app, paths, preferences, clock=clock, secrets=secrets, caller=caller)
    put_back = catch_unexpected(lambda error: _apologise(program, error))
    try:
        if not program.start():
            return 1
        if started is not None:
            started(program)
        return app.exec()
    finally:
        program.close()
        put_back()


def _apologise(program: Program, error: BaseException) -> None:
    window = program.window
    if window is not None:
        # The error may have come from any thread; the window's own thread shows it.
        QTimer.singleShot(0, window, lambda: window.desk.say_error(error))


def main(argv: Sequence[str] | None = None) -> int:
    """Start the program: ``netzwerk-desktop [--data-dir DIR] [--caller NUMBER]``, see :mod:`.launch`."""
    wanted = read_arguments(list(sys.argv if argv is None else argv))
    return run(
        AppPaths.choose(Path(wanted.data_dir) if wanted.data_dir else None),
        clock=SystemClock(),
        secrets=OsKeyring(),
        arguments=wanted.others,
        caller=wanted.caller,
    )


if __name__ == "__main__":
    sys.exit(main())
