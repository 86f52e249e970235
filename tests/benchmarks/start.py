"""Start to the first complete picture, and the memory it takes: whole processes, as a person starts them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from .measure import Figure, interleaved
from .offices import KEY, paths_of

HERE = Path(__file__).parent


def _run(script: str, *arguments: str) -> tuple[float, float]:
    """Wall time in ms and peak memory in MB of a script that leaves after its first picture."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path.cwd())}
    # An installed program has its bytecode; a shell that forbids writing it would have us compiled at every start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, str(HERE / script), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    elapsed = (time.perf_counter() - start) * 1000
    return elapsed, int(done.stdout.split()[-1]) / 1024


def _ours(size: str) -> tuple[float, float]:
    return _run("start_ours.py", size)


def _floor(size: str) -> tuple[float, float]:
    return _run("start_floor.py", str(paths_of(size).office_file), KEY.hex())


def figures() -> list[Figure]:
    """Start with both offices, and memory."""
    return [
        interleaved(
            "start to the first complete picture, office",
            lambda: _ours("office")[0],
            lambda: _floor("office")[0],
            rounds=11,
            goal=1.35,
            remark="floor: import QtWidgets, SQLAlchemy, sqlcipher3, open the file, show an empty window",
        ),
        interleaved(
            "the same with 1,000,000 interactions",
            lambda: _ours("large")[0],
            lambda: _ours("office")[0],
            rounds=11,
            goal=1.1,
            remark="beside: our own start with 20,000",
        ),
        interleaved(
            "peak memory with 1,000,000 interactions",
            lambda: _ours("large")[1],
            lambda: _floor("large")[1],
            rounds=5,
            goal=1.6,
            unit="MB",
            remark="floor: a bare window and SQLAlchemy",
        ),
    ]
