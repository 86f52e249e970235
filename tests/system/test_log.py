"""The log names records, never people."""

import logging
import sys
import threading
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from uuid import UUID

import pytest

from netzwerk_desktop.system.log import (
    LOG_NAME,
    PrivateFormatter,
    Word,
    catch_unexpected,
    describe_error,
    harmless,
    start_log,
    stop_log,
)

ROW = "0192f0c8-7a1b-7000-8000-0123456789ab"
log = logging.getLogger("netzwerk_desktop.test")


class Kind(StrEnum):
    CALL = "Erika"


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    handler = start_log(tmp_path / "log")
    yield tmp_path / "log" / LOG_NAME
    stop_log(handler)


@pytest.mark.parametrize(
    "value",
    [None, True, 3, 2.5, date(2026, 11, 22), ROW, f"{ROW}:17", "05958048", "a" * 64, UUID(ROW), Word("membership")],
)
def test_harmless_values_stay(value: object) -> None:
    assert harmless(value) == value


@pytest.mark.parametrize(
    "value",
    [
        *("Erika Mustermann", "erika", "erika.muster", "erika@example.org", "0298155512", "59955", "Winterberg", ""),
        *(f"{ROW} Erika", f"Erika {ROW}", "05958048\nErika", "a" * 63 + "ä"),
    ],
)
def test_any_other_text_is_left_out(value: str) -> None:
    assert harmless(value) == "<text>"


def test_other_things_only_show_their_kind() -> None:
    assert "erika" not in str(harmless(Path("/home/erika/letter.docx")))
    assert harmless({"name": "Erika"}) == "<dict>"
    assert harmless(b"Erika") == "<bytes>"
    assert harmless(Kind.CALL) == "Kind.CALL"
    assert harmless(ValueError("Erika")) == "ValueError"
    assert harmless(ValueError) == "ValueError"
    assert harmless(["Erika", ROW]) == ["<text>", ROW]


def test_the_file_has_ids_and_no_names(log_file: Path) -> None:
    log.info("saved %s for %s in %d ms", ROW, "Erika Mustermann", 12)
    log.info("by key %(row)s %(name)s", {"row": ROW, "name": "Mustermann"})
    text = log_file.read_text(encoding="utf-8")
    assert f"netzwerk_desktop.test: saved {ROW} for <text> in 12 ms" in text
    assert f"by key {ROW} <text>" in text
    assert "Muster" not in text


def test_of_a_library_only_the_place_is_written(log_file: Path) -> None:
    put_together = f"cannot read Erika.xlsx {ROW}"
    logging.getLogger("some.library").warning(put_together)
    logging.getLogger("netzwerk_desktop_not_ours").warning("Erika")
    text = log_file.read_text(encoding="utf-8")
    assert "Erika" not in text
    assert "some.library: message of a library at tests/system/test_log.py:" in text


def test_the_record_stays_whole_for_other_handlers(log_file: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        log.info("for %s", "Erika")
    assert caplog.messages == ["for Erika"]


def test_a_traceback_has_places_and_no_data(log_file: Path) -> None:
    def fail(name: str) -> None:
        note = f"note about {name}"
        raise ValueError(note)

    try:
        try:
            fail("Erika")
        except ValueError as error:
            raise KeyError("Erika") from error
    except KeyError:
        log.exception("could not save %s", ROW)
    text = log_file.read_text(encoding="utf-8")
    assert "Erika" not in text
    assert "note" not in text
    assert "tests/system/test_log.py" in text
    assert "in fail" in text
    assert text.index("ValueError") < text.index("led to") < text.index("KeyError")


def test_an_exception_formatted_by_another_handler_is_not_taken_over() -> None:
    record = logging.LogRecord("netzwerk_desktop", logging.ERROR, __file__, 1, "failed", (), None)
    record.exc_text = "Erika"
    assert "Erika" not in PrivateFormatter().format(record)


def test_a_text_in_the_place_of_a_number_does_not_lose_the_line() -> None:
    record = logging.LogRecord("netzwerk_desktop", logging.INFO, __file__, 1, "a count %d", ("Erika",), None)
    assert PrivateFormatter().format(record).endswith("a count %d <arguments left out>")


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (TypeError("unsupported operand"), "TypeError: unsupported operand"),
        (ValueError("Erika"), "ValueError"),
        (OSError(28, "No space left on device", "/home/erika"), "OSError: [28] No space left on device"),
        (OSError("Erika"), "OSError"),
        (ModuleNotFoundError("No module named 'x' (/home/erika)", name="x"), "ModuleNotFoundError: x"),
    ],
)
def test_only_what_python_says_about_the_code_is_quoted(error: Exception, text: str) -> None:
    assert describe_error(error) == text


def test_a_hidden_context_stays_hidden() -> None:
    try:
        try:
            raise ValueError("inner")
        except ValueError:
            raise KeyError("outer") from None
    except KeyError as error:
        assert "led to" not in describe_error(error)


def test_the_log_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netzwerk_desktop.system.log.FILE_BYTES", 2000)
    handler = start_log(tmp_path)
    for number in range(500):
        log.info("number %d", number)
    stop_log(handler)
    files = list(tmp_path.iterdir())
    assert len(files) == 5
    assert all(file.stat().st_size <= 2000 for file in files)


def test_a_log_that_cannot_be_written_disturbs_nobody(log_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    handler = next(
        entry for entry in logging.getLogger().handlers if getattr(entry, "baseFilename", "") == str(log_file)
    )
    handler.handleError(logging.makeLogRecord({}))
    assert capsys.readouterr().err == ""


def test_a_folder_that_cannot_be_made_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file")
    with pytest.raises(OSError):
        start_log(tmp_path / "log")


def test_unexpected_errors_are_logged_and_told(log_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []
    hooks = sys.excepthook, threading.excepthook
    put_back = catch_unexpected(told.append)
    try:
        error = ValueError("Erika")
        sys.excepthook(ValueError, error, None)
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    finally:
        put_back()
    assert (sys.excepthook, threading.excepthook) == hooks
    assert told[0] is error
    assert isinstance(told[1], ZeroDivisionError)
    text = log_file.read_text(encoding="utf-8")
    assert text.count("unexpected error") == 2
    assert "Erika" not in text


def test_interrupting_is_no_error(log_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passed_on: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: passed_on.append(kind))
    told: list[BaseException] = []
    put_back = catch_unexpected(told.append)
    try:
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
        thread = threading.Thread(target=sys.exit)
        thread.start()
        thread.join()
    finally:
        put_back()
    assert passed_on == [KeyboardInterrupt]
    assert told == []
