"""Which backups there are, when the next one is due, and which may go.

A backup tells by its name what it is: `office-2026-11-22T09-00-00Z-daily.db` (ASCII, UTC, no colons, sorted by time).
Times of files are not believed; they change when somebody copies a folder.

Daily backups thin out with age: the last 14 days on which there was one, then the last of each of 8 weeks, then the
last of each of 12 months. It is backups that are counted and not days gone by: an office that was shut for two years
still has all of its last ones. What somebody made on purpose is kept until they delete it.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from netzwerk_desktop.domain.clock import as_utc, local_day

DAYS: Final = 14
WEEKS: Final = 8
MONTHS: Final = 12
# Backups made before a migration or a restore; nobody asked for them, and the daily ones go on meanwhile.
SAFETY_COPIES: Final = 5

# A backup from a clock that was ahead must not push out the true ones.
_CLOCK_TOLERANCE: Final = timedelta(days=1)
_TIME_FORMAT: Final = "%Y-%m-%dT%H-%M-%SZ"


class Reason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    MANUAL = "manual"
    BEFORE_MIGRATION = "migration"
    BEFORE_RESTORE = "restore"

    @property
    def label(self) -> str:
        """The reason on the screen."""
        return _LABELS[self]


_LABELS: Final = {
    Reason.DAILY: "täglich",
    Reason.MANUAL: "von Hand",
    Reason.BEFORE_MIGRATION: "vor der Umstellung auf eine neue Version",
    Reason.BEFORE_RESTORE: "vor einer Wiederherstellung",
}

_NAME: Final = re.compile(
    rf"(?P<stem>.+)-(?P<time>\d{{4}}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-(?P<reason>{'|'.join(Reason)})(?:-(?P<number>\d+))?\.db"
)


@dataclass(frozen=True, slots=True, order=True)
class BackupFile:
    """A backup as its name describes it: when it was made (UTC), why, where it lies."""

    made_at: datetime
    reason: Reason
    path: Path


def backup_name(stem: str, made_at: datetime, reason: Reason, number: int = 1) -> str:
    """The file name of a backup of `<stem>.db`; `number` tells several of one second apart."""
    suffix = "" if number == 1 else f"-{number}"
    return f"{stem}-{as_utc(made_at).strftime(_TIME_FORMAT)}-{reason}{suffix}.db"


def backup_of(path: Path, stem: str) -> BackupFile | None:
    """What the name of a file says, or None when it is not the name of a backup of `<stem>.db`."""
    match = _NAME.fullmatch(path.name)
    if match is None or match["stem"] != stem:
        return None
    try:
        made_at = datetime.strptime(match["time"], _TIME_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return BackupFile(made_at, Reason(match["reason"]), path)


def backups_in(folder: Path, stem: str) -> tuple[BackupFile, ...]:
    """The backups of `<stem>.db` in a folder, newest first; none when there is no folder."""
    if not folder.is_dir():
        return ()
    found = (backup_of(path, stem) for path in folder.iterdir())
    return tuple(sorted((backup for backup in found if backup), reverse=True))


def to_keep(backups: Iterable[BackupFile], now: datetime) -> frozenset[BackupFile]:
    """Those of `backups` that must stay. The newest of all always does, and so does what has a time after `now`."""
    every = sorted(backups, reverse=True)
    past = [backup for backup in every if backup.made_at <= now + _CLOCK_TOLERANCE]
    kept = set(every) - set(past)
    kept.update(past[:1])
    kept.update(backup for backup in past if backup.reason is Reason.MANUAL)
    for reason in (Reason.BEFORE_MIGRATION, Reason.BEFORE_RESTORE):
        kept.update([backup for backup in past if backup.reason is reason][:SAFETY_COPIES])
    daily = [backup for backup in past if backup.reason is Reason.DAILY]
    kept.update(_newest_of_each(daily, DAYS, lambda made_at: local_day(made_at)))
    kept.update(_newest_of_each(daily, WEEKS, lambda made_at: local_day(made_at).isocalendar()[:2]))
    kept.update(_newest_of_each(daily, MONTHS, lambda made_at: (local_day(made_at).year, local_day(made_at).month)))
    return frozenset(kept)


def is_due(backups: Iterable[BackupFile], now: datetime) -> bool:
    """Whether today (the day in Germany) still lacks a daily backup."""
    today = local_day(now)
    return not any(backup.reason is Reason.DAILY and local_day(backup.made_at) == today for backup in backups)


def _newest_of_each(
    newest_first: list[BackupFile], periods: int, period_of: Callable[[datetime], Hashable]
) -> list[BackupFile]:
    """The newest backup of each of the latest `periods` periods that have one."""
    found: dict[Hashable, BackupFile] = {}
    for backup in newest_first:
        found.setdefault(period_of(backup.made_at), backup)
    return list(found.values())[:periods]
