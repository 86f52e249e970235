"""Work beside the window: late answers are dropped, writes keep their order, errors end in one place."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt.operation import Cancelled, OperationRunner, Progress, QueryRunner

DONE = Changes("Telefonat erfassen", frozenset({"interaction"}), frozenset({"1"}), transaction="d:1")


@pytest.fixture
def queries(qtbot: QtBot) -> QueryRunner:
    return QueryRunner()


@pytest.fixture
def operations(qtbot: QtBot) -> OperationRunner:
    return OperationRunner()


class Owner(QObject):
    """Somebody who asks."""


def gate(event: threading.Event, value: object) -> Callable[[], object]:
    def work() -> object:
        assert event.wait(10)
        return value

    return work


def test_an_answer_arrives_on_the_windows_thread(queries: QueryRunner, qtbot: QtBot) -> None:
    owner = Owner()
    heard: list[tuple[int, bool]] = []
    here = QThread.currentThread()
    queries.submit(lambda: 42, lambda value: heard.append((value, QThread.currentThread() is here)), owner=owner)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(42, True)]


def test_only_the_newest_answer_counts(queries: QueryRunner, qtbot: QtBot) -> None:
    owner = Owner()
    heard: list[object] = []
    question = queries.question(owner, heard.append)
    first, second = threading.Event(), threading.Event()
    question.ask(gate(first, "win"))
    question.ask(gate(second, "never started"))
    question.ask(lambda: "winterberg")
    assert question.waiting
    first.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["winterberg"]
    assert not question.waiting
    assert not second.is_set(), "what was replaced before its turn was never asked"


def test_forgetting_drops_what_is_under_way(queries: QueryRunner, qtbot: QtBot) -> None:
    owner = Owner()
    heard: list[object] = []
    question = queries.question(owner, heard.append)
    door = threading.Event()
    question.ask(gate(door, "late"))
    question.forget()
    door.set()
    qtbot.waitUntil(lambda: not queries.busy)
    assert heard == []
    question.ask(lambda: "new")
    qtbot.waitUntil(lambda: heard == ["new"])


def test_nobody_is_told_who_is_gone(queries: QueryRunner, qtbot: QtBot) -> None:
    owner = Owner()
    heard: list[object] = []
    door = threading.Event()
    queries.submit(gate(door, 1), heard.append, owner=owner)
    owner.deleteLater()
    del owner
    qtbot.wait(1)
    door.set()
    qtbot.waitUntil(lambda: not queries.busy)
    assert heard == []


def test_an_error_nobody_wants_ends_in_one_place(queries: QueryRunner, qtbot: QtBot) -> None:
    owner = Owner()

    def fail() -> object:
        raise NetzwerkError("Der Datenträger ist voll.")

    with qtbot.waitSignal(queries.failed) as heard:
        queries.question(owner, lambda _: None).ask(fail)
    assert isinstance(heard.args[0], NetzwerkError)
    mine: list[Exception] = []
    queries.question(owner, lambda _: None, mine.append).ask(fail)
    qtbot.waitUntil(lambda: bool(mine))
    assert mine[0].args == ("Der Datenträger ist voll.",)


def test_writes_run_one_after_the_other_and_tell_everybody(operations: OperationRunner, qtbot: QtBot) -> None:
    order: list[str] = []
    told: list[Changes] = []
    operations.changed.connect(told.append)

    def write(name: str) -> Callable[[], Changes]:
        def work() -> Changes:
            order.append(f"{name} begins")
            order.append(f"{name} ends")
            return DONE

        return work

    for name in "abc":
        operations.run(write(name), done=lambda changes, name=name: order.append(f"{name} told"))
    qtbot.waitUntil(lambda: len(told) == 3)
    written = [entry for entry in order if "told" not in entry]
    assert written == ["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]
    assert [entry for entry in order if "told" in entry] == ["a told", "b told", "c told"]


def test_a_change_is_told_even_if_the_dialog_is_gone(operations: OperationRunner, qtbot: QtBot) -> None:
    owner = Owner()
    heard: list[object] = []
    door = threading.Event()

    def work() -> Changes:
        assert door.wait(10)
        return DONE

    operations.run(work, owner=owner, done=heard.append)
    owner.deleteLater()
    del owner
    qtbot.wait(1)
    with qtbot.waitSignal(operations.changed) as told:
        door.set()
    assert told.args == [DONE]
    assert heard == []


def test_a_refused_write_comes_back_to_the_form(operations: OperationRunner, qtbot: QtBot) -> None:
    def refuse() -> Changes:
        raise NetzwerkError("Bitte wählen Sie die Kommune.")

    back: list[Exception] = []
    operations.run(refuse, failed=back.append)
    qtbot.waitUntil(lambda: bool(back))
    assert str(back[0]) == "Bitte wählen Sie die Kommune."


def test_a_long_task_tells_how_far_it_is(operations: OperationRunner, qtbot: QtBot) -> None:
    seen: list[tuple[int, int | None, str]] = []

    def task(progress: Progress) -> Changes:
        progress.report(0, 2, "Lesen")
        progress.report(1, 2, "Schreiben")
        progress.report(2, 2, "Schreiben")
        return DONE

    with qtbot.waitSignal(operations.changed):
        operations.run_task(task, progress=lambda *what: seen.append(what))
    assert seen == [(0, 2, "Lesen"), (1, 2, "Schreiben"), (2, 2, "Schreiben")]


def test_many_reports_do_not_flood_the_window(operations: OperationRunner, qtbot: QtBot) -> None:
    seen: list[int] = []

    def task(progress: Progress) -> int:
        for number in range(20_000):
            progress.report(number, 20_000, "Zeilen")
        progress.report(20_000, 20_000, "Zeilen")
        return 0

    operations.run_task(task, progress=lambda done, total, what: seen.append(done))
    qtbot.waitUntil(lambda: not operations.busy, timeout=20_000)
    assert seen[-1] == 20_000
    assert len(seen) < 2000


def test_a_cancelled_task_stops_at_its_next_report(operations: OperationRunner, qtbot: QtBot) -> None:
    door = threading.Event()
    back: list[Exception] = []

    def task(progress: Progress) -> int:
        assert door.wait(10)
        progress.report(1, 2)
        raise AssertionError("went on")

    token = operations.run_task(task, failed=back.append)
    token.cancel()
    door.set()
    qtbot.waitUntil(lambda: bool(back))
    assert isinstance(back[0], Cancelled)


def test_being_cancelled_is_no_error_of_the_program(operations: OperationRunner, qtbot: QtBot) -> None:
    errors: list[object] = []
    operations.failed.connect(errors.append)

    def task(progress: Progress) -> int:
        progress.cancel()
        progress.report(1)
        return 0

    operations.run_task(task)
    qtbot.waitUntil(lambda: not operations.busy)
    assert errors == []


def test_closing_waits_for_what_is_being_written(operations: OperationRunner, qtbot: QtBot) -> None:
    begun, door = threading.Event(), threading.Event()
    finished: list[str] = []

    def work() -> Changes:
        begun.set()
        assert door.wait(10)
        finished.append("written")
        return DONE

    operations.run(work)
    operations.run(lambda: finished.append("not begun") or DONE)  # type: ignore[func-returns-value]
    assert begun.wait(10)
    threading.Timer(0.02, door.set).start()
    assert operations.close()
    assert finished == ["written"]
    operations.run(work)
    assert not operations.busy, "after closing nothing new is taken"


def test_busy_is_told_once(queries: QueryRunner, qtbot: QtBot) -> None:
    owner = Owner()
    told: list[bool] = []
    queries.busy_changed.connect(told.append)
    door = threading.Event()
    queries.submit(gate(door, 1), lambda _: None, owner=owner)
    queries.submit(gate(door, 2), lambda _: None, owner=owner)
    door.set()
    qtbot.waitUntil(lambda: not queries.busy)
    assert told == [True, False]
