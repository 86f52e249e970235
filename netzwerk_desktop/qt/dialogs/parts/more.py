"""What folds out: a row of chips, each of which brings a further part of the form into sight."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShortcutEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout


class MoreChip(QAbstractButton):
    """A chip with a plus; Alt and the underlined letter press it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(self.tr("{0} hinzufügen").format(text.replace("&", "")))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        """The mnemonic works at once: Qt would wait for a moment, and what is typed meanwhile would go elsewhere."""
        if event.type() == QEvent.Type.Shortcut and isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """As large as its words and the plus."""
        return painting.chip_size(self.text().replace("&", ""), icon=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        now = theme.current()
        painter = QPainter(self)
        hover = self.underMouse() and self.isEnabled()
        line = now.colour(Role.ACCENT if hover else Role.EDGE)
        painting.box(painter, self.rect(), now.colour(Role.PANEL), self.height() / 2, line)
        mark = QRect(8, (self.height() - 14) // 2, 14, 14)
        icons.paint(painter, mark, Icon.ADD, now.colour(Role.ACCENT))
        painter.setFont(now.font(TextStyle.CAPTION_STRONG))
        painter.setPen(now.colour(Role.ACCENT))
        words = QRect(mark.right() + 6, 0, self.width() - mark.right() - 12, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text())
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), self.height() / 2)
        painter.end()


@dataclass(frozen=True, slots=True)
class MorePart:
    """A part that folds out: its chip, its widget, and the field one writes into then."""

    chip: MoreChip
    widget: QWidget
    field: QWidget


class MoreRow(QWidget):
    """The chips of the parts that are not in sight; a part that folds out takes its chip away.

    Signals:
        opened: key of a part that came into sight.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=SPACE_S, row_gap=SPACE_S)
        self._parts: dict[str, MorePart] = {}

    def add(self, key: str, text: str, widget: QWidget, field: QWidget) -> None:
        """A part that is folded in at first."""
        chip = MoreChip(text, self)
        chip.clicked.connect(lambda: self.open(key, focus=True))
        self._flow.addWidget(chip)
        self._parts[key] = MorePart(chip, widget, field)
        widget.hide()

    def open(self, key: str, *, focus: bool = False) -> None:
        """Bring a part into sight."""
        part = self._parts[key]
        if part.chip.isHidden() and not part.widget.isHidden():
            return
        part.widget.show()
        part.chip.hide()
        self.setVisible(any(not other.chip.isHidden() for other in self._parts.values()))
        self._flow.invalidate()
        if focus:
            part.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(key)

    def is_open(self, key: str) -> bool:
        """Whether a part is in sight."""
        return not self._parts[key].widget.isHidden()

    def forget(self, key: str) -> None:
        """Take a part away for good: it has no meaning here."""
        part = self._parts.pop(key)
        part.chip.hide()
        part.widget.hide()

    def open_all(self) -> None:
        """Bring everything into sight."""
        for key in self._parts:
            self.open(key)

    def open_for(self, widget: QWidget) -> None:
        """Bring the part into sight that holds a widget."""
        for key, part in self._parts.items():
            if part.widget.isAncestorOf(widget):
                self.open(key)
