"""What the tests of the use cases share: an office with the 396 towns, its clock, and ways to look into its file.

Setting an office up takes a moment, copying its file none: it is made once in a session and copied for each test.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.services.office import Office, OfficeSetup, set_up_office
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource
from tests.support.factories import make_setup

NOON = datetime(2026, 3, 16, 11, 0, tzinfo=UTC)
"""When the tests begin: Monday, 16 March 2026, noon in Germany."""


@dataclass(frozen=True, slots=True)
class Template:
    """An office file that is set up and closed, to be copied."""

    path: Path
    key: bytes
    staff_id: str


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands still until a test moves it."""
    return FixedClock(NOON)


@pytest.fixture
def setup() -> OfficeSetup:
    """What the assistant asks, answered."""
    return make_setup()


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """The office with the 396 towns, made once."""
    path = tmp_path_factory.mktemp("template") / "office.db"
    key = os.urandom(32)
    clock = FixedClock(NOON)
    store = Store.create(path, key, clock=clock)
    staff_id = set_up_office(store, make_setup(), clock=clock, reference=resource("reference"))
    store.close()
    return Template(path, key, staff_id)


@pytest.fixture
def empty_store(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """A new office file that has not been set up."""
    store = Store.create(tmp_path / "empty.db", os.urandom(32), clock=clock)
    yield store
    store.close()


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock, office_template: Template) -> Iterator[Office]:
    """An office with the 396 towns, catalogue, topics, networks and one member of staff; nothing else."""
    paths = AppPaths.below(tmp_path / "office")
    paths.ensure()
    shutil.copyfile(office_template.path, paths.office_file)
    store = Store.open(paths.office_file, office_template.key, clock=clock)
    yield Office(store, clock, office_template.staff_id, paths)
    store.close()
