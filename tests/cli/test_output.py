"""Answers for scripts and for people, on every kind of stream."""

import argparse
import errno
import io
import json
import sys
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.cli import output
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.domain.interaction import CallOutcome


@dataclass(frozen=True)
class Row:
    """A row as queries return them."""

    name: str
    due: date
    versions: dict[str, str] = field(default_factory=dict)


def answer(stream_name: str = "stdout", *, as_json: bool = True, data: Any = None) -> int:
    return output.answer(argparse.Namespace(json=as_json), data or {"grund": "Größe – „so“"}, ["Größe – „so“"])


class Stream(io.TextIOWrapper):
    """A stream of some encoding, a console or not."""

    def __init__(self, encoding: str, *, console: bool) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self._console = console

    def isatty(self) -> bool:
        return self._console

    @property
    def text(self) -> str:
        """What was written, as the reader of that encoding sees it."""
        self.flush()
        raw = self.buffer
        assert isinstance(raw, io.BytesIO)
        return raw.getvalue().decode(self.encoding)


@pytest.fixture
def streams(monkeypatch: pytest.MonkeyPatch) -> Any:
    def take(encoding: str, *, console: bool) -> tuple[Stream, Stream]:
        made = Stream(encoding, console=console), Stream(encoding, console=console)
        monkeypatch.setattr(sys, "stdout", made[0])
        monkeypatch.setattr(sys, "stderr", made[1])
        return made

    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    return take


def test_values_become_plain() -> None:
    data = {
        CallOutcome.REACHED: CallOutcome.REACHED,
        "rows": (Row("A", date(2026, 12, 1), {"name": "1:1"}),),
        "at": datetime(2026, 11, 22, 9, tzinfo=UTC),
        "path": Path("x"),
        "set": frozenset({"b", "a"}),
        "nothing": None,
        "number": 1.5,
        "truth": True,
    }
    assert output.plain(data) == {
        "reached": "reached",
        "rows": [{"name": "A", "due": "2026-12-01"}],
        "at": "2026-11-22T09:00:00+00:00",
        "path": "x",
        "set": ["a", "b"],
        "nothing": None,
        "number": 1.5,
        "truth": True,
    }


def test_a_pipe_gets_utf_8(streams: Any) -> None:
    out, err = streams("ascii", console=False)
    output.prepare_streams()
    answer()
    output.note("Größe")
    assert json.loads(out.text) == {"grund": "Größe – „so“"}
    assert err.text == "Größe\n"
    assert out.encoding == "utf-8"


def test_a_console_of_code_page_850_shows_umlauts_and_plain_signs(streams: Any) -> None:
    out, err = streams("cp850", console=True)
    output.prepare_streams()
    answer(as_json=False)
    output.complain("„Łódź“ → fehlt …")
    assert out.text == 'Größe - "so"\n'
    assert err.text == 'netzwerk: "?ód?" -> fehlt ...\n'


def test_json_stays_exact_where_the_stream_lacks_letters(streams: Any) -> None:
    out, _ = streams("cp850", console=True)
    output.prepare_streams()
    answer()
    assert "\\u2013" in out.text
    assert json.loads(out.text) == {"grund": "Größe – „so“"}


def test_a_wish_for_an_encoding_is_respected(streams: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    out, _ = streams("latin-1", console=False)
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    output.prepare_streams()
    print("Größe – so")
    assert out.encoding == "latin-1"
    assert out.text == "Größe - so\n"


def test_half_characters_do_not_stop_an_answer(streams: Any) -> None:
    out, _ = streams("utf-8", console=False)
    output.prepare_streams()
    answer(data={"name": "\udce4"})
    assert json.loads(out.text) == {"name": "\udce4"}
    print("\udce4")
    assert out.text.endswith("?\n")


def test_streams_that_are_none_lead_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", None)
    output.prepare_streams()
    output.complain("Niemand liest das.")
    assert out.getvalue() == ""
    sys.stderr.close()


class Full(io.StringIO):
    """A stream on a full disk, or any other trouble."""

    def __init__(self, error: int) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> None:
        raise OSError(self.error, "English words")


@pytest.mark.parametrize(("error", "why"), [(errno.ENOSPC, "Dort ist kein Platz mehr"), (errno.EIO, "ausgeben. Bitte")])
def test_an_answer_nobody_can_take_down(error: int, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Full(error))
    with pytest.raises(NetzwerkError, match=why) as raised:
        answer()
    assert "English" not in raised.value.message


def test_a_complaint_nobody_can_take_down_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Full(errno.ENOSPC))
    monkeypatch.setattr(Full, "write", lambda self, text: self.flush())
    output.complain("Kein Platz.")
    output.note("Kein Platz.")


def test_only_writing_is_helped() -> None:
    output.prepare_streams()
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", errors=output._ERRORS)


def test_a_sentence_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    output.complain("Erstens.\nZweitens.")
    assert capsys.readouterr().err == "netzwerk: Erstens. Zweitens.\n"


# -- asking ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "meant"), [("j", True), ("Ja", True), ("", False), ("n", False), ("yes", False)])
def test_only_yes_is_yes(at_terminal: Any, typed: str, meant: bool) -> None:
    at_terminal(typed)
    assert output.at_a_terminal()
    assert output.confirmed("Wirklich?") is meant


def test_an_empty_line_is_the_default(at_terminal: Any, capsys: pytest.CaptureFixture[str]) -> None:
    at_terminal("", " Anna ")
    assert output.asked("Name", "Bernd") == "Bernd"
    assert output.asked("Name", "Bernd") == "Anna"
    assert capsys.readouterr().err == "Name [Bernd]: Name [Bernd]: "


def test_the_end_of_the_input_is_no_answer(at_terminal: Any) -> None:
    at_terminal()
    with pytest.raises(EOFError):
        output.asked("Name")


def test_without_input_nobody_sits_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert not output.at_a_terminal()
