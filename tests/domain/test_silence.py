"""For how long nobody has spoken to a member."""

from datetime import date, timedelta

import pytest

from netzwerk_desktop.domain.silence import (
    DEFAULT_LIMITS,
    MAX_DAYS,
    Silence,
    SilenceLimits,
    check_silence_limits,
    chosen_limits,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "silence"),
    [
        (0, Silence.RECENT),
        (-1, Silence.RECENT),
        (180, Silence.RECENT),
        (181, Silence.LONG),
        (275, Silence.LONG),
        (276, Silence.TOO_LONG),
        (None, Silence.TOO_LONG),
    ],
)
def test_what_the_limits_say(days: int | None, silence: Silence) -> None:
    last = None if days is None else TODAY - timedelta(days=days)
    assert DEFAULT_LIMITS.silence(last, TODAY) is silence


@pytest.mark.parametrize(
    ("amber", "red", "limits"),
    [
        (None, None, SilenceLimits(180, 275)),
        (30, None, SilenceLimits(30, 275)),
        (30, 60, SilenceLimits(30, 60)),
        (None, 365, SilenceLimits(180, 365)),
        (300, None, SilenceLimits(300, 301)),
        (None, 90, SilenceLimits(89, 90)),
        (None, 1, SilenceLimits(1, 1)),
    ],
)
def test_what_an_office_left_open_is_as_delivered(amber: int | None, red: int | None, limits: SilenceLimits) -> None:
    assert chosen_limits(amber, red) == limits


@pytest.mark.parametrize(
    ("amber", "red", "field"),
    [
        (None, None, None),
        (30, 31, None),
        (1, MAX_DAYS, None),
        (0, 60, "silent_after_days"),
        (30, MAX_DAYS + 1, "forgotten_after_days"),
        (60, 60, "forgotten_after_days"),
        (300, None, "forgotten_after_days"),
        (None, 180, "forgotten_after_days"),
    ],
)
def test_amber_comes_before_red(amber: int | None, red: int | None, field: str | None) -> None:
    problems = check_silence_limits(amber, red)
    assert [problem.field for problem in problems] == ([] if field is None else [field])
    assert all(problem.message.endswith(".") for problem in problems)
