"""Tables: separators, headings, sheets, encodings, limits."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.errors import RefusedFile
from netzwerk_desktop.exchange import spreadsheet
from netzwerk_desktop.exchange.spreadsheet import cell_text, read_table
from tests.exchange.made_files import save_workbook


def score(cells: Sequence[str]) -> int:
    return len({"Kommune", "Ort"} & set(cells))


def written(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read_text(tmp_path: Path, text: str | bytes) -> spreadsheet.Table:
    return read_table(written(tmp_path / "liste.csv", text), header_score=score)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends_are_found(tmp_path: Path, separator: str, end: str) -> None:
    text = end.join(separator.join(cells) for cells in [("Kommune", "Ort"), ("Ahlen", "A"), ("Köln", "B")])

    table = read_text(tmp_path, text)

    assert table.headers == ("Kommune", "Ort")
    assert [row.cells for row in table.rows] == [("Ahlen", "A"), ("Köln", "B")]
    assert (table.sheet, table.encoding) == (None, "utf-8")


def test_quoted_line_ends_and_separators_stay_in_their_cell_and_numbers_are_those_of_the_lines(tmp_path: Path) -> None:
    table = read_text(tmp_path, 'Kommune;Ort\n"Markt 1\r\nHinterhaus; links";A\n\nAhlen;B\n')

    assert [(row.number, row.cells) for row in table.rows] == [
        (2, ("Markt 1\nHinterhaus; links", "A")),
        (5, ("Ahlen", "B")),
    ]


def test_the_hint_of_excel_in_the_first_line_is_followed(tmp_path: Path) -> None:
    table = read_text(tmp_path, "sep=,\nKommune,Ort\nAhlen,A;B\n")

    assert [(row.number, row.cells) for row in table.rows] == [(3, ("Ahlen", "A;B"))]


def test_quotation_marks_inside_a_cell_are_text(tmp_path: Path) -> None:
    table = read_text(tmp_path, 'Kommune;Ort\n"Vor Ort" vernetzt;A\nAhlen;B\n')

    assert [row.cells for row in table.rows] == [("Vor Ort vernetzt", "A"), ("Ahlen", "B")]


def test_commas_here_and_there_make_no_columns(tmp_path: Path) -> None:
    table = read_text(tmp_path, "Ahlen\nBochum, Stadt\nKöln\nEssen\n")

    assert [row.cells for row in table.rows] == [("Ahlen",), ("Bochum, Stadt",), ("Köln",), ("Essen",)]
    assert table.headers == ()


def test_headings_need_not_come_first(tmp_path: Path) -> None:
    table = read_text(tmp_path, "Liste;\n;\nStand: heute;\nKommune ;Ort\nAhlen;A\n")

    assert table.headers == ("Kommune", "Ort")
    assert [row.number for row in table.rows] == [5]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_the_encoding_is_reported(tmp_path: Path, encoding: str) -> None:
    table = read_text(tmp_path, "Kommune;Ort\nMünster;ß\n".encode(encoding))

    assert table.rows[0].cells == ("Münster", "ß")
    assert table.encoding == encoding.removesuffix("-sig")


def test_decomposed_umlauts_are_composed(tmp_path: Path) -> None:
    assert read_text(tmp_path, "Kommune\nMu\u0308nster\n").rows[0].cells == ("Münster",)


def test_mojibake_is_refused_and_a_single_slip_is_pointed_out(tmp_path: Path) -> None:
    broken = "Kommune\nMünster\nKöln\n".encode().decode("cp1252").encode()
    with pytest.raises(RefusedFile, match="Umlaute in „liste"):
        read_text(tmp_path, broken)

    table = read_text(tmp_path, "Kommune;Ort\nMünster;Köln\nDüren;früher MÃ¼nster\n")
    assert "Umlaute" in table.notes[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "leer"),
        (b" \n;;\n\n", "keine Zeile mit Inhalt"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "JPEG"),
        (b"%PDF-1.4 Ahlen", "PDF"),
        (b"Ahlen\x00;x", "keine Textdatei"),
        (b"PK\x03\x04kaputt", "beschädigt"),
        (b"a;" * 400, "300 Spalten"),
        (b"Kommune\n" + b"x" * 100_001, "länger als 100000 Zeichen"),
        (b'Kommune;Ort\nAhlen;"A\nBochum;B\n', "fehlt ein schlie"),
        (b"Kommune;" + b"x" * 140_000 + b"\n", "keine lesbare Tabelle"),
        (b"x\n" * 20_002, "20000 ausgef"),
        (b"\n" * 400_100 + b"x", "zu viele Zeilen"),
    ],
)
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(RefusedFile, match=words):
        read_text(tmp_path, data)


def test_half_a_character_in_a_cell_is_refused(tmp_path: Path) -> None:
    # Only a workbook can bring a NUL this far: Excel writes it as _x0000_.
    with pytest.raises(RefusedFile, match="Zeile 7: Der Text enthält"):
        spreadsheet._clean_cell("a\0b", 7, "liste.xlsx")


def test_the_best_of_the_visible_sheets_is_read(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book["Alt"].sheet_state = "hidden"

    path = save_workbook(
        tmp_path / "m.xlsx",
        {
            "Deckblatt": [["Netzwerk"], ["Mitglieder"]],
            "Liste": [[None], ["Kommune", "Ort", "Seit"], ["Ahlen", None, date(2020, 1, 1)], [None], ["Köln"]],
            "Alt": [["Kommune", "Ort"], ["Essen", "E"]],
            "Leer": [],
        },
        hide,
    )

    table = read_table(path, header_score=score)

    assert (table.sheet, table.headers, table.encoding) == ("Liste", ("Kommune", "Ort", "Seit"), None)
    assert [(row.number, row.cells) for row in table.rows] == [
        (3, ("Ahlen", "", date(2020, 1, 1))),
        (5, ("Köln", "", "")),
    ]
    assert "Nicht gelesen: Deckblatt." in table.notes[0]
    assert "Ausgeblendete Blätter wurden nicht gelesen: Alt." in table.notes[1]


def test_a_workbook_with_only_hidden_sheets_is_refused(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book["Liste"].sheet_state = "hidden"

    path = save_workbook(tmp_path / "m.xlsx", {"Leer": [], "Liste": [["Kommune"], ["Ahlen"]]}, hide)

    with pytest.raises(RefusedFile, match=r"kein ausgefülltes Blatt.*Liste"):
        read_table(path, header_score=score)
    with pytest.raises(RefusedFile, match=r"kein ausgefülltes Blatt\.$"):
        read_table(save_workbook(tmp_path / "l.xlsx", {"Leer": []}), header_score=score)


def test_formulas_without_value_are_pointed_out(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "m.xlsx", {"L": [["Kommune", "Ort"], ["Ahlen", "=1+1"]]})

    table = read_table(path, header_score=score)

    assert table.rows[0].cells == ("Ahlen", "")
    assert "1 Zellen enthalten Formeln" in table.notes[0]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" Ahlen ", "Ahlen"),
        (48143.0, "48143"),
        (1.5, "1,5"),
        (1e20, "1e+20"),
        (True, "ja"),
        (False, "nein"),
        (date(2020, 3, 1), "2020-03-01"),
        (7, "7"),
    ],
)
def test_cells_as_text(cell: Any, text: str) -> None:
    assert cell_text(cell) == text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_but_never_a_bug(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = written(tmp_path_factory.mktemp("x") / "x.csv", data)
    try:
        table = read_table(path, header_score=score)
    except RefusedFile as refused:
        assert refused.message
    else:
        assert table.rows or table.headers


_CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(lambda text: text.strip())


@given(st.lists(st.lists(_CELLS, min_size=3, max_size=3), min_size=2, max_size=8))
def test_what_excel_writes_comes_back(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    import csv
    import io
    import unicodedata

    stream = io.StringIO()
    csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL).writerows([["Kommune", "Ort", "x"], *rows])
    path = written(tmp_path_factory.mktemp("x") / "x.csv", stream.getvalue())

    table = read_table(path, header_score=score)

    expected = [[unicodedata.normalize("NFC", cell).strip() for cell in row] for row in rows]
    assert [list(row.cells) for row in table.rows] == [row for row in expected if any(row)]
