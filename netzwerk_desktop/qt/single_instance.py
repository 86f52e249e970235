"""One window for an office file: a second start asks the first one to show itself.

The lock that decides who is first is one of the operating system (``storage.instance``); here is only the way to talk.
The message is a few letters through a local socket of this user; whatever else arrives is ignored.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

SHOW = b"show\n"
_LONGEST_MESSAGE = 64
_PATIENCE_MS = 2000


class Doorbell(QObject):
    """Listens for a second start of the program.

    Signals:
        rung: somebody started the program again and wants to see the window.
    """

    rung = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # Whoever listened under this name before is dead: the lock of the office file is ours.
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._answer)
        self.listening = self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if bytes(socket.read(_LONGEST_MESSAGE).data()) == SHOW:
            self.rung.emit()
        socket.disconnectFromServer()


def ring(name: str) -> bool:
    """Ask the window that listens under ``name`` to show itself; False when nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(SHOW)
    sent = socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return sent
