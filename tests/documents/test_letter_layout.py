"""The places of a letter that depend on what it says, and asking a template where its places are."""

from __future__ import annotations

import pytest

from netzwerk_desktop.documents.letter_layout import LetterLayout, fitting_return_size, line_count
from netzwerk_desktop.documents.style_sheet import StyleSheet
from netzwerk_desktop.documents.xml import name, parse, twips
from netzwerk_desktop.domain.text_width import text_width
from tests.documents.word_files import par, part

STYLES = """
<w:style w:type="paragraph" w:styleId="base"><w:name w:val="Basis"/><w:basedOn w:val="base"/>
  <w:pPr><w:spacing w:before="100" w:line="240"/><w:ind w:left="567"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Betreff"/><w:basedOn w:val="base"/>
  <w:pPr><w:spacing w:after="200"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="v"><w:name w:val="vermerk"/><w:basedOn w:val="base"/>
  <w:pPr><w:framePr w:x="1417" w:y="2835" w:w="4535" w:h="720"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="i"><w:name w:val="Informationsblock"/><w:basedOn w:val="base"/></w:style>
<w:style w:type="paragraph" w:styleId="r"><w:name w:val="Rücksendeangabe"/><w:basedOn w:val="missing"/></w:style>
<w:style w:type="character" w:styleId="c"><w:name w:val="Zeichen"/></w:style>
<w:style w:type="paragraph" w:styleId="n"/>
"""
FRAME = '<w:framePr w:x="7087" w:y="2835" w:w="4252" w:h="2268"/>'


def styled(style: str, extra: str = "", text: str = "x") -> str:
    return par(text, properties=f'<w:pStyle w:val="{style}"/>{extra}')


def sheet() -> StyleSheet:
    return StyleSheet(parse(part("styles", STYLES), ""))


def layout(body: str) -> LetterLayout:
    found = LetterLayout()
    found.mark(parse(part("document", f"<w:body>{body}</w:body>"), ""), sheet())
    return found


def test_a_style_is_found_by_its_name() -> None:
    assert sheet().id_of("nicht da", "betreff") == "b"
    assert sheet().id_of("Zeichen") is None
    assert StyleSheet(None).id_of("Betreff") is None
    assert StyleSheet(None).paragraphs(parse(part("document", styled("b")), ""), "Betreff") == []


def test_a_paragraph_inherits_from_its_styles() -> None:
    root = parse(part("document", styled("b", "<w:spacing w:line='300'/>") + styled("r") + "<w:p/>" + styled("v")), "")
    subject, sender, plain, note = root
    assert {key.rpartition("}")[2]: value for key, value in sheet().spacing(subject).items()} == {
        "line": "300",
        "after": "200",
        "before": "100",
    }
    assert sheet().indent(subject) == pytest.approx(10, abs=0.01)
    assert sheet().size(subject, 11) == 8 and sheet().size(sender, 11) == 11 and sheet().size(plain, 9) == 9
    assert sheet().frame(plain) is None
    frame = sheet().frame(note)
    assert frame is not None and frame.top == pytest.approx(50, abs=0.01) and frame.width == pytest.approx(80, abs=0.01)


def test_a_frame_measured_in_words_counts_as_open() -> None:
    root = parse(part("document", par("x", properties='<w:framePr w:w="2cm"/>')), "")
    frame = sheet().frame(root[0])
    assert frame is not None and frame.width == 0


CELL = "<w:tbl><w:tr>{row}<w:tc><w:tcPr>{cell}</w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
HEIGHT = '<w:trPr><w:trHeight w:val="1020" w:hRule="exact"/></w:trPr>'


@pytest.mark.parametrize(
    ("xml", "room"),
    [
        (par("x", properties='<w:framePr w:w="567" w:h="1134"/>'), (10, 20)),
        (CELL.format(row=HEIGHT, cell='<w:tcW w:w="3685" w:type="dxa"/>'), (65, 18)),
        (CELL.format(row="", cell='<w:tcW w:w="50" w:type="pct"/>'), (0, 0)),
        (CELL.format(row="", cell=""), (0, 0)),
        (par("x"), (0, 0)),
    ],
)
def test_the_room_for_a_picture_is_that_of_frame_or_cell(xml: str, room: tuple[float, float]) -> None:
    root = parse(part("document", xml), "")
    paragraph = next(root.iter(name("w:p")))
    assert sheet().room(paragraph) == pytest.approx(room, abs=0.02)


@pytest.mark.parametrize(("lines", "top"), [(1, 50 + 12.7 - 4.233), (2, 50 + 12.7 - 8.467), (3, 50)])
def test_notes_are_filled_from_the_bottom(lines: int, top: float) -> None:
    frame = layout(styled("v")).places(notes=lines, information=(), extra_lines=0, return_line="")["§notes_frame"]
    assert f'w:y="{twips(top)}"' in frame and 'w:x="1417"' in frame


def test_notes_that_stand_in_the_text_stay_there() -> None:
    root = parse(part("document", styled("x")), "")
    named = StyleSheet(parse(part("styles", STYLES.replace("vermerk", "x").replace("Betreff", "Vermerk")), ""))
    found = LetterLayout()
    found.mark(parse(part("document", styled("b")), ""), named)
    assert found.notes is None and named.frame(root[0]) is None


def test_without_notes_or_a_frame_for_them_nothing_is_set() -> None:
    assert layout(styled("v")).places(notes=0, information=(), extra_lines=0, return_line="")["§notes_frame"] == ""
    assert (
        layout(styled("b") + par("x")).places(notes=1, information=(), extra_lines=0, return_line="")["§notes_frame"]
        == ""
    )


@pytest.mark.parametrize(
    ("entries", "extra", "before"), [(5, 2, 100), (7, 2, 100), (8, 2, 100 + 132), (12, 0, 100 + 612)]
)
def test_a_long_information_block_moves_the_subject(entries: int, extra: int, before: int) -> None:
    found = layout(styled("i", FRAME) + styled("b"))
    information = [("Name", "kurz")] * entries
    spacing = found.places(notes=0, information=information, extra_lines=extra, return_line="")["§subject_spacing"]
    assert f'w:before="{before}"' in spacing and 'w:after="200"' in spacing


def test_a_value_on_two_lines_counts_twice() -> None:
    found = layout(styled("i", FRAME) + styled("b"))
    long = [("E-Mail", "eine.sehr.lange.adresse.mit.vielen.teilen.und.noch.mehr.teilen@example.org")] * 5
    assert (
        'w:before="232"' in found.places(notes=0, information=long, extra_lines=0, return_line="")["§subject_spacing"]
    )


def test_a_subject_that_says_nothing_about_spacing_is_left_alone() -> None:
    places = LetterLayout().places(notes=2, information=(), extra_lines=0, return_line="Büro")
    assert places == {"§notes_frame": "", "§subject_spacing": "", "§return_size": ""}


@pytest.mark.parametrize(("characters", "size"), [(0, 8.0), (20, 8.0), (40, 8.0), (48, 7.5), (55, 6.5), (200, 6.0)])
def test_the_return_address_shrinks_until_it_fits(characters: int, size: float) -> None:
    line = "n" * characters
    assert fitting_return_size(line) == size
    assert size == 6.0 or text_width(line, size) <= 74
    shown = layout(styled("r")).places(notes=0, information=(), extra_lines=0, return_line=line)["§return_size"]
    assert shown == ("" if size == 8 else f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>')


@pytest.mark.parametrize(
    ("text", "lines"), [("", 1), ("kurz", 1), ("zwei Wörter hier", 2), ("n" * 30, 3), ("a " + "n" * 30, 4)]
)
def test_lines_are_counted_as_they_break(text: str, lines: int) -> None:
    assert line_count(text, 10, 22) == lines
