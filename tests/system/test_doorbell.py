"""One short line at the door of the running window, and nothing to a stranger."""

import contextlib
import json
import os
import socket
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.system import doorbell
from netzwerk_desktop.system.doorbell import ANSWER, LONGEST_LINE, line_of, ring_of, say, server_name, socket_path


@contextlib.contextmanager
def listening(name: str, answer: bytes) -> Iterator[list[bytes]]:
    """Somebody who listens once and answers."""
    heard: list[bytes] = []
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        path = socket_path(name)
        server.bind(path)
        server.listen(1)

        def talk() -> None:
            client, _ = server.accept()
            with client, contextlib.suppress(BrokenPipeError):
                heard.append(client.recv(5000))
                client.sendall(answer)

        thread = threading.Thread(target=talk)
        thread.start()
        try:
            yield heard
        finally:
            thread.join()
            Path(path).unlink()


@pytest.fixture
def name() -> str:
    return f"netzwerk-test-{uuid.uuid4().hex[:12]}"


def test_what_is_said_is_understood() -> None:
    for caller, token in (("+49251414415", ""), ("", ""), ("„Müller“\n\x00💥\\", "token-1"), ("\ud800", "")):
        line = line_of(caller, token)
        assert line.endswith(b"\n") and line.count(b"\n") == 1
        assert ring_of(line) == (caller, token)


@given(st.text(max_size=50))
def test_any_number_is_understood(caller: str) -> None:
    assert json.loads(line_of(caller)) == {"caller": caller}


def test_a_line_that_is_too_long_is_not_even_looked_at() -> None:
    assert ring_of(line_of("0" * LONGEST_LINE)) is None


@pytest.mark.parametrize("token", ["x" * 300, "ü", "a\nb", 5])
def test_a_strange_token_is_dropped(token: object) -> None:
    assert ring_of(json.dumps({"caller": "1", "activation": token}).encode()) == ("1", "")


@pytest.mark.parametrize(("answer", "heard"), [(ANSWER, True), (b"nein", False), (b"", False), (b"ok", False)])
def test_only_the_right_answer_counts(name: str, answer: bytes, heard: bool) -> None:
    with listening(name, answer) as lines:
        assert say(name, line_of("0251")) is heard
    assert [ring_of(line) for line in lines] == [("0251", "")]


def test_nobody_there(name: str) -> None:
    assert not say(name, line_of("0251"))


def test_somebody_who_does_not_answer(name: str) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(socket_path(name))
        server.listen(1)
        assert not say(name, line_of("0251"), patience=0.05)
    Path(socket_path(name)).unlink()


def test_a_door_of_somebody_else_is_told_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    with listening(name, ANSWER) as lines:
        assert not say(name, line_of("0251"))
    assert lines == [b""]


def test_where_the_system_does_not_tell_who_it_is(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(socket, "SO_PEERCRED")
    with listening(name, ANSWER):
        assert say(name, line_of("0251"))


def test_the_name_is_the_same_however_the_path_is_written(tmp_path: Path) -> None:
    assert server_name(tmp_path / "a" / ".." / "office.db") == server_name(tmp_path / "office.db")
    assert server_name(tmp_path / "other.db") != server_name(tmp_path / "office.db")


def test_the_temporary_folder_is_that_of_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", "/somewhere")
    assert socket_path("x") == "/somewhere/x"
    monkeypatch.delenv("TMPDIR")
    assert socket_path("x") == "/tmp/x"


def test_the_leave_to_come_to_the_front(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "one")
    assert doorbell.activation_token() == "one"
    doorbell.keep_activation_token("")
    assert doorbell.activation_token() == "one"
    doorbell.keep_activation_token("two")
    assert doorbell.activation_token() == "two"
