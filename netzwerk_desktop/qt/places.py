"""Where one is in the program, and the way back."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from netzwerk_desktop.qt.registry import PageId

_REMEMBERED = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and the record it shows ("" for none)."""

    page: PageId
    record: str = ""


class PlaceHistory(QObject):
    """Places one has been to, as in a browser: going somewhere new forgets what was ahead.

    Signals:
        changed: whether one can go back or forward is different now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._here = -1

    @property
    def here(self) -> Place | None:
        """The present place."""
        return self._places[self._here] if self._here >= 0 else None

    @property
    def can_go_back(self) -> bool:
        """True when there is a place before."""
        return self._here > 0

    @property
    def can_go_forward(self) -> bool:
        """True when one has gone back."""
        return self._here < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """One is at ``place`` now. A page without a record and then with one is one step, not two."""
        if place == self.here:
            return
        del self._places[self._here + 1 :]
        here = self.here
        if here is not None and here.page is place.page and not here.record:
            self._places[-1] = place
        else:
            self._places.append(place)
        del self._places[:-_REMEMBERED]
        self._here = len(self._places) - 1
        self.changed.emit()

    def back(self) -> Place | None:
        """Go back; None when there is nowhere to go."""
        if not self.can_go_back:
            return None
        self._here -= 1
        self.changed.emit()
        return self.here

    def forward(self) -> Place | None:
        """Go forward again; None when there is nowhere to go."""
        if not self.can_go_forward:
            return None
        self._here += 1
        self.changed.emit()
        return self.here
