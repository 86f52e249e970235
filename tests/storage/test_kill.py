"""Killed at any moment: what was confirmed is there, what was not is there in full or not at all.

SIGKILL at random points of writing, importing, backing up, migrating, restoring and making an office; more than 200 in
the ordinary run, thousands under the `soak` marker. After each the office is opened and checked through and through.
Mutants at the end show that the tests notice a program that confirms too early or leaves halves.
"""

import os
import random
import shutil
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.operations import Operations

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.storage import backup as backup_module
from netzwerk_desktop.storage import restore as restore_module
from netzwerk_desktop.storage.backup import backup_folder, make_backup, rotate
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.entities import organisation, person, position
from netzwerk_desktop.storage.key_file import key_path
from netzwerk_desktop.storage.migrations.runner import known_steps, migrate
from netzwerk_desktop.storage.restore import read_content, restore
from netzwerk_desktop.storage.rotation import Reason, backups_in
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.storage.version import SCHEMA_VERSION
from tests.storage.sample import STAFF, TOWN, fill
from tests.storage.stepping import next_version, step
from tests.support.killing import Confirm, Death, Job, run_and_kill, seconds_for
from tests.support.vault import KEY, dump, raw

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="Windows has no fork; a kill a second would be too slow"
)

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
IMPORTED = 150
STEPS = (*known_steps(), step(SCHEMA_VERSION + 1, next_version))


def clock() -> FixedClock:
    return FixedClock(NOW)


def assert_whole(path: Path) -> None:
    report = check_database(path, KEY)
    assert report.ok, report.sentence


# --- writing --------------------------------------------------------------------------------------------------------


def writing(path: Path, first: int) -> Job:
    """One user action after the other: a press office, its editor and the editor's position, and a change."""

    def job(confirm: Confirm) -> None:
        with closing(Store.open(path, KEY, clock=clock())) as store:
            for number in range(first, first + 100_000):
                with store.write(staff_id=STAFF, action="Presse") as writer:
                    office = writer.create(organisation, {"kind": "press", "name": f"Blatt {number}"})
                    editor = writer.create(person, {"form": "unknown", "last_name": f"Blatt {number}"})
                    writer.create(
                        position, {"organisation_id": office, "person_id": editor, "function": f"Blatt {number}"}
                    )
                    writer.update(organisation, TOWN, {"note": f"Blatt {number}"})
                confirm(str(number))

    return job


def kill_writers(path: Path, kills: int, rng: random.Random, job: Callable[[Path, int], Job] = writing) -> int:
    """Kill writers and look each time; returns how many transactions were confirmed in all."""
    confirmed: set[int] = set()
    present: set[int] = set()
    for kill in range(kills):
        first = kill * 1000
        death = run_and_kill(job(path, first), after=rng.randrange(8), delay=rng.uniform(0, 0.006))
        confirmed |= {int(line) for line in death.confirmed}
        with raw(path) as connection:
            names = connection.execute(
                "SELECT o.name, p.last_name, q.function"
                " FROM organisation o LEFT JOIN position q ON q.organisation_id = o.id"
                " LEFT JOIN person p ON p.id = q.person_id WHERE o.name LIKE 'Blatt %'"
            ).fetchall()
            (note,) = connection.execute("SELECT note FROM organisation WHERE id = ?", (TOWN,)).fetchone()
        halves = [row for row in names if len(set(row)) != 1]
        assert not halves, f"half a transaction after kill {kill}: {halves[:3]}"
        present = {int(name.split()[1]) for name, _, _ in names}
        lost = confirmed - present
        assert not lost, f"confirmed and lost after kill {kill}: {sorted(lost)[:5]}"
        assert len(present - confirmed) <= kill + 1, "at most one unconfirmed transaction a kill"
        assert present == set() or note == f"Blatt {max(present)}"
        if kill % max(5, kills // 15) == 0 or kill == kills - 1:
            assert_whole(path)
    return len(confirmed)


def test_killed_while_writing(database: Path) -> None:
    assert kill_writers(database, 80, random.Random(1)) > 150


# --- importing ------------------------------------------------------------------------------------------------------


def importing(path: Path, first: int) -> Job:
    """One import after the other, each a transaction of many rows."""

    def job(confirm: Confirm) -> None:
        with closing(Store.open(path, KEY, clock=clock())) as store:
            for batch in range(first, first + 100_000):
                with store.write(staff_id=STAFF, action="Import") as writer:
                    rows = [(_row_id(batch, n), {"kind": "press", "name": f"Import {batch}"}) for n in range(IMPORTED)]
                    writer.create_many(organisation, rows)
                    for row_id, _ in rows[:20]:
                        writer.update(organisation, row_id, {"street": "Prinzipalmarkt 1", "note": "aus der Liste"})
                confirm(str(batch))

    return job


def _row_id(batch: int, number: int) -> str:
    return f"{batch:08x}-0000-4000-8000-{number:012x}"


def kill_imports(path: Path, kills: int, rng: random.Random, job: Callable[[Path, int], Job] = importing) -> int:
    """Kill imports and look each time; returns how many were confirmed in all."""
    # As long as one import takes here and now, so that a busy machine is not killed before it begins.
    begun = time.monotonic()
    run_and_kill(job(path, 900_000_000), after=1, delay=0)
    duration = 1.2 * (time.monotonic() - begun)
    confirmed: set[int] = set()
    for kill in range(kills):
        death = run_and_kill(job(path, kill * 1000), after=rng.randrange(2), delay=rng.uniform(0, duration))
        confirmed |= {int(line) for line in death.confirmed}
        with raw(path) as connection:
            names = Counter(
                name for (name,) in connection.execute("SELECT name FROM organisation WHERE name LIKE 'Import %'")
            )
        assert set(names.values()) <= {IMPORTED}, f"half an import after kill {kill}"
        assert {f"Import {batch}" for batch in confirmed} <= names.keys(), "a confirmed import is lost"
        if kill % max(6, kills // 15) == 0 or kill == kills - 1:
            assert_whole(path)
    return len(confirmed)


def test_killed_while_importing(database: Path) -> None:
    assert kill_imports(database, 30, random.Random(2)) > 5


# --- backing up -----------------------------------------------------------------------------------------------------


def backing_up(path: Path, first: int) -> Job:
    """A backup, a change, a rotation, again and again."""

    def job(confirm: Confirm) -> None:
        time = FixedClock(NOW.replace(year=2027 + first))
        for number in range(100_000):
            info = make_backup(path, KEY, clock=time, reason=Reason.MANUAL if number % 2 else Reason.DAILY)
            confirm(f"{info.counts['organisation']} {info.path.name}")
            with closing(Store.open(path, KEY, clock=time)) as store, store.write(staff_id=STAFF, action="x") as writer:
                writer.create(organisation, {"kind": "press", "name": f"Blatt {first}-{number}"})
            if number % 3 == 2:
                rotate(path, now=time.now())

    return job


def kill_backups(path: Path, kills: int, rng: random.Random, job: Callable[[Path, int], Job] = backing_up) -> int:
    """Kill backups and look each time; returns how many were confirmed in all."""
    seconds = 0.08
    confirmed = 0
    known: set[Path] = set()
    for kill in range(kills):
        death = run_and_kill(job(path, kill), after=rng.randrange(2), delay=rng.uniform(0, seconds))
        present = {backup.path for backup in backups_in(backup_folder(path), "office")}
        for backup in present - known:
            content = read_content(backup, KEY)
            assert key_path(backup).exists(), "a backup without its key file"
            assert content.counts["organisation"] >= 2
        for line in death.confirmed:
            confirmed += 1
            count, name = line.split(maxsplit=1)
            backup = backup_folder(path) / name
            if "manual" in name:
                assert backup in present, "a confirmed backup is gone"
            if backup in present:
                assert read_content(backup, KEY).counts["organisation"] == int(count)
        known |= present
    assert_whole(path)
    make_backup(path, KEY, clock=clock(), reason=Reason.MANUAL)
    assert not list(backup_folder(path).glob(".*")), "leftovers of killed backups"
    return confirmed


def test_killed_while_backing_up(database: Path) -> None:
    assert kill_backups(database, 30, random.Random(3)) > 10


# --- migrating, restoring, making -----------------------------------------------------------------------------------


def kill_once_each(
    make: Callable[[int], Job], look: Callable[[int, Death], None], kills: int, rng: random.Random, seconds: float
) -> Counter[bool]:
    """Kill a job that happens once, at moments spread over its whole time; counts those that came to their end."""
    ends: Counter[bool] = Counter()
    for kill in range(kills):
        death = run_and_kill(make(kill), after=0, delay=rng.uniform(0, seconds * 1.15))
        ends[death.finished] += 1
        look(kill, death)
    return ends


def copy_of(database: Path, name: str) -> Path:
    """Another copy of an office that nobody has open, with its key file."""
    copy = database.parent.parent / name / "office.db"
    copy.parent.mkdir()
    shutil.copyfile(database, copy)
    shutil.copyfile(key_path(database), key_path(copy))
    return copy


def migrating(path: Path, steps: Sequence[Any]) -> Job:
    def job(confirm: Confirm) -> None:
        migrate(path, KEY, clock=clock(), steps=steps)
        confirm("migrated")

    return job


def kill_migrations(database: Path, kills: int, rng: random.Random, steps: Sequence[Any] = STEPS) -> Counter[bool]:
    before = dump(database)
    seconds = seconds_for(migrating(copy_of(database, "timed migration"), steps))
    copies: dict[int, Path] = {}

    def make(kill: int) -> Job:
        copies[kill] = copy_of(database, f"migration {kill}")
        return migrating(copies[kill], steps)

    def look(kill: int, death: Death) -> None:
        path = copies[kill]
        now = dump(path)
        (version,) = now["version"][0]
        if version == SCHEMA_VERSION:
            assert now == before, "a half migrated office"
            assert not death.confirmed, "a confirmed migration is lost"
        for backup in backups_in(backup_folder(path), "office"):
            read_content(backup.path, KEY)
        if version == SCHEMA_VERSION:
            migrate(path, KEY, clock=clock(), steps=steps)
            now = dump(path)
        assert now["version"] == [(SCHEMA_VERSION + 1,)]
        for table in before.keys() - {"schema", "version", "organisation"}:
            assert now[table] == before[table]
        assert len(now["organisation"]) == len(before["organisation"])
        shutil.rmtree(path.parent)

    return kill_once_each(make, look, kills, rng, seconds)


def test_killed_while_migrating(database: Path) -> None:
    ends = kill_migrations(database, 30, random.Random(4))
    assert ends[False] >= 10, "the kills came too late to mean anything"


def restoring(backup: Path, path: Path) -> Job:
    def job(confirm: Confirm) -> None:
        restore(backup, path, KEY, clock=clock())
        confirm("restored")

    return job


def kill_restores(database: Path, kills: int, rng: random.Random) -> Counter[bool]:
    backup = make_backup(database, KEY, clock=clock(), reason=Reason.MANUAL).path
    with closing(Store.open(database, KEY, clock=clock())) as store, store.write(staff_id=STAFF, action="x") as writer:
        writer.create(organisation, {"kind": "press", "name": "Nach der Sicherung"})
    old, new = dump(database)["organisation"], dump(backup)["organisation"]
    seconds = seconds_for(restoring(backup, copy_of(database, "timed restore")))
    copies: dict[int, Path] = {}

    def make(kill: int) -> Job:
        copies[kill] = copy_of(database, f"restore {kill}")
        return restoring(backup, copies[kill])

    def look(kill: int, death: Death) -> None:
        path = copies[kill]
        assert_whole(path)
        now = dump(path)
        assert now["organisation"] in (old, new), "neither the old office nor the new one"
        if death.confirmed or now["organisation"] == new:
            assert now["organisation"] == new, "a confirmed restore is lost"
            assert len(now["journal_device"]) == 2, "restored under the old device"
            (saved,) = backups_in(backup_folder(path), "office")
            assert dump(saved.path)["organisation"] == old, "what was there before is lost"
        restore(backup, path, KEY, clock=clock())
        assert not list(path.parent.glob(".*")), "leftovers of a killed restore"
        shutil.rmtree(path.parent)

    return kill_once_each(make, look, kills, rng, seconds)


def test_killed_while_restoring(database: Path) -> None:
    ends = kill_restores(database, 25, random.Random(5))
    assert ends[False] >= 8, "the kills came too late to mean anything"


def making(path: Path) -> Job:
    def job(confirm: Confirm) -> None:
        Store.create(path, KEY, clock=clock()).close()
        confirm("made")

    return job


def kill_makers(folder: Path, kills: int, rng: random.Random) -> Counter[bool]:
    paths = [folder / f"made {kill}" / "office.db" for kill in range(kills + 1)]
    for path in paths:
        path.parent.mkdir()
    seconds = seconds_for(making(paths[-1]))

    def look(kill: int, death: Death) -> None:
        if not paths[kill].exists():
            assert not death.confirmed
            Store.create(paths[kill], KEY, clock=clock()).close()
        with closing(Store.open(paths[kill], KEY, clock=clock())) as store:
            fill(store, clock())
        assert_whole(paths[kill])

    return kill_once_each(lambda kill: making(paths[kill]), look, kills, rng, seconds)


def test_killed_while_making_an_office(tmp_path: Path) -> None:
    assert kill_makers(tmp_path, 15, random.Random(6))[False] >= 5


# --- the long run ---------------------------------------------------------------------------------------------------


@pytest.mark.soak
def test_killed_thousands_of_times(database: Path, tmp_path: Path) -> None:
    rng = random.Random()
    assert kill_writers(copy_of(database, "writing"), 1500, rng) > 1500
    assert kill_imports(copy_of(database, "importing"), 300, rng) > 30
    assert kill_backups(copy_of(database, "backing up"), 400, rng) > 40
    assert kill_restores(copy_of(database, "restoring"), 400, rng)[False] > 100
    (tmp_path / "more").mkdir()
    assert kill_migrations(copy_of(database, "migrating"), 400, rng)[False] > 100
    (tmp_path / "makers").mkdir()
    assert kill_makers(tmp_path / "makers", 200, rng)[False] > 50


# --- mutants --------------------------------------------------------------------------------------------------------


def confirming_too_early(path: Path, first: int) -> Job:
    """Mutant: says "saved" before the commit."""

    def job(confirm: Confirm) -> None:
        with closing(Store.open(path, KEY, clock=clock())) as store:
            for number in range(first, first + 100_000):
                with store.write(staff_id=STAFF, action="Presse") as writer:
                    name = f"Blatt {number}"
                    office = writer.create(organisation, {"kind": "press", "name": name})
                    editor = writer.create(person, {"form": "unknown", "last_name": name})
                    writer.create(position, {"organisation_id": office, "person_id": editor, "function": name})
                    writer.update(organisation, TOWN, {"note": name})
                    confirm(str(number))

    return job


def importing_row_by_row(path: Path, first: int) -> Job:
    """Mutant: a transaction a row."""

    def job(confirm: Confirm) -> None:
        with closing(Store.open(path, KEY, clock=clock())) as store:
            for number in range(IMPORTED):
                with store.write(staff_id=STAFF, action="Import") as writer:
                    values = {"kind": "press", "name": f"Import {first}"}
                    writer.create(organisation, values, row_id=_row_id(first, number))
            confirm(str(first))

    return job


def backing_up_under_a_real_name(path: Path, first: int) -> Job:
    """Mutant: the unfinished copy already has the name of a backup."""

    def job(confirm: Confirm) -> None:
        # Only in this child.
        backup_module.temporary_name = lambda target: target.with_name(target.name.replace(".db", "-99.db"))
        backing_up(path, first)(confirm)

    return job


@pytest.mark.parametrize(
    ("kill", "mutant", "complaint"),
    [
        (kill_writers, confirming_too_early, "confirmed and lost"),
        (kill_imports, importing_row_by_row, "half an import"),
        (kill_backups, backing_up_under_a_real_name, "beschädigt|leer|without its key file"),
    ],
)
def test_every_mutant_is_found(
    database: Path, kill: Callable[..., int], mutant: Callable[[Path, int], Job], complaint: str
) -> None:
    with pytest.raises(Exception, match=complaint):
        kill(database, 200, random.Random(7), mutant)


def test_a_restore_straight_into_the_file_is_found(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mutant: the content is copied into the live file instead of being renamed into its place."""

    def straight(finished: Path, target: Path) -> None:
        content = finished.read_bytes()
        with target.open("r+b") as file:
            for at in range(0, len(content), 4096):
                file.write(content[at : at + 4096])
                file.flush()
                os.fsync(file.fileno())

    monkeypatch.setattr(restore_module, "put_in_place", straight)
    with pytest.raises(AssertionError, match=r"beschädigt|neither the old office nor the new one"):
        kill_restores(database, 100, random.Random(8))


def committing_half_way(op: Operations) -> None:
    """Mutant: a migration that commits in the middle."""
    next_version(op)
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute("COMMIT")
    driver.execute("BEGIN IMMEDIATE")
    op.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT max(i) FROM n")


def test_a_migration_that_commits_half_way_is_found(database: Path) -> None:
    steps = (*known_steps(), step(SCHEMA_VERSION + 1, committing_half_way))
    with pytest.raises(AssertionError, match="a half migrated office"):
        kill_migrations(database, 100, random.Random(9), steps)
