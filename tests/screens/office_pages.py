"""The first start, unlocking, settings, imports, going back to a backup, about."""

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.errors import KeyMissing
from netzwerk_desktop.qt.dialogs.first_start import FirstStart
from netzwerk_desktop.qt.dialogs.first_start_pages import DEMONSTRATION
from netzwerk_desktop.qt.dialogs.recovery_key import RecoveryKeyView
from netzwerk_desktop.qt.dialogs.unlock import UnlockDialog
from netzwerk_desktop.services.office_file import Protection, create_office_file
from netzwerk_desktop.services.protection import GROUPS
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import MemorySecrets, NoSecrets
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
