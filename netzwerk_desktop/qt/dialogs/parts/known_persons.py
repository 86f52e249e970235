"""While a name is typed: who of that name is entered already, so that nobody is entered twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card, TextLink
from netzwerk_desktop.qt.widgets.status_line import IconLabel
from netzwerk_desktop.qt.widgets.text import Label

if TYPE_CHECKING:
    from netzwerk_desktop.services.duplicate import LikelyPerson
    from netzwerk_desktop.services.person import PersonRow


class KnownPersons(QWidget):
    """Who has the same name; takes no room while there is nobody.

    Signals:
        chosen: id of somebody who is meant.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._card = Card(ground="note", padding=SPACE_S)
        self._card.body.setSpacing(SPACE_XS)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(IconLabel(Icon.INFO, Role.DIM, 16))
        head.addWidget(Label(self.tr("So heißt schon jemand. Ist es dieselbe Person?"), TextStyle.CAPTION, Role.DIM), 1)
        self._card.body.addLayout(head)
        self._links: list[TextLink] = []
        column.addWidget(self._card)
        self.hide()

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """Show them."""
        for link in self._links:
            self._card.body.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = []
        for row in rows:
            where = " · ".join(part for part in (row.name, row.position_summary, row.organisation_name or "") if part)
            link = TextLink(where, style=TextStyle.BODY)
            link.setToolTip(self.tr("Dieser Person eine weitere Funktion geben"))
            link.clicked.connect(lambda _=False, person=row.id: self.chosen.emit(person))
            self._card.body.addWidget(link)
            self._links.append(link)
        self.setVisible(bool(rows))


class LikelyPersons(QWidget):
    """Who may be meant by somebody who is about to be entered, with the reasons; nobody: no room.

    Signals:
        chosen: id and name of somebody who is meant.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._card = Card(ground="note", padding=SPACE_S)
        self._card.body.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(IconLabel(Icon.INFO, Role.DIM, 16))
        head.addWidget(Label(self.tr("Vielleicht steht sie oder er schon da:"), TextStyle.CAPTION, Role.DIM), 1)
        self._card.body.addLayout(head)
        self._lines: list[QWidget] = []
        self.links: list[TextLink] = []
        column.addWidget(self._card)
        self.hide()

    def show_likely(self, found: Sequence[LikelyPerson]) -> None:
        """Show them, the likeliest first."""
        for line in self._lines:
            self._card.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self.links = [], []
        for likely in found:
            link = TextLink(" · ".join(part for part in (likely.name, likely.summary) if part), style=TextStyle.BODY)
            link.setToolTip(self.tr("Das Telefonat bei dieser Person eintragen"))
            link.clicked.connect(lambda _=False, who=likely: self.chosen.emit(who.person_id, who.name))
            reasons = Label(" · ".join(likely.reasons), TextStyle.CAPTION, Role.DIM, wrap=True)
            reasons.setContentsMargins(4, 0, 0, SPACE_XS)
            for line in (link, reasons):
                self._card.body.addWidget(line)
                self._lines.append(line)
            self.links.append(link)
        self.setVisible(bool(found))
