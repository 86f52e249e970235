"""The 12 x 8 plan of 396 members over ten years of calls, beside reading those calls once."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

from netzwerk_desktop.domain.call_round import Rule
from netzwerk_desktop.domain.call_schedule import schedule
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.identity import new_id
from netzwerk_desktop.services.call_round import round_view
from netzwerk_desktop.services.context import Office, open_office
from netzwerk_desktop.services.office import OfficeSetup, set_up_office
from netzwerk_desktop.services.round_change import write_rule
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries import call_round as queries
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.resources import resource

from .measure import Figure, interleaved, milliseconds
from .offices import CLOCK, FOLDER, KEY, paths_of

NAME = "ten-years"
CALLS = 47_520
"""A call with every member in every month of ten years."""
BEGIN = date(2016, 12, 1)

_CALLS = "SELECT organisation_id, occurred_at, outcome FROM interaction WHERE trashed = 0 AND kind = 'call'"


def _prepare() -> None:
    """An office in which every municipality is a member and was called for ten years."""
    paths = paths_of(NAME)
    if paths.office_file.exists():
        return
    paths.ensure()
    unfinished = FOLDER / NAME / "unfinished.db"
    unfinished.unlink(missing_ok=True)
    clock = FixedClock(CLOCK.now())
    store = Store.create(unfinished, KEY, clock=clock)
    setup = OfficeSetup(name="Büro", network_name="Netzwerk Innenstadt NRW", staff_name="Anna Muster")
    staff_id = set_up_office(store, setup, clock=clock, reference=resource("reference"))
    with store.write(staff_id=staff_id, action="Bench") as writer:
        network = writer.connection.exec_driver_sql("SELECT network_id FROM office").scalar_one()
        towns = list(writer.connection.exec_driver_sql("SELECT id FROM municipality ORDER BY ags").scalars())
        write_rule(writer, Rule(BEGIN))
        writer.create_many(
            entities.membership,
            (
                (new_id(clock), {"organisation_id": town, "network_id": network, "joined_on": date(2010, 1, 1)})
                for town in towns
            ),
        )
        chance = random.Random(12 * 8)
        first = datetime(2016, 12, 1, 8, tzinfo=UTC)
        apart = (CLOCK.now() - first) / CALLS
        writer.create_many(
            entities.interaction,
            (
                (
                    new_id(clock),
                    {
                        "organisation_id": chance.choice(towns),
                        "kind": "call",
                        "direction": "outgoing",
                        "outcome": chance.choices(("reached", "not_reached", "voicemail", "callback"), (6, 2, 1, 1))[0],
                        "occurred_at": first + number * apart + timedelta(seconds=1),
                        "note": "Über Projekte, das Profil und die nächste Tagung gesprochen.",
                        "staff_id": staff_id,
                    },
                )
                for number in range(CALLS)
            ),
        )
    store.close()
    unfinished.rename(paths.office_file)


def _plan(office: Office) -> None:
    today = CLOCK.today()
    with office.read() as connection:
        facts = queries.facts(connection, today=today)
    assert len(schedule(facts, today=today, until=today).slots(today)) == 8


def _read(office: Office) -> None:
    with office.read() as connection:
        assert len(connection.exec_driver_sql(_CALLS).fetchall()) == CALLS


def figures() -> list[Figure]:
    """Reading everything and planning ten years; and the view of the round, when nothing was written since."""
    _prepare()
    paths = paths_of(NAME)
    store = Store.open(paths.office_file, KEY, clock=CLOCK)
    office = open_office(store, clock=CLOCK, paths=paths)
    try:
        return [
            interleaved(
                "a round planned for 396 members with 10 years of calls",
                lambda: milliseconds(lambda: _plan(office)),
                lambda: milliseconds(lambda: _read(office)),
                rounds=15,
                goal=2.0,
                remark=f"floor: reading those {CALLS} calls once",
            ),
            interleaved(
                "the picture of that round, asked for again",
                lambda: milliseconds(lambda: round_view(office)),
                lambda: milliseconds(lambda: _read(office)),
                rounds=15,
                goal=2.0,
                remark="nothing was written since; floor as above",
            ),
        ]
    finally:
        store.close()
