"""The windows of the list of persons are read from indexes, not from the table."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.storage.queries.people import list_people, roles_of
from netzwerk_desktop.storage.queries.service_use import service_counts
from tests.support.world import TOWN, World, new_world, plan, statements_of

TODAY = date(2026, 3, 16)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, two members of staff, a network."""
    with new_world(tmp_path) as world:
        yield world


def plans(world: World, **filter: Any) -> list[str]:
    """How SQLite goes about every statement of a window."""
    with statements_of(world.store) as seen, world.store.read() as connection:
        list_people(connection, today=TODAY, limit=3, **filter)
    with world.store.read() as connection:
        return [plan(connection, *one) for one in seen if one[0].startswith("SELECT")]


@pytest.mark.parametrize(
    "filter",
    [
        {},
        {"after": ("muster", "x")},
        {"text": "muster"},
        {"text": "us"},
        {"role": Role.PRESS},
        {"organisation_id": TOWN},
        {"organisation_id": TOWN, "role": Role.PRESS, "text": "muster"},
    ],
    ids=str,
)
def test_no_window_looks_through_the_whole_table(world: World, filter: dict[str, Any]) -> None:
    for number in range(5):
        world.position("Presse", person_id=world.person(f"Muster{number}"), roles="press")
    for steps in plans(world, **filter):
        scans = [line for line in steps.splitlines() if line.startswith("SCAN") and "VIRTUAL TABLE" not in line]
        # The index of roles is looked through as a whole: it holds only the few positions that have any.
        scans = [line for line in scans if "ix_position_roles" not in line]
        assert not [line for line in scans if line.split()[1] in ("person", "position", "search_people")], steps


def test_a_window_is_read_in_the_order_of_the_index(world: World) -> None:
    first, *_ = plans(world, after=("a", "x"))
    assert "USING INDEX ix_person_list (trashed=? AND (sort_key,id)>(?,?))" in first
    assert "TEMP B-TREE" not in first


def test_roles_of_a_later_version_are_passed_over() -> None:
    assert roles_of("voting ambassador main_contact") == (Role.MAIN_CONTACT, Role.VOTING)
    assert roles_of("") == ()


def test_services_are_counted_from_an_index_alone(world: World) -> None:
    with statements_of(world.store) as seen, world.store.read() as connection:
        assert service_counts(connection, TOWN, today=TODAY) == {}
    with world.store.read() as connection:
        steps = plan(connection, *next(one for one in seen if one[0].startswith("SELECT")))
    assert "COVERING INDEX ix_interaction_service" in steps
