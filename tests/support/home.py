"""An empty home for the time of the tests, so that no test reads or writes anything of the person who runs them."""

import os
import tempfile
from pathlib import Path

FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_RUNTIME_DIR": "run",
    "APPDATA": "home/AppData/Roaming",
    "LOCALAPPDATA": "home/AppData/Local",
}
# What would make a result depend on the person or the place.
VARIABLES = {
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    # The office lives in Europe/Berlin; code that takes the computer's zone instead shows here.
    "TZ": "UTC",
    "QT_SCALE_FACTOR": "1",
    # The package is asked before any real keyring of the person.
    "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
}
REMOVED = ("NETZWERK_PASSPHRASE", "DBUS_SESSION_BUS_ADDRESS", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "OneDrive")


def move_into_empty_home() -> tempfile.TemporaryDirectory[str]:
    """Point every variable that leads to a person's files into a new folder; return the folder for the clean-up."""
    top = tempfile.TemporaryDirectory(prefix="netzwerk-tests-", ignore_cleanup_errors=True)
    for variable, folder in FOLDERS.items():
        path = Path(top.name, folder)
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[variable] = str(path)
    os.environ.update(VARIABLES)
    for variable in REMOVED:
        os.environ.pop(variable, None)
    # Never a real window, unless somebody wants to watch.
    os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    return top
