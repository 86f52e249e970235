"""Heute with 1,000,000 interactions and 5,000 open follow-ups, beside the bare SQL of what is visible."""

from __future__ import annotations

import random
from datetime import timedelta

from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.today import FEW, TodayPage
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.context import Office, open_office
from netzwerk_desktop.services.today import rest_of_today, today
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.connection import connect_raw
from netzwerk_desktop.storage.store import Store

from .measure import Figure, interleaved, milliseconds
from .offices import CLOCK, KEY, paths_of
from .page import settle

FOLLOW_UPS = 5_000


def figures(size: str = "large") -> list[Figure]:
    """The page, read and painted, beside the statements of what it shows."""
    app = make_application(["bench"])
    paths = paths_of(size)
    store = Store.open(paths.office_file, KEY, clock=CLOCK)
    plain = connect_raw(paths.office_file, KEY, readonly=True)
    office = open_office(store, clock=CLOCK, paths=paths)
    remind(office)
    window = MainWindow(Desk(office))
    window.resize(1600, 1000)
    window.show()
    window.go(Place(PageId.TODAY))
    settle(app, window)
    page = window.page(PageId.TODAY)
    assert isinstance(page, TodayPage)
    statements = asked(office)
    try:

        def bare() -> float:
            def ask() -> None:
                plain.execute("BEGIN")
                for statement in statements:
                    plain.execute(statement).fetchall()
                plain.execute("COMMIT")

            return milliseconds(ask)

        def paint() -> None:
            page.reload()
            settle(app, window)

        remark = f"floor: its {len(statements)} statements through the bare driver; {_amount(office)}"
        return [
            interleaved(
                "Heute, read",
                lambda: milliseconds(lambda: today(office, limit=FEW)),
                bare,
                rounds=25,
                goal=3.0,
                remark=remark,
            ),
            interleaved(
                "Heute with the calls of the month, painted",
                lambda: milliseconds(paint),
                bare,
                rounds=25,
                goal=None,
                remark="a window full of words, however much there is; beside: as above",
            ),
            interleaved(
                "what Heute reads after its first picture",
                lambda: milliseconds(lambda: rest_of_today(office)),
                bare,
                rounds=5,
                goal=None,
                remark="calls of the month and drafts; beside: the statements of the first picture",
            ),
        ]
    finally:
        window.close()
        window.desk.close()
        plain.close()
        store.close()


def remind(office: Office) -> None:
    """Make it 5,000 open follow-ups of everybody, from overdue ones to far ones; once, the office is kept."""
    with office.read() as connection:
        towns = list(connection.exec_driver_sql("SELECT id FROM organisation ORDER BY id").scalars())
        staff = list(connection.exec_driver_sql("SELECT id FROM staff ORDER BY id").scalars())
        there = connection.exec_driver_sql(
            "SELECT count(*) FROM follow_up WHERE trashed = 0 AND done_at IS NULL"
        ).scalar_one()
    rng = random.Random(1)
    rows = [
        (
            natural_id("bench", f"follow-up {number}"),
            {
                "organisation_id": rng.choice(towns),
                "due_on": CLOCK.today() + timedelta(days=rng.randint(-120, 365)),
                "subject": f"Nachfassen {number}",
                "assignee_id": rng.choice([*staff, None]),
            },
        )
        for number in range(max(0, FOLLOW_UPS - there))
    ]
    if rows:
        with office.write("Wiedervorlage anlegen") as writer:
            writer.create_many(entities.follow_up, rows)


def asked(office: Office) -> list[str]:
    """What the first picture asks the database, with the values in it."""
    heard: list[str] = []
    with office.store.plain() as connection:
        connection.set_trace_callback(heard.append)
    try:
        today(office, limit=FEW)
    finally:
        with office.store.plain() as connection:
            connection.set_trace_callback(None)
    return [statement for statement in heard if statement.lstrip().startswith("SELECT")]


def _amount(office: Office) -> str:
    with office.read() as connection:
        interactions, follow_ups = connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM interaction),"
            " (SELECT count(*) FROM follow_up WHERE trashed = 0 AND done_at IS NULL)"
        ).one()
    return f"{interactions} interactions, {follow_ups} open follow-ups"
