"""Saving a call with its follow-up, journal and search index, beside the bare INSERTs of all that.

Both write into a copy of the office with the same key and the same settings (WAL, ``synchronous=FULL``), one
transaction each; the copy of the floor has no triggers, and nothing is asked there before it is written.
The call reaches a town of this month's plan, which is what ticks it off: nothing more is written for that.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.identity import new_id
from netzwerk_desktop.domain.interaction import CallOutcome, Direction
from netzwerk_desktop.services.call import log_call
from netzwerk_desktop.services.call_round import month_plan
from netzwerk_desktop.services.context import open_office
from netzwerk_desktop.services.entitlement import find_service
from netzwerk_desktop.storage.connection import connect_raw
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths

from .measure import Figure, interleaved, milliseconds
from .offices import CLOCK, KEY, paths_of
from .page import Recorder

NOTE = "Verfügungsfonds: Wie weit darf die Stadt selbst einzahlen? Richtlinie zusenden."
ROUNDS = 60


def figures() -> list[Figure]:
    """Ours beside its INSERTs."""
    with tempfile.TemporaryDirectory(prefix="netzwerk-bench-", dir=paths_of("office").office_file.parent) as folder:
        mine, floor = Path(folder) / "ours", Path(folder) / "floor"
        for place in (mine, floor):
            AppPaths.below(place).ensure()
            shutil.copyfile(paths_of("office").office_file, AppPaths.below(place).office_file)
        paths = AppPaths.below(mine)
        store = Store.open(paths.office_file, KEY, clock=CLOCK)
        plain = connect_raw(AppPaths.below(floor).office_file, KEY)
        try:
            return _measured(store, paths, plain)
        finally:
            plain.close()
            store.close()


def _measured(store: Store, paths: AppPaths, plain: Any) -> list[Figure]:
    office = open_office(store, clock=CLOCK, paths=paths)
    towns = _again([slot.organisation_id for slot in month_plan(office).slots])
    service = find_service(office, "Telefonische Beratung und Anfragen").id
    for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        plain.execute(f'DROP TRIGGER "{name}"')

    def ours() -> float:
        town = next(towns)
        follow_up = FollowUpDraft(organisation_id=town, due_on=office.clock.today() + timedelta(days=14), subject="")
        return milliseconds(
            lambda: log_call(
                office,
                organisation_id=town,
                outcome=CallOutcome.REACHED,
                direction=Direction.OUTGOING,
                note=NOTE,
                service_id=service,
                follow_up=replace(follow_up, assignee_id=office.staff_id),
            )
        )

    recorder = Recorder(store)
    ours()
    recorder.listening = True
    ours()
    recorder.listening = False
    inserts = [(sql, row) for sql, row in recorder.statements if sql.startswith("INSERT")]
    ids = [
        str(row[0]) for sql, row in inserts if sql.startswith(('INSERT INTO "interaction"', 'INSERT INTO "follow_up"'))
    ]
    plain.execute("PRAGMA foreign_keys = ON")
    numbers = {"seq": 1_000_000, "entry": 100_000_000}

    def bare(*, everything: bool) -> float:
        numbers["seq"] += 1
        numbers["entry"] += 1
        fresh = [new_id(CLOCK) for _ in ids]
        statements = [
            (sql, _renewed(sql, row, dict(zip(ids, fresh, strict=True)), numbers))
            for sql, row in inserts
            if everything or ("journal" not in sql and "search" not in sql)
        ]

        def write() -> None:
            plain.execute("BEGIN IMMEDIATE")
            for sql, row in statements:
                plain.execute(sql, row)
            plain.execute("COMMIT")

        return milliseconds(write)

    return [
        interleaved(
            "saving a call with follow-up, journal, index",
            ours,
            lambda: bare(everything=True),
            rounds=ROUNDS,
            goal=2.5,
            remark=f"floor: its {len(inserts)} INSERTs (rows, journal, index) in one transaction, synchronous=FULL",
        ),
        interleaved(
            "the same beside the INSERTs of its two rows alone",
            ours,
            lambda: bare(everything=False),
            rounds=ROUNDS,
            goal=None,
            remark="without journal and index, which are what undo, history and search are made of",
        ),
    ]


def _renewed(sql: str, row: Any, ids: dict[str, str], numbers: dict[str, int]) -> tuple[Any, ...]:
    """The values of a statement for another entry: ids and numbers of its own."""
    values = []
    for value in row:
        if isinstance(value, str):
            for old, new in ids.items():
                value = value.replace(old, new)
        values.append(value)
    if "INTO journal" in sql:
        values[1] = numbers["seq"]
    elif "INTO search" in sql:
        values[0] = numbers["entry"]
    return tuple(values)


def _again(towns: list[str]) -> Iterator[str]:
    while True:
        yield from towns
