"""Compiled templates: joining pieces, escaping what people typed, and giving up in time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from netzwerk_desktop.documents import program
from netzwerk_desktop.documents.program import clean_text, compile_program, fill, run_content
from netzwerk_desktop.domain.errors import RefusedFile


def filled(xml: str, **values: object) -> str:
    return fill(compile_program(xml), values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<a/>", "<a/>"),
        ("a<?fill raw x?>b", "a<w:tab/>b"),
        ("<?fill for e es?><?fill raw e?>;<?fill end?>", "1;2;"),
        ("<?fill for e rs?><?fill raw e.k?><?fill for f es?><?fill raw f?><?fill end?><?fill end?>", "v12w12"),
        ("<?fill if x?>ja<?fill else?>nein<?fill end?>!", "ja!"),
        ("<?fill if no?>ja<?fill else?>nein<?fill end?>!", "nein!"),
        ("<?fill unless no?>ja<?fill end?>!", "ja!"),
        ("<?fill unless x?>ja<?fill end?>!", "!"),
        ("<?fill any no x?>ja<?fill end?>", "ja"),
        ("<?fill any no no?>ja<?fill end?>", ""),
        ("<?fill box?><w:p>a</w:p><?fill end?>", "<w:p>a</w:p>"),
        ("<?fill box?><?fill if no?><w:p/><?fill end?><?fill end?>", "<w:p/>"),
        ("<?fill box?><w:tbl/> <?fill end?>", "<w:tbl/> <w:p/>"),
    ],
)
def test_a_program_is_played(xml: str, expected: str) -> None:
    values = {"x": "<w:tab/>", "no": "", "es": ("1", "2"), "rs": ({"k": "v"}, {"k": "w"})}
    assert filled(xml, **values) == expected


@pytest.mark.parametrize("xml", ["<?fill end?>", "<?fill for a b?>", "<?fill if a?><?fill else?>", "a<?fill else?>b"])
def test_markers_must_be_balanced(xml: str) -> None:
    with pytest.raises(ValueError, match="balanced"):
        compile_program(xml)


def test_only_texts_can_be_reached() -> None:
    with pytest.raises(TypeError):
        filled("<?fill text a.b?>", a="text")
    with pytest.raises(TypeError):
        filled("<?fill text a?>", a={"b": "c"})
    with pytest.raises(KeyError):
        filled("<?fill text a?>")


def test_loops_in_loops_end_in_time() -> None:
    loop = "".join(f"<?fill for x{number} many?>" for number in range(9))
    with pytest.raises(RefusedFile, match="ungewöhnlich viel Text"):
        filled(loop + "." + "<?fill end?>" * 9, many=("a",) * 10)


def test_the_size_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "MAX_CHARACTERS", 100)
    with pytest.raises(RefusedFile, match="ungewöhnlich viel Text"):
        filled("<?fill for x many?>ten chars.<?fill end?>", many=("a",) * 20)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", ""),
        ("a & b < c", '<w:t xml:space="preserve">a &amp; b &lt; c</w:t>'),
        ("a\r\nb", '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t>'),
        ("\t", "<w:tab/>"),
        (("a", "b"), '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t>'),
    ],
)
def test_text_becomes_the_content_of_a_run(value: str | tuple[str, ...], expected: str) -> None:
    assert run_content(value) == expected


def test_characters_xml_cannot_write_are_left_out() -> None:
    assert clean_text("a\x00\x0b\x1fb\ufffe\ud800c\u2028d") == "ab\ufffdc\nd"


@given(st.text())
def test_whatever_is_typed_stays_text(text: str) -> None:
    root = etree.fromstring(f'<w:r xmlns:w="w">{run_content(text)}</w:r>')
    shown = "".join({"{w}br": "\n", "{w}tab": "\t"}.get(str(node.tag), node.text or "") for node in root)
    assert shown == clean_text(text)
