"""Sections of a page: cards, headings with a link, and places that are still empty."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.text import Label


class Card(QFrame):
    """A box on the page. ``ground``: card, note, warn, bad or good."""

    def __init__(self, parent: QWidget | None = None, *, ground: str = "card", padding: int = SPACE_M) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(SPACE_S)


class TextLink(QAbstractButton):
    """Words that do something when pressed ("+ neu"); reached and seen with the keyboard."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        style: TextStyle = TextStyle.CAPTION,
        role: Role = Role.ACCENT,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._role = role
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Other words."""
        super().setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The words and a little room for the ring."""
        metrics = theme.current().metrics(self._style)
        return QSize(metrics.horizontalAdvance(self.text()) + 8, metrics.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it; underlined below the mouse."""
        now = theme.current()
        painter = QPainter(self)
        role = self._role if self.isEnabled() else Role.FAINT
        inner = self.rect().adjusted(4, 0, -4, 0)
        painting.words(painter, inner, self.text(), self._style, role)
        if self.underMouse() and self.isEnabled():
            width = min(inner.width(), now.metrics(self._style).horizontalAdvance(self.text()))
            bottom = inner.center().y() + now.metrics(self._style).height() // 2
            painter.fillRect(QRect(inner.left(), bottom, width, 1), now.colour(role))
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 4)
        painter.end()


class SectionHeader(QWidget):
    """The heading of a section with one link at its right.

    Signals:
        linked: the link was pressed.
    """

    linked = Signal()

    def __init__(
        self,
        text: str,
        link: str = "",
        parent: QWidget | None = None,
        *,
        style: TextStyle = TextStyle.SECTION,
        link_name: str = "",
    ) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        self.label = Label(text, style, parent=self)
        layout.addWidget(self.label)
        layout.addStretch(1)
        self.link = TextLink(link, self)
        self.link.setVisible(bool(link))
        self.link.clicked.connect(self.linked)
        if link_name:
            self.link.setAccessibleName(link_name)
            self.link.setToolTip(tip(link_name))
        layout.addWidget(self.link)

    def set_link(self, text: str, name: str = "") -> None:
        """Other words for the link; "" takes it away."""
        if text == self.link.text() and bool(text) is not self.link.isHidden():
            return
        self.link.setText(text)
        self.link.setVisible(bool(text))
        if name:
            self.link.setAccessibleName(name)
            self.link.setToolTip(tip(name))


class EmptyState(QWidget):
    """What belongs here, and a button that makes it."""

    def __init__(
        self,
        icon: Icon,
        title: str,
        text: str = "",
        action: str = "",
        do: Callable[[], object] | None = None,
        parent: QWidget | None = None,
        *,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._compact = compact
        layout = QVBoxLayout(self)
        top = SPACE_S if compact else 40 + 2 * SPACE_L
        layout.setContentsMargins(0, top, 0, SPACE_S)
        layout.setSpacing(SPACE_S)
        align = Qt.AlignmentFlag.AlignLeft if compact else Qt.AlignmentFlag.AlignHCenter
        self.title = Label(title, TextStyle.BODY if compact else TextStyle.SECTION, Role.DIM if compact else None, self)
        self.title.setWordWrap(True)
        self.title.setAlignment(align)
        layout.addWidget(self.title)
        self.text = Label(text, TextStyle.CAPTION if compact else TextStyle.BODY, Role.DIM, self)
        self.text.setWordWrap(True)
        self.text.setAlignment(align)
        self.text.setVisible(bool(text))
        layout.addWidget(self.text)
        self.button = QPushButton(action, self)
        self.button.setVisible(bool(action))
        if do is not None:
            self.button.clicked.connect(lambda: do())
        row = QHBoxLayout()
        if not compact:
            row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        layout.addLayout(row)
        if not compact:
            layout.addStretch(1)

    def set_words(self, title: str, text: str = "", action: str | None = None) -> None:
        """Other words, when the reason for being empty is another one."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        if action is not None:
            self.button.setText(action)
            self.button.setVisible(bool(action))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon above the words."""
        if self._compact:
            return
        now = theme.current()
        painter = QPainter(self)
        centre = self.width() // 2
        ground = QRect(centre - 24, SPACE_L, 48, 48)
        painting.box(painter, ground, now.colour(Role.CHIP), 24)
        icons.paint(painter, ground.adjusted(12, 12, -12, -12), self._icon, now.colour(Role.DIM))
        painter.end()
