"""Global search, one more letter typed, with a million interactions."""

from __future__ import annotations

import statistics
from typing import Any

from netzwerk_desktop.services.context import Office, open_office
from netzwerk_desktop.services.search import search
from netzwerk_desktop.storage.connection import connect_raw
from netzwerk_desktop.storage.search import SHELVES, words_query
from netzwerk_desktop.storage.store import Store

from .measure import Figure, milliseconds
from .offices import CLOCK, KEY, paths_of

FRAME_MS = 16
TYPED = (
    "Winterberg",
    "Verfügungsfonds",
    "Müller",
    "Stadtplanung Münster",
    "Leerstandskataster",
    "Beteiligungsformat",
    "zwischennutzung beispiel",
    "Straßenverkehrsamt",
)


def _bare(connection: Any, text: str) -> None:
    """The statement FTS5 has to answer for every shelf that is searched, and nothing else."""
    match = words_query(text)
    for shelf in SHELVES:
        connection.execute(
            f"SELECT rowid FROM {shelf}_words WHERE {shelf}_words MATCH ? ORDER BY rowid DESC LIMIT 8", (match,)
        ).fetchall()


def figures() -> list[Figure]:
    """Every letter of some searches, ours beside the bare statement; and the median in milliseconds."""
    paths = paths_of("large")
    store = Store.open(paths.office_file, KEY, clock=CLOCK)
    plain = connect_raw(paths.office_file, KEY, readonly=True)
    try:
        office: Office = open_office(store, clock=CLOCK, paths=paths)
        keystrokes = [text[:length] for text in TYPED for length in range(1, len(text) + 1)]
        ours: list[float] = []
        bare: list[float] = []
        for _ in range(4):
            for text in keystrokes:
                ours.append(milliseconds(lambda text=text: search(office, text)))
                bare.append(milliseconds(lambda text=text: _bare(plain, text)))
        # The first round warms the caches of both.
        ours, bare = ours[len(keystrokes) :], bare[len(keystrokes) :]
        median = statistics.median(ours)
        slowest = sorted(ours)[int(len(ours) * 0.99)]
        return [
            Figure(
                name="search, one more letter typed, 1,000,000 interactions",
                ours=round(median, 3),
                beside=round(statistics.median(bare), 3),
                ratio=round(statistics.median(own / floor for own, floor in zip(ours, bare, strict=True)), 3),
                goal=1.5,
                remark="floor: the bare FTS5 statement for each shelf, which answers with row numbers only",
            ),
            Figure(
                name="the same, in frames of 16 ms",
                ours=round(median, 3),
                beside=FRAME_MS,
                ratio=round(median / FRAME_MS, 3),
                goal=1.0,
                remark=f"99 of 100 keystrokes within {slowest:.1f} ms",
            ),
        ]
    finally:
        plain.close()
        store.close()
