"""Measuring how long the window's thread does not come back to its event loop, and what it does meanwhile.

A heartbeat is a timer in the loop. A watcher thread looks at it every few milliseconds; while it is late, it takes the
stack of the window's thread, so that a stall is told with the line of our code that caused it. What the machine does
to us (another process on the processor, a collection of garbage) shows stacks outside of our code or no lasting one,
and is told apart by that.
"""

import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

PACKAGE = "netzwerk_desktop"
_LOOK_EVERY_S = 0.004
#: so late the watcher begins to take stacks
_LATE_S = 0.012
#: frames of our package that are told, the innermost first
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Stall:
    """The window's thread did not come back for so long; ``stack`` is where it was seen most often, innermost first.

    An empty stack: no line of the package was ever seen, so it was not us. ``work_ms`` of it the thread was working;
    for the rest it waited, for something or only for the processor.
    """

    ms: float
    work_ms: float
    stack: tuple[str, ...]
    step: str = ""

    @property
    def ours(self) -> bool:
        """Whether a line of the package was running."""
        return bool(self.stack)

    def __str__(self) -> str:
        where = " < ".join(self.stack) or "outside of the package"
        return f"{self.ms:.0f} ms ({self.work_ms:.0f} at work) in {self.step or 'the loop'}: {where}"


@dataclass
class _Beat:
    at: float
    work: float
    step: str = ""
    stacks: Counter[tuple[str, ...]] = field(default_factory=Counter)
    looks: int = 0


class StallWatch(QObject):
    """Watches the thread it is made on, between `start` and `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self.step = ""
        self._thread = threading.current_thread().ident or 0
        self._beat = _Beat(time.perf_counter(), time.thread_time())
        self._over = threading.Event()
        self._watcher: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begin."""
        self._over.clear()
        self._beat = _Beat(time.perf_counter(), time.thread_time(), self.step)
        self._watcher = threading.Thread(target=self._look, name="stall watch", daemon=True)
        self._watcher.start()
        self._timer.start()

    def stop(self) -> None:
        """End; what is late now still counts."""
        self.beat()
        self._timer.stop()
        self._over.set()
        if self._watcher is not None:
            self._watcher.join()
            self._watcher = None

    def beat(self) -> None:
        """The loop is alive."""
        now, work, before = time.perf_counter(), time.thread_time(), self._beat
        self._beat = _Beat(now, work, self.step)
        late = now - before.at
        if late > _LATE_S:
            # a stack seen once in a long stall is one of many short things, and still the best there is
            stack = before.stacks.most_common(1)[0][0] if before.stacks else ()
            self.stalls.append(Stall(late * 1000, (work - before.work) * 1000, stack, before.step))

    @contextmanager
    def watching(self, step: str) -> Iterator[None]:
        """Name what is being done, for the report."""
        self.beat()
        self.step = self._beat.step = step
        try:
            yield
        finally:
            self.beat()
            self.step = self._beat.step = ""

    def take(self) -> list[Stall]:
        """The stalls so far, the longest first; begins anew."""
        self.beat()
        found, self.stalls = self.stalls, []
        return sorted(found, key=lambda stall: -stall.ms)

    # -- on the watcher's thread ----------------------------------------------------------------------------------
    def _look(self) -> None:
        while not self._over.wait(_LOOK_EVERY_S):
            beat = self._beat
            if time.perf_counter() - beat.at > _LATE_S:
                stack = our_frames(sys._current_frames().get(self._thread))
                beat.looks += 1
                if stack:
                    beat.stacks[stack] += 1


def our_frames(frame: FrameType | None) -> tuple[str, ...]:
    """The lines of the package in a stack, innermost first."""
    found: list[str] = []
    while frame is not None and len(found) < _DEPTH:
        path = Path(frame.f_code.co_filename)
        if PACKAGE in path.parts:
            place = "/".join(path.parts[path.parts.index(PACKAGE) + 1 :])
            found.append(f"{place}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return tuple(found)
