"""Bringing old office files up to date: the first version is frozen, and nothing is lost on the way to the next."""

import contextlib
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import AlreadyOpen, DamagedDatabase, NetzwerkError, NewerDatabase
from netzwerk_desktop.storage import store as store_module
from netzwerk_desktop.storage.backup import backup_folder, row_counts
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.engine import WRITING, create_store_engine
from netzwerk_desktop.storage.guards import create_guards, guard_statements
from netzwerk_desktop.storage.migrations import runner
from netzwerk_desktop.storage.migrations.runner import known_steps, migrate, upgrade
from netzwerk_desktop.storage.migrations.versions import v0001_first_office
from netzwerk_desktop.storage.rotation import Reason, backups_in
from netzwerk_desktop.storage.schema import create_tables
from netzwerk_desktop.storage.search import SHELVES
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.storage.version import APPLICATION_ID, SCHEMA_VERSION
from tests.storage.sample import PERSON, TOWN
from tests.storage.stepping import next_version, step
from tests.support.vault import KEY, PAGE, dump, fingerprint, flip_bit, past_the_guards, raw

FIXTURES = Path(__file__).parents[1] / "fixtures"


def make_with(path: Path, *make: Callable[[Connection], None]) -> None:
    engine = create_store_engine(path, KEY, create=True)
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        for one in make:
            one(connection)
    engine.dispose()


def first_version(connection: Connection) -> None:
    """An empty database of version 1, as the first release made it."""
    v0001_first_office.upgrade(Operations(MigrationContext.configure(connection)))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql("PRAGMA user_version = 1")


def with_data(connection: Connection, version: int = 1) -> None:
    """The rows of a version's fixture, and the search index over them."""
    for line in (FIXTURES / f"office-v{version}.sql").read_text(encoding="utf-8").splitlines():
        if line.startswith("INSERT"):
            connection.exec_driver_sql(line)
    for shelf in SHELVES:
        for index in ("words", "parts"):
            connection.exec_driver_sql(f"INSERT INTO {shelf}_{index} ({shelf}_{index}) VALUES ('rebuild')")


def tables_of_version_1() -> set[str]:
    return set(re.findall(r"CREATE TABLE (\w+)", " ".join(v0001_first_office.STATEMENTS)))


def guards_of_version_1(connection: Connection) -> None:
    """Today's guards of the tables there were; version 1 had no others."""
    for statement in guard_statements():
        with contextlib.suppress(sa.exc.OperationalError):  # of a table or column that came later
            connection.exec_driver_sql(statement)


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    """An office file of version 1 with data in it."""
    path = tmp_path / "old" / "office.db"
    path.parent.mkdir()
    make_with(path, first_version, with_data, guards_of_version_1)
    return path


def normalised(path: Path) -> dict[tuple[str, str], object]:
    """Everything the schema says, without the order of columns: a later version adds them at the end."""
    with raw(path) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        found: dict[tuple[str, str], object] = {(kind, name): one_line(sql) for kind, name, sql in rows}
        for kind, name in list(found):
            if kind == "table" and not name.startswith("search_"):
                found[kind, name] = table_parts(connection, name, str(found[kind, name]))
        for kind, name in list(found):
            if kind == "table" and name.endswith("_config"):
                settings = connection.execute(f"SELECT k, v FROM {name} ORDER BY k").fetchall()
                found["settings", name] = repr(settings)
        return found


def one_line(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")").strip()


def table_parts(connection: Any, table: str, sql: str) -> dict[str, object]:
    """Columns, keys and constraints of a table, each in an order of its own."""
    keys = connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
    columns = connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
    return {
        "columns": sorted(tuple(column[1:]) for column in columns),
        # which columns are one key, then what it refers to
        "keys": sorted(
            sorted(str((key[1], *key[2:])) for key in keys if key[0] == number) for number in {key[0] for key in keys}
        ),
        "checks": sorted(re.findall(r"CONSTRAINT \w+ CHECK \((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)", sql)),
        "unique": sorted(re.findall(r"UNIQUE \([^)]*\)", sql)),
        "options": sql[sql.rindex(")") :],
    }


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
    with raw(version_1) as connection:
        later = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        } - tables_of_version_1()
    empty = {table for table, count in report.counts.items() if not count and table not in later}
    assert not empty, "the fixture must have something in every table"


@pytest.mark.parametrize("version", range(2, SCHEMA_VERSION + 1))
def test_a_file_of_every_later_version_opens_with_something_in_every_table(
    tmp_path: Path, clock: FixedClock, version: int
) -> None:
    path = tmp_path / "office.db"
    make_with(path, first_version)
    upgrade(path, KEY, steps=known_steps()[:version])
    make_with(path, runner._drop_guards, lambda connection: with_data(connection, version), create_guards)
    Store.open(path, KEY, clock=clock).close()
    report = check_database(path, KEY)
    assert report.ok, report.sentence
    assert not {table for table, count in report.counts.items() if not count}


# --- the way to the next version ------------------------------------------------------------------------------------


STEPS = (*known_steps(), step(SCHEMA_VERSION + 1, next_version))


def test_the_next_version_keeps_every_row_and_every_guard(version_1: Path, clock: FixedClock) -> None:
    before = dump(version_1)
    backup = migrate(version_1, KEY, clock=clock, steps=STEPS)
    after = dump(version_1)
    assert backup is not None and backup.reason is Reason.BEFORE_MIGRATION
    assert [found.path for found in backups_in(backup_folder(version_1), "office")] == [backup.path]
    assert dump(backup.path) == before, "the backup is the file as it was"
    for table in before.keys() - {"schema", "version", "organisation"}:
        # columns that came later stand at the end
        assert [row[: len(old)] for row, old in zip(after[table], before[table], strict=True)] == before[table], table
    assert {row[0] for row in after["organisation"]} == {row[0] for row in before["organisation"]}
    assert "Le Touquet" in repr(after["organisation"])
    assert len(after["consent"]) == len(before["person"])
    assert after["version"] == [(SCHEMA_VERSION + 1,)]
    triggers = {name for kind, name, _ in before["schema"] if kind == "trigger"}
    assert triggers and triggers <= {name for kind, name, _ in after["schema"] if kind == "trigger"}
    with raw(version_1) as connection, pytest.raises(Exception, match="written past the journal"):
        connection.execute("UPDATE organisation SET name = 'x'")


def test_an_up_to_date_file_is_left_alone(database: Path, clock: FixedClock) -> None:
    before = fingerprint(database)
    assert migrate(database, KEY, clock=clock) is None
    assert fingerprint(database) == before
    assert not backup_folder(database).exists()


def test_the_search_index_is_made_anew_when_a_step_asks_for_it(version_1: Path, clock: FixedClock) -> None:
    def spoil(op: Operations) -> None:
        op.execute("UPDATE search_directory SET title = 'verdorben'")

    migrate(version_1, KEY, clock=clock, steps=(*known_steps(), step(SCHEMA_VERSION + 1, spoil, REINDEXES=True)))
    assert "verdorben" not in repr(dump(version_1)["search_directory"])


def test_callers_are_recognised_in_a_file_that_came_from_version_1(version_1: Path, clock: FixedClock) -> None:
    past_the_guards(version_1, f"UPDATE organisation SET phone = '02981 800-0' WHERE id = '{TOWN}'")
    migrate(version_1, KEY, clock=clock)
    assert dump(version_1)["phone_number"] == [("+4929818000", "+492981800", "organisation", TOWN, "phone")]


def test_a_later_step_may_ask_for_the_numbers_again(version_1: Path, clock: FixedClock) -> None:
    past_the_guards(version_1, f"UPDATE organisation SET phone = '02981 800-0' WHERE id = '{TOWN}'")
    spoil = step(SCHEMA_VERSION + 1, lambda op: op.execute("DELETE FROM phone_number"), REDERIVES=("phone_number",))
    migrate(version_1, KEY, clock=clock)
    migrate(version_1, KEY, clock=clock, steps=(*known_steps(), spoil))
    assert len(dump(version_1)["phone_number"]) == 1


# --- what goes wrong changes nothing --------------------------------------------------------------------------------


def raises(_op: Operations) -> None:
    raise ZeroDivisionError


def loses_a_row(op: Operations) -> None:
    op.execute("DELETE FROM interaction_topic")


def loses_a_table(op: Operations) -> None:
    op.execute("DROP TABLE organisation_topic")


def breaks_a_reference(op: Operations) -> None:
    op.execute("UPDATE position SET person_id = 'nobody'")


def half_done(op: Operations) -> None:
    next_version(op)
    op.execute("SELECT no_such_function()")


@pytest.mark.parametrize("mistake", [raises, loses_a_row, loses_a_table, breaks_a_reference, half_done])
def test_a_step_that_fails_leaves_the_file_as_it_was(
    version_1: Path, clock: FixedClock, mistake: Callable[[Operations], None]
) -> None:
    before = dump(version_1)
    steps = (*known_steps(), step(SCHEMA_VERSION + 1, mistake))
    with pytest.raises(NetzwerkError, match=r"nicht gelungen.*unverändert.*Sicherung.*migration\.db"):
        migrate(version_1, KEY, clock=clock, steps=steps)
    assert dump(version_1) == before
    Store.open(version_1, KEY, clock=clock).close()


def test_a_first_step_is_taken_back_when_the_second_fails(version_1: Path, clock: FixedClock) -> None:
    before = dump(version_1)
    with pytest.raises(NetzwerkError):
        migrate(version_1, KEY, clock=clock, steps=(*STEPS, step(SCHEMA_VERSION + 2, raises)))
    assert dump(version_1) == before


def test_a_step_may_change_the_number_of_rows_when_it_says_so(version_1: Path, clock: FixedClock) -> None:
    meant = step(SCHEMA_VERSION + 1, loses_a_row, CHANGES_ROWS=("interaction_topic",))
    migrate(version_1, KEY, clock=clock, steps=(*known_steps(), meant))
    assert dump(version_1)["interaction_topic"] == []


def parent_and_child(op: Operations) -> None:
    op.execute("CREATE TABLE parent (id TEXT PRIMARY KEY NOT NULL)")
    op.execute("CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT REFERENCES parent (id) ON DELETE CASCADE)")
    op.execute("INSERT INTO parent VALUES ('p')")
    op.execute("INSERT INTO child VALUES ('c1', 'p'), ('c2', 'p')")


def rebuild_parent(op: Operations) -> None:
    with op.batch_alter_table("parent", recreate="always") as batch:
        batch.add_column(sa.Column("colour", sa.Text))


CASCADING = (
    *known_steps(),
    step(SCHEMA_VERSION + 1, parent_and_child),
    step(SCHEMA_VERSION + 2, rebuild_parent),
)


def test_rebuilding_a_parent_does_not_take_its_children_along(version_1: Path, clock: FixedClock) -> None:
    migrate(version_1, KEY, clock=clock, steps=CASCADING[:-1])
    migrate(version_1, KEY, clock=clock, steps=CASCADING)
    assert dump(version_1)["child"] == [("c1", "p"), ("c2", "p")]


def test_the_count_finds_children_lost_to_foreign_keys_left_on(version_1: Path, clock: FixedClock) -> None:
    """Mutant: foreign keys on while tables are rebuilt."""
    migrate(version_1, KEY, clock=clock, steps=CASCADING[:-1])
    before = dump(version_1)
    engine = create_store_engine(version_1, KEY)
    with engine.connect().execution_options(**{WRITING: True}) as connection:
        driver = connection.connection.driver_connection
        assert driver is not None and driver.execute("PRAGMA foreign_keys").fetchone() == (1,)
        with pytest.raises(RuntimeError, match="number of rows of child"), connection.begin():
            runner._run(connection, driver, CASCADING)
    engine.dispose()
    assert dump(version_1) == before


def test_without_the_count_those_children_would_be_gone(version_1: Path, clock: FixedClock) -> None:
    """Second mutant: the counting left out as well. It shows that the first one really does harm."""
    migrate(version_1, KEY, clock=clock, steps=CASCADING[:-1])
    engine = create_store_engine(version_1, KEY)
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        rebuild_parent(Operations(MigrationContext.configure(connection)))
    engine.dispose()
    assert dump(version_1)["child"] == []


# --- who must not be migrated ---------------------------------------------------------------------------------------


def test_a_file_of_a_newer_version_is_refused_and_untouched(database: Path, clock: FixedClock) -> None:
    with raw(database) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = fingerprint(database)
    with pytest.raises(NewerDatabase, match="neueren"):
        Store.open(database, KEY, clock=clock)
    with pytest.raises(NewerDatabase):
        migrate(database, KEY, clock=clock)
    with pytest.raises(NewerDatabase):
        upgrade(database, KEY)
    assert fingerprint(database) == before
    assert not backup_folder(database).exists()


def test_nobody_may_have_the_file_open(version_1: Path, clock: FixedClock) -> None:
    store = Store.open(version_1, KEY, clock=clock)
    with pytest.raises(AlreadyOpen, match="noch von einem anderen Programm geöffnet"):
        migrate(version_1, KEY, clock=clock, steps=STEPS)
    store.close()
    assert migrate(version_1, KEY, clock=clock, steps=STEPS) is not None
    assert migrate(version_1, KEY, clock=clock, steps=STEPS) is None


def test_a_damaged_file_is_not_migrated(version_1: Path, clock: FixedClock) -> None:
    flip_bit(version_1, version_1.stat().st_size - PAGE + 100)
    before = fingerprint(version_1)
    with pytest.raises(DamagedDatabase, match="Sicherung"):
        migrate(version_1, KEY, clock=clock, steps=STEPS)
    with pytest.raises(DamagedDatabase, match="beschädigt"):
        upgrade(version_1, KEY, steps=STEPS)
    assert fingerprint(version_1) == before


def test_faults_that_were_there_before_do_not_stop_the_migration(version_1: Path, clock: FixedClock) -> None:
    past_the_guards(version_1, "UPDATE position SET person_id = 'nobody'")
    assert migrate(version_1, KEY, clock=clock, steps=STEPS) is not None
    with raw(version_1) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION + 1,)


def test_opening_an_old_file_migrates_it(version_1: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr(runner, "known_steps", lambda: STEPS)
    store = Store.open(version_1, KEY, clock=clock)
    with store.read() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == SCHEMA_VERSION + 1
    store.close()
    assert len(backups_in(backup_folder(version_1), "office")) == 1


def test_the_migration_library_is_not_even_imported_for_a_current_file(database: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from datetime import UTC, datetime\n"
        "from netzwerk_desktop.domain.clock import FixedClock; from netzwerk_desktop.storage.store import Store\n"
        f"Store.open(Path({str(database)!r}), bytes.fromhex({KEY.hex()!r}), "
        "clock=FixedClock(datetime(2026, 1, 1, tzinfo=UTC))).close()\n"
        "heavy = {'alembic', 'mako', 'argon2', 'cryptography', 'keyring'}\n"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}))"
    )
    root = Path(runner.__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"


def test_counts_leave_the_search_index_out(database: Path) -> None:
    with raw(database) as connection:
        counts = row_counts(connection)
    assert counts["organisation"] == 2
    assert not [name for name in counts if name.endswith(("_data", "_idx", "_config", "_docsize")) or "words" in name]
