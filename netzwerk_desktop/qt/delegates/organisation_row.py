"""A town or organisation in the list: name, district and size, when it was last spoken to, and how long ago that is.

The dot tells how fresh the last contact with a member is; the words beside it say the same, so colour is never alone.
"""

from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from netzwerk_desktop.domain.clock import Clock, local_day
from netzwerk_desktop.domain.dates import format_number, relative_day
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import RADIUS_SMALL, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services.today import SILENCE_DAYS

#: from so many days without a conversation on a member is on its way to the list "Lange nicht gesprochen"
FADING_DAYS = SILENCE_DAYS // 2


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


def freshness(last_contact: datetime | None, today: date) -> Role:
    """The colour of the dot of a member; it is red for whoever the page "Heute" lists as long not spoken to."""
    if last_contact is None:
        return Role.BAD
    days = (today - local_day(last_contact)).days
    return Role.BAD if days > SILENCE_DAYS else Role.WARN if days >= FADING_DAYS else Role.GOOD


def freshness_in_words(last_contact: datetime | None, today: date) -> str:
    """What the colour of the dot says."""
    if last_contact is None:
        return translate("Organisations", "Noch nie gesprochen")
    role, days = freshness(last_contact, today), (today - local_day(last_contact)).days
    if role is Role.GOOD:
        return translate("Organisations", "Kürzlich gesprochen")
    if role is Role.WARN:
        return translate("Organisations", "Seit {0} Tagen nicht gesprochen").format(days)
    return translate("Organisations", "Lange nicht gesprochen (seit {0} Tagen)").format(days)


def sub_line(row: OrganisationLike) -> str:
    """District and population of a town, the place of any other organisation."""
    parts = [row.district or row.city]
    if row.population is not None:
        parts.append(format_number(row.population))
    return " · ".join(part for part in parts if part)


class OrganisationRowPainter:
    """Paints a row of the list."""

    def __init__(self, clock: Clock, never: str) -> None:
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
            painting.dot(painter, centre, now.colour(freshness(row.last_contact, self._clock.today())))
        if state.focused:
            painting.focus_ring(painter, ground)
