"""The history of a record, field by field, and a way to put one value back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_moment
from netzwerk_desktop.domain.errors import NetzwerkError, StaleWrite
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.delegates.timeline_words import when_of
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.table_view import TableView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.put_back import HistoryView, RecordChange

#: a long note is shown so far in the card below; the table shows one line of it anyway
_MOST_SHOWN = 600


class ChangeRow:
    """A line of the table."""

    def __init__(self, number: int, change: RecordChange, when: str) -> None:
        self.id = str(number)
        self.number = number
        self.change = change
        self.when = when

    @property
    def field(self) -> str:
        """Which field, and of which record where it was another one."""
        line = self.change.line
        words = line.field_label if line.kind in ("create", "write") else line.kind_label
        return f"{words} ({line.about})" if line.about else words


class _Side(QWidget):
    """One of the two values: its heading, the value, and the button that brings it back."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(Label(heading, TextStyle.CAPTION_STRONG, Role.DIM))
        self.value = Label("", TextStyle.BODY, wrap=True)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.value.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.value, 1)
        row = QHBoxLayout()
        self.button = QPushButton(self.tr("Diesen Wert zurückholen"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(f"{heading}: {self.button.text()}")
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)

    def show_value(self, text: str, *, possible: bool) -> None:
        """Show a value; the button only where it can be put back."""
        cut = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]} …"
        self.value.setText(cut or "–")
        self.button.setEnabled(possible)


class HistoryDialog(DeskFrame):
    """Who changed what when in the record ``record_id`` of ``table``."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, table: str, record_id: str) -> None:
        super().__init__(desk, parent, translate("HistoryDialog", "Änderungsverlauf"), Icon.HISTORY, width=980)
        self.table = table
        self.record_id = record_id
        self.view: HistoryView | None = None
        self._busy = False
        self.hint.setText(self.tr("Ein zurückgeholter Wert lässt sich wie jede Änderung rückgängig machen"))
        self.model: RowsModel[ChangeRow] = RowsModel(self._columns(), self)
        self.list = TableView(self.tr("Änderungen"))
        self.list.show_model(self.model)
        self.list.setMinimumHeight(theme.current().scaled(260))
        self.was = _Side(self.tr("Vorher"))
        self.became = _Side(self.tr("Nachher"))
        self.was.button.clicked.connect(lambda: self.put_back(before=True))
        self.became.button.clicked.connect(lambda: self.put_back(before=False))
        self.about = Label("", TextStyle.CAPTION, Role.DIM, wrap=True)
        card = Card(ground="note", padding=SPACE_M)
        card.body.addWidget(self.about)
        sides = QHBoxLayout()
        sides.setSpacing(SPACE_L)
        sides.addWidget(self.was, 1)
        sides.addWidget(self.became, 1)
        card.body.addLayout(sides)
        card.setMinimumHeight(theme.current().scaled(130))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(SPACE_M)
        column.addWidget(self.list, 1)
        column.addWidget(card)
        column.setSpacing(SPACE_S)
        self.set_body(body, stretched=False)
        self.add_button(self.tr("&Schließen"), self.reject)
        self.list.selectionModel().currentRowChanged.connect(lambda: self._show_change())
        self._question: Question[HistoryView] = desk.queries.question(self, self._show, self._not_read)
        desk.changes.changed.connect(self._changed)
        self._look()
        self._show_change()

    def _columns(self) -> tuple[Column[ChangeRow], ...]:
        return (
            Column("when", self.tr("Wann"), lambda row: row.when, lambda row: row.number, width=140),
            Column("who", self.tr("Wer"), lambda row: row.change.line.staff or "–", width=110),
            Column("action", self.tr("Anlass"), lambda row: row.change.line.action, width=140),
            Column("field", self.tr("Feld"), lambda row: row.field, width=110),
            Column("was", self.tr("Vorher"), lambda row: _line(row.change.line.before), width=130),
            Column("became", self.tr("Nachher"), lambda row: _line(row.change.line.after), width=130),
        )

    # -- reading --------------------------------------------------------------------------------------------------
    def _look(self) -> None:
        from netzwerk_desktop.services.put_back import history_view

        self._question.ask(partial(history_view, self.desk.office, table=self.table, id=self.record_id))

    def _changed(self, changes: Changes) -> None:
        if self.record_id in changes.ids:
            self._look()

    def _show(self, view: HistoryView) -> None:
        self.view = view
        self.set_subtitle(" · ".join(part for part in (view.name, view.kind) if part))
        before = self.list.current_row()
        clock = self.desk.clock
        rows = [ChangeRow(number, change, when_of(change.line.at, clock)) for number, change in enumerate(view.changes)]
        self.model.show_rows(rows)
        self.list.set_current_row(max(0, before))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_change()

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)

    def _show_change(self) -> None:
        row = self.model.row(self.list.current_row())
        for side in (self.was, self.became):
            side.button.setVisible(row is not None)
        if row is None:
            self.about.setText("")
            self.was.show_value("", possible=False)
            self.became.show_value("", possible=False)
            return
        line = row.change.line
        who = line.staff or self.tr("unbekannt")
        self.about.setText(
            self.tr("{0} · {1}, {2}, beim „{3}“").format(row.field, format_moment(line.at), who, line.action)
        )
        self.was.show_value(line.before, possible=row.change.was and not self._busy)
        self.became.show_value(line.after, possible=row.change.became and not self._busy)

    # -- putting back ---------------------------------------------------------------------------------------------
    def put_back(self, *, before: bool) -> None:
        """Give the field of the chosen line the value it had before, or after, the change."""
        from netzwerk_desktop.services.put_back import put_back_field

        row = self.model.row(self.list.current_row())
        if row is None or self.view is None or self._busy:
            return
        change = row.change
        self._busy = True
        self._show_change()
        self.banner.hide()
        operation = partial(
            put_back_field,
            self.desk.office,
            table=change.table,
            id=self.record_id,
            field=change.line.field,
            version=change.line.version,
            before=before,
            seen=self.view.seen.get(change.table),
        )
        self.desk.run(operation, owner=self, done=self._done, failed=self._failed)

    def _done(self, changes: Changes) -> None:
        self._busy = False
        self.list.set_current_row(0)
        self.banner.say(self.tr("{0}: Der Wert gilt wieder.").format(changes.label), Tone.GOOD)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._show_change()
        if isinstance(error, StaleWrite):
            words = self.tr(
                "Dieses Feld wurde inzwischen geändert. Der Verlauf wurde neu gelesen; bitte sehen Sie nach."
            )
            self.banner.say(words, Tone.WARN)
            self._look()
        elif isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)


def _line(text: str) -> str:
    return " ".join(text[:200].split())
