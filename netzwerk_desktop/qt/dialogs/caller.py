"""Who is calling? Those who may be meant, or the towns the number may come from; any other while one types.

One line to type into and one list below it, used with the keyboard alone: the arrows walk, Enter opens the page and the
form for the call.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.incoming_call import open_call
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.theme import RADIUS_SMALL, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState, RowView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.widgets.type_ahead import Choice, matching
from netzwerk_desktop.qt.words import label, translate
from netzwerk_desktop.services.caller import Caller, CallerHit, CallerTown, towns_of_postal_code
from netzwerk_desktop.services.organisation import NameRow, names

_POSTAL_CODE = re.compile("[0-9]{3,5}")
_NOBODY = Caller("", "", "", (), (), "")
_WALKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row: who or which town it may be, and where opening it leads."""

    id: str
    title: str
    detail: str
    icon: Icon
    organisation_id: str = ""
    position_id: str = ""
    person_id: str = ""


class CandidatePainter:
    """Name above, what they are and where below."""

    def height(self, index: QModelIndex, width: int) -> int:
        """Two lines."""
        return theme.current().scaled(48)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: Candidate | None = index.data(ROW)
        if row is None:
            return
        now = theme.current()
        ground = rect.adjusted(0, 0, 0, -2)
        if state.selected or state.hovered:
            painting.box(painter, ground, now.colour(Role.SELECT if state.selected else Role.HOVER), RADIUS_SMALL)
        mark = QRect(ground.left() + 12, ground.center().y() - 8, 18, 18)
        icons.paint(painter, mark, row.icon, now.colour(Role.ACCENT if state.selected else Role.DIM))
        inner = ground.adjusted(44, 5, -12, -5)
        half = inner.height() // 2
        above = QRect(inner.left(), inner.top(), inner.width(), half)
        below = QRect(inner.left(), inner.top() + half, inner.width(), half)
        painting.words(painter, above, row.title, TextStyle.STRONG, Role.TEXT)
        painting.words(painter, below, row.detail, TextStyle.CAPTION, Role.DIM)
        if state.focused:
            painting.focus_ring(painter, ground)


class CallerDialog(DeskFrame):
    """Choose who is calling.

    Attributes:
        field: the line to type into.
        view: those who may be meant, or what is found.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, caller: Caller = _NOBODY) -> None:
        super().__init__(desk, parent, translate("CallerDialog", "Wer ruft an?"), Icon.CALL, width=520)
        self.caller = caller
        self.set_subtitle(caller.display)
        self._names: list[tuple[Choice, str, str]] = []
        self.sentence = Label(caller.sentence, TextStyle.BODY, wrap=True)
        self.sentence.setVisible(bool(caller.sentence))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Kommune, Organisation oder Postleitzahl"))
        self.field.setAccessibleName(self.tr("Andere Kommune suchen"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.model: RowsModel[Candidate] = RowsModel(
            [
                Column("title", self.tr("Name"), lambda row: row.title),
                Column("detail", "", lambda row: row.detail),
            ],
            self,
            accessible=lambda row: f"{row.title}, {row.detail}" if row.detail else row.title,
        )
        self.view = RowView(CandidatePainter())
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Wer es sein kann"))
        self.view.opened.connect(lambda _: self.open_chosen())
        self._pile = QStackedWidget()
        self._pile.addWidget(self.view)
        self._empty = EmptyState(Icon.SEARCH, self.tr("Tippen Sie den Anfang eines Namens."), compact=True)
        self._pile.addWidget(self._empty)
        self._arrange()
        self._towns_question: Question[tuple[CallerTown, ...]] = desk.queries.question(self, self._show_towns)
        office = desk.office
        desk.queries.submit(partial(names, office), self._know_names, owner=self)
        self._show(self._offered())
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(SPACE_S)
        column.addWidget(self.sentence)
        column.addSpacing(SPACE_M - SPACE_S)
        column.addWidget(self.field)
        column.addWidget(self._pile, 1)
        self.set_body(body, stretched=False)
        body.setMinimumHeight(theme.current().scaled(300))
        self.hint.setText(self.tr("Eingabe öffnet Seite und Telefonat"))
        self.only_call = self.add_button(self.tr("Nur das &Telefonat"), self.open_without_town)
        self.open_button = self.add_button(self.tr("&Öffnen"), self.open_chosen, primary=True)

    # -- what there is to choose ----------------------------------------------------------------------------------
    def _offered(self) -> list[Candidate]:
        hits = [_of_hit(hit, number) for number, hit in enumerate(self.caller.hits)]
        return hits + [_of_town(town) for town in self.caller.towns]

    def _know_names(self, rows: Sequence[NameRow]) -> None:
        self._names = [
            (Choice(row.id, row.name, row.hint or label(row.kind)), fold(row.name), fold(f"{row.name} {row.hint}"))
            for row in rows
        ]
        if self.field.text().strip():
            self._typed(self.field.text())

    def _typed(self, text: str) -> None:
        typed = text.strip()
        self._towns_question.forget()
        if not typed:
            self._show(self._offered())
        elif _POSTAL_CODE.fullmatch(typed):
            office = self.desk.office
            self._towns_question.ask(lambda: towns_of_postal_code(office, beginning=typed))
        else:
            self._show(
                [
                    Candidate(choice.id, choice.text, choice.detail, Icon.MUNICIPALITIES, organisation_id=choice.id)
                    for choice in matching(self._names, typed)
                ]
            )

    def _show_towns(self, towns: Sequence[CallerTown]) -> None:
        self._show([_of_town(town) for town in towns])

    def _show(self, rows: Sequence[Candidate]) -> None:
        self.model.show_rows(rows)
        self._pile.setCurrentWidget(self.view if rows else self._empty)
        self.open_button.setEnabled(bool(rows))
        self._empty.set_words(
            self.tr("Nichts gefunden. Bitte prüfen Sie die Schreibweise.")
            if self.field.text().strip()
            else self.tr("Tippen Sie den Anfang eines Namens.")
        )
        if rows:
            self.view.set_current_row(0)

    # -- the keyboard ---------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One types and walks through the list at the same time."""
        if watched is getattr(self, "field", None) and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if event.key() in _WALKING:
                if pressed:
                    self.view.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if pressed and not event.isAutoRepeat():
                    self.open_chosen()
                return True
        return super().eventFilter(watched, event)

    # -- opening --------------------------------------------------------------------------------------------------
    def open_chosen(self) -> None:
        """Open the page of whoever is chosen, and the form."""
        row = self.model.row(self.view.current_row())
        if row is None:
            return
        self.accept()
        open_call(
            self.desk,
            self.caller,
            organisation_id=row.organisation_id,
            position_id=row.position_id,
            person_id=row.person_id,
        )

    def open_without_town(self) -> None:
        """Open the form alone; who it was is entered there."""
        self.accept()
        open_call(self.desk, self.caller)


def _of_hit(hit: CallerHit, number: int) -> Candidate:
    if not hit.person_id and not hit.position_id:
        detail = (
            translate("CallerDialog", "Nummer der Organisation")
            if hit.exact
            else translate("CallerDialog", "der Anschluss, eine andere Durchwahl")
        )
        return Candidate(
            f"hit-{number}", hit.organisation_name, detail, Icon.MUNICIPALITIES, organisation_id=hit.organisation_id
        )
    function = hit.function if hit.person_name else translate("CallerDialog", "nicht besetzt")
    if not hit.current and hit.position_id:
        function = translate("CallerDialog", "früher {0}").format(function)
    detail = " · ".join(part for part in (function, hit.organisation_name) if part)
    return Candidate(
        f"hit-{number}",
        hit.person_name or hit.function,
        detail,
        Icon.PERSON,
        organisation_id=hit.organisation_id,
        position_id=hit.position_id,
        person_id=hit.person_id,
    )


def _of_town(town: CallerTown) -> Candidate:
    return Candidate(
        town.organisation_id, town.name, town.reason, Icon.MUNICIPALITIES, organisation_id=town.organisation_id
    )
