"""The floor of a start: import the libraries, open the same database with its key, show an empty window, leave.

Run as ``python start_floor.py DATABASE HEXKEY``; prints the largest resident memory in KiB.
"""

import os
import sys
from pathlib import Path

import sqlalchemy
import sqlcipher3.dbapi2
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


def connect() -> object:
    """A keyed connection, as bare as it gets."""
    connection = sqlcipher3.dbapi2.connect(sys.argv[1], isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{sys.argv[2]}'\"")
    return connection


class Watcher(QObject):
    """Leaves after the first picture."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window was painted."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, leave)
        return False


def leave() -> None:
    """Say how much memory it took, and go without tidying up."""
    with Path("/proc/self/status").open(encoding="ascii") as status:
        print(next(line.split()[1] for line in status if line.startswith("VmHWM")), flush=True)
    os._exit(0)


app = QApplication([])
engine = sqlalchemy.create_engine("sqlite+pysqlite://", module=sqlcipher3.dbapi2, creator=connect)
with engine.connect() as connection:
    connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
window = QMainWindow()
window.resize(1280, 800)
watcher = Watcher()
window.installEventFilter(watcher)
window.show()
app.exec()
