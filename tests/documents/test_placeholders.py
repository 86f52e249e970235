"""The language of the templates: all there is of it, and nothing else."""

from __future__ import annotations

import pytest

from netzwerk_desktop.documents.placeholders import (
    TAG,
    Else,
    End,
    For,
    If,
    Remark,
    Tag,
    TagError,
    Value,
    parse_tag,
    suggestion,
    unknown_field,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ anrede }}", Value(("anrede",))),
        ("{{angabe.wert}}", Value(("angabe", "wert"))),
        ("{{- größe -}}", Value(("größe",))),
        ("{{ gro\u0308ße }}", Value(("größe",))),
        ("{% for zeile in anschrift %}", For("zeile", ("anschrift",))),
        ("{%  for\u00a0x  in  a.b%}", For("x", ("a", "b"))),
        ("{% if anlagen %}", If(("anlagen",), False)),
        ("{% if not anlagen %}", If(("anlagen",), True)),
        ("{% else %}", Else()),
        ("{% endif %}", End(If)),
        ("{%- endfor -%}", End(For)),
        ("{# was auch immer {{ #}", Remark()),
    ],
)
def test_a_tag_is_read(text: str, expected: Tag) -> None:
    assert parse_tag(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__['os'] }}",
        "{{ anrede|upper }}",
        "{{ anrede() }}",
        "{{ anrede + 1 }}",
        "{{ 7 * 7 }}",
        "{{ a.b.c }}",
        "{{ anrede “ }}",
        "{{ range(10**9) }}",
        "{{ }}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{% import 'os' as x %}",
        "{% macro x() %}",
        "{% for x in range(10**9) %}",
        "{% while true %}",
        "{% if art == „a“ %}",
        "{% if a and b %}",
        "{%p for x in y %}",
        "{% %}",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(TagError, match=r"kein|fehlt"):
        parse_tag(text)


def test_a_long_tag_is_quoted_in_short() -> None:
    with pytest.raises(TagError) as refused:
        parse_tag("{{ " + "x+" * 5000 + " }}")
    assert len(str(refused.value)) < 250


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a {{ b }} c {% if d %}", ["{{ b }}", "{% if d %}"]),
        ("{{ a {{ b }}", ["{{ b }}"]),
        ("{{ a \n }}", ["{{ a \n }}"]),
        ("{{}}", ["{{}}"]),
        ("{ { a } }", []),
    ],
)
def test_tags_are_found_in_a_text(text: str, tags: list[str]) -> None:
    assert TAG.findall(text) == tags


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("anerde", "anrede"),
        ("Anrede", "anrede"),
        ("grußformel", "gruss"),
        ("betref", "betreff"),
        ("an_rede", "anrede"),
        ("quark", None),
    ],
)
def test_the_nearest_field_is_suggested(name: str, meant: str | None) -> None:
    known = ["anrede", "gruss", "betreff", "anschrift"]
    assert suggestion(name, known) == meant


def test_the_sentence_of_an_unknown_field() -> None:
    assert unknown_field("anerde", ["anrede"]) == "unbekanntes Feld ‚anerde‘ – meinten Sie ‚anrede‘?"
    assert unknown_field("quark", ["anrede"]) == "unbekanntes Feld ‚quark‘"
