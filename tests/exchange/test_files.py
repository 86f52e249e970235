"""Bytes and encodings."""

import os
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import RefusedFile
from netzwerk_desktop.exchange import files

TEXT = "Kommune;Ort\nMünster;Münster\n"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_text_is_read_in_the_usual_encodings(encoding: str, said: str) -> None:
    decoded = files.decode(TEXT.encode(encoding), name="liste.csv")

    assert (decoded.text, decoded.encoding) == (TEXT, said)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xef\xbb\xbfM\xfcnster", "beschädigt"),
        ("Köln; Düsseldorf; Höxter; Gütersloh".encode("cp850"), "nicht zu entziffern"),
        ("Köln; Löhne; Gräfrath".encode("cp850"), "DOS- oder Macintosh"),
        ("Köln; Löhne; Düren".encode("mac_roman"), "DOS- oder Macintosh"),
        (b"K\x00\xf6ln", "keine Textdatei"),
        (b"Ahlen\x07", "keine Textdatei"),
        (b"\x8d\x8f\x81\x9d", "nicht zu entziffern"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(RefusedFile, match=words):
        files.decode(data, name="liste.csv")


def test_quotation_marks_around_words_are_no_sign_of_another_character_set() -> None:
    text = "Initiativen „Vor Ort“ vernetzt; § 5"

    assert files.decode(text.encode("cp1252"), name="x").text == text


def test_destroyed_letters_are_counted() -> None:
    assert files.broken_letters("Münster".encode().decode("cp1252")) == 1
    assert files.broken_letters("Köln, GroßÖ".encode().decode("latin-1")) == 3
    assert files.broken_letters("M\ufffdnster") == 1
    assert files.broken_letters("Münster, Ærø, São") == 0
    assert (files.whole_letters("Großöl"), files.whole_letters("Ahlen")) == (2, 0)


def test_an_ordinary_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(b"abc")

    assert files.read_bytes(path, limit=3) == b"abc"


def test_what_is_no_readable_file_is_refused(tmp_path: Path) -> None:
    empty, large = tmp_path / "leer.csv", tmp_path / "gross.csv"
    empty.touch()
    large.write_bytes(b"x" * 2_000_001)
    cases = [
        (tmp_path / "nichts.csv", "gibt es nicht"),
        (tmp_path, "ist ein Ordner"),
        (empty, "ist leer"),
        (large, "mehr als 2 MB"),
        (tmp_path / "nul\0.csv", "nicht lesen|gibt es nicht"),
    ]
    for path, words in cases:
        with pytest.raises(RefusedFile, match=words):
            files.read_bytes(path, limit=2_000_000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where named pipes exist")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "rohr"
    os.mkfifo(pipe)

    with pytest.raises(RefusedFile, match="keine gewöhnliche Datei"):
        files.read_bytes(pipe, limit=10)


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "offen.xlsx"
    path.write_bytes(b"x")

    def locked(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", locked)

    with pytest.raises(RefusedFile, match="anderen Programm geöffnet"):
        files.read_bytes(path, limit=10)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xd8\xff\xe0JFIF", "JPEG"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "alte"),
        (b"MZ\x90", "Programm"),
        (b"Ahlen", None),
    ],
)
def test_foreign_kinds_are_named(data: bytes, words: str | None) -> None:
    kind = files.foreign_kind(data)

    assert kind is None if words is None else words in str(kind)
