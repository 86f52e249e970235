import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.search_text import fold, spelt_out, words

PEOPLE_TYPE = st.text(alphabet="aeouäöüßAEOUÄÖÜ Mml\u0308-.,'é1", max_size=30)
ANYTHING = st.one_of(st.text(max_size=40), PEOPLE_TYPE)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Müller", "MUELLER", "Muller", "mu\u0308ller"),
        ("Straße", "STRASSE", "strasse", "StraẞE"),
        ("Bönen", "Boenen", "bonen"),
        ("Übach-Palenberg", "uebach palenberg", "UBACH  PALENBERG"),
        ("Gronau (Westf.)", "gronau westf"),
        ("Café Æther", "cafe aether", "CAFE\u0301 Ather"),
        ("Innen\u00adstadt", "Innenstadt", "Innen\u200bstadt"),
        ("Łódź", "lodz"),
        ("ﬁnanzen ①", "finanzen 1"),
        ("0251/492-0", "0251 492 0"),
        ("Σίσυφος", "σισυφοσ"),
    ],
)
def test_what_a_typist_means_alike_is_alike(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("  Viele   Worte ", "viele worte"),
        ("a-e o.e", "a e o e"),
        ("aee", "a"),
        ("Neue Mauer", "neu maur"),
        ("100% _x_ \"NEAR\" *a* 'b'", "100 x near a b"),
        ("🏰 Burg", "burg"),
        ("שָׁלוֹם", "שלום"),
        ("हिन्दी", "हिनदी"),
    ],
)
def test_the_folded_form(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_different_words_stay_different() -> None:
    assert len({fold(word) for word in ("Halle", "Haltern", "Hamm", "Hemer", "Herne", "Herten", "Höxter")}) == 7


@given(ANYTHING)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANYTHING)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(ANYTHING)
def test_a_text_matches_from_the_first_letter_typed(text: str) -> None:
    whole = fold(text)
    assert all(whole.startswith(fold(text[:typed])) for typed in range(len(text) + 1))


@given(st.text(alphabet="aeouäöüßmlr ", max_size=20))
def test_spelling_umlauts_out_makes_no_difference(text: str) -> None:
    spelt_out = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    assert fold(spelt_out) == fold(text)


@given(ANYTHING)
def test_words_are_those_of_the_folded_text(text: str) -> None:
    assert " ".join(words(text)) == fold(text)
    assert all(word == fold(word) for word in words(text))


def test_every_letter_folds_to_letters_that_stay() -> None:
    # All of the basic plane once: no character may fold to something that folds further.
    characters = [chr(code) for code in range(0x10000) if not 0xD800 <= code <= 0xDFFF]
    assert [character for character in characters if fold(fold(character)) != fold(character)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mülheim an der Ruhr", "muelheim an der ruhr"),
        ("MU\u0308LHEIM  AN DER RUHR", "muelheim an der ruhr"),
        ("Muelheim", "muelheim"),
        ("Mulheim", "mulheim"),
        ("Neuenkirchen", "neuenkirchen"),
        ("Neunkirchen", "neunkirchen"),
        ("Preußisch Oldendorf", "preussisch oldendorf"),
        ("Café (Ölde)", "cafe oelde"),
    ],
)
def test_names_spelt_out(text: str, expected: str) -> None:
    assert spelt_out(text) == expected


@given(ANYTHING)
def test_a_spelt_out_name_folds_like_the_name(text: str) -> None:
    assert fold(spelt_out(text)) == fold(text)
    assert spelt_out(spelt_out(text)) == spelt_out(text)
