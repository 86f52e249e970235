"""The recovery key: the database key itself, on paper, in a form that a person can type again.

    2M7ZQK-8V0N4T-…    11 groups of 6 characters

Alphabet: Crockford's base 32 (no I, L, O, U), so what is read as the letter O can only be the digit 0. Every group is
five characters of content and one check character. The check is a weighted sum over the field GF(32) in which each
place of the group has its own weight and the number of the group is added: it finds every single wrong character,
every two neighbours exchanged and every two groups exchanged, and it says *which* group is wrong, because "the key is
wrong" is no help to somebody with 66 characters before them. Content: 3 bits format, 256 bits key, 16 bits of the
key's SHA-256, so that a key with several mistakes does not get through by chance either.

Whoever has this paper has the data. It opens the bare database file on any computer, without the key file beside it.
"""

import hashlib
import re
import unicodedata
from typing import Final

from netzwerk_desktop.domain.errors import Problem, ValidationFailed

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS: Final = 11
GROUP_LENGTH: Final = 6
FIELD: Final = "recovery_key"

_CONTENT: Final = GROUP_LENGTH - 1
_KEY_BYTES: Final = 32
_CHECKSUM_BITS: Final = 16
_FORMAT: Final = 0
_VALUES: Final = {letter: value for value, letter in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1, "U": 27}
_SEPARATORS: Final = re.compile(r"[\s\-_.,:;/|\u00ad\u200b\u2010-\u2015\u2212]+")


def recovery_groups(key: bytes) -> tuple[str, ...]:
    """The 11 groups of the recovery key of a 32-byte database key, in order. ValueError for another length."""
    if len(key) != _KEY_BYTES:
        raise ValueError("a database key has 32 bytes")
    number = (_FORMAT << 256 | int.from_bytes(key, "big")) << _CHECKSUM_BITS | _checksum(key)
    groups = []
    for index in reversed(range(GROUPS)):
        shift = index * _CONTENT * 5
        content = number >> shift & (1 << _CONTENT * 5) - 1
        values = [content >> place * 5 & 31 for place in reversed(range(_CONTENT))]
        values.append(_check(values, GROUPS - index))
        groups.append("".join(ALPHABET[value] for value in values))
    return tuple(groups)


def format_recovery_key(key: bytes) -> str:
    """The recovery key as one line, groups joined by dashes. ValueError when `key` is not 32 bytes."""
    return "-".join(recovery_groups(key))


def parse_recovery_key(text: str) -> bytes:
    """The database key that a typed recovery key stands for.

    Case, spaces, dashes and line ends do not matter; O is read as 0, I and L as 1, U as V. Raises ValidationFailed
    with a sentence that names the groups to look at.
    """
    groups = _split(unicodedata.normalize("NFKC", text).upper())
    values = [_values(group, number) for number, group in enumerate(groups, start=1)]
    wrong = [number for number, group in enumerate(values, start=1) if _check(group[:-1], number) != group[-1]]
    if wrong:
        raise _refused(f"{_named(wrong)} Bitte vergleichen Sie diese Zeichen noch einmal mit dem Ausdruck.")
    number = 0
    for group in values:
        for value in group[:-1]:
            number = number << 5 | value
    checksum = number & (1 << _CHECKSUM_BITS) - 1
    number >>= _CHECKSUM_BITS
    key = (number & (1 << 256) - 1).to_bytes(_KEY_BYTES, "big")
    if number >> 256 != _FORMAT:
        raise _refused("Dieser Wiederherstellungsschlüssel stammt von einer neueren Version des Programms.")
    if checksum != _checksum(key):
        raise _refused(
            "Der Wiederherstellungsschlüssel enthält mehrere Fehler. Bitte vergleichen Sie ihn ganz mit dem Ausdruck."
        )
    return key


def group_is_right(group: str, number: int) -> bool:
    """Whether a typed group can be the one with this number (1 to 11), for saying so while somebody still types."""
    typed = _SEPARATORS.sub("", unicodedata.normalize("NFKC", group).upper())
    values = [_VALUES.get(letter, -1) for letter in typed]
    return len(values) == GROUP_LENGTH and -1 not in values and _check(values[:-1], number) == values[-1]


def _split(text: str) -> list[str]:
    """The groups as typed, or cut out of one long text; a sentence when the number of characters is wrong."""
    groups = [group for group in _SEPARATORS.split(text) if group]
    if not groups:
        raise _refused("Bitte geben Sie den Wiederherstellungsschlüssel ein: 11 Gruppen zu 6 Zeichen.")
    if len(groups) == GROUPS:
        for number, group in enumerate(groups, start=1):
            if len(group) != GROUP_LENGTH:
                raise _refused(f"Gruppe {number} hat {len(group)} statt {GROUP_LENGTH} Zeichen.")
        return groups
    joined = "".join(groups)
    cut = [joined[at : at + GROUP_LENGTH] for at in range(0, len(joined), GROUP_LENGTH)]
    difference = len(joined) - GROUPS * GROUP_LENGTH
    if difference:
        raise _refused(
            f"{_amount(difference)} Der Schlüssel hat {GROUPS * GROUP_LENGTH} Zeichen in {GROUPS} Gruppen; "
            f"der Fehler liegt wahrscheinlich bei Gruppe {_first_wrong(cut)}."
        )
    return cut


def _amount(difference: int) -> str:
    count = abs(difference)
    if difference < 0:
        return f"Es fehlt {count} Zeichen." if count == 1 else f"Es fehlen {count} Zeichen."
    return f"{count} Zeichen zu viel."


def _first_wrong(groups: list[str]) -> int:
    """The number of the first group that is not right as it stands."""
    for number, group in enumerate(groups, start=1):
        values = [_VALUES.get(letter, -1) for letter in group]
        if number > GROUPS or len(group) != GROUP_LENGTH or -1 in values or _check(values[:-1], number) != values[-1]:
            return min(number, GROUPS)
    return min(len(groups) + 1, GROUPS)


def _values(group: str, number: int) -> list[int]:
    """The values 0–31 of the letters of one group; a sentence for a letter that cannot stand there."""
    for letter in group:
        if letter not in _VALUES:
            raise _refused(
                f"Gruppe {number} enthält „{letter}“. Vorkommen können nur Buchstaben von A bis Z und Ziffern."
            )
    return [_VALUES[letter] for letter in group]


def _check(values: list[int], number: int) -> int:
    """The check value of a group: number of the group + Σ weight · value over GF(32), weights 2, 4, 8, …"""
    total = number
    for place, value in enumerate(values, start=1):
        total ^= _times(_EXPONENTS[place], value)
    return total


def _times(left: int, right: int) -> int:
    """Product in GF(32) with the polynomial x⁵ + x² + 1."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 32:
            left ^= 0b100101
        right >>= 1
    return product


_EXPONENTS: Final = (1, 2, 4, 8, 16, 5)  # powers of 2 in that field: all different, none zero


def _checksum(key: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"netzwerk-desktop recovery key" + key).digest()[:2], "big")


def _named(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"Gruppe {numbers[0]} stimmt nicht."
    listed = ", ".join(str(number) for number in numbers[:-1])
    return f"Die Gruppen {listed} und {numbers[-1]} stimmen nicht."


def _refused(sentence: str) -> ValidationFailed:
    return ValidationFailed((Problem(FIELD, sentence),))
