"""Bringing the official register of municipalities up to date: first what would change, then all of it in one step.

Names, districts, population and area come from the file; what the office itself keeps of a town (address, telephone,
notes, contacts, membership) is never touched. A town that is gone is marked as dissolved and keeps its history.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, require_valid
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.membership import period_on
from netzwerk_desktop.domain.municipality import short_name
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import imports
from netzwerk_desktop.storage.queries.imports import RegisterRow
from netzwerk_desktop.storage.queries.memberships import own_network_id
from netzwerk_desktop.system.resources import resource

from .office import Office

if TYPE_CHECKING:
    from netzwerk_desktop.exchange.known import KnownMunicipality
    from netzwerk_desktop.exchange.official_register import RegisterFile
    from netzwerk_desktop.exchange.register_changes import RegisterChange, RegisterChanges

__all__ = ["RegisterPreview", "apply_register", "known_municipality", "preview_register"]

ACTION = "Amtliches Verzeichnis einlesen"
_STALE = (
    "Seit der Vorschau haben sich die Kommunen in diesem Büro geändert. Es wurde nichts übernommen; bitte sehen Sie"
    " sich die Vorschau noch einmal an."
)


@dataclass(frozen=True, slots=True)
class RegisterPreview:
    """What reading the file would change.

    Attributes:
        file: the register as it was read.
        found: the changes, ordered by kind and AGS.
        notes: German sentences about what is not compared or needs attention.
    """

    file: RegisterFile
    found: RegisterChanges
    notes: tuple[str, ...]

    @property
    def changes(self) -> tuple[RegisterChange, ...]:
        """The changes one by one, each with its sentence."""
        return self.found.changes

    @property
    def vanished(self) -> tuple[RegisterChange, ...]:
        """Towns that are not in the file any more; where they went may be asked."""
        return tuple(change for change in self.found.changes if change.kind == "vanished")

    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind."""
        counted: dict[str, int] = {}
        for change in self.found.changes:
            counted[change.kind.value] = counted.get(change.kind.value, 0) + 1
        return counted

    def as_json(self) -> dict[str, Any]:
        """For programs."""
        return {
            "kind": self.file.kind.value,
            "as_of": self.file.as_of,
            "municipalities": len(self.file.municipalities),
            "counts": self.counts(),
            "changes": [
                {"kind": change.kind.value, "ags": change.ags, "name": change.name, "sentence": change.sentence}
                for change in self.found.changes
            ],
            "notes": list(self.notes),
        }

    def lines(self) -> list[str]:
        """For people on the command line."""
        head = f"{self.file.kind.value}, Gebietsstand {format_day(self.file.as_of)}"
        many = f"{len(self.file.municipalities)} Kommunen, {len(self.found.changes)} Änderungen"
        return [f"{head}: {many}", *self.notes, *(change.sentence for change in self.found.changes)]


def preview_register(office: Office, path: Path) -> RegisterPreview:
    """Read a GV100AD file or an AuszugGV workbook and say what it would change; nothing is changed.

    Raises :class:`RefusedFile` with a sentence for a file that is damaged, truncated or something else.
    """
    from netzwerk_desktop.exchange.official_register import read_register  # needed once a year

    register = read_register(path)
    with office.read() as connection:
        return _preview(connection, register, office.clock.today())


def _preview(connection: Connection, register: RegisterFile, today: date) -> RegisterPreview:
    from netzwerk_desktop.exchange.register_changes import compare

    rows = imports.register_rows(connection)
    known = [known_municipality(row) for row in rows]
    found = compare(known, register, known_as_of=_known_as_of(known))
    return RegisterPreview(register, found, (*found.notes, *_members_gone(connection, found, rows, today)))


def known_municipality(row: RegisterRow) -> KnownMunicipality:
    """A stored municipality as the readers of files know it.

    Its name is the official one: how the office itself calls a town is no difference to the register.
    """
    from netzwerk_desktop.exchange.known import KnownMunicipality

    return KnownMunicipality(
        ags=row.ags,
        name=short_name(row.official_name),
        official_name=row.official_name,
        type=row.type,
        district_key=row.district_key,
        district=row.district,
        region=row.region,
        postal_code=row.postal_code,
        several_postal_codes=row.several_postal_codes,
        population=row.population,
        population_date=row.population_date,
        area_km2=row.area_km2,
        area_date=row.area_date,
        latitude=row.latitude,
        longitude=row.longitude,
        coordinates_date=row.coordinates_date,
    )


def _known_as_of(known: Iterable[KnownMunicipality]) -> date | None:
    """The day of the names and districts that are stored, as far as it can be told.

    As long as they are those delivered with the program it is the day of these; later it is at least the latest day of
    any figure.
    """
    from netzwerk_desktop.exchange import reference

    towns = list(known)
    folder = resource("reference")
    if {_named(town) for town in towns} == {_named(town) for town in reference.municipalities(folder)}:
        return next(
            date.fromisoformat(source.as_of) for source in reference.sources(folder) if source.key == "register"
        )
    days = [day for town in towns for day in (town.population_date, town.area_date, town.coordinates_date) if day]
    return max(days, default=None)


def _named(town: KnownMunicipality) -> tuple[str, ...]:
    return town.ags, town.official_name, town.type, town.district


def _members_gone(
    connection: Connection, found: RegisterChanges, rows: Iterable[RegisterRow], today: date
) -> list[str]:
    """A word about members among the towns that are gone: their membership is for the office to end."""
    gone = {change.ags: change.name for change in found.changes if change.kind == "vanished"}
    network_id = own_network_id(connection)
    if not gone or network_id is None:
        return []
    periods = imports.periods_by_organisation(connection, network_id=network_id)
    return [
        f"{gone[row.ags]} ist Mitglied; die Mitgliedschaft bleibt bestehen, bis Sie sie beenden."
        for row in rows
        if row.ags in gone and period_on((period for _, period in periods.get(row.id, ())), today)
    ]


# -- applying ----------------------------------------------------------------------------------------------------------


def apply_register(
    office: Office, preview: RegisterPreview, *, merged_into: Mapping[str, str | None] | None = None
) -> Changes:
    """Apply everything the preview showed in one transaction, which can be taken back in one step.

    ``merged_into`` says for vanished towns (by AGS) into which one they were merged (its AGS, or ``None`` for unknown)
    where that differs from the preview. Raises :class:`NetzwerkError` and changes nothing when what would change is not
    what the preview showed any more, :class:`ValidationFailed` for an heir that is not in the file.
    """
    answers = dict(merged_into or {})
    listed = {entry.ags for entry in preview.file.municipalities}
    require_valid(
        Problem("merged_into", f"Eine Kommune mit dem Schlüssel {heir} gibt es im Verzeichnis nicht.")
        for heir in answers.values()
        if heir is not None and heir not in listed
    )
    with office.write(ACTION) as writer:
        if _preview(writer.connection, preview.file, office.clock.today()).found != preview.found:
            raise NetzwerkError(_STALE)
        towns = {row.ags: row for row in imports.register_rows(writer.connection)}
        values: dict[str, dict[str, Any]] = {}
        for change in preview.found.changes:
            if change.kind == "new":
                _create(writer, change)
            elif change.kind != "vanished":
                values.setdefault(change.ags, {}).update(change.values)
        for ags, new in values.items():
            _update(writer, towns[ags], new)
        # Last of all, because an heir may have come into being or got its AGS just now.
        ids = {row.ags: row.id for row in imports.register_rows(writer.connection)}
        for change in preview.vanished:
            heir = answers.get(change.ags, change.merged_into)
            merger = {"dissolved_on": preview.file.as_of, "merged_into_id": None if heir is None else ids[heir]}
            writer.update(entities.municipality, towns[change.ags].id, merger)
        return writer.changes()


_RENAMED_COLUMNS = {"postal_code": "register_postal_code"}


def _facts(values: Mapping[str, object]) -> dict[str, Any]:
    """Columns of ``municipality`` for values that are named like the fields of a known one."""
    facts = {_RENAMED_COLUMNS.get(name, name): value for name, value in values.items() if name != "name"}
    if "several_postal_codes" in facts:
        facts["several_postal_codes"] = int(bool(facts["several_postal_codes"]))
    if "type" in facts:
        facts["type"] = str(facts["type"])
    return facts


def _create(writer: Writer, change: RegisterChange) -> None:
    """Enter a new town. One that had been there before, dissolved or taken back, comes out of the bin again."""
    entry = change.entry
    assert entry is not None  # a new town always comes with its entry
    natural = natural_id("municipality", entry.ags)
    known_as = imports.last_ags(writer.connection, natural)
    place = {
        "kind": OrganisationKind.MUNICIPALITY.value,
        "name": entry.name,
        "postal_code": entry.postal_code,
        "city": entry.name,
    }
    if known_as != entry.ags:
        # The town that had this AGS first may have another one now; this is a different town then, with another id.
        row_id = writer.create(entities.organisation, place, row_id=natural if known_as is None else None)
        writer.create(entities.municipality, {**_facts(change.values), "organisation_id": row_id}, row_id=row_id)
        return
    writer.update(entities.organisation, natural, {"trashed": False, "name": entry.name})
    merger = {"trashed": False, "dissolved_on": None, "merged_into_id": None}
    writer.update(entities.municipality, natural, {**_facts(change.values), **merger})


def _update(writer: Writer, town: RegisterRow, values: Mapping[str, object]) -> None:
    old, new = short_name(town.official_name), values.get("name")
    if isinstance(new, str) and new != old:
        place: dict[str, Any] = {"name": new}
        if town.city == old:
            place["city"] = new
        writer.update(entities.organisation, town.id, place)
    writer.update(entities.municipality, town.id, _facts(values))
