"""Quiet words from the program: a toast that goes by itself, a banner that stays until it is dealt with."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QToolButton, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.status_line import IconLabel
from netzwerk_desktop.qt.widgets.text import Label

_SIGNS = {
    Tone.NEUTRAL: Icon.INFO,
    Tone.ACCENT: Icon.INFO,
    Tone.GOOD: Icon.DONE,
    Tone.WARN: Icon.WARNING,
    Tone.BAD: Icon.ERROR,
}


def _tell_screen_reader(widget: QWidget, text: str) -> None:
    """Nothing takes the focus here, so a screen reader has to be told."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    widget.setAccessibleName(text)
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


class Toast(QFrame):
    """Words such as "Gespeichert · Rückgängig" at the bottom of its parent; they go after a few seconds.

    They wait while the mouse is on them.

    Signals:
        acted: the link was pressed.
    """

    acted = Signal()

    def __init__(self, parent: QWidget, *, seconds: int = 6) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self.setObjectName("toast")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        layout.setSpacing(SPACE_S)
        self._sign = IconLabel(Icon.DONE, Role.GOOD, 16)
        self._text = Label("", TextStyle.BODY)
        self.link = TextLink("", style=TextStyle.STRONG)
        self.link.clicked.connect(self._act)
        layout.addWidget(self._sign)
        layout.addWidget(self._text)
        layout.addWidget(self.link)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(QPoint(0, 4))
        colour = QColor(theme.current().colour(Role.SHADOW))
        colour.setAlpha(60)
        shadow.setColor(colour)
        self.setGraphicsEffect(shadow)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, link: str = "", tone: Tone = Tone.GOOD) -> None:
        """Show these words; ``link`` offers what `acted` then tells."""
        self._text.setText(text)
        self._sign.set_icon(_SIGNS[tone], tone.words)
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        _tell_screen_reader(self, text)

    def text(self) -> str:
        """The words that are shown."""
        return self._text.text()

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            x = (parent.width() - self.width()) // 2
            self.move(x, parent.height() - self.height() - theme.current().scaled(28) - SPACE_L)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Somebody wants to press it."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Nobody does any more."""
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays at the bottom when the window changes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False


class Banner(QFrame):
    """A strip above a page that stays: an error, a conflict, a hint; with one link and a cross.

    Signals:
        acted: the link was pressed.
    """

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        layout.setSpacing(SPACE_S)
        self._sign = IconLabel(Icon.INFO, Role.DIM, 16)
        self._text = Label("", TextStyle.BODY, wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.link = TextLink("", style=TextStyle.STRONG)
        self.link.clicked.connect(self.acted)
        self.close_button = QToolButton()
        self.close_button.setIcon(icons.qicon(Icon.CLOSE))
        self.close_button.setAccessibleName(self.tr("Hinweis schließen"))
        self.close_button.setToolTip(self.tr("Hinweis schließen"))
        self.close_button.clicked.connect(self.hide)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.link)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._do: Callable[[], object] | None = None
        self.acted.connect(self._act)
        self.hide()

    def say(self, text: str, tone: Tone = Tone.BAD, link: str = "", do: Callable[[], object] | None = None) -> None:
        """Show these words; pressing ``link`` runs ``do``."""
        self._text.setText(text)
        self._sign.set_icon(_SIGNS[tone], tone.words)
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self._do = do
        ground = {Tone.BAD: "bad", Tone.WARN: "warn", Tone.GOOD: "good"}.get(tone, "note")
        if self.property("ground") != ground:
            self.setProperty("ground", ground)
            self.style().unpolish(self)
            self.style().polish(self)
        self.show()
        _tell_screen_reader(self, text)

    def text(self) -> str:
        """The words that are shown."""
        return self._text.text()

    def _act(self) -> None:
        if self._do is not None:
            self.hide()
            self._do()
