"""Bringing old office files up to date: the first version is frozen, and nothing is lost on the way to the next."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.operations import Operations
from sqlalchemy import Connection

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import AlreadyOpen, DamagedDatabase, NetzwerkError, NewerDatabase
from netzwerk_desktop.storage import schema
from netzwerk_desktop.storage.backup import backup_folder, row_counts
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.engine import WRITING, create_store_engine
from netzwerk_desktop.storage.guards import create_guards
from netzwerk_desktop.storage.migrations import runner
from netzwerk_desktop.storage.migrations.runner import known_steps, migrate, upgrade
from netzwerk_desktop.storage.migrations.versions import v0001_first_office
from netzwerk_desktop.storage.rotation import Reason, backups_in
from netzwerk_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION, create_tables
from netzwerk_desktop.storage.store import Store
from tests.storage.sample import PERSON, TOWN
from tests.support.vault import KEY, PAGE, dump, fingerprint, flip_bit, raw

FIXTURE = Path(__file__).parents[1] / "fixtures" / "office-v1.sql"


def step(number: int, upgrade: Callable[[Operations], None], **extra: Any) -> Any:
    return SimpleNamespace(VERSION=number, upgrade=upgrade, **extra)


def make_with(path: Path, *make: Callable[[Connection], None]) -> None:
    engine = create_store_engine(path, KEY, create=True)
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        for one in make:
            one(connection)
    engine.dispose()


def first_version(connection: Connection) -> None:
    """An empty database of version 1, as the first release made it."""
    from alembic.migration import MigrationContext

    v0001_first_office.upgrade(Operations(MigrationContext.configure(connection)))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql("PRAGMA user_version = 1")


def with_data(connection: Connection) -> None:
    """The rows of the fixture, and the search index over them."""
    for line in FIXTURE.read_text(encoding="utf-8").splitlines():
        if line.startswith("INSERT"):
            connection.exec_driver_sql(line)
    for shelf in ("search_directory", "search_log"):
        for index in ("words", "parts"):
            connection.exec_driver_sql(f"INSERT INTO {shelf}_{index} ({shelf}_{index}) VALUES ('rebuild')")


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    """An office file of version 1 with data in it."""
    path = tmp_path / "old" / "office.db"
    path.parent.mkdir()
    make_with(path, first_version, with_data, create_guards)
    return path


def normalised(path: Path) -> dict[tuple[str, str], str]:
    with raw(path) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        found = {
            (kind, name): re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")").strip()
            for kind, name, sql in rows
        }
        for kind, name in list(found):
            if kind == "table" and name.endswith("_config"):
                settings = connection.execute(f"SELECT k, v FROM {name} ORDER BY k").fetchall()
                found["settings", name] = repr(settings)
        return found


# --- the frozen versions --------------------------------------------------------------------------------------------


def test_all_steps_lead_to_the_schema_of_today(tmp_path: Path) -> None:
    make_with(tmp_path / "migrated.db", first_version)
    upgrade(tmp_path / "migrated.db", KEY)
    make_with(tmp_path / "migrated.db", create_guards)
    make_with(tmp_path / "fresh.db", create_tables)
    migrated, fresh = normalised(tmp_path / "migrated.db"), normalised(tmp_path / "fresh.db")
    assert sorted(migrated) == sorted(fresh)
    assert migrated == fresh
    with raw(tmp_path / "migrated.db") as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_the_steps_are_numbered_without_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(known_steps()) == SCHEMA_VERSION
    monkeypatch.setattr(runner.versions, "STEPS", ("v0001_first_office", "v0001_first_office"))
    with pytest.raises(RuntimeError, match="numbered"):
        known_steps()


def test_steps_never_import_the_living_program() -> None:
    folder = Path(runner.__file__).parent / "versions"
    for module in folder.glob("v*.py"):
        assert "netzwerk_desktop" not in module.read_text(encoding="utf-8"), module.name


def test_a_file_of_version_1_opens_with_everything_in_it(version_1: Path, clock: FixedClock) -> None:
    store = Store.open(version_1, KEY, clock=clock)
    with store.read() as connection:
        town = connection.exec_driver_sql("SELECT name, street, city FROM organisation WHERE id = ?", (TOWN,)).one()
        person = connection.exec_driver_sql("SELECT title, last_name, note FROM person WHERE id = ?", (PERSON,)).one()
        device = connection.exec_driver_sql("SELECT name FROM journal_device").scalar_one()
    store.close()
    assert tuple(town) == ("Winterberg", "Fichtenweg 10", "Winterberg")
    assert tuple(person) == ("Dr.", "Großmann-Öztürk", "mag's kurz\nund klar")
    assert device == "Büro"
    report = check_database(version_1, KEY)
    assert report.ok, report.sentence
    empty = {table for table, count in report.counts.items() if not count}
    assert not empty, "the fixture must have something in every table"


# --- the way to the next version ------------------------------------------------------------------------------------


def next_version(op: Operations) -> None:
    """A plausible next version: a parent table rebuilt by batch mode, a new table, and data moved into it."""
    with op.batch_alter_table("organisation", recreate="always") as batch:
        batch.add_column(sa.Column("twin_town", sa.Text))
    op.execute("CREATE TABLE consent (id TEXT PRIMARY KEY NOT NULL, person_id TEXT REFERENCES person (id)) STRICT")
    op.execute("INSERT INTO consent (id, person_id) SELECT 'c' || substr(id, 2), id FROM person")
    op.execute("UPDATE organisation SET twin_town = 'Le Touquet' WHERE name = 'Winterberg'")


STEPS = (*known_steps(), step(SCHEMA_VERSION + 1, next_version))


def test_the_next_version_keeps_every_row_and_every_guard(version_1: Path, clock: FixedClock) -> None:
    before = dump(version_1)
    backup = migrate(version_1, KEY, clock=clock, steps=STEPS)
    after = dump(version_1)
    assert backup is not None and backup.reason is Reason.BEFORE_MIGRATION
    assert [found.path for found in backups_in(backup_folder(version_1), "office")] == [backup.path]
    assert dump(backup.path) == before, "the backup is the file as it was"
    for table in before.keys() - {"schema", "version", "organisation"}:
        assert after[table] == before[table], table
    assert {row[0] for row in after["organisation"]} == {row[0] for row in before["organisation"]}
    assert "Le Touquet" in repr(after["organisation"])
    root = Path(runner.__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"


def test_counts_leave_the_search_index_out(database: Path) -> None:
    with raw(database) as connection:
        counts = row_counts(connection)
    assert counts["organisation"] == 2
    assert not [name for name in counts if name.endswith(("_data", "_idx", "_config", "_docsize")) or "words" in name]
