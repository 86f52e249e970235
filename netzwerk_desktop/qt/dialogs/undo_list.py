"""The last actions by name, each of which can be taken back as long as nobody went on working with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.delegates.timeline_words import when_of
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.theme import RADIUS_SMALL, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState, RowView
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.services.undo_list import UndoStep, undoable_steps


class Step:
    """A row of the list: an action and when it was."""

    def __init__(self, step: UndoStep, when: str) -> None:
        self.id = step.transaction
        self.action = step.action
        self.when = when


class StepPainter:
    """An action, and when, in one line."""

    def height(self, index: QModelIndex, width: int) -> int:
        """One line."""
        return theme.current().scaled(38)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: Step | None = index.data(ROW)
        if row is None:
            return
        now = theme.current()
        ground = rect.adjusted(0, 0, 0, -2)
        if state.selected or state.hovered:
            painting.box(painter, ground, now.colour(Role.SELECT if state.selected else Role.HOVER), RADIUS_SMALL)
        mark = QRect(ground.left() + 12, ground.center().y() - 7, 16, 16)
        icons.paint(painter, mark, Icon.UNDO, now.colour(Role.ACCENT if state.selected else Role.DIM))
        inner = ground.adjusted(40, 0, -12, 0)
        taken = now.metrics(TextStyle.CAPTION).horizontalAdvance(row.when) + 12
        painting.words(painter, inner, row.when, TextStyle.CAPTION, Role.DIM, Qt.AlignmentFlag.AlignRight)
        style = TextStyle.STRONG if state.selected else TextStyle.BODY
        painting.words(painter, inner.adjusted(0, 0, -taken, 0), row.action, style, Role.TEXT)
        if state.focused:
            painting.focus_ring(painter, ground)


class UndoListDialog(DeskFrame):
    """Choose an action and take it back; the dialog stays for the next one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, translate("UndoListDialog", "Rückgängig machen"), Icon.UNDO, width=560)
        self.set_subtitle(self.tr("Was Sie zuletzt an diesem Rechner getan haben"))
        self.hint.setText(self.tr("Eingabe nimmt die gewählte Änderung zurück"))
        self._clock: Clock = desk.clock
        self.model: RowsModel[Step] = RowsModel(
            [Column("action", self.tr("Änderung"), lambda row: row.action), Column("when", "", lambda row: row.when)],
            self,
            accessible=lambda row: f"{row.action}, {row.when}",
        )
        self.view = RowView(StepPainter())
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Änderungen, die sich zurücknehmen lassen"))
        self.view.opened.connect(lambda _: self.take_back())
        self._empty = EmptyState(
            Icon.UNDO,
            self.tr("Nichts zurückzunehmen"),
            self.tr("Hier stehen Ihre letzten Änderungen, sobald Sie etwas eingetragen haben."),
        )
        self._pile = QStackedWidget()
        self._pile.addWidget(self.view)
        self._pile.addWidget(self._empty)
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(self._pile, 1)
        self.set_body(body, stretched=False)
        body.setMinimumHeight(theme.current().scaled(320))
        self.add_button(self.tr("Schließen"), self.reject)
        self.undo_button = self.add_button(self.tr("&Zurücknehmen"), self.take_back, primary=True)
        self.on_keys("Ctrl+Return", self.take_back)
        self.on_keys("Ctrl+Z", self.take_back)
        self._question: Question[tuple[UndoStep, ...]] = desk.queries.question(self, self._show)
        desk.changes.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        office = self.desk.office
        self._question.ask(lambda: undoable_steps(office))

    def _show(self, steps: tuple[UndoStep, ...]) -> None:
        row = max(0, self.view.current_row())
        self.model.show_rows([Step(step, when_of(step.at, self._clock)) for step in steps])
        self._pile.setCurrentWidget(self.view if steps else self._empty)
        self.undo_button.setEnabled(bool(steps))
        if steps:
            self.view.set_current_row(min(row, len(steps) - 1))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Take the chosen action back."""
        row = self.model.row(self.view.current_row())
        if row is None or not self.undo_button.isEnabled():
            return
        self.undo_button.setEnabled(False)
        self.banner.hide()
        office, transaction = self.desk.office, row.id
        self.desk.run(partial(undo, office, transaction), owner=self, done=self._done, failed=self._failed)

    def _done(self, changes: Changes) -> None:
        self.undo_button.setEnabled(True)

    def _failed(self, error: Exception) -> None:
        self.undo_button.setEnabled(True)
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)
