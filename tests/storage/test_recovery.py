"""The recovery key on paper: whatever a tired person types, the answer is the key or the place of the mistake."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.errors import ValidationFailed
from netzwerk_desktop.storage.recovery import (
    ALPHABET,
    GROUP_LENGTH,
    GROUPS,
    format_recovery_key,
    parse_recovery_key,
    recovery_groups,
)

KEY = bytes(range(7, 39))


def sentence_for(text: str) -> str:
    with pytest.raises(ValidationFailed) as caught:
        parse_recovery_key(text)
    (problem,) = caught.value.problems
    assert problem.field == "recovery_key"
    return problem.message


@given(st.binary(min_size=32, max_size=32))
def test_every_key_survives_paper(key: bytes) -> None:
    assert parse_recovery_key(format_recovery_key(key)) == key


def test_the_form_never_changes() -> None:
    """Printed keys lie in safes for years: this one must always mean the same."""
    assert format_recovery_key(KEY) == FROZEN
    assert parse_recovery_key(FROZEN) == KEY


FROZEN = "03GG2Y-8A1C6Q-0T3GF7-208H43-4RM2MR-B1E604-S38DH7-R78Y3J-WG2286-H34GJS-JCZ9WV"


def test_groups_and_alphabet() -> None:
    groups = recovery_groups(KEY)
    assert len(groups) == GROUPS and {len(group) for group in groups} == {GROUP_LENGTH}
    assert set("".join(groups)) <= set(ALPHABET) and not set(ALPHABET) & set("ILOU")


@pytest.mark.parametrize("length", [0, 31, 33])
def test_only_a_whole_key_is_formatted(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        format_recovery_key(bytes(length))


@pytest.mark.parametrize(
    "change",
    [
        str.lower,
        lambda text: text.replace("-", " "),
        lambda text: text.replace("-", ""),
        lambda text: text.replace("-", " – \n"),
        lambda text: f"  {text}\r\n",
        lambda text: text.replace("0", "O").replace("1", "I"),
        lambda text: text.lower().replace("1", "l").replace("0", "o").replace("v", "u"),
        lambda text: "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in text),  # full-width letters
    ],
)
def test_the_way_of_typing_does_not_matter(change: Callable[[str], str]) -> None:
    assert parse_recovery_key(change(format_recovery_key(KEY))) == KEY


def test_every_single_wrong_character_is_found_and_placed() -> None:
    groups = recovery_groups(KEY)
    for number, group in enumerate(groups, start=1):
        for place in range(GROUP_LENGTH):
            for letter in ALPHABET:
                if letter != group[place]:
                    wrong = [*groups]
                    wrong[number - 1] = group[:place] + letter + group[place + 1 :]
                    assert sentence_for("-".join(wrong)).startswith(f"Gruppe {number} stimmt nicht.")


def test_every_exchange_of_neighbours_is_found_and_placed() -> None:
    rng = random.Random(5)
    for _ in range(50):
        groups = recovery_groups(rng.randbytes(32))
        for number, group in enumerate(groups, start=1):
            for place in range(GROUP_LENGTH - 1):
                if group[place] != group[place + 1]:
                    wrong = [*groups]
                    wrong[number - 1] = group[:place] + group[place + 1] + group[place] + group[place + 2 :]
                    assert sentence_for("-".join(wrong)).startswith(f"Gruppe {number} stimmt nicht.")


def test_exchanged_groups_are_both_named() -> None:
    groups = [*recovery_groups(KEY)]
    groups[2], groups[6] = groups[6], groups[2]
    assert sentence_for(" ".join(groups)).startswith("Die Gruppen 3 und 7 stimmen nicht.")


def test_a_group_too_short_or_too_long_is_named() -> None:
    groups = [*recovery_groups(KEY)]
    groups[4] = groups[4][:-1]
    assert sentence_for("-".join(groups)) == "Gruppe 5 hat 5 statt 6 Zeichen."
    groups[4] += "ZZ"
    assert sentence_for("-".join(groups)) == "Gruppe 5 hat 7 statt 6 Zeichen."


def test_without_dashes_the_place_of_a_missing_character_is_guessed() -> None:
    text = format_recovery_key(KEY).replace("-", "")
    assert "Es fehlt 1 Zeichen." in sentence_for(text[:26] + text[27:])
    assert "bei Gruppe 5." in sentence_for(text[:26] + text[27:])
    assert "1 Zeichen zu viel." in sentence_for(text[:26] + "Z" + text[26:])
    assert "Es fehlen 6 Zeichen." in sentence_for(text[:-6])
    assert "bei Gruppe 11." in sentence_for(text[:-6])
    assert "1 Zeichen zu viel." in sentence_for(text + "7")


def test_a_character_that_cannot_stand_there_is_quoted() -> None:
    groups = [*recovery_groups(KEY)]
    groups[8] = "AB%DEF"
    assert sentence_for("-".join(groups)).startswith("Gruppe 9 enthält „%“.")


@pytest.mark.parametrize("text", ["", "   ", "---"])
def test_nothing_typed(text: str) -> None:
    assert "11 Gruppen" in sentence_for(text)


def with_right_checks(groups: list[str]) -> str:
    """The same content with the check characters made to fit, as several mistakes in one group might."""
    for number, group in enumerate(groups, start=1):
        for letter in ALPHABET:
            try:
                parse_recovery_key("-".join([*groups[: number - 1], group[:-1] + letter, *groups[number:]]))
            except ValidationFailed as error:
                if f"Gruppe {number} " in error.message or f"Gruppen {number}" in error.message:
                    continue
            groups[number - 1] = group[:-1] + letter
            break
    return "-".join(groups)


def test_several_mistakes_that_slip_past_the_groups_are_caught_by_the_whole() -> None:
    groups = [*recovery_groups(KEY)]
    groups[3] = "ABCDE0"
    assert sentence_for(with_right_checks(groups)).startswith("Der Wiederherstellungsschlüssel enthält mehrere Fehler.")


def test_a_later_format_is_said_to_be_newer() -> None:
    groups = [*recovery_groups(KEY)]
    groups[0] = "Z" + groups[0][1:]
    assert "neueren Version" in sentence_for(with_right_checks(groups))


@given(st.text(max_size=90))
def test_no_text_is_a_key_by_accident_or_crashes(text: str) -> None:
    assert sentence_for(text).endswith(".")
