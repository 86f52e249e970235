"""What stands around every page: who works here, in which office, how much is due, when it was last backed up.

Part of the first picture, and therefore read without SQLAlchemy like the page "Heute".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from netzwerk_desktop.storage.queries import today as queries
from netzwerk_desktop.storage.rotation import backups_in

if TYPE_CHECKING:
    from .context import Office

__all__ = ["Around", "surroundings"]


@dataclass(frozen=True, slots=True)
class Around:
    """What was read.

    Attributes:
        person, office: names; empty when they are not there.
        due: how many follow-ups of this person (or of nobody in particular) are due or overdue.
        backed_up_at: when the newest backup was made (UTC), or ``None``.
    """

    person: str
    office: str
    due: int
    backed_up_at: datetime | None
    today: date


def surroundings(office: Office) -> Around:
    """Who works here, what is due, and the newest backup in the office's own folder."""
    today = office.clock.today()
    with office.store.plain() as connection:
        person, name = queries.names(connection, office.staff_id)
        due = queries.count_follow_ups(connection, assignee=office.staff_id, since=date.min, until=today)
    made = (backup.made_at for backup in backups_in(office.paths.backup_dir, office.paths.office_file.stem))
    return Around(person=person, office=name, due=due, backed_up_at=max(made, default=None), today=today)
