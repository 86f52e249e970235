"""Reading a file from outside: everything a letter template never needs is refused with a sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from netzwerk_desktop.documents import package
from netzwerk_desktop.documents.package import (
    CONTENT_TYPES,
    content_type,
    declare,
    is_local,
    read_package,
    read_parts,
    relationships,
    undeclare,
    write_package,
)
from netzwerk_desktop.documents.xml import parse
from netzwerk_desktop.domain.errors import RefusedFile
from tests.documents.word_files import par, rels, word_file, word_parts

GOOD = word_parts(par("Text"))


def packed(**changes: bytes | None) -> bytes:
    """The good package with parts changed (or left out)."""
    parts = {**GOOD, **{name.replace("__", "/"): data for name, data in changes.items()}}
    return write_package((name, data) for name, data in parts.items() if data is not None)


def test_a_harmless_file_is_read_from_disk(tmp_path: Path) -> None:
    file = tmp_path / "gut.docx"
    file.write_bytes(packed())
    assert read_package(file) == GOOD


MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
STRICT = rels({"r": ("http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument", "word/document.xml")})
ENTITY = b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'
LAUGHS = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w>&b;</w>'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "keine Word-Datei"),
        (b"{\\rtf1 Text}", "keine Word-Datei"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Kennwort"),
        (packed()[:-30], "keine Word-Datei"),
        (packed()[:300] + b"\x00" * 60 + packed()[360:], "keine Word-Datei"),
        (write_package([("a.txt", b"x")]), "keine Word-Datei"),
        (packed(**{"_rels/.rels": rels({})}), "keine Word-Datei"),
        (packed(**{"_rels/.rels": rels({"r": ("officeDocument", "word/weg.xml")})}), "keine Word-Datei"),
        (packed(**{"_rels/.rels": STRICT}), "Strict Open XML"),
        (word_file(par("x"), main_type=MACROS), "Makros"),
        (word_file(par("x"), main_type="application/vnd.oasis.opendocument.text"), "keine Word-Datei"),
        (word_file(par("x"), relations={"r": ("vbaProject", "vbaProject.bin")}), "Makros"),
        (word_file(par("x"), relations={"r": ("oleObject", "embeddings/x.bin")}), "eingebettetes Objekt"),
        (word_file(par("x"), relations={"r": ("aFChunk", "chunk.html")}), "Fremdinhalt"),
        (word_file(par("x"), relations={"r": ("image", "http://example.org/x.png", "External")}), "von außen"),
        (word_file(par("x"), relations={"r": ("hyperlink", "file://server/x", "External")}), "von außen"),
        (
            word_file(par("x"), relations={"r": ("attachedTemplate", "http://example.org/x.dotm", "External")}),
            "von außen",
        ),
        (word_file(par("x"), relations={"r": ("attachedTemplate", "file://server/x.dotm", "External")}), "von außen"),
        (packed(**{"word/styles.xml": ENTITY}), "DOCTYPE"),
        (packed(**{"word/styles.xml": ENTITY.decode().encode("utf-16")}), "DOCTYPE"),
        (packed(**{"word/styles.xml": LAUGHS}), "DOCTYPE"),
        (packed(**{"word/document.xml": b"<w:document"}), "beschädigt"),
        (packed(**{"word/document.xml": b""}), "beschädigt"),
        (packed(**{"word/document.xml": None}), "keine Word-Datei"),
        (packed(**{"../../boese.xml": b"<x/>"}), "keine Word-Datei"),
        (packed(**{"/etc/boese.xml": b"<x/>"}), "keine Word-Datei"),
        (packed(**{"C:boese.xml": b"<x/>"}), "keine Word-Datei"),
    ],
)
def test_a_foreign_or_dangerous_file_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(RefusedFile, match=words):
        read_package(data)


def test_links_and_the_place_of_a_local_template_are_harmless() -> None:
    relations = {
        "r1": ("hyperlink", "https://example.org", "External"),
        "r2": ("hyperlink", "mailto:info@example.org", "External"),
        "r3": ("attachedTemplate", "file:///C:\\Vorlagen\\Brief.dotx", "External"),
    }
    assert read_package(word_file(par("x"), relations=relations))


@pytest.mark.parametrize(
    ("target", "local"),
    [
        ("Normal.dotm", True),
        ("C:\\Vorlagen\\Brief.dotx", True),
        ("file:///C:/Vorlagen/Brief.dotx", True),
        ("\\\\server\\Brief.dotx", False),
        ("file://server/Brief.dotx", False),
        ("https://example.org/Brief.dotx", False),
        ("x:y:z", False),
    ],
)
def test_a_template_on_a_server_is_not_local(target: str, local: bool) -> None:
    assert is_local(target) is local


def zip_with(*entries: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("limit", "value", "data"),
    [
        ("MAX_FILE_BYTES", 1000, packed()),
        ("MAX_PARTS", 10, zip_with(*((f"word/{number}.xml", b"<x/>") for number in range(11)))),
        ("MAX_PART_BYTES", 10_000, packed(**{"word/big.xml": b" " * 20_000})),
        ("MAX_XML_BYTES", 10_000, packed(**{"word/big.xml": b"<x>" + b" " * 20_000 + b"</x>"})),
        ("MAX_TOTAL_BYTES", 30_000, packed(**{f"word/{number}.xml": b" " * 8_000 for number in range(5)})),
    ],
)
def test_a_zip_bomb_is_not_unpacked(limit: str, value: int, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, limit, value)
    with pytest.raises(RefusedFile, match="ungewöhnlich groß"):
        read_package(data)


def test_a_real_bomb_costs_little() -> None:
    # 100 MB of blanks in 100 kB; no more than the limit of one part is ever unpacked.
    bomb = packed(**{"word/big.xml": b" " * 100_000_000})
    assert len(bomb) < 200_000
    with pytest.raises(RefusedFile, match="ungewöhnlich groß"):
        read_package(bomb)


def test_a_part_that_is_there_twice_is_refused() -> None:
    entries = [*GOOD.items()]
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zip_with(*entries, entries[-1])
    with pytest.raises(RefusedFile, match="keine Word-Datei"):
        read_package(data)


def test_folders_in_the_zip_file_do_not_matter() -> None:
    assert read_parts(zip_with(("word/", b""), *GOOD.items())) == GOOD


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(RefusedFile, match="konnte nicht gelesen werden"):
        read_package(tmp_path)


def test_written_packages_are_the_same_every_time() -> None:
    data = write_package([("b.xml", b"<b/>"), (CONTENT_TYPES, b"<Types/>"), ("a.xml", b"<a/>")])
    assert data == write_package([("b.xml", b"<b/>"), (CONTENT_TYPES, b"<Types/>"), ("a.xml", b"<a/>")])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert [entry.filename for entry in archive.infolist()] == [CONTENT_TYPES, "b.xml", "a.xml"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_targets_are_resolved_to_parts() -> None:
    parts = {**GOOD, "word/_rels/document.xml.rels": rels({"a": ("x", "../media/a.png"), "b": ("x", "/word/b.xml")})}
    assert [item.target for item in relationships(parts, "word/document.xml")] == ["media/a.png", "word/b.xml"]
    assert relationships(parts, "word/b.xml") == []


def test_content_types_are_declared_once() -> None:
    root = parse(GOOD[CONTENT_TYPES], CONTENT_TYPES)
    declare(root, extension="PNG", content_type="image/png")
    declare(root, extension="png", content_type="image/x-png")
    declare(root, part="word/a.xml", content_type="a/b")
    pictures = [item.get("ContentType") for item in root if item.get("Extension", "").lower() == "png"]
    assert pictures == ["image/x-png"]
    assert content_type({CONTENT_TYPES: etree.tostring(root)}, "word/a.xml") == "a/b"
    undeclare(root, "word/a.xml")
    assert content_type({CONTENT_TYPES: etree.tostring(root)}, "word/a.xml") == ""
