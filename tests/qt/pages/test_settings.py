"""The settings: each section reads, saves by itself, and nothing typed is lost or written over somebody else."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.service_catalogue import Tier
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.conflict import ConflictDialog
from netzwerk_desktop.qt.dialogs.restore import RestoreDialog
from netzwerk_desktop.qt.pages.settings import SECTIONS, SettingsPage
from netzwerk_desktop.qt.pages.settings_lists import (
    CatalogueSection,
    ServiceDialog,
    StaffDialog,
    StaffSection,
    TopicDialog,
    TopicsSection,
)
from netzwerk_desktop.qt.pages.settings_office import NetworkSection, OfficeSection
from netzwerk_desktop.qt.pages.settings_program import ImportSection, LookSection, ReminderSection, TemplatesSection
from netzwerk_desktop.qt.pages.settings_security import BackupSection, ProtectionSection
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import SchemeChoice
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.services.backup import backups
from netzwerk_desktop.services.entitlement import services
from netzwerk_desktop.services.office import (
    Office,
    add_staff,
    edit_office,
    edit_staff,
    networks,
    office_logo,
    office_settings,
    staff,
)
from netzwerk_desktop.services.topic import topics
from netzwerk_desktop.services.undo import last_undoable
from netzwerk_desktop.storage.key import protect_with_passphrase, unlock
from netzwerk_desktop.system.secrets import NoSecrets
from tests.support.keyboard import Keyboard, mnemonics
from tests.support.waiting import until_idle

PASSPHRASE, OTHER = "vier kurze Wörter hier", "fünf ganz andere Wörter dort"


@pytest.fixture
def page(desk: Desk) -> Iterator[SettingsPage]:
    """The page in a window."""
    page = SettingsPage(desk)
    page.resize(960, 600)
    page.show_record("")
    page.show()
    page.activateWindow()
    until_idle(desk)
    yield page
    page.hide()
    page.deleteLater()


def at(page: SettingsPage, key: str) -> object:
    section = page.go_to(key)
    until_idle(page.desk)
    return section


def dialog_of(app: QApplication, kind: type[QDialog]) -> QDialog:
    return next(window for window in app.topLevelWidgets() if isinstance(window, kind) and window.isVisible())


def test_every_section_opens(page: SettingsPage) -> None:
    for key in SECTIONS:
        at(page, key)
        assert page.section().title.text()
        letters = mnemonics(page)
        assert len(letters) == len(set(letters)), f"{key}: {letters}"
    page.show_record("look")
    assert isinstance(page.section(), LookSection)


# -- office ----------------------------------------------------------------------------------------------------------


def test_the_office_is_saved_quietly(page: SettingsPage, office: Office) -> None:
    section = at(page, "office")
    assert isinstance(section, OfficeSection)
    assert section.strip.isHidden()
    section.form.show_values({"street": "Neue Straße 2", "neutral_salutation": "Guten Tag", "letter_form": "A"})
    assert section.strip.isVisible()
    section.form.focus("street")
    Keyboard().save()
    until_idle(page.desk)
    settings = office_settings(office)
    assert (settings.street, settings.neutral_salutation, settings.letter_form) == ("Neue Straße 2", "Guten Tag", "A")
    assert section.strip.isHidden() and section.banner.isHidden()


def test_what_is_wrong_stands_at_the_field(page: SettingsPage, office: Office) -> None:
    section = at(page, "office")
    assert isinstance(section, OfficeSection)
    section.form.show_values({"name": " ", "postal_code": "1"})
    section.save()
    until_idle(page.desk)
    assert section.form.problem_at("name") and section.form.problem_at("postal_code")
    assert office_settings(office).name.strip()
    section.discard()
    until_idle(page.desk)
    assert section.strip.isHidden() and section.ui.name.value() == office_settings(office).name


def test_typing_is_not_lost_while_one_looks_elsewhere(page: SettingsPage, office: Office) -> None:
    section = at(page, "office")
    assert isinstance(section, OfficeSection)
    section.ui.city.set_value("Köln")
    at(page, "staff")
    edit_office(office, values={"footer": "von jemand anderem"})
    at(page, "office")
    assert section.ui.city.value() == "Köln"


def test_a_conflict_is_shown_and_decided(page: SettingsPage, office: Office, app: QApplication) -> None:
    section = at(page, "office")
    assert isinstance(section, OfficeSection)
    section.ui.street.set_value("Meine Straße 1")
    edit_office(office, values={"street": "Andere Straße 9"})
    section.save()
    until_idle(page.desk)
    dialog = dialog_of(app, ConflictDialog)
    assert isinstance(dialog, ConflictDialog)
    assert office_settings(office).street == "Andere Straße 9", "nothing was written over"
    dialog.choose_all(0)
    dialog.decide()
    until_idle(page.desk)
    assert office_settings(office).street == "Meine Straße 1"


def test_what_was_typed_survives_the_end_of_the_program(page: SettingsPage, desk: Desk, office: Office) -> None:
    section = at(page, "office")
    assert isinstance(section, OfficeSection)
    section.ui.city.set_value("Köln")
    assert section._keeper is not None
    section._keeper.keep()
    until_idle(desk)
    later = OfficeSection(desk)
    later.load()
    until_idle(desk)
    assert "nicht gespeichert" in later.banner.text()
    later.banner.link.click()
    assert later.ui.city.value() == "Köln"
    later.save()
    until_idle(desk)
    assert office_settings(office).city == "Köln"
    third = OfficeSection(desk)
    third.load()
    until_idle(desk)
    assert third.banner.text() == "", "it is not offered again"
    for one in (later, third):
        one.deleteLater()


def test_the_logo_can_be_taken_away(page: SettingsPage, office: Office) -> None:
    edit_office(office, values={"logo": b"\x89PNG not really"})
    section = at(page, "office")
    assert isinstance(section, OfficeSection)
    section.load()
    until_idle(page.desk)
    section.ui.logo.remove()
    section.save()
    until_idle(page.desk)
    assert office_logo(office) is None


def test_the_network_is_renamed_from_a_day_on(page: SettingsPage, office: Office) -> None:
    section = at(page, "network")
    assert isinstance(section, NetworkSection)
    section.ui.name.set_value("Netzwerk Stadtmitte")
    section.save()
    assert section.form.problem_at("valid_from") == "Ab wann gilt der neue Name?"
    section.ui.valid_from.set_value(date(2027, 1, 1))
    section.save()
    until_idle(page.desk)
    own = next(row for row in networks(office) if row.is_own)
    assert [entry.valid_from for entry in own.names if entry.name == "Netzwerk Stadtmitte"] == [date(2027, 1, 1)]
    assert section.ui.name.value() == "" and section.strip.isHidden()


# -- lists -----------------------------------------------------------------------------------------------------------


def test_somebody_new_works_here(page: SettingsPage, office: Office) -> None:
    section = at(page, "staff")
    assert isinstance(section, StaffSection)
    dialog = section.open(None)
    assert isinstance(dialog, StaffDialog)
    dialog.form.show_values({"name": "Bernd Muster", "sign": "bm"})
    dialog.save()
    until_idle(page.desk)
    assert {row.name: row.sign for row in staff(office)}["Bernd Muster"] == "bm"
    assert section.model.rowCount() == 2


def test_one_cannot_send_oneself_away(page: SettingsPage, office: Office) -> None:
    section = at(page, "staff")
    assert isinstance(section, StaffSection)
    dialog = section.open(section.model.row(0))
    assert isinstance(dialog, StaffDialog)
    dialog.ui.active.set_value(False)
    dialog.save()
    assert "Sie selbst" in dialog.form.problem_at("active")
    dialog.ui.active.set_value(True)
    dialog.ui.function.set_value("Leitung")
    dialog.save()
    until_idle(page.desk)
    assert staff(office)[0].function == "Leitung"


def test_somebody_else_works_on_this_computer(page: SettingsPage, office: Office) -> None:
    section, desk = at(page, "staff"), page.desk
    assert isinstance(section, StaffSection)
    (button,) = section.more_buttons
    created = add_staff(office, name="Bernd Muster").created
    left = add_staff(office, name="Carla Gegangen").created
    assert created and left
    edit_staff(office, id=left, values={"active": False})
    section.load()
    until_idle(desk)
    for nobody in (office.staff_id, left):
        section.table.set_current_row(section.model.number_of(nobody))
        assert not button.isEnabled()
    section.table.set_current_row(section.model.number_of(created))
    assert button.isEnabled()
    told: list[str] = []
    desk.message.connect(lambda text, tone: told.append(text))
    button.click()
    until_idle(desk)
    assert (desk.office.staff_id, desk.preferences.settings.last_user_id) == (created, created)
    assert told == ["Sie arbeiten jetzt als Bernd Muster."] and not button.isEnabled()
    edit_office(desk.office, values={"footer": "von Bernd"})
    step = last_undoable(desk.office)
    assert step is not None and last_undoable(office) != step, "what is written bears the new name"


def test_a_service_ends_and_another_begins(page: SettingsPage, office: Office, clock: FixedClock) -> None:
    section = at(page, "catalogue")
    assert isinstance(section, CatalogueSection)
    first = section.model.row(0)
    assert first is not None
    dialog = section.open(first)
    assert isinstance(dialog, ServiceDialog)
    until_idle(page.desk)
    dialog.ui.valid_until.set_value(date(2025, 12, 31))
    dialog.save()
    until_idle(page.desk)
    assert next(row for row in services(office) if row.id == first.id).valid_until == date(2025, 12, 31)
    place = section.model.number_of(first.id)
    assert section.model.index(place, 3).data() == "bis 31.12.2025 (beendet)"
    new = section.open(None)
    assert isinstance(new, ServiceDialog)
    new.form.show_values({"name": "Leerstandsmanagement", "category": "Beratung", "tier": Tier.MEMBER})
    new.save()
    until_idle(page.desk)
    added = next(row for row in services(office) if row.name == "Leerstandsmanagement")
    assert added.tier is Tier.MEMBER and added.position > 0


def test_a_topic_is_added_renamed_and_removed(page: SettingsPage, office: Office) -> None:
    section = at(page, "topics")
    assert isinstance(section, TopicsSection)
    before = len(topics(office))
    dialog = section.open(None)
    assert isinstance(dialog, TopicDialog)
    dialog.save()
    assert dialog.form.problem_at("name")
    dialog.form.show_values({"name": "Hitzeschutz"})
    dialog.save()
    until_idle(page.desk)
    [new] = [row for row in topics(office) if row.name == "Hitzeschutz"]
    section.table.set_current_row(section.model.number_of(new.id))
    again = section.open(section.model.row(section.table.current_row()))
    assert isinstance(again, TopicDialog)
    again.ui.name.set_value("Hitze und Grün")
    again.save()
    until_idle(page.desk)
    assert any(row.name == "Hitze und Grün" for row in topics(office))
    section.remove()
    until_idle(page.desk)
    assert len(topics(office)) == before


# -- keeping things safe ---------------------------------------------------------------------------------------------


def test_the_passphrase_is_changed(page: SettingsPage, office: Office) -> None:
    with office.read() as connection:
        office_id = str(connection.exec_driver_sql("SELECT office FROM journal_state").scalar_one())
    protect_with_passphrase(office.store.key, PASSPHRASE, office.paths.key_file, office_id)
    section = at(page, "protection")
    assert isinstance(section, ProtectionSection)
    assert "mit Ihrer Passphrase" in section.where.text()
    section.form.show_values({"old_passphrase": "falsch", "passphrase": OTHER, "again": OTHER})
    section.save()
    until_idle(page.desk)
    assert "passt nicht" in section.form.problem_at("old_passphrase")
    section.form.show_values({"old_passphrase": PASSPHRASE, "again": "x"})
    section.save()
    assert section.form.problem_at("again")
    section.form.show_values({"again": OTHER})
    section.save()
    until_idle(page.desk)
    assert "ist geändert" in section.banner.text()
    assert section.ui.passphrase.value() == "" and section.strip.isHidden()
    key = unlock(office.paths.office_file, store=NoSecrets(), passphrase=lambda: OTHER)
    assert key == office.store.key


def test_a_key_file_that_is_gone_is_told(page: SettingsPage) -> None:
    section = at(page, "protection")
    assert isinstance(section, ProtectionSection)
    assert "fehlt" in section.where.text()
    assert section.passphrase_heading.isHidden()


def test_a_backup_is_made_listed_and_looked_at(page: SettingsPage, office: Office, app: QApplication) -> None:
    section = at(page, "backup")
    assert isinstance(section, BackupSection)
    section.back_up_button.click()
    assert not section.back_up_button.isEnabled() and section.bar.isVisible()
    until_idle(page.desk)
    assert len(backups(office.paths)) == 1 == section.model.rowCount()
    assert "396 Kommunen" in section.banner.text()
    section.restore_button.click()
    until_idle(page.desk)
    dialog = dialog_of(app, RestoreDialog)
    assert isinstance(dialog, RestoreDialog) and dialog.preview is not None


def test_the_file_is_looked_over_in_words(page: SettingsPage) -> None:
    section = at(page, "backup")
    assert isinstance(section, BackupSection)
    section.check_button.click()
    until_idle(page.desk)
    assert section.banner.text().startswith("Alles in Ordnung")


# -- the program -----------------------------------------------------------------------------------------------------


def test_a_template_is_adapted_and_given_back(
    page: SettingsPage, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile()) or True)
    section = at(page, "templates")
    assert isinstance(section, TemplatesSection)
    section.edit("brief_form_b.docx")
    until_idle(page.desk)
    own = office.paths.templates_dir / "brief_form_b.docx"
    assert opened == [str(own)] and own.is_file()
    section.reset("brief_form_b.docx")
    until_idle(page.desk)
    assert not own.exists()
    assert "ausgelieferte Vorlage" in section.banner.text()
    assert len(section.cards) == 2


def test_colours_change_at_once_and_are_remembered(page: SettingsPage) -> None:
    section = at(page, "look")
    assert isinstance(section, LookSection)
    before = theme.current().choice
    try:
        section.ui.theme.set_value("dark")
        assert theme.current().choice is SchemeChoice.DARK
        assert page.desk.preferences.settings.theme == "dark"
        page.desk.preferences.change(theme="light")
        assert section.ui.theme.value() == "light", "the menu can change it too"
        section.ui.language.set_value("en")
        assert page.desk.preferences.settings.language == "en"
        assert "nächsten Start" in section.banner.text()
    finally:
        theme.current().choose(before)


def test_the_reminder_can_be_switched_off(page: SettingsPage) -> None:
    section = at(page, "reminder")
    assert isinstance(section, ReminderSection)
    assert section.morning_reminder.value() and section.reminder_hour.value() == 8
    section.reminder_hour.set_value(10)
    section.reminder_names.set_value(True)
    section.tray_icon.set_value(False)
    section.morning_reminder.set_value(False)
    settings = page.desk.preferences.settings
    assert (settings.reminder_hour, settings.reminder_names, settings.tray_icon) == (10, True, False)
    assert not settings.morning_reminder
    assert not section.reminder_hour.isEnabled()
    page.desk.preferences.change(morning_reminder=True)
    assert section.morning_reminder.value() and section.reminder_hour.isEnabled()


def test_both_imports_are_one_press_away(page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted: list[DialogId] = []
    monkeypatch.setattr(page.desk, "open_dialog", wanted.append)
    section = ImportSection(page.desk)
    for button in section.buttons:
        button.click()
    assert wanted == [DialogId.IMPORT_MEMBERS, DialogId.IMPORT_REGISTER]
    section.deleteLater()


def test_errors_stand_in_the_section(page: SettingsPage) -> None:
    from netzwerk_desktop.domain.errors import DiskFull

    section = at(page, "backup")
    assert isinstance(section, BackupSection)
    section._failed(DiskFull("Die Festplatte ist voll."))
    assert section.banner.text() == "Die Festplatte ist voll."
    heard: list[tuple[str, Tone]] = []
    page.desk.trouble.connect(lambda text, tone: heard.append((text, tone)))
    told: Callable[[Exception], None] = section.told
    told(ValueError("boom"))
    assert heard
