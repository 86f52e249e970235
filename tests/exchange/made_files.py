"""Files in the layouts of the publishers, made from the delivered facts, whole or with one thing wrong."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.exchange.known import KnownMunicipality

_TEXT_KEYS = {
    MunicipalityType.KREISFREIE_STADT: "61",
    MunicipalityType.STADT: "63",
    MunicipalityType.GEMEINDE: "64",
}
OTHER_LAENDER = tuple(f"{number:02d}" for number in range(1, 17) if number != 5)
NOTES = (
    "Die Bevölkerungsangaben basieren für alle Bundesländer auf dem Stichtag 31.12.2025 (ZENSUS 2022).\r\n"
    "Die Flächenangaben basieren alle Bundesländer auf dem Stichtag 31.12.2024.\r\n"
)


def record(kind: str, key: str, name: str, day: str = "20260331", **fields: str) -> str:
    """One line of a GV100AD; ``fields`` are ``p123="…"``: text from that (1-based) position on."""
    line = list(f"{kind}{day}{key:<12}{name:<50}".ljust(220))
    for field, text in fields.items():
        start = int(field.removeprefix("p")) - 1
        line[start : start + len(text)] = text
    return "".join(line)


def municipality_record(town: KnownMunicipality, day: str = "20260331") -> str:
    """The line of one municipality."""
    association = "0000" if town.type is MunicipalityType.KREISFREIE_STADT else f"0{town.ags[5:]}"
    assert town.area_km2 is not None
    return record(
        "60",
        town.ags + association,
        town.official_name,
        day,
        p123=_TEXT_KEYS[town.type],
        p129=f"{round(town.area_km2 * 100):011d}",
        p140=f"{town.population:011d}",
        p166=town.postal_code,
        p171="*****" if town.several_postal_codes else "     ",
    )


def district_records(towns: Iterable[KnownMunicipality], day: str = "20260331") -> list[str]:
    """The lines of the districts; a Kreis is called by its bare name there."""
    found: dict[str, str] = {}
    for town in towns:
        independent = town.type is MunicipalityType.KREISFREIE_STADT
        name = town.official_name if independent else town.district.removeprefix("Kreis ")
        kind = "41" if independent else "43"
        found.setdefault(town.district_key, record("40", town.district_key, name, day, p123=kind))
    return list(found.values())


def register_lines(
    towns: Sequence[KnownMunicipality], *, day: str = "20260331", others: Iterable[str] = OTHER_LAENDER
) -> list[str]:
    """A whole GV100AD: all municipalities of the Land, and one invented municipality for each of the others."""
    lines = [record("10", "05", "Nordrhein-Westfalen", day), *district_records(towns, day)]
    lines += [municipality_record(town, day) for town in towns]
    for land in others:
        lines.append(record("10", land, "Anderland", day))
        lines.append(record("60", f"{land}0010010000", "Anderstadt, Stadt", day, p123="63", p166="99999"))
    return sorted(lines, key=lambda line: line[10:18])


def register_bytes(lines: Iterable[str], *, encoding: str = "utf-8", end: str = "\n") -> bytes:
    return "".join(line + end for line in lines).encode(encoding)


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def save_workbook(
    path: Path, sheets: dict[str, Iterable[Sequence[Any]]], change: Callable[[Any], None] | None = None
) -> Path:
    """An Excel workbook with these sheets and rows; ``change`` may do the rest to it."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book)
    book.save(path)
    return path


def auszug_rows(
    towns: Iterable[KnownMunicipality], *, others: Iterable[str] = OTHER_LAENDER, population_day: str = "am 31.12.2025"
) -> list[list[Any]]:
    """The data sheet of an AuszugGV: six heading rows, then records, then a footnote."""
    width = 20
    rows: list[list[Any]] = [[None] * width for _ in range(6)]
    rows[0][0] = "Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl"
    rows[2][0], rows[2][7] = "Satz-art", "Gemeindename"
    rows[4][2] = "Gebietsstand am 31.03.2026 (1. Quartal)"
    rows[4][8], rows[4][9], rows[4][14] = "31.12.2024 (Jahr)", population_day, "Zuordnungsstand am 31.12.2024"
    towns = list(towns)
    rows.append(["10", None, "05", None, None, None, None, "Nordrhein-Westfalen"])
    for line in district_records(towns):
        key = line[10:15]
        rows.append(["40", line[122:124], key[:2], key[2], key[3:], None, None, line[22:72].strip()])
    for number, town in enumerate(towns):
        coordinates: list[Any] = [f"{town.longitude}".replace(".", ","), f"{town.latitude}".replace(".", ",")]
        if number % 2:
            # Both kinds occur in the publisher's editions.
            coordinates = [town.longitude, town.latitude]
        kind, key = _TEXT_KEYS[town.type], town.ags
        row = [
            "60",
            kind,
            key[:2],
            key[2],
            key[3:5],
            "0000",
            key[5:],
            town.official_name,
            town.area_km2,
            town.population,
        ]
        rows.append([*row, None, None, None, town.postal_code, *coordinates, "H10", "Region", "01", "dicht besiedelt"])
    for land in others:
        rows.append(["60", "63", land, "0", "01", "0000", "001", "Anderstadt", 10.0, 100, None, None, None, "99999"])
    return [*rows, [None] * width, ["© Statistisches Bundesamt (Destatis)"]]


def save_auszug(path: Path, towns: Iterable[KnownMunicipality], **options: Any) -> Path:
    sheets = {"Inhalt": [["Gemeindeverzeichnis"]], "Onlineprodukt_Gemeinden31032026": auszug_rows(towns, **options)}
    return save_workbook(path, sheets)
