"""A few letters, made from the delivered template as the program makes them, with their documents and entries."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.interaction import Direction, InteractionKind
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.storage import content, entities
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths

from .towns import Place, Town, World
from .walk import Ids, Walk, office_hours

if TYPE_CHECKING:
    from netzwerk_desktop.documents.letter import LetterTemplate

ACTION = "Brief schreiben"
_LETTERS = (
    (
        "Einladung zum Erfahrungsaustausch „Leerstand“",
        "wir laden Sie herzlich zum nächsten Erfahrungsaustausch ein. Im Mittelpunkt stehen Zwischennutzungen und der"
        " Anmietungsfonds.\n\nGeplant sind:\n\n- zwei Berichte aus Mitgliedsstädten\n- ein Rundgang\n- Zeit für Ihre"
        " Fragen\n\nBitte geben Sie uns bis Ende des Monats Bescheid, ob Sie teilnehmen.",
    ),
    (
        "Unterlagen zum Verfügungsfonds",
        "wie besprochen erhalten Sie die Arbeitshilfe zum Verfügungsfonds. Die Mustersatzung finden Sie im Anhang;"
        " bitte passen Sie sie an Ihre Verhältnisse an.\n\nFür Rückfragen stehe ich gern zur Verfügung.",
    ),
    (
        "Termin vor Ort",
        "vielen Dank für Ihren Terminvorschlag, den wir gern annehmen. Für den Rundgang genügen zwei Stunden; hilfreich"
        " wäre, wenn das Citymanagement dabei sein könnte.",
    ),
)


class Letters:
    """Writes letters in the name of a member of staff."""

    def __init__(self, world: World, store: Store, rng: random.Random, ids: Ids, walk: Walk) -> None:
        self._world = world
        self._store = store
        self._rng = rng
        self._ids = ids
        self._walk = walk
        # Only its clock is used here; a demonstration has no templates of its own.
        self._paths = AppPaths.below(store.path.parent)
        self._template: LetterTemplate | None = None

    def write(self, day: date, *, vacant: bool = False) -> bool:
        """A letter to a member on that day, or to a vacant position; whether there was anybody to write to."""
        chosen = self._addressee(day, vacant=vacant)
        if chosen is None:
            return False
        town, place = chosen
        staff_id = self._rng.choice(self._world.staff_ids)
        subject, text = self._rng.choice(_LETTERS)
        self._walk.go(office_hours(self._rng, day))
        self._enter(town, place, staff_id, subject, text)
        return True

    def _addressee(self, day: date, *, vacant: bool) -> tuple[Town, Place] | None:
        members = [town for town in self._world.towns if town.id in self._world.memberships]
        for town in self._rng.sample(members, len(members)) if not vacant else self._world.towns:
            for place in town.places:
                if place.is_held_on(day) and (place.person_id is None) == vacant:
                    return town, place
        return None

    def _enter(self, town: Town, place: Place, staff_id: str, subject: str, text: str) -> None:
        from netzwerk_desktop.documents.files import suggest_file_name
        from netzwerk_desktop.documents.plain_text import plain_text
        from netzwerk_desktop.services.addressee import find_addressee, settings_of
        from netzwerk_desktop.services.letter_content import compose

        now, day = self._walk.now(), self._walk.today()
        office = Office(self._store, self._walk, staff_id, self._paths)
        with self._store.write(staff_id=staff_id, action=ACTION) as writer:
            settings = settings_of(writer.connection, day)
            to = find_addressee(
                writer.connection,
                organisation_id=town.id,
                position_id=place.id,
                person_id=place.person_id,
                today=day,
            )
            composed = compose(
                writer.connection,
                office,
                settings=settings,
                to=to,
                on=day,
                subject=subject,
                text=text,
                salutation="",
                notes=(),
                enclosures=(),
            )
            data = self._compiled().render(composed.content)
            who = {"organisation_id": town.id, "person_id": place.person_id, "position_id": place.id}
            interaction_id = writer.create(
                entities.interaction,
                {
                    **who,
                    "kind": InteractionKind.LETTER,
                    "occurred_at": now,
                    "direction": Direction.OUTGOING,
                    "subject": subject,
                    "note": text,
                    "staff_id": staff_id,
                },
                row_id=self._ids.new(),
            )
            writer.create(
                entities.document,
                {
                    **who,
                    "interaction_id": interaction_id,
                    "kind": "letter",
                    "title": subject,
                    "file_name": suggest_file_name(day, town.name, subject),
                    "content_hash": content.keep_content(writer.connection, data),
                    "content_text": plain_text(data),
                    "made_at": now,
                    "staff_id": staff_id,
                },
                row_id=self._ids.new(),
            )

    def _compiled(self) -> LetterTemplate:
        if self._template is None:
            # Word files are opened on few occasions.
            from netzwerk_desktop.documents.din5008 import Form
            from netzwerk_desktop.documents.letter import default_template, load_letter_template

            self._template = load_letter_template(default_template(Form.B))
        return self._template
