"""The head of a town's page: name and standing, how to reach it, what can be done.

Everything has its place whatever it says, and the head is always equally high. A layout would ask the whole window
anew for its sizes at every town that is shown, which took as long as all the painting.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Actions
from netzwerk_desktop.qt.delegates.timeline_words import CardChip
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.pages import organisation_facts as facts_of
from netzwerk_desktop.qt.pages.organisation_facts import OrganisationFacts
from netzwerk_desktop.qt.theme import Role, TextStyle
from netzwerk_desktop.qt.widgets.action_button import ActionButton, ActionRow
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.chip import ChipStrip
from netzwerk_desktop.qt.widgets.field import MailLink, PhoneLink
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label

#: where the lines begin and how high they are, at 13-px text
_TITLE, _META, _CONTACT, _CHIPS, _ACTIONS = (0, 34), (36, 20), (58, 22), (86, 24), (120, 32)


class OrganisationHeader(QWidget):
    """Name, standing, contact and actions of an organisation."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel("", TextStyle.TITLE, parent=self)
        self.kind = Label("", TextStyle.BODY, Role.DIM, self)
        self.meta = ElidedLabel("", TextStyle.BODY, Role.DIM, self)
        self.address = Label("", TextStyle.CAPTION, Role.DIM, self)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.phone = PhoneLink("", "", self)
        self.mail = MailLink("", "", self)
        self.website = TextLink("", self)
        self.website.clicked.connect(self._open_website)
        self._website = ""
        self.chips = ChipStrip(self)
        self._chips: list[CardChip] = []
        self._slot: CardChip | None = None
        self.action_row = ActionRow(self)
        self.action_row.set_buttons(
            [
                ActionButton(actions[ActionId.LOG_CALL], Icon.CALL, primary=True),
                ActionButton(actions[ActionId.LOG_CONSULTATION], Icon.CONSULTATION),
                ActionButton(actions[ActionId.ADD_FOLLOW_UP], Icon.FOLLOW_UP),
                ActionButton(actions[ActionId.WRITE_LETTER], Icon.LETTER),
                ActionButton(actions[ActionId.PRINT_DOSSIER], Icon.DOSSIER),
            ],
            [
                actions[ActionId.LOG_INTERACTION],
                actions[ActionId.ADD_CASE],
                actions[ActionId.EDIT],
                actions[ActionId.ADD_PERSON],
                actions[ActionId.ENTER_SUCCESSOR],
                actions[ActionId.EDIT_MEMBERSHIP],
                actions[ActionId.ADD_GRANT],
                actions[ActionId.ADD_TO_LIST],
                actions[ActionId.SHOW_HISTORY],
            ],
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Always equally high."""
        return QSize(600, theme.current().scaled(sum(_ACTIONS)))

    def minimumSizeHint(self) -> QSize:
        """The actions keep their room."""
        return QSize(self.action_row.minimumSizeHint().width(), self.sizeHint().height())

    def show_facts(self, facts: OrganisationFacts) -> None:
        """Show an organisation."""
        detail = facts.detail
        self.name.setText(detail.name)
        self.kind.setText(facts_of.kind_words(detail))
        meta, address = facts_of.meta_line(detail), facts_of.address_line(detail)
        self.meta.setText(meta or address)
        self.address.setText(address if meta else "")
        self.phone.set_number(detail.phone, detail.name)
        self.mail.set_address(detail.email, detail.name)
        self._website = detail.website
        self.website.setText(detail.website.removeprefix("https://").removeprefix("http://").rstrip("/"))
        self._chips = facts_of.header_chips(facts)
        self._show_chips()
        self._place()

    def forget_slot(self) -> None:
        """Another town is on its way; its chips come with it."""
        self._slot = None

    def show_slot(self, slot: CardChip | None) -> None:
        """The town's place in this month's calls, which is known a moment later."""
        self._slot = slot
        self._show_chips()

    def _show_chips(self) -> None:
        # behind membership and what is late, before what there was
        chips = list(self._chips)
        if self._slot is not None:
            chips.insert(1, self._slot)
        self.chips.show_chips(chips)

    def _open_website(self) -> None:
        QDesktopServices.openUrl(QUrl.fromUserInput(self._website))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        self._place()

    def _place(self) -> None:
        scaled = theme.current().scaled
        width = self.width()

        def line(place: tuple[int, int]) -> tuple[int, int]:
            return scaled(place[0]), scaled(place[1])

        top, height = line(_TITLE)
        kind = self.kind.sizeHint().width() + 4
        name = min(self.name.sizeHint().width(), max(0, width - kind - 10))
        self.name.setGeometry(0, top, name, height)
        self.kind.setGeometry(name + 10, top + scaled(7), kind, height - scaled(8))
        top, height = line(_META)
        self.meta.setGeometry(0, top, width, height)
        top, height = line(_CONTACT)
        x = 0
        for part in (self.address, self.phone, self.mail, self.website):
            part_width = part.sizeHint().width()
            fits = bool(part.text()) and x + part_width <= width
            part.setVisible(fits)
            if fits:
                part.setGeometry(x, top, part_width, height)
                x += part_width + 8
        self.chips.setGeometry(0, *line(_CHIPS)[:1], width, line(_CHIPS)[1])
        self.action_row.setGeometry(0, *line(_ACTIONS)[:1], width, line(_ACTIONS)[1])
