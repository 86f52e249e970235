"""Making one of two records that are the same person or the same organisation.

One of the two stays; the other one goes into the bin and remembers into which it was merged. What only one of them has
is taken, what differs is chosen, notes are joined, and everything that referred to the other refers to the one that
stays. All of it is one transaction and one undo.

Consents are the exception to "nothing is lost" (see :mod:`netzwerk_desktop.domain.merging`): a consent stays where one
of the two records has it, because the entry in its history is the proof that it was given; it does not stay where the
history of either shows that it was taken back. Whoever objected once has objected.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, Table, or_, select

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, StaleWrite, require_valid
from netzwerk_desktop.domain.merging import joined_notes, merged_consents
from netzwerk_desktop.domain.organisation import OrganisationDraft, OrganisationKind, check_organisation
from netzwerk_desktop.domain.person import PersonDraft, SalutationForm, check_person
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.history import history
from netzwerk_desktop.storage.journal import Writer, versions
from netzwerk_desktop.storage.queries.conditions import alive, in_bin
from netzwerk_desktop.storage.queries.record_names import record_names

from . import merge_rows
from .conflict import form_value
from .duplicate import pair_id
from .field_labels import TABLE_LABELS, field_label
from .history import readable
from .office import Office
from .values import codes

__all__ = ["KINDS", "MergeField", "MergeMove", "MergePreview", "merge", "preview_merge", "stays_as"]

KINDS: Mapping[str, Table] = {"person": entities.person, "organisation": entities.organisation}
"""What can be merged."""

_ADDRESS = ("street", "po_box", "po_box_postal_code", "postal_code", "city", "country")

_UNITS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "person": {
        name: (name,)
        for name in ("form", "title", "first_name", "last_name", "personal_salutation", "phone", "mobile", "email")
    },
    "organisation": {
        **{name: (name,) for name in ("name", "short_name", "kind")},
        # Street A must never be married to postal code B.
        "address": _ADDRESS,
        **{name: (name,) for name in ("phone", "email", "website")},
    },
}


@dataclass(frozen=True, slots=True)
class MergeField:
    """One field of both sides, as people read it.

    Attributes:
        stays, goes: its value in the record that stays and in the one that goes.
        differs: both have it and somebody has to choose.
    """

    name: str
    label: str
    stays: str
    goes: str

    @property
    def differs(self) -> bool:
        """Whether somebody has to choose."""
        return bool(self.stays and self.goes and self.stays != self.goes)

    @property
    def result(self) -> str:
        """What is taken unless somebody chooses the other."""
        return self.stays or self.goes


@dataclass(frozen=True, slots=True)
class MergeMove:
    """What will hang on the record that stays: how many of which kind."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Both records side by side.

    Attributes:
        id, name: the record that goes.
        into_id, into_name: the one that stays.
        note, consents: what they will be; nobody has to choose.
        moves: what moves from the one that goes to the one that stays.
        seen: the versions of both, to be handed back.
    """

    kind: str
    id: str
    name: str
    into_id: str
    into_name: str
    fields: tuple[MergeField, ...]
    note: str
    consents: str
    moves: tuple[MergeMove, ...]
    seen: Mapping[str, Mapping[str, str]]


# -- looking -----------------------------------------------------------------------------------------------------------


def preview_merge(office: Office, *, kind: str, id: str, into_id: str) -> MergePreview:
    """Both records side by side, before anything happens. Raises :class:`NetzwerkError` where they cannot be merged."""
    table = _table(kind)
    with office.read() as connection:
        goes, stays = _both(connection, table, id, into_id)
        moves = merge_rows.counts(connection, kind, id)
        consents = _consents(connection, goes, stays) if kind == "person" else ""
        return MergePreview(
            kind=kind,
            id=id,
            name=_name(connection, table, id),
            into_id=into_id,
            into_name=_name(connection, table, into_id),
            fields=tuple(_field(kind, unit, columns, stays, goes) for unit, columns in _UNITS[kind].items()),
            note=joined_notes(stays["note"] or "", goes["note"] or ""),
            consents=readable(kind, "consents", consents, {}) if consents else "",
            moves=tuple(MergeMove(TABLE_LABELS[child], count) for child, count in sorted(moves.items())),
            seen={row_id: versions(connection, table, row_id) for row_id in (id, into_id)},
        )


def stays_as(office: Office, *, kind: str, id: str) -> str:
    """The id a record goes by now: of the one it was merged into, over several steps; its own for all others."""
    table = _table(kind)
    with office.read() as connection:
        seen = {id}
        while True:
            into = connection.execute(
                select(table.c.merged_into_id).where(table.c.id == id, in_bin(table))
            ).scalar_one_or_none()
            if into is None or into in seen:
                return id
            seen.add(into)
            id = str(into)


def _table(kind: str) -> Table:
    if kind not in KINDS:
        raise NotFound(f"Zusammenführen lassen sich nur Personen und Organisationen, nicht „{kind}“.")
    return KINDS[kind]


def _both(connection: Connection, table: Table, id: str, into_id: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Both rows; refuses in words what cannot be merged."""
    if id == into_id:
        raise NetzwerkError("Ein Eintrag lässt sich nicht mit sich selbst zusammenführen. Bitte wählen Sie zwei.")
    goes, stays = (_present(connection, table, row_id) for row_id in (id, into_id))
    for row in (goes, stays):
        if row.get("kind") == OrganisationKind.MUNICIPALITY:
            raise NetzwerkError(
                f"{row['name']} ist eine Kommune. Kommunen werden nicht zusammengeführt; eine Gebietsänderung wird mit"
                " dem amtlichen Verzeichnis eingelesen."
            )
    return goes, stays


def _present(connection: Connection, table: Table, row_id: str) -> Mapping[str, Any]:
    row = connection.execute(select(table).where(table.c.id == row_id)).mappings().first()
    if row is None:
        raise NotFound("Diesen Eintrag gibt es nicht (mehr). Bitte die Seite neu öffnen.")
    if row["trashed"]:
        name = _name(connection, table, row_id)
        if row["merged_into_id"]:
            other = _name(connection, table, row["merged_into_id"])
            raise NotFound(f"{name} wurde schon mit „{other}“ zusammengeführt. Bitte die Seite neu öffnen.")
        raise NotFound(f"{name} wurde inzwischen gelöscht. Bitte holen Sie den Eintrag zuerst zurück.")
    return dict(row)


def _name(connection: Connection, table: Table, row_id: str) -> str:
    return record_names(connection, table.name, [row_id]).get(row_id, "")


def _field(
    kind: str, unit: str, columns: tuple[str, ...], stays: Mapping[str, Any], goes: Mapping[str, Any]
) -> MergeField:
    label = "Anschrift" if unit == "address" else field_label(kind, unit)
    return MergeField(unit, label, _shown(kind, columns, stays), _shown(kind, columns, goes))


def _shown(kind: str, columns: tuple[str, ...], row: Mapping[str, Any]) -> str:
    return ", ".join(readable(kind, column, row[column], {}) for column in columns if not _empty(row[column]))


def _empty(value: Any) -> bool:
    return value in (None, "", SalutationForm.UNKNOWN.value)


# -- merging -----------------------------------------------------------------------------------------------------------


def merge(
    office: Office,
    *,
    kind: str,
    id: str,
    into_id: str,
    take: Collection[str] = (),
    seen: Mapping[str, Mapping[str, str]] | None = None,
) -> Changes:
    """Make one of both: ``id`` goes, ``into_id`` stays.

    ``take`` names the fields (of :class:`MergeField`) whose value the one that goes has right; without it what the one
    that stays has is kept. ``seen`` are the versions of the preview. Raises :class:`StaleWrite` when one of the two was
    changed since, :class:`ValidationFailed` and :class:`NetzwerkError`.
    """
    table = _table(kind)
    unknown = set(take) - _UNITS[kind].keys()
    if unknown:
        raise NotFound(f"Das Feld „{min(unknown)}“ gibt es nicht. Möglich sind: {', '.join(_UNITS[kind])}.")
    with office.read() as connection:
        _both(connection, table, id, into_id)
        name = _name(connection, table, id)
    with office.write(f"{name} zusammenführen") as writer:
        goes, stays = _both(writer.connection, table, id, into_id)
        _unchanged(writer.connection, table, seen or {})
        values = _chosen(kind, stays, goes, take)
        values["note"] = joined_notes(stays["note"] or "", goes["note"] or "") or None
        if kind == "person":
            values["consents"] = _consents(writer.connection, goes, stays)
        _check(kind, {**stays, **values})
        moved = merge_rows.move(writer, kind, {id: into_id})
        positions = moved.get("position", set())
        merge_rows.unite_positions(writer, positions, f"{kind}_id", into_id)
        if kind == "organisation":
            merge_rows.settle_votes(writer, positions, into_id)
            merge_rows.unite_memberships(writer, moved.get("membership", set()))
        _carry_pairs(writer, kind, id, into_id)
        writer.update(table, into_id, values)
        writer.update(table, id, {"merged_into_id": into_id, "trashed": True})
        return writer.changes()


def _unchanged(connection: Connection, table: Table, seen: Mapping[str, Mapping[str, str]]) -> None:
    for row_id, known in seen.items():
        if versions(connection, table, row_id) != dict(known):
            raise StaleWrite(
                (),
                f"{_name(connection, table, row_id)} wurde inzwischen geändert. Es ist nichts zusammengeführt worden;"
                " bitte sehen Sie sich beide Einträge noch einmal an.",
            )


def _chosen(kind: str, stays: Mapping[str, Any], goes: Mapping[str, Any], take: Collection[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for unit, columns in _UNITS[kind].items():
        nothing_here = all(_empty(stays[column]) for column in columns)
        nothing_there = all(_empty(goes[column]) for column in columns)
        if not nothing_there and (nothing_here or unit in take):
            values.update({column: goes[column] for column in columns})
    return values


def _consents(connection: Connection, goes: Mapping[str, Any], stays: Mapping[str, Any]) -> str:
    withdrawn = _withdrawn(connection, goes) | _withdrawn(connection, stays)
    return codes(merged_consents(stays["consents"].split(), goes["consents"].split(), withdrawn=withdrawn))


def _withdrawn(connection: Connection, row: Mapping[str, Any]) -> set[str]:
    """The consents a record once had and has no more."""
    had: set[str] = set()
    for entry in history(connection, "person", row["id"]):
        for change in entry.fields:
            if change.field == "consents":
                had.update(str(change.after or "").split())
    return had - set(row["consents"].split())


def _check(kind: str, row: Mapping[str, Any]) -> None:
    draft: type[PersonDraft] | type[OrganisationDraft] = PersonDraft if kind == "person" else OrganisationDraft
    values = {field.name: form_value(kind, field.name, row[field.name]) for field in fields(draft)}
    made = draft(**values)
    require_valid(check_person(made) if isinstance(made, PersonDraft) else check_organisation(made))


def _carry_pairs(writer: Writer, kind: str, id: str, into_id: str) -> None:
    """Who was no duplicate of the one that goes is none of the one that stays; the two themselves turned out to be."""
    table = entities.distinct_pair
    rows = writer.connection.execute(
        select(table.c.id, table.c.first_id, table.c.second_id).where(
            table.c.kind == kind, alive(table), or_(table.c.first_id == id, table.c.second_id == id)
        )
    ).all()
    for row in rows:
        other = row.second_id if row.first_id == id else row.first_id
        writer.trash(table, row.id)
        if other != into_id:
            first, second = sorted((other, into_id))
            values = {"kind": kind, "first_id": first, "second_id": second}
            writer.ensure(table, pair_id(kind, first, second), values)
