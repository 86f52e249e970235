"""Words beside each other of which one is chosen ("Alle  Telefonate  Beratungen"): arrow keys walk, Space chooses."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout


class _Word(QAbstractButton):
    """One word."""

    def __init__(self, text: str, style: tuple[TextStyle, TextStyle], parent: QWidget) -> None:
        super().__init__(parent)
        self._plain, self._chosen = style
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        now = theme.current()
        width = now.metrics(self._chosen).horizontalAdvance(self.text())
        return QSize(width + 5, now.metrics(self._chosen).height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inner = self.rect().adjusted(2, 0, -2, 0)
        if self.isChecked():
            painting.words(painter, inner, self.text(), self._chosen, Role.ACCENT)
        else:
            role = Role.TEXT if self.underMouse() else Role.DIM
            painting.words(painter, inner, self.text(), self._plain, role)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 4)
        painter.end()


class ChoiceRow(QWidget):
    """The row.

    Signals:
        chosen: number of the word that was chosen.
    """

    chosen = Signal(int)

    def __init__(
        self,
        words: Sequence[str],
        name: str,
        parent: QWidget | None = None,
        *,
        style: tuple[TextStyle, TextStyle] = (TextStyle.CAPTION, TextStyle.CAPTION_BOLD),
        gap: int = SPACE_S,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        layout = FlowLayout(self, gap=gap, row_gap=0)
        self._group = QButtonGroup(self)
        for number, text in enumerate(words):
            word = _Word(text, style, self)
            self._group.addButton(word, number)
            layout.addWidget(word)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def choose(self, number: int) -> None:
        """Choose a word without telling."""
        button = self._group.button(number)
        if button is not None:
            button.setChecked(True)

    def choice(self) -> int:
        """Number of the chosen word."""
        return self._group.checkedId()

    def set_shown(self, number: int, shown: bool) -> None:
        """Hide a word that makes no sense at the moment."""
        self._group.button(number).setVisible(shown)
