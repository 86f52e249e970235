"""The line at the bottom: whether all is well, who works here, on which office, when it was last saved away."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label


class IconLabel(QWidget):
    """A small icon in the colour of a role; what it means is written beside it."""

    def __init__(self, icon: Icon, role: Role = Role.DIM, size: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._role = role
        self._size = size
        self.setFixedSize(QSize(size, size))

    def set_icon(self, icon: Icon, role: Role = Role.DIM) -> None:
        """Another icon."""
        self._icon, self._role = icon, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        icons.paint(painter, self.rect(), self._icon, theme.current().colour(self._role))
        painter.end()


class StatusLine(QFrame):
    """State at the left, work under way in the middle, who and where at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self.setProperty("line", "top")
        self.setAccessibleName(self.tr("Statuszeile"))
        self.setFixedHeight(theme.current().scaled(28))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L - 2, 1, SPACE_L, 0)
        layout.setSpacing(SPACE_S)
        self._sign = IconLabel(Icon.BACKUP, Role.GOOD)
        self._state = ElidedLabel("", TextStyle.CAPTION, Role.DIM)
        self._work = Label("", TextStyle.CAPTION, Role.DIM)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self.stop = TextLink(self.tr("Abbrechen"))
        self._who = Label("", TextStyle.CAPTION, Role.DIM)
        self._who.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for widget in (self._sign, self._state, self._work, self._bar, self.stop, self._who):
            layout.addWidget(widget)
        layout.setStretch(1, 1)
        self.work_done()

    def set_state(self, text: str, icon: Icon = Icon.BACKUP, role: Role = Role.GOOD) -> None:
        """How things are: the last backup, or what wants to be looked at."""
        self._state.setText(text)
        self._sign.set_icon(icon, role)

    def set_who(self, *parts: str) -> None:
        """Person, office and file, as far as they are known."""
        self._who.setText(" · ".join(part for part in parts if part))

    def show_work(self, what: str, done: int = 0, total: int | None = None, *, can_stop: bool = False) -> None:
        """Something slow is under way: what it does and how far it is."""
        self._work.setText(what)
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done if total else 0)
        self._bar.setAccessibleName(what)
        self._work.show()
        self._bar.show()
        self.stop.setVisible(can_stop)

    def work_done(self) -> None:
        """Nothing slow is under way any more."""
        self._work.hide()
        self._bar.hide()
        self.stop.hide()
