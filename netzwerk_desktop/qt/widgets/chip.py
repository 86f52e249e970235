"""A small rounded label: a fact, a filter that is on or off, a filter that can be taken away."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.painting import Tone


class Chip(QLabel):
    """A fact in few words; it cannot be pressed."""

    def __init__(
        self, text: str, tone: Tone = Tone.NEUTRAL, icon: Icon | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.tone = tone
        self.icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as its words."""
        return painting.chip_size(self.text(), icon=self.icon is not None)

    def minimumSizeHint(self) -> QSize:
        """It can shrink, then its words end in an ellipsis."""
        return QSize(min(48, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painting.chip(painter, self.rect(), self.text(), self.tone, self.icon)
        painter.end()


class ChipLike(Protocol):
    """What a strip shows of each chip."""

    @property
    def text(self) -> str: ...
    @property
    def tone(self) -> Tone: ...
    @property
    def icon(self) -> Icon | None: ...


class ChipStrip(QLabel):
    """Several facts beside each other in one line; what does not fit is left out and told in the tool tip.

    One widget however many chips there are, because pages show others every moment; screen readers hear a sentence.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._chips: tuple[ChipLike, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chips(self, chips: Iterable[ChipLike]) -> None:
        """Show these instead."""
        self._chips = tuple(chips)
        self.setText(", ".join(chip.text for chip in self._chips))
        self.update()

    def places(self) -> list[tuple[QRect, ChipLike]]:
        """The chips that fit, and where."""
        found = []
        x = 0
        for chip in self._chips:
            size = painting.chip_size(chip.text, icon=chip.icon is not None)
            if x and x + size.width() > self.width():
                break
            found.append((QRect(x, 0, min(size.width(), self.width()), size.height()), chip))
            x += size.width() + SPACE_S
        return found

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, theme.current().scaled(24))

    def minimumSizeHint(self) -> QSize:
        """The first chip is there, perhaps shortened."""
        return QSize(48, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        places = self.places()
        for rect, chip in places:
            painting.chip(painter, rect, chip.text, chip.tone, chip.icon)
        painter.end()
        words = tip(self.text()) if len(places) < len(self._chips) else ""
        if words != self.toolTip():
            self.setToolTip(words)


class FilterChip(QAbstractButton):
    """A chip that can be pressed.

    Checkable: a filter that is on (accent, with a tick, so that colour is not alone) or off. Otherwise it opens or
    removes something and shows ``icon``.
    """

    def __init__(
        self, text: str, icon: Icon | None = None, parent: QWidget | None = None, *, checkable: bool = False
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(checkable)
        self.chip_icon = icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def setText(self, text: str) -> None:
        """Other words."""
        super().setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As large as its words and its sign."""
        return painting.chip_size(self.text(), icon=self._sign() is not None)

    def minimumSizeHint(self) -> QSize:
        """It can shrink, then its words end in an ellipsis."""
        return QSize(min(56, self.sizeHint().width()), self.sizeHint().height())

    def _sign(self) -> Icon | None:
        return Icon.CHECK if self.isChecked() else self.chip_icon

    def nextCheckState(self) -> None:
        """With the tick it gets wider."""
        super().nextCheckState()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        tone = Tone.ACCENT if self.isChecked() else Tone.NEUTRAL
        rect = QRect(self.rect())
        painting.chip(painter, rect, self.text(), tone, self._sign(), outlined=self.underMouse() and self.isEnabled())
        if self.hasFocus():
            painting.focus_ring(painter, rect, rect.height() / 2)
        painter.end()
