"""Make ``resources/reference/area_codes.csv`` anew: which area code belongs to which town in North Rhine-Westphalia.

    python packaging/build_area_codes.py            write the table, and the version it was made from into sources.csv
    python packaging/build_area_codes.py --check    count only

The places behind the area codes come from the geocoder of phonenumbers (Google's libphonenumber, Apache-2.0). It calls
them as the telephone company did decades ago ("Winterberg Westfalen", "Wanne-Eickel"); here they are brought together
with the towns of today. What names do not tell stands in ``_TODAY`` and ``_SHARED``, looked up by hand.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "reference"
COLUMNS = ("area_code", "ags", "place")

_BEGINNINGS = ("492", "495")
"""All area codes of North Rhine-Westphalia begin with 02 or 05."""

_NOT_OURS = frozenset({"492682"})
"""Places elsewhere that are called like a town of ours: Hamm (Sieg) in Rhineland-Palatinate."""

_QUALIFIED = re.compile(
    r" (?:Westfalen|Rheinland|Sieg|Siegerl|Lippe|Erft|Ruhr|Niederrhein|Sauerland|Südsauerland|Biggesee|Eifel|Ahr|Weser"
    r"|Kreis (?:Steinfurt|Borken|Gütersloh)|bei (?:Krefeld|Jülich|Kall))(?=-|$)"
)

_TODAY = {
    "Bensberg": "Bergisch Gladbach",
    "Bergkirchen": "Bad Oeynhausen",
    "Bruchmühlen": "Rödinghausen",
    "Dabringhausen": "Wermelskirchen",
    "Diedenshausen": "Bad Berleburg",
    "Emmerich": "Emmerich am Rhein",
    "Haltern": "Haltern am See",
    "Henrichenburg": "Castrop-Rauxel",
    "Neheim-Hüsten": "Arnsberg",
    "Neuengeseke": "Bad Sassendorf",
    "Preussisch Oldendorf": "Preußisch Oldendorf",
    "Preussisch Ströhen": "Rahden",
    "Reckerscheid": "Bad Münstereifel",
    "Schloss Holte-Stukenbrock": "Schloß Holte-Stukenbrock",
    "Schwalenberg": "Schieder-Schwalenberg",
    "Vettweiss": "Vettweiß",
    "Wanne-Eickel": "Herne",
    "Welschen Ennest": "Kirchhundem",
    "Wildbergerhütte": "Reichshof",
    "Wünnenberg": "Bad Wünnenberg",
}
"""Places that became part of a town of another name, or are spelt differently today."""

_SHARED = {
    "0208": ("Mülheim an der Ruhr",),
    "0211": ("Erkrath",),
    "0228": ("Alfter", "Wachtberg"),
    "02131": ("Kaarst",),
    "02151": ("Tönisvorst",),
    "02161": ("Korschenbroich",),
    "02163": ("Brüggen", "Niederkrüchten"),
    "02173": ("Monheim am Rhein",),
    "02202": ("Odenthal",),
    "02241": ("Sankt Augustin", "Troisdorf"),
    "02254": ("Swisttal",),
    "02261": ("Bergneustadt",),
    "02307": ("Bergkamen",),
    "02352": ("Nachrodt-Wiblingwerde",),
    "02421": ("Merzenich",),
    "02451": ("Übach-Palenberg",),
    "02821": ("Bedburg-Hau",),
    "02845": ("Rheurdt",),
    "05221": ("Hiddenhausen",),
    "05223": ("Kirchlengern",),
    "05251": ("Borchen",),
    "05252": ("Schlangen",),
    "05404": ("Lotte",),
}
"""Towns that are reached under the area code of a neighbour and have none of their own."""

Row = tuple[str, str, str]


def read_towns(path: Path) -> dict[str, str]:
    """AGS by the name a town bears in the other table: without brackets and "/Ruhr"."""
    with path.open(encoding="utf-8", newline="") as stream:
        return {plain_name(row["name"]): row["ags"] for row in csv.DictReader(stream, delimiter=";", strict=True)}


def plain_name(name: str) -> str:
    """ "Halle" for "Halle (Westf.)", "Fröndenberg" for "Fröndenberg/Ruhr"."""
    return re.sub(r" \(.*\)$|/.*$", "", name)


def area_codes(towns: Mapping[str, str], places: Mapping[str, Mapping[str, str]]) -> list[Row]:
    """Area code, AGS and place for every area code of a town, sorted; ``places`` are those of the geocoder."""
    rows = set(_of_places(towns, places))
    for code, names in _SHARED.items():
        place = next(place for known, _, place in sorted(rows) if known == code)
        rows |= {(code, towns[name], place) for name in names}
    return sorted(rows)


def _of_places(towns: Mapping[str, str], places: Mapping[str, Mapping[str, str]]) -> Iterator[Row]:
    for prefix, names in places.items():
        if not prefix.startswith(_BEGINNINGS) or prefix in _NOT_OURS:
            continue
        called = names.get("de") or names["en"]
        place = _QUALIFIED.sub("", called)
        # "Winterberg-Siedlinghausen" is a part of Winterberg, "Castrop-Rauxel" a town
        for name in (place, place.partition("-")[0]):
            ags = towns.get(_TODAY.get(name, name))
            if ags is not None:
                yield f"0{prefix[2:]}", ags, place
                break


def check(rows: Sequence[Row], towns: Mapping[str, str]) -> list[str]:
    """Towns without an area code; empty if the table can be delivered."""
    known = {ags for _, ags, _ in rows}
    return [f"{name}: keine Vorwahl" for name, ags in sorted(towns.items()) if ags not in known]


def write(rows: Sequence[Row], folder: Path, version: str) -> None:
    """Write the table, and the version it was made from into ``sources.csv``."""
    with (folder / "area_codes.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\n")
        writer.writerows([COLUMNS, *rows])
    path = folder / "sources.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        sources = list(csv.DictReader(stream, delimiter=";", strict=True))
    for source in sources:
        if source["key"] == "area_codes":
            source["title"] = re.sub(r"Fassung \S+$", f"Fassung {version}", source["title"])
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, tuple(sources[0]), delimiter=";", lineterminator="\n")
        table.writeheader()
        table.writerows(sources)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the table; 0 if it can be delivered, 1 with sentences on standard error if not."""
    from phonenumbers.geodata import GEOCODE_DATA

    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the reference data lies")
    parser.add_argument("--check", action="store_true", help="count only, write nothing")
    options = parser.parse_args(arguments)
    towns = read_towns(options.folder / "municipalities.csv")
    rows = area_codes(towns, GEOCODE_DATA)
    print(f"{len({code for code, _, _ in rows})} Vorwahlen für {len({ags for _, ags, _ in rows})} Kommunen")
    problems = check(rows, towns)
    if problems:
        print("\n".join(["Nicht geschrieben:", *problems]), file=sys.stderr)
        return 1
    if not options.check:
        write(rows, options.folder, metadata.version("phonenumbers"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
