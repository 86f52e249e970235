"""Opening the office file with the passphrase, or with the recovery key when that is lost.

A wrong passphrase is said in a sentence and the dialog stays; each further one has to wait a little longer. Nothing
here ever offers to make a new office: the old one is there, it only does not open yet.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, ValidationFailed, WrongKey
from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.dialogs.form import Form
from netzwerk_desktop.qt.dialogs.frame import Frame, designed
from netzwerk_desktop.qt.dialogs.protection_fields import ProtectionForm
from netzwerk_desktop.qt.forms.ui_unlock import Ui_UnlockForm
from netzwerk_desktop.qt.forms.ui_unlock_recovery import Ui_UnlockRecoveryForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import OperationRunner
from netzwerk_desktop.qt.theme import SPACE_L, TextStyle
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import counted, translate
from netzwerk_desktop.services.office_file import Store, keyring_available, open_office_file, recover_office_file
from netzwerk_desktop.services.protection import protection_of
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import SecretStore

log = logging.getLogger(__name__)

_LONGEST_WAIT = 30
_SECOND_MS = 1000


def unlock(paths: AppPaths, error: NetzwerkError, *, clock: Clock, secrets: SecretStore) -> Store | None:
    """Ask until the office opens; None when the person gave up. ``error`` is why it did not open by itself."""
    dialog = UnlockDialog(paths, error, clock=clock, secrets=secrets)
    dialog.exec()
    store = dialog.store
    dialog.deleteLater()
    return store


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong passphrases: none, 1, 2, 4 … 30."""
    return 0 if wrong < 2 else min(2 ** (wrong - 2), _LONGEST_WAIT)


class UnlockDialog(Frame):
    """The dialog.

    Attributes:
        store: the open office at the end.
    """

    def __init__(
        self,
        paths: AppPaths,
        error: NetzwerkError,
        *,
        clock: Clock,
        secrets: SecretStore,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, "", Icon.KEY, width=620)
        self.setWindowTitle("Netzwerk")
        self.setWindowIcon(icons.app_icon())
        self.title.setText(self.tr("Büro öffnen"))
        self.store: Store | None = None
        self._paths, self._clock, self._secrets = paths, clock, secrets
        self._runner = OperationRunner(self)
        self._wrong = 0
        self._seconds = 0
        self._busy = False
        self._with_passphrase = protection_of(paths) == "passphrase"
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND_MS)
        self._tick.timeout.connect(self._second)
        self.ui, passphrase = designed(Ui_UnlockForm)
        self.form = Form(self.ui, ("passphrase",), self)
        self.recovery_ui, recovery = designed(Ui_UnlockRecoveryForm)
        self.recovery_form = Form(self.recovery_ui, ("recovery_key",), self)
        self.protection = ProtectionForm(keyring=keyring_available(secrets))
        self.stack = QStackedWidget()
        self._passphrase_page = self._page(passphrase)
        self._trouble_page = self._page(Label(error.message, TextStyle.BODY, wrap=True))
        self._recovery_page = self._page(recovery, Label(self.tr("Künftig öffnen"), TextStyle.SECTION), self.protection)
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(self.stack)
        self.set_body(body)
        self.switch = TextLink("", style=TextStyle.BODY)
        self.switch.clicked.connect(self._switch)
        self.footer.insertWidget(0, self.switch)
        self.quit_button = self.add_button(self.tr("&Beenden"), self.reject)
        self.open_button = self.add_button(self.tr("Ö&ffnen"), self.open_office, primary=True)
        self.open_button.setDefault(True)
        self.on_keys("Ctrl+Return", self.open_office)
        self.on_keys("Ctrl+Enter", self.open_office)
        self._show(self._passphrase_page if self._with_passphrase else self._trouble_page)
        if isinstance(error, WrongKey):
            self.banner.say(error.message, Tone.WARN)

    def _page(self, *parts: QWidget) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        for part in parts:
            layout = part.layout()
            if layout is not None:
                layout.setContentsMargins(0, 0, 0, 0)
            column.addWidget(part)
        column.addStretch(1)
        self.stack.addWidget(page)
        return page

    # -- ways in --------------------------------------------------------------------------------------------------
    @property
    def recovering(self) -> bool:
        """Whether the recovery key is asked for."""
        return self.stack.currentWidget() is self._recovery_page

    def _show(self, page: QWidget) -> None:
        for one in (self._passphrase_page, self._trouble_page, self._recovery_page):
            # a page that is not shown asks for no room
            policy = QSizePolicy.Policy.Preferred if one is page else QSizePolicy.Policy.Ignored
            one.setSizePolicy(policy, policy)
        self.stack.setCurrentWidget(page)
        self.banner.hide()
        recovering = page is self._recovery_page
        self.set_subtitle(self._explain(page))
        back = self.tr("Doch mit Passphrase") if self._with_passphrase else self.tr("Zurück")
        self.switch.setText(back if recovering else self.tr("Mit Wiederherstellungsschlüssel öffnen"))
        again = page is self._trouble_page
        self.open_button.setText(self.tr("&Noch einmal versuchen") if again else self.tr("Ö&ffnen"))
        if recovering:
            self.recovery_form.focus("recovery_key")
        elif page is self._passphrase_page:
            self.form.focus("passphrase")
        self._tell_wait()
        self.fit()

    def _explain(self, page: QWidget) -> str:
        if page is self._recovery_page:
            return self.tr("An Ihren Daten ändert sich dabei nichts.")
        if page is self._passphrase_page:
            return self.tr("Die Büro-Datei ist mit einer Passphrase geschützt.")
        return self.tr("Die Büro-Datei ist da, geht aber noch nicht auf.")

    def _switch(self) -> None:
        if self._busy:
            return
        if not self.recovering:
            self._show(self._recovery_page)
        else:
            self._show(self._passphrase_page if self._with_passphrase else self._trouble_page)

    # -- opening --------------------------------------------------------------------------------------------------
    def open_office(self) -> None:
        """Try with what is typed, beside the window."""
        if self._busy or not self.open_button.isEnabled():
            return
        work = self._recovery() if self.recovering else self._opening()
        if work is None:
            return
        self.form.show_problems(())
        self._set_busy(True)
        self._runner.run_task(lambda _: work(), owner=self, done=self._opened, failed=self._refused)

    def _opening(self) -> Callable[[], Store] | None:
        paths, clock, secrets = self._paths, self._clock, self._secrets
        typed = self.ui.passphrase.value()
        if self._with_passphrase and not typed:
            self.form.show_problems([Problem("passphrase", self.tr("Bitte geben Sie die Passphrase ein."))])
            return None
        asked = (lambda: typed) if self._with_passphrase else None
        return lambda: open_office_file(paths, clock=clock, secrets=secrets, passphrase=asked)

    def _recovery(self) -> Callable[[], Store] | None:
        key = self.recovery_ui.recovery_key.value()
        problems = self.recovery_form.typed_problems()
        if not key:
            words = self.tr("Bitte tippen Sie den Schlüssel vom Ausdruck ab.")
            problems = [Problem("recovery_key", words)]
        weak = self.protection.problems()
        self.protection.form.show_problems(weak)
        self.recovery_form.show_problems(problems)
        if problems or weak:
            return None
        paths, clock, secrets = self._paths, self._clock, self._secrets
        protection = self.protection.protection()
        return lambda: recover_office_file(paths, key, clock=clock, secrets=secrets, protection=protection)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.open_button.setEnabled(not busy)
        self.stack.setEnabled(not busy)
        self.hint.setText(self.tr("Wird geöffnet …") if busy else "")

    def _opened(self, store: Store) -> None:
        self._busy = False
        self.store = store
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, ValidationFailed):
            elsewhere = self.recovery_form.show_problems(error.problems)
            if elsewhere:
                self.banner.say(" ".join(problem.message for problem in elsewhere), Tone.WARN)
        elif isinstance(error, WrongKey) and self.stack.currentWidget() is self._passphrase_page:
            self._wrong_passphrase(error)
        elif isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            log.error("opening failed", exc_info=(type(error), error, error.__traceback__))
            self.banner.say(
                self.tr(
                    "Das hat leider nicht geklappt. An den Daten wurde nichts geändert; der Fehler steht im Protokoll."
                ),
                Tone.BAD,
            )

    # -- wrong passphrases ----------------------------------------------------------------------------------------
    def _wrong_passphrase(self, error: WrongKey) -> None:
        self._wrong += 1
        self.form.show_problems([Problem("passphrase", error.message)])
        self.ui.passphrase.selectAll()
        self._seconds = wait_after(self._wrong)
        if self._seconds:
            self._tick.start()
        self._tell_wait()

    def _second(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._tick.stop()
        self._tell_wait()

    def _tell_wait(self) -> None:
        waiting = self._seconds > 0 and self.stack.currentWidget() is self._passphrase_page
        self.open_button.setEnabled(not waiting and not self._busy)
        one = translate("UnlockDialog", "Nächster Versuch in {n} Sekunde")
        many = translate("UnlockDialog", "Nächster Versuch in {n} Sekunden")
        self.hint.setText(counted(self._seconds, one, many) if waiting else "")

    # -- leaving --------------------------------------------------------------------------------------------------
    def reject(self) -> None:
        """Give up; an opening under way is waited for, so that no file stays open."""
        if not self._busy:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window means the same as Esc."""
        event.ignore()
        self.reject()

    def done(self, result: int) -> None:
        """Finish with the worker thread before anything goes."""
        self._tick.stop()
        self._runner.close()
        super().done(result)
