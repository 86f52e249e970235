"""Ringing at the window that is open already, without Qt: who is on the telephone cannot wait for a second start.

The window listens on a local socket under a name made from the path of its file: a Unix socket in the temporary folder
on Linux, a named pipe on Windows. It is said one line of JSON, ``{"caller": "+49251414415"}``, and answers ``ok``. The
line is short, and whoever listens belongs to the same user; otherwise nothing is said at all.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket

LONGEST_LINE = 4096
ANSWER = b"ok\n"
PATIENCE_SECONDS = 2.0

_ACTIVATION = "XDG_ACTIVATION_TOKEN"
_LONGEST_TOKEN = 200


@dataclass(frozen=True, slots=True)
class Ring:
    """What is said at the door.

    Attributes:
        caller: a telephone number, or whatever telephone software takes for one.
        activation: with it Wayland lets the window come to the front; empty elsewhere.
    """

    caller: str
    activation: str = ""


def server_name(database: Path) -> str:
    """The local name under which the window on `database` listens; the same for every way to spell the path."""
    digest = hashlib.sha256(os.path.normcase(database.resolve()).encode()).hexdigest()
    return f"netzwerk-desktop-{digest[:20]}"


def line_of(ring: Ring) -> bytes:
    """The line that is sent."""
    said = {"caller": ring.caller, "activation": ring.activation}
    line = json.dumps({key: value for key, value in said.items() if value or key == "caller"})
    return f"{line}\n".encode()


def ring_of(line: bytes) -> Ring | None:
    """What a line says; ``None`` for anything that is not one of ours."""
    if len(line) > LONGEST_LINE:
        return None
    try:
        said = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not isinstance(said.get("caller"), str):
        return None
    token = said.get("activation", "")
    plain = isinstance(token, str) and len(token) <= _LONGEST_TOKEN and token.isascii() and token.isprintable()
    return Ring(said["caller"], token if plain else "")


def activation_token() -> str:
    """The leave to come to the front that whoever started this process handed over."""
    return os.environ.get(_ACTIVATION, "")


def keep_activation_token(token: str) -> None:
    """Where Qt looks for the leave to come to the front."""
    if token:
        os.environ[_ACTIVATION] = token


if sys.platform == "win32":

    def say(name: str, line: bytes, *, patience: float = PATIENCE_SECONDS) -> bool:
        """Say a line at the door ``name``; whether it was heard."""
        import ctypes
        import threading

        # Windows lets a program come to the front only when the one that is there allows it.
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
        heard: list[bytes] = []

        def talk() -> None:
            with contextlib.suppress(OSError), Path(rf"\\.\pipe\{name}").open("r+b", buffering=0) as pipe:
                pipe.write(line)
                heard.append(pipe.read(len(ANSWER)))

        # A pipe has no time limit of its own.
        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        thread.join(patience)
        return heard == [ANSWER]

else:

    def say(name: str, line: bytes, *, patience: float = PATIENCE_SECONDS) -> bool:
        """Say a line at the door ``name``; whether it was heard."""
        import socket  # the window's start imports this module and has no use for it

        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
            door.settimeout(patience)
            door.connect(str(socket_path(name)))
            if peer_is_other_user(door):
                return False
            door.sendall(line)
            answer = b""
            while len(answer) < len(ANSWER) and (more := door.recv(len(ANSWER) - len(answer))):
                answer += more
            return answer == ANSWER
        return False

    def socket_path(name: str) -> Path:
        """Where Qt puts the socket of a server called ``name``: into the temporary folder, which is not private."""
        return Path(os.environ.get("TMPDIR") or "/tmp") / name

    def peer_is_other_user(door: socket.socket) -> bool:
        """Whether the other end belongs to somebody else; the temporary folder is open to everybody."""
        import socket
        import struct

        if not hasattr(socket, "SO_PEERCRED"):
            return False
        credentials = door.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        _, user, _ = struct.unpack("3i", credentials)
        return bool(user != os.getuid())
