"""A small world for tests of queries: rows made through the door of the store, each with what a test does not say.

Every method makes one row and returns its id; keywords are columns.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, event

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.identity import natural_id, new_id
from netzwerk_desktop.storage import content, entities
from netzwerk_desktop.storage.store import Store

ANNA = natural_id("world", "Anna Beispiel")
BERND = natural_id("world", "Bernd Muster")
TOWN = natural_id("world", "Winterberg")
OTHER_TOWN = natural_id("world", "Ahlen")
NETWORK = natural_id("world", "network")


def moment(text: str) -> datetime:
    """A moment from ``2026-03-16 09:30`` in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@dataclass
class World:
    """Two towns, two members of staff and a network; everything else a test makes."""

    store: Store
    clock: FixedClock
    _counter: int = field(default=0)

    def begin(self) -> "World":
        """Make what is always there."""
        with self.store.write(staff_id=ANNA, action="Anfang") as writer:
            writer.create(entities.staff, {"name": "Anna Beispiel"}, row_id=ANNA)
            writer.create(entities.staff, {"name": "Bernd Muster"}, row_id=BERND)
            writer.create(entities.network, {"name": "Netzwerk", "is_own": True}, row_id=NETWORK)
            writer.create(
                entities.office, {"name": "Büro", "network_id": NETWORK}, row_id=natural_id("office", "office")
            )
        self.town("Winterberg")
        self.town("Ahlen")
        return self

    def make(self, table: Table, values: dict[str, Any], row_id: str | None = None) -> str:
        """One row of a table."""
        with self.store.write(staff_id=ANNA, action="Test") as writer:
            return writer.create(table, values, row_id=row_id)

    def change(self, table: Table, row_id: str, **values: Any) -> None:
        """Change columns of a row."""
        with self.store.write(staff_id=ANNA, action="Test") as writer:
            writer.update(table, row_id, values)

    def trash(self, table: Table, row_id: str) -> None:
        """Put a row into the bin."""
        self.change(table, row_id, trashed=True)

    def town(self, name: str, **values: Any) -> str:
        """An organisation that is called a municipality."""
        columns = {"kind": "municipality", "name": name, **values}
        return self.make(entities.organisation, columns, natural_id("world", name))

    def person(self, last_name: str, **values: Any) -> str:
        """A person."""
        return self.make(entities.person, {"form": "frau", "last_name": last_name, **values})

    def position(self, function: str, **values: Any) -> str:
        """A position in the first town."""
        return self.make(entities.position, {"organisation_id": TOWN, "function": function, **values})

    def topic(self, name: str, **values: Any) -> str:
        """A topic of the catalogue."""
        return self.make(entities.topic, {"name": name, "kind": "topic", **values})

    def service(self, name: str, **values: Any) -> str:
        """A service for everybody."""
        return self.make(entities.service, {"name": name, "category": "Beratung", "tier": "basic", **values})

    def event(self, at: str, *, topics: tuple[str, ...] = (), **values: Any) -> str:
        """An entry of the timeline, a call that reached somebody unless said otherwise."""
        values = {"organisation_id": TOWN, "kind": "call", "staff_id": ANNA, "occurred_at": moment(at), **values}
        if values["kind"] == "call":
            values.setdefault("outcome", "reached")
        with self.store.write(staff_id=ANNA, action="Test") as writer:
            created = writer.create(entities.interaction, values)
            for topic_id in topics:
                writer.create(entities.interaction_topic, {"interaction_id": created, "topic_id": topic_id})
            return created

    def events(self, count: int, *, topic: str | None = None, **values: Any) -> list[str]:
        """Many entries, one a minute from the first of January 2020 on, in one transaction."""
        start = moment("2020-01-01").timestamp()
        rows = [
            (
                new_id(self.clock),
                {
                    "organisation_id": TOWN,
                    "kind": "email",
                    "staff_id": ANNA,
                    "occurred_at": datetime.fromtimestamp(start + 60 * number, UTC),
                    **values,
                },
            )
            for number in range(count)
        ]
        with self.store.write(staff_id=ANNA, action="Test") as writer:
            ids = writer.create_many(entities.interaction, rows)
            if topic is not None:
                links = ((new_id(self.clock), {"interaction_id": row_id, "topic_id": topic}) for row_id in ids)
                writer.create_many(entities.interaction_topic, links)
        return ids

    def follow_up(self, due_on: date, **values: Any) -> str:
        """An open follow-up of the first town."""
        return self.make(
            entities.follow_up, {"organisation_id": TOWN, "subject": "Nachfassen", "due_on": due_on, **values}
        )

    def document(self, file_name: str, data: bytes = b"letter", **values: Any) -> str:
        """A document of the first town with its bytes."""
        with self.store.write(staff_id=ANNA, action="Test") as writer:
            columns = {
                "organisation_id": TOWN,
                "kind": "letter",
                "title": "Brief",
                "file_name": file_name,
                "content_hash": content.keep_content(writer.connection, data),
                "made_at": moment("2026-03-01"),
                "staff_id": ANNA,
                **values,
            }
            return writer.create(entities.document, columns)

    def membership(self, joined_on: date, **values: Any) -> str:
        """A membership of the first town in the network."""
        return self.make(
            entities.membership, {"organisation_id": TOWN, "network_id": NETWORK, "joined_on": joined_on, **values}
        )


@contextmanager
def new_world(folder: Path) -> Iterator[World]:
    """A world in a new office file; it is Monday, 16 March 2026, noon in Germany."""
    clock = FixedClock(moment("2026-03-16 11:00"))
    store = Store.create(folder / "office.db", os.urandom(32), clock=clock)
    yield World(store, clock).begin()
    store.close()


def plan(connection: Connection, statement: str, parameters: tuple[Any, ...] = ()) -> str:
    """How SQLite would go about a statement, in its words."""
    rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    return "\n".join(row[3] for row in rows)


@contextmanager
def statements_of(store: Store) -> Iterator[list[tuple[str, Any]]]:
    """Collects the statements a block sends to the database, with their parameters."""
    seen: list[tuple[str, Any]] = []

    def listen(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        seen.append((" ".join(statement.split()), parameters))

    event.listen(store.engine, "before_cursor_execute", listen)
    yield seen
    event.remove(store.engine, "before_cursor_execute", listen)
