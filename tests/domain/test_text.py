import unicodedata
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.errors import ValidationFailed
from netzwerk_desktop.domain.text import MAX_LINE, MAX_NOTE, clean, clean_line, printable, too_long


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("Mu\u0308nster", "Münster"),
        ("eins\r\nzwei\rdrei\nvier", "eins\nzwei\ndrei\nvier"),
        ("  Ränder bleiben  ", "  Ränder bleiben  "),
        ("🏰👩‍👩‍👧‍👦 Altstadt", "🏰👩‍👩‍👧‍👦 Altstadt"),
        ("שלום עולם \u202eabc\u202c", "שלום עולם \u202eabc\u202c"),
        ("مرحبا", "مرحبا"),
        ("% _ ' \" * - NEAR <b>&amp;", "% _ ' \" * - NEAR <b>&amp;"),
        ("\x1b[31m\x07", "\x1b[31m\x07"),
    ],
)
def test_text_is_stored_faithfully_in_one_form(typed: str, stored: str) -> None:
    assert clean(typed) == stored


@pytest.mark.parametrize(
    ("broken", "word"), [("a\x00b", "Nullzeichen"), ("a\ud83d", "beschädigtes"), ("\udc00", "beschädigtes")]
)
def test_what_no_database_gives_back_is_refused_with_its_field(broken: str, word: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        clean(broken, field="note")
    assert caught.value.problems[0].field == "note"
    assert word in caught.value.message


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    if "\x00" in text:
        with pytest.raises(ValidationFailed):
            clean(text)
    else:
        once = clean(text)
        assert clean(once) == once
        assert unicodedata.is_normalized("NFC", once)
        assert "\r" not in once
        assert once.encode("utf-8").decode("utf-8") == once


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  Anna \t Maria\n", "Anna Maria"),
        ("Ibbenbu\u0308ren\r\n", "Ibbenbüren"),
        ("\u00a0Kreis\u00a0Borken", "Kreis Borken"),
        ("\n", ""),
    ],
)
def test_a_single_line_has_single_blanks(typed: str, stored: str) -> None:
    assert clean_line(typed) == stored


@given(st.text())
def test_printable_text_is_fit_for_xml(text: str) -> None:
    document = ElementTree.Element("p")
    document.text = printable(text)
    again = ElementTree.fromstring(ElementTree.tostring(document, encoding="utf-8")).text or ""
    assert again == printable(text).replace("\r\n", "\n").replace("\r", "\n")


def test_printable_keeps_line_ends_and_tabs() -> None:
    assert printable("a\tb\nc\x00\x0b\x0c\x1f\x7f\uffff") == "a\tb\nc"


def test_a_text_may_be_as_long_as_its_limit() -> None:
    assert too_long("name", "Der Name", "x" * MAX_LINE) == ()
    (problem,) = too_long("name", "Der Name", "x" * (MAX_LINE + 1))
    assert (problem.field, problem.message) == ("name", "Der Name darf höchstens 300 Zeichen lang sein.")


def test_a_note_may_have_a_million_characters() -> None:
    (problem,) = too_long("note", "Die Notiz", "x" * (MAX_NOTE + 1), MAX_NOTE)
    assert "1.000.000 Zeichen" in problem.message
