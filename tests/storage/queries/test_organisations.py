"""The list of towns: one statement of seeks, whatever number of interactions there is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries.organisations import (
    OrganisationFilter,
    list_organisations,
    organisation_detail,
    present_of,
)
from tests.support.world import NETWORK, OTHER_TOWN, TOWN, World, new_world, plan, statements_of

TODAY = date(2026, 3, 16)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, two members of staff, a network."""
    with new_world(tmp_path) as world:
        yield world


def ask(world: World, **filter: Any) -> list[str]:
    with world.store.read() as connection:
        found = list_organisations(connection, filter=OrganisationFilter(**filter), today=TODAY, network_id=NETWORK)
    return [row.name for row in found]


def test_the_list_is_one_statement_of_seeks_in_indexes(world: World) -> None:
    world.events(50, kind="visit")
    with statements_of(world.store) as seen:
        assert ask(world) == ["Ahlen", "Winterberg"]
    [(statement, parameters)] = [one for one in seen if one[0].startswith("SELECT")]
    with world.store.read() as connection:
        lines = plan(connection, statement, parameters).splitlines()
    used = "\n".join(lines)
    assert not [line for line in lines if line.startswith("SCAN")], lines
    for index in ("ix_organisation_list", "ix_interaction_conversation", "ix_membership_organisation"):
        assert index in used, index
    assert "COVERING INDEX ix_interaction_conversation" in used
    assert used.count("ix_follow_up_open_organisation") == 2
    assert "TEMP B-TREE FOR ORDER BY" not in used


def test_without_a_network_nobody_is_a_member(world: World) -> None:
    world.membership(date(2020, 1, 1))
    assert ask(world, member=True) == ["Winterberg"]
    with world.store.read() as connection:
        rows = list_organisations(connection, filter=OrganisationFilter(), today=TODAY, network_id=None)
    assert [row.member_since for row in rows] == [None, None]


def test_kinds_are_filtered(world: World) -> None:
    world.make(entities.organisation, {"kind": "press", "name": "Zeitung"})
    assert ask(world, kinds=(OrganisationKind.PRESS, OrganisationKind.MINISTRY)) == ["Zeitung"]
    assert ask(world, kinds=()) == ["Ahlen", "Winterberg", "Zeitung"]


def test_a_detail_says_what_is_in_the_bin(world: World) -> None:
    world.trash(entities.organisation, OTHER_TOWN)
    with world.store.read() as connection:
        detail = organisation_detail(connection, OTHER_TOWN)
    assert detail.trashed
    assert set(detail.versions) == {"*", "life"}


def test_what_hangs_on_an_organisation_is_listed_without_what_is_in_the_bin(world: World) -> None:
    kept, gone = world.position("Presse"), world.position("Weg")
    world.trash(entities.position, gone)
    with world.store.read() as connection:
        assert present_of(connection, entities.position, organisation_id=TOWN) == [kept]


def test_a_pasted_page_is_looked_for_by_its_beginning(world: World) -> None:
    """SQLite takes no condition of a thousand parts."""
    assert ask(world, text="winterberg " * 2_000) == ["Winterberg"]
    assert ask(world, text=" ".join(f"wort{number}" for number in range(2_000))) == []


@pytest.mark.parametrize("typed", ["0298181000", "02981/8100", "+49 2981 81000", "02981 81-000"])
def test_the_list_finds_a_telephone_number_in_every_way_of_writing_it(world: World, typed: str) -> None:
    world.change(entities.organisation, TOWN, phone="02981 81-000")
    assert ask(world, text=typed) == ["Winterberg"]
