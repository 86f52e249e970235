"""Fields for choosing: one of a few side by side, one of many in a list, several of a handful."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.dialogs.parts.ticks import TickBox
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import RADIUS_SMALL, SPACE_L, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.words import label

Option = tuple[Any, str]


def options(members: Iterable[Labelled]) -> list[Option]:
    """Members of one of the domain's enumerations with their words."""
    return [(member, label(member)) for member in members]


def follow_in_tab_order(place: QWidget, buttons: Sequence[QWidget]) -> None:
    """Buttons that are made later than the form take their place's turn; the first stands in for it.

    Qt appends whatever is made later to the end of the chain, behind everything else in the window.
    """
    place.setFocusProxy(None)  # type: ignore[arg-type]  # the stub forgets that None takes the proxy away
    before = place
    for button in buttons:
        QWidget.setTabOrder(before, button)
        before = button
    if buttons:
        place.setFocusProxy(buttons[0])


class _Segment(QRadioButton):
    """One of a few, side by side; a radio button for keyboard and screen reader."""

    def sizeHint(self) -> QSize:
        metrics = theme.current().metrics(TextStyle.STRONG)
        return QSize(metrics.horizontalAdvance(self.text()) + 26, theme.current().scaled(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(56, self.sizeHint().width()), self.sizeHint().height())

    def hitButton(self, pos: Any) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        rect = self.rect().adjusted(2, 2, -2, -2)
        if self.isChecked():
            painting.box(painter, rect, now.colour(Role.ACCENT_BG), RADIUS_SMALL - 1)
        elif self.underMouse() and self.isEnabled():
            painting.box(painter, rect, now.colour(Role.HOVER), RADIUS_SMALL - 1)
        style = TextStyle.STRONG if self.isChecked() else TextStyle.BODY
        role = Role.ACCENT if self.isChecked() else Role.DIM if self.isEnabled() else Role.FAINT
        painting.words(painter, rect.adjusted(4, 0, -4, 0), self.text(), style, role, Qt.AlignmentFlag.AlignHCenter)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), RADIUS_SMALL)
        painter.end()


class SegmentField(QWidget, Part):
    """One of a few that are all in sight; the arrow keys choose. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values: list[Any] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # a label's mnemonic only leads to what takes the focus at all
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._group.buttonToggled.connect(self._toggled)

    def set_options(self, choices: Sequence[Option]) -> None:
        """What there is to choose from; nothing is chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._values = [value for value, _ in choices]
        for number, (_, words) in enumerate(choices):
            button = _Segment(words, self)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, number)
            # what says more gets more of the room
            self._row.addWidget(button, button.sizeHint().width())
        follow_in_tab_order(self, self._group.buttons())
        self._name_buttons()

    def value(self) -> Any:
        """What is chosen, or None."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose; None (or what there is not) chooses nothing."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            return
        chosen = self._group.checkedButton()
        if chosen is not None:
            self._group.setExclusive(False)
            chosen.setChecked(False)
            self._group.setExclusive(True)

    def state(self) -> str | None:
        """The code of what is chosen."""
        value = self.value()
        return None if value is None else str(value)

    def set_state(self, state: str | None) -> None:
        """Choose by code."""
        self.set_value(next((value for value in self._values if str(value) == state), None))

    def setAccessibleName(self, name: str) -> None:
        """Each button says what it is an answer to."""
        super().setAccessibleName(name)
        self._name_buttons()

    def _name_buttons(self) -> None:
        for button in self._group.buttons():
            question = self.accessibleName()
            button.setAccessibleName(f"{question}: {button.text()}" if question else button.text())

    def _toggled(self, button: QRadioButton, chosen: bool) -> None:
        if chosen:
            # a label's mnemonic leads to what is chosen
            self.setFocusProxy(button)
        if chosen or self._group.checkedId() < 0:
            self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Enabled or not."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box around all of them."""
        now = theme.current()
        painter = QPainter(self)
        wrong = bool(self.property("wrong"))
        line = now.colour(Role.BAD if wrong else Role.EDGE)
        painting.box(painter, self.rect(), now.colour(Role.RAISED), RADIUS_SMALL, line, 2.0 if wrong else 1.0)
        painter.end()


class ListField(QComboBox, Part):
    """One of a list. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(14)
        self.currentIndexChanged.connect(lambda: self.changed.emit())

    def set_options(self, choices: Sequence[Option]) -> None:
        """What there is to choose from; the first is chosen."""
        self.clear()
        for value, words in choices:
            self.addItem(words, value)

    def value(self) -> Any:
        """What is chosen."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Choose."""
        for number in range(self.count()):
            if self.itemData(number) == value:
                self.setCurrentIndex(number)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrow is ours: the style sheet takes the platform's away."""
        super().paintEvent(event)
        now = theme.current()
        painter = QPainter(self)
        mark = QRect(self.width() - 24, (self.height() - 16) // 2, 16, 16)
        icons.paint(painter, mark, Icon.DOWN, now.colour(Role.DIM if self.isEnabled() else Role.FAINT))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a form must not change what it says."""
        event.ignore()

    def state(self) -> str | None:
        """The code of what is chosen."""
        value = self.value()
        return None if value is None else str(value)

    def set_state(self, state: str | None) -> None:
        """Choose by code."""
        for number in range(self.count()):
            value = self.itemData(number)
            if (None if value is None else str(value)) == state:
                self.setCurrentIndex(number)
                return


class ChecksField(QWidget, Part):
    """Several of a handful; the value is a frozenset. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[Any, TickBox] = {}
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._flow = FlowLayout(self, gap=SPACE_L, row_gap=4)

    def set_options(self, choices: Sequence[Option]) -> None:
        """What there is to tick; nothing is ticked."""
        for box in self._boxes.values():
            self._flow.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        for value, words in choices:
            box = TickBox(words, self)
            box.toggled.connect(lambda: self.changed.emit())
            self._boxes[value] = box
            self._flow.addWidget(box)
        follow_in_tab_order(self, list(self._boxes.values()))

    def value(self) -> frozenset[Any]:
        """What is ticked."""
        return frozenset(value for value, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Iterable[Any]) -> None:
        """Tick these and no others."""
        wanted = set(value or ())
        for known, box in self._boxes.items():
            box.setChecked(known in wanted)

    def state(self) -> list[str]:
        """The codes of what is ticked."""
        return sorted(str(value) for value in self.value())

    def set_state(self, state: list[str]) -> None:
        """Tick by codes."""
        self.set_value([value for value in self._boxes if str(value) in state])
