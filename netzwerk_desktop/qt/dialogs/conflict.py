"""Somebody changed the same fields meanwhile: both versions side by side, a choice for each field, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.errors import FieldConflict
from netzwerk_desktop.qt.delegates.timeline_words import when_of
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.dialogs.parts.part import mark
from netzwerk_desktop.qt.dialogs.parts.ticks import ChoiceDot
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.field import FieldError
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.services.conflict import FieldChoice, field_choices

_MOST_LETTERS = 600


class VersionCard(QFrame):
    """One version of a field; pressing anywhere on it chooses it."""

    def __init__(self, heading: str, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_XS)
        self.button = ChoiceDot(heading)
        self.button.setAccessibleName(f"{name}, {heading}: {words}")
        shown = words if len(words) <= _MOST_LETTERS else words[:_MOST_LETTERS] + " …"
        text = Label(shown or self.tr("(leer)"), TextStyle.BODY, None if words else Role.FAINT, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        if shown != words:
            text.setToolTip(tip(words[:5000]))
        column.addWidget(self.button)
        column.addWidget(text)
        column.addStretch(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole card is the button."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.setChecked(True)
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)


class ConflictDialog(DeskFrame):
    """Both versions, field by field.

    Signals:
        decided: a mapping of fields to the values that shall be stored.
    """

    decided = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None, conflicts: Iterable[FieldConflict], table: str) -> None:
        super().__init__(desk, parent, "", Icon.WARNING, width=820)
        title = self.tr("Inzwischen auch woanders geändert")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._choices: list[FieldChoice] = []
        self._groups: dict[str, QButtonGroup] = {}
        self._errors: dict[str, FieldError] = {}
        self._cards: dict[str, tuple[VersionCard, VersionCard]] = {}
        self.hint.setText(self.tr("Bis Sie entscheiden, wird nichts überschrieben."))
        self.add_button(self.tr("Zurück zum Formular"), self.reject)
        self.save_button = self.add_button(self.tr("&Auswahl speichern"), self.decide, primary=True)
        self.on_keys("Ctrl+Return", self.decide)
        self.on_keys("Ctrl+Enter", self.decide)
        self._body_widget = QWidget()
        self._column = QVBoxLayout(self._body_widget)
        self._column.setSpacing(SPACE_L)
        self.set_body(self._body_widget)
        every, office = tuple(conflicts), desk.office
        desk.queries.submit(lambda: field_choices(office, table=table, conflicts=every), self.show_choices, owner=self)

    def show_choices(self, choices: list[FieldChoice]) -> None:
        """Show the fields; what only the other one changed is chosen already."""
        self._choices = choices
        if not choices:
            return
        latest = max(choices, key=lambda choice: choice.changed_at)
        when = when_of(latest.changed_at, self.desk.clock)
        words = self.tr("{0} hat dieselben Angaben geändert ({1}), während Ihr Formular offen war.")
        self.set_subtitle(words.format(latest.changed_by, when))
        self._column.addLayout(self._all_of_one())
        for choice in choices:
            self._column.addWidget(self._field(choice))
        self._column.addStretch(1)
        first = next((choice for choice in choices if choice.mine_changed), choices[0])
        self._cards[first.field][0].button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def _all_of_one(self) -> QGridLayout:
        row = QGridLayout()
        row.setSpacing(SPACE_M)
        explain = Label(
            self.tr("Bitte wählen Sie für jedes Feld, welche Fassung gelten soll."), TextStyle.BODY, Role.DIM, wrap=True
        )
        row.addWidget(explain, 0, 0)
        row.setColumnStretch(0, 1)
        for number, (text, which) in enumerate(((self.tr("Alle meine"), 0), (self.tr("Alle gespeicherten"), 1)), 1):
            link = TextLink(text)
            link.clicked.connect(lambda _=False, side=which: self.choose_all(side))
            row.addWidget(link, 0, number)
        return row

    def _field(self, choice: FieldChoice) -> QWidget:
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_XS)
        grid.addWidget(Label(choice.label, TextStyle.STRONG), 0, 0, 1, 2)
        before = self.tr("vorher: {0}").format(choice.base or self.tr("(leer)"))
        grid.addWidget(Label(before[:_MOST_LETTERS], TextStyle.CAPTION, Role.DIM, wrap=True), 1, 0, 1, 2)
        who = self.tr("Gespeichert von {0}").format(choice.changed_by)
        mine = VersionCard(self.tr("Ihre Fassung"), choice.mine, choice.label)
        theirs = VersionCard(who, choice.theirs, choice.label)
        group = QButtonGroup(place)
        for number, card in enumerate((mine, theirs)):
            group.addButton(card.button, number)
            grid.addWidget(card, 2, number)
            grid.setColumnStretch(number, 1)
        if not choice.mine_changed:
            theirs.button.setChecked(True)
        error = FieldError()
        grid.addWidget(error, 3, 0, 1, 2)
        group.idToggled.connect(lambda _number, _on: self._chosen(choice.field))
        self._groups[choice.field] = group
        self._errors[choice.field] = error
        self._cards[choice.field] = (mine, theirs)
        return place

    def choose(self, field: str, side: int) -> None:
        """Choose mine (0) or theirs (1) for a field."""
        self._groups[field].button(side).setChecked(True)

    def choose_all(self, side: int) -> None:
        """Choose mine (0) or theirs (1) everywhere."""
        for field in self._groups:
            self.choose(field, side)

    def _chosen(self, field: str) -> None:
        self._errors[field].say("")
        for card in self._cards[field]:
            mark(card, False)

    def decide(self) -> None:
        """Hand back what was chosen; a field nobody decided upon is asked for."""
        if not self._choices:
            return
        values: dict[str, Any] = {}
        open_ones = []
        for choice in self._choices:
            side = self._groups[choice.field].checkedId()
            if side < 0:
                open_ones.append(choice.field)
            else:
                values[choice.field] = choice.mine_value if side == 0 else choice.theirs_value
        for field in open_ones:
            self._errors[field].say(self.tr("Welche Fassung soll gelten?"))
        if open_ones:
            self._cards[open_ones[0]][0].button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        chosen: Mapping[str, Any] = values
        self.decided.emit(chosen)
