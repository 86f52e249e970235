"""Two records that become one."""

from dataclasses import dataclass
from datetime import date

import pytest

from netzwerk_desktop.domain.merging import Term, joined_notes, merged_consents, merged_term, terms_overlap


@dataclass(frozen=True)
class Days:
    started_on: date | None = None
    ended_on: date | None = None


def year(first: int | None, last: int | None = None) -> Days:
    return Days(first and date(first, 1, 1), last and date(last, 12, 31))


@pytest.mark.parametrize(
    ("kept", "other", "joined"),
    [
        ("", "", ""),
        ("nur vormittags", "", "nur vormittags"),
        ("", "nur vormittags", "nur vormittags"),
        ("nur vormittags", " nur vormittags\n", "nur vormittags"),
        ("nur vormittags anrufen", "vormittags", "nur vormittags anrufen"),
        ("vormittags", "nur vormittags anrufen", "nur vormittags anrufen"),
        ("mag Kaffee", "mag Tee", "mag Kaffee\n\nmag Tee"),
    ],
)
def test_notes_are_joined_and_nothing_is_lost(kept: str, other: str, joined: str) -> None:
    assert joined_notes(kept, other) == joined


def test_a_consent_stays_where_one_has_it() -> None:
    assert merged_consents({"newsletter"}, {"invitations"}) == {"newsletter", "invitations"}


def test_a_consent_that_was_taken_back_is_gone() -> None:
    assert merged_consents({"newsletter"}, {"newsletter"}, withdrawn={"newsletter"}) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (year(2015, 2020), year(2020, 2024), True),
        (year(2015, 2019), year(2020), False),
        (year(None), year(2020), True),
        (year(None, 2019), year(2020), False),
        (year(2020), year(2015), True),
    ],
)
def test_terms_overlap(one: Days, other: Days, overlap: bool) -> None:
    assert terms_overlap(one, other) is overlap
    assert terms_overlap(other, one) is overlap


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        (year(2015, 2020), year(2018, 2024), (date(2015, 1, 1), date(2024, 12, 31))),
        (year(2015, 2020), year(2018), (date(2015, 1, 1), None)),
        (year(2015, 2020), year(None), (date(2015, 1, 1), date(2020, 12, 31))),
        (year(None, 2020), year(2018), (date(2018, 1, 1), None)),
        (year(None), year(None), (None, None)),
        (year(2015), year(None), (date(2015, 1, 1), None)),
    ],
)
def test_terms_become_one(one: Days, other: Days, merged: Term) -> None:
    assert merged_term(one, other) == merged
    assert merged_term(other, one) == merged
