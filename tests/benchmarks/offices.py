"""The two demonstration offices that are measured; made once and kept in ``build/bench`` until the schema changes."""

from __future__ import annotations

import base64
import hashlib
import sys
from datetime import UTC, datetime
from pathlib import Path

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.storage.version import SCHEMA_VERSION
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import MemorySecrets

CLOCK = FixedClock(datetime(2026, 11, 23, 8, 40, tzinfo=UTC))
KEY = hashlib.sha256(b"an office in which nobody exists").digest()
FOLDER = Path("build/bench") / f"schema-{SCHEMA_VERSION}"
"""An office of an older schema would be migrated while it is measured."""
NAMES = ("office", "large")


def paths_of(size: str) -> AppPaths:
    """Where an office lies."""
    return AppPaths.below(FOLDER / size)


def secrets() -> MemorySecrets:
    """A keyring that knows the key of both offices, so that the operating system's is not measured."""
    keyring = MemorySecrets()
    for size in NAMES:
        keyring.put(_office_id(paths_of(size)), base64.b64encode(KEY).decode())
    return keyring


def _office_id(paths: AppPaths) -> str:
    from netzwerk_desktop.storage.key_file import KeyFile

    return KeyFile.read(paths.key_file).office_id if paths.key_file.exists() else ""


def prepare(size: str) -> AppPaths:
    """Make an office unless it is there."""
    # Imported here: the measured start imports this module and must not pay for the making.
    from netzwerk_desktop.services.demonstration import SIZES, build_demonstration
    from netzwerk_desktop.storage.key import protect_with_keyring
    from netzwerk_desktop.storage.store import Store
    from netzwerk_desktop.system.resources import resource

    paths = paths_of(size)
    if paths.office_file.exists():
        return paths
    paths.ensure()
    print(f"making the office '{size}' ({SIZES[size].interactions} interactions) …", file=sys.stderr, flush=True)
    unfinished = paths.office_file.with_name("unfinished.db")
    unfinished.unlink(missing_ok=True)
    store = Store.create(unfinished, KEY, clock=CLOCK)
    build_demonstration(store, clock=CLOCK, reference=resource("reference"), size=SIZES[size])
    with store.read() as connection:
        office_id = str(connection.exec_driver_sql("SELECT office FROM journal_state").scalar_one())
    store.close()
    protect_with_keyring(KEY, paths.key_file, office_id, MemorySecrets())
    unfinished.rename(paths.office_file)
    return paths
