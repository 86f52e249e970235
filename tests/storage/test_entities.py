"""The rules every table keeps, whoever adds a column next."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import CheckConstraint, UniqueConstraint

from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.entities import LIFE, derivations_of, groups_of, metadata, synchronised_tables
from tests.support.world import ANNA, NETWORK, TOWN, World, moment, new_world

TABLES = pytest.mark.parametrize("table", synchronised_tables(), ids=lambda table: table.name)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, their clock and store."""
    with new_world(tmp_path) as world:
        yield world


@TABLES
def test_every_column_has_a_group_or_is_derived(table: Any) -> None:
    grouped = {column.name for columns in groups_of(table).values() for column in columns}
    derived = set(derivations_of(table))
    assert not grouped & derived
    assert grouped | derived | {"id"} == {column.name for column in table.columns}
    assert [column.name for column in groups_of(table)[LIFE]] == ["trashed"]


@TABLES
def test_no_constraint_spans_two_groups(table: Any) -> None:
    """Two colleagues may rightly change one group each; neither must be refused when both meet."""
    group_of = {column.name: group for group, columns in groups_of(table).items() for column in columns}
    for constraint in table.constraints:
        if isinstance(constraint, CheckConstraint):
            words = set(re.findall(r"\w+", str(constraint.sqltext)))
            groups = {group for name, group in group_of.items() if name in words}
            # The municipality's two ids are one thing under two names.
            assert len(groups) <= 1, constraint.name


@TABLES
def test_nothing_people_type_is_unique(table: Any) -> None:
    assert not [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    assert not [index for index in table.indexes if index.unique]
    assert not [column for column in table.columns if column.unique]


@TABLES
def test_rows_are_never_deleted_with_their_parent(table: Any) -> None:
    assert not [key for key in table.foreign_keys if key.ondelete or key.onupdate]


def test_all_tables_are_strict() -> None:
    assert all(table.dialect_options["sqlite"]["strict"] for table in metadata.tables.values())


def test_no_synchronised_table_is_missing_in_the_module() -> None:
    assert {table.name for table in synchronised_tables()} <= set(entities.__all__)


DAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("table", "values", "constraint"),
    [
        ("organisation", {"kind": "castle", "name": "Burg"}, "kind_known"),
        ("organisation", {"kind": "press", "name": "  "}, "name_not_blank"),
        ("person", {"form": "frau", "last_name": ""}, "name_not_blank"),
        ("person", {"form": "dame", "last_name": "A"}, "form_known"),
        ("staff", {"name": " "}, "name_not_blank"),
        ("topic", {"name": "x", "kind": "hobby"}, "kind_known"),
        ("position", {"started_on": DAY, "ended_on": date(2026, 3, 15)}, "ended_on_after_started_on"),
        ("membership", {"joined_on": DAY, "ended_on": date(2026, 3, 15)}, "ended_on_after_joined_on"),
        ("service_grant", {"valid_from": DAY, "valid_until": date(2026, 3, 15)}, "valid_until_after_valid_from"),
        ("service_grant", {"valid_from": DAY, "reason": " "}, "reason_not_blank"),
        ("follow_up", {"due_on": DAY, "subject": " "}, "subject_not_blank"),
        ("follow_up", {"due_on": DAY, "result": "angerufen"}, "result_only_when_done"),
        ("interaction", {"kind": "call"}, "call_has_outcome"),
        ("interaction", {"kind": "email", "duration_min": 1441}, "duration_within_a_day"),
        ("interaction", {"kind": "email", "duration_min": -1}, "duration_within_a_day"),
        ("interaction", {"kind": "email", "entitlement_code": "basic"}, "verdict_stored_with_service"),
        ("municipality", {"ags": "06958048"}, "ags_shape"),
        ("municipality", {"ags": "5958048"}, "ags_shape"),
        ("municipality", {"population": -1}, "population_not_negative"),
        ("municipality", {"area_km2": 0.0}, "area_positive"),
        ("municipality", {"latitude": 8.5, "longitude": 51.2}, "coordinates_in_nrw"),
        ("municipality", {"organisation_id": "other"}, "shares_organisation_id"),
        ("office", {"name": "Büro", "letter_form": "C"}, "letter_form_known"),
    ],
)
def test_impossible_states_cannot_be_stored(world: World, table: str, values: dict[str, Any], constraint: str) -> None:
    row_id = TOWN if table == "municipality" else natural_id("test", "row")
    with pytest.raises(Exception, match=constraint):
        world.make(metadata.tables[table], {**_valid(world, table), **values}, row_id)


def _valid(world: World, table: str) -> dict[str, Any]:
    """What the row needs besides."""
    if table == "service_grant":
        service = world.service("Beratung")
        return {"organisation_id": TOWN, "service_id": service, "reason": "Modell", "granted_by": "Anna"}
    return {
        "position": {"organisation_id": TOWN, "function": "Citymanagement"},
        "membership": {"organisation_id": TOWN, "network_id": NETWORK},
        "follow_up": {"organisation_id": TOWN, "subject": "Nachfassen"},
        "interaction": {"organisation_id": TOWN, "occurred_at": moment("2026-03-01")},
        "municipality": {
            "organisation_id": TOWN,
            "ags": "05958048",
            "official_name": "Winterberg, Stadt",
            "type": "town",
            "district_key": "05958",
            "district": "Hochsauerlandkreis",
            "region": "Arnsberg",
        },
    }.get(table, {})


@pytest.mark.parametrize("wrong", ["16.03.2026", "2026-3-1", "2026-19-01", "2026-02-30", "gestern", "2026-03-16T00:00"])
def test_a_date_that_is_none_cannot_be_stored(world: World, wrong: str) -> None:
    with pytest.raises(Exception, match="due_on_is_date"), world.store.write(staff_id=ANNA, action="Test") as writer:
        row_id = writer.create(entities.follow_up, {"organisation_id": TOWN, "subject": "x", "due_on": DAY})
        writer.update(entities.follow_up, row_id, {"due_on": date(2026, 3, 17)})  # opens the group for what follows
        writer.connection.exec_driver_sql("UPDATE follow_up SET due_on = ? WHERE id = ?", (wrong, row_id))


def test_a_person_may_have_only_a_first_name(world: World) -> None:
    assert world.person("", first_name="Änne")


def test_an_id_is_a_uuid(world: World) -> None:
    with pytest.raises(Exception, match="id_is_uuid"):
        world.make(entities.topic, {"name": "x", "kind": "topic"}, "1")


def test_a_reference_leads_somewhere(world: World) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        world.follow_up(DAY, organisation_id=natural_id("test", "nowhere"))


def test_conversations_are_known_by_outcome_and_kind(world: World) -> None:
    events = {
        "reached": world.event("2026-03-01"),
        "voicemail": world.event("2026-03-02", outcome="voicemail"),
        "visit": world.event("2026-03-03", kind="visit"),
        "email": world.event("2026-03-04", kind="email"),
    }
    with world.store.read() as connection:
        found = dict(
            tuple(row) for row in connection.exec_driver_sql("SELECT id, is_conversation FROM interaction").all()
        )
    assert {name: found[row_id] for name, row_id in events.items()} == {
        "reached": 1,
        "voicemail": 0,
        "visit": 1,
        "email": 0,
    }


def test_the_rule_on_groups_notices_a_constraint_that_spans_two(monkeypatch: pytest.MonkeyPatch) -> None:
    table = entities.topic
    extra = CheckConstraint("name <> '' OR position > 0", name="spans")
    monkeypatch.setattr(table, "constraints", {*table.constraints, extra})
    with pytest.raises(AssertionError, match="spans"):
        test_no_constraint_spans_two_groups(table)
