"""The column beside a person's timeline: note, functions of today and before, consents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QToolButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.person import Consent
from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.pages import person_facts as facts
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.card import Card, EmptyState, SectionHeader, TextLink
from netzwerk_desktop.qt.widgets.chip import Chip
from netzwerk_desktop.qt.widgets.field import MailLink, PhoneLink
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import label

if TYPE_CHECKING:
    from netzwerk_desktop.services.person import PersonDetail
    from netzwerk_desktop.services.position import PositionRow


class PositionCard(Card):
    """A function: where (a link), what, until when, and how to reach the person there."""

    def __init__(self, desk: Desk, row: PositionRow, dial: Callable[[PositionRow], object]) -> None:
        super().__init__(ground="card" if row.is_current else "note")
        self.body.setSpacing(2)
        self.row = row
        self.town = TextLink(row.organisation_name, style=TextStyle.STRONG)
        self.town.setAccessibleName(self.tr("{0} öffnen").format(row.organisation_name))
        self.town.clicked.connect(lambda: desk.go(PageId.MUNICIPALITIES, row.organisation_id))
        self.edit = QToolButton()
        self.edit.setIcon(icons.qicon(Icon.EDIT))
        name = self.tr("Funktion bei {0} bearbeiten").format(row.organisation_name)
        self.edit.setAccessibleName(name)
        self.edit.setToolTip(tip(name))
        self.edit.clicked.connect(lambda: desk.open_dialog(DialogId.POSITION, position_id=row.id))
        self.successor = QToolButton()
        self.successor.setIcon(icons.qicon(Icon.SUCCESSOR))
        name = self.tr("Nachfolge bei {0} eintragen").format(row.organisation_name)
        self.successor.setAccessibleName(name)
        self.successor.setToolTip(tip(name))
        self.successor.clicked.connect(lambda: desk.open_dialog(DialogId.SUCCESSION, position_id=row.id))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.town)
        head.addStretch(1)
        if row.is_current:
            head.addWidget(self.successor)
        else:
            self.successor.setParent(self)
            self.successor.hide()
        head.addWidget(self.edit)
        self.body.addLayout(head)
        self.body.setContentsMargins(SPACE_S, SPACE_XS, SPACE_XS, SPACE_S)
        for text, tone in ((facts.function_of(row), None), (facts.period_of(row), Role.DIM)):
            if text:
                self._say(text, tone)
        if row.roles:
            self._say(", ".join(label(role) for role in row.roles), Role.DIM)
        if row.is_current and (row.phone or row.mobile or row.email):
            self._add_links(row, dial)
        if row.note:
            self._say(row.note, Role.DIM)

    def holds_focus(self) -> bool:
        """Whether the keyboard is in this card."""
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _say(self, text: str, tone: Role | None) -> None:
        words = Label(text, TextStyle.BODY if tone is None else TextStyle.CAPTION, tone, wrap=True)
        words.setContentsMargins(SPACE_XS, 0, SPACE_XS, 0)
        self.body.addWidget(words)

    def _add_links(self, row: PositionRow, dial: Callable[[PositionRow], object]) -> None:
        links = QWidget()
        flow = FlowLayout(links, gap=SPACE_XS, row_gap=0)
        for number in dict.fromkeys(number for number in (row.phone, row.mobile) if number):
            link = PhoneLink(number, row.person_name)
            link.dialled.connect(lambda _: dial(row))
            flow.addWidget(link)
        if row.email:
            flow.addWidget(MailLink(row.email, row.person_name))
        self.body.addSpacing(SPACE_XS)
        self.body.addWidget(links)


class PersonSide(QWidget):
    """The sections below each other.

    Signals:
        dialled: id of the position whose number was pressed; the page offers to log the call.
    """

    dialled = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person_id = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACE_XL)
        layout.setSpacing(SPACE_S)
        self._note_head = SectionHeader(self.tr("Gut zu wissen"), self.tr("ändern"), link_name=self.tr("Notiz ändern"))
        self._note_head.linked.connect(self._edit_person)
        self._note = Card(ground="note")
        self._note_text = Label("", wrap=True)
        self._note_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note.body.addWidget(self._note_text)
        self._head = SectionHeader(self.tr("Funktionen"), self.tr("+ neu"), link_name=self.tr("Funktion anlegen"))
        self._head.linked.connect(self._add_position)
        self._cards = _column()
        self._none = EmptyState(
            Icon.PERSON, self.tr("Zurzeit ohne Funktion. Hier steht, wo die Person arbeitet."), compact=True
        )
        self._past_head = SectionHeader(self.tr("Frühere Funktionen"))
        self._past = _column()
        self._consent_head = SectionHeader(
            self.tr("Einwilligungen"), self.tr("ändern"), link_name=self.tr("Einverständnisse ändern")
        )
        self._consent_head.linked.connect(self._edit_person)
        consents = QWidget()
        self._consents = FlowLayout(consents, row_gap=SPACE_XS + 2)
        self._no_consents = Label(self.tr("Bisher keine erteilt."), TextStyle.BODY, Role.DIM, wrap=True)
        for part in (
            *(self._note_head, self._note, self._head, self._cards, self._none),
            *(self._past_head, self._past, self._consent_head, consents, self._no_consents),
        ):
            layout.addWidget(part)
            if part in (self._note, self._none, self._past):
                layout.addSpacing(SPACE_S)
        layout.addStretch(1)
        self.setFocusProxy(self._head.link)

    def show_person(self, detail: PersonDetail) -> None:
        """Show somebody."""
        self._person_id = detail.id
        self._note_head.setVisible(bool(detail.note))
        self._note.setVisible(bool(detail.note))
        self._note_text.setText(detail.note)
        now, before = facts.current(detail), facts.past(detail)
        self._fill(self._cards, now)
        self._none.setVisible(not now)
        self._fill(self._past, before)
        self._past_head.setVisible(bool(before))
        clear(self._consents)
        for consent in Consent:
            if consent in detail.consents:
                self._consents.addWidget(Chip(label(consent), Tone.GOOD, Icon.CHECK))
        self._no_consents.setVisible(not detail.consents)

    def _fill(self, column: QWidget, rows: list[PositionRow]) -> None:
        layout = column.layout()
        assert layout is not None
        clear(layout)
        for row in rows:
            layout.addWidget(PositionCard(self._desk, row, self._dial))
        column.setVisible(bool(rows))

    def cards(self) -> list[PositionCard]:
        """The cards of the functions, present ones first."""
        return [
            card
            for column in (self._cards, self._past)
            for card in column.findChildren(PositionCard)
            if not card.isHidden()
        ]

    def position_in_focus(self) -> PositionRow | None:
        """The present function in whose card the keyboard is."""
        return next((card.row for card in self.cards() if card.row.is_current and card.holds_focus()), None)

    def _dial(self, row: PositionRow) -> None:
        self.dialled.emit(row.id)

    def _edit_person(self) -> None:
        self._desk.open_dialog(DialogId.PERSON, person_id=self._person_id)

    def _add_position(self) -> None:
        self._desk.open_dialog(DialogId.POSITION, person_id=self._person_id)


def _column() -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE_S)
    return column


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
