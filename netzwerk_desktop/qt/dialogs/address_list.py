"""Lists of towns and organisations: choose one or make one, take in what is chosen; take out, rename, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import LineField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.table_view import TableView
from netzwerk_desktop.qt.words import counted, translate
from netzwerk_desktop.services import address_list as lists

if TYPE_CHECKING:
    from netzwerk_desktop.services.address_list import AddressListEntryRow, AddressListRow


class AddressListDialog(DeskFrame):
    """The lists; with ``organisation_ids`` something waits to be taken into one of them."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, organisation_ids: Sequence[str] = (), list_id: str = ""
    ) -> None:
        super().__init__(desk, parent, translate("AddressListDialog", "Listen"), Icon.ADDRESS_LIST, width=860)
        self.organisation_ids = tuple(organisation_ids)
        self._wanted = list_id
        self._busy = False
        if self.organisation_ids:
            what = counted(len(self.organisation_ids), self.tr("{n} Eintrag"), self.tr("{n} Einträge"))
            self.set_subtitle(self.tr("{0} aufnehmen: in eine Liste oder in eine neue").format(what))
        else:
            self.set_subtitle(self.tr("Für eine Exkursion, eine Arbeitsgruppe, eine Rundmail"))
        self.model: RowsModel[AddressListRow] = RowsModel(
            (
                Column("name", self.tr("Liste"), lambda row: row.name, width=200),
                Column("count", self.tr("Einträge"), lambda row: str(row.count), lambda row: row.count, True, 80),
            ),
            self,
        )
        self.entries: RowsModel[AddressListEntryRow] = RowsModel(
            (
                Column("name", self.tr("Auf der Liste"), lambda row: row.organisation_name, width=200),
                Column("holder", self.tr("Wer dort"), lambda row: row.holder or "–", width=140),
            ),
            self,
        )
        self.table = TableView(self.tr("Listen"))
        self.table.show_model(self.model)
        self.entry_table = TableView(self.tr("Wer auf der Liste steht"))
        self.entry_table.show_model(self.entries)
        self.entry_table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.name = LineField()
        self._arrange()
        self.hint.setText(self.tr("Strg+Z macht jede Änderung rückgängig"))
        self.add_button(self.tr("S&chließen"), self.reject)
        self.take_in_button = self.add_button(self.tr("&Aufnehmen"), self.take_in, primary=True)
        self.take_in_button.setVisible(bool(self.organisation_ids))
        self.on_keys("Ctrl+Return", self.take_in)
        self.table.opened.connect(lambda _: self.take_in())
        self.table.selectionModel().currentRowChanged.connect(lambda: self._chosen())
        self.entry_table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.name.returnPressed.connect(self.make_list)
        self.name.changed.connect(self._enable)
        self._lists: Question[list[AddressListRow]] = desk.queries.question(self, self._show_lists)
        self._entries: Question[list[AddressListEntryRow]] = desk.queries.question(
            self, self._show_entries, self._no_entries
        )
        desk.changes.listen(self, ("address_list", "address_list_entry", "organisation"), lambda _: self._look())
        self._look()
        self._enable()

    def _arrange(self) -> None:
        label = FieldLabel()
        label.setText(self.tr("&Name"))
        label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Name der Liste"))
        self.name.setPlaceholderText(self.tr("z. B. Exkursion 2027"))
        self.create_button = _button(self.tr("Neu a&nlegen"), self.make_list)
        self.rename_button = _button(self.tr("&Umbenennen"), self.rename)
        self.delete_button = _button(self.tr("Liste &löschen"), self.delete)
        self.remove_button = _button(self.tr("&Herausnehmen"), self.remove)
        naming = QHBoxLayout()
        naming.setSpacing(SPACE_S)
        naming.addWidget(self.create_button)
        naming.addWidget(self.rename_button)
        naming.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(SPACE_S)
        left.addWidget(self.table, 1)
        left.addWidget(label)
        left.addWidget(self.name)
        left.addLayout(naming)
        below = QHBoxLayout()
        below.addWidget(self.remove_button)
        below.addStretch(1)
        below.addWidget(self.delete_button)
        right = QVBoxLayout()
        right.setSpacing(SPACE_S)
        right.addWidget(self.entry_table, 1)
        right.addLayout(below)
        body = QWidget()
        around = QVBoxLayout(body)
        sides = QHBoxLayout()
        sides.setSpacing(SPACE_L)
        sides.addLayout(left, 1)
        sides.addLayout(right, 1)
        around.setSpacing(SPACE_M)
        around.addLayout(sides, 1)
        body.setMinimumHeight(theme.current().scaled(360))
        self.set_body(body, stretched=False)

    # -- reading --------------------------------------------------------------------------------------------------
    def _look(self) -> None:
        office = self.desk.office
        self._lists.ask(lambda: lists.lists(office))

    def _show_lists(self, rows: list[AddressListRow]) -> None:
        current = self.current()
        wanted = self._wanted or (current.id if current is not None else "")
        before = max(0, self.table.current_row())
        self.model.show_rows(rows)
        number = self.model.number_of(wanted)
        if number >= 0:
            self._wanted = ""
        self.table.set_current_row(number if number >= 0 else min(before, len(rows) - 1))
        self._chosen()
        if not rows:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> None:
        row, office = self.current(), self.desk.office
        self._enable()
        if row is None:
            self._entries.forget()
            self.entries.show_rows([])
            return
        if not self.name.hasFocus():
            self.name.set_value(row.name)
        self._entries.ask(lambda: lists.entries(office, list_id=row.id))

    def _show_entries(self, rows: list[AddressListEntryRow]) -> None:
        self.entries.show_rows(rows)
        self._enable()

    def _no_entries(self, error: Exception) -> None:
        # somebody put the list into the bin meanwhile; the lists are read anew, too
        self.entries.show_rows([])

    def current(self) -> AddressListRow | None:
        """The list that is chosen."""
        return self.model.row(self.table.current_row())

    def marked(self) -> list[str]:
        """The ids of the organisations that are marked on the list."""
        rows = (self.entries.row(index.row()) for index in self.entry_table.selectionModel().selectedRows())
        return [row.organisation_id for row in rows if row is not None]

    def _enable(self) -> None:
        there = self.current() is not None and not self._busy
        typed = bool(self.name.value().strip()) and not self._busy
        self.take_in_button.setEnabled(there)
        self.delete_button.setEnabled(there)
        self.rename_button.setEnabled(there and typed)
        self.create_button.setEnabled(typed)
        self.remove_button.setEnabled(there and bool(self.marked()))

    # -- doing ----------------------------------------------------------------------------------------------------
    def make_list(self) -> None:
        """A new list, with what waits to be taken in."""
        name = self.name.value()
        if name.strip():
            self._run(
                partial(lists.create_list, self.desk.office, name=name, organisation_ids=self.organisation_ids),
                self._created,
            )

    def take_in(self) -> None:
        """Put what waits onto the list that is chosen, and close."""
        row = self.current()
        if row is not None and self.organisation_ids and not self._busy:
            ids = self.organisation_ids
            self._run(
                partial(lists.add_to_list, self.desk.office, list_id=row.id, organisation_ids=ids),
                lambda _: self.accept(),
            )

    def rename(self) -> None:
        """Another name for the list that is chosen."""
        row = self.current()
        if row is not None:
            self._run(partial(lists.edit_list, self.desk.office, id=row.id, name=self.name.value()))

    def remove(self) -> None:
        """Take what is marked off the list."""
        row, ids = self.current(), self.marked()
        if row is not None and ids:
            self._run(partial(lists.remove_from_list, self.desk.office, list_id=row.id, organisation_ids=ids))

    def delete(self) -> None:
        """Put the list into the bin; that can be taken back."""
        row = self.current()
        if row is not None:
            self._run(partial(lists.trash_list, self.desk.office, id=row.id))

    def _created(self, changes: Changes) -> None:
        if self.organisation_ids:
            self.accept()
        else:
            self._wanted = changes.created or ""
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(self, operation: Callable[[], Changes], done: Callable[[Changes], None] | None = None) -> None:
        if self._busy:
            return
        self._busy = True
        self.banner.hide()
        self._enable()
        self.desk.run(operation, owner=self, done=partial(self._done, done), failed=self._failed)

    def _done(self, further: Callable[[Changes], None] | None, changes: Changes) -> None:
        self._busy = False
        self._enable()
        if further is not None:
            further(changes)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._enable()
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)

    def reject(self) -> None:
        """Leave; what is being written is waited for."""
        if not self._busy:
            super().reject()


def _button(text: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: do())
    return button
