"""A dialog in steps: what there is to do at the left, one step at a time at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.dialogs.form import Form
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.notice import Banner
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label

SIZE = QSize(940, 600)


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        short: its name at the left.
        title, explanation: its heading.
        body: what is to be done.
        form: the fields of the body, if it has some.
    """

    key: str
    short: str
    title: str
    explanation: str
    body: QWidget
    form: Form | None = None


class StepList(QFrame):
    """The steps: done ones ticked, the present one marked, the others faint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self.setProperty("line", "right")
        self._names: list[str] = []
        self._now = 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        self.column.addStretch(1)
        self.setFixedWidth(theme.current().scaled(232))

    def show_steps(self, names: Sequence[str], now: int) -> None:
        """Which steps there are, and which one is shown."""
        self._names, self._now = list(names), now
        self.setAccessibleName(self.tr("Schritt {0} von {1}: {2}").format(now + 1, len(names), names[now]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sign and steps."""
        super().paintEvent(event)
        colour, scaled = theme.current().colour, theme.current().scaled
        painter = QPainter(self)
        sign = QRect(SPACE_L, SPACE_L + 2, 32, 32)
        painting.box(painter, sign, colour(Role.ACCENT), 8)
        icons.paint(painter, sign.adjusted(5, 5, -5, -5), Icon.APP, colour(Role.ON_ACCENT))
        title = QRect(sign.right() + 11, sign.top(), self.width() - sign.right() - 20, sign.height())
        painting.words(painter, title, "Netzwerk", TextStyle.SECTION, Role.TEXT)
        top = sign.bottom() + scaled(28)
        height = scaled(38)
        for number, name in enumerate(self._names):
            row = QRect(8, top + number * height, self.width() - 17, height - 4)
            now, done = number == self._now, number < self._now
            if now:
                painting.box(painter, row, colour(Role.SELECT), theme.RADIUS_SMALL)
            mark = QRect(row.left() + 10, row.center().y() - 9, 20, 20)
            if done:
                painting.box(painter, mark, colour(Role.GOOD_BG), 10)
                icons.paint(painter, mark.adjusted(3, 3, -3, -3), Icon.CHECK, colour(Role.GOOD))
            else:
                painting.box(painter, mark, colour(Role.ACCENT if now else Role.CHIP), 10)
                role = Role.ON_ACCENT if now else Role.DIM
                middle = Qt.AlignmentFlag.AlignHCenter
                painting.words(painter, mark, str(number + 1), TextStyle.CAPTION_BOLD, role, middle)
            words = row.adjusted(40, 0, -8, 0)
            style = TextStyle.STRONG if now else TextStyle.BODY
            painting.words(painter, words, name, style, Role.TEXT if now else Role.DIM)
        painter.end()


class Assistant(QDialog):
    """The dialog. Derived ones say what "Weiter" means at each step.

    Attributes:
        banner: words about the step that is shown.
        back_button, next_button: at the bottom.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowIcon(icons.app_icon())
        scaled = theme.current().scaled
        self.resize(scaled(SIZE.width()), scaled(SIZE.height()))
        self.steps: list[Step] = []
        self._all: list[Step] = []
        self._now = 0
        self.list = StepList()
        self.title = Label("", TextStyle.HEADING, wrap=True)
        self.explanation = Label("", TextStyle.BODY, Role.DIM, wrap=True)
        self.banner = Banner()
        self.stack = QStackedWidget()
        self._areas: dict[str, QScrollArea] = {}
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.list)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_M)
        head.setSpacing(SPACE_S)
        for widget in (self.title, self.explanation, self.banner):
            head.addWidget(widget)
        right.addLayout(head)
        right.addWidget(self.stack, 1)
        right.addWidget(self._footer())
        whole.addLayout(right, 1)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.next)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.back)

    def _footer(self) -> QFrame:
        strip = QFrame()
        strip.setProperty("ground", "panel")
        strip.setProperty("line", "top")
        row = QHBoxLayout(strip)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        row.setSpacing(SPACE_S)
        self.aside = TextLink("", style=TextStyle.BODY)
        self.aside.hide()
        self.hint = ElidedLabel("", TextStyle.CAPTION, Role.FAINT)
        self.back_button = QPushButton(self.tr("&Zurück"))
        self.next_button = QPushButton(self.tr("&Weiter"))
        self.next_button.setProperty("primary", True)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        row.addWidget(self.aside)
        row.addWidget(self.hint, 1)
        for button in (self.back_button, self.next_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        return strip

    # -- steps ----------------------------------------------------------------------------------------------------
    def add_step(self, step: Step) -> Step:
        """Put the body of a step into the dialog."""
        body = step.body
        body.setProperty("ground", "clear")
        layout = body.layout()
        if layout is not None:
            layout.setContentsMargins(SPACE_XL, 4, SPACE_XL, SPACE_L)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self.stack.addWidget(area)
        self._areas[step.key] = area
        self._all.append(step)
        return step

    def walk(self, steps: Sequence[Step], at: str = "") -> None:
        """Go through these steps, from the first or the one named."""
        self.steps = list(steps)
        keys = [step.key for step in steps]
        self.show_step(keys.index(at) if at in keys else 0)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self._now]

    def go_to(self, key: str) -> None:
        """Show a step by its key."""
        self.show_step([step.key for step in self.steps].index(key))

    def show_step(self, number: int) -> None:
        """Show a step."""
        self._now = number
        step = self.step
        self.list.show_steps([one.short for one in self.steps], number)
        self.title.setText(step.title)
        self.explanation.setText(step.explanation)
        self.explanation.setVisible(bool(step.explanation))
        self.banner.hide()
        self.stack.setCurrentWidget(self._areas[step.key])
        self.back_button.setEnabled(number > 0)
        self.shown(step)
        self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        form = self.step.form
        first = next(iter(form), None) if form is not None else None
        if first is not None:
            first.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.next_button.isEnabled():
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self, step: Step) -> None:
        """A step is shown; say what the buttons are called."""

    def next(self) -> None:
        """Go on."""
        if self._now + 1 < len(self.steps):
            self.show_step(self._now + 1)

    def back(self) -> None:
        """One step back; nothing that was typed is lost."""
        if self._now > 0 and self.back_button.isEnabled():
            self.show_step(self._now - 1)
