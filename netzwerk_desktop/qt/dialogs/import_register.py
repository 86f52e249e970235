"""The official register: what it would change, by kind, then all of it in one step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_date
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form import Form
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.import_frame import ImportFrame
from netzwerk_desktop.qt.dialogs.parts.choice import ListField
from netzwerk_desktop.qt.forms.ui_import_register import Ui_ImportRegisterForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.card import Card, EmptyState
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import counted, tr, translate
from netzwerk_desktop.services.register_import import RegisterPreview, apply_register, preview_register

#: kinds of changes (exchange.register_changes.ChangeKind) in words; the order is that of the preview
_KINDS = {
    "new": tr("Neue Kommunen"),
    "vanished": tr("Nicht mehr im Verzeichnis (zusammengelegt)"),
    "moved": tr("In einen anderen Kreis gewechselt"),
    "renamed": tr("Umbenannt"),
    "type": tr("Neue Bezeichnung (Stadt, Gemeinde)"),
    "district": tr("Kreis anders geschrieben"),
    "postal_code": tr("Postleitzahl"),
    "population": tr("Einwohnerzahl"),
    "area": tr("Fläche"),
    "coordinates": tr("Koordinaten"),
}
#: longer groups begin folded
_LONG = 12
_AGS = Qt.ItemDataRole.UserRole


class ImportRegisterDialog(ImportFrame):
    """The dialog; with ``file`` it begins to read at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, file: Path | None = None) -> None:
        super().__init__(desk, parent, "", width=820)
        self.setWindowTitle(self.tr("Amtliches Gemeindeverzeichnis einlesen"))
        self.title.setText(self.windowTitle())
        self.set_subtitle(self.tr("Anschriften, Notizen, Kontakte und Mitgliedschaften bleiben, wie sie sind."))
        self.merged_into: dict[str, str | None] = {}
        self.ui, head = designed(Ui_ImportRegisterForm)
        self.ui.form_layout.setContentsMargins(0, 0, 0, 0)
        self.ui.file.set_kinds(
            self.tr("Gemeindeverzeichnis auswählen"),
            self.tr("Gemeindeverzeichnis (*.txt *.asc *.zip *.xlsx);;Alle Dateien (*)"),
        )
        self.form = Form(self.ui, ("file",), self)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Änderungen"))
        self.tree.setMinimumHeight(theme.current().scaled(230))
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.currentItemChanged.connect(lambda: self._show_heir())
        self.empty = EmptyState(
            Icon.MUNICIPALITIES,
            self.tr("Noch kein Verzeichnis ausgewählt"),
            self.tr(
                "Es erscheint vierteljährlich beim Statistischen Bundesamt. Sie sehen vorher, was sich ändern würde."
            ),
        )
        self.summary = Label("", TextStyle.STRONG, wrap=True)
        self.notes = Label("", TextStyle.CAPTION, Role.WARN, wrap=True)
        self.heir = self._make_heir()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(SPACE_M)
        for widget in (head, self.summary, self.notes, self.empty, self.tree, self.heir):
            column.addWidget(widget, 1 if widget in (self.empty, self.tree) else 0)
        self.set_body(body)
        self.ui.file.changed.connect(self._another_file)
        self._show(None)
        if file is not None:
            self.ui.file.set_value(file)
        self.form.focus("file")

    def _make_heir(self) -> Card:
        card = Card(ground="note", padding=SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.heir_words = Label("", TextStyle.BODY, wrap=True)
        self.heir_label = Label(self.tr("A&ufgegangen in"), TextStyle.CAPTION_STRONG, Role.DIM)
        self.heir_choice = ListField()
        self.heir_choice.setMinimumWidth(theme.current().scaled(280))
        self.heir_choice.setAccessibleName(self.tr("Aufgegangen in"))
        self.heir_label.setBuddy(self.heir_choice)
        self.heir_choice.activated.connect(lambda: self._choose_heir())
        row.addWidget(self.heir_label)
        row.addWidget(self.heir_choice)
        row.addStretch(1)
        card.body.addWidget(self.heir_words)
        card.body.addLayout(row)
        return card

    # -- reading --------------------------------------------------------------------------------------------------
    def _another_file(self) -> None:
        self.merged_into.clear()
        self.read()

    def reading(self, file: Path) -> Callable[[], Any]:
        """What the file would change."""
        return partial(preview_register, self.desk.office, file)

    def show_preview(self) -> None:
        """The changes by kind; short groups open."""
        preview = self.preview
        there = isinstance(preview, RegisterPreview)
        for widget in (self.tree, self.summary):
            widget.setVisible(there)
        self.empty.setVisible(not there)
        self.tree.clear()
        notes = " ".join(preview.notes) if there else ""
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self.apply_button.setEnabled(there and bool(preview.changes))
        if there:
            self._fill(preview)
        self._show_heir()

    def _fill(self, preview: RegisterPreview) -> None:
        changes = counted(len(preview.changes), self.tr("{n} Änderung"), self.tr("{n} Änderungen"))
        towns = counted(len(preview.file.municipalities), self.tr("{n} Kommune"), self.tr("{n} Kommunen"))
        self.summary.setText(
            self.tr("Gebietsstand {0}: {1}, {2}").format(format_date(preview.file.as_of), towns, changes)
        )
        if not preview.changes:
            self.banner.say(self.tr("Ihr Büro ist auf dem Stand dieses Verzeichnisses."), Tone.GOOD)
        heading = theme.current().font(TextStyle.STRONG)
        for kind, title in _KINDS.items():
            found = [change for change in preview.changes if change.kind.value == kind]
            if not found:
                continue
            group = QTreeWidgetItem([f"{translate('', title)} ({len(found)})"])
            group.setFont(0, heading)
            for change in found:
                item = QTreeWidgetItem([change.sentence])
                item.setToolTip(0, tip(change.sentence))
                item.setData(0, _AGS, change.ags if kind == "vanished" else "")
                group.addChild(item)
            self.tree.addTopLevelItem(group)
            group.setExpanded(len(found) <= _LONG)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)

    # -- mergers --------------------------------------------------------------------------------------------------
    def _show_heir(self) -> None:
        item = self.tree.currentItem()
        preview = self.preview
        leaf = item is not None and item.parent() is not None
        self.heir.setVisible(leaf)
        if item is None or not leaf or not isinstance(preview, RegisterPreview):
            return
        self.heir_words.setText(item.text(0))
        ags = item.data(0, _AGS)
        for widget in (self.heir_label, self.heir_choice):
            widget.setVisible(bool(ags))
        if not ags:
            return
        change = next(change for change in preview.vanished if change.ags == ags)
        options: list[tuple[str | None, str]] = [(None, self.tr("nicht bekannt"))]
        options += [(entry.ags, entry.name) for entry in sorted(preview.file.municipalities, key=lambda one: one.name)]
        self.heir_choice.set_options(options)
        self.heir_choice.set_value(self.merged_into.get(ags, change.merged_into))
        self.heir_choice.setEnabled(self.applied is None)

    def _choose_heir(self) -> None:
        item = self.tree.currentItem()
        if item is not None and item.data(0, _AGS):
            self.merged_into[item.data(0, _AGS)] = self.heir_choice.value()

    # -- applying -------------------------------------------------------------------------------------------------
    def applying(self) -> Callable[[], Changes]:
        """What is shown, with what was chosen for mergers."""
        return partial(apply_register, self.desk.office, self.preview, merged_into=dict(self.merged_into))

    def outcome(self) -> str:
        """How many changes, of which day."""
        done = counted(len(self.preview.changes), self.tr("{n} Änderung"), self.tr("{n} Änderungen"))
        day = format_date(self.preview.file.as_of)
        return self.tr("Übernommen: {0}. Die Kommunen sind auf dem Stand vom {1}.").format(done, day)

    def finished_applying(self) -> None:
        """Nothing can be chosen any more."""
        self.heir_choice.setEnabled(False)
