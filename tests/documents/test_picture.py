"""The logo: pictures of all shapes, and files that are none."""

from __future__ import annotations

import pytest
from lxml import etree

from netzwerk_desktop.documents import picture
from netzwerk_desktop.documents.picture import Room, fitted_size, inline_drawing, read_picture
from netzwerk_desktop.documents.xml import NAMESPACES
from netzwerk_desktop.domain.errors import RefusedFile
from tests.documents.samples import png

GIF = b"GIF89a\x02\x00\x03\x00\x00\x00\x00;"


def test_what_word_shows_is_taken() -> None:
    assert (read_picture(png(6, 4), "x").width, read_picture(png(6, 4), "x").height) == (6, 4)
    assert read_picture(GIF, "x").extension == "gif"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg/>",
        png()[:20],
        b"BM" + b"\x00" * 60,
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        png(0, 5),
        b"II*\x00" + b"\xff" * 30,
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedFile, match="kein Bild"):
        read_picture(data, "x")


def test_too_large_a_picture_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "MAX_PICTURE_BYTES", 10)
    with pytest.raises(RefusedFile, match="verkleinern"):
        read_picture(png(), "x")


@pytest.mark.parametrize(("size", "fitted"), [((100, 10), (60, 6)), ((10, 100), (2, 20)), ((3, 1), (60, 20))])
def test_it_becomes_as_large_as_fits(size: tuple[int, int], fitted: tuple[float, float]) -> None:
    assert fitted_size(read_picture(png(*size), "x"), Room(60, 20)) == pytest.approx(fitted)


def test_the_drawing_is_xml_whatever_it_is_called() -> None:
    shown = read_picture(png(), 'Büro "A" & <B>\x00')
    xml = inline_drawing(shown, Room(60, 20), relationship="rId1", number=7)
    root = etree.fromstring(f'<w:r xmlns:w="{NAMESPACES["w"]}">{xml}</w:r>')
    described = next(root.iter(f"{{{NAMESPACES['wp']}}}docPr"))
    assert described.get("descr") == 'Büro "A" & <B>' and described.get("id") == "7"
