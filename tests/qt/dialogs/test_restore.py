"""Going back to a backup: looked at first, done while the office is closed, and open again afterwards."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.app import Program
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import DiskFull
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs import restore as module
from netzwerk_desktop.qt.dialogs.restore import RestoreDialog, while_closed
from netzwerk_desktop.qt.preferences import Preferences
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.services.backup import back_up, backups
from netzwerk_desktop.services.office import Office, edit_office, office_settings, set_up_office
from netzwerk_desktop.services.office_file import Protection, create_office_file
from netzwerk_desktop.services.organisation import OrganisationFilter, list_organisations
from netzwerk_desktop.storage.rotation import Reason
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource
from netzwerk_desktop.system.secrets import MemorySecrets
from tests.support.factories import add_organisation, make_setup
from tests.support.keyboard import mnemonics
from tests.support.vault import flip_bit
from tests.support.waiting import until_idle

Idle = Callable[[], None]


def shown(desk: Desk, idle: Idle, backup: Path | None = None) -> RestoreDialog:
    dialog = RestoreDialog(desk, backup=backup)
    dialog.show()
    idle()
    return dialog


def test_what_is_in_it_and_what_is_there_now(desk: Desk, office: Office, clock: FixedClock, idle: Idle) -> None:
    back_up(office)
    clock.advance(timedelta(days=1))
    add_organisation(office, name="Kammer")
    newest = back_up(office).path
    dialog = shown(desk, idle)
    assert dialog.model.rowCount() == 2
    assert dialog._file == newest, "the newest is looked at first"
    dialog.table.set_current_row(1)
    idle()
    assert dialog.preview is not None and dialog.preview.present is not None
    assert dialog.preview.present.counts["organisation"] - dialog.preview.content.counts["organisation"] == 1
    words = [
        item.widget().text()
        for number in range(dialog.counts.count())
        if (item := dialog.counts.itemAt(number)) is not None
    ]
    assert "1 weniger als jetzt" in words
    assert dialog.restore_button.isEnabled()


def test_a_damaged_backup_is_refused_in_words(desk: Desk, office: Office, idle: Idle) -> None:
    path = back_up(office).path
    flip_bit(path, path.stat().st_size // 2)
    dialog = shown(desk, idle)
    assert "beschädigt" in dialog.banner.text()
    assert not dialog.restore_button.isEnabled()


def test_a_file_from_elsewhere(desk: Desk, office: Office, idle: Idle, tmp_path: Path) -> None:
    made = back_up(office, to=tmp_path / "stick.db").path
    dialog = shown(desk, idle, made)
    assert dialog.preview is not None
    assert "stick.db" in dialog.words.text()
    foreign = tmp_path / "brief.db"
    foreign.write_bytes(b"something else" * 1000)
    dialog.look_at(foreign)
    idle()
    assert dialog.banner.isVisible() and not dialog.restore_button.isEnabled()


def test_without_backups_it_says_so(desk: Desk, idle: Idle) -> None:
    dialog = shown(desk, idle)
    assert dialog.empty.isVisible() and not dialog.restore_button.isEnabled()


def test_the_program_is_asked_to_close_the_office(desk: Desk, office: Office, idle: Idle) -> None:
    wanted: list[Callable[[], str]] = []
    desk.reopen_wanted.connect(wanted.append)
    back_up(office)
    dialog = shown(desk, idle)
    dialog.restore()
    assert len(wanted) == 1 and not dialog.isVisible()
    assert len(backups(office.paths)) == 1, "nothing was done yet"


def test_every_letter_behind_alt_is_used_once(desk: Desk, office: Office, idle: Idle) -> None:
    back_up(office)
    letters = mnemonics(shown(desk, idle))
    assert len(letters) == len(set(letters)), letters


def test_what_goes_wrong_is_a_sentence(app: QApplication) -> None:
    def full() -> str:
        raise DiskFull("Die Festplatte ist voll.")

    assert while_closed(full) == ("Die Festplatte ist voll.", Tone.WARN)
    assert while_closed(lambda: "Gut.") == ("Gut.", Tone.GOOD)


# -- with the whole program --------------------------------------------------------------------------------------------


@pytest.fixture
def program(app: QApplication, tmp_path: Path, clock: FixedClock) -> Iterator[Program]:
    paths, secrets = AppPaths.below(tmp_path / "program"), MemorySecrets()
    create_office_file(
        paths,
        clock=clock,
        secrets=secrets,
        protection=Protection(),
        fill=lambda store: set_up_office(store, make_setup(), clock=clock, reference=resource("reference")),
    )
    program = Program(app, paths, Preferences(), clock=clock, secrets=secrets)
    assert program.start()
    yield program
    program.close()
    program.deleteLater()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_office_comes_back_as_it_was(program: Program, clock: FixedClock, qtbot: QtBot) -> None:
    first = program.window
    assert first is not None
    office = first.desk.office
    until_idle(first.desk)
    name = office_settings(office).name
    path = back_up(office).path
    clock.advance(timedelta(hours=1))
    edit_office(office, values={"name": "Ganz anders"})
    add_organisation(office, name="Kammer")
    first.desk.reopen_wanted.emit(lambda: module._go_back(office, path, module.key_of_open_office(office)))
    qtbot.waitUntil(lambda: program.window is not None and program.window is not first, timeout=20_000)
    assert program.window is not None
    desk = program.window.desk
    until_idle(desk)
    assert office_settings(desk.office).name == name
    assert len(list_organisations(desk.office, filter=OrganisationFilter(kinds=()))) == 396
    assert program.window.isVisible() and "wiederhergestellt" in program.window.banner.text()
    kept = [row.reason for row in backups(desk.office.paths)]
    assert Reason.BEFORE_RESTORE.label in kept, "the former state was kept"


def test_a_failed_return_leaves_the_office_open(program: Program, qtbot: QtBot) -> None:
    first = program.window
    assert first is not None
    until_idle(first.desk)

    def full() -> str:
        raise DiskFull("Die Festplatte ist voll.")

    first.desk.reopen_wanted.emit(full)
    qtbot.waitUntil(lambda: program.window is not None and program.window is not first, timeout=20_000)
    assert program.window is not None
    until_idle(program.window.desk)
    assert program.window.banner.text() == "Die Festplatte ist voll."
    assert len(list_organisations(program.window.desk.office, filter=OrganisationFilter())) == 396
