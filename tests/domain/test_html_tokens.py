"""Pasted HTML in pieces: what browsers make of it, and that nothing makes it fail or takes longer than its length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.html_tokens import CLOSE, OPEN, TEXT, tokens_of
from netzwerk_desktop.domain.markdown_text import blocks_of_html, to_markdown


def pieces(html: str) -> list[object]:
    """Words as they are, "+tag" and "-tag", attributes as pairs."""
    found: list[object] = []
    for kind, text, attributes in tokens_of(html):
        found.append({TEXT: "", OPEN: "+", CLOSE: "-"}[kind] + text)
        found += [pair for pair in attributes.items() if pair[0] != "/"]
    return found


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("Ja", ["Ja"]),
        ("a < b &amp; c", ["a < b & c"]),
        ("<P Class=x>Ja</P >", ["+p", ("class", "x"), "Ja", "-p"]),
        ("<a HREF = 'u&amp;v' x href=w>", ["+a", ("href", "u&v"), ("x", "")]),
        ('<a x="">', ["+a", ("x", "")]),
        ("<a x=>b", ["+a", ("x", ""), "b"]),
        ("<br/>a<p/>b", ["+br", "-br", "a", "+p", "-p", "b"]),
        ("a<!-- b -->c<!-->d<!DOCTYPE html>e<?xml ?>f<![if !supportLists]>g<![endif]>", list("acdefg")),
        ("<script>a<b</scriptx></SCRIPT>c", ["+script", "-script", "c"]),
        ("<style/>a", ["+style", "-style", "a"]),
        ("a</>b", ["a", "b"]),
    ],
)
def test_html_falls_into_pieces(html: str, expected: list[object]) -> None:
    assert pieces(html) == expected


@pytest.mark.parametrize("end", ["<a", "<a ", "<a x", "<a x=", '<a x="', '<a x="b', "<!-- b", "<!", "<?x", "</", "</a"])
def test_what_is_not_finished_ends_the_text(end: str) -> None:
    assert pieces(f"Ja{end}") == ["Ja"]


def test_a_script_without_end_swallows_the_rest() -> None:
    assert pieces("Ja<script>alert(1)") == ["Ja", "+script"]


@pytest.mark.parametrize("html", ["<![", "<![foo[", "&#" + "9" * 5_000, "&#x" + "f" * 5_000 + ";", "<!--->", "&#0;"])
def test_what_the_standard_library_refuses_is_survived(html: str) -> None:
    assert to_markdown(blocks_of_html(f"<p>Ja {html}</p>")).startswith("Ja")


@pytest.mark.parametrize(
    "html", ["<a ", '<a x="', "<a x='y", "<!--", "<!", "<![", "</", "<?", "<a\t/", "<i></b>", "<script>", "<ul>"]
)
def test_it_takes_time_by_its_length(html: str) -> None:
    began = time.process_time()
    blocks_of_html(html * 40_000)
    blocks_of_html("<i>" * 40_000 + html * 40_000)
    assert time.process_time() - began < 10, "twice as long takes twice as much: else this takes minutes"


@given(st.text(alphabet="<>/!-='\" abpscript&#;[]x1\n", max_size=60))
def test_no_text_makes_it_fail(html: str) -> None:
    for kind, text, _ in tokens_of(html):
        assert kind in (TEXT, OPEN, CLOSE)
        assert text
