"""Getting in with the passphrase or the recovery key; wrong ones are told and nothing is ever made anew."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import KeyMissing, NetzwerkError, WrongKey
from netzwerk_desktop.qt.dialogs import unlock as module
from netzwerk_desktop.qt.dialogs.unlock import UnlockDialog, wait_after
from netzwerk_desktop.services.office_file import Protection, create_office_file, open_office_file
from netzwerk_desktop.services.protection import protection_of
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import MemorySecrets, NoSecrets, SecretStore
from tests.support.keyboard import Keyboard, mnemonics

PASSPHRASE = "vier kurze Wörter hier"
ERROR = KeyMissing("Es fehlt der Schlüssel.")
Unlock = Callable[..., UnlockDialog]


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths.below(tmp_path / "office")


@pytest.fixture
def locked(paths: AppPaths, clock: FixedClock) -> str:
    """An office behind a passphrase; its recovery key."""
    protection = Protection(PASSPHRASE)
    return create_office_file(paths, clock=clock, secrets=NoSecrets(), protection=protection, fill=lambda store: None)


@pytest.fixture
def unlock(app: QApplication, paths: AppPaths, clock: FixedClock) -> Iterator[Unlock]:
    """Shows the dialog and closes what it opened."""
    made: list[UnlockDialog] = []

    def show(error: NetzwerkError = ERROR, secrets: SecretStore | None = None) -> UnlockDialog:
        dialog = UnlockDialog(paths, error, clock=clock, secrets=secrets or NoSecrets())
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        app.processEvents()
        return dialog

    yield show
    for dialog in made:
        dialog._runner.close()
        if dialog.store is not None:
            dialog.store.close()
        dialog.hide()
        dialog.deleteLater()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_passphrase_opens(locked: str, unlock: Unlock, qtbot: QtBot) -> None:
    dialog = unlock()
    Keyboard().type(PASSPHRASE)
    Keyboard().save()
    qtbot.waitUntil(lambda: dialog.store is not None, timeout=20_000)
    assert not dialog.isVisible()


def test_a_wrong_one_is_told_and_the_dialog_stays(locked: str, unlock: Unlock, qtbot: QtBot) -> None:
    dialog = unlock()
    for _ in range(3):
        dialog.ui.passphrase.set_value("daneben getippt")
        dialog._seconds = 0
        dialog._tell_wait()
        dialog.open_office()
        qtbot.waitUntil(lambda: bool(dialog.form.problem_at("passphrase")), timeout=20_000)
    assert "Die Passphrase passt nicht" in dialog.form.problem_at("passphrase")
    assert dialog.isVisible() and dialog.store is None
    assert "Nächster Versuch in 2 Sekunden" in dialog.hint.text()
    assert not dialog.open_button.isEnabled()
    dialog.open_office()
    assert not dialog._busy, "waiting cannot be jumped"
    dialog._second()
    dialog._second()
    assert dialog.open_button.isEnabled()
    dialog.ui.passphrase.set_value(PASSPHRASE)
    dialog.open_office()
    qtbot.waitUntil(lambda: dialog.store is not None, timeout=20_000)


@pytest.mark.parametrize(("wrong", "seconds"), [(0, 0), (1, 0), (2, 1), (3, 2), (4, 4), (6, 16), (7, 30), (50, 30)])
def test_the_wait_grows(wrong: int, seconds: int) -> None:
    assert wait_after(wrong) == seconds


def test_an_empty_field_asks_for_something(locked: str, unlock: Unlock) -> None:
    dialog = unlock()
    dialog.open_office()
    assert dialog.form.problem_at("passphrase") == "Bitte geben Sie die Passphrase ein."


def test_the_recovery_key_opens_and_protects_anew(
    locked: str, unlock: Unlock, paths: AppPaths, clock: FixedClock, qtbot: QtBot
) -> None:
    secrets = MemorySecrets()
    dialog = unlock(secrets=secrets)
    dialog.switch.click()
    dialog.recovery_ui.recovery_key.paste(f"  {locked.lower().replace('-', ' ')} ")
    dialog.open_office()
    qtbot.waitUntil(lambda: dialog.store is not None, timeout=20_000)
    assert dialog.store is not None
    assert protection_of(paths) == "keyring"
    dialog.store.close()
    dialog.store = open_office_file(paths, clock=clock, secrets=secrets)


def test_a_typo_names_the_group_and_only_it(locked: str, unlock: Unlock, qtbot: QtBot) -> None:
    groups = locked.split("-")
    groups[6] = groups[6][:2] + ("0" if groups[6][2] != "0" else "1") + groups[6][3:]
    dialog = unlock(secrets=MemorySecrets())
    dialog.switch.click()
    dialog.recovery_ui.recovery_key.set_value("-".join(groups))
    marked = [number for number, line in enumerate(dialog.recovery_ui.recovery_key.groups, 1) if line.property("wrong")]
    assert marked == [7]
    dialog.open_office()
    assert dialog.recovery_form.problem_at("recovery_key").startswith("Gruppe 7 stimmt nicht.")
    assert dialog.store is None and not dialog._busy


def test_groups_typed_by_hand_lead_to_the_next(locked: str, unlock: Unlock) -> None:
    dialog = unlock(secrets=MemorySecrets())
    dialog.switch.click()
    dialog.recovery_ui.recovery_key.groups[0].setFocus()
    Keyboard().type(locked.replace("-", "").lower())
    assert dialog.recovery_ui.recovery_key.value() == locked


def test_an_incomplete_key_says_what_is_missing(locked: str, unlock: Unlock) -> None:
    dialog = unlock(secrets=MemorySecrets())
    dialog.switch.click()
    dialog.recovery_ui.recovery_key.set_value(locked[:-3])
    dialog.open_office()
    assert "Gruppe 11 ist unvollständig" in dialog.recovery_form.problem_at("recovery_key")
    dialog.recovery_ui.recovery_key.set_value("")
    dialog.open_office()
    assert "vom Ausdruck" in dialog.recovery_form.problem_at("recovery_key")


def test_the_key_of_another_office_is_refused_in_words(
    locked: str, unlock: Unlock, paths: AppPaths, tmp_path: Path, clock: FixedClock, qtbot: QtBot
) -> None:
    before = paths.key_file.read_bytes()
    foreign = create_office_file(
        AppPaths.below(tmp_path / "foreign"),
        clock=clock,
        secrets=MemorySecrets(),
        protection=Protection(),
        fill=lambda store: None,
    )
    dialog = unlock(secrets=MemorySecrets())
    dialog.switch.click()
    dialog.recovery_ui.recovery_key.set_value(foreign)
    dialog.open_office()
    qtbot.waitUntil(lambda: bool(dialog.banner.text()), timeout=20_000)
    assert dialog.store is None and dialog.isVisible()
    assert paths.key_file.read_bytes() == before


def test_a_missing_keyring_is_explained_and_can_be_tried_again(
    paths: AppPaths, clock: FixedClock, unlock: Unlock, qtbot: QtBot
) -> None:
    secrets = MemorySecrets()
    create_office_file(paths, clock=clock, secrets=secrets, protection=Protection(), fill=lambda store: None)
    kept = dict(secrets._kept)
    secrets._kept.clear()
    dialog = unlock(KeyMissing("Im Schlüsselbund liegt kein Schlüssel."), secrets)
    dialog.open_office()
    qtbot.waitUntil(lambda: bool(dialog.banner.text()), timeout=20_000)
    assert "Schlüsselbund" in dialog.banner.text()
    secrets._kept.update(kept)
    dialog.open_office()
    qtbot.waitUntil(lambda: dialog.store is not None, timeout=20_000)


def test_giving_up_gives_no_store_and_changes_nothing(
    locked: str, paths: AppPaths, clock: FixedClock, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = paths.office_file.read_bytes()
    monkeypatch.setattr(UnlockDialog, "exec", lambda self: self.reject())
    assert module.unlock(paths, WrongKey("Falsch."), clock=clock, secrets=NoSecrets()) is None
    assert paths.office_file.read_bytes() == before


def test_every_letter_behind_alt_is_used_once(locked: str, unlock: Unlock) -> None:
    dialog = unlock()
    for _ in range(2):
        letters = mnemonics(dialog)
        assert len(letters) == len(set(letters)), letters
        dialog.switch.click()
