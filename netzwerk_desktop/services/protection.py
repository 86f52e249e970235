"""How the office file is protected, in what windows need to know of it: where the key is, whether a passphrase will do,
which groups of a typed recovery key are wrong. No key is kept anywhere by these functions, and none is ever logged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from netzwerk_desktop.domain.errors import NetzwerkError, Problem
from netzwerk_desktop.storage import key as keys
from netzwerk_desktop.storage import recovery
from netzwerk_desktop.storage.key_file import KeyFile
from netzwerk_desktop.storage.recovery import GROUP_LENGTH, GROUPS
from netzwerk_desktop.system.paths import AppPaths

from .office import Office

__all__ = [
    "GROUPS",
    "GROUP_LENGTH",
    "Strength",
    "change_passphrase",
    "key_of_open_office",
    "passphrase_problems",
    "passphrase_strength",
    "protection_of",
    "wrong_groups",
]

_GOOD_LENGTH: Final = 16
_STRONG_LENGTH: Final = 24
_STRONG_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class Strength:
    """How good a passphrase is: ``level`` 0 (will not be taken) to 3, and German words for it."""

    level: int
    words: str


def protection_of(paths: AppPaths) -> Literal["keyring", "passphrase"] | None:
    """Where the key of the office file is; ``None`` when the key file is missing or cannot be read."""
    try:
        return KeyFile.read(paths.key_file).protection
    except NetzwerkError:
        return None


def passphrase_problems(passphrase: str) -> tuple[Problem, ...]:
    """What speaks against a new passphrase; the field is called ``passphrase``."""
    return keys.check_passphrase(passphrase)


def passphrase_strength(passphrase: str) -> Strength:
    """A hint while somebody types. Length is what counts; nobody is asked for special characters."""
    missing = keys.MIN_PASSPHRASE - len(passphrase)
    if missing > 0:
        return Strength(0, f"Noch {missing} Zeichen; am besten vier oder fünf Wörter, die Sie sich merken.")
    if passphrase_problems(passphrase):
        return Strength(0, "Zu gleichförmig: bitte mehrere verschiedene Wörter.")
    if len(passphrase) >= _STRONG_LENGTH or (
        len(passphrase.split()) >= _STRONG_WORDS and len(passphrase) >= _GOOD_LENGTH
    ):
        return Strength(3, "Sehr gut.")
    if len(passphrase) >= _GOOD_LENGTH:
        return Strength(2, "Gut. Ein Wort mehr macht sie sehr gut.")
    return Strength(1, "Reicht. Ein, zwei Wörter mehr machen sie gut.")


def change_passphrase(paths: AppPaths, *, old: str, new: str) -> None:
    """Lock the key of the office with another passphrase; backups made so far keep the old one.

    Takes half a second. Raises :class:`WrongKey` for the old one, :class:`ValidationFailed` for the new one,
    :class:`KeyMissing` when the key is not behind a passphrase; everything is as before then.
    """
    keys.change_passphrase(paths.key_file, old, new)


def wrong_groups(groups: Sequence[str]) -> tuple[int, ...]:
    """The numbers (from 1) of the groups of a typed recovery key that cannot be right; empty ones do not count."""
    return tuple(
        number for number, group in enumerate(groups, start=1) if group and not recovery.group_is_right(group, number)
    )


def key_of_open_office(office: Office) -> str:
    """The key of the open office, as going back to a backup takes it, so that nobody has to type it. Never shown."""
    return recovery.format_recovery_key(office.store.key)
