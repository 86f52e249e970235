"""The check finds what can be wrong, each thing by its own name, and nothing where all is well."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NotFound, WrongKey
from netzwerk_desktop.storage.check import CheckReport, check_database, repair_search
from netzwerk_desktop.storage.entities import interaction, organisation
from netzwerk_desktop.storage.store import Store
from tests.storage.sample import CALL, LETTER, STAFF, TOWN
from tests.support.vault import KEY, PAGE, fingerprint, flip_bit, past_the_guards, raw


def codes(report: CheckReport) -> list[str]:
    return [finding.code for finding in report.findings]


def test_a_whole_office_is_in_order(database: Path) -> None:
    before = fingerprint(database)
    report = check_database(database, KEY)
    assert report.ok and report.findings == ()
    assert report.sentence.startswith("Alles in Ordnung: ") and report.sentence.endswith(" Zeilen geprüft.")
    assert report.counts["organisation"] == 2
    assert fingerprint(database) == before, "a check only reads"


def test_a_check_while_others_write(database: Path, clock: FixedClock, open_store: Callable[[Path], Store]) -> None:
    store = open_store(database)
    with store.write(staff_id=STAFF, action="Presse") as writer:
        writer.create(organisation, {"kind": "press", "name": "Blatt"})
        assert check_database(database, KEY).counts["organisation"] == 2
    assert check_database(database, KEY).counts["organisation"] == 3


@pytest.mark.parametrize(
    ("statement", "code", "example"),
    [
        (f"UPDATE organisation SET street = 'Anderswo 1' WHERE id = '{TOWN}'", "row_differs", TOWN),
        (f"UPDATE organisation SET trashed = 1 WHERE id = '{TOWN}'", "row_differs", TOWN),
        (f"UPDATE municipality SET population = 7 WHERE id = '{TOWN}'", "row_differs", TOWN),
        (f"UPDATE municipality SET latitude = NULL WHERE id = '{TOWN}'", "row_differs", TOWN),
        (f"UPDATE organisation SET sort_key = 'zzz' WHERE id = '{TOWN}'", "row_derived", TOWN),
        ("DELETE FROM follow_up", "row_missing", None),
        (f"DELETE FROM journal_operation WHERE row_id = '{CALL}' AND kind = 'create'", "row_unknown", CALL),
        ("DELETE FROM journal_transaction WHERE seq = 2", "journal_gap", None),
        ("UPDATE journal_transaction SET hlc = 1 WHERE seq = 2", "journal_clock", None),
        ("UPDATE journal_state SET seq = 99", "journal_state", None),
        ("UPDATE journal_state SET open_seq = 3", "journal_state", None),
        ("DELETE FROM journal_state", "journal_state", None),
        (f"UPDATE journal_operation SET table_name = 'ghost' WHERE row_id = '{CALL}'", "journal_unknown", None),
        ("UPDATE position SET person_id = 'nobody'", "structure", None),
        ("DELETE FROM search_directory", "search", TOWN),
        (f"UPDATE search_log SET title = 'falsch' WHERE record_id = '{CALL}'", "search", CALL),
        (
            "INSERT INTO search_log (kind, record_id, title, body) VALUES (4, 'ghost', 'Geist', '')",
            "search",
            "search_log:4",
        ),
        ("DELETE FROM document_content", "content_missing", LETTER),
        ("UPDATE document_content SET data = X'00', size = 1", "content_differs", None),
    ],
)
def test_everything_that_can_be_wrong_has_a_name(
    database: Path, statement: str, code: str, example: str | None
) -> None:
    past_the_guards(database, statement)
    report = check_database(database, KEY)
    assert not report.ok and code in codes(report), report
    finding = next(finding for finding in report.findings if finding.code == code)
    assert finding.message in report.sentence and finding.message.endswith(".")
    if example:
        assert example in finding.examples


def test_a_missing_guard_is_found(database: Path) -> None:
    with raw(database) as connection:
        connection.execute("DROP TRIGGER guard_person_insert")
    report = check_database(database, KEY)
    assert codes(report) == ["guards"] and report.findings[0].examples == ("guard_person_insert",)


def test_every_flipped_bit_is_found(database: Path) -> None:
    pages = database.stat().st_size // PAGE
    whole = database.read_bytes()
    for page in range(pages):
        database.write_bytes(whole)
        flip_bit(database, page * PAGE + (page * 997) % (PAGE - 32) + 16)
        report = check_database(database, KEY)
        assert not report.ok, f"page {page + 1}"
        assert set(codes(report)) <= {"page", "damaged"}
        assert "Sicherung" in report.sentence


def test_an_empty_and_a_truncated_file_are_reports(database: Path) -> None:
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2])
    assert codes(check_database(database, KEY)) == ["damaged"]
    database.write_bytes(b"")
    assert codes(check_database(database, KEY)) == ["damaged"]


def test_a_missing_file_and_a_wrong_key_are_errors(database: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        check_database(tmp_path / "gone.db", KEY)
    with pytest.raises(WrongKey):
        check_database(database, bytes(32))


def test_the_report_for_scripts_names_ids_and_never_people(database: Path) -> None:
    past_the_guards(database, "UPDATE person SET note = 'verändert'")
    data = json.loads(json.dumps(check_database(database, KEY).as_json()))
    assert data["ok"] is False and data["findings"][0]["code"] == "row_differs"
    assert data["counts"]["person"] == 1
    assert "Großmann" not in json.dumps(data, ensure_ascii=False) and "verändert" not in repr(data)


def test_a_history_of_many_changes_still_agrees(
    database: Path, clock: FixedClock, open_store: Callable[[Path], Store]
) -> None:
    store = open_store(database)
    for number in range(40):
        with store.write(staff_id=STAFF, action="Ändern") as writer:
            writer.update(organisation, TOWN, {"street": f"Weg {number}", "note": None if number % 3 else "x"})
            writer.update(interaction, CALL, {"note": f"Stand {number}"})
            writer.trash(interaction, CALL) if number % 2 else writer.restore(interaction, CALL)
    report = check_database(database, KEY)
    assert report.ok, report.sentence


@pytest.mark.parametrize("index", ["search_log_words", "search_people_parts", "search_directory_words"])
def test_a_full_text_index_that_lost_an_entry_is_found_and_made_anew(database: Path, index: str) -> None:
    shelf = index.rpartition("_")[0]
    with raw(database) as connection:
        row = connection.execute(f"SELECT id, title, body FROM {shelf} LIMIT 1").fetchone()
        connection.execute(f"INSERT INTO {index} ({index}, rowid, title, body) VALUES ('delete', ?, ?, ?)", row)
    report = check_database(database, KEY)
    assert codes(report) == ["search_index"]
    assert report.findings[0].examples == (index,)
    assert "--repair-search" in report.sentence
    repair_search(database, KEY)
    assert check_database(database, KEY).ok


@pytest.mark.parametrize(
    ("statement", "example"),
    [
        ("DELETE FROM phone_number", TOWN),
        ("UPDATE phone_number SET trunk = NULL", TOWN),
        ("INSERT INTO phone_number SELECT * FROM phone_number", "phone_number"),
        ("INSERT INTO phone_number VALUES ('+49251', NULL, 'person', 'ghost', 'phone')", "phone_number"),
    ],
)
def test_wrong_numbers_of_callers_are_found_and_made_anew(
    database: Path, open_store: Callable[[Path], Store], statement: str, example: str
) -> None:
    store = open_store(database)
    with store.write(staff_id=STAFF, action="Ändern") as writer:
        writer.update(organisation, TOWN, {"phone": "02981 800-0"})
    store.close()
    assert check_database(database, KEY).ok
    past_the_guards(database, statement)
    report = check_database(database, KEY)
    assert codes(report) == ["phone_number"]
    assert report.findings[0].examples == (example,)
    assert "--repair-search" in report.sentence
    repair_search(database, KEY)
    assert check_database(database, KEY).ok


def test_an_index_with_wrong_entries_is_made_anew(database: Path) -> None:
    with raw(database) as connection:
        connection.execute(f"UPDATE search_log SET title = 'falsch' WHERE record_id = '{CALL}'")
    assert codes(check_database(database, KEY)) == ["search"]
    repair_search(database, KEY)
    assert check_database(database, KEY).ok
