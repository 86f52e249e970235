"""Work beside the window: questions on worker threads, changes on the one writing thread.

The window's own thread only paints and listens. Whatever takes longer than a moment is handed to one of two runners:

* `QueryRunner` answers questions (functions that read). Several may be under way. A page keeps a `Question`, asks it
  again and again, and hears only the answer to what it asked last: every asking has a running number, and an answer
  with an older number is dropped.
* `OperationRunner` runs changes (service functions that write) one after the other, tells everybody what changed
  (`Changes`), and runs long tasks that report how far they are and can be cancelled.

Answers are delivered on the window's thread, and only while the object that asked still exists. An error that the asker
does not want ends in one place, the runner's ``failed`` signal.
"""

import logging
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject, QRunnable, QThreadPool, Signal, Slot

from netzwerk_desktop.domain.changes import Changes

log = logging.getLogger(__name__)

T = TypeVar("T")

#: a long task may report as often as it likes; the window hears of it at most this often
_REPORT_EVERY_MS = 50


class Cancelled(Exception):
    """A long task ended early because somebody wanted it to."""


class _Bridge(QObject):
    """Carries answers from the worker threads to the window's thread (a QRunnable must not be a QObject itself)."""

    finished = Signal(int, object, object)  # ticket, answer, error
    reported = Signal(int, int, object, str)  # ticket, done, total | None, what


class _Job(QRunnable):
    def __init__(self, ticket: int, work: Callable[[], object], bridge: _Bridge) -> None:
        super().__init__()
        self._ticket = ticket
        self._work = work
        self._bridge = bridge

    def run(self) -> None:
        """On a worker thread: do the work, send what came of it."""
        answer: object = None
        error: BaseException | None = None
        try:
            answer = self._work()
        except BaseException as caught:  # whatever it was must reach the window, or somebody waits for ever
            error = caught
        if shiboken6.isValid(self._bridge):
            self._bridge.finished.emit(self._ticket, answer, error)


class _Waiting:
    """Who wants the answer of a job."""

    __slots__ = ("answer", "failed", "owner", "progress")

    def __init__(
        self,
        owner: QObject | None,
        answer: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        progress: "Callable[[int, int | None, str], None] | None" = None,
    ) -> None:
        self.owner = owner
        self.answer = answer
        self.failed = failed
        self.progress = progress

    def still_there(self) -> bool:
        return self.owner is None or shiboken6.isValid(self.owner)


class _Runner(QObject):
    """What both runners share: tickets, delivery, errors, the end.

    Signals:
        failed: an exception nobody else wanted.
        busy_changed: True when the first job starts, False when the last one is done.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(-1)
        self._bridge = _Bridge(self)
        self._bridge.finished.connect(self._finished)
        self._bridge.reported.connect(self._reported)
        self._waiting: dict[int, _Waiting] = {}
        self._last_ticket = 0
        self._closed = False

    @property
    def busy(self) -> bool:
        """True while a job is under way or waits for its turn."""
        return bool(self._waiting)

    def close(self, wait_ms: int = 10_000) -> bool:
        """Take nothing new, drop what has not begun, wait for what has; False when that took too long."""
        self._closed = True
        self._waiting.clear()
        self._pool.clear()
        return self._pool.waitForDone(wait_ms)

    def _start(self, work: Callable[[], object], waiting: _Waiting) -> int:
        if self._closed:
            return 0
        self._last_ticket += 1
        ticket = self._last_ticket
        first = not self._waiting
        self._waiting[ticket] = waiting
        self._pool.start(_Job(ticket, work, self._bridge))
        if first:
            self.busy_changed.emit(True)
        return ticket

    @Slot(int, object, object)
    def _finished(self, ticket: int, answer: object, error: object) -> None:
        waiting = self._waiting.pop(ticket, None)
        if waiting is None:
            return
        try:
            if isinstance(error, BaseException):
                self._deliver_error(waiting, error)
            else:
                self._deliver(waiting, answer)
        finally:
            if not self._waiting:
                self.busy_changed.emit(False)

    def _deliver(self, waiting: _Waiting, answer: object) -> None:
        if waiting.answer is not None and waiting.still_there():
            waiting.answer(answer)

    def _deliver_error(self, waiting: _Waiting, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            log.info("cancelled")
        if waiting.failed is not None and isinstance(error, Exception):
            if waiting.still_there():
                waiting.failed(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)

    @Slot(int, int, object, str)
    def _reported(self, ticket: int, done: int, total: object, what: str) -> None:
        waiting = self._waiting.get(ticket)
        if waiting is not None and waiting.progress is not None and waiting.still_there():
            waiting.progress(done, total if isinstance(total, int) else None, what)


class QueryRunner(_Runner):
    """Answers questions on a few worker threads."""

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(threads, parent)

    def submit(
        self,
        work: Callable[[], T],
        answer: Callable[[T], None],
        *,
        owner: QObject,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Answer one question; every answer is delivered. ``owner`` gone: nothing is."""
        self._start(work, _Waiting(owner, answer, failed))

    def question(
        self,
        owner: QObject,
        answer: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> "Question[T]":
        """A question that ``owner`` will ask again and again; only the newest answer counts."""
        return Question(self, owner, answer, failed)


class Question(Generic[T]):
    """Something a page wants to know, asked again whenever it may have changed.

    While one asking is under way a newer one waits and replaces any other that waits, so typing fast does not pile up
    work.
    """

    def __init__(
        self,
        runner: QueryRunner,
        owner: QObject,
        answer: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        self._runner = runner
        self._owner = owner
        self._answer = answer
        self._failed = failed
        self._number = 0
        self._under_way = 0
        self._next: Callable[[], T] | None = None

    @property
    def waiting(self) -> bool:
        """True while an answer is to be expected."""
        return self._under_way == self._number != 0 or self._next is not None

    def ask(self, work: Callable[[], T]) -> None:
        """Ask; the answer to whatever was asked before is not wanted any more."""
        self._number += 1
        if self._under_way:
            self._next = work
        else:
            self._start(work)

    def forget(self) -> None:
        """No answer is wanted any more."""
        self._number += 1
        self._next = None

    def _start(self, work: Callable[[], T]) -> None:
        number = self._under_way = self._number

        def answered(result: T) -> None:
            if self._done(number):
                self._answer(result)

        def failed(error: Exception) -> None:
            if not self._done(number):
                return
            if self._failed is not None:
                self._failed(error)
            else:
                self._runner.failed.emit(error)

        self._runner.submit(work, answered, owner=self._owner, failed=failed)

    def _done(self, number: int) -> bool:
        self._under_way = 0
        work, self._next = self._next, None
        if work is not None:
            self._start(work)
        return number == self._number


class Progress:
    """Handed to a long task: it tells how far it is and asks whether it shall go on.

    Safe to use from the thread the task runs on; ``cancel`` from the window's.
    """

    def __init__(self) -> None:
        self._emit: Callable[[int, int | None, str], None] = lambda done, total, what: None
        self._cancelled = False
        self._clock = QElapsedTimer()
        self._what = ""

    @property
    def cancelled(self) -> bool:
        """True once somebody pressed "Abbrechen"."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the task to stop at its next report."""
        self._cancelled = True

    def report(self, done: int, total: int | None = None, what: str = "") -> None:
        """Say how far the task is; raises Cancelled when it shall stop."""
        if self._cancelled:
            raise Cancelled
        last = total is not None and done >= total
        if not last and what == self._what and self._clock.isValid() and self._clock.elapsed() < _REPORT_EVERY_MS:
            return
        self._what = what
        self._clock.start()
        self._emit(done, total, what)

    def connect(self, emit: Callable[[int, int | None, str], None]) -> None:
        """Where the reports go (set by the runner before the task starts)."""
        self._emit = emit


class OperationRunner(_Runner):
    """Runs changes one after the other on the one writing thread.

    Signals:
        changed: Changes of an operation that was committed.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(1, parent)

    def run(
        self,
        operation: Callable[[], Changes],
        *,
        owner: QObject | None = None,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run one service function.

        ``done`` hears of the Changes first (a dialog closes), then everybody does (``changed``). ``failed`` gets the
        error; without it the error goes to the one place. The change is kept even if ``owner`` is gone meanwhile.
        """
        self._start(operation, _Waiting(owner, done, failed))

    def run_task(
        self,
        task: Callable[[Progress], T],
        *,
        owner: QObject | None = None,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[int, int | None, str], None] | None = None,
    ) -> Progress:
        """Run something long (an import, a backup); its answer may be Changes, then everybody hears of them.

        Returns the Progress to cancel it with; a cancelled task ends in ``failed`` with `Cancelled`.
        """
        token = Progress()
        bridge = self._bridge
        ticket = self._last_ticket + 1
        token.connect(lambda count, total, what: bridge.reported.emit(ticket, count, total, what))
        self._start(lambda: task(token), _Waiting(owner, done, failed, progress))
        return token

    def _deliver(self, waiting: _Waiting, answer: object) -> None:
        try:
            super()._deliver(waiting, answer)
        finally:
            if isinstance(answer, Changes):
                self.changed.emit(answer)
