"""Ringing at the window that is open already, without Qt: who is on the telephone cannot wait for a second start.

The window listens on a local socket under a name made from the path of its file: a Unix socket in the temporary folder
on Linux, a named pipe on Windows. It is said one line of JSON, ``{"caller": "+49251414415"}``, and answers ``ok``. The
line is short, and whoever listens belongs to the same user; otherwise nothing is said at all.

Imported by :mod:`netzwerk_desktop.launch` while a telephone rings: what takes a moment to import is imported where it
is needed, and the line is written without the help of ``json``.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket

LONGEST_LINE = 4096
ANSWER = b"ok\n"
PATIENCE_SECONDS = 2.0

_ACTIVATION = "XDG_ACTIVATION_TOKEN"
_LONGEST_TOKEN = 200


def server_name(database: str | os.PathLike[str]) -> str:
    """The local name under which the window on `database` listens; the same for every way to spell the path."""
    import hashlib

    digest = hashlib.sha256(os.path.normcase(os.path.realpath(database)).encode()).hexdigest()
    return f"netzwerk-desktop-{digest[:20]}"


def line_of(caller: str, activation: str = "") -> bytes:
    """The line that tells of a caller.

    ``activation`` is the leave to come to the front that Wayland hands to whatever is started.
    """
    more = f', "activation": {_quoted(activation)}' if activation else ""
    return f'{{"caller": {_quoted(caller)}{more}}}\n'.encode("ascii")


def _quoted(text: str) -> str:
    """A JSON string of ASCII."""
    units = memoryview(text.encode("utf-16-be", "surrogatepass")).tobytes()
    codes = (units[n] << 8 | units[n + 1] for n in range(0, len(units), 2))
    signs = (chr(code) if 32 <= code < 127 and code not in (34, 92) else f"\\u{code:04x}" for code in codes)
    return f'"{"".join(signs)}"'


def ring_of(line: bytes) -> tuple[str, str] | None:
    """The caller and the leave to come to the front of a line; ``None`` for anything that is not one of ours."""
    import json

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
    return said["caller"], token if plain else ""


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
            try:
                with open(rf"\\.\pipe\{name}", "r+b", buffering=0) as pipe:  # noqa: PTH123 - a pipe, not a path
                    pipe.write(line)
                    heard.append(pipe.read(len(ANSWER)))
            except OSError:
                return

        # A pipe has no time limit of its own.
        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        thread.join(patience)
        return heard == [ANSWER]

else:

    def say(name: str, line: bytes, *, patience: float = PATIENCE_SECONDS) -> bool:
        """Say a line at the door ``name``; whether it was heard."""
        import socket

        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
                door.settimeout(patience)
                door.connect(socket_path(name))
                if peer_is_other_user(door):
                    return False
                door.sendall(line)
                answer = b""
                while len(answer) < len(ANSWER) and (more := door.recv(len(ANSWER) - len(answer))):
                    answer += more
                return answer == ANSWER
        except OSError:
            return False

    def socket_path(name: str) -> str:
        """Where Qt puts the socket of a server called ``name``: into the temporary folder, which is not private."""
        return f"{os.environ.get('TMPDIR') or '/tmp'}/{name}"

    def peer_is_other_user(door: socket.socket) -> bool:
        """Whether the other end belongs to somebody else; the temporary folder is open to everybody."""
        import socket
        import struct

        if not hasattr(socket, "SO_PEERCRED"):
            return False
        credentials = door.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        _, user, _ = struct.unpack("3i", credentials)
        return bool(user != os.getuid())
