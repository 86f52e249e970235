"""Changes in office in many towns at once: first row by row what would happen, then all in one step.

Elections change many mayors on one day. The table is matched with towns, offices and persons; what is not clear is left
out until somebody decides. The same facts give the same plan, so it is carried out only when planning once more inside
the transaction shows no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, blocking
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.person import PersonName, check_person, display_name
from netzwerk_desktop.domain.position import PositionDraft, check_position
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.succession import Incumbent, check_succession
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import duplicates, imports
from netzwerk_desktop.storage.queries import successions as queries
from netzwerk_desktop.storage.queries.people import position_row
from netzwerk_desktop.storage.queries.successions import HeldOffice
from netzwerk_desktop.system.resources import resource

from .likeness import is_of_an_office, person_likeness
from .office import Office
from .position import add_position
from .register_import import known_municipality
from .succession import SuccessionDraft, enter_succession, person_named, same_function
from .values import columns_of

if TYPE_CHECKING:
    from netzwerk_desktop.exchange.name_matching import NameIndex
    from netzwerk_desktop.exchange.succession_table import SuccessionRow, SuccessionTable

__all__ = [
    "DEFAULT_FUNCTION",
    "Choice",
    "PlannedSuccession",
    "RowState",
    "SuccessionsPreview",
    "apply_successions",
    "preview_successions",
]

DEFAULT_FUNCTION = "Bürgermeister/in"
_ALIKE = 90.0
"""A name so like the incumbent's may be the same person, written otherwise."""

_STALE = (
    "Seit der Vorschau haben sich die Daten in diesem Büro geändert. Es wurde nichts übernommen; bitte sehen Sie sich"
    " die Vorschau noch einmal an."
)


class RowState(Labelled):
    """What happens to a row."""

    NEW = "new", "neu"
    UNCHANGED = "unchanged", "unverändert"
    UNCLEAR = "unclear", "unklar"
    SKIPPED = "skipped", "ausgelassen"


class Choice(StrEnum):
    """What a person can decide about a row; some are followed by a colon and an id."""

    SKIP = "skip"
    SAME = "same"
    OTHER = "other"
    PERSON = "person"
    TOWN = "town"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class PlannedSuccession:
    """What happens to a row, and why.

    Attributes:
        town: its name here; as written where it is not clear.
        position_id: the predecessor's; empty where the office is entered for the first time.
        predecessor: empty while the office was vacant or is new.
        person_id: who follows, when it is somebody who is there.
        reason: a German sentence where there is something to say.
        options: what can be decided, as "kind:id" and words.
    """

    row: SuccessionRow
    state: RowState
    town: str = ""
    organisation_id: str = ""
    function: str = ""
    position_id: str = ""
    predecessor: str = ""
    person_id: str | None = None
    starts_on: date | None = None
    reason: str = ""
    options: tuple[tuple[str, str], ...] = ()

    @property
    def successor(self) -> str:
        """Who follows, in words."""
        return "unbesetzt" if self.row.vacant else display_name(self.row.person)


@dataclass(frozen=True, slots=True)
class SuccessionsPreview:
    """What taking the table over would do.

    Attributes:
        starts_on: where the table names no day.
        handover: whether number, roles, open follow-ups and entries of lists go over.
        choices: what somebody decided, by the number of the row.
    """

    table: SuccessionTable
    rows: tuple[PlannedSuccession, ...]
    starts_on: date | None
    handover: bool
    choices: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def of(self, state: RowState) -> tuple[PlannedSuccession, ...]:
        """The rows in a state."""
        return tuple(row for row in self.rows if row.state is state)

    @property
    def changes_something(self) -> bool:
        """Whether applying it would write anything."""
        return any(row.state is RowState.NEW for row in self.rows)


# -- planning ----------------------------------------------------------------------------------------------------------


def preview_successions(
    office: Office,
    *,
    path: Path | None = None,
    text: str = "",
    starts_on: date | None = None,
    handover: bool = True,
    choices: Mapping[int, tuple[str, ...]] | None = None,
) -> SuccessionsPreview:
    """Read a file, or pasted ``text``, and say row by row what would happen; nothing is changed.

    Raises :class:`RefusedFile` with a sentence for what cannot be read as a table.
    """
    from netzwerk_desktop.exchange.succession_table import read_succession_file, read_succession_text

    table = read_succession_file(path) if path is not None else read_succession_text(text)
    decided = dict(choices or {})
    with office.read() as connection:
        rows = _plan(connection, table, starts_on, decided, today=office.clock.today())
    return SuccessionsPreview(table, rows, starts_on, handover, decided)


def _plan(
    connection: Connection,
    table: SuccessionTable,
    starts_on: date | None,
    choices: Mapping[int, tuple[str, ...]],
    *,
    today: date,
) -> tuple[PlannedSuccession, ...]:
    from netzwerk_desktop.exchange import reference
    from netzwerk_desktop.exchange.name_matching import NameIndex

    towns = imports.register_rows(connection)
    elsewhere = [similar.name for similar in reference.similar_names(resource("reference"))]
    planner = _Planner(
        connection,
        NameIndex([known_municipality(town) for town in towns], elsewhere=elsewhere),
        {town.ags: (town.id, town.name) for town in towns},
        starts_on,
        today,
    )
    return planner.plan(table.rows, choices)


class _Undecided(Exception):
    """A row that is not clear; carries the reason and what can be decided."""

    def __init__(self, reason: str, options: Iterable[tuple[str, str]] = (), *, state: RowState = RowState.UNCLEAR):
        super().__init__(reason)
        self.reason = reason
        self.options = tuple(options)
        self.state = state


class _Planner:
    """Plans all rows with the facts read once."""

    def __init__(
        self,
        connection: Connection,
        index: NameIndex,
        towns: Mapping[str, tuple[str, str]],
        starts_on: date | None,
        today: date,
    ) -> None:
        self._connection = connection
        self._index = index
        self._towns = towns
        self._starts_on = starts_on
        self._today = today
        self._offices: dict[str, list[HeldOffice]] = defaultdict(list)
        self._taken: dict[tuple[str, str], int] = {}
        self._known: PlannedSuccession

    def plan(
        self, rows: Sequence[SuccessionRow], choices: Mapping[int, tuple[str, ...]]
    ) -> tuple[PlannedSuccession, ...]:
        """All rows in their order."""
        decided = {row.number: _decisions(choices.get(row.number, ())) for row in rows}
        found = {row.number: self._town(row, decided[row.number]) for row in rows}
        ids = sorted({town[0] for town, _ in found.values() if town is not None})
        for held in queries.offices_of(self._connection, ids):
            self._offices[held.organisation_id].append(held)
        return tuple(self._row(row, decided[row.number], *found[row.number]) for row in rows)

    def _town(self, row: SuccessionRow, decided: Mapping[str, str]) -> tuple[tuple[str, str] | None, _Undecided | None]:
        chosen = self._towns.get(decided.get(Choice.TOWN, ""))
        if chosen is not None:
            return chosen, None
        if not row.town and not row.ags:
            return None, _Undecided("In dieser Zeile steht keine Kommune.")
        match = self._index.match(row.town, ags=row.ags)
        if match.ags is not None:
            return self._towns[match.ags], None
        options = [(f"{Choice.TOWN}:{other.ags}", f"gemeint ist {other.name}") for other in match.candidates]
        said = match.note or f"„{row.town or row.ags}“ ist keine Kommune in Nordrhein-Westfalen, die hier bekannt ist."
        return None, _Undecided(said if not options else f"{match.note} Welche Kommune ist gemeint?".strip(), options)

    def _row(
        self,
        row: SuccessionRow,
        decided: Mapping[str, str],
        town: tuple[str, str] | None,
        undecided: _Undecided | None,
    ) -> PlannedSuccession:
        starts_on = row.starts_on or self._starts_on
        function = row.function or DEFAULT_FUNCTION
        organisation_id, name = town or ("", row.town or row.ags)
        planned = PlannedSuccession(row, RowState.UNCLEAR, name, organisation_id, function, starts_on=starts_on)
        self._known = planned
        try:
            if Choice.SKIP in decided:
                raise _Undecided("Auf Wunsch ausgelassen.", state=RowState.SKIPPED)
            if undecided is not None:
                raise undecided
            return self._clear(planned, decided)
        except _Undecided as found:
            said = " ".join(filter(None, (found.reason, *row.problems)))
            return _with(self._known, state=found.state, reason=said, options=found.options)

    def _clear(self, planned: PlannedSuccession, decided: Mapping[str, str]) -> PlannedSuccession:
        """The plan of a row whose town is known."""
        row = planned.row
        if not row.person and not row.vacant:
            raise _Undecided("In dieser Zeile steht kein Name.")
        held = self._held(planned, decided)
        if held is not None:
            planned = _with(planned, function=held.function, position_id=held.id, predecessor=held.name)
            # also of a row that turns out to be unclear one sees who is in office
            self._known = planned
            if self._still_there(row.person, held, decided) or (row.vacant and held.person_id is None):
                return _with(planned, state=RowState.UNCHANGED, reason=" ".join(row.problems))
        self._once(planned)
        if planned.starts_on is None or row.unreadable_day:
            raise _Undecided("" if row.unreadable_day else "Es fehlt der Tag, ab dem die Nachfolge gilt.")
        person_id, known, options = self._person(planned, decided)
        planned = _with(planned, person_id=person_id, options=options)
        self._rules(planned, held)
        return _with(planned, state=RowState.NEW, reason=" ".join((*known, *row.problems)))

    def _held(self, planned: PlannedSuccession, decided: Mapping[str, str]) -> HeldOffice | None:
        """The office that changes hands: the present one with that function; ``None`` where there is none yet."""
        offices = [held for held in self._offices[planned.organisation_id] if not held.has_follower]
        wanted = [held for held in offices if same_function(held.function, planned.function)]
        if not wanted and same_function(planned.function, DEFAULT_FUNCTION):
            # Cities of their own district have an Oberbürgermeister; tables call all of them Bürgermeister.
            wanted = [held for held in offices if same_function(held.function, "Oberbürgermeister/in")]
        present = [held for held in wanted if held.ended_on is None or held.ended_on >= self._today]
        chosen = [held for held in wanted if held.id == decided.get(Choice.OFFICE)]
        if chosen or not present:
            latest = sorted(chosen or wanted, key=lambda held: held.ended_on or date.min)
            return latest[-1] if latest else None
        if len(present) > 1:
            raise _Undecided(
                f"{planned.function} gibt es dort mehrfach. Wer wird abgelöst?",
                [(f"{Choice.OFFICE}:{held.id}", f"auf {held.name or 'unbesetzt'} folgen") for held in present],
            )
        return present[0]

    def _still_there(self, person: PersonName, held: HeldOffice, decided: Mapping[str, str]) -> bool:
        if not person or held.person_id is None:
            return False
        likeness = person_likeness(person.first_name, person.last_name, held.first_name, held.last_name)
        same = (fold(person.first_name), fold(person.last_name)) == (fold(held.first_name), fold(held.last_name))
        if same or Choice.SAME in decided:
            return True
        if likeness.score >= _ALIKE and Choice.OTHER not in decided:
            raise _Undecided(
                f"Ist das {held.name}, nur anders geschrieben?",
                [(Choice.SAME, f"ja, {held.name} bleibt"), (Choice.OTHER, "nein, das ist die Nachfolge")],
            )
        return False

    def _once(self, planned: PlannedSuccession) -> None:
        place = (planned.organisation_id, fold(planned.function))
        before = self._taken.setdefault(place, planned.row.number)
        if before != planned.row.number:
            raise _Undecided(f"{planned.town}, {planned.function} steht schon in Zeile {before}.")

    def _person(
        self, planned: PlannedSuccession, decided: Mapping[str, str]
    ) -> tuple[str | None, list[str], tuple[tuple[str, str], ...]]:
        """Who is meant: somebody of that name in the same town, a new person, or whoever was chosen."""
        row = planned.row
        if row.vacant:
            return None, [], ()
        same = duplicates.bearing(self._connection, row.person.first_name, row.person.last_name)
        if not same:
            return None, [], ()
        known = duplicates.evidence(self._connection, same, today=self._today)
        options = [
            (f"{Choice.PERSON}:{one.id}", f"{one.name} ({one.summary or 'ohne Funktion'}) ist gemeint") for one in known
        ]
        options.append((Choice.OTHER, "eine andere Person, neu anlegen"))
        chosen = next((one.id for one in known if one.id == decided.get(Choice.PERSON)), None)
        if chosen is not None:
            return chosen, [], tuple(options)
        here = [one for one in known if planned.organisation_id in one.organisations]
        if len(here) == 1 and Choice.OTHER not in decided:
            return here[0].id, [f"{here[0].name} ist dort schon bekannt: {here[0].summary}."], tuple(options)
        if Choice.OTHER in decided:
            return None, [], tuple(options)
        there = "; ".join(f"{one.name}, {one.summary or 'ohne Funktion'}" for one in known[:3])
        raise _Undecided(f"Diesen Namen gibt es schon: {there}. Ist dieselbe Person gemeint?", options)

    def _rules(self, planned: PlannedSuccession, held: HeldOffice | None) -> None:
        row = planned.row
        problems: list[Problem] = []
        if held is not None:
            incumbent = Incumbent(held.name, held.person_id, held.started_on, held.ended_on)
            problems += check_succession(
                incumbent, starts_on=planned.starts_on, person_id=planned.person_id, today=self._today
            )
        else:
            nobody = Incumbent("", None, None, None)
            problems += check_succession(nobody, starts_on=planned.starts_on, person_id=None, today=self._today)
        if not row.vacant and planned.person_id is None:
            problems += check_person(person_named(row.person))
        problems += check_position(_position(planned))
        refused = blocking(problems)
        if refused:
            raise _Undecided(" ".join(problem.message for problem in refused))


def _with(planned: PlannedSuccession, **changes: object) -> PlannedSuccession:
    return replace(planned, **changes)  # type: ignore[arg-type]  # names and types are those of the row


def _decisions(chosen: Iterable[str]) -> dict[str, str]:
    """What was decided, by kind."""
    return {kind: value for kind, _, value in (choice.partition(":") for choice in chosen)}


def _position(planned: PlannedSuccession) -> PositionDraft:
    row = planned.row
    return PositionDraft(
        organisation_id=planned.organisation_id,
        person_id=None if row.vacant else planned.person_id or "",
        function=planned.function,
        department=row.department,
        started_on=planned.starts_on,
        phone=row.phone,
        mobile=row.mobile,
        email=row.email,
    )


# -- applying ----------------------------------------------------------------------------------------------------------


def apply_successions(office: Office, preview: SuccessionsPreview) -> Changes:
    """Carry out what was shown, in one transaction that one undo takes back.

    Raises :class:`NetzwerkError` when something changed since the preview; nothing is written then.
    """
    new = preview.of(RowState.NEW)
    if not new:
        raise NetzwerkError("In dieser Tabelle ist nichts Neues. Es wurde nichts geändert.")
    towns = len({row.organisation_id for row in new})
    action = f"Amtswechsel in {towns} Kommunen" if towns > 1 else f"Amtswechsel: {new[0].function}, {new[0].town}"
    today = office.clock.today()
    with office.write(action) as writer:
        if _plan(writer.connection, preview.table, preview.starts_on, preview.choices, today=today) != preview.rows:
            raise NetzwerkError(_STALE)
        for planned in new:
            _enter(writer, planned, handover=preview.handover, today=today)
        return writer.changes()


def _enter(writer: Writer, planned: PlannedSuccession, *, handover: bool, today: date) -> None:
    row = planned.row
    new_person = None if row.vacant or planned.person_id is not None else person_named(row.person)
    if not planned.position_id:
        _enter_first(writer, planned)
        return
    held = position_row(writer.connection, planned.position_id, today=today)
    entries = queries.list_entries(writer.connection, held.id) if handover else []
    open_ones = queries.open_follow_ups(writer.connection, held.organisation_id, held.person_id) if handover else []
    enter_succession(
        writer,
        SuccessionDraft(
            position_id=held.id,
            starts_on=planned.starts_on,
            person_id=planned.person_id,
            new_person=new_person,
            department=row.department or (held.department if handover else ""),
            phone=row.phone or (held.phone if handover else ""),
            mobile=row.mobile,
            email=row.email or (held.email if handover and is_of_an_office(held.email) else ""),
            roles=frozenset(held.roles) if handover else frozenset(),
            follow_up_ids=frozenset(found.id for found in open_ones),
            list_entry_ids=frozenset(found.id for found in entries),
        ),
        today=today,
    )


def _enter_first(writer: Writer, planned: PlannedSuccession) -> None:
    """An office that was not entered for this town before."""
    person_id = planned.person_id
    if person_id is None and not planned.row.vacant:
        person = person_named(planned.row.person)
        values = {one.name: getattr(person, one.name) for one in fields(person)}
        person_id = writer.create(entities.person, columns_of(entities.person, values))
    add_position(writer, replace(_position(planned), person_id=person_id))
