import random
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.identity import IdSource, is_id, natural_id, new_id

NOON = datetime(2026, 3, 15, 12, 0, tzinfo=UTC)


def test_an_identifier_has_version_variant_and_time_of_rfc_9562() -> None:
    made = uuid.UUID(IdSource().new(FixedClock(NOON)))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == int(NOON.timestamp() * 1000)


def test_identifiers_grow_while_the_clock_stands_still() -> None:
    source, clock = IdSource(), FixedClock(NOON)
    made = [source.new(clock) for _ in range(2_000)]
    assert made == sorted(set(made))


def test_identifiers_grow_when_the_clock_goes_back() -> None:
    source, clock = IdSource(), FixedClock(NOON)
    first = source.new(clock)
    clock.advance(timedelta(hours=-1))
    second = source.new(clock)
    clock.advance(timedelta(hours=2))
    assert first < second < source.new(clock)


def test_identifiers_grow_beyond_the_last_number_of_a_millisecond() -> None:
    # A source that always gives 74 set bits: the very first identifier uses up its millisecond.
    source, clock = IdSource(random_bits=lambda _bits: (1 << 74) - 1), FixedClock(NOON)
    made = [source.new(clock) for _ in range(4)]
    assert made == sorted(set(made))
    milliseconds = int(NOON.timestamp() * 1000)
    assert [uuid.UUID(one).int >> 80 for one in made] == [milliseconds + step for step in range(4)]


def test_the_same_seed_gives_the_same_identifiers() -> None:
    one, other = (IdSource(random.Random(7).getrandbits) for _ in range(2))
    clock = FixedClock(NOON)
    assert [one.new(clock) for _ in range(5)] == [other.new(clock) for _ in range(5)]


def test_threads_never_get_the_same_identifier() -> None:
    clock = FixedClock(NOON)
    with ThreadPoolExecutor(max_workers=8) as pool:
        batches = list(pool.map(lambda _: [new_id(clock) for _ in range(500)], range(8)))
    assert len({made for batch in batches for made in batch}) == 8 * 500
    assert all(batch == sorted(batch) for batch in batches)


@given(st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_every_identifier_is_in_canonical_form(moment: datetime) -> None:
    made = IdSource().new(FixedClock(moment))
    assert is_id(made)
    assert str(uuid.UUID(made)) == made


def test_the_natural_identifier_of_a_town_never_changes() -> None:
    # Stored in every office's database: this value must stay for ever.
    assert natural_id("municipality", "05958048") == "bc954db4-7b42-554a-af07-fbae46edba71"


@pytest.mark.parametrize(
    ("kind", "key"),
    [("Topic", "Handel und Leerstand"), ("topic", "  handel  und\tLEERSTAND "), (" topic ", "Handel und Leerstand")],
)
def test_spelling_does_not_make_another_natural_identifier(kind: str, key: str) -> None:
    assert natural_id(kind, key) == natural_id("topic", "Handel und Leerstand")


def test_composed_and_decomposed_umlauts_are_one_key() -> None:
    assert natural_id("topic", "Straßen und Ma\u0308rkte") == natural_id("topic", "STRASSEN und Märkte")


def test_kind_and_key_are_both_part_of_the_identity() -> None:
    assert natural_id("service", "Newsletter") != natural_id("topic", "Newsletter")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "05958048",
        "0197F0A0-0000-7000-8000-000000000000",
        "{0197f0a0-0000-7000-8000-000000000000}",
        "0197f0a0-0000-7000-8000-00000000000",
        "0197f0a0-0000-7000-8000-000000000000\n",
    ],
)
def test_other_text_is_no_identifier(text: str) -> None:
    assert not is_id(text)
