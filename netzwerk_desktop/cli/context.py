"""What a command is handed: folders, clock, keyring, passphrase, and the open office."""

from __future__ import annotations

import argparse
import getpass
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import KeyMissing, NetzwerkError
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import PASSPHRASE_VARIABLE, SecretStore, resolve_passphrase

from .output import at_a_terminal

if TYPE_CHECKING:
    # The help needs neither the database nor what stands on it.
    from netzwerk_desktop.services.context import Office
    from netzwerk_desktop.services.office_file import Protection

RECOVERY_VARIABLE = "NETZWERK_RECOVERY_KEY"


def clock_of(arguments: argparse.Namespace) -> Clock:
    """The clock the command was started with."""
    clock: Clock = arguments.clock
    return clock


def secrets_of(arguments: argparse.Namespace) -> SecretStore:
    """The keyring the command was started with."""
    secrets: SecretStore = arguments.secrets
    return secrets


def paths_of(arguments: argparse.Namespace) -> AppPaths:
    """The folders of ``--data-dir``, or those of the platform."""
    return AppPaths.choose(arguments.data_dir)


def passphrase_of() -> Callable[[], str] | None:
    """Where the passphrase of an existing office comes from: the environment, then a question at a terminal."""
    # A restore needs it twice and asks once.
    return resolve_passphrase(_environment(), cache(_ask) if at_a_terminal() else None)


def _environment() -> dict[str, str]:
    """The environment, the passphrase in it as text also where the locale knows no umlauts."""
    environment = dict(os.environ)
    given = environment.get(PASSPHRASE_VARIABLE, "")
    try:
        environment[PASSPHRASE_VARIABLE] = os.fsencode(given).decode()
    except UnicodeError:
        raise NetzwerkError(
            f"Die Passphrase in {PASSPHRASE_VARIABLE} enthält Zeichen, die nicht in UTF-8 ankamen. Bitte setzen Sie sie"
            " in einem Terminal mit UTF-8 oder geben Sie sie auf Nachfrage ein."
        ) from None
    return environment


def _ask() -> str:
    return getpass.getpass("Passphrase: ")


def recovery_key_of() -> str:
    """The recovery key: from the environment, then from a question at a terminal."""
    given = os.environ.get(RECOVERY_VARIABLE, "")
    if given:
        return given
    if not at_a_terminal():
        raise KeyMissing(f"Der Wiederherstellungsschlüssel fehlt. Bitte legen Sie ihn in {RECOVERY_VARIABLE}.")
    return getpass.getpass("Wiederherstellungsschlüssel: ")


def new_passphrase() -> str:
    """Ask for a new passphrase, twice. Raises :class:`NetzwerkError` when the two differ."""
    first = getpass.getpass("Neue Passphrase: ")
    if getpass.getpass("Noch einmal: ") != first:
        raise NetzwerkError("Die beiden Passphrasen sind nicht gleich. Bitte versuchen Sie es noch einmal.")
    return first


def new_protection(arguments: argparse.Namespace) -> Protection:
    """How a new office is protected: by the passphrase of the environment, by the keyring, or by a question.

    Without any of them the service says that there is no keyring and asks for a passphrase.
    """
    from netzwerk_desktop.services.office_file import Protection

    given = resolve_passphrase(_environment(), None)
    if given is not None:
        return Protection(given())
    if secrets_of(arguments).available() or not at_a_terminal():
        return Protection()
    return Protection(new_passphrase())


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Office]:
    """The office of ``--data-dir``, open while the command runs."""
    from netzwerk_desktop.services.context import open_office
    from netzwerk_desktop.services.office_file import open_office_file

    paths, clock = paths_of(arguments), clock_of(arguments)
    store = open_office_file(paths, clock=clock, secrets=secrets_of(arguments), passphrase=passphrase_of())
    try:
        yield open_office(store, clock=clock, paths=paths)
    finally:
        store.close()
