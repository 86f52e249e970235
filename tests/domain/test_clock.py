from datetime import UTC, date, datetime, timedelta

import pytest

from netzwerk_desktop.domain.clock import FixedClock, SystemClock, as_utc, local_day, to_local


def test_the_fixed_clock_stands_still_until_it_is_moved() -> None:
    clock = FixedClock(datetime(2026, 3, 15, 10, 0, tzinfo=UTC))
    assert clock.now() == clock.now() == datetime(2026, 3, 15, 10, 0, tzinfo=UTC)
    clock.advance(timedelta(days=1, hours=2))
    assert clock.now() == datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
    assert clock.today() == date(2026, 3, 16)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 1, 1, 22, 59, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2026, 1, 1, 23, 0, tzinfo=UTC), date(2026, 1, 2)),  # winter: one hour ahead
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),  # summer: two hours ahead
    ],
)
def test_the_day_is_the_one_in_germany(moment: datetime, day: date) -> None:
    assert local_day(moment) == day
    assert FixedClock(moment).today() == day


def test_the_system_clock_is_aware_and_agrees_with_itself() -> None:
    clock = SystemClock()
    before, day, after = clock.now(), clock.today(), clock.now()
    assert before.utcoffset() == timedelta(0)
    assert day in (local_day(before), local_day(after))


def test_any_zone_becomes_utc() -> None:
    local = to_local(datetime(2026, 7, 1, 12, 0, tzinfo=UTC))
    assert local.hour == 14
    assert as_utc(local) == datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


def test_a_moment_without_a_zone_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        FixedClock(datetime(2026, 7, 1, 12, 0))
