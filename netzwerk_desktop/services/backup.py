"""Backing the office up and going back to a backup, as the window and the command line do it.

The daily backup is made by the first start of a day and thins out the older ones; what somebody asks for is kept until
they delete it. Going back needs the office closed, shows what is in the backup and in the present office, and backs
the present one up before. All the care lies in :mod:`netzwerk_desktop.storage.backup` and ``restore``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.dates import format_moment, format_number
from netzwerk_desktop.domain.errors import KeyMissing
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.office_file import Protection
from netzwerk_desktop.storage import backup as storage_backup
from netzwerk_desktop.storage import key as keys
from netzwerk_desktop.storage import recovery
from netzwerk_desktop.storage import restore as storage_restore
from netzwerk_desktop.storage.key_file import key_path
from netzwerk_desktop.storage.reserve import ensure_reserve
from netzwerk_desktop.storage.restore import OfficeContent
from netzwerk_desktop.storage.rotation import Reason, backup_of, backups_in, is_due
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import SecretStore

__all__ = [
    "BackupMade",
    "BackupRow",
    "RestoreDone",
    "RestorePreview",
    "back_up",
    "back_up_if_due",
    "backups",
    "preview_restore",
    "restore_office_file",
]

_COUNTED = {
    "municipality": "Kommunen",
    "organisation": "weitere Organisationen",
    "person": "Personen",
    "interaction": "Vorgänge",
    "follow_up": "Wiedervorlagen",
    "document": "Schriftstücke",
}


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup in the list: where it lies, when it was made (UTC), why (German), its size in bytes."""

    path: Path
    made_at: datetime
    reason: str
    size: int


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup that was made and checked; ``counts`` are the rows of each table."""

    path: Path
    made_at: datetime
    reason: Reason
    size: int
    counts: Mapping[str, int] = field(repr=False)
    with_key_file: bool = True

    @property
    def sentence(self) -> str:
        """What was done, in German."""
        told = f"Sicherung angelegt und geprüft: {self.path} ({_size(self.size)}, {_counted(self.counts)})."
        if not self.with_key_file:
            told += " Die Schlüsseldatei fehlt; ohne den Wiederherstellungsschlüssel öffnet sie nur dieser Computer."
        return told

    def as_json(self) -> dict[str, Any]:
        """The backup as plain data."""
        return {
            "path": str(self.path),
            "made_at": self.made_at.isoformat(),
            "reason": str(self.reason),
            "size": self.size,
            "counts": dict(self.counts),
            "with_key_file": self.with_key_file,
        }


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What a backup holds and what the present office holds, for people to decide; nothing was changed."""

    backup: Path
    made_at: datetime | None
    content: OfficeContent
    present: OfficeContent | None

    @property
    def sentence(self) -> str:
        """Both in German words."""
        when = f" vom {format_moment(self.made_at)} Uhr" if self.made_at else ""
        change = self.content.last_change
        stand = f", letzte Änderung {format_moment(change)} Uhr" if change else ""
        now = _counted(self.present.counts) if self.present else "nichts Lesbares"
        return f"Sicherung{when}: {_counted(self.content.counts)}{stand}. Derzeit im Büro: {now}."

    def as_json(self) -> dict[str, Any]:
        """The preview as plain data; ``restored`` tells it from the answer of a restore."""
        return {
            "restored": False,
            "backup": str(self.backup),
            "made_at": self.made_at.isoformat() if self.made_at else None,
            "office": self.content.office_name,
            "version": self.content.version,
            "before": dict(self.present.counts) if self.present else None,
            "after": dict(self.content.counts),
        }


@dataclass(frozen=True, slots=True)
class RestoreDone:
    """A restore that was done: what was there before, what is there now, where the former office lies."""

    backup: Path
    before: OfficeContent | None
    after: OfficeContent
    saved: Path | None

    @property
    def sentence(self) -> str:
        """What was done, in German."""
        told = f"Das Büro ist wiederhergestellt. Jetzt: {_counted(self.after.counts)}."
        if self.before is not None:
            told += f" Vorher: {_counted(self.before.counts)}."
        if self.saved is not None:
            told += f" Der Stand von vorher liegt unter {self.saved}."
        return told

    def as_json(self) -> dict[str, Any]:
        """The outcome as plain data."""
        return {
            "restored": True,
            "backup": str(self.backup),
            "before": dict(self.before.counts) if self.before else None,
            "after": dict(self.after.counts),
            "saved": str(self.saved) if self.saved else None,
        }


def back_up(office: Office, *, to: Path | None = None) -> BackupMade:
    """Make a backup now, into the office's folder of backups or to exactly the file ``to``, which must not exist.

    Raises what :func:`netzwerk_desktop.storage.backup.make_backup` raises; nothing is left behind then.
    """
    return _made(office, Reason.MANUAL, to)


def back_up_if_due(office: Office) -> BackupMade | None:
    """Make the backup of the day, let old ones go, lay the reserve down; ``None`` when there is one of today.

    Takes a second or two for a large office; to be called after the first picture, on a thread that may wait.
    """
    ensure_reserve(office.store.path)
    if not is_due(backups_in(office.paths.backup_dir, office.store.path.stem), office.clock.now()):
        return None
    made = _made(office, Reason.DAILY, None)
    storage_backup.rotate(office.store.path, now=office.clock.now(), folder=office.paths.backup_dir)
    return made


def backups(paths: AppPaths) -> tuple[BackupRow, ...]:
    """The backups in the office's folder, newest first; they are not opened."""
    rows = []
    for found in backups_in(paths.backup_dir, paths.office_file.stem):
        try:
            size = found.path.stat().st_size
        except OSError:
            continue  # just rotated away
        rows.append(BackupRow(found.path, found.made_at, found.reason.label, size))
    return tuple(rows)


def preview_restore(
    paths: AppPaths,
    file: Path,
    *,
    secrets: SecretStore,
    passphrase: Callable[[], str] | None = None,
    recovery_key: str | None = None,
) -> RestorePreview:
    """Check a backup and tell what going back to it would mean; nothing is changed.

    Raises :class:`NotFound`, :class:`WrongKey`, :class:`KeyMissing`, :class:`DamagedDatabase`, :class:`NewerDatabase`,
    :class:`RefusedFile` (no office file, or another office's).
    """
    key = _key(paths, file, secrets, passphrase, recovery_key)
    content = storage_restore.check_backup(file, key, paths.office_file)
    named = backup_of(file, paths.office_file.stem)
    return RestorePreview(
        backup=file,
        made_at=named.made_at if named else None,
        content=content,
        present=storage_restore.present_content(paths.office_file, key),
    )


def restore_office_file(
    paths: AppPaths,
    file: Path,
    *,
    clock: Clock,
    secrets: SecretStore,
    passphrase: Callable[[], str] | None = None,
    recovery_key: str | None = None,
    protection: Protection | None = None,
) -> RestoreDone:
    """Put the content of a backup in the place of the office, which must not be open anywhere.

    On a computer that does not know the office yet, the key comes from the passphrase beside the backup or from the
    recovery key; with ``protection`` it is then kept as said. Raises what :func:`preview_restore` raises, and
    :class:`AlreadyOpen`, :class:`DiskFull`, :class:`ReadOnlyPlace`; everything is as it was then.
    """
    key = _key(paths, file, secrets, passphrase, recovery_key)
    report = storage_restore.restore(file, paths.office_file, key, clock=clock, folder=paths.backup_dir)
    if protection is not None:
        office_id = report.after.office_id
        if protection.passphrase is None:
            keys.protect_with_keyring(key, paths.key_file, office_id, secrets)
        else:
            keys.protect_with_passphrase(key, protection.passphrase, paths.key_file, office_id)
    return RestoreDone(file, report.before, report.after, report.saved)


def _made(office: Office, reason: Reason, target: Path | None) -> BackupMade:
    info = storage_backup.make_backup(
        office.store.path,
        office.store.key,
        clock=office.clock,
        reason=reason,
        folder=office.paths.backup_dir,
        target=target,
    )
    return BackupMade(info.path, info.made_at, info.reason, info.size, info.counts, info.with_key_file)


def _key(
    paths: AppPaths,
    file: Path,
    secrets: SecretStore,
    passphrase: Callable[[], str] | None,
    recovery_key: str | None,
) -> bytes:
    """The key of the office; where its key file is gone or this is another computer, by the one beside the backup."""
    if recovery_key is not None:
        return recovery.parse_recovery_key(recovery_key)
    try:
        return keys.unlock(paths.office_file, store=secrets, passphrase=passphrase)
    except KeyMissing as error:
        if not key_path(file).exists() or paths.key_file.exists():
            raise
        try:
            return keys.unlock(file, store=secrets, passphrase=passphrase)
        except KeyMissing as second:
            raise second from error


def _counted(counts: Mapping[str, int]) -> str:
    """The rows people know of, in words: "396 Kommunen, 12 weitere Organisationen, 2.000 Personen …"."""
    shown = dict(counts)
    shown["organisation"] = shown.get("organisation", 0) - shown.get("municipality", 0)
    return ", ".join(f"{format_number(shown.get(table, 0))} {label}" for table, label in _COUNTED.items())


def _size(size: int) -> str:
    return f"{format_number(max(size / 1_000_000, 0.1), 1)} MB"
