"""A card of the timeline: icon, title, when, wrapped text that folds out in place, chips.

Above the first card of a month stands the month.

Laying text out is the costly part, so a layout is kept until the width or the fold changes; it also knows what lies
under the mouse.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final, Protocol

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.delegates.timeline_words import CardChip, CardWords
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState
from netzwerk_desktop.qt.words import translate

_FOLDED_LINES: Final = 2
#: of a folded text no more than this is laid out
_FOLDED_LETTERS: Final = 800
_LEFT: Final = 56
_RIGHT: Final = 16
_KEPT: Final = 400


class Folds(Protocol):
    """Who knows which cards are folded out and where a month begins."""

    def unfolded(self, card_id: str) -> bool:
        """True when the whole text is shown."""
        ...

    def begins_month(self, row: int) -> bool:
        """True when a heading stands above the row."""
        ...


@dataclass(slots=True)
class CardLayout:
    """Where everything of a card is, relative to the top left of its row."""

    width: int
    unfolded: bool
    header: bool
    height: int = 0
    card: QRect = field(default_factory=QRect)
    title: QRect = field(default_factory=QRect)
    text: QTextLayout | None = None
    text_top: int = 0
    last_line: str = ""
    last_line_rect: QRect = field(default_factory=QRect)
    details: list[tuple[QRect, str]] = field(default_factory=list)
    chips: list[tuple[QRect, CardChip]] = field(default_factory=list)
    fold: QRect = field(default_factory=QRect)
    tools: list[tuple[QRect, str, Icon]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Hit:
    """What is under the mouse: one of `TOOLS`, "fold", "document", "case", "card" or "" (nothing)."""

    what: str
    document_id: str = ""
    case_id: str = ""


#: what can be done with an entry from its card, from the right
TOOLS: Final = (
    ("more", Icon.MORE),
    ("edit", Icon.EDIT),
    ("letter", Icon.LETTER),
    ("follow_up", Icon.FOLLOW_UP),
    ("call", Icon.CALL),
)
#: on a narrow card only so many of them
_FEW_TOOLS: Final = 2
_NARROW: Final = 460


class TimelineCardPainter:
    """Paints the cards of one timeline."""

    def __init__(self, folds: Folds) -> None:
        self._folds = folds
        self._layouts: OrderedDict[str, CardLayout] = OrderedDict()

    def forget(self) -> None:
        """Colours, type or texts are different now."""
        self._layouts.clear()

    # -- what the view asks ---------------------------------------------------------------------------------------
    def height(self, index: QModelIndex, width: int) -> int:
        """With heading, card and the gap below it."""
        layout = self.layout(index, width)
        return layout.height if layout is not None else theme.current().scaled(96)

    def hit(self, index: QModelIndex, rect: QRect, point: QPoint) -> Hit:
        """What lies at ``point`` of the row painted into ``rect``."""
        layout = self.layout(index, rect.width())
        if layout is None:
            return Hit("")
        inside = point - rect.topLeft()
        for area, what, _ in layout.tools:
            if area.adjusted(-5, -5, 5, 5).contains(inside):
                return Hit(what)
        for area, chip in layout.chips:
            if chip.document_id and area.contains(inside):
                return Hit("document", chip.document_id)
            if chip.case_id and area.contains(inside):
                return Hit("case", case_id=chip.case_id)
        if layout.fold.adjusted(-4, -2, 4, 2).contains(inside):
            return Hit("fold")
        return Hit("card" if layout.card.contains(inside) else "")

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Heading, box, words, chips."""
        words: CardWords | None = index.data(ROW)
        layout = self.layout(index, rect.width())
        if words is None or layout is None:
            return
        now = theme.current()
        painter.save()
        painter.translate(rect.topLeft())
        if layout.header:
            head = QRect(0, 0, rect.width(), now.scaled(26))
            painting.words(painter, head, words.month, TextStyle.CAPTION_STRONG, Role.FAINT)
        line = Role.ACCENT if state.selected else Role.EDGE if state.hovered else Role.LINE
        painting.box(painter, layout.card, now.colour(Role.RAISED), theme.RADIUS, now.colour(line))
        self._paint_icon(painter, layout, words)
        self._paint_title(painter, layout, words, state)
        if layout.text is not None:
            painter.setPen(now.colour(Role.DIM))
            layout.text.draw(painter, QPointF(_LEFT, layout.text_top))
        if layout.last_line:
            painting.words(painter, layout.last_line_rect, layout.last_line, TextStyle.BODY, Role.DIM)
        for area, text in layout.details:
            painting.words(painter, area, text, TextStyle.CAPTION, Role.FAINT)
        if not layout.fold.isNull():
            painting.words(painter, layout.fold, self._fold_words(layout), TextStyle.CAPTION, Role.ACCENT)
        for area, chip in layout.chips:
            painting.chip(painter, area, chip.text, chip.tone, chip.icon)
        if state.focused:
            painting.focus_ring(painter, layout.card, theme.RADIUS)
        painter.restore()

    def _paint_icon(self, painter: QPainter, layout: CardLayout, words: CardWords) -> None:
        now = theme.current()
        ground = QRect(14, layout.card.top() + 13, 28, 28)
        painting.box(painter, ground, now.colour(Role.ACCENT_BG), 14)
        icons.paint(painter, ground.adjusted(6, 6, -6, -6), words.icon, now.colour(Role.ACCENT))

    def _paint_title(self, painter: QPainter, layout: CardLayout, words: CardWords, state: RowState) -> None:
        now = theme.current()
        row = QRect(layout.title)
        painting.words(painter, row, words.when, TextStyle.CAPTION, Role.DIM, Qt.AlignmentFlag.AlignRight)
        row.setRight(row.right() - now.metrics(TextStyle.CAPTION).horizontalAdvance(words.when) - 12)
        if state.hovered or state.selected:
            for area, _, icon in layout.tools:
                icons.paint(painter, area, icon, now.colour(Role.DIM))
            row.setRight(layout.tools[-1][0].left() - 8)
        if words.place:
            place = now.metrics(TextStyle.STRONG).horizontalAdvance(words.place)
            painting.words(painter, row, words.place, TextStyle.STRONG, Role.ACCENT)
            row.setLeft(min(row.right(), row.left() + place + 10))
        painting.words(painter, row, words.title, TextStyle.STRONG, Role.TEXT)

    @staticmethod
    def _fold_words(layout: CardLayout) -> str:
        if layout.unfolded:
            return translate("Timeline", "Weniger anzeigen")
        return translate("Timeline", "Mehr anzeigen")

    # -- arranging ------------------------------------------------------------------------------------------------
    def layout(self, index: QModelIndex, width: int) -> CardLayout | None:
        """The layout of a row at this width."""
        words: CardWords | None = index.data(ROW)
        if words is None:
            return None
        unfolded = self._folds.unfolded(words.id)
        header = self._folds.begins_month(index.row())
        kept = self._layouts.get(words.id)
        if kept is not None and (kept.width, kept.unfolded, kept.header) == (width, unfolded, header):
            return kept
        fresh = self._arrange(words, width, unfolded, header)
        self._layouts[words.id] = fresh
        while len(self._layouts) > _KEPT:
            self._layouts.popitem(last=False)
        return fresh

    def _arrange(self, words: CardWords, width: int, unfolded: bool, header: bool) -> CardLayout:
        now = theme.current()
        result = CardLayout(width, unfolded, header)
        top = now.scaled(26) if header else 0
        result.title = QRect(_LEFT, top + 12, width - _LEFT - _RIGHT, now.scaled(20))
        taken = now.metrics(TextStyle.CAPTION).horizontalAdvance(words.when)
        left = result.title.right() - taken - 28
        for what, icon in TOOLS if width >= now.scaled(_NARROW) else TOOLS[:_FEW_TOOLS]:
            result.tools.append((QRect(left, result.title.top() + 2, 16, 16), what, icon))
            left -= 26
        y = result.title.bottom() + 3
        inner = width - _LEFT - _RIGHT
        cut = False
        if words.text:
            y, cut = self._arrange_text(result, words, inner, y)
        if unfolded:
            height = now.metrics(TextStyle.CAPTION).height() + 3
            y += 4
            for detail in words.details:
                result.details.append((QRect(_LEFT, y, inner, height), detail))
                y += height
        if cut or unfolded:
            height = now.metrics(TextStyle.CAPTION).height() + 4
            fold_width = now.metrics(TextStyle.CAPTION).horizontalAdvance(self._fold_words(result)) + 2
            result.fold = QRect(_LEFT, y + 1, fold_width, height)
            y += height + 1
        if words.chips:
            y = self._arrange_chips(result, words.chips, inner, y + 6)
        bottom = y + 13
        result.card = QRect(0, top, width, max(bottom, top + 54) - top)
        result.height = result.card.bottom() + 1 + 10
        return result

    def _arrange_text(self, result: CardLayout, words: CardWords, width: int, y: int) -> tuple[int, bool]:
        """Break the text into lines; returns where it ends and whether something is cut off."""
        now = theme.current()
        line_height = now.scaled(20)
        text = words.full_text if result.unfolded else words.text
        shown = text if result.unfolded else text[:_FOLDED_LETTERS]
        # QTextLayout knows no line feed, only Unicode's line separator
        layout = QTextLayout(shown.replace("\n", "\u2028"), now.font(TextStyle.BODY))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if result.unfolded and words.strong:
            layout.setFormats([_heading(start, length) for start, length in words.strong])
        layout.setCacheEnabled(True)
        layout.beginLayout()
        count = 0
        end = 0
        while True:
            line = layout.createLine()
            if not line.isValid():
                cut = len(shown) < len(text)
                break
            if not result.unfolded and count == _FOLDED_LINES:
                # one line too many was made only to learn that there is more
                line.setLineWidth(width)
                cut = True
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * line_height + (line_height - line.height()) / 2))
            count += 1
            end = line.textStart() + line.textLength()
        layout.endLayout()
        if not cut:
            result.text, result.text_top = layout, y
            return y + count * line_height, not result.unfolded and bool(words.whole)
        return self._cut_text(result, shown, layout, width, y, end)

    def _cut_text(
        self, result: CardLayout, shown: str, layout: QTextLayout, width: int, y: int, end: int
    ) -> tuple[int, bool]:
        """Only the first lines, the last of them with an ellipsis."""
        now = theme.current()
        line_height = now.scaled(20)
        last = layout.lineAt(min(_FOLDED_LINES, layout.lineCount()) - 1)
        before, tail = _split(shown, last.textStart())
        tail = tail.split("\n")[0]
        metrics = now.metrics(TextStyle.BODY)
        wide_enough = metrics.horizontalAdvance(tail) > width
        result.last_line = metrics.elidedText(tail, Qt.TextElideMode.ElideRight, width) if wide_enough else tail + " …"
        lines = min(_FOLDED_LINES, layout.lineCount())
        result.last_line_rect = QRect(_LEFT, y + (lines - 1) * line_height, width, line_height)
        if before:
            first = QTextLayout(before.rstrip("\n").replace("\n", "\u2028"), now.font(TextStyle.BODY))
            first.setTextOption(layout.textOption())
            first.beginLayout()
            number = 0
            while number < lines - 1:
                line = first.createLine()
                if not line.isValid():
                    break
                line.setLineWidth(width)
                line.setPosition(QPointF(0, number * line_height + (line_height - line.height()) / 2))
                number += 1
            first.endLayout()
            result.text, result.text_top = first, y
        return y + lines * line_height, True

    def _arrange_chips(self, result: CardLayout, chips: tuple[CardChip, ...], width: int, y: int) -> int:
        x, height = _LEFT, 0
        for chip in chips:
            size = painting.chip_size(chip.text, icon=chip.icon is not None)
            chip_width = min(size.width(), width)
            if x > _LEFT and x + chip_width > _LEFT + width:
                x, y = _LEFT, y + height + 6
            result.chips.append((QRect(x, y, chip_width, size.height()), chip))
            x += chip_width + 8
            height = size.height()
        return y + height


def _heading(start: int, length: int) -> QTextLayout.FormatRange:
    """A heading within the text of a card."""
    now = theme.current()
    range_ = QTextLayout.FormatRange()
    range_.start, range_.length = start, length
    look = QTextCharFormat()
    look.setFont(now.font(TextStyle.CAPTION_STRONG))
    look.setForeground(now.colour(Role.FAINT))
    range_.format = look
    return range_


def _split(text: str, place: int) -> tuple[str, str]:
    """The text before and after a place that Qt names: it counts an emoji as two (UTF-16), Python as one."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[: 2 * place].decode("utf-16-le", "replace"), raw[2 * place :].decode("utf-16-le", "replace")
