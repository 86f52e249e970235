"""What records are called where only their id is stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerk_desktop.storage.queries.record_names import record_names
from tests.support.world import ANNA, TOWN, World, new_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, two members of staff, a network."""
    with new_world(tmp_path) as world:
        yield world


def test_records_have_names_also_in_the_bin(world: World) -> None:
    person = world.person("Muster", title="Dr.", first_name="Änne")
    position = world.position("Presse", person_id=person)
    event = world.event("2026-03-01 22:30", kind="visit", subject="Rundgang")
    from netzwerk_desktop.storage import entities

    world.trash(entities.person, person)
    with world.store.read() as connection:
        assert record_names(connection, "person", [person]) == {person: "Dr. Änne Muster"}
        assert record_names(connection, "position", [position]) == {position: "Presse, Winterberg"}
        assert record_names(connection, "interaction", [event]) == {event: "Vor-Ort-Termin vom 01.03.2026 Rundgang"}
        assert record_names(connection, "municipality", [TOWN]) == {TOWN: "Winterberg"}
        assert record_names(connection, "staff", [ANNA, "unknown"]) == {ANNA: "Anna Beispiel"}


def test_what_has_no_name_is_left_out(world: World) -> None:
    with world.store.read() as connection:
        assert record_names(connection, "staff", []) == {}
        assert record_names(connection, "follow_up", ["unknown"]) == {}
