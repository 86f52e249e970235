"""Let ``tel:`` and ``callto:`` links open the window, for the user who is logged in and nobody else.

    python packaging/telephone_links.py                    enter this installation as one that can open them
    python packaging/telephone_links.py --default          on Linux: and open them with it from now on
    python packaging/telephone_links.py --remove           take it out again
    python packaging/telephone_links.py --dry-run          only print what would be written

On Linux a file for the menu is written to ``~/.local/share/applications`` and, where that is wanted, made the default
with ``xdg-mime``. On Windows keys below ``HKEY_CURRENT_USER`` are written, without administrator's rights; which
program opens a link is chosen in its settings. ``--system`` prints what the other system would get.

It is not the default unasked: numbers one presses in the window are ``tel:`` links as well, and whoever dials with
telephone software wants them to go there.

The link is always the last argument and everything behind ``--caller`` belongs to the number
(``netzwerk_desktop.system.start_arguments``), so nothing a link contains becomes an option.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SCHEMES = ("tel", "callto")
PROGRAM = "netzwerk-desktop"

DESKTOP_FILE = f"{PROGRAM}.desktop"

_PROGID = "NetzwerkDesktop.Link"
_CLASS = rf"Software\Classes\{_PROGID}"
_CAPABILITIES = r"Software\NetzwerkDesktop\Capabilities"
_REGISTERED = r"Software\RegisteredApplications"
_NAME = "Netzwerk"


class Refused(Exception):
    """It cannot be entered, and why, as a German sentence."""


# -- Linux -----------------------------------------------------------------------------------------------------------


def desktop_file(command: Sequence[str]) -> str:
    """The entry of the menu; with a link it opens the caller, without one the window."""
    mime = "".join(f"x-scheme-handler/{scheme};" for scheme in SCHEMES)
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.5",
            f"Name={_NAME}",
            "GenericName=Kontakte und Beratung",
            "Comment=Kommunen, Telefonate und Beratungen des Netzwerks",
            # one link, as one argument; nothing when it is started from the menu
            f"Exec={' '.join(desktop_quoted(part) for part in command)} %u",
            f"Icon={PROGRAM}",
            "Terminal=false",
            "Categories=Office;ContactManagement;",
            f"MimeType={mime}",
            "StartupNotify=true",
            f"StartupWMClass={PROGRAM}",
            "",
        )
    )


def desktop_quoted(argument: str) -> str:
    """An argument of an Exec line: quoted by the rules of the Desktop Entry Specification, then escaped as a value."""
    if _has_control(argument):
        raise Refused(f"Der Pfad {argument!r} enthält Steuerzeichen und lässt sich nicht eintragen.")
    inner = re.sub(r'(["`$\\])', r"\\\1", argument).replace("%", "%%")
    return f'"{inner}"'.replace("\\", "\\\\")


def applications_folder(environment: Mapping[str, str]) -> Path:
    """Where the menus of this user look."""
    home = environment.get("XDG_DATA_HOME", "")
    base = Path(home) if home.startswith("/") else Path(environment.get("HOME") or "~").expanduser() / ".local/share"
    return base / "applications"


def linux_commands(folder: Path, *, default: bool) -> list[list[str]]:
    """What is run after the file was written or removed; each only where it exists."""
    refresh = ["update-desktop-database", str(folder)]
    if not default:
        return [refresh]
    return [refresh, ["xdg-mime", "default", DESKTOP_FILE, *(f"x-scheme-handler/{scheme}" for scheme in SCHEMES)]]


def enter_on_linux(command: Sequence[str], folder: Path, *, default: bool, remove: bool, dry_run: bool) -> None:
    """Write or remove the file and tell the desktop."""
    path = folder / DESKTOP_FILE
    text = desktop_file(command)
    if dry_run:
        print(f"{'löschen' if remove else 'schreiben'}: {path}")
        if not remove:
            print(text, end="")
    elif remove:
        path.unlink(missing_ok=True)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for line in linux_commands(folder, default=default and not remove):
        if dry_run:
            print(f"ausführen: {' '.join(line)}")
        elif shutil.which(line[0]):
            subprocess.run(line, check=False)


# -- Windows ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Value:
    """A text in the registry of this user; ``name`` is empty for a key's own value."""

    key: str
    name: str
    text: str


def windows_values(command: Sequence[str]) -> list[Value]:
    """Everything that is written below ``HKEY_CURRENT_USER``."""
    program = command[0]
    opens = f'{" ".join(windows_quoted(part) for part in command)} --caller "%1"'
    values = [
        Value(_CLASS, "", "URL:Anruf (Netzwerk)"),
        Value(_CLASS, "URL Protocol", ""),
        Value(rf"{_CLASS}\DefaultIcon", "", f"{windows_quoted(program)},0"),
        Value(rf"{_CLASS}\shell\open\command", "", opens),
        Value(_CAPABILITIES, "ApplicationName", _NAME),
        Value(_CAPABILITIES, "ApplicationDescription", "Kommunen, Telefonate und Beratungen des Netzwerks"),
    ]
    values += [Value(rf"{_CAPABILITIES}\UrlAssociations", scheme, _PROGID) for scheme in SCHEMES]
    return [*values, Value(_REGISTERED, _NAME, _CAPABILITIES)]


def windows_quoted(argument: str) -> str:
    """An argument of a command line as the C library of Windows takes it apart again; never with a ``%``."""
    if _has_control(argument) or '"' in argument or "%" in argument:
        raise Refused(f"Der Pfad {argument!r} enthält Zeichen, die Windows in Befehlen ersetzt. Bitte einen anderen.")
    # a backslash before the closing quote would take it away
    tail = len(argument) - len(argument.rstrip("\\"))
    return f'"{argument}{tail * chr(92)}"'


def windows_keys_to_remove() -> list[str]:
    """Our own keys, children before their parents."""
    return [
        rf"{_CLASS}\shell\open\command",
        rf"{_CLASS}\shell\open",
        rf"{_CLASS}\shell",
        rf"{_CLASS}\DefaultIcon",
        _CLASS,
        rf"{_CAPABILITIES}\UrlAssociations",
        _CAPABILITIES,
    ]


def enter_on_windows(command: Sequence[str], *, remove: bool, dry_run: bool) -> None:
    """Write or remove the keys and tell Windows."""
    values = windows_values(command)
    if dry_run:
        if remove:
            print("\n".join(rf"löschen: HKEY_CURRENT_USER\{key}" for key in windows_keys_to_remove()))
            print(rf"löschen: HKEY_CURRENT_USER\{_REGISTERED}, {_NAME}")
        else:
            for value in values:
                print(rf"HKEY_CURRENT_USER\{value.key}, {value.name or '(Standard)'} = {value.text}")
        return
    import winreg  # type: ignore[import-not-found, unused-ignore]  # on Windows only

    user = winreg.HKEY_CURRENT_USER
    if remove:
        for key in windows_keys_to_remove():
            try:
                winreg.DeleteKey(user, key)
            except FileNotFoundError:
                continue
        try:
            with winreg.OpenKey(user, _REGISTERED, 0, winreg.KEY_SET_VALUE) as opened:
                winreg.DeleteValue(opened, _NAME)
        except FileNotFoundError:
            pass
    else:
        for value in values:
            with winreg.CreateKey(user, value.key) as opened:
                winreg.SetValueEx(opened, value.name, 0, winreg.REG_SZ, value.text)
    _tell_windows()


def _tell_windows() -> None:
    """SHCNE_ASSOCCHANGED: what opens what is different now."""
    import ctypes

    ctypes.windll.shell32.SHChangeNotify(0x08000000, 0, None, None)  # type: ignore[attr-defined, unused-ignore]


# -- both ------------------------------------------------------------------------------------------------------------


def _has_control(text: str) -> bool:
    return any(ord(sign) < 32 or ord(sign) == 127 for sign in text)


def installed_program() -> Path:
    """The window's entry point beside this Python, or wherever the shell finds it."""
    name = f"{PROGRAM}.exe" if sys.platform == "win32" else PROGRAM
    beside = Path(sys.executable).with_name(name)
    found = beside if beside.exists() else Path(shutil.which(name) or beside)
    if not found.exists():
        raise Refused(f"{name} wurde nicht gefunden. Bitte nennen Sie es mit --program.")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Enter or remove the links; 0, or 1 with a sentence on standard error."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--program", help="the window's entry point, if not the installed one")
    parser.add_argument("--data-dir", help="an office in another folder than the usual one")
    parser.add_argument("--default", action="store_true", help="on Linux: open the links with it from now on")
    parser.add_argument("--remove", action="store_true", help="take the links out again")
    parser.add_argument("--dry-run", action="store_true", help="only print what would be written")
    system = "windows" if sys.platform == "win32" else "linux"
    parser.add_argument("--system", choices=("linux", "windows"), default=system, help="with --dry-run: any")
    wanted = parser.parse_args(arguments)
    try:
        if wanted.system != system and not wanted.dry_run:
            raise Refused("Für ein anderes System lässt sich das nur mit --dry-run ansehen.")
        command = [wanted.program or (PROGRAM if wanted.remove else str(installed_program()))]
        if wanted.data_dir:
            command += ["--data-dir", wanted.data_dir]
        if wanted.system == "windows":
            enter_on_windows(command, remove=wanted.remove, dry_run=wanted.dry_run)
        else:
            folder = applications_folder(os.environ)
            enter_on_linux(command, folder, default=wanted.default, remove=wanted.remove, dry_run=wanted.dry_run)
    except (Refused, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    if not wanted.dry_run:
        print("Die Links sind ausgetragen." if wanted.remove else "tel: und callto: lassen sich jetzt hier öffnen.")
        if wanted.system == "windows" and not wanted.remove:
            print("Bitte wählen Sie noch: Einstellungen > Apps > Standard-Apps > Netzwerk.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
