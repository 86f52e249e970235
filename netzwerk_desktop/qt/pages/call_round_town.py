"""The chosen town of a month: whom to call under which number, what was last, and what to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.pages.call_round_words import QUESTIONS, SIGNS, attempts_words, last_words, state_words
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card, TextLink
from netzwerk_desktop.qt.widgets.chip import ChipStrip
from netzwerk_desktop.qt.widgets.field import PhoneLink
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.status_line import IconLabel
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import label, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import SlotView


class _Chip(NamedTuple):
    text: str
    tone: Tone
    icon: Icon | None = None


class TownToCallPanel(QScrollArea):
    """The panel.

    Signals:
        opened: the page of the town is wanted.
        dialled: the number was pressed; the form for the call is wanted.
    """

    opened = Signal()
    dialled = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.name = TextLink("", style=TextStyle.HEADING, role=Role.TEXT)
        self.chips = ChipStrip()
        self.who = Label("", TextStyle.BODY_STRONG, wrap=True)
        self.function = Label("", TextStyle.CAPTION, Role.DIM, wrap=True)
        self.phone = PhoneLink("")
        self.no_phone = Label(self.tr("Keine Telefonnummer eingetragen"), TextStyle.CAPTION, Role.WARN, wrap=True)
        self.last = Label("", TextStyle.BODY, Role.DIM, wrap=True)
        self.reason = Label("", TextStyle.BODY, Role.DIM, wrap=True)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("ground", "clear")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_M, 0, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_M)
        column.addWidget(self._town_card())
        column.addWidget(self._questions_card())
        column.addStretch(1)
        self.setWidget(body)
        self.name.clicked.connect(self.opened)
        self.phone.dialled.connect(lambda _: self.dialled.emit())

    def _town_card(self) -> Card:
        card = Card(padding=SPACE_L)
        card.body.addWidget(self.name)
        card.body.addWidget(self.chips)
        card.body.addWidget(self.reason)
        card.body.addSpacing(SPACE_XS)
        person = QHBoxLayout()
        person.setSpacing(SPACE_S)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.who)
        words.addWidget(self.function)
        sign = IconLabel(Icon.PERSON, Role.DIM, 18)
        person.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        person.addLayout(words, 1)
        card.body.addLayout(person)
        dial = QHBoxLayout()
        dial.setSpacing(SPACE_S)
        dial.addWidget(IconLabel(Icon.CALL_OUT, Role.ACCENT, 18))
        dial.addWidget(self.phone)
        dial.addWidget(self.no_phone)
        dial.addStretch(1)
        card.body.addLayout(dial)
        card.body.addSpacing(SPACE_XS)
        card.body.addWidget(self.last)
        return card

    def _questions_card(self) -> Card:
        card = Card(padding=SPACE_L)
        card.body.addWidget(Label(self.tr("Was fragen"), TextStyle.SECTION))
        for purpose, question in QUESTIONS.items():
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Label(label(purpose), TextStyle.BODY_STRONG))
            column.addWidget(Label(translate("", question), TextStyle.CAPTION, Role.DIM, wrap=True))
            card.body.addLayout(column)
        return card

    def show_slot(self, slot: SlotView) -> None:
        """Show another town."""
        self.name.setText(slot.organisation_name)
        self.name.setToolTip(self.tr("Zur Seite der Kommune"))
        icon, tone = SIGNS[slot.state]
        chips = [_Chip(state_words(slot), tone, icon)]
        if slot.carried_over:
            chips.append(_Chip(self.tr("übernommen"), Tone.WARN))
        if slot.attempts:
            chips.append(_Chip(attempts_words(slot), Tone.NEUTRAL))
        self.chips.show_chips(chips)
        # the date of the last conversation has a line of its own below
        self.reason.setText(slot.reason)
        self.reason.setVisible(slot.carried_over or ":" in slot.reason)
        self.who.setText(slot.person_name or slot.function or self.tr("Zentrale"))
        vacant = self.tr("nicht besetzt") if slot.position_id and not slot.person_id else ""
        self.function.setText(slot.function if slot.person_name else vacant)
        self.function.setVisible(bool(self.function.text()))
        self.phone.set_number(slot.phone, slot.person_name or slot.organisation_name)
        self.phone.setVisible(bool(slot.phone))
        self.no_phone.setVisible(not slot.phone)
        self.last.setText(last_words(slot, self._clock))
