"""How the steps are run: a backup first, then everything or nothing.

* Nobody else may have the file open (a window of the old version would go on writing the old way).
* A checked backup is made before; its path is in the error, should there be one.
* Foreign keys are off while tables are rebuilt: alembic's batch mode drops the old table, and with foreign keys on the
  rows of other tables that refer to it with ON DELETE CASCADE would go with it, without a word. They are checked after.
* Rebuilding a table also drops its triggers. All guards are taken away before and made anew after, from the present
  tables, so that the door to the data is never left open.
* The rows of every table are counted before and after; a step that means to change a number says so (CHANGES_ROWS).
* All of it is one transaction, the version number included. Killed in the middle, the file is as it was.
"""

import importlib
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import DamagedDatabase, NetzwerkError, NewerDatabase
from netzwerk_desktop.storage import phone_index, search
from netzwerk_desktop.storage.backup import BackupInfo, cipher_problems, make_backup, row_counts, structure_problems
from netzwerk_desktop.storage.engine import WRITING, create_store_engine
from netzwerk_desktop.storage.entities import phone_number
from netzwerk_desktop.storage.faults import in_words
from netzwerk_desktop.storage.guards import PREFIX, create_guards
from netzwerk_desktop.storage.instance import alone_with
from netzwerk_desktop.storage.migrations import versions
from netzwerk_desktop.storage.rotation import Reason

_PACKAGE: Final = versions.__name__


def known_steps() -> tuple[ModuleType, ...]:
    """The steps of this program, oldest first. RuntimeError when their numbers are not 1, 2, 3 …"""
    steps = tuple(importlib.import_module(f"{_PACKAGE}.{name}") for name in versions.STEPS)
    if [step.VERSION for step in steps] != list(range(1, len(steps) + 1)):
        raise RuntimeError("migration steps are not numbered 1, 2, 3 …")
    return steps


def migrate(
    database: Path, key: bytes, *, clock: Clock, steps: Sequence[Any] | None = None, folder: Path | None = None
) -> BackupInfo | None:
    """Bring the office file up to date, with a backup before (in `folder`, default beside it).

    Returns the backup, or None when the file is already current. Raises AlreadyOpen, NewerDatabase, DamagedDatabase,
    DiskFull, ReadOnlyPlace, WrongKey or another NetzwerkError; then the file is as it was.
    """
    chosen = known_steps() if steps is None else tuple(steps)
    with alone_with(database, "migrate"):
        # Somebody may have migrated it while we were waiting to be alone.
        if not _pending(_version(database, key), chosen):
            return None
        backup = make_backup(database, key, clock=clock, reason=Reason.BEFORE_MIGRATION, folder=folder)
        try:
            upgrade(database, key, steps=chosen)
        except NetzwerkError as error:
            raise type(error)(f"{error.message} {_saved(backup)}") from error
        except Exception as error:
            raise NetzwerkError(
                "Die Umstellung auf die neue Version ist nicht gelungen. Die Datenbank ist unverändert und öffnet sich "
                f"weiterhin mit der bisherigen Version des Programms. {_saved(backup)}"
            ) from error
    return backup


def upgrade(database: Path, key: bytes, *, steps: Sequence[Any] | None = None) -> None:
    """Run the steps that are missing, in one transaction, on a file nobody else has open, without a backup."""
    chosen = known_steps() if steps is None else tuple(steps)
    engine = create_store_engine(database, key)
    try:
        with in_words(database, key=key), engine.connect().execution_options(**{WRITING: True}) as connection:
            # Not possible inside a transaction; SQLAlchemy would begin one, hence past it to the driver.
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute("PRAGMA foreign_keys = OFF")
            damage = cipher_problems(driver)
            if damage:
                raise _damaged()
            with connection.begin():
                _run(connection, driver, chosen)
    finally:
        engine.dispose()


def _run(connection: Connection, driver: Any, steps: Sequence[Any]) -> None:
    missing = _pending(driver.execute("PRAGMA user_version").fetchone()[0], steps)
    before = row_counts(driver)
    inherited = set(structure_problems(driver))
    _drop_guards(connection)
    operations = Operations(MigrationContext.configure(connection, opts={"transactional_ddl": True}))
    for step in missing:
        step.upgrade(operations)
        connection.exec_driver_sql(f"PRAGMA user_version = {int(step.VERSION)}")
    if any(getattr(step, "REINDEXES", False) for step in missing):
        search.rebuild(connection)
    rederived = {table for step in missing for table in getattr(step, "REDERIVES", ())}
    if phone_number.name in rederived:
        phone_index.rebuild(connection)
    create_guards(connection)
    problems = [problem for problem in structure_problems(driver) if problem not in inherited]
    if problems:
        raise RuntimeError(f"after the migration: {problems[0]}")
    meant = {table for step in missing for table in getattr(step, "CHANGES_ROWS", ())} | rederived
    after = row_counts(driver)
    wrong = sorted(table for table, count in before.items() if table not in meant and after.get(table) != count)
    if wrong:
        raise RuntimeError(f"the migration changed the number of rows of {', '.join(wrong)}")


def _pending(version: int, steps: Sequence[Any]) -> tuple[Any, ...]:
    """The steps still to be taken from a version. Raises NewerDatabase."""
    if version > len(steps):
        raise NewerDatabase()
    return tuple(steps[version:])


def _version(database: Path, key: bytes) -> int:
    engine = create_store_engine(database, key)
    try:
        with in_words(database, key=key), engine.connect() as connection:
            return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    finally:
        engine.dispose()


def _drop_guards(connection: Connection) -> None:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, ?) = ?", (len(PREFIX), PREFIX)
    ).scalars()
    for name in list(names):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _saved(backup: BackupInfo) -> str:
    return f"Die Sicherung von vorher liegt unter {backup.path}."


def _damaged() -> DamagedDatabase:
    return DamagedDatabase(
        "Die Datenbank ist beschädigt und wurde deshalb nicht auf die neue Version umgestellt. "
        "Bitte stellen Sie die letzte Sicherung wieder her."
    )
