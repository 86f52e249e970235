"""Setting an office up, its protection, and the demonstration office."""

from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.services.demonstration import SIZES
from netzwerk_desktop.storage import key as keys
from netzwerk_desktop.storage.key_file import KdfParameters
from netzwerk_desktop.system.secrets import PASSPHRASE_VARIABLE, MemorySecrets, NoSecrets
from tests.support.demonstration import SMALL

from .conftest import Terminal

PASSPHRASE = "vier gute lange Worte"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Deriving a key on purpose takes long; here the smallest parameters do."""
    smallest = KdfParameters(time_cost=KdfParameters().time_cost, memory_kib=KdfParameters().memory_kib)
    monkeypatch.setattr(keys, "KdfParameters", lambda: smallest)


@pytest.fixture
def typed_secrets(monkeypatch: pytest.MonkeyPatch, at_terminal: Any) -> Any:
    """Let somebody type secrets; returns the questions that were asked."""

    def sit(*typed: str) -> list[str]:
        asked: list[str] = []
        answers = iter(typed)
        at_terminal()

        def ask(question: str) -> str:
            asked.append(question)
            return next(answers)

        monkeypatch.setattr("getpass.getpass", ask)
        return asked

    return sit


# -- init ------------------------------------------------------------------------------------------------------------


def test_init_makes_an_office_with_all_towns(nowhere: Terminal) -> None:
    answer = nowhere.ok("init", "--yes", "--name", "Büro Münster", "--network", "Mein Netz", "--user", "Anna Beispiel")

    assert answer["municipalities"] == 396
    assert Path(answer["office_file"]) == nowhere.data_dir / "office.db"
    assert len(answer["recovery_key"]) > 60
    assert nowhere.ok("check")["counts"]["municipality"] == 396
    nowhere.ok("log", "call", "--town", "Ahlen", "--outcome", "erreicht")
    assert nowhere.ok("show", "Ahlen")["timeline"][0]["staff_name"] == "Anna Beispiel"


def test_init_shows_the_recovery_key_once(nowhere: Terminal) -> None:
    lines = nowhere("init", "--yes").lines
    assert lines[0].startswith("Das Büro „Geschäftsstelle“ ist eingerichtet")
    assert lines[1].startswith("Wiederherstellungsschlüssel: ")
    assert "nicht wieder angezeigt" in lines[2]


def test_a_second_init_is_refused_and_changes_nothing(netzwerk: Terminal) -> None:
    before = (netzwerk.data_dir / "office.db").read_bytes()
    assert "gibt es schon ein Büro" in netzwerk.fails("init", "--yes")
    assert "gibt es schon ein Büro" in netzwerk.fails("demo")
    assert (netzwerk.data_dir / "office.db").read_bytes() == before


def test_without_yes_and_terminal_nothing_is_assumed(nowhere: Terminal) -> None:
    assert "--yes" in nowhere.fails("init")
    assert not nowhere.data_dir.exists()


def test_at_a_terminal_it_asks_for_the_names(nowhere: Terminal, at_terminal: Any) -> None:
    at_terminal("Büro Nord", "", "Bernd Muster")
    answer = nowhere("init")
    assert answer.code == 0
    assert answer.lines[0].startswith("Das Büro „Büro Nord“ ist eingerichtet")
    assert answer.err == (
        "Name des Büros [Geschäftsstelle]: Name des Netzwerks [Netzwerk Innenstadt NRW]: Ihr Name [Bearbeiter/in]: "
    )


def test_giving_up_in_between_leaves_nothing(nowhere: Terminal, at_terminal: Any) -> None:
    at_terminal("Büro Nord")
    answer = nowhere("init")
    assert answer.code == 1
    assert answer.err.endswith("netzwerk: Abgebrochen. Es wurde nichts halb gespeichert.\n")
    assert not (nowhere.data_dir / "office.db").exists()


def test_a_blank_name_is_refused(nowhere: Terminal) -> None:
    assert "Namen des Büros" in nowhere.fails("init", "--yes", "--name", " ")
    assert not (nowhere.data_dir / "office.db").exists()


def test_a_shared_folder_is_warned_of(nowhere: Terminal, tmp_path: Path) -> None:
    nowhere.data_dir = tmp_path / "Dropbox" / "buero"
    answer = nowhere("init", "--yes")
    assert answer.code == 0
    assert "wird geteilt oder abgeglichen (Dropbox)" in answer.err


def test_a_file_in_the_way(nowhere: Terminal) -> None:
    nowhere.data_dir.write_text("I am a file")
    assert "lässt sich nicht anlegen" in nowhere.fails("init", "--yes")


# -- protection ------------------------------------------------------------------------------------------------------


def test_the_passphrase_of_the_environment_protects(nowhere: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    nowhere.ok("init", "--yes")
    assert nowhere.ok("show", "Ahlen")["name"] == "Ahlen"

    monkeypatch.setenv(PASSPHRASE_VARIABLE, "eine ganz andere")
    assert "Die Passphrase passt nicht" in nowhere.fails("show", "Ahlen")

    monkeypatch.delenv(PASSPHRASE_VARIABLE)
    assert PASSPHRASE_VARIABLE in nowhere.fails("show", "Ahlen")


def test_a_weak_passphrase_is_refused(nowhere: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSPHRASE_VARIABLE, "kurz")
    assert "mindestens 12 Zeichen" in nowhere.fails("init", "--yes")
    assert not (nowhere.data_dir / "office.db").exists()


def test_without_keyring_and_passphrase_it_says_so(nowhere: Terminal) -> None:
    nowhere.secrets = NoSecrets()  # type: ignore[assignment]  # any store will do
    sentence = nowhere.fails("init", "--yes")
    assert "keinen Schlüsselbund" in sentence and PASSPHRASE_VARIABLE in sentence


def test_without_keyring_a_new_passphrase_is_asked_for_twice(nowhere: Terminal, typed_secrets: Any) -> None:
    nowhere.secrets = NoSecrets()  # type: ignore[assignment]
    asked = typed_secrets(PASSPHRASE, PASSPHRASE, PASSPHRASE)
    assert nowhere("init", "--yes").code == 0
    assert nowhere("show", "Ahlen").code == 0
    assert asked == ["Neue Passphrase: ", "Noch einmal: ", "Passphrase: "]


def test_two_different_passphrases(nowhere: Terminal, typed_secrets: Any) -> None:
    nowhere.secrets = NoSecrets()  # type: ignore[assignment]
    typed_secrets(PASSPHRASE, PASSPHRASE.upper())
    assert "nicht gleich" in nowhere.fails("init", "--yes")


def test_the_passphrase_is_asked_for_once_a_command(
    nowhere: Terminal, typed_secrets: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    nowhere.ok("init", "--yes")
    backup = nowhere.ok("backup")["path"]
    monkeypatch.delenv(PASSPHRASE_VARIABLE)
    asked = typed_secrets(PASSPHRASE)
    assert nowhere("restore", backup, "--yes").code == 0
    assert asked == ["Passphrase: "]


def test_no_secret_is_taken_as_an_argument(nowhere: Terminal) -> None:
    for option in ("--passphrase", "--password", "--key", "--recovery-key"):
        assert "unbekannte Angabe" in nowhere.wrong("show", "Ahlen", option, "x")


def test_a_keyring_that_forgot(netzwerk: Terminal) -> None:
    netzwerk.secrets = MemorySecrets()
    assert "Wiederherstellungsschlüssel" in netzwerk.fails("show", "Ahlen")


def test_recover_refuses_the_key_of_another_office(
    nowhere: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere.ok("init", "--yes")
    other = Terminal(nowhere.capsys, nowhere.clock, MemorySecrets(), tmp_path / "other")
    monkeypatch.setenv("NETZWERK_RECOVERY_KEY", other.ok("init", "--yes")["recovery_key"])
    assert "Schlüssel" in nowhere.fails("recover")
    assert nowhere.ok("show", "Ahlen")["name"] == "Ahlen"


# -- demonstration ---------------------------------------------------------------------------------------------------


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both sizes are small here; that the real ones are as promised is tested elsewhere."""
    monkeypatch.setitem(SIZES, "office", SMALL)
    monkeypatch.setitem(SIZES, "large", SMALL)


def test_the_demonstration_office(nowhere: Terminal, small: None) -> None:
    answer = nowhere.ok("demo", "--seed", "7")
    assert (answer["seed"], answer["size"], answer["interactions"]) == (7, "office", SMALL.interactions)
    assert nowhere.ok("check")["counts"]["interaction"] == SMALL.interactions
    assert nowhere.ok("show", "Winterberg")["is_member"] is True


def test_the_demonstration_office_for_people(nowhere: Terminal, small: None) -> None:
    lines = nowhere("demo").lines
    assert lines[0].endswith("Alle Personen darin sind erfunden.")
    assert lines[1].startswith("Wiederherstellungsschlüssel: ")


def test_a_large_one_says_how_far_it_is(nowhere: Terminal, small: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netzwerk_desktop.cli.office._TELL_FROM", 100)
    answer = nowhere("demo", "--size", "large", "--json")
    assert answer.json["size"] == "large"
    assert "von 900 Vorgängen" in answer.err
