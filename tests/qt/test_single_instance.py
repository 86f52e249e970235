"""The door of the running window: rings, callers, and everything that is neither."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt import single_instance
from netzwerk_desktop.qt.single_instance import Doorbell, ring
from netzwerk_desktop.system import doorbell as line
from netzwerk_desktop.system.doorbell import LONGEST_LINE, line_of, say, socket_path

Heard = list[str]


@pytest.fixture
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A name nobody else listens under."""
    return f"netzwerk-test-{uuid.uuid4().hex[:12]}"


@pytest.fixture
def heard() -> Heard:
    """What came through the door."""
    return []


@pytest.fixture
def door(qtbot: QtBot, name: str, heard: Heard) -> Iterator[Doorbell]:
    door = Doorbell(name)
    assert door.listening
    door.called.connect(heard.append)
    door.rung.connect(lambda: heard.append("ring"))
    yield door
    door.close()


def beside(work: Callable[[], bool]) -> tuple[threading.Thread, list[bool]]:
    """Do something on another thread, as another process would."""
    results: list[bool] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    return thread, results


def test_a_caller_is_told_and_acknowledged(qtbot: QtBot, door: Doorbell, name: str, heard: Heard) -> None:
    thread, results = beside(lambda: say(name, line_of("tel:+49 251 414415")))
    qtbot.waitUntil(lambda: heard == ["tel:+49 251 414415"], timeout=5_000)
    thread.join()
    assert results == [True]
    qtbot.waitUntil(lambda: not door._visits, timeout=5_000)


def test_many_callers_one_after_the_other(qtbot: QtBot, door: Doorbell, name: str, heard: Heard) -> None:
    numbers = [f"0251 {number}" for number in range(40)]
    thread, results = beside(lambda: all(say(name, line_of(number)) for number in numbers))
    qtbot.waitUntil(lambda: heard == numbers, timeout=10_000)
    thread.join()
    assert results == [True]


def test_whoever_goes_without_a_word_wants_to_see_the_window(
    qtbot: QtBot, door: Doorbell, name: str, heard: Heard
) -> None:
    assert ring(name)
    qtbot.waitUntil(lambda: heard == ["ring"], timeout=5_000)
    assert not door._visits


def connected(name: str) -> socket.socket:
    client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    client.connect(socket_path(name))
    return client


@pytest.mark.parametrize(
    "said",
    [
        b"\n",
        b"hallo\n",
        b"[]\n",
        b'{"caller": 5}\n',
        b'{"caller": null}\n',
        b'{"number": "0251"}\n',
        b'{"caller": "0251"',  # and no end
        b"\xff\xfe{}\n",
        b"x" * (LONGEST_LINE + 5),
        b"[" * (LONGEST_LINE - 1) + b"\n",
        b'{"caller": "' + b"0" * LONGEST_LINE + b'"}\n',
    ],
)
def test_everything_else_is_ignored(qtbot: QtBot, door: Doorbell, name: str, heard: Heard, said: bytes) -> None:
    client = connected(name)
    client.sendall(said)
    client.shutdown(socket.SHUT_WR)
    client.settimeout(5)
    answers: list[bytes] = []

    def listen() -> bool:
        try:
            answers.append(client.recv(10))
        except ConnectionResetError:
            answers.append(b"")
        return True

    thread, _ = beside(listen)
    qtbot.waitUntil(lambda: bool(answers), timeout=5_000)
    thread.join()
    client.close()
    assert answers == [b""]
    assert heard == []
    assert not door._visits


def test_whoever_stays_without_a_word_is_sent_away(
    qtbot: QtBot, name: str, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE_MS", 20)
    door = Doorbell(name)
    door.rung.connect(lambda: heard.append("ring"))
    client = connected(name)
    qtbot.waitUntil(lambda: bool(door._visits), timeout=5_000)
    qtbot.waitUntil(lambda: not door._visits, timeout=5_000)
    assert heard == []
    client.close()
    door.close()


def test_a_crowd_does_not_get_in(qtbot: QtBot, door: Doorbell, name: str, heard: Heard) -> None:
    crowd = [connected(name) for _ in range(20)]
    qtbot.waitUntil(lambda: len(door._visits) == single_instance._MOST_VISITORS, timeout=5_000)
    for client in crowd:
        client.close()
    qtbot.waitUntil(lambda: not door._visits, timeout=5_000)


def test_other_users_are_kept_out(
    qtbot: QtBot, door: Doorbell, name: str, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Path(socket_path(name)).stat().st_mode & 0o077 == 0
    monkeypatch.setattr(line, "peer_is_other_user", lambda door: True)
    # whoever calls does not talk to a door of somebody else
    assert not say(name, line_of("0251 414415"))
    # and whoever listens does not let them in
    client = connected(name)
    client.sendall(line_of("0251 414415"))
    client.settimeout(5)

    def listen() -> bool:
        with contextlib.suppress(ConnectionResetError):
            return bool(client.recv(10))
        return False

    thread, answered = beside(listen)
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=5_000)
    client.close()
    assert (heard, answered) == ([], [False])


def test_a_door_that_closes_sends_everybody_away(qtbot: QtBot, door: Doorbell, name: str) -> None:
    client = connected(name)
    qtbot.waitUntil(lambda: bool(door._visits), timeout=5_000)
    door.close()
    assert not door._visits
    assert not ring(name)
    client.close()


def test_the_leave_to_come_to_the_front_is_kept_for_qt(
    qtbot: QtBot, door: Doorbell, name: str, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "before")
    thread, _ = beside(lambda: say(name, line_of("0251 1", "gnome-shell/1")))
    qtbot.waitUntil(lambda: bool(heard), timeout=5_000)
    thread.join()
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "gnome-shell/1"


def test_qt_listens_where_we_ring(name: str) -> None:
    server = QLocalServer()
    assert server.listen(name)
    assert server.fullServerName() == socket_path(name)
    server.close()


def test_the_line_is_json(heard: Heard) -> None:
    assert json.loads(line_of("0251")) == {"caller": "0251"}
