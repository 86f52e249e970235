"""Circles of objects die on the window's thread, whoever makes garbage meanwhile."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.collector import EVERY_MS, MANY, PATIENCE, Collector, keep_what_stays


class Circle:
    """Refers to itself, and notes where it dies."""

    def __init__(self, died_on: list[int]) -> None:
        self.me = self
        self._died_on = died_on

    def __del__(self) -> None:
        self._died_on.append(threading.get_ident())


@pytest.fixture
def as_before() -> Iterator[None]:
    """The collection of this process as it was before the test."""
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def make_garbage_beside_the_window() -> None:
    """What a query does on a worker thread."""
    pool = QThreadPool()
    pool.start(lambda: [[number] for number in range(200_000)] and None)
    assert pool.waitForDone(10_000)


def test_a_worker_that_makes_much_collects_nothing(app: QApplication, as_before: None) -> None:
    parent = QObject()
    collector = Collector(parent)
    died_on: list[int] = []
    Circle(died_on)
    make_garbage_beside_the_window()
    assert died_on == []
    gc.collect()
    assert died_on == [threading.get_ident()]
    assert not gc.isenabled()
    collector.look()


def test_without_it_they_would_die_there(app: QApplication, as_before: None) -> None:
    """Mutant: Python's own way. It shows that the garbage above is enough."""
    gc.enable()
    died_on: list[int] = []
    Circle(died_on)
    make_garbage_beside_the_window()
    assert died_on and died_on != [threading.get_ident()]


def test_what_is_due_is_collected_by_the_window(qtbot: QtBot, app: QApplication, as_before: None) -> None:
    parent = QObject()
    Collector(parent)
    died_on: list[int] = []
    Circle(died_on)
    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    qtbot.waitUntil(lambda: bool(died_on), timeout=20 * EVERY_MS)
    assert died_on == [threading.get_ident()]
    del kept


def test_while_much_is_being_made_it_waits_but_not_for_ever(app: QApplication, as_before: None) -> None:
    parent = QObject()
    collector = Collector(parent)
    died_on: list[int] = []
    Circle(died_on)
    kept = [[number] for number in range(MANY + 1)]
    for _ in range(PATIENCE):
        collector.look()
    assert died_on == []
    collector.look()
    assert died_on == [threading.get_ident()] and kept


def test_what_stays_is_left_out(app: QApplication) -> None:
    gc.unfreeze()
    try:
        keep_what_stays()
        kept = gc.get_freeze_count()
        assert len(gc.get_objects()) < kept
        later = [[number] for number in range(100)]
        keep_what_stays()
        assert gc.get_freeze_count() <= kept and later
    finally:
        gc.unfreeze()
