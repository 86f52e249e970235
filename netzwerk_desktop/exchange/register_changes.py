"""What an official register would change, before anything is changed.

Each change is one sentence for the preview and the new values for the service that applies it. An older file never
overwrites a newer figure: population, area and coordinates are compared only if their day in the file is not before the
one already known, and what was therefore left out is said in a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from math import hypot

from netzwerk_desktop.domain.dates import format_day, format_number
from netzwerk_desktop.domain.search_text import fold

from .known import KnownMunicipality
from .official_register import RegisterEntry, RegisterFile

_SAME_AREA_KM2 = 0.005
_SAME_DEGREES = 0.0000005
_MERGER_TOLERANCE = 0.03
"""A town that took in another grew by its area, give or take what was surveyed anew."""


class ChangeKind(StrEnum):
    """What a change is about; the order is that of the preview."""

    NEW = "new"
    VANISHED = "vanished"
    MOVED = "moved"
    RENAMED = "renamed"
    TYPE = "type"
    DISTRICT = "district"
    POSTAL_CODE = "postal_code"
    POPULATION = "population"
    AREA = "area"
    COORDINATES = "coordinates"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterChange:
    """One difference between what is known and what the file says.

    Attributes:
        ags: the municipality; for MOVED its present (old) AGS.
        name: its name in the preview.
        sentence: German sentence for the preview.
        values: the new values, named like the fields of :class:`KnownMunicipality`; for NEW and MOVED all of them;
            empty for VANISHED.
        entry: the whole entry of the file, for NEW and MOVED.
        merged_into: for VANISHED the AGS of the municipality it was probably merged into, or None.
    """

    kind: ChangeKind
    ags: str
    name: str
    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)
    entry: RegisterEntry | None = None
    merged_into: str | None = None


@dataclass(frozen=True, slots=True)
class RegisterChanges:
    """All changes, ordered by kind and AGS, and German notes about what was not compared."""

    changes: tuple[RegisterChange, ...]
    notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to apply."""
        return bool(self.changes)

    def of(self, kind: ChangeKind) -> tuple[RegisterChange, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.kind is kind)


def compare(
    current: Iterable[KnownMunicipality], register: RegisterFile, *, known_as_of: date | None = None
) -> RegisterChanges:
    """What would have to change in ``current`` (all municipalities, dissolved ones excepted) to match the register.

    ``known_as_of`` is the day of the names and borders in ``current``, if it is recorded: an older file is then pointed
    out.
    """
    known = {municipality.ags: municipality for municipality in current}
    listed = {entry.ags: entry for entry in register.municipalities}
    added = {ags: entry for ags, entry in listed.items() if ags not in known}
    gone = {ags: municipality for ags, municipality in known.items() if ags not in listed}

    changes = _moved(gone, added, register)
    changes += [_new(entry, register) for entry in added.values()]
    changes += [_vanished(municipality, known, listed, register) for municipality in gone.values()]
    dates = _Dates(register)
    for ags, entry in listed.items():
        if ags in known:
            changes += _differences(known[ags], entry, dates)

    order = list(ChangeKind)
    changes.sort(key=lambda change: (order.index(change.kind), change.ags))
    notes = dates.notes()
    if known_as_of is not None and register.as_of < known_as_of:
        older = (
            f"Das Verzeichnis (Gebietsstand {format_day(register.as_of)}) ist älter als Ihr Stand vom "
            f"{format_day(known_as_of)}: Namen und Zuordnungen würden auf den älteren Stand zurückgesetzt."
        )
        notes = (older, *notes)
    return RegisterChanges(tuple(changes), notes)


class _Dates:
    """Decides which figures of the file are new enough, and remembers which were not."""

    def __init__(self, register: RegisterFile) -> None:
        self._as_of = register.as_of
        self._days = {
            "population": register.population_date,
            "area": register.area_date,
            "coordinates": register.coordinates_date,
        }
        self._older: dict[str, date] = {}
        self._undated: set[str] = set()

    def day(self, subject: str) -> date | None:
        return self._days[subject]

    def admits(self, subject: str, known_day: date | None) -> bool:
        """Whether a figure that differs may replace the known one."""
        day = self._days[subject]
        # Figures whose day is not named are older than the edition they stand in, by how much nobody knows.
        if known_day is not None and (day or self._as_of) < known_day:
            self._older[subject] = known_day
            return False
        if day is None:
            self._undated.add(subject)
        return True

    def notes(self) -> tuple[str, ...]:
        words = {"population": "Einwohnerzahlen", "area": "Flächen", "coordinates": "Koordinaten"}
        notes = [
            f"Die {words[subject]} der Datei sind älter als Ihr Stand vom {format_day(known_day)} und werden nicht "
            "übernommen."
            for subject, known_day in self._older.items()
        ]
        notes += [
            f"Die Datei nennt keinen Stichtag für die {words[subject]}. Er steht in den „Hinweisen“ zum Verzeichnis; "
            "liegen sie im selben Ordner oder ZIP-Archiv, wird er gelesen."
            for subject in words
            if subject in self._undated
        ]
        return tuple(notes)


def _values(entry: RegisterEntry, register: RegisterFile) -> dict[str, object]:
    """All values of an entry under the names of :class:`KnownMunicipality`; what the file does not say is left out."""
    values: dict[str, object] = {
        "ags": entry.ags,
        "name": entry.name,
        "official_name": entry.official_name,
        "type": entry.type,
        "district_key": entry.district_key,
        "district": entry.district,
        "region": entry.region,
        "postal_code": entry.postal_code,
        "population": entry.population,
        "population_date": register.population_date,
        "area_km2": entry.area_km2,
        "area_date": register.area_date,
    }
    if entry.several_postal_codes is not None:
        values["several_postal_codes"] = entry.several_postal_codes
    if entry.latitude is not None and entry.longitude is not None:
        values |= {"latitude": entry.latitude, "longitude": entry.longitude}
        values["coordinates_date"] = register.coordinates_date
    return values


def _moved(
    gone: dict[str, KnownMunicipality], added: dict[str, RegisterEntry], register: RegisterFile
) -> list[RegisterChange]:
    """Same name, same area, other key: the town changed its district. Taken out of ``gone`` and ``added``."""
    changes: list[RegisterChange] = []
    for ags, municipality in sorted(gone.items()):
        twins = [
            entry
            for entry in added.values()
            if fold(entry.name) == fold(municipality.name) and _close(entry.area_km2, municipality.area_km2)
        ]
        if len(twins) != 1:
            continue
        entry = twins[0]
        del gone[ags], added[entry.ags]
        changes.append(
            RegisterChange(
                kind=ChangeKind.MOVED,
                ags=ags,
                name=municipality.name,
                sentence=(
                    f"{municipality.name} wechselt den Kreis ({_or_unknown(municipality.district)} → {entry.district}) "
                    f"und erhält den neuen Gemeindeschlüssel {entry.ags} (bisher {ags})."
                ),
                values=_values(entry, register),
                entry=entry,
            )
        )
    return changes


def _new(entry: RegisterEntry, register: RegisterFile) -> RegisterChange:
    return RegisterChange(
        kind=ChangeKind.NEW,
        ags=entry.ags,
        name=entry.name,
        sentence=f"{entry.name} ({entry.type.label}, {entry.district}) kommt neu hinzu.",
        values=_values(entry, register),
        entry=entry,
    )


def _vanished(
    municipality: KnownMunicipality,
    known: Mapping[str, KnownMunicipality],
    listed: Mapping[str, RegisterEntry],
    register: RegisterFile,
) -> RegisterChange:
    heir = _heir(municipality, known, listed)
    where = f"Vermutlich ist die Kommune in {heir.name} aufgegangen." if heir else "Wohin, sagt das Verzeichnis nicht."
    return RegisterChange(
        kind=ChangeKind.VANISHED,
        ags=municipality.ags,
        name=municipality.name,
        sentence=f"{municipality.name} steht am {format_day(register.as_of)} nicht mehr im Verzeichnis. {where}",
        merged_into=heir.ags if heir else None,
    )


def _heir(
    municipality: KnownMunicipality, known: Mapping[str, KnownMunicipality], listed: Mapping[str, RegisterEntry]
) -> RegisterEntry | None:
    """The one municipality of the same region that is new or grew, by about the area that vanished or more."""
    if municipality.area_km2 is None:
        return None
    candidates = []
    for ags, entry in listed.items():
        before = known[ags].area_km2 if ags in known else 0.0
        if entry.region != municipality.region or before is None:
            continue
        growth = entry.area_km2 - before
        if growth >= municipality.area_km2 * (1 - _MERGER_TOLERANCE):
            candidates.append(entry)
    same_district = [entry for entry in candidates if entry.district_key == municipality.district_key]
    for found in (same_district, candidates):
        if len(found) == 1:
            return found[0]
    return None


def _differences(known: KnownMunicipality, entry: RegisterEntry, dates: _Dates) -> list[RegisterChange]:
    found: list[RegisterChange] = []

    def note(kind: ChangeKind, sentence: str, **values: object) -> None:
        found.append(RegisterChange(kind=kind, ags=known.ags, name=known.name, sentence=sentence, values=values))

    if known.official_name != entry.official_name or known.name != entry.name:
        note(
            ChangeKind.RENAMED,
            f"„{known.official_name}“ heißt jetzt „{entry.official_name}“.",
            name=entry.name,
            official_name=entry.official_name,
        )
    if known.type is not entry.type:
        note(
            ChangeKind.TYPE,
            f"{known.name} ist jetzt {entry.type.label} (bisher {known.type.label}).",
            type=entry.type,
        )
    if (known.district_key, known.district, known.region) != (entry.district_key, entry.district, entry.region):
        note(
            ChangeKind.DISTRICT,
            f"{known.name} gehört jetzt zu: {entry.district} (bisher {_or_unknown(known.district)}).",
            district_key=entry.district_key,
            district=entry.district,
            region=entry.region,
        )
    several = known.several_postal_codes if entry.several_postal_codes is None else entry.several_postal_codes
    if known.postal_code != entry.postal_code:
        note(
            ChangeKind.POSTAL_CODE,
            f"{known.name}: Postleitzahl {entry.postal_code} statt {_or_unknown(known.postal_code)}.",
            postal_code=entry.postal_code,
            several_postal_codes=several,
        )
    elif known.several_postal_codes != several:
        words = "mehrere Postleitzahlen" if several else "nur noch eine Postleitzahl"
        note(ChangeKind.POSTAL_CODE, f"{known.name} hat jetzt {words}.", several_postal_codes=several)

    if known.population != entry.population and dates.admits("population", known.population_date):
        note(
            ChangeKind.POPULATION,
            f"{known.name}: {_thousands(entry.population)} Einwohner{_on(dates.day('population'))} "
            f"statt {_thousands(known.population)}.",
            population=entry.population,
            population_date=dates.day("population"),
        )
    if not _same_area(known.area_km2, entry.area_km2) and dates.admits("area", known.area_date):
        note(
            ChangeKind.AREA,
            f"{known.name}: {_km2(entry.area_km2)}{_on(dates.day('area'))} statt {_km2(known.area_km2)}.",
            area_km2=entry.area_km2,
            area_date=dates.day("area"),
        )
    if entry.latitude is not None and entry.longitude is not None:
        apart = _kilometres_apart(known, entry.latitude, entry.longitude)
        if (apart is None or apart > 0) and dates.admits("coordinates", known.coordinates_date):
            words = "Koordinaten ergänzt"
            if apart is not None:
                words = f"Mittelpunkt um {format_number(apart, 2)} km verschoben"
            note(
                ChangeKind.COORDINATES,
                f"{known.name}: {words}.",
                latitude=entry.latitude,
                longitude=entry.longitude,
                coordinates_date=dates.day("coordinates"),
            )
    return found


def _same_area(known: float | None, listed: float) -> bool:
    return known is not None and abs(known - listed) < _SAME_AREA_KM2


def _close(one: float | None, other: float | None) -> bool:
    return one is None or other is None or abs(one - other) <= max(one, other) * _MERGER_TOLERANCE


def _kilometres_apart(known: KnownMunicipality, latitude: float, longitude: float) -> float | None:
    """Distance between two near points; None without a known one, 0 if they are the same."""
    if known.latitude is None or known.longitude is None:
        return None
    north, east = latitude - known.latitude, longitude - known.longitude
    if abs(north) < _SAME_DEGREES and abs(east) < _SAME_DEGREES:
        return 0.0
    # 1° is 111.2 km; at 51.5° north a degree of longitude is 0.62 of that.
    return 111.2 * hypot(north, east * 0.62)


def _on(day: date | None) -> str:
    return f" am {format_day(day)}" if day else ""


def _thousands(number: int | None) -> str:
    return "unbekannt" if number is None else format_number(number, 0)


def _km2(area: float | None) -> str:
    return "unbekannt" if area is None else f"{format_number(area, 2)} km²"


def _or_unknown(text: str) -> str:
    return text or "unbekannt"
