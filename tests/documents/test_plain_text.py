"""The words of a Word file for the search index."""

from __future__ import annotations

import pytest

from netzwerk_desktop.documents.plain_text import plain_text
from netzwerk_desktop.domain.errors import RefusedFile
from tests.documents.word_files import par, run, word_file


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (par("Eins") + par() + par("Zwei"), "Eins\nZwei"),
        (
            par("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"),
            "a\tb\nc-d",
        ),
        (par("<w:hyperlink>" + run("Link") + "</w:hyperlink>", run(" danach")), "Link danach"),
        (par("<w:ins>" + run("neu") + "</w:ins><w:del><w:r><w:delText>alt</w:delText></w:r></w:del>"), "neu"),
        (f"<w:del>{par('weg')}</w:del>" + par("da"), "da"),
        (par("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("3")), "3"),
        (f"<w:tbl><w:tr><w:tc>{par('Zelle')}</w:tc></w:tr></w:tbl>", "Zelle"),
        (
            par(
                "aussen",
                f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{par('innen')}</w:txbxContent></mc:Choice>"
                f"<mc:Fallback><w:txbxContent>{par('innen')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
            ),
            "aussen\ninnen",
        ),
    ],
)
def test_it_is_read_as_a_person_would(body: str, text: str) -> None:
    assert plain_text(word_file(body)) == text


def test_a_file_with_anything_in_it_is_read_but_not_a_foreign_one() -> None:
    odd = word_file(par("Text"), relations={"r": ("oleObject", "x.bin"), "i": ("image", "http://x", "External")})
    assert plain_text(odd) == "Text"
    with pytest.raises(RefusedFile):
        plain_text(b"kein Word")
