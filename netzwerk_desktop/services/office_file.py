"""Making, opening and recovering the office file of this computer.

A new office is filled under a temporary name and gets its real one when it is complete: a file that is there is always
a whole office, whatever happened while it was made. The key is put into the keyring (or behind the passphrase) before
that moment, so that there is never a file without a key to it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import KeyMissing, NetzwerkError, ReadOnlyPlace, require_valid
from netzwerk_desktop.domain.identity import new_id
from netzwerk_desktop.storage import key as keys
from netzwerk_desktop.storage import recovery
from netzwerk_desktop.storage.connection import remove_database
from netzwerk_desktop.storage.faults import in_words
from netzwerk_desktop.storage.instance import alone_with, use_lock_path
from netzwerk_desktop.storage.store import Store as Store
from netzwerk_desktop.system.durable import put_in_place, temporary_name
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import SecretStore

__all__ = [
    "Protection",
    "Store",
    "create_office_file",
    "keyring_available",
    "open_office_file",
    "recover_office_file",
    "refuse_existing",
]


@dataclass(frozen=True, slots=True)
class Protection:
    """Where the key of the office file is kept.

    Attributes:
        passphrase: lock the key with it; ``None`` for the keyring of the operating system.
    """

    passphrase: str | None = field(default=None, repr=False)


def keyring_available(secrets: SecretStore) -> bool:
    """Whether the key can be kept in the keyring of this computer."""
    return secrets.available()


def refuse_existing(paths: AppPaths) -> None:
    """Raise :class:`NetzwerkError` when there is an office file already; for asking before other questions."""
    if paths.office_file.exists():
        raise NetzwerkError(
            f"In {paths.data_dir} gibt es schon ein Büro. Bitte öffnen Sie es oder wählen Sie einen anderen Ordner."
        )


def create_office_file(
    paths: AppPaths,
    *,
    clock: Clock,
    secrets: SecretStore,
    protection: Protection,
    fill: Callable[[Store], object],
) -> str:
    """Make the office file, let ``fill`` put the office into it, and return the recovery key as it is to be printed.

    Raises :class:`NetzwerkError` when there is one already, :class:`ValidationFailed` for a weak passphrase,
    :class:`KeyMissing` without a keyring and passphrase, :class:`AlreadyOpen` while somebody else is making one here,
    :class:`ReadOnlyPlace`, :class:`DiskFull`. Whatever is raised, nothing is left behind.
    """
    refuse_existing(paths)
    if protection.passphrase is not None:
        require_valid(keys.check_passphrase(protection.passphrase))
    elif not secrets.available():
        raise KeyMissing(
            "Auf diesem Computer gibt es keinen Schlüsselbund. Bitte vergeben Sie eine Passphrase (auf der Befehlszeile"
            " über die Umgebungsvariable NETZWERK_PASSPHRASE)."
        )
    _ensure_folders(paths)
    key = keys.new_key()
    office_id = new_id(clock)
    unfinished = temporary_name(paths.office_file)
    try:
        store = Store.create(unfinished, key, clock=clock, office_id=office_id)
        try:
            fill(store)
        finally:
            store.close()
        # Filling takes a while. A second program may have made an office meanwhile, whose key file must stay; or be
        # about to, and the folder would end with the file of one and the key file of the other.
        with alone_with(paths.office_file, "create"):
            refuse_existing(paths)
            _protect(paths, key, office_id, protection, secrets)
            with in_words(paths.office_file, files=True):
                put_in_place(unfinished, paths.office_file, overwrite=False)
            _remove_leftovers(paths)
    finally:
        remove_database(unfinished)
        use_lock_path(unfinished).unlink(missing_ok=True)
    return recovery.format_recovery_key(key)


def open_office_file(
    paths: AppPaths, *, clock: Clock, secrets: SecretStore, passphrase: Callable[[], str] | None = None
) -> Store:
    """Open the office file with the key from the keyring or, when it is behind one, the passphrase asked for.

    Raises :class:`NotFound` before an office was made, :class:`KeyMissing`, :class:`WrongKey`, and all that
    :meth:`Store.open` raises.
    """
    if not paths.office_file.exists():
        raise NetzwerkError(
            f"In {paths.data_dir} gibt es noch kein Büro. Bitte richten Sie es zuerst ein („netzwerk init“)."
        )
    key = keys.unlock(paths.office_file, store=secrets, passphrase=passphrase)
    return Store.open(paths.office_file, key, clock=clock)


def recover_office_file(
    paths: AppPaths, recovery_key: str, *, clock: Clock, secrets: SecretStore, protection: Protection
) -> Store:
    """Open an office file with its recovery key and protect it anew on this computer.

    The key is tried on the file before anything is written. Raises :class:`ValidationFailed` for a mistyped recovery
    key, :class:`WrongKey` for that of another office.
    """
    key = recovery.parse_recovery_key(recovery_key)
    store = Store.open(paths.office_file, key, clock=clock)
    try:
        with store.read() as connection:
            office_id = str(connection.exec_driver_sql("SELECT office FROM journal_state").scalar_one())
        _protect(paths, key, office_id, protection, secrets)
    except BaseException:
        store.close()
        raise
    return store


def _remove_leftovers(paths: AppPaths) -> None:
    """Remove the unfinished files of programs that were killed; who is still making an office here comes too late."""
    for name in (paths.office_file.name, paths.key_file.name):
        for beginning in (f".{name}.", f"..{name}."):
            for path in paths.data_dir.glob(f"{beginning}*"):
                with suppress(OSError):
                    path.unlink()


def _ensure_folders(paths: AppPaths) -> None:
    try:
        paths.ensure()
    except OSError:
        raise ReadOnlyPlace(
            f"Der Ordner {paths.data_dir} lässt sich nicht anlegen oder beschreiben. Bitte prüfen Sie die Rechte oder"
            " wählen Sie einen anderen Ordner."
        ) from None


def _protect(paths: AppPaths, key: bytes, office_id: str, protection: Protection, secrets: SecretStore) -> None:
    if protection.passphrase is None:
        keys.protect_with_keyring(key, paths.key_file, office_id, secrets)
    else:
        keys.protect_with_passphrase(key, protection.passphrase, paths.key_file, office_id)
