from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.membership import (
    MembershipState,
    Period,
    check_membership,
    member_since,
    membership_sentence,
    membership_state,
    minimum_term,
    period_on,
)

FIRST = Period(date(2009, 5, 1), date(2015, 12, 31))
SECOND = Period(date(2021, 3, 1), None, date(2024, 2, 29))
BOTH = (FIRST, SECOND)


@pytest.mark.parametrize(
    ("joined", "last"),
    [
        (date(2021, 3, 1), date(2024, 2, 29)),
        (date(2020, 3, 1), date(2023, 2, 28)),
        (date(2021, 1, 1), date(2023, 12, 31)),
        (date(2021, 3, 15), date(2024, 3, 14)),
        (date(2021, 12, 31), date(2024, 12, 30)),
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(2024, 2, 28), date(2027, 2, 27)),
    ],
)
def test_the_minimum_term_is_three_years_to_the_day(joined: date, last: date) -> None:
    assert minimum_term(joined) == last


@pytest.mark.parametrize(
    ("new", "existing"),
    [
        (Period(date(2021, 3, 1)), ()),
        (Period(date(2021, 3, 1), date(2021, 3, 1)), ()),
        (Period(date(2016, 1, 1)), (FIRST,)),  # touches
        (Period(date(2009, 1, 1), date(2009, 4, 30)), (FIRST,)),  # touches from before
        (Period(date(2016, 1, 1), date(2021, 2, 28)), BOTH),  # fills the gap
        (Period(date(2024, 1, 1), date(2026, 12, 31), date(2026, 12, 31)), ()),  # leaves on the last day of the term
    ],
)
def test_periods_may_touch_and_one_may_come_back(new: Period, existing: tuple[Period, ...]) -> None:
    assert check_membership(new, existing) == ()


@pytest.mark.parametrize(
    ("new", "existing", "field", "sentence"),
    [
        (
            Period(date(2021, 3, 1), date(2021, 2, 28)),
            (),
            "ended_on",
            "Der Austritt liegt vor dem Beitritt am 1.3.2021.",
        ),
        (Period(date(1949, 12, 31)), (), "joined_on", "Der 31.12.1949 liegt zu weit zurück."),
        (Period(date(2100, 1, 1)), (), "joined_on", "Der 1.1.2100 liegt zu weit in der Zukunft."),
        (
            Period(date(2015, 12, 31)),
            (FIRST,),
            "joined_on",
            "Vom 1.5.2009 bis 31.12.2015 gibt es schon eine Mitgliedschaft; frühester Beitritt ist der 1.1.2016.",
        ),
        (
            Period(date(2022, 1, 1)),
            (SECOND,),
            "joined_on",
            "Es gibt schon eine laufende Mitgliedschaft seit 1.3.2021. Bitte beenden Sie diese zuerst.",
        ),
        (
            Period(date(2021, 3, 1)),
            (SECOND,),
            "joined_on",
            "Es gibt schon eine laufende Mitgliedschaft seit 1.3.2021. Bitte beenden Sie diese zuerst.",
        ),
        (
            Period(date(2020, 1, 1)),
            (SECOND,),
            "ended_on",
            "Ab 1.3.2021 gibt es schon eine Mitgliedschaft; diese kann bis 28.2.2021 gehen.",
        ),
    ],
)
def test_impossible_periods_are_explained(new: Period, existing: tuple[Period, ...], field: str, sentence: str) -> None:
    (problem,) = check_membership(new, existing)
    assert (problem.field, problem.message, problem.blocking) == (field, sentence, True)


def test_every_period_in_the_way_is_named() -> None:
    assert len(check_membership(Period(date(2010, 1, 1)), BOTH)) == 2


def test_leaving_within_the_minimum_term_can_be_recorded() -> None:
    (problem,) = check_membership(Period(date(2021, 3, 1), date(2023, 12, 31), date(2024, 2, 29)), ())
    assert (problem.field, problem.blocking) == ("ended_on", False)
    assert problem.message == (
        "Die Mindestlaufzeit reicht bis 29.2.2024; ein früherer Austritt ist nur im Einvernehmen möglich."
    )


ON_DAYS = [
    (date(2009, 4, 30), None, MembershipState.FUTURE, "Mitglied ab 1.5.2009"),
    (date(2009, 5, 1), FIRST, MembershipState.MEMBER, "Mitglied seit 1.5.2009"),
    (date(2015, 12, 31), FIRST, MembershipState.MEMBER, "Mitglied seit 1.5.2009"),
    (date(2016, 1, 1), None, MembershipState.FUTURE, "Mitglied ab 1.3.2021"),
    (date(2021, 3, 1), SECOND, MembershipState.MEMBER, "Mitglied seit 1.3.2021"),
    (date(2099, 1, 1), SECOND, MembershipState.MEMBER, "Mitglied seit 1.3.2021"),
]


@pytest.mark.parametrize(("on", "period", "state", "sentence"), ON_DAYS)
def test_membership_on_a_day(on: date, period: Period | None, state: MembershipState, sentence: str) -> None:
    for periods in (BOTH, BOTH[::-1]):  # the order they are stored in does not matter
        assert period_on(periods, on) is period
        assert member_since(periods, on) == (period.joined_on if period else None)
        assert membership_state(periods, on) is state
        assert membership_sentence(periods, on) == sentence


def test_who_left_was_a_member() -> None:
    assert membership_state([FIRST], date(2020, 1, 1)) is MembershipState.FORMER
    assert membership_sentence([FIRST], date(2020, 1, 1)) == "Mitglied bis 31.12.2015"


def test_who_never_joined_is_none() -> None:
    assert membership_state([], date(2020, 1, 1)) is MembershipState.NEVER
    assert membership_sentence([], date(2020, 1, 1)) == "kein Mitglied"


def test_periods_may_come_from_an_iterator() -> None:
    assert membership_sentence(iter(BOTH), date(2022, 1, 1)) == "Mitglied seit 1.3.2021"
    assert membership_state(iter([FIRST]), date(2020, 1, 1)) is MembershipState.FORMER


DAYS = st.dates(date(2000, 1, 1), date(2000, 2, 10))
PERIODS = st.builds(
    lambda first, second, opened: Period(min(first, second), None if opened else max(first, second)),
    DAYS,
    DAYS,
    st.booleans(),
)


@given(PERIODS, PERIODS, DAYS)
def test_accepted_periods_share_no_day(new: Period, existing: Period, day: date) -> None:
    accepted = not check_membership(new, [existing])
    assert accepted == (not check_membership(existing, [new]))
    if accepted:
        assert period_on([new], day) is None or period_on([existing], day) is None


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_who_leaves_when_the_term_ends_hears_nothing(joined: date) -> None:
    last = minimum_term(joined)
    assert 3 * 365 - 1 <= (last - joined).days <= 3 * 366
    assert check_membership(Period(joined, last, last), ()) == ()
