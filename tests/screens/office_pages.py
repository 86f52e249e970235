"""The first start, unlocking, settings, imports, going back to a backup, about."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.errors import KeyMissing
from netzwerk_desktop.exchange import reference
from netzwerk_desktop.qt.dialogs.first_start import FirstStart
from netzwerk_desktop.qt.dialogs.first_start_pages import DEMONSTRATION
from netzwerk_desktop.qt.dialogs.recovery_key import RecoveryKeyView
from netzwerk_desktop.qt.dialogs.unlock import UnlockDialog
from netzwerk_desktop.qt.pages.settings import SECTIONS, SettingsPage
from netzwerk_desktop.qt.pages.settings_section import ListSection
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.backup import back_up
from netzwerk_desktop.services.office_file import Protection, create_office_file
from netzwerk_desktop.services.protection import GROUPS
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource
from netzwerk_desktop.system.secrets import MemorySecrets, NoSecrets
from tests.exchange.made_files import register_bytes, register_lines
from tests.screens.registry import screen
from tests.screens.stage import Stage

_KEY = "-".join(f"{number:02}ABCD" for number in range(GROUPS))


def _assistant(stage: Stage, step: str = "office") -> FirstStart:
    folder = stage.office.paths.data_dir / "nothing-yet"
    dialog = FirstStart(AppPaths.below(folder), clock=stage.clock, secrets=MemorySecrets())
    if step != "office":
        dialog.go_to(step)
    return dialog


@screen("erststart", own_size=True)
def first_start(stage: Stage) -> QWidget:
    """The first question."""
    return _assistant(stage)


@screen("erststart-fehler", own_size=True)
def first_start_wrong(stage: Stage) -> QWidget:
    """Something is missing."""
    dialog = _assistant(stage)
    dialog.next()
    return dialog


@screen("erststart-absender", own_size=True)
def first_start_sender(stage: Stage) -> QWidget:
    """The sender."""
    return _assistant(stage, "sender")


@screen("erststart-schutz", own_size=True)
def first_start_protection(stage: Stage) -> QWidget:
    """A passphrase."""
    dialog = _assistant(stage, "protection")
    dialog.protection.ui.protection.set_value("passphrase")
    dialog.protection.ui.passphrase.set_value("vier kurze Wörter hier")
    return dialog


@screen("erststart-inhalt", own_size=True)
def first_start_content(stage: Stage) -> QWidget:
    """Empty or demonstration."""
    return _assistant(stage, "content")


@screen("erststart-anlegen", own_size=True)
def first_start_work(stage: Stage) -> QWidget:
    """Under way."""
    dialog = _assistant(stage, "content")
    dialog.content_page.ui.content.set_value(DEMONSTRATION)
    dialog.go_to("work")
    dialog.work_page.show_work("8.200 von 20.000 Vorgängen des Demonstrationsbüros", 8200, 20_000)
    return dialog


@screen("erststart-schluessel", own_size=True)
def first_start_key(stage: Stage) -> QWidget:
    """The recovery key."""
    dialog = _assistant(stage)
    view = RecoveryKeyView(_KEY, office="Geschäftsstelle", clock=stage.clock, ask=lambda _: 3)
    layout = dialog._key_place.layout()
    assert layout is not None
    layout.addWidget(view)
    dialog.key_view = view
    dialog.go_to("key")
    return dialog


@screen("erststart-oeffnen", own_size=True)
def first_start_open(stage: Stage) -> QWidget:
    """An office of another computer."""
    dialog = _assistant(stage)
    dialog.open_other()
    return dialog


def _locked(stage: Stage) -> AppPaths:
    paths = AppPaths.below(stage.office.paths.data_dir / "locked")
    if not paths.office_file.exists():
        create_office_file(
            paths,
            clock=stage.clock,
            secrets=NoSecrets(),
            protection=Protection("vier kurze Wörter hier"),
            fill=lambda store: None,
        )
    return paths


@screen("oeffnen", own_size=True)
def unlock(stage: Stage) -> QWidget:
    """The passphrase is asked for."""
    return UnlockDialog(_locked(stage), KeyMissing(""), clock=stage.clock, secrets=NoSecrets())


@screen("oeffnen-wiederherstellung", own_size=True)
def unlock_recovery(stage: Stage) -> QWidget:
    """The recovery key is asked for; a group is wrong."""
    dialog = UnlockDialog(_locked(stage), KeyMissing(""), clock=stage.clock, secrets=NoSecrets())
    dialog.switch.click()
    dialog.recovery_ui.recovery_key.set_value("2M7ZQK8V0N4TABCDEF")
    dialog.open_office()
    return dialog


def _member_list(stage: Stage) -> Path:
    """The list of 2013 with a few rows that want asking about."""
    names = [member.name for member in reference.members_2013(resource("reference"))]
    rows = ["Kommune;Mitglied seit;Vorname;Nachname;Funktion", "Neuenkirch;;Petra;Probe;Citymanagement"]
    rows += [f'"{name}";;;;' for name in names]
    path = stage.office.paths.data_dir / "Mitglieder.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def _reading(stage: Stage, dialog_id: DialogId, file: Path) -> QWidget:
    """It reads the file; the picture shows its name only, for the folder is another one each time."""
    dialog: Any = stage.dialog(dialog_id, file=file)
    line = dialog.ui.file.line
    line.blockSignals(True)
    line.setText(file.name)
    line.blockSignals(False)
    shown: QWidget = dialog
    return shown


@screen("einlesen-leer", own_size=True)
def import_nothing(stage: Stage) -> QWidget:
    """No list yet."""
    return stage.dialog(DialogId.IMPORT_MEMBERS)


@screen("einlesen-mitglieder", own_size=True)
def import_members(stage: Stage) -> QWidget:
    """The preview, a row wants asking about."""
    return _reading(stage, DialogId.IMPORT_MEMBERS, _member_list(stage))


@screen("einlesen-verzeichnis", own_size=True)
def import_register(stage: Stage) -> QWidget:
    """What a register would change."""
    towns = {town.ags: town for town in reference.municipalities(resource("reference"))}
    renamed = {"name": "Winterberg am Asten", "official_name": "Winterberg am Asten, Stadt", "population": 13_300}
    towns["05958048"] = replace(towns["05958048"], **renamed)
    gone = towns.pop("05958020")
    towns["05958028"] = replace(towns["05958028"], area_km2=(towns["05958028"].area_km2 or 0) + (gone.area_km2 or 0))
    path = stage.office.paths.data_dir / "GV100AD_310326.txt"
    path.write_bytes(register_bytes(register_lines(sorted(towns.values(), key=lambda town: town.ags))))
    return _reading(stage, DialogId.IMPORT_REGISTER, path)


def _settings(section: str) -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        return stage.window(PageId.SETTINGS, section)

    return make


for _key in SECTIONS:
    screen(f"einstellungen-{_key}")(_settings(_key))


@screen("zurueckholen", own_size=True)
def restore(stage: Stage) -> QWidget:
    """A backup, and what is in it."""
    made = next(stage.office.paths.backup_dir.glob("*.db"), None) or back_up(stage.office).path
    return stage.dialog(DialogId.RESTORE, backup=made)


@screen("ueber", own_size=True)
def about(stage: Stage) -> QWidget:
    """About the program."""
    return stage.dialog(DialogId.ABOUT)


def _record(section: str) -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        """The dialog of a list's first row."""
        page = stage.window(PageId.SETTINGS, section).page(PageId.SETTINGS)
        assert isinstance(page, SettingsPage)
        stage.settle()
        shown = page.section()
        assert isinstance(shown, ListSection)
        return shown.dialog(shown.model.row(0))

    return make


for _key in ("staff", "catalogue", "topics"):
    screen(f"einstellungen-{_key}-bearbeiten", own_size=True)(_record(_key))
