"""Strokes that painted widgets and delegates share: boxes, dots, chips, focus rings."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import Role, TextStyle


class Tone(Enum):
    """The moods of chips, dots and notices: (colour of the words, colour of the ground)."""

    words: Role
    ground: Role

    NEUTRAL = (Role.DIM, Role.CHIP)
    ACCENT = (Role.ACCENT, Role.ACCENT_BG)
    GOOD = (Role.GOOD, Role.GOOD_BG)
    WARN = (Role.WARN, Role.WARN_BG)
    BAD = (Role.BAD, Role.BAD_BG)

    def __init__(self, words: Role, ground: Role) -> None:
        # plain attributes: rows ask for them while they are painted
        self.words = words
        self.ground = ground


#: put together once: adding up flags of an enumeration takes longer than painting a short word
_ONE_LINE: Final = {
    side: side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter)
}
_LEFT: Final = Qt.AlignmentFlag.AlignLeft

_CHIP_PADDING: Final = 10
_CHIP_ICON: Final = 14
_CHIP_GAP: Final = 6


def box(
    painter: QPainter,
    rect: QRectF | QRect,
    ground: QColor | None,
    radius: float = theme.RADIUS,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A box with round corners; its line lies inside ``rect``."""
    inner = QRectF(rect)
    if line is not None:
        inner.adjust(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(line if width == 1.0 else QPen(line, width))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)


def dot(painter: QPainter, centre: QPointF, colour: QColor, diameter: float = 8.0) -> None:
    """A filled dot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, diameter / 2, diameter / 2)


def focus_ring(painter: QPainter, rect: QRectF | QRect, radius: float = theme.RADIUS_SMALL) -> None:
    """The sign of the keyboard's place: two pixels in the accent colour, inside ``rect``."""
    box(painter, rect, None, radius, theme.current().colour(Role.ACCENT), 2.0)


def words(
    painter: QPainter,
    rect: QRect,
    text: str,
    style: TextStyle,
    role: Role | QColor,
    align: Qt.AlignmentFlag = _LEFT,
) -> None:
    """One line of text, centred vertically, shortened with an ellipsis when it does not fit."""
    if not text:
        return
    now = theme.current()
    painter.setFont(now.font(style))
    painter.setPen(role if isinstance(role, QColor) else now.colour(role))
    # letters are hardly ever wider than high: what fits by that reckoning need not be measured
    if len(text) * now.body_px * 2 > rect.width():
        metrics = now.metrics(style)
        if metrics.horizontalAdvance(text) > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _ONE_LINE[align], text)


def chip_size(text: str, *, icon: bool = False) -> QSize:
    """How large a chip with this text is."""
    now = theme.current()
    width = now.metrics(TextStyle.CAPTION_STRONG).horizontalAdvance(text) + 2 * _CHIP_PADDING
    if icon:
        # alone, the sign stands in the middle
        width += _CHIP_ICON + (_CHIP_GAP - 2 if text else -4)
    return QSize(width, now.scaled(24))


def chip(
    painter: QPainter,
    rect: QRect,
    text: str,
    tone: Tone = Tone.NEUTRAL,
    icon: Icon | None = None,
    *,
    outlined: bool = False,
) -> None:
    """A chip that fills ``rect`` (normally of `chip_size`)."""
    now = theme.current()
    line = now.colour(tone.words) if outlined else None
    box(painter, rect, now.colour(tone.ground), rect.height() / 2, line)
    inner = rect.adjusted(_CHIP_PADDING, 0, -_CHIP_PADDING, 0)
    if icon is not None:
        inner.adjust(-2, 0, 0, 0)
        mark = QRect(inner.left(), rect.center().y() - _CHIP_ICON // 2 + 1, _CHIP_ICON, _CHIP_ICON)
        icons.paint(painter, mark, icon, now.colour(tone.words))
        inner.setLeft(mark.right() + 1 + _CHIP_GAP)
    words(painter, inner, text, TextStyle.CAPTION_STRONG, tone.words)
