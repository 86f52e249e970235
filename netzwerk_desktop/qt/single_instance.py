"""One window for an office file: a second start asks the first one to show itself, or tells it who is calling.

The lock that decides who is first is one of the operating system (``storage.instance``); here is only the door.
Whoever connects and goes again without a word wants to see the window; whoever says one line in the form of
:mod:`netzwerk_desktop.system.doorbell` tells of a caller. Only this user is let in, and everything else is ignored.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from netzwerk_desktop.system.doorbell import ANSWER, LONGEST_LINE, keep_activation_token, ring_of

_PATIENCE_MS = 2000
_MOST_VISITORS = 8


class Doorbell(QObject):
    """Listens for a second start of the program.

    Signals:
        rung: somebody started the program again and wants to see the window.
        called: a number, or whatever telephone software takes for one; the telephone rings.
    """

    rung = Signal()
    called = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visits: set[_Visit] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # Whoever listened under this name before is dead: the lock of the office file is ours.
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._answer)
        self.listening = self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
        for visit in tuple(self._visits):
            visit.end()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._visits) >= _MOST_VISITORS or _is_other_user(socket):
                socket.abort()
                socket.deleteLater()
                continue
            visit = _Visit(socket, self)
            self._visits.add(visit)
            visit.begin()

    def forget(self, visit: _Visit) -> None:
        """A visit is over."""
        self._visits.discard(visit)


class _Visit(QObject):
    """Somebody at the door, until it is clear what they want.

    It has no parent and is not deleted later: it ends when the doorbell forgets it. PySide6 6.12 crashes when the
    parent of an object goes whose deletion is still to come and that others have connected to.
    """

    def __init__(self, socket: QLocalSocket, doorbell: Doorbell) -> None:
        super().__init__()
        self._doorbell = doorbell
        self._heard = b""
        self._understood = self._gone = False
        self._socket = socket
        socket.readyRead.connect(self._listen)
        socket.disconnected.connect(self._left)

    def begin(self) -> None:
        """Listen; what happened before anybody listened counts as well."""
        # whoever stays without a word is sent away, and nothing comes of it
        QTimer.singleShot(_PATIENCE_MS, self, self.end)
        if self._socket.bytesAvailable():
            self._listen()
        if self._socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self._left()

    def end(self) -> None:
        """The visit is over, whoever ended it."""
        if not self._gone:
            self._gone = self._understood = True
            self._socket.abort()
            self._socket.deleteLater()
            self._doorbell.forget(self)

    def _listen(self) -> None:
        if self._understood:
            return
        self._heard += bytes(self._socket.read(LONGEST_LINE + 1 - len(self._heard)).data())
        line, end, _ = self._heard.partition(b"\n")
        ring = ring_of(line) if end else None
        if ring is not None:
            # they go when they have the answer; on Windows it would be lost if we closed the door first
            self._understood = True
            self._socket.write(ANSWER)
            self._socket.flush()
            caller, activation = ring
            keep_activation_token(activation)
            self._doorbell.called.emit(caller)
        elif end or len(self._heard) > LONGEST_LINE:
            self.end()

    def _left(self) -> None:
        if self._socket.bytesAvailable():
            self._listen()
        without_a_word = not self._understood and not self._heard
        self.end()
        if without_a_word:
            self._doorbell.rung.emit()


def _is_other_user(visitor: QLocalSocket) -> bool:
    """Whether somebody else came in; on Windows the pipe itself keeps them out."""
    if sys.platform == "win32":
        return False
    import socket

    from netzwerk_desktop.system.doorbell import peer_is_other_user

    try:
        with socket.socket(fileno=os.dup(int(visitor.socketDescriptor()))) as door:
            return peer_is_other_user(door)
    except OSError:
        return False  # gone already


def ring(name: str) -> bool:
    """Ask the window that listens under ``name`` to show itself; False when nobody answers."""
    visitor = QLocalSocket()
    visitor.connectToServer(name)
    answered = visitor.waitForConnected(_PATIENCE_MS)
    visitor.abort()
    return answered
