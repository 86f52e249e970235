"""Fields for text: a line, a line with suggestions, a note, a number, a secret."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QToolButton, QWidget

from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.dialogs.parts.ticks import TickBox
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.field import NoteEdit


class LineField(QLineEdit, Part):
    """One line of text. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(lambda: self.changed.emit())

    def value(self) -> str:
        """What is typed."""
        return self.text()

    def set_value(self, value: str | None) -> None:
        """Show a text, from its beginning."""
        self.setText(value or "")
        self.setCursorPosition(0)


class SuggestField(LineField):
    """One line of any text, with suggestions that contain what is typed.

    Signals:
        submitted: Ctrl+Enter was pressed while the list was open (the window does not hear of keys then).
    """

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggestions = QStringListModel(self)
        completer = QCompleter(self._suggestions, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(9)
        popup = QListView()
        popup.setProperty("popup", True)
        completer.setPopup(popup)
        self.setCompleter(completer)

    def set_suggestions(self, suggestions: Sequence[str]) -> None:
        """What may be meant."""
        self._suggestions.setStringList(list(suggestions))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves what is typed, whatever the list proposes."""
        popup = self.completer().popup()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            enter
            and popup is not None
            and popup.isVisible()
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            popup.hide()
            self.submitted.emit()
            return
        super().keyPressEvent(event)


class NoteField(NoteEdit, Part):
    """Several lines of text. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.textChanged.connect(lambda: self.changed.emit())

    def set_lines(self, least: int, most: int) -> None:
        """How far it grows with what is written."""
        self._lines = (least, most)
        self._grow()

    def value(self) -> str:
        """What is written."""
        return self.toPlainText()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self.setPlainText(value or "")


class NumberField(QLineEdit, Part):
    """A whole number that is not negative, or nothing. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(lambda: self.changed.emit())

    def value(self) -> int | None:
        """The number; points between thousands are allowed."""
        digits = self._digits()
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None

    def set_value(self, value: int | None) -> None:
        """Show a number."""
        self.setText("" if value is None else str(value))

    def problem(self) -> str:
        """Something is typed that is no number."""
        if self._digits() and self.value() is None:
            return self.tr("„{0}“ ist keine ganze Zahl.").format(self.text().strip())
        return ""

    def state(self) -> str:
        """What is typed."""
        return self.text()

    def set_state(self, state: str) -> None:
        """Show what was typed."""
        self.setText(state)

    def _digits(self) -> str:
        return self.text().replace(".", "").replace(" ", "").strip()


class DecimalField(NumberField):
    """A number with a decimal comma, or nothing."""

    def value(self) -> float | None:  # type: ignore[override]  # a whole number is a number
        """The number: "1.234,5" is 1234.5."""
        try:
            return float(self._digits().replace(",", ".")) if self._digits() else None
        except ValueError:
            return None

    def set_value(self, value: float | None) -> None:
        """Show a number as Germans write it."""
        self.setText("" if value is None else f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ","))

    def problem(self) -> str:
        """Something is typed that is no number."""
        if self._digits() and self.value() is None:
            return self.tr("„{0}“ ist keine Zahl. Beispiel: 12,5").format(self.text().strip())
        return ""


class SecretField(QLineEdit, Part):
    """A passphrase: dots, until one wants to see it; nothing of it goes into a draft. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.textChanged.connect(lambda: self.changed.emit())
        self._eye = QToolButton(self)
        self._eye.setCheckable(True)
        self._eye.setIcon(icons.qicon(Icon.KEY))
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.setStyleSheet("padding: 2px; border: none;")
        self._eye.setAccessibleName(self.tr("Passphrase zeigen"))
        self._eye.setToolTip(self.tr("Passphrase zeigen"))
        self._eye.toggled.connect(self._show_letters)
        self.setTextMargins(0, 0, 24, 0)

    def value(self) -> str:
        """What is typed."""
        return self.text()

    def set_value(self, value: str | None) -> None:
        """Show (as dots) a passphrase."""
        self.setText(value or "")

    def state(self) -> str:
        """Never kept."""
        return ""

    def set_state(self, state: str) -> None:
        """There is nothing to show."""

    def _show_letters(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def resizeEvent(self, event: object) -> None:
        """The eye stays at the right."""
        side = self.height() - 8
        self._eye.setGeometry(self.width() - side - 4, 4, side, side)


class CheckField(TickBox, Part):
    """Yes or no. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggled.connect(lambda: self.changed.emit())

    def value(self) -> bool:
        """Ticked or not."""
        return self.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Tick it or not."""
        self.setChecked(bool(value))
