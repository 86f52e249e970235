"""Fixtures of this room: the delivered reference data, read once."""

from pathlib import Path

import pytest

from netzwerk_desktop.exchange import reference
from netzwerk_desktop.exchange.name_matching import NameIndex
from netzwerk_desktop.system.resources import resource


@pytest.fixture(scope="session")
def folder() -> Path:
    return resource("reference")


@pytest.fixture(scope="session")
def towns(folder: Path) -> tuple[reference.Municipality, ...]:
    return reference.municipalities(folder)


@pytest.fixture(scope="session")
def by_ags(towns: tuple[reference.Municipality, ...]) -> dict[str, reference.Municipality]:
    return {town.ags: town for town in towns}


@pytest.fixture(scope="session")
def elsewhere(folder: Path) -> tuple[str, ...]:
    return tuple(one.name for one in reference.similar_names(folder))


@pytest.fixture(scope="session")
def index(towns: tuple[reference.Municipality, ...], elsewhere: tuple[str, ...]) -> NameIndex:
    return NameIndex(towns, elsewhere=elsewhere)
