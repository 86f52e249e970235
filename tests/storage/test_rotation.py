"""Which backups stay: names, days, weeks, months, and clocks that are wrong."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.storage import rotation
from netzwerk_desktop.storage.rotation import BackupFile, Reason, backup_name, backup_of, backups_in, is_due, to_keep

NOON = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)


def made(when: datetime, reason: Reason = Reason.DAILY) -> BackupFile:
    return BackupFile(when, reason, Path(backup_name("office", when, reason)))


def daily(days: int, until: datetime = NOON) -> list[BackupFile]:
    return [made(until - timedelta(days=day)) for day in range(days)]


# --- names ----------------------------------------------------------------------------------------------------------


def test_names_are_ascii_and_tell_everything() -> None:
    when = datetime(2026, 11, 22, 9, 0, 0, tzinfo=UTC)
    assert backup_name("office", when, Reason.DAILY) == "office-2026-11-22T09-00-00Z-daily.db"
    assert backup_name("office", when, Reason.MANUAL, 2) == "office-2026-11-22T09-00-00Z-manual-2.db"
    for reason in Reason:
        for number in (1, 7):
            path = Path(backup_name("my-office.2", when, reason, number))
            assert path.name.isascii() and ":" not in path.name
            assert backup_of(path, "my-office.2") == BackupFile(when, reason, path)


@pytest.mark.parametrize(
    "name",
    [
        "office.db",
        "office-2026-11-22T09-00-00Z-daily.key.json",
        "other-2026-11-22T09-00-00Z-daily.db",
        "office-2026-13-22T09-00-00Z-daily.db",
        "office-2026-11-22T09-00-00Z-weekly.db",
        ".office-2026-11-22T09-00-00Z-daily.db.1234abcd.tmp",
        "office-2026-11-22T09-00-00Z-daily.db.bak",
    ],
)
def test_other_files_are_no_backups(name: str) -> None:
    assert backup_of(Path(name), "office") is None


def test_a_folder_is_read_newest_first(tmp_path: Path) -> None:
    assert backups_in(tmp_path / "gone", "office") == ()
    for backup in (*daily(3), made(NOON, Reason.MANUAL)):
        (tmp_path / backup.path.name).touch()
    (tmp_path / "notes.txt").touch()
    found = backups_in(tmp_path, "office")
    assert [backup.made_at for backup in found] == sorted((b.made_at for b in found), reverse=True)
    assert len(found) == 4


def test_every_reason_has_words() -> None:
    assert len({reason.label for reason in Reason}) == len(Reason)


# --- what stays -----------------------------------------------------------------------------------------------------


def test_two_years_of_daily_backups_thin_out() -> None:
    kept = sorted((local_day(b.made_at) for b in to_keep(daily(730), NOON)), reverse=True)
    assert kept[:14] == [date(2026, 11, 22) - timedelta(days=day) for day in range(14)]
    sundays = [date(2026, 11, 22) - timedelta(weeks=week) for week in range(8)]
    assert set(sundays) <= set(kept)
    month_ends = [date(2026, 10, 31), date(2026, 9, 30), date(2026, 8, 31), date(2026, 2, 28), date(2025, 12, 31)]
    assert set(month_ends) <= set(kept)
    assert kept[-1] == date(2025, 12, 31)
    assert len(kept) == 14 + 6 + 11


def test_of_several_on_one_day_the_last_stays() -> None:
    day = [made(NOON - timedelta(days=20, hours=hour)) for hour in range(5)]
    assert to_keep([made(NOON), *day], NOON) == {made(NOON), day[0]}


def test_after_two_years_away_the_old_ones_are_still_there() -> None:
    old = daily(730, until=NOON - timedelta(days=730))
    assert to_keep(old, NOON) == to_keep(old, NOON - timedelta(days=730))
    assert len(to_keep([*old, made(NOON)], NOON)) >= 14


def test_days_are_those_in_germany() -> None:
    late, early = datetime(2026, 7, 1, 21, 30, tzinfo=UTC), datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert len(to_keep([made(late), made(early)], NOON)) == 2  # 1 July 23:30 and 2 July 0:30 in Germany
    assert is_due([made(late)], early)
    assert not is_due([made(early)], early + timedelta(hours=20))


def test_what_was_made_on_purpose_stays() -> None:
    manual = [made(NOON - timedelta(days=100 * n), Reason.MANUAL) for n in range(1, 9)]
    assert set(manual) <= to_keep([*daily(100), *manual], NOON)


def test_only_the_last_safety_copies_stay() -> None:
    for reason in (Reason.BEFORE_MIGRATION, Reason.BEFORE_RESTORE):
        copies = [made(NOON - timedelta(days=n), reason) for n in range(20)]
        assert to_keep([made(NOON + timedelta(hours=1)), *copies], NOON + timedelta(hours=2)) >= set(copies[:5])
        assert len(to_keep([made(NOON + timedelta(hours=1)), *copies], NOON + timedelta(hours=2))) == 6


def test_a_clock_that_was_ahead_pushes_nothing_out() -> None:
    true, ahead = daily(30), daily(30, until=NOON + timedelta(days=800))
    assert to_keep(true, NOON) <= to_keep([*true, *ahead], NOON)
    assert set(ahead) <= to_keep([*true, *ahead], NOON)


moments = st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2028, 1, 1)), max_size=60)


def keeps_what_it_must(
    chosen: Callable[[Iterable[BackupFile], datetime], frozenset[BackupFile]], times: list[datetime]
) -> bool:
    """The promise of a rotation, checked day by day as the program runs it: after every new backup."""
    present: set[BackupFile] = set()
    for when in sorted({time.replace(microsecond=0, tzinfo=UTC) for time in times}):
        present.add(made(when))
        kept = chosen(present, when)
        if not kept <= present or made(when) not in kept:
            return False
        present = set(kept)
        if chosen(present, when) != kept:
            return False
        days = sorted({local_day(backup.made_at) for backup in present}, reverse=True)
        if len(days) < min(14, len({local_day(t.replace(tzinfo=UTC)) for t in times if t.replace(tzinfo=UTC) <= when})):
            return False
    return True


@given(moments)
def test_the_newest_and_fourteen_days_always_stay(times: list[datetime]) -> None:
    assert keeps_what_it_must(to_keep, times)


def deletes_everything(_backups: Iterable[BackupFile], _now: datetime) -> frozenset[BackupFile]:
    return frozenset()


def keeps_the_oldest(backups: Iterable[BackupFile], _now: datetime) -> frozenset[BackupFile]:
    return frozenset(sorted(backups)[:14])


def by_age_only(backups: Iterable[BackupFile], now: datetime) -> frozenset[BackupFile]:
    return frozenset(backup for backup in backups if now - backup.made_at < timedelta(days=14))


@pytest.mark.parametrize("mutant", [deletes_everything, keeps_the_oldest, by_age_only])
def test_the_promise_is_broken_by_every_mutant(
    mutant: Callable[[Iterable[BackupFile], datetime], frozenset[BackupFile]],
) -> None:
    times = [backup.made_at.replace(tzinfo=None) for backup in daily(40)]
    times += [time - timedelta(days=400) for time in times]
    assert keeps_what_it_must(to_keep, times)
    assert not keeps_what_it_must(mutant, times)


def test_running_daily_for_three_years_keeps_a_bearable_number() -> None:
    present: frozenset[BackupFile] = frozenset()
    for day in range(3 * 365):
        now = NOON + timedelta(days=day)
        present = to_keep({*present, made(now)}, now)
    assert len(present) <= rotation.DAYS + rotation.WEEKS + rotation.MONTHS
    months = {(local_day(b.made_at).year, local_day(b.made_at).month) for b in present}
    assert len(months) == rotation.MONTHS


# --- due ------------------------------------------------------------------------------------------------------------


def test_a_daily_backup_is_due_once_a_day() -> None:
    assert is_due([], NOON)
    assert is_due([made(NOON - timedelta(days=1))], NOON)
    assert is_due([made(NOON, Reason.MANUAL)], NOON)
    assert not is_due([made(NOON - timedelta(hours=2))], NOON)
