"""The short lists beside a timeline: follow-ups, people, services. Each row is one or two lines and knows what can be
pressed in it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.dates import relative_day
from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import RADIUS, RADIUS_SMALL, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState
from netzwerk_desktop.qt.words import label, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.entitlement import ServiceUse
    from netzwerk_desktop.services.follow_up import FollowUpRow
    from netzwerk_desktop.services.position import PositionRow


class SideHit(NamedTuple):
    """What was pressed: "done", "dial", "open"; and the number to dial."""

    what: str
    value: str = ""


# -- follow-ups -----------------------------------------------------------------------------------------------------


def follow_up_line(row: FollowUpRow, clock: Clock, staff_id: str) -> str:
    """ "fällig vorgestern · ich · Anna Beispiel"."""
    parts = [translate("FollowUps", "fällig {0}").format(relative_day(row.due_on, clock.today()))]
    if row.assignee_id == staff_id:
        parts.append(translate("FollowUps", "ich"))
    elif row.assignee_name:
        parts.append(row.assignee_name)
    if row.person_name:
        parts.append(row.person_name)
    return " · ".join(parts)


class FollowUpPainter:
    """A box to tick, what is to be done, until when and by whom; what is late is warm in colour and says so."""

    def __init__(self, clock: Clock, staff_id: Callable[[], str]) -> None:
        self._clock = clock
        self._staff_id = staff_id

    def height(self, index: QModelIndex, width: int) -> int:
        """Two lines in a box, and a gap."""
        return theme.current().scaled(58) + 8

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: FollowUpRow = index.data(ROW)
        now = theme.current()
        box = rect.adjusted(0, 0, 0, -8)
        days = (row.due_on - self._clock.today()).days
        ground, ink = (
            (Role.BAD_BG, Role.BAD) if days < 0 else (Role.WARN_BG, Role.WARN) if days == 0 else (Role.CHIP, Role.DIM)
        )
        line = now.colour(Role.EDGE) if state.hovered or state.selected else None
        painting.box(painter, box, now.colour(ground), RADIUS, line)
        icons.paint(painter, self.tick_box(rect), Icon.UNCHECKED, now.colour(ink))
        inner = box.adjusted(40, 9, -12, -9)
        half = inner.height() // 2
        painting.words(
            painter, QRect(inner.left(), inner.top(), inner.width(), half), row.subject, TextStyle.STRONG, Role.TEXT
        )
        below = QRect(inner.left(), inner.top() + half, inner.width(), half)
        painting.words(painter, below, follow_up_line(row, self._clock, self._staff_id()), TextStyle.CAPTION, ink)
        if state.focused:
            painting.focus_ring(painter, box, RADIUS)

    def tick_box(self, rect: QRect) -> QRect:
        """Where the box to tick is."""
        return QRect(rect.left() + 12, rect.top() + theme.current().scaled(11), 18, 18)

    def hit(self, index: QModelIndex, rect: QRect, point: QPoint) -> SideHit:
        """The box, or the rest."""
        if self.tick_box(rect).adjusted(-8, -8, 6, 8).contains(point):
            return SideHit("done")
        return SideHit("open")


# -- people ---------------------------------------------------------------------------------------------------------


def position_title(row: PositionRow) -> str:
    """The name; of a vacant position its function."""
    return row.person_name or row.function


def position_line(row: PositionRow) -> str:
    """Function and roles (the department is in the tool tip: there is little room)."""
    parts = [row.function if row.person_name else translate("People", "nicht besetzt")]
    parts += [label(role) for role in row.roles]
    return " · ".join(part for part in parts if part)


def position_tip(row: PositionRow) -> str:
    """Everything one wants to know before calling, line by line."""
    roles = ", ".join(label(role) for role in row.roles)
    lines = [position_title(row), row.function, row.department, roles, row.phone, row.mobile, row.email, row.note]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def position_number(row: PositionRow) -> str:
    """The number one would dial first."""
    return row.phone or row.mobile


class PositionPainter:
    """A person with function and number."""

    def height(self, index: QModelIndex, width: int) -> int:
        """Two lines."""
        return theme.current().scaled(44)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: PositionRow = index.data(ROW)
        now = theme.current()
        if state.selected or state.hovered:
            ground = now.colour(Role.SELECT if state.selected else Role.CHIP)
            painting.box(painter, rect.adjusted(-0, 0, 0, -2), ground, RADIUS_SMALL)
        mark = QRect(rect.left() + 4, rect.top() + (rect.height() - 34) // 2, 32, 32)
        painting.box(painter, mark, now.colour(Role.CHIP if not state.hovered else Role.RAISED), 16)
        icon = Icon.PERSON if row.person_id else Icon.VACANT
        icons.paint(painter, mark.adjusted(7, 7, -7, -7), icon, now.colour(Role.DIM))
        inner = QRect(rect.left() + 46, rect.top() + 3, rect.width() - 50, rect.height() - 8)
        half = inner.height() // 2
        number = self.number_rect(rect, row)
        first = QRect(inner.left(), inner.top(), inner.width(), half)
        if not number.isNull():
            painting.words(painter, number, position_number(row), TextStyle.CAPTION, Role.ACCENT)
            first.setRight(number.left() - 8)
        painting.words(painter, first, position_title(row), TextStyle.BODY_STRONG, Role.TEXT)
        second = QRect(inner.left(), inner.top() + half, inner.width(), half)
        painting.words(painter, second, position_line(row), TextStyle.CAPTION, Role.DIM)
        if state.focused:
            painting.focus_ring(painter, rect.adjusted(0, 0, 0, -2))

    def number_rect(self, rect: QRect, row: PositionRow) -> QRect:
        """Where the telephone number stands."""
        number = position_number(row)
        if not number:
            return QRect()
        metrics = theme.current().metrics(TextStyle.CAPTION)
        width = min(metrics.horizontalAdvance(number) + 1, rect.width() // 2)
        return QRect(rect.right() - width - 3, rect.top() + 3, width, (rect.height() - 8) // 2)

    def hit(self, index: QModelIndex, rect: QRect, point: QPoint) -> SideHit:
        """The number, or the rest."""
        row: PositionRow = index.data(ROW)
        if self.number_rect(rect, row).adjusted(-4, -4, 4, 4).contains(point):
            return SideHit("dial", position_number(row))
        return SideHit("open")


# -- services -------------------------------------------------------------------------------------------------------


def service_state(use: ServiceUse, year: int) -> str:
    """ "2 in 2026", "frei", "Sonderfreigabe", "nur für Mitglieder"."""
    if use.used_this_year:
        return translate("Services", "{0} in {1}").format(use.used_this_year, year)
    code = use.entitlement.code
    if code is EntitlementCode.GRANT:
        return translate("Services", "Sonderfreigabe")
    if code is EntitlementCode.NOT_MEMBER:
        return translate("Services", "nur für Mitglieder")
    if code is EntitlementCode.NOT_OFFERED:
        return translate("Services", "nicht im Angebot")
    return translate("Services", "frei")


class ServicePainter:
    """A dot (used, free, not covered), the service, and the same in words."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def height(self, index: QModelIndex, width: int) -> int:
        """One line."""
        return theme.current().scaled(26)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        use = self.use_of(index.data(ROW))
        now = theme.current()
        if state.selected or state.hovered:
            painting.box(painter, rect, now.colour(Role.SELECT if state.selected else Role.CHIP), 4)
        covered = use.entitlement.entitled
        dot = QRect(rect.left() + 4, rect.center().y() - 3, 8, 8)
        if covered:
            role = Role.GOOD if use.used_this_year else Role.EDGE
            painting.dot(painter, QPointF(dot.center()), now.colour(role))
        else:
            # not only another colour: another shape
            painting.box(painter, QRect(dot.left(), dot.center().y(), 8, 2), now.colour(Role.FAINT), 1)
        words = service_state(use, self._clock.today().year)
        taken = now.metrics(TextStyle.CAPTION).horizontalAdvance(words)
        inner = rect.adjusted(20, 0, -4, 0)
        painting.words(painter, inner, words, TextStyle.CAPTION, Role.DIM, Qt.AlignmentFlag.AlignRight)
        name = inner.adjusted(0, 0, -taken - 10, 0)
        painting.words(painter, name, use.service.name, TextStyle.BODY, Role.TEXT if covered else Role.FAINT)
        if state.focused:
            painting.focus_ring(painter, rect, 4)

    @staticmethod
    def use_of(row: object) -> ServiceUse:
        """The use within a row of the model."""
        return cast("ServiceUse", row)

    def hit(self, index: QModelIndex, rect: QRect, point: QPoint) -> SideHit:
        """The whole row."""
        return SideHit("open")
