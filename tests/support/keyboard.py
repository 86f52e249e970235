"""A person with a keyboard and nothing else: keys go to whatever has the focus."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget


class Keyboard:
    """Types into the widget that has the focus, or into the list that has popped up."""

    def target(self) -> QWidget:
        """Where keys go."""
        found = QApplication.activePopupWidget()
        if found is None:
            self._look_after_windows()
            found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    @staticmethod
    def _look_after_windows() -> None:
        """What window managers do and the offscreen platform does not: a list that closed gives the keyboard back."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            windows = [window for window in QApplication.topLevelWidgets() if window.isVisible() and window.isWindow()]
            window = QApplication.activeModalWidget() or (windows[-1] if windows else None)
            assert window is not None, "no window is shown"
            window.activateWindow()
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Letters, umlauts and all (QTest.keyClicks aborts the process for "ü")."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.target(), key)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        """A key, perhaps several times."""
        for _ in range(times):
            QTest.keyClick(self.target(), key, modifiers)
            QApplication.processEvents()

    def tab(self, times: int = 1) -> None:
        """To the next field."""
        self.press(Qt.Key.Key_Tab, times=times)

    def alt(self, letter: str) -> None:
        """A mnemonic."""
        self.press(Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.AltModifier)

    def save(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def escape(self) -> None:
        """Esc."""
        self.press(Qt.Key.Key_Escape)


def mnemonics(window: QWidget) -> list[str]:
    """The letters that Alt leads to something with in a window, sorted; labels without a field do not count."""
    letters = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            _, mark, after = widget.text().replace("&&", "").partition("&")
            if mark:
                letters.append(after[0].upper())
    return sorted(letters)
