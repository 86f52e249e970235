"""File names that work everywhere, and writing that never overwrites."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.documents import files
from netzwerk_desktop.documents.files import (
    NameTaken,
    free_name,
    safe_name,
    suggest_file_name,
    write_beside,
    write_document,
)
from netzwerk_desktop.domain.errors import DiskFull, NetzwerkError, ReadOnlyPlace

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("town", "subject", "name"),
    [
        ("Winterberg", "Einladung AG Leerstand", "2026-11-22 Winterberg – Einladung AG Leerstand.docx"),
        ("Münster", "Was/wie: „A“ <B>?", "2026-11-22 Münster – Was wie „A“ B.docx"),
        ("Gronau (Westf.)", "Antwort...", "2026-11-22 Gronau (Westf.) – Antwort.docx"),
        ("", "Betreff", "2026-11-22 Betreff.docx"),
        ("Ahlen", "  ", "2026-11-22 Ahlen.docx"),
        ("", "", "2026-11-22 Brief.docx"),
        ("..", "?", "2026-11-22 Ohne Namen –.docx"),
    ],
)
def test_a_letter_is_named_after_day_town_and_subject(town: str, subject: str, name: str) -> None:
    assert suggest_file_name(DAY, town, subject) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NUL", "_NUL"),
        ("com1.docx", "_com1.docx"),
        ("LPT¹ .txt", "_LPT¹ .txt"),
        ("Console", "Console"),
        ("a\u202exe\u200b.b\x00c", "axe.b c"),
        ("  . . ", "Ohne Namen"),
        ("Zeile\nZeile\tTab", "Zeile Zeile Tab"),
        ("\ud800", "Ohne Namen"),
    ],
)
def test_a_name_is_safe_on_windows(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_is_cut_between_words() -> None:
    name = suggest_file_name(DAY, "Winterberg", "Einladung zur Sitzung " * 20)
    assert name.startswith("2026-11-22 Winterberg – Einladung zur Sitzung") and name.endswith(" zur….docx")
    assert len(name.encode()) <= files.MAX_NAME_BYTES
    assert safe_name("🎉" * 100).endswith("🎉…")


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_is_typed_is_a_file_name(town: str, subject: str) -> None:
    name = suggest_file_name(DAY, town, subject)
    assert name.startswith("2026-11-22 ") and name.endswith(".docx")
    assert not set(name) & set('<>:"/\\|?*\x00\n')
    assert len(name.encode()) <= files.MAX_NAME_BYTES
    assert not name[:-5].endswith((" ", "."))


def test_a_free_name_is_found(tmp_path: Path) -> None:
    first = tmp_path / "Brief.docx"
    assert free_name(first) == first
    first.touch()
    (tmp_path / "Brief (2).docx").symlink_to("nirgends")
    assert free_name(first) == tmp_path / "Brief (3).docx"


def test_a_document_is_written_once(tmp_path: Path) -> None:
    target = tmp_path / "Brief.docx"
    assert write_document(target, b"eins") == target
    with pytest.raises(NameTaken, match=r"Es gibt schon eine Datei „Brief\.docx“"):
        write_document(target, b"zwei")
    assert write_beside(target, b"drei") == tmp_path / "Brief (2).docx"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "Brief.docx": b"eins",
        "Brief (2).docx": b"drei",
    }


def test_a_name_taken_in_the_last_moment_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, names = tmp_path / "Brief.docx", []

    def stale_free_name(path: Path) -> Path:
        names.append(path)
        return path if len(names) == 1 else path.with_name("Brief (2).docx")

    target.write_bytes(b"von jemand anderem")
    monkeypatch.setattr(files, "free_name", stale_free_name)
    assert write_beside(target, b"meins").name == "Brief (2).docx"
    assert target.read_bytes() == b"von jemand anderem"


@pytest.mark.parametrize(
    ("code", "error", "words"),
    [
        (errno.ENOSPC, DiskFull, "Datenträger ist voll"),
        (errno.EDQUOT, DiskFull, "Datenträger ist voll"),
        (errno.EACCES, ReadOnlyPlace, "schreibgeschützt"),
        (errno.EPERM, ReadOnlyPlace, "in einem anderen Programm"),
        (errno.EROFS, ReadOnlyPlace, "schreibgeschützt"),
        (errno.ENAMETOOLONG, NetzwerkError, "geht als Dateiname nicht"),
        (errno.EINVAL, NetzwerkError, "geht als Dateiname nicht"),
        (errno.EIO, NetzwerkError, "noch einmal"),
    ],
)
def test_a_fault_is_told_and_leaves_nothing(
    code: int, error: type[NetzwerkError], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(finished: Path, target: Path, *, overwrite: bool = True) -> None:
        assert not overwrite
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(files, "put_in_place", fail)
    with pytest.raises(error, match=words) as told:
        write_document(tmp_path / "Brief.docx", b"x")
    assert "Brief.docx" in told.value.message
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_and_an_impossible_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(NetzwerkError, match="gibt es nicht"):
        write_document(tmp_path / "weg" / "Brief.docx", b"x")
    with pytest.raises(NetzwerkError, match="geht als Dateiname nicht"):
        write_document(tmp_path / "Brief\x00.docx", b"x")
    with pytest.raises(NetzwerkError, match="geht als Dateiname nicht"):
        write_document(tmp_path / ("n" * 300), b"x")


def test_a_name_that_just_fits_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 250 + ".docx")
    write_document(target, b"x")
    assert target.read_bytes() == b"x"


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(NameTaken, match="ist ein Ordner"):
        write_document(tmp_path, b"text")
    assert list(tmp_path.iterdir()) == []
