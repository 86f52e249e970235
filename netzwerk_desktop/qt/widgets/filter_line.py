"""The line above a list into which one types what shall be shown."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netzwerk_desktop.qt import theme

#: a long list is asked once somebody pauses typing (ms)
_PAUSE = 120


class FilterLine(QLineEdit):
    """Typing filters; Down and Enter go into the list, Esc empties.

    Signals:
        wanted: what is typed, a moment after the last letter.
        left_down: the list shall have the keyboard.
    """

    wanted = Signal(str)
    left_down = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None, *, width: int = 420) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(theme.current().scaled(width))
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(lambda: self._pause.start())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that leave the line."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        else:
            super().keyPressEvent(event)

    def type(self, text: str) -> None:
        """Letters that were typed into the list."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(self.text() + text)

    def show_text(self, text: str) -> None:
        """Put words there without telling."""
        self.setText(text)
        self._told = text.strip()
        self._pause.stop()

    def _tell(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.wanted.emit(text)
