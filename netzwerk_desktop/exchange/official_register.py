"""The official register of municipalities, in the two forms the Statistisches Bundesamt publishes it.

*GV100AD* is a text file (yearly and quarterly, alone or in a ZIP archive) with exactly 220 characters in every line. It
has no coordinates, and the days its population and area belong to stand only in the notes that come with it. *AuszugGV*
is an Excel workbook with coordinates, whose days stand in its heading. Both cover Germany; only Land 05 is kept.

A register that lacks a town would make that town look dissolved. So a file counts only when it is whole: every line of
the right length, all Länder there, every district of North Rhine-Westphalia with its municipalities, and their areas
adding up to that of the Land.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path, PurePosixPath

from netzwerk_desktop.domain.errors import RefusedFile
from netzwerk_desktop.domain.municipality import REGIONS, MunicipalityType, short_name

from . import archive, files, workbook
from .workbook import Cell

MAX_BYTES = 20_000_000
MAX_LINES = 60_000
LINE_LENGTH = 220

LAND = "05"
_LAENDER = tuple(f"{number:02d}" for number in range(1, 17))
_FEWEST_MUNICIPALITIES, _MOST_MUNICIPALITIES = 350, 450
"""396 since 1976; a file far from that is not the register of North Rhine-Westphalia."""
_AREA_KM2, _AREA_TOLERANCE_KM2 = 34_112.0, 15.0
"""The area of the Land moves by a few km² when it is surveyed anew; every single municipality is larger than that."""

# Textkennzeichen of municipalities (record type 60). Gemeindefreie Gebiete (65, 66) are no municipalities.
_TYPES = {
    "60": MunicipalityType.GEMEINDE,
    "61": MunicipalityType.KREISFREIE_STADT,
    "62": MunicipalityType.KREISFREIE_STADT,
    "63": MunicipalityType.STADT,
    "64": MunicipalityType.GEMEINDE,
    "67": MunicipalityType.STADT,
}
_INDEPENDENT = ("41", "42")

_TEXT_NAME = re.compile(r"GV100AD.*\.txt", re.IGNORECASE)
_NOTES_NAME = re.compile(r"Hinweis.*\.txt", re.IGNORECASE)
_RECORD = re.compile(r"[1-6][0-9]\d{8}\d\d")
_AGS = re.compile(r"05[13579]\d{5}", re.ASCII)
_POSTAL_CODE = re.compile(r"\d{5}", re.ASCII)
_DAY = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")


class RegisterKind(StrEnum):
    """Which of the two publications a file is."""

    GV100AD = "GV100AD"
    AUSZUG_GV = "AuszugGV"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One municipality as the file has it; None is what this kind of file does not say."""

    ags: str
    name: str
    official_name: str
    type: MunicipalityType
    district_key: str
    district: str
    region: str
    postal_code: str
    several_postal_codes: bool | None
    population: int
    area_km2: float
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFile:
    """A register that was read completely.

    Attributes:
        as_of: the day the names and borders belong to (Gebietsstand).
        population_date, area_date, coordinates_date: the days of the figures; None if the file does not say.
        municipalities: of North Rhine-Westphalia, sorted by AGS.
    """

    kind: RegisterKind
    as_of: date
    population_date: date | None
    area_date: date | None
    coordinates_date: date | None
    municipalities: tuple[RegisterEntry, ...]


def read_register(path: Path) -> RegisterFile:
    """Read a GV100AD text file (or ZIP archive) or an AuszugGV workbook; raises :class:`RefusedFile`.

    Beside a GV100AD text file that lies unpacked, the notes of its publisher are read too if they bear their usual name
    (``Hinweise_GV100AD_30112025.txt``): only they know the days of population and area.
    """
    data = files.read_bytes(path, limit=MAX_BYTES)
    if files.is_zip(data):
        package = archive.open_archive(data, name=path.name)
        if package.is_workbook:
            return _from_workbook(workbook.parse_workbook(data, name=path.name), path.name)
        text, notes = _from_archive(package, path.name)
    else:
        if kind := files.foreign_kind(data):
            raise _foreign(path.name, kind)
        text, notes = data, _notes_beside(path)
    return _from_text(text, notes, path.name)


def lines_of(path: Path) -> tuple[str, ...]:
    """The checked lines of a GV100AD file for all of Germany; raises :class:`RefusedFile`."""
    data = files.read_bytes(path, limit=MAX_BYTES)
    if files.is_zip(data):
        data, _ = _from_archive(archive.open_archive(data, name=path.name), path.name)
    return _checked_lines(data, path.name)


def _foreign(name: str, kind: str) -> RefusedFile:
    return RefusedFile(
        f"Die Datei „{name}“ ist {kind}. Erwartet wird das Gemeindeverzeichnis des Statistischen Bundesamtes: "
        "GV100AD (Text oder ZIP) oder AuszugGV (Excel). Es wurde nichts geändert."
    )


def _incomplete(name: str, why: str) -> RefusedFile:
    return RefusedFile(
        f"Die Datei „{name}“ ist unvollständig oder beschädigt: {why} "
        "Bitte laden Sie sie neu herunter. Es wurde nichts geändert."
    )


# --- GV100AD -----------------------------------------------------------------------------------------------------


def _from_archive(package: archive.Archive, name: str) -> tuple[bytes, bytes | None]:
    """The text and the notes in an archive."""
    base_names = {member: PurePosixPath(member.replace("\\", "/")).name for member in package.members}
    texts = [member for member, base in base_names.items() if _TEXT_NAME.fullmatch(base)]
    if len(texts) != 1:
        kind = package.foreign_kind or f"ein Archiv mit {len(texts)} Dateien „GV100AD….txt“ statt einer"
        raise _foreign(name, kind)
    notes = [member for member, base in base_names.items() if _NOTES_NAME.fullmatch(base)]
    return package.members[texts[0]], package.members[notes[0]] if len(notes) == 1 else None


def _notes_beside(path: Path) -> bytes | None:
    beside = path.with_name(f"Hinweise_{path.stem}.txt")
    try:
        return files.read_bytes(beside, limit=100_000)
    except RefusedFile:
        # Notes are a help; a register without them is still a register.
        return None


def _checked_lines(data: bytes, name: str) -> tuple[str, ...]:
    """Decode and split; every line has the right length and shape, and no letter was destroyed."""
    decoded = files.decode(data, name=name)
    lines = [line for line in decoded.text.replace("\r\n", "\n").split("\n") if line]
    if not _RECORD.match(lines[0] if lines else ""):
        raise _foreign(name, "kein GV100AD-Gemeindeverzeichnis")
    if len(lines) > MAX_LINES:
        raise _incomplete(name, f"Sie hat {len(lines)} Zeilen, möglich sind {MAX_LINES}.")
    if files.broken_letters(decoded.text) or (decoded.encoding == "cp1252" and not _is_latin_1(decoded.text)):
        raise _incomplete(name, "Ihre Umlaute sind durch eine falsche Zeichenkodierung zerstört.")
    for number, line in enumerate(lines, start=1):
        if len(line) != LINE_LENGTH:
            raise _incomplete(name, f"Zeile {number} hat {len(line)} statt {LINE_LENGTH} Zeichen.")
        if not _RECORD.match(line):
            raise _incomplete(name, f"Zeile {number} ist kein Satz des Gemeindeverzeichnisses.")
    return tuple(lines)


def _is_latin_1(text: str) -> bool:
    """Whether everything beyond ASCII is a letter of ISO-8859-1, as in the editions before about 2019."""
    return all("À" <= character <= "ÿ" and character.isalpha() for character in set(text) if character > "\x7f")


def _from_text(data: bytes, notes: bytes | None, name: str) -> RegisterFile:
    lines = _checked_lines(data, name)
    days = {line[2:10] for line in lines}
    if len(days) != 1:
        raise _incomplete(name, "Ihre Zeilen stammen aus verschiedenen Ausgaben.")
    _check_laender([line[10:12] for line in lines if line.startswith("60")], name)

    rows = [line for line in lines if line[10:12] == LAND]
    districts = _districts((line[10:15], line[22:72], line[122:124]) for line in rows if line.startswith("40"))
    entries = [
        _entry(
            name,
            ags=line[10:18],
            official_name=line[22:72],
            text_key=line[122:124],
            postal_code=line[165:170],
            several_postal_codes=line[170:175].strip() == "*****",
            population=_whole(line[139:150]),
            area_km2=_hectares(line[128:139]),
            districts=districts,
        )
        for line in rows
        if line.startswith("60")
    ]
    population_date, area_date = _days_of_notes(notes)
    return RegisterFile(
        kind=RegisterKind.GV100AD,
        as_of=_plain_day(days.pop(), name),
        population_date=population_date,
        area_date=area_date,
        coordinates_date=None,
        municipalities=_checked(entries, districts, name),
    )


def _plain_day(text: str, name: str) -> date:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError as error:
        raise _incomplete(name, f"„{text}“ ist kein Datum.") from error


def _days_of_notes(notes: bytes | None) -> tuple[date | None, date | None]:
    """The days of population and area from the notes, if they name one day for all Länder each."""
    if notes is None:
        return None, None
    try:
        text = " ".join(files.decode(notes, name="").text.split())
    except RefusedFile:
        return None, None
    found: list[date | None] = []
    for subject in ("Bevölkerungsangaben", "Flächenangaben"):
        # One edition leaves out "für".
        match = re.search(rf"{subject} basieren (?:für )?alle Bundesländer auf dem Stichtag (\S+)", text)
        found.append(_first_day(match.group(1)) if match else None)
    return found[0], found[1]


# --- AuszugGV ----------------------------------------------------------------------------------------------------

_FIRST_ROW = 6
_WIDTH = 16


def _from_workbook(book: workbook.Workbook, name: str) -> RegisterFile:
    sheets = [sheet for sheet in book.sheets if sheet.name.startswith("Onlineprodukt_Gemeinden")]
    if len(sheets) != 1:
        raise _foreign(name, "eine Excel-Arbeitsmappe ohne das Blatt „Onlineprodukt_Gemeinden…“")
    rows = [[_text(cell) for cell in row] + [""] * (_WIDTH - len(row)) for row in sheets[0].rows]
    heading, records = rows[:_FIRST_ROW], [row for row in rows[_FIRST_ROW:] if row[0] in ("10", "20", "40", "60")]
    as_of = _day_in(heading, "Gebietsstand")
    if as_of is None or not records:
        raise _foreign(name, "eine Excel-Arbeitsmappe, aber kein AuszugGV mit Gebietsstand")
    _check_laender([row[2] for row in records if row[0] == "60"], name)

    rows_of_land = [row for row in records if row[2] == LAND]
    districts = _districts((row[2] + row[3] + row[4], row[7], row[1]) for row in rows_of_land if row[0] == "40")
    entries = [
        _entry(
            name,
            ags=row[2] + row[3] + row[4] + row[6],
            official_name=row[7],
            text_key=row[1],
            postal_code=row[13],
            several_postal_codes=None,
            population=_whole(row[9]),
            area_km2=_decimal(row[8]),
            latitude=_decimal(row[15]),
            longitude=_decimal(row[14]),
            districts=districts,
        )
        for row in rows_of_land
        if row[0] == "60"
    ]
    # Row 5 names the day of the area above it, and that of the population only where it is a different one.
    area_date = _first_day(heading[4][8])
    return RegisterFile(
        kind=RegisterKind.AUSZUG_GV,
        as_of=as_of,
        population_date=_first_day(heading[4][9]) or area_date,
        area_date=area_date,
        coordinates_date=_first_day(heading[4][14]),
        municipalities=_checked(entries, districts, name),
    )


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _day_in(heading: Sequence[Sequence[str]], word: str) -> date | None:
    for row in heading:
        for cell in row:
            if word in cell:
                return _first_day(cell)
    return None


# --- both --------------------------------------------------------------------------------------------------------


def _first_day(text: str) -> date | None:
    if match := _DAY.search(text):
        try:
            return date(int(match.group(3)), int(match.group(2)), int(match.group(1)))
        except ValueError:
            return None
    return None


def _whole(text: str) -> int | None:
    """A whole number; dots and blanks between groups of three are allowed."""
    plain = re.sub(r"(?<=\d)[. \u00a0\u202f](?=\d{3}(\D|$))", "", text.strip())
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 11 else None


def _hectares(text: str) -> float | None:
    hectares = _whole(text)
    return None if hectares is None else hectares / 100


def _decimal(text: str) -> float | None:
    """A decimal number with comma or dot."""
    plain = text.strip().replace(",", ".")
    return float(plain) if re.fullmatch(r"\d{1,9}(\.\d{1,15})?", plain) else None


def _districts(records: Iterable[tuple[str, str, str]]) -> Mapping[str, str]:
    """District names by key. The register says "Kleve" for the Kreis; a kreisfreie Stadt is its own district."""
    names: dict[str, str] = {}
    for key, raw, text_key in records:
        name = " ".join(raw.split())
        if text_key in _INDEPENDENT:
            names[key] = "kreisfrei"
        else:
            names[key] = name if re.search("kreis|region", name, re.IGNORECASE) else f"Kreis {name}"
    return names


def _entry(
    file_name: str,
    *,
    ags: str,
    official_name: str,
    text_key: str,
    postal_code: str,
    several_postal_codes: bool | None,
    population: int | None,
    area_km2: float | None,
    districts: Mapping[str, str],
    latitude: float | None = None,
    longitude: float | None = None,
) -> RegisterEntry:
    # The file itself has double blanks ("Kreis- und  Hochschulstadt").
    official = " ".join(official_name.split())
    if "?" in official or files.broken_letters(official):
        raise _incomplete(file_name, "Ihre Umlaute sind durch eine falsche Zeichenkodierung zerstört.")
    district = districts.get(ags[:5])
    readable = _AGS.fullmatch(ags) and official and text_key in _TYPES and _POSTAL_CODE.fullmatch(postal_code)
    located = latitude is None or longitude is None or (50 <= latitude <= 53 and 5 <= longitude <= 10)
    if not readable or district is None or population is None or area_km2 is None or not located:
        raise _incomplete(file_name, f"Die Angaben zu „{official or ags}“ sind nicht lesbar.")
    return RegisterEntry(
        ags=ags,
        name=short_name(official),
        official_name=official,
        type=_TYPES[text_key],
        district_key=ags[:5],
        district=district,
        region=REGIONS[ags[2]],
        postal_code=postal_code,
        several_postal_codes=several_postal_codes,
        population=population,
        area_km2=area_km2,
        latitude=latitude,
        longitude=longitude,
    )


def _check_laender(laender: Iterable[str], name: str) -> None:
    """The register of Germany has all sixteen Länder; an extract for North Rhine-Westphalia alone is fine too."""
    found = set(laender)
    if LAND not in found:
        raise RefusedFile(
            f"Die Datei „{name}“ enthält keine Kommunen aus Nordrhein-Westfalen (Land 05). "
            "Bitte verwenden Sie das Verzeichnis für ganz Deutschland. Es wurde nichts geändert."
        )
    missing = [land for land in _LAENDER if land not in found]
    if found != {LAND} and missing:
        raise _incomplete(name, f"Es fehlen die Kommunen der Länder {', '.join(missing)}.")


def _checked(entries: list[RegisterEntry], districts: Mapping[str, str], name: str) -> tuple[RegisterEntry, ...]:
    """The entries by AGS, if they can be all municipalities of the Land."""
    by_ags = {entry.ags: entry for entry in entries}
    if len(by_ags) != len(entries):
        raise _incomplete(name, "Einzelne Kommunen kommen doppelt vor.")
    if not _FEWEST_MUNICIPALITIES <= len(entries) <= _MOST_MUNICIPALITIES:
        raise _incomplete(name, f"Sie enthält {len(entries)} Kommunen in Nordrhein-Westfalen statt rund 396.")
    empty = sorted(set(districts) - {entry.district_key for entry in entries})
    if empty:
        raise _incomplete(name, f"Zu {len(empty)} Kreisen ({', '.join(empty)}) fehlen die Kommunen.")
    area = sum(entry.area_km2 for entry in entries)
    if abs(area - _AREA_KM2) > _AREA_TOLERANCE_KM2:
        raise _incomplete(name, f"Die Flächen der Kommunen ergeben {area:.0f} statt rund {_AREA_KM2:.0f} km².")
    if not any(files.whole_letters(entry.name) for entry in entries):
        raise _incomplete(name, "Ihre Umlaute sind durch eine falsche Zeichenkodierung verloren gegangen.")
    return tuple(by_ags[ags] for ags in sorted(by_ags))


def municipalities_elsewhere(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Name and key of the Land of every municipality outside of North Rhine-Westphalia."""
    for line in lines:
        if line.startswith("60") and line[10:12] != LAND:
            yield short_name(" ".join(line[22:72].split())), line[10:12]
