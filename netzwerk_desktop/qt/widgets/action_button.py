"""Buttons for the actions of a page, with their shortcut written on them, and a row that never breaks."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolButton, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import RADIUS_SMALL, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting

_ICON = 16


def key_hint(action: QAction) -> str:
    """The shortcut as it is written on a button: "Strg L"."""
    words = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    # the keyboards have an arrow on that key, and a word as long as "Umschalt" leaves no room for the button
    for long in (QCoreApplication.translate("QShortcut", "Shift"), "Shift"):
        words = words.replace(f"{long}+", "⇧")
    return words.replace("+", " ")


class ActionButton(QAbstractButton):
    """Shows one QAction: icon, words, shortcut. The primary one is filled.

    Signals:
        words_changed: it needs more room or less.
    """

    words_changed = Signal()

    def __init__(
        self,
        action: QAction,
        icon: Icon,
        parent: QWidget | None = None,
        *,
        primary: bool = False,
        text: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.action_shown = action
        self._icon = icon
        self._primary = primary
        self._short = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self.action_shown
        before = self.text()
        self.setText(self._short or action.iconText() or action.text())
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text().replace("&", ""))
        self.setAccessibleDescription(key_hint(action))
        self.updateGeometry()
        self.update()
        if self.text() != before:
            self.words_changed.emit()

    def sizeHint(self) -> QSize:
        """As large as what is written on it."""
        now = theme.current()
        width = 12 + _ICON + SPACE_S + now.metrics(TextStyle.STRONG).horizontalAdvance(self.text()) + 12
        hint = key_hint(self.action_shown)
        if hint:
            width += now.metrics(TextStyle.CAPTION).horizontalAdvance(hint) + 10
        return QSize(width, now.scaled(32))

    def minimumSizeHint(self) -> QSize:
        """It is not shortened (the row puts it into the menu instead)."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        now = theme.current()
        painter = QPainter(self)
        rect = self.rect()
        hover = self.underMouse() and self.isEnabled()
        if self._primary and self.isEnabled():
            ground = Role.ACCENT_STRONG if hover or self.isDown() else Role.ACCENT
            painting.box(painter, rect, now.colour(ground), RADIUS_SMALL)
            ink, faint = Role.ON_ACCENT, Role.ON_ACCENT
        else:
            ground = Role.SELECT if self.isDown() else Role.HOVER if hover else Role.PANEL
            painting.box(painter, rect, now.colour(ground), RADIUS_SMALL, now.colour(Role.EDGE if hover else Role.LINE))
            ink, faint = (Role.TEXT, Role.FAINT) if self.isEnabled() else (Role.FAINT, Role.FAINT)
        mark = QRect(12, (rect.height() - _ICON) // 2, _ICON, _ICON)
        icons.paint(painter, mark, self._icon, now.colour(ink))
        inner = QRect(mark.right() + 1 + SPACE_S, 0, rect.width() - mark.right() - SPACE_S - 12, rect.height())
        painting.words(painter, inner, self.text(), TextStyle.STRONG, ink)
        hint = key_hint(self.action_shown)
        if hint:
            painting.words(painter, inner, hint, TextStyle.CAPTION, faint, Qt.AlignmentFlag.AlignRight)
        if self.hasFocus():
            outside = rect if not self._primary else rect.adjusted(3, 3, -3, -3)
            colour = now.colour(Role.ON_ACCENT if self._primary else Role.ACCENT)
            painting.box(painter, outside, None, RADIUS_SMALL - (2 if self._primary else 0), colour, 2)
        painter.end()


class ActionRow(QWidget):
    """Buttons in one row; those that do not fit wait behind "…"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[ActionButton] = []
        self._only_in_menu: list[QAction] = []
        self._more = QToolButton(self)
        self._more.setIcon(icons.qicon(Icon.MORE))
        self._more.setAccessibleName(self.tr("Weitere Aktionen"))
        self._more.setToolTip(self.tr("Weitere Aktionen"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_buttons(self, buttons: Sequence[ActionButton], only_in_menu: Sequence[QAction] = ()) -> None:
        """What is in the row, most important first, and what is only in the menu behind "…"."""
        for button in self._buttons:
            button.deleteLater()
        self._buttons = list(buttons)
        self._only_in_menu = list(only_in_menu)
        for button in self._buttons:
            button.setParent(self)
            button.words_changed.connect(self._arrange)
            button.show()
        self._arrange()

    def hidden_actions(self) -> list[QAction]:
        """What is behind "…" at the present width."""
        return [button.action_shown for button in self._buttons if button.isHidden()]

    def sizeHint(self) -> QSize:
        """All beside each other."""
        width = sum(button.sizeHint().width() + SPACE_S for button in self._buttons)
        return QSize(width + 40, theme.current().scaled(32))

    def minimumSizeHint(self) -> QSize:
        """The first button and "…"."""
        first = self._buttons[0].sizeHint().width() if self._buttons else 0
        return QSize(first + SPACE_S + 40, theme.current().scaled(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other buttons fit."""
        self._arrange()

    def _arrange(self) -> None:
        height = theme.current().scaled(32)
        more_width = max(height, self._more.sizeHint().width())
        widths = [button.sizeHint().width() for button in self._buttons]
        all_fit = sum(widths) + SPACE_S * max(0, len(widths) - 1) <= self.width() and not self._only_in_menu
        room = self.width() - (0 if all_fit else more_width + SPACE_S)
        x = 0
        fits = True
        for number, (button, width) in enumerate(zip(self._buttons, widths, strict=True)):
            fits = fits and (number == 0 or x + width <= room)
            button.setVisible(fits)
            if fits:
                button.setGeometry(x, 0, min(width, max(room, 0)), height)
                x += width + SPACE_S
        self._more.setVisible(not all_fit)
        self._more.setGeometry(QRect(QPoint(x, 0), QSize(more_width, height)))

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addActions(self.hidden_actions())
        if self.hidden_actions() and self._only_in_menu:
            self._menu.addSeparator()
        self._menu.addActions(self._only_in_menu)
