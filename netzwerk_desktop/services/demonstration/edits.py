"""What changes in the course of a month: people leave, numbers change, notes are completed, follow-ups get done.

Each is an action of its own, as somebody in the office would have done it, so that histories and "Rückgängig" have
something to show.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table

from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.store import Store

from . import names, notes
from .events import Batch
from .towns import Place, Row, World
from .walk import Walk, office_hours

_LEFT_OPEN_SHARE = 0.12
"""How many follow-ups of the last months were forgotten and are overdue."""

_MAY_STAY_OPEN_DAYS = 120
_LONG_AGO_DAYS = 400
"""Follow-ups from before are entered as done at once; the later ones get done one by one."""


@dataclass(slots=True)
class Edit:
    """A change of one row at a moment."""

    moment: datetime
    action: str
    table: Table
    row_id: str
    values: dict[str, Any]


@dataclass(slots=True)
class Edits:
    """Collects what will change, and lets it happen when its month comes."""

    world: World
    rng: random.Random
    today: date
    _due: list[tuple[date, str]] = field(default_factory=list)
    _leaving: list[Place] = field(default_factory=list)
    _recent: list[Row] = field(default_factory=list)

    def look_at(self, batch: Batch) -> None:
        """Look at what will be entered: follow-ups get done some day, notes get completed."""
        self._recent = batch.interactions
        for row_id, values in batch.follow_ups:
            due: date = values["due_on"]
            days = (self.today - due).days
            if days > _LONG_AGO_DAYS:
                values |= self._result(office_hours(self.rng, due))
            elif days > _MAY_STAY_OPEN_DAYS or self.rng.random() >= _LEFT_OPEN_SHARE:
                self._due.append((due, row_id))

    def will_leave(self, place: Place) -> None:
        """Somebody who has a last day."""
        self._leaving.append(place)

    def month(self, days: Sequence[date], count: int, store: Store, walk: Walk) -> None:
        """Let happen what changes on these working days, and ``count`` corrections by chance."""
        last = days[-1]
        edits = [*self._departures(days, last), *self._done(days, last)]
        edits += [edit for _ in range(count) if (edit := self._by_chance(days))]
        for edit in sorted(edits, key=lambda edit: edit.moment):
            walk.go(edit.moment)
            with store.write(staff_id=self.rng.choice(self.world.staff_ids), action=edit.action) as writer:
                writer.update(edit.table, edit.row_id, edit.values)

    def _departures(self, days: Sequence[date], last: date) -> list[Edit]:
        gone = [place for place in self._leaving if place.ended_on is not None and place.ended_on <= last]
        self._leaving = [place for place in self._leaving if place not in gone]
        return [
            Edit(
                self._moment(days, place.ended_on),
                "Funktion beenden",
                entities.position,
                place.id,
                {"ended_on": place.ended_on},
            )
            for place in gone
        ]

    def _done(self, days: Sequence[date], last: date) -> list[Edit]:
        done = [entry for entry in self._due if entry[0] <= last]
        self._due = [entry for entry in self._due if entry[0] > last]
        edits = []
        for due, row_id in done:
            moment = self._moment(days, due)
            edits.append(Edit(moment, "Wiedervorlage erledigen", entities.follow_up, row_id, self._result(moment)))
        return edits

    def _result(self, moment: datetime) -> dict[str, Any]:
        return {"done_at": moment, "result": self.rng.choice(notes.RESULTS)}

    def _moment(self, days: Sequence[date], day: date | None) -> datetime:
        """A moment of that day, or of the first or last working day of the month."""
        return office_hours(self.rng, min(max(day or days[0], days[0]), days[-1]))

    def _by_chance(self, days: Sequence[date]) -> Edit | None:
        day = self.rng.choice(days)
        kinds: tuple[Callable[[date], Edit | None], ...] = (self._number, self._note, self._name, self._supplement)
        return self.rng.choice(kinds)(day)

    def _somebody(self, day: date) -> Place | None:
        return self.rng.choice(self.world.towns).somebody(self.rng, day)

    def _number(self, day: date) -> Edit | None:
        place = self._somebody(day)
        if place is None:
            return None
        values: dict[str, Any] = {"phone": names.landline(self.rng)}
        if self.rng.random() < 0.3:
            values = {"mobile": names.mobile(self.rng)}
        return Edit(office_hours(self.rng, day), "Funktion bearbeiten", entities.position, place.id, values)

    def _note(self, day: date) -> Edit | None:
        town = self.rng.choice(self.world.towns)
        values = {"note": self.rng.choice(notes.GOOD_TO_KNOW)}
        return Edit(office_hours(self.rng, day), "Notiz ändern", entities.organisation, town.id, values)

    def _name(self, day: date) -> Edit | None:
        """Somebody earned a doctorate; a marriage would change the mail address, too."""
        place = self._somebody(day)
        if place is None or place.person_id is None:
            return None
        values = {"title": "Dr."}
        return Edit(office_hours(self.rng, day), "Person bearbeiten", entities.person, place.person_id, values)

    def _supplement(self, day: date) -> Edit | None:
        if not self._recent:
            return None
        row_id, values = self.rng.choice(self._recent)
        note = "\n".join(
            part for part in (values.get("note"), f"Nachtrag: {self.rng.choice(notes.SUPPLEMENTS)}") if part
        )
        values["note"] = note
        return Edit(office_hours(self.rng, day), "Vorgang bearbeiten", entities.interaction, row_id, {"note": note})
