"""However a number is written: what is dialled, and what of it a whole house shares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.phone_parts import LONGEST_TEXT, linked_number, phone_parts

HOUSE = ("+49251414415", "+492514144")


def found(text: str) -> list[tuple[str, str]]:
    return [(parts.number, parts.trunk) for parts in phone_parts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "0251 4144-15",
        "0251/4144-15",
        "0251 / 41 44 - 15",
        "(0251) 4144-15",
        "(0 25 1) 41 44-15",
        "0251-4144-15",
        "0251 4144–15",
        "0251 4144‑15",
        "0251\u00a04144\u202f−\u00a015",
        "+49 251 4144-15",
        "+49 (251) 4144-15",
        "+49 (0)251 4144-15",
        "+49(0)251/4144-15",
        "+49 0251 4144-15",
        "+49-251-4144-15",
        "(+49) 251 4144-15",
        "0049 251 4144-15",
        "0049 (0) 251 4144-15",
        "０２５１ ４１４４-１５",
        "Tel.: 0251 4144-15",
        "0251 4144-15 (Sekretariat)",
        "0251 4144-15 Mo-Fr 8-16 Uhr",
        "0251 4144 App. 15",
        "0251 4144 App.15",
        "0251 4144, Apparat 15",
        "0251 4144 (App. 15)",
        "0251 4144 Durchwahl -15",
        "0251 4144-Durchwahl 15",
        "0251 4144 DW: 15",
        "0251 4144 Nst. 15",
        "0251 4144 Hausruf 15",
        "0251 4144 ext. 15",
        "0251 4144 x15",
        "0251 4144,15",
        "0251 4144-0 App. 15",
        "+49 251 4144;ext=15",
    ],
)
def test_a_number_with_an_extension_in_many_notations(text: str) -> None:
    assert found(text) == [HOUSE]


@pytest.mark.parametrize(
    ("text", "number", "trunk"),
    [
        ("0251 414415-30", "+4925141441530", "+49251414415"),
        ("0251 414415-0", "+492514144150", "+49251414415"),
        ("02981 800-0", "+4929818000", "+492981800"),
        ("02981-800-0", "+4929818000", "+492981800"),
        ("0201 88-0", "+49201880", "+4920188"),
        # no extension: the dash stands behind the area code, or makes groups
        ("0251-414415", "+49251414415", ""),
        ("02981-800", "+492981800", ""),
        ("02981/8000", "+4929818000", ""),
        ("0251 / 12 34", "+492511234", ""),
        ("033203-12345", "+493320312345", ""),
        ("033203 123-45", "+493320312345", "+4933203123"),
        ("0251-41-44-15", "+49251414415", ""),
        ("0251.41.44.15", "+49251414415", ""),
        ("0251 4144-1234567", "+4925141441234567", ""),
        ("0251/414415", "+49251414415", ""),
        ("49251414415", "+49251414415", ""),
        # mobile telephones and numbers abroad
        ("0171-1234567", "+491711234567", ""),
        ("0171 123456-78", "+4917112345678", ""),
        ("01711234567", "+491711234567", ""),
        ("0251 414415 intern 3", "+49251414415", ""),
        ("+32 2 123 45-67", "+3221234567", ""),
        ("+31 (0)20 123 4567", "+31201234567", ""),
        ("+49/0251 4144-15", *HOUSE),
        ("0032 2 1234567", "+3221234567", ""),
        # different lengths are no row of extensions
        ("0251 4144-15/1671", "+492514144151671", ""),
    ],
)
def test_a_number(text: str, number: str, trunk: str) -> None:
    assert found(text) == [(number, trunk)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0251 4144-15/16", ["+49251414415", "+49251414416"]),
        ("0251 4144-15/-16", ["+49251414415", "+49251414416"]),
        ("0251 414415 oder 0171 1234567", ["+49251414415", "+491711234567"]),
        ("0251 414415 / 0171 1234567", ["+49251414415", "+491711234567"]),
        ("0251 414415, +49 171 1234567", ["+49251414415", "+491711234567"]),
        ("0251 414415; 0251 414415", ["+49251414415"]),
        ("0251 414415\n0251 414416", ["+49251414415", "+49251414416"]),
        ("intern 22, sonst 0251 414415", ["+49251414415"]),
    ],
)
def test_several_numbers_in_one_field(text: str, numbers: list[str]) -> None:
    assert [number for number, _ in found(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "110",
        "115",
        "4144-15",
        "414415",
        "App. 12",
        "anonymous",
        "0",
        "00",
        "0 0 0",
        "+",
        "+49",
        "+0251",
        "1.2.26",
    ],
)
def test_no_number(text: str) -> None:
    assert found(text) == []


def test_only_the_beginning_of_a_pasted_page_is_looked_at() -> None:
    assert found(" " * LONGEST_TEXT + "0251 414415") == []
    assert found("0" * 100_000) == []


@given(st.text(st.sampled_from("0123456789 +-/()–.,;App\n\u00a0Üx"), max_size=60))
def test_whatever_is_typed_gives_numbers_or_nothing(text: str) -> None:
    for number, trunk in found(text):
        assert number[0] == "+" and number[1:].isdigit()
        assert number.startswith(trunk)


@pytest.mark.parametrize(
    ("link", "number"),
    [
        ("tel:+49-251-4144-15", "+49-251-4144-15"),
        ("tel:+49-251-4144-15;phone-context=example.org", "+49-251-4144-15"),
        ("TEL:%2B49251414415", "+49251414415"),
        ("callto://0251%20414415", "0251 414415"),
        ("sip:+49251414415@example.org;user=phone", "+49251414415"),
        ("sips:anna@example.org", "anna"),
        (" tel:0251 414415\r\n", "0251 414415"),
        ("tel:0251%0A414415", "0251 414415"),
        ("0251 414415", "0251 414415"),
        ("tel:--data-dir=/tmp", "--data-dir=/tmp"),
        ("0251\n4144\x0015", "0251 4144 15"),
    ],
)
def test_links_of_telephone_software(link: str, number: str) -> None:
    assert linked_number(link) == number
