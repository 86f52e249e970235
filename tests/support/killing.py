"""A program that is killed: it says what it has confirmed, and dies at a moment nobody chose.

The child is forked from this process, so that it starts in a millisecond and hundreds of kills fit into a minute; no
database may be open in the parent at that time. What the child confirmed stands in a pipe, which survives it.
"""

import os
import select
import signal
import time
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass

Confirm = Callable[[str], None]
Job = Callable[[Confirm], None]

_FAILED = "!"


@dataclass(frozen=True, slots=True)
class Death:
    """What a job had confirmed, and whether it had come to its end before it was killed."""

    confirmed: tuple[str, ...]
    finished: bool


def run_and_kill(job: Job, *, after: int, delay: float) -> Death:
    """Run `job` in a child and kill it `delay` seconds after its confirmation number `after`, wherever it then is.

    AssertionError when the job itself fails.
    """
    reading, writing = os.pipe()
    child = _fork()
    if child == 0:
        _be_the_child(job, reading, writing)
    os.close(writing)
    received = b""
    deadline: float | None = time.monotonic() + delay if after == 0 else None
    finished = False
    try:
        while True:
            patience = 60.0 if deadline is None else max(0.0, deadline - time.monotonic())
            if not select.select([reading], [], [], patience)[0]:
                assert deadline is not None, "the child said nothing for a minute"
                break
            part = os.read(reading, 65536)
            if not part:
                finished = True
                break
            received += part
            if deadline is None and received.count(b"\n") >= after:
                deadline = time.monotonic() + delay
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while part := os.read(reading, 65536):
            received += part
        os.close(reading)
    lines = received.decode().split("\n")[:-1]
    failed = [line for line in lines if line.startswith(_FAILED)]
    assert not failed, "\n".join(failed)
    return Death(tuple(lines), finished)


def seconds_for(job: Job) -> float:
    """How long the job takes when nobody kills it."""
    begun = time.monotonic()
    assert run_and_kill(job, after=1_000_000, delay=0).finished
    return time.monotonic() - begun


def _fork() -> int:
    with warnings.catch_warnings():
        # Newer Pythons warn when other threads run (pytest-xdist has one); the child touches none of theirs.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _be_the_child(job: Job, reading: int, writing: int) -> None:
    """Run the job and end without any tidying up of the parent's."""
    code = 1
    try:
        os.close(reading)
        job(lambda text: _say(writing, text))
        code = 0
    except BaseException:
        for line in traceback.format_exc().splitlines():
            _say(writing, _FAILED + line)
    finally:
        os._exit(code)


def _say(writing: int, text: str) -> None:
    os.write(writing, f"{text}\n".encode())
