"""Numbers are found as callers have them, however they were typed, and only those in the rows."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.storage import entities, phone_index
from netzwerk_desktop.storage.store import Store
from tests.storage.sample import CALL, GONE, PERSON, POSITION, STAFF, TOWN
from tests.support.vault import KEY
from tests.support.world import statements_of


@pytest.fixture
def store(database: Path, open_store: Callable[[Path], Store]) -> Store:
    return open_store(database)


def numbers(store: Store) -> set[tuple[Any, ...]]:
    with store.read() as connection:
        rows = connection.exec_driver_sql("SELECT number, trunk, kind, record_id, field FROM phone_number").all()
    assert len(set(rows)) == len(rows)
    return {tuple(row) for row in rows}


def change(store: Store, table: Any, row_id: str, **values: Any) -> None:
    with store.write(staff_id=STAFF, action="Ändern") as writer:
        writer.update(table, row_id, values)


def test_what_is_typed_is_found_in_full_and_by_its_trunk(store: Store) -> None:
    change(store, entities.position, POSITION, phone="02981 800-130", mobile="0171 1234567")
    change(store, entities.person, PERSON, phone="+49 (0)2981/1234")
    change(store, entities.organisation, TOWN, phone="02981 800-0")
    assert numbers(store) == {
        ("+492981800130", "+492981800", "position", POSITION, "phone"),
        ("+491711234567", None, "position", POSITION, "mobile"),
        ("+4929811234", None, "person", PERSON, "phone"),
        ("+4929818000", "+492981800", "organisation", TOWN, "phone"),
    }
    change(store, entities.position, POSITION, phone=None)
    change(store, entities.person, PERSON, phone="nur vormittags")
    assert {entry[0] for entry in numbers(store)} == {"+491711234567", "+4929818000"}


@pytest.mark.parametrize(
    ("typed", "trunk"),
    [
        ("02981 8000", "+492981800"),
        ("02981 8001", None),
        ("02981 80", None),  # a trunk of one digit would be half the town
        ("0171 1234560", None),
        ("+32 2 1234560", None),
        ("0800 1234560", None),
    ],
)
def test_a_switchboard_without_its_dash(store: Store, typed: str, trunk: str | None) -> None:
    change(store, entities.organisation, TOWN, phone=typed)
    assert {entry[1] for entry in numbers(store)} == {trunk}
    # of a person it is taken as it stands
    change(store, entities.person, PERSON, phone=typed)
    assert {entry[1] for entry in numbers(store) if entry[2] == "person"} == {None}


def test_a_number_that_cannot_be_is_left_out(store: Store) -> None:
    change(store, entities.person, PERSON, phone="0251 414415414415414", mobile="+999 123456")
    assert numbers(store) == set()


def test_what_is_in_the_bin_is_not_found(store: Store) -> None:
    change(store, entities.person, PERSON, phone="0251 414415")
    change(store, entities.position, POSITION, phone="02981 800-130")
    change(store, entities.organisation, TOWN, phone="02981 800-0")
    change(store, entities.organisation, TOWN, trashed=True)
    assert {entry[2] for entry in numbers(store)} == {"person"}, "the position went with its organisation"
    change(store, entities.organisation, TOWN, trashed=False)
    assert {entry[2] for entry in numbers(store)} == {"person", "position", "organisation"}
    change(store, entities.position, POSITION, trashed=True)
    change(store, entities.person, PERSON, trashed=True)
    assert {entry[2] for entry in numbers(store)} == {"organisation"}


def test_entries_that_stay_the_same_are_left_alone(store: Store) -> None:
    change(store, entities.organisation, TOWN, phone="02981 800-0")
    change(store, entities.position, POSITION, phone="02981 800-130")
    with statements_of(store) as seen:
        change(store, entities.organisation, TOWN, note="nur vormittags anrufen")
        change(store, entities.interaction, CALL, note="x")
    wrote = [sql for sql, _ in seen if "phone_number" in sql and not sql.startswith("SELECT")]
    assert wrote == []


def test_other_tables_do_not_even_ask(store: Store) -> None:
    with statements_of(store) as seen:
        change(store, entities.interaction, CALL, note="x")
    assert not [sql for sql, _ in seen if "phone_number" in sql]


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.write(staff_id=STAFF, action="Ändern") as writer:
        writer.update(entities.person, PERSON, {"phone": "0251 414415"})
        phone_index.refresh(writer.connection, {"person": [PERSON]})
        raise ZeroDivisionError
    assert numbers(store) == set()


def test_many_at_once_and_made_anew(store: Store) -> None:
    with store.write(staff_id=STAFF, action="Einlesen") as writer:
        rows = [(f"{n:036d}", {"form": "frau", "last_name": "X", "phone": f"0251 41{n:04d}-12"}) for n in range(1200)]
        writer.create_many(entities.person, rows)
    before = numbers(store)
    assert len(before) == 1200
    with store.write(staff_id=STAFF, action="Neu") as writer:
        writer.connection.exec_driver_sql("UPDATE phone_number SET number = '+1' || rowid")
        phone_index.rebuild(writer.connection)
    assert numbers(store) == before
    assert not [entry for entry in before if entry[3] == GONE]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("+492981800", "2981"),
        ("+49251414415", "251"),
        ("+491711234567", ""),
        ("+3221234567", ""),
        ("+49", ""),
        ("", ""),
    ],
)
def test_area_codes(number: str, code: str) -> None:
    assert phone_index.area_code_of(number) == code


def test_the_library_is_imported_only_for_a_number(database: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from datetime import UTC, datetime\n"
        "from netzwerk_desktop.domain.clock import FixedClock; from netzwerk_desktop.storage.store import Store\n"
        "from netzwerk_desktop.storage import entities\n"
        f"store = Store.open(Path({str(database)!r}), bytes.fromhex({KEY.hex()!r}),"
        " clock=FixedClock(datetime(2026, 12, 1, tzinfo=UTC)))\n"
        "for phone in (None, '02981 800-0'):\n"
        f"    with store.write(staff_id={STAFF!r}, action='x') as writer:\n"
        f"        writer.update(entities.organisation, {TOWN!r}, {{'phone': phone, 'note': str(phone)}})\n"
        "    print('phonenumbers' in sys.modules)\n"
        "store.close()"
    )
    root = Path(phone_index.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.split() == ["False", "True"]
