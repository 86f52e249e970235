"""The sentence about entitlement that appears as soon as town and service are chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from netzwerk_desktop.domain.entitlement import Entitlement, EntitlementCode
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.status_line import IconLabel
from netzwerk_desktop.qt.widgets.text import Label

_GROUNDS = {Tone.GOOD: "good", Tone.NEUTRAL: "note", Tone.WARN: "warn"}
_SIGNS = {Tone.GOOD: Icon.DONE, Tone.NEUTRAL: Icon.INFO, Tone.WARN: Icon.WARNING}


def tone_of(entitlement: Entitlement) -> Tone:
    """Green for members and grants, neutral for what everybody may have, amber for who is not entitled."""
    if not entitlement.entitled:
        return Tone.WARN
    return Tone.NEUTRAL if entitlement.code is EntitlementCode.BASIC else Tone.GOOD


class EntitlementLine(QFrame):
    """May they have it, and why? It never forbids anything; it takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S - 1, SPACE_M, SPACE_S - 1)
        row.setSpacing(SPACE_S)
        self._sign = IconLabel(Icon.INFO, Role.DIM, 16)
        self._text = Label("", TextStyle.BODY_STRONG, wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.tone: Tone | None = None
        self.hide()

    def text(self) -> str:
        """The sentence, or ""."""
        return self._text.text()

    def show_entitlement(self, entitlement: Entitlement | None) -> None:
        """Say it; None takes the line away."""
        if entitlement is None:
            self._text.setText("")
            self.tone = None
            self.hide()
            return
        self.tone = tone_of(entitlement)
        self._text.setText(entitlement.reason)
        self._text.set_tone(self.tone.words if self.tone is not Tone.NEUTRAL else None)
        self._sign.set_icon(_SIGNS[self.tone], self.tone.words)
        self.setProperty("ground", _GROUNDS[self.tone])
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        # nothing takes the focus here, so a screen reader has to be told
        self.setAccessibleName(entitlement.reason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
