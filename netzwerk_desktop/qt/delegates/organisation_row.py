"""A town or organisation in the list: name, district and size, when it was last spoken to, and how long ago that is.

The dot tells how fresh the last contact with a member is; the words beside it say the same, so colour is never alone.
"""

from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from netzwerk_desktop.domain.clock import Clock, local_day
from netzwerk_desktop.domain.dates import format_number, relative_day
from netzwerk_desktop.domain.silence import DEFAULT_LIMITS, Silence, SilenceLimits
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import RADIUS_SMALL, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState
from netzwerk_desktop.qt.words import translate

_ROLES = {Silence.RECENT: Role.GOOD, Silence.LONG: Role.WARN, Silence.TOO_LONG: Role.BAD}


class OrganisationLike(Protocol):
    """What is shown of an organisation in the list."""

    @property
    def name(self) -> str: ...
    @property
    def district(self) -> str | None: ...
    @property
    def population(self) -> int | None: ...
    @property
    def city(self) -> str: ...
    @property
    def member_since(self) -> date | None: ...
    @property
    def last_contact(self) -> datetime | None: ...


def freshness(last_contact: datetime | None, today: date, limits: SilenceLimits = DEFAULT_LIMITS) -> Role:
    """The colour of the dot of a member: amber and red for whoever the page "Heute" lists as long not spoken to."""
    return _ROLES[limits.silence(local_day(last_contact) if last_contact is not None else None, today)]


def freshness_in_words(last_contact: datetime | None, today: date, limits: SilenceLimits = DEFAULT_LIMITS) -> str:
    """What the colour of the dot says."""
    if last_contact is None:
        return translate("Organisations", "Noch nie gesprochen")
    day = local_day(last_contact)
    words = {
        Silence.RECENT: translate("Organisations", "Kürzlich gesprochen"),
        Silence.LONG: translate("Organisations", "Lange nicht gesprochen (seit {0} Tagen)"),
        Silence.TOO_LONG: translate("Organisations", "Viel zu lange nicht gesprochen (seit {0} Tagen)"),
    }
    return words[limits.silence(day, today)].format((today - day).days)


def sub_line(row: OrganisationLike) -> str:
    """District and population of a town, the place of any other organisation."""
    parts = [row.district or row.city]
    if row.population is not None:
        parts.append(format_number(row.population))
    return " · ".join(part for part in parts if part)


class OrganisationRowPainter:
    """Paints a row of the list.

    Attributes:
        limits: the office's own limits for silence, once they were read.
    """

    def __init__(self, clock: Clock, never: str) -> None:
        self.limits = DEFAULT_LIMITS
        self._clock = clock
        self._never = never

    def height(self, index: QModelIndex, width: int) -> int:
        """Two lines."""
        return theme.current().scaled(49)

    def last_contact(self, row: OrganisationLike) -> str:
        """ "vor 3 Wochen"; of a member that was never spoken to, that."""
        if row.last_contact is not None:
            return relative_day(local_day(row.last_contact), self._clock.today())
        return self._never if row.member_since is not None else ""

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Two lines at the left, when and how fresh at the right."""
        now = theme.current()
        ground = rect.adjusted(8, 0, -8, -3)
        if state.selected:
            painting.box(painter, ground, now.colour(Role.SELECT), RADIUS_SMALL)
        elif state.hovered:
            painting.box(painter, ground, now.colour(Role.HOVER), RADIUS_SMALL)
        row = index.data(ROW)
        if row is None:
            painting.box(painter, QRect(ground.left() + 12, ground.top() + 12, 120, 8), now.colour(Role.CHIP), 4)
            painting.box(painter, QRect(ground.left() + 12, ground.top() + 28, 180, 8), now.colour(Role.CHIP), 4)
            return
        inner = ground.adjusted(12, 4, -12, -4)
        half = inner.height() // 2
        first = QRect(inner.left(), inner.top(), inner.width(), half)
        second = QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
        when = self.last_contact(row)
        taken = now.metrics(TextStyle.CAPTION).horizontalAdvance(when) + 12 if when else 0
        painting.words(painter, first, when, TextStyle.CAPTION, Role.DIM, Qt.AlignmentFlag.AlignRight)
        name_style = TextStyle.LIST_SELECTED if state.selected else TextStyle.LIST
        painting.words(painter, first.adjusted(0, 0, -taken, 0), row.name, name_style, Role.TEXT)
        painting.words(painter, second.adjusted(0, 0, -24, 0), sub_line(row), TextStyle.CAPTION, Role.DIM)
        if row.member_since is not None:
            centre = QPointF(second.right() - 3, second.center().y() + 1)
            colour = now.colour(freshness(row.last_contact, self._clock.today(), self.limits))
            painting.dot(painter, centre, colour)
        if state.focused:
            painting.focus_ring(painter, ground)
