"""One window for an office file: a second start asks the first one to show itself.

The lock that decides who is first is one of the operating system (``storage.instance``); here is only the way to ring.
Nothing is said over the line: that somebody of this user connects is the whole message.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

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
            socket.abort()
            socket.deleteLater()
            self.rung.emit()


def ring(name: str) -> bool:
    """Ask the window that listens under ``name`` to show itself; False when nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    answered = socket.waitForConnected(_PATIENCE_MS)
    socket.abort()
    return answered
