"""The first start: a few questions, then an office file with a key, and the recovery key on paper.

Everything that takes long (the office file, the demonstration, Argon2) is done on a worker thread and can be stopped
until the office file has its name; whatever was begun is gone then. Instead of a new office one can open a backup or
the office file of another computer.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, ValidationFailed, blocking
from netzwerk_desktop.qt.dialogs.assistant import Assistant, Step
from netzwerk_desktop.qt.dialogs.first_start_pages import (
    BY_KEY,
    DEMONSTRATION,
    ContentPage,
    OfficePage,
    OpenPage,
    PersonPage,
    SenderPage,
    WorkPage,
)
from netzwerk_desktop.qt.dialogs.protection_fields import ProtectionForm
from netzwerk_desktop.qt.dialogs.recovery_key import RecoveryKeyView
from netzwerk_desktop.qt.operation import Cancelled, OperationRunner, Progress
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.services.backup import restore_office_file
from netzwerk_desktop.services.office import OfficeSetup, set_up_office
from netzwerk_desktop.services.office_file import (
    Protection,
    Store,
    create_office_file,
    keyring_available,
    open_office_file,
)
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource
from netzwerk_desktop.system.secrets import SecretStore

log = logging.getLogger(__name__)

_OFFICE, _SENDER, _PERSON, _PROTECTION, _CONTENT = "office", "sender", "person", "protection", "content"
_WORK, _KEY, _OPEN = "work", "key", "open"


def set_up(paths: AppPaths, *, clock: Clock, secrets: SecretStore) -> Store | None:
    """Ask, make the office file, show the recovery key; the open office, or None when the person gave up."""
    assistant = FirstStart(paths, clock=clock, secrets=secrets)
    assistant.exec()
    store = assistant.store
    assistant.deleteLater()
    return store


@dataclass(frozen=True, slots=True)
class _Made:
    """What a worker brought: the open office and, for a new one, its recovery key."""

    store: Store
    recovery_key: str = ""


class FirstStart(Assistant):
    """The assistant.

    Attributes:
        store: the open office at the end.
    """

    def __init__(
        self,
        paths: AppPaths,
        *,
        clock: Clock,
        secrets: SecretStore,
        demonstration_size: str = "office",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Netzwerk", parent)
        self.setWindowTitle(self.tr("Netzwerk einrichten"))
        self.store: Store | None = None
        self._paths, self._clock, self._secrets = paths, clock, secrets
        self._size = demonstration_size
        self._runner = OperationRunner(self)
        self._progress: Progress | None = None
        self.key_view: RecoveryKeyView | None = None
        self.office_page = OfficePage(clock)
        self.sender_page = SenderPage()
        self.person_page = PersonPage()
        self.content_page = ContentPage()
        self.open_page = OpenPage()
        self.work_page = WorkPage()
        self.protection = ProtectionForm(keyring=keyring_available(secrets))
        self._key_place = QWidget()
        QVBoxLayout(self._key_place)
        self._make_steps()
        self.office_page.try_out.clicked.connect(self._try_out)
        self.work_page.stop.clicked.connect(self.cancel)
        self.aside.setText(self.tr("Sicherung oder Büro-Datei von einem anderen Rechner öffnen …"))
        self.aside.clicked.connect(self.open_other)
        self.walk(self._new_office())

    def _make_steps(self) -> None:
        protection = QWidget()
        column = QVBoxLayout(protection)
        column.addWidget(self.protection)
        column.addStretch(1)
        for step in (
            Step(
                _OFFICE,
                self.tr("Büro und Netzwerk"),
                self.tr("Willkommen. Wie heißt Ihr Büro?"),
                self.tr("Alles, was Sie hier eintragen, können Sie später in den Einstellungen ändern."),
                self.office_page,
                self.office_page.form,
            ),
            Step(
                _SENDER,
                self.tr("Absender und Logo"),
                self.tr("Was soll auf Ihren Briefen stehen?"),
                self.tr("Sie können das jetzt überspringen und vor dem ersten Brief nachtragen."),
                self.sender_page,
                self.sender_page.form,
            ),
            Step(
                _PERSON,
                self.tr("Sie"),
                self.tr("Wer sind Sie?"),
                self.tr("Ihr Name steht bei dem, was Sie eintragen, und unter Ihren Briefen."),
                self.person_page,
                self.person_page.form,
            ),
            Step(
                _PROTECTION,
                self.tr("Schutz"),
                self.tr("Die Büro-Datei wird verschlüsselt"),
                "",
                protection,
                self.protection.form,
            ),
            Step(
                _CONTENT,
                self.tr("Inhalt"),
                self.tr("Womit möchten Sie anfangen?"),
                "",
                self.content_page,
                self.content_page.form,
            ),
            Step(_WORK, self.tr("Anlegen"), self.tr("Einen Moment bitte"), "", self.work_page),
            Step(
                _KEY,
                self.tr("Wiederherstellung"),
                self.tr("Ihr Wiederherstellungsschlüssel"),
                self.tr(
                    "Er wird nur dieses eine Mal gezeigt. Ist dieser Rechner defekt oder die Passphrase vergessen,"
                    " öffnet nur er noch das Büro und die Sicherungen. Bitte drucken Sie ihn aus."
                ),
                self._key_place,
            ),
            Step(
                _OPEN,
                self.tr("Datei und Schlüssel"),
                self.tr("Ein Büro von einem anderen Rechner öffnen"),
                "",
                self.open_page,
                self.open_page.form,
            ),
        ):
            self.add_step(step)

    def _steps(self, *keys: str) -> list[Step]:
        every = {step.key: step for step in self._all}
        return [every[key] for key in keys]

    def _new_office(self) -> list[Step]:
        return self._steps(_OFFICE, _SENDER, _PERSON, _PROTECTION, _CONTENT, _WORK, _KEY)

    # -- walking --------------------------------------------------------------------------------------------------
    def _try_out(self) -> None:
        """The demonstration brings its own answers; only the protection is left to ask."""
        self.content_page.ui.content.set_value(DEMONSTRATION)
        self.walk(self._steps(_OFFICE, _PROTECTION, _CONTENT, _WORK, _KEY), _PROTECTION)

    def open_other(self) -> None:
        """Instead of a new office: one that there is already."""
        self.walk(self._steps(_OFFICE, _OPEN, _PROTECTION, _WORK), _OPEN)

    def shown(self, step: Step) -> None:
        """What the buttons say at each step."""
        busy, last = step.key == _WORK, step.key == _KEY
        if step.key == _OFFICE and self.store is None:
            self.steps = self._new_office()
            self.list.show_steps([one.short for one in self.steps], 0)
        self.aside.setVisible(step.key == _OFFICE)
        self.back_button.setVisible(not busy and not last)
        self.next_button.setVisible(not busy)
        self.hint.setText("" if busy or last or step.key == _OFFICE else self.tr("Strg+Eingabe: weiter · Esc: beenden"))
        final = self.steps.index(step) + 1 < len(self.steps) and self.steps[self.steps.index(step) + 1].key == _WORK
        words = self.tr("&Weiter")
        if final:
            words = self.tr("&Öffnen") if self._opening else self.tr("&Anlegen")
        self.next_button.setText(self.tr("&Fertig") if last else words)
        self.next_button.setEnabled(not last or (self.key_view is not None and self.key_view.is_confirmed))

    @property
    def _opening(self) -> bool:
        return any(step.key == _OPEN for step in self.steps)

    def next(self) -> None:
        """Check the step, then go on; at the last question begin."""
        if not self.next_button.isEnabled() or self.step.key == _WORK:
            return
        if self.step.key == _KEY:
            self.accept()
            return
        if not self._is_right(self.step):
            return
        following = self.steps[self.steps.index(self.step) + 1]
        if following.key == _WORK:
            self.begin()
        else:
            super().next()

    def _is_right(self, step: Step) -> bool:
        form = step.form
        if form is None:
            return True
        page: Any = self.protection if step.key == _PROTECTION else step.body
        problems = form.typed_problems()
        told = {problem.field for problem in problems}
        problems += [problem for problem in page.problems() if problem.field not in told]
        form.show_problems(problems)
        return not blocking(problems)

    # -- making it ------------------------------------------------------------------------------------------------
    def begin(self) -> None:
        """Make or open the office on the worker thread."""
        task = self._opening_task() if self._opening else self._making_task()
        self.go_to(_WORK)
        self.work_page.stop.setEnabled(True)
        self.work_page.show_work(
            self.tr("Die Datei wird geprüft und übernommen …")
            if self._opening
            else self.tr("Die Büro-Datei wird angelegt …")
        )
        self.work_page.stop.setFocus()
        self._progress = self._runner.run_task(
            task, owner=self, done=self._made, failed=self._failed, progress=self._tell
        )

    def setup(self) -> OfficeSetup:
        """What was answered."""
        return OfficeSetup(**self.office_page.values(), **self.sender_page.values(), **self.person_page.values())

    def _making_task(self) -> Callable[[Progress], _Made]:
        paths, clock, secrets = self._paths, self._clock, self._secrets
        protection = self.protection.protection()
        demonstration = self.content_page.values()["content"] == DEMONSTRATION
        setup = None if demonstration else self.setup()
        size, words = self._size, self.tr("{0} von {1} Vorgängen des Demonstrationsbüros")
        finishing = self.tr("Die Büro-Datei wird geschützt …")

        def task(progress: Progress) -> _Made:
            def fill(store: Store) -> None:
                progress.report(0, None, "")
                if setup is not None:
                    set_up_office(store, setup, clock=clock, reference=resource("reference"))
                else:
                    _fill_demonstration(store, clock, size, progress, words)
                progress.report(0, None, finishing)

            recovery_key = create_office_file(paths, clock=clock, secrets=secrets, protection=protection, fill=fill)
            return _Made(_open(paths, clock, secrets, protection), recovery_key)

        return task

    def _opening_task(self) -> Callable[[Progress], _Made]:
        paths, clock, secrets = self._paths, self._clock, self._secrets
        protection, values = self.protection.protection(), self.open_page.values()
        by_key, typed = values["way"] == BY_KEY, values["old_passphrase"]

        def task(progress: Progress) -> _Made:
            progress.report(0, None, "")
            restore_office_file(
                paths,
                values["file"],
                clock=clock,
                secrets=secrets,
                recovery_key=values["recovery_key"] if by_key else None,
                passphrase=None if by_key else lambda: typed,
                protection=protection,
            )
            return _Made(_open(paths, clock, secrets, protection))

        return task

    def _tell(self, done: int, total: int | None, what: str) -> None:
        if what:
            self.work_page.show_work(what, done, total)

    def cancel(self) -> None:
        """Stop; nothing of it stays."""
        if self._progress is not None:
            self._progress.cancel()
            self.work_page.stop.setEnabled(False)
            self.work_page.show_work(self.tr("Wird abgebrochen …"))

    def _made(self, made: _Made) -> None:
        self._progress = None
        self.store = made.store
        if not made.recovery_key:
            self.accept()
            return
        name = self.setup().name if self.content_page.values()["content"] != DEMONSTRATION else self.tr("Demonstration")
        view = RecoveryKeyView(made.recovery_key, office=name, clock=self._clock)
        layout = self._key_place.layout()
        assert layout is not None
        layout.addWidget(view)
        view.confirmed.connect(self._confirmed)
        self.key_view = view
        self.go_to(_KEY)
        view.line.setFocus()

    def _confirmed(self, right: bool) -> None:
        self.next_button.setEnabled(right)
        if right:
            self.banner.hide()

    def _failed(self, error: Exception) -> None:
        self._progress = None
        before = self.steps[[step.key for step in self.steps].index(_WORK) - 1].key
        if isinstance(error, Cancelled):
            self.go_to(before)
            self.banner.say(self.tr("Abgebrochen. Es wurde nichts angelegt."), Tone.NEUTRAL)
        elif isinstance(error, ValidationFailed):
            self._show_problems(error.problems, before)
        elif isinstance(error, NetzwerkError):
            self.go_to(_OPEN if self._opening else before)
            self.banner.say(error.message, Tone.WARN)
        else:
            log.error("setting up failed", exc_info=(type(error), error, error.__traceback__))
            self.go_to(before)
            self.banner.say(
                self.tr("Das hat leider nicht geklappt; es wurde nichts angelegt. Der Fehler steht im Protokoll."),
                Tone.BAD,
            )

    def _show_problems(self, problems: tuple[Problem, ...], before: str) -> None:
        """Go to the step whose field is wrong."""
        for step in self.steps:
            if step.form is not None and any(problem.field in step.form for problem in problems):
                self.go_to(step.key)
                step.form.show_problems(problems)
                return
        self.go_to(before)
        self.banner.say(" ".join(problem.message for problem in problems), Tone.WARN)

    # -- leaving --------------------------------------------------------------------------------------------------
    def reject(self) -> None:
        """Esc: stop what is being made; leave the questions; but not the key before it is on paper."""
        if self._progress is not None:
            self.cancel()
        elif self.key_view is not None and not self.key_view.is_confirmed:
            self.banner.say(
                self.tr("Bitte bestätigen Sie erst, dass Sie den Schlüssel haben: Tippen Sie Gruppe {0} ab.").format(
                    self.key_view.asked + 1
                ),
                Tone.WARN,
            )
            self.key_view.line.setFocus()
        elif self.key_view is not None:
            self.accept()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window means the same as Esc."""
        event.ignore()
        self.reject()

    def done(self, result: int) -> None:
        """Finish with the worker thread before anything goes."""
        self._runner.close()
        super().done(result)


def _open(paths: AppPaths, clock: Clock, secrets: SecretStore, protection: Protection) -> Store:
    passphrase = protection.passphrase
    asked = None if passphrase is None else lambda: passphrase
    return open_office_file(paths, clock=clock, secrets=secrets, passphrase=asked)


def _fill_demonstration(store: Store, clock: Clock, size: str, progress: Progress, words: str) -> None:
    from netzwerk_desktop.domain.dates import format_number
    from netzwerk_desktop.services.demonstration import SIZES, build_demonstration  # a rare wish

    def tell(written: int, total: int) -> None:
        progress.report(written, total, words.format(format_number(written), format_number(total)))

    build_demonstration(store, clock=clock, reference=resource("reference"), size=SIZES[size], progress=tell)
