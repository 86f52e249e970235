"""Every error ends in one sentence, and the log knows the rest."""

import logging
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop import __version__
from netzwerk_desktop.cli import lookups
from netzwerk_desktop.cli.main import main
from netzwerk_desktop.domain.errors import NetzwerkError

from .conftest import Terminal


def log_of(terminal: Terminal) -> str:
    path = terminal.data_dir / "log" / "netzwerk.log"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def raising(error: BaseException) -> Any:
    def handler(_: object) -> int:
        raise error

    return handler


@pytest.fixture
def broken(netzwerk: Terminal, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An office in which ``show`` fails in a certain way."""

    def fail_with(error: BaseException) -> Terminal:
        monkeypatch.setattr(lookups, "_show", raising(error))
        return netzwerk

    return fail_with


def test_version(nowhere: Terminal) -> None:
    answer = nowhere("--version", in_office=False)
    assert (answer.code, answer.out, answer.err) == (0, f"netzwerk {__version__}\n", "")


def test_the_folder_may_stand_before_or_after_the_command(netzwerk: Terminal) -> None:
    answer = netzwerk("show", "Ahlen", "--json", "--data-dir", netzwerk.data_dir, in_office=False)
    assert answer.json["name"] == "Ahlen"


def test_without_a_folder_it_is_that_of_the_platform(netzwerk: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: netzwerk.data_dir)
    answer = netzwerk("show", "Ahlen", "--json", in_office=False)
    assert answer.json["name"] == "Ahlen"


# -- errors ----------------------------------------------------------------------------------------------------------


def test_an_error_of_the_program_becomes_an_apology(broken: Any) -> None:
    terminal = broken(RuntimeError("Frau Beispiel, Geheimstraße 1"))
    sentence = terminal.fails("show", "Ahlen")
    assert "es liegt am Programm, nicht an Ihnen" in sentence
    assert str(terminal.data_dir / "log" / "netzwerk.log") in sentence
    written = log_of(terminal)
    assert "RuntimeError" in written and "in raising" not in written and "test_main.py" in written
    assert "Beispiel" not in written


def test_an_error_before_there_is_a_folder_is_logged_as_well(
    nowhere: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "_show", raising(RuntimeError()))
    nowhere.fails("show", "Ahlen")
    assert "RuntimeError" in log_of(nowhere)


def test_a_log_that_cannot_be_written_is_no_second_error(nowhere: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere.data_dir.write_text("a file in the way")
    monkeypatch.setattr(lookups, "_show", raising(RuntimeError()))
    assert "Das hat leider nicht geklappt" in nowhere.fails("show", "Ahlen")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), EOFError()])
def test_giving_up_is_an_answer(broken: Any, error: BaseException) -> None:
    assert broken(error).fails("show", "Ahlen") == "Abgebrochen. Es wurde nichts halb gespeichert."


def test_a_sentence_of_several_lines_becomes_one(broken: Any) -> None:
    assert broken(NetzwerkError("Erstens.\n\nZweitens.")).fails("show", "x") == "Erstens. Zweitens."


def test_a_reader_that_went_away_is_no_error(broken: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = broken(BrokenPipeError())
    assert terminal("show", "x").code == 0


def test_warnings_and_logs_of_libraries_stay_out_of_the_answer(broken: Any) -> None:
    terminal = broken(NetzwerkError("Nein."))
    logging.getLogger("some.library").warning("Frau Beispiel")
    assert terminal("show", "x").err == "netzwerk: Nein.\n"


# -- the log ---------------------------------------------------------------------------------------------------------


def test_the_log_knows_commands_and_no_names(netzwerk: Terminal) -> None:
    netzwerk("show", "Ahlen")
    netzwerk("log", "call", "--town", "Ahlen", "--outcome", "erreicht", "--note", "Frau Beispiel rief an")
    netzwerk("show", "Frau Beispiel")
    written = log_of(netzwerk)
    assert "command show ended with 0 after " in written
    assert "command log ended with 0 after " in written
    assert "command show ended with 1 after " in written
    assert "Beispiel" not in written and "Ahlen" not in written


def test_a_question_about_nothing_leaves_nothing(nowhere: Terminal) -> None:
    assert "noch kein Büro" in nowhere.fails("show", "Ahlen")
    assert not nowhere.data_dir.exists()


def test_setting_up_is_logged(nowhere: Terminal) -> None:
    nowhere("init", "--yes")
    assert "command init ended with 0" in log_of(nowhere)


def test_logging_is_as_before_afterwards(netzwerk: Terminal) -> None:
    before = list(logging.getLogger().handlers)
    netzwerk("show", "Ahlen")
    assert logging.getLogger().handlers == before


# -- the program's own clock and keyring -----------------------------------------------------------------------------


def test_on_its_own_it_takes_the_clock_and_keyring_of_the_computer(
    netzwerk: Terminal, memory_keyring: Any, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = str(tmp_path / "own")
    assert main(["--data-dir", folder, "init", "--yes"]) == 0
    assert main(["--data-dir", folder, "show", "Ahlen"]) == 0
    assert len(memory_keyring.kept) == 1
