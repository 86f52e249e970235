"""The places of the program down the left side: icon and word, or only the icon."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import RADIUS_SMALL, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting

WIDE = 196
NARROW = 56


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """A place: its key, its word, its icon, its shortcut in words, and whether it stands at the bottom."""

    key: str
    text: str
    icon: Icon
    hint: str = ""
    below: bool = False


class _Entry(QAbstractButton):
    """One place. Exclusive and checkable, so screen readers hear which of them is chosen."""

    def __init__(self, entry: NavigationEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.badge = ""
        self.badge_meaning = ""
        self.wide = True
        self.setText(entry.text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tell()

    def tell(self) -> None:
        """Name and tool tip for those who cannot see the badge or the word."""
        name = self.entry.text if not self.badge else f"{self.entry.text}, {self.badge_meaning or self.badge}"
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self.entry.hint})" if self.entry.hint else name)

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(NARROW, theme.current().scaled(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark, icon, word and badge."""
        now = theme.current()
        painter = QPainter(self)
        row = QRect(8, 0, self.width() - 16, now.scaled(34))
        middle = row.center().y() + 1
        if self.isChecked():
            painting.box(painter, row, now.colour(Role.SELECT), RADIUS_SMALL)
            mark = QRectF(8, middle - 9, 3, 18)
            painting.box(painter, mark, now.colour(Role.ACCENT), 1.5)
        elif self.underMouse():
            painting.box(painter, row, now.colour(Role.HOVER), RADIUS_SMALL)
        icon_role = Role.ACCENT if self.isChecked() else Role.DIM
        left = 20 if self.wide else (self.width() - 18) // 2
        icons.paint(painter, QRect(left, middle - 9, 18, 18), self.entry.icon, now.colour(icon_role))
        if self.wide:
            words = QRect(50, row.top(), row.right() - 50 - 8, row.height())
            if self.badge:
                painting.words(
                    painter, words, self.badge, TextStyle.CAPTION_STRONG, Role.ACCENT, Qt.AlignmentFlag.AlignRight
                )
                taken = now.metrics(TextStyle.CAPTION_STRONG).horizontalAdvance(self.badge)
                words.setRight(words.right() - taken - 8)
            style, role = (TextStyle.STRONG, Role.TEXT) if self.isChecked() else (TextStyle.BODY, Role.DIM)
            painting.words(painter, words, self.text(), style, role)
        elif self.badge:
            painting.dot(painter, QRectF(left + 12, middle - 11, 8, 8).center(), now.colour(Role.ACCENT))
        if self.hasFocus():
            painting.focus_ring(painter, row)
        painter.end()


class NavigationBar(QFrame):
    """The places, one chosen. Arrow keys walk, Enter or Space goes.

    Signals:
        chosen: key of the place somebody wants to go to.
        folded: True when only icons are left.
    """

    chosen = Signal(str)
    folded = Signal(bool)

    def __init__(self, title: str, entries: Sequence[NavigationEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self.setProperty("line", "right")
        self.setAccessibleName(self.tr("Bereiche"))
        self._title = title
        self._wide = True
        self._entries: dict[str, _Entry] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 64, 1, 12)
        layout.setSpacing(0)
        below = [entry for entry in entries if entry.below]
        for entry in entries:
            if not entry.below:
                layout.addWidget(self._add(entry))
        layout.addStretch(1)
        for entry in below:
            layout.addWidget(self._add(entry))
        self.setFixedWidth(WIDE)

    def _add(self, entry: NavigationEntry) -> _Entry:
        button = _Entry(entry, self)
        button.clicked.connect(lambda: self.chosen.emit(entry.key))
        self._entries[entry.key] = button
        return button

    @property
    def wide(self) -> bool:
        """True when the words are shown."""
        return self._wide

    def set_wide(self, wide: bool) -> None:
        """Words and icons, or only icons."""
        if wide == self._wide:
            return
        self._wide = wide
        for button in self._entries.values():
            button.wide = wide
        self.setFixedWidth(WIDE if wide else NARROW)
        self.update()
        self.folded.emit(not wide)

    def set_title(self, title: str) -> None:
        """What stands beside the sign at the top."""
        self._title = title
        self.update()

    def set_current(self, key: str) -> None:
        """Mark a place as the one that is shown (an unknown key marks none)."""
        button = self._entries.get(key)
        if button is not None:
            button.setChecked(True)

    def current(self) -> str:
        """Key of the marked place, or ""."""
        return next((key for key, button in self._entries.items() if button.isChecked()), "")

    def focus_current(self) -> None:
        """Put the keyboard on the marked place."""
        button = self._entries.get(self.current()) or next(iter(self._entries.values()))
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def set_badge(self, key: str, badge: str, meaning: str = "") -> None:
        """A number beside a place, and what it means in words ("7 Wiedervorlagen fällig")."""
        button = self._entries[key]
        button.badge, button.badge_meaning = badge, meaning
        button.tell()
        button.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk through the places."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = list(self._entries.values())
        here = next((number for number, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        buttons[(here + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign and the name of the program above the places."""
        super().paintEvent(event)
        now = theme.current()
        painter = QPainter(self)
        sign = QRect(16, 14, 24, 24)
        painting.box(painter, sign, now.colour(Role.ACCENT), RADIUS_SMALL)
        icons.paint(painter, sign.adjusted(4, 4, -4, -4), Icon.APP, now.colour(Role.ON_ACCENT))
        if self._wide:
            painting.words(painter, QRect(50, 10, self.width() - 58, 32), self._title, TextStyle.STRONG, Role.TEXT)
        painter.end()
