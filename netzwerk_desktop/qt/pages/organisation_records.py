"""Two further parts of a town's page: its documents, and the history of changes to its record."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter
from PySide6.QtWidgets import QStackedLayout, QWidget

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.dates import format_moment, format_number
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.delegates.timeline_words import when_of
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import RADIUS, RADIUS_SMALL, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.measured_view import MeasuredRowView
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState, RowView
from netzwerk_desktop.qt.words import translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.document import DocumentRow
    from netzwerk_desktop.services.history import HistoryLine


def file_size(size: int) -> str:
    """ "48 KB", "1,2 MB"."""
    if size < 1_000_000:
        return f"{format_number(max(1, round(size / 1000)))} KB"
    return f"{format_number(size / 1_000_000, 1)} MB"


class DocumentPainter:
    """A document: title, file, when, by whom."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def height(self, index: QModelIndex, width: int) -> int:
        """A card of two lines and a gap."""
        return theme.current().scaled(56) + 8

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: DocumentRow = index.data(ROW)
        now = theme.current()
        card = rect.adjusted(0, 0, 0, -8)
        line = Role.ACCENT if state.selected else Role.EDGE if state.hovered else Role.LINE
        painting.box(painter, card, now.colour(Role.RAISED), RADIUS, now.colour(line))
        word = row.file_name.lower().endswith((".docx", ".doc"))
        mark = QRect(card.left() + 16, card.center().y() - 12, 24, 24)
        icons.paint(painter, mark, Icon.WORD_FILE if word else Icon.DOCUMENT, now.colour(Role.ACCENT))
        inner = card.adjusted(56, 8, -16, -8)
        half = inner.height() // 2
        first = QRect(inner.left(), inner.top(), inner.width(), half)
        second = QRect(inner.left(), inner.top() + half, inner.width(), half)
        when = when_of(row.made_at, self._clock)
        painting.words(painter, first, when, TextStyle.CAPTION, Role.DIM, Qt.AlignmentFlag.AlignRight)
        first.setRight(first.right() - now.metrics(TextStyle.CAPTION).horizontalAdvance(when) - 12)
        painting.words(painter, first, row.title or row.file_name, TextStyle.STRONG, Role.TEXT)
        about = " · ".join(part for part in (row.file_name, file_size(row.size), row.staff_name) if part)
        painting.words(painter, second, about, TextStyle.CAPTION, Role.DIM)
        if state.focused:
            painting.focus_ring(painter, card, RADIUS)


class DocumentsPanel(QWidget):
    """The documents of an organisation; Enter or a double click opens one in its program."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._organisation_id = ""
        self._model: RowsModel[DocumentRow] = RowsModel(
            [
                Column("title", self.tr("Titel"), lambda row: row.title),
                Column("file", self.tr("Datei"), lambda row: row.file_name),
                Column("made", self.tr("Datum"), lambda row: format_moment(row.made_at)),
            ],
            self,
            accessible=lambda row: f"{row.title}, {row.file_name}, {format_moment(row.made_at)}",
        )
        self.view = RowView(DocumentPainter(desk.clock))
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Schriftstücke"))
        self.view.opened.connect(self._open)
        self._empty = EmptyState(
            Icon.LETTER,
            self.tr("Noch keine Schriftstücke"),
            self.tr("Briefe, die Sie hier schreiben, und abgelegte Dateien stehen hier."),
            self.tr("Brief schreiben"),
            self._write_letter,
        )
        layout = QStackedLayout(self)
        layout.addWidget(self.view)
        layout.addWidget(self._empty)
        self._pile = layout
        self._question = desk.queries.question(self, self._show)

    def show_organisation(self, organisation_id: str) -> None:
        """Read the documents of an organisation."""
        from netzwerk_desktop.services import document as documents

        self._organisation_id = organisation_id
        office = self._desk.office
        self._question.ask(lambda: documents.documents_of_organisation(office, organisation_id=organisation_id))

    def _show(self, rows: list[DocumentRow]) -> None:
        self._model.show_rows(rows)
        self._pile.setCurrentWidget(self.view if rows else self._empty)

    def _write_letter(self) -> None:
        self._desk.open_dialog(DialogId.LETTER, organisation_id=self._organisation_id)

    def _open(self, number: int) -> None:
        row = self._model.row(number)
        if row is not None:
            open_document(self._desk, self, row.id)


def open_document(desk: Desk, owner: QWidget, document_id: str) -> None:
    """Put a document into a folder of its own and open it in its program."""
    office = desk.office

    def export() -> Path:
        from netzwerk_desktop.services import document as documents

        folder = Path(tempfile.mkdtemp(prefix="netzwerk-"))
        return documents.export_document(office, id=document_id, to=folder)

    def show(path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    desk.queries.submit(export, show, owner=owner)


# -- history --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One action on a record: its title, when, and a line for each field it changed."""

    id: str
    title: str
    when: str
    changes: tuple[str, ...]


def history_rows(lines: Sequence[HistoryLine]) -> list[HistoryRow]:
    """Lines of the history put together by action, the latest first; of what was created only that it was."""
    rows: dict[str, list[HistoryLine]] = {}
    for line in lines:
        rows.setdefault(line.version, []).append(line)
    nothing = translate("History", "(leer)")
    result = []
    for version, mine in rows.items():
        first = mine[0]
        changes = tuple(
            f"{_named(line)}{line.field_label}: {line.before or nothing} → {line.after or nothing}"
            for line in mine
            if line.kind == "write" and line.field_label
        )
        if not changes:
            done = (" ".join(part for part in (line.record, line.about, line.kind_label) if part) for line in mine)
            changes = tuple(dict.fromkeys(done)) if any(line.about for line in mine) else (next(done),)
        title = " · ".join(part for part in (first.action, first.staff) if part)
        result.append(HistoryRow(version, title, format_moment(first.at), changes))
    return result


def _named(line: HistoryLine) -> str:
    """Which record of an organisation a change is about; nothing for the organisation itself."""
    return f"{line.record} {line.about} – " if line.about else ""


class HistoryPainter:
    """An action: what, by whom, when; below it each field before and after."""

    def height(self, index: QModelIndex, width: int) -> int:
        """A line for the action and one for each field."""
        row: HistoryRow = index.data(ROW)
        return theme.current().scaled(20) * (1 + len(row.changes)) + 14

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: HistoryRow = index.data(ROW)
        now = theme.current()
        if state.hovered or state.selected:
            painting.box(painter, rect, now.colour(Role.SELECT if state.selected else Role.HOVER), RADIUS_SMALL)
        painter.fillRect(QRect(rect.left() + 8, rect.bottom(), rect.width() - 16, 1), now.colour(Role.LINE))
        inner = rect.adjusted(8, 6, -8, -8)
        height = now.scaled(20)
        first = QRect(inner.left(), inner.top(), inner.width(), height)
        painting.words(painter, first, row.when, TextStyle.CAPTION, Role.DIM, Qt.AlignmentFlag.AlignRight)
        first.setRight(first.right() - now.metrics(TextStyle.CAPTION).horizontalAdvance(row.when) - 12)
        painting.words(painter, first, row.title, TextStyle.BODY_STRONG, Role.TEXT)
        for number, change in enumerate(row.changes, start=1):
            line = QRect(inner.left(), inner.top() + number * height, inner.width(), height)
            painting.words(painter, line, change, TextStyle.CAPTION, Role.DIM)
        if state.focused:
            painting.focus_ring(painter, rect)


class HistoryPanel(QWidget):
    """Who changed what of a record, the latest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model: RowsModel[HistoryRow] = RowsModel(
            [Column("action", self.tr("Änderung"), lambda row: row.title)],
            self,
            accessible=lambda row: ". ".join((row.title, row.when, *row.changes)),
        )
        self.view = MeasuredRowView(HistoryPainter(), estimate=54)
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Änderungsverlauf"))
        self._empty = EmptyState(
            Icon.HISTORY,
            self.tr("Noch nichts geändert"),
            self.tr("Hier steht, wer wann was geändert hat, mit dem Wert davor und danach."),
        )
        layout = QStackedLayout(self)
        layout.addWidget(self.view)
        layout.addWidget(self._empty)
        self._pile = layout
        self._question = desk.queries.question(self, self._show)

    def show_record(self, table: str, record_id: str) -> None:
        """Read the history of a record; ``table`` is its kind ("organisation")."""
        from netzwerk_desktop.services.history import organisation_history, record_history

        office = self._desk.office
        if table == "organisation":
            self._question.ask(lambda: history_rows(organisation_history(office, record_id)))
        else:
            self._question.ask(lambda: history_rows(record_history(office, table, record_id)))

    def _show(self, rows: list[HistoryRow]) -> None:
        self._model.show_rows(rows)
        self._pile.setCurrentWidget(self.view if rows else self._empty)
