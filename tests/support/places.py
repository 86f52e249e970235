"""Bad places for an office file: a disk without room, a folder nobody may write to.

Both are real: a small tmpfs and a read-only bind mount in a mount namespace of their own, which needs no rights where
the system allows user namespaces. The code runs in a child program; `run_in` gives back what it printed as JSON.
"""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

FULL = 'mount -t tmpfs -o size=8m tmpfs "$1" && cp "$2"/* "$1"/'
READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"'


@cache
def namespace() -> tuple[str, ...] | None:
    """The command that gives a child its own mounts, or None where the system forbids it."""
    if not sys.platform.startswith("linux") or shutil.which("unshare") is None:
        return None
    for command in (("unshare", "-m"), ("unshare", "-r", "-m")):
        probe = [*command, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
        if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            return command
    return None


def run_in(mounting: str, place: Path, source: Path, program: str) -> Any:
    """Run `program` (Python, prints JSON on its last line) with `place` mounted as said; `source` is copied there."""
    prefix = namespace()
    if prefix is None:
        pytest.skip("this system lets nobody make mounts of their own; other tests bring about the same errors")
    command = [
        *prefix,
        "sh",
        "-c",
        f'{mounting} && exec "$3" -c "$4" "$1"',
        "sh",
        str(place),
        str(source),
        sys.executable,
        program,
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "", done.stderr
    return json.loads(done.stdout.splitlines()[-1])
