"""The letter as it will lie in the envelope: a small sheet that shows address, salutation and text while one types.

A sketch to check by, not a picture of the print: places are those of DIN 5008, the type is the screen's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.card import Card, TextLink
from netzwerk_desktop.qt.widgets.status_line import IconLabel
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label

# paper is paper, whatever colours the screen has
_PAPER = {theme.Scheme.LIGHT: QColor("#FFFFFF"), theme.Scheme.DARK: QColor("#E9EBEE")}
_INK = QColor("#1B1F24")
_PALE = QColor("#6B747E")
_WINDOW = QColor("#0B6B76")
#: so many points a millimetre is drawn type of 10 pt at (1 pt is 0.353 mm)
_TEXT_MM = 3.53
_SMALL_MM = 2.6


@dataclass(frozen=True, slots=True)
class Sketch:
    """What stands on the sheet."""

    form: str = "B"
    sender: str = ""
    return_line: str = ""
    notes: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    place_date: str = ""
    subject: str = ""
    salutation: str = ""
    text: str = ""
    signatory: str = ""
    enclosures: tuple[str, ...] = ()


class EnvelopeWindow(QFrame):
    """What will be seen through the envelope's window, large enough to read, and the salutation below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_XS)
        self._return = ElidedLabel("", TextStyle.CAPTION, Role.FAINT)
        self._notes = Label("", TextStyle.BODY, Role.DIM)
        self._address = Label("", TextStyle.BODY)
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # six lines, so that nothing jumps while one chooses
        self._address.setMinimumHeight(6 * theme.current().metrics(TextStyle.BODY).lineSpacing())
        self._address.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._salutation = Label("", TextStyle.BODY_STRONG, wrap=True)
        for widget in (self._return, self._notes, self._address, self._salutation):
            column.addWidget(widget)
        self.setAccessibleName(self.tr("Anschrift und Anrede"))

    def address(self) -> tuple[str, ...]:
        """The lines of the address."""
        return tuple(line for line in self._address.text().split("\n") if line)

    def salutation(self) -> str:
        """The salutation."""
        return self._salutation.text()

    def show_sketch(self, sketch: Sketch) -> None:
        """Show the address block and salutation of a letter."""
        self._return.setText(sketch.return_line)
        self._notes.setText("\n".join(sketch.notes))
        self._notes.setVisible(bool(sketch.notes))
        self._address.setText("\n".join(sketch.address))
        self._salutation.setText(f"{sketch.salutation}," if sketch.salutation else "")
        self.setAccessibleDescription(". ".join((*sketch.notes, *sketch.address, sketch.salutation)))


class LetterSheet(QWidget):
    """The sketch, as wide as there is room; what does not fit at the bottom is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sketch = Sketch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 120)
        theme.current().changed.connect(self.update)

    def change(self, **what: object) -> None:
        """Other words in one place of it."""
        self.sketch = replace(self.sketch, **what)  # type: ignore[arg-type]  # names are checked by the dataclass
        self.setAccessibleName(self.tr("Skizze des Briefes"))
        self.update()

    def sizeHint(self) -> QSize:
        """The upper half."""
        return QSize(330, 240)

    # -- drawing --------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        from netzwerk_desktop.services import letter_sheet as din  # the sizes of paper are not needed before

        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scale = self.width() / din.PAGE_WIDTH
        sheet = QRectF(0, 0, din.PAGE_WIDTH * scale, din.PAGE_HEIGHT * scale)
        painting.box(painter, sheet, _PAPER[now.scheme], 4, now.colour(Role.LINE))
        painter.setClipRect(sheet)
        geometry = din.FORMS[din.Form(self.sketch.form)]
        self._head(painter, scale, geometry)
        self._address(painter, scale, geometry)
        self._body(painter, scale, geometry.subject_top())
        painter.end()

    def _font(self, scale: float, millimetres: float, *, bold: bool = False) -> QFont:
        font = QFont(theme.current().font(TextStyle.BODY))
        font.setPixelSize(max(6, round(millimetres * scale)))
        font.setBold(bold)
        return font

    def _line(
        self, painter: QPainter, left: float, base: float, width: float, text: str, font: QFont, ink: QColor
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(width))
        painter.drawText(QPointF(left, base), words)

    def _head(self, painter: QPainter, scale: float, geometry: object) -> None:
        from netzwerk_desktop.services import letter_sheet as din

        assert isinstance(geometry, din.Geometry)
        font = self._font(scale, 4.2, bold=True)
        width = (din.PAGE_WIDTH - din.MARGIN_LEFT - din.MARGIN_RIGHT) * scale
        self._line(painter, din.MARGIN_LEFT * scale, 18 * scale, width, self.sketch.sender, font, _WINDOW)
        date_font = self._font(scale, _TEXT_MM)
        top = (geometry.information_top + 4) * scale
        room = (din.PAGE_WIDTH - din.INFORMATION_LEFT - 8) * scale
        self._line(painter, din.INFORMATION_LEFT * scale, top, room, self.sketch.place_date, date_font, _PALE)

    def _address(self, painter: QPainter, scale: float, geometry: object) -> None:
        from netzwerk_desktop.services import letter_sheet as din

        assert isinstance(geometry, din.Geometry)
        field = QRectF(
            din.ADDRESS_FIELD_LEFT * scale,
            geometry.head * scale,
            din.ADDRESS_FIELD_WIDTH * scale,
            din.ADDRESS_FIELD_HEIGHT * scale,
        )
        painter.setPen(QPen(_WINDOW, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(field, 4, 4)
        left = din.ADDRESS_TEXT_LEFT * scale
        width = field.right() - left - 2
        self._line(
            painter,
            left,
            (geometry.head + 4.4) * scale,
            width,
            self.sketch.return_line,
            self._font(scale, _SMALL_MM),
            _PALE,
        )
        font = self._font(scale, _TEXT_MM)
        notes_end = geometry.address_top - 1
        for number, line in enumerate(reversed(self.sketch.notes[:3])):
            self._line(painter, left, (notes_end - number * din.LINE) * scale, width, line, font, _INK)
        for number, line in enumerate(self.sketch.address):
            base = (geometry.address_top + 3.4 + number * din.LINE) * scale
            self._line(painter, left, base, width, line, font, _INK)

    def _body(self, painter: QPainter, scale: float, subject_top: float) -> None:
        from netzwerk_desktop.services import letter_sheet as din

        left, width = din.MARGIN_LEFT * scale, (din.PAGE_WIDTH - din.MARGIN_LEFT - din.MARGIN_RIGHT) * scale
        top = subject_top * scale
        gap = din.LINE * scale
        bottom = (din.PAGE_HEIGHT - 20) * scale
        sketch = self.sketch
        pieces: list[tuple[str, bool, float]] = [
            (sketch.subject or self.tr("Betreff"), True, 2),
            (f"{sketch.salutation}," if sketch.salutation else "", False, 1),
            (sketch.text, False, 1),
            (self.tr("Mit freundlichen Grüßen"), False, 3),
            (sketch.signatory, False, 1),
            ("\n".join((self.tr("Anlagen"), *sketch.enclosures)) if sketch.enclosures else "", False, 0),
        ]
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for words, bold, lines_after in pieces:
            if not words:
                continue
            font = self._font(scale, _TEXT_MM, bold=bold)
            painter.setFont(font)
            painter.setPen(_PALE if words == self.tr("Betreff") and not sketch.subject else _INK)
            # nobody reads the twentieth page on this sketch, and laying it out would take its time
            shown = words[:4000]
            box = painter.boundingRect(QRectF(left, top, width, 10_000), shown, option)
            painter.drawText(QRectF(left, top, width, max(0.0, bottom - top)), shown, option)
            top += box.height() + lines_after * gap
            if top > bottom:
                break


class LetterProblems(QWidget):
    """What is missing or doubtful about the address, with a way to mend it.

    Signals:
        mend: the link was pressed.
    """

    mend = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._card = Card(ground="warn", padding=SPACE_S)
        self._card.body.setSpacing(SPACE_XS)
        self._words = Label("", TextStyle.CAPTION, Role.WARN, wrap=True)
        self._link = TextLink(self.tr("Anschrift bearbeiten"), style=TextStyle.CAPTION_STRONG, role=Role.WARN)
        self._link.clicked.connect(self.mend)
        self._sign = IconLabel(Icon.WARNING, Role.WARN, 16)
        self._card.body.addWidget(self._sign)
        self._card.body.addWidget(self._words)
        self._card.body.addWidget(self._link)
        column.addWidget(self._card)
        self.hide()

    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def show_problems(self, problems: Sequence[str]) -> None:
        """Say it; nothing takes it away."""
        self._words.setText("\n".join(problems))
        self.setVisible(bool(problems))
