"""What a command is handed: the folders, the clock, the keyring, and the open office."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from netzwerk_desktop.domain.clock import Clock, SystemClock
from netzwerk_desktop.services.office import Office, open_office
from netzwerk_desktop.services.office_file import Protection, open_office_file
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import OsKeyring, SecretStore, resolve_passphrase


def clock_of(arguments: argparse.Namespace) -> Clock:
    """The clock of the computer, or the one a test put into the arguments."""
    given: Clock | None = getattr(arguments, "clock", None)
    return given or SystemClock()


def secrets_of(arguments: argparse.Namespace) -> SecretStore:
    """The keyring of the system, or the one a test put into the arguments."""
    given: SecretStore | None = getattr(arguments, "secrets", None)
    return given if given is not None else OsKeyring()


def paths_of(arguments: argparse.Namespace) -> AppPaths:
    """The folders of ``--data-dir``, or those of the platform."""
    return AppPaths.choose(arguments.data_dir)


def _prompt(question: str) -> Callable[[], str] | None:
    if not sys.stdin or not sys.stdin.isatty():
        return None
    return lambda: getpass.getpass(question)


def passphrase_of() -> Callable[[], str] | None:
    """Where the passphrase of an existing office comes from: the environment, then a question at a terminal."""
    return resolve_passphrase(os.environ, _prompt("Passphrase: "))


def new_protection(arguments: argparse.Namespace) -> Protection:
    """How a new office is protected: by the passphrase of the environment, by the keyring, or by a question."""
    given = resolve_passphrase(os.environ, None)
    if given is not None:
        return Protection(given())
    if secrets_of(arguments).available():
        return Protection()
    ask = _prompt("Neue Passphrase: ")
    return Protection(ask() if ask else None)


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Office]:
    """The office of ``--data-dir``, open while the command runs."""
    paths, clock = paths_of(arguments), clock_of(arguments)
    store = open_office_file(paths, clock=clock, secrets=secrets_of(arguments), passphrase=passphrase_of())
    try:
        yield open_office(store, clock=clock, paths=paths)
    finally:
        store.close()
