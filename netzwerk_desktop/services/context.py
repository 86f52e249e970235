"""What every use case is handed: the open office and who works in it.

Apart from :mod:`.office`, because the first picture of the program needs this and nothing of SQLAlchemy.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.storage.queries.today import staff_to_work_as
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from netzwerk_desktop.storage.journal import Writer

SET_UP = "Büro einrichten"
BUILD_DEMONSTRATION = "Demonstrationsbüro anlegen"
FOUNDATIONS = frozenset({SET_UP, BUILD_DEMONSTRATION})
"""Actions that make an office; there is no going back behind them."""


@dataclass(frozen=True, slots=True)
class Office:
    """The open office and who works in it; the first argument of every use case.

    Attributes:
        staff_id: the member of staff whose name stands at what is written.
    """

    store: Store
    clock: Clock
    staff_id: str
    paths: AppPaths

    def read(self) -> AbstractContextManager[Connection]:
        """A connection with one consistent snapshot, for queries."""
        return self.store.read()

    def write(self, action: str) -> AbstractContextManager[Writer]:
        """The transaction of one user action; ``action`` is its name in the history and at "Rückgängig"."""
        return self.store.write(staff_id=self.staff_id, action=action)


def open_office(store: Store, *, clock: Clock, paths: AppPaths, staff_id: str | None = None) -> Office:
    """The office as the given member of staff, or (when that one has left) as the first one.

    Raises :class:`NotFound` before the set-up.
    """
    with store.plain() as connection:
        chosen = staff_to_work_as(connection, staff_id)
    if chosen is None:
        raise NotFound("Dieses Büro ist noch nicht eingerichtet. Bitte richten Sie es zuerst ein („netzwerk init“).")
    return Office(store, clock, chosen, paths)
