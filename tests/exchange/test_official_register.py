"""The official register: whole files are read, everything else is refused in words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import RefusedFile
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.exchange import official_register
from netzwerk_desktop.exchange.official_register import RegisterKind, read_register
from netzwerk_desktop.exchange.reference import Municipality
from tests.exchange import made_files
from tests.exchange.made_files import NOTES, register_bytes, register_lines, save_auszug, save_workbook, zipped

Towns = tuple[Municipality, ...]
TEXT_NAME = "GV100AD_31032026.txt"


@pytest.fixture(scope="module")
def lines(towns: Towns) -> list[str]:
    return register_lines(towns)


def saved(tmp_path: Path, data: bytes, name: str = TEXT_NAME) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(RefusedFile) as caught:
        read_register(path)
    assert caught.value.message.endswith(".")
    return caught.value.message


# --- GV100AD ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_edition_of_the_text_is_read(
    tmp_path: Path, lines: list[str], towns: Towns, encoding: str, end: str
) -> None:
    register = read_register(saved(tmp_path, register_bytes(lines, encoding=encoding, end=end)))

    assert (register.kind, register.as_of) == (RegisterKind.GV100AD, date(2026, 3, 31))
    assert (register.population_date, register.area_date, register.coordinates_date) == (None, None, None)
    assert len(register.municipalities) == 396
    for entry, town in zip(register.municipalities, towns, strict=True):
        assert (entry.ags, entry.name, entry.official_name) == (town.ags, town.name, town.official_name)
        assert (entry.type, entry.district_key, entry.district) == (town.type, town.district_key, town.district)
        assert (entry.region, entry.postal_code) == (town.region, town.postal_code)
        assert entry.several_postal_codes is town.several_postal_codes
        assert (entry.population, entry.area_km2) == (town.population, town.area_km2)
        assert (entry.latitude, entry.longitude) == (None, None)


def test_the_archive_brings_the_days_in_its_notes(tmp_path: Path, lines: list[str]) -> None:
    members = {
        "Datensatzbeschreibung_GV100AD.pdf": b"%PDF",
        f"ordner/{TEXT_NAME}": register_bytes(lines),
        "Hinweise.txt": NOTES.encode("cp1252"),
    }

    register = read_register(saved(tmp_path, zipped(members), "GV100AD3103.zip"))

    assert (register.population_date, register.area_date) == (date(2025, 12, 31), date(2024, 12, 31))
    assert len(register.municipalities) == 396


def test_notes_that_lie_beside_the_text_are_read(tmp_path: Path, lines: list[str]) -> None:
    saved(tmp_path, NOTES.encode("utf-8-sig"), f"Hinweise_{TEXT_NAME}")

    register = read_register(saved(tmp_path, register_bytes(lines)))

    assert register.population_date == date(2025, 12, 31)


@pytest.mark.parametrize(
    "notes",
    [
        "Die Bevölkerungsangaben basieren für alle Bundesländer auf dem Stichtag 31.13.2025.",
        "Die Bevölkerungsangaben basieren für Bayern auf dem Stichtag 31.12.2025.",
        "\x00",
    ],
)
def test_notes_that_say_nothing_certain_are_left_alone(tmp_path: Path, lines: list[str], notes: str) -> None:
    saved(tmp_path, notes.encode(), f"Hinweise_{TEXT_NAME}")

    assert read_register(saved(tmp_path, register_bytes(lines))).population_date is None


def test_an_extract_for_the_land_alone_is_enough(tmp_path: Path, towns: Towns) -> None:
    lines = register_lines(towns, others=())

    assert len(read_register(saved(tmp_path, register_bytes(lines))).municipalities) == 396


def test_double_blanks_of_the_publisher_are_repaired(tmp_path: Path, lines: list[str]) -> None:
    double = [line.replace("Kreis- und Hochschulstadt ", "Kreis- und  Hochschulstadt") for line in lines]

    register = read_register(saved(tmp_path, register_bytes(double)))

    assert "Meschede, Kreis- und Hochschulstadt" in {entry.official_name for entry in register.municipalities}


def test_areas_without_municipality_and_other_kinds_are_understood(tmp_path: Path, lines: list[str]) -> None:
    market = [line[:122] + "60" + line[124:] if line[10:18] == "05154004" else line for line in lines]

    register = read_register(saved(tmp_path, register_bytes(market)))

    assert next(entry for entry in register.municipalities if entry.ags == "05154004").type is MunicipalityType.GEMEINDE


def without(prefix: str) -> Callable[[list[str]], list[str]]:
    return lambda lines: [line for line in lines if not line[10:].startswith(prefix)]


def replaced(key: str, start: int, text: str) -> Callable[[list[str]], list[str]]:
    def change(lines: list[str]) -> list[str]:
        def one(line: str) -> str:
            if line.startswith("60") and line[10:18] == key:
                return line[: start - 1] + text + line[start - 1 + len(text) :]
            return line

        return [one(line) for line in lines]

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda lines: [*lines[:-1], lines[-1][:100]], "hat 100 statt 220 Zeichen"),
        (lambda lines: [*lines, "x" * 220], "kein Satz"),
        (lambda lines: [lines[0][:2] + "20251231" + lines[0][10:], *lines[1:]], "verschiedenen Ausgaben"),
        (lambda lines: [line[:2] + "20261331" + line[10:] for line in lines], "kein Datum"),
        (lambda lines: lines[: len(lines) // 2], "Es fehlen die Kommunen der Länder"),
        (without("16"), "Länder 16"),
        (without("05"), "keine Kommunen aus Nordrhein-Westfalen"),
        (without("057"), "statt rund 396"),
        (without("05958"), "km²"),
        (without("05958048"), "km²"),
        (lambda lines: [line for line in lines if line[10:15] != "05978" or line[:2] == "40"], "fehlen die Kommunen"),
        (lambda lines: [*lines, *[line for line in lines if line[10:18] == "05958048"]], "doppelt"),
        (replaced("05958048", 140, "0000001234x"), "„Winterberg, Stadt“ sind nicht lesbar"),
        (replaced("05958048", 129, "           "), "nicht lesbar"),
        (replaced("05958048", 166, "5995 "), "nicht lesbar"),
        (replaced("05958048", 123, "65"), "nicht lesbar"),
        (replaced("05958048", 23, " " * 50), "„05958048“ sind nicht lesbar"),
        (replaced("05958048", 13, "2"), "nicht lesbar"),
        (lambda lines: [line for line in lines if not (line[:2] == "40" and line[10:15] == "05958")], "nicht lesbar"),
        (lambda lines: [line.replace("ü", "?") for line in lines], "Umlaute"),
        (lambda lines: [line.replace("ü", "\ufffd") for line in lines], "Umlaute"),
        (
            lambda lines: [line.translate(str.maketrans("äöüÄÖÜß", "aouAOUs")) for line in lines],
            "verloren",
        ),
    ],
)
def test_a_text_that_is_not_whole_is_refused(
    tmp_path: Path, lines: list[str], change: Callable[[list[str]], list[str]], words: str
) -> None:
    assert words in refusal(saved(tmp_path, register_bytes(change(lines))))


def test_not_a_single_town_may_be_missing(towns: Towns) -> None:
    assert min(town.area_km2 or 0 for town in towns) > official_register._AREA_TOLERANCE_KM2


def test_wrong_encodings_are_refused(tmp_path: Path, lines: list[str]) -> None:
    text = register_bytes(lines)
    doubled = text.decode("cp1252").encode()
    assert "Umlaute" in refusal(saved(tmp_path, doubled))
    # A byte of an umlaut is lost: no UTF-8 any more, and read as ISO-8859-1 it is broken as well.
    assert "Umlaute" in refusal(saved(tmp_path, text.replace("ö".encode(), b"\xc3", 1)))
    assert "Zeichen" in refusal(saved(tmp_path, register_bytes(lines, encoding="cp850")))
    assert "Macintosh" in refusal(saved(tmp_path, register_bytes(lines, encoding="mac_roman")))
    odd = [line.replace("Anderland", "Anderl×nd") for line in lines]
    assert "Umlaute" in refusal(saved(tmp_path, register_bytes(odd, encoding="iso-8859-1")))


@pytest.mark.parametrize("position", [0, 1, 1000, 90_000, -300, -222, -2])
def test_a_text_cut_off_anywhere_is_refused(tmp_path: Path, towns: Towns, position: int) -> None:
    data = register_bytes(register_lines(towns, others=()))[:position]

    assert refusal(saved(tmp_path, data))


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("bild.jpg", b"\xff\xd8\xff\xe0" + bytes(500), "ein JPEG-Bild"),
        ("leer.txt", b"", "leer"),
        ("brief.txt", b"Sehr geehrte Damen und Herren\n", "kein GV100AD"),
        ("umbruch.txt", b"\n\n", "kein GV100AD"),
        ("brief.docx", zipped({"word/document.xml": b"<a/>"}), "ein Word-Dokument"),
        ("anderes.zip", zipped({"a.txt": b"x"}), "0 Dateien"),
        ("zwei.zip", zipped({"GV100AD_1.txt": b"x", "GV100AD_2.txt": b"x"}), "2 Dateien"),
        ("boese.zip", zipped({"../GV100AD_1.txt": b"x"}), "hinausführen"),
        ("kaputt.zip", b"PK\x03\x04" + bytes(100), "beschädigt"),
    ],
)
def test_foreign_files_are_refused(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    assert words in refusal(saved(tmp_path, data, name))


def test_an_endless_text_is_refused(tmp_path: Path, lines: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(official_register, "MAX_LINES", 300)

    assert "möglich sind 300" in refusal(saved(tmp_path, register_bytes(lines)))


def test_names_elsewhere_come_with_their_land(tmp_path: Path, lines: list[str]) -> None:
    for path in (
        saved(tmp_path, register_bytes(lines)),
        saved(tmp_path, zipped({TEXT_NAME: register_bytes(lines)}), "a.zip"),
    ):
        found = list(official_register.municipalities_elsewhere(official_register.lines_of(path)))

        assert found == [("Anderstadt", land) for land in made_files.OTHER_LAENDER]


# --- AuszugGV --------------------------------------------------------------------------------------------------------


def test_the_workbook_is_read_with_its_days(tmp_path: Path, towns: Towns) -> None:
    register = read_register(save_auszug(tmp_path / "AuszugGV.xlsx", towns))

    assert (register.kind, register.as_of) == (RegisterKind.AUSZUG_GV, date(2026, 3, 31))
    assert register.population_date == date(2025, 12, 31)
    assert register.area_date == register.coordinates_date == date(2024, 12, 31)
    for entry, town in zip(register.municipalities, towns, strict=True):
        assert (entry.ags, entry.official_name, entry.district) == (town.ags, town.official_name, town.district)
        assert (entry.population, entry.area_km2) == (town.population, town.area_km2)
        assert (entry.latitude, entry.longitude) == (town.latitude, town.longitude)
        assert entry.several_postal_codes is None


def test_one_day_for_area_and_population_stands_over_the_area(tmp_path: Path, towns: Towns) -> None:
    register = read_register(save_auszug(tmp_path / "AuszugGV.xlsx", towns, population_day=""))

    assert register.population_date == register.area_date == date(2024, 12, 31)


@pytest.mark.parametrize(
    ("row", "column", "value", "words"),
    [
        (100, 16, "x", None),
        (100, 9, "viele", "nicht lesbar"),
        (100, 15, 6.5, "nicht lesbar"),
        (100, 8, "217,41,3", "nicht lesbar"),
        (4, 2, "irgendwann", "ohne|Gebietsstand"),
    ],
)
def test_wrong_cells_are_refused(
    tmp_path: Path, towns: Towns, row: int, column: int, value: object, words: str | None
) -> None:
    rows = made_files.auszug_rows(towns)
    rows[row][column] = value
    path = save_workbook(tmp_path / "AuszugGV.xlsx", {"Onlineprodukt_Gemeinden": rows})

    if words is None:
        assert read_register(path)
    else:
        assert any(word in refusal(path) for word in words.split("|"))


def test_numbers_as_text_are_understood(tmp_path: Path, towns: Towns) -> None:
    rows = made_files.auszug_rows(towns)
    first = next(row for row in rows if row[0] == "60")
    first[8], first[9] = "217,41", "618 685"
    path = save_workbook(tmp_path / "AuszugGV.xlsx", {"Onlineprodukt_Gemeinden": rows})

    entry = read_register(path).municipalities[0]

    assert (entry.area_km2, entry.population) == (217.41, 618_685)


def test_workbooks_of_other_kinds_are_refused(tmp_path: Path, towns: Towns) -> None:
    assert "ohne das Blatt" in refusal(save_workbook(tmp_path / "a.xlsx", {"Tabelle1": [["x"]]}))
    assert "Gebietsstand" in refusal(save_workbook(tmp_path / "b.xlsx", {"Onlineprodukt_Gemeinden": [["x"]] * 9}))
    assert "Es fehlen" in refusal(save_auszug(tmp_path / "c.xlsx", towns, others=["01"]))
    assert "statt rund 396" in refusal(save_auszug(tmp_path / "d.xlsx", towns[:100]))


@pytest.mark.parametrize(
    ("text", "number"), [("618.685", 618_685), ("1 234 567", 1_234_567), ("12.34", None), ("", None), ("²", None)]
)
def test_whole_numbers(text: str, number: int | None) -> None:
    assert official_register._whole(text) == number
