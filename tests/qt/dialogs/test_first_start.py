"""The first start: questions, a new office with a key, or one from another computer; stopping leaves nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.dialogs import first_start as module
from netzwerk_desktop.qt.dialogs.first_start import FirstStart
from netzwerk_desktop.qt.dialogs.first_start_pages import BY_PASSPHRASE, DEMONSTRATION
from netzwerk_desktop.services.backup import back_up
from netzwerk_desktop.services.office import Office, is_set_up, office_logo, office_settings, open_office, staff
from netzwerk_desktop.services.office_file import Protection, create_office_file, open_office_file
from netzwerk_desktop.services.organisation import OrganisationFilter, list_organisations
from netzwerk_desktop.services.protection import protection_of
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import MemorySecrets, NoSecrets
from tests.support.keyboard import Keyboard, mnemonics

PASSPHRASE = "vier kurze Wörter hier"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf50cf00000484"
    "01c18c9c0bd60000000049454e44ae426082"
)


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths.below(tmp_path / "new")


@pytest.fixture
def start(app: QApplication, paths: AppPaths, clock: FixedClock) -> Iterator[Callable[..., FirstStart]]:
    """Makes the assistant and closes what it opened."""
    made: list[FirstStart] = []

    def make(**differing: object) -> FirstStart:
        dialog = FirstStart(paths, **{"clock": clock, "secrets": MemorySecrets(), **differing})  # type: ignore[arg-type]
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        app.processEvents()
        return dialog

    yield make
    for dialog in made:
        dialog._runner.close()
        if dialog.store is not None:
            dialog.store.close()
        dialog.hide()
        dialog.deleteLater()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def fill_in(dialog: FirstStart) -> None:
    """Answer the questions of office and person."""
    dialog.office_page.form.show_values({"name": "Geschäftsstelle", "network_name": "Netzwerk Innenstadt NRW"})
    dialog.sender_page.form.show_values({"street": "Musterstraße 1", "postal_code": "48143", "city": "Münster"})
    dialog.person_page.form.show_values({"staff_name": "Anna Beispiel"})


def walk_to(dialog: FirstStart, key: str) -> None:
    while dialog.step.key != key:
        before = dialog.step
        dialog.next()
        assert dialog.step is not before, f"stuck at {before.key}"


def left_behind(paths: AppPaths) -> list[str]:
    return sorted(file.name for file in paths.data_dir.rglob("*") if file.is_file())


def test_with_the_keyboard_alone_to_an_office_with_the_towns(
    start: Callable[..., FirstStart], paths: AppPaths, clock: FixedClock, qtbot: QtBot
) -> None:
    secrets = MemorySecrets()
    dialog = start(secrets=secrets)
    keys = Keyboard()
    keys.type("Geschäftsstelle Süd")
    keys.tab()
    keys.type("Netzwerk Möglichkeiten")
    keys.save()
    assert dialog.step.key == "sender"
    keys.type("Musterstraße 1")
    dialog.sender_page.ui.logo.set_value(PNG)
    keys.save()
    keys.type("Änne Beispiel")
    keys.save()
    assert dialog.step.key == "protection"
    keys.save()
    assert dialog.step.key == "content"
    keys.save()
    qtbot.waitUntil(lambda: dialog.step.key == "key", timeout=20_000)
    view = dialog.key_view
    assert view is not None
    assert not dialog.next_button.isEnabled()
    keys.type(view.groups[view.asked])
    keys.save()
    assert not dialog.isVisible()
    store = dialog.store
    assert store is not None
    office = open_office(store, clock=clock, paths=paths)
    settings = office_settings(office)
    assert (settings.name, settings.network_name) == ("Geschäftsstelle Süd", "Netzwerk Möglichkeiten")
    assert office_logo(office) == PNG
    assert [row.name for row in staff(office)] == ["Änne Beispiel"]
    assert len(list_organisations(office, filter=OrganisationFilter())) == 396
    assert protection_of(paths) == "keyring"


def test_what_is_missing_is_said_at_its_field(start: Callable[..., FirstStart]) -> None:
    dialog = start()
    dialog.next()
    assert dialog.step.key == "office"
    assert "Namen des Büros" in dialog.office_page.form.problem_at("name")
    assert "Namen des Netzwerks" in dialog.office_page.form.problem_at("network_name")
    dialog.office_page.ui.name.setText("Büro")
    assert dialog.office_page.form.problem_at("name") == ""


def test_a_doubtful_telephone_number_does_not_hold_anybody_up(start: Callable[..., FirstStart]) -> None:
    dialog = start()
    fill_in(dialog)
    dialog.sender_page.form.show_values({"phone": "kommt noch"})
    walk_to(dialog, "person")
    assert dialog.sender_page.form.problem_at("phone")


def test_a_wrong_postal_code_does(start: Callable[..., FirstStart]) -> None:
    dialog = start()
    fill_in(dialog)
    dialog.sender_page.form.show_values({"postal_code": "481"})
    dialog.next()
    dialog.next()
    assert dialog.step.key == "sender"
    assert dialog.sender_page.form.problem_at("postal_code")


def test_a_picture_that_is_none_is_not_taken(start: Callable[..., FirstStart], tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_text("kein Bild", encoding="utf-8")
    dialog = start()
    fill_in(dialog)
    walk_to(dialog, "sender")
    dialog.sender_page.ui.logo.take(file)
    dialog.next()
    assert dialog.sender_page.ui.logo.value() is None
    assert dialog.step.key == "sender"
    assert "kein Bild" in dialog.sender_page.form.problem_at("logo")


@pytest.mark.parametrize(
    ("first", "again", "field"),
    [
        ("kurz", "kurz", "passphrase"),
        ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "passphrase"),
        (PASSPHRASE, "x", "again"),
    ],
)
def test_a_weak_or_mistyped_passphrase_is_not_taken(
    start: Callable[..., FirstStart], first: str, again: str, field: str
) -> None:
    dialog = start(secrets=NoSecrets())
    fill_in(dialog)
    walk_to(dialog, "protection")
    assert dialog.protection.ui.protection.value() == "passphrase", "there is no keyring"
    dialog.protection.form.show_values({"passphrase": first, "again": again})
    dialog.next()
    assert dialog.step.key == "protection"
    assert dialog.protection.form.problem_at(field)


def test_an_office_behind_a_passphrase(
    start: Callable[..., FirstStart], paths: AppPaths, clock: FixedClock, qtbot: QtBot
) -> None:
    dialog = start(secrets=NoSecrets())
    fill_in(dialog)
    dialog.protection.form.show_values({"passphrase": PASSPHRASE, "again": PASSPHRASE})
    walk_to(dialog, "content")
    dialog.next()
    qtbot.waitUntil(lambda: dialog.step.key == "key", timeout=20_000)
    assert dialog.store is not None
    dialog.store.close()
    dialog.store = None
    store = open_office_file(paths, clock=clock, secrets=NoSecrets(), passphrase=lambda: PASSPHRASE)
    assert is_set_up(store)
    store.close()


def test_stopping_leaves_nothing_and_all_answers_are_there(
    start: Callable[..., FirstStart], paths: AppPaths, qtbot: QtBot
) -> None:
    secrets = MemorySecrets()
    dialog = start(secrets=secrets)
    fill_in(dialog)
    dialog.content_page.ui.content.set_value(DEMONSTRATION)
    walk_to(dialog, "content")
    dialog.next()
    assert dialog.step.key == "work"
    dialog.reject()
    qtbot.waitUntil(lambda: dialog.step.key == "content", timeout=60_000)
    assert dialog.isVisible()
    assert "nichts angelegt" in dialog.banner.text()
    assert left_behind(paths) == []
    assert secrets._kept == {}
    assert dialog.setup().name == "Geschäftsstelle"


def test_giving_up_gives_no_store(
    paths: AppPaths, clock: FixedClock, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FirstStart, "exec", lambda self: self.reject())
    assert module.set_up(paths, clock=clock, secrets=MemorySecrets()) is None
    assert not paths.office_file.exists()


def test_the_key_cannot_be_skipped(start: Callable[..., FirstStart], qtbot: QtBot) -> None:
    dialog = start()
    fill_in(dialog)
    walk_to(dialog, "content")
    dialog.next()
    qtbot.waitUntil(lambda: dialog.step.key == "key", timeout=20_000)
    dialog.close()
    dialog.next()
    assert dialog.isVisible()
    assert "Tippen Sie Gruppe" in dialog.banner.text()


def test_a_full_disk_is_said_and_nothing_is_left(
    start: Callable[..., FirstStart], paths: AppPaths, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from netzwerk_desktop.domain.errors import DiskFull

    def full(*_: object, **__: object) -> None:
        raise DiskFull("Die Festplatte ist voll.")

    monkeypatch.setattr(module, "set_up_office", full)
    dialog = start()
    fill_in(dialog)
    walk_to(dialog, "content")
    dialog.next()
    qtbot.waitUntil(lambda: dialog.step.key == "content", timeout=20_000)
    assert dialog.banner.text() == "Die Festplatte ist voll."
    assert left_behind(paths) == []


def test_a_backup_of_another_computer_opens_with_its_recovery_key(
    start: Callable[..., FirstStart], office: Office, paths: AppPaths, clock: FixedClock, qtbot: QtBot
) -> None:
    from netzwerk_desktop.services.protection import key_of_open_office

    backup = back_up(office).path
    dialog = start()
    dialog.open_other()
    dialog.next()
    assert dialog.open_page.form.problem_at("file")
    dialog.open_page.form.show_values({"file": backup, "recovery_key": key_of_open_office(office)})
    dialog.next()
    assert dialog.step.key == "protection"
    dialog.next()
    qtbot.waitUntil(lambda: dialog.store is not None, timeout=20_000)
    assert dialog.store is not None
    mine = open_office(dialog.store, clock=clock, paths=paths)
    assert office_settings(mine).name == office_settings(office).name
    assert protection_of(paths) == "keyring"


def test_a_typo_in_the_recovery_key_names_the_group(
    start: Callable[..., FirstStart], office: Office, paths: AppPaths
) -> None:
    from netzwerk_desktop.services.protection import key_of_open_office

    key = key_of_open_office(office)
    wrong = key[:14] + ("A" if key[14] != "A" else "B") + key[15:]
    dialog = start()
    dialog.open_other()
    dialog.open_page.form.show_values({"file": office.paths.office_file, "recovery_key": wrong})
    dialog.next()
    assert dialog.step.key == "open"
    assert "Gruppe 3 stimmt nicht" in dialog.open_page.form.problem_at("recovery_key")
    assert not paths.office_file.exists()


def test_an_office_file_opens_with_the_passphrase_it_had(
    start: Callable[..., FirstStart], tmp_path: Path, paths: AppPaths, clock: FixedClock, qtbot: QtBot
) -> None:
    from netzwerk_desktop.services.office import set_up_office
    from netzwerk_desktop.system.resources import resource
    from tests.support.factories import make_setup

    other = AppPaths.below(tmp_path / "other")
    create_office_file(
        other,
        clock=clock,
        secrets=NoSecrets(),
        protection=Protection(PASSPHRASE),
        fill=lambda store: set_up_office(store, make_setup(), clock=clock, reference=resource("reference")),
    )
    dialog = start()
    dialog.open_other()
    dialog.open_page.form.show_values({"file": other.office_file, "way": BY_PASSPHRASE, "old_passphrase": "falsch"})
    dialog.next()
    dialog.next()
    qtbot.waitUntil(lambda: dialog.step.key == "open", timeout=20_000)
    assert "Passphrase passt nicht" in dialog.banner.text()
    assert not paths.office_file.exists()
    dialog.open_page.form.show_values({"old_passphrase": PASSPHRASE})
    dialog.next()
    dialog.next()
    qtbot.waitUntil(lambda: dialog.store is not None, timeout=20_000)
    assert paths.office_file.exists()


def test_every_letter_behind_alt_is_used_once(start: Callable[..., FirstStart]) -> None:
    dialog = start()
    fill_in(dialog)
    for key in ("office", "sender", "person", "protection", "content"):
        walk_to(dialog, key)
        letters = mnemonics(dialog)
        assert len(letters) == len(set(letters)), f"{key}: {letters}"
