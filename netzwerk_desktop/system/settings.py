"""Preferences of this computer and this user: how the window looks, where things were left. Never data of the office.

They lie in a small JSON file that a person may read and repair. Losing them is a nuisance and no more, therefore
nothing here ever stops the program: a damaged file is put aside and the start goes on with what can be saved, with one
sentence about it for the screen. Entries this version does not know (of a newer one, say) are kept as they are.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from netzwerk_desktop.system.durable import write_atomically

Theme = Literal["system", "light", "dark"]
Language = Literal["de", "en"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered between two starts. Change it with `dataclasses.replace`.

    Attributes:
        theme: light, dark, or as the system has it.
        language: of the screen.
        navigation_collapsed: only icons on the left.
        window_geometry: where the window was, as Qt wrote it, in base64; empty before the first time.
        splitter_sizes: pixels of the parts of each splitter, by its name.
        table_states: columns, their order and widths, by the name of the table, as Qt wrote it, in base64.
        letters_dir: where letters are put; empty means the documents folder of the user.
        last_user_id: who worked here last; empty before the first time.
        last_page: the page that was shown last; empty before the first time.
        recent_ids: records opened last, newest first.
        warned_places: folders about which the warning for shared places was given already.
        morning_reminder: tell once a day what is due, by a word of the system.
        reminder_hour: from this hour on.
        reminder_names: with towns and subjects; whoever passes by can read them.
        reminded_on: the day (ISO) on which that was done last.
        tray_icon: an icon beside the system's clock.
        calls_expected: how many calls of the month were open the last time; "Heute" keeps room for so many.
    """

    theme: Theme = "system"
    language: Language = "de"
    navigation_collapsed: bool = False
    window_geometry: str = ""
    splitter_sizes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    table_states: Mapping[str, str] = field(default_factory=dict)
    letters_dir: str = ""
    last_user_id: str = ""
    last_page: str = ""
    recent_ids: tuple[str, ...] = ()
    warned_places: tuple[str, ...] = ()
    calls_expected: int = 8
    morning_reminder: bool = True
    reminder_hour: int = 8
    reminder_names: bool = False
    reminded_on: str = ""
    tray_icon: bool = True


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings, and a sentence for the screen when the file was damaged."""

    settings: Settings
    notice: str = ""


class _Unfit(ValueError):
    """A value in the file is not of the kind the setting needs."""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _Unfit
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Unfit
    return value


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= 10_000:
        raise _Unfit
    return value


def _hour(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= 23:
        raise _Unfit
    return value


def _one_of(*choices: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if value not in choices:
            raise _Unfit
        return _text(value)

    return check


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _Unfit
    return tuple(_text(part) for part in value)


def _sizes(value: Any) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(type(part) is int and part >= 0 for part in value):
        raise _Unfit
    return tuple(value)


def _mapping(check: Callable[[Any], Any]) -> Callable[[Any], dict[str, Any]]:
    def check_all(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise _Unfit
        return {key: check(part) for key, part in value.items()}

    return check_all


# How each setting is read; the test compares the names with those of `Settings`.
READERS: Mapping[str, Callable[[Any], Any]] = {
    "theme": _one_of("system", "light", "dark"),
    "language": _one_of("de", "en"),
    "navigation_collapsed": _flag,
    "window_geometry": _text,
    "splitter_sizes": _mapping(_sizes),
    "table_states": _mapping(_text),
    "letters_dir": _text,
    "last_user_id": _text,
    "last_page": _text,
    "recent_ids": _texts,
    "warned_places": _texts,
    "calls_expected": _count,
    "morning_reminder": _flag,
    "reminder_hour": _hour,
    "reminder_names": _flag,
    "reminded_on": _text,
    "tray_icon": _flag,
}


class SettingsFile:
    """The one file the settings lie in. Not for several threads: the window alone reads and writes it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._unknown: dict[str, Any] = {}

    @property
    def damaged_path(self) -> Path:
        """Where a damaged file is put; an older one there is replaced."""
        return self.path.with_name(f"{self.path.stem}.damaged{self.path.suffix}")

    def load(self) -> LoadedSettings:
        """Read the settings; whatever cannot be read has its default. Never raises for a bad file."""
        self._unknown = {}
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return LoadedSettings(Settings())
        except OSError:
            return LoadedSettings(
                Settings(),
                f"Die Einstellungen dieses Computers sind nicht lesbar ({self.path}). Es gelten die üblichen.",
            )
        try:
            # A person may have repaired it with an editor that begins files with a byte order mark.
            entries = json.loads(content.decode("utf-8-sig"))
            if not isinstance(entries, dict):
                raise _Unfit
        except (ValueError, RecursionError):
            return LoadedSettings(
                Settings(),
                "Die Einstellungen dieses Computers waren beschädigt. Es gelten wieder die üblichen; "
                + self._put_aside(content),
            )
        self._unknown = {name: value for name, value in entries.items() if name not in READERS}
        values, unfit = _read_entries(entries)
        notice = ""
        if unfit:
            notice = f"Einige Einstellungen waren unbrauchbar ({', '.join(unfit)}) und sind zurückgesetzt; "
            notice += self._put_aside(content)
        return LoadedSettings(Settings(**values), notice)

    def save(self, settings: Settings) -> None:
        """Write the settings, the whole file or nothing of it.

        Raises:
            OSError: the place is read-only or full. The file is then as before.
        """
        entries = {**self._unknown, **{entry.name: getattr(settings, entry.name) for entry in fields(settings)}}
        text = json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self.path, text.encode("utf-8"))

    def _put_aside(self, content: bytes) -> str:
        """Keep a copy of the damaged file; return the end of the sentence about it."""
        try:
            write_atomically(self.damaged_path, content)
        except OSError:
            return "die alte Datei ließ sich nicht aufheben."
        return f"die alte Datei liegt unter {self.damaged_path}."


def _read_entries(entries: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The usable values, and the names of those that are not."""
    values: dict[str, Any] = {}
    unfit: list[str] = []
    for name, read in READERS.items():
        if name in entries:
            try:
                values[name] = read(entries[name])
            except _Unfit:
                unfit.append(name)
    return values, unfit
