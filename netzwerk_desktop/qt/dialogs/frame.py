"""The frame around every dialog: what it is above, what can be done below, the content between, scrolled if need be.

A dialog is as high as its content as long as the window behind it has the room, and grows and shrinks with it.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.notice import Banner
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label

#: room that stays free between a dialog and the edges of the window behind it
_MARGIN = 16


def designed(form: Callable[[], Any]) -> tuple[Any, QWidget]:
    """A Designer's form on a widget of its own (the compiled forms carry no types)."""
    ui, body = form(), QWidget()
    ui.setupUi(body)
    return ui, body


class _Sign(QWidget):
    """The icon of a dialog on a round ground."""

    def __init__(self, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(QSize(36, 36))

    def set_icon(self, icon: Icon) -> None:
        """Another icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painting.box(painter, self.rect(), now.colour(Role.ACCENT_BG), 18)
        icons.paint(painter, QRect(8, 8, 20, 20), self._icon, now.colour(Role.ACCENT))
        painter.end()


class Frame(QDialog):
    """A dialog with a heading, a banner, a scrolled body and a row of buttons.

    Attributes:
        head: the row of the heading, for something at its right end.
        banner: words about the whole dialog.
        footer: the row of buttons; the hint stands at its left.
    """

    def __init__(self, parent: QWidget | None, title: str, icon: Icon, *, subtitle: str = "", width: int = 640) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._wanted_width = width
        self._limit: QSize | None = None
        self._embedded = False
        self._shortcuts: list[QShortcut] = []
        self.title = Label(title, TextStyle.HEADING)
        self.subtitle = ElidedLabel(subtitle, TextStyle.BODY, Role.DIM)
        self.subtitle.setVisible(bool(subtitle))
        self.banner = Banner()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body: QWidget | None = None
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(0)
        self._fit_soon.timeout.connect(self.fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._parts_of_dialog = layout
        layout.addLayout(self._make_head(icon))
        around = QHBoxLayout()
        around.setContentsMargins(SPACE_XL, 0, SPACE_XL, SPACE_S)
        around.addWidget(self.banner)
        self._banner_row = QWidget()
        self._banner_row.setLayout(around)
        self._banner_row.hide()
        self.banner.installEventFilter(self)
        layout.addWidget(self._banner_row)
        layout.addWidget(self.area, 1)
        layout.addWidget(self._make_footer())

    # -- putting together -----------------------------------------------------------------------------------------
    def _make_head(self, icon: Icon) -> QHBoxLayout:
        self.head = QHBoxLayout()
        self.head.setContentsMargins(SPACE_XL, SPACE_L + 2, SPACE_XL, SPACE_M)
        self.head.setSpacing(SPACE_M)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        self.sign = _Sign(icon)
        self.head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addLayout(words, 1)
        return self.head

    def _make_footer(self) -> QFrame:
        strip = self._strip = QFrame()
        strip.setProperty("ground", "panel")
        strip.setProperty("line", "top")
        strip.setObjectName("dialog_footer")
        self.footer = QHBoxLayout(strip)
        self.footer.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        self.footer.setSpacing(SPACE_S)
        self.hint = ElidedLabel("", TextStyle.CAPTION, Role.FAINT)
        self.footer.addWidget(self.hint, 1)
        return strip

    def set_body(self, body: QWidget, *, padded: bool = True, stretched: bool = True) -> None:
        """Put the content in; ``stretched``: what room is left over stays below it."""
        body.setProperty("ground", "clear")
        layout = body.layout()
        if padded and layout is not None:
            layout.setContentsMargins(SPACE_XL, SPACE_XS, SPACE_XL, SPACE_L)
        if isinstance(layout, QVBoxLayout) and stretched:
            layout.addStretch(1)
        self._body = body
        self.area.setWidget(body)
        body.installEventFilter(self)
        # the keyboard comes to the buttons after the content, although they were made before it
        strip = self._strip
        self._parts_of_dialog.removeWidget(strip)
        strip.setParent(None)
        self._parts_of_dialog.addWidget(strip)
        strip.show()

    def set_subtitle(self, text: str) -> None:
        """What it is about, below the heading."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))
        self._fit_soon.start()

    def add_button(self, text: str, do: object, *, primary: bool = False, flat: bool = False) -> QPushButton:
        """A button of the footer; the primary one is filled. Enter in a field presses none of them."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        if primary:
            button.setProperty("primary", True)
        button.setFlat(flat)
        button.clicked.connect(do)
        self.footer.addWidget(button)
        return button

    def on_keys(self, keys: str, do: object) -> None:
        """A shortcut within this dialog."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(do)
        self._shortcuts.append(shortcut)

    # -- beside the page ------------------------------------------------------------------------------------------
    def embed(self, place: QWidget) -> None:
        """Become a part of the window instead of a window of its own; whoever does this decides how large it is."""
        self._embedded = True
        self.setParent(place, Qt.WindowType.Widget)
        for shortcut in self._shortcuts:
            # the page beside it has keys of its own
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hint.setText("")
        self.head.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_S)
        self.footer.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        banner = self._banner_row.layout()
        if banner is not None:
            banner.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_S)
        layout = self._body.layout() if self._body is not None else None
        if layout is not None:
            layout.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, SPACE_M)

    @property
    def embedded(self) -> bool:
        """Whether it is a part of the window."""
        return self._embedded

    # -- size -----------------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The content needs more or less room than before."""
        kind = event.type()
        # while the dialog is taken apart, children still send events when its attributes are gone
        banner, body = getattr(self, "banner", None), getattr(self, "_body", None)
        if banner is None:
            return False
        if watched is banner and kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._banner_row.setVisible(kind == QEvent.Type.ShowToParent)
            self._fit_soon.start()
        elif watched is body and kind == QEvent.Type.LayoutRequest:
            self._fit_soon.start()
        return super().eventFilter(watched, event)

    def room(self) -> QSize:
        """How large it may be."""
        parent = self.parentWidget()
        if parent is not None:
            there = parent.window().size()
        elif self._limit is not None:
            there = self._limit
        else:
            there = self.screen().availableGeometry().size()
        return there - QSize(2 * _MARGIN, 2 * _MARGIN)

    def limit_to(self, size: QSize) -> None:
        """Without a window behind it: behave as if there were one of this size."""
        self._limit = size
        self.fit()

    def fit(self) -> None:
        """As high as the content wants, as far as there is room."""
        if self._body is None or self._embedded:
            return
        room = self.room()
        width = min(theme.current().scaled(self._wanted_width), room.width())
        inner = width
        body = self._body
        layout = body.layout()
        height = layout.totalHeightForWidth(inner) if layout is not None and layout.hasHeightForWidth() else -1
        if height < 0:
            height = body.sizeHint().height()
        around = 0
        for number in range(self._parts_of_dialog.count()):
            item = self._parts_of_dialog.itemAt(number)
            if item is not None and item.widget() is not self.area and not item.isEmpty():
                around += item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
        height = max(height, body.minimumHeight())
        wanted = QSize(width, min(height + around, room.height()))
        if wanted != self.size():
            self.resize(wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """Come up in the right size."""
        self.fit()
        super().showEvent(event)


class DeskFrame(Frame):
    """A dialog of an open office."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        title: str,
        icon: Icon,
        *,
        subtitle: str = "",
        width: int = 640,
    ) -> None:
        super().__init__(parent, title, icon, subtitle=subtitle, width=width)
        self.desk = desk
