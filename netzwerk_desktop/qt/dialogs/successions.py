"""Changes in office in many towns, from a table that is pasted or in a file: row by row first, then all in one step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_date
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.built_form import BuiltForm
from netzwerk_desktop.qt.dialogs.file_fields import FileField
from netzwerk_desktop.qt.dialogs.form import Form
from netzwerk_desktop.qt.dialogs.import_frame import ImportFrame
from netzwerk_desktop.qt.dialogs.parts.choice import ListField
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.ticks import TickBox
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card, EmptyState
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.table_view import TableView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import counted, label
from netzwerk_desktop.services.succession import usual_start
from netzwerk_desktop.services.successions import (
    Choice,
    PlannedSuccession,
    RowState,
    SuccessionsPreview,
    apply_successions,
    preview_successions,
)

#: typed days and files are read when nothing was typed for a moment
_REST_MS = 350
_AS_PLANNED = ""
_STATES = (None, RowState.NEW, RowState.UNCHANGED, RowState.UNCLEAR, RowState.SKIPPED)


class PreviewRow:
    """A row of the table."""

    def __init__(self, planned: PlannedSuccession) -> None:
        self.planned = planned
        self.id = str(planned.row.number)


class SuccessionsDialog(ImportFrame):
    """The dialog; with ``file`` or ``text`` it begins to read at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, file: Path | None = None, text: str = "") -> None:
        super().__init__(desk, parent, "", width=980)
        self.setWindowTitle(self.tr("Amtswechsel in vielen Kommunen"))
        self.title.setText(self.windowTitle())
        self.sign.set_icon(Icon.SUCCESSOR)
        self.set_subtitle(self.tr("Aus einer Tabelle. Bis zu „Übernehmen“ wird nichts geändert."))
        self.text = ""
        self.choices: dict[int, tuple[str, ...]] = {}
        self._kind = 0
        self._filter: ChoiceRow | None = None
        self._build(desk)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.read)
        self.ui.file.changed.connect(self._another_file)
        self.ui.starts_on.changed.connect(self._rest.start)
        self.handover.toggled.connect(lambda _: self._rest.start())
        self.table.selectionModel().currentRowChanged.connect(lambda: self._show_question())
        self._show(None)
        if file is not None:
            self.ui.file.set_value(file)
            self._rest.stop()
            self.read()
        elif text:
            self.take_text(text)
        self.paste_button.setFocus()

    # -- putting together -----------------------------------------------------------------------------------------
    def _build(self, desk: Desk) -> None:
        ui = self.ui = _Fields()
        row = ui.row()
        ui.add("file", self.tr("&Datei"), FileField(), row=row, stretch=3)
        ui.file.set_kinds(self.tr("Tabelle auswählen"), self.tr("Tabellen (*.xlsx *.csv *.txt);;Alle Dateien (*)"))
        ui.add("starts_on", self.tr("&Ab, wo die Tabelle nichts sagt"), DayField(), row=row, stretch=2)
        ui.starts_on.set_clock(desk.clock)
        ui.starts_on.set_value(usual_start(desk.clock.today()))
        ui.column.setContentsMargins(0, 0, 0, 0)
        self.form = Form(ui, ui.names, self)
        self.paste_button = QPushButton(self.tr("Aus der &Zwischenablage einfügen"))
        self.paste_button.setAutoDefault(False)
        self.paste_button.clicked.connect(self.paste)
        self.on_keys("Ctrl+V", self.paste)
        self.handover = TickBox(self.tr("Nummer, Rollen, Wiedervorlagen und Listen gehen über"))
        self.handover.setChecked(True)
        second = QHBoxLayout()
        second.setSpacing(SPACE_M)
        second.addWidget(self.paste_button)
        second.addWidget(self.handover)
        second.addStretch(1)
        self.model: RowsModel[PreviewRow] = RowsModel(self._columns(), self, tip=lambda row: row.planned.reason)
        self.table = TableView(self.tr("Vorschau"))
        self.table.show_model(self.model)
        self.table.setMinimumHeight(theme.current().scaled(220))
        self.empty = EmptyState(
            Icon.TABLE_FILE,
            self.tr("Noch keine Tabelle"),
            self.tr(
                "Kopieren Sie die Tabelle und fügen Sie sie hier ein, oder wählen Sie eine Datei. Spalten: Kommune,"
                " Funktion (sonst Bürgermeister/in), Name oder Vorname und Nachname, ab, Telefon, E-Mail."
            ),
        )
        self.notes = Label("", TextStyle.CAPTION, Role.WARN, wrap=True)
        self._filter_place = QHBoxLayout()
        self.question = self._make_question()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(SPACE_M)
        column.addWidget(ui.body)
        column.addLayout(second)
        column.addLayout(self._filter_place)
        column.addWidget(self.notes)
        column.addWidget(self.empty, 1)
        column.addWidget(self.table, 1)
        column.addWidget(self.question)
        self.set_body(body)

    def _columns(self) -> tuple[Column[PreviewRow], ...]:
        return (
            Column("town", self.tr("Kommune"), lambda row: row.planned.town or "–", width=130),
            Column("number", self.tr("Zeile"), lambda row: row.id, lambda row: row.planned.row.number, True, 50),
            Column("state", self.tr("Ergebnis"), lambda row: label(row.planned.state), width=95),
            Column("function", self.tr("Funktion"), lambda row: row.planned.function, width=125),
            Column("before", self.tr("Bisher"), _before, width=120),
            Column("after", self.tr("Nachfolge"), lambda row: row.planned.successor or "–", width=130),
            Column("starts_on", self.tr("Ab"), _day, _day_key, width=105),
        )

    def _make_question(self) -> Card:
        card = Card(ground="note", padding=SPACE_M)
        self.question_words = Label("", TextStyle.BODY, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        words = Label(self.tr("Diese &Zeile"), TextStyle.CAPTION_STRONG, Role.DIM)
        self.answer = ListField()
        self.answer.setMinimumWidth(theme.current().scaled(340))
        words.setBuddy(self.answer)
        self.answer.setAccessibleName(self.tr("Was mit dieser Zeile geschehen soll"))
        self.answer.activated.connect(lambda: self._answered())
        row.addWidget(words)
        row.addWidget(self.answer)
        row.addStretch(1)
        card.body.addWidget(self.question_words)
        card.body.addLayout(row)
        return card

    # -- reading --------------------------------------------------------------------------------------------------
    def paste(self) -> None:
        """Take the table from the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.take_text(text)
        else:
            self.banner.say(self.tr("In der Zwischenablage ist kein Text. Bitte kopieren Sie die Tabelle."), Tone.WARN)

    def take_text(self, text: str) -> None:
        """Read a table that was pasted."""
        if self.applied is not None:
            return
        self.text = text
        self.choices.clear()
        self.ui.file.set_value(None)
        self._rest.stop()
        self.read()

    def _another_file(self) -> None:
        if self.ui.file.value() is not None:
            self.text = ""
        self.choices.clear()
        self._rest.start()

    def read(self) -> None:
        """Read what was pasted, or the file that is named."""
        if self.text and self.applied is None:
            self.apply_button.setEnabled(False)
            problems = self.form.typed_problems()
            if problems:
                self._reading.forget()
                self.form.show_problems(problems)
                self._working("")
                self._show(None)
                return
            self._working(self.tr("Wird gelesen …"))
            self._reading.ask(self._preview(text=self.text))
        else:
            super().read()

    def reading(self, file: Path) -> Callable[[], Any]:
        """The preview of a file with what was decided so far."""
        return self._preview(path=file)

    def _preview(self, *, path: Path | None = None, text: str = "") -> Callable[[], SuccessionsPreview]:
        return partial(
            preview_successions,
            self.desk.office,
            path=path,
            text=text,
            starts_on=self.ui.starts_on.value(),
            handover=self.handover.isChecked(),
            choices=dict(self.choices),
        )

    # -- showing --------------------------------------------------------------------------------------------------
    def show_preview(self) -> None:
        """The table, what it comes to, and what wants looking at."""
        preview = self.preview
        there = isinstance(preview, SuccessionsPreview)
        self.table.setVisible(there)
        self.empty.setVisible(not there)
        current = self._current()
        self._make_filter(preview if there else None)
        self._filter_rows(self._kind)
        if there:
            unclear = next((row.row.number for row in preview.rows if row.state is RowState.UNCLEAR), None)
            wanted = current.id if current is not None else "" if unclear is None else str(unclear)
            self.table.set_current_row(max(0, self.model.number_of(wanted)))
        self._show_question()
        notes = [*preview.table.notes] if there else []
        if there and preview.table.ignored:
            notes.append(self.tr("Nicht verwendete Spalten: {0}.").format(", ".join(preview.table.ignored)))
        self.notes.setText(" ".join(notes))
        self.notes.setVisible(bool(notes))
        self.apply_button.setEnabled(there and preview.changes_something)
        if there and not preview.changes_something:
            self.banner.say(self.tr("In dieser Tabelle ist nichts, was sich übernehmen lässt."), Tone.NEUTRAL)

    def _make_filter(self, preview: SuccessionsPreview | None) -> None:
        if self._filter is not None:
            self._filter_place.removeWidget(self._filter)
            self._filter.hide()
            self._filter.deleteLater()
            self._filter = None
        if preview is None:
            self._kind = 0
            return
        words = [
            self.tr("Alle {0}").format(len(preview.rows)),
            *(f"{len(preview.of(state))} {label(state)}" for state in _STATES if state is not None),
        ]
        style = (TextStyle.BODY, TextStyle.STRONG)
        self._filter = ChoiceRow(words, self.tr("Welche Zeilen gezeigt werden"), style=style, gap=SPACE_M)
        self._filter.choose(self._kind)
        self._filter.chosen.connect(self._filter_rows)
        self._filter_place.addWidget(self._filter)

    def _filter_rows(self, kind: int) -> None:
        self._kind = kind
        rows = self.preview.rows if isinstance(self.preview, SuccessionsPreview) else ()
        wanted = _STATES[kind]
        self.model.show_rows([PreviewRow(row) for row in rows if wanted is None or row.state is wanted])

    # -- unclear rows ---------------------------------------------------------------------------------------------
    def _current(self) -> PreviewRow | None:
        return self.model.row(self.table.current_row())

    def _show_question(self) -> None:
        row = self._current()
        self.question.setVisible(row is not None)
        if row is None:
            return
        planned = row.planned
        self.question_words.setText(planned.reason)
        self.question_words.setVisible(bool(planned.reason))
        chosen = self.choices.get(planned.row.number, ())
        options = [(_AS_PLANNED, self.tr("wie vorgeschlagen") if not chosen else self.tr("doch wie vorgeschlagen"))]
        options += planned.options
        options.append((Choice.SKIP, self.tr("auslassen")))
        self.answer.set_options(options)
        last = next((choice for choice in reversed(chosen) if choice in dict(options)), _AS_PLANNED)
        self.answer.set_value(last)
        self.answer.setEnabled(self.applied is None)

    def _answered(self) -> None:
        row = self._current()
        if row is not None:
            self.choose(row.planned.row.number, self.answer.value())

    def choose(self, number: int, answer: str) -> None:
        """Decide about a row, and plan again; a decision of another kind stays (first the town, then the person)."""
        before = self.choices.get(number, ())
        if not answer:
            self.choices.pop(number, None)
        else:
            kind = answer.partition(":")[0]
            kept = tuple(choice for choice in before if choice.partition(":")[0] not in (kind, Choice.SKIP))
            self.choices[number] = (*kept, answer)
        self.read()

    # -- applying -------------------------------------------------------------------------------------------------
    def applying(self) -> Callable[[], Changes]:
        """What is shown."""
        return partial(apply_successions, self.desk.office, self.preview)

    def outcome(self) -> str:
        """How many, and how many were left out."""
        new = len(self.preview.of(RowState.NEW))
        done = counted(new, self.tr("{n} Amtswechsel eingetragen"), self.tr("{n} Amtswechsel eingetragen"))
        left = len(self.preview.rows) - new - len(self.preview.of(RowState.UNCHANGED))
        if not left:
            return f"{done}."
        words = counted(left, self.tr("{n} Zeile ausgelassen"), self.tr("{n} Zeilen ausgelassen"))
        return f"{done}, {words}."

    def finished_applying(self) -> None:
        """The answers are given."""
        for widget in (self.answer, self.paste_button, self.handover):
            widget.setEnabled(False)


class _Fields(BuiltForm):
    file: FileField
    starts_on: DayField


def _before(row: PreviewRow) -> str:
    planned = row.planned
    if planned.predecessor:
        return planned.predecessor
    return "unbesetzt" if planned.position_id else "–"


def _day(row: PreviewRow) -> str:
    return format_date(row.planned.starts_on) if row.planned.starts_on is not None else "–"


def _day_key(row: PreviewRow) -> str:
    return row.planned.starts_on.isoformat() if row.planned.starts_on is not None else ""
