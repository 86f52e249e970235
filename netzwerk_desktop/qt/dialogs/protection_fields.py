"""Fields about getting in: a recovery key, a choice with explanations, a passphrase with a hint, all as one form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.dialogs.form import Form
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.choice import follow_in_tab_order
from netzwerk_desktop.qt.dialogs.parts.part import Part, mark
from netzwerk_desktop.qt.dialogs.parts.ticks import ChoiceDot
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services.office_file import Protection
from netzwerk_desktop.services.protection import (
    GROUP_LENGTH,
    GROUPS,
    passphrase_problems,
    passphrase_strength,
    wrong_groups,
)

KEYRING: Final = "keyring"
PASSPHRASE: Final = "passphrase"
_NOT_A_LETTER: Final = re.compile(r"[^0-9A-Za-z]+")


class _Group(QLineEdit):
    """Six characters of the recovery key."""

    pasted = Signal(str)
    back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting fills several groups; Backspace at the beginning goes back to the one before."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QApplication.clipboard().text())
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
            return
        super().keyPressEvent(event)


class KeyField(QWidget, Part):
    """A recovery key, group by group; each group is looked at as soon as it is complete. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_S)
        self.groups: list[_Group] = []
        columns = (GROUPS + 1) // 2
        for number in range(GROUPS):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            line = _Group()
            line.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.setPlaceholderText(str(number + 1))
            line.setMinimumWidth(theme.current().scaled(72))
            line.textEdited.connect(lambda text, number=number: self._typed(number, text))
            line.pasted.connect(lambda text, number=number: self.paste(text, number))
            line.back.connect(lambda number=number: self._focus(number - 1))
            self.groups.append(line)
            cell.addWidget(line)
            grid.addLayout(cell, number // columns, number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        follow_in_tab_order(self, self.groups)

    def value(self) -> str:
        """The groups with dashes between, or "" when nothing is typed."""
        typed = [line.text().strip() for line in self.groups]
        return "-".join(typed) if any(typed) else ""

    def set_value(self, value: str | None) -> None:
        """Show a key."""
        letters = _NOT_A_LETTER.sub("", value or "")
        for number, line in enumerate(self.groups):
            line.setText(letters[number * GROUP_LENGTH : (number + 1) * GROUP_LENGTH].upper())
        self._look()
        self.changed.emit()

    def state(self) -> str:
        """Never kept."""
        return ""

    def set_state(self, state: str) -> None:
        """There is nothing to show."""

    def problem(self) -> str:
        """Which groups are wrong, or that some are missing."""
        typed = [line.text() for line in self.groups]
        wrong = [number for number in wrong_groups(typed) if len(typed[number - 1]) >= GROUP_LENGTH]
        short = [number for number, text in enumerate(typed, start=1) if len(text) < GROUP_LENGTH]
        if wrong:
            return self._named(wrong, self.tr("Gruppe {0} stimmt nicht."), self.tr("Die Gruppen {0} stimmen nicht."))
        if len(short) == GROUPS and not any(typed):
            return ""
        if short:
            return self._named(
                short, self.tr("Gruppe {0} ist unvollständig."), self.tr("Die Gruppen {0} sind unvollständig.")
            )
        return ""

    def _named(self, numbers: Sequence[int], one: str, many: str) -> str:
        compare = self.tr("Bitte vergleichen Sie sie mit dem Ausdruck.")
        words = one if len(numbers) == 1 else many
        return f"{words.format(', '.join(map(str, numbers)))} {compare}"

    def paste(self, text: str, first: int = 0) -> None:
        """Distribute a text over the groups, from one of them on; a whole key always begins at the first."""
        letters = _NOT_A_LETTER.sub("", text).upper()
        if len(letters) > (GROUPS - first) * GROUP_LENGTH or len(letters) >= GROUPS * GROUP_LENGTH:
            first = 0
        number = first
        while letters and number < GROUPS:
            self.groups[number].setText(letters[:GROUP_LENGTH])
            letters = letters[GROUP_LENGTH:]
            number += 1
        self._focus(min(number, GROUPS - 1))
        self._look()
        self.changed.emit()

    def _typed(self, number: int, text: str) -> None:
        line = self.groups[number]
        letters = _NOT_A_LETTER.sub("", text).upper()
        if len(letters) > GROUP_LENGTH:
            self.paste(letters, number)
            return
        place = line.cursorPosition()
        if letters != text:
            line.setText(letters)
            line.setCursorPosition(min(place, len(letters)))
        self._look()
        if (
            len(letters) == GROUP_LENGTH
            and line.cursorPosition() == GROUP_LENGTH
            and not wrong_groups_at(number, letters)
        ):
            self._focus(number + 1)
        self.changed.emit()

    def _look(self) -> None:
        for number, line in enumerate(self.groups):
            wrong = len(line.text()) >= GROUP_LENGTH and wrong_groups_at(number, line.text())
            mark(line, wrong)
            name = self.tr("Gruppe {0} von {1}").format(number + 1, GROUPS)
            line.setAccessibleName(name)
            words = self.tr("Gruppe {0} stimmt nicht.").format(number + 1) if wrong else ""
            line.setAccessibleDescription(words)
            line.setToolTip(words)

    def _focus(self, number: int) -> None:
        if 0 <= number < GROUPS:
            self.groups[number].setFocus(Qt.FocusReason.OtherFocusReason)


def wrong_groups_at(number: int, text: str) -> bool:
    """Whether the group at this place (from 0) cannot be right."""
    return bool(wrong_groups([*[""] * number, text]))


class _Card(QFrame):
    """One answer with its explanation; pressing anywhere on it chooses it."""

    def __init__(self, title: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_XS)
        self.button = ChoiceDot(title)
        self.button.setAccessibleDescription(explanation)
        self.words = Label(explanation, TextStyle.BODY, Role.DIM, wrap=True)
        self.words.setContentsMargins(30, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self.words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole card is the button."""
        if event.button() == Qt.MouseButton.LeftButton and self.button.isEnabled():
            self.button.setChecked(True)
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)


class CardsField(QWidget, Part):
    """One of two or three that want explaining. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._cards: list[tuple[Any, _Card]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._group.idToggled.connect(self._toggled)

    def set_options(self, choices: Sequence[tuple[Any, str, str]]) -> None:
        """(value, title, explanation); set once."""
        for number, (value, title, explanation) in enumerate(choices):
            card = _Card(title, explanation, self)
            self._group.addButton(card.button, number)
            self._cards.append((value, card))
            self._column.addWidget(card)
        follow_in_tab_order(self, [card.button for _, card in self._cards])

    def forbid(self, value: Any, why: str) -> None:
        """An answer that is not possible here, with the reason."""
        for known, card in self._cards:
            if known == value:
                card.button.setEnabled(False)
                card.words.setText(why)
                card.button.setAccessibleDescription(why)
                card.unsetCursor()

    def value(self) -> Any:
        """What is chosen, or None."""
        number = self._group.checkedId()
        return self._cards[number][0] if number >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose."""
        for known, card in self._cards:
            if known == value:
                card.button.setChecked(True)

    def state(self) -> str | None:
        """The code of what is chosen."""
        value = self.value()
        return None if value is None else str(value)

    def set_state(self, state: str | None) -> None:
        """Choose by code."""
        for known, card in self._cards:
            if str(known) == state:
                card.button.setChecked(True)

    def _toggled(self, number: int, chosen: bool) -> None:
        if chosen:
            self.setFocusProxy(self._cards[number][1].button)
            self.changed.emit()


class StrengthHint(QWidget):
    """How good a passphrase is, in words and as a bar of three parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        self.words = Label("", TextStyle.CAPTION, Role.DIM, wrap=True)
        column.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def look_at(self, passphrase: str) -> None:
        """Say something about a passphrase that is being typed."""
        strength = passphrase_strength(passphrase)
        self._level = strength.level
        self.words.setText(strength.words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar."""
        now = theme.current()
        painter = QPainter(self)
        part = (min(self.width(), 240) - 8) // 3
        for number in range(3):
            role = (Role.WARN, Role.GOOD, Role.GOOD)[self._level - 1] if number < self._level else Role.LINE
            rect = self.rect().adjusted(number * (part + 4), 0, 0, 0)
            rect.setSize(QSize(part, 4))
            painting.box(painter, rect, now.colour(role), 2)
        painter.end()


def show_field(ui: object, name: str, shown: bool) -> None:
    """Show or hide a field of a form with its label and its hint."""
    for suffix in ("", "_label", "_hint"):
        widget = getattr(ui, name + suffix, None)
        if isinstance(widget, QWidget):
            widget.setVisible(shown)


class ProtectionForm(QWidget):
    """How a file shall open from now on: by the keyring of this computer, or with a passphrase typed twice.

    Attributes:
        form: its fields.
    """

    def __init__(self, *, keyring: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from netzwerk_desktop.qt.forms.ui_first_start_protection import Ui_FirstStartProtectionForm

        self.ui, body = designed(Ui_FirstStartProtectionForm)
        self.ui.form_layout.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)
        self.ui.protection.set_options(
            [
                (
                    KEYRING,
                    self.tr("Mit dem Schlüsselbund dieses Rechners (empfohlen)"),
                    self.tr("Wer hier angemeldet ist, öffnet das Büro ohne weiteres Kennwort."),
                ),
                (
                    PASSPHRASE,
                    self.tr("Mit einer Passphrase"),
                    self.tr("Sie wird bei jedem Start verlangt. Richtig, wenn mehrere Menschen dieses Konto benutzen."),
                ),
            ]
        )
        self.strength = StrengthHint()
        self.ui.passphrase_box.addWidget(self.strength)
        self.form = Form(self.ui, ("protection", "passphrase", "again"), self)
        self.ui.protection.changed.connect(self._chosen)
        self.ui.passphrase.changed.connect(lambda: self.strength.look_at(self.ui.passphrase.value()))
        self.strength.look_at("")
        if not keyring:
            why = self.tr("Auf diesem Rechner gibt es keinen Schlüsselbund.")
            self.ui.protection.forbid(KEYRING, why)
        self.ui.protection.set_value(KEYRING if keyring else PASSPHRASE)
        self.form.remember()

    def _chosen(self) -> None:
        typed = self.ui.protection.value() == PASSPHRASE
        for name in ("passphrase", "again"):
            show_field(self.ui, name, typed)
        self.strength.setVisible(typed)
        self.form.show_problems(())

    def problems(self) -> list[Problem]:
        """What is wrong with what is typed."""
        if self.ui.protection.value() != PASSPHRASE:
            return []
        return passphrase_pair(self.ui.passphrase.value(), self.ui.again.value())

    def protection(self) -> Protection:
        """What was chosen."""
        return Protection(self.ui.passphrase.value() if self.ui.protection.value() == PASSPHRASE else None)


def passphrase_pair(passphrase: str, again: str) -> list[Problem]:
    """What is wrong with a new passphrase that was typed twice."""
    problems = list(passphrase_problems(passphrase))
    if not problems and passphrase != again:
        words = translate("ProtectionForm", "Das ist nicht dieselbe Passphrase. Bitte tippen Sie sie noch einmal.")
        problems.append(Problem("again", words))
    return problems
