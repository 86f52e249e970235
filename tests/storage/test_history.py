"""The journal read back: the history of a record, replaying it, and taking actions back."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound
from netzwerk_desktop.storage import entities, history, search
from netzwerk_desktop.storage.entities import metadata, synchronised_tables
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.store import Store
from tests.support.world import ANNA, BERND, OTHER_TOWN, TOWN, World, moment, new_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, their clock and store."""
    with new_world(tmp_path) as world:
        yield world


def row(world: World, table: str, row_id: str) -> dict[str, Any]:
    with world.store.read() as connection:
        return dict(connection.exec_driver_sql(f'SELECT * FROM "{table}" WHERE id = ?', (row_id,)).mappings().one())


def do(world: World, action: str, *steps: tuple[Any, str, dict[str, Any]]) -> str:
    """Several changes as one action; returns its transaction."""
    with world.store.write(staff_id=ANNA, action=action) as writer:
        for table, row_id, values in steps:
            writer.update(table, row_id, values)
        transaction = writer.transaction
    assert transaction is not None
    return transaction


def note(world: World, text: str) -> str:
    return do(world, f"Notiz {text}", (entities.organisation, TOWN, {"note": text}))


def take_back(world: World, transaction: str) -> str | None:
    with world.store.write(staff_id=ANNA, action="Rückgängig") as writer:
        history.revert(writer, transaction)
        return writer.transaction


def refused(world: World, transaction: str, sentence: str = "inzwischen weitergearbeitet") -> None:
    with pytest.raises(NetzwerkError, match=sentence):
        take_back(world, transaction)


# -- history ---------------------------------------------------------------------------------------------------------


def test_the_history_tells_every_field_newest_first(world: World) -> None:
    world.clock.advance(timedelta(hours=1))
    with world.store.write(staff_id=BERND, action="Kontakt ändern") as writer:
        writer.update(entities.organisation, TOWN, {"phone": "1", "note": "freitags"})
    world.trash(entities.organisation, TOWN)

    with world.store.read() as connection:
        entries = history.history(connection, "organisation", TOWN)

    assert [entry.kind for entry in entries] == ["trash", "write", "write", "create"]
    by_group = {entry.group: entry for entry in entries}
    contact = by_group["contact"]
    assert (contact.staff, contact.action) == ("Bernd Muster", "Kontakt ändern")
    assert contact.at == world.clock.now()
    assert contact.fields == (history.FieldChange("phone", None, "1"),)
    assert {change.field: change.after for change in by_group["*"].fields} == {
        "kind": "municipality",
        "name": "Winterberg",
    }


def test_two_records_with_one_id_have_two_histories(world: World) -> None:
    make_municipality(world)
    with world.store.read() as connection:
        assert {entry.table for entry in history.history(connection, "municipality", TOWN)} == {"municipality"}
        assert {entry.table for entry in history.history(connection, "organisation", TOWN)} == {"organisation"}
        assert history.history(connection, "person", TOWN) == []


def make_municipality(world: World) -> str:
    return world.make(
        entities.municipality,
        {
            "organisation_id": TOWN,
            "ags": "05958048",
            "official_name": "Winterberg, Stadt",
            "type": "town",
            "district_key": "05958",
            "district": "Hochsauerlandkreis",
            "region": "Arnsberg",
        },
        TOWN,
    )


# -- replay ----------------------------------------------------------------------------------------------------------

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("person"), TEXTS),
        st.tuples(st.just("position"), TEXTS, st.integers(0, 9)),
        st.tuples(st.just("event"), TEXTS, st.sampled_from(["call", "visit", "email"])),
        st.tuples(st.just("change"), st.integers(0, 99), TEXTS),
        st.tuples(st.just("trash"), st.integers(0, 99)),
        st.tuples(st.just("restore"), st.integers(0, 99)),
        st.tuples(st.just("undo"), st.integers(0, 5)),
        st.tuples(st.just("clock"), st.integers(-1000, 1000)),
        st.tuples(st.just("fail"), TEXTS),
    ),
    min_size=10,
    max_size=40,
)
CHANGEABLE = {"person": "note", "position": "department", "interaction": "note", "organisation": "note"}


class Session:
    """A person working at random, who keeps in mind what there is."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.rows: list[tuple[str, str]] = [("organisation", TOWN), ("organisation", OTHER_TOWN)]
        self.transactions: list[str] = []
        self.undone = 0

    def play(self, steps: list[tuple[Any, ...]]) -> None:
        for kind, *arguments in steps:
            getattr(self, f"do_{kind}")(*arguments)

    def _create(self, table: str, values: dict[str, Any]) -> None:
        with self.world.store.write(staff_id=ANNA, action="Anlegen") as writer:
            self.rows.append((table, writer.create(metadata.tables[table], values)))
            self.transactions.append(str(writer.transaction))

    def _update(self, number: int, **values: Any) -> None:
        table, row_id = self.rows[number % len(self.rows)]
        with self.world.store.write(staff_id=BERND, action="Ändern") as writer:
            columns = {CHANGEABLE[table] if name == "text" else name: value for name, value in values.items()}
            if writer.update(metadata.tables[table], row_id, columns):
                self.transactions.append(str(writer.transaction))

    def do_person(self, text: str) -> None:
        self._create("person", {"form": "frau", "last_name": f"M{text}", "first_name": text or None})

    def do_position(self, text: str, person: int) -> None:
        persons = [row_id for table, row_id in self.rows if table == "person"]
        held = persons[person % len(persons)] if persons else None
        self._create(
            "position",
            {"organisation_id": TOWN, "function": text, "person_id": held, "started_on": date(2020, 1, 1)},
        )

    def do_event(self, text: str, kind: str) -> None:
        outcome = "reached" if kind == "call" else None
        values = {"organisation_id": TOWN, "kind": kind, "outcome": outcome, "note": text}
        self._create("interaction", {**values, "occurred_at": self.world.clock.now()})

    def do_change(self, number: int, text: str) -> None:
        self._update(number, text=text)

    def do_trash(self, number: int) -> None:
        self._update(number, trashed=True)

    def do_restore(self, number: int) -> None:
        self._update(number, trashed=False)

    def do_undo(self, back: int) -> None:
        if not self.transactions:
            return
        transaction = self.transactions[-1 - back % len(self.transactions)]
        try:
            done = take_back(self.world, transaction)
        except NetzwerkError:
            return
        self.undone += 1
        if done:
            self.transactions.append(done)

    def do_clock(self, minutes: int) -> None:
        self.world.clock.advance(timedelta(minutes=minutes))

    def do_fail(self, text: str) -> None:
        with (
            pytest.raises(RuntimeError),
            self.world.store.write(staff_id=ANNA, action="Scheitern") as writer,
        ):
            writer.create(entities.person, {"form": "frau", "last_name": f"M{text}"})
            raise RuntimeError


def replay_differs(world: World, folder: Path) -> list[str]:
    """Replay the journal into an empty database; where its rows or its index differ from the original's."""
    with world.store.read() as connection:
        original = {table.name: _rows(connection, table.name) for table in synchronised_tables()}
        index = _index(connection)
        replayed = {
            table.name: {
                row_id: history.replayed_row(connection, table.name, row_id) for row_id in original[table.name]
            }
            for table in synchronised_tables()
        }
    with new_world_without_rows(folder) as empty:
        with empty.write(staff_id=ANNA, action="Nachspielen") as writer:
            for table in synchronised_tables():
                for row_id, columns in replayed[table.name].items():
                    _put(writer, table.name, row_id, columns)
        with empty.read() as connection:
            again = {table.name: _rows(connection, table.name) for table in synchronised_tables()}
            index_again = _index(connection)
    different = [name for name, rows in original.items() if again[name] != rows]
    return different + (["index"] if index != index_again else [])


def new_world_without_rows(folder: Path) -> closing[Store]:
    folder.mkdir(exist_ok=True)
    path = folder / f"again-{len(list(folder.iterdir()))}.db"
    return closing(Store.create(path, bytes(32), clock=FixedClock(moment("2026-03-16 11:00"))))


def _put(writer: Writer, table: str, row_id: str, columns: dict[str, Any] | None) -> None:
    assert columns is not None
    target = metadata.tables[table]
    loaded = {name: _loaded(target.c[name], value) for name, value in columns.items()}
    writer.create(target, {name: value for name, value in loaded.items() if name != "trashed"}, row_id=row_id)
    if columns["trashed"]:
        writer.trash(target, row_id)


def _loaded(column: Any, value: Any) -> Any:
    process = getattr(column.type, "process_result_value", None)
    return process(value, None) if process else value


def _rows(connection: Any, table: str) -> dict[str, dict[str, Any]]:
    found = connection.exec_driver_sql(f'SELECT * FROM "{table}"').mappings()
    return {one["id"]: dict(one) for one in found}


def _index(connection: Any) -> dict[str, list[Any]]:
    """The entries of both shelves, and which of them every word of them finds."""
    found: dict[str, list[Any]] = {}
    for shelf in search.SHELVES:
        entries = connection.exec_driver_sql(f"SELECT kind, record_id, title, body FROM {shelf}").all()
        found[shelf] = sorted(tuple(entry) for entry in entries)
        for word in sorted({word for _, _, title, body in entries for word in f"{title} {body}".split()}):
            hits = search.find(connection, shelf, word, limit=1000, newest_first=True)
            found[f"{shelf} {word}"] = sorted((hit.kind, hit.record_id) for hit in hits)
    return found


@given(steps=STEPS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_replaying_the_journal_of_a_random_session_gives_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Any, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("session")
    with new_world(folder) as world:
        session = Session(world)
        session.play(steps)
        assert replay_differs(world, folder / "again") == []
        with world.store.read() as connection:
            last, number = connection.exec_driver_sql("SELECT max(seq), count(*) FROM journal_transaction").one()
        assert last == number >= len(session.transactions)


FIXED_SESSION: list[tuple[Any, ...]] = [
    ("person", "Änne"),
    ("position", "Citymanagement", 0),
    ("event", "über Leerstand", "call"),
    ("change", 2, "wichtig"),
    ("change", 4, "über Klima"),
    ("trash", 3),
    ("change", 0, "freitags"),
    ("undo", 0),
    ("restore", 3),
    ("fail", "x"),
    ("event", "Brief", "email"),
    ("trash", 4),
]


def test_the_fixed_session_does_what_it_says(world: World, tmp_path: Path) -> None:
    session = Session(world)
    session.play(FIXED_SESSION)
    assert session.undone == 1
    assert len(session.rows) == 6
    assert replay_differs(world, tmp_path / "again") == []


@pytest.mark.parametrize("fault", ["forgets a group", "forgets the index", "forgets the bin", "leaves the group half"])
def test_a_faulty_door_is_noticed(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    """Seeded mistakes: each must be found by the comparison that the tests above rest on."""
    honest_operation, honest_refresh = Writer._operation, search.refresh

    def operation(self: Writer, kind: str, table: str, row_id: str, group: str, value: Any, bases: Any) -> Any:
        if fault == "forgets a group" and kind == "create":
            value = {name: part for name, part in value.items() if name != "content"}
        if fault == "leaves the group half" and kind == "write":
            value = dict(list(value.items())[:0])
        if fault == "forgets the bin" and kind == "trash":
            value = {"trashed": 0}
        return honest_operation(self, kind, table, row_id, group, value, bases)

    monkeypatch.setattr(Writer, "_operation", operation)
    if fault == "forgets the index":
        monkeypatch.setattr(search, "refresh", lambda *_: None)
    Session(world).play(FIXED_SESSION)
    monkeypatch.setattr(search, "refresh", honest_refresh)
    monkeypatch.setattr(Writer, "_operation", honest_operation)

    assert replay_differs(world, tmp_path / "again")


def test_a_row_the_journal_does_not_know_cannot_be_replayed(world: World) -> None:
    with world.store.read() as connection:
        assert history.replayed_row(connection, "person", TOWN) is None


# -- undo ------------------------------------------------------------------------------------------------------------


def test_taking_back_a_change_gives_the_values_before(world: World) -> None:
    world.change(entities.organisation, TOWN, street="A 1", city="Winterberg")
    done = do(world, "Umzug", (entities.organisation, TOWN, {"street": "B 2", "city": "Züschen", "note": "umgezogen"}))

    undo = take_back(world, done)

    after = row(world, "organisation", TOWN)
    assert (after["street"], after["city"], after["note"]) == ("A 1", "Winterberg", None)
    with world.store.read() as connection:
        assert (
            connection.exec_driver_sql(
                "SELECT undoes FROM journal_transaction WHERE device || ':' || seq = ?", (undo,)
            ).scalar()
            == done
        )


def test_what_was_created_goes_into_the_bin_and_what_was_binned_comes_back(world: World) -> None:
    with world.store.write(staff_id=ANNA, action="Anlegen") as writer:
        person = writer.create(entities.person, {"form": "frau", "last_name": "Muster"})
        writer.update(entities.person, person, {"note": "gleich noch geändert"})
        created = str(writer.transaction)
    assert take_back(world, created)
    assert row(world, "person", person)["trashed"] == 1

    other = world.person("Andere")
    with world.store.write(staff_id=ANNA, action="Löschen") as writer:
        writer.trash(entities.person, other)
        binned = str(writer.transaction)
    take_back(world, binned)
    assert row(world, "person", other)["trashed"] == 0


def test_several_actions_are_taken_back_one_after_the_other(world: World) -> None:
    first, second, third = note(world, "eins"), note(world, "zwei"), note(world, "drei")
    for transaction, expected in ((third, "zwei"), (second, "eins"), (first, None)):
        take_back(world, transaction)
        assert row(world, "organisation", TOWN)["note"] == expected


def test_after_an_undo_one_goes_on_working_and_takes_that_back_too(world: World) -> None:
    first, second = note(world, "eins"), note(world, "zwei")
    take_back(world, second)
    third = note(world, "drei")
    refused(world, first)
    take_back(world, third)
    assert row(world, "organisation", TOWN)["note"] == "eins"
    take_back(world, first)
    assert row(world, "organisation", TOWN)["note"] is None


def test_what_was_changed_again_since_is_not_taken_back(world: World) -> None:
    first = note(world, "eins")
    note(world, "zwei")
    refused(world, first)
    assert row(world, "organisation", TOWN)["note"] == "zwei"


def test_a_change_of_another_group_does_not_stand_in_the_way(world: World) -> None:
    first = note(world, "eins")
    world.change(entities.organisation, TOWN, phone="1")
    take_back(world, first)
    assert row(world, "organisation", TOWN)["note"] is None
    assert row(world, "organisation", TOWN)["phone"] == "1"


def test_any_later_change_of_a_created_row_stands_in_the_way(world: World) -> None:
    with world.store.write(staff_id=ANNA, action="Anlegen") as writer:
        person = writer.create(entities.person, {"form": "frau", "last_name": "Muster"})
        created = str(writer.transaction)
    world.change(entities.person, person, note="inzwischen")
    refused(world, created)


def test_what_something_else_rests_upon_is_not_taken_back(world: World) -> None:
    """Otherwise a call would be left with an organisation in the bin."""
    with world.store.write(staff_id=ANNA, action="Anlegen") as writer:
        club = writer.create(entities.organisation, {"kind": "association", "name": "Verein"})
        writer.create(entities.position, {"organisation_id": club, "function": "Vorsitz"})
        created = str(writer.transaction)
    call = world.event("2026-03-10", organisation_id=club)
    refused(world, created)

    world.trash(entities.interaction, call)
    take_back(world, created)
    assert row(world, "organisation", club)["trashed"] == 1


def test_an_action_is_taken_back_once_and_can_be_done_again(world: World) -> None:
    first = note(world, "eins")
    undo = take_back(world, first)
    assert undo is not None
    refused(world, first, "schon rückgängig")

    take_back(world, undo)
    assert row(world, "organisation", TOWN)["note"] == "eins"


def test_what_was_done_again_stands_in_the_way_of_earlier_actions(world: World) -> None:
    """Seen once with a check that looked only one step back: the redone value was overwritten without a word."""
    first, second = note(world, "eins"), note(world, "zwei")
    undo = take_back(world, second)
    assert undo is not None
    take_back(world, undo)
    assert row(world, "organisation", TOWN)["note"] == "zwei"
    refused(world, first)


def test_a_change_of_one_of_two_records_with_one_id_is_taken_back_right(world: World) -> None:
    make_municipality(world)
    renamed = do(world, "Umbenennen", (entities.organisation, TOWN, {"name": "Winterberg-Stadt"}))
    world.change(entities.municipality, TOWN, population=12_000)
    take_back(world, renamed)
    assert row(world, "organisation", TOWN)["name"] == "Winterberg"
    assert row(world, "municipality", TOWN)["population"] == 12_000


@pytest.mark.parametrize("transaction", ["1:999", "9:1", "", "x", "1:", "1:x"])
def test_an_unknown_action_cannot_be_taken_back(world: World, transaction: str) -> None:
    with pytest.raises(NotFound):
        take_back(world, transaction)
    with pytest.raises(NotFound), world.store.read() as connection:
        history.origin_of(connection, transaction)


def test_what_can_be_taken_back_is_offered_newest_first(world: World) -> None:
    first, second = note(world, "eins"), note(world, "zwei")
    with world.store.write(staff_id=BERND, action="Von Bernd") as writer:
        writer.update(entities.organisation, OTHER_TOWN, {"note": "x"})
    with world.store.read() as connection:
        mine = history.undoable(connection, staff_id=ANNA, limit=2)
        latest = history.undoable(connection, limit=1)
        assert history.origin_of(connection, first) == ("Notiz eins", False)
    assert [step.transaction for step in mine] == [second, first]
    assert [step.action for step in latest] == ["Von Bernd"]
    assert mine[0].at == world.clock.now()

    take_back(world, second)
    with world.store.read() as connection:
        assert history.undoable(connection, staff_id=ANNA, limit=1)[0].transaction == first


def test_every_reference_between_tables_is_looked_at() -> None:
    found = set(history._references())
    assert ("interaction", "organisation_id", "organisation") in found
    assert ("office", "network_id", "network") in found
    assert len(found) == sum(len(table.foreign_keys) for table in synchronised_tables())
