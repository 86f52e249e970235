"""The one door: what it writes, what it refuses, and what it leaves behind when something fails."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer, stored, value_at, versions, versions_of
from netzwerk_desktop.storage.store import Store
from tests.support.world import ANNA, BERND, TOWN, World, moment, new_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with new_world(tmp_path) as made:
        yield made


def rows(store: Store, sql: str, *parameters: Any) -> list[Any]:
    with store.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(sql, parameters)]


def everything(store: Store) -> dict[str, list[Any]]:
    """All rows of all tables that are no index, to compare before and after."""
    names = [name for (name,) in rows(store, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in names if "_words" not in name and "_parts" not in name]
    return {name: sorted(map(repr, rows(store, f'SELECT * FROM "{name}"'))) for name in kept}


# -- creating --------------------------------------------------------------------------------------------------------


def test_a_created_row_is_one_operation_with_all_its_groups(world: World) -> None:
    person = world.person("Muster", first_name="Bernd", note="nur vormittags")

    [(kind, table, group, value, bases)] = rows(
        world.store,
        "SELECT kind, table_name, field_group, value, bases FROM journal_operation WHERE row_id = ?",
        person,
    )

    assert (kind, table, group, bases) == ("create", "person", "*", "[]")
    assert json.loads(value) == {
        "name": {"form": "frau", "first_name": "Bernd", "last_name": "Muster"},
        "consents": {"consents": ""},
        "note": {"note": "nur vormittags"},
    }


def test_a_transaction_says_who_when_and_in_the_course_of_what(world: World) -> None:
    with world.store.write(staff_id=BERND, action="Person anlegen") as writer:
        writer.create(entities.person, {"form": "herr", "last_name": "Muster"})
        changes = writer.changes(created="x")

    [(staff, at, action, undoes)] = rows(
        world.store,
        "SELECT staff_id, at, action, undoes FROM journal_transaction WHERE device || ':' || seq = ?",
        changes.transaction,
    )
    assert (staff, at, action, undoes) == (BERND, "2026-03-16T11:00:00+00:00", "Person anlegen", None)
    assert changes.label == "Person anlegen"
    assert changes.kinds == {"person"}
    assert changes.created == "x"


def test_an_unknown_column_is_a_mistake_of_the_program(world: World) -> None:
    with pytest.raises(KeyError, match="nickname"):
        world.make(entities.person, {"form": "frau", "last_name": "A", "nickname": "B"})
    with pytest.raises(KeyError, match="nickname"):
        world.change(entities.organisation, TOWN, nickname="B")


def test_defaults_stand_in_the_row_and_in_the_journal(world: World) -> None:
    staff = world.make(entities.staff, {"name": "Carla Probe"})

    assert rows(world.store, "SELECT active, trashed FROM staff WHERE id = ?", staff) == [(1, 0)]
    [(value,)] = rows(world.store, "SELECT value FROM journal_operation WHERE row_id = ?", staff)
    assert json.loads(value)["active"] == {"active": 1}


def test_derived_columns_follow_every_write_and_stay_out_of_the_journal(world: World) -> None:
    person = world.person("von der Heide", first_name="Änne")
    assert rows(world.store, "SELECT sort_key FROM person WHERE id = ?", person) == [("heide anne von der",)]

    world.change(entities.person, person, last_name="Müller")

    assert rows(world.store, "SELECT sort_key FROM person WHERE id = ?", person) == [("muller anne",)]
    assert rows(world.store, "SELECT count(*) FROM journal_operation WHERE value LIKE '%sort_key%'") == [(0,)]


# -- what goes in ----------------------------------------------------------------------------------------------------


def test_text_becomes_nfc_at_the_door(world: World) -> None:
    person = world.person("Mu\u0308ller", note="Zeile\r\nZeile")

    assert rows(world.store, "SELECT last_name, note FROM person WHERE id = ?", person) == [("Müller", "Zeile\nZeile")]
    assert world.store.path.exists()


@pytest.mark.parametrize("text", ["vorn\x00hinten", "halb\ud83d"])
def test_text_that_could_not_be_given_back_is_refused(world: World, text: str) -> None:
    before = everything(world.store)
    with pytest.raises(ValidationFailed):
        world.person("Muster", note=text)
    assert everything(world.store) == before


@pytest.mark.parametrize("text", ["👩🏽‍🚒 שלום عليكم", "x" * 100_000, "%_\"'*-- NEAR(a b);", " \t "])
def test_all_other_text_is_kept_faithfully(world: World, text: str) -> None:
    person = world.person("Muster", note=text)
    assert rows(world.store, "SELECT note FROM person WHERE id = ?", person) == [(text,)]


def test_moments_are_stored_as_whole_seconds_in_utc() -> None:
    column = entities.interaction.c.occurred_at
    berlin = timezone(timedelta(hours=1))
    assert stored(column, datetime(2026, 3, 16, 12, 0, 5, 999, berlin)) == "2026-03-16T11:00:05+00:00"
    assert stored(column, None) is None
    with pytest.raises(ValueError, match="time zone"):
        stored(column, datetime(2026, 3, 16))
    assert stored(entities.membership.c.joined_on, date(2026, 3, 1)) == "2026-03-01"
    assert stored(entities.membership.c.joined_on, None) is None
    assert stored(entities.staff.c.active, None) is None


# -- changing --------------------------------------------------------------------------------------------------------


def test_a_change_notes_the_whole_group_and_what_it_is_based_on(world: World) -> None:
    world.change(entities.organisation, TOWN, street="Fichtenweg 10", postal_code="59955", city="Winterberg")
    world.change(entities.organisation, TOWN, street="Fichtenweg 11")

    operations = rows(
        world.store,
        "SELECT device || ':' || seq, kind, field_group, value, bases FROM journal_operation WHERE row_id = ?"
        " ORDER BY seq",
        TOWN,
    )

    created, first, second = operations
    assert json.loads(first[4]) == [created[0]]
    assert json.loads(second[4]) == [first[0]]
    assert second[1:3] == ("write", "address")
    assert json.loads(second[3])["street"] == "Fichtenweg 11"
    assert json.loads(second[3])["postal_code"] == "59955"


def test_a_change_of_two_groups_is_two_operations(world: World) -> None:
    world.change(entities.organisation, TOWN, phone="02981 9290", note="freitags")
    groups = rows(
        world.store,
        "SELECT field_group FROM journal_operation WHERE row_id = ? AND kind = 'write' ORDER BY number",
        TOWN,
    )
    assert groups == [("contact",), ("note",)]


def test_a_change_that_changes_nothing_leaves_no_trace(world: World) -> None:
    world.change(entities.organisation, TOWN, phone="02981 9290")
    before = everything(world.store)

    with world.store.write(staff_id=ANNA, action="Nichts") as writer:
        assert not writer.update(entities.organisation, TOWN, {"phone": "02981 9290"})
        assert not writer.update(entities.organisation, TOWN, {})
        changes = writer.changes()

    assert changes.transaction is None
    assert changes.kinds == frozenset()
    assert everything(world.store) == before


def test_nothing_can_be_changed_that_is_not_there(world: World) -> None:
    with pytest.raises(NotFound):
        world.change(entities.person, natural_id("test", "nobody"), note="x")


def test_the_bin_is_a_group_of_its_own(world: World) -> None:
    person = world.person("Muster")
    with world.store.write(staff_id=ANNA, action="Hin und her") as writer:
        assert writer.trash(entities.person, person)
        assert not writer.trash(entities.person, person)
        assert writer.restore(entities.person, person)

    kinds = rows(
        world.store, "SELECT kind, field_group FROM journal_operation WHERE row_id = ? ORDER BY seq, number", person
    )
    assert kinds == [("create", "*"), ("trash", "life"), ("restore", "life")]


def test_ensure_creates_once_and_brings_back_from_the_bin(world: World) -> None:
    row_id = natural_id("topic", "Klima")
    values = {"name": "Klima", "kind": "topic"}
    with world.store.write(staff_id=ANNA, action="Thema") as writer:
        assert writer.ensure(entities.topic, row_id, values)
        assert not writer.ensure(entities.topic, row_id, values)
        writer.trash(entities.topic, row_id)
        assert writer.ensure(entities.topic, row_id, values)
        assert not writer.ensure(entities.topic, row_id, values)
    assert rows(world.store, "SELECT trashed FROM topic WHERE id = ?", row_id) == [(0,)]


# -- outdated forms --------------------------------------------------------------------------------------------------


def test_a_write_based_on_an_outdated_version_is_refused_with_both_versions(world: World) -> None:
    world.change(entities.organisation, TOWN, phone="1", email="a@example.org")
    with world.store.read() as connection:
        seen = versions(connection, entities.organisation, TOWN)
    world.clock.advance(timedelta(minutes=3))
    with world.store.write(staff_id=BERND, action="Kontakt ändern") as writer:
        writer.update(entities.organisation, TOWN, {"phone": "2"}, seen=seen)
    before = everything(world.store)

    with (
        pytest.raises(StaleWrite) as caught,
        world.store.write(staff_id=ANNA, action="Kontakt ändern") as writer,
    ):
        writer.update(entities.organisation, TOWN, {"phone": "3", "note": "neu"}, seen=seen)

    [conflict] = caught.value.conflicts
    assert (conflict.group, conflict.field) == ("contact", "phone")
    assert (conflict.base, conflict.mine, conflict.theirs) == ("1", "3", "2")
    assert (conflict.changed_by, conflict.changed_at) == ("Bernd Muster", moment("2026-03-16 11:03"))
    assert everything(world.store) == before


def test_a_conflict_shows_what_the_editor_left_alone_and_somebody_else_changed(world: World) -> None:
    world.change(entities.organisation, TOWN, street="A 1", city="Winterberg")
    with world.store.read() as connection:
        seen = versions(connection, entities.organisation, TOWN)
    world.change(entities.organisation, TOWN, city="Züschen")

    with pytest.raises(StaleWrite) as caught, world.store.write(staff_id=ANNA, action="Anschrift") as writer:
        writer.update(entities.organisation, TOWN, {"street": "B 2"}, seen=seen)

    by_field = {conflict.field: conflict for conflict in caught.value.conflicts}
    assert set(by_field) == {"street", "city"}
    assert (by_field["city"].base, by_field["city"].mine, by_field["city"].theirs) == (
        "Winterberg",
        "Winterberg",
        "Züschen",
    )


def test_another_group_may_have_changed_meanwhile(world: World) -> None:
    with world.store.read() as connection:
        seen = versions(connection, entities.organisation, TOWN)
    world.change(entities.organisation, TOWN, note="freitags")

    with world.store.write(staff_id=ANNA, action="Telefon") as writer:
        assert writer.update(entities.organisation, TOWN, {"phone": "1"}, seen=seen)


def test_a_form_opened_before_the_row_was_known_is_outdated(world: World) -> None:
    with pytest.raises(StaleWrite) as caught, world.store.write(staff_id=ANNA, action="Telefon") as writer:
        writer.update(entities.organisation, TOWN, {"phone": "1"}, seen={})
    assert caught.value.conflicts[0].base is None


def test_the_same_value_typed_by_both_is_no_conflict(world: World) -> None:
    with world.store.read() as connection:
        seen = versions(connection, entities.organisation, TOWN)
    world.change(entities.organisation, TOWN, phone="1")

    with world.store.write(staff_id=ANNA, action="Telefon") as writer:
        assert not writer.update(entities.organisation, TOWN, {"phone": "1"}, seen=seen)


def test_a_municipality_and_its_organisation_share_an_id_but_no_versions(world: World) -> None:
    """Otherwise a change of one would look like a change of the other, and undo would give back the wrong values."""
    register = {
        "organisation_id": TOWN,
        "ags": "05958048",
        "official_name": "Winterberg, Stadt",
        "type": "town",
        "district_key": "05958",
        "district": "Hochsauerlandkreis",
        "region": "Arnsberg",
    }
    with world.store.read() as connection:
        before = versions(connection, entities.organisation, TOWN)
    world.make(entities.municipality, register, TOWN)

    with world.store.read() as connection:
        assert versions(connection, entities.organisation, TOWN) == before
        assert versions(connection, entities.municipality, TOWN) != before
        both = versions_of(connection, entities.organisation, [TOWN, natural_id("test", "unknown")])
        assert both == {TOWN: before, natural_id("test", "unknown"): {}}
        assert versions_of(connection, entities.organisation, []) == {}
        assert value_at(connection, entities.organisation, TOWN, "name", before["*"])["name"] == "Winterberg"
        assert value_at(connection, entities.organisation, TOWN, "name", "9:9") == {}


# -- transactions ----------------------------------------------------------------------------------------------------


def test_a_transaction_that_fails_leaves_nothing(world: World) -> None:
    before = everything(world.store)

    with pytest.raises(RuntimeError, match="stop"), world.store.write(staff_id=ANNA, action="Test") as writer:
        writer.create(entities.person, {"form": "frau", "last_name": "Verschwunden"})
        writer.update(entities.organisation, TOWN, {"note": "verschwunden"})
        raise RuntimeError("stop")

    assert everything(world.store) == before
    assert (
        rows(world.store, "SELECT rowid FROM search_directory_words WHERE search_directory_words MATCH 'verschwunden'")
        == []
    )
    world.person("Nächste")
    assert rows(world.store, "SELECT seq, open_seq FROM journal_state") == rows(
        world.store, "SELECT max(seq), NULL FROM journal_transaction"
    )


def test_a_row_the_database_refuses_takes_everything_with_it(world: World) -> None:
    before = everything(world.store)
    with pytest.raises(Exception, match="call_has_outcome"), world.store.write(staff_id=ANNA, action="Test") as writer:
        writer.create(entities.person, {"form": "frau", "last_name": "Vorher"})
        writer.create(
            entities.interaction, {"organisation_id": TOWN, "kind": "call", "occurred_at": moment("2026-01-01")}
        )
    assert everything(world.store) == before


def test_rows_that_fail_while_they_are_made_write_nothing(world: World) -> None:
    def some() -> Iterator[tuple[str, dict[str, Any]]]:
        yield natural_id("test", "1"), {"form": "frau", "last_name": "Eins"}
        raise RuntimeError("broken file")

    before = everything(world.store)
    with pytest.raises(RuntimeError, match="broken file"), world.store.write(staff_id=ANNA, action="Import") as writer:
        writer.create_many(entities.person, some())
    assert everything(world.store) == before


def test_counters_have_no_gaps_and_the_clock_only_goes_forward(world: World) -> None:
    for step in (5, -60 * 24 * 365, 3, -1, 0):
        world.clock.advance(timedelta(minutes=step))
        world.person(f"Person {step}")
    with world.store.write(staff_id=ANNA, action="Nichts"):
        pass

    found = rows(world.store, "SELECT seq, hlc FROM journal_transaction ORDER BY seq")
    assert [seq for seq, _ in found] == list(range(1, len(found) + 1))
    hlcs = [hlc for _, hlc in found]
    assert hlcs == sorted(set(hlcs))


def test_a_copied_file_goes_on_under_a_new_device(world: World) -> None:
    world.store.become_new_device()
    person = world.person("Muster")

    with world.store.read() as connection:
        assert versions(connection, entities.person, person) == {"*": "2:1"}
    assert rows(world.store, "SELECT count(*) FROM journal_device") == [(2,)]


def test_many_rows_are_one_transaction(world: World) -> None:
    ids = world.events(50)
    found = rows(
        world.store,
        "SELECT DISTINCT device, seq FROM journal_operation WHERE table_name = 'interaction'",
    )
    assert len(ids) == 50
    assert len(found) == 1
    with world.store.write(staff_id=ANNA, action="Nichts") as writer:
        assert writer.create_many(entities.person, []) == []
        assert writer.transaction is None


# -- what would happen with a broken door ----------------------------------------------------------------------------


def test_a_door_that_forgets_the_journal_is_refused(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Writer, "_note", lambda *_: None)
    with pytest.raises(Exception, match="written past the journal"):
        world.person("Muster")
    with pytest.raises(Exception, match="written past the journal"):
        world.change(entities.organisation, TOWN, note="x")


def test_a_door_that_notes_another_group_is_refused(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Writer._operation

    def wrong(self: Writer, kind: str, table: str, row_id: str, group: str, value: Any, bases: Any) -> Any:
        return honest(self, kind, table, row_id, "name" if group == "note" else group, value, bases)

    monkeypatch.setattr(Writer, "_operation", wrong)
    with pytest.raises(Exception, match="written past the journal"):
        world.change(entities.organisation, TOWN, note="x")


def test_a_door_that_notes_another_table_is_refused(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Writer._operation

    def wrong(self: Writer, kind: str, table: str, row_id: str, group: str, value: Any, bases: Any) -> Any:
        return honest(self, kind, "municipality", row_id, group, value, bases)

    monkeypatch.setattr(Writer, "_operation", wrong)
    with pytest.raises(Exception, match="written past the journal"):
        world.change(entities.organisation, TOWN, note="x")
