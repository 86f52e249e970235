"""Fields of a form: the label above, the error beside it in words, a telephone number to press, a note to write in."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.status_line import IconLabel
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.widgets.wrapping import LONGEST_WORD, wrap_mode_for


class FieldError(QWidget):
    """What is wrong with a field, in words, with a sign; takes no room while all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        self._sign = IconLabel(Icon.ERROR, Role.BAD, 14)
        self._text = Label("", TextStyle.CAPTION, Role.BAD, wrap=True)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self.hide()

    def text(self) -> str:
        """The words, or ""."""
        return self._text.text()

    def say(self, message: str, *, remark: bool = False) -> None:
        """Show the words (a remark does not forbid storing); "" takes them away."""
        self._text.setText(message)
        self._text.set_tone(Role.WARN if remark else Role.BAD)
        self._sign.set_icon(Icon.WARNING if remark else Icon.ERROR, Role.WARN if remark else Role.BAD)
        self.setVisible(bool(message))


class Field(QWidget):
    """A labelled field: words above (a mnemonic with &), the widget, and below it what is wrong."""

    def __init__(self, label: str, widget: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        self.label = Label(label, TextStyle.CAPTION_STRONG, Role.DIM, self)
        self.label.setBuddy(widget)
        layout.addWidget(self.label)
        layout.addWidget(widget)
        self.hint = Label(hint, TextStyle.CAPTION, Role.FAINT, self, wrap=True)
        self.hint.setVisible(bool(hint))
        layout.addWidget(self.hint)
        self.error = FieldError()
        layout.addWidget(self.error)
        self._name = label.replace("&", "")
        widget.setAccessibleName(self._name)
        if hint:
            widget.setAccessibleDescription(hint)

    def say(self, message: str, *, remark: bool = False) -> None:
        """Mark the field and say why; "" takes the mark away."""
        self.error.say(message, remark=remark)
        self.widget.setAccessibleDescription(message or self.hint.text())
        wrong = bool(message) and not remark
        if bool(self.widget.property("wrong")) != wrong:
            self.widget.setProperty("wrong", wrong)
            self.widget.style().unpolish(self.widget)
            self.widget.style().polish(self.widget)


def show_problems(fields: Mapping[str, Field], problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Mark all fields with problems, clear the others, focus the first that forbids storing.

    Returns the problems that belong to none of the fields; the form shows them in its banner.
    """
    told: dict[str, list[Problem]] = {}
    elsewhere: list[Problem] = []
    for problem in problems:
        if problem.field in fields:
            told.setdefault(problem.field, []).append(problem)
        else:
            elsewhere.append(problem)
    first: Field | None = None
    for name, field in fields.items():
        mine = told.get(name, [])
        remark = all(not problem.blocking for problem in mine)
        field.say(" ".join(problem.message for problem in mine), remark=remark)
        if mine and not remark and first is None:
            first = field
    if first is not None:
        first.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(first.widget, QAccessible.Event.DescriptionChanged))
    return tuple(elsewhere)


def telephone_url(number: str) -> QUrl:
    """The address that makes the telephone program dial: "0221 4710-100" is tel:02214710100 (RFC 3966)."""
    # "+49 (0)221": the zero in brackets is not dialled
    digits = "".join(letter for letter in number.replace("(0)", "") if letter in "+0123456789*#")
    url = QUrl()
    url.setScheme("tel")
    url.setPath(digits)
    return url


class PhoneLink(TextLink):
    """A telephone number to press.

    Signals:
        dialled: the number, when it was pressed (the page offers to log the call).
    """

    dialled = Signal(str)

    def __init__(self, number: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(number, parent)
        self.number = ""
        self.clicked.connect(self._dial)
        self.set_number(number, name)

    def set_number(self, number: str, name: str = "") -> None:
        """Another number, of somebody else."""
        self.number = number
        self.setText(number)
        words = self.tr("{0} anrufen").format(name) if name else self.tr("Anrufen")
        self.setAccessibleName(f"{words}: {number}")
        self.setToolTip(tip(words))

    def _dial(self) -> None:
        QDesktopServices.openUrl(telephone_url(self.number))
        self.dialled.emit(self.number)


class MailLink(TextLink):
    """An e-mail address to press."""

    def __init__(self, address: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(address, parent)
        self.address = ""
        self.clicked.connect(self._write)
        self.set_address(address, name)

    def set_address(self, address: str, name: str = "") -> None:
        """Another address, of somebody else."""
        self.address = address
        self.setText(address)
        words = self.tr("E-Mail an {0}").format(name) if name else self.tr("E-Mail schreiben")
        self.setAccessibleName(f"{words}: {address}")
        self.setToolTip(tip(words))

    def _write(self) -> None:
        url = QUrl()
        url.setScheme("mailto")
        url.setPath(self.address)
        QDesktopServices.openUrl(url)


class NoteEdit(QPlainTextEdit):
    """Several lines of text that grow with what is written; Tab goes on to the next field, Ctrl+Enter saves.

    Signals:
        submitted: Ctrl+Enter was pressed.
    """

    submitted = Signal()

    def __init__(
        self, placeholder: str = "", parent: QWidget | None = None, *, lines: tuple[int, int] = (3, 10)
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(wrap_mode_for(""))
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Put other words there."""
        self.setWordWrapMode(wrap_mode_for(text))
        self.setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted may be no words at all."""
        if len(source.text()) > LONGEST_WORD:
            self.setWordWrapMode(wrap_mode_for(self.toPlainText() + source.text()))
        super().insertFromMimeData(source)

    def _grow(self) -> None:
        least, most = self._lines
        lines = max(least, min(most, int(self.document().size().height())))
        height = lines * theme.current().metrics(TextStyle.BODY).lineSpacing() + 16
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(240, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is not for the text."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)


class WheelGuard(QObject):
    """Keeps the mouse wheel from changing a field that has not the focus while a form is scrolled."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave such a wheel event to the form."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
