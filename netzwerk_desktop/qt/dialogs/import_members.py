"""Members and contacts from Excel or CSV: a preview row by row, a question for each unclear name, then all in one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_date
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form import Form
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.import_frame import ImportFrame
from netzwerk_desktop.qt.dialogs.parts.choice import ListField
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.forms.ui_import_members import Ui_ImportMembersForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import Card, EmptyState
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.table_view import TableView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import counted
from netzwerk_desktop.services.member_import import MembersPreview, apply_members, preview_members

if TYPE_CHECKING:
    from netzwerk_desktop.exchange.member_plan import PlannedRow

#: typed days and files are read when nothing was typed for a moment
_REST_MS = 350
_NEW, _SKIP, _AS_PLANNED = "new", "skip", ""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row of the table."""

    planned: PlannedRow
    what: str

    @property
    def id(self) -> str:
        """The number of the row in the file."""
        return str(self.planned.row.number)


class ImportMembersDialog(ImportFrame):
    """The dialog; with ``file`` it begins to read at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, file: Path | None = None) -> None:
        super().__init__(desk, parent, "", width=960)
        self.setWindowTitle(self.tr("Mitglieder und Kontakte einlesen"))
        self.title.setText(self.windowTitle())
        self.set_subtitle(self.tr("Aus Excel oder CSV. Bis zu „Übernehmen“ wird nichts geändert."))
        self.choices: dict[int, str] = {}
        self._shown: list[PreviewRow] = []
        self.ui, head = designed(Ui_ImportMembersForm)
        give_clock(self.ui, desk.clock, frozenset({"member_since"}))
        self.ui.form_layout.setContentsMargins(0, 0, 0, 0)
        self.ui.file.set_kinds(
            self.tr("Mitgliederliste auswählen"),
            self.tr("Listen (*.xlsx *.csv *.txt);;Alle Dateien (*)"),
        )
        self.ui.member_since.set_value(desk.clock.today())
        self.form = Form(self.ui, ("file", "member_since"), self)
        self.model: RowsModel[PreviewRow] = RowsModel(self._columns(), self)
        self.table = TableView(self.tr("Vorschau"))
        self.table.show_model(self.model)
        self.table.setMinimumHeight(theme.current().scaled(230))
        self.empty = EmptyState(
            Icon.TABLE_FILE,
            self.tr("Noch keine Liste ausgewählt"),
            self.tr(
                "Die Spalten werden an ihren Überschriften erkannt: Kommune, Mitglied seit, Vorname, Nachname,"
                " Funktion, Telefon, E-Mail …"
            ),
        )
        self._filter_place = QHBoxLayout()
        self._filter: ChoiceRow | None = None
        self.question = self._make_question()
        self._arrange(head)
        self.table.selectionModel().currentRowChanged.connect(lambda: self._show_question())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.read)
        self.ui.file.changed.connect(self._another_file)
        self.ui.member_since.changed.connect(self._rest.start)
        self._show(None)
        if file is not None:
            self.ui.file.set_value(file)
            self._rest.stop()
            self.read()
        self.form.focus("file")

    def _columns(self) -> tuple[Column[PreviewRow], ...]:
        return (
            Column("name", self.tr("In der Liste"), lambda row: row.planned.row.name or "–", width=190),
            Column("number", self.tr("Zeile"), lambda row: row.id, lambda row: row.planned.row.number, True, 56),
            Column("what", self.tr("Was geschieht"), lambda row: row.what, width=130),
            Column("target", self.tr("Hier"), _target, width=160),
            Column("member", self.tr("Mitgliedschaft"), _membership, width=120),
            Column("contact", self.tr("Kontakt"), _contact, width=140),
        )

    def _make_question(self) -> Card:
        card = Card(ground="note", padding=SPACE_M)
        self.question_words = Label("", TextStyle.BODY, wrap=True)
        self.question_words.setMinimumHeight(2 * theme.current().metrics(TextStyle.BODY).lineSpacing())
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        label = Label(self.tr("Diese &Zeile"), TextStyle.CAPTION_STRONG, Role.DIM)
        self.answer = ListField()
        self.answer.setMinimumWidth(theme.current().scaled(320))
        label.setBuddy(self.answer)
        self.answer.setAccessibleName(self.tr("Was mit dieser Zeile geschehen soll"))
        self.answer.activated.connect(lambda: self._answered())
        row.addWidget(label)
        row.addWidget(self.answer)
        row.addStretch(1)
        card.body.addWidget(self.question_words)
        card.body.addLayout(row)
        return card

    def _arrange(self, head: QWidget) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(SPACE_M)
        column.addWidget(head)
        self.notes = Label("", TextStyle.CAPTION, Role.WARN, wrap=True)
        column.addLayout(self._filter_place)
        column.addWidget(self.notes)
        column.addWidget(self.empty, 1)
        column.addWidget(self.table, 1)
        column.addWidget(self.question)
        self.set_body(body)

    # -- reading --------------------------------------------------------------------------------------------------
    def _another_file(self) -> None:
        self.choices.clear()
        self._rest.start()

    def reading(self, file: Path) -> Callable[[], Any]:
        """The preview with what was decided so far."""
        since = self.ui.member_since.value()
        return partial(preview_members, self.desk.office, file, member_since=since, choices=dict(self.choices))

    def show_preview(self) -> None:
        """The table, what it comes to, and what wants looking at."""
        preview = self.preview
        there = isinstance(preview, MembersPreview)
        for widget in (self.table, self.question):
            widget.setVisible(there)
        self.empty.setVisible(not there)
        current = self._current()
        self._make_filter(preview if there else None)
        self._filter_rows(self._kind)
        if current is not None:
            self.table.set_current_row(max(0, self.model.number_of(current.id)))
        elif there:
            unclear = next((row.id for row in self._shown if row.planned.candidates), "")
            self.table.set_current_row(max(0, self.model.number_of(unclear)))
        self._show_question()
        self._show_notes(preview if there else None)
        usable = there and preview.changes_something and not preview.problems
        self.apply_button.setEnabled(usable)
        if there and preview.problems:
            words = self.tr("Bitte berichtigen Sie die Liste und wählen Sie sie noch einmal aus: {0}")
            self.banner.say(words.format(" ".join(preview.problems[:3])), Tone.WARN)
        elif there and not preview.changes_something:
            self.banner.say(self.tr("In dieser Liste steht nichts Neues: Alles ist schon im Büro."), Tone.NEUTRAL)

    def _show_notes(self, preview: MembersPreview | None) -> None:
        notes = list(preview.members.notes) if preview is not None else []
        if preview is not None and preview.members.ignored:
            notes.append(self.tr("Nicht verwendete Spalten: {0}.").format(", ".join(preview.members.ignored)))
        self.notes.setText(" ".join(notes))
        self.notes.setVisible(bool(notes))

    _kind = 0

    def _make_filter(self, preview: MembersPreview | None) -> None:
        if self._filter is not None:
            self._filter_place.removeWidget(self._filter)
            self._filter.hide()
            self._filter.deleteLater()
            self._filter = None
        if preview is None:
            self._kind = 0
            return
        rows = preview.plan.rows
        words = [
            self.tr("Alle {0}").format(len(rows)),
            self.tr("{0} zugeordnet").format(sum(row.action == "matched" for row in rows)),
            self.tr("{0} neu").format(sum(row.action == "created" for row in rows)),
            self.tr("{0} ausgelassen").format(len(preview.skipped)),
            self.tr("{0} bitte prüfen").format(sum(row.review for row in rows)),
        ]
        style = (TextStyle.BODY, TextStyle.STRONG)
        self._filter = ChoiceRow(words, self.tr("Welche Zeilen gezeigt werden"), style=style, gap=SPACE_M)
        self._filter.choose(self._kind)
        self._filter.chosen.connect(self._filter_rows)
        self._filter_place.addWidget(self._filter)

    def _filter_rows(self, kind: int) -> None:
        self._kind = kind
        rows = self.preview.plan.rows if isinstance(self.preview, MembersPreview) else ()
        names = {
            "matched": self.tr("zugeordnet"),
            "created": self.tr("wird angelegt"),
            "skipped": self.tr("ausgelassen"),
        }
        fits: tuple[Callable[[PlannedRow], bool], ...] = (
            lambda row: True,
            lambda row: row.action == "matched",
            lambda row: row.action == "created",
            lambda row: row.action == "skipped",
            lambda row: row.review,
        )
        self._shown = [PreviewRow(row, names[row.action.value]) for row in rows if fits[kind](row)]
        self.model.show_rows(self._shown)

    # -- unclear rows ---------------------------------------------------------------------------------------------
    def _current(self) -> PreviewRow | None:
        return self.model.row(self.table.current_row())

    def _show_question(self) -> None:
        row = self._current()
        self.question.setVisible(row is not None)
        if row is None:
            return
        planned = row.planned
        problems = " ".join(one.message for one in planned.problems if one.message not in planned.reason)
        self.question_words.setText(" ".join(filter(None, (planned.reason, problems))))
        options: list[tuple[str, str]] = [(_AS_PLANNED, self.tr("wie vorgeschlagen"))]
        options += [(key, self.tr("gehört zu {0}").format(name)) for key, name in planned.candidates]
        chosen = self.choices.get(planned.row.number, _AS_PLANNED)
        if chosen not in (_AS_PLANNED, _NEW, _SKIP) and chosen not in dict(options):
            options.append((chosen, self.tr("gehört zu {0}").format(planned.name)))
        if planned.row.name:
            options.append((_NEW, self.tr("als neue Organisation anlegen")))
        options.append((_SKIP, self.tr("auslassen")))
        self.answer.set_options(options)
        self.answer.set_value(chosen)
        self.answer.setEnabled(self.applied is None)

    def _answered(self) -> None:
        row = self._current()
        if row is not None:
            self.choose(row.planned.row.number, self.answer.value())

    def choose(self, number: int, answer: str) -> None:
        """Decide what a row of the list is about, and plan again."""
        if answer:
            self.choices[number] = answer
        else:
            self.choices.pop(number, None)
        self.read()

    # -- applying -------------------------------------------------------------------------------------------------
    def applying(self) -> Callable[[], Changes]:
        """What is shown."""
        return partial(apply_members, self.desk.office, self.preview)

    def outcome(self) -> str:
        """How many of what."""
        plan = self.preview.plan
        parts = [
            counted(self.preview.matched, self.tr("{n} Eintrag zugeordnet"), self.tr("{n} Einträge zugeordnet")),
            counted(self.preview.created, self.tr("{n} Organisation angelegt"), self.tr("{n} Organisationen angelegt")),
            counted(plan.memberships, self.tr("{n} Mitgliedschaft"), self.tr("{n} Mitgliedschaften")),
            counted(plan.contacts, self.tr("{n} Kontakt"), self.tr("{n} Kontakte")),
        ]
        if self.preview.skipped:
            count = len(self.preview.skipped)
            parts.append(counted(count, self.tr("{n} Zeile ausgelassen"), self.tr("{n} Zeilen ausgelassen")))
        return self.tr("Übernommen: {0}.").format(", ".join(parts))

    def finished_applying(self) -> None:
        """The answers are given."""
        self.answer.setEnabled(False)


def _target(row: PreviewRow) -> str:
    return row.planned.name if row.planned.action != "skipped" else "–"


def _membership(row: PreviewRow) -> str:
    step = row.planned.membership
    if step is None:
        return "–"
    if step.period.ended_on is not None:
        return f"{format_date(step.period.joined_on)} – {format_date(step.period.ended_on)}"
    return f"ab {format_date(step.period.joined_on)}"


def _contact(row: PreviewRow) -> str:
    if not row.planned.contact:
        return "–"
    person = row.planned.row.person
    return " ".join(filter(None, (person.first_name, person.last_name))) or row.planned.row.function
