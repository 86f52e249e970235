"""Winterberg, the town the pictures show, and what waits for the office today.

Written last and action by action, so that "Rückgängig" has something to take back.
"""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.entitlement import check_entitlement
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.store import Store

from . import notes
from .towns import Town, World
from .walk import Ids, Walk, at, workday_before, workday_from

AGS = "05958048"
SHOWCASE_ID = natural_id("municipality", AGS)

PAST, PLANNED = 6, len(notes.PLANNED)
INTERACTIONS = PAST + PLANNED
"""So many of a demonstration's interactions are written here."""

SMART_CITIES = ("Beckum", "Billerbeck", "Drensteinfurt", "Münster", "Siegen", "Unna", "Winterberg")

_NOTES = ("Parken hinter dem Rathaus.", "Nur vormittags anrufen. Parken hinter dem Rathaus.")
_WAITING = (
    (-1, "Protokoll Arbeitsgruppe verschicken"),
    (0, "Beispiele heraussuchen"),
    (0, "Rückruf Citymanagement"),
    (1, "Termin bestätigen"),
    (3, "Zahlen zum Leerstand nachfragen"),
)


class Showcase:
    """Writes the last days of the story."""

    def __init__(self, store: Store, world: World, rng: random.Random, ids: Ids, walk: Walk, today: date) -> None:
        self._store = store
        self._world = world
        self._rng = rng
        self._ids = ids
        self._walk = walk
        self._today = today
        self._town = world.town(SHOWCASE_ID)

    def write(self) -> None:
        """Everything, in the order in which it happened."""
        last = workday_before(self._today)
        before = workday_before(last - timedelta(days=9))
        colleague, me = self._world.staff_ids[1], self._world.staff_ids[0]
        self._note(colleague, at(before, 9), _NOTES[0])
        self._log(
            me,
            at(before, 14),
            kind=InteractionKind.CONSULTATION,
            service="Beratung vor Ort",
            topic="Handel und Leerstand",
            channel=Channel.ON_SITE,
            duration_min=120,
            subject="ISEK Innenstadt",
            note="Rundgang Waltenberg, Leerstand ehemaliges Kaufhaus; Bürgermeister und Stadtplanung dabei."
            " Nächster Schritt: Beteiligungsformat im Januar.",
        )
        self._note(me, at(before, 16), _NOTES[1])
        self._log(
            colleague,
            at(workday_before(last), 11, 20),
            kind=InteractionKind.EMAIL,
            topic="Klimagerechte Stadt",
            direction=Direction.INCOMING,
            subject="Bäume am Markt",
            note="Fragt nach Förderung für Baumscheiben und Trinkbrunnen. Beispielliste zugesagt.",
        )
        self._log(
            me,
            at(last, 9, 5),
            kind=InteractionKind.CALL,
            direction=Direction.OUTGOING,
            outcome=CallOutcome.NOT_REACHED,
            channel=Channel.PHONE,
            note="Zweiter Versuch.",
        )
        self._planned(me, last)
        self._waiting(me, last)
        self._of_colleagues(last)
        call = self._log(
            me,
            at(last, 16, 40),
            kind=InteractionKind.CALL,
            service="Telefonische Beratung und Anfragen",
            topic="Handel und Leerstand",
            direction=Direction.INCOMING,
            outcome=CallOutcome.REACHED,
            channel=Channel.PHONE,
            duration_min=12,
            subject="Verfügungsfonds",
            note="Wie weit darf die Stadt selbst einzahlen? Auf die Richtlinie hingewiesen, Beispiel Arnsberg genannt."
            " Unterlagen bis Freitag zugesagt.",
            follow_up=(workday_from(self._today + timedelta(days=5)), "Richtlinie Verfügungsfonds senden"),
        )
        self._follow_up(me, at(last, 16, 50), self._town, last, "Beteiligungsformat abstimmen", call)

    def _planned(self, staff_id: str, day: date) -> None:
        """Visits of the coming days to other members."""
        days = (1, 3, 8, 15)
        for number, (ahead, subject) in enumerate(zip(days, notes.PLANNED, strict=True)):
            moment = at(workday_from(self._today + timedelta(days=ahead)), 10)
            self._log(
                staff_id,
                at(day, 10, number),
                kind=InteractionKind.VISIT,
                town=self._another(),
                occurred_at=moment,
                channel=Channel.ON_SITE,
                subject=subject,
            )

    def _waiting(self, staff_id: str, day: date) -> None:
        """Follow-ups due yesterday, today and in the next days."""
        for number, (ahead, subject) in enumerate(_WAITING):
            due = self._today + timedelta(days=ahead)
            self._follow_up(staff_id, at(day, 11, number), self._another(), due, subject, None)

    def _of_colleagues(self, day: date) -> None:
        """What colleagues did meanwhile, and what they handed over."""
        me, colleague, head = self._world.staff_ids[:3]
        town = self._another()
        self._log(
            colleague,
            at(day, 13, 10),
            kind=InteractionKind.CALL,
            town=town,
            topic="Handel und Leerstand",
            direction=Direction.INCOMING,
            outcome=CallOutcome.REACHED,
            channel=Channel.PHONE,
            duration_min=18,
            subject="Zwischennutzung",
            note="Zwei leere Läden sollen im Frühjahr bespielt werden. Beispiele aus Unna und Beckum genannt.",
            follow_up=(workday_from(self._today + timedelta(days=10)), "Mustervertrag Zwischennutzung schicken"),
        )
        due = workday_from(self._today + timedelta(days=1))
        row_id = self._follow_up(colleague, at(day, 13, 30), town, due, "Wegen der Exkursion zurückrufen", None)
        self._hand_over(
            colleague, at(day, 13, 35), row_id, me, "Du kennst die Kollegin dort. Ich bin ab Montag unterwegs."
        )
        row_id = self._follow_up(me, at(day, 13, 40), self._another(), due, "Grußwort für die Tagung abstimmen", None)
        self._hand_over(me, at(day, 13, 45), row_id, head, "Das solltest Du selbst ansprechen.")
        self._log(
            head,
            at(day, 14, 5),
            kind=InteractionKind.MEETING,
            town=self._another(),
            channel=Channel.ON_SITE,
            duration_min=60,
            subject="Jahresgespräch",
            note="Die Stadt bleibt Mitglied. Wunsch: mehr Austausch mit Städten ähnlicher Größe.",
            confidential=True,
        )
        self._lists(me, at(day, 14, 20))

    def _hand_over(self, staff_id: str, moment: datetime, row_id: str, to: str, note: str) -> None:
        self._walk.go(moment)
        with self._store.write(staff_id=staff_id, action="Wiedervorlage übergeben") as writer:
            writer.update(entities.follow_up, row_id, {"assignee_id": to, "handover_note": note})

    def _lists(self, staff_id: str, moment: datetime) -> None:
        """Two lists somebody put together by hand."""
        project = [town for town in self._world.towns if town.name in SMART_CITIES]
        exchange = [self._another() for _ in range(12)]
        for number, (name, note, towns) in enumerate(
            (
                ("Smart City – Sonderprojekt", "Die sieben Kommunen des Sonderprojekts.", project),
                ("Erfahrungsaustausch Leerstand", "Wer im Frühjahr eingeladen wird.", exchange),
            )
        ):
            self._walk.go(moment + timedelta(minutes=5 * number))
            list_id = self._ids.new()
            with self._store.write(staff_id=staff_id, action=f"Liste anlegen: {name}") as writer:
                writer.create(entities.address_list, {"name": name, "note": note}, row_id=list_id)
                for town in dict.fromkeys(town.id for town in towns):
                    values = {"address_list_id": list_id, "organisation_id": town}
                    writer.create(entities.address_list_entry, values, row_id=self._ids.new())

    def _another(self) -> Town:
        return self._rng.choice([town for town in self._world.towns if town.id in self._world.memberships])

    # -- writing -----------------------------------------------------------------------------------------------------

    def _note(self, staff_id: str, moment: datetime, note: str) -> None:
        self._walk.go(moment)
        with self._store.write(staff_id=staff_id, action="Notiz ändern") as writer:
            writer.update(entities.organisation, self._town.id, {"note": note})

    def _log(
        self,
        staff_id: str,
        moment: datetime,
        *,
        kind: InteractionKind,
        town: Town | None = None,
        service: str | None = None,
        topic: str | None = None,
        occurred_at: datetime | None = None,
        follow_up: tuple[date, str] | None = None,
        **values: Any,
    ) -> str:
        self._walk.go(moment)
        where, when = town or self._town, occurred_at or moment
        place = where.somebody(self._rng, local_day(when))
        interaction_id = self._ids.new()
        with self._store.write(staff_id=staff_id, action=f"{kind.label} erfassen") as writer:
            row = {
                "organisation_id": where.id,
                "kind": kind,
                "occurred_at": when,
                "person_id": place and place.person_id,
                "position_id": place and place.id,
                "staff_id": staff_id,
                **values,
                **(self._verdict(service, where, local_day(when)) if service else {}),
            }
            writer.create(entities.interaction, row, row_id=interaction_id)
            if topic:
                topic_id = self._world.topic_ids[topic]
                link = {"interaction_id": interaction_id, "topic_id": topic_id}
                link_id = natural_id("interaction_topic", f"{interaction_id} {topic_id}")
                writer.create(entities.interaction_topic, link, row_id=link_id)
            if follow_up:
                due, subject = follow_up
                set_with = self._follow_up_row(staff_id, where, due, subject, interaction_id)
                writer.create(entities.follow_up, set_with, row_id=self._ids.new())
        return interaction_id

    def _verdict(self, name: str, town: Town, day: date) -> dict[str, Any]:
        service = self._world.service(name)
        verdict = check_entitlement(
            organisation_name=town.name,
            service=service,
            on=day,
            memberships=self._world.memberships.get(town.id, ()),
            grants=(),
        )
        return {
            "service_id": service.id,
            "entitlement_code": verdict.code,
            "entitlement_reason": verdict.reason,
        }

    def _follow_up(
        self, staff_id: str, moment: datetime, town: Town, due: date, subject: str, interaction_id: str | None
    ) -> str:
        self._walk.go(moment)
        with self._store.write(staff_id=staff_id, action="Wiedervorlage anlegen") as writer:
            row = self._follow_up_row(staff_id, town, due, subject, interaction_id)
            return writer.create(entities.follow_up, row, row_id=self._ids.new())

    @staticmethod
    def _follow_up_row(
        staff_id: str, town: Town, due: date, subject: str, interaction_id: str | None
    ) -> dict[str, Any]:
        return {
            "organisation_id": town.id,
            "interaction_id": interaction_id,
            "due_on": due,
            "subject": subject,
            "assignee_id": staff_id,
        }
