"""Labels in the type scale of the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import Role, TextStyle
from netzwerk_desktop.qt.tips import tip


class Label(QLabel):
    """Words in one style of the type scale; ``tone`` is a role of the colour table (None: normal text)."""

    def __init__(
        self,
        text: str = "",
        style: TextStyle = TextStyle.BODY,
        tone: Role | None = None,
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        # what comes from the database is text, never markup
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._style = style
        self.setFont(theme.current().font(style))
        if tone is not None:
            self.setProperty("tone", tone.value)
        self.setWordWrap(wrap)
        self.setText(text)

    def set_tone(self, tone: Role | None) -> None:
        """Another colour."""
        value = tone.value if tone is not None else None
        if self.property("tone") == value:
            return
        self.setProperty("tone", value)
        self.style().unpolish(self)
        self.style().polish(self)


class ElidedLabel(Label):
    """One line that ends in an ellipsis where the room ends; the tool tip has the whole text."""

    def __init__(
        self,
        text: str = "",
        style: TextStyle = TextStyle.BODY,
        tone: Role | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, style, tone, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Line breaks become spaces: it is one line."""
        super().setText(" ".join(text.split("\n")))
        self._tell_rest()

    def minimumSizeHint(self) -> QSize:
        """It can shrink to a few letters."""
        return QSize(
            min(super().sizeHint().width(), 3 * self.fontMetrics().averageCharWidth()), self.sizeHint().height()
        )

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tool tip is only there when something is cut off."""
        self._tell_rest()

    def _tell_rest(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(tip(self.text()) if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
