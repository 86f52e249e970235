"""The composition root: who is first, the key, the file, the window, and the end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from netzwerk_desktop import app
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.dialogs.caller import CallerDialog
from netzwerk_desktop.qt.preferences import Preferences
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.office import OfficeSetup, set_up_office
from netzwerk_desktop.services.office_file import Protection, create_office_file
from netzwerk_desktop.storage.instance import claim_window, server_name
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource
from netzwerk_desktop.system.secrets import MemorySecrets

SETUP = OfficeSetup(name="Büro", network_name="Netzwerk Innenstadt NRW", staff_name="Anna Muster")
Make = Callable[[], app.Program]


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths.below(tmp_path / "data")


@pytest.fixture
def keyring() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that were told before there was a window."""
    sentences: list[str] = []
    monkeypatch.setattr(app, "_tell", sentences.append)
    return sentences


@pytest.fixture
def make(
    qtbot: QtBot, paths: AppPaths, keyring: MemorySecrets, fixed_clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Make]:
    """Makes programs on the same office, and closes them."""
    monkeypatch.setattr(app, "SETTLE_MS", 0)
    made: list[app.Program] = []

    def one() -> app.Program:
        program = app.Program(make_application(["test"]), paths, Preferences(), clock=fixed_clock, secrets=keyring)
        made.append(program)
        return program

    yield one
    for program in reversed(made):
        program.close()


def office_in(paths: AppPaths, keyring: MemorySecrets, clock: FixedClock, passphrase: str | None = None) -> None:
    create_office_file(
        paths,
        clock=clock,
        secrets=keyring,
        protection=Protection(passphrase),
        fill=lambda store: set_up_office(store, SETUP, clock=clock, reference=resource("reference")),
    )


def test_an_office_opens_on_the_page_of_today_and_is_backed_up(
    make: Make, qtbot: QtBot, paths: AppPaths, keyring: MemorySecrets, fixed_clock: FixedClock
) -> None:
    office_in(paths, keyring, fixed_clock)
    program = make()
    assert program.start()
    window = program.window
    assert window is not None and window.isVisible()
    assert window.history.here is not None and window.history.here.page is PageId.TODAY
    qtbot.waitUntil(lambda: len(list(paths.backup_dir.glob("*-daily.db"))) == 1, timeout=20_000)
    program.close()
    # Everything was given back: the file can be claimed again.
    claim_window(paths.office_file, fixed_clock).close()


def test_a_second_window_offers_to_show_the_first(
    make: Make,
    qtbot: QtBot,
    paths: AppPaths,
    keyring: MemorySecrets,
    fixed_clock: FixedClock,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from netzwerk_desktop.qt.single_instance import Doorbell

    office_in(paths, keyring, fixed_clock)
    said: list[str] = []
    monkeypatch.setattr(app, "_wants_to_see_it", lambda sentence: bool(said.append(sentence) or True))
    doorbell = Doorbell(server_name(paths.office_file))
    assert doorbell.listening
    with claim_window(paths.office_file, fixed_clock), qtbot.waitSignal(doorbell.rung, timeout=5_000):
        assert not make().start()
    doorbell.close()
    assert told == []
    assert "schon geöffnet" in said[0]


def test_a_first_window_that_does_not_answer_is_told(
    make: Make,
    paths: AppPaths,
    keyring: MemorySecrets,
    fixed_clock: FixedClock,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office_in(paths, keyring, fixed_clock)
    monkeypatch.setattr(app, "_wants_to_see_it", lambda sentence: True)
    with claim_window(paths.office_file, fixed_clock):
        assert not make().start()
    assert "antwortet nicht" in told[0]


@pytest.mark.parametrize(("button", "wanted"), [("&Fenster zeigen", True), ("&Schließen", False)])
def test_the_offer_can_be_taken_or_left(qtbot: QtBot, button: str, wanted: bool) -> None:
    def press() -> None:
        (box,) = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox))
        next(one for one in box.buttons() if one.text() == button).click()

    QTimer.singleShot(0, press)
    assert app._wants_to_see_it("Es gibt schon ein Fenster.") is wanted


def test_without_an_office_the_assistant_is_asked(
    make: Make, paths: AppPaths, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    asked: list[AppPaths] = []

    def set_up(paths: AppPaths, **_: object) -> None:
        asked.append(paths)

    monkeypatch.setattr("netzwerk_desktop.qt.dialogs.first_start.set_up", set_up)
    assert not make().start()
    assert asked == [paths]
    assert told == []


def test_a_passphrase_is_asked_for(
    make: Make, paths: AppPaths, keyring: MemorySecrets, fixed_clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    office_in(paths, keyring, fixed_clock, passphrase="ein ganz langer Satz")
    errors: list[NetzwerkError] = []

    def unlock(paths: AppPaths, error: NetzwerkError, **_: object) -> None:
        errors.append(error)

    monkeypatch.setattr("netzwerk_desktop.qt.dialogs.unlock.unlock", unlock)
    assert not make().start()
    assert "Passphrase" in errors[0].message


def test_a_file_that_is_no_office_is_told(
    make: Make, paths: AppPaths, keyring: MemorySecrets, fixed_clock: FixedClock, told: list[str]
) -> None:
    office_in(paths, keyring, fixed_clock)
    paths.office_file.write_bytes(b"")
    assert not make().start()
    assert "leer" in told[0]


def test_a_place_that_cannot_be_used_is_told(
    qtbot: QtBot, tmp_path: Path, fixed_clock: FixedClock, keyring: MemorySecrets, told: list[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    program = app.Program(
        make_application(["test"]),
        AppPaths.below(tmp_path / "file" / "data"),
        Preferences(),
        clock=fixed_clock,
        secrets=keyring,
    )
    assert not program.start()
    program.close()
    assert "lässt sich nicht anlegen" in told[0]


def test_the_arguments_name_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[AppPaths] = []
    monkeypatch.setattr(app, "run", lambda paths, **_: bool(seen.append(paths)) or 7)
    assert app.main(["netzwerk-desktop", "--data-dir", str(tmp_path)]) == 7
    assert app.main(["netzwerk-desktop", f"--data-dir={tmp_path}"]) == 7
    assert [paths.data_dir for paths in seen] == [tmp_path, tmp_path]


def test_a_run_ends_when_its_window_is_closed(
    paths: AppPaths, keyring: MemorySecrets, fixed_clock: FixedClock, qtbot: QtBot
) -> None:
    office_in(paths, keyring, fixed_clock)
    held = SimpleNamespace(program=None)

    def started(program: app.Program) -> None:
        held.program = program
        assert program.window is not None
        QTimer.singleShot(0, program.window.close)

    code = app.run(paths, clock=fixed_clock, secrets=keyring, arguments=["test"], started=started)
    assert code == 0
    assert held.program.window is None
    assert (paths.log_dir / "netzwerk.log").exists()
    # The last window's wish to quit arrives when the loop has ended, and later tests would not wait for anything.
    QApplication.processEvents()
    QTimer.singleShot(0, QApplication.quit)
    QApplication.exec()


def test_a_caller_who_rang_before_the_start_is_shown_after_the_first_picture(
    qtbot: QtBot, paths: AppPaths, keyring: MemorySecrets, fixed_clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    office_in(paths, keyring, fixed_clock)
    taken: list[str] = []
    monkeypatch.setattr(
        "netzwerk_desktop.qt.incoming_call.IncomingCalls.take", lambda self, number: taken.append(number)
    )
    program = app.Program(
        make_application(["test"]), paths, Preferences(), clock=fixed_clock, secrets=keyring, caller="02981 800-0"
    )
    assert program.start()
    assert taken == []
    qtbot.waitUntil(lambda: taken == ["02981 800-0"], timeout=5_000)
    program.close()


def test_a_call_reaches_the_window_through_the_door(
    make: Make, qtbot: QtBot, paths: AppPaths, keyring: MemorySecrets, fixed_clock: FixedClock
) -> None:
    from netzwerk_desktop import launch

    office_in(paths, keyring, fixed_clock)
    program = make()
    assert program.start()
    assert program.window is not None
    program.window.showMinimized()
    results: list[bool] = []
    thread = threading.Thread(target=lambda: results.append(launch.hand_over(paths, "02981 4711")))
    thread.start()
    window = program.window
    qtbot.waitUntil(lambda: bool(window.findChildren(CallerDialog)), timeout=20_000)
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=5_000)
    (dialog,) = window.findChildren(CallerDialog)
    assert results == [True]
    assert not window.isMinimized()
    assert [town.name for town in dialog.caller.towns] == ["Winterberg"]
    dialog.reject()


def test_a_call_while_the_office_is_opened_anew_is_kept(
    make: Make, paths: AppPaths, keyring: MemorySecrets, fixed_clock: FixedClock
) -> None:
    program = make()
    program.take_call("0251 414415")
    assert program._caller == "0251 414415"
