"""Backups, restores, checks and undo from the command line."""

from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.cli.context import RECOVERY_VARIABLE
from netzwerk_desktop.storage.engine import connect_raw

from .conftest import Terminal

CALL = ("log", "call", "--town", "Ahlen", "--outcome", "erreicht")


# -- backups ---------------------------------------------------------------------------------------------------------


def test_a_backup_into_the_folder_of_the_office(netzwerk: Terminal) -> None:
    made = netzwerk.ok("backup")
    assert Path(made["path"]).parent == netzwerk.data_dir / "backups"
    assert (made["counts"]["municipality"], made["with_key_file"]) == (396, True)
    listed = netzwerk.ok("backups")["backups"]
    assert [row["path"] for row in listed] == [made["path"]]
    assert netzwerk("backups").lines == [f"22.11.2026, 10:00  von Hand  {made['path']}"]


def test_a_backup_to_a_file(netzwerk: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "sicherung.db"
    target.parent.mkdir()
    answer = netzwerk("backup", "--to", target)
    assert answer.code == 0 and answer.lines[0].startswith(f"Sicherung angelegt und geprüft: {target}")
    assert target.exists()
    assert "wird nicht überschrieben" in netzwerk.fails("backup", "--to", target)


def test_no_backups_yet(netzwerk: Terminal) -> None:
    assert netzwerk("backups").lines == ["Es gibt noch keine Sicherung."]


# -- going back ------------------------------------------------------------------------------------------------------


@pytest.fixture
def backup(netzwerk: Terminal) -> Path:
    """A backup, after which a call was logged."""
    path = Path(netzwerk.ok("backup")["path"])
    netzwerk.ok(*CALL)
    return path


def test_restore_goes_back_and_counts(netzwerk: Terminal, backup: Path) -> None:
    done = netzwerk.ok("restore", backup)

    assert done["restored"] is True
    assert (done["before"]["interaction"], done["after"]["interaction"]) == (1, 0)
    assert Path(done["saved"]).exists()
    assert netzwerk.ok("show", "Ahlen")["timeline"] == []
    assert netzwerk.ok("check")["ok"] is True


def test_what_was_there_before_can_be_had_again(netzwerk: Terminal, backup: Path) -> None:
    saved = netzwerk.ok("restore", backup)["saved"]
    netzwerk.ok("restore", saved)
    assert len(netzwerk.ok("show", "Ahlen")["timeline"]) == 1


def test_a_preview_changes_nothing(netzwerk: Terminal, backup: Path) -> None:
    preview = netzwerk.ok("restore", backup, "--preview")
    assert (preview["restored"], preview["before"]["interaction"], preview["after"]["interaction"]) == (False, 1, 0)
    assert len(netzwerk.ok("show", "Ahlen")["timeline"]) == 1


@pytest.mark.parametrize(("typed", "left"), [("j", 0), ("", 1)])
def test_at_a_terminal_it_asks(netzwerk: Terminal, backup: Path, at_terminal: Any, typed: str, left: int) -> None:
    at_terminal(typed)
    answer = netzwerk("restore", backup)
    assert answer.code == 0
    assert "Zurückspielen? [j/N]: " in answer.err
    assert ("Es wurde nichts geändert." in answer.lines) is bool(left)
    assert len(netzwerk.ok("show", "Ahlen")["timeline"]) == left


def test_yes_asks_nothing(netzwerk: Terminal, backup: Path, at_terminal: Any) -> None:
    at_terminal()
    answer = netzwerk("restore", backup, "--yes")
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[0].startswith("Das Büro ist wiederhergestellt.")


def test_a_file_that_is_no_backup(netzwerk: Terminal, tmp_path: Path) -> None:
    noise = tmp_path / "x.db"
    noise.write_bytes(b"noise" * 2_000)
    for path in (noise, tmp_path / "nichts.db"):
        assert netzwerk.fails("restore", path)
    assert netzwerk.ok("check")["ok"] is True


def test_a_damaged_backup_is_refused(netzwerk: Terminal, backup: Path) -> None:
    data = bytearray(backup.read_bytes())
    data[len(data) // 2] ^= 1
    backup.write_bytes(data)
    assert "beschädigt" in netzwerk.fails("restore", backup)
    assert len(netzwerk.ok("show", "Ahlen")["timeline"]) == 1


def test_on_another_computer_with_the_recovery_key(
    nowhere: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recovery_key = nowhere.ok("init", "--yes")["recovery_key"]
    backup = nowhere.ok("backup", "--to", tmp_path / "sicherung.db")["path"]
    elsewhere = Terminal(nowhere.capsys, nowhere.clock, type(nowhere.secrets)(), tmp_path / "elsewhere")

    assert "kein Schlüssel" in elsewhere.fails("restore", backup)
    assert RECOVERY_VARIABLE in elsewhere.fails("restore", backup, "--with-recovery-key")
    monkeypatch.setenv(RECOVERY_VARIABLE, "unsinn")
    assert elsewhere.fails("restore", backup, "--with-recovery-key")
    monkeypatch.setenv(RECOVERY_VARIABLE, recovery_key.lower())
    assert elsewhere.ok("restore", backup, "--with-recovery-key")["restored"] is True

    assert "kein Schlüssel" in elsewhere.fails("show", "Ahlen")
    assert elsewhere.ok("recover")["office_file"] == str(elsewhere.data_dir / "office.db")
    assert elsewhere.ok("show", "Ahlen")["name"] == "Ahlen"


def test_the_recovery_key_is_asked_for(nowhere: Terminal, at_terminal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    recovery_key = nowhere.ok("init", "--yes")["recovery_key"]
    nowhere.secrets = type(nowhere.secrets)()
    at_terminal()
    monkeypatch.setattr("getpass.getpass", lambda question: recovery_key)
    assert nowhere("recover").lines[0].endswith("öffnet sich auf diesem Rechner wieder.")
    assert nowhere.ok("show", "Ahlen")["name"] == "Ahlen"


# -- checking --------------------------------------------------------------------------------------------------------


def test_check_of_a_sound_office(netzwerk: Terminal) -> None:
    report = netzwerk.ok("check")
    assert (report["ok"], report["findings"]) == (True, [])
    assert netzwerk("check").lines[0].startswith("Alles in Ordnung: ")


def test_check_of_a_damaged_office(netzwerk: Terminal) -> None:
    office = netzwerk.data_dir / "office.db"
    data = bytearray(office.read_bytes())
    data[len(data) // 2] ^= 1
    office.write_bytes(data)

    answer = netzwerk("check", "--json")

    assert answer.code == 1
    assert answer.json["ok"] is False and answer.json["findings"][0]["code"] == "page"
    assert answer.err == f"netzwerk: {answer.json['sentence']}\n"
    assert netzwerk.fails("check") == answer.json["sentence"]


def test_check_makes_the_search_index_anew_on_request(netzwerk: Terminal) -> None:
    assert netzwerk.ok("check", "--repair-search")["ok"] is True
    assert netzwerk.ok("search", "Winterberg")["groups"]


def test_check_without_an_office(nowhere: Terminal) -> None:
    assert nowhere.fails("check")
    assert not nowhere.data_dir.exists()


# -- taking back -----------------------------------------------------------------------------------------------------


def test_undo_takes_back_the_last_change(netzwerk: Terminal) -> None:
    logged = netzwerk.ok(*CALL, "--follow-up", "morgen")
    undone = netzwerk.ok("undo")
    assert (undone["undone"], undone["label"]) == (logged["transaction"], "Rückgängig: Telefonat erfassen")
    assert netzwerk.ok("show", "Ahlen")["timeline"] == []
    assert netzwerk.ok("follow-ups")["count"] == 0


def test_undo_of_nothing(netzwerk: Terminal) -> None:
    assert netzwerk.fails("undo") == "Es gibt nichts, was sich zurücknehmen ließe."
    assert "gibt es nicht" in netzwerk.fails("undo", "1:999")
    assert "lässt sich nicht rückgängig machen" in netzwerk.fails("undo", "1:1")


def test_the_file_is_encrypted(netzwerk: Terminal) -> None:
    netzwerk.ok(*CALL, "--note", "Geheimnis Übach")
    assert b"Geheimnis" not in (netzwerk.data_dir / "office.db").read_bytes()
    with pytest.raises(Exception, match="not a database"):
        connect_raw(netzwerk.data_dir / "office.db", bytes(32))
