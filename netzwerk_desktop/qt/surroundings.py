"""What stands around every page: who works here, on which office, what is due, when it was last backed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import local_day, to_local
from netzwerk_desktop.domain.dates import relative_day
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import Role
from netzwerk_desktop.qt.words import counted, translate
from netzwerk_desktop.services.surroundings import Around, surroundings

if TYPE_CHECKING:
    from netzwerk_desktop.services.context import Office

#: older than this, a backup is worth a hint (days)
_OLD_BACKUP = 3


class Surroundings:
    """What was read, in words."""

    def __init__(self, around: Around) -> None:
        self.person = around.person
        self.office = around.office
        self.due = around.due
        self.backed_up_at = around.backed_up_at
        self.today = around.today

    def badge(self) -> str:
        """The number beside "Heute"."""
        return str(self.due) if self.due else ""

    def badge_meaning(self) -> str:
        """The same in words."""
        return counted(
            self.due,
            translate("Surroundings", "{n} Wiedervorlage fällig"),
            translate("Surroundings", "{n} Wiedervorlagen fällig"),
        )

    def backup_state(self) -> tuple[str, Icon, Role]:
        """When it was last backed up; a warning when that is long ago."""
        if self.backed_up_at is None:
            return translate("Surroundings", "noch keine Sicherung"), Icon.WARNING, Role.WARN
        day = local_day(self.backed_up_at)
        words = translate("Surroundings", "letzte Sicherung {0} {1}").format(
            relative_day(day, self.today), f"{to_local(self.backed_up_at):%H:%M}"
        )
        old = (self.today - day).days > _OLD_BACKUP
        return words, Icon.WARNING if old else Icon.BACKUP, Role.WARN if old else Role.GOOD


def read_surroundings(office: Office) -> Surroundings:
    """Read it (on a worker thread)."""
    return Surroundings(surroundings(office))


def make_backup(office: Office) -> str:
    """Make a backup and say so (on a worker thread)."""
    from netzwerk_desktop.services.backup import back_up

    return back_up(office).sentence
