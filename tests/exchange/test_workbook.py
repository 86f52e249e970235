"""Excel workbooks: honest ones, broken ones, hostile ones."""

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.errors import RefusedFile
from netzwerk_desktop.exchange import archive, workbook
from tests.exchange.made_files import save_workbook, zipped

ROWS = [["Kommune", "Seit"], ["Ahlen", date(2020, 3, 1)], ["Köln", 2021]]


def repacked(path: Path, change: dict[str, bytes | None]) -> bytes:
    """The workbook with some members replaced, added or (None) left out."""
    with zipfile.ZipFile(path) as original:
        members = {name: original.read(name) for name in original.namelist()}
    members |= {name: content for name, content in change.items() if content is not None}
    return zipped({name: content for name, content in members.items() if change.get(name, b"") is not None})


@pytest.fixture
def honest(tmp_path: Path) -> Path:
    return save_workbook(tmp_path / "liste.xlsx", {"Mitglieder": ROWS})


def test_values_come_as_they_are_shown(honest: Path) -> None:
    book = workbook.read_workbook(honest)

    assert [sheet.name for sheet in book.sheets] == ["Mitglieder"]
    assert list(book.sheets[0].rows[1]) == ["Ahlen", date(2020, 3, 1)]
    assert book.formulas_without_value == 0


def test_hidden_sheets_are_marked_and_chart_sheets_left_out(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book["Alt"].sheet_state = "hidden"
        book["Geheim"].sheet_state = "veryHidden"
        book.create_chartsheet("Diagramm")

    path = save_workbook(tmp_path / "x.xlsx", {"Neu": ROWS, "Alt": ROWS, "Geheim": ROWS}, hide)

    assert [(sheet.name, sheet.hidden) for sheet in workbook.read_workbook(path).sheets] == [
        ("Neu", False),
        ("Alt", True),
        ("Geheim", True),
    ]


def test_formulas_give_the_stored_value_and_those_without_are_counted(honest: Path, tmp_path: Path) -> None:
    stored = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1" t="str"><f>CONCAT("Ah","len")</f><v>Ahlen</v></c><c r="B1"><f>1+1</f><v></v></c>'
        b"</row></sheetData></worksheet>"
    )
    book = workbook.parse_workbook(repacked(honest, {"xl/worksheets/sheet1.xml": stored}), name="x.xlsx")

    assert book.sheets[0].rows[0][0] == "Ahlen"
    assert book.formulas_without_value == 1


def test_a_cell_at_the_far_end_does_not_take_the_program_down(tmp_path: Path) -> None:
    def far(book: Any) -> None:
        book["M"]["XFD1048576"] = "weit weg"

    path = save_workbook(tmp_path / "x.xlsx", {"M": ROWS}, far)

    with pytest.raises(RefusedFile, match="Zeile 1048576 und Spalte 16384"):
        workbook.read_workbook(path)


def test_an_empty_formatted_cell_at_the_far_end_is_nothing(tmp_path: Path) -> None:
    def far(book: Any) -> None:
        from openpyxl.styles import Font

        book["M"]["XFD1048576"].font = Font(bold=True)

    path = save_workbook(tmp_path / "x.xlsx", {"M": ROWS}, far)

    assert len(workbook.read_workbook(path).sheets[0].rows) == 3


def test_too_many_cells_in_all_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_CELLS", 10)
    path = save_workbook(tmp_path / "x.xlsx", {"A": ROWS, "B": ROWS})

    with pytest.raises(RefusedFile, match="zu viele Zellen"):
        workbook.read_workbook(path)


@pytest.mark.parametrize(
    "sheet",
    [
        b'<worksheet><sheetData><row r="99999999999999"><c><v>1</v></c></row></sheetData></worksheet>',
        b'<worksheet><sheetData><row><c r="ZZZZZZZZ1"><v>1</v></c></row></sheetData></worksheet>',
        b'<x:worksheet xmlns:x="a"><x:sheetData><x:row r="70000"><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>'
        b"</x:worksheet>",
        b'<worksheet><sheetData><row r="1">' + b"<c><v>1</v></c>" * 400 + b"</row></sheetData></worksheet>",
    ],
)
def test_every_way_to_reach_too_far_is_seen(honest: Path, sheet: bytes) -> None:
    with pytest.raises(RefusedFile, match="zu groß"):
        workbook.parse_workbook(repacked(honest, {"xl/worksheets/sheet1.xml": sheet}), name="x.xlsx")


def test_a_sheet_under_another_name_is_looked_at_too(honest: Path) -> None:
    far = b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'

    with pytest.raises(RefusedFile, match="zu groß"):
        workbook.parse_workbook(repacked(honest, {"xl/anderswo.bin": far}), name="x.xlsx")


def test_odd_references_count_as_none(honest: Path) -> None:
    odd = b'<worksheet><sheetData><row r="x"><c r="1A-"><v>1</v></c></row></sheetData></worksheet>'
    package = archive.open_archive(repacked(honest, {"xl/worksheets/sheet1.xml": odd}), name="x")

    assert archive.check_worksheets(package, name="x", max_rows=5, max_columns=5, max_cells=25) == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row>"}, "beschädigt"),
        (
            {"xl/worksheets/sheet1.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'},
            "nicht hingehören",
        ),
        ({"xl/workbook.xml": b"<workbook><kaputt"}, "beschädigt"),
        ({"xl/_rels/workbook.xml.rels": None}, "beschädigt"),
        ({"xl/workbook.xml": None}, "ein Archiv ohne Excel"),
        ({"xl/workbook.xml": None, "word/document.xml": b"<a/>"}, "ein Word-Dokument"),
        ({"xl/workbook.xml": None, "ppt/presentation.xml": b"<a/>"}, "PowerPoint"),
        ({"xl/workbook.xml": None, "xl/workbook.bin": b"x"}, "xlsb"),
        ({"xl/workbook.xml": None, "mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "LibreOffice"),
        ({"../../boese.xml": b"x"}, "hinausführen"),
        ({"/etc/boese.xml": b"x"}, "hinausführen"),
        ({"C:\\boese.xml": b"x"}, "hinausführen"),
        ({"a\\..\\..\\boese.xml": b"x"}, "hinausführen"),
    ],
)
def test_broken_and_foreign_packages_are_refused(honest: Path, change: dict[str, bytes | None], words: str) -> None:
    with pytest.raises(RefusedFile, match=words):
        workbook.parse_workbook(repacked(honest, change), name="x.xlsx")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xd8\xff\xe0" + bytes(100), "JPEG"),
        (b"Ahlen;Bochum", "keine Excel-Arbeitsmappe"),
        (b"PK\x03\x04" + bytes(40), "beschädigt"),
        (b"PK\x05\x06" + bytes(18), "leer"),
    ],
)
def test_what_is_no_package_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(RefusedFile, match=words):
        workbook.parse_workbook(data, name="x.xlsx")


def test_a_truncated_workbook_is_refused(honest: Path) -> None:
    data = honest.read_bytes()

    for size in range(100, len(data), 97):
        with pytest.raises(RefusedFile):
            workbook.parse_workbook(data[:size], name="x.xlsx")


@given(st.integers(0, 4000), st.integers(1, 255))
def test_a_damaged_workbook_is_refused_or_read_but_never_a_bug(offset: int, flip: int) -> None:
    data = bytearray(_sample())
    data[offset % len(data)] ^= flip
    try:
        book = workbook.parse_workbook(bytes(data), name="x.xlsx")
    except RefusedFile as refused:
        assert refused.message.endswith((".", "?"))
    else:
        assert len(book.sheets) <= 1


_SAMPLES: list[bytes] = []


def _sample() -> bytes:
    if not _SAMPLES:
        import openpyxl

        stream = io.BytesIO()
        book = openpyxl.Workbook()
        for row in ROWS:
            book.active.append(row)
        book.save(stream)
        _SAMPLES.append(stream.getvalue())
    return _SAMPLES[0]


def test_a_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped({"xl/workbook.xml": bytes(3_000_000)})
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000_000)

    with pytest.raises(RefusedFile, match="zu groß"):
        archive.open_archive(bomb, name="bombe.xlsx")


def test_a_zip_bomb_that_lies_about_its_size_is_caught_too() -> None:
    bomb = bytearray(zipped({"xl/workbook.xml": bytes(3_000_000)}))
    honest_size = (3_000_000).to_bytes(4, "little")
    while honest_size in bomb:
        position = bomb.index(honest_size)
        bomb[position : position + 4] = (100).to_bytes(4, "little")

    with pytest.raises(RefusedFile, match="beschädigt"):
        archive.open_archive(bytes(bomb), name="bombe.xlsx")


def test_the_room_shrinks_with_every_member(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({"a": b"x" * 10, "b": b"x" * 10})
    monkeypatch.setattr(archive, "_check_directory", lambda *_: None)
    monkeypatch.setattr(archive, "MAX_UNPACKED", 15)

    with pytest.raises(RefusedFile, match="zu groß"):
        archive.open_archive(data, name="x.zip")


def test_too_many_members_encrypted_and_doubled_ones_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(archive, "MAX_MEMBERS", 2)
        with pytest.raises(RefusedFile, match="zu groß"):
            archive.open_archive(zipped({"a": b"1", "b": b"2", "c": b"3"}), name="x.zip")
    encrypted = bytearray(zipped({"a": b"1"}))
    encrypted[encrypted.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(RefusedFile, match="Kennwort"):
        archive.open_archive(bytes(encrypted), name="x.zip")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as doubled, pytest.warns(UserWarning, match="Duplicate"):
        doubled.writestr("a", b"1")
        doubled.writestr("a", b"2")
    with pytest.raises(RefusedFile, match="doppelt"):
        archive.open_archive(stream.getvalue(), name="x.zip")


def test_folders_in_an_archive_are_no_files() -> None:
    data = zipped({"ordner/": b"", "ordner/a.txt": b"1"})

    assert dict(archive.open_archive(data, name="x.zip").members) == {"ordner/a.txt": b"1"}


def test_a_panic_of_the_library_becomes_a_sentence(honest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import python_calamine

    class PanicException(BaseException):
        pass

    def panics(_: object) -> None:
        raise PanicException

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(python_calamine, "CalamineWorkbook", type("W", (), {"from_filelike": staticmethod(panics)}))
    with pytest.raises(RefusedFile, match="beschädigt"):
        workbook.read_workbook(honest)
    monkeypatch.setattr(
        python_calamine, "CalamineWorkbook", type("W", (), {"from_filelike": staticmethod(interrupted)})
    )
    with pytest.raises(KeyboardInterrupt):
        workbook.read_workbook(honest)
