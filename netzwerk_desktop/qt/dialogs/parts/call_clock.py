"""How long one is on the telephone: a small clock that runs while the dialog is open and can be stopped."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import Role, TextStyle
from netzwerk_desktop.qt.widgets import painting

#: a call that took less was none worth a minute (or was entered afterwards)
_LEAST_SECONDS = 30


class CallClock(QAbstractButton):
    """Shows minutes and seconds; pressing it stops the clock and lets it go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before_ms = 0
        self._running = QElapsedTimer()
        self._running.start()
        self.now_ms: Callable[[], int] = self._running.elapsed
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self.update)
        self._tick.start()
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._toggled)
        self._tell()

    @property
    def seconds(self) -> int:
        """How long it ran."""
        return (self._before_ms + (self.now_ms() if self.isChecked() else 0)) // 1000

    def minutes(self) -> int | None:
        """What is entered as the duration: whole minutes, at least one; None for a moment only."""
        return max(1, round(self.seconds / 60)) if self.seconds >= _LEAST_SECONDS else None

    def set_seconds(self, seconds: int) -> None:
        """Go on from there (a draft)."""
        self._before_ms = seconds * 1000
        self._running.restart()
        self.update()

    def begin(self) -> None:
        """The call begins now (the form was made before)."""
        self.set_seconds(0)
        self.setChecked(True)

    def stop(self) -> None:
        """The call is over."""
        self.setChecked(False)

    def _toggled(self, running: bool) -> None:
        if running:
            self._running.restart()
            self._tick.start()
        else:
            self._before_ms += self.now_ms()
            self._tick.stop()
        self._tell()
        self.update()

    def _tell(self) -> None:
        words = self.tr("Die Uhr läuft. Anhalten") if self.isChecked() else self.tr("Die Uhr steht. Weiter messen")
        self.setToolTip(words)
        self.setAccessibleName(self.tr("Dauer des Telefonats"))
        self.setAccessibleDescription(words)

    def _words(self) -> str:
        return f"{self.seconds // 60}:{self.seconds % 60:02}"

    def sizeHint(self) -> QSize:
        """Room for an hour and more."""
        metrics = theme.current().metrics(TextStyle.BODY_STRONG)
        return QSize(metrics.horizontalAdvance(max("00:00", self._words(), key=len)) + 46, theme.current().scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A clock and the time."""
        now = theme.current()
        painter = QPainter(self)
        running = self.isChecked()
        role = Role.ACCENT if running else Role.DIM
        ground = Role.ACCENT_BG if running else Role.CHIP
        painting.box(painter, self.rect(), now.colour(ground), self.height() / 2)
        mark = QRect(10, (self.height() - 16) // 2, 16, 16)
        icons.paint(painter, mark, Icon.CLOCK, now.colour(role))
        words = self.rect().adjusted(32, 0, -12, 0)
        painting.words(painter, words, self._words(), TextStyle.BODY_STRONG, role, Qt.AlignmentFlag.AlignRight)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), self.height() / 2)
        painter.end()
