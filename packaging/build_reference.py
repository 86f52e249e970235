"""Make ``resources/reference`` anew from official files.

    python packaging/build_reference.py --facts FACTS.csv              start from a table of facts
    python packaging/build_reference.py --register GV100AD.zip         names, types, districts, population, area
    python packaging/build_reference.py --auszug AuszugGV.xlsx         the same, and coordinates
    python packaging/build_reference.py --addresses Anschriften.xlsx   town halls
    python packaging/build_reference.py --check                        count only

Several may be given at once; they are applied in this order to what is there. Figures and addresses are replaced only
by newer ones (each carries its day), so an older file run by mistake changes nothing it should not. A GV100AD also
renews the list of names elsewhere in Germany that resemble one of North Rhine-Westphalia. The official files themselves
are never committed; what is committed are the facts, with their sources in ``SOURCES.md`` and ``sources.csv``.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

# The script runs without being installed, so the path comes first.
from netzwerk_desktop.domain.errors import RefusedFile, ValidationFailed  # noqa: E402
from netzwerk_desktop.domain.municipality import DISTRICTS, MunicipalityType, check_ags, region_of  # noqa: E402
from netzwerk_desktop.exchange import name_matching, official_register, reference, register_changes, workbook  # noqa: E402

FOLDER = ROOT / "resources" / "reference"

COLUMNS = (
    "ags",
    "name",
    "official_name",
    "type",
    "district_key",
    "district",
    "region",
    "postal_code",
    "several_postal_codes",
    "population",
    "population_date",
    "area_km2",
    "area_date",
    "latitude",
    "longitude",
    "coordinates_date",
    "town_hall_name",
    "town_hall_street",
    "town_hall_postal_code",
    "town_hall_city",
    "town_hall_date",
)
_FACTS = {
    "ags": "ags",
    "name": "name",
    "official_name": "name_amtlich",
    "type": "bezeichnung",
    "district_key": "kreis_schluessel",
    "district": "kreis",
    "region": "regierungsbezirk",
    "postal_code": "plz",
    "several_postal_codes": "mehrere_plz",
    "population": "einwohner",
    "population_date": "einwohner_stand",
    "area_km2": "flaeche_km2",
    "area_date": "flaeche_stand",
    "latitude": "lat",
    "longitude": "lon",
    "coordinates_date": "koordinaten_stand",
    "town_hall_name": "rathaus_bezeichnung",
    "town_hall_street": "rathaus_strasse",
    "town_hall_postal_code": "rathaus_plz",
    "town_hall_city": "rathaus_ort",
    "town_hall_date": "rathaus_stand",
}
_LAENDER = {
    "01": "Schleswig-Holstein",
    "02": "Hamburg",
    "03": "Niedersachsen",
    "04": "Bremen",
    "06": "Hessen",
    "07": "Rheinland-Pfalz",
    "08": "Baden-Württemberg",
    "09": "Bayern",
    "10": "Saarland",
    "11": "Berlin",
    "12": "Brandenburg",
    "13": "Mecklenburg-Vorpommern",
    "14": "Sachsen",
    "15": "Sachsen-Anhalt",
    "16": "Thüringen",
}

Row = dict[str, str]


def read_facts(path: Path) -> dict[str, Row]:
    """Rows by AGS from a table of facts with German column names."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = [
            {column: " ".join(facts[german].split()) for column, german in _FACTS.items()}
            for facts in csv.DictReader(stream, delimiter=";", strict=True)
        ]
    for row in rows:
        row["several_postal_codes"] = {"ja": "yes", "nein": "no"}[row["several_postal_codes"]]
    return {row["ags"]: row for row in rows}


def read_table(path: Path) -> dict[str, Row]:
    """Rows by AGS from a ``municipalities.csv`` made by this script."""
    with path.open(encoding="utf-8", newline="") as stream:
        return {row["ags"]: row for row in csv.DictReader(stream, delimiter=";", strict=True)}


def write_table(rows: dict[str, Row], path: Path) -> None:
    """Write the rows sorted by AGS; the file is the same for the same rows, whatever system writes it."""
    _write(path, COLUMNS, (rows[ags] for ags in sorted(rows)))


def _write(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def apply_register(
    rows: dict[str, Row], register: official_register.RegisterFile, known_as_of: date | None
) -> list[str]:
    """Bring the rows up to the register; returns what changed and what was left alone, as sentences."""
    known = _municipalities(rows)
    changes = register_changes.compare(known, register, known_as_of=known_as_of)
    if known_as_of is not None and register.as_of < known_as_of:
        # Figures may be newer in an edition with older borders, names may not.
        figures = ("population", "area", "coordinates")
        wanted = [change for change in changes.changes if change.kind.value in figures]
    else:
        wanted = list(changes.changes)
    for change in wanted:
        if change.kind is register_changes.ChangeKind.VANISHED:
            del rows[change.ags]
            continue
        # A new town has no town hall in the register; the check below asks for an edition of the addresses.
        row = rows.pop(change.ags, dict.fromkeys(COLUMNS, ""))
        row |= {column: _cell(column, value) for column, value in change.values.items()}
        rows[row["ags"]] = row
    return [change.sentence for change in wanted] + list(changes.notes)


def _municipalities(rows: dict[str, Row]) -> list[reference.Municipality]:
    return [reference.municipality(row) for row in rows.values()]


def _cell(column: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.2f}" if column == "area_km2" else f"{value:.6f}"
    return value.label if isinstance(value, MunicipalityType) else str(value)


def read_addresses(path: Path) -> tuple[date, dict[str, Row]]:
    """Day and town halls by AGS from the workbook "Anschriften der Gemeinde- und Stadtverwaltungen"."""
    sheets = [sheet for sheet in workbook.read_workbook(path).sheets if sheet.name.startswith("Anschriften_")]
    if len(sheets) != 1:
        raise RefusedFile(f"„{path.name}“ hat kein Blatt „Anschriften_…“.")
    rows = [[str(cell).strip() for cell in row] for row in sheets[0].rows]
    match = re.search(r"am (\d\d)\.(\d\d)\.(\d{4})", " ".join(cell for row in rows[:5] for cell in row))
    if not match:
        raise RefusedFile(f"„{path.name}“ nennt keinen Stand.")
    day = date(int(match.group(3)), int(match.group(2)), int(match.group(1)))
    halls = {
        row[6]: {
            "town_hall_name": " ".join(row[8].split()),
            "town_hall_street": " ".join(row[9].split()),
            "town_hall_postal_code": row[10],
            "town_hall_city": " ".join(row[11].split()),
            "town_hall_date": day.isoformat(),
        }
        for row in rows
        if row[0] == official_register.LAND and row[2] in ("60", "60.0")
    }
    return day, halls


def apply_addresses(rows: dict[str, Row], day: date, halls: dict[str, Row]) -> list[str]:
    """Replace the town halls by newer ones; returns sentences."""
    sentences: list[str] = []
    for ags, row in rows.items():
        if ags not in halls:
            sentences.append(f"{row['name']}: keine Anschrift in der Datei.")
        elif row["town_hall_date"] and date.fromisoformat(row["town_hall_date"]) > day:
            continue
        elif any(row[column] != value for column, value in halls[ags].items()):
            sentences.append(f"{row['name']}: Rathaus {', '.join(halls[ags].values())}.")
            row |= halls[ags]
    return sentences


def similar_names(path: Path, rows: dict[str, Row]) -> list[Row]:
    """Municipalities elsewhere whose names a matcher could take for misspelt ones of ours, from a GV100AD."""
    index = name_matching.NameIndex(_municipalities(rows))
    elsewhere = official_register.municipalities_elsewhere(official_register.lines_of(path))
    found = {(name, _LAENDER[land]) for name, land in elsewhere if index.resembles(name)}
    return [{"name": name, "land": land} for name, land in sorted(found)]


def check(rows: dict[str, Row]) -> list[str]:
    """What is wrong with the table; empty if it can be delivered."""
    problems = [f"{ags}: {column} fehlt" for ags, row in rows.items() for column in COLUMNS if not row[column]]
    for ags, row in rows.items():
        try:
            check_ags(ags)
        except ValidationFailed as error:
            problems.append(error.message)
            continue
        if (row["district_key"], row["region"]) != (ags[:5], region_of(ags)):
            problems.append(f"{ags}: Kreis oder Regierungsbezirk passt nicht zum Schlüssel")
    if missing := sorted(set(DISTRICTS) - {row["district_key"] for row in rows.values()}):
        problems.append(f"Kreise ohne Kommunen: {', '.join(missing)}")
    return problems


def _sources(folder: Path) -> dict[str, Row]:
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as stream:
        return {row["key"]: row for row in csv.DictReader(stream, delimiter=";", strict=True)}


def _renew_sources(folder: Path, rows: dict[str, Row], borders: date | None) -> None:
    """Write the newest day of every kind of fact into ``sources.csv``."""
    sources = _sources(folder)
    days = {
        "population": max(row["population_date"] for row in rows.values()),
        "area": max(row["area_date"] for row in rows.values()),
        "coordinates": max(row["coordinates_date"] for row in rows.values()),
        "town_halls": max(row["town_hall_date"] for row in rows.values()),
    }
    if borders is not None:
        days["register"] = borders.isoformat()
    for key, day in days.items():
        sources[key]["as_of"] = day
    _write(folder / "sources.csv", tuple(next(iter(sources.values()))), sources.values())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the steps asked for; 0 if the result can be delivered, 1 with sentences on standard error if not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--facts", type=Path, help="table of facts with German column names")
    parser.add_argument("--register", type=Path, help="GV100AD, text or ZIP")
    parser.add_argument("--auszug", type=Path, help="AuszugGV workbook")
    parser.add_argument("--addresses", type=Path, help="workbook of the town-hall addresses")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the reference data lies")
    parser.add_argument("--check", action="store_true", help="count only, write nothing")
    options = parser.parse_args(arguments)

    folder: Path = options.folder
    try:
        rows = read_facts(options.facts) if options.facts else read_table(folder / "municipalities.csv")
        borders = date.fromisoformat(_sources(folder)["register"]["as_of"])
        sentences: list[str] = []
        for path in (options.register, options.auszug):
            if path:
                register = official_register.read_register(path)
                sentences += apply_register(rows, register, borders)
                borders = max(borders, register.as_of)
        if options.addresses:
            sentences += apply_addresses(rows, *read_addresses(options.addresses))
        problems = check(rows)
        similar = similar_names(options.register, rows) if options.register and not problems else None
    except (RefusedFile, OSError, KeyError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1

    print("\n".join([*sentences, _summary(rows)]))
    if problems:
        print("\n".join(["Nicht geschrieben:", *problems]), file=sys.stderr)
        return 1
    if not options.check:
        write_table(rows, folder / "municipalities.csv")
        if similar is not None:
            _write(folder / "similar_names.csv", ("name", "land"), similar)
        _renew_sources(folder, rows, borders)
    return 0


def _summary(rows: dict[str, Row]) -> str:
    """The counts to compare with those of the publisher."""
    population = sum(int(row["population"]) for row in rows.values())
    area = sum(float(row["area_km2"]) for row in rows.values())
    counts = Counter(row["type"] for row in rows.values()) + Counter(row["region"] for row in rows.values())
    return "\n".join(
        [f"{len(rows)} Kommunen, {population} Einwohner, {area:.2f} km²"]
        + [f"{count:5} {word}" for word, count in counts.most_common()]
    )


if __name__ == "__main__":
    sys.exit(main())
